"""Envelope: what a message says of its own transmission.

What may live here: the class.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import attrs

from newsmodel.model._check import Between, validate
from newsmodel.model._repr import call
from newsmodel.model.extension import Extension

__all__ = ["Envelope"]


@attrs.frozen(kw_only=True)
class Envelope:
    """The header of the message that brought an article (NewsML-G2 `newsMessage/header`).

    All articles of one message share it.

    Attributes:
        sent: when the message was sent.
        sender: who sent it.
        transmit_id: its identifier.
        priority: how urgent its delivery is, 1 (most) to 9 (least).
        origin: the system or the service that it comes from.
        channels: by which channels it was sent.
        destinations: whom or what it was sent to.
        extensions: what the header said that has no field here.
    """

    sent: datetime | None = None
    sender: str | None = None
    transmit_id: str | None = None
    priority: Annotated[int, Between(1, 9)] | None = None
    origin: str | None = None
    channels: tuple[str, ...] = ()
    destinations: tuple[str, ...] = ()
    extensions: tuple[Extension, ...] = ()

    __attrs_post_init__ = validate
    __repr__ = call
