"""Where a story ends: what stands amid it, and what follows it."""

import pytest

from newsparse.label.facts import observe
from newsparse.label.story import (
    Story,
    find_story,
    printed_again,
    without_next_story,
    without_thread,
)
from newsparse.read.html import read_html
from newsparse.read.text import read_text

PROSE = [
    "The ferry across the Orle will sail again in May, fifty years after the last one was sold, "
    f"the council decided on Monday evening in its meeting number {number}."
    for number in range(1, 5)
]
COMMENT = "About time, the bridge has been closed for as long as I can remember."


def ends_at(*lines: str) -> int:
    """The last line of the story when all lines have been taken for it."""
    facts = observe(read_text("\n\n".join(lines)))
    assert len(facts) == len(lines)
    return without_thread(facts, Story(0, len(lines) - 1)).last


def test_a_thread_ends_the_story() -> None:
    assert ends_at(*PROSE, "Add a comment", "rower77 wrote:", COMMENT) == len(PROSE) - 1


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param((*PROSE, "Add a comment", COMMENT), id="a head alone"),
        pytest.param((*PROSE, "The mayor wrote:", COMMENT), id="a colon alone"),
        pytest.param((PROSE[0], "Comments", "The mayor wrote:", *PROSE[1:]), id="too early"),
        pytest.param(
            (*PROSE, "Comments", *PROSE * 4, "The mayor wrote:", COMMENT), id="far from the head"
        ),
    ],
)
def test_no_thread(lines: tuple[str, ...]) -> None:
    assert ends_at(*lines) == len(lines) - 1


ONE, TWO = "<article><h1>Ferry will sail in May</h1>{}</article>", "<article>{}{}</article>"
PROSES = "".join(f"<p>{line}</p>" for line in PROSE)


def found_to_end_at(*lines: str) -> str:
    """The last line of the story that is found on a page."""
    facts = observe(read_text("\n\n".join(lines)))
    story = find_story(facts)
    assert story is not None
    return facts[story.last].text


LAST = "On Monday it was blue."


@pytest.mark.parametrize(
    "asides",
    [
        ("Advertisement",),
        ("Sign up for our newsletter",),
        ("Also read: School choir wins the regional prize",),
        ("Advertisement", "Sign up for our newsletter"),
    ],
)
def test_a_last_sentence_behind_asides_is_story(asides: tuple[str, ...]) -> None:
    assert found_to_end_at(*PROSE, *asides, LAST) == LAST


@pytest.mark.parametrize(
    "below",
    [
        ("Advertisement", "Advertisement", "Advertisement", LAST),
        ("Sign up for our newsletter", "Be the first on the quay!"),
        ("All rights reserved", LAST),
        ("Most read", LAST),
    ],
)
def test_what_does_not_go_on(below: tuple[str, ...]) -> None:
    assert found_to_end_at(*PROSE, *below) == PROSE[-1]


def test_a_caption_said_twice_parts_no_story() -> None:
    caption = "The old quay"
    last = "The mayor said that the quay would be repaired before the first crossing."
    assert found_to_end_at(*PROSE, *[caption] * 6, last) == last
    assert found_to_end_at(*PROSE, *map("The old quay {}".format, "abcdef"), last) == PROSE[-1]


def test_a_post_announced_parts_no_story() -> None:
    last = "A spokesman said he would come."
    post = ("In a post on Instagram, he wrote:", "A post shared by Tom (@tomo)")
    assert found_to_end_at(PROSE[0], *post, last) == last


def html_ends_at(html: str) -> str:
    """The last line of the story when all lines have been taken for it."""
    facts = observe(read_html(f"<html><body>{html}</body></html>"))
    return facts[without_next_story(facts, Story(1, len(facts) - 1)).last].text


def test_another_story_below_is_none_of_it() -> None:
    other = TWO.format("<h1>Swan stops tram</h1>", f"<p>{COMMENT}</p>")
    assert html_ends_at(ONE.format(PROSES) + "<p>Next story</p>" + other) == PROSE[-1]


@pytest.mark.parametrize(
    "html",
    [
        pytest.param(
            ONE.format(PROSES) + TWO.format("<h2>Swan stops tram</h2>", f"<p>{COMMENT}</p>"),
            id="no headline of the first level",
        ),
        pytest.param(
            ONE.format(PROSES + TWO.format("<h1>At the quay</h1>", f"<p>{COMMENT}</p>")),
            id="an entry in the same element",
        ),
        pytest.param(
            ONE.format("") + TWO.format("<h1>Ferry will sail</h1>", f"{PROSES}<p>{COMMENT}</p>"),
            id="nothing above it",
        ),
        pytest.param(
            f"<h1>Ferry will sail</h1>{PROSES}" + TWO.format("<h1>Sail</h1>", f"<p>{COMMENT}</p>"),
            id="the first in no article",
        ),
    ],
)
def test_no_other_story(html: str) -> None:
    assert html_ends_at(html) == COMMENT


WIDE, NARROW = f'<div class="wide">{PROSES}</div>', f'<div class="narrow">{PROSES}</div>'


def says_again(html: str) -> list[int]:
    facts = observe(read_html(f"<html><body>{html}</body></html>"))
    return sorted(printed_again(facts, [True] * len(facts)))


def test_a_second_printing_has_an_element_of_its_own() -> None:
    assert says_again(WIDE + NARROW) == [4, 5, 6, 7]


@pytest.mark.parametrize(
    "html",
    [
        pytest.param(f"<div>{f'<p>{PROSE[0]}</p>' * 6}</div>", id="one paragraph fills the page"),
        pytest.param(f"<div>{PROSES}{PROSES}</div>", id="all in one element"),
        pytest.param(
            f"<div><p>{COMMENT}</p><p>{PROSE[0]}</p></div><div><p>{PROSE[0]}</p></div>",
            id="one line",
        ),
    ],
)
def test_no_second_printing(html: str) -> None:
    assert says_again(html) == []
