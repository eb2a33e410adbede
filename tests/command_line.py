"""What the tests of the command share: how it is run, and the articles that it is run on."""

from __future__ import annotations

from collections.abc import Callable

from click.testing import Result

from newsmodel import Article, Byline

Run = Callable[..., Result]

BRIDGE = Article(headline="Bridge reopens", bylines=(Byline.parse("By Jane Doe"),))
PORT = Article(headline="Port closes – again", comment_count=3)
