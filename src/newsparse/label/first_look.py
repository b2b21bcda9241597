"""The first look at a page: the rules find a story, the model judges, and both decide."""

from collections.abc import Sequence

from newsparse.label.claimed import Claimed, claimed_headline, find_claimed
from newsparse.label.decide import confined, decide, distrusted, learned_headline, learned_story
from newsparse.label.facts import Facts, observe
from newsparse.label.features import features_of
from newsparse.label.headline import find_headline
from newsparse.label.headline_scene import have_one_head
from newsparse.label.judgement import Judgement
from newsparse.label.model import LineModel
from newsparse.label.rules import Rule, View, own_signs, rules_for
from newsparse.label.rules.byline_lines import byline_lines
from newsparse.label.second_look import FirstLook
from newsparse.label.setting import Fitted, fit_to_setting, in_footers
from newsparse.label.story import Story, find_story, without_next_story, without_thread
from newsparse.label.verdict import Verdict
from newsparse.labels import STORY_LABELS, Label
from newsparse.language import script_of
from newsparse.page import Page

MODEL_FROM = 25
"""Lines of the shortest text page that the model is asked about.

On unseen pages shorter than this, rules and model find the story alike (F1 .935 and .938), and the
rules know better what the rest is; from here on the model is ahead.
"""

MODEL_SCRIPTS = frozenset({"latin", "cyrillic", "greek"})
"""Scripts of the text pages that the model is asked about: those with capitals.

They give it the same shapes to go by as the Latin ones that it has learnt from. On others it falls
behind the rules: on unseen Chinese pages, few of which it has learnt from, body F1 .749 against
.777. Markup says the same in every script.
"""

SET_ALIKE = 0.88
"""How sure it is that a line that is set as the story is belongs to it: on unseen pages 237 of 267
did."""
SET_APART = Verdict(Label.CHROME, 0.6, "set as nothing else in the story is")

_BY_MODEL = Rule(Label.PARAGRAPH, "a note amid the story", lambda view, index: True, 0.8)

_SAMPLE = 20_000


def first_look(page: Page, model: LineModel | None) -> FirstLook:
    """The verdicts of the rules and, where one is asked, of a model."""
    view, own, rules = seen_by_rules(page)
    facts = view.facts
    story, judgements = None, []
    if model is not None:
        judgements = _judged(page, view, rules, model)
        story = learned_story(judgements, [f.words for f in facts])
    if story is None:
        return FirstLook(facts, rules, (), [rule.verdict for rule in rules])
    fitted = _fitted(page, view, judgements, story)
    story = fitted.story
    headline = view.headline
    if view.story is None or not have_one_head(story, view.story):
        headline = _headline(facts, story, view.claimed)
    # What is declared, or what the signals choose, is right more often than what the model does.
    if headline is None and not view.claimed.titles:
        headline = learned_headline(judgements)
    if (story, headline) != (view.story, view.headline):
        rules = rules_for(_view(facts, story, view.claimed, headline), own)
    trusted = confined(judgements, story)
    verdicts = [
        _decided(index, *pair, fitted)
        for index, pair in enumerate(zip(rules, trusted, strict=True))
    ]
    return FirstLook(facts, rules, judgements, verdicts, fitted.alike | fitted.apart)


def _judged(page: Page, view: View, rules: Sequence[Rule], model: LineModel) -> list[Judgement]:
    judgements = model.judge(rows_of(view, rules))
    if not page.is_html:
        return judgements
    return distrusted(judgements, in_footers(view.facts, [j.is_story for j in judgements]))


def _fitted(page: Page, view: View, judgements: Sequence[Judgement], story: Story) -> Fitted:
    """The story within the borders that its words and, on a page with markup, its setting show.

    Where words show its end, nothing below is set like it but comments and other stories.
    """
    facts = view.facts
    bounded = without_next_story(facts, without_thread(facts, story))
    if not page.is_html:
        return Fitted(bounded)
    inside = confined(judgements, bounded)
    return fit_to_setting(facts, inside, bounded, view.headline, may_grow=bounded == story)


def _decided(index: int, rule: Rule, judgement: Judgement, fitted: Fitted) -> Verdict:
    is_story = rule.label in STORY_LABELS
    if is_story and index in fitted.alike:
        return Verdict(rule.label, SET_ALIKE, "set as the story is")
    if index in fitted.apart:
        return SET_APART if is_story else rule.verdict
    if rule.label is Label.NOTE and index in fitted.amid:
        rule = _BY_MODEL  # notes about a story stand at its edges: this one is what it says
    return decide(rule, judgement)


def is_for_model(page: Page) -> bool:
    """Whether a model is to be asked about a page, or the rules alone."""
    if page.is_html:
        return True
    return len(page.lines) >= MODEL_FROM and script_of(page.text[:_SAMPLE]) in MODEL_SCRIPTS


def seen_by_rules(page: Page) -> tuple[View, list[int], list[Rule]]:
    """The page with the story that the rules see; the signs and the rule of each of its lines."""
    facts = observe(page)
    story, claimed = find_story(facts), find_claimed(facts, page.declared)
    view = _view(facts, story, claimed, _headline(facts, story, claimed))
    own = own_signs(facts)
    return view, own, rules_for(view, own)


def rows_of(view: View, rules: Sequence[Rule]) -> list[list[str]]:
    """The features of every line, as the model is trained on and judges by."""
    return features_of(view, [rule.label for rule in rules])


def _headline(facts: Sequence[Facts], story: Story | None, claimed: Claimed) -> int | None:
    headline = claimed_headline(facts, story, claimed) if claimed.titles else None
    if headline is None and story is not None:
        headline = find_headline(facts, story)
    return headline


def _view(
    facts: Sequence[Facts], story: Story | None, claimed: Claimed, headline: int | None
) -> View:
    folded = "" if headline is None else facts[headline].folded
    wholes = frozenset(f.whole for f in facts if f.whole is not None)
    bylines = byline_lines(facts, story, headline)
    return View(facts, story, headline, folded, wholes, claimed, bylines)
