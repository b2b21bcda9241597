"""`newsparse FILE…`: news pages in, their parts out."""

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from typing import NamedTuple

from newsparse import Article, __version__, json_schema, parse
from newsparse.cli.common import Parser, Terminal, add_color, complain, in_short, moment, read
from newsparse.cli.common import terminal as the_terminal
from newsparse.export.json import dumps
from newsparse.export.readable import block_lines, readable, scrub
from newsparse.language import Teller

_DESCRIPTION = "Tells the parts of news pages apart: story, people, dates, teasers, posts."
_EPILOG = """\
commands: newsparse fixture {add,check,accept,known-wrong,anonymise}, newsparse diff; each has its
own --help. A page that is called "fixture" or "diff" is given as ./fixture.

exit status: 0 when every page was read; 2 for a wrong option or a file that cannot be read (the
others are done nevertheless); 130 after Ctrl-C; 141 when the reader of the output went away
"""
_C1_CONTROLS = re.compile(r"[\x7f-\x9f]")


class _Page(NamedTuple):
    name: str
    article: Article
    several: bool
    """Whether it is one of several pages."""


def run(argv: Sequence[str]) -> int:
    """Shows pages; gives the exit status."""
    options = arguments().parse_args(argv)
    if options.schema:
        return _print_schema()
    names = options.files or ["-"]
    if options.url and len(names) > 1:
        return complain("--url goes with one page only")
    if not options.files and sys.stdin is not None and sys.stdin.isatty():
        return complain('no page given; "-" reads one that is typed in')
    try:
        language_of = _langid() if options.langid else None
    except ImportError as error:
        return complain(f"--langid: {error}")
    return _run(options, names, language_of)


def _langid() -> Teller:
    from newsparse.langid import language_of

    return language_of


def arguments() -> argparse.ArgumentParser:
    """The options of the command."""
    parser = Parser(
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
    add("--now", type=moment, metavar="ISO", help='when it was fetched, for "2 hours ago"')
    add(
        "--langid",
        action="store_true",
        help="tell the language of a page that declares none by py3langid, of the extra "
        '"language", not by its letters and commonest words',
    )
    add_color(parser)
    add("--schema", action="store_true", help="print the JSON Schema of --format json, and stop")
    add("--version", action="version", version=f"%(prog)s {__version__}")
    return parser


def _run(options: argparse.Namespace, names: Sequence[str], language_of: Teller | None) -> int:
    """Does every page that can be read; 2 if one could not be."""
    terminal = the_terminal(options.color)
    show = _FORMATS[options.format]
    status = 0
    for name in names:
        try:
            source = read(name)
        except (OSError, ValueError) as error:
            status = complain(f"{name}: {in_short(error)}")
            continue
        article = parse(
            source,
            url=options.url,
            now=options.now,
            format=options.input,
            language_of=language_of,
        )
        terminal.stream.write(show(_Page(name, article, len(names) > 1), terminal))
        terminal.stream.flush()
    return status


def _print_schema() -> int:
    stream = the_terminal("never").stream
    stream.write(dumps(json_schema(), indent=2, charset=stream.encoding or "utf-8") + "\n")
    stream.flush()
    return 0


def _readable(page: _Page, terminal: Terminal) -> str:
    return _headed(page, readable(page.article, colour=terminal.colour))


def _blocks(page: _Page, terminal: Terminal) -> str:
    return _headed(page, block_lines(page.article, colour=terminal.colour))


def _headed(page: _Page, text: str) -> str:
    return f"==> {scrub(page.name)} <==\n{text}\n" if page.several else text


def _json(page: _Page, terminal: Terminal) -> str:
    data = page.article.to_dict()
    charset = terminal.stream.encoding or "utf-8"
    if page.several:
        text = dumps({"file": page.name, **data}, charset=charset)
    else:
        text = dumps(data, indent=2, charset=charset)
    if terminal.interactive:  # JSON escapes other control characters itself
        text = _C1_CONTROLS.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    return text + "\n"


def _markdown(page: _Page, terminal: Terminal) -> str:
    return _shown(page.article.to_markdown(), page, terminal)


def _text(page: _Page, terminal: Terminal) -> str:
    text = page.article.text
    return _shown(text + "\n" if text else "", page, terminal)


def _shown(text: str, page: _Page, terminal: Terminal) -> str:
    if page.several and text:
        text += "\n"
    return scrub(text) if terminal.interactive else text


_FORMATS: dict[str, Callable[[_Page, Terminal], str]] = {
    "readable": _readable,
    "json": _json,
    "markdown": _markdown,
    "text": _text,
    "blocks": _blocks,
}
