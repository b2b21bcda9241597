"""Whether the story is cut off by a paywall."""

from collections.abc import Sequence

from newsparse.article import Block
from newsparse.assemble.evidence import ANEW, Evidence
from newsparse.label.cues import CueKind
from newsparse.labels import Label


def is_paywalled(blocks: Sequence[Block], evidence: Evidence = ANEW) -> bool | None:
    """`True` when words of a paywall follow the story; `None` when nothing tells.

    A plea above the story or between its paragraphs says nothing: subscribers see those too.
    """
    story = [i for i, b in enumerate(blocks) if b.label is Label.PARAGRAPH]
    if not story:
        return None
    for block in blocks[story[-1] + 1 :]:
        if block.label is Label.PROMO and any(
            cue.kind is CueKind.PAYWALL for cue in evidence.cues(block)
        ):
            return True
    return None
