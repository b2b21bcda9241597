"""The bylines of the story, and so its authors."""

from collections.abc import Iterable, Sequence

from newsparse.article import Block, Byline
from newsparse.assemble.evidence import ANEW, Evidence
from newsparse.assemble.locate import locate
from newsparse.dates import find_dates
from newsparse.label.cue_kinds import CueKind
from newsparse.labels import Label
from newsparse.people.byline_parts import (
    begins_with_label,
    ends_in_author_label,
    has_author_label,
    is_author_label,
    likeliest_name,
    likeness_of_names,
)
from newsparse.people.byline_shape import looks_like_byline
from newsparse.people.bylines import Author, is_agency, names_person, read_authors
from newsparse.people.credits import credit_shape
from newsparse.people.names import Likeness, holds_given_name
from newsparse.people.words import fold_phrase

_ABOVE_TITLE = 6
_BELOW_FIRST = 4
_BELOW = 8
_BOX_BELOW = 40
_LONGEST_HEAD = 80
_PICTURE = 0.5
_LISTED = 2
_SHAPED = 0.5
_SENTENCE = 6
_LONGEST_DATED = 160
_STORY = frozenset({Label.PARAGRAPH, Label.TITLE, Label.HEADING, Label.QUOTE, Label.LIST_ITEM})
_EDGES = " -–—·•,()/"


def find_bylines(
    page_text: str, blocks: Sequence[Block], evidence: Evidence = ANEW
) -> tuple[Byline, ...]:
    """The bylines of the story, one for each name, each name once, in page order.

    Those around the headline are the story's; without one, those amid the story; then those right
    below it; then those above all; then the name in an author's box, and a line that can be nothing
    else. A byline that is printed in one line with its date is read where the place has no other.
    The bylines of other stories stand elsewhere.
    """
    for place in _places(blocks):
        for chosen in (_bylines(place), _dated(place)):
            if found := _read(page_text, chosen):
                return found
    if all(block.label is not Label.PARAGRAPH for block in blocks):
        return ()  # the names on a page of headlines are those of other stories
    for pieces in (_boxed(blocks, evidence), _mislabelled(blocks), _lone_below(blocks)):
        if found := _read(page_text, pieces):
            return found
    return ()


def _places(blocks: Sequence[Block]) -> tuple[Sequence[Block], ...]:
    """Where bylines are looked for, one place after the other."""
    story = [i for i, b in enumerate(blocks) if b.label is Label.PARAGRAPH]
    if not story:
        return (blocks,)
    first, last = story[0], story[-1]
    titles = [i for i, b in enumerate(blocks[: first + 1]) if b.label is Label.TITLE]
    head = titles[-1] if titles else first
    top = max(0, head - _ABOVE_TITLE)
    return (
        blocks[head : first + 1],
        blocks[top : min(first + _BELOW_FIRST, last + 1)],
        blocks[first : last + 1],
        _before_teasers(blocks[last + 1 : last + 1 + _BELOW]),
        blocks[max(0, titles[0] - _ABOVE_TITLE if titles else first) : head],
    )


