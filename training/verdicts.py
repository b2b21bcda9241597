"""The gold label of each unit of a page.

Units of the gold body are labelled by their tags; a quoted post, a caption or a teaser among them
stays what it is. The others are labelled by what their markup is called (`training.hints`), then by
set phrases and dates in them, then by shape and place.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from newsparse.dates import DateKind, find_dates
from newsparse.label.cues import CueKind, find_cues_in_lines
from newsparse.labels import Label
from training.gold import Gold, folded
from training.hints import ASIDE, CONSENT, LEAD
from training.markup import Markup, Node
from training.units import Unit, Units, read_units

BY_CUE = {
    CueKind.TEASER: Label.TEASER,
    CueKind.TEASER_LIST: Label.TEASER,
    CueKind.PUBLISHED: Label.DATE,
    CueKind.UPDATED: Label.DATE,
    CueKind.BYLINE: Label.BYLINE,
    CueKind.AUTHOR_BOX: Label.NOTE,
    CueKind.CREDIT: Label.CAPTION,
    CueKind.GALLERY: Label.CHROME,
    CueKind.TAGS: Label.CHROME,
    CueKind.READING_TIME: Label.CHROME,
    CueKind.TAIL_NOTE: Label.NOTE,
    CueKind.CORRECTION: Label.NOTE,
    CueKind.SOURCE: Label.NOTE,
    CueKind.SHARE: Label.CHROME,
    CueKind.COMMENTS: Label.COMMENT,
    CueKind.PROMO: Label.PROMO,
    CueKind.PAYWALL: Label.PROMO,
    CueKind.AD: Label.PROMO,
    CueKind.CONTROLS: Label.CHROME,
    CueKind.NAVIGATION: Label.CHROME,
    CueKind.CONSENT: Label.CHROME,
    CueKind.ERROR: Label.CHROME,
    CueKind.COPYRIGHT: Label.CHROME,
}
"""What a set phrase makes of a line that nothing else explains."""

_SENTENCE_ENDS = tuple(".!?…。！？।۔؟")
_CLOSERS = "\"'”’»›)]」』）*_ "
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_NEAR = 14
_LEAST_COMMENT = 12
_LONGEST_HEADLINE = 60
_BUTTONS = (CueKind.CONTROLS, CueKind.SHARE, CueKind.NAVIGATION, CueKind.PROMO)
_DAYS = frozenset({DateKind.DATE, DateKind.MONTH_DAY, DateKind.RELATIVE})


@dataclass(frozen=True, slots=True)
class Verdict:
    """A unit's label and how it was found."""

    label: Label
    why: str
    sure: bool = True
    """False where nothing but shape and place told."""


@dataclass(slots=True)
class _Sight:
    """What is seen of a unit besides its markup."""

    folded: str
    kinds: dict[CueKind, str]
    """Kinds of its cues and how each is bound to the line."""
    dated: float
    """Share of its letters and digits that are a day."""
    sentence: bool


@dataclass(frozen=True, slots=True)
class Labelled:
    """A page's units and what each is."""

    units: list[Unit]
    verdicts: list[Verdict]
    found: int
    """Words of the blocks of the gold body."""


def label_page(markup: Markup, gold: Gold) -> list[Labelled]:
    """Label a page; twice where its story is on it twice, each time by another one of them."""
    first = _label(markup, gold, 1)
    second = _label(markup, gold, 2)
    return [first, second] if second.found > 0.5 * first.found > 0 else [first]


def _label(markup: Markup, gold: Gold, copy: int) -> Labelled:
    found = read_units(markup, gold, copy)
    return Labelled(found.units, _Judge(markup, gold, found).run(), found.total)


