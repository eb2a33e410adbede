"""Documents in NewsML 1 with pictures, sounds and videos; the agencies and their news are invented."""

from __future__ import annotations

MULTIMEDIA = """\
<NewsML xmlns="http://iptc.org/std/NewsML/2003-10-10/">
<NewsItem>
<NewsComponent>
<NewsLines><HeadLine>Harbour opens</HeadLine></NewsLines>
<DescriptiveMetadata><Language FormalName="en-GB"/></DescriptiveMetadata>
<NewsComponent>
<Role FormalName="Content list"/>
<NewsComponent>
<Role FormalName="Main"/>
<NewsLines><HeadLine>Harbour opens</HeadLine></NewsLines>
<ContentItem>
<MediaType FormalName="Text"/>
<DataContent><![CDATA[<p>The harbour <b>opens</b>.</p><p>Boats sail.</p>]]></DataContent>
</ContentItem>
<ContentItem Href="plan.png"/>
</NewsComponent>
</NewsComponent>
<NewsComponent>
<Role FormalName="Content list"/>
<NewsComponent Euid="9">
<Role FormalName="Supporting"/>
<NewsLines>
<HeadLine>The first boat</HeadLine>
<ByLine>Lena Example</ByLine>
<CopyrightLine>Harbour News</CopyrightLine>
</NewsLines>
<AdministrativeMetadata><Creator><Party FormalName="Lena Example"/></Creator></AdministrativeMetadata>
<DescriptiveMetadata>
<Location><Property FormalName="City" Value="Bergen"/></Location>
</DescriptiveMetadata>
<NewsComponent>
<Role FormalName="Preview"/>
<ContentItem Href="http://media.example/p.jpg">
<MediaType FormalName="Photo"/>
<MimeType FormalName="image/jpeg"/>
<Characteristics>
<SizeInBytes>2048</SizeInBytes>
<Property FormalName="Width" Value="640"/>
<Property FormalName="Height" Value="tall"/>
<Property FormalName="PixelDepth" Value="24"/>
</Characteristics>
</ContentItem>
<ContentItem Href="http://media.example/p.txt"/>
</NewsComponent>
<NewsComponent>
<Role FormalName="Caption"/>
<ContentItem><DataContent>The first boat on Monday.</DataContent></ContentItem>
</NewsComponent>
<NewsComponent>
<Role FormalName="Caption"/>
<ContentItem><DataContent>Another caption.</DataContent></ContentItem>
</NewsComponent>
</NewsComponent>
<NewsComponent>
<NewsLines>
<CreditLine>Ola Other</CreditLine>
<NewsLine><NewsLineType FormalName="Caption"/><NewsLineText>Two boats.</NewsLineText></NewsLine>
<NewsLine><NewsLineType FormalName="Mood"/><NewsLineText>calm</NewsLineText></NewsLine>
</NewsLines>
<NewsComponent>
<Role FormalName="Caption"/>
<ContentItem><DataContent> </DataContent></ContentItem>
</NewsComponent>
<NewsComponent><NewsLines/><ContentItem Href="b.gif"/></NewsComponent>
<ContentItem Href="a.gif"><Characteristics><SizeInBytes/></Characteristics></ContentItem>
</NewsComponent>
</NewsComponent>
<NewsComponent>
<Role FormalName="Clip"/>
<NewsLines><HeadLine>At sea</HeadLine></NewsLines>
<ContentItem Href="http://media.example/sea.mp4"><MediaType FormalName="Video"/></ContentItem>
</NewsComponent>
</NewsComponent>
</NewsItem>
</NewsML>
"""
"""Lists of texts and of photos, in a namespace, with HTML in CDATA."""

PICTURE = """\
<NewsML>
<NewsItem>
<NewsComponent>
<NewsLines><HeadLine>Snow</HeadLine><CreditLine>Ola Other</CreditLine></NewsLines>
<NewsComponent>
<Role FormalName="Caption"/>
<ContentItem><MediaType FormalName="Text"/><DataContent>Snow on the pier.</DataContent></ContentItem>
</NewsComponent>
<NewsComponent>
<Role FormalName="Quicklook"/>
<ContentItem Href="s.jpg"><MediaType FormalName="Photo"/></ContentItem>
</NewsComponent>
<ContentItem Href="l.jpg"><MediaType FormalName="Graphic"/></ContentItem>
</NewsComponent>
</NewsItem>
</NewsML>
"""
"""A picture and nothing else."""

