"""From labelled lines to blocks, the partition of the page."""

from collections.abc import Sequence

from newsparse.article import Block
from newsparse.label.verdict import Verdict
from newsparse.labels import Label
from newsparse.page import Element, Line, Page
from newsparse.script import join_parts

_SENTENCE_ENDS = frozenset(".!?…。！？।۔؟:：")
_CLOSERS = "\"'”’»›)]」』）"


def make_blocks(page: Page, verdicts: Sequence[Verdict]) -> tuple[Block, ...]:
    """One block a line, the parts of one paragraph together.

    White space belongs to the block before it, at the head of the page to the first one.

    A page of nothing but white space is one block of chrome without words.
    """
    if not page.text:
        return ()
    groups = _groups(page.lines, verdicts)
    if not groups:
        return (Block(Label.CHROME, "", 0, len(page.text), 1.0, "nothing but white space"),)
    starts = [page.lines[group[0]].start for group in groups]
    starts[0] = 0
    ends = [*starts[1:], len(page.text)]
    paths: dict[int, str] = {}
    return tuple(
        [
            _block(page.lines, verdicts, group, start, end, paths)
            for group, start, end in zip(groups, starts, ends, strict=True)
        ]
    )


def _groups(lines: Sequence[Line], verdicts: Sequence[Verdict]) -> list[list[int]]:
    groups: list[list[int]] = []
    follows_paragraph = False
    for index, verdict in enumerate(verdicts):
        is_paragraph = verdict.label is Label.PARAGRAPH
        if is_paragraph and follows_paragraph and _goes_on(lines[index - 1], lines[index]):
            groups[-1].append(index)
        else:
            groups.append([index])
        follows_paragraph = is_paragraph
    return groups


def _goes_on(before: Line, line: Line) -> bool:
    """Whether a line goes on with the paragraph of the line before."""
    if line.cut:
        return True
    tail = before.text.rstrip(_CLOSERS)
    return line.gap == 0 and line.text[0].islower() and tail[-1:] not in _SENTENCE_ENDS


def _block(
    lines: Sequence[Line],
    verdicts: Sequence[Verdict],
    group: list[int],
    start: int,
    end: int,
    paths: dict[int, str],
) -> Block:
    verdict, first = verdicts[group[0]], lines[group[0]]
    if len(group) == 1:
        text, confidence = first.text, verdict.confidence
    else:
        text = join_parts([lines[i].text for i in group])
        confidence = min(verdicts[i].confidence for i in group)
    return Block(
        verdict.label,
        text,
        start,
        end,
        round(confidence, 3),
        verdict.reason,
        None if first.element is None else _path(first.element, paths),
    )


def _path(element: Element, paths: dict[int, str]) -> str | None:
    """`Element.path`, built on that of the element around; `paths` are those known by now."""
    missing: list[Element] = []
    at: Element | None = element
    while at is not None and at.order not in paths:
        missing.append(at)
        at = at.around
    path = None if at is None else paths[at.order]
    for inner in reversed(missing):
        path = paths[inner.order] = inner.tag if path is None else f"{path}/{inner.tag}"
    return path
