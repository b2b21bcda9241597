"""`python -m bench fixtures PATH`: what pytest and the fixture kit cost beyond parsing."""

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.report import Report, grid

PARSE = """
import sys
from pathlib import Path
import newsparse
for page in sorted(Path(sys.argv[1]).glob("*/page.txt")):
    newsparse.parse(page.read_bytes())
"""
"""What is compared with: the pages read and parsed, and nothing else."""
BARE = """
import pytest
class File(pytest.File):
    def collect(self):
        yield Item.from_parent(self, name=self.path.parent.name)
class Item(pytest.Item):
    def runtest(self):
        pass
def pytest_collect_file(file_path, parent):
    if file_path.name == "expected.article":
        return File.from_parent(parent, path=file_path)
"""
"""A plugin that does nothing with each file: what pytest itself costs."""
PYTEST = ["-m", "pytest", "-q", "-p", "no:cacheprovider"]
IMPORTS = ("", ", _newsparse_pytest", ", newsparse")
ALLOWED = 0.2
"""The share of the time of parsing that all else may take."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("path", type=Path, help="folder with fixtures")
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--kilobytes", type=int, default=8, help="the least length of a page")
    parser.add_argument("--rounds", type=int, default=3)


def run(args: argparse.Namespace) -> Report:
    """Times pytest on many fixtures beside parsing their pages.

    The pages of the tree are repeated until they are as long as real ones, and copied until there
    are enough; their expectations list all that a draft lists. Pages and tests are each run in a
    process of its own, whose whole CPU counts, its start included.
    """
    with TemporaryDirectory() as scratch:
        tree = Path(scratch, "kit", "pages")
        size = made(args.path, tree, args.pages, args.kilobytes * 1000)
        bare = Path(scratch, "bare")
        bare.mkdir()
        Path(bare, "conftest.py").write_text(BARE)
        Path(bare, "pages").symlink_to(tree)
        commands = (
            ["-c", PARSE, str(tree)],
            [*PYTEST, "--rootdir", str(bare), f"{bare}/pages"],
            [*PYTEST, "-p", "_newsparse_pytest", "--rootdir", str(tree.parent), str(tree)],
        )
        # In turn, so that what else the machine does falls on all of them.
        rounds = [[cpu(command) for command in commands] for _ in range(args.rounds)]
        parse, nothing, whole = (min(times) for times in zip(*rounds, strict=True))
    share = whole / parse - 1
    rows = [
        ["reading and parsing the pages", f"{parse:.2f}", ""],
        ["pytest on as many tests of nothing", f"{nothing:.2f}", ""],
        ["pytest with the fixture kit", f"{whole:.2f}", f"{share:.1%}"],
    ]
    text = (
        f"{args.pages} fixtures of {size / 1000:.1f} KB on average, in one process; seconds of CPU,"
        f" the best of {args.rounds}:\n\n{grid(['what', 'seconds', 'beyond parsing'], rows)}\n\n"
        f"Beyond parsing a fixture costs {(whole - parse) / args.pages * 1e3:.2f} ms;"
        f" of these {nothing / args.pages * 1e3:.2f} ms are pytest's own.\n\n{_imports()}"
    )
    return Report("fixtures", text, ("pytest",), failed=share > ALLOWED)


def _imports() -> str:
    none, plugin, library = (
        min(cpu(["-c", f"import pytest{names}"]) for _ in range(9)) for names in IMPORTS
    )
    return (
        f"Where there are no fixtures, the plugin adds {(plugin - none) * 1e3:.1f} ms to the"
        " start of pytest; `import newsparse`, which it does without, would add"
        f" {(library - none) * 1e3:.1f} ms (best of 9)."
    )


def made(path: Path, tree: Path, count: int, length: int) -> float:
    """Fills `tree` with fixtures made of those of `path`; gives the average length of a page."""
    from newsparse import parse
    from newsparse.testing import EXPECTED, draft, find
    from newsparse.testing.vocabulary import USUAL

    prepared = []
    for folder in find(path):
        if (folder / "page.txt").exists():
            page = (folder / "page.txt").read_bytes() + b"\n\n"
            page *= -(-length // len(page))
            expected = draft(parse(page), USUAL).replace("reviewed: no", "reviewed: yes")
            prepared.append((page, expected.encode()))
    for number in range(count):
        folder = tree / f"{number:05}"
        folder.mkdir(parents=True)
        page, expected_bytes = prepared[number % len(prepared)]
        (folder / "page.txt").write_bytes(page)
        (folder / EXPECTED).write_bytes(expected_bytes)
    return sum(len(prepared[n % len(prepared)][0]) for n in range(count)) / count


def cpu(arguments: Sequence[str]) -> float:
    """Seconds of CPU of a Python process with these arguments.

    Raises `RuntimeError` where it fails.
    """
    from resource import RUSAGE_CHILDREN, getrusage  # there is none on Windows

    # Other plugins are no part of what is measured.
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
    }
    before = getrusage(RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, *arguments], env=environment, capture_output=True, check=False
    )
    after = getrusage(RUSAGE_CHILDREN)
    if done.returncode:
        raise RuntimeError(done.stdout.decode(errors="replace")[-2000:])
    return sum(after[:2]) - sum(before[:2])
