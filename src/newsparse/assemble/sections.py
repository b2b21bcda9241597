"""Section and tags, as the page prints them."""

import re
from collections.abc import Sequence

from newsparse.article import Block
from newsparse.assemble.evidence import ANEW, Evidence
from newsparse.label.cues import CueKind, find_cues
from newsparse.labels import Label

_TRAIL = re.compile(r"\s*[»›>→]\s*|\s+/\s+")
_TAG_SEPARATOR = re.compile(r"\s*[,،、;؛|•·/#]\s*")
_MAX_TAG_WORDS = 5
_MAX_TAG_LINES = 15


def find_section(blocks: Sequence[Block], kicker: str | None) -> str | None:
    """The kicker, else the last step of a breadcrumb above the headline."""
    if kicker:
        return kicker
    headlines = {block.text.casefold() for block in blocks if block.label is Label.TITLE}
    for block in blocks:
        if block.label is Label.TITLE:
            break
        if block.label is Label.CHROME:
            steps = [step for step in _TRAIL.split(block.text) if step.strip()]
            if len(steps) > 2 and steps[-1].strip().casefold() in headlines:
                steps.pop()
            while len(steps) > 2 and _is_control(steps[-1]):
                steps.pop()
            if len(steps) >= 2 and all(len(step.split()) <= 4 for step in steps):
                return steps[-1].strip()
    return None


def _is_control(step: str) -> bool:
    """Whether a step names no section: "正文" ("text"), as the last is called on Chinese sites."""
    return any(cue.kind is CueKind.CONTROLS and cue.where == "whole" for cue in find_cues(step))


def find_tags(blocks: Sequence[Block], evidence: Evidence = ANEW) -> tuple[str, ...]:
    """The tags after a label such as "Tags:", in its line or, a tag each, on the lines below."""
    tags: list[str] = []
    below = 0
    for block in blocks:
        if block.label is not Label.CHROME:
            below = 0
            continue
        cues = evidence.cues(block)
        cue = next((c for c in cues if c.kind is CueKind.TAGS), None)
        if cue is not None and cue.start <= 2:
            inline = _TAG_SEPARATOR.split(block.text[cue.end :].strip(" :："))
            tags.extend(tag.strip() for tag in inline if tag.strip())
            below = _MAX_TAG_LINES if not any(inline) else 0
        elif below and not cues and len(block.text.split()) <= _MAX_TAG_WORDS:
            tags.append(block.text.strip("#, "))
            below -= 1
        else:
            below = 0
    return tuple(dict.fromkeys(tag for tag in tags if tag))