class _Judge:
    def __init__(self, markup: Markup, gold: Gold, found: Units) -> None:
        self.gold = gold
        self.page = found
        self.units = found.units
        self.sights = _see(found.units)
        self.titles = _titles(markup, gold, found, self.sights)
        self.descriptions = {f for d in markup.descriptions if len(f := folded(d)) > 30}
        self.authors = [f for a in gold.authors if (f := folded(a))]
        self.deks = [f for line in gold.dek if (f := folded(line))]
        self.title_at = self._title_place()
        self.all_items = _mostly_items(found.units)
        self.cards = _card_lists(markup.nodes) | self._teaser_boxes()

    def run(self) -> list[Verdict]:
        """A verdict for every unit."""
        verdicts: list[Verdict | None] = []
        for index, unit in enumerate(self.units):
            verdicts.append(self._body(index, unit) if unit.body else self._other(index, unit))
        return self._complete(verdicts)

    def _title_place(self) -> int:
        """Number of the headline: of units that say it, the last above the body; -1 for none."""
        best = -1
        for index, unit in enumerate(self.units[: min(self.page.first + 2, len(self.units))]):
            if self._says_title(index) and unit.nodes[0].tag != "title":
                best = index
        return best

    def _says_title(self, index: int) -> bool:
        said = self.sights[index].folded
        return said in self.titles and len(said) > 2

    def _teaser_boxes(self) -> frozenset[int]:
        """Elements that a teaser's label heads, away from the story."""
        boxes = set()
        for unit, sight in zip(self.units, self.sights, strict=True):
            listed = sight.kinds.get(CueKind.TEASER_LIST) in ("whole", "start")
            if unit.body or not (listed or sight.kinds.get(CueKind.TEASER) in ("whole", "start")):
                continue
            for node in unit.nodes[:6]:
                if node.body or node.words > (400 if listed else 90) or self._holds_title(node):
                    break
                if node.linked >= 4 and node.words > unit.words:
                    boxes.add(node.order)
                    break
        return frozenset(boxes)

    def _holds_title(self, node: Node) -> bool:
        return self.title_at >= 0 and node in self.units[self.title_at].nodes

    # Units of the body ------------------------------------------------------------------------

    def _body(self, index: int, unit: Unit) -> Verdict:
        other = self._body_but(index, unit)
        if other:
            return other
        sight = self.sights[index]
        tags = [node.tag for node in unit.nodes]
        if sight.folded in self.gold.headings:
            return Verdict(Label.HEADING, "gold heading")
        if _HEADINGS & set(tags[:4]):
            return Verdict(Label.HEADING, "heading tag")
        if _in_data_table(unit):
            return Verdict(Label.TABLE, "table")
        if "li" in tags[:4] and not self.all_items:
            if index < self.page.first + 12 and not self._after_prose(index):
                return Verdict(Label.DEK, "li above the story")
            return Verdict(Label.LIST_ITEM, "li")
        if any(h.label == "quote" for node in unit.nodes[:5] for h in node.hints):
            return Verdict(Label.QUOTE, "quote")
        if unit.bold and unit.words <= 14 and not sight.sentence and index > self.page.first:
            return Verdict(Label.HEADING, "bold line")
        return Verdict(Label.PARAGRAPH, "body")

    def _body_but(self, index: int, unit: Unit) -> Verdict | None:
        """What stays apart though the set's body has it."""
        sight = self.sights[index]
        leaf = _hint(unit, "leaf")
        early = index <= self.page.first + 3
        if _has(unit, "strong", "embed", 12):
            return Verdict(Label.EMBED, "embed in body")
        if leaf and leaf[0] == "caption" and unit.words < 80:
            return Verdict(Label.CAPTION, f"{leaf[1]} in body")
        if early and self._says_title(index):
            return Verdict(Label.TITLE, "title in body")
        if self._is_dek(index, unit, leaf):
            return Verdict(Label.DEK, "dek in body")
        if early and unit.words <= 12 and leaf and self._bears_out(index, leaf[0]):
            return Verdict(Label(leaf[0]), f"{leaf[1]} in body")
        if sight.dated > 0.7 and early:
            return Verdict(Label.DATE, "date in body")
        if CueKind.TEASER in sight.kinds and unit.linked > 0.4 and not sight.sentence:
            return Verdict(Label.TEASER, "teaser cue and link in body")
        if {CueKind.TAIL_NOTE, CueKind.CORRECTION} & sight.kinds.keys() and (
            index >= self.page.last - 2 and unit.words < 60
        ):
            return Verdict(Label.NOTE, "note cue in body")
        return None

    def _bears_out(self, index: int, label: str) -> bool:
        """Whether the words of a unit say that it is the byline or the date it is called."""
        if label == "date":
            return self.sights[index].dated > 0.3
        return label == "byline" and self._names_author(index)

    def _is_dek(self, index: int, unit: Unit, leaf: tuple[str, str] | None) -> bool:
        """Whether the gold, the markup or a repeat shows that a line is of the standfirst."""
        said = self.sights[index].folded
        if self.deks:
            return unit.place >= 0 and index < self.page.first + 12 and said in self.deks
        if index > self.page.first + 5 or self._after_prose(index):
            return False
        if unit.words > 80 or index >= self.page.last:
            return False
        if leaf and leaf[0] in ("dek", LEAD) and not _among_paragraphs(unit):
            if leaf[0] == LEAD and (index > self.page.first or unit.nodes[0].tag == "p"):
                return False
            named = next(n for n in unit.nodes if any(h.name == leaf[1] for h in n.hints))
            return named.body < 0.25 * self.page.total
        return unit.nodes[0].tag in _HEADINGS and 6 <= unit.words <= 60 and index == self.page.first

    def _after_prose(self, index: int) -> bool:
        """Whether a unit of the body above this one is a plain paragraph."""
        return any(
            u.body and u.words > 12 and u.nodes[0].tag == "p" and _among_paragraphs(u)
            for u in self.units[self.page.first : index]
        )

    # The others -------------------------------------------------------------------------------

    def _other(self, index: int, unit: Unit) -> Verdict | None:
        sight = self.sights[index]
        if unit.nodes[0].tag == "title":
            of_page = self._begins_title(sight.folded)
            return Verdict(Label.TITLE if of_page else Label.CHROME, "head")
        if not sight.folded:
            return None
        if self._is_within(unit, "embed"):
            return Verdict(Label.EMBED, "embed")
        if self._is_within(unit, CONSENT):
            return Verdict(Label.CHROME, "consent")
        strong = self._container(unit, "strong")
        if strong and strong[0] == "comment":
            return self._comment(index, unit)
        if CueKind.COPYRIGHT in self.sights[index].kinds and index > self.page.last:
            if unit.words < 60:
                return Verdict(Label.CHROME, "copyright cue")
        cards = any(node.order in self.cards for node in unit.nodes)
        beside = cards or (strong is not None and strong[0] == "teaser")
        if strong and strong[0] == "promo":
            beside = beside or not self.title_at < index < self.page.first
        if not beside:
            plain = self._plain(index, unit)
            if plain:
                return plain
        if strong and strong[0] != "teaser" and self._is_dek_beside(index, unit):
            return Verdict(Label.DEK, "dek")
        if cards:
            return self._contained(index, unit, ("teaser", "cards"))
        if strong:
            return self._contained(index, unit, strong)
        return self._leaf(index, unit) or self._by_cue(index, unit) or self._by_weak(index, unit)

    def _plain(self, index: int, unit: Unit) -> Verdict | None:
        """What its words show, whatever the markup around it is called."""
        sight = self.sights[index]
        if self._says_title(index):
            return Verdict(Label.TITLE, "title")
        if self._is_headed(index, unit):
            return Verdict(Label.KICKER, "beside the headline")
        heads = self.title_at - 3 <= index <= self.page.first + 2
        if heads and unit.words <= 14 and self._names_author(index) and not sight.sentence:
            return Verdict(Label.BYLINE, "names an author")
        if sight.dated > 0.5 and unit.words < 16:
            return Verdict(Label.DATE, "date")
        return None

    def _is_headed(self, index: int, unit: Unit) -> bool:
        """Whether it stands above the headline in one heading with it."""
        if not (self.title_at - 3 <= index < self.title_at and unit.words <= 8):
            return False
        heads = [n for n in unit.nodes[:4] if n.tag in ("h1", "h2")]
        return bool(heads) and heads[0] in self.units[self.title_at].nodes

    def _begins_title(self, said: str) -> bool:
        return any(len(t) > 12 and (t in said or said in t) for t in self.titles if said)

    def _comment(self, index: int, unit: Unit) -> Verdict:
        if unit.words <= 3 and index < self.page.last:  # a counter beside the share buttons
            return Verdict(Label.CHROME, "comment counter", sure=False)
        return Verdict(Label.COMMENT, "comment")

    def _contained(self, index: int, unit: Unit, strong: tuple[str, str]) -> Verdict:
        label, name = strong
        kinds = self.sights[index].kinds
        if label == "chrome" and unit.words > 3:
            for kind in (CueKind.PROMO, CueKind.PAYWALL, CueKind.AD):
                if kinds.get(kind) in ("whole", "start"):
                    return Verdict(Label.PROMO, f"{kind} in {name}")
        if kinds.get(CueKind.AD) in ("whole", "start") and label != "chrome":
            return Verdict(Label.PROMO, "ad mark")
        if label == "promo" and unit.words <= 3 and self._is_within(unit, "chrome"):
            return Verdict(Label.CHROME, f"{name} in a menu")
        return Verdict(Label(label), name)

    def _is_dek_beside(self, index: int, unit: Unit) -> bool:
        return index < self.page.first and self.sights[index].folded in self.deks

    def _leaf(self, index: int, unit: Unit) -> Verdict | None:
        sight = self.sights[index]
        if self.sights[index].folded in self.deks and index < self.page.last:
            return Verdict(Label.DEK, "gold dek")
        near = self.title_at < 0 or abs(index - self.title_at) <= 6
        big = any(node.tag == "h1" for node in unit.nodes[:4])
        if big and near and index < self.page.first and 3 <= unit.words <= 40:
            return Verdict(Label.TITLE, "h1")
        leaf = self._container(unit, "leaf")
        if leaf is None:
            return self._unnamed(index, unit)
        label, name = leaf
        above = self.title_at - _NEAR <= index <= self.page.first + 2
        if sight.kinds.get(CueKind.CREDIT) in ("whole", "start") and label in ("byline", "date"):
            return Verdict(Label.CAPTION, "cue credit")
        if any(sight.kinds.get(kind) == "whole" for kind in _BUTTONS):
            return Verdict(Label.CHROME, "button")
        if label == "note" and index < self.page.first and self._names_author(index):
            label = "byline"
        fits = {
            "caption": unit.words < 120,
            "date": unit.words < 16 and (sight.dated > 0.2 or _has_date_cue(sight)),
            "byline": unit.words <= 20 and not sight.sentence,
            "note": True,
            "dek": above and unit.words >= 4 and not unit.linked > 0.8,
            LEAD: above and unit.words >= 8 and not unit.linked > 0.8,
            "kicker": above and unit.words <= 6,
            "quote": False,
        }
        if fits.get(label):
            if label == "byline" and index > self.page.last + 2:
                return Verdict(Label.NOTE, f"{name} below")
            if label == "note" and CueKind.BYLINE in sight.kinds and unit.words <= 8:
                return Verdict(Label.BYLINE, f"byline cue in {name}", sure=False)
            return Verdict(Label.DEK if label == LEAD else Label(label), name)
        return self._unnamed(index, unit)

    def _unnamed(self, index: int, unit: Unit) -> Verdict | None:
        sight = self.sights[index]
        if sight.folded in self.descriptions and self.title_at <= index < self.page.first + 2:
            return Verdict(Label.DEK, "description")
        if index > self.page.last and sight.sentence and self._names_author(index):
            return Verdict(Label.NOTE, "author and sentence below", sure=False)
        return None

    def _names_author(self, index: int) -> bool:
        said = f" {self.sights[index].folded} "
        return any(f" {author} " in said for author in self.authors)

    def _by_cue(self, index: int, unit: Unit) -> Verdict | None:
        kinds = self.sights[index].kinds
        for kind, where in kinds.items():
            label = BY_CUE.get(kind)
            if label is None or (where not in ("whole", "start") and unit.words > 40):
                continue
            if label is Label.DATE and not (self.sights[index].dated > 0.2 or where == "whole"):
                continue
            if label is Label.BYLINE and (index > self.page.first + 3 or unit.words > 20):
                continue
            near = self.title_at - 3 <= index <= self.page.last + 3
            if label is Label.CAPTION and not near:
                continue
            if label is Label.COMMENT and index < self.page.last:
                label = Label.CHROME
            return Verdict(label, f"cue {kind.value}", sure=where == "whole")
        return None

    def _by_weak(self, index: int, unit: Unit) -> Verdict | None:
        weak = self._container(unit, "weak")
        if weak is None:
            return None
        label, name = weak
        if label == "caption":
            return self._by_picture(index, unit, name)
        if label != ASIDE:
            return Verdict(Label(label), name)
        teaser = unit.longest_link >= 4 and unit.linked > 0.5
        return Verdict(Label.TEASER if teaser else Label.CHROME, name, sure=False)

    def _by_picture(self, index: int, unit: Unit, name: str) -> Verdict | None:
        near = self.title_at - 3 <= index <= self.page.last + 3
        if near and 2 <= unit.words < 80 and unit.linked < 0.5:
            return Verdict(Label.CAPTION, name, sure=name == "tag:figure")
        return None

    # What is left -----------------------------------------------------------------------------

    def _complete(self, verdicts: Sequence[Verdict | None]) -> list[Verdict]:
        """Decide what is open by what stands next to it, last to first."""
        done: list[Verdict] = []
        after: Verdict | None = None
        for index in range(len(verdicts) - 1, -1, -1):
            verdict = verdicts[index] or self._open(index, after, verdicts)
            done.append(verdict)
            after = verdict
        return self._smooth(done[::-1])

    def _smooth(self, verdicts: list[Verdict]) -> list[Verdict]:
        """Dates and names in rows of teasers are of them; a source under a caption is its credit."""
        result = list(verdicts)
        for index, verdict in enumerate(verdicts):
            inside = self.page.first + 2 < index < self.page.last
            outside = index > self.page.last + 3 or index < self.title_at - 3
            around = [v.label for v in verdicts[max(0, index - 2) : index + 3]]
            if verdict.label is Label.BYLINE and inside:
                of_caption = index > 0 and result[index - 1].label is Label.CAPTION
                label = Label.CAPTION if of_caption else Label.NOTE
                result[index] = Verdict(label, f"{verdict.why} amid", sure=of_caption)
            elif verdict.label in (Label.DATE, Label.NOTE) and outside:
                if around.count(Label.TEASER) >= 2 and self.units[index].words < 14:
                    result[index] = Verdict(Label.TEASER, f"{verdict.why} among teasers")
        return result

    def _open(
        self, index: int, after: Verdict | None, verdicts: Sequence[Verdict | None]
    ) -> Verdict:
        unit = self.units[index]
        sight = self.sights[index]
        if after and self._of_one_block(index, index + 1) and unit.words <= 4:
            return Verdict(after.label, "beside " + after.why, sure=False)
        before = verdicts[index - 1] if index else None
        if before and self._of_one_block(index, index - 1) and unit.words <= 4:
            return Verdict(before.label, "beside " + before.why, sure=False)
        if self._heads_credit(index, unit, after):
            return Verdict(Label.CAPTION, "above a credit", sure=False)
        if self._is_kicker(index, unit, after):
            return Verdict(Label.KICKER, "above the title", sure=False)
        if self.title_at < index < self.page.first and unit.words >= 5 and unit.linked < 0.5:
            if any(node.tag == "li" for node in unit.nodes[:3]):
                return Verdict(Label.DEK, "li above the story", sure=False)
        if _under_picture(unit) and self.title_at - 2 <= index <= self.page.last + 2:
            return Verdict(Label.CAPTION, "under a picture", sure=False)
        heads = unit.words <= 8 and not sight.sentence and sight.folded
        if heads and after and after.why == "cards":
            return Verdict(Label.TEASER, "above cards", sure=False)
        if unit.linked > 0.7 and unit.longest_link >= 5:
            return Verdict(Label.TEASER, "link", sure=False)
        if self.page.first < index < self.page.last:
            return self._amid(index, unit, sight)
        below = index > self.page.last and unit.words >= 10 and sight.sentence
        if below and self._shares_container(unit):
            return Verdict(Label.NOTE, "prose below", sure=False)
        return Verdict(Label.CHROME, "left", sure=False)

    def _heads_credit(self, index: int, unit: Unit, after: Verdict | None) -> bool:
        """Whether it is what stands between a picture and its credit."""
        if after is None or after.label is not Label.CAPTION:
            return False
        if not 2 < unit.words < 80 or unit.linked > 0.5:
            return False
        nodes = self.units[index].nodes[0], self.units[index + 1].nodes[0]
        return after.why == "cue credit" or nodes[0].parent is nodes[1].parent

    def _is_kicker(self, index: int, unit: Unit, after: Verdict | None) -> bool:
        """Whether it is a word or two right above the headline, and in one element with it."""
        if not (0 <= self.title_at - 3 <= index < self.title_at and 1 <= unit.words <= 4):
            return False
        if not (after and after.label in (Label.TITLE, Label.KICKER)):
            return False
        above = self.units[self.title_at].nodes[1:4]
        return any(node in above for node in unit.nodes[:4]) and self.sights[index].folded != ""

    def _amid(self, index: int, unit: Unit, sight: _Sight) -> Verdict:
        """Between two units of the story."""
        if unit.share >= 0.3 and unit.words >= 8:
            return Verdict(Label.PARAGRAPH, "half in the body", sure=False)
        if self._shares_container(unit) and unit.linked < 0.5 and sight.folded:
            tags = {node.tag for node in unit.nodes[:3]}
            if tags & _HEADINGS or (unit.bold and unit.words <= 14 and not sight.sentence):
                return Verdict(Label.HEADING, "heading among the story", sure=False)
            if "li" in tags:
                return Verdict(Label.LIST_ITEM, "li among the story", sure=False)
            if unit.words >= 8 and sight.sentence:
                return Verdict(Label.PARAGRAPH, "prose among the story", sure=False)
        return Verdict(Label.CHROME, "amid", sure=False)

    def _of_one_block(self, index: int, other: int) -> bool:
        units = self.units
        return other < len(units) and units[index].block == units[other].block

    def _shares_container(self, unit: Unit) -> bool:
        """Whether it stands in the element that holds most of the story."""
        return any(node.body >= 0.5 * self.page.total > 0 for node in unit.nodes[:4])

    def _container(self, unit: Unit, strength: str) -> tuple[str, str] | None:
        """Label and name of the innermost such hint that stands on no element around the story."""
        for node in unit.nodes:
            if self._holds_story(node):
                return None
            for hint in node.hints:
                if hint.strength == strength and not self._is_void(node, hint.label):
                    return hint.label, hint.name
        return None

    def _is_within(self, unit: Unit, label: str) -> bool:
        """Whether any element around it, but for those around the story, is called that."""
        for node in unit.nodes:
            if self._holds_story(node):
                return False
            if any(h.strength == "strong" and h.label == label for h in node.hints):
                return True
        return False

    def _is_void(self, node: Node, label: str) -> bool:
        """Whether a name says nothing of what is in its element."""
        if label == "comment" and node.words < _LEAST_COMMENT:  # a counter, a class of the page
            return True
        return label in ("chrome", ASIDE) and self._holds_title(node)

    def _holds_story(self, node: Node) -> bool:
        return node.body > 0 and (
            node.body >= 0.3 * self.page.total or node.body >= 0.5 * node.words
        )


