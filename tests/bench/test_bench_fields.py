"""When a field is right, and when a page is asked for it."""

import datetime as dt

import pytest

from bench.fields import (
    Gold,
    day_of,
    gold_fields,
    judge_day,
    judge_moment,
    moment_of,
    names,
    prints_byline,
    prints_day,
    prints_names,
    prints_title,
    same_names,
    same_title,
)

DAY = dt.date(2024, 2, 9)


@pytest.mark.parametrize(
    ("ours", "gold", "same"),
    [
        ("“Old Mill”  reopens\n– at last", '"Old mill" reopens - at last', True),
        ("Old mill reopens | The Daily Bell", "Old mill reopens", True),
        ("Old mill reopens", "Old mill reopens - The Daily Bell", True),
        ("Old mill re\u00adopens", "Old mill reopens", True),
        ("Old mill reopens | The Bell", "Old mill reopens | The Post", False),
        ("Old mill closes", "Old mill reopens", False),
        # Too little is left for the last part to be a site's name.
        ("Review - Old mill reopens", "Review", False),
    ],
)
def test_same_title(ours: str, gold: str, same: bool) -> None:
    assert same_title(ours, gold) is same


def test_names_are_split_and_folded() -> None:
    assert names(["By Ada Brandt and  JOE MILL", "Li Wei、Mo Ren"]) == {
        "ada brandt",
        "joe mill",
        "li wei",
        "mo ren",
    }
    assert names(["", " , "]) == frozenset()


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-02-09", DAY),
        ("2024-2-9 08:19", DAY),
        # Its own zone: 10 February in UTC.
        ("2024-02-09T23:30:00-05:00", DAY),
        ("2024-02", None),
        ("2024-02-31", None),
        ("NaT", None),
        ("", None),
    ],
)
def test_day_of(value: str, day: dt.date | None) -> None:
    assert day_of(value) == day


def test_gold_fields_of_differently_named_sets() -> None:
    expected = Gold("A", frozenset({"ada brandt"}), DAY)
    assert gold_fields({"title": "A", "authors": ["Ada Brandt"], "published": "2024-02-09"}) == (
        expected
    )
    assert gold_fields({"title": "A", "author": "Ada Brandt", "date": "2024-02-09"}) == expected
    assert gold_fields({"title": "", "authors": ["UNKNOWN"], "published": None}) == Gold(
        None, frozenset(), None
    )


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Published: 9 February 2024, 10:00", "en"),
        ("Feb. 9, 2024", "en"),
        ("2024-02-09T10:00", None),
        ("09.02.24 10:00", "de"),
        ("2/9/24", "en"),
        ("9. februar 2024", "no"),
        ("Veröffentlicht am 9. Februar 2024", "de"),
        ("9 de fevereiro de 2024", None),
        ("2024年2月9日", "zh"),
        ("٩/٢/٢٠٢٤", "ar"),
    ],
)
def test_a_printed_day_is_found(text: str, language: str | None) -> None:
    assert prints_day(f"Some words\n{text}\nmore of them", DAY, language)


@pytest.mark.parametrize(
    "text",
    [
        "© 2024 The Daily Bell",
        "February 2024",
        "9 March 2024",
        "9 February 2023",
        "9 February" + " and more words" * 5 + " 2024",
        "12024-02-09",
        "",
    ],
)
def test_no_other_day_is_taken_for_it(text: str) -> None:
    assert not prints_day(text, DAY, "en")


def test_a_day_with_the_number_of_its_month_needs_both() -> None:
    same = dt.date(2024, 7, 7)
    assert prints_day("07.07.2024", same, "de")
    assert not prints_day("7 of 2024", same, "de")


def test_printed_titles_and_names() -> None:
    page = "Home\nOld “mill”\nreopens\nAda Brandt, Joe Mill"
    assert prints_title(page, "Old 'Mill' reopens | The Daily Bell")
    assert not prints_title(page, "Old mills reopen")
    assert prints_names(page, names(["Ada Brandt", "Joe Mill"]))
    assert not prints_names(page, names(["Ada Brandt", "Jo Mill"]))
    assert not prints_names(page, frozenset())


