"""From labelled lines to the partition of the page."""

import pytest

from newsparse.assemble.blocks import make_blocks
from newsparse.label.verdict import Verdict
from newsparse.labels import Label
from newsparse.page import Element, Line, Page
from newsparse.read.text import read_text


def blocks(page: Page, *labels: str) -> list[tuple[str, str]]:
    """Label and text of the blocks that the page's lines make under these labels."""
    verdicts = [Verdict(Label(label), 0.9, f"rule of {label}") for label in labels]
    made = make_blocks(page, verdicts)
    assert "".join(page.text[b.start : b.end] for b in made) == page.text
    return [(str(block.label), block.text) for block in made]


def test_a_line_is_a_block() -> None:
    page = read_text("Ferry will return\n\nBy Ada Brandt\nIt sails in May.\n")
    assert blocks(page, "title", "byline", "paragraph") == [
        ("title", "Ferry will return"),
        ("byline", "By Ada Brandt"),
        ("paragraph", "It sails in May."),
    ]


def test_white_space_belongs_to_the_block_before() -> None:
    page = read_text("\n\n Ferry\n\n\nIt sails.\n\n")
    made = make_blocks(page, [Verdict(Label.TITLE, 1, "a"), Verdict(Label.PARAGRAPH, 1, "b")])
    assert [page.text[b.start : b.end] for b in made] == ["\n\n Ferry\n\n\n", "It sails.\n\n"]


def test_parts_of_a_paragraph_that_was_cut_are_one() -> None:
    text = "It sails in May. Also it is blue. " * 40
    page = read_text(text)
    assert len(page.lines) > 3
    assert blocks(page, *["paragraph"] * len(page.lines)) == [("paragraph", text.strip())]


def test_a_teaser_parts_what_it_was_cut_from() -> None:
    page = read_text("It sails in May. Also read: Bridge tolls to rise")
    assert blocks(page, "paragraph", "teaser") == [
        ("paragraph", "It sails in May."),
        ("teaser", "Also read: Bridge tolls to rise"),
    ]


@pytest.mark.parametrize(
    ("first", "second", "gap", "count"),
    [
        ("The ferry will", "return in May.", 0, 1),
        ("The ferry will", "return in May.", 1, 2),
        ("The ferry will.", "return in May.", 0, 2),
        ("The ferry will:", "return in May.", 0, 2),
        ("“The ferry will.”", "return in May.", 0, 2),
        ("The ferry will", "Return in May.", 0, 2),
    ],
)
def test_lines_of_one_paragraph(first: str, second: str, gap: int, count: int) -> None:
    start = len(first) + 1 + gap
    text = first + "\n" * (1 + gap) + second
    lines = (Line(0, len(first), first), Line(start, len(text), second, gap=gap))
    assert len(blocks(Page(text, lines), "paragraph", "paragraph")) == count


@pytest.mark.parametrize("label", sorted({str(label) for label in Label} - {"paragraph"}))
def test_only_paragraphs_go_on(label: str) -> None:
    text = "The ferry will\nreturn in May."
    lines = (Line(0, 14, text[:14]), Line(15, len(text), text[15:]))
    assert len(blocks(Page(text, lines), label, label)) == 2


def test_the_first_line_gives_the_reason_and_the_least_sure_the_confidence() -> None:
    text = "The ferry will\nreturn in May."
    lines = (
        Line(0, 14, text[:14], element=Element("p")),
        Line(15, len(text), text[15:], element=Element("a")),
    )
    verdicts = [Verdict(Label.PARAGRAPH, 0.9, "first"), Verdict(Label.PARAGRAPH, 0.6, "second")]
    (block,) = make_blocks(Page(text, lines), verdicts)
    assert (block.reason, block.confidence, block.path) == ("first", 0.6, "p")


def test_an_empty_page_has_no_blocks() -> None:
    assert make_blocks(Page(""), []) == ()


@pytest.mark.parametrize("text", [" ", "\n\n", "\ufeff\r\n"], ids=ascii)
def test_white_space_alone_is_chrome_without_words(text: str) -> None:
    assert blocks(Page(text)) == [("chrome", "")]


def test_block_text_is_joined_and_its_span_untouched() -> None:
    text = "It said in\na statement\nthat it sails.\n"
    page = read_text(text)
    (block,) = make_blocks(page, [Verdict(Label.PARAGRAPH, 1.0, "a")])
    assert block.text == "It said in a statement that it sails."
    assert text[block.start : block.end] == text
