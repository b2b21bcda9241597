"""Teasers: label and headline."""

import pytest

from newsparse.assemble.teasers import find_teasers
from tests.assemble.kit import page_of

FERRY, TOLLS, MILL = "Ferry crew found at last", "Bridge tolls to rise", "Old mill sold to brewers"
Pairs = list[tuple[str | None, str]]


def teasers(*parts: tuple[str, str]) -> Pairs:
    page, blocks = page_of(*parts)
    found = find_teasers(page, blocks)
    for teaser in found:
        assert page[teaser.start : teaser.end] == teaser.headline
    return [(teaser.label, teaser.headline) for teaser in found]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        (f"Read more: {TOLLS}", "Read more"),
        (f"READ MORE: {TOLLS}", "READ MORE"),
        (f"Also read | {TOLLS}", "Also read"),
        (f"Also Read - {TOLLS}", "Also Read"),
        (f"► Read also: {TOLLS}", "Read also"),
        (f"Lesen Sie auch: {TOLLS}", "Lesen Sie auch"),
        (f"À lire aussi : {TOLLS}", "À lire aussi"),
        (f"Leia também: {TOLLS}", "Leia também"),
        (f"Lee también: {TOLLS}", "Lee también"),
        (f"Leggi anche: {TOLLS}", "Leggi anche"),
        (f"Lees ook: {TOLLS}", "Lees ook"),
        (f"Czytaj też: {TOLLS}", "Czytaj też"),
        (f"Читайте также: {TOLLS}", "Читайте также"),
    ],
)
def test_label_and_headline_in_one_line(line: str, label: str) -> None:
    assert teasers(("teaser", line)) == [(label, TOLLS)]


@pytest.mark.parametrize(
    "label", ["Read more", "Read more:", "READ MORE", "Lire aussi :", "Lees ook"]
)
def test_label_alone_passes_to_the_next_line(label: str) -> None:
    assert teasers(("teaser", label), ("teaser", TOLLS)) == [(label.rstrip(" :"), TOLLS)]


@pytest.mark.parametrize("label", ["Most read", "Related articles", "Read more"])
def test_label_passes_to_all_that_follow_directly(label: str) -> None:
    parts = [("teaser", label), ("teaser", TOLLS), ("teaser", MILL), ("teaser", FERRY)]
    assert teasers(*parts) == [(label, TOLLS), (label, MILL), (label, FERRY)]


def test_a_list_ends_where_something_else_begins() -> None:
    parts = [("teaser", "Most read"), ("teaser", TOLLS), ("paragraph", "x"), ("teaser", MILL)]
    assert teasers(*parts) == [("Most read", TOLLS), (None, MILL)]


def test_each_line_with_its_own_label() -> None:
    parts = [("teaser", f"Read more: {TOLLS}"), ("teaser", f"Read also: {MILL}")]
    assert teasers(*parts) == [("Read more", TOLLS), ("Read also", MILL)]


def test_a_label_whose_headline_is_lost_makes_no_teaser() -> None:
    assert teasers(("teaser", "Read more"), ("paragraph", "It sails.")) == []
    assert teasers(("teaser", "Read more:")) == []


def test_a_headline_without_label() -> None:
    assert teasers(("teaser", TOLLS)) == [(None, TOLLS)]


@pytest.mark.parametrize(
    "line",
    [
        "4 March 2024",
        "2 hours ago",
        "By Ada Brandt",
        "Rivers",
        "The boats were built by the same yard, which closed in 1950 and left many debts.",
    ],
    ids=["date", "relative date", "byline", "section", "blurb"],
)
def test_what_goes_with_a_headline_is_none(line: str) -> None:
    assert teasers(("teaser", "Most read"), ("teaser", TOLLS), ("teaser", line)) == [
        ("Most read", TOLLS)
    ]


@pytest.mark.parametrize("rank", ["1. ", "2) ", "#3 ", "10 ", "٣. "])
def test_rank_is_not_of_the_headline(rank: str) -> None:
    assert teasers(("teaser", "Most read"), ("teaser", rank + TOLLS)) == [("Most read", TOLLS)]


def test_no_teasers() -> None:
    assert teasers(("paragraph", f"Read more: {TOLLS}")) == []