def test_degrees_are_no_part_of_a_name_and_a_comma_parts_two() -> None:
    assert names(["Ada Brandt, MD, Ph.D.", "Joe Mill, Li Wei", "Par Eva Roth et AFP"]) == {
        "ada brandt",
        "joe mill",
        "li wei",
        "eva roth",
        "afp",
    }


def test_an_entry_of_one_word_beside_full_names_may_be_missing() -> None:
    gold = names(["Ada Brandt", "Linden"])
    assert same_names(gold, gold)
    assert same_names(names(["Ada Brandt"]), gold)
    assert not same_names(names(["Linden"]), gold)
    assert not same_names(frozenset(), names(["Linden"]))
    assert not same_names(names(["Ada Brandt"]), names(["Ada Brandt", "Joe Mill"]))


STORY = "The old mill by the river will open its doors again in May"


def page_of(*, above: str = "", byline: str = "", below: str = "", between: int = 0) -> str:
    menu = "\n".join("Menu" for _ in range(between))
    return f"{above}\n{menu}\nOld mill reopens\n{byline}\n{STORY}, said Eva Roth.\n{menu}\n{below}"


@pytest.mark.parametrize(
    ("page", "printed"),
    [
        (page_of(byline="By Ada Brandt"), True),
        (page_of(byline="By Ada\nBrandt"), True),
        (page_of(below="Ada Brandt is our reporter"), True),
        (page_of(above="Ada Brandt", between=30), False),
        (page_of(below="Copyright 2024 Ada Brandt"), False),
        (page_of(below="© Ada Brandt"), False),
        (page_of(below="word " * 30 + "Ada Brandt"), False),
        (page_of(), False),
    ],
)
def test_a_byline_stands_by_the_headline_or_an_end_of_the_story(page: str, printed: bool) -> None:
    near = ["Old mill reopens", STORY]
    assert prints_byline(page, names(["Ada Brandt"]), near) is printed


def test_the_name_of_the_site_counts_only_close_by() -> None:
    near, own = ["Old mill reopens"], names(["The Linden Post"])
    page = page_of(above="Linden Post online\nThe Linden Post", between=10)
    assert prints_byline(page, own, near)
    assert not prints_byline(page, own, near, "lindenpost.example")
    assert prints_byline(page_of(byline="By The Linden Post"), own, near, "lindenpost.example")


def test_without_a_headline_a_name_may_stand_anywhere() -> None:
    assert prints_byline("Ada Brandt", names(["Ada Brandt"]), ["Old mill reopens", ""])
    assert not prints_byline("Ada Brandt", frozenset(), [])


def test_judge_day() -> None:
    assert judge_day(None, DAY) == "missing"
    assert judge_day(None, DAY, DAY) == "update"
    assert judge_day(None, DAY, dt.date(2024, 2, 10)) == "missing"
    assert judge_day(dt.date(2024, 9, 2), DAY, DAY) == "wrong"
    assert judge_day(DAY, DAY) == "right"
    assert judge_day(dt.date(2024, 9, 2), DAY) == "wrong"


@pytest.mark.parametrize(
    ("ours", "verdict"),
    [
        ("2024-02-09T08:30:40+00:00", "right"),
        ("2024-02-09T03:30:00-05:00", "right"),
        ("2024-02-09T08:30:00-05:00", "wrong"),
        ("2024-02-09T08:32:00+00:00", "wrong"),
        ("2024-02-09T08:30:00", "missing"),
        (None, "missing"),
    ],
)
def test_judge_moment(ours: str | None, verdict: str) -> None:
    gold = moment_of("2024-02-09 08:30:30+00:00")
    assert gold is not None
    assert judge_moment(dt.datetime.fromisoformat(ours) if ours else None, gold) == verdict


@pytest.mark.parametrize(
    "value", ["2024-02-09", "2024-02-09T08:30:00", "2024-02-09T00:00:00+00:00", ""]
)
def test_less_than_day_clock_and_zone_is_no_moment(value: str) -> None:
    assert moment_of(value) is None
