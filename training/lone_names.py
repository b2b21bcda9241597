"""The weights of `newsparse.label.rules.lone_names`, fitted on pages whose authors are known.

Every line near headline and story that is a name and little else is either an author's or not: a
logistic regression on its signs. A line that names one of the authors and somebody else counts as
neither, pages with a labelled byline do not count. Story and headline are those that the rules see.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from bench import fields
from bench.data import Record
from bench.hosts import fold_of
from newsparse.label.facts import Facts, observe
from newsparse.label.headline import find_headline
from newsparse.label.rules.lone_names import LoneNames
from newsparse.label.story import Story, find_story
from newsparse.people.bylines import authors_of
from newsparse.read.text import read_text
from training.rendered import add_arguments_of_pages, taught

RENDERINGS = ("inscriptis", "soup")
LEAST_SEEN = 8
"""Lines that must have a sign for it to get a weight."""
LEAST_WEIGHT = 0.15
PENALTY = 1.0
"""Of the squares of the weights, halved."""
LABELLED = 0.75
BY_HAND = {"in headline": -2.0, "surname in headline": -1.5, "credit below": -1.5}
"""Signs that too few lines have: whom the headline names the story is about, and whom a picture
shows stands above its credit."""

Line = tuple[tuple[str, ...], bool]
"""The signs of a name, and whether it is an author's."""


def lines_of(record: Record, folds: frozenset[int]) -> list[Line]:
    """The names that stand alone on one rendered page."""
    gold = fields.gold_fields(record["gold"]).authors
    if fold_of(record["url"], record["id"]) not in folds or not gold:
        return []
    facts = observe(read_text(record["text"]))
    story = find_story(facts)
    if story is None:
        return []
    headline = find_headline(facts, story)
    around = list(_around(facts, story, headline))
    if any(facts[i].byline >= LABELLED for i in around):
        return []
    found = []
    for name in LoneNames(facts, story, headline).among(around):
        ours = fields.names(authors_of(facts[name.index].text))
        if ours <= gold or not ours & gold:
            found.append((name.signs, bool(ours) and ours <= gold))
    return found


def _around(facts: Sequence[Facts], story: Story, headline: int | None) -> Iterator[int]:
    """The lines near the headline and both ends of the story."""
    top = story.first if headline is None else min(headline, story.first)
    into = min(len(facts), story.first + 6)
    yield from range(max(0, top - 6), into)
    yield from range(max(into, story.last - 3), min(len(facts), story.last + 16))


def fitted(lines: Sequence[Line]) -> dict[str, float]:
    """The weight of each sign, and of "every name", that makes what is known likeliest."""
    import numpy as np
    from scipy.optimize import minimize

    seen = Counter(sign for signs, _ in lines for sign in signs)
    signs = sorted(sign for sign, count in seen.items() if count >= LEAST_SEEN)
    traits = np.array([[1.0, *(sign in own for sign in signs)] for own, _ in lines], float)
    right = np.array([hit for _, hit in lines], float)

    def loss(weights: Any) -> tuple[Any, Any]:
        scores = traits @ weights
        chance = 1 / (1 + np.exp(-scores))
        penalty = PENALTY * np.concatenate([[0], weights[1:]])
        value = (np.logaddexp(0, scores) - right * scores).sum() + penalty @ weights / 2
        return value, traits.T @ (chance - right) + penalty

    found = minimize(loss, np.zeros(len(signs) + 1), jac=True, method="L-BFGS-B").x
    weights = dict(zip(("every name", *signs), map(float, found), strict=True))
    return {s: w for s, w in weights.items() if abs(w) >= LEAST_WEIGHT} | BY_HAND


def table_of(weights: dict[str, float], lines: Sequence[Line]) -> str:
    """The table of the package: sign, weight, and what of the names with it is an author's."""
    rows = ["sign\tweight\twhy"]
    for sign, weight in sorted(weights.items()):
        own = [hit for signs, hit in lines if sign in signs or sign == "every name"]
        why = f"{sum(own)} of {len(own)} such names are authors'"
        why += ", set by hand" if sign in BY_HAND else ""
        rows.append(f"{sign}\t{weight:.1f}\t{why}")
    return "\n".join(rows) + "\n"


def read_lines(args: argparse.Namespace) -> list[Line]:
    """The names alone of all pages of the sets, in a fixed order."""
    return list(taught(args, lines_of, RENDERINGS))


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The options of `python -m training lone-names`."""
    add_arguments_of_pages(command)


def run(args: argparse.Namespace) -> int:
    """Fit and write."""
    lines = read_lines(args)
    args.out.write_text(table_of(fitted(lines), lines), encoding="utf-8")
    print(len(lines), "names,", sum(hit for _, hit in lines), "of them authors'")
    return 0
