"""Documents in NewsML 1 as agencies write them; the agencies and their news are invented."""

from __future__ import annotations

from tests.codecs.newsml1.media_documents import MULTIMEDIA, PICTURE, PLACED, VIDEO

WIRE = """\
<?xml version="1.0" encoding="utf-8"?>
<NewsML Version="1.2">
<!--NewsML text profile-->
<Catalog Href="http://www.example.com/catalog.xml"/>
<NewsEnvelope>
<TransmissionId>0579</TransmissionId>
<DateAndTime>20200227T103001Z</DateAndTime>
<NewsService FormalName="WORLD"/>
<NewsProduct FormalName="ENG"/>
<NewsProduct FormalName="SEA"/>
<Priority FormalName="4"/>
</NewsEnvelope>
<NewsItem xml:lang="en">
<Identification>
<NewsIdentifier>
<ProviderId>wire.example</ProviderId>
<DateId>20200227T103000Z</DateId>
<NewsItemId>TX-OSL-01</NewsItemId>
<RevisionId PreviousRevision="0" Update="N">1</RevisionId>
<PublicIdentifier>urn:newsml:wire.example:20200227T103000Z:TX-OSL-01:1</PublicIdentifier>
</NewsIdentifier>
<NameLabel>Norway-ferry-ports</NameLabel>
</Identification>
<NewsManagement>
<NewsItemType FormalName="News"/>
<FirstCreated>20200227T103000+0100</FirstCreated>
<ThisRevisionCreated>20200227T104500+0100</ThisRevisionCreated>
<Status FormalName="Usable"/>
<Urgency FormalName="4"/>
<DerivedFrom NewsItem="urn:newsml:wire.example:20200226:older"/>
<AssociatedWith NewsItem="urn:newsml:wire.example:20200227T103000Z:doc-77" FormalName="Photo"/>
<AssociatedWith FormalName="Sketch"/>
</NewsManagement>
<NewsComponent>
<NewsLines>
<DateLine xml:lang="en">Oslo, Feb 27, 2020 (WIRE) -</DateLine>
<HeadLine xml:lang="en">Ferry returns after two years</HeadLine>
<HeadLine>Ferry is back</HeadLine>
<NewsLine>
<NewsLineType FormalName="ProductLine"/>
<NewsLineText xml:lang="en">(Picture)</NewsLineText>
</NewsLine>
<NewsLine>
<NewsLineType FormalName="AdvisoryLine"/>
<NewsLineText xml:lang="en">CORRECTS the price</NewsLineText>
</NewsLine>
</NewsLines>
<AdministrativeMetadata>
<Provider>
<Party FormalName="WIRE"/>
</Provider>
</AdministrativeMetadata>
<DescriptiveMetadata>
<Language FormalName="en"/>
<SubjectCode><SubjectMatter FormalName="04015000" cat="ECO"/></SubjectCode>
<SubjectCode><Subject FormalName="04000000"/></SubjectCode>
<OfInterestTo FormalName="SEA-TFG-1=SEA"/>
<DateLineDate>20200227T103000+0100</DateLineDate>
<Location HowPresent="Origin">
<Property FormalName="Country" Value="NOR"/>
<Property FormalName="City" Value="Oslo"/>
</Location>
<Property FormalName="GeneratorSoftware" Value="quill"/>
<Property FormalName="Keyword" Value="ferry"/>
<Property FormalName="Keyword" Value="ports"/>
</DescriptiveMetadata>
<ContentItem>
<MediaType FormalName="Text"/>
<Format FormalName="NITF3.1"/>
<Characteristics>
<SizeInBytes>1620</SizeInBytes>
<Property FormalName="Words" Value="12"/>
</Characteristics>
<DataContent>
<nitf>
<body>
<body.content>
<p>The ferry between the two ports sails again. </p>
<p>Tickets cost <em>half</em> of what they did.</p>
</body.content>
</body>
</nitf>
</DataContent>
</ContentItem>
</NewsComponent>
</NewsItem>
</NewsML>
"""
"""One component, NITF without a head."""

