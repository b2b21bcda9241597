"""How much a line looks like a byline, by a glance at its first words."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from attrs import frozen

from newsparse.people import scan as s
from newsparse.people.scan import lexicon
from newsparse.people.words import fold, rows

_LONGEST = 220
_MOST_WORDS = 24
_GLANCE = 7
_MOST_UNLABELLED = 18
_REMEMBERED = 8192
"""Words whose meaning is remembered: pages of one language share most of theirs."""
_SIGNS = ",;:|·•()[]{}/-–—=،、，："
_LABELS = s.AUTHOR | s.START | s.START_OR_NAME
_WITH_COLON = _LABELS | s.LABEL | s.EDITOR | s.EDITOR_LABEL | s.ROLE | s.SUFFIX_ROLE
_SIGNERS = s.DESK | s.ROLE | s.SUFFIX_ROLE
_NEVER_NAMES = s.NOISE | s.STOP | s.OTHER | s.SOURCE | s.IN

_EAST_ASIAN = re.compile(r"[^\w]*[\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_REPORTER_AND_NAME = (
    r"[\u3400-\u9fff]{0,6}(?:记者|記者)(?:\s*[:：]\s*|\s+|(?=(.)))[\u3400-\u9fff]{2}"
)
_ADDRESS = re.compile(r"\w@\w")
_LONGEST_EAST_ASIAN = 60
_SURE_EAST_ASIAN = 30


class _Glance:
    """What the first words of a line are, counted."""

    __slots__ = (
        *("agencies", "caseless", "helpers", "joints", "leads_with_signer", "mails", "names"),
        *("never", "run", "signers", "small", "times"),
    )

    def __init__(self, counts: Sequence[int], run: int, caseless: int, signs_first: bool) -> None:
        _, self.mails, self.agencies, self.signers, self.joints = counts[:5]
        self.helpers, self.never, self.times, self.small, self.names = counts[5:]
        self.run = run
        """Names at the very beginning, before anything else."""
        self.caseless = caseless
        self.leads_with_signer = signs_first


def looks_like_byline(line: str) -> float:
    """How much a line looks like a byline: 0 not at all, 1 for sure.

    A label with names scores high, names with a job, an agency or a mail address less, two to
    four capitalised words alone 0.3; prose and headings near 0. A glance, for every line of a
    page; `authors_of` reads the names.
    """
    words: Sequence[str] = line.split(None, _MOST_WORDS) if len(line) <= _LONGEST else ()
    if not words or len(words) > _MOST_WORDS:
        return 0.0
    first = words[0][0]
    if first >= "\u2e80" or words[-1][0] >= "\u2e80":
        return _east_asian_shape(line)
    head = _head(words[0])
    if first.isdigit() or (head.is_date and _begins_date(words)):
        words = _after_date(words)
        if not words:
            return 0.0
        head = _head(words[0])
    bits, taken = _first_phrase(head, words) if head.seconds else (head.bits, 1)
    if bits & s.NOT:
        return 0.0
    colon = words[taken - 1][-1] == ":" or (taken < len(words) and words[taken] == ":")
    if words[0][0] in "(—–" and (words[0][0] != "(" or ";" in line or "(@" in line):
        # "(Reporting by …; editing by …)", "— Author (@handle)": not the byline.
        return 0.1
    if bits & _LABELS or (colon and bits & _WITH_COLON):
        rest = words[taken : taken + _GLANCE]
        sure = colon or bool(bits & s.AUTHOR)
        seen = _look(rest)
        return _labelled(seen, words[taken:], sure=sure) if rest and seen else 0.2
    if bits & s.AGENCY and taken == len(words):
        return 0.5
    if len(words) > _MOST_UNLABELLED or words[-1][-1] in "!?:":
        return 0.0
    if len(words) == 1 and _kinds(words[0])[0] > _SIGNER:
        return 0.0
    glance = _look(words[:_GLANCE], most_small=1)
    return _unlabelled(glance, words) if glance else 0.0


@frozen
class _Head:
    """What the first word of a line may begin."""

    bits: int
    is_date: bool
    seconds: dict[str, tuple[tuple[tuple[str, ...], int], ...]] | None
    """The phrases that begin with it, by their second word."""


@lru_cache(maxsize=_REMEMBERED)
def _head(word: str) -> _Head:
    lists = lexicon()
    folded = fold(word.strip(_SIGNS))
    is_date = bool(lists.words.get(fold(word.rstrip(_SIGNS)), 0) & s.DATE)
    return _Head(lists.words.get(folded, 0), is_date, lists.phrases.get(folded))


def _begins_date(words: Sequence[str]) -> bool:
    """Whether digits or a month stand behind the month or weekday at the head."""
    if len(words) < 2:
        return False
    return words[1][0].isdigit() or bool(lexicon().words.get(fold(words[1]), 0) & s.DATE)


def _after_date(words: Sequence[str]) -> Sequence[str]:
    """The words after a date and time at the head of a line."""
    meanings = lexicon().words
    for at, word in enumerate(words):
        bare = word.strip(_SIGNS)
        if bare and not bare[0].isdigit() and not meanings.get(fold(bare), 0) & (s.DATE | s.CLOCK):
            return words[at:] if at < len(words) - 1 or at > 1 else ()
    return ()


def _first_phrase(head: _Head, words: Sequence[str]) -> tuple[int, int]:
    """What the first word, or the phrase it begins, means, and of how many words it is."""
    if head.seconds and len(words) > 1:
        for rest, bits in head.seconds.get(fold(words[1].rstrip(_SIGNS)), ()):
            if [fold(word.rstrip(_SIGNS)) for word in words[2 : 2 + len(rest)]] == list(rest):
                return bits, 2 + len(rest)
    return head.bits, 1


# What a word counts as in a glance: small numbers, for every word of every line is asked.
_NOTHING, _MAIL, _AGENCY, _SIGNER, _JOINT, _HELPER, _NEVER, _TIME, _SMALL, _NAME = range(10)
_OPEN_HEAD = (_AGENCY, _SIGNER, _JOINT, _HELPER)
"""Behind these, names are still at the beginning of the line."""


@lru_cache(maxsize=_REMEMBERED)
def _kinds(word: str) -> tuple[int, int, bool]:
    """What a word counts as at the head of what is looked at, what elsewhere; if it has no case."""
    bare = word.strip(_SIGNS)
    if not bare or bare[0].isdigit() or "@" in bare:
        kind = _MAIL if "@" in bare else _NOTHING
        return kind, kind, False
    lists = lexicon()
    bits = lists.words.get(fold(bare), 0)
    kind = _kind(bare, bits, bare in lists.as_written)
    at_head = _JOINT if bits & s.ARTICLE and kind > _SIGNER else kind
    return at_head, kind, bare == bare.swapcase()


def _kind(bare: str, bits: int, as_written: bool) -> int:
    lower = bare.islower()
    if bits & s.AGENCY or (bits & s.AGENCY_AS_WRITTEN and as_written):
        return _AGENCY
    if bits & _SIGNERS:
        return _SIGNER
    if (lower or bare == "&") and bits & (s.ANY_AND | s.PARTICLE):
        return _JOINT
    if bits & (s.MODIFIER | s.BODY) and not lower:
        return _HELPER
    if bits & _NEVER_NAMES:
        return _NEVER
    if bits & (s.DATE | s.CLOCK):
        return _TIME
    return _SMALL if lower else _NAME


def _look(words: Sequence[str], most_small: int = _GLANCE) -> _Glance | None:
    """Count what the words are; `None` when more than `most_small` are small ones."""
    counts = [0] * 10
    run = caseless = 0
    at_head = True
    for at, word in enumerate(words):
        first, later, has_no_case = _kinds(word)
        kind = later if at else first
        if kind == _TIME and _is_given_name(words, at):
            kind = _SMALL if word.strip(_SIGNS).islower() else _NAME
        counts[kind] += 1
        if kind == _NAME:
            caseless += has_no_case
            if at_head:
                run += 1
                at_head = word[-1] not in ",|;"
        elif kind == _SMALL:
            at_head = False
            if counts[_SMALL] > most_small:
                return None
        elif kind not in _OPEN_HEAD:
            # Digits may stand before the names: "5 Ada Brandt".
            at_head = at_head and at == 0 and kind <= _MAIL
    signs_first = bool(words) and _kinds(words[0])[0] in (_AGENCY, _SIGNER)
    return _Glance(counts, run, caseless, signs_first)


def _is_given_name(words: Sequence[str], at: int) -> bool:
    """Whether a month is somebody's first name: "April Vogel", not "April 3", "Tuesday, the"."""
    return at + 1 < len(words) and words[at + 1][0].isupper() and words[at][-1] not in _SIGNS


