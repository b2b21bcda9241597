"""Captions and their credits."""

import pytest

from newsparse.assemble.captions import find_captions
from tests.assemble.kit import page_of

BOAT = "The old landing stage at Linden"
Pairs = list[tuple[str, str | None]]


def captions(*parts: tuple[str, str]) -> Pairs:
    page, blocks = page_of(*parts)
    return [(caption.text, caption.credit) for caption in find_captions(page, blocks)]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([BOAT], [(BOAT, None)]),
        ([f"{BOAT}. Photo: Ines Hald"], [(f"{BOAT}.", "Ines Hald")]),
        ([f"{BOAT}.", f"{BOAT}."], [(f"{BOAT}.", None)]),
        ([f"{BOAT}.", f"{BOAT}. Photo: Ines Hald"], [(f"{BOAT}.", "Ines Hald")]),
        ([f"{BOAT}. Photo: Ines Hald", f"{BOAT}."], [(f"{BOAT}.", "Ines Hald")]),
        ([f"{BOAT}.", "Photo: Ines Hald"], [(f"{BOAT}.", "Ines Hald")]),
        (["Photo: Ines Hald", f"{BOAT}."], [(f"{BOAT}.", "Ines Hald")]),
        ([BOAT, "The mayor on board"], [(BOAT, None), ("The mayor on board", None)]),
        (
            [f"{BOAT}. Photo: Ines Hald", "Photo: Tom Okoro"],
            [(f"{BOAT}.", "Ines Hald"), ("", "Tom Okoro")],
        ),
        ([BOAT.upper(), BOAT], [(BOAT.upper(), None)]),
    ],
    ids=lambda lines: " / ".join(map(str, lines)),
)
def test_neighbouring_captions(lines: list[str], expected: Pairs) -> None:
    assert captions(*(("caption", line) for line in lines)) == expected


def test_captions_apart_are_two_unless_they_say_the_same() -> None:
    parts = [("caption", "The mayor"), ("paragraph", "It sails."), ("caption", "Photo: Ines Hald")]
    assert captions(*parts) == [("The mayor", None), ("", "Ines Hald")]


def test_a_caption_printed_twice_on_the_page_is_one() -> None:
    parts = [("caption", BOAT), ("paragraph", "It sails."), ("caption", f"{BOAT} Photo: Ines Hald")]
    assert captions(*parts) == [(BOAT, "Ines Hald")]


def test_span_covers_both_printings() -> None:
    page, blocks = page_of(("title", "x"), ("caption", BOAT), ("caption", "Photo: Ines Hald"))
    (caption,) = find_captions(page, blocks)
    assert page[caption.start : caption.end] == f"{BOAT}\nPhoto: Ines Hald"


def test_no_captions() -> None:
    assert captions(("paragraph", "Photo: Ines Hald")) == []