HEADED = """\
<?xml version="1.0" encoding="utf-8"?>
<NewsML Version="1.2">
<NewsEnvelope>
<SentFrom>
<Party FormalName="NORTE"><Property FormalName="Organization" Value="Agencia Norte"/></Party>
</SentFrom>
<SentTo><Party FormalName="Diario Uno"/><Party FormalName="Diario Dos"/></SentTo>
<DateAndTime>20200227T103647</DateAndTime>
<Priority FormalName="urgent"/>
</NewsEnvelope>
<NewsItem Duid="text_1">
<Comment FormalName="Version">1.0.1</Comment>
<Identification>
<NewsIdentifier>
<ProviderId>texto.norte.example</ProviderId>
<DateId>20200227T103600+0000</DateId>
<NewsItemId>25413502</NewsItemId>
<RevisionId PreviousRevision="0" Update="N">1</RevisionId>
</NewsIdentifier>
</Identification>
<NewsManagement>
<NewsItemType FormalName="News" />
<FirstCreated>20200227T103600</FirstCreated>
<ThisRevisionCreated>20200227</ThisRevisionCreated>
<Status FormalName="EMBARGOED" />
<StatusWillChange>
<FutureStatus FormalName="Usable"/>
<DateAndTime>20200228T060000+0100</DateAndTime>
</StatusWillChange>
<Urgency FormalName="R" />
<Instruction FormalName="Rectify">Sustituye a la anterior.</Instruction>
</NewsManagement>
<NewsComponent Duid="text_1.text">
<Role FormalName="Main" />
<NewsLines>
<HeadLine>El puerto abre</HeadLine>
<SubHeadLine>NORUEGA PUERTOS</SubHeadLine>
<CopyrightLine>(c) Norte 2020.</CopyrightLine>
</NewsLines>
<AdministrativeMetadata>
<Creator><Party FormalName="ana/leo" /></Creator>
<Contributor><Party FormalName="Mar Cruz" Topic="#p1"/></Contributor>
<Source><Party FormalName="Puerto"/><Party/></Source>
</AdministrativeMetadata>
<DescriptiveMetadata>
<Language FormalName="es_ES" />
<Genre FormalName="Current" Scheme="IptcGenre"/>
<Genre FormalName="Second"/>
<Location HowPresent="Event"><Property FormalName="Country" Value="NOR" /></Location>
<Location><Property FormalName="Note" Value="sea" /></Location>
<SubjectCode><SubjectDetail FormalName="04015001" Scheme="IptcSubjectCodes" /></SubjectCode>
<SubjectCode><Subject FormalName="04000000" Scheme="NorteCodes" /><Subject FormalName="ECO"/></SubjectCode>
<Property FormalName="Region" Value="" />
</DescriptiveMetadata>
<ContentItem>
<MediaType FormalName="Text" Scheme="IptcMediaTypes"/>
<MimeType FormalName="text/vnd.IPTC.NITF" />
<DataContent>
<nitf version="-//IPTC//DTD NITF 3.2//EN" baselang="es">
<head><title>El puerto abre</title><docdata><doc-id id-string="25413502"/></docdata></head>
<body>
<body.head>
<hedline><hl1>El puerto abre hoy</hl1><hl2>NORUEGA PUERTOS</hl2></hedline>
<note>Sigue <em>ampliacion</em></note>
<rights><rights.owner>Agencia Norte</rights.owner></rights>
<byline>ana/leo</byline>
<distributor>Agencia Norte</distributor>
<dateline><location>Oslo</location><story.date norm="20200227">27 feb</story.date></dateline>
<abstract><p>Tras dos semanas.</p><p>Hay barcos.</p></abstract>
</body.head>
<body.content>
<p lede="true">El puerto abre.</p>
<p>Hay <person value="p7">Ann Ruiz</person> y <a href="http://norte.example/1">barcos</a>.</p>
<table><caption>Horas</caption><tr><td colspan="2">7</td></tr></table>
<media media-type="image"><media-reference source="m.jpg" mime-type="image/jpeg" width="640" coding="c"/>
<media-object encoding="base64">QUJD</media-object>
<media-caption>El barco</media-caption></media>
</body.content>
</body>
</nitf>
</DataContent>
</ContentItem>
</NewsComponent>
</NewsItem>
</NewsML>
"""
"""NITF with a head, odd times and words, and no public identifier."""

