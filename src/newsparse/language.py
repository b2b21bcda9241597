"""The language of a page: as its letters and its commonest words tell it."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable
from functools import cache

from attrs import frozen

from newsparse.tables import rows

_SAMPLE = 3000  # characters that are looked at
_ENOUGH = 300  # characters of running text that a page is told by
_WINDOW = 20_000  # characters before and after the end of the first third, where it is looked for
_PROSE = 60  # characters of the shortest line of running text
_MOST_OF_A_WORD = 6
"""How often a word counts at most: menus repeat theirs, and a name may look like a common word."""
# Text browsers set "o" in front of items of an inner list, which is a word of many languages.
_BULLET = re.compile(r"^[ \t]*[o*+•-][ \t]+", re.MULTILINE)
_WORD = re.compile(r"[^\W\d_]+")
# The vowel signs of Indic scripts are no letters, but of the word.
_INDIC_WORD = re.compile(r"(?:[^\W\d_]|[\u0900-\u0963\u0971-\u0dff])+")
_MIN_HITS = 3


Teller = Callable[[str], str | None]
"""Tells the language of a text, as an ISO 639 code, or `None`."""

_CODE = re.compile(r"[a-z]{2,3}")


def told_by(teller: Teller | None) -> Teller:
    """What asks `teller` first, if there is one, and then `language_of`.

    It is given the sample that a language is told by, not the whole page; what it returns counts
    where it is a code in lower case, two letters or three.
    """
    if teller is None:
        return language_of

    def tell(text: str) -> str | None:
        code = teller(sample_of(text))
        return code if code and _CODE.fullmatch(code) else language_of(text)

    return tell


def language_of(text: str) -> str | None:
    """ISO 639-1 code of a text's language, or `None` when too little tells.

    Scripts settle what they can (Thai, Greek, Korean …); within a script the language with the
    most function words does. The word lists are in `data/languages.tsv`.
    """
    sample = sample_of(text)
    script = script_of(sample)
    if script is None:
        return None
    rivals = _languages()[script]
    if len(rivals.letters) == 1:
        return next(iter(rivals.letters))
    scores = {
        code: sum([sample.count(letter) for letter in letters])
        for code, letters in rivals.letters.items()
    }
    word_pattern = _INDIC_WORD if script in _INDIC else _WORD
    printed = Counter(word_pattern.findall(sample.casefold()))
    for word in rivals.words.keys() & printed.keys():
        for code in rivals.words[word]:
            scores[code] += min(printed[word], _MOST_OF_A_WORD)
    best = max(scores, key=lambda code: scores[code])
    return best if scores[best] >= _MIN_HITS else None


@frozen
class _Rivals:
    """The languages that are written in one script."""

    letters: dict[str, str]
    """By language, the letters that it has and its rivals lack."""
    words: dict[str, list[str]]
    """By word, the languages that use it much."""


def sample_of(text: str) -> str:
    """What the language of a text is told by: some 3000 characters of running text from its midst.

    Without running text what stands there: menus are in the language of a page as well, but hold
    few of the words that tell it.
    """
    start = max(0, len(text) // 3 - _WINDOW)
    lines: list[str] = []
    size = 0
    for line in text[start : start + 2 * _WINDOW].splitlines():
        words = line.strip() if len(line) >= _PROSE else ""
        if len(words) >= _PROSE:
            lines.append(words)
            size += len(words)
            if size >= _SAMPLE:
                break
    if size >= _ENOUGH:
        return "\n".join(lines)[:_SAMPLE]
    start = max(0, len(text) // 3 - _SAMPLE // 2)
    return _BULLET.sub("", text[start : start + _SAMPLE])


# Unicode blocks, by first code point; the empty name covers what belongs to no script here.
_BLOCKS = (
    (0x0041, "latin"),
    (0x005B, ""),
    (0x0061, "latin"),
    (0x007B, ""),
    (0x00C0, "latin"),
    (0x0250, ""),
    (0x0370, "greek"),
    (0x0400, "cyrillic"),
    (0x0530, "armenian"),
    (0x0590, "hebrew"),
    (0x0600, "arabic"),
    (0x0700, ""),
    (0x0900, "devanagari"),
    (0x0980, "bengali"),
    (0x0A00, "gurmukhi"),
    (0x0A80, "gujarati"),
    (0x0B00, ""),
    (0x0B80, "tamil"),
    (0x0C00, "telugu"),
    (0x0C80, "kannada"),
    (0x0D00, "malayalam"),
    (0x0D80, "sinhala"),
    (0x0E00, "thai"),
    (0x0E80, ""),
    (0x10A0, "georgian"),
    (0x1100, ""),
    (0x1E00, "latin"),
    (0x1F00, "greek"),
    (0x2000, ""),
    (0x3040, "kana"),
    (0x3100, ""),
    (0x4E00, "han"),
    (0xA000, ""),
    (0xAC00, "hangul"),
    (0xD7B0, ""),
)
_INDIC = frozenset(name for start, name in _BLOCKS if 0x0900 <= start < 0x0E00)
_BLOCK_STARTS = tuple(start for start, _ in _BLOCKS)
# One Chinese character says as much as several letters, and Japanese is written with both.
_WEIGHTS = {"han": 3, "kana": 8, "hangul": 3}
_MIN_LETTERS = 12
_ASCII = re.compile(r"[\x00-\x7f]+")
_ASCII_SIGNS = bytes(code for code in range(128) if not chr(code).isalpha())


def script_of(sample: str) -> str | None:
    """The script that most letters of a text are of, such as "latin" or "han"; `None` for none."""
    counts: Counter[str] = Counter()
    if plain := len(sample.encode("ascii", "ignore").translate(None, _ASCII_SIGNS)):
        counts["latin"] = plain
    # Few characters of most pages are left: counting one by one is slow.
    for letter, count in Counter("" if sample.isascii() else _ASCII.sub("", sample)).items():
        name = _BLOCKS[bisect_right(_BLOCK_STARTS, ord(letter)) - 1][1]
        if name:
            counts[name] += count * _WEIGHTS.get(name, 1)
    if not counts:
        return None
    script, count = counts.most_common(1)[0]
    return script if count >= _MIN_LETTERS else None


@cache
def _languages() -> dict[str, _Rivals]:
    """The rivals in each script, from the table of languages."""
    table: dict[str, _Rivals] = {}
    for code, script, letters, words in rows("data/languages.tsv"):
        rivals = table.setdefault(script, _Rivals({}, {}))
        rivals.letters[code] = letters.strip("-")
        for word in dict.fromkeys(words.split()):
            rivals.words.setdefault(word, []).append(code)
    return table
