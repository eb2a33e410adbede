"""The parts of a page: what each says to the model, and how the model's is said.

What may live here: for each part a function that reads its block and one that writes it, and how it is told
what a block looks like. A writer gives the block, or None when no block says just that.

The strings that are read have been checked with the whole page, so the objects are built without checks.
"""

from __future__ import annotations

import re

from newsmodel.model import _byline_grammar
from newsmodel.model._trusted import trusted
from newsmodel.model.byline import Byline, Contributor
from newsmodel.model.comment_policy import CommentPolicy
from newsmodel.model.photo import Caption
from newsmodel.model.section import DEEPEST, Section

__all__ = [
    "byline_of",
    "caption_line",
    "caption_of",
    "comments_lines",
    "comments_of",
    "has_credit",
    "is_byline",
    "is_comments",
    "is_prompt",
    "may_be_headline",
    "section_of",
]

_new_byline = trusted(Byline)
_new_caption = trusted(Caption)
_new_contributor = trusted(Contributor)
_new_policy = trusted(CommentPolicy)
_new_section = trusted(Section)

_USUAL_PROMPT = "Do you like this article?"
_LONGEST_PROMPT = 80
_LONGEST_CREDIT = 80
_LONGEST_BYLINE = 120

# The model's largest number has sixteen digits, and not every number of sixteen is one of its.
_MOST_DIGITS = 15
_LARGEST_SHOWN = 10**_MOST_DIGITS - 1

_POLICY = "Comment Policy"
_comments = re.compile(
    rf"[0-9]{{1,{_MOST_DIGITS}}} Comment(?:\(s\)|s)?(?:\n{_POLICY}(?: [^\n]*)?)?|{_POLICY}(?: [^\n]*)?"
).fullmatch
_may_be_signed = re.compile(r"(?:by|von|par|por|de|av)\s|.*\s[–—]\s", re.IGNORECASE).match
_prefix_elsewhere = re.compile(r"(?:von|par|por|de|av)\s", re.IGNORECASE).match
_NO_BYLINE_ENDS = tuple(".!?:;,]")


def section_of(block: str) -> Section:
    """Read a section: a line a level, the outermost first.

    Raises:
        ValueError: when it has more levels than a section can have.
    """
    names = block.split("\n")
    if len(names) > DEEPEST:
        raise ValueError(f"its section has more than {DEEPEST} levels")
    section: Section | None = None
    for name in names:
        section = _new_section(name=name, parent=section)
    assert section is not None  # a block has a line
    return section


def is_byline(block: str) -> bool:
    """Tell whether every line of a block looks like a byline."""
    if "\n" in block:
        return all(map(is_byline, block.split("\n")))
    if len(block) > _LONGEST_BYLINE or block.endswith(_NO_BYLINE_ENDS):
        return False
    if block.startswith("By "):
        return True
    # Most blocks have nothing of what the grammar looks for first.
    if "/" not in block and " - " not in block and not _may_be_signed(block):
        return False
    return bool(_byline_grammar.parse(block))


def may_be_headline(block: str) -> bool:
    """Tell whether what looks like a byline may as well be a headline in title case: "De Niro Wins Award"."""
    if _prefix_elsewhere(block) is None or "\n" in block:
        return False
    match _byline_grammar.parse(block):
        # With a place, a title or a second name it is none. A full name is of two words in most bylines.
        case [{"name": name, "kind": "person", **more}] if not more:
            return len(_byline_grammar.own_words(name)) != 2
    return False


def byline_of(line: str) -> Byline:
    """Read a byline as `Byline.parse` does."""
    if line.startswith("By ") and _byline_grammar.is_agency(line[3:]):
        # The usual one, which the grammar would take four times as long for.
        agency = _new_contributor(name=line[3:], kind="organisation")
        return _new_byline(text=line, contributors=(agency,))
    found = _byline_grammar.parse(line)
    return _new_byline(text=line, contributors=tuple([_new_contributor(**fields) for fields in found]))


def has_credit(block: str) -> bool:
    """Tell whether a block ends with what looks like a photo's credit in brackets."""
    if not block.endswith("]"):
        return False
    credit = caption_of(block).credit
    return (
        credit is not None
        and len(credit) <= _LONGEST_CREDIT
        and credit[0].isalpha()
        and not credit[0].islower()
    )


def caption_of(block: str) -> Caption:
    """Read a caption: its words, then its credit in brackets."""
    if block.endswith("]"):
        words, bracket, credit = block[:-1].rpartition("[")
        if bracket and credit and "]" not in credit and "\n" not in credit:
            if not words:
                return _new_caption(credit=credit)
            if len(words) > 1 and words[-1] in " \n":
                return _new_caption(text=words[:-1], credit=credit)
    return _new_caption(text=block)


def caption_line(caption: Caption) -> str | None:
    """Write a caption."""
    if caption.credit is None:
        line = caption.text
    elif caption.text is None:
        line = f"[{caption.credit}]"
    else:
        line = f"{caption.text} [{caption.credit}]"
    return line if line is not None and caption_of(line) == caption else None


def is_prompt(block: str, *, before_comments: bool) -> bool:
    """Tell whether a block looks like the question under the text."""
    if before_comments:
        return len(block) <= _LONGEST_PROMPT and block.endswith(("?", "؟", "？")) and "\n" not in block
    return block == _USUAL_PROMPT


def is_comments(block: str) -> bool:
    """Tell whether a block is the count of comments, the line of the policy, or both."""
    return _comments(block) is not None


def comments_of(block: str) -> tuple[int | None, CommentPolicy | None]:
    """Read the count of comments and the policy of a block that `is_comments`."""
    count = policy = None
    line = block
    if not block.startswith(_POLICY):
        first, _, line = block.partition("\n")
        count = int(first.partition(" ")[0])
    if line:
        policy = _policy_of(line[len(_POLICY) :])
    return count, policy


def _policy_of(words: str) -> CommentPolicy:
    """Read a note, and the counter of an empty form: how many characters are left, and of how many."""
    before, slash, most = words.rpartition(" / ")
    if slash and _is_count(most):
        note, space, left = before.rpartition(" ")
        if space and _is_count(left):
            return _new_policy(max_length=int(most), required_note=note[1:] or None)
    return _new_policy(required_note=words[1:] or None)


def _is_count(text: str) -> bool:
    return text.isdecimal() and text.isascii() and len(text) <= _MOST_DIGITS


def comments_lines(count: int | None, policy: CommentPolicy | None) -> tuple[str | None, bool]:
    """Write what a page can show of the count of comments and of the policy, and say whether that is all."""
    lines = [] if count is None or count > _LARGEST_SHOWN else [f"{count} Comment(s)"]
    complete = count is None or bool(lines)
    if policy is not None:
        line = _policy_line(policy)
        shown = _policy_of(line[len(_POLICY) :])
        if (
            is_comments(line)
            and shown.max_length == policy.max_length
            and shown.required_note == policy.required_note
        ):
            lines.append(line)
            complete &= shown == policy
        else:
            complete = False
    return "\n".join(lines) if lines else None, complete


def _policy_line(policy: CommentPolicy) -> str:
    line = _POLICY
    if policy.required_note is not None:
        line = f"{line} {policy.required_note}"
    if policy.max_length is not None:
        line = f"{line} {policy.max_length} / {policy.max_length}"
    return line
