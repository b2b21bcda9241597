"""Rules for the units of the gold body: labelled by tag, but for what stays apart."""

from collections.abc import Callable

from newsparse.label.cues import CueKind
from newsparse.labels import Label
from training.hints import LEAD
from training.scene import Scene, Verdict
from training.shapes import HEADINGS, among_paragraphs, in_data_table

_TOP = 12
"""How many units from its first the story's top may take: standfirst, key points."""
_EARLY = 3
_LONGEST_DEK = 80


def of_body(scene: Scene, index: int) -> Verdict:
    """The verdict on a unit of the body."""
    for rule in RULES:
        verdict = rule(scene, index)
        if verdict:
            return verdict
    return Verdict(Label.PARAGRAPH, "body")


def embeds(scene: Scene, index: int) -> Verdict | None:
    """A quoted post stays one, whether the set counts it in or not."""
    names = (h for n in scene.units[index].nodes[:12] for h in n.hints if h.strength == "strong")
    return Verdict(Label.EMBED, "embed in body") if any(h.label == "embed" for h in names) else None


def captions(scene: Scene, index: int) -> Verdict | None:
    """Likewise a caption."""
    unit = scene.units[index]
    leaf = scene.leaf_near(unit)
    if leaf and leaf.label == "caption" and unit.words < 80:
        return Verdict(Label.CAPTION, f"{leaf.name} in body")
    return None


def titles(scene: Scene, index: int) -> Verdict | None:
    """The headline, where the set begins its body with it."""
    if index <= scene.first + _EARLY and scene.says_title(index):
        return Verdict(Label.TITLE, "title in body")
    return None


def deks(scene: Scene, index: int) -> Verdict | None:
    """The standfirst, where gold or markup shows that it is one."""
    unit = scene.units[index]
    if scene.deks:
        found = index < scene.first + _TOP and scene.sights[index].folded in scene.deks
        return Verdict(Label.DEK, "gold dek") if found else None
    if index > scene.first + 5 or index >= scene.last or unit.words > _LONGEST_DEK:
        return None
    if after_prose(scene, index):
        return None
    leaf = scene.leaf_near(unit)
    if leaf and leaf.label in ("dek", LEAD) and not among_paragraphs(unit):
        is_first = index == scene.first and unit.nodes[0].tag != "p"
        return Verdict(Label.DEK, leaf.name) if leaf.label == "dek" or is_first else None
    if index != scene.first or not 6 <= unit.words <= 60:
        return None
    if unit.nodes[0].tag in HEADINGS:
        return Verdict(Label.DEK, "heading first")
    return Verdict(Label.DEK, "above the byline") if _above_byline(scene, index) else None


def _above_byline(scene: Scene, index: int) -> bool:
    """Whether a byline or date stands between a unit and the next one of the body."""
    if index < scene.title_at or among_paragraphs(scene.units[index]):
        return False
    for other in range(index + 1, min(index + 6, len(scene.units))):
        unit, sight = scene.units[other], scene.sights[other]
        if unit.body:
            return False
        if unit.words <= 14 and (scene.names_author(other) or sight.dated > 0.5):
            return True
    return False


def after_prose(scene: Scene, index: int) -> bool:
    """Whether a unit of the body above this one is a plain paragraph."""
    return any(
        u.body and u.words > 12 and u.nodes[0].tag == "p" and among_paragraphs(u)
        for u in scene.units[scene.first : index]
    )


def bylines_and_dates(scene: Scene, index: int) -> Verdict | None:
    """Those that the set counts into its body."""
    unit, sight = scene.units[index], scene.sights[index]
    if index > scene.first + _EARLY:
        return None
    if sight.dated > 0.7:
        return Verdict(Label.DATE, "date in body")
    leaf = scene.leaf_near(unit)
    if leaf and unit.words <= 12:
        if leaf.label == "date" and sight.dated > 0.3:
            return Verdict(Label.DATE, f"{leaf.name} in body")
        if leaf.label == "byline" and scene.names_author(index):
            return Verdict(Label.BYLINE, f"{leaf.name} in body")
    return None


def teasers(scene: Scene, index: int) -> Verdict | None:
    """ "Also read: ..." and a link, which most sets count into the body."""
    unit, sight = scene.units[index], scene.sights[index]
    if CueKind.TEASER in sight.cues and unit.linked > 0.4 and not sight.sentence:
        return Verdict(Label.TEASER, "teaser cue and link in body")
    return None


def notes(scene: Scene, index: int) -> Verdict | None:
    """Corrections and credits at the end."""
    sight = scene.sights[index]
    if index < scene.last - 2 or scene.units[index].words >= 60:
        return None
    if CueKind.TAIL_NOTE in sight.cues or CueKind.CORRECTION in sight.cues:
        return Verdict(Label.NOTE, "note cue in body")
    return None


def headings(scene: Scene, index: int) -> Verdict | None:
    """By gold or by tag."""
    unit = scene.units[index]
    if scene.sights[index].folded in scene.gold.headings:
        return Verdict(Label.HEADING, "gold heading")
    if any(node.tag in HEADINGS for node in unit.nodes[:4]):
        return Verdict(Label.HEADING, "heading tag")
    return None


def tables(scene: Scene, index: int) -> Verdict | None:
    """Cells of a table of data."""
    return Verdict(Label.TABLE, "table") if in_data_table(scene.units[index]) else None


def list_items(scene: Scene, index: int) -> Verdict | None:
    """Items of a list; above the story they are its standfirst."""
    if scene.all_items or not scene.units[index].is_in("li", 4):
        return None
    if index < scene.first + _TOP and not after_prose(scene, index):
        return Verdict(Label.DEK, "li above the story", sure=False)
    return Verdict(Label.LIST_ITEM, "li")


def quotes(scene: Scene, index: int) -> Verdict | None:
    """Block and pull quotations."""
    named = (h for node in scene.units[index].nodes[:5] for h in node.hints)
    return Verdict(Label.QUOTE, "quote") if any(h.label == "quote" for h in named) else None


def bold_lines(scene: Scene, index: int) -> Verdict | None:
    """A heading that is a paragraph in bold."""
    unit = scene.units[index]
    if not (unit.bold and unit.words <= 14 and index > scene.first):
        return None
    return None if scene.sights[index].sentence else Verdict(Label.HEADING, "bold line")


RULES: tuple[Callable[[Scene, int], Verdict | None], ...] = (
    embeds,
    captions,
    titles,
    deks,
    bylines_and_dates,
    teasers,
    notes,
    headings,
    tables,
    list_items,
    quotes,
    bold_lines,
)
"""In the order in which they are asked."""
