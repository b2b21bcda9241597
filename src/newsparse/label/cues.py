"""Cue phrases: set words that tell what a line of a news page is, in some sixty languages.

The phrases are data (`lexicon/*.tsv`, one file a language, schema in `lexicon/README.md`). All
languages are matched at once: pages mix them (English buttons around a Tamil story), and the
language of a page is not known when its lines are labelled.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain
from typing import NamedTuple

from newsparse.label.cue_folding import DECORATION, fold, kept
from newsparse.label.cue_index import (
    KEY_SIZES,
    SPACELESS,
    Index,
    Lengths,
    Rows,
    cue_index,
    words_of,
)
from newsparse.label.cue_kinds import Cue, CueKind

__all__ = ["Cue", "CueKind", "find_cues", "find_cues_in_lines", "find_inline_teasers", "phrases_of"]

_LONGEST = 64
"""Longest line, in characters, that can be one phrase as a whole."""

# Kinds whose labels carry a counter: "Comments (12)", "1.2K shares".
_COUNTED = frozenset(
    {CueKind.COMMENTS, CueKind.SHARE, CueKind.GALLERY, CueKind.TEASER_LIST, CueKind.TAGS}
)
_NUMBER = re.compile(r"\d[\d.,]*(?: ?[km]\b)?")


class _Found(NamedTuple):
    """Rows that matched, and where in the folded line."""

    rows: Rows
    start: int
    end: int


def find_cues(line: str, *, inside: bool = True) -> tuple[Cue, ...]:
    """The cue phrases of a line, strongest first: whole line, start (the longest), end, inside.

    A line that is a phrase as a whole has no others. Takes any string; one line is meant. Without
    `inside` only its ends are looked at, which takes a fraction of the time.
    """
    if inside:
        return find_cues_in_lines((line,))[0]
    line = line.replace("\n", " ")
    return _cues(cue_index(), line, fold(line), ())


def find_cues_in_lines(lines: Sequence[str]) -> list[tuple[Cue, ...]]:
    """What `find_cues` finds for each line, in less time than line by line."""
    index = cue_index()
    joined = "\n".join(lines)
    if joined.count("\n") != max(len(lines) - 1, 0):
        lines = [line.replace("\n", " ") for line in lines]
        joined = "\n".join(lines)
    joined = fold(joined)
    folded = joined.split("\n")
    inside = _find_inside(index, joined, folded)
    return [
        _cues(index, line, low, inside.get(number, ()))
        for number, (line, low) in enumerate(zip(lines, folded, strict=False))
    ]


def phrases_of(*kinds: CueKind | str) -> tuple[Cue, ...]:
    """All phrases of some kinds, in no particular order, for tables of one's own. No spans.

    Phrases that a colon must follow come with it ("By:").
    Raises `ValueError` for a name that is not a kind.
    """
    wanted = {CueKind(kind) for kind in kinds}
    index = cue_index()
    tables = (index.whole, index.start, index.end, index.inside)
    rows = {row for table in tables for key in table.first for row in table.get(key)}
    return tuple(
        Cue(row.kind, f"{row.phrase}:" if row.set_off else row.phrase, row.language, row.where)
        for row in rows
        if row.kind in wanted
    )


def _cues(index: Index, line: str, low: str, inside: Sequence[_Found]) -> tuple[Cue, ...]:
    """The cues of a line, given it folded and what was found inside it."""
    core = low.strip(DECORATION)
    if not core:
        return ()
    if len(core) <= _LONGEST:
        rows = index.whole.get(core) if core in index.whole.first else _counted(index, core)
        if rows:
            lead = _lead(low)
            return _spanned(line, low, [_Found(rows, lead, lead + len(core))])
    found: list[_Found] = []
    # Written out, as most lines end here: a loop over the sizes takes twice the time.
    lengths = index.start_lengths
    if core[:7] in lengths or core[:4] in lengths or core[:2] in lengths or core[:1] in lengths:
        found += _find_start(index, line, low, core)
    lengths = index.end_lengths
    if core[-7:] in lengths or core[-4:] in lengths or core[-2:] in lengths:
        found += _find_end(index, line, low, core)
    found += inside
    return _spanned(line, low, found) if found else ()


def _lead(low: str) -> int:
    """How many characters of decoration a line begins with."""
    return len(low) - len(low.lstrip(DECORATION))


def _counted(index: Index, core: str) -> Rows:
    """The phrases that a whole line is but for the numbers in it."""
    if not _NUMBER.search(core):
        return ()
    numbered = _NUMBER.sub("#", core)
    rows = index.whole.get(numbered)
    if not rows:
        bare = index.whole.get(numbered.strip(DECORATION + "#"))
        rows = tuple(row for row in bare if row.kind in _COUNTED)
    return rows


def _find_start(index: Index, line: str, low: str, core: str) -> Iterator[_Found]:
    """The longest phrase that a line begins with, if any."""
    lead = _lead(low)
    for length in _lengths(index.start_lengths, core, at_end=False):
        rows = index.start.get(core[:length])
        if rows and (rows := _bound(rows, line, low, lead, lead + length)):
            yield _Found(rows, lead, lead + length)
            return


def _find_end(index: Index, line: str, low: str, core: str) -> Iterator[_Found]:
    """The longest phrase that a line ends with, if any."""
    end = _lead(low) + len(core)
    for length in _lengths(index.end_lengths, core, at_end=True):
        rows = index.end.get(core[-length:])
        if rows and not _glued(low, line, end - length):
            yield _Found(rows, end - length, end)
            return


def _lengths(lengths: Lengths, core: str, *, at_end: bool) -> Iterator[int]:
    """How long the phrases are that may stand at this edge of `core`, longest first."""
    room = len(core)
    for size in KEY_SIZES:
        if size <= room:
            for length in lengths.get(core[-size:] if at_end else core[:size], ()):
                if length <= room:
                    yield length


def _bound(rows: Rows, line: str, low: str, start: int, end: int) -> Rows:
    """Those of `rows` whose phrase, at `start:end` of the line, ends as it must."""
    whole_word = not _glued(low, line, end)
    set_off = _is_set_off(low, line, start, end)
    return tuple(row for row in rows if (set_off if row.set_off else whole_word))


def _find_inside(index: Index, joined: str, folded: Sequence[str]) -> dict[int, list[_Found]]:
    """The phrases that may stand anywhere in a line, by number of line.

    The whole page is searched for the few phrases one of whose words it has at all.
    """
    words = set(words_of(joined))
    candidates = [
        phrase
        for word in index.triggers.keys() & words
        for phrase, inner in index.triggers[word]
        if inner is None or inner in words
    ]
    if index.spaceless and not joined.isascii() and SPACELESS.search(joined):
        signs = set(joined)
        candidates += [phrase for phrase in index.spaceless if signs.issuperset(phrase)]
    present = [
        (-len(phrase), phrase, at) for phrase in candidates if (at := joined.find(phrase)) >= 0
    ]
    found: dict[int, list[_Found]] = {}
    if present:
        starts = list(accumulate((len(line) + 1 for line in folded), initial=0))
        for _, phrase, at in sorted(present):
            _note(found, index.inside.get(phrase), phrase, joined, at, starts)
    return found


def _note(
    found: dict[int, list[_Found]],
    rows: Rows,
    phrase: str,
    joined: str,
    at: int,
    starts: Sequence[int],
) -> None:
    """Notes where a phrase stands, from `at` on: once a line, and not within a longer phrase."""
    size = len(phrase)
    while at >= 0:
        number = bisect_right(starts, at) - 1
        after = at + size
        if not _glued(joined, joined, at) and not _glued(joined, joined, after):
            first = at - starts[number]
            hits = found.setdefault(number, [])
            if not any(h.start <= first and first + size <= h.end for h in hits):
                hits.append(_Found(rows, first, first + size))
                after = starts[number + 1]
        at = joined.find(phrase, after)


def _glued(low: str, line: str, at: int) -> bool:
    """Whether the characters before and after `at` belong to one word.

    `line` is what `low` was folded from; where they differ in length, its capitals are not used.
    """
    if at <= 0 or at >= len(low) or not (_is_letter(low[at - 1]) and _is_letter(low[at])):
        return False
    if SPACELESS.match(low[at - 1]) or SPACELESS.match(low[at]):
        return False
    return not (len(line) == len(low) and _capital_begins(line, at))


def _is_letter(char: str) -> bool:
    """Whether `char` is a letter or a mark on one (a vowel sign, say)."""
    return char.isalpha() or (not char.isascii() and unicodedata.category(char)[0] == "M")


def _capital_begins(line: str, at: int) -> bool:
    """Whether a new word begins at `at` by its capital alone: "Read more|Biden", "AD|The"."""
    if not line[at].isupper():
        return False
    return line[at - 1].islower() or line[at + 1 : at + 2].islower()


def _is_set_off(low: str, line: str, start: int, end: int) -> bool:
    """Whether the phrase at `start:end` is parted from what follows it, as a label is.

    By a colon, bar, arrow or dash; a label of several words also by capitals that the rest of the
    line does not have ("READ MORE Storm hits coast") or by the lack of a space ("Read moreStorm").
    """
    after = low[end : end + 3].lstrip(" ")
    if after[:1] == "-":
        return low[end] == " " or after[1:2] in ("", " ", "-", "\n")
    if after[:1] and after[0] in ":|>→➡►▶":
        return True
    if " " not in low[start:end] or len(line) != len(low) or end >= len(low):
        return False
    if line[end] != " ":
        return line[end].isupper() and line[end - 1].islower()
    following = line[end + 1 : end + 80]
    return line[start:end].isupper() and following[:1].isupper() and not following.isupper()


def _spanned(line: str, low: str, found: Sequence[_Found]) -> tuple[Cue, ...]:
    """What was found, with offsets in `line` in place of those in its folded form."""
    offsets: Sequence[int] = range(len(line))
    if len(low) != len(line):
        offsets = kept(line, max(hit.end for hit in found))
    return tuple(
        Cue(
            row.kind,
            row.phrase,
            row.language,
            row.where,
            offsets[hit.start],
            offsets[hit.end - 1] + 1,
        )
        for hit in found
        for row in hit.rows
    )


# Teasers set into running text -------------------------------------------------------------------

_INLINE_END = re.compile("[.!?…。！？।॥؟۔\\n][\"'”’»)\\]」』]*[^\\S\\n]*")
_BEFORE_LABEL = frozenset(DECORATION) - {"\n"}
_INLINE_REACH = 72
"""How much of the text to look at, in characters: the longest label and what sets it off."""


def find_inline_teasers(text: str) -> list[int]:
    """Where the label of a teaser begins in running text, as offsets in code points, ascending.

    A label counts where a sentence or a line has just ended and a colon, a dash, a bar or the end
    of its capitals parts it from what follows: "… he said. Also read: Storm hits coast". Labels of
    one word ("READ:") must be in capitals, as the same word also opens sentences. An opening
    bracket or bullet before the label goes with it.
    """
    index = cue_index()
    heads = index.inline_heads
    found = []
    for at in chain((0,), (match.end() for match in _INLINE_END.finditer(text))):
        start = at
        while text[start : start + 1] in _BEFORE_LABEL and start < at + 4:
            start += 1
        # Nearly all sentences end here: their first letters begin no label.
        head = text[start : start + 4]
        if head.isascii():
            head = head.lower()
            if (head in heads or head[:3] in heads) and _is_inline_label(index, text, start):
                found.append(at)
        elif head[:2] in heads and _is_inline_label(index, text, start):
            found.append(at)
    return found


def _is_inline_label(index: Index, text: str, start: int) -> bool:
    """Whether a teaser label that is set off stands at `start`."""
    line = text[start : start + _INLINE_REACH].split("\n", 1)[0]
    low = fold(line)
    for length in _lengths(index.inline_lengths, low, at_end=False):
        if low[:length] in index.inline and _is_set_off(low, line, 0, length):
            one_word = " " not in low[:length] and not SPACELESS.match(low)
            if not one_word or line[:length].isupper():
                return True
    return False
