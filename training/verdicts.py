"""The gold label of each unit of a page.

Units of the gold body are labelled by their tags; a quoted post, a caption or a teaser among them
stays what it is (`training.of_body`). The others are labelled by what their markup is called, then
by set phrases and dates in them (`training.of_rest`), then by shape and place (`training.of_open`).
"""

from dataclasses import dataclass

from training.gold import Gold
from training.markup import Markup
from training.of_body import of_body
from training.of_open import complete
from training.of_rest import of_rest
from training.scene import Scene, Verdict
from training.units import Unit, Units, read_units


@dataclass(frozen=True, slots=True)
class Labelled:
    """A page's units and what each is."""

    units: list[Unit]
    verdicts: list[Verdict]
    found: int
    """Words of the blocks of the gold body."""


def label_page(markup: Markup, gold: Gold) -> list[Labelled]:
    """Label a page; twice where its story is on it twice, each time by another one of them."""
    first = _label(markup, gold, read_units(markup, gold))
    again = read_units(markup, gold, copy=2)
    if again.total > 0.5 * first.found > 0:
        return [first, _label(markup, gold, again)]
    return [first]


def _label(markup: Markup, gold: Gold, found: Units) -> Labelled:
    scene = Scene(markup, gold, found)
    verdicts = [
        of_body(scene, index) if unit.body else of_rest(scene, index)
        for index, unit in enumerate(found.units)
    ]
    return Labelled(found.units, complete(scene, verdicts), found.total)
