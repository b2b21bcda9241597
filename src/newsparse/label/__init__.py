"""Labelling: what each line of a page is."""

from newsparse.label.facts import observe
from newsparse.label.headline import find_headline
from newsparse.label.rules import RULES, View
from newsparse.label.story import find_story
from newsparse.label.verdict import Verdict
from newsparse.labels import Label
from newsparse.page import Page

__all__ = ["Verdict", "label_lines"]

_DEFAULT = Verdict(Label.CHROME, 0.4, "nothing speaks for anything else")


def label_lines(page: Page) -> list[Verdict]:
    """A verdict for every line of a page, in order."""
    facts = observe(page)
    story = find_story(facts)
    headline = find_headline(facts, story) if story else None
    folded = "" if headline is None else facts[headline].text.casefold()
    view = View(facts, story, headline, folded)
    return [_verdict(view, index) for index in range(len(facts))]


def _verdict(view: View, index: int) -> Verdict:
    for rule in RULES:
        if rule.applies(view, index):
            return Verdict(rule.label, rule.confidence, rule.reason)
    return _DEFAULT
