"""The dates of a page and the part each plays."""

import datetime as dt

import pytest

from newsparse.assemble.dates import Dates, find_dates_of
from tests.assemble.kit import page_of

NOW = dt.datetime(2023, 5, 14, 12, 0, tzinfo=dt.UTC)
TITLE = ("title", "Ferry will return to the Orle")
STORY = ("paragraph", "The ferry will sail again, the council decided on 1 May 2020.")
BYLINE = ("byline", "By Ada Brandt")
Day = dt.date | None


def dates(
    *parts: tuple[str, str], now: dt.datetime | None = None, language: str | None = "en"
) -> Dates:
    page, blocks = page_of(*parts)
    found = find_dates_of(page, blocks, language=language, now=now)
    for date in found.all:
        assert page[date.start : date.end] == date.raw
    return found


def day(date: object) -> Day:
    value = getattr(date, "value", None)
    return value.date() if isinstance(value, dt.datetime) else value


def days(*parts: tuple[str, str], language: str | None = "en") -> tuple[Day, Day, Day]:
    """The days of publication, update and masthead."""
    found = dates(*parts, language=language)
    return day(found.published), day(found.updated), day(found.page_date)


D14, D15, D16 = (dt.date(2023, 5, n) for n in (14, 15, 16))

ROLES: dict[str, tuple[list[tuple[str, str]], tuple[Day, Day, Day]]] = {
    "under the headline": ([TITLE, ("date", "14 May 2023"), STORY], (D14, None, None)),
    "beside the byline": (
        [TITLE, ("byline", "By Ada Brandt, 14 May 2023"), STORY],
        (D14, None, None),
    ),
    "above the headline": ([("date", "Sunday, 14 May 2023"), TITLE, STORY], (None, None, D14)),
    "above the headline, under a kicker": (
        [("kicker", "RIVERS"), ("date", "14 May 2023"), TITLE, STORY],
        (D14, None, None),
    ),
    "in the navigation": ([("chrome", "Linden, 14 May 2023"), TITLE, STORY], (None, None, D14)),
    "in the footer": ([TITLE, STORY, ("chrome", "Printed 14 May 2023")], (None, None, None)),
    "masthead and story": (
        [("date", "Tuesday, 16 May 2023"), TITLE, ("date", "14 May 2023"), STORY],
        (D14, None, D16),
    ),
    "after the story, labelled": (
        [TITLE, STORY, ("date", "Published: 14 May 2023")],
        (D14, None, None),
    ),
    "in a note": (
        [TITLE, STORY, ("note", "First printed in The Post, 14 May 2023")],
        (D14, None, None),
    ),
    "in the story": ([TITLE, STORY], (None, None, None)),
    "of a teaser": (
        [TITLE, ("teaser", "Bridge tolls to rise, 14 May 2023"), STORY],
        (None, None, None),
    ),
    "of a caption": ([TITLE, ("caption", "Linden on 14 May 2023"), STORY], (None, None, None)),
    "of a comment": ([TITLE, STORY, ("comment", "rower77, 14 May 2023")], (None, None, None)),
    "updated label": ([TITLE, ("date", "Updated: 15 May 2023"), STORY], (None, D15, None)),
    "both, a line each": (
        [TITLE, ("date", "Published: 14 May 2023"), ("date", "Updated: 15 May 2023"), STORY],
        (D14, D15, None),
    ),
    "update first": (
        [TITLE, ("date", "Updated: 15 May 2023"), ("date", "Published: 14 May 2023"), STORY],
        (D14, D15, None),
    ),
    "both in one line": (
        [TITLE, ("date", "Published 14 May 2023 | Updated 15 May 2023"), STORY],
        (D14, D15, None),
    ),
    "both in one line, with commas": (
        [TITLE, ("date", "Published: 14 May 2023, Updated: 15 May 2023"), STORY],
        (D14, D15, None),
    ),
    "both in one line, update first": (
        [TITLE, ("date", "Updated 15 May 2023 | Published 14 May 2023"), STORY],
        (D14, D15, None),
    ),
    "only the update labelled": (
        [TITLE, ("date", "14 May 2023 | Updated 15 May 2023"), STORY],
        (D14, D15, None),
    ),
    "update in brackets": (
        [TITLE, ("date", "14 May 2023 (Updated: 15 May 2023)"), STORY],
        (D14, D15, None),
    ),
    "label above the date": (
        [TITLE, ("date", "Published:"), ("date", "14 May 2023"), STORY],
        (D14, None, None),
    ),
    "labels above the dates": (
        [
            TITLE,
            ("date", "Last updated"),
            ("date", "15 May 2023"),
            ("date", "Published"),
            ("date", "14 May 2023"),
            STORY,
        ],
        (D14, D15, None),
    ),
    "labelled one wins": (
        [TITLE, ("date", "16 May 2023"), STORY, ("date", "Published: 14 May 2023")],
        (D14, None, None),
    ),
    "labelled above the headline": (
        [("date", "Published: 14 May 2023"), TITLE, STORY],
        (D14, None, None),
    ),
}


