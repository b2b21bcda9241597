"""What the names in a page's markup say: tags, roles, class names, ids.

The names are data, `data/markup.tsv`: a label, a strength and a name a row.

- `strong` names stand on a container and hold for all that is in it (`nav`, `related-posts`);
- `weak` ones hold for what nothing else tells (`sidebar`, `footer`);
- `leaf` ones hold for the few words of one thing (`byline`, `figcaption`).

The label is one of `newsparse.labels.Label`, or `aside`: beside the story, teaser or chrome by its
shape; or `lead`: the standfirst, or the first paragraph of the story; or `consent`: chrome, with
whatever else is in it.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data" / "markup.tsv"
STRENGTHS = ("strong", "weak", "leaf")
ASIDE = "aside"
LEAD = "lead"
CONSENT = "consent"

_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+|[^\W\d_]+")
_LONGEST = 3
_MAX_NAMES = 24
_ATTRIBUTES = ("role", "itemprop", "rel")
_RANK = {"consent": 0, "embed": 0, "comment": 1, "promo": 2, "teaser": 3, "chrome": 4}


@dataclass(frozen=True, slots=True)
class Hint:
    """What one name says."""

    label: str
    strength: str
    name: str


@cache
def hints_by_name() -> dict[str, Hint]:
    """The data file, by name."""
    rows = DATA.read_text("utf-8").splitlines()[1:]
    hints = (Hint(*row.split("\t")) for row in rows if row)
    return {hint.name: hint for hint in hints}


def names_of(tag: str, attributes: dict[str, str]) -> set[str]:
    """The names of an element in the form the data file has them in.

    A class name gives its words ("card-list" for `CardList`), runs of up to three of them, and
    itself behind "=".
    """
    names = {f"tag:{tag}"}
    for key in _ATTRIBUTES:
        names.update(f"{key}:{value}" for value in attributes.get(key, "").split())
    classes = [*attributes.get("class", "").split()[:_MAX_NAMES], attributes.get("id", "")]
    for name in classes:
        if name and ":" not in name and "[" not in name:  # those are style sheets spelt out
            names.add(f"={name}")
            names.update(_runs([part.lower() for part in _PARTS.findall(name)]))
    return names


def _runs(parts: list[str]) -> set[str]:
    return {
        "-".join(parts[i:j])
        for i in range(len(parts))
        for j in range(i + 1, min(i + _LONGEST, len(parts)) + 1)
    }


def hints_of(tag: str, attributes: dict[str, str]) -> tuple[Hint, ...]:
    """What an element's names say, at most one hint a strength: that of the longest name."""
    known = hints_by_name()
    found: dict[str, Hint] = {}
    for name in names_of(tag, attributes):
        hint = known.get(name)
        if hint and (hint.strength not in found or _before(hint, found[hint.strength])):
            found[hint.strength] = hint
    return tuple(found.values())


def _before(hint: Hint, other: Hint) -> bool:
    return _order(hint) < _order(other)


def _order(hint: Hint) -> tuple[int, int, str]:
    return (-hint.name.count("-"), _RANK.get(hint.label, 9), hint.name)
