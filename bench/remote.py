"""Asking a peer that runs in another interpreter, in an environment of its own."""

import atexit
import json
import os
import subprocess
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from bench import apart


@dataclass(frozen=True)
class Remote:
    """A peer and the interpreter of the environment that it is installed in."""

    name: str
    python: str

    def __str__(self) -> str:
        """As a recorded command shows it, without a path of this machine."""
        return f"{self.name}=PYTHON"

    @property
    def version(self) -> str | None:
        """The version that is installed there; `None` where it is not."""
        return _worker(self).version

    def ask(self, html: str, url: str | None) -> tuple[apart.Found, float]:
        """What the peer says of a page, and the seconds of CPU that it took there.

        Raises `ImportError` where it is not installed there, and `RuntimeError` with the words of
        what it raised on the page.
        """
        answer = _worker(self).answer({"html": html, "url": url})
        seconds = answer.pop("seconds")
        if "error" in answer:
            raise (ImportError if answer["absent"] else RuntimeError)(answer["error"])
        return apart.Found(**{**answer, "authors": tuple(answer["authors"])}), seconds


def remotes(value: str) -> tuple[Remote, ...]:
    """Reads an option's value: `newspaper4k=/path/to/python,goose3=/path/to/python`.

    Raises `ValueError` for a name that has no adapter, or a path that is no file.
    """
    found = []
    for part in filter(None, map(str.strip, value.split(","))):
        name, _, python = part.partition("=")
        if name not in apart.ADAPTERS:
            raise ValueError(f"no peer that can run apart is called {name!r}")
        if not Path(python).is_file():
            raise ValueError(f"no interpreter at {python!r}")
        found.append(Remote(name, python))
    return tuple(found)


class _Worker:
    """One process of the other interpreter, kept from page to page, started anew if it dies."""

    def __init__(self, name: str, python: str) -> None:
        self._command = (python, str(Path(apart.__file__)), name)
        self._process: subprocess.Popen[bytes] | None = None

    @cached_property
    def version(self) -> str | None:
        """What it says of itself when it starts."""
        self.close()
        version: str | None = self._start()["version"]
        return version

    def answer(self, asked: dict[str, Any]) -> dict[str, Any]:
        """The answer to one page; `RuntimeError` where the process died over it."""
        if self._process is None:
            self._start()
        assert self._process is not None
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps(asked).encode() + b"\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            return self._died()
        return self._read()

    def _start(self) -> dict[str, Any]:
        # What this process imports from must not leak into the other environment.
        environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
        self._process = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
        )
        return self._read()

    def _read(self) -> dict[str, Any]:
        assert self._process is not None
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            return self._died()
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _died(self) -> dict[str, Any]:
        raise RuntimeError(f"the other interpreter ended with status {self.close()}")

    def close(self) -> int | None:
        """Ends the process, if there is one; its exit status."""
        process, self._process = self._process, None
        if process is None:
            return None
        for pipe in (process.stdin, process.stdout):
            with suppress(BrokenPipeError):  # A page that it did not live to read.
                if pipe is not None:
                    pipe.close()
        return process.wait()


def _worker(remote: Remote) -> _Worker:
    return _worker_in(os.getpid(), remote.name, remote.python)


@cache
def _worker_in(process: int, name: str, python: str) -> _Worker:
    """What answers for a peer: one in each process that asks, as forks share their pipes."""
    worker = _Worker(name, python)
    atexit.register(worker.close)
    return worker
