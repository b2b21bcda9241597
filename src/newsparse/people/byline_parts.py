"""What a line says in a byline that is broken over several lines: label, names, job, joint."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsparse.people import scan as s
from newsparse.people.bylines import is_agency
from newsparse.people.names import (
    Likeness,
    likeness_to_name,
    name_before_workplace,
    names_in_run,
)
from newsparse.people.scan import lexicon
from newsparse.people.words import fold

_EDGES = " \t\xa0,;|/·•∙⋅*_–—-:\\"
_MOST_LABEL_WORDS = 6
_MOST_JOB_WORDS = 8
_MOST_NAMES = 8
_LONGEST = 160
_SET_OFF = re.compile(r"[|●•·∙⋅]+|\s[-–—/]\s")
_LISTED = re.compile(r"\s*[,;/&|·•、，]\s*")
_AUTHORS = s.AUTHOR | s.START | s.START_OR_NAME
_WITH_COLON = _AUTHORS | s.LABEL | s.EDITOR | s.EDITOR_LABEL
_OTHERS = s.OTHER
_OTHERS_WITH_COLON = s.OTHER | s.OTHER_LABEL
_JOBS = s.ROLE | s.SUFFIX_ROLE


def _means_of(phrase: list[str]) -> int:
    """What some words mean together, by the word lists."""
    lists = lexicon()
    if len(phrase) == 1:
        return lists.words.get(phrase[0], 0)
    for rest, bits in lists.phrases.get(phrase[0], {}).get(phrase[1], ()):
        if list(rest) == phrase[2:]:
            return bits
    return 0


def _label_bits(text: str) -> tuple[int, bool]:
    """What a line means that is a label and nothing else, and whether a colon ends it."""
    bare = text.strip(_EDGES)
    words = [fold(word) for word in bare.split(None, _MOST_LABEL_WORDS)]
    if not words or len(words) > _MOST_LABEL_WORDS:
        return 0, False
    return _means_of(words), text.rstrip(" *_").endswith((":", "："))


def is_author_label(text: str) -> bool:
    """Whether a line only says that an author follows: "By", "Written by", "Text:"."""
    bits, colon = _label_bits(text)
    return bool(bits & (_WITH_COLON if colon else _AUTHORS))


def ends_in_author_label(text: str) -> bool:
    """Whether a short line ends so: "Opinion by", "Kolumne von"."""
    words = text.rstrip(_EDGES).split(None, 5)
    if not 2 <= len(words) <= 5:
        return False
    folded = [fold(word) for word in words]
    if any(_means_of(folded[at:]) & s.OTHER for at in range(len(folded) - 1)):
        return False
    return bool(_means_of(folded[-1:]) & (s.AUTHOR | s.START_OR_NAME))


def has_author_label(text: str) -> bool:
    """Whether a label such as "by" stands anywhere in a line, and a word behind it."""
    tokens = s.scan(text)
    return any(
        before.means & (_AUTHORS if before.text.islower() or not before.start else s.AUTHOR)
        and after.sign == s.WORD
        for before, after in pairwise(t for t in tokens if t.sign != s.COLON)
    )


def begins_with_label(text: str) -> bool:
    """Whether a label such as "By" or "Written by" opens a line."""
    words = [fold(word.strip(_EDGES)) for word in text.split(None, 3)[:3]]
    return any(_means_of(words[:size]) & _AUTHORS for size in range(1, len(words) + 1))


def is_other_label(text: str) -> bool:
    """Whether a line only says that somebody else's share follows: "Photos by"."""
    bits, colon = _label_bits(text)
    return bool(bits & (_OTHERS_WITH_COLON if colon else _OTHERS))


def is_joint(text: str) -> bool:
    """Whether a line is a sign or a word for "and", nothing else."""
    bare = text.strip()
    if not any(map(str.isalnum, bare)):
        return len(bare) <= 3
    return len(bare) <= 6 and bool(lexicon().words.get(fold(bare.strip(_EDGES)), 0) & s.ANY_AND)


def is_job(text: str) -> bool:
    """Whether a line is the job of somebody named beside it: "Staff Writer", "Health editor"."""
    words = text.strip(_EDGES).split(None, _MOST_JOB_WORDS)
    if not 1 <= len(words) <= _MOST_JOB_WORDS or text.rstrip()[-1] in ".!?:":
        return False
    meanings = lexicon().words
    found = [meanings.get(fold(word.strip(_EDGES)), 0) for word in words]
    if found[-1] & _JOBS or _means_of([fold(word) for word in words]) & (_JOBS | s.DESK):
        return True
    first = found[0] & (_JOBS | s.MODIFIER) and any(bits & _JOBS for bits in found[:4])
    return bool(first)


