"""Renderings are laid over the markup letter by letter."""

import random

import pytest

from training.align import letters, overlay

PARTS = [
    "Home",
    "Crane falls into the basin",
    "The harbour was closed on Tuesday after a crane fell.",
    "Nobody was hurt, the harbour master said.",
    "© 2024 The Daily Bell",
]


def over(lines: list[str]) -> list[list[int]]:
    return [sorted(share) for share in overlay(PARTS, lines).shares]


def test_same_text() -> None:
    laid = overlay(PARTS, PARTS)
    assert [
        share == {i: size}
        for i, (share, size) in enumerate(zip(laid.shares, laid.sizes, strict=True))
    ] == [True] * 5


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([PARTS[0], PARTS[2]], [[0], [2]]),
        (["HOME", "crane falls", "into the basin"], [[0], [1], [1]]),
        ([f"{PARTS[2]} {PARTS[3]}"], [[2, 3]]),
        (["[Image]", PARTS[2], "+++", PARTS[4]], [[], [2], [], [4]]),
        (["Something that is nowhere on the page", PARTS[3]], [[], [3]]),
        (["The harbour was clÃ³sed on Tuesday after a crane fell."], [[2]]),
        (["Cr ane fa lls int o the bas in"], [[1]]),
        ([""], [[]]),
    ],
)
def test_damaged_text(lines: list[str], expected: list[list[int]]) -> None:
    assert over(lines) == expected


def test_a_text_that_begins_in_the_middle_is_not_laid_over_a_copy() -> None:
    page = [
        "Home",
        PARTS[2],
        "Ferry line gets two new ships",
        PARTS[1],
        PARTS[2],
        PARTS[3],
        "Contact",
    ]
    assert [sorted(s) for s in overlay(page, [PARTS[2], PARTS[3]]).shares] == [[4], [5]]
    assert [sorted(s) for s in overlay(page, page).shares] == [[i] for i in range(7)]


def test_scripts() -> None:
    assert letters("Ärger, «Ça va»!") == "argercava"
    assert overlay(["港口星期二关闭。"], ["港口", "星期二关闭"]).shares == [{0: 2}, {0: 5}]


def test_unlike_texts_are_done_in_time() -> None:
    chance = random.Random(1)
    first = ["".join(chance.choice("abc ") for _ in range(200)) for _ in range(300)]
    second = ["".join(chance.choice("abc ") for _ in range(200)) for _ in range(300)]
    laid = overlay(first, second)
    assert len(laid.shares) == len(second)
