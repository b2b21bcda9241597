"""The lines that make up a byline, on pages made by hand."""

import inspect
import re

import pytest

from newsparse import tables
from newsparse.label import label_by_rules
from newsparse.label.rules import lone_names
from newsparse.label.rules.lone_names import weights
from newsparse.labels import Label
from newsparse.read.text import read_text

HEADLINE = "Ferry will return to the Orle in May"
STORY = (
    "The ferry across the Orle will sail again in May, fifty years after the last boat was laid "
    "up, the council decided on Monday evening.",
    "Mayor Ines Hald told the council that the town should have done this a long time ago. She "
    "had been asked why the repair of one old boat took so long.",
    "Pedestrians will cross for nothing. Cyclists will pay two crowns, as much as they did when "
    "the ferry stopped; drivers of cars have to go on using the bridge.",
    "A first crossing with guests is planned for the last Sunday in April. The timetable will be "
    "printed next week, and two pilots are still being looked for.",
)


def bylines(*lines: str) -> list[str]:
    """The lines of a page that are labelled byline."""
    page = read_text("\n\n".join(lines))
    verdicts = label_by_rules(page).verdicts
    found = zip(page.lines, verdicts, strict=True)
    return [line.text for line, verdict in found if verdict.label is Label.BYLINE]


@pytest.mark.parametrize(
    "lines",
    [
        ["By Anna Brandt"],
        ["Anna Brandt"],
        ["By", "Anna Brandt"],
        ["Written by", "Anna Brandt", "Staff Writer"],
        ["By", "Anna Brandt", "and", "Tom Okoro"],
        ["Von", "Odrun Telfis"],
        ["By", "rower77"],
        ["Anna Brandt,", "Tom Okoro"],
        ["Opinion by", "Anna Brandt"],
        ["By Astrid Noll and Tom Okoro"],
        ["By", "Anna Brandt", "Photographs by", "Tom Okoro"],
        ["Anna Brandt", "Tom Okoro"],
        ["Anna Brandt, MD"],
        ["Anna Brandt Tom Okoro Eva Maria Roth"],
        ["by The Linden Gazette", "Anna Brandt"],
    ],
    ids=" / ".join,
)
def test_under_the_headline(lines: list[str]) -> None:
    assert bylines(HEADLINE, *lines, "14 May 2023", *STORY) == lines


@pytest.mark.parametrize(
    "line",
    ["Anna Brandt · 14 May 2023 · Rivers and lakes of the north", "by Anna Brandt ● 6 min read"],
)
def test_with_other_things_in_its_line(line: str) -> None:
    assert bylines(HEADLINE, line, *STORY) == [line]


@pytest.mark.parametrize("line", ["Rivers", "Read more", "River Crossings", "New ferries"])
def test_what_is_no_name(line: str) -> None:
    assert bylines(HEADLINE, line, "A river crossing is never in vain", *STORY) == []


def test_a_name_of_the_headline_is_no_author() -> None:
    assert bylines("Anna Brandt will sail the ferry again", "Anna Brandt", *STORY) == []


def test_whom_the_story_is_about_is_no_author() -> None:
    menu = ("Rivers", "Ines Hald", "Share")
    assert bylines(*menu, HEADLINE, "Anna Brandt", "14 May 2023", *STORY) == ["Anna Brandt"]


def test_a_biography_tells_the_author_under_the_story() -> None:
    box = "Anna has written about rivers for this paper since she was nineteen years old."
    assert bylines(HEADLINE, *STORY, "Anna Brandt", box) == ["Anna Brandt"]


def test_every_weight_is_of_a_sign_and_has_a_reason() -> None:
    table = tables.rows("label/data/lone_names.tsv")
    assert len(table) == len(weights()) > 30
    assert all(len(row) == 3 and row[2] and abs(float(row[1])) < 10 for row in table)
    source = inspect.getsource(lone_names)
    stems = [re.sub(r" (?:\d+|more)$", "", row[0]) for row in table]
    assert all(f'"{stem}' in source for stem in stems)


def test_under_the_story_where_none_stands_above() -> None:
    assert bylines(HEADLINE, *STORY, "By Anna Brandt") == ["By Anna Brandt"]
    assert bylines(HEADLINE, *STORY, "Anna Brandt", "Staff Writer")[:1] == ["Anna Brandt"]


def test_a_label_deep_in_what_was_taken_for_the_story() -> None:
    page = (HEADLINE, *STORY, "By", "Anna Brandt", "14 May 2023", *reversed(STORY))
    assert bylines(*page) == ["By", "Anna Brandt"]


def test_a_page_without_a_story_has_none() -> None:
    assert bylines("Anna Brandt", "14 May 2023") == []
