"""Section: where in a publication an article stands.

What may live here: the class and what can be asked of it.
"""

from __future__ import annotations

from typing import Self

import attrs

from newsmodel.errors import ModelError
from newsmodel.model._check import validate
from newsmodel.model._repr import call

__all__ = ["DEEPEST", "Section"]

DEEPEST = 32
"""The most levels that a section has, itself and all above it."""


@attrs.frozen(kw_only=True)
class Section:
    """A section of a publication, within its parent section (schema.org `articleSection`).

    Attributes:
        name: as the page shows it: "Security".
        parent: the section that this one is a part of, or None; at most 32 levels in all.
        id: the publication's own identifier of it: a URI, or a short name.
    """

    name: str
    parent: Section | None = None
    id: str | None = None

    __attrs_post_init__ = validate
    __repr__ = call

    def _check_together(self) -> None:
        parent, depth = self.parent, 1
        while parent is not None:
            parent, depth = parent.parent, depth + 1
        if depth > DEEPEST:
            raise ModelError(f"sections nest at most {DEEPEST} levels deep", depth, "parent")

    @classmethod
    def of(cls, *names: str) -> Self:
        """Build the section with this path, outermost name first.

        Raises:
            ModelError: when no name is given, or one cannot be held.
        """
        section: Self | None = None
        for name in names:
            section = cls(name=name, parent=section)
        if section is None:
            raise ModelError("a section has a name", names, "name")
        return section

    @property
    def path(self) -> tuple[str, ...]:
        """The names from the outermost section down to this one: `("Iraq News", "Security")`."""
        names: list[str] = []
        section: Section | None = self
        while section is not None:
            names.append(section.name)
            section = section.parent
        return tuple(reversed(names))
