"""The story in the data that a page is made from in a browser.

Some sites send an empty frame and the story as JSON beside it (`__NEXT_DATA__`,
`__PRELOADED_STATE__`, `Fusion.globalContent`, scripts of type application/json). What reads like
the story there is the longest of its kind: a string of HTML with paragraphs, a string of several
sentences, or a list of paragraphs. Only asked for where the page itself shows no story.
"""

import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

_ASSIGNED = re.compile(r"=\s*(?=[{\[])|JSON\.parse\(\s*(?=[\"'])|^\s*(?=[{\[])", re.MULTILINE)
_BLOCK_END = re.compile(r"</(?:p|h[1-6]|li|blockquote|div)\s*>|<br\s*/?>|\n{1,9}", re.IGNORECASE)
_TAG = re.compile(r"<[/a-zA-Z!][^<>]{0,2000}>")
_SENTENCE_END = re.compile(r"[.!?…。！？।۔]['\"”’»)]?$")
_TEXT_KEYS = ("content", "text", "html", "value", "body", "paragraph", "children", "data")
_NOT_STORY = re.compile(
    r"comment|related|recommend|newsletter|author|bio|promo|teaser|footer|menu|legal|cookie",
    re.IGNORECASE,
)
"""Names in whose values no story stands."""
_LONGEST = 3_000_000  # characters of a script that are looked at
_MOST_FAILURES = 20
_MOST_VALUES = 100_000
_DEEPEST = 6
_SHORT = 8
_ENOUGH_WORDS = 60

_decoder = json.JSONDecoder(strict=False)


def story_in(scripts: Iterable[str]) -> str | None:
    """The story of the scripts that hold one, its paragraphs a blank line apart."""
    best, most = None, _ENOUGH_WORDS - 1
    for script in scripts:
        for value in _values(script[:_LONGEST]):
            for paragraphs in _candidates(value):
                words = _running_words(paragraphs)
                if words > most:
                    best, most = paragraphs, words
    return "\n\n".join(best) if best else None


def _values(script: str) -> Iterator[Any]:
    """The first values of JSON that a script is or sets a variable to."""
    at = failures = 0
    for start in _ASSIGNED.finditer(script):
        if start.start() < at:
            continue  # inside of a value that was read already
        try:
            value, at = _decoder.raw_decode(script, start.end())
            yield _decoder.decode(value) if isinstance(value, str) else value
        except (ValueError, RecursionError):
            failures += 1  # code, and not data
            if failures > _MOST_FAILURES:
                return


def _candidates(value: Any) -> Iterator[list[str]]:
    """The paragraphs of every string and list that could be a story."""
    stack = [value]
    seen = 0
    while stack and seen < _MOST_VALUES:
        value = stack.pop()
        seen += 1
        if isinstance(value, str):
            if len(value) > 300:
                yield paragraphs_of(value)
        elif isinstance(value, list):
            if 1 < len(value) < 2000 and not all(isinstance(item, (int, float)) for item in value):
                yield [p for item in value for p in paragraphs_of(_text(item))]
            stack.extend(value)
        elif isinstance(value, dict):
            stack.extend(v for k, v in value.items() if not _NOT_STORY.search(str(k)))


def _text(item: Any, depth: int = 0) -> str:
    """The words of one element of a list: a string, or what its text keys hold."""
    if isinstance(item, str):
        return item
    if depth > _DEEPEST:
        return ""
    if isinstance(item, list):
        return "".join(_text(inner, depth + 1) for inner in item[:500])
    if isinstance(item, Mapping):
        return next((t for k in _TEXT_KEYS if k in item and (t := _text(item[k], depth + 1))), "")
    return ""


def paragraphs_of(text: str) -> list[str]:
    """The paragraphs of a string of HTML or of text, tags dropped."""
    if "&lt;" in text and "<" not in text:
        text = html.unescape(text)
    parts = _BLOCK_END.split(text)
    plain = (" ".join(html.unescape(_TAG.sub(" ", part)).split()) for part in parts)
    return [part for part in plain if part]


def _running_words(paragraphs: list[str]) -> int:
    """How many words stand in whole sentences."""
    words = 0
    for paragraph in paragraphs:
        count = len(paragraph.split())
        if count >= _SHORT and _SENTENCE_END.search(paragraph):
            words += count
    return words
