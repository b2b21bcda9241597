"""`python -m bench text PATH`: the story and the fields, from pages rendered to plain text."""

import argparse
import sys
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import chain
from multiprocessing import Pool
from pathlib import Path
from typing import Any

from bench import fields
from bench.data import Choice, Record, read_list, read_records
from bench.hosts import host_group
from bench.renderers import RENDERERS, cache_file, render_sets
from bench.report import Report, grid, number, raised, version
from bench.score import mean, overlap, shingles, tokens, word_f1
from bench.systems import SYSTEMS, WITH_FIELDS, Answer, Question, installed, verdicts
from bench.tally import Row, Tally
from bench.weights import TEXT, unseen_by

BODY_SETS = ("fundus-dev", "newspaper4k", "wcxb-dev", "chinese", "portals", "readability")
FIELD_SETS = ("htmldate", "trafilatura", "postlight")
"""Sets without a body, read for their fields alone."""
NO_FIELDS = frozenset({"readability"})
"""Sets whose fields were written by an extractor and not by a reader."""

Tallies = dict[tuple[str, str, str], Tally]
"""By set, renderer and system."""
Languages = dict[tuple[str, str], Tally]
"""By language and system, all sets and renderers together."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("path", type=Path, help="folder with {set}.jsonl.xz files")
    parser.add_argument("--sets", type=listed, default=BODY_SETS + FIELD_SETS)
    parser.add_argument("--renderers", type=listed, default=tuple(RENDERERS))
    parser.add_argument("--systems", type=listed, default=tuple(SYSTEMS))
    parser.add_argument("--limit", type=int, help="at most so many pages of a set")
    parser.add_argument("--folds", type=listed, help="only pages of these host-grouped folds, 0-4")
    parser.add_argument("--pages-from", type=Path, metavar="FILE", help="set/id, one a line")
    parser.add_argument("--weights", type=Path, help="folder of weights without each fold")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--cache", type=Path, default=Path(".bench-cache"))


def run(args: argparse.Namespace) -> Report:
    """Renders what is not kept yet, scores, and returns the tables."""
    _check(args)
    systems, absent = installed(args.systems)
    renderers = [name for name in args.renderers if version(name)]
    absent += [name for name in args.renderers if name not in renderers]
    choice = Choice(
        limit=args.limit,
        folds=frozenset(map(int, args.folds)) if args.folds else None,
        listed=read_list(args.pages_from) if args.pages_from else None,
    )
    tallies, languages = _measure(args, renderers, systems, choice)
    text = "\n\n".join(filter(None, _sections(tallies, languages, systems, absent)))
    return Report("text", text, (*systems, *renderers))


def measure(args: argparse.Namespace, choice: Choice) -> Tallies:
    """The tallies of the systems, renderers and sets that `args` names, on the pages chosen."""
    _check(args)
    return _measure(args, list(args.renderers), list(args.systems), choice)[0]


def listed(value: str) -> tuple[str, ...]:
    """The names of an option's value, with commas between."""
    return tuple(filter(None, map(str.strip, value.split(","))))


def _check(args: argparse.Namespace) -> None:
    check_names(args, ("renderer", args.renderers, RENDERERS), ("system", args.systems, SYSTEMS))


def check_names(
    args: argparse.Namespace, *kinds: tuple[str, Iterable[str], Container[str]]
) -> None:
    """Stops on a name that is not one: a typing error must not pass for an empty result.

    `kinds` are what is named, the names given and the names there are; folds and sets go with all.
    """
    for kind, given, known in (*kinds, ("fold", args.folds or (), "01234")):
        for name in given:
            if name not in known:
                raise SystemExit(f"no {kind} is called {name!r}")
    for name in args.sets:
        if not (args.path / f"{name}.jsonl.xz").exists():
            raise SystemExit(f"no set {name!r} in the folder")


