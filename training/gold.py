"""What a data set says of a page, in one form for all sets."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Any

from bench.score import CJK, TOKEN, tokens

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


@dataclass(frozen=True, slots=True)
class Gold:
    """The gold of one page."""

    body: str
    """The story as plain text, as the set draws its border; empty where it has none."""
    title: str
    authors: tuple[str, ...]
    published: date | None
    dek: tuple[str, ...]
    """Lines of the standfirst that the set tells from the body."""
    headings: frozenset[str]
    """Headings inside the story, as `folded`."""


def read_gold(record: dict[str, Any]) -> Gold:
    """The gold of a stored page."""
    gold = record["gold"]
    body = str(gold.get("body") or "")
    authors = gold.get("authors") or gold.get("author") or ()
    if isinstance(authors, str):
        authors = (authors,)
    sections = gold.get("sections") or ()
    return Gold(
        body=body,
        title=" ".join(str(gold.get("title") or "").split()),
        authors=tuple(" ".join(str(a).split()) for a in authors if str(a).strip()),
        published=_day(str(gold.get("published") or gold.get("date") or "")),
        dek=tuple(str(line) for line in gold.get("summary") or ()),
        headings=frozenset(folded(str(s.get("heading") or "")) for s in sections) - {""},
    )


def _day(text: str) -> date | None:
    match = _ISO.match(text)
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


def word_count(text: str) -> int:
    """How many words a text has; two characters of Chinese, Japanese or Korean count as one."""
    return sum((len(w) + 1) // 2 if CJK.search(w) else 1 for w in TOKEN.findall(text))


def folded(text: str) -> str:
    """The words of a text for comparison: lower case, no accents, no punctuation."""
    plain = unicodedata.normalize("NFKD", text)
    return " ".join(tokens("".join(c for c in plain if not unicodedata.combining(c))))
