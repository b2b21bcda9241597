"""Where a line that holds two things is cut."""

from itertools import pairwise

import pytest

from newsparse.read.cut import cut_points

SENTENCE = "The council of Linden voted for the new ferry on Monday evening after a long debate. "


def parts(text: str) -> list[str]:
    """The text at its cuts, without white space around the parts."""
    offsets = sorted(offset for points in cut_points(text).values() for offset in points)
    bounds = [0, *offsets, len(text)]
    return [text[a:b].strip() for a, b in pairwise(bounds)]


GLUED_DATES = {
    "without a space": ("Ferry will return to the Orle", "14 May 2023"),
    "month first": ("Ferry will return to the Orle", "May 14, 2023"),
    "abbreviated": ("Ferry will return to the Orle", "Jul 8, 2020"),
    "with a bar": ("Ferry will return to the Orle |", "14 May 2023"),
    "with a dash": ("Ferry will return to the Orle -", "May 14, 2023"),
    "German": ("Fähre kehrt auf die Orle zurück", "14. Mai 2023"),
    "numbers": ("Ferry will return to the Orle", "14/05/2023"),
}


@pytest.mark.parametrize(("headline", "date"), GLUED_DATES.values(), ids=GLUED_DATES)
class TestDateAtTheEndOfAHeadline:
    def test_alone(self, headline: str, date: str) -> None:
        glue = " " if not headline[-1].isalpha() else ""
        assert parts(headline + glue + date) == [headline, date]

    def test_among_lines(self, headline: str, date: str) -> None:
        glue = " " if not headline[-1].isalpha() else ""
        page = f"Home\n\n{headline}{glue}{date}\nBy Ada Brandt\n"
        assert cut_points(page) == {6: (6 + len(headline) + len(glue),)}


@pytest.mark.parametrize(
    "line",
    [
        "The ferry sank on 14 May 2023",
        "The ferry sank on May 14, 2023.",
        "The ferry sank on 14 May 2023 near Linden, and nobody knows why it did.",
        "By Ada Brandt, 14 May 2023",
        "Published: 14 May 2023",
        "14 May 2023",
        "Sport14 May 2023",
        "Ferry will return to the Orle in 2023",
        "Ferry will return to the Orle at 14:30",
    ],
)
def test_dates_in_their_place_are_not_cut(line: str) -> None:
    assert cut_points(line) == {}


INLINE_TEASERS = {
    "also read": ("The ferry returns. ", "Also read: Bridge tolls to rise"),
    "read more": ("The ferry returns, she said. ", "Read more: Bridge tolls to rise"),
    "capitals": ("The ferry returns. ", "READ MORE: Bridge tolls to rise"),
    "after a quotation": ("“The ferry returns.” ", "Read also: Bridge tolls to rise"),
    "after a question": ("Will it return? ", "See also: Bridge tolls to rise"),
    "Dutch": ("De veerboot vaart weer. ", "Lees ook: Tol op de brug omhoog"),
    "Polish": ("Prom wrócił. ", "Czytaj też: Opłaty za most w górę"),
    "Russian": ("Паром вернулся. ", "Читайте также: Проезд по мосту подорожает"),
    "Portuguese": ("A balsa voltou. ", "Leia também: Pedágio sobe"),
    "Spanish": ("El barco volvió. ", "Lee también: Sube el peaje"),
    "French": ("Le bac est revenu. ", "À lire aussi : Le péage augmente"),
    "German": ("Die Fähre ist zurück. ", "Lesen Sie auch: Maut steigt"),
    "Italian": ("Il traghetto torna. ", "Leggi anche: Pedaggi in aumento"),
}


@pytest.mark.parametrize(("story", "teaser"), INLINE_TEASERS.values(), ids=INLINE_TEASERS)
def test_inline_teaser(story: str, teaser: str) -> None:
    assert parts(story + teaser) == [story.strip(), teaser]


@pytest.mark.parametrize(
    "line",
    [
        "Read more: Bridge tolls to rise",  # alone on its line already
        "The ferry returns. Read more slowly, the teacher said.",
        "The ferry returns. Also read out were the names of the crew.",
        "Those who read more also write more.",
        "“Read more,” she said.",
    ],
)
def test_a_label_in_a_sentence_is_no_teaser(line: str) -> None:
    assert cut_points(line) == {}


class TestPageInOneLine:
    def test_is_cut_after_sentences(self) -> None:
        page = SENTENCE * 30
        pieces = parts(page)
        assert len(pieces) > 10
        assert all(piece.endswith(".") for piece in pieces)
        assert all(150 < len(piece) < 300 for piece in pieces[:-1])

    def test_nothing_is_lost(self) -> None:
        assert " ".join(parts(SENTENCE * 30)) == (SENTENCE * 30).strip()

    def test_chinese_has_no_spaces_to_cut_at(self) -> None:
        pieces = parts("市议会星期一晚上决定修理那条旧船。市长说，我们早就应该这样做了。" * 60)
        assert len(pieces) > 10
        assert all(piece.endswith("。") for piece in pieces)

    def test_a_long_paragraph_among_others_is_left(self) -> None:
        assert cut_points("\n\n".join(["Ferry returns", *[SENTENCE * 12] * 4])) == {}

    def test_a_short_page_is_left(self) -> None:
        assert cut_points(SENTENCE * 3) == {}


def test_offsets_are_of_the_lines_that_hold_them() -> None:
    first = "The ferry returns. Also read: Bridge tolls to rise"
    second = "It sails in May. Read more: Ferry crew found"
    text = f"{first}\r\n\r\n{second}\n"
    at = text.index(second)
    assert cut_points(text) == {
        0: (text.index("Also read"),),
        at: (text.index("Read more"),),
    }


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "a. ",
        "a.\n",
        "Read more: ",
        "x. Also read: ",
        "1/1/2020 ",
        "Ferry14 May 2023\n",
        "。",
        "\r",
    ],
    ids=repr,
)
def test_a_megabyte(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    assert all(0 <= o < len(text) for points in cut_points(text).values() for o in points)
