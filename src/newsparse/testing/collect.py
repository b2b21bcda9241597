"""Fixtures as tests of pytest; used by the plugin, `_newsparse_pytest`, once it meets one."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from newsparse.testing.editing import accept
from newsparse.testing.fixture import BadFixture, Fixture, Result, Tally
from newsparse.testing.review import coloured


class FixtureFile(pytest.File):
    """A file of expectations: one test."""

    def collect(self) -> Iterator["FixtureItem"]:
        """The test goes by the name of the folder. The file is read when it is run."""
        yield FixtureItem.from_parent(self, name=self.path.parent.name)


class Differs(Exception):
    """A page is not as it is expected to be."""


class FixtureItem(pytest.Item):
    """One page: all that is expected of it."""

    newsparse_report: dict[str, Any] | None = None
    """What the summary is made from; plain data."""

    def runtest(self) -> None:
        """Parses the page and compares it."""
        result, accepted = self._result()
        self.newsparse_report = {
            "row": (
                result.status,
                result.checked,
                result.unlisted,
                result.has_blocks,
                len(result.known),
            ),
            "headline": result.headline(),
            "accepted": accepted,
        }
        if not result.passed:
            raise Differs(result.review())
        if result.known:
            reasons = "; ".join(f"{k}: {why}" if why else k for k, why in result.known.items())
            pytest.xfail(reasons)
            raise Differs(f"known wrong: {reasons}")  # reached with --runxfail

    def _result(self) -> tuple[Result, str]:
        """How the page fares, and what was rewritten to make it so."""
        folder = _beside_us(self.path.parent)
        try:
            fixture = Fixture.load(folder)
        except BadFixture as error:
            return Result(folder, problem=str(error)), ""
        article = fixture.parse()
        result = fixture.check(article)
        if not self.config.option.newsparse_accept or not (result.changes or result.mended):
            return result, ""
        new = accept(fixture.expectation, article)
        if not new.fields:
            return result, ""
        self.path.write_bytes(new.text.encode())
        return Fixture.load(folder).check(article), f"{folder}: {', '.join(new.fields)}"

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The review alone; of any other exception, its traceback."""
        # A traceback of what is known to be wrong would say nothing, and take longer than the page.
        if isinstance(excinfo.value, (Differs, pytest.xfail.Exception)):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where the test is, and its name."""
        return self.path, 0, self.name


def _beside_us(folder: Path) -> Path:
    """A folder as it is seen from where pytest was started, for names that can be clicked on."""
    try:
        return Path(os.path.relpath(folder))
    except ValueError:  # another drive
        return folder


class Painted:
    """A review that is coloured where a terminal shows it."""

    def __init__(self, text: str, headline: str) -> None:
        self.text = text
        # What pytest puts behind the name of a test in its short summary.
        self.reprcrash = SimpleNamespace(message=headline)

    def __str__(self) -> str:
        return self.text

    def toterminal(self, tw: Any) -> None:
        """Writes the review."""
        tw.line(coloured(self.text) if tw.hasmarkup else self.text)


def summary(reports: Iterable[dict[str, Any]]) -> Iterator[str]:
    """The lines at the end of a run."""
    reports = list(reports)
    yield Tally.of_rows([tuple(report["row"]) for report in reports]).words()
    for report in reports:
        if report["accepted"]:
            yield f"rewritten: {report['accepted']}"
