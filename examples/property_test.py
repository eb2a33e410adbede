"""Test your own code with articles that nobody would think of writing.

pytest examples/property_test.py, or python examples/property_test.py; wants the extra `testing`.
"""

from hypothesis import given

from newsmodel import Article, strategies


def teaser(article: Article, length: int = 80) -> str:
    """Return the start of an article on one line: the function under test."""
    words = " ".join(f"{article.headline} {article.text}".split())
    return words if len(words) <= length else words[: length - 1].rstrip() + "…"


@given(strategies.articles())
def test_a_teaser_fits_on_its_line(article: Article) -> None:
    """What must hold for every article."""
    assert len(teaser(article)) <= 80
    assert len(teaser(article).splitlines()) <= 1


if __name__ == "__main__":
    test_a_teaser_fits_on_its_line()
    print("No article broke it.")
