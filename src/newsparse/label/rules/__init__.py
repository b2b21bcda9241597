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

__all__ = ["RULES", "Rule", "View"]
