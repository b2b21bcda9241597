"""Rules for the units outside the gold body: by markup's names, by set phrases, by dates."""

from collections.abc import Callable

from newsparse.label.cues import CueKind
from newsparse.labels import Label
from training.hints import ASIDE, CONSENT, LEAD, Hint
from training.scene import Scene, Verdict
from training.sights import Sight
from training.units import Unit

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

_PLEAS = (CueKind.PROMO, CueKind.PAYWALL, CueKind.AD)
_BUTTONS = (CueKind.CONTROLS, CueKind.SHARE, CueKind.NAVIGATION, CueKind.PROMO)
_NEAR = 14


def of_rest(scene: Scene, index: int) -> Verdict | None:
    """The verdict on a unit outside the body; `None` where its neighbours have to tell."""
    if not scene.sights[index].folded:
        return None
    for rule in RULES:
        verdict = rule(scene, index)
        if verdict:
            return verdict
    return None


def head_title(scene: Scene, index: int) -> Verdict | None:
    """The title element: headline and site, or something else."""
    if scene.units[index].nodes[0].tag != "title":
        return None
    said = scene.sights[index].folded
    of_page = any(len(t) > 12 and (t in said or said in t) for t in scene.titles)
    return Verdict(Label.TITLE if of_page else Label.CHROME, "head")


def embeds(scene: Scene, index: int) -> Verdict | None:
    """Posts of social platforms."""
    return Verdict(Label.EMBED, "embed") if scene.is_within(scene.units[index], "embed") else None


def consent(scene: Scene, index: int) -> Verdict | None:
    """Cookie dialogs, whatever their parts are called."""
    return Verdict(Label.CHROME, CONSENT) if scene.is_within(scene.units[index], CONSENT) else None


def comments(scene: Scene, index: int) -> Verdict | None:
    """The comment section; a word or two of it above the end of the story are a counter."""
    unit = scene.units[index]
    strong = scene.container(unit, "strong")
    if strong is None or strong.label != "comment":
        return None
    if unit.words <= 3 and index < scene.last:
        return Verdict(Label.CHROME, "comment counter", sure=False)
    return Verdict(Label.COMMENT, strong.name)


def rights(scene: Scene, index: int) -> Verdict | None:
    """Reservation of rights."""
    below = index > scene.last and scene.units[index].words < 60
    if below and CueKind.COPYRIGHT in scene.sights[index].cues:
        return Verdict(Label.CHROME, "copyright cue")
    return None


def plain(scene: Scene, index: int) -> Verdict | None:
    """Headline, kicker, byline and date that say so themselves, unless among teasers or adverts."""
    unit, sight = scene.units[index], scene.sights[index]
    if index == scene.title_at:
        return Verdict(Label.TITLE, "title")
    if _is_beside(scene, index):
        return None
    if scene.says_title(index):
        return Verdict(Label.TITLE, "title")
    if _is_in_headline(scene, index):
        return Verdict(Label.KICKER, "in the headline's element")
    names = scene.heads_story(index) and scene.names_author(index)
    if names and unit.words <= 14 and not sight.sentence:
        return Verdict(Label.BYLINE, "names an author")
    if sight.dated > 0.5 and unit.words < 16:
        return Verdict(Label.DATE, "date")
    if index < scene.first and sight.folded in scene.deks:
        return Verdict(Label.DEK, "gold dek")
    return None


def _is_beside(scene: Scene, index: int) -> bool:
    unit = scene.units[index]
    strong = scene.container(unit, "strong")
    if scene.is_card(unit) or (strong and strong.label == "teaser"):
        return True
    inside = scene.title_at < index < scene.first
    return strong is not None and strong.label == "promo" and not inside


def _is_in_headline(scene: Scene, index: int) -> bool:
    """Whether it stands above the headline in one heading with it."""
    unit = scene.units[index]
    if not (scene.title_at - 3 <= index < scene.title_at and unit.words <= 8):
        return False
    heads = [node for node in unit.nodes[:4] if node.tag in ("h1", "h2")]
    return bool(heads) and scene.holds_title(heads[0])


def contents(scene: Scene, index: int) -> Verdict | None:
    """A table of contents: links that say what a heading of the story says."""
    unit, said = scene.units[index], scene.sights[index].folded
    if unit.linked > 0.5 and said in scene.headings:
        return Verdict(Label.CHROME, "contents")
    return None


def contained(scene: Scene, index: int) -> Verdict | None:
    """What its container is called."""
    unit, sight = scene.units[index], scene.sights[index]
    strong = scene.container(unit, "strong")
    if scene.is_card(unit):
        in_menu = unit.words <= 3 and unit.linked > 0.5 and scene.is_within(unit, "chrome")
        strong = Hint("chrome", "strong", "menu") if in_menu else Hint("teaser", "strong", "cards")
    if strong is None:
        return None
    if strong.label != "chrome" and sight.opens_with(CueKind.AD):
        return Verdict(Label.PROMO, "ad mark")
    if strong.label == "chrome" and unit.words > 3 and sight.opens_with(*_PLEAS):
        return Verdict(Label.PROMO, f"plea in {strong.name}")
    if strong.label == "promo" and unit.words <= 3 and scene.is_within(unit, "chrome"):
        return Verdict(Label.CHROME, f"{strong.name} in a menu")
    return Verdict(Label(strong.label), strong.name)


