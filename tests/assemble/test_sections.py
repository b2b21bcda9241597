"""Section and tags."""

import pytest

from newsparse.assemble.sections import find_section, find_tags
from tests.assemble.kit import blocks_of

TITLE = ("title", "Ferry will return to the Orle")


@pytest.mark.parametrize(
    ("trail", "section"),
    [
        ("Home > News > Rivers", "Rivers"),
        ("Home » News » Rivers", "Rivers"),
        ("首页 > 本地新闻 > 正文", "本地新闻"),
        ("当前位置：首页 > 本地新闻 > 正文", "本地新闻"),
        ("Home › Rivers", "Rivers"),
        ("Home / News / Rivers", "Rivers"),
        ("News → River transport", "River transport"),
        ("Home", None),
        ("Home | World | Sport", None),
        ("Read the story of the ferry that returns > More", None),
    ],
)
def test_section_of_a_breadcrumb(trail: str, section: str | None) -> None:
    assert find_section(blocks_of(("chrome", trail), TITLE), None) == section


def test_kicker_is_the_section_before_any_breadcrumb() -> None:
    assert find_section(blocks_of(("chrome", "Home > Rivers"), TITLE), "Linden") == "Linden"


def test_a_breadcrumb_below_the_headline_is_none() -> None:
    assert find_section(blocks_of(TITLE, ("chrome", "Home > Rivers")), None) is None


def test_a_breadcrumb_that_ends_in_the_headline_has_the_section_before_it() -> None:
    trail = ("chrome", "Home > Rivers > Ferry will return to the Orle")
    assert find_section(blocks_of(trail, TITLE), None) == "Rivers"


@pytest.mark.parametrize(
    ("lines", "tags"),
    [
        (["Tags: ferry, Orle"], ("ferry", "Orle")),
        (["Tags: ferry | Orle"], ("ferry", "Orle")),
        (["TAGS: ferry Orle"], ("ferry Orle",)),
        (["Tags: #ferry #Orle"], ("ferry", "Orle")),
        (["Tags", "ferry", "Orle"], ("ferry", "Orle")),
        (["Tags:", "#ferry", "#Orle"], ("ferry", "Orle")),
        (["Topics: river transport; Linden"], ("river transport", "Linden")),
        (["Etiquetas: balsa, Orle"], ("balsa", "Orle")),
        (["Schlagwörter: Fähre, Orle"], ("Fähre", "Orle")),
        (["الكلمات الدلالية: العبارة، النهر"], ("العبارة", "النهر")),
        (["Tags: ferry, ferry"], ("ferry",)),
        (["Tags:"], ()),
        (["Home", "Sport"], ()),
        (["Tags", "ferry", "A line with far too many words to be a tag"], ("ferry",)),
        (["Tags", "ferry", "Share on Facebook", "Sport"], ("ferry",)),
    ],
    ids=" / ".join,
)
def test_tags(lines: list[str], tags: tuple[str, ...]) -> None:
    assert find_tags(blocks_of(TITLE, *(("chrome", line) for line in lines))) == tags


def test_tags_end_where_something_else_stands() -> None:
    parts = [("chrome", "Tags"), ("chrome", "ferry"), ("promo", "Subscribe"), ("chrome", "Sport")]
    assert find_tags(blocks_of(*parts)) == ("ferry",)
