"""The bylines: who is declared, and who is printed."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from newsparse.article import Block, Byline
from newsparse.assemble.declared.names import Group, Named, declared_names, keys
from newsparse.declared import Declared
from newsparse.labels import Label
from newsparse.people.byline_parts import begins_with_label, has_author_label
from newsparse.people.bylines import is_agency
from newsparse.people.names import Likeness, likeness_to_name
from newsparse.read.declared.words import key

Bylines = tuple[Byline, ...]

_SHORT_LINE = 6
_LONGEST_BYLINE = 160
_OF_AUTHORS = frozenset({Label.BYLINE, Label.DATE, Label.CHROME, Label.NOTE})
"""What a line that names an author may have been taken for."""


def choose_bylines(
    printed: Bylines, near: Sequence[Block], declared: Declared, page_text: str
) -> Bylines:
    """The bylines of the story, each with its evidence: the print where a name is printed.

    `near` are the blocks around the headline and the beginning of the story. In this order:

    1. who is printed where another source declares the same
    2. who is printed where those declared first are the same people and more of them, since
       photographers, editors and agencies are declared as authors too, unless all that are more
       are agencies that the printed byline names as well; or less of a name: "Todd" of "Todd
       Bates"
    3. who is printed where two of these hold: behind a label such as "By", by names that are
       surely some, where those declared may be no people; or where those declared are the first
       of sure names in one line
    4. who is declared by the most trusted source, unless it is the site, its staff, its system or
       the name of an account
    5. the site, its staff or an account where a short line near the headline prints it and nobody
       else is named, or only a part of it
    6. who is printed
    7. the site, where JSON-LD says that it wrote the story
    """
    people, others = declared_names(declared)
    names = tuple(byline.name for byline in printed)
    if not people:
        shown = next((group for group in others if _is_printed(group, near)), ())
        if shown and (not names or _is_part(names, shown)):
            return _bylines(shown, printed, near, page_text)
        return printed or _bylines(_signing_site(others), printed, near, page_text)
    first = people[0]
    if names and _stands(printed, people, others):
        return _spelt(printed, first)
    return _bylines(first, printed, near, page_text)


def _signing_site(others: Sequence[Group]) -> Group:
    """The site, where the object of JSON-LD about the story names it as the author."""
    return tuple(named for group in others for named in group if _signs(named))


def _signs(named: Named) -> bool:
    return named.is_site and named.claim.source == "json-ld"


def _stands(printed: Bylines, people: Sequence[Group], others: Sequence[Group]) -> bool:
    """Whether the print goes before what is declared: see `choose_bylines`."""
    names = tuple(byline.name for byline in printed)
    shown, first = keys(names), people[0]
    told = keys(_names(first))
    if any(shown == keys(_names(group)) for group in [*people, *_together(people, others)]):
        return True
    if shown < told:
        return not _names_agencies(printed, [n for n in first if key(n.name) not in shown])
    if _are_fuller(names, first):
        return True
    surely = all(likeness_to_name(name) is Likeness.KNOWN for name in names)
    if shown > told:
        return surely and _in_one_line(printed)
    if shown & told or _is_part(names, first):
        return False
    reasons = (surely, _is_labelled(printed), not any(map(_may_be_person, first)))
    return sum(reasons) > 1


def _names_agencies(printed: Bylines, rest: Sequence[Named]) -> bool:
    """Whether what the print seems to lack are agencies, and its byline names them too."""
    raw = f" {key(printed[0].raw)} "
    return all(is_agency(named.name) and f" {key(named.name)} " in raw for named in rest)


def _together(people: Sequence[Group], others: Sequence[Group]) -> Iterator[Group]:
    """Declared people with the staff, site or agency declared beside them."""
    for group in people:
        for other in others:
            yield group + other


def _names(group: Group) -> tuple[str, ...]:
    return tuple(named.name for named in group)


def _may_be_person(named: Named) -> bool:
    return named.claim.kind == "Person" or likeness_to_name(named.name) is not Likeness.NONE


def _are_fuller(printed: Sequence[str], declared: Group) -> bool:
    """Whether each declared name is one word of a printed one: "Todd" of "Todd Bates".

    Of two words and more it is a name, and what the print has besides is something else.
    """
    wholes = [frozenset(key(name).split()) for name in printed]
    for named in declared:
        words = key(named.name).split()
        if len(words) != 1 or not any(words[0] in whole and len(whole) > 1 for whole in wholes):
            return False
    return True


def _is_part(printed: Sequence[str], declared: Group) -> bool:
    """Whether all names printed are parts of declared ones: "Help Net" of "Help Net Security"."""
    wholes = [f" {key(named.name)} " for named in declared]
    return all(any(f" {key(name)} " in whole for whole in wholes) for name in printed)


def _in_one_line(printed: Bylines) -> bool:
    """Whether one line of the byline names them all."""
    lines = [f" {key(line)} " for line in printed[0].raw.split("\n")]
    return any(all(f" {key(byline.name)} " in line for byline in printed) for line in lines)


def _is_labelled(printed: Bylines) -> bool:
    raw = printed[0].raw
    return begins_with_label(raw) or has_author_label(raw.partition(printed[-1].name)[0] + " x")


def _spelt(printed: Bylines, declared: Group) -> Bylines:
    """The printed names, those in capitals as they are declared."""
    spelling = {key(named.name): named.name for named in declared}
    return tuple(
        evolve(byline, name=spelling.get(key(byline.name), byline.name))
        if byline.name.isupper() and len(byline.name) > 4
        else byline
        for byline in printed
    )


def _is_printed(group: Group, near: Sequence[Block]) -> bool:
    """Whether each name is most of a short line."""
    lines = [f" {key(b.text)} " for b in near if len(b.text.split()) <= _SHORT_LINE]
    return all(any(f" {key(named.name)} " in line for line in lines) for named in group)


def _bylines(chosen: Group, printed: Bylines, near: Sequence[Block], page_text: str) -> Bylines:
    """Declared names with their evidence: the printed byline, a printed line, or the claim."""
    known = {key(byline.name): byline for byline in printed}
    return tuple(
        evolve(known[key(named.name)], name=named.name)
        if key(named.name) in known
        else _in_line(named, near, page_text) or _declared(named)
        for named in chosen
    )


def _in_line(named: Named, near: Sequence[Block], page_text: str) -> Byline | None:
    """The short line near the headline that prints a name."""
    name = key(named.name)
    for block in near:
        if block.label not in _OF_AUTHORS or len(block.text) > _LONGEST_BYLINE:
            continue
        if f" {name} " in f" {key(block.text)} ":
            at = page_text.find(named.name, block.start, block.end)
            if at >= 0:
                return Byline(named.name, block.text, start=at, end=at + len(named.name))
    return None


def _declared(named: Named) -> Byline:
    return Byline(named.name, named.claim.value, source=named.claim.source)
