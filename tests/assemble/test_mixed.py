"""Lines that hold the date and something else: two blocks."""

import pytest

import newsparse
from newsparse.article import Block
from newsparse.assemble.mixed import parted
from newsparse.dates import find_dates
from newsparse.labels import Label

AUTHORS = ("Ada Brandt", "문하린", "陆砚秋")


def parts_of(line: str, label: Label = Label.DATE) -> list[tuple[str, str]]:
    """The parts of a block that is one line."""
    page = f"{line}\n\nNext"
    end = len(line) + 2
    block = Block(label, line, 0, end, 0.8, "an element for a date", "html/body/p")
    blocks = parted(page, (block,), AUTHORS, find_dates(page))
    assert "".join(page[b.start : b.end] for b in blocks) == page[:end]
    assert all(b.path == "html/body/p" and b.reason for b in blocks)
    return [(str(b.label), b.text) for b in blocks]


@pytest.mark.parametrize(
    ("byline", "between", "date"),
    [
        ("By Ada Brandt", " | ", "Monday, 6 May 2024"),
        ("By Ada Brandt", " ", "6 May 2024 10:00"),
        ("By Ada Brandt, chief reporter", " - ", "6 May 2024"),
        ("By Ada Brandt", " ", "Published: 6 May 2024"),
        ("By Ada Brandt", " • ", "Published 3 May 2024 | Updated 4 May 2024"),
        ("Von Ada Brandt", " ", "Aktualisiert am 06.05.2024, 10:00 Uhr"),
        ("문하린 기자", " ", "입력 2023.10.12 08:40"),
    ],
)
@pytest.mark.parametrize("label", [Label.BYLINE, Label.DATE])
def test_the_date_follows(byline: str, between: str, date: str, label: Label) -> None:
    assert parts_of(byline + between + date, label) == [("byline", byline), ("date", date)]


def test_the_date_goes_before() -> None:
    assert parts_of("6 May 2024 • By Ada Brandt") == [
        ("date", "6 May 2024"),
        ("byline", "By Ada Brandt"),
    ]
    assert parts_of("2019-03-28 16:20 来源：青禾日报 作者：陆砚秋") == [
        ("date", "2019-03-28 16:20"),
        ("byline", "来源：青禾日报 作者：陆砚秋"),
    ]


def test_the_reading_time_is_neither() -> None:
    date, time = "Publié le 6 mai 2024", "Temps de lecture 6 min."
    assert parts_of(f"{date} - {time}") == [("date", date), ("chrome", time)]
    assert parts_of(f"Par Ada Brandt | {date} - {time}") == [
        ("byline", "Par Ada Brandt"),
        ("date", date),
        ("chrome", time),
    ]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("By Ada Brandt", Label.BYLINE),
        ("Published 3 May 2024 | Updated 4 May 2024", Label.DATE),
        ("Published 3 May 2024 by Ada Brandt, updated 4 May 2024", Label.DATE),
        ("On 3 May 2024 Ada Brandt went to sea, as she had said.", Label.PARAGRAPH),
    ],
)
def test_other_lines_stay_as_they_are(line: str, label: Label) -> None:
    assert parts_of(line, label) == [(str(label), line)]


def test_what_has_been_found_stays() -> None:
    story = (
        "The ferry across the Orle will sail again in May, fifty years after the last boat was "
        "laid up, the council decided on Monday evening. Nobody had thought of it before."
    )
    article = newsparse.parse(
        f"Ferry will return to the Orle in May\n\nBy Ada Brandt | 6 May 2024\n\n{story}\n"
    )
    name, date = article.bylines[0], article.published
    assert date is not None
    assert article.page_text[name.start : name.end] == "Ada Brandt"
    assert article.page_text[date.start : date.end] == "6 May 2024"
    labels = [(str(b.label), b.text) for b in article.blocks[1:3]]
    assert labels == [("byline", "By Ada Brandt"), ("date", "6 May 2024")]
