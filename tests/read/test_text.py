"""Reading plain text: lines with offsets."""

import pytest

from newsparse.page import Line, Marker
from newsparse.read import read
from newsparse.read.text import INVISIBLE, read_text


def lines(page: str) -> tuple[Line, ...]:
    return read_text(page).lines


def texts(page: str) -> list[str]:
    return [line.text for line in lines(page)]


@pytest.mark.parametrize(
    "end",
    ["\n", "\r\n", "\r", "\f", "\v", "\x85", "\u2028", "\u2029", "\n\n", "\r\n\r\n", "\n \t\n"],
    ids=ascii,
)
def test_line_ends(end: str) -> None:
    page = f"Ferry will return{end}It sails in May.{end}"
    first, second = lines(page)
    assert [first.text, second.text] == ["Ferry will return", "It sails in May."]
    assert page[first.start : first.end] == first.text
    assert page[second.start : second.end] == second.text


@pytest.mark.parametrize(
    ("page", "gap"),
    [
        ("One.\nTwo.", 0),
        ("One.\n\nTwo.", 1),
        ("One.\n\n\nTwo.", 2),
        ("One.\r\n\r\nTwo.", 1),
        ("One.\n \u00a0\t\nTwo.", 1),
        ("One.\n\u200b\nTwo.", 1),
        ("One.\fTwo.", 0),
    ],
    ids=ascii,
)
def test_gap_counts_blank_lines(page: str, gap: int) -> None:
    assert lines(page)[1].gap == gap


@pytest.mark.parametrize(
    "blank", [" ", "\t", "\u00a0", "\u2009", "\u202f", "\u3000", *INVISIBLE], ids=ascii
)
class TestBlank:
    def test_around_a_line_is_left_out(self, blank: str) -> None:
        page = f"{blank * 2}Ferry returns{blank}\nIt sails."
        first = lines(page)[0]
        assert (first.start, first.end, first.text) == (2, 15, "Ferry returns")

    def test_alone_makes_no_line(self, blank: str) -> None:
        assert lines(blank * 3) == ()

    def test_inside_a_line_stays(self, blank: str) -> None:
        assert texts(f"Ferry{blank}returns") == [f"Ferry{blank}returns"]


@pytest.mark.parametrize(
    ("line", "marker", "level", "words"),
    [
        ("# Ferry", Marker.HEADING, 1, "Ferry"),
        ("### Ferry", Marker.HEADING, 3, "Ferry"),
        ("- Ferry", Marker.BULLET, 1, "Ferry"),
        ("* Ferry", Marker.BULLET, 1, "Ferry"),
        ("• Ferry", Marker.BULLET, 1, "Ferry"),
        ("► Ferry", Marker.BULLET, 1, "Ferry"),
        ("> Ferry", Marker.QUOTE, 1, "Ferry"),
        (">> Ferry", Marker.QUOTE, 2, "Ferry"),
        ("> > Ferry", Marker.QUOTE, 2, "Ferry"),
        ("1. Ferry", Marker.NUMBER, 1, "1. Ferry"),
        ("12) Ferry", Marker.NUMBER, 1, "12) Ferry"),
        ("#ferry", Marker.NONE, 0, "#ferry"),
        ("-5 degrees", Marker.NONE, 0, "-5 degrees"),
        ("*Ferry*", Marker.NONE, 0, "*Ferry*"),
        ("– “Ferry,” he said", Marker.NONE, 0, "– “Ferry,” he said"),
        ("1.5 crowns", Marker.NONE, 0, "1.5 crowns"),
        ("2023. A year", Marker.NONE, 0, "2023. A year"),
        ("-", Marker.NONE, 0, "-"),
        ("* * *", Marker.NONE, 0, "* * *"),
        ("- - -", Marker.NONE, 0, "- - -"),
        ("> “", Marker.NONE, 0, "> “"),
        ("#", Marker.NONE, 0, "#"),
        (">", Marker.NONE, 0, ">"),
    ],
)
def test_markers(line: str, marker: Marker, level: int, words: str) -> None:
    (read,) = lines(line)
    assert (read.marker, read.level, read.text) == (marker, level, words)
    assert (read.start, read.end) == (0, len(line))


