"""The lines of a byline that is broken over several."""

import pytest

from newsparse.people import byline_parts as parts
from newsparse.people.names import Likeness


@pytest.mark.parametrize(
    "line",
    ["By", "By —", "Written by", "Author:", "Von", "par", "Por", "Text:", "**By**", "Автор:"],
)
def test_labels(line: str) -> None:
    assert parts.is_author_label(line)
    assert not parts.is_other_label(line)


@pytest.mark.parametrize("line", ["Text", "Photos by", "By Anna Brandt", "News", "", "Byte"])
def test_no_labels(line: str) -> None:
    assert not parts.is_author_label(line)


def test_labels_of_others() -> None:
    assert parts.is_other_label("Photographs by")
    assert not parts.is_other_label("Photographs of the year")


def test_labels_at_the_end_and_inside() -> None:
    assert parts.ends_in_author_label("Opinion by")
    assert not parts.ends_in_author_label("Passed by many")
    assert parts.has_author_label("Posted on 3 May 2024 by Anna Brandt")
    assert not parts.has_author_label("Posted on 3 May 2024")


def test_labels_at_the_beginning() -> None:
    assert parts.begins_with_label("By rower77 and friends")
    assert parts.begins_with_label("Written by Anna Brandt")
    assert not parts.begins_with_label("Anna Brandt, by herself")


@pytest.mark.parametrize("line", ["and", "&", "|", "·", "und", ","])
def test_joints(line: str) -> None:
    assert parts.is_joint(line)


@pytest.mark.parametrize("line", ["Staff Writer", "Political editor", "Head of news, reporter"])
def test_jobs(line: str) -> None:
    assert parts.is_job(line)


@pytest.mark.parametrize("line", ["Anna Brandt", "The reporter left.", "", "Sports"])
def test_no_jobs(line: str) -> None:
    assert not parts.is_job(line)


@pytest.mark.parametrize(
    ("line", "likeness"),
    [
        ("Anna Brandt and Tom Okoro", Likeness.KNOWN),
        ("Odrun Telfis and Marn Okove", Likeness.SHAPE),
        ("Anna Brandt, The Linden Post", Likeness.KNOWN),
        ("Anna Brandt,", Likeness.KNOWN),
        ("Anna Brandt und", Likeness.KNOWN),
        ("Anna Brandt said on Monday that", Likeness.NONE),
        ("News, Sport, Culture", Likeness.NONE),
        ("x, " * 300_000, Likeness.NONE),
    ],
)
def test_lines_of_names(line: str, likeness: Likeness) -> None:
    assert parts.likeness_of_names(line) is likeness


def test_a_name_beside_a_date() -> None:
    line = "Anna Brandt · 3 May 2024 · Rivers and lakes"
    at = line.index("3 May 2024")
    assert parts.likeliest_name(line, [(at, at + 10)]) is Likeness.KNOWN
    assert parts.likeliest_name("3 May 2024 · rivers", [(0, 10)]) is Likeness.NONE


def test_what_stands_behind_in_is_cut_off() -> None:
    assert parts.without_place("Anna Brandt in London") == "Anna Brandt"
    assert parts.without_place("In London") == "In London"


def test_lines_that_another_name_must_follow() -> None:
    assert parts.goes_on("Anna Brandt,")
    assert parts.goes_on("Anna Brandt and")
    assert not parts.goes_on("Anna Brandt")


@pytest.mark.parametrize(
    ("line", "likeness"),
    [
        ("Anna Brandt, MS, Ph.D.", Likeness.KNOWN),
        ("Anna Brandt in Linden", Likeness.KNOWN),
        ("Anna Brandt Follow", Likeness.KNOWN),
        ("Anna Brandt Linden Falls Gazette", Likeness.KNOWN),
        ("Anna Brandt Tom Okoro Eva Maria Roth", Likeness.KNOWN),
        ("Culture | Anna Brandt", Likeness.KNOWN),
        ("大渡 美咲", Likeness.SHAPE),
        ("Lukk.", Likeness.NONE),
        ("Jordan Valley floods again", Likeness.NONE),
        ("The ferry sails", Likeness.NONE),
        ("", Likeness.NONE),
    ],
)
def test_a_name_and_little_else(line: str, likeness: Likeness) -> None:
    assert parts.lone_name(line, ()) is likeness


def test_a_date_parts_a_name_from_the_rest() -> None:
    assert parts.lone_name("Anna Brandt 14 May 2023 Comments", [(12, 23)]) is Likeness.KNOWN
