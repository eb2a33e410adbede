"""Rights: who holds them, and what may be done.

What may live here: the class.
"""

from __future__ import annotations

import attrs

from newsmodel.model._check import validate
from newsmodel.model._repr import call
from newsmodel.model.extension import Extension

__all__ = ["Rights"]


@attrs.frozen(kw_only=True)
class Rights:
    """Who holds the rights, and what may be done (NewsML-G2 `rightsInfo`).

    Attributes:
        holder: the copyright holder's name.
        notice: the notice as it must be shown: "© 2020 AFP".
        usage_terms: what may be done, in words.
        data_mining: whether machines may learn from it: a URI of the PLUS vocabulary
            (http://ns.useplus.org/LDF/ldf-XMPSpecification#DataMining).
        extensions: what a document said of it that has no field here.
    """

    holder: str | None = None
    notice: str | None = None
    usage_terms: str | None = None
    data_mining: str | None = None
    extensions: tuple[Extension, ...] = ()

    __attrs_post_init__ = validate
    __repr__ = call
