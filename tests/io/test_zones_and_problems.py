"""Times without a zone, and what is told of what is odd."""

from __future__ import annotations

import io
import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from newsmodel import (
    Article,
    CommentPolicy,
    Correction,
    Envelope,
    Figure,
    ModelError,
    Photo,
    Problem,
    Quotation,
    dumps,
    iterload,
    load,
    loads,
)
from tests.io.given import (
    ANCIENT,
    BERLIN,
    ODD,
    ODD_META,
    SUMMER,
    THERE,
    headlines,
)
from tests.items import item, message
from tests.named import WRITABLE

Read = Callable[..., Article]


def by_load(data: bytes, format: str, **options: Any) -> Article:
    return load(io.BytesIO(data), format, **options)


def by_iterload(data: bytes, format: str, **options: Any) -> Article:
    (article,) = iterload(io.BytesIO(data), format, **options)
    return article


every_way = pytest.mark.parametrize("read", [loads, by_load, by_iterload])
every_format = pytest.mark.parametrize("format", WRITABLE)


def timed(time: datetime) -> Article:
    """Return an article with a time in each place that may hold one."""
    photo = Photo(created=time)
    return Article(
        headline="x",
        photos=(photo,),
        body=(Figure(photo), Quotation(blocks=(Figure(photo),))),
        corrections=(Correction("x", time),),
        comment_policy=CommentPolicy(closes=time),
        envelope=Envelope(sent=time),
        first_created=time,
        version_created=time,
        content_created=time,
        content_modified=time,
        published=time,
        embargoed=time,
        expires=time,
        retrieved=time,
    )


@every_way
@every_format
def test_a_time_without_a_zone_gets_one_when_that_is_asked_for(read: Read, format: str) -> None:
    data = dumps(timed(SUMMER), format)
    assert read(data, format, naive_timezone=BERLIN) == timed(THERE)
    assert read(data, format, naive_timezone=UTC) == timed(SUMMER.replace(tzinfo=UTC))
    assert read(data, format) == timed(SUMMER)
    article = read(data, format, naive_timezone=BERLIN)
    assert article.embargoed is not None
    assert article.embargoed.isoformat() == "2024-07-31T12:00:00+02:00"


@every_way
@every_format
def test_the_clocks_are_those_of_the_time(read: Read, format: str) -> None:
    data = dumps(Article(headline="x", embargoed=datetime(2024, 1, 31), expires=SUMMER), format)
    article = read(data, format, naive_timezone=BERLIN)
    assert article.embargoed is not None
    assert article.embargoed.isoformat() == "2024-01-31T00:00:00+01:00"
    assert article.expires == THERE


@every_way
@every_format
def test_a_time_with_a_zone_keeps_it(read: Read, format: str) -> None:
    article = timed(SUMMER.replace(tzinfo=timezone(timedelta(hours=-5))))
    kept = read(dumps(article, format), format, naive_timezone=BERLIN)
    assert kept == article
    assert kept.embargoed is not None
    assert kept.embargoed.utcoffset() == timedelta(hours=-5)


@every_way
@every_format
def test_a_zone_that_no_field_holds_then_is_an_error_that_names_the_field(read: Read, format: str) -> None:
    data = dumps(Article(headline="x", photos=(Photo(created=ANCIENT),)), format)
    with pytest.raises(ModelError) as caught:
        read(data, format, naive_timezone=BERLIN)
    assert caught.value.path == "photos[0].created"


def test_the_times_of_a_message_get_the_zone(tmp_path: Path) -> None:
    items = [item(f"<headline>{number}</headline>", item_meta=ODD_META) for number in range(2)]
    (tmp_path / "a.xml").write_bytes(message(*items, header="<sent>2024-07-31T12:00:00</sent>"))
    for source in (tmp_path, tmp_path / "a.xml"):
        for join in (True, False):
            for article in iterload(source, naive_timezone=BERLIN, join=join):
                assert article.envelope == Envelope(sent=THERE)
                assert article.version_created is not None
                assert article.version_created.isoformat() == "2024-03-01T10:20:30+01:00"


@every_way
def test_what_is_odd_is_told(read: Read) -> None:
    told: list[Problem] = []
    assert read(ODD, "newsml", on_problem=told.append).headline == "odd"
    assert [(problem.format, problem.place) for problem in told] == [("newsml", "itemMeta/versionCreated")]


@every_way
@every_format
def test_nothing_is_told_of_what_this_library_writes(read: Read, format: str) -> None:
    told: list[Problem] = []
    read(dumps(timed(THERE), format), format, on_problem=told.append)
    assert told == []


def test_what_is_odd_in_a_folder_is_told_file_by_file(tmp_path: Path) -> None:
    for name in ("a.xml", "b.xml"):
        (tmp_path / name).write_bytes(message(ODD, ODD))
    told: list[Problem] = []
    assert headlines(iterload(tmp_path, on_problem=told.append)) == ["odd"] * 4
    assert [Path(problem.source or "").name for problem in told] == ["a.xml", "a.xml", "b.xml", "b.xml"]


def test_what_is_odd_names_its_file(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_bytes(ODD)
    told: list[Problem] = []
    load(path, on_problem=told.append)
    load(str(path), on_problem=told.append)
    list(iterload(path, on_problem=told.append))
    with path.open("rb") as file:
        load(file, on_problem=told.append)
    assert [problem.source for problem in told] == [str(path)] * 4
    assert str(told[0]).startswith(f"{path}: newsml: line 1: itemMeta/versionCreated: ")


@every_way
def test_what_is_odd_names_no_file_when_there_is_none(read: Read) -> None:
    told: list[Problem] = []
    read(ODD, "newsml", on_problem=told.append)
    assert [problem.source for problem in told] == [None]
    assert str(told[0]).startswith("newsml: line 1: ")


def test_what_is_odd_in_a_file_is_logged_with_its_name(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "a.xml").write_bytes(ODD)
    with caplog.at_level(logging.DEBUG, "newsmodel"):
        load(tmp_path / "a.xml")
        list(iterload(tmp_path))
    assert [record.getMessage().split(": ")[0] for record in caplog.records] == [str(tmp_path / "a.xml")] * 2


@every_way
def test_what_is_odd_is_logged_when_nobody_asks(read: Read, caplog: pytest.LogCaptureFixture) -> None:
    read(ODD, "newsml")
    assert caplog.records == []
    with caplog.at_level(logging.DEBUG, "newsmodel"):
        read(ODD, "newsml")
        assert [record.name for record in caplog.records] == ["newsmodel"]
        read(ODD, "newsml", on_problem=str)
    (record,) = caplog.records
    assert "itemMeta/versionCreated" in record.getMessage()
