"""Which words of a page stay, and what the others become."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import blake2b

from newsparse.label.cue_folding import fold, kept
from newsparse.label.cue_index import SPACELESS
from newsparse.label.cues import CueKind, phrases_of
from newsparse.tables import rows

_WORD = re.compile(r"(?:[^\W\d_]|[\u0300-\u036f\u0900-\u0dff\u0e00-\u0fff\u200c\u200d])+")
_VOWELS = frozenset("aeiouyаеёиоуыэюяієїαεηιουω")


class Phrases:
    """The words of a page that stay: set phrases, the words of dates, the commonest words."""

    def __init__(self, text: str, keep: Iterable[str]) -> None:
        whole = "\n".join(map(fold, text.split("\n")))
        present = [phrase for phrase in {*_set_phrases(), *map(fold, keep)} if phrase in whole]
        self._words = frozenset(p for p in present if _WORD.fullmatch(p) and not SPACELESS.match(p))
        others = sorted(set(present) - self._words, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(re.escape, others)) or "(?!)")
        self._lines: frozenset[str] = frozenset()

    def keep_line(self, line: str) -> None:
        """Lets a whole line stay."""
        self._lines |= {line.strip()}

    def spans(self, line: str) -> list[tuple[int, int]]:
        """What stays of a line, ascending, each stretch once."""
        if line.strip() in self._lines:
            return [(0, len(line))]
        low = fold(line)
        spans = [m.span() for m in self._pattern.finditer(low) if _bounded(low, *m.span())]
        spans += [m.span() for m in _WORD.finditer(low) if m[0] in self._words]
        if len(low) != len(line):
            offsets = [*kept(line, len(low)), len(line)]
            spans = [(offsets[a], offsets[b]) for a, b in spans]
        joined: list[tuple[int, int]] = []
        for start, end in sorted(spans):
            if joined and start < joined[-1][1]:
                joined[-1] = joined[-1][0], max(end, joined[-1][1])
            else:
                joined.append((start, end))
        return joined


class Words:
    """Which word stands for which on one page: always the same one."""

    def __init__(self, phrases: Phrases, letters: Mapping[str, str], salt: int) -> None:
        self.made: dict[str, str] = {}
        self._phrases = phrases
        self._letters = letters
        self._salt = salt

    def replace(self, text: str) -> str:
        """`text` with other words."""
        return "\n".join(map(self._line, text.split("\n")))

    def _line(self, line: str) -> str:
        kept = self._phrases.spans(line)
        parts: list[str] = []
        at = 0
        for start, end in kept:
            parts += [_WORD.sub(self._word, line[at:start]), line[start:end]]
            at = end
        return "".join([*parts, _WORD.sub(self._word, line[at:])])

    def _word(self, found: re.Match[str]) -> str:
        word = found[0]
        # A word is the same in capitals, so that a headline and its repeat stay alike.
        low = word.lower() if len(word.lower()) == len(word) else word
        new = self.made.get(low)
        if new is None:
            new = self.made[low] = self._new(low)
        return "".join(b.upper() if a.isupper() else b for a, b in zip(word, new, strict=True))

    def _new(self, word: str) -> str:
        spaceless = SPACELESS.match(word)
        letters = []
        for at, letter in enumerate(word):
            choice = self._letters.get(_kind(letter))
            # Marks and vowel signs stay: another one may not join the letter before it.
            if not choice or not letter.isalpha():
                letters.append(letter)
                continue
            # Where no spaces part the words, a sign stands for the same sign everywhere.
            known = f"{self._salt}/{letter if spaceless else (word, at)}".encode("utf-8", "replace")
            letters.append(choice[blake2b(known, digest_size=1).digest()[0] % len(choice)])
        return "".join(letters)


def inventory(text: str) -> dict[str, str]:
    """The small letters of a page by their kind, in the order of the alphabet."""
    kinds: dict[str, set[str]] = {}
    for letter in {c for c in text.lower() if c.isalpha()}:
        if len(letter.upper()) == 1:
            kinds.setdefault(_kind(letter), set()).add(letter)
    return {kind: "".join(sorted(letters)) for kind, letters in kinds.items()}


@cache
def _kind(letter: str) -> str:
    """Script, and whether it is a vowel where that can be told."""
    base = unicodedata.normalize("NFD", letter)[0].lower()
    script = unicodedata.name(letter, "?").partition(" ")[0]
    return f"{script} {unicodedata.category(letter)} {base in _VOWELS}"


def _bounded(text: str, start: int, end: int) -> bool:
    """Whether a phrase stands for itself rather than inside a longer word."""
    if SPACELESS.match(text[start:end]):
        return True
    return not (text[start - 1 : start].isalpha() or text[end : end + 1].isalpha())


_TABLES = {
    **{f"people/data/{name}_words.tsv": 2 for name in ("and", "byline", "clock", "credit", "name")},
    "people/data/role_words.tsv": 2,
    "people/data/agencies.tsv": 2,
    "people/data/attributions.tsv": 1,
    "people/data/platforms.tsv": 0,
    **{f"dates/data/{name}.tsv": -1 for name in ("months", "weekdays", "relative", "words")},
    "dates/data/zones.tsv": 0,
    "data/languages.tsv": -1,
    "label/data/vocabulary.txt": 0,
}
"""The tables of words that the parser goes by, and in which column they stand."""


@cache
def _set_phrases() -> frozenset[str]:
    """All phrases that the parser knows, folded."""
    phrases = {cue.phrase.rstrip(":") for cue in phrases_of(*CueKind)}
    for path, column in _TABLES.items():
        for row in rows(path):
            if row[0][:1] != "#":
                cell = row[column]
                split = cell.split() if path == "data/languages.tsv" else cell.split("|")
                phrases.update(p for part in split for p in re.split(r"\{\w+\}", part))
    return frozenset(fold(phrase).strip() for phrase in phrases) - {""}
