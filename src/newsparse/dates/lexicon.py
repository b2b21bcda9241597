"""The words of dates, read once from the data files beside this module."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from attrs import field, frozen


class Month(NamedTuple):
    """What a month's name means."""

    number: int
    calendar: str
    flag: str
    """"?": counts only in a full date; "^", "_": in shorter ones only with or without a capital."""


# Hamza seats, final and dotless letters vary between writers and fonts of the Arabic script; the
# Indic nukta, joiners and the dot that Turkish capitals leave behind carry no difference here.
_SAME = str.maketrans(
    {
        **dict.fromkeys("\u0307\u200c\u200d\u200e\u200f\u0640\u0654\u093c\u09bc\u0a3c.", None),
        **dict.fromkeys("أإآٱ", "ا"),
        **dict.fromkeys("يى", "ی"),
        "ك": "ک",
        "ة": "ه",
        "ʼ": "’",
    }
)


def fold(word: str) -> str:
    """A word as it is looked up: without case, full stops and variants of letters."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFC", word.casefold().translate(_SAME)).translate(_SAME)


@frozen(eq=False)
class Lexicon:
    """All words that make dates, in the form that `fold` gives."""

    months: dict[str, Month]
    month_rivals: dict[str, dict[str, int]]
    """By language, for names that mean different months in two languages."""
    month_heads: frozenset[str]
    """First words of the months' names that have several."""
    weekdays: dict[str, int]
    """ISO weekday; 0 for a form that means different days in different languages."""
    names: frozenset[str]
    """Months and weekdays, and the last words of those that have several."""
    tails: frozenset[str]
    """Last words of the months' and weekdays' names that have several."""
    words: dict[str, frozenset[str]]
    """The small words by kind, see `data/words.tsv`."""
    halves_after: dict[str, str]
    halves_before: dict[str, str]
    units: dict[str, dict[str, str]]
    """Name of a unit to the unit, by language."""
    ago: dict[str, dict[str, frozenset[str]]]
    """"before", "after", "one": the words to the languages they belong to."""
    day_words: dict[str, int]
    """Days back from today; -1 for words that mean this moment."""
    shared_day_words: frozenset[str]
    """Day words that are other words in other languages: they need a time of day beside them."""
    glued_days: tuple[str, ...]
    """Day words of scripts without spaces, which may end a longer run of letters."""
    line_words: frozenset[str]
    """Words without which a line without digits holds no date."""
    glued_ago: re.Pattern[str]
    """Unit and marker directly after a number, in scripts without spaces."""
    year_after: re.Pattern[str]
    """From a month's or a day's end to the year: joiner and year."""
    zones: frozenset[str] = field(factory=frozenset)


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a data file as lists of cells, without comments."""
    from importlib.resources import files  # slow to import, and not needed before first use

    text = (files(__package__) / "data" / name).read_text(encoding="utf-8")
    return (line.split("\t") for line in text.splitlines() if line and line[0] != "#")


@cache
def lexicon() -> Lexicon:
    """The lexicon; read at the first call."""
    months, rivals = _months()
    weekdays = _weekdays()
    tails = frozenset(name.split()[-1] for name in (*months, *weekdays) if " " in name)
    words = _words()
    days, shared = _day_words()
    units, ago = _ago()
    return Lexicon(
        months=months,
        month_rivals=rivals,
        month_heads=frozenset(name.split()[0] for name in months if " " in name),
        weekdays=weekdays,
        names=tails.union(months, weekdays),
        tails=tails,
        words=words,
        halves_after=_halves(words, "after"),
        halves_before=_halves(words, "before"),
        units=units,
        ago=ago,
        day_words=days,
        shared_day_words=shared,
        glued_days=tuple(word for word in days if word[0] >= "\u0e00"),
        line_words=_line_words(days, shared, ago),
        glued_ago=_glued_ago(),
        year_after=_year_after(),
        zones=frozenset(row[0] for row in rows("zones.tsv")),
    )


def _variants(form: str, language: str) -> Iterator[str]:
    """The folded form, and what is left of it where accents or dotless i are not printed."""
    word = fold(form).replace(".", "")
    yield word
    if word.isascii() or language == "vi" or not ("\u00c0" <= max(word) < "\u0400"):
        return
    if len(word) <= 3:
        return  # "mët", a Wednesday, is not "met"
    stripped = unicodedata.normalize("NFD", word.replace("ı", "i"))
    plain = "".join(char for char in stripped if not unicodedata.combining(char))
    if plain != word:
        yield plain
    # Greek capitals lose the accent and keep the diaeresis: "ΜΑΪΟΥ".
    unaccented = unicodedata.normalize("NFC", stripped.replace("\u0301", ""))
    if unaccented not in (word, plain):
        yield unaccented


def _months() -> tuple[dict[str, Month], dict[str, dict[str, int]]]:
    months: dict[str, Month] = {}
    meanings: dict[str, dict[str, int]] = {}
    for language, calendar, number, forms in rows("months.tsv"):
        for entry in forms.split("|"):
            flag = entry[0] if entry[0] in "?^_" else ""
            for word in _variants(entry.removeprefix(flag), language):
                months.setdefault(word, Month(int(number), calendar, flag))
                meanings.setdefault(word, {}).setdefault(language, int(number))
    return months, {w: by for w, by in meanings.items() if len(set(by.values())) > 1}


def _weekdays() -> dict[str, int]:
    weekdays: dict[str, int] = {}
    for language, number, forms in rows("weekdays.tsv"):
        for form in forms.split("|"):
            for word in _variants(form, language):
                day = int(number)
                weekdays[word] = day if weekdays.get(word, day) == day else 0
    return weekdays


def _words() -> dict[str, frozenset[str]]:
    kinds: dict[str, set[str]] = {}
    for kind, forms in rows("words.tsv"):
        known = kinds.setdefault(kind, set())
        for form in forms.split("|"):
            known.update(_variants(form, ""))
    return {kind: frozenset(known) for kind, known in kinds.items()}


def _halves(words: dict[str, frozenset[str]], place: str) -> dict[str, str]:
    kinds = (half for half in ("am", "pm", "noon") if f"{half}_{place}" in words)
    return {word: half for half in kinds for word in words[f"{half}_{place}"]}


_DAY_KINDS = {"now": -1, "today": 0, "yesterday": 1, "day_before": 2}
_UNIT_KINDS = frozenset(("second", "minute", "hour", "day", "week", "month", "year"))
# The scanner's words end at both signs, so "aujourd'hui" and "avant-hier" are two words each.
_APOSTROPHE = re.compile(r"['’-]")
_GLUED = frozenset(("zh", "ja", "ko", "th", "lo", "km", "my"))


def _day_words() -> tuple[dict[str, int], frozenset[str]]:
    days: dict[str, int] = {}
    shared = set()
    for language, kind, forms in rows("relative.tsv"):
        if kind not in _DAY_KINDS:
            continue
        for form in forms.split("|"):
            for variant in _variants(form.removeprefix("?"), language):
                word = _APOSTROPHE.sub(" ", variant)
                days.setdefault(word, _DAY_KINDS[kind])
                if form[0] == "?":
                    shared.add(word)
    return days, frozenset(shared)


def _ago() -> tuple[dict[str, dict[str, str]], dict[str, dict[str, frozenset[str]]]]:
    units: dict[str, dict[str, str]] = {}
    ago: dict[str, dict[str, frozenset[str]]] = {"before": {}, "after": {}, "one": {}}
    for language, kind, forms in rows("relative.tsv"):
        for form in forms.split("|"):
            for word in _variants(form.removeprefix("?"), language):
                if kind in _UNIT_KINDS:
                    units.setdefault(word, {})[language] = kind
                elif kind in ago:
                    ago[kind][word] = ago[kind].get(word, frozenset()) | {language}
    return units, ago


def _line_words(
    days: dict[str, int], shared: frozenset[str], ago: dict[str, dict[str, frozenset[str]]]
) -> frozenset[str]:
    speakers = frozenset[str]().union(*ago["one"].values())
    words = {word.split()[-1] for word in days if word not in shared}
    words |= {"aujourd'hui", "aujourd’hui", "l'instant", "l’instant"}
    words |= {word.split()[-1] for word, langs in ago["after"].items() if langs & speakers}
    words |= {word.split()[0] for word, langs in ago["before"].items() if langs & speakers}
    return frozenset(word + mark for word in words for mark in ("", ",", ".", ":"))


def _glued_ago() -> re.Pattern[str]:
    units: set[str] = set()
    after: set[str] = set()
    for language, kind, forms in rows("relative.tsv"):
        if language in _GLUED:
            if kind in _UNIT_KINDS:
                units.update(forms.split("|"))
            elif kind == "after":
                after.update(forms.split("|"))
    # Korean 전 begins words as well ("15일 전남 순천시"), so only its particles may follow.
    return re.compile(
        rf"[^\S\n]?({_any(units)})[^\S\n]?(?:{_any(after)})(?!(?![에까부])[\uac00-\ud7a3])"
    )


def _year_after() -> re.Pattern[str]:
    joiners = {
        form
        for kind, forms in rows("words.tsv")
        if kind == "year_joiner"
        for form in forms.split("|")
    }
    return re.compile(
        r"(\.?\s{0,2}[,،၊/\-–.·]?\s{0,2})"
        rf"(?:(?:{_any(joiners)})\.?[^\S\n]{{0,2}})?(['’]?)"
        # A year of this or the last century may run into what follows: "Oct 17, 20232 Shares".
        r"((?:19|20)\d\d|\d{4}(?!\d)|\d\d(?!\d))(?!%|s\b)",
        re.IGNORECASE,
    )


def _any(forms: set[str]) -> str:
    return "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)))
