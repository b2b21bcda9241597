"""The command `newsparse`: news pages in, their parts out."""

import argparse
import contextlib
import datetime as dt
import errno
import io
import os
import re
import sys
from collections.abc import Callable, Sequence
from typing import NamedTuple, NoReturn, TextIO

from newsparse import Article, __version__, json_schema, parse
from newsparse.export.json import dumps
from newsparse.export.readable import block_lines, readable, scrub

_DESCRIPTION = "Tells the parts of news pages apart: story, people, dates, teasers, posts."
_EPILOG = """\
exit status: 0 when every page was read; 2 for a wrong option or a file that cannot be read (the
others are done nevertheless); 130 after Ctrl-C; 141 when the reader of the output went away
"""
_C1_CONTROLS = re.compile(r"[\x7f-\x9f]")


class _Page(NamedTuple):
    name: str
    article: Article
    several: bool
    """Whether it is one of several pages."""


class _Terminal(NamedTuple):
    """Where the output goes."""

    stream: TextIO
    interactive: bool
    colour: bool


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command on `argv` (the process's own arguments if `None`); gives its exit status."""
    try:
        options = _arguments().parse_args(argv)
        if options.schema:
            return _print_schema()
        names = options.files or ["-"]
        if options.url and len(names) > 1:
            return _complain("--url goes with one page only")
        if not options.files and sys.stdin is not None and sys.stdin.isatty():
            return _complain('no page given; "-" reads one that is typed in')
        return _run(options, names)
    except BrokenPipeError:
        _silence(sys.stdout)
        return 141
    except OSError as error:
        _silence(sys.stdout)
        return _complain(f"standard output: {error.strerror or error}")
    except KeyboardInterrupt:
        return 130


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line; `--help` shows the rest."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}\n")


def _arguments() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="newsparse",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("files", metavar="FILE", nargs="*", help='a page, text or HTML; "-" is standard input')
    add(
        "-f",
        "--format",
        choices=list(_FORMATS),
        default="readable",
        help="how an article is shown: laid out for reading (the default); as JSON, one object, "
        "or one line each for several files; as Markdown; only the text of the story; or a line "
        "for each block of the page with its label and confidence",
    )
    add("--input", choices=["auto", "text", "html"], default="auto", help="what the pages are")
    add("--url", help="where the page is from; for one page only")
    add("--now", type=_moment, metavar="ISO", help='when it was fetched, for "2 hours ago"')
    add("--color", choices=["auto", "always", "never"], default="auto", help="whether to style")
    add("--schema", action="store_true", help="print the JSON Schema of --format json, and stop")
    add("--version", action="version", version=f"%(prog)s {__version__}")
    return parser


def _moment(text: str) -> dt.datetime:
    try:
        return dt.datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not an ISO date or time") from None


def _run(options: argparse.Namespace, names: Sequence[str]) -> int:
    """Does every page that can be read; 2 if one could not be."""
    terminal = _terminal(options.color)
    show = _FORMATS[options.format]
    status = 0
    for name in names:
        try:
            source = _read(name)
        except (OSError, ValueError) as error:
            status = _complain(f"{name}: {getattr(error, 'strerror', None) or error}")
            continue
        article = parse(source, url=options.url, now=options.now, format=options.input)
        terminal.stream.write(show(_Page(name, article, len(names) > 1), terminal))
        terminal.stream.flush()
    return status


def _print_schema() -> int:
    stream = _terminal("never").stream
    stream.write(dumps(json_schema(), indent=2, charset=stream.encoding or "utf-8") + "\n")
    stream.flush()
    return 0


def _read(name: str) -> bytes:
    """The bytes of a page: what they mean is for `parse` to tell."""
    if name != "-":
        with open(name, "rb") as file:
            return file.read()
    if sys.stdin is None:
        raise OSError(errno.EBADF, "standard input is closed")
    return sys.stdin.buffer.read()


def _terminal(color: str) -> _Terminal:
    stream = sys.stdout
    if stream is None:
        raise OSError(errno.EBADF, "closed")
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="replace")  # a page may hold what the terminal cannot show
    interactive = stream.isatty()
    plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    return _Terminal(
        stream, interactive, color == "always" or (color == "auto" and interactive and not plain)
    )


def _readable(page: _Page, terminal: _Terminal) -> str:
    return _headed(page, readable(page.article, colour=terminal.colour))


def _blocks(page: _Page, terminal: _Terminal) -> str:
    return _headed(page, block_lines(page.article, colour=terminal.colour))


def _headed(page: _Page, text: str) -> str:
    return f"==> {scrub(page.name)} <==\n{text}\n" if page.several else text


def _json(page: _Page, terminal: _Terminal) -> str:
    data = page.article.to_dict()
    charset = terminal.stream.encoding or "utf-8"
    if page.several:
        text = dumps({"file": page.name, **data}, charset=charset)
    else:
        text = dumps(data, indent=2, charset=charset)
    if terminal.interactive:  # JSON escapes other control characters itself
        text = _C1_CONTROLS.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    return text + "\n"


def _markdown(page: _Page, terminal: _Terminal) -> str:
    return _shown(page.article.to_markdown(), page, terminal)


def _text(page: _Page, terminal: _Terminal) -> str:
    text = page.article.text
    return _shown(text + "\n" if text else "", page, terminal)


def _shown(text: str, page: _Page, terminal: _Terminal) -> str:
    if page.several and text:
        text += "\n"
    return scrub(text) if terminal.interactive else text


_FORMATS: dict[str, Callable[[_Page, _Terminal], str]] = {
    "readable": _readable,
    "json": _json,
    "markdown": _markdown,
    "text": _text,
    "blocks": _blocks,
}


def _complain(message: str) -> int:
    """One line on standard error; gives the exit status that goes with it."""
    if sys.stderr is not None:
        sys.stderr.write(f"newsparse: {scrub(message)}\n")
    return 2


def _silence(stream: TextIO | None) -> None:
    """Sends what is still buffered nowhere, lest the interpreter fails on it again at exit."""
    if stream is not None:
        with contextlib.suppress(OSError, ValueError):  # not a real file, or closed already
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
