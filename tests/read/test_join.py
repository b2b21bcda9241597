"""Whether a printed line goes on from the one before."""

import textwrap

import pytest

from newsparse.read.join import columns, continues_line, wrap_width
from newsparse.read.text import read_text

PARAGRAPHS = [
    "LINDEN - The ferry across the Orle will sail again in May, fifty years after the last boat "
    "was laid up, the council decided on Monday evening after a debate of three hours.",
    "“We should have done this a long time ago,” Mayor Ines Hald told reporters. She had been "
    "asked why the repair of one old boat took longer than the building of the bridge.",
    "Pedestrians will cross for nothing. Cyclists will pay two crowns, as much as they did when "
    "the ferry stopped; drivers of cars will have to go on using the bridge at Dorn.",
    "The boat, which was built in 1931, lay in a shed behind the old mill. Volunteers scraped, "
    "tarred and painted it in three winters, and a yard downstream gave it a new engine.",
    "A first crossing with guests is planned for the last Sunday in April. The timetable will be "
    "printed in this newspaper, and two pilots are still being looked for.",
]


def texts(page: str) -> list[str]:
    return [line.text for line in read_text(page).lines]


@pytest.mark.parametrize("width", [60, 66, 72, 76, 80, 90, 100])
class TestWrappedPage:
    def test_with_blank_lines_between_paragraphs(self, width: int) -> None:
        page = "\n\n".join(textwrap.fill(p, width) for p in PARAGRAPHS)
        assert texts(page) == PARAGRAPHS

    def test_without_blank_lines(self, width: int) -> None:
        """Paragraphs part where a line is so short that the next word would have fitted."""
        paragraphs = [p for p in PARAGRAPHS if len(textwrap.wrap(p, width)[-1]) < width - 12]
        page = "\n".join(textwrap.fill(p, width) for p in paragraphs)
        assert texts(page) == paragraphs

    def test_with_crlf(self, width: int) -> None:
        page = "\r\n\r\n".join(textwrap.fill(p, width).replace("\n", "\r\n") for p in PARAGRAPHS)
        assert texts(page) == PARAGRAPHS

    def test_with_an_indent(self, width: int) -> None:
        page = "\n\n".join(textwrap.indent(textwrap.fill(p, width), "    ") for p in PARAGRAPHS)
        assert texts(page) == PARAGRAPHS

    def test_headline_byline_and_date_stay_apart(self, width: int) -> None:
        head = ["Ferry will return to the Orle", "By Ada Brandt", "4 March 2024"]
        body = "\n\n".join(textwrap.fill(p, width) for p in PARAGRAPHS)
        assert texts("\n".join(head) + "\n\n" + body) == head + PARAGRAPHS


UNWRAPPED = {
    "navigation": "Home\nWorld\nSport\nCulture\nWeather\nLog in",
    "navigation in lower case": "home\nworld\nsport\nculture\nweather\nlog in",
    "headline and byline": "Ferry will return to the Orle in May\nBy Ada Brandt",
    "headline and byline in lower case": "Ferry will return to the Orle in May\nby Ada Brandt",
    "headlines": "\n".join(
        [
            "Ferry will return to the Orle in May, council decides",
            "Bridge tolls to rise for the third time in two years",
            "Old mill sold to brewers from the other side of town",
            "Rowers want a lock, anglers want none: a quarrel in Dorn",
            "School choir wins the regional prize for a second time",
            "Why the night train still stops in Linden every Friday",
            "Three pilots for one boat: who will steer the ferry now",
            "Mayor Hald will not stand again when her term runs out",
        ]
    ),
    "short paragraphs": "The ferry is back.\nIt sails in May.\nNobody had thought so.",
    "question and answer": "Will it cost anything?\nNot for pedestrians.",
    "label and value": "Published:\n4 March 2024",
    "name, role and date": "Ada Brandt\nReporter in Linden\n4 March 2024",
    "heading and text": "What it costs\nPedestrians will cross for nothing.",
    "text and heading": "It sails in May.\nWhat it costs",
    "scores": "Linden 3 Dorn 1\nOrle 0 Brandt 2",
    "bullets": "- a boat for everybody in town\n- a bridge for nobody at all",
    "topics in lower case": "ferries and bridges of the orle\nriver transport in the region",
    "quotation after its announcement": "Mayor Hald wrote on Monday:\n“The ferry is back.”",
}


