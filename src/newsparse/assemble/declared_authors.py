"""The authors: who is declared, and who is printed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from urllib.parse import urlsplit

from newsparse.declared import Claim, Declared
from newsparse.people.bylines import authors_of
from newsparse.read.declared.words import key
from newsparse.tables import rows

Names = tuple[str, ...]

_ADDRESS = re.compile(r"://|www\.|facebook\.com|^[@/]|[{}<>]|^[\d\W]+$")
_MAIL = re.compile(r"[\w.+-]+(?:@|\[at\])[\w.-]+")
_HANDLE = re.compile(r"[a-z-]+|\S*[\d_@]\S*|[^\s.]{2,}\.\S+")
_JOINT = re.compile(r"[,;|/&:()]|\s[–—-]\s|\b(?:and|und|et|y|e|og|och|en|i)\b", re.I)
_BY = re.compile(r"^\s*(?:by|von|par|por|da|di|door|af|av)\b", re.I)
_LONGEST = 300
_MOST_WORDS = 5
_SHORT_LINE = 6
_LINK = "html"
"""The source of links to an author's page, whose words may be those of a button."""


def choose_authors(printed: Names, near: Sequence[str], declared: Declared) -> Names:
    """The story's authors.

    `near` are the lines around the headline and the beginning of the story. In this order:

    1. who is printed where another source declares the same, or where those declared first are
       the same people, more of them or less of a name: photographers and editors are declared
       as authors too
    2. who is declared by the most trusted source, unless it is the site, its staff, its system or
       the name of an account
    3. who is printed
    4. the site, its staff or an account where a short line near the headline prints it
    """
    groups, weak = _declared(declared)
    if not groups:
        return printed or next((names for names in weak if _is_printed(names, near)), ())
    first = groups[0]
    if not printed:
        return first
    keys = _keys(printed)
    if any(keys == _keys(group) for group in [*groups, *_together(groups, weak)]):
        return _spelt(printed, first)
    if keys < _keys(first) or _are_fuller(printed, first):
        return printed
    return first


def _together(people: Sequence[Names], others: Sequence[Names]) -> Iterator[Names]:
    """Declared people with the staff, site or agency declared beside them."""
    for group in people:
        for other in others:
            yield group + other


def _declared(declared: Declared) -> tuple[list[Names], list[Names]]:
    """The people that each source declares, the most trusted source first; and what else is."""
    own = _own_names(declared)
    people: dict[str, dict[str, str]] = {}
    others: dict[str, dict[str, str]] = {}
    for claim in declared.authors:
        for name in _names(claim):
            into = others if _is_own(name, own) or _is_nobody(name) else people
            into.setdefault(claim.source, {}).setdefault(key(name), name)
    return _tuples(people), _tuples(others)


def _tuples(groups: Mapping[str, Mapping[str, str]]) -> list[Names]:
    return [tuple(group.values()) for group in groups.values()]


def _names(claim: Claim) -> Iterator[str]:
    """The names of one claim: those of a byline, or the whole of what is one name."""
    value = _MAIL.sub("", claim.value[:_LONGEST]).strip(" ,;|/-–—·")
    if not key(value) or _ADDRESS.search(value):
        return
    found = authors_of(value)
    if claim.source == _LINK:
        yield from found if found == (value,) else ()
    elif len(found) < 2 and not _JOINT.search(value) and not _BY.match(value):
        yield value if len(value.split()) <= _MOST_WORDS else next(iter(found), "")
    else:
        yield from found


def _own_names(declared: Declared) -> frozenset[str]:
    """Keys of the site's names and of its host."""
    names = {key(claim.value) for claim in declared.site_names}
    for claim in declared.urls[:3]:
        host = (urlsplit(claim.value).hostname or "").removeprefix("www.")
        names |= {key(host), key(host.rpartition(".")[0])}
    return frozenset(names - {""})


def _is_own(name: str, own: frozenset[str]) -> bool:
    words = key(name)
    return words in own or words.replace(" ", "") in {n.replace(" ", "") for n in own}


def _is_nobody(name: str) -> bool:
    """Whether a name is that of an account, or of the staff."""
    return bool(_HANDLE.fullmatch(name)) or not _nobody().isdisjoint(key(name).split())


@cache
def _nobody() -> frozenset[str]:
    """Words that name whoever was on duty, or an account of the system."""
    return frozenset(key(word) for word, _ in rows("read/declared/data/staff_words.tsv"))


def _keys(names: Names) -> frozenset[str]:
    return frozenset(map(key, names))


def _are_fuller(printed: Names, declared: Names) -> bool:
    """Whether each declared name is a part of a printed one: "Todd" of "Todd Bates"."""
    wholes = [frozenset(key(name).split()) for name in printed]
    return all(any(frozenset(key(name).split()) < whole for whole in wholes) for name in declared)


def _spelt(printed: Names, declared: Names) -> Names:
    """The printed names, those in capitals as they are declared."""
    spelling = {key(name): name for name in declared}
    return tuple(
        spelling.get(key(name), name) if name.isupper() and len(name) > 4 else name
        for name in printed
    )


def _is_printed(names: Names, near: Sequence[str]) -> bool:
    """Whether each name is most of a short line."""
    lines = [f" {key(line)} " for line in near if len(line.split()) <= _SHORT_LINE]
    return all(any(f" {key(name)} " in line for line in lines) for name in names)
