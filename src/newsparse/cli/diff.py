"""`newsparse diff A B`: what two articles, or two runs over many pages, do not have in common."""

import argparse
import json
import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from newsparse import Article, parse
from newsparse.cli.common import Parser, Terminal, add_color, complain, in_short, moment, terminal
from newsparse.export.readable import scrub
from newsparse.testing.changes import Change
from newsparse.testing.compare import compare
from newsparse.testing.review import coloured, counted, headline, review

_DESCRIPTION = """\
Compares two articles, block by block: A and B are each a page, an article as JSON, a file of
JSON lines (`newsparse -f json *.txt`), or a folder of such files. Articles of several pages are
paired by their file's name.
"""
_EPILOG = """\
exit status: 0 when nothing differs; 1 when something does; 2 for a wrong option or a file that
cannot be read
"""


def run(argv: Sequence[str]) -> int:
    """Runs the command; gives its exit status."""
    options = arguments().parse_args(argv)
    out = terminal(options.color)
    try:
        old, new = (_articles(Path(name), options) for name in (options.old, options.new))
        return _compare(old, new, options, out)
    except _Unreadable as error:
        return complain(str(error))


def arguments() -> argparse.ArgumentParser:
    """The options of the command."""
    parser = Parser(
        prog="newsparse diff",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("old", metavar="A", help="what was")
    add("new", metavar="B", help="what is")
    add("-q", "--quiet", action="store_true", help="only the summary")
    add("--input", choices=["auto", "text", "html"], default="auto", help="what pages are")
    add("--now", type=moment, metavar="ISO", help='when pages were fetched, for "2 hours ago"')
    add_color(parser)
    return parser


class _Unreadable(Exception):
    """A file that holds no article; its message is one line."""


Raw = bytes | Mapping[str, Any]
"""A page, or an article as data."""


def _articles(path: Path, options: argparse.Namespace) -> dict[str, Raw]:
    """The articles of a file or folder by name; a file of one article has no name for it."""
    try:
        if not path.is_dir():
            return dict(_in_file(path, path.read_bytes()))
        found: dict[str, Raw] = {}
        for folder, folders, files in os.walk(path):
            folders[:] = sorted(name for name in folders if name[0] != ".")
            for name in sorted(files):
                file = Path(folder, name)
                single = str(file.relative_to(path))
                for key, raw in _in_file(file, file.read_bytes()):
                    found[key or single] = raw
        return found
    except (OSError, ValueError) as error:
        if isinstance(error, OSError) and error.filename:
            path = Path(os.fsdecode(error.filename))
        raise _Unreadable(f"{path}: {in_short(error)}") from None


def _in_file(path: Path, source: bytes) -> Iterator[tuple[str, Raw]]:
    """The articles of one file; the name is empty where the file does not tell."""
    if source.lstrip()[:1] != b"{":
        yield "", source
        return
    try:
        whole = json.loads(source)
    except ValueError:
        yield from _in_lines(path, source)
    else:
        yield (whole.get("file", "") if isinstance(whole, dict) else ""), whole


def _in_lines(path: Path, source: bytes) -> Iterator[tuple[str, Raw]]:
    for number, line in enumerate(source.split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            data = json.loads(line)
        except ValueError:
            raise _Unreadable(f"{path}:{number}: is not JSON") from None
        if not isinstance(data, dict):
            raise _Unreadable(f"{path}:{number}: is no article")
        yield data.get("file") or f"line {number}", data


def _article(raw: Raw, name: str, options: argparse.Namespace) -> Article:
    if isinstance(raw, bytes):
        return parse(raw, now=options.now, format=options.input)
    try:
        return Article.from_dict(raw)
    except ValueError as error:
        raise _Unreadable(f"{name}: {error}") from None


def _compare(
    old: dict[str, Raw], new: dict[str, Raw], options: argparse.Namespace, out: Terminal
) -> int:
    pairs: list[tuple[str, Raw, Raw]]
    alone: list[str] = []
    if len(old) == len(new) == 1:
        ((_, before),), ((name, after),) = old.items(), new.items()
        pairs = [(name or Path(options.new).name, before, after)]
    else:
        pairs = [(name, old[name], new[name]) for name in old if name in new]
        alone = [*(f"only in A: {n}" for n in old if n not in new)]
        alone += [f"only in B: {n}" for n in new if n not in old]
    if not pairs:
        raise _Unreadable(f"{options.old} and {options.new} have no page in common")
    fields: Counter[str] = Counter()
    changed = 0
    for name, before, after in pairs:
        behind = f": {name}" if len(pairs) > 1 else ""
        names = options.old + behind, options.new + behind
        first, second = (
            _article(raw, said, options) for raw, said in zip((before, after), names, strict=True)
        )
        changes = list(compare(first, second))
        if changes:
            changed += 1
            fields.update({change.field.partition("[")[0] for change in changes})
            if not options.quiet:
                _show(name, changes, out)
    for line in alone:
        out.say(scrub(line))
    out.say(_summary(len(pairs), changed, fields))
    return int(bool(changed or alone))


def _show(name: str, changes: list[Change], out: Terminal) -> None:
    text = scrub(f"{name}: {headline(changes)}") + "\n" + review(changes, Path(name).name)
    out.say((coloured(text) if out.colour else text) + "\n")


def _summary(pages: int, changed: int, fields: Counter[str]) -> str:
    if not changed:
        return f"{counted(pages, 'page')}, no difference"
    lines = [f"{changed} of {counted(pages, 'page')} changed"]
    width = max(map(len, fields))
    for name, count in sorted(fields.items(), key=lambda item: (-item[1], item[0])):
        lines.append(f"  {name:<{width}}  on {counted(count, 'page')}")
    return "\n".join(lines)
