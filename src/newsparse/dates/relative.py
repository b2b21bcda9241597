"""Dates told from now: "2 hours ago", "vor einer Stunde", "3小时前", "yesterday"."""

import re
from collections.abc import Iterator

from newsparse.dates.clock import WORD
from newsparse.dates.lexicon import Lexicon, fold
from newsparse.dates.parts import DateKind, Parts

_FOLLOWING = re.compile(rf"\.?[^\S\n]{{1,2}}({WORD})")
_MORE = re.compile(rf"\.?,?[^\S\n]{{1,2}}(?:[^\W\d_]{{1,3}}[^\S\n])?(\d{{1,3}})[^\S\n]?({WORD})")
_WORDS = re.compile(WORD)
_REACH = 28
_MOST_OTHERS = 2
"""How many words a line may hold beside a day word, to be a date and not a sentence."""


def relative_at(
    text: str, start: int, end: int, unit: re.Match[str], floor: int, lexicon: Lexicon
) -> Parts | None:
    """A number, a unit and what makes them the past; `unit` matched the unit after the number."""
    if "\n" in text[end : unit.start(1)]:
        return None
    units = lexicon.units[fold(unit[1])]
    amounts = [(int(text[start:end]), units)]
    stop = unit.end(1)
    more = _MORE.match(text, stop)
    smaller = more and lexicon.units.get(fold(more[2]))
    if more and smaller and smaller.keys() & units.keys():
        amounts.append((int(more[1]), smaller))
        stop = more.end()
    languages = frozenset[str](units)
    after = _after(text, stop, languages, lexicon)
    if after is not None:
        stop, languages = after
        return _relative(start, stop, amounts, languages)
    before = _before(text, start, floor, languages, lexicon)
    if before is not None:
        return _relative(before[0], stop, amounts, before[1])
    return None


def glued_ago_at(text: str, start: int, end: int, lexicon: Lexicon) -> Parts | None:
    """The same in scripts without spaces: 3小时前, 3 ชั่วโมงที่แล้ว."""
    match = lexicon.glued_ago.match(text, end)
    if match is None:
        return None
    unit = next(iter(lexicon.units[fold(match[1])].values()))
    return Parts(start, match.end(), DateKind.RELATIVE, ago=((int(text[start:end]), unit),))


def day_word_before(text: str, start: int, floor: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """The "yesterday" in front of a time of day: where it begins, and days back from today."""
    low = max(floor, start - _REACH)
    left = text[low:start].rstrip(" \u00a0,.-–—|@:·(")
    if left.endswith(lexicon.glued_days):
        word = max((w for w in lexicon.glued_days if left.endswith(w)), key=len)
        return low + len(left) - len(word), max(0, lexicon.day_words[word])
    words = list(_WORDS.finditer(left.rpartition("\n")[2]))
    low += left.rfind("\n") + 1
    keys = [fold(word[0]) for word in words]
    while keys and keys[-1] in lexicon.words["time_joiner"]:
        keys.pop()
    for count in (3, 2, 1):
        phrase = " ".join(keys[-count:])
        if len(keys) >= count and lexicon.day_words.get(phrase, -1) >= 0:
            return low + words[len(keys) - count].start(), lexicon.day_words[phrase]
    return None


def relative_in_line(line: str, offset: int, lexicon: Lexicon) -> Iterator[Parts]:
    """The dates without a number on a short line that begins at `offset`."""
    words = list(_WORDS.finditer(line))
    keys = [fold(word[0]) for word in words]
    index = 0
    while index < len(keys):
        found = _one_ago(line, words, keys, index, lexicon)
        if found is None:
            found = _day_word(line, words, keys, index, lexicon)
        if found is None:
            index += 1
            continue
        found.start += offset
        found.end += offset
        yield found
        index += sum(1 for word in words[index:] if word.start() + offset < found.end)


def _day_word(
    line: str, words: list[re.Match[str]], keys: list[str], index: int, lexicon: Lexicon
) -> Parts | None:
    for count in (3, 2, 1):
        phrase = " ".join(keys[index : index + count])
        if index + count > len(keys) or phrase not in lexicon.day_words:
            continue
        if phrase in lexicon.shared_day_words or len(keys) - count > _MOST_OTHERS:
            return None
        days = lexicon.day_words[phrase]
        start, end = words[index].start(), words[index + count - 1].end()
        if days < 0:
            return Parts(start, end, DateKind.RELATIVE, ago=((0, "second"),))
        if days == 0 and not _stands_apart(line, start, end):
            return None  # "Join today", "Europe Today"
        return Parts(start, end, DateKind.RELATIVE, days_back=days)
    return None


def _stands_apart(line: str, start: int, end: int) -> bool:
    """Whether a word is set off from the others on its line by signs or by nothing at all."""
    before, after = line[:start].rstrip(), line[end:].lstrip()
    return not before[-1:].isalnum() and not after[:1].isalnum()


def _one_ago(
    line: str, words: list[re.Match[str]], keys: list[str], index: int, lexicon: Lexicon
) -> Parts | None:
    """ "an hour ago": a word for one at `index`, a unit, and what makes them the past."""
    languages = lexicon.ago["one"].get(keys[index])
    if not languages or index + 1 == len(keys):
        return None
    units = lexicon.units.get(keys[index + 1])
    shared = languages & units.keys() if units else frozenset[str]()
    if not units or not shared:
        return None
    start, stop = words[index].start(), words[index + 1].end()
    after = _after(line, stop, shared, lexicon)
    if after is not None:
        return _relative(start, after[0], [(1, units)], after[1])
    before = _before(line, start, 0, shared, lexicon)
    if before is not None:
        return _relative(before[0], stop, [(1, units)], before[1])
    return None


def _after(
    text: str, end: int, languages: frozenset[str], lexicon: Lexicon
) -> tuple[int, frozenset[str]] | None:
    """A marker of the past such as "ago" or "yang lalu": its end and its languages."""
    phrase = ""
    for _ in range(3):
        word = _FOLLOWING.match(text, end)
        if word is None:
            return None
        phrase, end = f"{phrase} {fold(word[1])}".lstrip(), word.end()
        shared = lexicon.ago["after"].get(phrase, frozenset()) & languages
        if shared:
            return end, shared
    return None


def _before(
    text: str, start: int, floor: int, languages: frozenset[str], lexicon: Lexicon
) -> tuple[int, frozenset[str]] | None:
    """A marker of the past such as "vor" or "il y a": its start and its languages."""
    low = max(floor, start - _REACH)
    words = list(_WORDS.finditer(text[low:start]))[-3:]
    if not words or text[low + words[-1].end() : start].strip(" \t\u00a0"):
        return None
    for count in range(len(words), 0, -1):
        phrase = " ".join(fold(word[0]) for word in words[-count:])
        shared = lexicon.ago["before"].get(phrase, frozenset()) & languages
        if shared:
            return low + words[-count].start(), shared
    return None


def _relative(
    start: int, end: int, amounts: list[tuple[int, dict[str, str]]], languages: frozenset[str]
) -> Parts:
    ago = tuple((amount, _unit(units, languages)) for amount, units in amounts)
    return Parts(start, end, DateKind.RELATIVE, ago=ago)


def _unit(units: dict[str, str], languages: frozenset[str]) -> str:
    """The unit that a word names in one of `languages`, or in any where none of them has it."""
    shared = sorted(languages & units.keys()) or sorted(units)
    return units[shared[0]]
