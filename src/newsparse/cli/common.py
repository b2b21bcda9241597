"""What the commands share: where they write, and how they say what is wrong."""

import argparse
import contextlib
import datetime as dt
import errno
import io
import os
import sys
from typing import NamedTuple, NoReturn, TextIO

from newsparse.export.readable import scrub


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one line; `--help` shows the rest."""

    def error(self, message: str) -> NoReturn:
        """Ends the command."""
        self.exit(2, f"{self.prog}: {message}\n")


class Terminal(NamedTuple):
    """Where the output goes."""

    stream: TextIO
    interactive: bool
    colour: bool

    def say(self, text: str) -> None:
        """Writes lines, without what could take over a terminal."""
        self.stream.write(text + "\n")
        self.stream.flush()


def terminal(color: str) -> Terminal:
    """Standard output; `color` is "auto", "always" or "never". `OSError` where it is closed."""
    stream = sys.stdout
    if stream is None:
        raise OSError(errno.EBADF, "closed")
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="replace")  # a page may hold what the terminal cannot show
    interactive = stream.isatty()
    plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    return Terminal(
        stream, interactive, color == "always" or (color == "auto" and interactive and not plain)
    )


def add_color(parser: argparse.ArgumentParser) -> None:
    """The option `--color`."""
    choices = ["auto", "always", "never"]
    parser.add_argument("--color", choices=choices, default="auto", help="whether to style")


def moment(text: str) -> dt.datetime:
    """The value of an option that is a date or a time."""
    try:
        return dt.datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not an ISO date or time") from None


def read(name: str) -> bytes:
    """The bytes of a page, "-" being standard input: what they mean is for `parse` to tell."""
    if name != "-":
        with open(name, "rb") as file:
            return file.read()
    if sys.stdin is None:
        raise OSError(errno.EBADF, "standard input is closed")
    return sys.stdin.buffer.read()


def complain(message: str) -> int:
    """One line on standard error; gives the exit status that goes with it."""
    if sys.stderr is not None:
        sys.stderr.write(f"newsparse: {scrub(message)}\n")
    return 2


def in_short(error: Exception) -> str:
    """What is wrong with a file, without its name."""
    return str(getattr(error, "strerror", None) or error)


def silence(stream: TextIO | None) -> None:
    """Sends what is still buffered nowhere, lest the interpreter fails on it again at exit."""
    if stream is not None:
        with contextlib.suppress(OSError, ValueError):  # not a real file, or closed already
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
