"""States of the chain and crops of pages."""

from newsparse.read.html import read_html
from newsparse.read.text import read_text
from training.crops import CROPS_OF_A_PAGE, crops
from training.model import part_of
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


def test_crops_are_parts_of_a_page() -> None:
    page = read_text(TEXT)
    made = list(crops("page", LABELS))
    assert 1 <= len(made) <= CROPS_OF_A_PAGE
    for start, end in made:
        part = part_of(page, start, end)
        assert [line.text for line in part.lines] == [line.text for line in page.lines[start:end]]
        assert part.text in TEXT


def test_a_part_of_an_html_page_keeps_its_elements() -> None:
    page = read_html("<nav>Home</nav><article><h1>Big news</h1><p>It rained.</p></article>")
    part = part_of(page, 1, 3)
    assert part.lines == page.lines[1:3]
    assert part.text == page.text


def test_crops_are_repeatable() -> None:
    assert list(crops("a", LABELS)) == list(crops("a", LABELS))


def test_no_crops_without_a_story() -> None:
    labels = ["chrome"] * len(LABELS)
    assert not list(crops("page", labels))
