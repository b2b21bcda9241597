"""`python -m bench html PATH`: the story and the fields, from HTML pages, beside other tools."""

import argparse
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from math import nan
from multiprocessing import Pool
from pathlib import Path
from statistics import mean as average
from statistics import median
from time import process_time
from typing import Any

from bench import fields
from bench.data import Choice, Record, language_of, read_list, read_records
from bench.peers import PEERS, HtmlQuestion, Peer, installed, peers_with
from bench.remote import Remote, remotes
from bench.report import Report, grid, number, raised
from bench.score import mean, overlap, shingles, word_f1
from bench.systems import Answer, verdicts
from bench.tally import Row, Tally
from bench.text import BODY_SETS, FIELD_SETS, NO_FIELDS, check_names, listed
from bench.weights import HTML, unseen_by

Tallies = dict[tuple[str, str], Tally]
"""By set and system; the set "" holds all pages."""

FIELDS = ("title", "authors", "day", "moment")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("path", type=Path, help="folder with {set}.jsonl.xz files")
    parser.add_argument("--sets", type=listed, default=BODY_SETS + FIELD_SETS)
    parser.add_argument("--systems", type=listed, default=tuple(PEERS))
    parser.add_argument("--limit", type=int, help="at most so many pages of a set")
    parser.add_argument("--folds", type=listed, help="only pages of these host-grouped folds, 0-4")
    parser.add_argument("--pages-from", type=Path, metavar="FILE", help="set/id, one a line")
    parser.add_argument("--weights", type=Path, help="folder of weights without each fold")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument(
        "--python",
        type=remotes,
        default=(),
        metavar="NAME=PYTHON,…",
        help="the interpreter of a peer in an environment of its own: newspaper4k, goose3",
    )


def run(args: argparse.Namespace) -> Report:
    """Asks every system about every page, scores, and returns the tables."""
    check_names(args, ("system", args.systems, PEERS))
    systems, absent = installed(args.systems, peers_with(args.python))
    choice = Choice(
        limit=args.limit,
        folds=frozenset(map(int, args.folds)) if args.folds else None,
        listed=read_list(args.pages_from) if args.pages_from else None,
    )
    tallies = measure(args, systems, choice)
    text = "\n\n".join(filter(None, _sections(tallies, systems, absent)))
    involved = tuple(dict.fromkeys(PEERS[s].package or s for s in systems))
    return Report("html", text, involved, {r.name: r.version for r in args.python})


def measure(args: argparse.Namespace, systems: Sequence[str], choice: Choice) -> Tallies:
    """The tallies of the systems on the chosen pages of the sets that `args` names."""
    tallies: Tallies = defaultdict(Tally)
    records = chain.from_iterable(
        choice.pick(read_records(args.path / f"{name}.jsonl.xz")) for name in args.sets
    )
    work = partial(
        score_page, systems=tuple(systems), weights=args.weights, apart=getattr(args, "python", ())
    )
    with Pool(args.jobs) as pool:
        for row in chain.from_iterable(pool.imap(work, records, chunksize=4)):
            tallies[row.set_name, row.system].add(row)
            tallies["", row.system].add(row)
    return tallies


def score_page(
    record: Record,
    systems: tuple[str, ...],
    weights: Path | None = None,
    apart: tuple[Remote, ...] = (),
) -> list[Row]:
    """What each system does on one page; those of `apart` in their own environments.

    A system is left out where the page asks for nothing that it answers.
    """
    body = record["gold"].get("body")
    gold = shingles(body or "")
    asked = asked_fields(record)
    model = unseen_by(weights, HTML, record)
    question = HtmlQuestion(
        record["html"], record.get("url"), record["set"], language_of(record), model
    )
    rows = []
    peers = {**PEERS, **peers_with(apart)} if apart else PEERS
    for name in systems:
        peer = peers[name]
        wanted = {key: value for key, value in asked.items() if key in peer.answers}
        has_body = bool(body and peer.story)
        if not (has_body or wanted):
            continue
        answer, seconds, error = _answers(peer, question, bool(wanted), has_body)
        row = Row(record["set"], "html", name, record["id"], question.language, error=error)
        if has_body:
            row = replace(
                row,
                seconds=seconds,
                overlap=overlap(shingles(answer.body), gold),
                word_f1=word_f1(answer.body, body),
                empty=not answer.body.strip(),
            )
        rows.append(replace(row, fields=tuple(verdicts(answer, wanted))))
    return rows


