"""Who is declared as an author: the names in the claims, people apart from sites and staff."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from urllib.parse import urlsplit

from attrs import frozen

from newsparse.declared import Claim, Claims, Declared
from newsparse.people.bylines import authors_of
from newsparse.people.names import Likeness, likeness_to_name
from newsparse.read.declared.words import key
from newsparse.tables import rows

_ADDRESS = re.compile(r"://|www\.|facebook\.com|^[@/]|[{}<>]|^[\d\W]+$")
_MAIL = re.compile(r"[\w.+-]+(?:@|\[at\])[\w.-]+")
_ACCOUNT = re.compile(r"(?<!\S)@\w+")
_HANDLE = re.compile(r"[a-z-]+|\S*[\d_@]\S*|[^\s.]{2,}\.\S+")
_PARTS = re.compile(r"\s[|–—·:-]\s")
_LISTED = re.compile(r"[,;|/]")
_JOINT = re.compile(r"[,;|/&:()]|\s[–—-]\s|\b(?:and|und|et|y|e|og|och|en|i)\b", re.I)
_BY = re.compile(r"^\s*(?:by|von|par|por|da|di|door|af|av)\b", re.I)
_LAST_FIRST = re.compile(r"([^\s,;]+(?: [^\s,;]+)?), ?([^\s,;]+(?: [^\s,;]+)?)")
_CATALOGUES = frozenset({"meta", "dublin-core"})
"""Sources that may have names as catalogues write them."""
_LONGEST = 300
_MOST_WORDS = 5
_MOST_OF_BODY = 8
_MARKUP = "markup"
_LINK = "html"
"""The source of links to an author's page, whose words may be those of a button."""


@frozen
class Named:
    """One declared name, and the claim that it was taken from."""

    name: str
    claim: Claim
    is_site: bool = False
    """Whether it is the name of the site or of its host."""


Group = tuple[Named, ...]
"""The names that one source declares, each once."""


def declared_names(declared: Declared) -> tuple[list[Group], list[Group]]:
    """The people that each source declares, the most trusted source first; and what else is.

    A name that is only marked counts where no other is declared: it is the print itself.
    """
    own = _own_names(declared)
    people: dict[str, dict[str, Named]] = {}
    others: dict[str, dict[str, Named]] = {}
    for claim in _in_order(declared.authors):
        for name in _names(claim, own):
            if claim.source == _MARKUP and any(key(name) in phrase for phrase in own):
                continue  # a part of the site's name
            named = Named(name, claim, _is_own(name, own))
            into = others if named.is_site or _is_nobody(name) else people
            into.setdefault(claim.source, {}).setdefault(key(name), named)
    if len(people) > 1:
        people.pop(_MARKUP, None)
    return _tuples(people), _tuples(others)


def _tuples(groups: Mapping[str, Mapping[str, Named]]) -> list[Group]:
    return [tuple(group.values()) for group in groups.values()]


def _in_order(claims: Claims) -> Iterator[Claim]:
    """The claims, names that catalogues turn round ("Brandt, Ada", "Ren, Mo") the right way again.

    One such claim alone may name two people, or one and where she works.
    """
    by_source: dict[str, list[bool]] = {}
    for claim in claims:
        turned = claim.source in _CATALOGUES and bool(_LAST_FIRST.fullmatch(claim.value))
        by_source.setdefault(claim.source, []).append(turned)
    for claim in claims:
        found = by_source[claim.source]
        if len(found) > 1 and all(found):
            last, _, first = claim.value.partition(",")
            yield Claim(f"{first.strip()} {last.strip()}", claim.source, claim.kind)
        else:
            yield claim


def _names(claim: Claim, own: frozenset[str]) -> Iterator[str]:
    """The names of one claim: those of a byline, or the whole of what is one name.

    None where the name is missing and only its workplace is there: ", The Daily Mill".
    """
    value = _ACCOUNT.sub("", _MAIL.sub("", claim.value[:_LONGEST])).strip(" ,;|/-–—·")
    if not key(value) or _ADDRESS.search(value) or claim.value.startswith(","):
        return
    found = authors_of(value)
    words = len(value.split())
    if _is_own(value, own):
        yield value
    elif claim.source == _LINK:
        yield from found if found == (value,) else ()
    elif claim.kind == "Organization" and words <= _MOST_OF_BODY and not _LISTED.search(value):
        yield value
    elif len(found) < 2 and not _JOINT.search(value) and not _BY.match(value):
        yield value if words <= _MOST_WORDS else next(iter(found), "")
    else:
        yield from found


def _own_names(declared: Declared) -> frozenset[str]:
    """Keys of the site's names and of its host."""
    names = {key(part) for claim in declared.site_names for part in _PARTS.split(claim.value)}
    names |= {key(claim.value) for claim in declared.site_names}
    for claim in declared.urls[:3]:
        host = (urlsplit(claim.value).hostname or "").removeprefix("www.")
        names |= {key(host), key(host.rpartition(".")[0])}
    return frozenset(names - {""})


def _is_own(name: str, own: frozenset[str]) -> bool:
    """Whether a name is the site's; one that is clearly a person's is that of whose site it is."""
    words = key(name)
    if words not in own and words.replace(" ", "") not in {n.replace(" ", "") for n in own}:
        return False
    return likeness_to_name(name) is not Likeness.KNOWN


def _is_nobody(name: str) -> bool:
    """Whether a name is that of an account, or of the staff."""
    return bool(_HANDLE.fullmatch(name)) or not _nobody().isdisjoint(key(name).split())


@cache
def _nobody() -> frozenset[str]:
    """Words that name whoever was on duty, or an account of the system."""
    return frozenset(key(word) for word, _ in rows("read/declared/data/staff_words.tsv"))


def keys(names: Sequence[str]) -> frozenset[str]:
    """The names, folded."""
    return frozenset(map(key, names))
