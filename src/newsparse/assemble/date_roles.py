"""Whose date a date is: the story's, the page's, a post's, or one that is only mentioned.

What speaks for a role is asked for in the order of `RULES`; docs/dates.md has the reasons.
"""

import re
from collections.abc import Callable, Iterable, Sequence

from attrs import frozen

from newsparse.article import Block
from newsparse.assemble.date_places import DateLine, Place, Zone
from newsparse.dates.clock import WORD
from newsparse.dates.lexicon import fold, lexicon
from newsparse.label.cues import Cue, CueKind, find_cues_in_lines
from newsparse.labels import Label
from newsparse.people.byline_parts import begins_with_label

_LABEL_PARTS = re.compile(r"\n|[|•·;,()]| [–—-] ")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(WORD)
_OTHER_LABEL = re.compile(r"[^\W\d_][)\]*_]{0,3}[:：][*_\s]{0,4}$")
_GLUED = re.compile(r"(?<=[^\W\d_])(?<![A-ZÀ-Þ])[A-ZÀ-Þ][^\W\d_A-Z]{2,}[:.]?$")
_FEW = 3
_DASH = re.compile(r"\)?[^\S\n]?[-–—―:]")
_OPENING = re.compile(r"\)?[^\S\n]{0,2}[-–—―|.:]|\)?[^\S\n][\"“„«'‘*_]{0,3}[^\W\d_a-zß-ÿ]")
_PLACE = re.compile(r"[^\W\d_][^\d\n.!?:]{1,30}[,(][^\S\n]{0,2}")
_AFTER = 24
_NO_SENTENCE = re.compile(r"\W{0,3}(?:$|\d|[^\W\d_a-zß-ÿ]|in |by )")
_SENTENCE = re.compile(r"[.!?]\s")
_MASTHEAD = 4
"""Blocks at the top of a page, among which a date with a weekday is the page's."""
_OTHERS = frozenset({Label.COMMENT, Label.PROMO})
_STORY_LINES = frozenset({Label.PARAGRAPH, Label.QUOTE, Label.LIST_ITEM, Label.TABLE})
_LONE = frozenset({Label.DATE, Label.BYLINE, Label.PARAGRAPH})
_OPENERS = frozenset({Label.DEK, Label.LIST_ITEM, Label.CAPTION})
_PAGE_LINES = frozenset({Label.CHROME, Label.DATE, Label.KICKER, Label.BYLINE})


@frozen
class Role:
    """A role, and what it rests on."""

    name: str
    strength: int
    """How much speaks for it; dates of one role compete by it."""


@frozen
class Seen:
    """One date with what is around it."""

    block: Block
    index: int
    """Of its block."""
    place: Place
    line: DateLine
    label: str | None
    """The role that a label beside the date gives it."""
    raw: str
    """The date itself, as printed."""
    by_byline: bool = False
    """Whether a byline stands in its block or next to it."""
    sentence_label: str | None = None
    """The role that a sentence under the story gives it."""
    other_label: bool = False
    """Whether a word with a colon stands before it that is no label of a story's date."""
    in_list: bool = False
    """Whether it is one of several dates of other days that stand in lines of their own nearby."""

    @property
    def tells_weekday(self) -> bool:
        """Whether it names the day of the week."""
        known = lexicon()
        return any(
            (key := fold(word)) in known.weekdays and key not in known.months
            for word in _WORD.findall(self.raw)
        )

    @property
    def is_date_line(self) -> bool:
        """Whether its line can be one that tells when the story is from."""
        close = self.place.is_close
        if not close and (self.block.label in _OTHERS or self.other_label):
            return False
        if self.block.label is Label.TEASER and close and not self.line.before.strip(" \t*#_•"):
            return self.line.is_short  # the headline of another story stands before its date
        if self.block.label in _STORY_LINES or self.block.label is Label.TEASER:
            return self.line.words <= _FEW
        if self.block.label is Label.CAPTION:
            return self.line.words <= 1
        if close and self.place.distance <= 2:
            return not self.line.is_running
        return self.line.is_short


Rule = Callable[[Seen], Role | None]

LABELLED = 18
"""Strength of a label near the headline."""
NEAR = 12
"""Strength of a place near the headline."""
MENTIONED = Role("mentioned", 0)


