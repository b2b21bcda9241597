"""Headline, dek, kicker."""

import pytest

from newsparse.assemble.title import find_dek, find_kicker, find_title
from tests.assemble.kit import blocks_of

HEADLINE = "Ferry will return to the Orle"


@pytest.mark.parametrize(
    "printings",
    [
        [HEADLINE],
        [HEADLINE, HEADLINE],
        [f"{HEADLINE} | The Linden Post"],
        [f"{HEADLINE} | Rivers | The Linden Post"],
        [f"{HEADLINE} | The Linden Post", f"{HEADLINE} | The Linden Post"],
        [HEADLINE, f"{HEADLINE} | The Linden Post"],
        [f"{HEADLINE} - The Linden Post", HEADLINE],
        [f"{HEADLINE} – The Linden Post", f"{HEADLINE} – The Linden Post", HEADLINE],
        [HEADLINE, HEADLINE.upper()],
        [f"**{HEADLINE}**"],
        [f"_{HEADLINE}_", HEADLINE],
        [HEADLINE, f"{HEADLINE}..."],
    ],
    ids=" / ".join,
)
def test_title(printings: list[str]) -> None:
    assert find_title(blocks_of(*(("title", text) for text in printings))) == HEADLINE


@pytest.mark.parametrize(
    "headline",
    [
        "Ferry - a story of love",
        "Linden – Dorn: a ferry returns",
        "Ferry will return: “At last”",
        "Live | Ferry",
        "Will the *Margarete* sail?",
        "*Margarete* will sail on the *Orle*",
        "2 * 3 ferries",
    ],
)
def test_a_headline_with_signs_of_its_own_stays_whole(headline: str) -> None:
    assert find_title(blocks_of(("title", headline))) == headline


@pytest.mark.parametrize(
    ("printed", "furniture"),
    [
        (f"{HEADLINE} - The Linden Post", "The Linden Post"),
        (f"{HEADLINE} :: The Linden Post", "© 2021 The Linden Post. All rights reserved."),
        (f"{HEADLINE} – Rivers – The Linden Post", "© The Linden Post, Rivers and all"),
    ],
    ids=str,
)
def test_a_tail_that_the_page_shows_to_be_its_name_is_cut(printed: str, furniture: str) -> None:
    assert find_title(blocks_of(("title", printed), ("chrome", furniture))) == HEADLINE
    assert find_title(blocks_of(("title", printed), ("chrome", "Sport"))) == printed


def test_signs_of_markdown_are_left_out() -> None:
    assert find_title(blocks_of(("title", f"## {HEADLINE}"))) == HEADLINE


def test_a_cut_printing_does_not_win() -> None:
    parts = [("title", "Ferry will return to…"), ("title", HEADLINE), ("title", HEADLINE)]
    assert find_title(blocks_of(*parts)) == HEADLINE


def test_no_title() -> None:
    assert find_title(blocks_of(("paragraph", "It sails."))) is None
    assert find_title(()) is None


@pytest.mark.parametrize(
    ("deks", "expected"),
    [
        ([], None),
        (["It sails in May"], "It sails in May"),
        (["It sails in May", "It is blue"], "It sails in May\nIt is blue"),
        (["It sails in May", "It sails in May"], "It sails in May"),
    ],
    ids=str,
)
def test_dek(deks: list[str], expected: str | None) -> None:
    blocks = blocks_of(("title", HEADLINE), *(("dek", dek) for dek in deks))
    assert find_dek(blocks) == expected


def test_kicker_is_the_first_one() -> None:
    blocks = blocks_of(("kicker", "RIVERS"), ("title", HEADLINE), ("kicker", "Linden"))
    assert find_kicker(blocks) == "RIVERS"
    assert find_kicker(()) is None
