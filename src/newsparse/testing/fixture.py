"""A fixture: a folder with a page and what a person says is on it."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import field, frozen

import newsparse
from newsparse.article import Article
from newsparse.testing.blocks import block_changes
from newsparse.testing.changes import Change, Pages
from newsparse.testing.expectation import BadExpectation, Expectation, read_expectation
from newsparse.testing.fields import field_changes
from newsparse.testing.review import counted, headline, review
from newsparse.testing.vocabulary import USUAL

EXPECTED = "expected.article"
"""The name of the file that makes a folder a fixture."""
PAGES = ("page.txt", "page.html")
"""What the page beside it may be called."""

UNREVIEWED = "drafted, and read by nobody yet: compare it with the page, then set reviewed to yes"


class BadFixture(ValueError):
    """A fixture that cannot be read. Its message names the file, and the line where it has one."""

    def __init__(self, path: Path, problem: str, line: int | None = None) -> None:
        super().__init__(path, problem, line)
        self.path = path
        self.problem = problem
        self.line = line

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}" if self.line else str(self.path)
        return f"{where}: {self.problem}"


@frozen
class Fixture:
    """A page, what is passed to `parse` with it, and what is expected."""

    folder: Path
    page: Path
    source: bytes
    """The page, byte for byte."""
    expectation: Expectation

    @classmethod
    def load(cls, folder: Path | str) -> "Fixture":
        """Reads a folder. Raises `BadFixture` where it is none, or is broken."""
        folder = Path(folder)
        expectation = load_expectation(folder / EXPECTED)
        present = [folder / name for name in PAGES if (folder / name).exists()]
        if len(present) != 1:
            problem = "has no page" if not present else "has two pages"
            raise BadFixture(folder, f"{problem}: one of {' and '.join(PAGES)} is wanted")
        try:
            return cls(folder, present[0], present[0].read_bytes(), expectation)
        except OSError as error:
            raise BadFixture(present[0], error.strerror or str(error)) from None

    def parse(self) -> Article:
        """What newsparse makes of the page."""
        return newsparse.parse(self.source, **self.expectation.arguments())

    def check(self, article: Article | None = None) -> "Result":
        """Compares the page, or an article that was made of it already, with what is expected."""
        article = self.parse() if article is None else article
        changes = tuple(changes_of(self.expectation, article))
        failing = {change.field.partition("[")[0] for change in changes}
        known = self.expectation.known_wrong
        return Result(
            self.folder,
            changes=tuple(c for c in changes if c.field.partition("[")[0] not in known),
            known={key: reason for key, reason in known.items() if key in failing},
            mended=tuple(key for key in known if key not in failing),
            reviewed=self.expectation.reviewed,
            page=self.page.name,
            checked=len(self.expectation.entries),
            unlisted=len(set(USUAL).difference(self.expectation.entries)),
            has_blocks="blocks" in self.expectation.entries,
        )


def load_expectation(path: Path) -> Expectation:
    """Reads the file of an expectation; raises `BadFixture`."""
    try:
        return read_expectation(path.read_bytes().decode("utf-8"))
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise BadFixture(path, "is not UTF-8", line) from None
    except OSError as error:
        raise BadFixture(path, error.strerror or str(error)) from None
    except BadExpectation as error:
        raise BadFixture(path, error.problem, error.line) from None


def changes_of(expectation: Expectation, article: Article) -> Iterator[Change]:
    """How an article differs from what is expected of it, in the order of the expectation."""
    pages = Pages(article)
    for entry in expectation.entries.values():
        if entry.kind == "blocks":
            yield from block_changes(entry.value or (), article.blocks, pages)
        else:
            yield from field_changes(entry, article, pages)


@frozen
class Result:
    """How one fixture fared."""

    folder: Path
    changes: tuple[Change, ...] = ()
    """What is not as expected, and not known to be wrong."""
    known: dict[str, str] = field(factory=dict)
    """What is known to be wrong, and still is."""
    mended: tuple[str, ...] = ()
    """What is known to be wrong, and is right."""
    reviewed: bool = True
    problem: str = ""
    """Why the fixture could not be read, if so; with its file and line."""
    page: str = ""
    checked: int = 0
    """How many things are expected."""
    unlisted: int = 0
    """How many of the usual fields are not."""
    has_blocks: bool = False

    @property
    def status(self) -> str:
        """ "broken", "differs", "unreviewed", "known wrong" or "ok"."""
        if self.problem:
            return "broken"
        if self.changes or self.mended:
            return "differs"
        if not self.reviewed:
            return "unreviewed"
        return "known wrong" if self.known else "ok"

    @property
    def passed(self) -> bool:
        """Whether all is as it should be, or known not to be."""
        return self.status in ("ok", "known wrong")

    def headline(self) -> str:
        """What is the matter, in a line; empty when nothing is."""
        if self.problem:
            return self.problem
        parts = [headline(self.changes)] if self.changes else []
        if self.mended:
            parts.append(f"no longer wrong: {', '.join(self.mended)}")
        if not self.reviewed:
            parts.append("unreviewed")
        if not parts and self.known:
            return ", ".join(self.known)
        return "; ".join(parts)

    def review(self) -> str:
        """What is the matter, at length; empty when nothing is."""
        if self.problem:
            return self.problem
        parts = [review(self.changes, str(self.folder / self.page))] if self.changes else []
        if self.mended:
            parts.append(
                f"{', '.join(self.mended)}: known to be wrong, but right now;"
                " take it off the list known_wrong"
            )
        if not self.reviewed:
            parts.append(UNREVIEWED)
        return "\n\n".join(parts)


def check(folder: Path | str) -> Result:
    """Checks one fixture; one that is broken gives a result that says so."""
    try:
        return Fixture.load(folder).check()
    except BadFixture as error:
        return Result(Path(folder), problem=str(error))


def find(*roots: Path | str) -> Iterator[Path]:
    """The fixtures in and under some folders, each folder's in the order of their names.

    A folder that holds a page of a fixture's name but no expectation is one too: it is broken.
    Hidden folders are passed over.
    """
    for root in roots:
        for path, folders, files in os.walk(root):
            folders[:] = sorted(name for name in folders if name[0] != ".")
            if EXPECTED in files or not set(PAGES).isdisjoint(files):
                yield Path(path)


@frozen
class Tally:
    """Many results in figures."""

    pages: int
    statuses: dict[str, int]
    checked: int
    unlisted: int
    listings: int
    known: int

    @classmethod
    def of(cls, results: Iterable[Result]) -> "Tally":
        """Counts results."""
        rows = [(r.status, r.checked, r.unlisted, r.has_blocks, len(r.known)) for r in results]
        return cls.of_rows(rows)

    @classmethod
    def of_rows(cls, rows: Iterable[tuple[str, int, int, bool, int]]) -> "Tally":
        """Counts rows of status, things checked, fields unlisted, blocks listed, known wrong."""
        rows = list(rows)
        statuses: dict[str, int] = {}
        for status, *_ in rows:
            statuses[status] = statuses.get(status, 0) + 1
        checked, unlisted, listings, known = (sum(row[i] for row in rows) for i in range(1, 5))  # type: ignore[misc]
        return cls(len(rows), statuses, checked, unlisted, listings, known)

    def words(self) -> str:
        """The figures in a line: how much is checked, and what is not."""
        return (
            f"{counted(self.pages, 'page')}: {counted(self.checked, 'thing')} checked"
            f"{f' ({self.known} known wrong)' if self.known else ''},"
            f" {counted(self.unlisted, 'field')} left unlisted;"
            f" blocks listed on {'all' if self.listings == self.pages else self.listings}"
        )
