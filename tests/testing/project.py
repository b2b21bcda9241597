"""A project that depends on newsparse and pins its pages, in a folder of its own."""

import os
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import newsparse

PACKAGE = str(Path(newsparse.__file__).parents[1])
ENTRY_POINTS = metadata.entry_points(group="pytest11")
# Where newsparse is only on the path, pytest has to be told of its plugin.
PLUGIN = [] if "newsparse" in ENTRY_POINTS.names else ["-p", "_newsparse_pytest"]
ELSEWHERE = ("CI", "BUILD_NUMBER", "PYTEST_ADDOPTS", "COLUMNS", "NO_COLOR", "FORCE_COLOR")


class Project:
    """Runs the commands that a user types, in the project's folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "pytest.ini").write_text("[pytest]\n", "utf-8")

    def newsparse(self, *arguments: str, **environment: str) -> tuple[int, str]:
        """The command line; gives exit status and all that was printed."""
        return self._run(["-m", "newsparse", *arguments], environment)

    def pytest(self, *arguments: str, **environment: str) -> tuple[int, str]:
        """Real pytest, in a process of its own."""
        return self._run(["-m", "pytest", *PLUGIN, *arguments], environment)

    def _run(self, arguments: list[str], environment: dict[str, str]) -> tuple[int, str]:
        inherited = {k: v for k, v in os.environ.items() if k not in ELSEWHERE}
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=self.folder,
            env={
                **inherited,
                "PYTHONPATH": PACKAGE,
                "PYTHONIOENCODING": "utf-8",
                "COLUMNS": "120",
                **environment,
            },
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        return done.returncode, done.stdout.replace(os.sep, "/")

    def page(self, name: str, text: str) -> None:
        """A page as it was scraped."""
        (self.folder / name).write_bytes(text.encode())

    def edit(self, name: str, old: str, new: str) -> None:
        """What a person does to a file."""
        path = self.folder / name
        text = path.read_bytes().decode()
        assert old in text, f"{old!r} is not in {name}"
        path.write_bytes(text.replace(old, new).encode())
