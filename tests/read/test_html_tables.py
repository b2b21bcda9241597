"""Reading HTML: rows of data are lines, cells that lay out a page are not."""

import pytest

from newsparse.read.html import read_html

LONG = "The ferry across the Orle returns in May, its owner said on Monday at the pier. " * 3


def texts(source: str) -> list[str]:
    return [line.text for line in read_html(f"<body>{source}").lines]


def table(*rows: str) -> str:
    return f"<table>{''.join(f'<tr>{row}' for row in rows)}</table>"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (("<th>Day<th>Ferries", "<td>Monday<td>12"), ["Day | Ferries", "Monday | 12"]),
        (("<th><th>Mon<th>Tue", "<td>Up<td><td>3"), ["| Mon | Tue", "Up | | 3"]),
        (("<td><p>Monday</p><td>1<br>2", "<td>Tue<td>3"), ["Monday | 1 2", "Tue | 3"]),
        (("<th>Day<th>Ferries", f"<td>Mon<td>{LONG}"), ["Day | Ferries", f"Mon | {LONG.strip()}"]),
        (("<td>a<td>b<td>", "<td colspan=3>c", "<td>d<td>e"), ["a | b", "c", "d | e"]),
    ],
)
def test_a_row_of_data_is_a_line(rows: tuple[str, ...], expected: list[str]) -> None:
    assert texts(table(*rows)) == expected


@pytest.mark.parametrize(
    "rows",
    [
        (f"<td>{LONG}<td>menu", "<td>a<td>b"),
        ("<td>one<td>two",),
        ("<td>one", "<td>two"),
        ("<td><h2>one</h2><td>two", "<td>a<td>b"),
        ("<td><table><tr><td>one</table><td>two", "<td>a<td>b"),
        ("<td><form>one</form><td>two", "<td>a<td>b"),
    ],
)
def test_cells_that_lay_out_a_page_are_blocks(rows: tuple[str, ...]) -> None:
    assert not any("|" in text for text in texts(table(*rows)))


def test_a_table_for_presentation_is_no_data() -> None:
    source = table("<td>a<td>b", "<td>c<td>d").replace("<table", "<table role=presentation")
    assert texts(source) == ["a", "b", "c", "d"]


def test_rows_touch_and_are_elements() -> None:
    lines = read_html("<body>a" + table("<td>a<td>b", "<td>c<td>d") + "e").lines
    assert [line.gap for line in lines] == [0, 1, 0, 1]
    assert lines[1].element is not None
    assert lines[1].element.path == "html/body/table/tr"


def test_a_table_of_data_in_one_that_lays_out() -> None:
    inner = table("<th>Day<th>Ferries", "<td>Monday<td>12")
    assert texts(table(f"<td><p>Ferry</p>{inner}<td>menu")) == [
        "Ferry",
        "Day | Ferries",
        "Monday | 12",
        "menu",
    ]


def test_caption_and_rows() -> None:
    source = "<table><caption>Ferries</caption><tr><td>a<td>b<tr><td>c<td>d</table>"
    assert texts(source) == ["Ferries", "a | b", "c | d"]
