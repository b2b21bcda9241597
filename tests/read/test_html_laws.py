"""Laws of the HTML reader: nothing visible lost, doubled or moved; offsets right; linear time."""

from collections.abc import Callable
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from newsparse.page import Page
from newsparse.read.html import read_html, read_tree
from newsparse.read.html.tree import tree_of

HIDDEN = (
    "script style noscript title template dialog svg select option textarea iframe object video "
    "audio canvas img picture input"
).split()
SHOWN = (
    "html head body p div span a b i em time button table tbody tr td th ul li dl dd blockquote "
    "pre h1 h3 section article nav aside figure figcaption br hr x-card o:p math label details"
).split()
WORDS = st.sampled_from(
    [
        "Ferry",
        "returns",
        " ",
        "\n",
        "  ",
        "&amp;",
        "&lt;",
        "é",
        "渡し船",
        "4",
        "\u00a0",
        ".",
        "&shy;",
    ]
)


@st.composite
def tags(draw: st.DrawFn) -> str:
    name = draw(st.sampled_from([*SHOWN, *HIDDEN]))
    if draw(st.booleans()):
        return f"</{name}>"
    attribute = draw(
        st.sampled_from(["", "", " class=author", " href=/a", " hidden", " style='display:none'"])
    )
    return f"<{name}{attribute}>"


SOUP = st.lists(st.one_of(WORDS, WORDS, tags()), max_size=60).map("".join)


def ink(text: str) -> str:
    return "".join(text.replace("\u00ad", "").replace("|", "").split())


def visible(element: etree._Element) -> str:
    """What a plain walk finds, in order."""
    hides = element.tag not in ("html", "body") and (
        not isinstance(element.tag, str)
        or element.tag in HIDDEN
        or element.get("hidden") is not None
        or "none" in (element.get("style") or "")
    )
    if hides:
        return ""
    parts = [element.text or ""]
    for child in element:
        parts += [visible(child), child.tail or ""]
    return "".join(parts)


def check_offsets(page: Page) -> None:
    at = 0
    for line in page.lines:
        assert page.text[line.start : line.end] == line.text
        between = page.text[at : line.start]
        assert between == ("\n" * (1 + line.gap) if at else "")
        assert line.text == line.text.strip()
        assert line.text
        assert 0 <= line.linked <= 1
        assert line.element is not None
        at = line.end
    assert at == len(page.text)


@given(SOUP)
@settings(max_examples=400)
def test_each_visible_character_is_there_once_and_in_order(source: str) -> None:
    page = read_html(source)
    check_offsets(page)
    root = tree_of(source)
    assert ink(page.text) == (ink(visible(root)) if root is not None else "")


@given(SOUP)
@settings(max_examples=100)
def test_a_tree_is_not_changed(source: str) -> None:
    root = etree.fromstring(f"<p>{source}", etree.HTMLParser())
    before = etree.tostring(root)
    check_offsets(read_tree(root))
    assert etree.tostring(root) == before


@given(st.text(st.sampled_from("<>/!-?='\"& aphrdiv\x00\n[]CDATA;#1")))
@settings(max_examples=300)
def test_anything_is_read(source: str) -> None:
    check_offsets(read_html(source))


@given(st.lists(st.sampled_from(SHOWN), max_size=8), st.lists(WORDS, min_size=1, max_size=8))
def test_order_of_elements_is_that_of_the_page(names: list[str], words: list[str]) -> None:
    opened = "".join(f"<{name}>{word}" for name in names for word in words)
    seen = {id(e): e for line in read_html(opened).lines if line.element for e in line.element.up()}
    assert sorted(e.order for e in seen.values()) == list(range(1, len(seen) + 1))
    assert all(e.around is None or e.around.order < e.order for e in seen.values())


GROWING: dict[str, Callable[[int], str]] = {
    "paragraphs": lambda n: "<p class=a>Ferry <a href=/b>returns</a> soon</p>" * n,
    "line breaks": lambda n: "<div>" + "Ferry<br>" * n,
    "line breaks in a link": lambda n: "<a href=/b>" + "Ferry<br>" * n,
    "inline elements": lambda n: "<p>" + "<b>Ferry</b> <a href=/a>x</a>" * n,
    "nested inline elements": lambda n: "<b class=a>Ferry" * n,
    "nested blocks": lambda n: "<div class=a>Ferry" * n,
    "nested lists": lambda n: "<ul><li>Ferry" * n,
    "nested ordered lists": lambda n: "<ol><li>Ferry" * n,
    "nested tables": lambda n: "<table><tr><td>Ferry" * n,
    "nested unknown elements": lambda n: "<x-a>Ferry" * n,
    "rows": lambda n: "<table>" + "<tr><td>Ferry<td>returns" * n,
    "hidden elements": lambda n: "<p hidden>Ferry</p>" * n,
    "nested hidden elements": lambda n: "<div hidden>Ferry " * n,
    "long items": lambda n: "<ol>" + "<li>Ferry" * n,
    "preformatted lines": lambda n: "<pre>" + "Ferry\n" * n,
    "breaks in nested inline elements": lambda n: "<b>" * 400 + "Ferry<br>" * (n // 4),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", GROWING)
def test_time_grows_with_length(name: str) -> None:
    """Four times the page may take eight times as long, as machines are noisy, not sixteen."""

    def seconds(count: int) -> float:
        source = GROWING[name](count)
        best = float("inf")
        for _ in range(3):
            start = process_time()
            read_html(source)
            best = min(best, process_time() - start)
        return best

    read_html(GROWING[name](100))
    assert seconds(16_000) <= 8 * seconds(4_000) + 0.05
