"""When a title, a day or a list of authors counts as right, and when a page is asked for it.

A text page can only give what it prints, so a page counts for a field only where its text prints
the gold value; what "prints" means is said at each function.
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module

from bench.data import Record
from bench.score import tokens

QUOTES = str.maketrans(dict.fromkeys("“”„‟«»‘’‚‛‹›′″´`\"'", "'"))
DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))
INVISIBLE = str.maketrans(dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""))
SITE_NAME = re.compile(r"(.{8,}\S)\s(?:\||-|::|·|•)\s[^|]{1,40}")
JOINTS = re.compile(r"\s*[;、]\s*|\s+(?:and|et|und|&)\s+")
LISTED = re.compile(r"\s*,\s*(?=[^\W\d_]{2,}\s+[^\W\d_]{2,}(?:$|[\s,]))")
"""A comma between two names: at least two words of letters follow."""
DEGREES = re.compile(r",.*", re.DOTALL)
"""What stands behind the comma of a name: "MD", "Ph.D.", "RN, MSc"."""
BY = re.compile(r"(?:by|par|von)\s+")
DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
UNKNOWN = frozenset({"UNKNOWN", "UNKNWON", "NaT"})
"""How sets write that they do not know."""


@dataclass(frozen=True, slots=True)
class Gold:
    """The fields that a set annotates; `None` or empty where it does not."""

    title: str | None
    authors: frozenset[str]
    day: dt.date | None
    moment: dt.datetime | None = None
    """Day, clock and zone, where all three are told."""


def gold_fields(gold: Record) -> Gold:
    """Reads the fields of a gold record, whatever its set calls them.

    The day is the one its own zone has; a value without a whole day (2004-09) gives `None`.
    """
    authors = gold.get("authors") or gold.get("author") or ()
    listed = [authors] if isinstance(authors, str) else authors
    published = str(gold.get("published") or gold.get("date") or "")
    return Gold(
        title=gold.get("title") or None,
        authors=names(name for name in listed if name not in UNKNOWN),
        day=day_of(published),
        moment=moment_of(published),
    )


def day_of(value: str) -> dt.date | None:
    """The day at the beginning of an ISO-like date or date with time."""
    found = DAY.match(value)
    try:
        return dt.date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def moment_of(value: str) -> dt.datetime | None:
    """An ISO date with a time and a zone; `None` for less, and for midnight, which is a day's."""
    try:
        moment = dt.datetime.fromisoformat(value)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None and moment.time() != dt.time() else None


def fold(text: str) -> str:
    """Casefolded, compatibility-normalised; quotes, dashes and white space each made one kind."""
    plain = unicodedata.normalize("NFKC", text.translate(INVISIBLE))
    return " ".join(plain.translate(QUOTES).translate(DASHES).casefold().split())


def same_title(ours: str, gold: str) -> bool:
    """Whether two headlines are equal once folded, with or without a site's name at the end.

    A last part after " | ", " - ", " :: " or a dot in the middle, of at most 40 characters, may
    stand in one of the two alone; two different last parts make different titles.
    """
    a, b = fold(ours), fold(gold)
    return a == b or without_site(a) == b or a == without_site(b)


def without_site(title: str) -> str:
    """A folded headline without a site's name at its end: see `same_title`."""
    found = SITE_NAME.fullmatch(title)
    return found[1] if found else title


def names(listed: Iterable[str]) -> frozenset[str]:
    """The set of folded names, each alone and without degrees.

    "By A and B" gives two, and "by" is dropped; so do "Ada Brandt, Joe Mill"; "Ada Brandt, MD" is
    one name, "ada brandt".
    """
    joined = (part for name in listed for part in JOINTS.split(fold(name)))
    parts = (DEGREES.sub("", name) for part in joined for name in LISTED.split(part))
    return frozenset(BY.sub("", part, count=1).strip(" ,'.|") for part in parts) - {""}


def same_names(ours: frozenset[str], gold: frozenset[str]) -> bool:
    """Whether two sets of names are one, an entry of the gold that is no name left aside.

    Beside full names an entry of one word is the place, degree or agency that an extractor cut
    off the byline ("By Ada Brandt, Linden"): the set counts with it and without.
    """
    full = frozenset(name for name in gold if " " in name)
    return ours == gold or (bool(full) and ours == full)


def prints_title(text: str, title: str) -> bool:
    """Whether the words of the headline, a site's name aside, stand in the text in a row."""
    words = tokens(without_site(fold(title)))
    return bool(words) and _in_row(words, tokens(fold(text)))


def prints_names(text: str, wanted: frozenset[str]) -> bool:
    """Whether every one of the names stands in the text in a row of words."""
    spoken = [tokens(name) for name in wanted]
    page = tokens(fold(text)) if all(spoken) else []
    return bool(spoken) and all(_in_row(words, page) for words in spoken)


_REACH = 20
"""Lines from the headline, and from either end of the story, within which bylines stand."""
_OWN_REACH = 6
"""The same for the name of the site itself, which menus around the headline print as well."""
_LONGEST_BYLINE = 25