@pytest.mark.parametrize("page", UNWRAPPED.values(), ids=UNWRAPPED)
def test_lines_that_are_things_of_their_own(page: str) -> None:
    assert texts(page)[:2] == [line.lstrip("- ") for line in page.split("\n")[:2]]


FRAGMENTS = {
    "link in a sentence": (
        "The council said in\na statement\nthat the ferry would sail in May.",
        "The council said in a statement that the ferry would sail in May.",
    ),
    "name in a sentence": (
        "A spokesman for the mayor,\nTom Okoro\n, said that the ferry would sail in May.",
        "A spokesman for the mayor, Tom Okoro, said that the ferry would sail in May.",
    ),
    "name before a word": (
        "The council was told by the pilot\nAda Brandt\nthat the boat was ready.",
        "The council was told by the pilot Ada Brandt that the boat was ready.",
    ),
    "full stop alone": (
        "The timetable is printed in\nThe Linden Post\n.",
        "The timetable is printed in The Linden Post.",
    ),
    "comma alone": (
        "The boat was built in Dorn\n, a town downstream, and kept in a shed.",
        "The boat was built in Dorn, a town downstream, and kept in a shed.",
    ),
    "bracket and quotation mark": (
        "The boat (built in\nDorn\n) is called “\nMargarete\n” after a mayor of the town.",
        "The boat (built in Dorn) is called “Margarete” after a mayor of the town.",
    ),
    "Greek": (
        "Ο δήμος ανακοίνωσε ότι το\nπορθμείο\nθα επιστρέψει τον Μάιο.",
        "Ο δήμος ανακοίνωσε ότι το πορθμείο θα επιστρέψει τον Μάιο.",
    ),
}


@pytest.mark.parametrize(("page", "line"), FRAGMENTS.values(), ids=FRAGMENTS)
def test_sentence_broken_at_inline_elements(page: str, line: str) -> None:
    assert texts(page) == [line]


def test_headline_does_not_go_on_with_name_and_date() -> None:
    page = "Ferry will return to the Orle in May\nAda Brandt\n, 4 March 2024"
    assert texts(page) == ["Ferry will return to the Orle in May", "Ada Brandt, 4 March 2024"]


@pytest.mark.parametrize(
    ("page", "count"),
    [
        ("The ferry will sail again in\n\nmay or may not", 2),
        ("The ferry will sail again.\nit was said", 2),
        ("The ferry will sail again in\n- may", 2),
        ("Orle\nferry", 2),
        ("The ferry will sail again\n…", 2),
    ],
    ids=["blank line", "full stop", "bullet", "too short to be broken", "ellipsis"],
)
def test_what_parts_lines(page: str, count: int) -> None:
    assert len(texts(page)) == count