def _see(units: Sequence[Unit]) -> list[_Sight]:
    cues = find_cues_in_lines([unit.text for unit in units])
    sights = []
    for unit, found in zip(units, cues, strict=True):
        kinds: dict[CueKind, str] = {}
        for cue in found:
            kinds.setdefault(cue.kind, cue.where)
        text = unit.text
        sentence = text.rstrip(_CLOSERS).endswith(_SENTENCE_ENDS)
        dated = _dated(text) if unit.words < 40 else 0.0
        sights.append(_Sight(folded(text), kinds, dated, sentence))
    return sights


def _dated(text: str) -> float:
    """Share of the letters and digits that belong to a day; a clock counts beside one only."""
    spans = find_dates(text)
    if not any(span.kind in _DAYS for span in spans) or not any(c.isdigit() for c in text):
        return 0.0
    signs = sum(c.isalnum() for c in text)
    held = sum(sum(c.isalnum() for c in text[span.start : span.end]) for span in spans)
    return held / signs if signs else 0.0


def _has_date_cue(sight: _Sight) -> bool:
    return CueKind.PUBLISHED in sight.kinds or CueKind.UPDATED in sight.kinds


def _titles(markup: Markup, gold: Gold, found: Units, sights: Sequence[_Sight]) -> frozenset[str]:
    """The headline as gold, head and the page's only h1 have it, folded."""
    said = [gold.title, *markup.titles]
    said = [f for t in said if (f := folded(t))]
    heads = [
        sights[i].folded
        for i, unit in enumerate(found.units)
        if any(n.tag == "h1" for n in unit.nodes[:3]) and unit.words >= 3 and not unit.body
    ]
    if len(heads) == 1 or (heads and len(set(heads)) == 1):
        said.append(heads[0])
    return frozenset(said)