def _labelled(seen: _Glance, words: Sequence[str], *, sure: bool) -> float:
    """A line that begins with "By" or another label, by what follows."""
    prose = seen.small > 2 or (seen.small > 1 and words[-1][-1] in ".!?:")
    if seen.caseless:
        if len(words) > 8:
            return 0.1
        return 0.85 if sure and len(words) <= 6 else 0.5
    if seen.leads_with_signer or (seen.helpers and seen.signers):
        return 0.3 if prose else 0.85
    if not seen.run:
        lone = len(words) == 1 and seen.small == 1
        return 0.3 if lone else 0.05
    if prose:
        return 0.1
    if seen.run >= 2:
        return 0.95 if sure else 0.75
    return 0.6 if len(words) == 1 or seen.signers or seen.agencies else 0.4


def _unlabelled(seen: _Glance, words: Sequence[str]) -> float:
    """A line without a label: names with a job, an agency or an address beside them."""
    if seen.never > 2:
        return 0.0
    if seen.mails:
        return 0.7 if 1 <= seen.names <= 4 and not seen.never else 0.2
    if seen.signers or seen.agencies:
        return _with_signers(seen, len(words))
    if seen.small or seen.helpers or not 2 <= seen.run <= 4:
        return 0.0
    if len(words) > seen.run + seen.joints:
        dated = any(word[0].isdigit() for word in words[seen.run :])
        return 0.35 if dated and seen.times else 0.1
    return 0.1 if seen.caseless else 0.3