def likeness_of_names(text: str) -> Likeness:
    """How much a line is the name of one person, or of several, and nothing else.

    Of several, the least likely one tells.
    """
    if not text or len(text) > _LONGEST or (text[-1] in ".!?" and len(text) > 60):
        return Likeness.NONE
    parts = list(_names_in(_without_and(text.strip(_EDGES))))
    if not 1 <= len(parts) <= _MOST_NAMES:
        return Likeness.NONE
    found = [likeness_to_name(part) for part in parts]
    if found and min(found) is Likeness.NONE and len(parts) > 1:
        # "Ada Brandt, Reuters"
        found = [f for part, f in zip(parts, found, strict=True) if f or not is_agency(part)]
    if len(parts) == 2 and " " in parts[0] and found and found[0] is Likeness.KNOWN:
        # "Ada Brandt, The Linden Post"
        return Likeness.KNOWN if _can_be_outlet(parts[1]) else min(found)
    return min(found, default=Likeness.NONE)


def lone_name(text: str, dates: Sequence[tuple[int, int]]) -> Likeness:
    """How much a line, or a part of it, is the name of one person or of several.

    Other parts stand behind dates and signs such as "|"; `dates` are offsets of the dates. What
    follows a name is left aside where it is a degree, a place, a button or where the person works:
    "Ada Brandt, MD", "Ada Brandt in Linden", "Ada Brandt Follow", "Ada Brandt Linden Gazette".
    """
    for start, end in dates:
        text = text[:start] + "|" * (end - start) + text[end:]
    best = Likeness.NONE
    for part in _SET_OFF.split(text):
        if (bare := part.strip(_EDGES)) and best is not Likeness.KNOWN:
            best = max(best, _lone(bare))
    return best


def _lone(part: str) -> Likeness:
    bare = _before_button(without_place(_without_degrees(part)))
    found = likeness_of_names(bare)
    if found is not Likeness.KNOWN:
        words = bare.split()
        if len(words) > len(name_before_workplace(words)) > 0 or names_in_run(words):
            return Likeness.KNOWN
    return found


def _without_degrees(text: str) -> str:
    """ "Ada Brandt, MS, Ph.D." without the degrees."""
    parts = text.split(",")
    while len(parts) > 1 and _is_degree(parts[-1].strip()):
        parts.pop()
    return ",".join(parts)


def _is_degree(text: str) -> bool:
    return 2 <= len(text) <= 8 and " " not in text and sum(map(str.isupper, text)) >= 2


def _before_button(text: str) -> str:
    """ "Ada Brandt Follow" without the button."""
    words = text.split()
    lists = lexicon()
    for at, word in enumerate(words[2:], 2):
        folded = fold(word)
        bits = lists.words.get(folded, 0)
        for rest, means in lists.phrases.get(folded, {}).get(
            fold(" ".join(words[at + 1 : at + 2])), ()
        ):
            if [fold(w) for w in words[at + 2 : at + 2 + len(rest)]] == list(rest):
                bits |= means
        if bits & (s.NOISE | s.AFTER) and not bits & (s.OUTLET | s.ROLE):
            return " ".join(words[:at])
    return text


def _can_be_outlet(text: str) -> bool:
    words = text.split()
    return len(words) <= 4 and not any(word[0].islower() and "." not in word for word in words)


def without_place(text: str) -> str:
    """ "Ada Brandt in London" without what stands behind "in"."""
    words = text.split()
    meanings = lexicon().words
    for at, word in enumerate(words):
        if at > 1 and word.islower() and meanings.get(word, 0) & s.IN:
            return " ".join(words[:at])
    return text


def goes_on(text: str) -> bool:
    """Whether a line ends so that another name must follow: in a comma or a word for "and"."""
    bare = text.rstrip(" *_")
    return bare.endswith((",", "&", "+")) or _without_and(bare) != bare


def _without_and(text: str) -> str:
    head, _, last = text.rpartition(" ")
    if head and last.islower() and lexicon().words.get(last, 0) & s.AND:
        return head.rstrip(_EDGES)
    return text


def likeliest_name(text: str, dates: Sequence[tuple[int, int]]) -> Likeness:
    """How much a part of a line that also holds a date is a name.

    The parts stand between the dates and signs such as "|"; `dates` are offsets of the dates.
    """
    for start, end in dates:
        text = text[:start] + "|" * (end - start) + text[end:]
    parts = [part.strip(_EDGES + ",()") for part in _SET_OFF.split(text)]
    found = [likeness_of_names(part) for part in parts if part]
    return max(found, default=Likeness.NONE)


def _names_in(text: str) -> Iterator[str]:
    """The parts of a list of names."""
    ands = lexicon().words
    for part in _LISTED.split(text):
        words = part.split()
        cut = 0
        for at, word in enumerate(words):
            if 0 < at < len(words) - 1 and word.islower() and ands.get(word, 0) & s.AND:
                yield " ".join(words[cut:at])
                cut = at + 1
            elif at == 0 and len(words) > 1 and word.islower() and ands.get(word, 0) & s.AND:
                cut = 1
        if words[cut:]:
            yield " ".join(words[cut:])
