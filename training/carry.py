"""The gold label of every line of a rendering."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from newsparse.labels import STORY_LABELS, Label
from newsparse.page import Line
from training.align import overlay
from training.scene import Verdict
from training.verdicts import Labelled

LEAST = 0.3
"""Share of a line's letters that must lie over the markup for its label to count."""
_HEARD = 0.2


@dataclass(frozen=True, slots=True)
class LineLabel:
    """What one line is, and how well that is known."""

    label: Label
    why: str
    sure: bool
    purity: float
    """Share of its letters that have this label; below 1 where the reader joined two things."""


def carry(readings: Sequence[Labelled], lines: Sequence[Line]) -> list[LineLabel]:
    """Label each line by the units that its letters lie over.

    Of several readings of a page that one counts whose story the rendering shows most of.
    """
    texts = [line.text for line in lines]
    best: list[LineLabel] = []
    most = -1
    for page in readings:
        laid = overlay([unit.text for unit in page.units], texts)
        shown = sum(
            letters
            for share in laid.shares
            for unit, letters in share.items()
            if page.units[unit].body
        )
        if shown > most:
            most = shown
            pairs = zip(laid.shares, laid.sizes, strict=True)
            best = _inherit([_of(share, size, page.verdicts) for share, size in pairs])
    return best


def _of(share: dict[int, int], size: int, verdicts: Sequence[Verdict]) -> LineLabel | None:
    if not size or sum(share.values()) < LEAST * size:
        return None
    votes: Counter[Label] = Counter()
    for unit, count in share.items():
        votes[verdicts[unit].label] += count
    label, most = max(votes.items(), key=lambda vote: (vote[1], vote[0] in STORY_LABELS))
    if label is Label.DATE and votes[Label.BYLINE] >= _HEARD * size:
        label, most = Label.BYLINE, votes[Label.BYLINE]  # the date can be found on any line
    loudest = max((u for u in share if verdicts[u].label is label), key=lambda u: (share[u], -u))
    sure = all(verdicts[u].sure for u, count in share.items() if count >= 0.2 * size)
    return LineLabel(label, verdicts[loudest].why, sure, most / sum(share.values()))


def _inherit(found: Sequence[LineLabel | None]) -> list[LineLabel]:
    """Give lines that lie over nothing the label that both neighbours share, else chrome."""
    after: list[LineLabel | None] = [None] * len(found)
    coming = None
    for index in range(len(found) - 1, -1, -1):
        after[index] = coming
        coming = found[index] or coming
    result = []
    before = None
    for line, follows in zip(found, after, strict=True):
        if line is None:
            label = Label.CHROME
            if before and follows and before.label is follows.label:
                label = before.label
            result.append(LineLabel(label, "unaligned", sure=False, purity=1.0))
        else:
            result.append(line)
            before = line
    return result
