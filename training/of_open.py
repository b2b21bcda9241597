"""What the rules leave open is decided by neighbours, shape and place."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from newsparse.labels import Label
from training.scene import Scene, Verdict
from training.shapes import HEADINGS, under_picture

_TOP = 12


@dataclass(frozen=True, slots=True)
class Place:
    """An open unit and the verdicts next to it."""

    scene: Scene
    index: int
    before: Verdict | None
    after: Verdict | None


def complete(scene: Scene, verdicts: Sequence[Verdict | None]) -> list[Verdict]:
    """Decide what is open, last to first, then mend rows."""
    done: list[Verdict] = []
    for index in range(len(verdicts) - 1, -1, -1):
        before = verdicts[index - 1] if index else None
        place = Place(scene, index, before, done[-1] if done else None)
        done.append(verdicts[index] or _decide(place))
    return _mend(scene, done[::-1])


def _decide(place: Place) -> Verdict:
    for rule in RULES:
        found = rule(place)
        if found:
            return Verdict(found[0], found[1], sure=False)
    return Verdict(Label.CHROME, "left", sure=False)


Found = tuple[Label, str] | None


def scraps(place: Place) -> Found:
    """A word or two of a block are what the rest of the block is."""
    scene, index = place.scene, place.index
    if scene.units[index].words > 4:
        return None
    if place.after and scene.of_one_block(index, index + 1):
        return place.after.label, f"beside {place.after.why}"
    if place.before and scene.of_one_block(index, index - 1):
        return place.before.label, f"beside {place.before.why}"
    return None


def above_credits(place: Place) -> Found:
    """Between a picture and its credit stands its caption."""
    unit, after = place.scene.units[place.index], place.after
    if after is None or after.label is not Label.CAPTION:
        return None
    if not 2 < unit.words < 80 or unit.linked > 0.5:
        return None
    together = unit.nodes[0].parent is place.scene.units[place.index + 1].nodes[0].parent
    if after.why == "cue credit" or together:
        return Label.CAPTION, "above a credit"
    return None


def kickers(place: Place) -> Found:
    """A word or two right above the headline, and in one element with it."""
    scene, index, unit = place.scene, place.index, place.scene.units[place.index]
    if not (0 <= scene.title_at - 3 <= index < scene.title_at and 1 <= unit.words <= 4):
        return None
    if not (place.after and place.after.label in (Label.TITLE, Label.KICKER)):
        return None
    above = scene.units[scene.title_at].nodes[1:4]
    if scene.sights[index].folded and any(node in above for node in unit.nodes[:4]):
        return Label.KICKER, "above the title"
    return None


def key_points(place: Place) -> Found:
    """Items of a list right between headline and story."""
    scene, index, unit = place.scene, place.index, place.scene.units[place.index]
    if not max(scene.title_at, scene.first - _TOP) < index < scene.first or scene.title_at < 0:
        return None
    if unit.words >= 5 and unit.linked < 0.5 and unit.is_in("li", 3):
        return Label.DEK, "li above the story"
    return None


def below_pictures(place: Place) -> Found:
    """Words that share an element with a picture."""
    if under_picture(place.scene.units[place.index]) and place.scene.is_near_story(place.index):
        return Label.CAPTION, "under a picture"
    return None


def links(place: Place) -> Found:
    """Headings of cards, and links as long as a headline."""
    unit, sight = place.scene.units[place.index], place.scene.sights[place.index]
    short = unit.words <= 8 and sight.folded and not sight.sentence
    if short and place.after and place.after.why == "cards":
        return Label.TEASER, "above cards"
    if unit.linked > 0.7 and unit.longest_link >= 5:
        return Label.TEASER, "link"
    return None


def amid(place: Place) -> Found:
    """Between two units of the story: what the set leaves out of its body, as a rule lists."""
    scene, index = place.scene, place.index
    unit, sight = scene.units[index], scene.sights[index]
    if not scene.first < index < scene.last:
        return None
    if unit.share >= 0.3 and unit.words >= 8:
        return Label.PARAGRAPH, "half in the body"
    if scene.shares_container(unit) and unit.linked < 0.5 and sight.folded:
        bold = unit.bold and unit.words <= 14 and not sight.sentence
        if bold or any(node.tag in HEADINGS for node in unit.nodes[:3]):
            return Label.HEADING, "heading among the story"
        if unit.is_in("li", 3):
            return Label.LIST_ITEM, "li among the story"
        if unit.words >= 8 and sight.sentence:
            return Label.PARAGRAPH, "prose among the story"
    return Label.CHROME, "amid"


def below(place: Place) -> Found:
    """Sentences under the story, in one element with it."""
    scene, unit = place.scene, place.scene.units[place.index]
    if place.index < scene.last or unit.words < 10 or not scene.sights[place.index].sentence:
        return None
    return (Label.NOTE, "prose below") if scene.shares_container(unit) else None


RULES: tuple[Callable[[Place], Found], ...] = (
    scraps,
    above_credits,
    kickers,
    key_points,
    below_pictures,
    links,
    amid,
    below,
)
"""In the order in which they are asked."""


def _mend(scene: Scene, verdicts: list[Verdict]) -> list[Verdict]:
    """Dates and names in rows of teasers are of them; a source under a caption is its credit."""
    result = list(verdicts)
    for index, verdict in enumerate(verdicts):
        if verdict.label is Label.BYLINE and scene.first + _TOP < index < scene.last:
            credit = result[index - 1].label is Label.CAPTION
            label = Label.CAPTION if credit else Label.NOTE
            result[index] = Verdict(label, f"{verdict.why} amid", sure=credit)
        elif verdict.label in (Label.DATE, Label.NOTE) and _is_in_row(scene, index, verdicts):
            result[index] = Verdict(Label.TEASER, f"{verdict.why} among teasers")
    return result


def _is_in_row(scene: Scene, index: int, verdicts: Sequence[Verdict]) -> bool:
    outside = index > scene.last + 3 or index < scene.title_at - 3
    if not outside or scene.units[index].words >= 14:
        return False
    around = [verdict.label for verdict in verdicts[max(0, index - 2) : index + 3]]
    return around.count(Label.TEASER) >= 2