def _measure(
    args: argparse.Namespace, renderers: list[str], systems: list[str], choice: Choice
) -> tuple[Tallies, Languages]:
    for line in render_sets(args.path, args.cache, args.sets, renderers, args.jobs):
        print("rendered", line, file=sys.stderr)
    tallies: Tallies = defaultdict(Tally)
    languages: Languages = defaultdict(Tally)
    records = chain.from_iterable(
        choice.pick(read_records(cache_file(args.cache, name, renderer)))
        for name in args.sets
        for renderer in renderers
    )
    work = partial(score_page, systems=tuple(systems), weights=args.weights)
    with Pool(args.jobs) as pool:
        for row in chain.from_iterable(pool.imap(work, records, chunksize=8)):
            tallies[row.set_name, row.renderer, row.system].add(row)
            languages[row.language or "?", row.system].add(row)
    return tallies, languages


def score_page(record: Record, systems: tuple[str, ...], weights: Path | None = None) -> list[Row]:
    """What each system does on one rendered page.

    Systems without fields are not run on a set without bodies.
    """
    body = record["gold"].get("body")
    gold = shingles(body or "")
    asked = _asked(record) if WITH_FIELDS & set(systems) else {}
    rows = []
    for system in systems:
        if not (body or system in WITH_FIELDS):
            continue
        answer, error = _answer(record, system, weights)
        row = Row(
            record["set"], record["renderer"], system, record["id"], record["lang"], error=error
        )
        if body:
            row = replace(
                row,
                overlap=overlap(shingles(answer.body), gold),
                word_f1=word_f1(answer.body, body),
                empty=not answer.body.strip(),
            )
        if system in WITH_FIELDS:
            row = replace(row, fields=tuple(verdicts(answer, asked)))
        rows.append(row)
    return rows


def _answer(record: Record, system: str, weights: Path | None) -> tuple[Answer, str | None]:
    model = unseen_by(weights, TEXT, record)
    question = Question(record["text"], record["set"], record["lang"], model)
    try:
        return SYSTEMS[system](question), None
    except Exception as error:  # A system that breaks on a page gives nothing for it.
        return Answer(""), repr(error)[:200]


Asked = dict[str, Any]
"""Gold values by field; "unprinted day" holds a day that the text does not print."""


def _asked(record: Record) -> Asked:
    """The fields that the page is asked for, with their gold values."""
    if record["set"] in NO_FIELDS:
        return {}
    gold, text = fields.gold_fields(record["gold"]), record["text"]
    asked: Asked = {}
    if gold.title and fields.prints_title(text, gold.title):
        asked["title"] = gold.title
    near = _story_marks(gold.title, record["gold"].get("body"))
    if gold.authors and fields.prints_byline(text, gold.authors, near, _host(record)):
        asked["authors"] = gold.authors
    if gold.day:
        printed = fields.prints_day(text, gold.day, record["lang"])
        asked["day" if printed else "unprinted day"] = gold.day
    return asked


def _story_marks(title: str | None, body: str | None) -> list[str]:
    """Texts that tell where the story stands: its headline, the first and last line of its body."""
    words = [tokens(line) for line in (body or "").split("\n")]
    lines = [" ".join(line[:12]) for line in words if len(line) > 5]
    return [fields.without_site(fields.fold(title or "")), *lines[:1], *lines[-1:]]


def _host(record: Record) -> str:
    return host_group(record.get("url") or "")


def _sections(
    tallies: Tallies, languages: Languages, systems: list[str], absent: list[str]
) -> Iterator[str]:
    if absent:
        yield f"Left out, not installed: {', '.join(absent)}."
    keys = list(dict.fromkeys((name, renderer) for name, renderer, _ in tallies))
    bodies = [key for key in keys if any(tallies[(*key, s)].pages for s in systems)]
    if bodies:
        yield "Body F1 (4-gram shingles):\n\n" + _body_table(tallies, bodies, systems)
        yield "Means of the renderings:\n\n" + _more_table(tallies, bodies, systems)
        yield "Body F1 by language:\n\n" + _language_table(languages, systems)
    for system in systems:
        if system in WITH_FIELDS and any(tallies[(*key, system)].fields for key in keys):
            yield f"Fields by {system}:\n\n" + _field_table(tallies, keys, system)
    for system in systems:
        errors = [e for key in keys for e in tallies[(*key, system)].errors]
        if errors:
            yield f"{system} {raised(errors)}"


