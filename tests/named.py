"""The names of the formats, by what they promise."""

from __future__ import annotations

from newsmodel import formats

READABLE = [format.name for format in formats.values() if format.can_read]
WRITABLE = [format.name for format in formats.values() if format.can_write]
LOSSLESS = [name for name in READABLE if name in WRITABLE and formats[name].lossless]
