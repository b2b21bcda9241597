"""Regression tests for pages of one's own: the fixture kit.

A fixture is a folder with a page (`page.txt` or `page.html`) and `expected.article`, which says
what a person finds on it. `docs/guide/fixtures.md` shows how they are made and kept; pytest
collects them by itself, `newsparse fixture check` runs them without it.
"""

from newsparse.testing.changes import Change, ChangeKind, Place
from newsparse.testing.editing import Accepted, accept, draft, mark_known_wrong
from newsparse.testing.expectation import BadExpectation, Expectation, read_expectation
from newsparse.testing.fixture import EXPECTED, BadFixture, Fixture, Result, Tally, check, find

__all__ = [
    "EXPECTED",
    "Accepted",
    "BadExpectation",
    "BadFixture",
    "Change",
    "ChangeKind",
    "Expectation",
    "Fixture",
    "Place",
    "Result",
    "Tally",
    "accept",
    "check",
    "draft",
    "find",
    "mark_known_wrong",
    "read_expectation",
]
