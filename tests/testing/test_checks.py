"""What is said when a page is not as expected."""

import pytest

from newsparse import Article, Block, Label, PageDate
from newsparse.testing import ChangeKind, read_expectation
from newsparse.testing.compare import compare
from newsparse.testing.fields import text_meets
from newsparse.testing.fixture import Tally, changes_of
from newsparse.testing.review import coloured, headline, review, shortened
from tests.articles import full_article


def article(*blocks: tuple[str, str], **fields: object) -> Article:
    """An article whose blocks are lines."""
    text = "".join(f"{words}\n" for _, words in blocks)
    parts = []
    at = 0
    for label, words in blocks:
        end = at + len(words) + 1
        parts.append(Block(Label(label), words, at, end, 0.9, f"a {label} rule"))
        at = end
    return Article(page_text=text, blocks=tuple(parts), **fields)  # type: ignore[arg-type]


PAGE = article(
    ("kicker", "Rivers"),
    ("title", "Ferry returns"),
    ("byline", "By Ada Brandt"),
    ("paragraph", "A ferry crossed the river."),
    ("paragraph", "It was late."),
    ("note", "Editing by Tom Okoro"),
    ("chrome", "Share"),
    title="Ferry returns",
    kicker="Rivers",
    authors=("Ada Brandt",),
    published=PageDate("2 hours ago", role="published"),
)
BLOCKS = """\
blocks:
  kicker     Rivers
  title      Ferry returns
  byline     By Ada Brandt
  paragraph  A ferry crossed the river.
  paragraph  It was late.
  note       Editing by Tom Okoro
  chrome     Share
"""


def changes(source: str, page: Article = PAGE) -> list[tuple[str, str]]:
    return [(c.field, str(c.kind)) for c in changes_of(read_expectation(source), page)]


def test_what_is_as_expected_is_no_change() -> None:
    listed = "title: Ferry returns\ndek: none\nauthors: Ada Brandt\ntweets: none\npaywalled: none\n"
    published = "published:\n  raw: 2 hours ago\n  value: none\n"
    assert changes(listed + published + BLOCKS + "text_contains:\n  - crossed\n") == []
    assert changes("") == []


@pytest.mark.parametrize(
    ("source", "change"),
    [
        ("title: Boat returns", ("title", "changed")),
        ("title: ferry returns", ("title", "changed")),
        ("kicker: none", ("kicker", "appeared")),
        ("dek: A boat", ("dek", "gone")),
        ("published: none", ("published", "appeared")),
        ("published: 2024-05-06", ("published", "changed")),
        ("updated: 2024-05-06", ("updated", "gone")),
        ("paywalled: no", ("paywalled", "gone")),
        ("authors: none", ("authors", "appeared")),
        ("authors: Tom Okoro", ("authors[1]", "changed")),
        ("authors:\n  - Ada Brandt\n  - Tom Okoro", ("authors[2]", "gone")),
        ("tags: a", ("tags", "gone")),
        ("text_contains: Editing", ("text_contains", "story lacks")),
        ("text_excludes: was late", ("text_excludes", "story holds")),
    ],
)
def test_fields_that_differ(source: str, change: tuple[str, str]) -> None:
    assert changes(source) == [change]


def test_a_listed_null_must_be_none() -> None:
    assert changes("published:\n  value: none") == []
    assert changes("paywalled: none", article(paywalled=False)) == [("paywalled", "appeared")]
    assert changes("paywalled: no", article(paywalled=False)) == []


def test_members_of_lists_are_paired() -> None:
    page = article(tags=("a", "b", "c"))
    assert changes("tags:\n  - a\n  - c", page) == [("tags", "appeared")]
    assert changes("tags:\n  - a\n  - x\n  - b\n  - c", page) == [("tags[2]", "gone")]
    assert changes("tags:\n  - a\n  - x\n  - c", page) == [("tags[2]", "changed")]


def test_records_are_compared_by_what_is_listed() -> None:
    page = full_article()
    assert changes("teasers:\n  - headline: Bridge tolls to rise\n  - label: none", page) == []
    assert changes("tweets:\n  - author: Someone", page) == [("tweets[1]", "changed")]


@pytest.mark.parametrize(
    ("want", "got", "meets"),
    [
        ("a […] d", "a b c d", True),
        ("a [...] d", "a b c d", True),
        ("[…] d", "a b c d", True),
        ("a […]", "a b c d", True),
        ("a […] c […] d", "a b c d", True),
        ("a […] c", "a b c d", False),
        ("b […] d", "a b c d", False),
        ("a […] c […] b […] d", "a b c d", False),
        ("abc […] cde", "abcde", False),
        ("read […]", "read […]", True),
        ("a […]", None, False),
    ],
)
def test_shortened_texts(want: str, got: str | None, meets: bool) -> None:
    assert text_meets(want, got) is meets


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("note       Editing", "paragraph  Editing", [("label moved", 0)]),
        ("paragraph", "note", [("label moved", 1)]),
        ("  kicker     Rivers\n", "", [("page text changed", 0)]),
        ("It was late.", "It was very late.", [("page text changed", 0)]),
        ("Share\n", "Share\n  chrome     Print\n", [("page text changed", 0)]),
        ("river.\n  paragraph  It was", "river. It was", [("cut differently", 0)]),
        ("Ferry returns", "Ferry\n  title      returns", [("cut differently", 0)]),
    ],
)  # fmt: skip
def test_blocks_that_differ(old: str, new: str, found: list[tuple[str, int]]) -> None:
    source = BLOCKS.replace(old, new)
    assert source != BLOCKS
    result = [(str(c.kind), c.more) for c in changes_of(read_expectation(source), PAGE)]
    assert result == found


