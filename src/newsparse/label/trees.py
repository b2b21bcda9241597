"""Boosted decision trees: numbers in, a probability out.

Friedman, "Greedy function approximation: a gradient boosting machine", Annals of Statistics 2001.
They are grown by `python -m training trees`; to ask them takes no library.
"""

import json
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeAlias

from attrs import frozen

Node: TypeAlias = "tuple[int, float, Node, Node] | float"
"""Which number is compared with which limit, and where to go on if it is at most that, and if it is
more; a leaf is what it adds to the log odds."""


@frozen
class Trees:
    """Trees whose answers add up to log odds."""

    base: float
    roots: Sequence[Node]
    yes_from: float
    """The probability from which on the answer is yes."""

    @classmethod
    def from_file(cls, path: Path, names: Sequence[str]) -> "Trees":
        """Read the trees of a file.

        Raises `ValueError` when they were grown to be asked with other numbers than `names`.
        """
        stored = json.loads(path.read_text(encoding="utf-8"))
        if stored["names"] != list(names):
            raise ValueError(f"{path.name} was grown on other numbers than are found now")
        return cls(stored["base"], tuple(map(_node, stored["trees"])), stored["yes_from"])

    def probability(self, row: Sequence[float]) -> float:
        """The probability, in 0–1, where the numbers are those of `row`."""
        total = self.base
        for root in self.roots:
            node = root
            while isinstance(node, tuple):
                number, limit, lower, higher = node
                node = lower if row[number] <= limit else higher
            total += node
        return 1 / (1 + math.exp(-total))


def _node(stored: Any) -> Node:
    if not isinstance(stored, list):
        return float(stored)
    number, limit, lower, higher = stored
    return number, limit, _node(lower), _node(higher)
