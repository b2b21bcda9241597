"""Whether a few words are a person's name, by their shape and by common given names.

A name that stands alone, without "By", is told from a menu's entry or a section by little: so this
asks more of it than `bylines`, which reads lines that are known to be bylines.
"""

import re
from collections.abc import Sequence
from enum import IntEnum
from functools import cache

from newsparse import tables
from newsparse.people import scan as s
from newsparse.people.scan import lexicon
from newsparse.people.words import fold

_MOST_WORDS = 5
_LONGEST = 60
_LEAST_IN_RUN, _MOST_IN_RUN = 5, 15
_LONGEST_SHORTENED = 5
_WEB_ENDINGS = (".com", ".org", ".net")
_HAN_NAME = re.compile(r"[\u3400-\u9fff]{2,4}")
_HANGUL_NAME = re.compile(r"[\uac00-\ud7a3]{2,4}")
_PARTED_NAME = re.compile(r"[\u3400-\u9fff]{1,3}[ \u3000][\u3040-\u30ff\u3400-\u9fff]{1,3}")
"""A Japanese family name and a given name: 大渡 美咲."""
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.\-\u0300-\u036f\u0900-\u0dff])*")
_USER_NAME = re.compile(r"\w+")
_INITIALS = re.compile(r"(?:[^\W\d_]\.?){1,3}")
_NOT_IN_NAMES = (
    s.ORGANISATION | s.ROLE | s.SUFFIX_ROLE | s.MODIFIER | s.NOISE | s.AUTHOR | s.LABEL | s.NOT
)
_TITLES = frozenset("dr prof mr mrs ms sir dame rev fr sr ing lic".split())


class Likeness(IntEnum):
    """How much some words look like a person's name."""

    NONE = 0
    """They do not."""
    SHAPE = 1
    """Two to five capitalised words that no list knows as anything else."""
    KNOWN = 2
    """Such words with a common given name in the place of one."""


@cache
def given_names() -> frozenset[str]:
    """Common given names of some fifty languages, and Japanese family names, folded."""
    table = tables.rows("people/data/given_names.tsv")
    return frozenset(fold(name) for _, names, _ in table for name in names.split())


def likeness_to_name(text: str) -> Likeness:
    """How much a text looks like the name of one person and nothing else."""
    if len(text) > _LONGEST or len(text) < 2:
        return Likeness.NONE
    if text[0] >= "\u2e80":
        return _east_asian(text)
    words = text.split(None, _MOST_WORDS)
    while words and fold(words[0]) in _TITLES:
        words = words[1:]
    if not 1 <= len(words) <= _MOST_WORDS or not all(map(_WORD.fullmatch, words)):
        return Likeness.NONE
    if any(_is_other(word, len(words)) for word in words):
        return Likeness.NONE
    return _by_given_name(words)


def _is_other(word: str, count: int) -> bool:
    """Whether a word is small and no particle, or is known as something that no name holds."""
    if word[-1] == "." and len(word) > _LONGEST_SHORTENED:
        return True  # the end of a sentence, no "Jos."
    folded = fold(word)
    means = lexicon().words.get(folded, 0)
    if word[0].islower():
        return not means & (s.PARTICLE | s.ANY_AND) or count < 3
    if means & _NOT_IN_NAMES or (means & s.AGENCY_AS_WRITTEN and word in lexicon().as_written):
        return folded not in given_names()
    return bool(means & (s.STOP | s.DATE | s.IN)) and folded not in given_names()


def holds_given_name(text: str) -> bool:
    """Whether a common given name is among the first words of a text, with a capital."""
    known = given_names()
    words = text.split(None, 8)[:8]
    return any(not word.islower() and fold(word.strip(",;:|()")) in known for word in words)