VIDEO = """\
<NewsML>
<NewsItem>
<NewsComponent>
<TopicSet FormalName="People">
<TopicSetType FormalName="Presence"/>
<Topic Duid="mayor">
<TopicType FormalName="Person" Scheme="Kinds"/>
<FormalName Scheme="Norte">p7</FormalName>
<Description xml:lang="en">Ann Berg, <b>mayor</b></Description>
<Description xml:lang="nb">Ann Berg, ordforer</Description>
<Property FormalName="Elected" Value="2019"/>
</Topic>
<Topic Duid="agency"><TopicType FormalName="Company"/><FormalName>Quay News</FormalName></Topic>
<Topic Duid="other"><TopicType FormalName="Location"/><Description>The town hall</Description></Topic>
</TopicSet>
<AdministrativeMetadata>
<Provider><Party Topic="#agency"/></Provider>
<Creator><Party Topic="#agency"/></Creator>
</AdministrativeMetadata>
<DescriptiveMetadata>
<TopicOccurrence Topic="#mayor" HowPresent="Prominent"/>
<TopicOccurrence Topic="#nobody"/>
<TopicOccurrence Topic="#mayor"/>
</DescriptiveMetadata>
<NewsComponent>
<Role FormalName="Video"/>
<NewsLines><HeadLine>The council meets</HeadLine></NewsLines>
<NewsComponent>
<Role FormalName="Title"/>
<ContentItem><DataContent>The council meets</DataContent></ContentItem>
</NewsComponent>
<NewsComponent>
<Role FormalName="Body"/>
<ContentItem><Format FormalName="Text"/><DataContent>00:00 The mayor speaks.

00:32 The vote.</DataContent></ContentItem>
</NewsComponent>
<NewsComponent>
<Role FormalName="Clip"/>
<ContentItem Href="council.mp4"><Format FormalName="Mpeg4"/></ContentItem>
</NewsComponent>
<NewsComponent>
<Role FormalName="Thumbnail"/>
<ContentItem Href="council.jpeg"><Format FormalName="Jpeg"/></ContentItem>
</NewsComponent>
</NewsComponent>
</NewsComponent>
</NewsItem>
</NewsML>
"""
"""A video with its script and a still, whose people are told as topics."""

PLACED = """\
<NewsML xml:lang="en">
<NewsItem xml:lang="en">
<NewsComponent xml:lang="en">
<NewsLines>
<HeadLine xml:lang="en">The lock is mended</HeadLine>
<CopyrightLine>Quay News 2004</CopyrightLine>
<RightsLine>Papers only</RightsLine>
</NewsLines>
<RightsMetadata><UsageRights><UsageType>Papers only</UsageType></UsageRights></RightsMetadata>
<NewsComponent>
<Role FormalName="Abstract"/>
<ContentItem><DataContent>
<p>Boats <a href="http://quay.example/lock" class="out">pass</a>.</p>
</DataContent></ContentItem>
</NewsComponent>
<NewsComponent>
<Role FormalName="Main"/>
<ContentItem>
<MediaType FormalName="Text"/>
<DataContent>
<html xmlns="http://www.w3.org/1999/xhtml">
<head><title>The lock</title><meta name="desk" content="south"/></head>
<body>
<header><h1>The lock is mended</h1><p class="byline">By Ida Holm</p></header>
<p id="p1">Boats pass <strong class="now">again</strong>, says <a href="http://quay.example/x">Holm</a>.</p>
<h2>What next</h2>
<blockquote cite="http://quay.example/q"><p>Soon.</p></blockquote>
<figure><img src="#gate" width="300" height="200" alt="A gate"/>
<figcaption>The gate on Monday</figcaption></figure>
<img src="#crew"/>
<img src="own.png" width="31" data-desk="south"/>
<table><caption>Tides</caption><tr><th scope="col">High</th><td rowspan="1">Low</td></tr></table>
<ol start="4"><li>One</li><li value="9">Two</li></ol>
<iframe src="http://quay.example/map" title="Map"></iframe>
<!-- the end -->
</body>
</html>
</DataContent>
</ContentItem>
</NewsComponent>
<NewsComponent Duid="gate">
<NewsLines><ByLine>Ida Holm</ByLine></NewsLines>
<NewsComponent>
<Role FormalName="Caption"/>
<ContentItem><DataContent><p>The <em class="name">gate</em></p></DataContent></ContentItem>
</NewsComponent>
<ContentItem Href="gate.jpg"><MimeType FormalName="image/jpeg"/></ContentItem>
</NewsComponent>
<NewsComponent>
<ContentItem Duid="crew" Href="crew.jpg"><MediaType FormalName="Photo"/></ContentItem>
</NewsComponent>
</NewsComponent>
</NewsItem>
</NewsML>
"""
"""A page that shows pictures which stand in components of their own, and a summary with a link."""
