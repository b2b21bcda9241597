"""`newsparse fixture …`: pages of one's own as regression tests."""

import argparse
import os
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from newsparse import Article, parse
from newsparse.cli.common import (
    Parser,
    Terminal,
    add_color,
    complain,
    in_short,
    moment,
    read,
    terminal,
)
from newsparse.export.readable import scrub
from newsparse.testing.editing import Accepted, accept, draft, mark_known_wrong
from newsparse.testing.fixture import EXPECTED, BadFixture, Fixture, Result, Tally, check, find
from newsparse.testing.review import coloured, counted
from newsparse.testing.vocabulary import FIELDS, USUAL, unknown

_EPILOG = """\
exit status: 0 when all is well; 1 when a page is not as expected; 2 for a wrong option or a file
that cannot be read
"""
_NO_NAME = re.compile(r"[^\w]+")


def run(argv: Sequence[str]) -> int:
    """Runs one of the commands; gives its exit status."""
    options = arguments().parse_args(argv)
    command: Callable[[argparse.Namespace, Terminal], int] = options.command
    return command(options, terminal(options.color))


def arguments() -> argparse.ArgumentParser:
    """The options of the commands."""
    parser = Parser(
        prog="newsparse fixture",
        description="Regression tests for pages of your own.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(metavar="COMMAND", required=True, parser_class=Parser)
    _add_add(commands.add_parser("add", help="make fixtures of pages"))
    _add_check(commands.add_parser("check", help="compare pages with what is expected of them"))
    _add_accept(
        commands.add_parser("accept", help="expect of the pages that changed what is there")
    )
    _add_known_wrong(
        commands.add_parser("known-wrong", help="keep what is expected, and list it as not met yet")
    )
    _add_anonymise(
        commands.add_parser("anonymise", help="replace the words of pages, not their looks")
    )
    return parser


def _add_add(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("pages", metavar="PAGE", nargs="+", help='a page, text or HTML; "-" is standard input')
    add("--into", metavar="DIR", type=Path, default=Path(), help="where the fixtures go")
    add("--name", help="the name of the fixture; for one page only")
    add("--fields", type=_fields, default=USUAL, help="what to list, parted by commas")
    add("--url", help="where the page is from; for one page only")
    add("--now", type=moment, metavar="ISO", help='when it was fetched, for "2 hours ago"')
    add("--input", choices=["auto", "text", "html"], default="auto", help="what the pages are")
    add_color(parser)
    parser.set_defaults(command=_add)


def _add_folders(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folders", metavar="DIR", nargs="+", type=Path, help="fixtures, or above")
    add_color(parser)


def _add_check(parser: argparse.ArgumentParser) -> None:
    _add_folders(parser)
    parser.add_argument("-q", "--quiet", action="store_true", help="only what is not as expected")
    parser.set_defaults(command=_check)


def _add_accept(parser: argparse.ArgumentParser) -> None:
    _add_folders(parser)
    parser.set_defaults(command=_accept)


def _add_known_wrong(parser: argparse.ArgumentParser) -> None:
    _add_folders(parser)
    parser.add_argument("--reason", help="why it is not met; else what the parser says instead")
    parser.set_defaults(command=_known_wrong)


def _add_anonymise(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("pages", metavar="PAGE", nargs="+", type=Path, help="pages, or fixtures")
    add("--into", metavar="DIR", type=Path, help="where they go; beside the pages, if not told")
    add("--keep", metavar="WORDS", type=Path, help="a file of words that stay, one a line")
    add_color(parser)
    parser.set_defaults(command=_anonymise)


def _fields(text: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in text.split(",") if name.strip())
    for name in names:
        if name not in FIELDS or FIELDS[name] == "musts":
            among = [f for f in FIELDS if FIELDS[f] != "musts"]
            raise argparse.ArgumentTypeError(unknown(name, among, "field"))
    if not names:
        raise argparse.ArgumentTypeError("no field is named")
    return names


def _add(options: argparse.Namespace, out: Terminal) -> int:
    if len(options.pages) > 1 and (options.name or options.url):
        return complain("--name and --url go with one page only")
    status = 0
    for name in options.pages:
        try:
            folder = _new_fixture(name, options)
        except (OSError, ValueError) as error:
            status = complain(f"{name}: {in_short(error)}")
        else:
            out.say(scrub(f"{folder / EXPECTED}: drafted; read it, then set reviewed to yes"))
    return status


def _new_fixture(name: str, options: argparse.Namespace) -> Path:
    source = read(name)
    folder: Path = options.into / (options.name or _slug(name))
    article = parse(source, url=options.url, now=options.now, format=options.input)
    given = [
        (key, value)
        for key, value in (
            ("url", options.url),
            ("now", options.now and options.now.isoformat()),
            ("format", options.input if options.input != "auto" else None),
        )
        if value
    ]
    if folder.exists():
        raise ValueError(f"{folder} is there already; another name goes behind --name")
    folder.mkdir(parents=True)
    page = "page.html" if _is_html(source, options.input) else "page.txt"
    (folder / page).write_bytes(source)
    text = draft(article, options.fields, given)
    (folder / EXPECTED).write_bytes(text.encode())
    return folder


def _slug(name: str) -> str:
    path = Path(name)
    stem = path.parent.name if path.stem == "page" and path.parent.name else path.stem
    return _NO_NAME.sub("-", stem.lower()).strip("-") or "page"


def _is_html(source: bytes, format: str) -> bool:
    from newsparse.read.decode import decode
    from newsparse.read.sniff import looks_like_html

    return format == "html" or (format == "auto" and looks_like_html(decode(source)))


def _found(folders: Sequence[Path]) -> list[Path]:
    """The fixtures in some folders, each once. `ValueError` where there are none in one of them."""
    fixtures: dict[Path, None] = {}
    for folder in folders:
        if not folder.is_dir():
            raise ValueError(f"{folder}: {'is no folder' if folder.exists() else 'no such folder'}")
        found = list(find(folder))
        if not found:
            raise ValueError(f"{folder}: no fixture in it: no folder with a file {EXPECTED}")
        fixtures.update(dict.fromkeys(found))
    return list(fixtures)


def _check(options: argparse.Namespace, out: Terminal) -> int:
    try:
        folders = _found(options.folders)
    except ValueError as error:
        return complain(str(error))
    width = max(len(str(folder)) for folder in folders)
    results = []
    for folder in folders:
        result = check(folder)
        results.append(result)
        if not (options.quiet and result.passed):
            out.say(_row(result, width, out.colour))
    failed = [result for result in results if not result.passed]
    for result in failed:
        if result.status != "broken":
            text = f"{scrub(str(result.folder))}\n{result.review()}"
            out.say("\n" + (coloured(text) if out.colour else text))
    out.say("\n" + _totals(results))
    return int(bool(failed))


_COLOURS = {"ok": "32", "known wrong": "33"}


def _row(result: Result, width: int, colour: bool) -> str:
    status = f"{result.status:<11}"
    if colour:
        status = f"\x1b[{_COLOURS.get(result.status, '31')}m{status}\x1b[0m"
    said = scrub(result.headline() or counted(result.checked, "thing") + " checked")
    return f"{scrub(str(result.folder)):<{width}}  {status}  {said}"


def _totals(results: Sequence[Result]) -> str:
    tally = Tally.of(results)
    counts = ", ".join(f"{n} {status}" for status, n in sorted(tally.statuses.items()))
    return f"{tally.words()}\n{counts}"


def _accept(options: argparse.Namespace, out: Terminal) -> int:
    return _rewrite(options, out, lambda fixture, article: accept(fixture.expectation, article))


def _known_wrong(options: argparse.Namespace, out: Terminal) -> int:
    def mark(fixture: Fixture, article: Article) -> Accepted:
        return mark_known_wrong(fixture.expectation, article, options.reason)

    return _rewrite(options, out, mark)


class _Rewritten(NamedTuple):
    fixture: Fixture
    new: Accepted


def _rewrite(
    options: argparse.Namespace, out: Terminal, how: Callable[[Fixture, Article], Accepted]
) -> int:
    """Rewrites the expectations that a command changes."""
    if os.environ.get("CI"):
        return complain(
            "expectations are not rewritten where CI is set: nobody looks at them there"
        )
    try:
        folders = _found(options.folders)
    except ValueError as error:
        return complain(str(error))
    status = done = 0
    for folder in folders:
        try:
            fixture = Fixture.load(folder)
            new = how(fixture, fixture.parse())
            if new.fields:
                (folder / EXPECTED).write_bytes(new.text.encode())
                done += 1
                out.say(scrub(f"{folder / EXPECTED}: {', '.join(new.fields)}"))
            for field in new.left:
                status = complain(f"{folder / EXPECTED}: {field} is for a person to change")
        except (BadFixture, OSError) as error:
            status = complain(str(error))
    out.say(f"{counted(done, 'expectation')} of {len(folders)} rewritten")
    return status


def _anonymise(options: argparse.Namespace, out: Terminal) -> int:
    from newsparse.testing.anonymise import Failed, anonymise

    status = 0
    for path, source, given in _sources(options.pages):
        if isinstance(source, str):
            status = complain(f"{path}: {source}")
            continue
        folder = options.into or path.parent
        target = folder / f"{path.stem}.anonymous{path.suffix}"
        try:
            kept = options.keep.read_text("utf-8").split() if options.keep else ()
            done = anonymise(source, keep=kept, **given)
            folder.mkdir(parents=True, exist_ok=True)
            target.write_bytes(done.page)
        except (Failed, OSError, ValueError) as error:
            status = complain(f"{path}: {in_short(error)}")
        else:
            out.say(scrub(f"{target}: {done.describe()}"))
    return status


def _sources(paths: Sequence[Path]) -> Iterator[tuple[Path, bytes | str, dict[str, Any]]]:
    """Each page, its bytes or why it has none, and what is passed to `parse` with it."""
    for path in paths:
        try:
            if path.is_dir():
                fixture = Fixture.load(path)
                yield fixture.page, fixture.source, fixture.expectation.arguments()
            else:
                yield path, path.read_bytes(), {}
        except BadFixture as error:
            yield path, error.problem, {}
        except (OSError, ValueError) as error:
            yield path, in_short(error), {}