NESTED = """\
<?xml version="1.0" encoding="ISO-8859-1"?>
<!DOCTYPE NewsML PUBLIC "urn:newsml:iptc.org:20031010:NewsMLv1.2.dtd:1" "NewsML-1.2.dtd"
[<!ENTITY % nitf SYSTEM "nitf-3-0.dtd"> %nitf; ]>
<NewsML>
  <NewsItem>
    <NewsManagement>
      <Status FormalName="Cancelled"/>
      <StatusWillChange>
        <FutureStatus FormalName="Withheld"/>
        <DateAndTime>20200301</DateAndTime>
      </StatusWillChange>
    </NewsManagement>
    <Identification>
      <NameLabel>navette</NameLabel>
      <NewsIdentifier>
        <NewsItemId>alp153</NewsItemId>
        <ProviderId/>
      </NewsIdentifier>
    </Identification>
    <NewsComponent xml:lang="fr">
      <NewsLines>
        <ByLine>Par Jeanne Roc et ALPES</ByLine>
        <ByLine/>
        <SlugLine>navette-lac</SlugLine>
        <KeywordLine>lac, navette; Suisse</KeywordLine>
        <CreditLine>Alpes</CreditLine>
        <RightsLine>Presse seulement</RightsLine>
        <SeriesLine>Suisse</SeriesLine>
      </NewsLines>
      <AdministrativeMetadata>
        <Provider><Party/><Party FormalName="alpes"/><Party FormalName="agence"/></Provider>
        <Creator><Party FormalName="Jeanne Roc"/></Creator>
        <Property FormalName="author" Value="lm"/>
      </AdministrativeMetadata>
      <RightsMetadata>
        <Copyright><CopyrightHolder>Alpes SA</CopyrightHolder><CopyrightDate>2020</CopyrightDate></Copyright>
        <UsageRights><UsageType>Ailleurs</UsageType><Geography>CH</Geography></UsageRights>
      </RightsMetadata>
      <DescriptiveMetadata>
        <Language FormalName="fran\u00e7ais"/>
        <Location HowPresent="Origin"><Property FormalName="Country" Value="CH"/></Location>
        <Location HowPresent="Origin"><Property FormalName="City" Value="Lausanne"/></Location>
      </DescriptiveMetadata>
      <NewsComponent>
        <Role FormalName="Caption"/>
        <ContentItem><DataContent>Sans image</DataContent></ContentItem>
      </NewsComponent>
      <NewsComponent>
        <Role FormalName="Abstract"/>
        <ContentItem><DataContent>En bref.</DataContent></ContentItem>
      </NewsComponent>
      <NewsComponent>
        <Role FormalName="Title"/>
        <ContentItem><Encoding Notation="Base64"><DataContent>QUJD</DataContent></Encoding></ContentItem>
      </NewsComponent>
      <NewsComponent>
        <Role FormalName="Summary"/>
        <ContentItem><DataContent>En bref aussi.</DataContent></ContentItem>
      </NewsComponent>
      <NewsComponent>
        <ContentItem>
          <MediaType FormalName="Text"/>
          <DataContent><sports-scores><score value="3">trois</score></sports-scores></DataContent>
        </ContentItem>
      </NewsComponent>
      <NewsComponent>
        <NewsLines><HeadLine>Une navette</HeadLine></NewsLines>
        <ContentItem>
          <Format FormalName="bcNITF2.5"/>
          <DataContent>
            <p>La navette part.</p>
            <ul><li>Le matin</li></ul>
            <unknown><p>Le soir</p></unknown>
          </DataContent>
        </ContentItem>
        <ContentItem Href="horaire.pdf"><MimeType FormalName="application/pdf"/></ContentItem>
        <NewsItemRef NewsItem="urn:newsml:alpes.example:2020:2"/>
        <NewsItemRef/>
      </NewsComponent>
    </NewsComponent>
  </NewsItem>
</NewsML>
"""
"""Parts of NITF without its root in a nested component, elements out of order, and a DTD."""

ALL = {
    "wire": WIRE,
    "headed": HEADED,
    "nested": NESTED,
    "multimedia": MULTIMEDIA,
    "picture": PICTURE,
    "video": VIDEO,
    "placed": PLACED,
}


def encoded(document: str) -> bytes:
    """Return a document in the encoding that it declares."""
    return document.encode("iso-8859-1" if "ISO-8859-1" in document else "utf-8")


def wrapped(*items: str) -> str:
    """Return a document with news items that hold these."""
    return f"<NewsML>{''.join([f'<NewsItem>{item}</NewsItem>' for item in items])}</NewsML>"
