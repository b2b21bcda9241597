"""Captions with their credits."""

from collections.abc import Sequence

from attrs import evolve

from newsparse.article import Block, Caption
from newsparse.assemble.evidence import ANEW, Evidence
from newsparse.assemble.locate import trimmed
from newsparse.labels import Label
from newsparse.people.credits import split_capitals, split_credit


def find_captions(
    page_text: str, blocks: Sequence[Block], evidence: Evidence = ANEW
) -> tuple[Caption, ...]:
    """The captions in page order; one that is printed twice is one, with the credit of either."""
    captions: list[Caption] = []
    by_words: dict[str, int] = {}
    for before, block in zip((None, *blocks), blocks, strict=False):
        if block.label is not Label.CAPTION:
            continue
        text, credit = split_credit(block.text)
        if credit is None:
            text, credit = split_capitals(text)
        if credit is None and evidence.is_credit(block):
            text, credit = "", text
        caption = Caption(text, credit, *trimmed(page_text, block.start, block.end))
        known = by_words.get(text.casefold()) if text else None
        beside = before is not None and before.label is Label.CAPTION and captions
        if beside and (merged := _merged(captions[-1], caption)):
            captions[-1] = merged
        elif known is not None:
            captions[known] = evolve(captions[known], credit=captions[known].credit or credit)
        else:
            captions.append(caption)
        by_words.setdefault(captions[-1].text.casefold(), len(captions) - 1)
    return tuple(captions)


def _merged(first: Caption, second: Caption) -> Caption | None:
    """Two neighbouring captions as one, when they say the same or one is only the credit."""
    same = first.text.casefold() == second.text.casefold()
    lone_credit = not first.text or not second.text
    if not same and not lone_credit:
        return None
    if lone_credit and first.credit and second.credit and first.credit != second.credit:
        return None
    return Caption(
        first.text or second.text, first.credit or second.credit, first.start, second.end
    )