def _body_table(tallies: Tallies, keys: list[tuple[str, str]], systems: list[str]) -> str:
    rows: list[list[str]] = []
    means: dict[str, list[float]] = defaultdict(list)
    for name in dict.fromkeys(name for name, _ in keys):
        renderers = [renderer for of, renderer in keys if of == name]
        for renderer in renderers:
            cell = [tallies[name, renderer, system] for system in systems]
            pages = str(max(t.pages for t in cell))
            rows.append([name, renderer, pages, *(number(t.body_f1) for t in cell)])
        row = [f"**{name}**", "mean", ""]
        for system in systems:
            means[system].append(mean(tallies[name, r, system].body_f1 for r in renderers))
            row.append(f"**{number(means[system][-1])}**")
        rows.append(row)
    rows.append(["**all sets**", "mean", "", *(f"**{number(mean(means[s]))}**" for s in systems)])
    return grid(["set", "rendering", "pages", *systems], rows)


def _more_table(tallies: Tallies, keys: list[tuple[str, str]], systems: list[str]) -> str:
    rows = []
    for name in dict.fromkeys(name for name, _ in keys):
        for system in systems:
            cell = [tallies[name, r, system] for of, r in keys if of == name]
            rows.append(
                [
                    name,
                    system,
                    number(mean(t.body_f1 for t in cell)),
                    number(mean(mean(t.words) for t in cell)),
                    number(mean(t.low for t in cell)),
                    number(mean(t.empty_share for t in cell)),
                    str(sum(len(t.errors) for t in cell)),
                ]
            )
    head = ["set", "system", "body F1", "word F1", "pages under .5", "empty", "errors"]
    return grid(head, rows)


def _language_table(languages: Languages, systems: list[str]) -> str:
    pages = {code: max(languages[code, s].pages for s in systems) for code, _ in list(languages)}
    rows = [
        [code, str(n), *(number(languages[code, s].body_f1) for s in systems)]
        for code, n in sorted(pages.items(), key=lambda item: -item[1])
        if n
    ]
    return grid(["language", "text pages", *systems], rows)


def _field_table(tallies: Tallies, keys: list[tuple[str, str]], system: str) -> str:
    by_set: dict[str, Tally] = defaultdict(Tally)
    rows = []
    for name, renderer in keys:
        tally = tallies[name, renderer, system]
        if not tally.fields:
            continue
        by_set[name].fields.update(tally.fields)
        rows.append([name, renderer, *_field_cells(tally)])
    rows += [[f"**{name}**", "all", *_field_cells(tally)] for name, tally in by_set.items()]
    rows.sort(key=lambda row: row[0].strip("*"))
    head = ["set", "rendering", "title right", "authors right", "day right"]
    return grid([*head, *WRONG, "invented"], rows)


def _field_cells(tally: Tally) -> list[str]:
    """Shares with the number of pages asked; a day is invented that is wrong and not printed."""
    cells = [_of(tally, name, "right") for name in ("title", "authors", "day")]
    cells += [number(tally.share("day", v)) if tally.asked("day") else "" for v in WRONG]
    return [*cells, _of(tally, "unprinted day", "wrong")]


WRONG = ("wrong", "update", "missing")


def _of(tally: Tally, name: str, verdict: str) -> str:
    asked = tally.asked(name)
    return f"{number(tally.share(name, verdict))} of {asked}" if asked else ""
