"""States of the chain and crops of pages."""

from newsparse.read.text import read_text
from training.crops import CROPS_OF_A_PAGE, crops
from training.states import states_of

LABELS = [
    *("chrome", "promo", "title", "byline"),
    *("paragraph", "quote", "teaser", "comment", "heading", "paragraph", "paragraph"),
    *("teaser", "comment", "chrome"),
]
TEXT = "\n\n".join(f"Line number {index} of the page" for index in range(len(LABELS)))


def test_states() -> None:
    assert states_of(LABELS) == [
        *("a:chrome", "a:chrome", "a:title", "a:byline"),
        *("i:paragraph", "i:paragraph", "i:teaser", "i:chrome", "i:heading"),
        *("i:paragraph", "i:paragraph"),
        *("b:chrome", "b:comment", "b:chrome"),
    ]


def test_without_story_all_is_above() -> None:
    assert states_of(["chrome", "paragraph", "chrome"])[1] == "i:paragraph"
    assert states_of(["chrome", "teaser"]) == ["a:chrome", "a:chrome"]


def test_crops_are_parts_with_their_labels() -> None:
    lines = read_text(TEXT).lines
    made = list(crops("page", TEXT, lines, LABELS))
    assert 1 <= len(made) <= CROPS_OF_A_PAGE
    for text, labels in made:
        read = read_text(text).lines
        assert text in TEXT
        assert len(read) == len(labels)
        first = int(read[0].text.split()[2])
        assert labels == LABELS[first : first + len(labels)]


def test_crops_are_repeatable() -> None:
    lines = read_text(TEXT).lines
    assert list(crops("a", TEXT, lines, LABELS)) == list(crops("a", TEXT, lines, LABELS))


def test_no_crops_without_a_story() -> None:
    labels = ["chrome"] * len(LABELS)
    assert not list(crops("page", TEXT, read_text(TEXT).lines, labels))
