"""CommentPolicy: what readers may write under an article.

What may live here: the policy, and the check of a comment against it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import Literal

import attrs

from newsmodel.model._check import Count, string, validate
from newsmodel.model._repr import call

__all__ = ["CommentPolicy", "Violation"]

# The last place on Earth where a day ends.
_LAST_ZONE = timezone(timedelta(hours=-12))


@attrs.frozen(kw_only=True)
class Violation:
    """One rule of a policy that a comment breaks.

    Attributes:
        rule: which one.
        message: what is wrong, in words, for the comment's author.
        field: the name of the field that lacks a value, for the rule "required_field".
    """

    rule: Literal["closed", "empty", "too_long", "required_field"]
    message: str
    field: str | None = None

    __attrs_post_init__ = validate
    __repr__ = call


@attrs.frozen(kw_only=True)
class CommentPolicy:
    """What readers may write under an article. Closed comments are not the same as no policy.

    Attributes:
        max_length: the most characters a comment may have, or None for no limit. A character is a
            Unicode code point, as the counter under the form counts.
        open: whether comments are taken; None when the page does not say.
        moderation: whether comments are read by an editor: "none", "pre" (before they show) or "post".
        required_note: the note beside the form: "* Denotes Required Field".
        required_fields: the names of the fields that must not be left empty.
        closes: when the form closes.
        url: where the policy can be read in full.
    """

    max_length: Count | None = None
    open: bool | None = None
    moderation: Literal["none", "pre", "post"] | None = None
    required_note: str | None = None
    required_fields: tuple[str, ...] = ()
    closes: datetime | None = None
    url: str | None = None

    __attrs_post_init__ = validate
    __repr__ = call

    def remaining(self, text: str) -> int | None:
        """Return how many characters may still be added to `text`: negative when it is too long.

        None means that there is no limit.

        Raises:
            ModelError: when `text` is no string.
        """
        length = len(string(text))
        return None if self.max_length is None else self.max_length - length

    def check(
        self, text: str, fields: Mapping[str, str | None] | None = None, *, at: datetime | None = None
    ) -> tuple[Violation, ...]:
        """Return every rule that a comment breaks; none when it may be sent.

        Args:
            text: the comment. One that is nothing but white space is empty.
            fields: the other fields of the form by name, as filled in; None is an empty one.
            at: when it is sent; now, unless said. Without a zone it is this computer's time. A closing
                time without a zone is past when it is past everywhere.

        Raises:
            ModelError: when `text` is no string.
        """
        # Whatever it holds: a reader may send what no article can.
        string(text)
        broken = []
        if self.open is False or self._closed(datetime.now(UTC) if at is None else at):
            broken.append(Violation(rule="closed", message="comments are closed"))
        if not text.strip():
            broken.append(Violation(rule="empty", message="the comment is empty"))
        if self.max_length is not None and len(text) > self.max_length:
            characters = "1 character" if len(text) == 1 else f"{len(text)} characters"
            allowed = "1 is" if self.max_length == 1 else f"{self.max_length} are"
            message = f"the comment has {characters}, {allowed} allowed"
            broken.append(Violation(rule="too_long", message=message))
        given = {} if fields is None else fields
        for name in self.required_fields:
            if not (given.get(name) or "").strip():
                message = f"{name} is required"
                broken.append(Violation(rule="required_field", message=message, field=name))
        return tuple(broken)

    def _closed(self, at: datetime) -> bool:
        if self.closes is None:
            return False
        closes = self.closes if self.closes.tzinfo else self.closes.replace(tzinfo=_LAST_ZONE)
        return closes <= (at if at.tzinfo else at.astimezone())
