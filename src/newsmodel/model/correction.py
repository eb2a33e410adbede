"""Correction: what was wrong in an article and has been set right.

What may live here: the class.
"""

from __future__ import annotations

from datetime import datetime

import attrs

from newsmodel.model._check import validate
from newsmodel.model._repr import call
from newsmodel.model.moment import PartialDate

__all__ = ["Correction"]


@attrs.frozen
class Correction:
    """A correction as readers are told of it (schema.org `correction`, `CorrectionComment`).

    Attributes:
        text: what was wrong and what is right.
        published: when readers were told.
    """

    text: str
    published: datetime | PartialDate | None = None

    __attrs_post_init__ = validate
    __repr__ = call
