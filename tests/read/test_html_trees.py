"""Reading HTML: trees that somebody else has made, and sources that make odd ones."""

import subprocess
import sys

import pytest
from lxml import etree, html

import newsparse
from newsparse.read import read

SOURCE = """<html lang=de><!-- a --><body><?php no ?><h1>Fähre <!-- b -->kehrt</h1>
<div hidden><p>nein</p></div><ul><li>eins<li>zwei</ul></body></html>"""


def texts(source: object) -> list[str]:
    return [line.text for line in read(source).lines]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "parse",
    [
        html.fromstring,
        html.document_fromstring,
        etree.HTML,
        lambda s: etree.HTML(s).getroottree(),
    ],
)
def test_a_tree_is_read_like_its_source(parse: object) -> None:
    tree = parse(SOURCE)  # type: ignore[operator]
    before = etree.tostring(tree)
    page = read(tree, url="https://a.example")
    of_source = read(SOURCE, url="https://a.example")
    assert (page.text, page.language) == (of_source.text, "de")
    assert [line.text for line in page.lines] == ["Fähre kehrt", "eins", "zwei"]
    assert page.is_html
    assert etree.tostring(tree) == before


def test_parse_takes_trees() -> None:
    tree = etree.HTML(SOURCE)
    assert newsparse.parse(tree) == newsparse.parse(SOURCE)
    assert newsparse.parse(tree, format="html").page_text.startswith("Fähre kehrt")


def test_part_of_a_tree() -> None:
    tree = html.fromstring("<div><p>before</p><ul><li>one</li></ul>after</div>")
    (part,) = tree.xpath("//ul")
    assert texts(part) == ["one"]
    (inline,) = html.fromstring("<p>a <b>b</b> c</p>").xpath("//b")
    assert texts(inline) == ["b"]


@pytest.mark.parametrize(
    "tree",
    [etree.ElementTree(), etree.Comment("no"), etree.Element("p"), etree.PI("a", "no")],
    ids=["no root", "comment", "empty", "instruction"],
)
def test_trees_without_text(tree: object) -> None:
    assert texts(tree) == []


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            '<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="fr"><body><p>Le bac<br/>revient'
            "</p><ul><li>un</li></ul></body></html>",
            ["Le bac", "revient", "un"],
        ),
        ("<HTML><BODY><P>Le bac</P><P>revient</P></BODY></HTML>", ["Le bac", "revient"]),
        (
            '<h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:p>Le</h:p><h:p>bac</h:p></h:html>',
            ["Le", "bac"],
        ),
        ("<div><p>a<![CDATA[ <b> ]]>c</p></div>", ["a <b> c"]),
        (
            "<!DOCTYPE p [<!ENTITY x 'y'>]><p>a &x; &nbsp;&eacute;<!-- b --> c</p>",
            ["a &x; é c"],
        ),
    ],
)
def test_trees_of_xml(source: str, expected: list[str]) -> None:
    parser = etree.XMLParser(resolve_entities=False, recover=True)
    tree = etree.fromstring(source, parser)
    assert texts(tree) == expected


def test_language_of_xhtml() -> None:
    assert read(etree.XML('<html xml:lang="fr"><p>bac</p></html>')).language == "fr"


def test_a_tree_is_no_text() -> None:
    with pytest.raises(ValueError, match="'text' for a tree"):
        newsparse.parse(etree.HTML(SOURCE), format="text")


def test_text_is_read_without_lxml() -> None:
    code = (
        "import sys\nfrom newsparse.read import read\nread('Ferry returns')\n"
        "try: read(object())\nexcept TypeError: pass\n"
        "sys.exit('lxml' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("tags", ["div", "b", "ul><li", "blockquote", "table><tr><td", "x-a"])
def test_nothing_is_lost_in_the_deep(tags: str) -> None:
    opened, closed = f"<{tags}>", "".join(f"</{tag}>" for tag in reversed(tags.split("><")))
    depth = 100_000 // len(tags.split("><"))
    page = read(f"<p>one</p>{opened * depth}two{closed * depth}<p>three</p>", format="html")
    assert [line.text for line in page.lines] == ["one", "two", "three"]
    never_closed = read(f"<p>one</p>{opened * depth}two", format="html")
    assert [line.text for line in never_closed.lines] == ["one", "two"]
