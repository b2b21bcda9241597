"""Teasers: what introduces another story, and its headline."""

import re
from collections.abc import Sequence

from newsparse.article import Block, Teaser
from newsparse.assemble.evidence import ANEW, Evidence
from newsparse.assemble.locate import locate
from newsparse.label.cues import Cue, CueKind
from newsparse.labels import Label
from newsparse.script import SPACELESS

_LABELS = frozenset({CueKind.TEASER, CueKind.TEASER_LIST})
_MAX_NAME_WORDS = 2
_MAX_BLURB_FREE_WORDS = 10
_RANK = re.compile(r"^(?:#?\d{1,2}[.):]?|[٠-٩۰-۹०-९]{1,2}[.)]?)\s+(?=\D)")
_DECORATION = " :：-–—|>»›→•*[]()"


def find_teasers(
    page_text: str, blocks: Sequence[Block], evidence: Evidence = ANEW
) -> tuple[Teaser, ...]:
    """Every headline of another story, each with the label that introduces it.

    A label alone on its line passes to all teasers that follow it directly; a label whose headline
    is lost makes no teaser.
    """
    teasers: list[Teaser] = []
    pending: str | None = None
    for block in blocks:
        if block.label is not Label.TEASER:
            pending = None
            continue
        label, headline = _told_apart(block.text, evidence.cues(block))
        if label is not None:
            pending = None if headline else label
        if not headline or (label is None and not _is_headline(block, evidence)):
            continue
        start, end = locate(page_text, headline, block.start, block.end)
        teasers.append(Teaser(headline, label or pending, None, start, end))
    return tuple(teasers)


def _told_apart(text: str, cues: Sequence[Cue]) -> tuple[str | None, str]:
    """Label and headline of a teaser's line; either may be missing."""
    for cue in cues:
        if cue.kind not in _LABELS:
            continue
        if cue.where == "whole":
            return text.strip(_DECORATION), ""
        if cue.start <= 3:
            label = text[cue.start : cue.end].strip(_DECORATION)
            headline = text[cue.end :].strip(_DECORATION)
            if cue.kind is CueKind.TEASER_LIST and len(headline.split()) <= _MAX_NAME_WORDS:
                return text.strip(_DECORATION), ""  # "More from Local", "Related: Floods"
            return label, headline
    return None, _RANK.sub("", text)


def _is_headline(block: Block, evidence: Evidence) -> bool:
    """Whether a line of a list is a headline, not the date, name or blurb that goes with one."""
    words = block.text
    count = len(words.split())
    if count <= 2 and not SPACELESS.search(words):
        return False
    if count > _MAX_BLURB_FREE_WORDS and words.endswith((".", "…", "।", "。")):
        return False
    return not evidence.is_dated(block) and not evidence.is_byline(block)