class TestSpans:
    PAGE = (
        "\ufeff  Ferry will return  \r\n\r\n\u00a0By Ada Brandt\r\n\r\n"
        "- It sails in May. Also read: Bridge tolls to rise\r\n"
        "It said in\r\na statement\r\nthat it sails.\r\n"
    )

    def test_lines_are_in_order_and_apart(self) -> None:
        ends = [0]
        for line in lines(self.PAGE):
            assert ends[-1] <= line.start < line.end
            ends.append(line.end)
        assert ends[-1] <= len(self.PAGE)

    def test_what_is_between_them_is_blank(self) -> None:
        at = 0
        for line in (*lines(self.PAGE), Line(len(self.PAGE), len(self.PAGE), "")):
            assert not self.PAGE[at : line.start].strip(" \r\n\u00a0\ufeff")
            at = line.end

    def test_a_cut_line_is_told(self) -> None:
        assert [line.text for line in lines(self.PAGE) if line.cut] == [
            "Also read: Bridge tolls to rise"
        ]

    def test_a_joined_line_covers_its_parts(self) -> None:
        last = lines(self.PAGE)[-1]
        assert last.text == "It said in a statement that it sails."
        assert self.PAGE[last.start : last.end].split("\r\n") == [
            "It said in",
            "a statement",
            "that it sails.",
        ]

    def test_the_page_keeps_its_text(self) -> None:
        assert read_text(self.PAGE).text == self.PAGE


def test_markdown_loses_its_marks() -> None:
    page = "# Ferry **will** return\n\n*By Ada Brandt*\n\nIt sails in **May**, said _Tom_.\n"
    assert texts(page) == ["Ferry will return", "By Ada Brandt", "It sails in May, said Tom."]


def test_a_line_of_nothing_but_marks_stays() -> None:
    assert texts("# Ferry\n\n***\n\nIt sails.") == ["Ferry", "***", "It sails."]


@pytest.mark.parametrize("page", ["", " ", "\n\n", "\ufeff", "\x00", "\u2028"], ids=ascii)
def test_a_page_without_words_has_no_lines(page: str) -> None:
    assert lines(page) == ()


class TestRead:
    @pytest.mark.parametrize("source", [None, 3, ["a"], bytearray(b"a")], ids=repr)
    def test_other_types_are_refused(self, source: object) -> None:
        with pytest.raises(TypeError, match="source must be str or bytes"):
            read(source)  # type: ignore[arg-type]

    def test_other_formats_are_refused(self) -> None:
        with pytest.raises(ValueError, match="format must be one of auto, text, html"):
            read("a", format="pdf")

    @pytest.mark.parametrize(
        ("source", "format", "is_html"),
        [
            ("<p>Ferry</p>", "auto", True),
            ("<p>Ferry</p>", "text", False),
            ("Ferry", "auto", False),
            ("Ferry", "html", True),
            (b"<p>Ferry</p>", "auto", True),
            (b"Ferry", "auto", False),
            ("<p>Ferry</p>".encode("utf-16"), "auto", True),
        ],
    )
    def test_format(self, source: str | bytes, format: str, is_html: bool) -> None:
        assert read(source, format=format).is_html is is_html

    @pytest.mark.parametrize("page", ["Ferry", "<p>Ferry</p>"])
    def test_url_is_kept(self, page: str) -> None:
        assert read(page, url="https://example.org/a").url == "https://example.org/a"


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "a\n",
        "\n",
        "\r",
        " ",
        "- ",
        "> ",
        ">",
        "#",
        "1. ",
        "\u200b",
        "word ",
        "word word word word\n",
    ],
    ids=ascii,
)
def test_a_megabyte(unit: str) -> None:
    page = unit * (1_000_000 // len(unit))
    assert all(line.text for line in read_text(page).lines)
