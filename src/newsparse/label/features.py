"""What the learned model sees of each line: attributes of the line, its neighbours and its place.

Every attribute is a short string; a line has those that are true of it. They name shapes and cue
kinds, and of words only those of `data/vocabulary.txt`, which many sites use alike, so that what is
learnt on one site carries to others.
"""

import math
import re
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

from newsparse.label.facts import Facts
from newsparse.label.headline import repeats_headline, words_of
from newsparse.label.markup_features import markup_features, markup_signatures
from newsparse.label.rules.rule import View
from newsparse.labels import Label

VERSION = 2
"""Of the features: weights learnt on another version do not fit."""

_PROSE_WORDS = 7
_WORD = re.compile(r"[^\W\d_]{2,}")
_WORDS_LOOKED_AT = 400  # characters


def words_seen(text: str) -> frozenset[str]:
    """The words at the beginning of a line, folded: where the vocabulary is looked for."""
    return frozenset(_WORD.findall(text[:_WORDS_LOOKED_AT].casefold()))


@cache
def vocabulary() -> frozenset[str]:
    """The words that the model knows."""
    path = Path(__file__).parent / "data" / "vocabulary.txt"
    return frozenset(path.read_text(encoding="utf-8").split())


def features_of(view: View, hand_made: Sequence[Label]) -> list[list[str]]:
    """The attributes of every line, in order. `hand_made` is what the rules say of each line."""
    facts = view.facts
    own = [_shape(f) for f in facts]
    signatures = [(*_signature(f), f"rule={hand_made[f.index]}") for f in facts]
    place = _places(view)
    known_words = vocabulary()
    known = _topicality(view)
    if facts and facts[0].line.element is not None:
        own = [a + b for a, b in zip(own, markup_features(view), strict=True)]
        signatures = [a + b for a, b in zip(signatures, markup_signatures(facts), strict=True)]
    rows = []
    for index in range(len(facts)):
        row = own[index] + place[index]
        words = words_seen(facts[index].text) & known_words
        row.extend(f"t={word}" for word in sorted(words))
        row.append(f"rule={hand_made[index]}")
        row.append(f"topic={known[index]}")
        for step, name in ((-2, "pp"), (-1, "p"), (1, "n"), (2, "nn")):
            at = index + step
            if 0 <= at < len(facts):
                row.extend(_prefixed(name, signatures[at]))
            else:
                row.append(f"{name}:none")
        rows.append(row)
    return rows


def _shape(f: Facts) -> list[str]:
    row = [
        f"w{_log(f.words)}",
        f"s{min(f.sentences, 4)}",
        f"end={_ending(f)}",
        f"start={_opening(f)}",
        f"m={f.line.marker}{f.line.level}",
        f"gap{min(f.gap, 3)}",
        f"d{int(f.date_share * 4)}",
        f"b{int(f.byline * 5)}",
        f"c{int(f.credit * 5)}",
        f"rep{min(f.repeats, 3)}",
        f"comma{min(f.text.count(','), 3)}",
        f"upper{_capitalised(f)}",
        f"ws={_log(f.words)}{_ending(f)}",
    ]
    row.extend(f"k={cue.kind}:{cue.where}" for cue in f.cues)
    row.extend(f"date={span.kind}" for span in f.dates)
    if not f.cues:
        row.append("nocue")
    for name, holds in (
        ("caps", f.caps),
        ("cut", f.line.cut),
        ("at", f.handles > 0),
        ("hash", f.hashtags > 0),
        ("link", f.links),
        ("noletters", not f.letters),
        ("bar", "|" in f.text),
        ("colon", ":" in f.text),
        ("dash", " - " in f.text or " – " in f.text or " — " in f.text),
        ("paren", f.text.endswith(")")),
        ("copy", "©" in f.text),
        ("spaceless", f.spaceless),
    ):
        if holds:
            row.append(name)
    return row


