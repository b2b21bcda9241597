"""Whether the story is cut off."""

import pytest

from newsparse.assemble.paywall import is_paywalled
from tests.assemble.kit import blocks_of

STORY = ("paragraph", "The ferry will sail again in May.")
WALL = ("promo", "Already a subscriber? Log in")
PLEA = ("promo", "Sign up for our newsletter")


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([STORY, WALL], True),
        ([STORY, ("chrome", "Share"), WALL], True),
        ([STORY, ("promo", "To continue reading, subscribe now")], True),
        ([STORY], None),
        ([STORY, PLEA], None),
        ([WALL, STORY], None),
        ([STORY, WALL, STORY], None),
        ([WALL], None),
        ([STORY, ("chrome", "Already a subscriber? Log in")], None),
        ([], None),
    ],
    ids=[
        "wall after the story",
        "wall after other things",
        "other words",
        "no wall",
        "a newsletter is no wall",
        "plea above the story",
        "plea inside the story",
        "no story",
        "in the navigation",
        "nothing",
    ],
)
def test_is_paywalled(parts: list[tuple[str, str]], expected: bool | None) -> None:
    assert is_paywalled(blocks_of(*parts)) is expected
