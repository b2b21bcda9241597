"""The worked example of `docs/guide/fixtures.md`, as its reader types it."""

import doctest
import re
import shlex
from pathlib import Path

import pytest

from newsparse.testing import read_expectation
from newsparse.testing.changes import ChangeKind
from tests.testing.project import Project

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "guide" / "fixtures.md").read_text("utf-8")
STEP = re.compile(
    r"<!-- copy (?P<source>\S+) (?P<target>\S+) -->"
    r"|<!-- edit (?P<file>\S+): (?P<old>.*?) => (?P<new>.*?) -->"
    r"|^```console\n(?P<console>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


def matches(shown: str, printed: str) -> bool:
    """Whether a command printed what is shown; "…" stands for anything.

    Versions of pytest do not agree on empty lines.
    """
    shown, printed = (re.sub(r"\n{2,}", "\n", text).strip("\n") for text in (shown, printed))
    parts = [re.escape(part) for part in shown.split("…")]
    return re.fullmatch(".*".join(parts), printed, re.DOTALL) is not None


def run(project: Project, command: str) -> str:
    name, *arguments = shlex.split(command)
    if name == "cat":
        return (project.folder / arguments[0]).read_text("utf-8")
    if name == "pytest":
        arguments += ["-p", "no:cacheprovider"]
        return project.pytest(*arguments, COLUMNS="80", PYTEST_DISABLE_PLUGIN_AUTOLOAD="")[1]
    assert name == "newsparse"
    return project.newsparse(*arguments)[1]


@pytest.mark.timeout(300)
def test_the_worked_example(tmp_path: Path) -> None:
    project = Project(tmp_path)
    commands = 0
    for step in STEP.finditer(GUIDE):
        if step["source"]:
            text = (ROOT / step["source"]).read_text("utf-8")
            project.page(step["target"], text)
        elif step["file"]:
            project.edit(step["file"], step["old"], step["new"])
        else:
            for part in re.split(r"^\$ ", step["console"], flags=re.MULTILINE)[1:]:
                command, _, shown = part.partition("\n")
                printed = run(project, command)
                assert matches(shown, printed), f"$ {command}\n{printed}"
                commands += 1
    assert commands >= 10


def test_the_example_of_an_expectation_can_be_read() -> None:
    text = next(t for t in re.findall(r"```text\n(.*?)```", GUIDE, re.DOTALL) if "known_wrong" in t)
    read = read_expectation(text)
    assert set(read.given) == {"why", "url", "now", "format", "reviewed", "known_wrong"}
    assert {"authors", "teasers", "text_excludes", "blocks"} <= set(read.entries)


def test_the_example_in_python_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    (code,) = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)
    test = doctest.DocTestParser().get_doctest(code, {}, "guide", None, 0)
    assert doctest.DocTestRunner(verbose=False).run(test).failed == 0


def test_links_lead_somewhere() -> None:
    targets = re.findall(r"\]\(([^)#\s]+)", GUIDE)
    assert targets
    assert all((ROOT / "docs" / "guide" / target).exists() for target in targets)


def test_every_kind_of_change_is_explained() -> None:
    table = GUIDE.partition("| it says |")[2].partition("\n\n")[0]
    assert set(re.findall(r"`([^`]+)`", table)) - {"text_contains", "text_excludes"} == {
        str(kind) for kind in ChangeKind
    }


@pytest.mark.parametrize(
    ("shown", "printed", "same"),
    [("a\n…\nb", "a\nx\ny\nb\n", True), ("a … c", "a b c", True), ("a", "b", False)],
)
def test_matching(shown: str, printed: str, same: bool) -> None:
    assert matches(shown, printed) is same
