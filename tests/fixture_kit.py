"""Reading the fixture folders and comparing what they expect with what `parse` gives."""

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

import newsparse
from newsparse import Article

FIXTURES = Path(__file__).parent / "fixtures"
KNOWN_WRONG = FIXTURES / "known-wrong.json"
"""Fixture → expectations that are not met yet; each must go on failing until removed."""

_NOT_COMPARED = frozenset({"reviewed", "why"})


@frozen
class Fixture:
    """One page, what is passed with it, and what a person says is on it."""

    name: str
    page: bytes
    arguments: dict[str, Any]
    expected: dict[str, Any]

    def parse(self) -> Article:
        return newsparse.parse(self.page, **self.arguments)

    def checks(self) -> list[str]:
        """The names of what is expected."""
        return [key for key in self.expected if key not in _NOT_COMPARED]


def fixtures() -> Iterator[Fixture]:
    for folder in sorted(p for p in FIXTURES.iterdir() if p.is_dir()):
        passed = json.loads((folder / "input.json").read_text(encoding="utf-8"))
        passed.pop("why")
        if "now" in passed:
            passed["now"] = dt.datetime.fromisoformat(passed["now"])
        page = next(folder.glob("page.*")).read_bytes()
        expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
        yield Fixture(folder.name, page, passed, expected)


def difference(check: str, expected: Any, article: Article) -> str | None:
    """What is wrong with one expectation, in words, or `None` when it is met."""
    if check == "text_contains":
        missing = [s for s in expected if s not in article.text]
        return f"text lacks {missing}" if missing else None
    if check == "text_excludes":
        present = [s for s in expected if s in article.text]
        return f"text holds {present}" if present else None
    if check == "blocks":
        return _block_difference(expected, article)
    actual = getattr(article, check)
    return None if _meets(expected, actual) else f"expected {expected!r}, got {actual!r}"


def _meets(expected: Any, actual: Any) -> bool:
    if expected is None or actual is None:
        return expected is None and actual is None
    if isinstance(expected, list):
        return len(expected) == len(actual) and all(map(_meets, expected, actual))
    if isinstance(expected, dict):
        return all(_meets(value, getattr(actual, key)) for key, value in expected.items())
    if hasattr(actual, "value"):  # a PageDate written as its value alone
        actual = actual.value
    if isinstance(actual, dt.date):
        return bool(actual.isoformat() == expected)
    return bool(actual == expected)


def _block_difference(expected: list[list[str]], article: Article) -> str | None:
    actual = [[str(b.label), b.text] for b in article.blocks]
    if actual == expected:
        return None
    for index, (want, got) in enumerate(zip(expected, actual, strict=False)):
        if want != got:
            return f"block {index}: expected {want}, got {got}"
    return f"expected {len(expected)} blocks, got {len(actual)}"


def label_agreement(fixture: Fixture, article: Article) -> tuple[int, int]:
    """How many characters of the expected blocks have the right label, and how many there are.

    Blocks are found in the page by their words, in order, white space aside.
    """
    labels: list[tuple[str, str]] = []
    for block in article.blocks:
        labels.extend((c, str(block.label)) for c in block.text if not c.isspace())
    right = total = at = 0
    for label, text in fixture.expected.get("blocks", ()):
        for c in text:
            if c.isspace():
                continue
            total += 1
            ahead = at
            while ahead < len(labels) and labels[ahead][0] != c and ahead < at + 20:
                ahead += 1
            if ahead < len(labels) and labels[ahead][0] == c:
                right += labels[ahead][1] == label
                at = ahead + 1
    return right, total


def wrong_checks() -> dict[str, list[str]]:
    """What the parser gets wrong today, in the form of `KNOWN_WRONG`."""
    wrong = {}
    for fixture in fixtures():
        article = fixture.parse()
        failing = [c for c in fixture.checks() if difference(c, fixture.expected[c], article)]
        if failing:
            wrong[fixture.name] = failing
    return wrong


if __name__ == "__main__":
    # After a change of the parser: look at the difference before you commit it.
    listing = json.dumps(wrong_checks(), indent=2, ensure_ascii=False)
    KNOWN_WRONG.write_text(listing + "\n", encoding="utf-8")
