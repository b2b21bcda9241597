"""The page that this library was asked for, where it lies beside the checkout."""

import datetime as dt
from pathlib import Path

import pytest

import newsparse
from newsparse import Article

PAGES = sorted((Path(__file__).parents[2] / "shared" / "seed").glob("*.txt"))
pytestmark = pytest.mark.skipif(not PAGES, reason="the page is not there")
LABEL = "Read more: "


@pytest.fixture(scope="module")
def source() -> bytes:
    return PAGES[0].read_bytes()


@pytest.fixture(scope="module")
def lines(source: bytes) -> list[str]:
    return [line.strip() for line in source.decode().splitlines() if line.strip()]


@pytest.fixture(scope="module")
def article(source: bytes) -> Article:
    return newsparse.parse(source)


def test_chrome_and_title(article: Article, lines: list[str]) -> None:
    assert article.chrome == (lines[0],)
    assert article.title == lines[2]


def test_dates(article: Article) -> None:
    assert article.page_date is not None
    assert article.page_date.value == dt.date(2024, 2, 14)
    assert article.published is None
    assert article.updated is None


def test_teasers(article: Article, lines: list[str]) -> None:
    headlines = [line.removeprefix(LABEL) for line in lines if line.startswith(LABEL)]
    assert [teaser.headline for teaser in article.teasers] == headlines
    assert {teaser.label for teaser in article.teasers} == {"Read more"}
    assert not any(headline in article.text for headline in headlines)


def test_post(article: Article, lines: list[str]) -> None:
    (post,) = article.tweets
    assert post.author == "Embassy of Azerbaijan"
    assert post.start is not None
    printed = article.page_text[post.start : post.end]
    assert printed.startswith(lines[-2])
    assert printed.endswith(lines[-1])
    assert len(post.mentions) == 2


def test_the_story_is_everything_else_in_order(article: Article, lines: list[str]) -> None:
    story = [line for line in lines[3:-2] if not line.startswith(LABEL)]
    assert list(article.paragraphs) == story
