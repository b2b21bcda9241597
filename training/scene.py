"""A page as the rules of `training.of_body`, `of_rest` and `of_open` see it."""

from dataclasses import dataclass

from newsparse.label.cues import CueKind
from newsparse.labels import Label
from training.gold import Gold, folded
from training.hints import ASIDE, Hint
from training.markup import Markup, Node
from training.shapes import HEADINGS, card_lists, mostly_items
from training.sights import Sight, see
from training.units import Unit, Units

_LEAST_COMMENT = 12
_LEAST_DESCRIPTION = 30


@dataclass(frozen=True, slots=True)
class Verdict:
    """A unit's label and how it was found."""

    label: Label
    why: str
    sure: bool = True
    """False where nothing but shape and place told."""


class Scene:
    """The units of a page, what is seen of them, and where its headline and its story are."""

    def __init__(self, markup: Markup, gold: Gold, found: Units) -> None:
        self.gold = gold
        self.units = found.units
        self.first, self.last, self.total = found.first, found.last, found.total
        self.sights: list[Sight] = see(found.units)
        self.titles = self._titles(markup)
        self.descriptions = {
            f for d in markup.descriptions if len(f := folded(d)) > _LEAST_DESCRIPTION
        }
        self.authors = [f for author in gold.authors if (f := folded(author))]
        self.deks = [f for line in gold.dek if (f := folded(line))]
        self.title_at = self._title_place()
        self.headings = frozenset(
            sight.folded
            for unit, sight in zip(self.units, self.sights, strict=True)
            if unit.body and any(node.tag in HEADINGS for node in unit.nodes[:4])
        )
        self.all_items = mostly_items(found.units)
        self.cards = card_lists(markup.nodes) | self._teaser_boxes()

    def _titles(self, markup: Markup) -> frozenset[str]:
        """The headline, folded, as gold and head have it, and as the page's only h1 does."""
        said = [f for title in (self.gold.title, *markup.titles) if (f := folded(title))]
        heads = {
            sight.folded
            for unit, sight in zip(self.units, self.sights, strict=True)
            if unit.is_in("h1", 3) and unit.words >= 3 and not unit.body
        }
        return frozenset(said) | (heads if len(heads) == 1 else frozenset())

    def _title_place(self) -> int:
        """Number of the headline: of units that say it, the last above the body; -1 for none."""
        best = -1
        for index, unit in enumerate(self.units[: self.first + 2]):
            if self.says_title(index) and unit.nodes[0].tag != "title":
                best = index
        return best

    def _teaser_boxes(self) -> frozenset[int]:
        """Elements that a teaser's label heads, away from the story."""
        boxes = set()
        for unit, sight in zip(self.units, self.sights, strict=True):
            listed = sight.opens_with(CueKind.TEASER_LIST)
            if unit.body or not (listed or sight.opens_with(CueKind.TEASER)):
                continue
            for node in unit.nodes[:6]:
                if node.body or node.words > (400 if listed else 90) or self.holds_title(node):
                    break
                if node.linked >= 4 and node.words > unit.words:
                    boxes.add(node.order)
                    break
        return frozenset(boxes)

    # Words and places -------------------------------------------------------------------------

    def says_title(self, index: int) -> bool:
        """Whether a unit says the headline and nothing else."""
        said = self.sights[index].folded
        return len(said) > 2 and said in self.titles

    def names_author(self, index: int) -> bool:
        """Whether a unit has one of the authors in it."""
        said = f" {self.sights[index].folded} "
        return any(f" {author} " in said for author in self.authors)

    def heads_story(self, index: int, above: int = 3) -> bool:
        """Whether a unit stands around the headline or between it and the story."""
        return self.title_at - above <= index <= self.first + 2

    def is_near_story(self, index: int) -> bool:
        """Whether a unit stands among headline and story, or next to them."""
        return self.title_at - 3 <= index <= self.last + 3

    def of_one_block(self, index: int, other: int) -> bool:
        """Whether two units are parts of one block."""
        return other < len(self.units) and self.units[index].block == self.units[other].block

    # Elements ---------------------------------------------------------------------------------

    def container(self, unit: Unit, strength: str) -> Hint | None:
        """The innermost such hint around a unit that stands on no element around the story."""
        for node in unit.nodes:
            if self.holds_story(node):
                return None
            for hint in node.hints:
                if hint.strength == strength and not self._is_void(node, hint.label):
                    return hint
        return None

    def leaf_near(self, unit: Unit) -> Hint | None:
        """The innermost leaf hint within reach of a unit of the body."""
        for node in unit.nodes[:4]:
            for hint in node.hints:
                if hint.strength == "leaf":
                    return hint if node.body < 0.25 * self.total else None
        return None

    def is_within(self, unit: Unit, label: str) -> bool:
        """Whether any element around it, but for those around the story, is called that."""
        for node in unit.nodes:
            if self.holds_story(node):
                return False
            if any(h.strength == "strong" and h.label == label for h in node.hints):
                return True
        return False

    def is_card(self, unit: Unit) -> bool:
        """Whether it stands in a list of cards or in a box of teasers."""
        return any(node.order in self.cards for node in unit.nodes)

    def shares_container(self, unit: Unit) -> bool:
        """Whether it stands in the element that holds most of the story."""
        return any(node.body >= 0.5 * self.total > 0 for node in unit.nodes[:4])

    def holds_title(self, node: Node) -> bool:
        """Whether the headline is in an element."""
        return self.title_at >= 0 and node in self.units[self.title_at].nodes

    def holds_story(self, node: Node) -> bool:
        """Whether a good part of the story is in an element, or little else than story."""
        return node.body > 0 and (node.body >= 0.3 * self.total or node.body >= 0.5 * node.words)

    def _is_void(self, node: Node, label: str) -> bool:
        """Whether a name says nothing of what is in its element."""
        if label == "comment" and node.words < _LEAST_COMMENT:  # a counter, a class of the page
            return True
        return label in ("chrome", ASIDE) and self.holds_title(node)
