"""The weights of `newsparse.label.headline_signals`, fitted on pages whose headline is known.

Of the candidates on a page one is to be chosen: the chance of each is the exponential of its score
over the sum of all, "none of them" standing among them with a score of 0 (a conditional logit).
Several lines that print the headline are right together. Each page counts a second time, lightly,
without the lines that are or resemble its headline: none of the others is right. The line is looked
for from where the rules see the story.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from bench.data import Record
from bench.fields import gold_fields, prints_title, same_title
from bench.hosts import fold_of
from bench.renderers import RENDERERS
from newsparse.label.facts import observe
from newsparse.label.headline_scene import Scene, words_of
from newsparse.label.headline_signals import CASES, SIGNALS
from newsparse.label.story import find_story
from newsparse.read.text import read_text
from training.rendered import add_arguments_of_pages, taught

WEIGHT_OF_SET = {"fundus-dev": 2.0, "newspaper4k": 1.5}
"""Sets of news pages alone count more."""
WITHOUT_HEADLINE = 0.03
"""What a page without its headline counts; more makes the library miss headlines it should see."""
PENALTY = 1.0
"""Of the squares of the weights."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The candidates of one page: the case of each signal, and which of them are right."""

    cases: list[list[int]]
    right: list[bool]
    weight: float
    none: bool
    """Whether to choose none of them is right."""


def choices_of(record: Record, folds: frozenset[int]) -> list[Choice]:
    """What one rendered page teaches; nothing where it does not print the gold headline."""
    gold = gold_fields(record["gold"]).title
    if fold_of(record["url"], record["id"]) not in folds or not gold:
        return []
    if not prints_title(record["text"], gold):
        return []
    facts = observe(read_text(record["text"]))
    story = find_story(facts)
    if story is None:
        return []
    scene = Scene(facts, story)
    cases = [[signal(scene, i) for signal in SIGNALS] for i in scene.candidates]
    texts = [facts[i].text for i in scene.candidates]
    right = [same_title(text, gold) for text in texts]
    weight = WEIGHT_OF_SET.get(record["set"], 1.0)
    said = set(words_of(gold))
    others = [
        row
        for row, text, hit in zip(cases, texts, right, strict=True)
        if not hit and 2 * len(said & set(words_of(text))) < len(said)
    ]
    found = [Choice(cases, right, weight, none=False)] if any(right) else []
    if others:
        found.append(Choice(others, [False] * len(others), WITHOUT_HEADLINE * weight, none=True))
    return found


def fitted(choices: Sequence[Choice]) -> list[list[float]]:
    """The weights of the cases of each signal that make the right choices likeliest."""
    import numpy as np
    from scipy.optimize import minimize
    from scipy.sparse import csr_matrix

    offsets = np.concatenate([[0], np.cumsum(CASES)])
    rows = np.array([row for choice in choices for row in choice.cases]) + offsets[:-1]
    shape = (len(rows), int(offsets[-1]))
    at = (np.repeat(np.arange(len(rows)), len(SIGNALS)), rows.ravel())
    traits = csr_matrix((np.ones(rows.size), at), shape=shape)
    sizes = [len(choice.cases) for choice in choices]
    of = np.repeat(np.arange(len(choices)), sizes)
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    right = np.array([hit for choice in choices for hit in choice.right], float)
    none = np.array([choice.none for choice in choices], float)
    weight = np.array([choice.weight for choice in choices])

    def loss(weights: Any) -> tuple[Any, Any]:
        scores = traits @ weights
        top = np.maximum(np.maximum.reduceat(scores, starts), 0)
        each, nothing = np.exp(scores - top[of]), np.exp(-top)
        every = np.add.reduceat(each, starts) + nothing
        good = np.add.reduceat(each * right, starts) + nothing * none + 1e-300
        slope = traits.T @ (weight[of] * each * (1 / every[of] - right / good[of]))
        value = (weight * (np.log(every) - np.log(good))).sum() + PENALTY / 2 * weights @ weights
        return value, slope + PENALTY * weights

    options = {"maxiter": 250}
    found = minimize(loss, np.zeros(shape[1]), jac=True, method="L-BFGS-B", options=options).x
    return [list(map(float, found[a:b])) for a, b in pairwise(offsets)]


def read_choices(args: argparse.Namespace) -> Iterator[Choice]:
    """What the pages of all sets and renderings teach, in a fixed order."""
    return taught(args, choices_of, RENDERERS)


def table_of(weights: Sequence[Sequence[float]]) -> str:
    """The table of the package: signal, weights of its cases, and what the cases are."""
    lines = ["signal\tweights\twhy"]
    for signal, cases in zip(SIGNALS, weights, strict=True):
        why = (signal.__doc__ or "").splitlines()[0]
        lines.append(f"{signal.__name__}\t{' '.join(f'{w:.2f}' for w in cases)}\t{why}")
    return "\n".join(lines) + "\n"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The options of `python -m training headline`."""
    add_arguments_of_pages(command)


def run(args: argparse.Namespace) -> int:
    """Fit and write."""
    choices = list(read_choices(args))
    args.out.write_text(table_of(fitted(choices)), encoding="utf-8")
    print(f"{len(choices)} choices; {args.out.name} written")
    return 0
