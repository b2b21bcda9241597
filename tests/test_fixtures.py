"""What holds for all pages under `fixtures/`; each is a test by itself, by the fixture kit."""

import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from newsparse import Article
from newsparse.testing import Fixture, find

FIXTURES = Path(__file__).parent / "fixtures"
ALL = [Fixture.load(folder) for folder in find(FIXTURES)]
NAMES = [fixture.folder.name for fixture in ALL]


@cache
def _article(name: str) -> Article:
    return ALL[NAMES.index(name)].parse()


def test_all_pages_are_tests() -> None:
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider"]
    shown = subprocess.run(
        [*command, str(FIXTURES)],
        cwd=FIXTURES.parents[1],
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stdout
    names = [line.partition("::")[2] for line in shown.splitlines() if "expected.article::" in line]
    assert names == NAMES


def test_there_are_enough_pages_and_languages() -> None:
    languages = {fixture.expectation.entries["language"].value for fixture in ALL}
    assert len(ALL) >= 80
    assert len(languages) >= 20
    pages = [fixture for fixture in ALL if fixture.page.name == "page.html"]
    assert len(pages) >= 24
    assert len({fixture.expectation.entries["language"].value for fixture in pages}) >= 15


@pytest.mark.parametrize("fixture", ALL, ids=NAMES)
def test_partition_is_lossless(fixture: Fixture) -> None:
    article = _article(fixture.folder.name)
    assert "".join(article.page_text[b.start : b.end] for b in article.blocks) == article.page_text


@pytest.mark.parametrize("fixture", ALL, ids=NAMES)
def test_expectations_are_reviewed_and_say_why(fixture: Fixture) -> None:
    assert fixture.expectation.reviewed
    assert fixture.expectation.given["why"].value
    assert all(fixture.expectation.known_wrong.values())


def label_agreement(fixture: Fixture, article: Article) -> tuple[int, int]:
    """How many characters of the expected blocks have the right label, and how many there are.

    Blocks are found in the page by their words, in order, white space aside.
    """
    labels: list[tuple[str, str]] = []
    for block in article.blocks:
        labels.extend((c, str(block.label)) for c in block.text if not c.isspace())
    right = total = at = 0
    blocks = fixture.expectation.entries.get("blocks")
    for expected in blocks.value or () if blocks else ():
        for c in expected.text:
            if c.isspace():
                continue
            total += 1
            ahead = at
            while ahead < len(labels) and labels[ahead][0] != c and ahead < at + 20:
                ahead += 1
            if ahead < len(labels) and labels[ahead][0] == c:
                right += labels[ahead][1] == expected.label
                at = ahead + 1
    return right, total


def test_most_characters_have_the_right_label() -> None:
    counts = [label_agreement(f, _article(f.folder.name)) for f in ALL]
    right = sum(r for r, _ in counts)
    assert right / sum(t for _, t in counts) > 0.9
