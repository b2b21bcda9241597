"""Writing expectations: a first draft, and what changed in one that a person has written."""

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from attrs import frozen

from newsparse.article import Article
from newsparse.testing.blocks import Listing, related
from newsparse.testing.changes import Change
from newsparse.testing.expectation import GAP, Entry, Expectation, read_expectation
from newsparse.testing.fields import meets, paired, text_meets
from newsparse.testing.fixture import changes_of
from newsparse.testing.review import headline, shortened
from newsparse.testing.vocabulary import FIELDS
from newsparse.testing.writing import block_line, entry_lines, escaped, item_lines

Given = Sequence[tuple[str, str]]
"""Keys that are passed to `parse`, and their values as written."""


def draft(article: Article, fields: Iterable[str], given: Given = ()) -> str:
    """A first expectation: what the parser says, to be read and corrected by a person."""
    lines = [
        f"# Drafted by newsparse {article.parser_version}. Read it beside the page, correct what",
        "# is wrong, take out what does not matter to you; then set reviewed to yes.",
        "reviewed: no",
        *(f"{key}: {escaped(value)}" for key, value in given),
        "",
    ]
    for name in (f for f in FIELDS if f in set(fields)):
        if FIELDS[name] == "blocks":
            lines.append("")
        lines += entry_lines(name, article)
    return "\n".join(lines) + "\n"


@frozen
class Accepted:
    """An expectation, brought in line with what the parser says."""

    text: str
    """The file as it should be."""
    fields: tuple[str, ...]
    """What was changed in it."""
    left: tuple[str, ...]
    """What differs but is not for a machine to change: `text_contains` and `text_excludes`."""


def accept(expectation: Expectation, article: Article) -> Accepted:
    """Puts what the parser says where it differs from what is expected.

    Comments, the order and choice of fields, and the keys of records stay. What is known to be
    wrong stays as its owner wrote it, and leaves the list `known_wrong` once it is met.
    """
    failing = dict.fromkeys(c.field.partition("[")[0] for c in changes_of(expectation, article))
    known = expectation.known_wrong
    todo = [f for f in failing if f not in known and FIELDS[f] != "musts"]
    edits = [_new_lines(expectation, expectation.entries[f], article) for f in todo]
    mended = [f for f in known if f not in failing]
    if mended:
        edits.append(_known_wrong_lines(expectation, {k: known[k] for k in known if k in failing}))
    text = _applied(expectation, edits)
    _verify(text, article, todo)
    left = tuple(f for f in failing if f not in known and FIELDS[f] == "musts")
    return Accepted(text, (*todo, *(["known_wrong"] if mended else [])), left)


def mark_known_wrong(expectation: Expectation, article: Article, reason: str | None) -> Accepted:
    """Lists as known wrong what differs, and takes off the list what does not any more."""
    changes = list(changes_of(expectation, article))
    known: dict[str, str] = {}
    for change in changes:
        name = change.field.partition("[")[0]
        said = expectation.known_wrong.get(name) or reason or _in_short(change.kind, changes, name)
        known.setdefault(name, said)
    order = [f for f in expectation.entries if f in known]
    known = {f: known[f] for f in order}
    if known == expectation.known_wrong:
        return Accepted("\n".join(expectation.lines), (), ())
    text = _applied(expectation, [_known_wrong_lines(expectation, known)])
    read_expectation(text)
    return Accepted(text, ("known_wrong",), ())


def _in_short(kind: str, changes: Iterable[Change], name: str) -> str:
    """What the parser says instead."""
    own = [c for c in changes if c.field.partition("[")[0] == name]
    if name == "blocks":
        return headline(own).removeprefix("blocks (").removesuffix(")")
    got = "; ".join(own[0].got)
    return f"{kind}: {shortened(got, 60)}" if got else kind


_Edit = tuple[int, int, list[str]]
"""Lines of the file, from 0 and half-open, and what to put there."""


def _applied(expectation: Expectation, edits: Iterable[_Edit]) -> str:
    lines = list(expectation.lines)
    for start, end, new in sorted(edits, key=lambda edit: edit[0], reverse=True):
        lines[start:end] = new
    return "\n".join(lines)


