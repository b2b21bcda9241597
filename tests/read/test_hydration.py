"""The story in the data that a page is made from in a browser."""

import json
import time

import pytest

import newsparse
from newsparse.read.declared.hydration import paragraphs_of, story_in

PARAGRAPHS = [
    f"The old mill at the edge of the village will open its doors again, owner number {n} said."
    for n in range(8)
]
ELEMENTS = [{"type": "text", "content": f"<b>{p[:3]}</b>{p[3:]}"} for p in PARAGRAPHS]
STATE = {
    "props": {"article": {"headline": "Mill reopens", "content_elements": ELEMENTS}},
    "comments": [{"text": "I do not believe a word of all that is said here today. " * 60}],
}
HTML = {"post": {"body": "".join(f"<p>{p}</p>" for p in PARAGRAPHS)}}


@pytest.mark.parametrize(
    "script",
    [
        json.dumps(STATE),
        f"window.__PRELOADED_STATE__ = {json.dumps(STATE)};",
        f"var a = 1; Fusion.globalContent={json.dumps(HTML)};Fusion.x=2",
        f"window.__INITIAL_STATE__ = JSON.parse({json.dumps(json.dumps(HTML))});",
        json.dumps({"a": ["Short.", "x"], "paragraphs": PARAGRAPHS}),
    ],
)
def test_the_longest_story_is_found(script: str) -> None:
    story = story_in([script])
    assert story is not None
    assert [" ".join(p.split()) for p in story.split("\n\n")] == PARAGRAPHS


@pytest.mark.parametrize(
    "script", ["", "{}", "x = {y", json.dumps({"menu": ["Home", "News"] * 90})]
)
def test_no_story(script: str) -> None:
    assert story_in([script]) is None


def test_paragraphs() -> None:
    assert paragraphs_of("<p>One &amp; two</p><h2>Three</h2>four<br/>five") == [
        "One & two",
        "Three",
        "four",
        "five",
    ]
    assert paragraphs_of("&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;") == ["One", "Two"]


@pytest.mark.parametrize("text", ["= {" * 200_000, "[" * 400_000, '="' * 300_000, "<p" * 300_000])
def test_linear_time(text: str) -> None:
    start = time.process_time()
    assert story_in([text]) is None
    assert time.process_time() - start < 3


PAGE = "<html><head><title>Mill reopens</title></head><body><h1>Mill reopens</h1>{}</body></html>"
SCRIPT = f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(STATE)}</script>'


def test_a_page_without_a_story_shows_the_declared_one() -> None:
    article = newsparse.parse(PAGE.format(SCRIPT), format="html")
    assert len(article.paragraphs) == len(PARAGRAPHS)
    assert article.title == "Mill reopens"
    assert "".join(article.page_text[b.start : b.end] for b in article.blocks) == article.page_text
    assert {b.path for b in article.blocks if b.label == "paragraph"} == {"script"}


def test_a_page_with_a_story_shows_its_own() -> None:
    told = "".join(f"<p>{p.replace('mill', 'pump')}</p>" for p in PARAGRAPHS)
    article = newsparse.parse(PAGE.format(told + SCRIPT), format="html")
    assert "pump" in article.text
    assert "mill at" not in article.text
