"""Changes in words: a page's review, as a person reads it in a terminal or in a log."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from newsparse.labels import Label
from newsparse.testing.changes import BLOCK_KINDS, Change, ChangeKind, Place

_WIDTH = 100
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_BEFORE = 30
"""How much is shown of what two long lines have in common."""
_LABEL = 11
_MOST = 20
"""How many changes of one page are shown."""
_MOST_LINES = 6
"""How many lines of one change are shown on either side."""

_SIGNS = {"  - ": "31", "  + ": "32", "    ": "2"}


def review(changes: Sequence[Change], page: str) -> str:
    """All changes of a page: what it was, what it is, where, and why the parser thinks so.

    `page` is the name of the page's file.
    """
    lines: list[str] = []
    for change in changes[:_MOST]:
        lines += ["", *_lines(change, page)]
    if len(changes) > _MOST:
        lines += ["", f"and {len(changes) - _MOST} more"]
    return _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", "\n".join(lines[1:]))


def _lines(change: Change, page: str) -> Iterable[str]:
    yield f"{change.field}: {change.kind}{_where(change.place, page)}"
    want, got = change.want, change.got
    if len(want) == len(got) == 1:
        (want, got) = _focused(want[0], got[0])
    yield from _side("- ", want or (() if change.kind == ChangeKind.HOLDS else ("none",)))
    yield from _side("+ ", got or (() if change.kind == ChangeKind.LACKS else ("none",)))
    if change.more:
        yield f"    and {_count(change.more, 'block')} more right after it, in the same way"
    reason = change.place.reason if change.place else ""
    if reason:
        assert change.place is not None
        yield f"    {change.place.label}, {change.place.confidence:.2f}: {reason}"
    if change.hint:
        yield f"    {change.hint}"


def _focused(want: str, got: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Two long lines, cut where they begin to differ."""
    if max(len(want), len(got)) <= _WIDTH:
        return (want,), (got,)
    same = next(
        (i for i, (a, b) in enumerate(zip(want, got, strict=False)) if a != b),
        min(len(want), len(got)),
    )
    cut = same - _BEFORE
    if cut <= _BEFORE:
        return (want,), (got,)
    # A label in front says what block it is.
    head = want[:_LABEL] if want[:_LABEL].rstrip() in set(Label) else ""
    return (f"{head}… {want[cut:]}",), (f"{head}… {got[cut:]}",)


def _side(sign: str, lines: Sequence[str]) -> Iterable[str]:
    for line in lines[:_MOST_LINES]:
        yield f"  {sign}{shortened(line)}"
    if len(lines) > _MOST_LINES:
        yield f"    … {len(lines) - _MOST_LINES} more"


def _where(place: Place | None, page: str) -> str:
    if place is None:
        return ""
    if place.path:  # offsets and lines are those of the text that HTML is rendered to
        return f"  {page}, {place.path} (line {place.line} of its text, offset {place.start})"
    return f"  {page}:{place.line} (offset {place.start})"


def shortened(text: str, width: int = _WIDTH) -> str:
    """A long text with its middle left out: what changed is most often at its ends."""
    if len(text) <= width:
        return text
    return f"{text[: width * 2 // 3]} … {text[-(width // 3 - 3) :]}"


def headline(changes: Iterable[Change]) -> str:
    """The changes of a page in one line: "authors; blocks (2 labels moved)"."""
    changes = list(changes)
    fields = Counter(c.field.partition("[")[0] for c in changes if c.kind not in BLOCK_KINDS)
    kinds = Counter[str]()
    for change in changes:
        if change.kind in BLOCK_KINDS:
            kinds[change.kind] += 1 + change.more
    parts = list(fields)
    if kinds:
        parts.append(f"blocks ({', '.join(_kind_count(k, n) for k, n in kinds.items())})")
    return ", ".join(parts)


def _kind_count(kind: str, count: int) -> str:
    names = {ChangeKind.LABEL: "label moved", ChangeKind.CUT: "cut differently"}
    word = names.get(ChangeKind(kind), "text changed")
    return f"{count} {word.replace('label', 'labels') if count > 1 else word}"


def coloured(text: str) -> str:
    """A review with ANSI colours: red for what was, green for what is."""
    return "\n".join(map(_coloured_line, text.split("\n")))


def _coloured_line(line: str) -> str:
    for sign, code in _SIGNS.items():
        if line.startswith(sign):
            return f"\x1b[{code}m{line}\x1b[0m"
    return f"\x1b[1m{line}\x1b[0m" if line else line


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def counted(number: int, noun: str) -> str:
    """ "1 page", "2 pages"."""
    return _count(number, noun)
