"""The run over HTML pages, from file to table."""

import datetime as dt
import json
import lzma
from pathlib import Path
from typing import Any

import pytest

from bench import html, peers
from bench.__main__ import parser
from bench.peers import HtmlQuestion, Peer
from bench.systems import Answer

BODY = "The old mill at the edge of the village will open its doors again in May."
GOLD: dict[str, Any] = {
    "title": "Mill reopens",
    "authors": ["Ada Brandt"],
    "published": "2024-02-09",
}


def page(page_id: str = "a", **gold: Any) -> dict[str, Any]:
    return {
        "id": page_id,
        "set": "demo",
        "url": f"https://site-{page_id}.example.com/a",
        "html": f'<html lang="en-GB"><body><h1>Mill reopens</h1><p>{BODY}</p></body></html>',
        "gold": {"body": BODY, **gold},
    }


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch) -> dict[str, Peer]:
    """The systems by name, to put others in."""
    table: dict[str, Peer] = {}
    monkeypatch.setattr(html, "PEERS", table)
    return table


def test_every_field_of_the_gold_is_asked_printed_or_not(known: dict[str, Peer]) -> None:
    answer = Answer(BODY, "Mill Reopens", ("Joe Mill",), None)
    known["ours"] = Peer(lambda question: answer, answers=peers.ALL_FIELDS)
    (row,) = html.score_page(page(**GOLD), ("ours",))
    assert dict(row.fields) == {"title": "right", "authors": "wrong", "day": "missing"}
    assert row.overlap is not None
    assert (row.overlap.f1, row.word_f1, row.empty, row.error) == (1.0, 1.0, False, None)
    assert row.seconds is not None


def test_a_system_is_given_page_address_and_language(known: dict[str, Peer]) -> None:
    given: list[HtmlQuestion] = []

    def story(question: HtmlQuestion) -> Answer:
        given.append(question)
        return Answer("")

    known["ours"] = Peer(story)
    (row,) = html.score_page(page(), ("ours",))
    assert row.empty
    (question,) = given
    assert (question.url, question.language) == ("https://site-a.example.com/a", "en")
    assert "<h1>" in question.html


def test_fields_of_a_call_of_their_own_go_with_the_story(known: dict[str, Peer]) -> None:
    day = dt.date(2024, 2, 9)
    known["both"] = Peer(
        lambda question: Answer(BODY), lambda question: Answer("", day=day), ("day",)
    )
    known["days"] = Peer(fields=lambda question: Answer("", day=day), answers=("day",))
    both, days = html.score_page(page(**GOLD), ("both", "days"))
    assert dict(both.fields) == dict(days.fields) == {"day": "right"}
    assert both.overlap is not None
    assert both.overlap.f1 == 1.0
    assert (days.overlap, days.seconds) == (None, None)


def test_a_system_without_an_answer_is_not_asked(known: dict[str, Peer]) -> None:
    known["story"] = Peer(lambda question: Answer(BODY))
    known["days"] = Peer(fields=lambda question: Answer(""), answers=("day",))
    assert html.score_page(page(body=None, title="Mill reopens"), ("story", "days")) == []


def test_a_system_that_raises_is_scored_as_empty_and_named(known: dict[str, Peer]) -> None:
    def broken(question: HtmlQuestion) -> Answer:
        raise RuntimeError("broken")

    known["ours"] = Peer(broken, answers=("title",))
    (row,) = html.score_page(page(title="Mill reopens"), ("ours",))
    assert row.error == "RuntimeError('broken')"
    assert row.empty
    assert dict(row.fields) == {"title": "missing"}


def test_absent_systems_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(question: HtmlQuestion) -> Answer:
        raise ImportError

    table = {"here": Peer(lambda question: Answer("")), "away": Peer(fields=absent)}
    monkeypatch.setattr(peers, "PEERS", table)
    assert peers.installed(("here", "away")) == (["here"], ["away"])


@pytest.mark.parametrize(
    ("name", "package"),
    [
        ("newsparse", "newsparse"),
        ("trafilatura", "trafilatura"),
        ("trafilatura fast", "trafilatura"),
        ("readability", "readability"),
        ("resiliparse", "resiliparse"),
        ("justext", "justext"),
        ("newspaper4k", "newspaper"),
        ("goose3", "goose3"),
    ],
)
def test_systems_find_a_plain_story(name: str, package: str) -> None:
    pytest.importorskip(package)
    told = " ".join([BODY] * 3)
    story = "".join(f"<p>{told} That is what number {n} of the owners said.</p>" for n in range(9))
    source = (
        f"<html lang='en'><head><title>Mill reopens</title></head><body><article><h1>Mill reopens"
        f"</h1>{story}</article></body></html>"
    )
    ask = peers.PEERS[name].story
    assert ask is not None
    assert BODY in ask(HtmlQuestion(source, "https://example.com/a", "demo", "en")).body


def test_whole_command(tmp_path: Path) -> None:
    with lzma.open(tmp_path / "demo.jsonl.xz", "wt", encoding="utf-8") as out:
        out.writelines(json.dumps(page(name, title="Mill reopens")) + "\n" for name in "abc")
    given = ["html", str(tmp_path), "--sets=demo", "--systems=newsparse", "--jobs=1"]
    report = html.run(parser().parse_args(given))
    assert "| demo | 3 | " in report.text
    assert "1.000 / .000 / .000 of 3" in report.text
    assert "| newsparse | 3 | " in report.text
    assert report.involved == ("newsparse",)


@pytest.mark.parametrize("wrong", ["--sets=nowhere", "--systems=magic", "--folds=7"])
def test_unknown_names_stop_the_run(tmp_path: Path, wrong: str) -> None:
    (tmp_path / "demo.jsonl.xz").touch()
    given = ["html", str(tmp_path), "--sets=demo", "--systems=newsparse", wrong]
    with pytest.raises(SystemExit, match="no "):
        html.run(parser().parse_args(given))
