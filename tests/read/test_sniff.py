"""Telling HTML from text."""

import pytest

from newsparse.read.sniff import looks_like_html

HTML = {
    "doctype": "<!DOCTYPE html>\n<title>Ferry</title>",
    "doctype after a mark and blank lines": "\ufeff\n\n  <!doctype HTML>",
    "doctype of XHTML": '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN">',
    "html element": '<html lang="en"><p>The ferry returns.',
    "capitals": "<HTML><BODY>The ferry returns.</BODY></HTML>",
    "head after a comment": "<!-- saved page --><head><meta charset=utf-8></head>",
    "fragment": "<p>The ferry returns.</p><p>It sails in May.</p>",
    "fragment of soup": "<div class='a'><span>The ferry<br/>returns",
    "attributes over lines": '<div\n  class="a"\n  id="b">\n<a\nhref="/x">Ferry</a>',
    "headings": "<h1>Ferry</h1><h2>It sails in May</h2>",
}
TEXT = {
    "nothing": "",
    "prose": "The ferry returns in May.\n\nIt has been repaired.",
    "a tag in prose": "The <b> tag makes words bold, she told the class of <forty>.",
    "two tags in prose": "Put <p> before a paragraph and </p> after it, says the handbook.",
    "signs of less and more": "Where a < b and b > c, then a <c> is << than >> d.",
    "addresses": "Ada Brandt <ada@example.org>, Tom Okoro <tom@example.org>, <web@example.org>",
    "links in Markdown": "See <https://example.org/a> and <https://example.org/b> and <b.example>",
    "redaction": "The < p > and < div > of old, <<< and >>>, <3 <3 <3",
    "doctype is a word": "What does doctype html mean, and what is in a head?",
}


@pytest.mark.parametrize("page", HTML.values(), ids=HTML)
def test_markup(page: str) -> None:
    assert looks_like_html(page)


@pytest.mark.parametrize("page", TEXT.values(), ids=TEXT)
def test_text(page: str) -> None:
    assert not looks_like_html(page)


@pytest.mark.parametrize(
    "article",
    [
        "Every page begins with <html>, the teacher explained, and ends with </html>.",
        "Browsers look for <head> and <body> first.",
        "The first line of a page is <!DOCTYPE html>, and has been since 2008.",
    ],
)
def test_an_article_about_markup_is_text(article: str) -> None:
    assert not looks_like_html(f"How pages are made\n\nBy Ada Brandt\n\n{article}\n")


@pytest.mark.parametrize("unit", ["<", "<p ", "<a href=", "</", "<!doctype ", "< html", "<p\n"])
def test_a_megabyte(unit: str) -> None:
    assert not looks_like_html(unit * (1_000_000 // len(unit)))
