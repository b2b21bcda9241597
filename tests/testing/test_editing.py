"""Rewriting an expectation: what changed is written, what its owner wrote around it stays."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Article, Block, Embed, Label, PageDate, Teaser
from newsparse.testing import accept, draft, mark_known_wrong, read_expectation
from newsparse.testing.fixture import changes_of
from newsparse.testing.vocabulary import FIELDS, USUAL
from tests.articles import full_article
from tests.testing.test_checks import BLOCKS, PAGE, article

COMMENTED = """\
# The page that broke in May.
why: the byline

title: Rivers
# Two people wrote it.
authors:
  # the first
  - Tom Okoro
  # the second
  - Ada Brandt
kicker: Rivers

blocks:
  # above
  kicker     Rivers
  title      Ferry returns

  # who wrote it
  paragraph  By Ada Brandt
  # the story
  paragraph  A ferry […] river.
  paragraph  It was late.
  note       Editing by Tom Okoro
  chrome     Print
"""


def accepted(source: str, page: Article = PAGE) -> str:
    new = accept(read_expectation(source), page)
    assert list(changes_of(read_expectation(new.text), page)) == []
    return new.text


def test_comments_and_choice_of_fields_stay() -> None:
    assert accepted(COMMENTED) == (
        COMMENTED.replace("title: Rivers", "title: Ferry returns")
        .replace("  - Tom Okoro\n", "")
        .replace("paragraph  By", "byline     By")
        .replace("chrome     Print", "chrome     Share")
    )


def test_what_is_right_is_left_alone() -> None:
    assert accepted(BLOCKS) == BLOCKS
    new = accept(read_expectation(BLOCKS), PAGE)
    assert (new.fields, new.left) == ((), ())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: none", "title: Ferry returns"),
        ("dek: A boat", "dek: none"),
        ("authors: none", "authors: Ada Brandt"),
        ("authors:\n  - A\n  - B", "authors:\n  - Ada Brandt"),
        ("published: none", "published:\n  raw: 2 hours ago\n  value: none"),
        ("published:\n  # x\n  raw: now", "# x\npublished:\n  raw: 2 hours ago"),
        ("updated: 2024-05-06", "updated: none"),
        ("blocks: none", BLOCKS.rstrip()),
    ],
)
def test_values_that_come_and_go(old: str, new: str) -> None:
    assert accepted(f"why: x\n{old}\nkicker: Rivers\n") == f"why: x\n{new}\nkicker: Rivers\n"


def test_records_keep_their_keys() -> None:
    page = Article(
        teasers=(Teaser("A", "Read more"), Teaser("B", "Read more"), Teaser("C", "Also")),
        embeds=(Embed("hi", "twitter", posted=PageDate("May 6", dt.date(2024, 5, 6))),),
        updated=PageDate("6/5", dt.date(2024, 5, 6), ambiguous=True),
    )
    source = """\
teasers:
  # the first is in the story
  - headline: A
  - headline: X
    label: Read more
tweets:
  - platform: twitter
    posted: 2024-05-07
updated:
  value: 2024-06-05
  ambiguous: yes
"""
    assert (
        accepted(source, page)
        == """\
teasers:
  # the first is in the story
  - headline: A
  - headline: B
    label: Read more
  - headline: C
    label: Also
tweets:
  - platform: twitter
    posted: 2024-05-06
updated:
  value: 2024-05-06
  ambiguous: yes
