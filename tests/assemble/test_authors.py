"""Authors of the bylines, dateline of the story."""

import datetime as dt

import pytest

from newsparse.assemble.authors import find_bylines
from newsparse.assemble.datelines import story_dateline
from tests.assemble.kit import page_of

TITLE = ("title", "Ferry will return to the Orle")


@pytest.mark.parametrize(
    ("bylines", "authors"),
    [
        (["By Ada Brandt"], ("Ada Brandt",)),
        (["By Ada Brandt and Tom Okoro"], ("Ada Brandt", "Tom Okoro")),
        (["By Ada Brandt", "By Tom Okoro"], ("Ada Brandt", "Tom Okoro")),
        (["By Ada Brandt", "Ada Brandt"], ("Ada Brandt",)),
        (["By Ada Brandt", "BY ADA BRANDT"], ("Ada Brandt",)),
        (["By Associated Press"], ("Associated Press",)),
        (["by The Linden Gazette", "Anna Brandt"], ("Anna Brandt",)),
        (["Anna Brandt", "av Ola Linden og godkjent av redaksjonen i Linden."], ("Anna Brandt",)),
        ([], ()),
    ],
    ids=" / ".join,
)
def test_authors(bylines: list[str], authors: tuple[str, ...]) -> None:
    page, blocks = page_of(
        TITLE, *(("byline", line) for line in bylines), ("paragraph", "By Ines Hald")
    )
    found = find_bylines(page, blocks)
    assert tuple(byline.name for byline in found) == authors
    assert all(page[byline.start : byline.end] == byline.name for byline in found)


class TestDateline:
    STORY = "LINDEN (Reuters) - The ferry will sail again in May."

    def test_opens_the_story(self) -> None:
        page, blocks = page_of(TITLE, ("paragraph", self.STORY))
        found = story_dateline(page, blocks, language="en")
        assert found is not None
        assert (found.place, found.agency) == ("LINDEN", "Reuters")
        assert page[found.start : found.end].startswith("LINDEN (Reuters)")

    def test_may_stand_after_a_summary(self) -> None:
        page, blocks = page_of(
            TITLE, ("paragraph", "The ferry is back."), ("paragraph", self.STORY)
        )
        assert story_dateline(page, blocks, language="en") is not None

    def test_is_not_looked_for_deep_in_the_story(self) -> None:
        lines = [("paragraph", f"It is blue, as it was in 19{year}.") for year in range(30, 40)]
        page, blocks = page_of(TITLE, *lines, ("paragraph", self.STORY))
        assert story_dateline(page, blocks, language="en") is None

    def test_is_not_looked_for_outside_the_story(self) -> None:
        page, blocks = page_of(TITLE, ("teaser", self.STORY))
        assert story_dateline(page, blocks, language="en") is None

    def test_has_its_date(self) -> None:
        page, blocks = page_of(TITLE, ("paragraph", "Linden, May 14, 2023: The ferry is back."))
        found = story_dateline(page, blocks, language="en")
        assert found is not None
        assert found.date is not None
        assert found.date.value == dt.date(2023, 5, 14)
        assert page[found.date.start : found.date.end] == "May 14, 2023"


