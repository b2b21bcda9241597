"""What one piece of a byline, the words between two separators, names."""

import re
from collections.abc import Sequence
from enum import IntEnum

from attrs import define, evolve, field, frozen

from newsparse.people import scan as s
from newsparse.people.names import given_names, name_before_workplace, names_in_run
from newsparse.people.scan import Token


class Join(IntEnum):
    """What stands between a piece and the one before it."""

    NOTHING = 0
    AND = 1
    COMMA = 2
    BREAK = 3


class Kind(IntEnum):
    """What a piece names."""

    PERSON = 0
    LONE_WORD = 1
    """One word: a person of one name, a place or a degree, as its neighbours tell."""
    ORGANISATION = 2
    """A desk, a paper, or a job that stands where a name would."""
    AGENCY = 3
    JOB = 4
    """A job with what stands before it: "HT Correspondent"."""


@frozen
class Entry:
    """A name found in a piece, as a slice of the byline."""

    kind: Kind
    start: int
    end: int
    join: Join
    is_place: bool = False
    titled: bool = False
    """Whether the words before a job, or behind a weekday, were taken for a name that holds no
    common given name."""
    known: bool = False
    """Whether a person's name begins with a common given name."""


@define
class Piece:
    """Words in a row, with what stands before them."""

    words: list[Token] = field(factory=list)
    join: Join = Join.NOTHING
    chinese: bool = False
    """Whether the label before it was a Chinese one, so that a space parts two people."""
    labelled: bool = False
    """Whether a label stands right before it, so that a lower-case user name can follow."""


_EAST_ASIAN = re.compile(
    r"[\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff66-\uff9f]"
)
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_HIRAGANA = re.compile(r"[\u3040-\u309f]")
_KATAKANA = re.compile(r"[\u30a0-\u30ff]")
_DOMAIN = re.compile(r"\w\.(?:[a-z]{2,6})$")
_INITIAL = re.compile(r"(?:^|[.\-])\w{1,2}\.$|\.\w+\.$|^(?:jr|sr|st)\.$", re.IGNORECASE)
_NAME_RUN = re.compile(r"[pN]+")
_LATER_NAME = re.compile(r"[^pN]p*(N[pN]*N)")
_MOST_NAME_WORDS = 7
_LEAST_RUN = 5
_LEAST_WITH_WORKPLACE = 4
_MOST_HAN = 5
_MOST_KOREAN = 4


def entries_of(piece: Piece) -> list[Entry]:
    """The names of one piece, mostly one."""
    if _EAST_ASIAN.match(piece.words[0].text):
        return _east_asian(piece)
    classes = _classes(piece.words)
    if "x" in classes:
        return _with_lower_case(piece, classes)
    if len(classes) >= _LEAST_RUN and set(classes) == {"N"}:
        starts = names_in_run([word.text for word in piece.words])
        if starts:
            return _run(piece, starts)
    entry = _read(piece.words, classes, piece.join)
    return [entry] if entry else []


def _run(piece: Piece, starts: Sequence[int]) -> list[Entry]:
    """Names in a row with nothing between, as links of several authors leave them."""
    ends = [*starts[1:], len(piece.words)]
    joins = [piece.join, *[Join.AND] * (len(starts) - 1)]
    return [
        Entry(Kind.PERSON, *_span(piece.words[start:end]), join)
        for start, end, join in zip(starts, ends, joins, strict=True)
    ]


def _classes(words: Sequence[Token]) -> str:
    """One letter a word: A agency, D desk, R job, M begins a job title, O part of an
    organisation's name, T article, p particle, x lower case, N anything else."""
    letters = []
    for at, word in enumerate(words):
        means = word.means
        if means & s.MODIFIER and at + 1 < len(words):
            following = words[at + 1].means
            if following & (s.ROLE | s.SUFFIX_ROLE | s.MODIFIER | s.DESK | s.BODY):
                letters.append("M")
                continue
        letters.append(_class(word, means, at == 0))
    return "".join(letters)


def _class(word: Token, means: int, first: bool) -> str:
    if means & (s.ORGANISATION | s.ROLE | s.SUFFIX_ROLE | s.MODIFIER):
        if means & s.AGENCY:
            return "A"
        if means & (s.ROLE | s.SUFFIX_ROLE):
            return "R"
        return "D" if means & (s.DESK | s.BODY) else "O" if means & s.OUTLET else "M"
    text = word.text
    if text.islower():
        if means & s.PARTICLE:
            return "p"
        return "O" if "." in text and _DOMAIN.search(text) else "x"
    if first and means & s.ARTICLE:
        return "T"
    return "O" if "." in text and _DOMAIN.search(text) else "N"


