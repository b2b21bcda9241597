"""Laws that hold for any input, however broken."""

import datetime as dt
import json
import pickle
import warnings
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsparse
from newsparse import Article
from newsparse.testing import Fixture, find

NOW = dt.datetime(2024, 5, 1, 12, 0, tzinfo=dt.UTC)
FIXTURES = Path(__file__).parent / "fixtures"
LOADED = [Fixture.load(f) for f in find(FIXTURES)]
PAGES = [fixture.source.decode("utf-8", "replace") for fixture in LOADED]
SHREDS = st.sampled_from(
    [
        *(line for page in PAGES for line in page.splitlines() if line.strip()),
        *("", "\n", "\r\n", "\r", "\f", "\u2028", "\x85", "\x00", "\ufeff", "\u200b", "\xa0", "\t"),
        *("\ud800", "\udfff", "\U0010ffff", "<p>", "</div>", "<", "&amp;", "“", "”", "- ", "> "),
    ]
)
ANY_TEXT = st.one_of(
    st.text(max_size=300),
    st.text(st.characters(), max_size=200),
    st.lists(SHREDS, max_size=25).map("\n".join),
    st.lists(SHREDS, max_size=25).map("".join),
    st.lists(SHREDS, max_size=12).map("\r\n\r\n".join),
)


def check_laws(article: Article) -> None:
    assert "".join(article.page_text[b.start : b.end] for b in article.blocks) == article.page_text
    check_blocks(article)
    check_spans(article)
    assert Article.from_json(article.to_json()) == article
    assert Article.from_dict(json.loads(json.dumps(article.to_dict()))) == article
    assert pickle.loads(pickle.dumps(article)) == article
    assert hash(article) == hash(pickle.loads(pickle.dumps(article)))
    assert len(repr(article)) < 600


def check_blocks(article: Article) -> None:
    at = 0
    for block in article.blocks:
        assert block.start == at
        assert block.end > block.start
        assert 0.0 <= block.confidence <= 1.0
        assert block.reason
        assert block.text == block.text.strip()
        at = block.end


def check_spans(article: Article) -> None:
    text = article.page_text
    for date in article.dates:
        if date.start is not None:
            assert text[date.start : date.end] == date.raw
    for thing in (*article.teasers, *article.embeds, *article.captions, *article.dates):
        if thing.start is not None and thing.end is not None:
            assert 0 <= thing.start <= thing.end <= len(text)
    for teaser in article.teasers:
        assert teaser.start is not None
        assert teaser.headline.split()[0][:1] in text[teaser.start : teaser.end]
    if article.dateline and article.dateline.place:
        line = article.dateline
        assert line.place is not None
        assert line.place.split()[0] in text[line.start : line.end]


@given(ANY_TEXT)
@settings(max_examples=300)
def test_any_text_is_partitioned(source: str) -> None:
    article = newsparse.parse(source, format="text", now=NOW)
    check_laws(article)


@given(st.text(max_size=300))
def test_text_is_left_as_it_is(source: str) -> None:
    assert newsparse.parse(source, format="text").page_text == source


@given(ANY_TEXT)
def test_any_markup_is_partitioned(source: str) -> None:
    check_laws(newsparse.parse("<html><body><p>" + source, now=NOW))


@given(st.binary(max_size=300))
def test_any_bytes_are_partitioned(source: bytes) -> None:
    check_laws(newsparse.parse(source))


@given(ANY_TEXT)
@settings(max_examples=50)
def test_the_same_page_gives_the_same_article(source: str) -> None:
    assert newsparse.parse(source) == newsparse.parse(source)


@pytest.mark.parametrize("fixture", LOADED, ids=[f.folder.name for f in LOADED])
def test_laws_hold_for_the_fixtures(fixture: Fixture) -> None:
    is_html = fixture.page.name == "page.html"
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        article = fixture.parse()
        check_laws(article)
        assert fixture.parse() == article
        assert fixture.parse().to_json() == article.to_json()
        check_laws(newsparse.parse(fixture.source.decode("utf-8", "replace")))
    assert all((block.path is not None) == is_html for block in article.blocks)


@pytest.mark.parametrize(
    "source",
    [
        "",
        b"",
        " ",
        "\n\n\n",
        "\ufeff",
        "\x00",
        b"\xff\xfe",
        b"\xff",
        "\ud83d",
        "\ud83d\ude00",
        "<",
        "<p>",
    ],
    ids=repr,
)
def test_next_to_nothing_is_an_article(source: str | bytes) -> None:
    article = newsparse.parse(source)
    check_laws(article)
    assert article.text == ""
    assert article.title is None


def test_an_empty_page_has_no_blocks() -> None:
    assert newsparse.parse("").blocks == ()


@pytest.mark.parametrize("source", [None, 3, ["page"], bytearray(b"page")])
def test_other_types_are_refused(source: object) -> None:
    with pytest.raises(TypeError, match="source must be str or bytes"):
        newsparse.parse(source)  # type: ignore[arg-type]


def test_bad_options_are_refused() -> None:
    with pytest.raises(ValueError, match="format must be one of"):
        newsparse.parse("page", format="pdf")
    with pytest.raises(TypeError, match="now must be a datetime"):
        newsparse.parse("page", now="today")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        " ",
        "\n",
        "word ",
        "A sentence that ends. ",
        "1/1/2020 ",
        "12:30 ",
        "“",
        "— (@a) ",
        "- ",
        "Read more: ",
        "x\n",
        "By Jane Doe\n",
        "<p>",
        "<div>",
        "。",
        "“a,” wrote a on ",
    ],
)
def test_much_of_anything_is_read_in_time(unit: str) -> None:
    """The time limit of the test run is the check: what is not linear takes minutes here."""
    # Lines cost more than characters: of those, fewer.
    count = 40_000 if "\n" in unit else 500_000 // len(unit)
    source = unit * count
    article = newsparse.parse(source)
    assert article.blocks or source.startswith("<")
