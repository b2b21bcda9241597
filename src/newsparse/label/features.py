"""What the learned model sees of each line: attributes of the line, its neighbours and its place.

Every attribute is a short string; a line has those that are true of it. They name shapes and cue
kinds, and of words only those of `data/vocabulary.txt`, which many sites use alike, so that what is
learnt on one site carries to others.
"""

import math
import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path

from newsparse.label.cues import CueKind
from newsparse.label.facts import Facts
from newsparse.label.markup_features import markup_features, markup_signatures
from newsparse.label.rules.rule import View
from newsparse.label.story import Story
from newsparse.labels import Label
from newsparse.script import SPACELESS

VERSION = 3
"""Of the features: weights learnt on another version do not fit."""

_PROSE_WORDS = 7
_WORD = re.compile(r"[^\W\d_]{2,}")
_RUN = re.compile(r"\w{2,}")
_LONGER_WORD = re.compile(r"\w{4,}")
_WORDS_LOOKED_AT = 400  # characters
_TOPIC_LOOKED_AT = 200  # characters
_REMEMBERED = 60
"""Characters of the longest line whose words are remembered."""
_NEIGHBOURS = ("pp", "p", "n", "nn")
"""What the attributes of neighbours begin with: two lines before, one before, one after, two."""


def words_seen(text: str) -> list[str]:
    """The words at the beginning of a line, folded: where the vocabulary is looked for."""
    return _WORD.findall(text[:_WORDS_LOOKED_AT].casefold())


@cache
def vocabulary() -> frozenset[str]:
    """The words that the model knows."""
    path = Path(__file__).parent / "data" / "vocabulary.txt"
    return frozenset(path.read_text(encoding="utf-8").split())


@cache
def _attributes_of_words() -> dict[str, str]:
    return {word: f"t={word}" for word in vocabulary()}


def features_of(view: View, hand_made: Sequence[Label]) -> list[list[str]]:
    """The attributes of every line, in order. `hand_made` is what the rules say of each line."""
    facts = view.facts
    rules = [_RULE[label] for label in hand_made]
    own, signatures = [], []
    for f, rule in zip(facts, rules, strict=True):
        words, ending = _log(f.words), _ending(f)
        own.append(_shape(f, words, ending))
        signatures.append((*_signature(f, words, ending), rule))
    if facts and facts[0].line.element is not None:
        own = [a + b for a, b in zip(own, markup_features(view), strict=True)]
        signatures = [a + b for a, b in zip(signatures, markup_signatures(facts), strict=True)]
    seen = [_NO_LINE, _NO_LINE, *map(_seen_by_neighbours, signatures), _NO_LINE, _NO_LINE]
    vocabular = [_words_in(f) for f in facts]
    topic = _topicality(view, [longer for _, longer in vocabular])
    neighbours = zip(seen, seen[1:], seen[3:], seen[4:], strict=False)
    columns = zip(own, _places(view), vocabular, rules, topic, neighbours, strict=True)
    return [
        [*shape, *place, *known, rule, topic, *pp[0], *p[1], *n[2], *nn[3]]
        for shape, place, (known, _), rule, topic, (pp, p, n, nn) in columns
    ]


# Attributes -----------------------------------------------------------------------------------
#
# A page has thousands, most of them a name and a small number or a pair of few values: they are
# kept ready, as to write them anew takes several times as long.


def _numbered(name: str, count: int) -> tuple[str, ...]:
    return tuple([f"{name}{number}" for number in range(count)])


_LOGS = tuple([int(2 * math.log2(number + 1)) for number in range(2048)])


def _log(number: int) -> int:
    """Twice the binary logarithm: numbers on a scale that is fine where they are small."""
    return _LOGS[number] if number < len(_LOGS) else int(2 * math.log2(number + 1))


_LOG = 64
"""More than `_log` gives for any number of lines or words there can be."""
_WORDS, _TOTAL = _numbered("w", _LOG), _numbered("total", _LOG)
_NEAR, _WIDE = _numbered("near", _LOG), _numbered("wide", _LOG)
_FROM_START, _FROM_END = _numbered("from_start", _LOG), _numbered("from_end", _LOG)
_ABOVE, _BELOW = _numbered("above", _LOG), _numbered("below", _LOG)
_IN_FIRST, _IN_LAST = _numbered("in_first", _LOG), _numbered("in_last", _LOG)
_SENTENCES, _GAP = _numbered("s", 5), _numbered("gap", 4)
_REPEATS, _COMMAS = _numbered("rep", 4), _numbered("comma", 4)
_DATES, _BYLINE, _CREDIT = _numbered("d", 5), _numbered("b", 6), _numbered("c", 6)
_CAPITALISED = _numbered("upper", 6)
_BEFORE, _AFTER = _numbered("before", 8), _numbered("after", 8)
_BEFORE_AND_AFTER = tuple([_numbered(f"ba{before},", 5) for before in range(5)])
_SHARE = _numbered("share", 11)
_SHARE_AND_REST = tuple([_numbered(f"share{share},", 11) for share in range(11)])
_TOPIC = (*_numbered("topic=", 6), "topic=-1")
_WORDS_AND_ENDING = {
    ending: tuple([f"ws={words}{ending}" for words in range(_LOG)]) for ending in ".:,0"
}
_ENDING = {ending: f"end={ending}" for ending in ".:,0"}
_RULE = {label: f"rule={label}" for label in Label}
_CUE = {kind: f"k={kind}" for kind in CueKind}
_CUE_AND_WHERE = {
    (kind, where): f"k={kind}:{where}"
    for kind in CueKind
    for where in ("whole", "start", "end", "inside")
}
_NO_LINE = tuple([(f"{name}:none",) for name in _NEIGHBOURS])


