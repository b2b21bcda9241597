"""The rules by which a line is labelled, in the order in which they are asked."""

from collections.abc import Callable, Sequence
from functools import lru_cache

from newsparse.label.rules import (
    bylines,
    captions,
    chrome,
    comments,
    dates,
    embeds,
    markup,
    notes,
    promos,
    story,
    teasers,
    titles,
)
from newsparse.label.rules.rule import Rule, View
from newsparse.label.rules.signs import own_signs, signs_of
from newsparse.labels import Label

RULES: tuple[Rule, ...] = (
    *embeds.MARKUP_RULES,
    *titles.RULES,
    *captions.NEAR_RULES,
    *bylines.NEAR_RULES,
    *markup.SURE_RULES,
    *chrome.MENU_RULES,
    *embeds.RULES,
    *teasers.RULES,
    *promos.RULES,
    *comments.RULES,
    *notes.RULES,
    *markup.RULES,
    *chrome.RULES,
    *teasers.SECTION_RULES,
    *comments.SECTION_RULES,
    *dates.RULES,
    *bylines.RULES,
    *titles.AROUND,
    *captions.RULES,
    *story.RULES,
    *markup.LAST_RULES,
    *titles.LAST_RULES,
    *chrome.LAST_RULES,
    *teasers.LAST_RULES,
)
"""First match wins. What says itself by its words comes first, what only its place tells last."""

_NOTHING = Rule(Label.CHROME, "nothing speaks for anything else", lambda view, index: True, 0.4)


def rules_for(view: View, own: Sequence[int] | None = None) -> list[Rule]:
    """The first rule that applies to each line. `own` are its `own_signs`, where known by now."""
    rules = []
    for index, signs in enumerate(signs_of(view, own_signs(view.facts) if own is None else own)):
        for applies, rule in _asked(signs):
            if applies(view, index):
                rules.append(rule)
                break
        else:
            rules.append(_NOTHING)
    return rules


@lru_cache(maxsize=4096)
def _asked(signs: int) -> tuple[tuple[Callable[[View, int], bool], Rule], ...]:
    """The rules that could apply to a line with these signs, each beside its `applies`."""
    return tuple([(rule.applies, rule) for rule in RULES if not rule.needs & ~signs])


__all__ = ["RULES", "Rule", "View", "own_signs", "rules_for"]