def _verify(text: str, article: Article, fields: Iterable[str]) -> None:
    """A rewritten expectation must be met: anything else would be worse than not to write it."""
    again = {c.field.partition("[")[0] for c in changes_of(read_expectation(text), article)}
    missed = again.intersection(fields)
    if missed:
        raise AssertionError(f"{', '.join(sorted(missed))} could not be rewritten")


def _known_wrong_lines(expectation: Expectation, known: dict[str, str]) -> _Edit:
    new = [f"  {name}: {escaped(reason)}".rstrip() for name, reason in known.items()]
    new = ["known_wrong:", *new] if new else []
    entry = expectation.given.get("known_wrong")
    if entry is not None:
        return entry.start, entry.end, new
    first = min(e.start for e in expectation.entries.values())
    return first, first, [*new, ""] if new else []


def _new_lines(expectation: Expectation, entry: Entry, article: Article) -> _Edit:
    """What to write for one field, its comments kept."""
    old = expectation.lines[entry.start : entry.end]
    if entry.kind == "blocks" and entry.items and article.blocks:
        new = [old[0], *_merged(expectation, entry, _block_plan(expectation, entry, article))]
    elif entry.items and getattr(article, entry.key):
        new = [old[0], *_merged(expectation, entry, _item_plan(expectation, entry, article))]
    else:
        comments = [line for line in old[1:] if line.strip(" \t")[:1] == "#"]
        like = entry.value if entry.items or entry.kind in ("record", "date") else None
        new = [*(c.lstrip(" \t") for c in comments), *entry_lines(entry.key, article, like)]
    return entry.start, entry.end, new


def _raw(expectation: Expectation, entry: Entry, number: int) -> str:
    item = entry.items[number]
    return "\n".join(expectation.lines[item.start : item.end])


def _item_plan(expectation: Expectation, entry: Entry, article: Article) -> list[str]:
    """The members of a list as they should be; those that meet stay as they were written."""
    got = getattr(article, entry.key)
    pairs, _, _ = paired(entry.value, got)
    written = {j: i for i, j in pairs if meets(entry.value[i], got[j])}
    return [
        _raw(expectation, entry, written[j])
        if j in written
        else "\n".join(item_lines(entry.key, value, entry.value))
        for j, value in enumerate(got)
    ]


def _block_plan(expectation: Expectation, entry: Entry, article: Article) -> list[str]:
    """The listing as it should be; blocks that meet stay as they were written, and so do gaps."""
    listing = Listing(entry.value)
    raw = [_raw(expectation, entry, i) for i, b in enumerate(entry.value) if b.label is not None]
    got = article.blocks
    plan: list[str] = []
    for stretch in listing.stretches(got):
        want = [listing.blocks[i] for i in stretch.want]
        for n, j in enumerate(stretch.got):
            if stretch.same and stretch.want[n] in listing.gaps:
                plan.append(GAP)
            line = block_line(got[j].label, got[j].text)
            if stretch.same and want[n].label == got[j].label:
                same = text_meets(want[n].text, got[j].text)
                plan.append(raw[stretch.want[n]] if same else line)
            elif stretch.same or not stretch.open or related(got[j], want):
                plan.append(line)
            else:
                plan.append(GAP)
        if not stretch.same and stretch.open:
            plan.append(GAP)
    if len(listing.blocks) in listing.gaps:
        plan.append(GAP)
    gapped = [f"  {GAP}" if line == GAP else line for line in plan]
    return [a for a, b in zip(gapped, ["", *gapped], strict=False) if a.strip() != GAP or a != b]


def _merged(expectation: Expectation, entry: Entry, plan: list[str]) -> list[str]:
    """The planned items, with the comments of the old ones where they stood."""
    old = [_raw(expectation, entry, i) for i in range(len(entry.items))]
    starts = [item.start for item in entry.items]
    ends = [entry.start + 1, *(item.end for item in entry.items)]
    above = [list(expectation.lines[a:b]) for a, b in zip(ends, starts, strict=False)]
    lines: list[str] = []
    keys = [o.strip().replace("[...]", GAP) for o in old]
    matcher = SequenceMatcher(None, keys, [p.strip() for p in plan], autojunk=False)
    for tag, i, j, k, n in matcher.get_opcodes():
        if tag == "equal":
            for a in range(i, j):
                lines += [*above[a], old[a]]
        else:
            for a in range(i, j):
                lines += above[a]
            lines += plan[k:n]
    return "\n".join(lines).split("\n") if lines else []