def prints_byline(text: str, wanted: frozenset[str], near: Iterable[str], host: str = "") -> bool:
    """Whether the text prints every one of the names where a byline can stand.

    That is: in a line, or over two, of at most 25 words, at most 20 lines (blank ones not counted)
    from one that holds a text of `near`, which are the headline and the first and last line of the
    story; 6 lines for the name of the site itself, whose address has the host `host`. A name in
    the running text, in a distant menu or in a copyright line is no byline. Where the page prints
    nothing of `near`, a name may stand anywhere.
    """
    page = [_spaced(line) for line in text.split("\n") if line.strip()]
    marks = [mark for mark in map(_spaced, near) if mark.strip()]
    at = [i for i, line in enumerate(page) if any(mark in line for mark in marks)]
    if not at:
        return prints_names(text, wanted)
    return bool(wanted) and all(
        any(
            min(abs(i - mark) for mark in at) <= (_OWN_REACH if _is_own(name, host) else _REACH)
            for i in _byline_places(page, name)
        )
        for name in wanted
    )


def _byline_places(page: list[str], name: str) -> Iterator[int]:
    """The lines that hold a name and little else, or of which the next one has its end."""
    words = _spaced(name)
    for i, line in enumerate(page):
        following = page[i + 1] if i + 1 < len(page) else ""
        for held in (line, line.rstrip() + following):
            if words in held and len(held.split()) <= _LONGEST_BYLINE and " copyright " not in held:
                yield i


def _is_own(name: str, host: str) -> bool:
    """Whether a name is the site's own: "The Linden Post" of lindenpost.example."""
    bare = "".join(tokens(unicodedata.normalize("NFKD", name)))
    owner = host.split(".", maxsplit=1)[0]
    return (len(owner) > 3 and owner in bare) or bare in host.replace(".", "")


def _spaced(text: str) -> str:
    return f" {' '.join(tokens(fold(text.replace('©', ' copyright '))))} "


def _in_row(words: list[str], page: list[str]) -> bool:
    return f" {' '.join(words)} " in f" {' '.join(page)} "


def prints_day(text: str, day: dt.date, language: str | None) -> bool:
    """Whether the text prints the day in a common way.

    That is: its year in four digits with the number of the day and the month, as a number or by
    a name in the page's language or English, within 30 characters; or all three as numbers with
    the year in two digits. Years of other calendars are not looked for.
    """
    plain = _ascii_digits(text)
    short = rf"(?<!\d)0?{day.day}[./-]0?{day.month}[./-]{day.year % 100:02}(?!\d)"
    american = rf"(?<!\d)0?{day.month}[./-]0?{day.day}[./-]{day.year % 100:02}(?!\d)"
    if re.search(f"{short}|{american}", plain):
        return True
    spoken = month_names(language)[day.month - 1]
    for year in re.finditer(rf"(?<!\d){day.year}(?!\d)", plain):
        around = plain[max(0, year.start() - 30) : year.start()] + " "
        around += plain[year.end() : year.end() + 30]
        if _has_day_and_month(around, day, spoken):
            return True
    return False


def _has_day_and_month(around: str, day: dt.date, spoken: frozenset[str]) -> bool:
    parts = re.findall(r"\d+|[^\W\d_]+", around.casefold())
    numbers = [int(part) for part in parts if part.isdigit() and len(part) <= 2]
    if day.day not in numbers:
        return False
    numbers.remove(day.day)
    return day.month in numbers or any(part in spoken for part in parts)


def _ascii_digits(text: str) -> str:
    foreign = {c for c in set(text) if c.isdecimal() and c > "9"}
    return text.translate({ord(c): str(unicodedata.decimal(c)) for c in foreign})


@lru_cache(maxsize=64)
def month_names(language: str | None) -> tuple[frozenset[str], ...]:
    """The names and short forms of each month, in the language and in English, casefolded.

    From dateparser's tables, which hold CLDR's. A page of unknown language is read with those of
    the large European ones.
    """
    wanted = {"en"} | ({language} if language else set("de es fr it nl pl pt ru".split()))
    tables = [_table(_TABLE_NAMES.get(code, code)) for code in sorted(wanted)]
    return tuple(
        frozenset(
            name.casefold().strip(".")
            for table in tables
            for name in table.get(month, ())
            if len(name) > 2
        )
        for month in MONTHS
    )


MONTHS = (
    "january february march april may june july august september october november december".split()
)
_TABLE_NAMES = {"no": "nb"}


def _table(code: str) -> dict[str, list[str]]:
    try:
        module = import_module(f"dateparser.data.date_translation_data.{code}")
    except ImportError:
        return {}
    return dict(module.info)


def judge_day(ours: dt.date | None, gold: dt.date, updated: dt.date | None = None) -> str:
    """ "right" or "wrong", the same calendar day or not; without a day, "update" or "missing".

    The first where the day is told as that of the last update: pages that print no other ("Updated
    12 May 2023") are often no older than that, but do not say so.
    """
    if ours is None:
        return "update" if updated == gold else "missing"
    return "right" if ours == gold else "wrong"


def judge_moment(ours: dt.datetime | None, gold: dt.datetime) -> str:
    """ "missing", "right" or "wrong": the same moment to the minute, whatever its zone.

    It is missing too where we know no zone: the clock alone is of no moment.
    """
    if ours is None or ours.tzinfo is None:
        return "missing"
    return "right" if abs(ours - gold) < dt.timedelta(minutes=1) else "wrong"
