"""The rules by which a line is labelled, in the order in which they are asked."""

from newsparse.label.rules import (
    bylines,
    captions,
    chrome,
    comments,
    dates,
    embeds,
    notes,
    promos,
    story,
    teasers,
    titles,
)
from newsparse.label.rules.rule import Rule, View
from newsparse.labels import Label

RULES: tuple[Rule, ...] = (
    *titles.RULES,
    *chrome.MENU_RULES,
    *embeds.RULES,
    *teasers.RULES,
    *promos.RULES,
    *comments.RULES,
    *notes.RULES,
    *chrome.RULES,
    *teasers.SECTION_RULES,
    *comments.SECTION_RULES,
    *dates.RULES,
    *bylines.RULES,
    *titles.AROUND,
    *captions.RULES,
    *story.RULES,
    *titles.LAST_RULES,
    *chrome.LAST_RULES,
    *teasers.LAST_RULES,
)
"""First match wins. What says itself by its words comes first, what only its place tells last."""

_WITHOUT_CUES = tuple(rule for rule in RULES if not rule.of_cues)
_NOTHING = Rule(Label.CHROME, "nothing speaks for anything else", lambda view, index: True, 0.4)


def rule_for(view: View, index: int) -> Rule:
    """The first rule that applies to a line."""
    rules = RULES if view.facts[index].cues else _WITHOUT_CUES
    for rule in rules:
        if rule.applies(view, index):
            return rule
    return _NOTHING


__all__ = ["RULES", "Rule", "View", "rule_for"]
