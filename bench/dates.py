"""`python -m bench dates PATH`: strings read as dates by newsparse and by dateparser alone."""

import argparse
import datetime as dt
import warnings
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from bench.report import Report, grid, number

TABLE = Path(__file__).parent.parent / "tests" / "dates" / "strings.tsv"
NOW = dt.datetime(2024, 5, 7, 12)
"""The moment that the relative dates of the table are told from."""
LARGE = 15
"""Languages with fewer strings share a row."""

Value = dt.date | dt.datetime
Read = Callable[[str, str], tuple[Value, ...]]
"""All readings of a string in a language, the likelier first; none where it is no date."""


@dataclass(frozen=True, slots=True)
class Case:
    """One string, and what a reader takes it for."""

    raw: str
    language: str
    expected: tuple[Value, ...]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("path", type=Path, nargs="?", default=TABLE, help="the table of strings")


def run(args: argparse.Namespace) -> Report:
    """Reads every string of the table with both, and returns their shares."""
    cases = list(read_cases(args.path))
    systems: dict[str, Read] = {"newsparse": newsparse, "dateparser": dateparser_alone}
    answers = {name: [read(c.raw, c.language) for c in cases] for name, read in systems.items()}
    rows = [
        [name, str(len(at)), *(_share(cases, answers[s], at, right) for s in systems)]
        for name, at, right in _groups(cases)
    ]
    text = (
        f"{len(cases)} strings in {len({_base(c.language) for c in cases})} languages:\n\n"
        + grid(["strings", "number", *systems], rows)
    )
    return Report("dates", text, tuple(systems))


def read_cases(path: Path) -> Iterator[Case]:
    """The rows of a table: string, language, expected values separated by "|", or "-" for none."""
    for line in path.read_text("utf-8").split("\n"):
        if line and not line.startswith("#"):
            raw, language, expected, *_ = line.split("\t")
            values = () if expected == "-" else tuple(map(_value, expected.split("|")))
            yield Case(raw, language, values)


def _value(iso: str) -> Value:
    return dt.datetime.fromisoformat(iso) if "T" in iso else dt.date.fromisoformat(iso)


def newsparse(raw: str, language: str) -> tuple[Value, ...]:
    """The library's reading of a string."""
    from newsparse.dates import read_date

    reading = read_date(raw, language=language, now=NOW)
    return reading.readings or ((reading.value,) if reading.value is not None else ())


def dateparser_alone(raw: str, language: str) -> tuple[Value, ...]:
    """What `dateparser.parse` makes of a string, given its language, region and now."""
    parser: Any = import_module("dateparser")
    settings = {"RELATIVE_BASE": NOW}
    tag = {"no": "nb"}.get(language, language)
    known = {"locales": [tag]} if "-" in tag else {"languages": [tag]}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            found = parser.parse(raw, settings=settings, **known)
        except Exception:  # an unknown language, or a string that it trips over
            return ()
    return (found,) if found else ()


def same_days(ours: tuple[Value, ...], wanted: tuple[Value, ...]) -> bool:
    """Whether the first reading is the day that is wanted, or neither is a date."""
    return [_day(v) for v in ours[:1]] == [_day(v) for v in wanted[:1]]


def same_moments(ours: tuple[Value, ...], wanted: tuple[Value, ...]) -> bool:
    """Whether time of day and zone are right as well, where the string has them."""
    if not same_days(ours, wanted) or not wanted:
        return False
    first, second = ours[0], wanted[0]
    if not isinstance(second, dt.datetime):
        return True
    return isinstance(first, dt.datetime) and first.isoformat() == second.isoformat()


def _day(value: Value) -> dt.date:
    return value.date() if isinstance(value, dt.datetime) else value


def _base(language: str) -> str:
    return language.partition("-")[0]


Right = Callable[[tuple[Value, ...], tuple[Value, ...]], bool]


def _groups(cases: list[Case]) -> Iterator[tuple[str, list[int], Right]]:
    """Name, indexes of the cases, and when one of them is right."""
    dates = [at for at, case in enumerate(cases) if case.expected]
    timed = [at for at in dates if isinstance(cases[at].expected[0], dt.datetime)]
    yield "**the day**", dates, same_days
    yield "time of day and zone as well", timed, same_moments
    yield "no date, told so", [at for at in range(len(cases)) if not cases[at].expected], same_days
    by_language: dict[str, list[int]] = defaultdict(list)
    for at in dates:
        by_language[_base(cases[at].language)].append(at)
    small = [at for group in by_language.values() if len(group) < LARGE for at in group]
    for language, group in sorted(by_language.items(), key=lambda item: -len(item[1])):
        if len(group) >= LARGE:
            yield f"the day: {language}", group, same_days
    if small:
        yield "the day: other languages", small, same_days


def _share(cases: list[Case], answers: list[tuple[Value, ...]], at: list[int], right: Right) -> str:
    return number(sum(right(answers[i], cases[i].expected) for i in at) / len(at)) if at else ""
