"""The headline, the dek and the kicker."""

import re
from collections.abc import Sequence

from newsparse.article import Block
from newsparse.labels import Label

_MAX_SITE_WORDS = 6
_EMPHASIS = re.compile(r"^([*_]{1,3})([^*_]+)\1$")


def find_title(blocks: Sequence[Block]) -> str | None:
    """The headline: the shortest printing of it that is not broken, without the site's name."""
    titles = [b.text for b in blocks if b.label is Label.TITLE]
    if not titles:
        return None
    plain = [_without_emphasis(t) for t in titles]
    whole = min(plain, key=len)
    # Where the headline is printed once more with the site's name, the shorter printing starts it.
    if any(t != whole and t.casefold().startswith(whole.casefold()) for t in plain):
        return whole
    return _without_site(_most_printed(plain))


def _most_printed(titles: list[str]) -> str:
    return max(titles, key=lambda t: (titles.count(t), -titles.index(t)))


def _without_emphasis(title: str) -> str:
    match = _EMPHASIS.match(title)
    return match[2].strip() if match else title


def _without_site(title: str) -> str:
    """ "Rain ends the drought | The Daily" → "Rain ends the drought"; only with an upright bar.

    A dash stands in headlines themselves too often to cut at it.
    """
    head, bar, site = title.rpartition(" | ")
    while bar and len(site.split()) <= _MAX_SITE_WORDS and len(head.split()) >= 3:
        title = head.strip()
        head, bar, site = title.rpartition(" | ")
    return title


def find_dek(blocks: Sequence[Block]) -> str | None:
    """The standfirst; bullet points are joined by line breaks, a repeated one is taken once."""
    return "\n".join(dict.fromkeys(b.text for b in blocks if b.label is Label.DEK)) or None


def find_kicker(blocks: Sequence[Block]) -> str | None:
    """The section word at the headline: the first one printed."""
    return next((b.text for b in blocks if b.label is Label.KICKER), None)