def _with_lower_case(piece: Piece, classes: str) -> list[Entry]:
    """A piece with ordinary words: prose after a name, or a user name alone."""
    words = piece.words
    if "N" not in classes and set(classes) <= {"x"}:
        function_word = any(w.means & (s.STOP | s.IN | s.DATE | s.CLOCK) for w in words)
        if piece.labelled and len(words) <= 2 and not function_word:
            kind = Kind.LONE_WORD if len(words) == 1 else Kind.PERSON
            return [Entry(kind, *_span(words), piece.join)]
        return []
    lead = len(classes) - len(classes.lstrip("x"))
    if lead > 2:
        return []
    classes = classes[lead:].split("x", 1)[0]
    entry = _read(words[lead : lead + len(classes)], classes, piece.join)
    return [entry] if entry else []


def _read(words: Sequence[Token], classes: str, join: Join) -> Entry | None:
    if not classes:
        return None
    if classes[0] == "T":
        return _organisation(words, classes, join) if len(classes) > 1 else None
    long = len(words) >= _LEAST_WITH_WORKPLACE or " " in words[-1].text
    if classes[-1] in "OAD" and long and classes[:2] == "NN":
        texts = [text for word in words for text in word.text.split()]
        size = len(name_before_workplace(texts))
        if size:
            return _person(words[:size], join)
    run = _NAME_RUN.match(classes)
    if run is None:
        return _after_job(words, classes, join)
    names = run[0].count("N")
    rest = classes[run.end() :]
    if not rest:
        return _person(words, join) if names else None
    later = _LATER_NAME.search(classes, run.end() - 1)
    if names >= 2 and ("R" in rest or rest[0] == "A" or ("D" not in rest and rest[0] == "M")):
        full = run.end() if rest[0] != "R" else _before_title(words, run.end())
        person = _person(words[:full], join)
        if person is not None and rest[0] in "RM" and not _has_given_name(words[:full]):
            return evolve(person, titled=True)
        return person
    if later:
        return _person(words[later.start(1) : later.end(1)], join)
    if join is Join.AND and (names >= 3 or (names == 2 and rest == "OD")):
        # "Jane Doe and Tom Kay Globe Staff": a person must follow "and".
        return _person(words[:2], join)
    if names == 1 and rest == "A":
        return _person(words[: run.end()], join)
    return _organisation(words, classes, join)


def _has_given_name(words: Sequence[Token]) -> bool:
    return any(word.folded in given_names() for word in words)


def _before_title(words: Sequence[Token], end: int) -> int:
    """Where the name ends in "Jane Doe Wellness Writer": two names and initials before a job."""
    names = 0
    for at in range(end):
        short = len(words[at].text.rstrip(".")) < 2 or words[at].text.islower()
        names += not short
        if names == 2:
            return at + 1
    return end


def _after_job(words: Sequence[Token], classes: str, join: Join) -> Entry | None:
    """A piece that begins with a job or an organisation: "Chief Reporter Jane Doe"."""
    run = _NAME_RUN.search(classes)
    if run is None:
        return _organisation(words, classes, join)
    before = classes[: run.start()]
    names = run[0].count("N")
    if names >= 2 and "O" not in before:
        return _person(words[run.start() : run.end()], join)
    last_is_place = words[-1].means & s.PLACE
    if names == 1 and before == "R" and run.end() == len(classes) and not last_is_place:
        return _person(words[run.start() :], join)
    return _organisation(words, classes, join)


def _person(words: Sequence[Token], join: Join) -> Entry | None:
    while words and words[-1].text.islower():
        words = words[:-1]
    words = _once(words)
    if not words or len(words) > _MOST_NAME_WORDS:
        return None
    if all(word.means & (s.DATE | s.CLOCK) for word in words):
        return None
    place = len(words) == 1 and bool(words[0].means & s.PLACE)
    lone = (len(words) == 1 and " " not in words[0].text) or place
    known = words[0].folded in given_names()
    dated = bool(words[0].means & s.DATE) and not known
    kind = Kind.LONE_WORD if lone else Kind.PERSON
    return Entry(kind, *_span(words), join, place, titled=dated, known=known)


def _organisation(words: Sequence[Token], classes: str, join: Join) -> Entry:
    if len(words) > 1 and classes[-1] == "N" and words[-1].means & s.PLACE and "A" not in classes:
        # "Web Desk Islamabad"
        words, classes = words[:-1], classes[:-1]
    words = _once(words)
    classes = classes[: len(words)]
    kind = Kind.AGENCY if set(classes) == {"A"} else Kind.ORGANISATION
    if classes[-1] == "R":
        kind = Kind.JOB
    return Entry(kind, *_span(words), join)


