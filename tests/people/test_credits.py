"""Picture credits: the table of captions, and laws that hold for any string."""

import time

import pytest
from case_tables import table
from hypothesis import given
from hypothesis import strategies as st

from newsparse.people.credits import credit_shape, split_capitals, split_credit

ROWS = table("credits.txt")


@pytest.mark.parametrize("row", [row for _, row in ROWS], ids=[f"{n}: {r[1]}" for n, r in ROWS])
def test_splits_as_the_table_says(row: list[str]) -> None:
    _, caption, text, credit = row
    assert split_credit(caption) == (
        "" if text == "-" else text,
        None if credit == "-" else credit,
    )


@pytest.mark.parametrize("row", [row for _, row in ROWS], ids=[f"{n}: {r[1]}" for n, r in ROWS])
def test_has_a_shape_where_there_is_a_credit(row: list[str]) -> None:
    _, caption, _, credit = row
    assert (credit_shape(caption) >= 0.4) == (credit != "-")


def test_table_is_wide_enough() -> None:
    assert len(ROWS) >= 60
    assert sum(credit == "-" for _, (_, _, _, credit) in ROWS) >= 8


UNLIKELY = """
Facebook
News / Sports
Video Games
Copyright Policy
Modetrends Frühjahr/Sommer
© 2023 Lamp Media. All rights reserved.
The photo was taken in 2019 by a passer-by.
He shared the image: a bridge in ruins, with the river behind it
Why the source of the river matters
""".strip().split("\n")


@pytest.mark.parametrize("line", UNLIKELY)
def test_other_lines_have_hardly_any(line: str) -> None:
    assert credit_shape(line) <= 0.3


def _check(caption: str) -> None:
    text, credit = split_credit(caption)
    assert text in caption
    assert text == text.strip()
    assert credit is None or (credit and credit in caption)
    assert (credit is None) == (credit_shape(caption) == 0)
    assert 0 <= credit_shape(caption) <= 1


@given(st.text(max_size=250))
def test_any_text_is_cut_into_parts_of_itself(caption: str) -> None:
    _check(caption)


PARTS = [
    "Photo",
    "Foto:",
    "사진",
    "写真",
    "©",
    "(",
    ")",
    "（",
    "）",
    "/",
    "|",
    "-",
    "AFP",
    "Getty Images",
]
PARTS += [
    "Jane Doe",
    "王明",
    "摄",
    "Archiv",
    "Archivo",
    "A man.",
    ".",
    "=",
    "：",
    "via",
    ",",
    "(c)",
    "2024",
]


@given(st.lists(st.sampled_from(PARTS), max_size=10), st.sampled_from(["", " "]))
def test_any_mixture_of_its_parts_is_cut_into_parts_of_itself(parts: list[str], joint: str) -> None:
    _check(joint.join(parts))


LONG = [
    "a",
    "A ",
    "(",
    "/",
    "|",
    "Photo: ",
    "© ",
    "王",
    ". ",
    " - ",
    "AFP/",
    "Foto von ",
    ")",
    "摄",
]


@pytest.mark.parametrize("unit", LONG)
def test_a_million_characters_take_no_time(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    begin = time.process_time()
    split_credit(text)
    credit_shape(text)
    assert time.process_time() - begin < 1


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("Un pont, à Sonval. ODILE FRASIER POUR « LA LAMPE »", "ODILE FRASIER POUR « LA LAMPE »"),
        ("A bridge at Sonval. O. FRASIER", None),
        ("A bridge at Sonval. NATO", None),
        ("A bridge. AFP 사진", None),
        ("A BRIDGE AT SONVAL. IT IS CLOSED", None),
        ("A bridge at Sonval", None),
        ("", None),
    ],
)
def test_the_last_words_in_capitals_are_the_credit_of_a_caption(
    caption: str, credit: str | None
) -> None:
    text, found = split_capitals(caption)
    assert found == credit
    assert f"{text} {found}" == caption if found else text == caption
