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

from newsparse.label.features import VERSION
from newsparse.label.judgement import NO_WEIGHTS, Judgement, is_story
from newsparse.label.second_look import NAMES
from newsparse.label.trees import Trees
from newsparse.labels import Label

TEXT_WEIGHTS = Path(__file__).parent / "data" / "text.crfsuite"
"""Learnt from pages as plain text."""
HTML_WEIGHTS = Path(__file__).parent / "data" / "html.crfsuite"
"""Learnt from pages with their markup."""
_STATES = {f"{zone}:{label}": (zone, label) for zone in "aib" for label in Label}
_SURE = 0.98
"""From this probability on, what other states have is not asked for."""


class LineModel:
    """Weights, ready to judge pages. Safe to share between threads."""

    def __init__(
        self,
        weights: bytes,
        traits: Mapping[str, Mapping[str, float]],
        calibration: Sequence[tuple[float, float]] = (),
        trees: Trees | None = None,
    ) -> None:
        """`traits` gives by state the weights of the attributes that can be put into words.

        `calibration` are probabilities as the model has them, rising, each with the share of lines
        that are right there; between two of them the share is interpolated. `trees` are those that
        take the second look; without them there is none.
        """
        self.trees = trees
        self._weights = weights
        self._traits = traits
        self._told = [told for told, _ in calibration]
        self._right = [right for _, right in calibration]
        self._local = threading.local()

    @classmethod
    def from_file(cls, path: Path) -> "LineModel":
        """Read a weights file, and the trees for the second look where they lie beside it.

        Raises `ValueError` when the card beside it tells of other features or other bytes, or the
        trees of other numbers.
        """
        weights = path.read_bytes()
        card = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        if card["features"] != VERSION:
            raise ValueError(
                f"{path.name} was trained on features {card['features']}, not {VERSION}"
            )
        if card["sha256"] != sha256(weights).hexdigest():
            raise ValueError(f"{path.name} is not the file that its card describes")
        grown = path.with_suffix(".trees.json")
        trees = Trees.from_file(grown, NAMES) if grown.exists() else None
        return cls(weights, card["traits"], card.get("calibration", ()), trees)

    def judge(self, rows: Sequence[Sequence[str]]) -> list[Judgement]:
        """The likeliest sequence of labels for the lines whose features are `rows`."""
        if not rows:
            return []
        tagger = self._tagger()
        tagger.set(rows)
        marginal, calibrated, traits = tagger.marginal, self.calibrated, self._traits
        known = tagger.labels()
        story_states = [state for state in known if is_story(*_STATES[state])]
        states_below = [state for state in known if _STATES[state][0] == "b"]
        judgements = []
        for index, (state, row) in enumerate(zip(tagger.tag(), rows, strict=True)):
            zone, label = _STATES[state]
            probability = marginal(state, index)
            if probability >= _SURE:
                story, below = float(is_story(zone, label)), float(zone == "b")
            else:
                story = sum([marginal(other, index) for other in story_states])
                below = sum([marginal(other, index) for other in states_below])
            weights = traits.get(state, NO_WEIGHTS)
            judgements.append(
                Judgement(label, calibrated(probability), zone, row, weights, story, below)
            )
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
def shipped_model(is_html: bool = False) -> LineModel:
    """The model that comes with this version of newsparse, for text or for HTML."""
    return LineModel.from_file(HTML_WEIGHTS if is_html else TEXT_WEIGHTS)