def name_before_workplace(words: Sequence[str]) -> Sequence[str]:
    """The words of the name in "Ada Brandt Linden Gazette"; none where there is no such thing.

    It is a common given name and one more name, behind which words end in one of a paper or a
    station.
    """
    size = 2
    while size < len(words) and (words[size - 1].islower() or len(words[size - 1].rstrip(".")) < 2):
        size += 1
    if not size < len(words) <= size + _MOST_WORDS or fold(words[0]) not in given_names():
        return ()
    lists = lexicon()
    bits = lists.words.get(fold(words[-1]), 0)
    for rest, means in lists.phrases.get(fold(words[-2]), {}).get(fold(words[-1]), ()):
        bits |= 0 if rest else means
    ends = bits & (s.OUTLET | s.AGENCY | s.BODY) or words[-1].endswith(_WEB_ENDINGS)
    if not ends or any(word[0].islower() for word in words[size:] if word not in ("of", "the")):
        return ()
    return words[:size] if likeness_to_name(" ".join(words[:size])) is Likeness.KNOWN else ()


def names_in_run(words: Sequence[str]) -> list[int]:
    """Where names begin that stand in a row with nothing between: "Ada Brandt Joe Mill Eva Roth".

    Each begins with a common given name, and there are at least five words: with four it may be
    one long name. Empty where it is no such row.
    """
    if not _LEAST_IN_RUN <= len(words) <= _MOST_IN_RUN:
        return []
    known = [fold(word) in given_names() for word in words]
    starts = [0]
    for at in range(2, len(words)):
        if known[at] and not known[at - 1] and at - starts[-1] >= 2:
            starts.append(at)
    ends = [*starts[1:], len(words)]
    sizes = [end - start for start, end in zip(starts, ends, strict=True)]
    if not known[0] or len(starts) < 2 or not all(2 <= size <= 3 for size in sizes):
        return []
    if any(not _WORD.fullmatch(word) or word[0].islower() for word in words):
        return []
    return starts


def is_user_name(text: str) -> bool:
    """Whether one word has the look of a user's name, as print has no other: "adab77", "ada_b"."""
    if not 4 <= len(text) <= 24 or not _USER_NAME.fullmatch(text) or text[0].isdigit():
        return False
    if lexicon().words.get(text.casefold(), 0):
        return False
    return text.islower() or "_" in text or any(map(str.isdigit, text))


def _by_given_name(words: Sequence[str]) -> Likeness:
    folded = [fold(word) for word in words]
    known = given_names()
    caseless = words[0] == words[0].swapcase()
    if len(words) == 1:
        return Likeness.SHAPE if folded[0] in known and not caseless else Likeness.NONE
    full = sum(len(word.rstrip(".")) > 1 and not word[0].islower() for word in words)
    if not full:
        return Likeness.NONE
    # "Ada Brandt", "J. Ada Brandt"; in Hungary, Vietnam and Japan the given name comes last.
    heads = [f for f in folded if len(f) > 1]
    hyphened = any(part in known for part in heads[0].split("-"))
    if heads and (hyphened or heads[0] in known):
        return Likeness.KNOWN
    if len(words) <= 3 and heads and heads[-1] in known:
        return Likeness.KNOWN
    if caseless:
        return Likeness.NONE
    if full == 1 and not any(map(_INITIALS.fullmatch, words[:-1])):
        return Likeness.NONE
    return Likeness.SHAPE


def _east_asian(text: str) -> Likeness:
    """Two to four characters, the first a common family name."""
    bare = text.replace(" ", "")
    if _PARTED_NAME.fullmatch(text):
        return Likeness.KNOWN if text.split(maxsplit=1)[0] in given_names() else Likeness.SHAPE
    if not (_HAN_NAME.fullmatch(bare) or _HANGUL_NAME.fullmatch(bare)):
        return Likeness.NONE
    if lexicon().words.get(bare, 0) or bare.endswith(s.outlet_endings()):
        return Likeness.NONE
    if len(bare) == 4 and bare[:2] in given_names():
        return Likeness.KNOWN  # a Japanese family name of two characters, and a given name
    return Likeness.SHAPE if bare[0] in s.surnames() and len(bare) <= 3 else Likeness.NONE