def _once(words: Sequence[Token]) -> Sequence[Token]:
    """A name that is printed twice, once: as text of a link and of its picture."""
    for size in range(1, len(words) // 2 + 1):
        if [w.folded for w in words[:size]] == [w.folded for w in words[size : 2 * size]]:
            return words[:size]
    return words


def _span(words: Sequence[Token]) -> tuple[int, int]:
    """From the first word to the last, without quotation marks and a closing full stop."""
    start, end = words[0].start, words[-1].end
    first, last = words[0].text, words[-1].text
    if last.endswith(".") and not _INITIAL.search(last):
        end -= len(last) - len(last.rstrip("."))
    bare = first.lstrip('"“”„«»‘')
    if bare and len(bare) < len(first):
        start += len(first) - len(bare)
    if (
        end - start
        and last[-1] in '"”“»'
        and not any(c in word.text[:1] for word in words[1:] for c in '"“„«')
    ):
        end -= len(last) - len(last.rstrip('"”“»'))
    return (start, end) if start < end else (words[0].start, words[-1].end)


def _east_asian(piece: Piece) -> list[Entry]:
    words = piece.words
    if _HANGUL.match(words[0].text):
        return _korean(words, piece.join)
    words = [w for w in words if not w.means & (s.SUFFIX_ROLE | s.PLACE)]
    found = [w for w in words if not w.means & s.ORGANISATION and not _names_outlet(w.text)]
    if not found:
        return _east_asian_organisation(piece)
    if len(found) == 1 or piece.chinese or _all_chinese(found):
        if len(found) == 2 and all(len(w.text) == 1 for w in found):
            return [Entry(Kind.PERSON, *_span(found), piece.join)]
        return [
            Entry(Kind.PERSON, w.start, w.end, piece.join) for w in found if _can_be_name(w.text)
        ]
    if len(found) > 2 or found[-1].end - found[0].start > 12:
        return []
    return [Entry(Kind.PERSON, *_span(found), piece.join)]


def _can_be_name(text: str) -> bool:
    if "·" in text or "・" in text or not _EAST_ASIAN.match(text):
        return len(text) <= 20
    return (
        2
        <= len(text)
        <= (10 if _KATAKANA.search(text) else 7 if _HIRAGANA.search(text) else _MOST_HAN)
    )


def _all_chinese(words: Sequence[Token]) -> bool:
    surnames = s.surnames()
    return all(2 <= len(w.text) <= 4 and w.text[0] in surnames for w in words)


def _names_outlet(text: str) -> bool:
    return text.endswith(s.outlet_endings()) and len(text) > 2


def _east_asian_organisation(piece: Piece) -> list[Entry]:
    words = [w for w in piece.words if not w.means & s.SUFFIX_ROLE]
    named = [w for w in words if w.means & s.ORGANISATION or _names_outlet(w.text)]
    if not named:
        return []
    kind = Kind.AGENCY if all(w.means & s.AGENCY for w in named) else Kind.ORGANISATION
    return [Entry(kind, *_span(named), piece.join)]


def _korean(words: Sequence[Token], join: Join) -> list[Entry]:
    role = next((i for i, w in enumerate(words) if w.means & s.SUFFIX_ROLE), None)
    before = words if role is None else words[:role]
    surnames = s.surnames()
    named: list[Token] = []
    for word in reversed(before):
        size = len(word.text)
        korean = 2 <= size <= _MOST_KOREAN and word.text[0] in surnames
        if not korean or word.means & (s.PLACE | s.ORGANISATION) or _names_outlet(word.text):
            break
        named.insert(0, word)
    if named:
        return [Entry(Kind.PERSON, w.start, w.end, join) for w in named]
    if len(before) == 2 and len(before[0].text) == 1 and len(before[1].text) <= 2:
        return [Entry(Kind.PERSON, *_span(before), join)]
    if role and not before[-1].means & (s.PLACE | s.ORGANISATION):
        word = before[-1]
        if 2 <= len(word.text) <= 2 * _MOST_KOREAN:
            return [Entry(Kind.PERSON, word.start, word.end, join)]
    signing = [w for w in before if w.means & s.ORGANISATION or _names_outlet(w.text)]
    if signing:
        kind = Kind.AGENCY if all(w.means & s.AGENCY for w in signing) else Kind.ORGANISATION
        return [Entry(kind, *_span(signing), join)]
    return []