"""
    )


@pytest.mark.parametrize(
    ("listing", "new"),
    [
        ("[…]\ntitle Ferry\n[…]", "[…]\ntitle      Ferry returns\n[…]"),
        ("[…]\nparagraph By Ada Brandt\n[…]", "[…]\nbyline     By Ada Brandt\n[…]"),
        ("kicker Rivers\n[…]\nchrome Print", "kicker Rivers\n[…]"),
        ("[...]\nnote A ferry crossed the river.\n# x\n[...]", None),
        ("title Ferry returns\n[…]\nnote Editing by Tom Okoro\n[…]", None),
        ("[…]\nchrome A whale\n[…]", None),
        ("[…]\nchrome Share\n[…]\ntitle Ferry returns\n[…]", None),
        ("[…]\ntitle Ferry returns\nparagraph It was late.\n[…]", None),
    ],
)
def test_gaps_stay(listing: str, new: str | None) -> None:
    source = "blocks:\n" + "".join(f"  {line}\n" for line in listing.split("\n"))
    text = accepted(source)
    assert "[" in text
    if new is not None:
        assert text == "blocks:\n" + "".join(f"  {line}\n" for line in new.split("\n"))


def test_musts_are_for_a_person_to_change() -> None:
    source = "title: x\ntext_contains: a whale\n"
    new = accept(read_expectation(source), PAGE)
    assert new.text == "title: Ferry returns\ntext_contains: a whale\n"
    assert (new.fields, new.left) == (("title",), ("text_contains",))


def test_a_draft_is_not_reviewed_by_accepting_it() -> None:
    assert accepted("reviewed: no\ntitle: x\n") == "reviewed: no\ntitle: Ferry returns\n"


def test_what_is_known_wrong_stays_until_it_is_met() -> None:
    source = "known_wrong:\n  title: a rule\n  dek: another\n\ntitle: x\ndek: none\nkicker: y\n"
    new = accept(read_expectation(source), PAGE)
    assert new.fields == ("kicker", "known_wrong")
    assert new.text == "known_wrong:\n  title: a rule\n\ntitle: x\ndek: none\nkicker: Rivers\n"
    gone = accept(read_expectation("known_wrong:\n  dek: another\ndek: none\n"), PAGE)
    assert gone.text == "dek: none\n"


def test_listing_what_is_known_wrong() -> None:
    source = "why: x\n\ntitle: x\ntags: y\nkicker: Rivers\n"
    new = mark_known_wrong(read_expectation(source), PAGE, "for now")
    assert new.text == source.replace(
        "title: x", "known_wrong:\n  title: for now\n  tags: for now\n\ntitle: x"
    )
    again = mark_known_wrong(read_expectation(new.text), PAGE, "other")
    assert (again.text, again.fields) == (new.text, ())
    told = mark_known_wrong(read_expectation("title: x\ntags: y\n" + BLOCKS[:-20]), PAGE, None).text
    assert told.startswith(
        "known_wrong:\n  title: changed: Ferry returns\n  tags: gone\n  blocks: 1 text changed\n"
    )


@pytest.mark.parametrize("page", [PAGE, full_article(), Article()], ids=["small", "full", "empty"])
def test_a_draft_is_met(page: Article) -> None:
    for fields in (USUAL, [f for f in FIELDS if not f.startswith("text")], ["title"]):
        text = draft(page, fields, [("url", "https://linden.example")])
        read = read_expectation(text)
        assert not read.reviewed
        assert set(read.entries) == set(fields)
        assert read.arguments() == {"url": "https://linden.example"}
        assert list(changes_of(read, page)) == []


LABELS = st.sampled_from(["title", "paragraph", "note"])
PAGES = st.lists(st.tuples(LABELS, st.sampled_from(["a", "b b", "ab", "[x]", "- c"])), max_size=6)


@given(PAGES, PAGES)
def test_any_listing_can_be_brought_in_line(
    old: list[tuple[str, str]], new: list[tuple[str, str]]
) -> None:
    text = draft(article(*old), ["blocks", "title"])
    accepted(text, article(*new))


@given(st.lists(st.sampled_from(["[…]", "title a", "paragraph b b", "note x"]), max_size=5), PAGES)
def test_any_listing_with_gaps_too(listing: list[str], new: list[tuple[str, str]]) -> None:
    lines = "".join(f"  # {n}\n  {line}\n" for n, line in enumerate(listing))
    source = f"blocks:\n{lines}" if lines else "blocks: none\n"
    text = accepted(source, article(*new))
    assert all(f"# {n}\n" in text for n in range(len(listing)))


def test_blocks_of_any_text_are_drafted() -> None:
    page = Article(page_text="a", blocks=(Block(Label.CHROME, "", 0, 1),))
    assert list(changes_of(read_expectation(draft(page, ["blocks"])), page)) == []
