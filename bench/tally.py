"""Adds up what systems did on pages: one `Tally` for each set, renderer and system."""

from collections import Counter
from dataclasses import dataclass, field

from bench.score import Overlap, mean, shingle_f1


@dataclass(frozen=True, slots=True)
class Row:
    """What one system did on one page."""

    set_name: str
    renderer: str
    system: str
    page_id: str
    language: str | None
    overlap: Overlap | None = None
    """`None` where the set annotates no body."""
    word_f1: float = 0.0
    empty: bool = False
    """Whether the story is empty though the gold is not."""
    error: str | None = None
    """The exception that was raised; the page is then scored as an empty answer."""
    fields: tuple[tuple[str, str], ...] = ()
    """Field and verdict, for the fields that the page is asked for: ("day", "missing")."""
    seconds: float | None = None
    """CPU that the story took; `None` where it was not timed."""


@dataclass(slots=True)
class Tally:
    """The rows of one system on some pages, added up."""

    overlaps: list[Overlap] = field(default_factory=list)
    words: list[float] = field(default_factory=list)
    empty: int = 0
    errors: list[tuple[str, str]] = field(default_factory=list)
    """Exception and page, for each page that the system raised on."""
    fields: Counter[tuple[str, str]] = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)

    def add(self, row: Row) -> None:
        """Takes in one page."""
        if row.overlap is not None:
            self.overlaps.append(row.overlap)
            self.words.append(row.word_f1)
            self.empty += row.empty
        if row.error:
            page = f"{row.set_name}/{row.page_id} ({row.renderer})"
            self.errors.append((row.error, page))
        self.fields.update(row.fields)
        if row.seconds is not None:
            self.seconds.append(row.seconds)

    @property
    def pages(self) -> int:
        """How many pages with a gold body."""
        return len(self.overlaps)

    @property
    def body_f1(self) -> float:
        """Shingle F1 of the pages."""
        return shingle_f1(self.overlaps)

    @property
    def low(self) -> float:
        """Share of pages whose own F1 is below 0.5."""
        return mean(float(page.f1 < 0.5) for page in self.overlaps)

    @property
    def empty_share(self) -> float:
        """Share of pages with an empty story."""
        return self.empty / self.pages if self.pages else 0.0

    def asked(self, name: str) -> int:
        """How many pages are asked for a field."""
        return sum(n for (of, _), n in self.fields.items() if of == name)

    def share(self, name: str, verdict: str) -> float:
        """The share of the pages asked for a field that have a verdict."""
        return self.fields[name, verdict] / max(1, self.asked(name))