def _posted(seen: Seen) -> Role | None:
    """In a post, it is when that was posted."""
    return Role("posted", 1) if seen.block.label is Label.EMBED else None


def _labelled(seen: Seen) -> Role | None:
    """A label says it; in lists of other stories and in running text it is of something else."""
    zone = seen.place.zone
    if seen.label is None:
        return None
    if seen.line.is_running:
        return Role(seen.label, 14) if may_lead(seen.place, seen.line) else None
    if seen.block.label in _OTHERS and not seen.place.is_close:
        return None
    if zone in (Zone.HEAD, Zone.HEADLINE, Zone.LEAD):
        return Role(seen.label, LABELLED)
    if seen.block.label is Label.TEASER or not seen.is_date_line:
        return None
    return Role(seen.label, {Zone.TAIL: 17, Zone.STORY: 14}.get(zone, 8))


def may_lead(place: Place, line: DateLine) -> bool:
    """Whether a label and a date open a long line by the headline, and no sentence.

    A page whose line breaks are lost has "Date: May 6, 2024 Source: …".
    """
    by_headline = place.zone is Zone.HEAD or (place.zone is Zone.STORY and place.distance <= 1)
    return by_headline and line.is_led and _NO_SENTENCE.match(line.after) is not None


def _masthead(seen: Seen) -> Role | None:
    """A date in the first lines of a page, among menus or with its weekday, is the page's."""
    if seen.place.zone not in (Zone.LEAD, Zone.TOP) or seen.index >= _MASTHEAD:
        return None
    if seen.block.label not in _PAGE_LINES or seen.line.is_running or seen.by_byline:
        return None
    if seen.tells_weekday or seen.block.label is Label.CHROME or not seen.place.is_close:
        return Role("page", 3)
    return None


def _by_headline(seen: Seen) -> Role | None:
    """A line with a date beside the headline is the story's."""
    if not seen.is_date_line:
        return None
    if seen.place.is_close:
        return Role("published", 15 if seen.place.zone is Zone.LEAD else 16)
    if seen.place.zone in (Zone.HEAD, Zone.LEAD):
        return Role("published", NEAR)
    return None


def _between_printings(seen: Seen) -> Role | None:
    """A line with a date between two printings of the headline."""
    between = seen.place.zone is Zone.BETWEEN and not seen.tells_weekday
    return Role("published", NEAR) if between and seen.is_date_line else None


def _ends_in_byline(seen: Seen) -> Role | None:
    """A dek that ends so: "… above the river. By Ada Brandt on May 6, 2024"."""
    if seen.place.zone is not Zone.HEAD or seen.line.after.strip(" \t|•·") or not seen.line.before:
        return None
    tail = _SENTENCE.split(seen.line.before)[-1]
    return Role("published", 10) if begins_with_label(tail) else None


def _beside_byline(seen: Seen) -> Role | None:
    """A line with a date beside a name, though the headline may not be where it seems."""
    elsewhere = seen.place.zone in (Zone.TOP, Zone.STORY)
    if elsewhere and seen.by_byline and not seen.in_list and seen.is_date_line:
        return Role("published", 9)
    return None


def _alone(seen: Seen) -> Role | None:
    """The one date line of the page above the headline, or among the lines of the story."""
    if seen.in_list or not seen.is_date_line or seen.block.label not in _LONE:
        return None
    if seen.place.zone is Zone.STORY:
        return Role("published", 4)
    if seen.place.zone is Zone.TOP and not seen.tells_weekday:
        return Role("published", 2)
    return None


def _in_story(seen: Seen) -> Role | None:
    """Behind the first lines of a story there may be a picture, and the date only then."""
    if seen.place.zone is Zone.STORY and seen.place.distance <= 2 and seen.is_date_line:
        return Role("published", 10)
    return None


def _tells_publication(seen: Seen) -> Role | None:
    """A sentence under the story: "This entry was posted on May 6, 2024 by Ada Brandt"."""
    if seen.sentence_label is None:
        return None
    return Role(seen.sentence_label, 8)


def _opens_story(seen: Seen) -> Role | None:
    """The first words of a story: "6 May 2024 – The ferry …", "LINDEN, 6 May 2024 – The …"."""
    zone, label = seen.place.zone, seen.block.label
    first = zone is Zone.STORY and seen.place.distance <= 1 and label is Label.PARAGRAPH
    if not first and not (zone is Zone.HEAD and label in _OPENERS):
        return None
    before = seen.line.before.strip(" \t(*_")
    if not before and _OPENING.match(seen.line.after):
        return Role("published", 7)
    if _PLACE.fullmatch(before) and _DASH.match(seen.line.after):
        return Role("published", 5)
    return None


