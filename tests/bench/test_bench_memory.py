"""The watch over memory, with a parser and a process that are made up."""

import json
import lzma
from pathlib import Path

import pytest

from bench import memory
from bench.__main__ import parser


def test_every_page_comes_as_it_is_and_made_anew() -> None:
    seen: list[memory.Source] = []
    rows = memory.watched(seen.append, ["Mill one", b"Ferry two"], 8, lambda: 5.0)
    assert seen == [
        b"Ferry two",
        "Millc one",
        b"Ferryd two",
        "Mill one",
        b"Ferry two",
        "Millg one",
        b"Ferryh two",
        "Mill one",
    ]
    assert [(n, held) for n, held, _ in rows] == [(n, 5.0) for n in range(1, 9)]


def test_memory_is_looked_at_ten_times() -> None:
    held = iter(range(100))
    rows = memory.watched(len, ["page"], 200, lambda: float(next(held)))
    assert [n for n, _, _ in rows] == list(range(20, 201, 20))
    assert memory.grown(rows) == 8.0


def test_a_process_that_keeps_pages_fails(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    pytest.importorskip("bs4")
    with lzma.open(tmp_path / "chinese.jsonl.xz", "wt", encoding="utf-8") as out:
        for n in range(20):
            record = {"set": "chinese", "id": str(n), "html": f"<p>page {n}</p>", "gold": {}}
            out.write(json.dumps(record) + "\n")
    kept: list[object] = []
    monkeypatch.setattr("newsparse.parse", kept.append)
    monkeypatch.setattr(memory, "resident", lambda: float(len(kept)))
    report = memory.run(parser().parse_args(["memory", str(tmp_path), "--parses", "100"]))
    assert report.failed
    monkeypatch.setattr(memory, "resident", lambda: 7.0)
    report = memory.run(parser().parse_args(["memory", str(tmp_path), "--parses", "100"]))
    assert not report.failed
    assert "| 100 | 7.0 | 0.0 |" in report.text


def test_a_folder_without_pages_stops_the_run(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="no short pages"):
        memory.run(parser().parse_args(["memory", str(tmp_path)]))


def test_numbers_in_letters_are_all_different() -> None:
    assert [memory.letters(n) for n in (0, 25, 26, 701)] == ["a", "z", "ba", "baz"]
    assert len({memory.letters(n) for n in range(20_000)}) == 20_000


def test_what_this_process_holds() -> None:
    if not Path("/proc/self/status").exists():
        pytest.skip("needs Linux")
    assert 5 < memory.resident() < 5_000