@pytest.mark.parametrize(("parts", "expected"), ROLES.values(), ids=ROLES)
def test_roles(parts: list[tuple[str, str]], expected: tuple[Day, Day, Day]) -> None:
    assert days(*parts) == expected


def test_both_in_one_line_without_a_sign() -> None:
    line = ("date", "Published 14 May 2023 Updated 15 May 2023")
    assert days(TITLE, line, STORY) == (D14, D15, None)


@pytest.mark.parametrize(
    ("published", "updated", "language"),
    [
        ("Veröffentlicht: 14. Mai 2023", "Aktualisiert: 15. Mai 2023", "de"),
        ("Publié le 14 mai 2023", "Mis à jour le 15 mai 2023", "fr"),
        ("Publicado: 14 de mayo de 2023", "Actualizado: 15 de mayo de 2023", "es"),
        ("Publicado em 14 de maio de 2023", "Atualizado em 15 de maio de 2023", "pt"),
        ("Pubblicato il 14 maggio 2023", "Aggiornato il 15 maggio 2023", "it"),
        ("Gepubliceerd op 14 mei 2023", "Bijgewerkt op 15 mei 2023", "nl"),
        ("Opublikowano: 14 maja 2023", "Aktualizacja: 15 maja 2023", "pl"),
        ("Опубликовано: 14 мая 2023", "Обновлено: 15 мая 2023", "ru"),
        ("Опубліковано: 14 травня 2023", "Оновлено: 15 травня 2023", "uk"),
    ],
)
def test_labels_of_other_languages(published: str, updated: str, language: str) -> None:
    parts = [TITLE, ("date", updated), ("date", published), STORY]
    assert days(*parts, language=language) == (D14, D15, None)


class TestPosts:
    def test_date_of_a_post_is_when_that_was_posted(self) -> None:
        found = dates(TITLE, STORY, ("embed", "Blue! — Ada Brandt (@ada_b) May 14, 2023"))
        assert [(d.raw, d.role) for d in found.all] == [
            ("1 May 2020", "mentioned"),
            ("May 14, 2023", "posted"),
        ]
        assert found.published is None


class TestAmbiguous:
    """08/07/2020 can be in July or in August."""

    def test_alone_it_stays_ambiguous(self) -> None:
        found = dates(TITLE, ("date", "08/07/2020"), STORY).published
        assert found is not None
        assert found.ambiguous
        assert set(found.readings) == {dt.date(2020, 7, 8), dt.date(2020, 8, 7)}

    @pytest.mark.parametrize(
        ("twin", "expected"),
        [
            ("8 July 2020", dt.date(2020, 7, 8)),
            ("August 7, 2020", dt.date(2020, 8, 7)),
        ],
    )
    def test_a_twin_in_words_settles_it(self, twin: str, expected: dt.date) -> None:
        found = dates(("date", twin), TITLE, ("date", "08/07/2020"), STORY).published
        assert found is not None
        assert (found.value, found.ambiguous, found.readings) == (expected, False, ())

    @pytest.mark.parametrize(
        ("other", "expected"),
        [("25/06/2020", dt.date(2020, 7, 8)), ("06/25/2020", dt.date(2020, 8, 7))],
    )
    def test_a_day_above_twelve_settles_the_order(self, other: str, expected: dt.date) -> None:
        found = dates(TITLE, ("date", "08/07/2020"), STORY, ("teaser", f"Old {other}")).published
        assert found is not None
        assert (found.value, found.ambiguous) == (expected, False)

    def test_another_day_in_words_settles_nothing(self) -> None:
        found = dates(("date", "9 March 2020"), TITLE, ("date", "08/07/2020"), STORY).published
        assert found is not None
        assert found.ambiguous

    def test_german_dots_are_not_ambiguous(self) -> None:
        found = dates(TITLE, ("date", "08.07.2020"), STORY, language="de").published
        assert found is not None
        assert (found.value, found.ambiguous) == (dt.date(2020, 7, 8), False)


class TestRelative:
    PARTS = (TITLE, ("date", "2 hours ago"), STORY)

    def test_has_a_value_with_now(self) -> None:
        found = dates(*self.PARTS, now=NOW).published
        assert found is not None
        assert found.value == NOW - dt.timedelta(hours=2)

    def test_keeps_its_print_without(self) -> None:
        found = dates(*self.PARTS).published
        assert found is not None
        assert (found.raw, found.value) == ("2 hours ago", None)

    def test_a_date_with_a_value_wins(self) -> None:
        found = dates(TITLE, ("date", "2 hours ago"), ("date", "14 May 2023"), STORY)
        assert day(found.published) == D14

    def test_in_the_story_it_is_no_evidence(self) -> None:
        found = dates(TITLE, ("paragraph", "She sailed 2 hours ago."), now=NOW)
        assert found.all == ()


def test_all_are_in_page_order() -> None:
    found = dates(
        ("date", "16 May 2023"), TITLE, ("date", "Updated 15 May 2023"), BYLINE, STORY
    ).all
    assert [date.start for date in found] == sorted(date.start or 0 for date in found)
    assert [date.role for date in found] == ["page", "updated", "mentioned"]


def test_no_dates() -> None:
    assert dates(TITLE, BYLINE) == Dates((), None, None, None)
