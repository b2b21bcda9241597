"""Byline and date in one line: two blocks."""

import pytest

import newsparse
from newsparse.labels import Label

STORY = (
    "<p>The ferry across the Orle will sail again in May, fifty years after the last boat was laid "
    "up, the council decided on Monday evening.</p>"
    "<p>Mayor Ines Hald told the council that the town should have done this a long time ago. She "
    "had been asked why the repair of one old boat took so long.</p>"
)


def heads(line: str, language: str = "en") -> list[tuple[Label, str]]:
    """The blocks of byline and date on a page with that line below the headline."""
    page = (
        f'<html lang="{language}"><h1>Ferry will return to the Orle in May</h1>{line}{STORY}</html>'
    )
    article = newsparse.parse(page)
    assert "".join(article.page_text[b.start : b.end] for b in article.blocks) == article.page_text
    return [(b.label, b.text) for b in article.blocks if b.label in (Label.BYLINE, Label.DATE)]


@pytest.mark.parametrize(
    ("line", "language", "parts"),
    [
        ("By Ada Brandt | Monday, 6 May 2024", "en", ["By Ada Brandt", "Monday, 6 May 2024"]),
        ("By Ada Brandt 6 May 2024 10:00", "en", ["By Ada Brandt", "6 May 2024 10:00"]),
        (
            "By Ada Brandt Published: 6 May 2024",
            "en",
            ["By Ada Brandt", "Published: 6 May 2024"],
        ),
        (
            "Von Ada Brandt Aktualisiert am 06.05.2024, 10:00 Uhr",
            "de",
            ["Von Ada Brandt", "Aktualisiert am 06.05.2024, 10:00 Uhr"],
        ),
    ],
)
def test_the_date_follows(line: str, language: str, parts: list[str]) -> None:
    found = heads(f'<div class="byline">{line}</div>', language)
    assert found == list(zip((Label.BYLINE, Label.DATE), parts, strict=True))


def test_the_date_goes_before() -> None:
    found = heads('<p class="meta">6 May 2024 • By Ada Brandt</p>')
    assert found == [(Label.DATE, "6 May 2024"), (Label.BYLINE, "By Ada Brandt")]


def test_what_is_one_thing_stays_one() -> None:
    assert heads("<p>By Ada Brandt</p>") == [(Label.BYLINE, "By Ada Brandt")]
    both = "Published 3 May 2024 | Updated 4 May 2024"
    assert heads(f"<p>{both}</p>") == [(Label.DATE, both)]


def test_offsets_of_names_and_dates_stay() -> None:
    article = newsparse.parse(
        f"<h1>Ferry will return to the Orle in May</h1><p>By Ada Brandt | 6 May 2024</p>{STORY}"
    )
    name, date = article.bylines[0], article.published
    assert date is not None
    assert article.page_text[name.start : name.end] == "Ada Brandt"
    assert article.page_text[date.start : date.end] == "6 May 2024"
