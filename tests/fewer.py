"""How many examples are drawn for what is no law.

What may live here: the settings. The laws draw as many as the profile says; what holds one codec to its own
word draws a third of them, so that all tests still take less than three minutes.
"""

from __future__ import annotations

from hypothesis import settings

__all__ = ["FEWER"]

FEWER = settings(max_examples=max(25, settings().max_examples // 3))
