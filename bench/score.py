"""Scores for the text of a story. Plain strings in, floats in 0 to 1 out.

`shingle_f1` follows the published method of the Scrapinghub article-extraction benchmark: counted
4-gram shingles of word tokens; true and false positives and false negatives are normalised by page,
precision is averaged over the pages with a prediction and recall over those with gold. `word_f1` is
the bag-of-words F1 of WCXB.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

TOKEN = re.compile(r"\w+")
CJK = re.compile("[぀-ヿ㐀-鿿豈-﫿가-힯]")
SHINGLE = 4

Shingles = Counter[tuple[str, ...]]


def tokens(text: str) -> list[str]:
    """Lower-case words; those in Chinese, Japanese or Korean script cut into characters.

    Without the cut a clause of Chinese would be one word, and a shingle most of a paragraph.
    """
    found: list[str] = []
    for word in TOKEN.findall(text.lower()):
        found.extend(word if CJK.search(word) else (word,))
    return found


def shingles(text: str) -> Shingles:
    """How often each run of four words occurs; a shorter text is one run."""
    words = tokens(text)
    if not words:
        return Counter()
    starts = range(max(1, len(words) - SHINGLE + 1))
    return Counter(tuple(words[i : i + SHINGLE]) for i in starts)


@dataclass(frozen=True, slots=True)
class Overlap:
    """What a prediction and its gold share, as parts of all shingles of the page; sums to 1."""

    both: float
    predicted_only: float
    gold_only: float

    @property
    def precision(self) -> float | None:
        """The share of the prediction that is right; `None` where nothing was predicted."""
        predicted = self.both + self.predicted_only
        return self.both / predicted if predicted else None

    @property
    def recall(self) -> float | None:
        """The share of the gold that was found; `None` where the gold is empty."""
        gold = self.both + self.gold_only
        return self.both / gold if gold else None

    @property
    def f1(self) -> float:
        """Harmonic mean of the two on this page; 0 where nothing is shared."""
        return harmonic(self.precision or 0.0, self.recall or 0.0)


def overlap(predicted: Shingles, gold: Shingles) -> Overlap:
    """Compares two counts of shingles."""
    both = sum((predicted & gold).values())
    extra, missed = predicted.total() - both, gold.total() - both
    everything = both + extra + missed
    if not everything:
        return Overlap(0.0, 0.0, 0.0)
    return Overlap(both / everything, extra / everything, missed / everything)


def shingle_f1(overlaps: Iterable[Overlap]) -> float:
    """F1 of mean precision and mean recall over pages."""
    pages = list(overlaps)
    precision = mean(p for page in pages if (p := page.precision) is not None)
    return harmonic(precision, mean(r for page in pages if (r := page.recall) is not None))


def word_f1(predicted: str, gold: str) -> float:
    """F1 of the two bags of words; 1 where both are empty."""
    ours, theirs = Counter(tokens(predicted)), Counter(tokens(gold))
    everything = ours.total() + theirs.total()
    return 2 * (ours & theirs).total() / everything if everything else 1.0


def harmonic(a: float, b: float) -> float:
    """Harmonic mean, 0 where both are."""
    return 2 * a * b / (a + b) if a + b else 0.0


def mean(values: Iterable[float]) -> float:
    """Arithmetic mean, 0 where there is nothing."""
    listed = list(values)
    return sum(listed) / len(listed) if listed else 0.0
