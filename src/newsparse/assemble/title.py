"""The headline, the dek and the kicker."""

import re
from collections.abc import Sequence

from newsparse.article import Block
from newsparse.labels import Label

_MAX_SITE_WORDS = 6
_EMPHASIS = re.compile(r"^([*_]{1,3})([^*_]+)\1$")
_HEADING = re.compile(r"^#{1,6}\s+")
_JOINTS = (" | ", " - ", " – ", " — ", " :: ", " • ", " · ", " » ")
_AFTER_WHOLE = re.compile(r"\s*[|｜_]|\s+[-–—:•·»]+\s|\s*(?:…|\.\.\.)$")
_RIGHTS = ("©", "copyright", "all rights reserved")


def find_title(blocks: Sequence[Block]) -> str | None:
    """The headline as it is printed where it stands, without the site's name.

    A tail is a site's name where a shorter printing of the headline lacks it, where it stands
    behind an upright bar, or where the page prints it alone or in its copyright line.
    """
    titles = [b for b in blocks if b.label is Label.TITLE]
    if not titles:
        return None
    plain = [_plain(b.text) for b in titles]
    main = next(
        (text for b, text in zip(titles, plain, strict=True) if b.reason == "the headline"), None
    )
    title = main if main is not None else _most_printed(plain)
    starts = [t for t in plain if _is_whole_in(t, title)]
    return min(starts, key=len) if starts else _without_site(title, blocks)


def _most_printed(titles: list[str]) -> str:
    return max(titles, key=lambda t: (titles.count(t), -titles.index(t)))


def _plain(title: str) -> str:
    """Without the signs of Markdown that a line can be left with."""
    title = _HEADING.sub("", title)
    match = _EMPHASIS.match(title)
    return match[2].strip() if match else title


def _is_whole_in(shorter: str, title: str) -> bool:
    """Whether one printing is the other up to the joint with a site's name."""
    if not len(shorter) < len(title) or not title.casefold().startswith(shorter.casefold()):
        return False
    return _AFTER_WHOLE.match(title, len(shorter)) is not None


def _without_site(title: str, blocks: Sequence[Block]) -> str:
    """ "Rain ends the drought | The Daily" → "Rain ends the drought".

    An upright bar is evidence enough; a dash stands in headlines themselves too often.
    """
    alone: set[str] | None = None
    while True:
        at, joint = max((title.rfind(joint), joint) for joint in _JOINTS)
        head, tail = title[:at].rstrip(), title[at + len(joint) :]
        if at < 0 or len(tail.split()) > _MAX_SITE_WORDS or len(head.split()) < 3:
            return title
        if joint != " | ":
            alone = _site_evidence(blocks) if alone is None else alone
            folded = tail.strip().casefold()
            if folded not in alone and not any(folded in text for text in _rights(blocks)):
                return title
        title = head


def _site_evidence(blocks: Sequence[Block]) -> set[str]:
    """What stands alone on the page among its furniture, folded."""
    return {b.text.casefold() for b in blocks if b.label is Label.CHROME and len(b.text) < 60}


def _rights(blocks: Sequence[Block]) -> list[str]:
    """The lines that tell whose the page is, folded."""
    short = [b.text.casefold() for b in blocks if b.label is Label.CHROME and len(b.text) < 200]
    return [text for text in short if any(sign in text for sign in _RIGHTS)]


def find_dek(blocks: Sequence[Block]) -> str | None:
    """The standfirst; bullet points are joined by line breaks, a repeated one is taken once."""
    return "\n".join(dict.fromkeys(b.text for b in blocks if b.label is Label.DEK)) or None


def find_kicker(blocks: Sequence[Block]) -> str | None:
    """The section word at the headline: the first one printed."""
    return next((b.text for b in blocks if b.label is Label.KICKER), None)