@pytest.mark.parametrize(
    ("listing", "found"),
    [
        ("[…]", []),
        ("title Ferry returns\n[…]", ["page text changed"]),
        ("[…]\ntitle Ferry returns\n[…]", []),
        ("[…]\ntitle Ferry […]\n[…]\nchrome Share", []),
        ("kicker Rivers\n[…]\nnote Editing […]\nchrome […]", []),
        ("[…]\ntitle Ferry returns\nparagraph It was late.\n[…]", ["page text changed"]),
        ("[…]\nparagraph Ferry returns\n[…]", ["label moved"]),
        ("[…]\nparagraph river. It was late.\n[…]", ["cut differently"]),
        ("[…]\nparagraph A ferry crossed the river. It was late.\n[…]", ["cut differently"]),
        ("[…]\nchrome Print\n[…]", ["page text changed"]),
        ("[…]\nchrome Share\n[…]\ntitle Ferry returns\n[…]", ["cut differently"]),
    ],
)
def test_listings_with_gaps(listing: str, found: list[str]) -> None:
    source = "blocks:\n" + "".join(f"  {line}\n" for line in listing.split("\n"))
    assert [str(c.kind) for c in changes_of(read_expectation(source), PAGE)] == found


def shown(source: str, page: Article = PAGE) -> str:
    return review(list(changes_of(read_expectation(source), page)), "p/page.txt")


def test_a_review_says_what_where_and_why() -> None:
    assert shown("title: Rivers\n" + BLOCKS.replace("note       Edit", "paragraph  Edit")) == (
        "title: changed  p/page.txt:2 (offset 7)\n"
        "  - Rivers\n"
        "  + Ferry returns\n"
        "    title, 0.90: a title rule\n"
        "    what is expected stands in line 1, a kicker (a kicker rule)\n"
        "\n"
        "blocks: label moved  p/page.txt:6 (offset 75)\n"
        "  - paragraph  Editing by Tom Okoro\n"
        "  + note       Editing by Tom Okoro\n"
        "    note, 0.90: a note rule"
    )


def test_a_review_of_what_must_and_must_not_be() -> None:
    assert shown("text_contains: Editing by\ntext_excludes: It was") == (
        "text_contains: story lacks  p/page.txt:6 (offset 75)\n"
        "  - Editing by\n"
        "    note, 0.90: a note rule\n"
        "\n"
        "text_excludes: story holds  p/page.txt:5 (offset 62)\n"
        "  + It was\n"
        "    paragraph, 0.90: a paragraph rule"
    )
    assert "the page does not print it" in shown("text_contains: a whale")


def test_white_space_that_cannot_be_seen_is_named() -> None:
    assert "only white space differs: U+00A0, now U+0020, at 6" in shown(
        "title: Ferry\u00a0returns"
    )


def test_many_changes_and_long_texts_are_kept_short() -> None:
    page = article(*(("paragraph", f"{n} " + "word " * 99 + "end") for n in range(99)))
    listing = "blocks:\n" + "".join(
        f"  {'note' if n % 2 else 'date'} {b.text}\n" for n, b in enumerate(page.blocks)
    )
    lines = shown(listing, page).split("\n")
    assert max(map(len, lines)) < 120
    assert lines[-1] == "and 79 more"
    assert headline(changes_of(read_expectation(listing), page)) == "blocks (99 labels moved)"


def test_long_lines_are_shown_where_they_differ() -> None:
    words = "word " * 60
    text = shown(f"title: {words}old end", article(title=f"{words}new end"))
    assert "word old end" in text
    assert "word new end" in text
    assert len(shortened("a" * 999)) < 110


def test_a_page_cannot_take_over_the_terminal() -> None:
    assert "\x1b" not in shown("title: a", article(title="b\x1b[2J"))


def test_colours_change_no_words() -> None:
    text = shown("title: Rivers\nkicker: none")
    bare = coloured(text)
    assert "\x1b[31m  - Rivers\x1b[0m" in bare
    for code in ("0", "1", "2", "31", "32"):
        bare = bare.replace(f"\x1b[{code}m", "")
    assert bare == text


def test_comparing_two_articles() -> None:
    page = full_article()
    assert list(compare(page, page)) == []
    other = Article.from_dict(
        {**page.to_dict(), "title": None, "teasers": [], "parser_version": "9"}
    )
    assert [(c.field, c.kind) for c in compare(page, other)] == [
        ("title", ChangeKind.GONE),
        ("teasers", ChangeKind.GONE),
    ]
    assert [(c.field, c.kind) for c in compare(other, page)] == [
        ("title", ChangeKind.APPEARED),
        ("teasers", ChangeKind.APPEARED),
    ]


def test_a_tally_says_how_much_is_checked() -> None:
    rows = [("ok", 3, 14, True, 0), ("known wrong", 1, 16, False, 1)]
    assert Tally.of_rows(rows).words() == (
        "2 pages: 4 things checked (1 known wrong), 30 fields left unlisted; blocks listed on 1"
    )
