"""Fixtures as tests of pytest: the way of a user, by real pytest and the real command line."""

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.test_cli import PAGE
from tests.testing.project import PACKAGE, PLUGIN, Project

FERRY, MILL, CLOCK = (
    PAGE,
    "Old mill reopens in May\n\nBy Tom Okoro\nPublished 6 May 2024\n\nThe old mill at the edge of"
    " the village will open its doors again in May, its owner said on Monday.\n\nRead more: Bridge"
    " tolls to rise\n\nShe has spent nine years and all her savings on the two stones and the"
    " wheel.\n",
    "Clock goes backwards\n\nBy Ines Hald\n\nThe clock on the market square has gone backwards"
    " since Sunday, and nobody has noticed, the council said.\n\nA repair costs forty crowns.\n",
)
EXPECTED = "tests/pages/{}/expected.article"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with three pages, all read and found right."""
    project = Project(tmp_path)
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "test_own.py").write_text("def test_own():\n    assert True\n")
    for name, text in (("ferry", FERRY), ("mill", MILL), ("clock", CLOCK)):
        project.page(f"{name}.txt", text)
    names = ["ferry.txt", "mill.txt", "clock.txt"]
    assert project.newsparse("fixture", "add", *names, "--into", "tests/pages")[0] == 0
    for name in ("ferry", "mill", "clock"):
        project.edit(EXPECTED.format(name), "reviewed: no", "reviewed: yes")
    return project


@pytest.mark.timeout(180)
def test_the_way_of_a_user(tmp_path: Path) -> None:
    project = Project(tmp_path)
    for name, text in (("ferry", FERRY), ("mill", MILL), ("clock", CLOCK)):
        project.page(f"{name}.txt", text)
    names = ["ferry.txt", "mill.txt", "clock.txt"]
    assert project.newsparse("fixture", "add", *names, "--into", "tests/pages")[0] == 0
    # Drafts fail until they have been read.
    status, shown = project.pytest()
    assert status == 1
    assert shown.count("read by nobody yet") == 3
    for name in ("ferry", "mill", "clock"):
        project.edit(EXPECTED.format(name), "reviewed: no", "reviewed: yes")
    status, shown = project.pytest()
    assert (status, "3 passed" in shown) == (0, True)
    assert "3 pages: 51 things checked, 0 fields left unlisted; blocks listed on all" in shown
    # One comes out otherwise.
    project.edit(EXPECTED.format("mill"), "authors: Tom Okoro", "# who wrote it\nauthors: T. Okoro")
    project.edit(EXPECTED.format("mill"), "  teaser     Read", "  paragraph  Read")
    status, shown = project.pytest()
    assert status == 1
    assert "1 failed, 2 passed" in shown
    page = "tests/pages/mill/page.txt"
    assert f"authors[1]: changed  {page}:3 (offset 25)\n  - T. Okoro\n  + Tom Okoro\n" in shown
    assert f"blocks: label moved  {page}:8 (offset " in shown
    assert "  - paragraph  Read more: Bridge tolls to rise\n  + teaser     Read more" in shown
    assert "    teaser, 0.90: words that introduce another story\n" in shown
    node = f"{EXPECTED.format('mill')}::mill"
    assert f"FAILED {node} - authors, blocks (1 label moved)" in shown
    # It is looked at, accepted, and right again.
    status, shown = project.pytest("--newsparse-accept")
    assert (status, "3 passed" in shown) == (0, True)
    assert "rewritten: tests/pages/mill: authors, blocks\n" in shown
    assert project.pytest()[0] == 0
    text = (tmp_path / EXPECTED.format("mill")).read_text("utf-8")
    assert "# who wrote it\nauthors: Tom Okoro\n" in text
    assert project.newsparse("fixture", "check", "tests/pages")[0] == 0


@pytest.mark.timeout(180)
def test_tests_are_chosen_as_any_others(project: Project) -> None:
    project.edit(EXPECTED.format("mill"), "dek: none", "dek: x")
    node = f"{EXPECTED.format('mill')}::mill"
    assert "1 failed, 3 passed" in project.pytest()[1]
    status, shown = project.pytest("--lf")
    assert (status, "1 failed" in shown, "passed" in shown) == (1, True, False)
    assert "1 failed, 3 deselected" in project.pytest("-k", "mill", "tests")[1]
    assert "1 failed, 1 passed" in project.pytest(node, "tests/pages/clock")[1]
    listed = project.pytest("--collect-only", "-q")[1].splitlines()
    assert node in listed
    assert "tests/test_own.py::test_own" in listed


def test_colours_are_for_terminals(project: Project) -> None:
    project.edit(EXPECTED.format("mill"), "dek: none", "dek: x")
    assert "\x1b" not in project.pytest()[1]
    shown = project.pytest("--color=yes", "--junitxml=out.xml")[1]
    assert "\x1b[31m  - x\x1b[0m" in shown
    assert "\x1b[32m  + none\x1b[0m" in shown
    assert "#x1B" not in (project.folder / "out.xml").read_text("utf-8")


def test_a_broken_fixture_does_not_stop_the_others(project: Project) -> None:
    project.edit(EXPECTED.format("mill"), "title:", "tilte:")
    (project.folder / "tests/pages/clock/page.txt").unlink()
    status, shown = project.pytest("-q", "tests/pages")
    assert status == 1
    assert "2 failed, 1 passed" in shown
    line = (
        (project.folder / EXPECTED.format("mill")).read_text("utf-8").split("tilte")[0].count("\n")
    )
    path = EXPECTED.format("mill")
    assert f"{path}:{line + 1}: 'tilte' is no key of an expectation; did you mean 'title'?" in shown
    assert "tests/pages/clock: has no page" in shown
    assert "3 pages: 17 things checked" in shown


def test_what_is_known_wrong_is_expected_to_fail(project: Project) -> None:
    known = "known_wrong:\n  dek: standfirsts are not found\ndek: x"
    project.edit(EXPECTED.format("mill"), "dek: none", known)
    project.edit(EXPECTED.format("ferry"), "dek: none", known.replace("dek: x", "dek: none"))
    status, shown = project.pytest("-rx")
    assert status == 1
    assert "1 failed, 2 passed, 1 xfailed" in shown
    assert "dek: standfirsts are not found" in shown
    assert "dek: known to be wrong, but right now; take it off the list known_wrong" in shown
    assert "2 failed, 2 passed" in project.pytest("--runxfail")[1]
    # Accepting takes ferry's off the list, and leaves what the owner says of mill.
    assert "3 passed, 1 xfailed" in project.pytest("--newsparse-accept")[1]
    assert "known_wrong" not in (project.folder / EXPECTED.format("ferry")).read_text("utf-8")
    assert known in (project.folder / EXPECTED.format("mill")).read_text("utf-8")


def test_accepting_is_refused_in_ci(project: Project) -> None:
    project.edit(EXPECTED.format("mill"), "dek: none", "dek: x")
    before = (project.folder / EXPECTED.format("mill")).read_bytes()
    status, shown = project.pytest("--newsparse-accept", CI="true")
    assert status == pytest.ExitCode.USAGE_ERROR
    assert "--newsparse-accept rewrites files and is refused where CI is set" in shown
    assert (project.folder / EXPECTED.format("mill")).read_bytes() == before


def test_a_failure_of_the_parser_itself_has_its_traceback(project: Project) -> None:
    (project.folder / "conftest.py").write_text(
        "import newsparse\n"
        "def bad(*args, **kwargs):\n    raise RuntimeError('out of order')\n"
        "newsparse.parse = bad\n"
    )
    shown = project.pytest("tests/pages/mill")[1]
    assert "RuntimeError: out of order" in shown
    assert "1 failed" in shown


@pytest.mark.skipif(not find_spec("xdist"), reason="pytest-xdist is not installed")
def test_several_processes(project: Project) -> None:
    project.edit(EXPECTED.format("mill"), "dek: none", "dek: x")
    status, shown = project.pytest("-n", "2", "--color=yes")
    assert status == 1
    assert "\x1b[31m  - x\x1b[0m" in shown
    assert "3 pages: 51 things checked" in shown
    assert "rewritten: tests" in project.pytest("-n", "2", "--newsparse-accept")[1]
    assert project.pytest("-n", "2")[0] == 0


def test_the_plugin_costs_nothing_where_there_are_no_fixtures(tmp_path: Path) -> None:
    (tmp_path / "test_own.py").write_text(
        "import sys, json\n"
        "def test_own():\n"
        "    print(json.dumps([m for m in sys.modules if m.partition('.')[0] in"
        " ('newsparse', 'attrs', 'lxml', 'dateparser', 'pycrfsuite')]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *PLUGIN, "-q", "-s", "-p", "no:hypothesispytest"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": PACKAGE},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    modules = next(line for line in done.stdout.splitlines() if line.startswith("["))
    assert json.loads(modules.rpartition("]")[0] + "]") == []
    assert "newsparse" not in done.stdout.replace(modules, "")
