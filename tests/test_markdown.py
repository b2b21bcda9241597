"""Markdown: the whole document, and that words survive a Markdown parser unharmed."""

import datetime as dt
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from newsparse import Article, Embed, Label, PageDate
from newsparse.export.markdown import day_words, escape, post_author
from tests.articles import blocks_of, full_article

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])

DOCUMENT = r"""
# Ferry \*will\* return to the Orle

*The last boat sailed in 1987*

Ada Brandt, Tom Okoro · 2024-03-04 09:30+01:00 · updated 2024-03-05

*The old landing stage. Photo: Ines Hald*

LINDEN (Reuters) - A ferry will cross the Orle again in May.

## What it costs

- Adults: 2 crowns
- Children: free

> We have waited for this.

| Day | Boats |
| --- | --- |
| Monday | 12 |

> She floats! @linden #orle
>
> — Orle Ferries (@orleferries), Twitter, 2024-03-03

> A film of the boat
>
> — YouTube <https://video.example/1>
""".lstrip()


def shown(markdown: str) -> list[Token]:
    """Tokens of the document, without line breaks that are only layout."""
    return MARKDOWN.parse(markdown)


def plain(markdown: str) -> str:
    """What a reader of the rendered document sees, a line a block."""
    lines = []
    for token in shown(markdown):
        if token.type == "inline":
            kinds = {child.type for child in token.children or ()}
            assert kinds <= {"text", "hardbreak", "em_open", "em_close"}, (kinds, markdown)
            lines.append(
                "".join(
                    "\n" if child.type == "hardbreak" else child.content
                    for child in token.children or ()
                )
            )
    return "\n".join(lines)


def test_full_article() -> None:
    assert full_article().to_markdown() == DOCUMENT


def test_nothing_found_is_an_empty_document() -> None:
    assert Article().to_markdown() == ""
    only_chrome = Article(page_text="Menu", blocks=blocks_of(((Label.CHROME, "Menu"),)))
    assert only_chrome.to_markdown() == ""


MARKUP = "\\`*_[]()<>#+-=.!|~&;:0123a \u00e9"
lines = st.text(st.sampled_from(MARKUP)) | st.text(
    st.characters(exclude_characters="\0\r\n", exclude_categories=("Cs",))
)


@given(lines)
@example("1986. A year")
@example("- not a list")
@example("+ not one either")
@example("# not a heading")
@example("> not a quotation")
@example("--- ")
@example("= =")
@example("<b>bold</b> &amp; <!-- gone -->")
@example("snake_case and _emphasis_ and __strong__")
@example("[a]: https://a.example")
@example("~~struck~~ ~struck~")
@example("a | b")
@example("C # ##")
@example("\\")
@example("![a](b)")
@example("***")
def test_words_survive(line: str) -> None:
    line = line.strip()
    tokens = shown(escape(line))
    assert [token.type for token in tokens] == (
        ["paragraph_open", "inline", "paragraph_close"] if line else []
    )
    assert plain(escape(line)) == line


@given(st.lists(lines, min_size=1, max_size=3), st.sampled_from(Label))
def test_words_survive_in_every_place(texts: list[str], label: Label) -> None:
    text = "\n".join(texts)
    article = Article(title=text, page_text=text + "\n", blocks=blocks_of(((label, text + "\n"),)))
    kept = [line.strip() for line in texts if line.strip()]
    expected = [" ".join(kept)] if kept else []
    if label in {"heading", "table"}:
        return  # a heading joins its lines, a table shows cells: cases of their own
    if label in {"paragraph", "list_item", "quote", "caption", "embed"}:
        expected += ["\n".join(kept)] if kept else []
    assert plain(article.to_markdown()) == "\n".join(expected)


@given(lines)
def test_headings_are_one_line(text: str) -> None:
    text = text.strip()
    article = Article(page_text=text, blocks=blocks_of(((Label.HEADING, text),)))
    assert plain(article.to_markdown()) == text