class TestBylines:
    STORY = ("paragraph", "The ferry is back.")

    def test_tells_what_is_printed_of_them(self) -> None:
        page, blocks = page_of(TITLE, ("byline", "By Anna Brandt, Staff Reporter"), self.STORY)
        (byline,) = find_bylines(page, blocks)
        assert (byline.name, byline.role) == ("Anna Brandt", "Staff Reporter")
        assert byline.raw == "By Anna Brandt, Staff Reporter"
        assert byline.source == "text"

    def test_over_several_lines(self) -> None:
        lines = [("byline", words) for words in ("By", "Anna Brandt", "and", "Tom Okoro")]
        page, blocks = page_of(TITLE, *lines, self.STORY)
        found = find_bylines(page, blocks)
        assert [byline.name for byline in found] == ["Anna Brandt", "Tom Okoro"]
        assert [page[b.start : b.end] for b in found] == ["Anna Brandt", "Tom Okoro"]

    @pytest.mark.parametrize(
        "line",
        [
            "Anna Brandt, 14 May 2023",
            "14 May 2023 by Anna Brandt",
            "Posted on 14 May 2023 by Anna Brandt",
            "Anna Brandt | 14 May 2023, 10:05",
        ],
    )
    def test_in_the_line_of_its_date(self, line: str) -> None:
        page, blocks = page_of(TITLE, ("date", line), self.STORY)
        (byline,) = find_bylines(page, blocks)
        assert byline.name == "Anna Brandt"
        assert page[byline.start : byline.end] == "Anna Brandt"

    def test_a_date_alone_names_nobody(self) -> None:
        page, blocks = page_of(TITLE, ("date", "Sunday, 14 May 2023, 10:05 GMT"), self.STORY)
        assert find_bylines(page, blocks) == ()

    def test_who_took_the_picture_is_no_author(self) -> None:
        picture = ("byline", "By Tom Okoro/Getty Images")
        page, blocks = page_of(TITLE, ("byline", "By Anna Brandt"), picture, self.STORY)
        assert [byline.name for byline in find_bylines(page, blocks)] == ["Anna Brandt"]

    def test_in_an_authors_box(self) -> None:
        box = (("note", "About the author"), ("note", "Anna Brandt"))
        page, blocks = page_of(TITLE, self.STORY, ("chrome", "Share"), *box)
        assert [byline.name for byline in find_bylines(page, blocks)] == ["Anna Brandt"]

    def test_lines_of_a_list_with_dates_of_their_own(self) -> None:
        listed = [("byline", f"By Tom Okoro May {day}, 2024") for day in (3, 4, 5)]
        page, blocks = page_of(TITLE, *listed, ("byline", "By Anna Brandt"), self.STORY)
        assert [byline.name for byline in find_bylines(page, blocks)] == ["Anna Brandt"]
        page, blocks = page_of(TITLE, *listed[:2], self.STORY)
        assert [byline.name for byline in find_bylines(page, blocks)] == ["Tom Okoro"]

    def test_a_tag_is_no_name(self) -> None:
        lines = [("byline", "Anna Brandt"), ("byline", "#River Linden")]
        page, blocks = page_of(TITLE, *lines, self.STORY)
        assert [byline.name for byline in find_bylines(page, blocks)] == ["Anna Brandt"]

    def test_a_line_above_the_story_that_can_be_nothing_else(self) -> None:
        for text in ("By Anna Brandt • May 7, 2024", "By Anna Brandt"):
            page, blocks = page_of(TITLE, ("teaser", text), self.STORY)
            assert [byline.name for byline in find_bylines(page, blocks)] == ["Anna Brandt"]
        for text in ("Anna Brandt • May 7, 2024", "By the river"):
            page, blocks = page_of(TITLE, ("teaser", text), self.STORY)
            assert find_bylines(page, blocks) == ()

    def test_the_only_one_far_below_the_story(self) -> None:
        far = [("chrome", f"Share {number}") for number in range(9)]
        written = ("byline", "Written by Anna Brandt")
        page, blocks = page_of(TITLE, self.STORY, *far, written)
        assert [byline.name for byline in find_bylines(page, blocks)] == ["Anna Brandt"]
        for others in ((written, ("byline", "By Tom Okoro")), (("teaser", "Bridge"), written)):
            page, blocks = page_of(TITLE, self.STORY, *far, *others)
            assert find_bylines(page, blocks) == ()

    def test_those_of_other_stories_are_not_its_own(self) -> None:
        others = (("teaser", "Bridge tolls to rise"), ("byline", "By Tom Okoro"))
        page, blocks = page_of(TITLE, self.STORY, ("chrome", "Share"), *others)
        assert find_bylines(page, blocks) == ()