def _note(seen: Seen) -> Role | None:
    """Published in The Daily, October 1st, 2020."""
    if seen.block.label is not Label.NOTE:
        return None
    if seen.line.is_running and not any(
        cue.kind is CueKind.PUBLISHED for cue in find_cues_in_lines([seen.line.before])[0]
    ):
        return None
    return Role("published", 8)


def _after_story(seen: Seen) -> Role | None:
    """A line of name and date under a story."""
    if seen.place.zone is not Zone.TAIL or not seen.is_date_line or seen.in_list:
        return None
    if seen.block.label in (Label.DATE, Label.BYLINE):
        return Role("published", 6)
    return None


def page_role(seen: Seen) -> Role | None:
    """A date far above the headline, or one with its weekday at the foot, is the page's."""
    if seen.block.label not in _PAGE_LINES or not seen.is_date_line or seen.in_list:
        return None
    if seen.place.zone in (Zone.TOP, Zone.LEAD):
        return Role("page", 2)
    if seen.place.zone in (Zone.TAIL, Zone.FOOT) and seen.tells_weekday:
        return Role("page", 1)
    return None


RULES: tuple[Rule, ...] = (
    _posted,
    _labelled,
    _masthead,
    _by_headline,
    _between_printings,
    _ends_in_byline,
    _in_story,
    _beside_byline,
    _tells_publication,
    _note,
    _opens_story,
    _after_story,
    _alone,
    page_role,
)
"""First match wins."""


def role_of(seen: Seen) -> Role:
    """The role of one date by itself."""
    for rule in RULES:
        role = rule(seen)
        if role is not None:
            return role
    return MENTIONED


def sentence_role(before: str, after: str) -> str | None:
    """The role that words right before a date, or the word right behind it, give it in a sentence:
    "was posted on May 6", "wurde am 6. Mai veröffentlicht"."""
    words = before.split()
    following = after.split(maxsplit=1)
    lines = [*(_tails(" ".join(words[-2:])) if words else ()), *following[:1]]
    found = find_cues_in_lines(lines) if lines else ()
    return _first_role([[cue for cue in cues if cue.where != "inside"] for cues in found])


def names_another(before: str) -> bool:
    """Whether a word and a colon stand right before a date: "Deadline: ", "Joined: "."""
    return _OTHER_LABEL.search(before) is not None


def labelled_role(before: str, after: str, above: Block | None) -> str | None:
    """The role that the nearest label gives a date.

    `before` and `after` are what its block says up to the dates on either side. The label is
    right in front of the date ("By Ada BrandtPublished: "), in the last part of its line that has
    one ("… | Updated "), alone in the line `above` or at its end, or, as in Japanese, behind the
    date.
    """
    parts = [part for part in _LABEL_PARTS.split(before) if _LETTER.search(part)]
    if parts:
        return _first_role(find_cues_in_lines([*_tails(parts[-1]), *reversed(parts)]))
    lines = [_LABEL_PARTS.split(after, maxsplit=1)[0].strip()[:_AFTER]]
    if above is not None and len(above.text) <= 2 * _AFTER:
        lines += [above.text, *_tails(above.text)]
    found = find_cues_in_lines(lines)
    return _first_role([[cue for cue in cues if cue.where == "whole"] for cues in found])


def _tails(part: str) -> list[str]:
    """The last two words and the last word, the part of it that a capital begins included."""
    words = part.split()[-2:]
    if not words:
        return []
    tails = [" ".join(words), words[-1]] if len(words) > 1 else []
    glued = _GLUED.search(words[-1])
    return [*tails, glued[0]] if glued else tails


def _first_role(found: Iterable[Sequence[Cue]]) -> str | None:
    for cues in found:
        roles = {cue.kind for cue in cues} & {CueKind.PUBLISHED, CueKind.UPDATED}
        if roles:
            return _name(roles)
    return None


def _name(kinds: set[CueKind]) -> str:
    """A label that may mean both ("Published/updated") tells of the update."""
    return "updated" if CueKind.UPDATED in kinds else "published"
