"""What is seen of a unit's words: set phrases, dates, sentence ends."""

from collections.abc import Sequence
from dataclasses import dataclass

from newsparse.dates import DateKind, find_dates
from newsparse.label.cues import CueKind, find_cues_in_lines
from training.gold import folded
from training.units import Unit

_SENTENCE_ENDS = tuple(".!?…。！？।۔؟")
_CLOSERS = "\"'”’»›)]」』）*_ "
_DAYS = frozenset({DateKind.DATE, DateKind.MONTH_DAY, DateKind.RELATIVE})
_LONGEST_DATED = 40


@dataclass(slots=True)
class Sight:
    """What is seen of one unit."""

    folded: str
    """Its words as `training.gold.folded`."""
    cues: dict[CueKind, str]
    """Kinds of its cues, strongest first, and how each is bound to the line: "whole", "start"."""
    dated: float
    """Share of its letters and digits that belong to a day and the clock beside it."""
    sentence: bool
    """Whether it ends as a sentence does."""

    def opens_with(self, *kinds: CueKind) -> bool:
        """Whether it is a cue of one of these kinds, or begins with one."""
        return any(self.cues.get(kind) in ("whole", "start") for kind in kinds)

    def is_cue(self, *kinds: CueKind) -> bool:
        """Whether it is a cue of one of these kinds and nothing else."""
        return any(self.cues.get(kind) == "whole" for kind in kinds)


def see(units: Sequence[Unit]) -> list[Sight]:
    """The sights of all units of a page."""
    found = find_cues_in_lines([unit.text for unit in units])
    sights = []
    for unit, cues in zip(units, found, strict=True):
        kinds: dict[CueKind, str] = {}
        for cue in cues:
            kinds.setdefault(cue.kind, cue.where)
        sentence = unit.text.rstrip(_CLOSERS).endswith(_SENTENCE_ENDS)
        dated = _dated(unit.text) if unit.words < _LONGEST_DATED else 0.0
        sights.append(Sight(folded(unit.text), kinds, dated, sentence))
    return sights


def _dated(text: str) -> float:
    spans = find_dates(text)
    if not any(span.kind in _DAYS for span in spans) or not any(c.isdigit() for c in text):
        return 0.0
    signs = sum(c.isalnum() for c in text)
    held = sum(sum(c.isalnum() for c in text[span.start : span.end]) for span in spans)
    return held / signs if signs else 0.0