def _with_signers(seen: _Glance, words: int) -> float:
    if seen.never > 1 or seen.names > 4 or seen.small:
        return 0.1
    if seen.names == 0:
        if words == 1:
            return 0.5 if seen.agencies else 0.2
        return 0.6 if seen.signers + seen.agencies + seen.helpers == words else 0.3
    if 2 <= seen.run <= 4:
        return 0.6
    return 0.45 if seen.names == 1 and words <= 4 else 0.1


@cache
def _east_asian_labels() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A label at the head of a line with a name behind it; a job or a desk at its end."""
    labels = _alternatives("byline_words", "author", "editor")
    jobs = _alternatives("role_words", "suffix_role", "desk")
    return (
        re.compile(
            rf"[(（【\[]?\s*(?:{_REPORTER_AND_NAME}|(?:{labels})(?:\s*[:：/／|｜・=＝]|(?<=..)\s)\s*\w)"
        ),
        re.compile(rf"\w\s?(?:{jobs})\s*(?:[\w.+\-]{{1,64}}@[\w.\-]{{1,64}})?\s*[)）\]】=]*$"),
    )


def _alternatives(name: str, *kinds: str) -> str:
    phrases = (
        phrase
        for language, kind, phrase in rows(name)
        if kind in kinds and language in ("zh", "ja", "ko")
    )
    return "|".join(sorted(map(re.escape, phrases), key=lambda phrase: (-len(phrase), phrase)))


def _east_asian_shape(line: str) -> float:
    text = line.strip()
    if len(text) > _LONGEST_EAST_ASIAN or not (_EAST_ASIAN.match(text) or "@" in text):
        return 0.0
    label, job = _east_asian_labels()
    labelled = label.match(text)
    if text[-1] in "。！？!?":
        return 0.1
    if labelled and not (labelled[1] and labelled[1] not in s.surnames()):
        return 0.9
    if job.search(text):
        return 0.9 if len(text) <= _SURE_EAST_ASIAN else 0.4
    if text[0] in "【（(" and text[-1] in "】）)" and ("=" in text or "＝" in text):
        return 0.6
    if _ADDRESS.search(text) and len(text.split()) <= 5:
        return 0.6
    return 0.2 if 2 <= len(text) <= 5 else 0.0
