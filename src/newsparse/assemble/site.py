"""The name of the site, as the page prints it."""

import re
from collections.abc import Sequence

from newsparse.article import Block
from newsparse.labels import Label

_HEAD_BLOCKS = 12
_MAX_WORDS = 7
_SIGNS = " |:·•–—-*#>"
_MIN_LENGTH = 3


def find_site_name(blocks: Sequence[Block]) -> str | None:
    """A short line at the head of the page that a copyright line or the headline's tail repeats.

    A name that is printed once proves nothing: it could be any entry of a menu.
    """
    names = [_name(b.text) for b in blocks[:_HEAD_BLOCKS] if b.label is Label.CHROME]
    witnesses = [
        b.text.casefold()
        for b in blocks
        if (b.label is Label.CHROME and "©" in b.text) or b.label is Label.TITLE
    ]
    for name in names:
        if name is None:
            continue
        folded = name.casefold()
        if any(_says(witness, folded) for witness in witnesses if witness != folded):
            return name
    return None


def _says(witness: str, name: str) -> bool:
    """Whether a line has the name in it, not as part of a longer word."""
    if name not in witness:  # an expression for each entry of a menu would cost
        return False
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", witness) is not None


def _name(line: str) -> str | None:
    """What could be a name in a line of chrome."""
    name = line.strip(_SIGNS)
    if len(name) < _MIN_LENGTH or len(name.split()) > _MAX_WORDS or "©" in name:
        return None
    return name if name[0].isupper() or not name[0].islower() else None