def _hint(unit: Unit, strength: str) -> tuple[str, str] | None:
    """Label and name of the innermost such hint within reach, body or not."""
    for node in unit.nodes[:4]:
        for hint in node.hints:
            if hint.strength == strength:
                return hint.label, hint.name
    return None


def _has(unit: Unit, strength: str, label: str, reach: int) -> bool:
    return any(
        hint.strength == strength and hint.label == label
        for node in unit.nodes[:reach]
        for hint in node.hints
    )


def _among_paragraphs(unit: Unit) -> bool:
    """Whether its element stands beside paragraphs of the body."""
    block = next((n for n in unit.nodes if n.tag in ("p", "div")), None)
    if block is None or block.parent is None:
        return False
    others = [c for c in block.parent.children if c is not block and c.tag == "p" and c.body > 0]
    return len(others) >= 2


def _mostly_items(units: Sequence[Unit]) -> bool:
    """Whether the story itself is laid out as one list: then its items are paragraphs."""
    body = [unit for unit in units if unit.body and unit.words > 12]
    items = sum(any(node.tag == "li" for node in unit.nodes[:4]) for unit in body)
    return items > 0.7 * len(body)


def _under_picture(unit: Unit) -> bool:
    """Whether a picture stands right before it, and nothing else with it."""
    if not 2 <= unit.words <= 60 or unit.linked > 0.5:
        return False
    for node in unit.nodes[:3]:
        if node.words > unit.words + 12:
            break
        inside = (c for child in node.children for c in (child, *child.children))
        if any(c.tag in ("img", "picture") for c in inside):
            return True
    return False


