"""Marks of Markdown among the words."""

import pytest

from newsparse.read.emphasis import is_markdown, without_emphasis


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("# Ferry returns\n\nIt sails in May.", True),
        ("Menu\n\n### Sport\n\nIt sails in May.", True),
        ("The **ferry** returns, said **Ada Brandt**.", True),
        ("The ferry returns.", False),
        ("#ferry #orle\nThe ferry returns.", False),
        ("Bus # 4 and bus # 5", False),
        ("It was a **** film.", False),
        ("One **ferry** alone", False),
        ("2 ** 3 and 3 ** 2", False),
        ("", False),
    ],
)
def test_is_markdown(page: str, expected: bool) -> None:
    assert is_markdown(page) is expected


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("**Ferry** returns", "Ferry returns"),
        ("*Ferry* returns", "Ferry returns"),
        ("_Ferry_ returns", "Ferry returns"),
        ("__Ferry__ returns", "Ferry returns"),
        ("***Ferry*** returns", "Ferry returns"),
        ("**Ferry returns**", "Ferry returns"),
        ("“**Ferry**”, he said", "“Ferry”, he said"),
        ("**By Ada Brandt**, _The Post_", "By Ada Brandt, The Post"),
        ("read_more stays", "read_more stays"),
        ("2 * 3 stays", "2 * 3 stays"),
        ("a * b * c", "a * b * c"),
        ("1\\. May", "1. May"),
        ("5 \\* 4 \\- 3", "5 * 4 - 3"),
        ("C:\\Users", "C:\\Users"),
        ("no marks", "no marks"),
        ("", ""),
    ],
)
def test_without_emphasis(line: str, words: str) -> None:
    assert without_emphasis(line) == words


@pytest.mark.parametrize("unit", ["*", "_", "**a", "*a ", "\\", "# ", "**a** ", "a_"])
def test_a_megabyte(unit: str) -> None:
    page = unit * (1_000_000 // len(unit))
    is_markdown(page)
    assert len(without_emphasis(page)) <= len(page)