def _shape(f: Facts, words: int, ending: str) -> list[str]:
    """What is seen of a line by itself, given the logarithm of its words and how it ends."""
    line, text = f.line, f.text
    row = [
        _WORDS[words],
        _SENTENCES[f.sentences if f.sentences < 4 else 4],
        _ENDING[ending],
        _opening(f),
        f"m={line.marker}{line.level}" if line.marker or line.level else "m=0",
        _GAP[line.gap if line.gap < 3 else 3],
        _DATES[int(f.date_share * 4)],
        _BYLINE[int(f.byline * 5)],
        _CREDIT[int(f.credit * 5)],
        _REPEATS[f.repeats if f.repeats < 3 else 3],
        _COMMAS[min(text.count(","), 3)] if "," in text else _COMMAS[0],
        _CAPITALISED[_capitalised(text)],
        _WORDS_AND_ENDING[ending][words],
    ]
    if f.cues:
        row += [_CUE_AND_WHERE[cue.kind, cue.where] for cue in f.cues]
    else:
        row.append("nocue")
    if f.dates:
        row += [f"date={span.kind}" for span in f.dates]
    if f.caps:
        row.append("caps")
    if line.cut:
        row.append("cut")
    _add_signs(row, f, text)
    return row


def _add_signs(row: list[str], f: Facts, text: str) -> None:
    """Appends what signs and scripts there are in a line."""
    if f.handles:
        row.append("at")
    if f.hashtags:
        row.append("hash")
    if f.links:
        row.append("link")
    if not f.letters:
        row.append("noletters")
    if "|" in text:
        row.append("bar")
    if ":" in text:
        row.append("colon")
    if " - " in text or " – " in text or " — " in text:
        row.append("dash")
    if text[-1] == ")":
        row.append("paren")
    if "©" in text:
        row.append("copy")
    if f.spaceless:
        row.append("spaceless")


def _signature(f: Facts, words: int, ending: str) -> list[str]:
    """What neighbours see of a line."""
    gap = f.line.gap
    row = [_WORDS_AND_ENDING[ending][words], _GAP[gap if gap < 3 else 3]]
    if f.cues:
        row.append(_CUE[f.cues[0].kind])
    if f.date_share > 0.3:
        row.append("date")
    if f.byline > 0.5:
        row.append("byline")
    if f.credit > 0.5:
        row.append("credit")
    if f.caps:
        row.append("caps")
    if f.repeats > 1:
        row.append("rep")
    return row


