"""Reading HTML: where lines end, what stands in them, and how their words are joined."""

import pytest
from lxml.etree import _Element

from newsparse.page import Line
from newsparse.read.html import read_html, render
from newsparse.read.html.tree import tree_of


def lines_of(source: str) -> tuple[Line, ...]:
    return read_html(f"<html><body>{source}</body></html>").lines


def text_of(source: str) -> str:
    return read_html(f"<html><body>{source}</body></html>").text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>Ferry</p><p>returns</p>", "Ferry\n\nreturns"),
        ("<p>Ferry<br>returns</p>", "Ferry\nreturns"),
        ("<div>Ferry<br><br>returns</div>", "Ferry\n\nreturns"),
        ("<div>Ferry<br>\n &nbsp;<br/>returns</div>", "Ferry\n\nreturns"),
        ("<div>Ferry<br><br><br><br>returns</div>", "Ferry\n\nreturns"),
        ("<p>Ferry<br></p><p><br>returns</p>", "Ferry\n\nreturns"),
        ("<br><br><p>Ferry", "Ferry"),
        ("<p><i>Ferry<br>returns</i> soon", "Ferry\nreturns soon"),
        ("<h1>Ferry<br>returns</h1>", "Ferry returns"),
        ("<h1><span>Ferry<br><br></span>returns</h1>", "Ferry returns"),
        ("<pre>Ferry\n  returns\tsoon\n\nand  again</pre>", "Ferry\nreturns\tsoon\n\nand  again"),
        ("<pre>Ferry\r\nreturns</pre>soon\nafter", "Ferry\nreturns\n\nsoon after"),
        ("<div style='white-space: pre-line'>Ferry\nreturns</div>", "Ferry\nreturns"),
        ("<p>Ferry<hr>returns", "Ferry\n\nreturns"),
        ("<dl><dt>Ferry<dd>returns</dl>", "Ferry\n\nreturns"),
        ("<details><summary>Ferry</summary>returns</details>", "Ferry\n\nreturns"),
        ("<article>Ferry<amp-list><p>returns</p>soon</amp-list>", "Ferry\n\nreturns\n\nsoon"),
        ("Ferry <x-b>returns</x-b> soon", "Ferry returns soon"),
        ("<p>Ferry <o:p>returns</o:p>", "Ferry returns"),
        ("<template shadowrootmode=open><p>Ferry</template>", "Ferry"),
        ("<xmp><b>Ferry\nreturns</xmp>", "<b>Ferry\nreturns"),
        ("<math><mi>x</mi><mo>=</mo><mn>2</mn></math>", "x=2"),
    ],
)
def test_line_ends(source: str, text: str) -> None:
    assert text_of(source) == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<b>F</b>erry", "Ferry"),
        ("Ferry<span> returns</span>", "Ferry returns"),
        ("Fer<!-- cut -->ry", "Ferry"),
        ("Fer<script>1</script>ry", "Ferry"),
        ("Fer<wbr>ry re&shy;turns\u200b soon", "Ferry returns soon"),
        # Links side by side are entries of a menu; a link that an editor has cut in two is not.
        ("<a href=/a>News</a><a href=/b>Sport</a>", "News Sport"),
        ("<a href=/a>Fer</a><a href=/a>ry</a>", "Ferry"),
        ("<a href=/a>Ferry</a>'s", "Ferry's"),
        ("<a href=/a>News</a><i></i><a href=/b>Sport</a>", "News Sport"),
        # Spans that are named apart are laid out apart; those of a word processor are not.
        ("<span class=author>Ada Brandt</span><span class=date>4 May</span>", "Ada Brandt 4 May"),
        ("<span class=s1>Fer</span><span class=s2>ry</span>", "Ferry"),
        ("<span>Fer</span><span>ry</span>", "Ferry"),
        ("<span class=hit>Fer</span><span class=hit>ry</span>", "Ferry"),
        (
            "<span class=date>10:05</span><span class=date>Updated 11:20</span>",
            "10:05 Updated 11:20",
        ),
        ("<span class=hit>4</span><span class=hit>2</span>", "42"),
        ("<span class=dropcap>F</span><span class=rest>erry</span>", "Ferry"),
        ("<span class=hit>Fer</span>ry", "Ferry"),
        ("By Ada Brandt<time>4 May</time>Linden", "By Ada Brandt 4 May Linden"),
        ("(<time>4 May</time>)", "(4 May)"),
        ("<button>Share</button><button>Print</button>now", "Share Print now"),
        ("Ferry<img src=a>returns", "Ferry returns"),
        ("Ferry<svg><title>no</title></svg>returns", "Ferry returns"),
        ("渡し船<b>五月</b>に", "渡し船五月に"),
    ],
)
def test_words_are_neither_glued_nor_split(source: str, text: str) -> None:
    assert text_of(source) == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Ferry &#150; now&#133;", "Ferry – now…"),
        ("\u200b<p>\u200e</p><p>&shy;&zwnj;</p>", ""),
        ("<p>\u200eFerry", "\u200eFerry"),
        ("<p>می‌رود", "می‌رود"),
        ("Fer\x00ry\x0b", "Ferry"),
        ("&lt;p&gt; &amp;amp; &unknown; &", "<p> &amp; &unknown; &"),
    ],
)
def test_odd_characters(source: str, text: str) -> None:
    assert text_of(source) == text


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("<ol><li>one<li>two</ol>", ["1. one", "2. two"]),
        ("<ol start=3><li>one<li value=7>two<li>three</ol>", ["3. one", "7. two", "8. three"]),
        ("<ol><li>one<ol><li>two</ol><li>three</ol>", ["1. one", "1. two", "2. three"]),
        ("<ol><li><h3>one</h3><p>two</p></ol>", ["1. one", "two"]),
        ("<ol><li>1) one</ol>", ["1) one"]),
        ("<ol><li><a href=/a>one two</a></ol>", ["one two"]),
        ("<ol class=breadcrumb><li>one</ol>", ["one"]),
        ("<nav><ol><li>one</ol></nav>", ["one"]),
        ("<ol style='list-style:none'><li>one</ol>", ["one"]),
        ("<ol type=a><li>one</ol>", ["one"]),
        ("<ol reversed><li>one</ol>", ["one"]),
        ("<ol start=x><li value=''>one</ol>", ["1. one"]),
        ("<ul><li>one</ul>", ["one"]),
    ],
)
def test_numbers_of_a_list_are_those_a_browser_shows(source: str, texts: list[str]) -> None:
    assert [line.text for line in lines_of(source)] == texts


