"""The errors that leave the library: one root, and the class says whose fault it is.

What may live here: exception classes, the one warning, and how a place and a value are written. Nothing else.

A place is written one way everywhere, as `photos[0].caption.text`. It grows on the way up: whoever
calls the function that failed knows under which field it stood, and says so with `at`.
"""

from __future__ import annotations

from typing import Self

__all__ = ["DecodeError", "EncodeError", "ModelError", "NewsModelError", "SkippedItemWarning"]

_SHOWN = 60


class NewsModelError(Exception):
    """The root of every error that this library raises for what it was given."""


def _joined(step: str | int, path: str) -> str:
    here = f"[{step}]" if isinstance(step, int) else step
    return here + path if not path or path.startswith("[") else f"{here}.{path}"


def shown(value: object) -> str:
    """Return a value in one short line, however large it is."""
    # Not more of it than can be shown: it may be as large as its document.
    start = value[:_SHOWN] if isinstance(value, (str, bytes, list, tuple)) else value
    try:
        text = repr(start)
    except (ValueError, RecursionError):
        # Python writes out neither an integer of very many digits nor what is nested very deeply.
        text = f"<{value.__class__.__name__} too large to show>"
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


class ModelError(NewsModelError, ValueError):
    """A value that a class of the model refuses at construction.

    Attributes:
        message: what is wrong, in words.
        value: the value at fault.
        path: the field that refused it, as in `photos[0].caption.text`.
    """

    def __init__(self, message: str, value: object = None, path: str = "") -> None:
        super().__init__(message, value, path)
        self.message = message
        self.value = value
        self.path: str = path

    def at(self, step: str | int) -> Self:
        """Say that the fault lies under `step`: a field's name, or an index."""
        self.path = _joined(step, self.path)
        return self

    def __str__(self) -> str:
        place = f"{self.path}: " if self.path else ""
        return f"{place}{self.message} (got {shown(self.value)})"


class DecodeError(NewsModelError):
    """A document that cannot be read: the fault is in the bytes.

    Attributes:
        message: what is wrong, in words.
        format: the name of the format that was being read, or None while it was not known.
        path: where in the document or in the article, or "".
        line: the line of the document, counted from 1, or None where a format has no lines.
        value: the value at fault, or None.
        source: the name of the file, or None when the document came as bytes.
    """

    def __init__(
        self,
        message: str,
        *,
        format: str | None = None,
        path: str = "",
        line: int | None = None,
        value: object = None,
        source: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.format = format
        self.path: str = path
        self.line = line
        self.value = value
        self.source = source

    def at(self, step: str | int) -> Self:
        """Say that the fault lies under `step`: a field's name, or an index."""
        self.path = _joined(step, self.path)
        return self

    def __str__(self) -> str:
        line = None if self.line is None else f"line {self.line}"
        place = [part for part in (self.source, self.format, line, self.path) if part]
        value = "" if self.value is None else f" (got {shown(self.value)})"
        return ": ".join([*place, self.message]) + value


class EncodeError(NewsModelError):
    """An article that cannot be written as asked: the fault is in the object or in an option.

    Attributes:
        message: what is wrong, in words.
        format: the name of the format that was being written, or None while it was not known.
        path: the field at fault, or "".
        value: the value at fault, or None.
    """

    def __init__(
        self, message: str, *, format: str | None = None, path: str = "", value: object = None
    ) -> None:
        super().__init__(message)
        self.message = message
        self.format = format
        self.path: str = path
        self.value = value

    def __str__(self) -> str:
        place = [part for part in (self.format, self.path) if part]
        value = "" if self.value is None else f" (got {shown(self.value)})"
        return ": ".join([*place, self.message]) + value


class SkippedItemWarning(UserWarning):
    """An item of a message that is no article (a concept, an event, a plan) and that `iterload` passed by.

    Who is told of problems, by `on_problem` or by the log, is told of it there, and there is no warning.
    """
