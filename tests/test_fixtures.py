"""Every page under `fixtures/`, one test for each thing that its owner expects of it."""

import json
from functools import cache
from typing import Any

import pytest
from fixture_kit import KNOWN_WRONG, Fixture, difference, fixtures, label_agreement

from newsparse import Article, Label

ALL = list(fixtures())
KNOWN: dict[str, list[str]] = json.loads(KNOWN_WRONG.read_text(encoding="utf-8"))


@cache
def _article(name: str) -> Article:
    return next(f for f in ALL if f.name == name).parse()


def _cases() -> list[Any]:
    cases = []
    for fixture in ALL:
        for check in fixture.checks():
            marks = []
            if check in KNOWN.get(fixture.name, ()):
                marks = [pytest.mark.xfail(strict=True, reason="known to be wrong")]
            cases.append(pytest.param(fixture, check, marks=marks, id=f"{fixture.name}-{check}"))
    return cases


@pytest.mark.parametrize(("fixture", "check"), _cases())
def test_expectation(fixture: Fixture, check: str) -> None:
    assert difference(check, fixture.expected[check], _article(fixture.name)) is None


@pytest.mark.parametrize("fixture", ALL, ids=lambda f: f.name)
def test_partition_is_lossless(fixture: Fixture) -> None:
    article = _article(fixture.name)
    assert "".join(article.page_text[b.start : b.end] for b in article.blocks) == article.page_text


@pytest.mark.parametrize("fixture", ALL, ids=lambda f: f.name)
def test_expectations_are_reviewed_and_well_formed(fixture: Fixture) -> None:
    assert fixture.expected["reviewed"] is True
    for label, text in fixture.expected.get("blocks", ()):
        assert Label(label)
        assert text == text.strip()


def test_known_wrong_names_what_exists() -> None:
    checks = {f.name: f.checks() for f in ALL}
    for name, wrong in KNOWN.items():
        assert set(wrong) <= set(checks[name])


def test_most_characters_have_the_right_label() -> None:
    counts = [label_agreement(f, _article(f.name)) for f in ALL]
    right = sum(r for r, _ in counts)
    assert right / sum(t for _, t in counts) > 0.9
