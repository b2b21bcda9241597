"""Reading HTML: the visible text, block by block."""

import pytest

from newsparse.page import Marker, Page
from newsparse.read.html import read_html


def texts(source: str) -> list[str]:
    return [line.text for line in read_html(source).lines]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>Ferry returns</p><p>It sails</p>", ["Ferry returns", "It sails"]),
        ("<p>Ferry <b>will</b> <i>return</i></p>", ["Ferry will return"]),
        ("<p>Fer<b>ry</b> returns</p>", ["Ferry returns"]),
        ("<p>Ferry\n   returns\t soon</p>", ["Ferry returns soon"]),
        ("<div>Ferry<p>returns</p>soon</div>", ["Ferry", "returns", "soon"]),
        ("Ferry<br>returns", ["Ferry", "returns"]),
        ("<ul><li>one<li>two</ul>", ["one", "two"]),
        ("<h1>Ferry</h1>returns", ["Ferry", "returns"]),
        ("<table><tr><td>Monday<td>12</table>", ["Monday", "12"]),
        ("<p>Caf&eacute; &amp; bar&nbsp;&#8211; now</p>", ["Café & bar – now"]),
        ("<p>渡し船が<a href=x>五月</a>に</p>", ["渡し船が五月に"]),
        ("<p></p><p> </p><p>&nbsp;</p>", []),
    ],
)
def test_visible_text(source: str, expected: list[str]) -> None:
    assert texts(f"<html><body>{source}</body></html>") == expected


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>var a = '<p>no</p>'</script>",
        "<style>p { color: red }</style>",
        "<noscript>Enable it</noscript>",
        "<!-- a comment -->",
        "<template><p>no</p></template>",
        "<select><option>no</select>",
        "<textarea>no</textarea>",
        "<svg><text>no</text></svg>",
        "<?php no ?>",
    ],
)
def test_hidden_elements_leave_no_text(hidden: str) -> None:
    assert texts(f"<body><p>Ferry {hidden} returns</p></body>") == ["Ferry returns"]


def test_title_of_the_head_is_not_on_the_page() -> None:
    assert texts("<html><head><title>Ferry</title></head><body><p>It sails</p></html>") == [
        "It sails"
    ]


@pytest.mark.parametrize(
    ("source", "marker", "level"),
    [
        ("<h1>Ferry</h1>", Marker.HEADING, 1),
        ("<h3>Ferry</h3>", Marker.HEADING, 3),
        ("<ul><li>Ferry</li></ul>", Marker.BULLET, 1),
        ("<blockquote>Ferry</blockquote>", Marker.QUOTE, 1),
        ("<p>Ferry</p>", Marker.NONE, 0),
    ],
)
def test_markers(source: str, marker: Marker, level: int) -> None:
    (line,) = read_html(f"<body>{source}").lines
    assert (line.marker, line.level) == (marker, level)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<li><p>one</p><p>two</p></li><li>three</li>", "bullet - bullet"),
        ("<li>one<ul><li>two</ul>three", "bullet bullet -"),
        ("<blockquote><p>one</p><p>two</p></blockquote><p>three</p>", "quote quote -"),
        ("<h2>one</h2>two", "heading -"),
        ("<li><h3>one</h3>two", "heading bullet"),
    ],
)
def test_lines_of_one_element(source: str, expected: str) -> None:
    """Each line of a quotation is of it; only the first of a list item has the bullet."""
    lines = read_html(f"<body>{source}").lines
    assert " ".join(line.marker or "-" for line in lines) == expected


def test_level_is_the_depth_of_the_list() -> None:
    lines = read_html("<ul><li>one<ul><li>two<ul><li>three</ul></ul><li>four</ul>").lines
    assert [line.level for line in lines] == [1, 2, 3, 1]


@pytest.mark.parametrize(
    ("source", "marker"),
    [
        ("<ul><li><p>Ferry</p></li></ul>", Marker.BULLET),
        ("<blockquote><p>Ferry</p></blockquote>", Marker.QUOTE),
        ("<h2><div>Ferry</div></h2>", Marker.HEADING),
    ],
)
def test_a_block_inside_keeps_the_marker(source: str, marker: Marker) -> None:
    (line,) = read_html(f"<body>{source}").lines
    assert line.marker is marker


def test_path_names_the_elements() -> None:
    (line,) = read_html(
        "<html><body><article><p>Ferry <b>returns</b></p></article></body></html>"
    ).lines
    assert line.element is not None
    assert line.element.path == "html/body/article/p"


def test_text_after_a_block_has_the_path_of_its_own_element() -> None:
    after = read_html("<html><body><div><p>Ferry</p>returns</div></body></html>").lines[1]
    assert after.element is not None
    assert after.element.path == "html/body/div"


def spans(page: Page) -> list[str]:
    return [page.text[line.start : line.end] for line in page.lines]


@pytest.mark.parametrize(
    "source",
    [
        "<p>Ferry <b>returns</b></p><p>It  sails</p>",
        "<ul><li>a<li>b</ul>c",
        "one<br>two",
        "<p>Fähre 😀",
    ],
)
def test_offsets_point_into_the_rendering(source: str) -> None:
    page = read_html(source)
    assert spans(page) == [line.text for line in page.lines]
    assert page.is_html


@pytest.mark.parametrize(
    ("attribute", "language"),
    [
        ('lang="de"', "de"),
        ('lang="pt-BR"', "pt"),
        ('lang="EN"', "en"),
        ('lang="zh_CN"', "zh"),
        ('lang=""', None),
        ("", None),
    ],
)
def test_language_is_the_declared_one(attribute: str, language: str | None) -> None:
    assert read_html(f"<html {attribute}><body><p>Ferry</p></body></html>").language == language


@pytest.mark.parametrize(
    "source",
    [
        "",
        " ",
        "<",
        "<p",
        "</p>",
        "<html>",
        "<!doctype html>",
        "<!---->",
        "<!--",
        "\x00",
        "\ud800<p>a",
        "<p>\x00a",
        "<?xml version='1.0' encoding='utf-16'?><p>a</p>",
    ],
    ids=ascii,
)
def test_broken_pages_are_read(source: str) -> None:
    page = read_html(source)
    assert spans(page) == [line.text for line in page.lines]


def test_declared_encoding_of_decoded_text_counts_for_nothing() -> None:
    source = '<?xml version="1.0" encoding="iso-8859-1"?><html><body><p>Fähre</p></body></html>'
    assert texts(source) == ["Fähre"]


@pytest.mark.parametrize("depth", [300, 1_500])
def test_deep_nesting(depth: int) -> None:
    assert texts("<div>" * depth + "Ferry")[-1:] == ["Ferry"]


@pytest.mark.parametrize("unit", ["<p>", "<b>", "a ", "<p>a</p>", "&amp;", "<", "<br>"])
def test_a_megabyte(unit: str) -> None:
    page = read_html("<body>" + unit * (1_000_000 // len(unit)))
    assert spans(page) == [line.text for line in page.lines]