def inner_of(source: str) -> list[set[str]]:
    return [set(line.inner) for line in lines_of(source)]


@pytest.mark.parametrize(
    ("source", "inner"),
    [
        ("<p>one <b>two</b></p><p>three</p>", [{"b"}, set()]),
        ("<p><b class='hotWord'>one<br>two</b></p>", [{"b", "hot", "word"}] * 2),
        ("<p><b>one</b><br>two</p>", [{"b"}, set()]),
        ("<a><h3>one</h3></a>two", [set(), set()]),
        ("<p><span class=x>one</span></p>", [{"span"}]),
    ],
)
def test_inner_names_the_inline_elements_of_a_line(source: str, inner: list[set[str]]) -> None:
    assert inner_of(source) == inner


@pytest.mark.parametrize(
    ("source", "linked"),
    [
        ("<p>four <a href=x>four</a></p>", [0.5]),
        ("<p>four</p>", [0.0]),
        ("<p><a>a b</a> <a>c</a></p>", [1.0]),
        ("<a>one<br>two</a> t", [1.0, 0.75]),
        ("<a><p>one</p></a><p>two", [1.0, 0.0]),
        ("<table><tr><td><a>ab</a><td>c<tr><td>d<td>e</table>", [0.5, 0.0]),
    ],
)
def test_linked_is_the_share_of_characters_in_links(source: str, linked: list[float]) -> None:
    assert [line.linked for line in lines_of(source)] == linked


@pytest.mark.parametrize(
    ("source", "urls"),
    [
        ("<p><a>one</a> <a href=/b>two</a> <a href=/c>three</a>", ["/b"]),
        ("<a href=/b><h3>one</h3><p>two</p></a>three", ["/b", "/b", None]),
        ("<a href=/b>one<br>two</a><p>three", ["/b", "/b", None]),
    ],
)
def test_url_is_where_the_first_link_leads(source: str, urls: list[str | None]) -> None:
    assert [line.url for line in lines_of(source)] == urls


def test_element_is_the_innermost_block_and_knows_those_around_it() -> None:
    (line,) = lines_of('<a class="storyCard" id=c7><section><p itemprop=headline>Ferry</p>')
    assert line.element is not None
    assert line.element.path == "html/body/a/section/p"
    assert line.element.names == {"headline"}
    assert [e.names for e in line.element.up()][2] == {"story", "card"}


def test_lines_of_one_element_share_it_and_order_is_that_of_the_page() -> None:
    one, two, three = lines_of("<div>one<br>two<p>three</p></div>")
    assert one.element is two.element is not None
    assert three.element is not None
    assert three.element.around is one.element
    assert [e.order for e in reversed(list(three.element.up()))] == [1, 2, 3, 4]


def test_what_is_noticed_is_kept_with_its_place() -> None:
    root = tree_of("<p>a<div id=post>b<p>c</p></div>d <b><iframe id=frame></iframe></b> e")
    assert root is not None

    def notice(element: _Element) -> str | None:
        return element.get("id")

    rendering = render(root, notice)
    assert "".join(rendering.pieces) == "a\n\nb\n\nc\n\nd\n\ne"
    places = [(mark.what, mark.first, mark.end, mark.at) for mark in rendering.marks]
    assert places == [("post", 1, 3, 1), ("frame", 4, 4, 10)]