def _in_data_table(unit: Unit) -> bool:
    """Whether it is a cell of a table of short cells, not of one that lays out the page."""
    cell = next((node for node in unit.nodes[:3] if node.tag in ("td", "th")), None)
    table = next((node for node in unit.nodes if node.tag == "table"), None)
    if cell is None or table is None:
        return False
    if cell.tag == "th" and unit.words < 15:
        return True
    rows = [n for c in table.children for n in (c, *c.children) if n.tag == "tr"]
    cells = [n for row in rows for n in row.children if n.tag in ("td", "th")]
    return len(rows) >= 2 and len(cells) >= 4 and table.words / len(cells) < 15


def _card_lists(nodes: Sequence[Node]) -> frozenset[int]:
    """Elements that hold three like children each with a link as long as a headline."""
    longest: dict[int, int] = {}
    for node in nodes:
        heads = node.tag in _HEADINGS and node.parent is not None and node.parent.linked > 0
        if (heads or node.leads_away) and node.words <= _LONGEST_HEADLINE:
            for above in node.up():
                longest[above.order] = max(longest.get(above.order, 0), node.words)
    lists = set()
    for node in nodes:
        if len(node.children) < 3 or longest.get(node.order, 0) < 6 or _is_footer(node):
            continue
        if node.body <= 0.1 * node.words and _has_cards(node, longest):
            lists.add(node.order)
    return frozenset(lists)


def _is_footer(node: Node) -> bool:
    return any("footer" in hint.name for above in node.up() for hint in above.hints)


def _has_cards(node: Node, longest: dict[int, int]) -> bool:
    groups: dict[str, list[int]] = {}
    for child in node.children:
        if child.linked:
            groups.setdefault(child.signature, []).append(longest.get(child.order, 0))
    return any(
        len(links) >= 3 and sum(links) / len(links) >= 4.5 and max(links) >= 6
        for links in groups.values()
    )
