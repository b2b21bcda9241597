"""Labelling: what each line of a page is."""

from newsparse.label.first_look import first_look, is_for_model, rows_of, seen_by_rules
from newsparse.label.live import live_heads
from newsparse.label.model import LineModel, shipped_model
from newsparse.label.second_look import second_look
from newsparse.label.story import printed_again
from newsparse.label.verdict import PRINTED_AGAIN, Labelled, Verdict
from newsparse.labels import STORY_LABELS
from newsparse.page import Page

__all__ = ["Labelled", "LineModel", "Verdict", "label_by_rules", "label_lines", "learning_rows"]


def label_lines(page: Page, model: LineModel | None = None) -> Labelled:
    """A verdict for every line of a page, in order, by the model that is shipped or another."""
    asked = (model or shipped_model(page.is_html)) if is_for_model(page) else None
    look = first_look(page, asked)
    facts = look.facts
    if asked is None or not look.judgements:
        return Labelled(facts, look.verdicts)
    verdicts = second_look(look, asked.trees) if asked.trees else list(look.verdicts)
    for index in printed_again(facts, [verdict.label in STORY_LABELS for verdict in verdicts]):
        verdicts[index] = PRINTED_AGAIN
    for index, verdict in live_heads(facts, verdicts).items():
        verdicts[index] = verdict
    return Labelled(facts, verdicts)


def label_by_rules(page: Page) -> Labelled:
    """What the rules alone say of every line: the labeller before there was a model."""
    view, _, rules = seen_by_rules(page)
    return Labelled(view.facts, [rule.verdict for rule in rules])


def learning_rows(page: Page) -> list[list[str]]:
    """The features of every line, as the model is trained on and judges by."""
    view, _, rules = seen_by_rules(page)
    return rows_of(view, rules)
