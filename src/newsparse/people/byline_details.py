"""What a byline prints of the people it names: job, workplace, place, addresses."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from newsparse.people import scan as s
from newsparse.people.scan import Token

_MAIL = re.compile(r"[\w.+\-]{1,64}@[\w\-]{1,64}(?:\.[\w\-]{1,64}){1,5}")
_HANDLE = re.compile(r"@\w{2,30}")
_JOBS = s.ROLE | s.SUFFIX_ROLE
_EDGES = " ,;.|"
_SEPARATORS = frozenset((s.BREAK, s.COMMA, s.OPEN, s.CLOSE, s.SLASH))
_LONGEST_DETAIL = 80

Test = Callable[[Sequence[Token]], bool]
"""A question asked of the words between two separators."""


class Details(NamedTuple):
    """A name's span and what belongs to it, in the order of `Author`."""

    start: int
    end: int
    role: str | None
    affiliation: str | None
    place: str | None
    mail: str | None
    handle: str | None


def with_details(
    byline: str, tokens: Sequence[Token], spans: Sequence[tuple[int, int]]
) -> list[Details]:
    """Each span of a name with the details that stand beside it."""
    found: list[Details] = []
    for at, (start, end) in enumerate(spans):
        until = spans[at + 1][0] if at + 1 < len(spans) else len(byline)
        runs = _runs([t for t in tokens if end <= t.start and t.end <= until])
        role = _first(byline, runs, _is_job) or _job_before(byline, tokens, start)
        affiliation = _first(byline, runs, _is_workplace)
        place = _first(byline, runs, _is_place)
        mail = _MAIL.search(byline, end, until)
        handle = _handle(tokens, end, until)
        found.append(
            Details(start, end, role, affiliation, place, mail[0] if mail else None, handle)
        )
    return _shared(found)


def _shared(found: list[Details]) -> list[Details]:
    """ "By A, B and C, Reuters": the last one's workplace and place are those of all."""
    if len(found) < 2 or any(d.affiliation or d.place or d.role for d in found[:-1]):
        return found
    last = found[-1]
    return [d._replace(affiliation=last.affiliation, place=last.place) for d in found]


def _runs(tokens: Sequence[Token]) -> list[list[Token]]:
    """The words between separators, another's share of the work and what follows it left out."""
    runs: list[list[Token]] = [[]]
    for token in tokens:
        if token.sign in _SEPARATORS:
            runs.append([])
        elif token.sign == s.NUMBER or (token.means & (s.OTHER | s.EDITOR) and runs[-1] == []):
            break
        elif token.sign == s.WORD:
            if token.means & (s.ANY_AND | s.IN) and token.text.islower():
                runs.append([])
            runs[-1].append(token)
    return [run for run in runs if run]


def _first(byline: str, runs: Sequence[list[Token]], holds: Test) -> str | None:
    for run in runs:
        words = run[1:] if run[0].means & s.IN and run[0].text.islower() else run
        if words and words[-1].end - words[0].start <= _LONGEST_DETAIL and holds(words):
            return byline[words[0].start : words[-1].end].strip(_EDGES) or None
    return None


def _is_job(words: Sequence[Token]) -> bool:
    if not any(word.means & _JOBS for word in words):
        return False
    return not words[0].means & (s.AGENCY | s.NOISE | s.AUTHOR)


def _is_workplace(words: Sequence[Token]) -> bool:
    if any(word.means & (_JOBS | s.NOISE) for word in words):
        return False
    return any(word.means & (s.AGENCY | s.OUTLET | s.DESK) for word in words)


def _is_place(words: Sequence[Token]) -> bool:
    return all(word.means & s.PLACE for word in words) and bool(words)


def _job_before(byline: str, tokens: Sequence[Token], start: int) -> str | None:
    """ "Political Editor Ada Brandt": the job that touches the name from before."""
    words: list[Token] = []
    for token in reversed([t for t in tokens if t.end <= start]):
        if token.sign != s.WORD or not token.means & (_JOBS | s.MODIFIER):
            break
        if token.means & (s.AUTHOR | s.EDITOR_LABEL) and token.text.islower():
            break
        words.insert(0, token)
    if not words or not words[-1].means & _JOBS or words[-1].means & s.AUTHOR:
        return None
    return byline[words[0].start : words[-1].end]


def _handle(tokens: Sequence[Token], start: int, end: int) -> str | None:
    for token in tokens:
        if token.sign == s.ADDRESS and start <= token.start and token.end <= end:
            found = _HANDLE.match(token.text.lstrip("("))
            if found:
                return found[0]
    return None