def _before_teasers(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks up to the first other story: the bylines after it are of other stories too."""
    for at, block in enumerate(blocks):
        if block.label is Label.TEASER and at:
            return blocks[:at]
    return blocks


Piece = tuple[Block, str]
"""A block, and its text with what is no byline blanked out: offsets stay."""


def _bylines(place: Iterable[Block]) -> list[Piece]:
    """The byline blocks that tell somebody, or stand under one that does; all, if none does."""
    everyone: list[Piece] = []
    told: list[Piece] = []
    before: Block | None = None
    for block in place:
        if block.label is Label.BYLINE and not _is_of_another(block.text):
            everyone.append((block, block.text))
            under = before is not None and bool(told) and before is told[-1][0]
            if (under and not _ends_sentence(block.text)) or _tells_somebody(block.text):
                told.append((block, block.text))
        before = block
    return _people(_without_list(told)) or everyone


def _people(told: list[Piece]) -> list[Piece]:
    """Without the outlet's own byline where a line beside it is the name of a person.

    "by The Linden Post" / "Ada Brandt": systems print the account that a story was put in by.
    """
    alone = [piece for piece in told if likeness_of_names(piece[1])]
    if not alone or len(alone) == len(told):
        return told
    others = [piece for piece in told if piece not in alone and not is_author_label(piece[1])]
    if any(names_person(text) or not begins_with_label(text) for _, text in others):
        return told
    return [piece for piece in told if piece not in others]


def _without_list(told: list[Piece]) -> list[Piece]:
    """Without the lines of a list of other stories, each with a name and a date of its own."""
    if len(told) <= _LISTED:
        return told
    bare = [piece for piece in told if not find_dates(piece[1])]
    return bare if bare and len(told) - len(bare) >= _LISTED else told


def _tells_somebody(text: str) -> bool:
    """Whether a line reads as a byline by itself: with a label or a name that is like one."""
    if _ends_sentence(text):
        return False
    if looks_like_byline(text) >= _SHAPED or likeness_of_names(text) or holds_given_name(text):
        return True
    return is_agency(text) or is_author_label(text) or ends_in_author_label(text)


def _ends_sentence(text: str) -> bool:
    """ "by the council in May and approved in June.": the end of a sentence."""
    return text[-1:] == "." and len(text.split()) > _SENTENCE and text[0].islower()


def _is_of_another(text: str) -> bool:
    """ "By Ada Brandt/Getty Images": who took the picture; "#Linden": a tag."""
    return text.startswith("#") or (
        ("/" in text or "via" in text) and credit_shape(text) >= _PICTURE
    )


def _dated(place: Iterable[Block]) -> list[Piece]:
    """Lines that are labelled dates and name an author as well, the dates blanked out."""
    found = []
    for block in place:
        if block.label is Label.DATE and len(block.text) <= _LONGEST_DATED:
            rest = _without_dates(block.text)
            if any(map(str.isalpha, rest)) and _names_author(rest):
                found.append((block, rest))
    return found


def _without_dates(text: str) -> str:
    for span in find_dates(text):
        text = text[: span.start] + "|" * (span.end - span.start) + text[span.end :]
    return text


def _names_author(rest: str) -> bool:
    if has_author_label(rest):
        return True
    likeness = likeliest_name(rest, ())
    if likeness is Likeness.KNOWN or (likeness and len(rest.split()) <= _SENTENCE):
        return True
    return any(looks_like_byline(part.strip(_EDGES)) >= 0.5 for part in rest.split("|"))


def _boxed(blocks: Sequence[Block], evidence: Evidence) -> list[Piece]:
    """The name under or behind "About the author", below the story."""
    story = [i for i, b in enumerate(blocks) if b.label is Label.PARAGRAPH]
    last = story[-1] if story else len(blocks)
    for at in range(last + 1, min(len(blocks), last + 1 + _BOX_BELOW)):
        block = blocks[at]
        if block.label is Label.COMMENT or len(block.text) > _LONGEST_HEAD:
            continue
        boxes = [c for c in evidence.cues(block) if c.kind is CueKind.AUTHOR_BOX]
        if any(c.where == "whole" for c in boxes) or is_author_label(block.text):
            after = blocks[at + 1] if at + 1 < len(blocks) else None
            if after is not None and likeness_of_names(after.text):
                return [(after, after.text)]
        for cue in boxes:
            rest = block.text[cue.end :].strip(" :»>→")
            if cue.where == "start" and likeness_of_names(rest) is Likeness.KNOWN:
                return [(block, "|" * cue.end + block.text[cue.end :])]
    return []


def _mislabelled(blocks: Sequence[Block]) -> list[Piece]:
    """The line between headline and story that reads "By Ada Brandt", whatever it was taken for.

    A line with a name and a date is what teasers and captions have as well.
    """
    for block in _places(blocks)[0]:
        if block.label in _STORY or len(block.text) > _LONGEST_DATED:
            continue
        if begins_with_label(block.text):
            rest = _without_dates(block.text)
            name = rest.split(None, 1)[-1]
            if likeliest_name(name, ()) is Likeness.KNOWN:
                return [(block, rest)]
    return []


def _lone_below(blocks: Sequence[Block]) -> list[Piece]:
    """The only line below the story that reads "Written by Ada Brandt", beside no other story."""
    story = [i for i, b in enumerate(blocks) if b.label is Label.PARAGRAPH]
    below = blocks[story[-1] + 1 :][:_BOX_BELOW] if story else ()
    told = [
        at
        for at, b in enumerate(below)
        if b.label is Label.BYLINE
        and (likeness_of_names(b.text) is Likeness.KNOWN or _is_labelled_name(b.text))
    ]
    if len({below[at].text for at in told}) != 1:
        return []
    beside = below[max(0, told[0] - 1) : told[0] + 2]
    if any(b.label is Label.TEASER for b in beside):
        return []
    return [(below[told[0]], below[told[0]].text)]


def _is_labelled_name(text: str) -> bool:
    return begins_with_label(text) and holds_given_name(text)


def _read(page_text: str, pieces: Sequence[Piece]) -> tuple[Byline, ...]:
    """The authors that some lines name, read together: "By" / "Ada Brandt"."""
    if not pieces:
        return ()
    starts, joined = [], ""
    for _, text in pieces:
        starts.append(len(joined))
        joined += text + "\n"
    raw = page_text[pieces[0][0].start : pieces[-1][0].end].strip()
    if len(raw) > 2 * len(joined):
        raw = joined.strip()
    once: dict[str, Byline] = {}
    for author in read_authors(joined):
        byline = _byline(page_text, pieces, starts, joined, author, raw)
        once.setdefault(fold_phrase(byline.name), byline)
    return tuple(once.values())


def _byline(
    page_text: str,
    pieces: Sequence[Piece],
    starts: Sequence[int],
    joined: str,
    author: Author,
    raw: str,
) -> Byline:
    name = " ".join(joined[author.start : author.end].split())
    at = max(i for i, start in enumerate(starts) if start <= author.start)
    block = pieces[at][0]
    start, end = locate(page_text, joined[author.start : author.end], block.start, block.end)
    return Byline(
        name,
        raw,
        author.role,
        author.affiliation,
        author.place,
        author.mail,
        author.handle,
        start=start,
        end=end,
    )
