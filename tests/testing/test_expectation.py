"""The file of an expectation: what is read from it, and what is said of a broken one."""

import datetime as dt
from contextlib import suppress

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Label
from newsparse.testing import BadExpectation, read_expectation
from newsparse.testing.expectation import ExpectedBlock
from newsparse.testing.vocabulary import DRAFTED, FIELDS, RECORDS, USUAL
from newsparse.testing.writing import block_line, escaped

WHOLE = """\
# A page that we met in May.
why: two authors, a relative date
url: https://linden.example/ferry
now: 2024-05-01T12:00+00:00
format: text
reviewed: no

title: "Ferry" returns: 37 years on
  # not the kicker
dek: none
authors:
  # in this order
  - Ada Brandt
  - Tom Okoro
tags: ferries
published:
  raw: 2 hours ago
  value: none
updated: 2024-05-06
paywalled: no
teasers:
  - label: Read more
    headline: Bridge tolls
  - headline: Bare
tweets:
  - handle: @orle
    posted: 2024-05-06
    hashtags: #orle #ferry
text_contains:
  - crossed
known_wrong:
  tweets: the handle is glued

blocks:
\ttitle\t“Ferry” returns
  # the story
  […]
  paragraph  a \\\\ b\\nc
  chrome
"""


def values(source: str) -> dict[str, object]:
    return {key: entry.value for key, entry in read_expectation(source).entries.items()}


def test_a_whole_expectation() -> None:
    read = read_expectation(WHOLE)
    assert not read.reviewed
    assert read.known_wrong == {"tweets": "the handle is glued"}
    assert read.arguments() == {
        "url": "https://linden.example/ferry",
        "now": dt.datetime(2024, 5, 1, 12, tzinfo=dt.UTC),
        "format": "text",
    }
    assert {key: entry.value for key, entry in read.entries.items()} == {
        "title": '"Ferry" returns: 37 years on',
        "dek": None,
        "authors": ("Ada Brandt", "Tom Okoro"),
        "tags": ("ferries",),
        "published": {"raw": "2 hours ago", "value": None},
        "updated": dt.date(2024, 5, 6),
        "paywalled": False,
        "teasers": ({"label": "Read more", "headline": "Bridge tolls"}, {"headline": "Bare"}),
        "tweets": (
            {"handle": "@orle", "posted": dt.date(2024, 5, 6), "hashtags": ("#orle", "#ferry")},
        ),
        "text_contains": ("crossed",),
        "blocks": (
            ExpectedBlock(Label.TITLE, "“Ferry” returns"),
            ExpectedBlock(None),
            ExpectedBlock(Label.PARAGRAPH, "a \\ b\nc"),
            ExpectedBlock(Label.CHROME, ""),
        ),
    }


def test_other_line_ends_and_marks_change_nothing() -> None:
    assert values("\ufeff" + WHOLE.replace("\n", "\r\n")) == values(WHOLE)
    assert values(WHOLE.replace("[…]", "[...]").replace("none", "null")) == values(WHOLE)


def test_no_word_about_reviewing_is_a_review() -> None:
    assert read_expectation("title: a").reviewed
    assert read_expectation("").entries == {}


@pytest.mark.parametrize(
    ("source", "line", "problem"),
    [
        ("a: b\nauhtors: b", 1, "'a' is no key of an expectation"),
        ("tilte: b", 1, "'tilte' is no key of an expectation; did you mean 'title'?"),
        ("# a\n\ntitle", 3, 'a key is wanted here, such as "title:", not \'title\''),
        ("  title: a", 1, "an indented line belongs to a key above it"),
        ("title: a\ntitle: b", 2, "'title' is listed twice"),
        ("title:\ndek: none", 1, "'title' has no value; write \"none\" where the page has none"),
        ("title:\n  a", 2, "'title' is one line of text, behind the key"),
        ("title: a\n  b", 2, "'title' has a value behind it already"),
        ("title: a\\d", 1, "\\d means nothing; a backslash is written \\\\"),
        ("paywalled: maybe", 1, "yes or no is wanted, not 'maybe'"),
        ("updated: May", 1, "'May' is no ISO date or time, such as 2024-05-06 or 2024-05-06T18:40"),
        ("updated:\n  vlaue: none", 2, "'vlaue' is no part of 'updated'; did you mean 'value'?"),
        ("dateline:\n  LINDEN", 2, "\"key: value\" is wanted here, not 'LINDEN'"),
        ("dateline: LINDEN", 1, "'dateline' is listed on the lines below it, indented"),
        ("authors:\n  Ada", 2, "an item of a list begins with \"- \", unlike 'Ada'"),
        ("authors:\n  - Ada\n    Tom", 3, 'an item of a list begins with "- "'),
        ("teasers:\n  - label: a\n    label: b", 3, "'label' is listed twice"),
        ("blocks:\n  title a\n  # b\n  bylin b", 4, "'bylin' is no label; did you mean 'byline'?"),
        ("blocks:\n  title a\\x", 2, "\\x means nothing; a backslash is written \\\\"),
        ("blocks: title", 1, "'blocks' is listed on the lines below it, indented"),
        ("format: pdf", 1, "'pdf' is no format"),
        ("title: a\nknown_wrong:\n  dek: x", 2, "'dek' is known wrong, but is not expected"),
        ("known_wrong:\n  dekk: x", 2, "'dekk' is no field; did you mean 'dek'?"),
    ],
)  # fmt: skip
def test_broken_ones(source: str, line: int, problem: str) -> None:
    with pytest.raises(BadExpectation) as caught:
        read_expectation(source)
    assert (caught.value.line, caught.value.problem) == (line, problem)
    assert str(caught.value) == f"line {line}: {problem}"


@given(st.text())
def test_nothing_but_its_own_exception(source: str) -> None:
    for text in (source, f"title: {source}", f"blocks:\n  {source}", f"teasers:\n  - {source}"):
        with suppress(BadExpectation):
            read_expectation(text)


@given(st.text(st.characters(exclude_categories=[]), min_size=1))
def test_any_text_can_be_written_down(text: str) -> None:
    assert values(f"title: {escaped(text)}") == {"title": text}
    line = block_line("paragraph", text)
    assert values(f"blocks:\n{line}") == {"blocks": (ExpectedBlock(Label.PARAGRAPH, text),)}


def test_a_long_file_is_read_in_linear_time() -> None:
    line = "  paragraph  " + "word " * 200 + "\n"
    assert len(values("blocks:\n" + line * 1000)["blocks"]) == 1000  # type: ignore[arg-type]


def test_the_vocabulary_is_that_of_articles() -> None:
    from newsparse import Article

    for name in FIELDS:
        assert name.startswith("text_") or hasattr(Article, name), name
    assert set(USUAL) <= set(FIELDS)
    attributes = {field.name for field in attrs.fields(Article)}
    assert attributes - set(FIELDS) == {"page_text", "url", "parser_version"}
    for name, keys in DRAFTED.items():
        assert set(keys) <= set(RECORDS[name])
