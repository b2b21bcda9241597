"""The cue lexicon, read from its files and made ready for look-ups.

It is read on the first page of a process, so that cost counts: columns are kept as they are read,
tables hold numbers of rows, and a `Row` is made only when a line has its phrase.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import compress
from typing import NamedTuple

from attrs import frozen

from newsparse.label.cue_folding import DECORATION, fold, unfolded, without_accents
from newsparse.label.cue_kinds import CueKind

# A line is looked up by its first (last) 7, 4, 2 and 1 characters; a phrase is filed under the
# longest of these that it fills. That serves scripts with and without spaces alike.
KEY_SIZES = (7, 4, 2, 1)

# What separates words, in UTF-8: the ASCII characters that are neither letters nor digits.
_WORD_BREAKS = bytes(code if code > 127 or chr(code).isalnum() else 32 for code in range(256))
# Scripts that part no words by spaces, so that a phrase may touch what follows it.
SPACELESS = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff]"
)
_COLUMNS = 4
_WHERES = ("whole", "start", "end", "inside")


class Row(NamedTuple):
    """One phrase of the lexicon, with all languages that have it."""

    kind: CueKind
    phrase: str
    language: str
    where: str
    set_off: bool
    """Whether a colon, dash or bar must follow it in the line."""


Rows = tuple[Row, ...]
Lengths = dict[str, tuple[int, ...]]
"""By key, the lengths of the phrases filed under it, longest first."""


@frozen
class _Lexicon:
    """The columns of all files, one entry a row.

    Tuples: the garbage collector passes lists of strings again and again, and tuples of them once.
    """

    languages: tuple[str, ...]
    kinds: tuple[str, ...]
    wheres: tuple[str, ...]
    phrases: tuple[str, ...]
    folded: tuple[str, ...]


@frozen
class Table:
    """The phrases that are bound to a line in one way, by their folded form."""

    first: dict[str, int]
    """A row that has the phrase."""
    others: dict[str, list[int]]
    """The further rows of those phrases that several languages or kinds have."""

    def get(self, key: str) -> Rows:
        """The rows of a phrase, none if it is not in the table."""
        number = self.first.get(key)
        return () if number is None else _rows(number, *self.others.get(key, ()))


@frozen
class Index:
    """The whole lexicon, ready for look-ups. All keys are folded."""

    whole: Table
    start: Table
    start_lengths: Lengths
    end: Table
    end_lengths: Lengths
    inside: Table
    triggers: dict[bytes, list[tuple[str, bytes | None]]]
    """By one of its words, in UTF-8: the phrases to look for where the word occurs, each with a
    further word that must occur."""
    spaceless: tuple[str, ...]
    """The phrases for `inside` that have no words."""
    inline: frozenset[str]
    """Labels that may introduce a teaser in the middle of a line."""
    inline_lengths: Lengths
    inline_heads: frozenset[str]
    """Their first four characters; their first two, too, in all forms that fold to these."""


@cache
def cue_index() -> Index:
    """The lexicon, read on first use."""
    lexicon = _lexicon()
    pairs = {where: _keys(lexicon, where) for where in _WHERES}
    tables = {where: _table(*found) for where, found in pairs.items()}
    inline = _inline_labels(lexicon, pairs["whole"], pairs["start"])
    return Index(
        whole=tables["whole"],
        start=tables["start"],
        start_lengths=_lengths(tables["start"].first, at_end=False),
        end=tables["end"],
        end_lengths=_lengths(tables["end"].first, at_end=True),
        inside=tables["inside"],
        triggers=_triggers(tables["inside"].first),
        spaceless=tuple(key for key in tables["inside"].first if SPACELESS.match(key)),
        inline=inline,
        inline_lengths=_lengths(inline, at_end=False),
        inline_heads=_heads(inline),
    )


def words_of(folded: str) -> list[bytes]:
    """The words of a folded text, in UTF-8."""
    return folded.encode("utf-8", "surrogatepass").translate(_WORD_BREAKS).split()


@cache
def _lexicon() -> _Lexicon:
    from importlib.resources import files  # slow to import, and not needed before first use

    languages: list[str] = []
    kinds: list[str] = []
    wheres: list[str] = []
    all_phrases: list[str] = []
    folded: list[str] = []
    folder = files("newsparse.label").joinpath("lexicon")
    for file in sorted(folder.iterdir(), key=lambda item: item.name):
        language, _, suffix = file.name.partition(".")
        if suffix != "tsv":
            continue
        # Split and folded whole: thousands of single calls would take longer than all the rest.
        cells = file.read_text("utf-8").rstrip("\n").replace("\n", "\t").split("\t")[_COLUMNS:]
        phrases = cells[2::_COLUMNS]
        languages.extend([language] * len(phrases))
        kinds.extend(cells[0::_COLUMNS])
        wheres.extend(cells[1::_COLUMNS])
        all_phrases.extend(phrases)
        folded.extend(fold("\n".join(phrases)).split("\n"))
    return _Lexicon(*map(tuple, (languages, kinds, wheres, all_phrases, folded)))


@lru_cache(maxsize=4096)
def _rows(*numbers: int) -> Rows:
    """Rows of the lexicon that have one phrase, those of several languages merged into one."""
    lexicon = _lexicon()
    merged: dict[tuple[CueKind, bool], Row] = {}
    for number in sorted(numbers):
        kind, where = CueKind(lexicon.kinds[number]), lexicon.wheres[number]
        language, phrase = lexicon.languages[number], lexicon.phrases[number]
        set_off = where == "start" and lexicon.folded[number].endswith(":")
        if (same := merged.get((kind, set_off))) is None:
            phrase = phrase.rstrip(" \u00a0:：") if set_off else phrase
            merged[kind, set_off] = Row(kind, phrase, language, where, set_off)
        elif language not in same.language.split():
            merged[kind, set_off] = same._replace(language=f"{same.language} {language}")
    return tuple(merged.values())


def _keys(lexicon: _Lexicon, where: str) -> tuple[list[str], list[int]]:
    """What the phrases bound to a line in one way are filed under, and the numbers of their rows.

    Phrases with accents are filed without them, too.
    """
    chosen = [found == where for found in lexicon.wheres]
    numbers = list(compress(range(len(chosen)), chosen))
    keys = list(compress(lexicon.folded, chosen))
    if where == "whole":
        keys = [key.strip(DECORATION) for key in keys]
    elif where == "start":
        keys = [key.lstrip(DECORATION).rstrip(": ") for key in keys]
    elif where == "end":
        keys = [key.rstrip(DECORATION) for key in keys]
    accented = [
        (key, number)
        for key, number in zip(keys, numbers, strict=True)
        # In Vietnamese the accents tell words apart.
        if not key.isascii() and key[0] < "\u0250" and lexicon.languages[number] != "vi"
    ]
    plain = without_accents(key for key, _ in accented)
    for bare, (key, number) in zip(plain, accented, strict=False):
        if bare != key and len(bare) > 3:
            keys.append(bare)
            numbers.append(number)
    return keys, numbers


def _table(keys: Sequence[str], numbers: Sequence[int]) -> Table:
    first = dict(zip(keys, numbers, strict=True))
    others: dict[str, list[int]] = {}
    if len(first) < len(keys):
        for key, number in zip(keys, numbers, strict=True):
            if first[key] != number:
                others.setdefault(key, []).append(number)
    return Table(first, others)


def _lengths(keys: Iterable[str], *, at_end: bool) -> Lengths:
    lengths: Lengths = {}
    for key in sorted(keys, key=len, reverse=True):
        room = len(key)
        size = 7 if room >= 7 else 4 if room >= 4 else 2 if room >= 2 else 1  # of KEY_SIZES
        edge = key[-size:] if at_end else key[:size]
        known = lengths.get(edge)
        if known is None:
            lengths[edge] = (room,)
        elif known[-1] != room:
            lengths[edge] = (*known, room)
    return lengths


def _triggers(inside: Iterable[str]) -> dict[bytes, list[tuple[str, bytes | None]]]:
    """Files each phrase with words under its longest word, which is likely its rarest.

    The further word is not at an edge of the phrase, where signs may be glued to it in a text.
    """
    triggers: dict[bytes, list[tuple[str, bytes | None]]] = {}
    for phrase in inside:
        words = words_of(phrase)
        if words and not SPACELESS.match(phrase):
            inner = max(words[1:-1], key=len, default=None)
            triggers.setdefault(max(words, key=len), []).append((phrase, inner))
    return triggers


def _inline_labels(
    lexicon: _Lexicon, *tables: tuple[Sequence[str], Sequence[int]]
) -> frozenset[str]:
    """The teaser labels. Longer than a word or two signs, lest "See:" cut a sentence."""
    teaser = CueKind.TEASER.value
    return frozenset(
        key
        for keys, numbers in tables
        for key, number in zip(keys, numbers, strict=True)
        if len(key) > 2 and lexicon.kinds[number] == teaser
    )


def _heads(keys: Iterable[str]) -> frozenset[str]:
    heads = {key[:4] for key in keys}
    for head in {key[:2] for key in keys}:
        heads.update(a + b for a in unfolded(head[0]) for b in unfolded(head[1]))
    return frozenset(heads)
