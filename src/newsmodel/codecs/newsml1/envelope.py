"""What stands around the news items: first of all `NewsEnvelope`, which tells of a document's transmission.

What may live here: the table of the envelope, and reading it. All items of a document share it, and what else
stands beside them.
"""

from __future__ import annotations

from newsmodel.codecs.newsml1.elements import NAME, children, first
from newsmodel.codecs.newsml1.rows import Fields, Row, read_level, read_time
from newsmodel.codecs.newsml1.taken import Taken
from newsmodel.markup.element import Element
from newsmodel.model.envelope import Envelope
from newsmodel.model.extension import Extension
from newsmodel.problems import Report

__all__ = ["read_around"]

_ROWS = (
    (("DateAndTime",), Row("sent", read_time)),
    (("TransmissionId",), Row("transmit_id")),
    (("Priority",), Row("priority", read_level, NAME)),
    (("SentFrom", "Party"), Row("sender", attribute=NAME)),
    (("NewsService",), Row("origin", attribute=NAME)),
    (("NewsProduct",), Row("channels", lambda name: [name], NAME, many=True)),
    (("SentTo", "Party"), Row("destinations", lambda name: [name], NAME, many=True)),
)


def read_around(root: Element, report: Report | None) -> tuple[Envelope | None, tuple[Extension, ...]]:
    """Read the envelope of a document, and carry what else stands around its news items."""
    element = first(root, "NewsEnvelope")
    taken = _beside_items(root, report)
    try:
        envelope = None if element is None else _read_envelope(element, taken)
    except RecursionError:
        envelope, taken = None, _beside_items(root, report)
        taken.problem(root, "nested too deeply; carried as it is")
    return envelope, taken.carry(root, "..")


def _beside_items(root: Element, report: Report | None) -> Taken:
    taken = Taken(report)
    for item in children(root, "NewsItem"):
        taken.leave(item)
    return taken


def _read_envelope(element: Element, taken: Taken) -> Envelope:
    fields = Fields(taken)
    for path, row in _ROWS:
        for part in children(element, *path):
            fields.take(row, part)
    return Envelope(**fields.values(), extensions=taken.carry(element))