@lru_cache(maxsize=8192)
def _seen_by_neighbours(signature: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """A line's signature as attributes of each of its neighbours, in the order of `_NEIGHBOURS`.

    Menus and paragraphs have few different ones.
    """
    return tuple([tuple([f"{name}:{token}" for token in signature]) for name in _NEIGHBOURS])


def _places(view: View) -> list[list[str]]:
    """Where each line stands: on the page, to the running text around it, to headline and story."""
    facts = view.facts
    count = len(facts)
    prose = [f.words if f.ends_sentence and f.words >= _PROSE_WORDS else 0 for f in facts]
    befores = _distances(prose)
    afters = _distances(prose[::-1])[::-1]
    sums = list(accumulate(prose, initial=0))
    total = max(1, sums[-1])
    of_total = _TOTAL[_log(total)]
    logs = _LOGS if count <= len(_LOGS) else [_log(number) for number in range(count)]
    rows = []
    for index, f in enumerate(facts):
        near = sums[min(count, index + 4)] - sums[max(0, index - 3)] - prose[index]
        wide = sums[min(count, index + 13)] - sums[max(0, index - 12)] - prose[index]
        share, rest = 10 * sums[index] // total, 10 * (total - sums[index + 1]) // total
        before, after = befores[index], afters[index]
        row = [
            _FROM_START[logs[index]],
            _FROM_END[logs[count - 1 - index]],
            _SHARE[share],
            _SHARE_AND_REST[share][rest],
            of_total,
            _BEFORE[before],
            _AFTER[after],
            _BEFORE_AND_AFTER[min(before, 4)][min(after, 4)],
            _NEAR[_log(near)],
            _WIDE[_log(wide)],
        ]
        _add_place_in_story(row, view.story, index)
        _add_place_to_headline(row, view, f)
        rows.append(row)
    return rows


def _add_place_in_story(row: list[str], story: Story | None, index: int) -> None:
    if story is None:
        row.append("nostory")
    elif index < story.first:
        row.append(_ABOVE[_log(story.first - index)])
    elif index > story.last:
        row.append(_BELOW[_log(index - story.last)])
    else:
        row += (
            "inside",
            _IN_FIRST[_log(index - story.first)],
            _IN_LAST[_log(story.last - index)],
        )


def _add_place_to_headline(row: list[str], view: View, f: Facts) -> None:
    if view.headline is None:
        row.append("noheadline")
    elif f.index == view.headline:
        row.append("headline")
    else:
        row.append(_to_headline(f.index - view.headline))
        if view.repeats_headline(f):
            row.append("headline_again")


@lru_cache(maxsize=4096)
def _to_headline(distance: int) -> str:
    sign = "+" if distance > 0 else "-"
    size = abs(distance)
    return f"headline{sign}{size if size <= 4 else 3 + _log(size) // 2}"


_Words = tuple[tuple[str, ...], tuple[str, ...]]


def _words_in(f: Facts) -> _Words:
    """The attributes of the words that the model knows, and the longer words, of a line."""
    if f.length <= _REMEMBERED:
        return _words_in_short(f.folded)
    known = _known(_RUN.findall(_folded_head(f, _WORDS_LOOKED_AT)))
    return known, _longer_words(_folded_head(f, _TOPIC_LOOKED_AT))


def _folded_head(f: Facts, count: int) -> str:
    """The first characters of a line, folded."""
    # As long as the line, its folded form has each character in its place.
    return f.folded[:count] if len(f.folded) == f.length else f.text[:count].casefold()


def _known(runs: list[str]) -> tuple[str, ...]:
    """The attributes of the words that the model knows in runs of letters, digits, underscores."""
    known = vocabulary().intersection(runs)
    if not "".join(runs).isalpha():
        mixed = " ".join([run for run in runs if not run.isalpha()])
        known |= vocabulary().intersection(_WORD.findall(mixed))
    if not known:
        return ()
    attributes = _attributes_of_words()
    return tuple([attributes[word] for word in sorted(known)])


@lru_cache(maxsize=2048)
def _words_in_short(folded: str) -> _Words:
    """The same of a line that menus may print twice, and all pages of a site."""
    runs = _RUN.findall(folded)
    longer = [run for run in runs if len(run) > 3]
    return _known(runs), tuple(longer) if folded.isascii() else _spaced(longer)


def longer_words(f: Facts, count: int) -> tuple[str, ...]:
    """The words of more than three characters among the first `count` characters, folded.

    None of scripts that put no space between words.
    """
    return _longer_words(_folded_head(f, count))


def _topicality(view: View, longer_words: Sequence[Sequence[str]]) -> list[str]:
    """Share of each line's longer words that headline or first paragraphs have, in fifths."""
    topic = set(_longer_words(view.folded_headline))
    if view.story is not None:
        for f in view.facts[view.story.first : view.story.first + 6]:
            topic.update(_longer_words(_folded_head(f, 400)))
    is_topic = topic.__contains__
    return [
        _TOPIC[5 * sum(map(is_topic, words)) // len(words) if words else -1]
        for words in longer_words
    ]


def _longer_words(folded: str) -> tuple[str, ...]:
    """The words of more than three characters; none of scripts that put no space between words."""
    words = _LONGER_WORD.findall(folded)
    return tuple(words) if folded.isascii() else _spaced(words)


def _spaced(words: Sequence[str]) -> tuple[str, ...]:
    return tuple([word for word in words if word.isascii() or not SPACELESS.match(word)])


def _distances(prose: Sequence[int]) -> list[int]:
    """How many lines back the last line of running text is, on a coarse scale."""
    distances, last = [], 99
    for words in prose:
        distances.append(_coarse(last))
        last = 1 if words else last + 1
    return distances


def _coarse(distance: int) -> int:
    if distance <= 3:
        return distance
    return 4 if distance <= 5 else 5 if distance <= 9 else 6 if distance <= 20 else 7


def _ending(f: Facts) -> str:
    if f.ends_sentence:
        return "."
    if f.ends_colon:
        return ":"
    return "," if f.text[-1] in ",;-–—" else "0"


def _opening(f: Facts) -> str:
    if f.quoted:
        return "start=quote"
    first = f.text[0]
    if first.isupper():
        return "start=upper"
    if f.starts_lower:
        return "start=lower"
    if first.isdigit():
        return "start=digit"
    return "start=letter" if first.isalpha() else "start=sign"


def _capitalised(text: str) -> int:
    """Share of its first dozen words that begin with a capital, in fifths."""
    words = text.split(None, 12)[:12]
    return 5 * sum([word[0].isupper() for word in words]) // len(words)
