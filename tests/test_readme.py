"""What README and `docs/` show is what happens."""

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import newsparse

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(text: str, language: str) -> list[str]:
    return [code for name, code in BLOCK.findall(text) if name == language]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_examples_run(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    examples = blocks(path.read_text(encoding="utf-8"), "python")
    if not examples:
        pytest.skip("no examples")
    # What is shown without being run could say anything.
    assert all(code.startswith(">>> ") for code in examples)
    monkeypatch.chdir(ROOT)
    test = doctest.DocTestParser().get_doctest("\n".join(examples), {}, path.name, str(path), 0)
    report: list[str] = []
    failed, tried = doctest.DocTestRunner(verbose=False).run(test, out=report.append)
    assert tried
    assert not failed, "".join(report)


def test_page_shown_is_the_page_parsed() -> None:
    page = (ROOT / "examples" / "page.txt").read_text(encoding="utf-8")
    assert blocks(README, "text")[0] == page


def test_first_command_does_the_main_job() -> None:
    first = blocks(README, "sh")[0]
    *install, last = first.strip().split(" && ")
    assert install == ["python3 -m venv .venv", ".venv/bin/pip install ."]
    program, page = last.split()
    assert program == ".venv/bin/newsparse"
    shown = subprocess.run(
        [sys.executable, "-m", "newsparse", page],
        cwd=ROOT,
        capture_output=True,
        check=True,
        encoding="utf-8",
        env={
            **os.environ,
            "PYTHONPATH": str(Path(newsparse.__file__).parents[1]),
            "PYTHONIOENCODING": "utf-8",
        },
    ).stdout
    assert shown.splitlines()[0] == "Ferry returns to the Orle after 37 years"
    assert "The council will decide in the autumn" in shown


def test_second_command_is_the_whole_check() -> None:
    second = blocks(README, "sh")[1].strip()
    assert second == ".ci/run"
    script = ROOT / second
    assert script.read_text(encoding="utf-8").startswith("#!/usr/bin/env bash\n")
    if os.name == "posix":
        assert os.access(script, os.X_OK)
