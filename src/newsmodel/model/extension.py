"""Extension: what a foreign document said that the model has no field for.

What may live here: the class that carries such a thing. How it is read and written belongs to the codecs.
"""

from __future__ import annotations

import attrs

from newsmodel.model._check import validate
from newsmodel.model._repr import call

__all__ = ["Extension"]


@attrs.frozen(kw_only=True)
class Extension:
    """Something carried for its owner, so that a read and a write lose nothing.

    Attributes:
        format: the name of the format that it came in, as in `newsmodel.formats`: "newsml".
        place: where it stood, seen from the element that its owner was read from:
            "contentMeta/audience", or "@rank" for an attribute.
        content: the XML or JSON itself, or the value of an attribute.
    """

    format: str
    place: str
    content: str

    __attrs_post_init__ = validate
    __repr__ = call