JAPANESE = (
    "オルレ川の渡し船が五月に再び動き出す。五十年ぶりに、市議会は古い船を修理することを決めた。"
    "会議の後、市長は「もっと早くやるべきだった」と話し、来年の春までに準備を終える考えを示した。"
    "歩行者は無料で渡れるが、自転車に乗った人は昔と同じように二クローネを払うことになるという。"
    "船は一九三一年に造られ、長い間、古い水車小屋の裏の倉庫に置かれたままになっていた。"
) * 2
CHINESE = (
    "奥尔河上的渡口将在五月重新开放，五十年后，市议会决定修理那条旧船，并任命了三名船长。"
    "市长在会议结束后说，“我们早就应该这样做了”，她还表示，准备工作将在明年春天之前完成。"
    "行人过河不收费，骑自行车的人要付两个克朗，和从前一样，汽车司机仍然要走多恩的那座桥。"
) * 3
THAI = (
    "ท่าข้ามแม่น้ำออร์เลจะเปิดอีกครั้งในเดือนพฤษภาคมหลังจากห้าสิบปีสภาเมืองตัดสินใจซ่อมเรือลำเก่าและแต่งตั้งนายท้าย"
    "นายกเทศมนตรีกล่าวหลังการประชุมว่าเราควรทำเรื่องนี้มานานแล้วและการเตรียมงานจะเสร็จก่อนฤดูใบไม้ผลิปีหน้า"
) * 4


def chopped(text: str, width: int) -> str:
    return "\n".join(text[i : i + width] for i in range(0, len(text), width))


@pytest.mark.parametrize(
    ("text", "width"),
    [(text, width) for text in (JAPANESE, CHINESE) for width in (30, 36, 40, 50)]
    + [(THAI, 60), (THAI, 72)],
)
class TestScriptsWithoutSpaces:
    """East Asian characters are twice as wide as Latin or Thai ones."""

    def test_lines_are_joined_without(self, text: str, width: int) -> None:
        assert texts(chopped(text, width)) == [text]

    def test_paragraphs_stay_apart(self, text: str, width: int) -> None:
        page = f"{chopped(text, width)}\n\n{chopped(text[: 2 * width + 5], width)}"
        assert texts(page) == [text, text[: 2 * width + 5]]

    def test_a_short_line_ends_its_paragraph(self, text: str, width: int) -> None:
        start = text[: 2 * width + 5]
        assert (
            texts(f"{chopped(text, width)}\n{chopped(start, width)}\n{chopped(text, width)}")[-1]
            == text
        )


WRAPPED = textwrap.wrap(" ".join(PARAGRAPHS), 72)


class TestWrapWidth:
    def test_width_is_that_of_the_longest_full_line(self) -> None:
        assert wrap_width([(line, 0) for line in WRAPPED]) == max(map(len, WRAPPED))

    def test_few_lines_tell_nothing(self) -> None:
        assert wrap_width([(line, 0) for line in WRAPPED[:4]]) == 0

    def test_lines_apart_are_not_wrapped(self) -> None:
        assert wrap_width([(line, 1) for line in WRAPPED]) == 0

    def test_long_lines_speak_against_it(self) -> None:
        assert wrap_width([*((line, 0) for line in WRAPPED), ("x" * 400, 1)]) == 0

    def test_uneven_lines_are_not_wrapped(self) -> None:
        assert wrap_width([("x" * length, 0) for length in range(50, 110, 3)]) == 0

    def test_lines_that_all_begin_anew_are_not_wrapped(self) -> None:
        assert wrap_width([(line.capitalize(), 0) for line in WRAPPED]) == 0

    @pytest.mark.parametrize("lines", [[], [("", 0)], [("a", 0), ("b", 0)]], ids=str)
    def test_next_to_nothing(self, lines: list[tuple[str, int]]) -> None:
        assert wrap_width(lines) == 0


class TestContinuesLine:
    def test_a_full_line_goes_on(self) -> None:
        assert continues_line(["x" * 66], "wherever it wants to", "", 72)

    def test_a_line_with_room_for_the_next_word_ends_there(self) -> None:
        assert not continues_line(["x" * 50], "It was late.", "", 72)

    def test_a_line_longer_than_the_width_does_not(self) -> None:
        assert not continues_line(["x" * 90], "It was late.", "", 72)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", 0), ("ferry", 5), ("Fähre", 5), ("паром", 5), ("渡し船", 6), ("나룻배", 6), ("a渡", 3)],
)
def test_columns(text: str, expected: int) -> None:
    assert columns(text) == expected
