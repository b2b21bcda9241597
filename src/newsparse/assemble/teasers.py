"""Teasers: what introduces another story, and its headline."""

from collections.abc import Sequence

from newsparse.article import Block, Teaser
from newsparse.assemble.locate import locate
from newsparse.label.cues import CueKind, find_cues
from newsparse.labels import Label

_LABELS = frozenset({CueKind.TEASER, CueKind.TEASER_LIST})
_DECORATION = " :：-–—|>»›→•*[]()"


def find_teasers(page_text: str, blocks: Sequence[Block]) -> tuple[Teaser, ...]:
    """Every headline of another story, each with the label that introduces it.

    A label alone on its line passes to the teasers that follow it directly; a label whose
    headline is lost makes no teaser.
    """
    teasers: list[Teaser] = []
    pending: str | None = None
    is_list = False
    for block in blocks:
        if block.label is not Label.TEASER:
            pending = None
            continue
        label, headline, heads_list = _told_apart(block.text)
        if label and not headline:
            pending, is_list = label, heads_list
            continue
        if label is None:
            label = pending
            if not is_list:
                pending = None
        else:
            pending = None
        if headline:
            start, end = locate(page_text, headline, block.start, block.end)
            teasers.append(Teaser(headline, label, None, start, end))
    return tuple(teasers)


def _told_apart(text: str) -> tuple[str | None, str, bool]:
    """(label, headline, whether the label heads a list) of a teaser's line."""
    for cue in find_cues(text):
        if cue.kind not in _LABELS:
            continue
        heads_list = cue.kind is CueKind.TEASER_LIST
        if cue.where == "whole":
            return text.strip(_DECORATION), "", heads_list
        if cue.start <= 3:
            label = text[cue.start : cue.end].strip(_DECORATION)
            return label, text[cue.end :].strip(_DECORATION), heads_list
    return None, text, False

