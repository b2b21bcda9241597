"""The words of a caption and the credit of its picture.

A credit stands at the end of a caption or alone: behind a label ("Photo: …", "사진=…"), a
copyright sign, in brackets, or bare, when it ends in the name of an agency. Only the end of a
line is looked at.
"""

import re
from functools import cache

from attrs import frozen

from newsparse.assemble.words import fold, fold_phrase, folded_phrases_of, phrases_of, rows

_REACH = 160
_LONGEST_CREDIT = 100
_MOST_WORDS = 12
_MOST_SMALL_WORDS = 2
_MOST_LABEL_WORDS = 4
_SHORT_ACRONYM = 4

_EDGES = " \t\r\n\xa0|/-–—·•,;:：=＝"
_CLOSED = re.compile(r"[)）\]】]\s*[.。]?$")
_LABEL_SIGN = re.compile(r"\s?[:：=＝ः]|\s?[-–—](?=\s)|(?<=\w)[-–—](?=\s?\w)|/|(?<=\w),\s")
_COPYRIGHT = re.compile(r"[©Ⓒⓒ]|\([cC]\)|&copy;")
_SENTENCE_END = re.compile(r"[.!?…。！？।॥”\"»)](?=\s)|[。！？।॥]|\s[|/·•–—-]{1,2}\s|//")
_WORD = re.compile(r"[^\s/|,;:：=＝()（）\[\]]+")
_FOOTER = re.compile(r"\d{4}|rights reserved|alle rechte|droits réservés|derechos|reservados|все права", re.IGNORECASE)
_COMPOSITE = re.compile(r"\s?[/|]{1,2}\s?|\s(?:via|für|for)\s|,\s|\s[-–—]\s")
_HAN = r"\u3400-\u9fff"
_SHOT = re.compile(
    rf"(?:^|(?<=[\s。，；！？、）)”]))"
    rf"((?:[{_HAN}]{{0,8}}(?:记者|記者|通讯员)\s?)?[{_HAN}·]{{2,12}})\s?"
    r"(?:摄影报道|攝影報導|摄影|攝影|摄|攝|供图|供圖|撮影|提供)\s?[)）]?[。.]?$"
)
_ARCHIVE_JOINT = " \t\xa0-–—/|,()（）[]【】.:"


@frozen
class _Found:
    """Where a credit is: the caption ends at `text_end`, the credit is `start:end`."""

    text_end: int
    start: int
    end: int
    strength: float


@frozen
class _Lists:
    labels: dict[str, int]
    """Labels, folded, with how many words they are."""
    label_starts: frozenset[str]
    by: dict[str, tuple[tuple[str, ...], ...]]
    """Phrases that need no colon, by their first word, longest first."""
    archive: frozenset[str]
    captions: tuple[str, ...]
    agencies: frozenset[str]
    agencies_as_written: frozenset[str]
    particles: frozenset[str]
    last_words: frozenset[str]
    """Last words of names of agencies."""


@cache
def _lists() -> _Lists:
    agencies = phrases_of("agencies")
    by: dict[str, list[tuple[str, ...]]] = {}
    for _, kind, phrase in rows("credit_words"):
        if kind in ("by", "label"):
            words = tuple(map(fold, phrase.split()))
            by.setdefault(words[0], []).append(words)
    labels = folded_phrases_of("credit_words", "label", "by")
    return _Lists(
        labels={label: label.count(" ") + 1 for label in labels},
        label_starts=frozenset(by),
        by={first: tuple(sorted(found, key=len, reverse=True)) for first, found in by.items()},
        archive=folded_phrases_of("credit_words", "archive"),
        captions=tuple(folded_phrases_of("credit_words", "caption")),
        agencies=frozenset(fold_phrase(name) for name in agencies if len(name) > _SHORT_ACRONYM),
        agencies_as_written=agencies,
        particles=folded_phrases_of("name_words", "particle") | folded_phrases_of("and_words"),
        last_words=frozenset(fold(name.split()[-1]) for name in agencies),
    )


def split_credit(caption: str) -> tuple[str, str | None]:
    """The words of a caption, and who made or supplied the picture.

    The credit is as printed without "Photo:" and the like; `None` where there is none. The text
    is empty where the caption is only a credit.
    """
    found = _find(caption)
    if found is None:
        return _without_label(caption.strip()), None
    start, end = _without_archive(caption, found.start, found.end)
    text = caption[: found.text_end].strip().rstrip(_EDGES)
    return _without_label(text), caption[start:end]


def credit_shape(line: str) -> float:
    """How much a line looks like a picture's credit, alone or at its end: 0 to 1."""
    found = _find(line)
    if found is None:
        return 0.0
    text = line[: found.text_end]
    alone = not text or text.isspace()
    return found.strength if alone else found.strength * 0.8
