"""The `newsml1` format: NewsML 1.0 to 1.2, which the IPTC published from 2000 to 2003; it is only read.

What may live here: the two verbs. The table of simple fields is in `fields`, which `rows` reads, and
`metadata` has the others; `components` tells what each news component is for, `contents` reads text, which
`encoding` finds and decodes, `media` pictures and links, `parties` people and subjects, which `topics` may
tell of, `heads` knows what is printed above a text, `envelope` reads what stands around the items. `reader`
puts an item together, `documents` knows the way to each, and `taken` knows what has been read and carries the
rest.

| field | element |
| --- | --- |
| id, version | `NewsIdentifier`: `PublicIdentifier`, `RevisionId` |
| headline, alternative_headlines | `HeadLine`, `SubHeadLine`; else what is printed above the text |
| bylines | `ByLine`, `Creator` and `Contributor`; else `byline` of the NITF, or the `header` of the page |
| dateline | `DateLine`, `Location` of `HowPresent="Origin"`; else `dateline` of the NITF |
| slugline, keywords | `SlugLine`, else `NameLabel`; `KeywordLine`, `Property` of the name `Keyword` |
| kind | `Role` of the main component, else `MediaType`, `MimeType` or `Format` |
| body, photos, renditions, links | `ContentItem`, by its media; `AssociatedWith`, `NewsItemRef` |
| envelope | `NewsEnvelope` |
| summary, editorial_note | `NewsLine` of such a type, text of such a role; words of `Instruction` |
| first_created, version_created, embargoed | `FirstCreated`, `ThisRevisionCreated`, `StatusWillChange` |
| status, urgency, language, genre | `Status`, `Urgency`, `Language` (else `xml:lang`), `Genre` |
| provider, sources | `Provider`, `Source` |
| subjects, places | `SubjectCode`, `TopicOccurrence`; `Location` |
| creditline, rights | `CreditLine`; `CopyrightHolder`, `CopyrightLine`, `RightsLine`, `UsageType` |

Of the components, those that lead from the item to its text are the article's own. The `FormalName` of a
subject or a genre stays a `literal`, since what it means hangs on catalogs that are not read; only a code of
the IPTC's subjects is known without one, by its eight digits, and becomes a `qcode`: "subj:04000000".

Whatever no field takes is carried: in the extensions of the part of the article that its element was read
for, otherwise in the article's. There `place` is the path below `NewsItem`, "NewsManagement/DerivedFrom", or
"../Catalog" for what stands beside it. An element without words and attributes says nothing here. One that
repeats what another of its name says is in the field with it; one of another name is carried, but for what is
printed above a text. What nests too deeply to be read is carried as it is, and told.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from newsmodel.codecs.newsml1 import documents
from newsmodel.model.article import Article
from newsmodel.problems import Report

__all__ = ["iterload", "loads"]


def loads(data: bytes | str, report: Report | None = None) -> Article:
    """Read the one news item of a document.

    Raises:
        DecodeError: with the line, when it is not well-formed XML or no NewsML 1, or has not one news item.
    """
    return documents.read(data, report)


def iterload(file: IO[bytes], report: Report | None = None) -> Iterator[Article]:
    """Read the news items of a file, one at a time, in the memory of one.

    Raises:
        DecodeError: with the line, when it is not well-formed XML or no NewsML 1, or an item cannot be read;
            after the articles before the fault.
    """
    return documents.iterate(file, report)