def _signature(f: Facts) -> list[str]:
    """What neighbours see of a line."""
    row = [f"ws={_log(f.words)}{_ending(f)}", f"gap{min(f.gap, 3)}"]
    row.extend(f"k={cue.kind}" for cue in f.cues[:1])
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
def _prefixed(name: str, signature: tuple[str, ...]) -> tuple[str, ...]:
    """A neighbour's signature as attributes; menus and paragraphs have few different ones."""
    return tuple([f"{name}:{token}" for token in signature])


def _places(view: View) -> list[list[str]]:
    """Where each line stands: on the page, to the running text around it, to headline and story."""
    facts = view.facts
    count = len(facts)
    prose = [f.words if f.ends_sentence and f.words >= _PROSE_WORDS else 0 for f in facts]
    before = _distances(prose)
    after = _distances(prose[::-1])[::-1]
    sums = [0]
    for words in prose:
        sums.append(sums[-1] + words)
    total = max(1, sums[-1])
    rows = []
    for index, f in enumerate(facts):
        near = sums[min(count, index + 4)] - sums[max(0, index - 3)] - prose[index]
        wide = sums[min(count, index + 13)] - sums[max(0, index - 12)] - prose[index]
        rows.append(
            [
                f"from_start{_log(index)}",
                f"from_end{_log(count - 1 - index)}",
                f"share{10 * sums[index] // total}",
                f"share{10 * sums[index] // total},{10 * (total - sums[index + 1]) // total}",
                f"total{_log(total)}",
                f"before{before[index]}",
                f"after{after[index]}",
                f"ba{min(before[index], 4)},{min(after[index], 4)}",
                f"near{_log(near)}",
                f"wide{_log(wide)}",
                *_to_story(view, index),
                *_to_headline(view, f),
            ]
        )
    return rows


def _to_story(view: View, index: int) -> list[str]:
    story = view.story
    if story is None:
        return ["nostory"]
    if index < story.first:
        return [f"above{_log(story.first - index)}"]
    if index > story.last:
        return [f"below{_log(index - story.last)}"]
    return ["inside", f"in_first{_log(index - story.first)}", f"in_last{_log(story.last - index)}"]


def _to_headline(view: View, f: Facts) -> list[str]:
    if view.headline is None:
        return ["noheadline"]
    if f.index == view.headline:
        return ["headline"]
    row = [f"headline{_step(f.index - view.headline)}"]
    if repeats_headline(f.text, view.folded_headline):
        row.append("headline_again")
    return row


def _topicality(view: View) -> list[int]:
    """Share of each line's longer words that headline or first paragraphs have, in fifths."""
    topic: set[str] = set(words_of(view.folded_headline))
    if view.story is not None:
        for f in view.facts[view.story.first : view.story.first + 6]:
            topic.update(words_of(f.text[:400]))
    topic = {word for word in topic if len(word) > 3}
    shares = []
    for f in view.facts:
        words = [w for w in words_of(f.text[:200]) if len(w) > 3]
        known = sum(1 for w in words if w in topic)
        shares.append(5 * known // len(words) if words else -1)
    return shares


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


_LOGS = tuple(int(2 * math.log2(number + 1)) for number in range(2048))


def _log(number: int) -> int:
    """Twice the binary logarithm: numbers on a scale that is fine where they are small."""
    return _LOGS[number] if number < len(_LOGS) else int(2 * math.log2(number + 1))


def _step(distance: int) -> str:
    sign = "+" if distance > 0 else "-"
    size = abs(distance)
    return f"{sign}{size if size <= 4 else 3 + _log(size) // 2}"


def _ending(f: Facts) -> str:
    if f.ends_sentence:
        return "."
    if f.ends_colon:
        return ":"
    return "," if f.text[-1] in ",;-–—" else "0"


def _opening(f: Facts) -> str:
    first = f.text[0]
    if f.quoted:
        return "quote"
    if first.isdigit():
        return "digit"
    if first.islower():
        return "lower"
    return "upper" if first.isupper() else "letter" if first.isalpha() else "sign"


def _capitalised(f: Facts) -> int:
    """Share of its first dozen words that begin with a capital, in fifths."""
    words = f.text.split(None, 12)[:12]
    return 5 * sum(1 for w in words if w[:1].isupper()) // max(1, len(words))
