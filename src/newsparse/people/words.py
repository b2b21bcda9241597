"""The word lists that people, datelines and credits are told by.

They are `data/*.tsv`, read when first used. Every list has the columns
language, kind, phrase and why; `data/README.md` explains the kinds.
"""

from collections.abc import Iterator
from functools import cache

from newsparse import tables

_QUOTES = "\"'“”„‚‘’«»‹›"


def fold(word: str) -> str:
    """A word as the lists are searched by it: no case, no full stop or quotation mark around."""
    return word.casefold().strip(_QUOTES).rstrip(".") or word


def rows(name: str) -> Iterator[tuple[str, str, str]]:
    """Language, kind and phrase of each row of the list `data/<name>.tsv`."""
    for language, kind, phrase, _ in tables.rows(f"people/data/{name}.tsv"):
        yield language, kind, phrase


@cache
def phrases_of(name: str, *kinds: str) -> frozenset[str]:
    """The phrases of a list, as printed there, of the named kinds, or of all."""
    return frozenset(phrase for _, kind, phrase in rows(name) if not kinds or kind in kinds)


@cache
def folded_phrases_of(name: str, *kinds: str) -> frozenset[str]:
    """The same, folded word by word."""
    return frozenset(fold_phrase(phrase) for phrase in phrases_of(name, *kinds))


@cache
def month_names() -> frozenset[str]:
    """Names of months of all languages and calendars, and their short forms, folded."""
    return _forms("months.tsv")


@cache
def weekday_names() -> frozenset[str]:
    """Names of weekdays, folded; without Latin short forms of two letters, mostly words."""
    return frozenset(name for name in _forms("weekdays.tsv") if len(name) > 2 or name > "\u0900")


def _forms(name: str) -> frozenset[str]:
    from newsparse.dates.lexicon import rows as date_rows

    return frozenset(
        fold(form.lstrip("?^_")) for row in date_rows(name) for form in row[-1].split("|")
    )


def fold_phrase(phrase: str) -> str:
    """A phrase with each of its words folded, single spaces between."""
    return " ".join(map(fold, phrase.split()))
