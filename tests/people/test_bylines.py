"""Bylines: the table of them, and laws that hold for any string."""

import itertools
import time

import pytest
from case_tables import table
from hypothesis import given
from hypothesis import strategies as st

from newsparse.people.bylines import (
    author_spans,
    authors_of,
    is_agency,
    looks_like_byline,
    read_authors,
)

ROWS = table("bylines.txt")
FIRST = (
    "Marlow",
    "Odile",
    "Íñigo",
    "Glafira",
    "Pieter",
    "Khalid",
    "Ayşe",
    "Zbyněk",
    "Thị",
    "O'Dell",
)
LAST = (
    "Tenby",
    "Frasier",
    "van der Molen",
    "al-Rashed",
    "Čapková",
    "O’Nell",
    "de la Vera",
    "Battar",
)
NAMES = [f"{first} {last}" for first, last in itertools.product(FIRST, LAST)]


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        pytest.param(byline.replace("⏎", "\n"), expected, id=f"{number}: {byline}")
        for number, (_, byline, expected) in ROWS
    ],
)
def test_authors_of_the_table(byline: str, expected: str) -> None:
    names = () if expected == "-" else tuple(expected.split(" ; "))
    assert authors_of(byline) == names
    assert tuple(byline[start:end] for start, end in author_spans(byline)) == names


def test_table_is_wide_enough() -> None:
    assert len(ROWS) >= 150
    assert len({language for _, (language, _, _) in ROWS}) >= 30


@given(
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=5, unique=True),
    st.sampled_from(["By ", "by ", "By: ", "Written by ", "Von ", "Par ", "Por ", "Oleh: ", ""]),
    st.sampled_from([", ", " and ", " & ", " und ", " | ", " · ", "; ", "\n", "、", " ve "]),
    st.sampled_from(["", ", Reuters", " | 3 Feb 2024", " - February 3, 2024", "\nStaff Writer"]),
)
def test_finds_names_again_that_were_joined(
    names: list[str], label: str, joint: str, tail: str
) -> None:
    assert authors_of(label + joint.join(names) + tail) == tuple(names)


@given(st.text(max_size=300))
def test_any_text_gives_slices_in_order(text: str) -> None:
    spans = author_spans(text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert list(spans) == sorted(spans)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(spans))


BYLINE_PARTS = [
    "By",
    "von",
    "记者",
    "기자",
    "Jane",
    "Doe",
    "王明",
    "김하늘",
    ",",
    "|",
    "&",
    "and",
    "y",
]
BYLINE_PARTS += [
    "(",
    ")",
    ":",
    "/",
    "=",
    "・",
    "·",
    "-",
    "2024",
    "AFP",
    "Staff",
    "Reporter",
    "“",
    ".",
]


@given(st.lists(st.sampled_from(BYLINE_PARTS), max_size=12), st.sampled_from(["", " "]))
def test_any_mixture_of_byline_words_gives_slices(parts: list[str], joint: str) -> None:
    text = joint.join(parts)
    names = authors_of(text)
    assert all(name and name in text for name in names)
    assert len({name.casefold() for name in names}) == len(names)


def test_several_lines_name_each_author_once() -> None:
    lines = ["By Marlow Tenby", "Reuters", "MARLOW TENBY", "Odile Frasier, editor"]
    assert authors_of("\n".join(lines)) == ("Marlow Tenby", "Odile Frasier")


def test_an_editor_counts_only_where_no_line_names_an_author() -> None:
    assert authors_of("Penulis: Ratmi Kusuma\nEditor: Dewa Santika") == ("Ratmi Kusuma",)
    assert authors_of("责任编辑：温静\n记者 乔一帆 陈静") == ("乔一帆", "陈静")
    assert authors_of("Editor: Dewa Santika") == ("Dewa Santika",)
    assert authors_of("AFP\nEditor: Dewa Santika") == ("AFP",)
    assert authors_of("") == ()


@pytest.mark.parametrize(
    "name", ["AFP", "Associated Press", "The Associated Press", "新华社", "dpa"]
)
def test_agencies_are_known(name: str) -> None:
    assert is_agency(name)


@pytest.mark.parametrize(
    "name", ["", "Marlow Tenby", "Ani", "Reuters Staff Marlow", "afp news blog"]
)
def test_other_names_are_no_agencies(name: str) -> None:
    assert not is_agency(name)


