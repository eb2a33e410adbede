from __future__ import annotations

import newsmodel
from tests.command_line import Run


def test_every_format_has_a_line_with_what_it_is(run: Run) -> None:
    ran = run("formats")
    assert (ran.exit_code, ran.stderr) == (0, "")
    for form in newsmodel.formats.values():
        (line,) = [line for line in ran.stdout.splitlines() if line.startswith(f"{form.name} ")]
        assert all(fact in line for fact in (form.title, form.media_type, *form.extensions))
        answers = ["yes" if able else "no" for able in (form.lossless, form.can_read, form.can_write)]
        assert line.split()[-3:] == answers


def test_no_line_ends_in_spaces(run: Run) -> None:
    assert [line for line in run("formats").stdout.split("\n") if line.endswith(" ")] == []
