"""What is measured: newsparse and the baselines, each as one function of a text page."""

import datetime as dt
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from bench import baselines, fields
from bench.selections import selection_of
from newsparse.article import Article, PageDate
from newsparse.label.model import LineModel


@dataclass(frozen=True, slots=True)
class Answer:
    """What a system says of a page."""

    body: str
    title: str | None = None
    authors: tuple[str, ...] = field(default=())
    day: dt.date | None = None
    updated: dt.date | None = None
    seconds: float | None = None
    """CPU that it took, where it was spent in another process than this one."""
    moment: dt.datetime | None = None
    """Day and clock of the publication, with its zone where that is known."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a system is given: the text and the language, and the set for the gold's border."""

    text: str
    set_name: str
    language: str | None
    model: LineModel | None = None
    """What newsparse is to judge by; `None` for what it ships."""


System = Callable[[Question], Answer]

WITH_FIELDS = frozenset({"newsparse"})
"""The systems that answer more than the body."""

WHOLE_DAYS = frozenset({"day", "hour", "minute", "second"})


def newsparse(question: Question) -> Answer:
    """The library, given the text alone: no address, no clock, no profile."""
    from newsparse.pipeline import article_of
    from newsparse.read import read

    article = article_of(read(question.text, format="text"), model=question.model)
    return answer_of(article, question.set_name)


def answer_of(article: Article, set_name: str) -> Answer:
    """What newsparse says of a page, with the selection of labels that a set's gold uses."""
    return Answer(
        body=article.text_of(*selection_of(set_name)),
        title=article.title,
        authors=article.authors,
        day=_day(_whole(article.published)),
        moment=_moment(_whole(article.published)),
        updated=_day(_whole(article.updated)),
    )


def _whole(date: PageDate | None) -> dt.date | None:
    return date.value if date and date.precision in WHOLE_DAYS else None


def _day(value: dt.date | None) -> dt.date | None:
    return value.date() if isinstance(value, dt.datetime) else value


def _moment(value: dt.date | None) -> dt.datetime | None:
    return value if isinstance(value, dt.datetime) else None


def verdicts(answer: Answer, asked: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Field and verdict ("right", "wrong", "missing", …), for each field that is asked for."""
    for name, gold in asked.items():
        if name == "title":
            right = bool(answer.title) and fields.same_title(answer.title or "", gold)
            yield name, "right" if right else "wrong" if answer.title else "missing"
        elif name == "authors":
            ours = fields.names(answer.authors)
            right = fields.same_names(ours, gold)
            yield name, "right" if right else "wrong" if ours else "missing"
        elif name == "moment":
            yield name, fields.judge_moment(answer.moment, gold)
        else:
            yield name, fields.judge_day(answer.day, gold, answer.updated)


def _lines_only(extract: Callable[[str, str | None], str]) -> System:
    return lambda question: Answer(extract(question.text, question.language))


SYSTEMS: Mapping[str, System] = {
    "newsparse": newsparse,
    "c4": _lines_only(baselines.c4),
    "boilerpy3": _lines_only(baselines.boilerpy3),
    "justext": _lines_only(baselines.justext),
}


def installed(names: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """The systems of `names` that can run here, and those that cannot."""
    runs: list[str] = []
    absent: list[str] = []
    for name in names:
        try:
            SYSTEMS[name](Question("One line of text, which is long enough.", "", "en"))
        except ImportError:
            absent.append(name)
            continue
        except Exception as error:  # It is there; what it trips over is counted page by page.
            print(f"{name} fails on a line of text: {error!r}", file=sys.stderr)
        runs.append(name)
    return runs, absent