def asked_fields(record: Record) -> dict[str, Any]:
    """The fields that the set annotates on the page, with their gold values."""
    if record["set"] in NO_FIELDS:
        return {}
    gold = fields.gold_fields(record["gold"])
    asked = {
        "title": gold.title,
        "authors": gold.authors,
        "day": gold.day,
        "moment": gold.moment,
    }
    return {name: value for name, value in asked.items() if value}


def _answers(
    peer: Peer, question: HtmlQuestion, with_fields: bool, with_story: bool
) -> tuple[Answer, float | None, str | None]:
    """Story and fields, the CPU that the story took, and the error where one was raised."""
    answer, seconds, error = Answer(""), None, None
    if peer.story and (with_story or not peer.fields):
        answer, seconds, error = _timed(peer.story, question)
    if peer.fields and with_fields:
        other, _, failed = _timed(peer.fields, question)
        answer = replace(other, body=answer.body)
        error = error or failed
    return answer, seconds, error


def _timed(
    ask: Callable[[HtmlQuestion], Answer], question: HtmlQuestion
) -> tuple[Answer, float, str | None]:
    start = process_time()
    try:
        answer, error = ask(question), None
    except Exception as raised_here:  # A system that breaks on a page gives nothing for it.
        answer, error = Answer(""), repr(raised_here)[:200]
    spent = process_time() - start if answer.seconds is None else answer.seconds
    return answer, spent, error


def _sections(tallies: Tallies, systems: list[str], absent: list[str]) -> Iterator[str]:
    if absent:
        yield f"Left out, not installed: {', '.join(absent)}."
    sets = [name for name in dict.fromkeys(name for name, _ in tallies) if name]
    readers = [s for s in systems if PEERS[s].story]
    bodies = [name for name in sets if any(tallies[name, s].pages for s in readers)]
    if bodies:
        yield "Body F1 (4-gram shingles):\n\n" + _body_table(tallies, bodies, readers)
        yield "More of the same answers:\n\n" + _more_table(tallies, bodies, readers)
    asked = [(n, s) for n in sets for s in systems if tallies[n, s].fields]
    if asked:
        yield "Fields, right / wrong / missing:\n\n" + _field_table(tallies, asked)
    if any(tallies["", s].seconds for s in readers):
        yield (
            "CPU per page in milliseconds, on the pages with a body, and the ratio to"
            f" {readers[0]}:\n\n" + _time_table(tallies, readers)
        )
    for system in systems:
        if tallies["", system].errors:
            yield f"{system} {raised(tallies['', system].errors)}"


def _body_table(tallies: Tallies, sets: list[str], systems: list[str]) -> str:
    rows = []
    for name in sets:
        cells = [tallies[name, system] for system in systems]
        pages = str(max(tally.pages for tally in cells))
        rows.append([name, pages, *(number(tally.body_f1) for tally in cells)])
    means = [mean(tallies[name, system].body_f1 for name in sets) for system in systems]
    rows.append(["**all sets**", "", *(f"**{number(value)}**" for value in means)])
    return grid(["set", "pages", *systems], rows)


def _more_table(tallies: Tallies, sets: list[str], systems: list[str]) -> str:
    rows = []
    for name in sets:
        for system in systems:
            tally = tallies[name, system]
            shares = (mean(tally.words), tally.low, tally.empty_share)
            rows.append([name, system, *map(number, shares), str(len(tally.errors))])
    return grid(["set", "system", "word F1", "pages under .5", "empty", "errors"], rows)


def _field_table(tallies: Tallies, asked: list[tuple[str, str]]) -> str:
    rows = []
    for name, system in asked:
        tally = tallies[name, system]
        rows.append([name, system, *(_field_cell(tally, field) for field in FIELDS)])
    return grid(["set", "system", *FIELDS], rows)


def _field_cell(tally: Tally, name: str) -> str:
    asked = tally.asked(name)
    shares = (number(tally.share(name, verdict)) for verdict in ("right", "wrong", "missing"))
    return f"{' / '.join(shares)} of {asked}" if asked else ""


def _time_table(tallies: Tallies, systems: list[str]) -> str:
    rows = []
    times = {system: tallies["", system].seconds or [nan] for system in systems}
    base = times[systems[0]]
    for system, values in times.items():
        figures = [f"{of(values) * 1e3:.2f}" for of in (median, average)]
        ratio = f"{average(values) / max(average(base), 1e-9):.2f}"
        rows.append([system, str(len(values)), *figures, ratio])
    return grid(["system", "pages", "median", "mean", "ratio of means"], rows)
