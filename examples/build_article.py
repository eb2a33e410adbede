"""Build an article by hand, change it, and see what the model refuses.

python examples/build_article.py
"""

from datetime import UTC, datetime

import newsmodel
from newsmodel import Article, Byline, Caption, Mark, Paragraph, Photo, Provider, Quotation, Section

text = "The bridge over the Lunde reopened on Friday."

section = Section.of("Coast News", "Transport")

article = Article(
    headline="Bridge reopens after a year",
    section=section,
    bylines=(Byline.parse("By Jane Doe in Lunde"),),
    provider=Provider(name="Harbour News Agency"),
    version_created=datetime(2026, 3, 13, 17, 30, tzinfo=UTC),
    photos=(
        Photo(
            alt_text="Cyclists cross a steel bridge.",
            caption=Caption(text="The first cyclists on the bridge.", credit="Ann Roe/HNA"),
        ),
    ),
    body=(
        Paragraph(text=text, marks=(Mark(start=20, end=25, kind="place", id="geo:lunde"),)),
        Quotation(text="I had forgotten the view.", attribution="a cyclist"),
    ),
    urgency=5,
)

print(f"{' > '.join(section.path)}: {article.headline}")
print(f"{article.bylines[0].text}, that is {article.bylines[0].contributors[0].name}")
print(f"{article.word_count} words\n")

# An article never changes; a changed one is another.
corrected = article.replace(headline="Bridge reopens after eleven months")
print(newsmodel.dumps(corrected, "text").decode())

try:
    article.replace(urgency=12)
except newsmodel.ModelError as error:
    print(f"\nRefused: {error}")