@pytest.mark.parametrize(
    ("rows", "document"),
    [
        (["Day\tBoats", "Monday\t12"], "| Day | Boats |\n| --- | --- |\n| Monday | 12 |\n"),
        (["| a | b |", "| c |"], "| a | b |\\\n| c |\n"),
        (["a | b", "c | d | e"], "| a | b |  |\n| --- | --- | --- |\n| c | d | e |\n"),
        (
            ["| Sat | Sun", "Ada | 3 | 1"],
            "|  | Sat | Sun |\n| --- | --- | --- |\n| Ada | 3 | 1 |\n",
        ),
        (["| Sat | Sun |", "| 3 | 1 |"], "| Sat | Sun |\n| --- | --- |\n| 3 | 1 |\n"),
        (["a\tb|c", "*\t_"], "| a | b\\|c |\n| --- | --- |\n| \\* | \\_ |\n"),
        (["only", "lines"], "only\\\nlines\n"),
    ],
    ids=["tabs", "uneven bars", "ragged", "head without a first cell", "bars", "escaped", "lines"],
)
def test_tables(rows: list[str], document: str) -> None:
    parts = tuple((Label.TABLE, row + "\n") for row in rows)
    page_text = "".join(characters for _, characters in parts)
    assert Article(page_text=page_text, blocks=blocks_of(parts)).to_markdown() == document


def test_several_points_of_a_dek_are_a_list() -> None:
    assert Article(dek="One\nTwo").to_markdown() == "- *One*\n- *Two*\n"


def test_a_post_is_written_once_however_many_blocks_it_spans() -> None:
    parts = ((Label.EMBED, "“She floats!”\n"), (Label.EMBED, "— Orle (@orle)\n"))
    page_text = "".join(characters for _, characters in parts)
    post = Embed("She floats!", author="Orle", handle="@orle", start=0, end=len(page_text))
    article = Article(page_text=page_text, blocks=blocks_of(parts), embeds=(post,))
    assert article.to_markdown() == "> She floats!\n>\n> — Orle (@orle)\n"


def test_words_that_no_post_accounts_for_are_kept() -> None:
    parts = ((Label.EMBED, "View this post\n"), (Label.EMBED, "“Hm”\n"), (Label.EMBED, "More\n"))
    page_text = "".join(characters for _, characters in parts)
    article = Article(
        page_text=page_text, blocks=blocks_of(parts), embeds=(Embed("Hm", start=15, end=19),)
    )
    assert article.to_markdown() == "> View this post\n\n> Hm\n\n> More\n"


def test_a_post_quoted_in_a_sentence_is_not_repeated() -> None:
    text = "“We float”, the company wrote on Twitter."
    article = Article(
        page_text=text,
        blocks=blocks_of(((Label.PARAGRAPH, text),)),
        embeds=(Embed("We float", platform="twitter", start=1, end=9),),
    )
    assert article.to_markdown() == text + "\n"


def test_an_address_that_would_break_out_is_left_out() -> None:
    post = Embed("Look", url="https://a.example/> <b>")
    assert Article(embeds=(post,)).to_markdown() == "> Look\n"


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (PageDate("x", dt.date(2024, 2, 14)), "2024-02-14"),
        (PageDate("x", dt.datetime(2024, 2, 14, 10, 30, 59)), "2024-02-14 10:30"),
        (PageDate("x", dt.datetime(2024, 2, 14, tzinfo=dt.UTC)), "2024-02-14 00:00+00:00"),
        (PageDate("2 hours ago"), "2 hours ago"),
    ],
)
def test_dates_for_a_reader(date: PageDate, words: str) -> None:
    assert day_words(date) == words


@pytest.mark.parametrize(
    ("post", "words"),
    [
        (Embed(""), ""),
        (Embed("", author="Ada"), "Ada"),
        (Embed("", handle="@ada", platform="tiktok"), "(@ada), TikTok"),
    ],
)
def test_who_posted(post: Embed, words: str) -> None:
    assert post_author(post) == words


@pytest.mark.parametrize("piece", ["*", "#", " #", "| ", "\t", "-", "&a", "_", "\n", "1. ", "> "])
def test_time_is_linear(piece: str) -> None:
    text = piece * (300_000 // len(piece)) + "x"
    for label in (Label.HEADING, Label.TABLE, Label.PARAGRAPH):
        article = Article(title=text, page_text=text, blocks=blocks_of(((label, text),)))
        before = time.process_time()
        article.to_markdown()
        assert time.process_time() - before < 3
