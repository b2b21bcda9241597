"""Where on the page words stand."""

import pytest

from newsparse.assemble.locate import locate, trimmed

PAGE = "Ferry\n\n  Bridge tolls\nto rise \u00a0\nFerry again"


@pytest.mark.parametrize(
    ("words", "start", "end", "found"),
    [
        ("Ferry", 0, len(PAGE), "Ferry"),
        ("Bridge tolls", 0, len(PAGE), "Bridge tolls"),
        ("Bridge tolls to rise", 5, 31, "Bridge tolls\nto rise"),
        ("", 0, 8, "Ferry"),
        ("Lock", 0, 7, "Ferry"),
    ],
)
def test_locate(words: str, start: int, end: int, found: str) -> None:
    left, right = locate(PAGE, words, start, end)
    assert PAGE[left:right] == found


def test_words_are_looked_for_in_their_stretch_only() -> None:
    assert locate(PAGE, "Ferry", 5, len(PAGE))[0] == PAGE.rindex("Ferry")


@pytest.mark.parametrize(
    ("page", "start", "end", "expected"),
    [
        ("  a  ", 0, 5, (2, 3)),
        ("a", 0, 1, (0, 1)),
        ("   ", 0, 3, (3, 3)),
        ("", 0, 0, (0, 0)),
        ("\ufeff\u200ba\u3000\r\n", 0, 6, (2, 3)),
        ("ab cd", 2, 3, (3, 3)),
    ],
)
def test_trimmed(page: str, start: int, end: int, expected: tuple[int, int]) -> None:
    assert trimmed(page, start, end) == expected
