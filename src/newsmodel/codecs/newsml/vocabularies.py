"""The vocabularies whose codes the library reads and writes itself.

What may live here: facts: the alias that the IPTC's catalogue gives a vocabulary, and its URI
(https://cv.iptc.org/newscodes/).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["VOCABULARIES"]

VOCABULARIES: Mapping[str, str] = MappingProxyType(
    {
        "cpnat": "http://cv.iptc.org/newscodes/cpnature/",
        "drol": "http://cv.iptc.org/newscodes/descriptionrole/",
        "ninat": "http://cv.iptc.org/newscodes/ninature/",
        "stat": "http://cv.iptc.org/newscodes/pubstatusg2/",
    }
)