def top_headings(scene: Scene, index: int) -> Verdict | None:
    """A first-order heading near the headline says it in other words."""
    unit = scene.units[index]
    near = scene.title_at < 0 or abs(index - scene.title_at) <= 6
    if near and index < scene.first and unit.is_in("h1", 4) and 3 <= unit.words <= 40:
        return Verdict(Label.TITLE, "h1")
    return None


def leaves(scene: Scene, index: int) -> Verdict | None:
    """What its own element is called, where the words can be that."""
    unit, sight = scene.units[index], scene.sights[index]
    if index < scene.last and sight.folded in scene.deks:
        return Verdict(Label.DEK, "gold dek")
    leaf = scene.container(unit, "leaf")
    if leaf is None:
        return None
    if sight.opens_with(CueKind.CREDIT) and leaf.label in ("byline", "date"):
        return Verdict(Label.CAPTION, "cue credit")
    if sight.is_cue(*_BUTTONS):
        return Verdict(Label.CHROME, "button")
    if sight.is_cue(CueKind.AUTHOR_BOX):
        return Verdict(Label.NOTE, "cue author_box")
    label = leaf.label
    if label == "note" and index < scene.first and scene.names_author(index):
        label = "byline"
    if not _fits(scene, index, label):
        return None
    if label == "byline" and index > scene.last + 2:
        return Verdict(Label.NOTE, f"{leaf.name} below")
    if label == "note" and CueKind.BYLINE in sight.cues and unit.words <= 8:
        return Verdict(Label.BYLINE, f"byline cue in {leaf.name}", sure=False)
    return Verdict(Label.DEK if label == LEAD else Label(label), leaf.name)


def _fits(scene: Scene, index: int, label: str) -> bool:
    """Whether the words of a unit can be what its element is called."""
    unit, sight = scene.units[index], scene.sights[index]
    above = scene.heads_story(index, _NEAR)
    if label == "caption":
        return unit.words < 120
    if label == "date":
        return unit.words < 16 and (sight.dated > 0.2 or _has_date_cue(sight))
    if label == "byline":
        return unit.words <= 20 and not sight.sentence
    if label in ("dek", LEAD):
        return above and unit.words >= (4 if label == "dek" else 8) and unit.linked <= 0.8
    if label == "kicker":
        return above and unit.words <= 6 and not sight.dated
    return label == "note"


def _has_date_cue(sight: Sight) -> bool:
    return CueKind.PUBLISHED in sight.cues or CueKind.UPDATED in sight.cues


def unnamed(scene: Scene, index: int) -> Verdict | None:
    """The description of the head, printed; who the author is, told below the story."""
    sight = scene.sights[index]
    if sight.folded in scene.descriptions and scene.title_at <= index < scene.first + 2:
        return Verdict(Label.DEK, "description")
    if index > scene.last and sight.sentence and scene.names_author(index):
        return Verdict(Label.NOTE, "author and sentence below", sure=False)
    return None


def cues(scene: Scene, index: int) -> Verdict | None:
    """What its set phrases are a sign of."""
    unit, sight = scene.units[index], scene.sights[index]
    for kind, where in sight.cues.items():
        label = BY_CUE.get(kind)
        if label is None or (where not in ("whole", "start") and unit.words > 40):
            continue
        if label is Label.DATE and not (sight.dated > 0.2 or where == "whole"):
            continue
        if label is Label.BYLINE and (index > scene.first + 3 or unit.words > 20):
            continue
        if label is Label.CAPTION and not scene.is_near_story(index):
            continue
        if label is Label.COMMENT and index < scene.last:
            label = Label.CHROME
        return Verdict(label, f"cue {kind.value}", sure=where == "whole")
    return None


def weak_names(scene: Scene, index: int) -> Verdict | None:
    """What the region of the page around it is called."""
    unit = scene.units[index]
    weak = scene.container(unit, "weak")
    if weak is None:
        return None
    if weak.label == "caption":
        return _by_picture(scene, index, unit, weak.name)
    if weak.label != ASIDE:
        return Verdict(Label(weak.label), weak.name)
    teaser = unit.longest_link >= 4 and unit.linked > 0.5
    return Verdict(Label.TEASER if teaser else Label.CHROME, weak.name, sure=False)


def _by_picture(scene: Scene, index: int, unit: Unit, name: str) -> Verdict | None:
    letters = sum(c.isalpha() for c in unit.text)
    near = scene.is_near_story(index) and not unit.is_in("table", 6)
    if near and 2 <= unit.words < 80 and unit.linked < 0.5 and letters > 0.5 * len(unit.text):
        return Verdict(Label.CAPTION, name, sure=name == "tag:figure")
    return None


RULES: tuple[Callable[[Scene, int], Verdict | None], ...] = (
    head_title,
    embeds,
    consent,
    comments,
    rights,
    plain,
    contents,
    contained,
    top_headings,
    leaves,
    unnamed,
    cues,
    weak_names,
)
"""In the order in which they are asked."""