SURE = """
By Marlow Tenby
By MARLOW TENBY
Von Hanno Klee
Por Nerea Obando y Joaquín Tirado
Автор: Глафира Ветрова
بقلم: سالم الحدادي
लेखक: वीरेंद्र सोलंकी
윤가람 기자
记者 乔一帆 温静
文/乔一帆 编辑/温静
By HT Correspondent, Ambala
Marlow Tenby, Staff Writer
Staff Reporter
AFP
Marlow Tenby marlow.tenby@example.org
Text: Hanno Klee, Fotos: Wiebke Straub
February 3, 2024 by Marlow Tenby
By April Underhay
""".strip().split("\n")

UNLIKELY = """
By the numbers
By The Numbers
By Tuesday, the river had risen
By clicking you agree to our terms
By the time the water fell, it was too late
Von wegen Sommerloch
Por ejemplo, en el puerto
Read more
Share on Facebook
Latest News
The government said on Monday it would pay.
Ten people were hurt when a bus hit a wall
Three arrested after break-in at Eldermouth museum
Home
3 February 2024
— Harbour Watch (@harbourwatch) June 12, 2023
""".strip().split("\n")


@pytest.mark.parametrize("line", SURE)
def test_bylines_look_like_bylines(line: str) -> None:
    assert looks_like_byline(line) >= 0.5


@pytest.mark.parametrize("line", UNLIKELY)
def test_other_lines_do_not(line: str) -> None:
    assert looks_like_byline(line) <= 0.1


def test_a_bare_name_is_a_hint_and_no_more() -> None:
    assert looks_like_byline("Marlow Tenby") == 0.3


@given(st.text(max_size=250))
def test_any_line_has_a_score(line: str) -> None:
    assert 0 <= looks_like_byline(line) <= 1


LONG = ["a", "A b ", "By ", "(", "王", "・", "and ", "By Jane Doe, ", "1 ", ". ", "@", "Photos: "]
LONG += ["و", "记者", "编辑", "王·", "글·", "a@", "https://"]


@pytest.mark.parametrize("unit", LONG)
def test_a_million_characters_take_no_time(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    begin = time.process_time()
    authors_of(text)
    looks_like_byline(text)
    assert time.process_time() - begin < 1


@pytest.mark.parametrize(
    ("byline", "details"),
    [
        ("By Anna Brandt", (None, None, None, None, None)),
        ("By Anna Brandt, Staff Reporter", ("Staff Reporter", None, None, None, None)),
        ("Political Editor Anna Brandt", ("Political Editor", None, None, None, None)),
        ("Anna Brandt\nSenior Reporter", ("Senior Reporter", None, None, None, None)),
        ("By Anna Brandt, Reuters", (None, "Reuters", None, None, None)),
        ("By Anna Brandt in London", (None, None, "London", None, None)),
        (
            "By Anna Brandt, anna@example.org @annab",
            (None, None, None, "anna@example.org", "@annab"),
        ),
    ],
    ids=repr,
)
def test_details(byline: str, details: tuple[str | None, ...]) -> None:
    (author,) = read_authors(byline)
    assert byline[author.start : author.end] == "Anna Brandt"
    found = (author.role, author.affiliation, author.place, author.mail, author.handle)
    assert found == details


def test_a_workplace_behind_the_last_is_that_of_all() -> None:
    found = read_authors("By Anna Brandt and Tom Okoro, Reuters")
    assert [author.affiliation for author in found] == ["Reuters", "Reuters"]


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("ByAnna Brandt", ["Anna Brandt"]),
        ("By Anna BrandtPublished: Oct 26, 2023", ["Anna Brandt"]),
        ("Anna Brandt5 hours ago", ["Anna Brandt"]),
        ("By Anna Brandt** - 3 May 2024", ["Anna Brandt"]),
        ("by Anna Brandt | Mar 11, 2023 | Boats and Bridges, Rivers | 0 comments", ["Anna Brandt"]),
        ("Anna Brandt\nProduct Analytics Expert", ["Anna Brandt"]),
        ("By Ian MacRead", ["Ian MacRead"]),
        ("By rower77", ["rower77"]),
    ],
)
def test_what_markup_left_glued_or_behind(byline: str, names: list[str]) -> None:
    assert list(authors_of(byline)) == names
