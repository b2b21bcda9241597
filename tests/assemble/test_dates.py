"""The dates of a page and the part each plays."""

import datetime as dt
import time

import pytest

from newsparse.assemble.dates import Dates, find_dates_of
from tests.assemble.kit import page_of

NOW = dt.datetime(2023, 5, 14, 12, 0, tzinfo=dt.UTC)
TITLE = ("title", "Ferry will return to the Orle")
STORY = ("paragraph", "The ferry will sail again, the council decided on 1 May 2020.")
MENU = ("chrome", "Menu")
BYLINE = ("byline", "By Ada Brandt")
Day = dt.date | None


def dates(
    *parts: tuple[str, str],
    now: dt.datetime | None = None,
    language: str | None = "en",
    url: str | None = None,
) -> Dates:
    page, blocks = page_of(*parts)
    found = find_dates_of(page, blocks, language=language, now=now, url=url)
    for date in found.all:
        if date.source == "text":
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
    "between two printings of the headline": (
        [MENU, TITLE, ("date", "14 May 2023"), MENU, MENU, MENU, MENU, MENU, TITLE, STORY],
        (D14, None, None),
    ),
    "under the name of the page, a masthead's": (
        [TITLE, ("date", "14 May 2023"), MENU, MENU, MENU, MENU, MENU, TITLE, STORY],
        (None, None, D14),
    ),
    "behind a label that opens a long line": (
        [
            TITLE,
            (
                "paragraph",
                "Date: 14 May 2023 Source: Linden Institute Summary: A ferry will sail across the "
                "Orle again, and the institute has counted how many will take it.",
            ),
        ],
        (D14, None, None),
    ),
    "behind a label that opens a sentence": (
        [
            TITLE,
            (
                "paragraph",
                "Published 14 May 2023, the report of the institute tells how many people took the "
                "ferry across the Orle and how many will do so again.",
            ),
        ],
        (None, None, None),
    ),
    "at the end of the dek, behind a byline": (
        [
            TITLE,
            (
                "dek",
                "The ferry across the Orle will sail again, fifty years after the last boat was "
                "laid up by the town. By Anna Brandt on 14 May 2023",
            ),
            STORY,
        ],
        (D14, None, None),
    ),
    "two days in one line": (
        [TITLE, ("date", "16 May 2023 14 May 2023"), STORY],
        (D14, None, None),
    ),
    "in a note about something else": (
        [
            TITLE,
            STORY,
            (
                "note",
                "Look in the third column for a landing that the council means to keep open after "
                "14 May 2023, or ask the harbour master.",
            ),
        ],
        (None, None, None),
    ),
    "above the headline": ([("date", "Sunday, 14 May 2023"), TITLE, STORY], (None, None, D14)),
    "above the headline, under a kicker": (
        [("kicker", "RIVERS"), ("date", "14 May 2023"), TITLE, STORY],
        (D14, None, None),
    ),
    "under the window's title": (
        [TITLE, ("date", "Tuesday, 16 May 2023"), MENU, TITLE, ("date", "14 May 2023"), STORY],
        (D14, None, D16),
    ),
    "with its weekday under a story that is dated above": (
        [TITLE, BYLINE, ("date", "14 May 2023"), STORY, ("date", "Sunday, 14 May 2023")],
        (D14, None, D14),
    ),
    "with its weekday under a story, the only one": (
        [TITLE, STORY, ("date", "Sunday, 14 May 2023")],
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
    "right above the headline, below a menu": (
        [MENU, MENU, MENU, MENU, ("date", "14 May 2023"), TITLE, STORY],
        (D14, None, None),
    ),
    "right above the headline, with its weekday, below a menu": (
        [MENU, MENU, MENU, MENU, ("date", "Sunday, 14 May 2023"), TITLE, STORY],
        (D14, None, None),
    ),
    "among the first lines, far above the headline": (
        [MENU, ("date", "16 May 2023"), *[MENU] * 9, TITLE, STORY],
        (None, None, D16),
    ),
    "beside a byline in the first lines": (
        [("title", "Ferry"), BYLINE, ("date", "14 May 2023"), TITLE, STORY],
        (D14, None, None),
    ),
    "taken for a share bar": (
        [TITLE, ("chrome", "Ada Brandt | 14 May 2023 | 3 min read"), STORY],
        (D14, None, None),
    ),
    "taken for a standfirst": (
        [TITLE, ("dek", "Ada Brandt and Jon Ek of the county desk on 14 May 2023"), STORY],
        (D14, None, None),
    ),
    "a standfirst that mentions a date": (
        [
            TITLE,
            (
                "dek",
                "The council of the county decided on 14 May 2023 that the ferry will be mended"
                " and sail again next year",
            ),
            STORY,
        ],
        (None, None, None),
    ),
    "taken for a subheading": (
        [TITLE, STORY, ("heading", "Ada Brandt, 14 May 2023"), STORY],
        (D14, None, None),
    ),
    "in one block with the headline": (
        [("title", "Ferry will return to the Orle\n14 May 2023"), STORY],
        (D14, None, None),
    ),
    "behind a picture": (
        [TITLE, STORY, ("caption", "The ferry"), ("date", "14 May 2023"), STORY],
        (D14, None, None),
    ),
    "name and date after the story": (
        [TITLE, STORY, STORY, ("byline", "Ada Brandt, 14 May 2023")],
        (D14, None, None),
    ),
    "a list of other stories, dated, after the story": (
        [
            TITLE,
            *[STORY] * 4,
            ("date", "13 May 2023"),
            ("chrome", "Bridge tolls to rise"),
            ("date", "14 May 2023"),
            ("chrome", "Mill reopens"),
            ("date", "15 May 2023"),
        ],
        (None, None, None),
    ),
    "a list of other stories, dated, above the headline": (
        [
            *[MENU] * 5,
            ("date", "13 May 2023"),
            ("date", "14 May 2023"),
            ("date", "15 May 2023"),
            *[MENU] * 6,
            TITLE,
            STORY,
        ],
        (None, None, None),
    ),
    "alone, far above what seems the headline": (
        [*[MENU] * 5, ("date", "14 May 2023"), *[MENU] * 6, TITLE, STORY],
        (D14, None, None),
    ),
    "with a label of something else, far from the headline": (
        [TITLE, *[STORY] * 5, ("date", "Deadline: 14 May 2023"), STORY],
        (None, None, None),
    ),
    "a label glued to a name": (
        [TITLE, ("byline", "By Ada BrandtPublished: 14 May 2023"), STORY],
        (D14, None, None),
    ),
    "a label glued to a name, of an update": (
        [TITLE, ("byline", "By Ada BrandtUpdated: 14 May 2023"), STORY],
        (None, D14, None),
    ),
    "a label behind the date": (
        [TITLE, ("date", "2023年5月14日"), ("date", "2023年5月15日 更新"), STORY],
        (D14, D15, None),
    ),
    "the label of the next date": (
        [TITLE, ("date", "14/05/2023 10h32 Atualizado 15/05/2023 09h15"), STORY],
        (D14, D15, None),
    ),
    "an update, and an unlabelled date elsewhere": (
        [TITLE, ("date", "Updated 15 May 2023"), *[STORY] * 5, ("date", "14 May 2023")],
        (None, D15, None),
    ),
    "an update, and a later unlabelled date": (
        [TITLE, ("date", "Updated 15 May 2023"), ("date", "16 May 2023"), STORY],
        (None, D15, None),
    ),
    "the label of an update at the end of the line above": (
        [TITLE, ("byline", "By Ada Brandt Updated"), ("date", "15 May 2023"), STORY],
        (None, D15, None),
    ),
    "an update alone is no publication": (
        [TITLE, ("date", "Last updated: 15 May 2023"), STORY],
        (None, D15, None),
    ),
    "over three lines": (
        [TITLE, ("date", "Published\nMay 14, 2023\nat 18:40"), STORY],
        (D14, None, None),
    ),
    "in a sentence under the story": (
        [
            TITLE,
            *[STORY] * 3,
            (
                "chrome",
                "This entry was posted on 14 May 2023 by Ada Brandt in Rivers and lakes and is"
                " filed under ferries, boats, council and money",
            ),
        ],
        (D14, None, None),
    ),
    "in a sentence under the story, the verb behind": (
        [
            TITLE,
            *[STORY] * 3,
            (
                "chrome",
                "Dieser Beitrag ist der dritte von Ada Brandt über die Fähre, er wurde am"
                " 14. Mai 2023 veröffentlicht und gehört zu Flüsse und Seen",
            ),
        ],
        (D14, None, None),
    ),
    "in a sentence under the story about something else": (
        [
            TITLE,
            *[STORY] * 3,
            (
                "chrome",
                "The museum of ferries and other boats on the river Orle will be open to visitors"
                " of all ages on 14 May 2023 and on Sundays after that",
            ),
        ],
        (None, None, None),
    ),
    "in the first words of the story": (
        [TITLE, ("paragraph", "14 May 2023 – The ferry will sail again, the council said."), STORY],
        (D14, None, None),
    ),
    "in the dateline of the story": (
        [TITLE, ("paragraph", "LINDEN, 14 May 2023 – The ferry will sail, said the council.")],
        (D14, None, None),
    ),
    "in a first sentence": (
        [TITLE, ("paragraph", "On 14 May 2023 the ferry will sail again, the council said.")],
        (None, None, None),
    ),
    "taken for a teaser, name behind": (
        [TITLE, ("teaser", "14 May 2023 Ada Brandt, county desk, Linden"), STORY],
        (D14, None, None),
    ),
    "taken for a comment counter": (
        [TITLE, ("comment", "3 comments, 14 May 2023"), STORY],
        (D14, None, None),
    ),
    "posted by": (
        [TITLE, STORY, ("byline", "Posted by Ada Brandt on May 14, 2023")],
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

    def test_what_a_twin_tells_of_one_holds_for_others(self) -> None:
        found = dates(
            ("date", "8 July 2020"), TITLE, ("date", "08/07/2020"), ("date", "09/07/2020"), STORY
        )
        assert [day(date) for date in found.all[:3]] == [
            dt.date(2020, 7, 8),
            dt.date(2020, 7, 8),
            dt.date(2020, 7, 9),
        ]

    def test_two_days_above_twelve_that_disagree_settle_nothing(self) -> None:
        old = (("teaser", "Old 25/06/2020"), ("teaser", "Old 06/25/2020"))
        found = dates(TITLE, ("date", "08/07/2020"), STORY, *old).published
        assert found is not None
        assert found.ambiguous

    @pytest.mark.parametrize(
        ("url", "expected"),
        [
            ("https://courier.co.uk/ferry", dt.date(2020, 7, 8)),
            ("https://courier.com.au/ferry", dt.date(2020, 7, 8)),
            ("https://courier.example/2020/08/07/ferry", dt.date(2020, 8, 7)),
        ],
    )
    def test_the_address_settles_it(self, url: str, expected: dt.date) -> None:
        found = dates(TITLE, ("date", "08/07/2020"), STORY, url=url).published
        assert found is not None
        assert (found.raw, found.value, found.ambiguous) == ("08/07/2020", expected, False)

    @pytest.mark.parametrize(
        "url", ["https://courier.com/ferry", "https://courier.ca/ferry", "//[", "ferry"]
    )
    def test_other_addresses_do_not(self, url: str) -> None:
        found = dates(TITLE, ("date", "08/07/2020"), STORY, url=url).published
        assert found is not None
        assert found.ambiguous

    def test_nothing_is_printed_before_its_day(self) -> None:
        now = dt.datetime(2020, 7, 20)
        found = dates(TITLE, ("date", "08/07/2020"), STORY, now=now).published
        assert found is not None
        assert (found.value, found.ambiguous) == (dt.date(2020, 7, 8), False)

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


class TestAddress:
    URL = "https://courier.example/2023/05/14/ferry"

    def test_it_dates_a_page_that_prints_no_date(self) -> None:
        found = dates(TITLE, BYLINE, STORY, url=self.URL)
        published = found.published
        assert published is not None
        assert (published.value, published.raw, published.source) == (D14, "2023/05/14", "url")
        assert (published.start, published.end) == (None, None)
        assert found.all[-1] == published

    def test_a_printed_date_goes_first(self) -> None:
        found = dates(TITLE, ("date", "15 May 2023"), STORY, url=self.URL).published
        assert (day(found), getattr(found, "source", None)) == (D15, "text")

    def test_it_speaks_for_a_printed_date_of_its_day(self) -> None:
        parts = (TITLE, ("date", "15 May 2023"), STORY, STORY, ("byline", "Brandt, 14 May 2023"))
        assert day(dates(*parts).published) == D15
        two = (("date", "14 May 2023"), *[MENU] * 3, TITLE, ("date", "15 May 2023"), STORY)
        assert day(dates(*[MENU] * 4, *two).published) == D15
        assert day(dates(*[MENU] * 4, *two, url=self.URL).published) == D14

    def test_it_is_no_publication_of_what_is_later_than_its_update(self) -> None:
        found = dates(TITLE, ("date", "Updated 12 May 2023"), STORY, url=self.URL)
        assert found.published is None

    def test_a_country_tells_an_abbreviated_zone(self) -> None:
        line = ("date", "14 May 2023, 18:40 IST")
        india = dates(TITLE, line, STORY, url="https://courier.in/ferry").published
        nowhere = dates(TITLE, line, STORY).published
        assert india is not None
        assert nowhere is not None
        assert str(india.value) == "2023-05-14 18:40:00+05:30"
        assert str(nowhere.value) == "2023-05-14 18:40:00"


def test_all_are_in_page_order() -> None:
    found = dates(
        ("date", "16 May 2023"), TITLE, ("date", "Updated 15 May 2023"), BYLINE, STORY
    ).all
    assert [date.start for date in found] == sorted(date.start or 0 for date in found)
    assert [date.role for date in found] == ["page", "updated", "mentioned"]


def test_no_dates() -> None:
    assert dates(TITLE, BYLINE) == Dates((), None, None, None)


@pytest.mark.parametrize("unit", ["14 May 2023, ", "Updated 14 May 2023\n", "x 08/07/2020\n\n"])
@pytest.mark.parametrize("label", ["date", "paragraph", "teaser"])
def test_time_is_linear_in_the_number_of_dates(unit: str, label: str) -> None:
    def seconds(count: int) -> float:
        page, blocks = page_of((label, unit * count))
        started = time.process_time()
        find_dates_of(page, blocks, language="en", now=None)
        return time.process_time() - started

    seconds(10)
    # Ten times the dates, with room for a noisy machine; quadratic time would be a hundred times.
    assert seconds(6000) < 30 * seconds(600) + 0.5


def test_a_clock_of_24_hours_puts_the_day_first() -> None:
    def first(line: str) -> Day:
        return day(dates(TITLE, ("date", line), STORY).published)

    assert first("06/01/2026 - 13:55 GMT+1") == dt.date(2026, 1, 6)
    assert first("06/01/2026 - 1:55 PM") == dt.date(2026, 6, 1)
    assert first("06/01/2026 - 09:55") == dt.date(2026, 6, 1)
