"""The learned model: a linear-chain conditional random field over the lines of a page.

A state is a zone (above, inside or below the story) and a label, so that the chain itself knows
that a page has one story: no line inside follows one below. Lafferty, McCallum and Pereira,
"Conditional random fields", ICML 2001, as implemented by CRFsuite (Okazaki 2007). How the weights
were made is told in `docs/model.md`.
"""

import json
import threading
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from attrs import define

from newsparse.label.features import VERSION
from newsparse.labels import STORY_LABELS, Label
from newsparse.tables import rows as rows_of

TEXT_WEIGHTS = Path(__file__).parent / "data" / "text.crfsuite"
"""Learnt from pages as plain text."""
HTML_WEIGHTS = Path(__file__).parent / "data" / "html.crfsuite"
"""Learnt from pages with their markup."""
_STATES = {f"{zone}:{label}": (zone, label) for zone in "aib" for label in Label}
_NO_WEIGHTS: Mapping[str, float] = {}


@define(eq=False)
class Judgement:
    """What the model makes of a line. Not to be changed once made."""

    label: Label
    probability: float
    """How often such a label is right, in 0–1: the model's probability, calibrated."""
    zone: str
    """"a" above, "i" inside, "b" below the story."""
    attributes: Sequence[str] = ()
    """What is true of the line."""
    weights: Mapping[str, float] = _NO_WEIGHTS
    """What speaks for the label and can be put into words, and how much."""

    @property
    def is_story(self) -> bool:
        """Whether the line is part of the story's text."""
        return self.zone == "i" and self.label in STORY_LABELS

    @property
    def traits(self) -> tuple[str, ...]:
        """In words, what weighs most for the label among what is true of the line; two at most."""
        weights, words = self.weights, words_of_traits()
        # Nearly all attributes have no words: they are left out in one step.
        found = sorted([(-weights[name], name) for name in weights.keys() & self.attributes])
        return tuple(dict.fromkeys([words[name] for _, name in found]))[:2]


class LineModel:
    """Weights, ready to judge pages. Safe to share between threads."""

    def __init__(
        self,
        weights: bytes,
        traits: Mapping[str, Mapping[str, float]],
        calibration: Sequence[tuple[float, float]] = (),
    ) -> None:
        """`traits` gives by state the weights of the attributes that can be put into words.

        `calibration` are probabilities as the model has them, rising, each with the share of lines
        that are right there; between two of them the share is interpolated.
        """
        self._weights = weights
        self._traits = traits
        self._told = [told for told, _ in calibration]
        self._right = [right for _, right in calibration]
        self._local = threading.local()

    @classmethod
    def from_file(cls, path: Path) -> "LineModel":
        """Read a weights file.

        Raises `ValueError` when the card beside it tells of other features or other bytes.
        """
        weights = path.read_bytes()
        card = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        if card["features"] != VERSION:
            raise ValueError(
                f"{path.name} was trained on features {card['features']}, not {VERSION}"
            )
        if card["sha256"] != sha256(weights).hexdigest():
            raise ValueError(f"{path.name} is not the file that its card describes")
        return cls(weights, card["traits"], card.get("calibration", ()))

    def judge(self, rows: Sequence[Sequence[str]]) -> list[Judgement]:
        """The likeliest sequence of labels for the lines whose features are `rows`."""
        if not rows:
            return []
        tagger = self._tagger()
        tagger.set(rows)
        marginal, calibrated, traits = tagger.marginal, self.calibrated, self._traits
        judgements = []
        for index, (state, row) in enumerate(zip(tagger.tag(), rows, strict=True)):
            zone, label = _STATES[state]
            probability = calibrated(marginal(state, index))
            weights = traits.get(state, _NO_WEIGHTS)
            judgements.append(Judgement(label, probability, zone, row, weights))
        return judgements

    def calibrated(self, probability: float) -> float:
        """How often a label is right that the model gives this probability."""
        told, right = self._told, self._right
        if not told:
            return probability
        after = bisect_left(told, probability)
        if after == 0:
            return right[0]
        if after == len(told):
            return right[-1]
        share = (probability - told[after - 1]) / (told[after] - told[after - 1])
        return right[after - 1] + share * (right[after] - right[after - 1])

    def _tagger(self) -> Any:
        """One tagger a thread: it holds the page it is working on."""
        if not hasattr(self._local, "tagger"):
            from pycrfsuite import Tagger  # loaded at the first parse, not at import

            tagger = Tagger()
            tagger.open_inmemory(self._weights)
            self._local.tagger = tagger
        return self._local.tagger


@cache
def words_of_traits() -> dict[str, str]:
    """Attributes and how a person would say them; those that have no words are left out."""
    return dict(rows_of("label/data/traits.tsv"))


@cache
def shipped_model(is_html: bool = False) -> LineModel:
    """The model that comes with this version of newsparse, for text or for HTML."""
    return LineModel.from_file(HTML_WEIGHTS if is_html else TEXT_WEIGHTS)
