"""The pytest plugin of newsparse: collects its fixtures, and says at the end how much they check.

This module stands outside the package, so that a run of pytest which has no fixtures of newsparse
does not import newsparse. What does the work is `newsparse.testing.collect`.
"""

from __future__ import annotations

import os
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from newsparse.testing.collect import FixtureFile

EXPECTED = "expected.article"
KEY = "newsparse"
"""Under which a report carries what the summary is made from."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds `--newsparse-accept`."""
    group = parser.getgroup("newsparse", "fixtures of newsparse")
    group.addoption(
        "--newsparse-accept",
        action="store_true",
        help="rewrite the expectations of the pages that changed; look at the difference before "
        "you commit it",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Refuses to rewrite where nobody would look at the difference."""
    if config.option.newsparse_accept and os.environ.get("CI"):
        raise pytest.UsageError("--newsparse-accept rewrites files and is refused where CI is set")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> FixtureFile | None:
    """Every file called `expected.article` is a test."""
    if file_path.name != EXPECTED:
        return None
    from newsparse.testing.collect import FixtureFile

    return FixtureFile.from_parent(parent, path=file_path)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, Any, None]:
    """Lets the report carry how the fixture fared, also from one process to another."""
    outcome = yield
    found = getattr(item, "newsparse_report", None)
    if found is not None and call.when == "call":
        setattr(outcome.get_result(), KEY, found)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Gives a review its colours, which show in a terminal only."""
    if hasattr(report, KEY) and isinstance(report.longrepr, str):
        from newsparse.testing.collect import Painted

        painted: Any = Painted(report.longrepr, getattr(report, KEY)["headline"])
        report.longrepr = painted


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """A line on how much was checked, and the expectations that were rewritten."""
    reports = [
        getattr(report, KEY)
        for reports in terminalreporter.stats.values()
        for report in reports
        if hasattr(report, KEY)
    ]
    if reports:
        from newsparse.testing.collect import summary

        terminalreporter.section("newsparse", sep="-")
        for line in summary(reports):
            terminalreporter.line(line)
