"""The timing harness, without looking at the clock."""

import json
import lzma
from math import isnan
from pathlib import Path

import pytest

from bench import speed


def test_pages_are_timed_in_turn_after_a_warm_up() -> None:
    calls: list[str] = []
    pages = [(f"h{n}", f"t{n}") for n in range(12)]
    times = speed.timed(pages, calls.append, calls.append)
    assert {name: len(values) for name, values in times.items()} == {
        "newsparse": 12,
        "trafilatura fast": 12,
    }
    warm = [call for n in range(speed.WARM_UP) for call in (f"t{n}", f"h{n}")]
    assert calls == warm + [call for n in range(12) for call in (f"t{n}", f"h{n}")]


def test_few_pages_and_no_peer() -> None:
    times = speed.timed([("h", "t")] * 3, len, None)
    assert list(times) == ["newsparse"]
    assert len(times["newsparse"]) == 3


def test_repeated_has_the_length() -> None:
    assert speed.repeated("ab", 9) == "ab\n\nab\n\na"
    assert len(speed.repeated("x" * 100, 1_000_000)) == 1_000_000


def test_the_sample_is_the_same_each_time(tmp_path: Path) -> None:
    pytest.importorskip("bs4")
    with lzma.open(tmp_path / "chinese.jsonl.xz", "wt", encoding="utf-8") as out:
        for n in range(20):
            record = {"set": "chinese", "id": str(n), "html": f"<p>page {n}</p>", "gold": {}}
            out.write(json.dumps(record) + "\n")
    first = speed.sample(tmp_path, 5)
    assert first == speed.sample(tmp_path, 5)
    assert len({html for html, _ in first}) == 5


def test_a_page_that_one_of_them_raises_on_is_left_out_for_both() -> None:
    def broken(text: str) -> None:
        if text == "t1":
            raise ValueError

    times = speed.timed([("h0", "t0"), ("h1", "t1"), ("h2", "t2")], broken, len)
    assert [isnan(value) for value in times["newsparse"]] == [False, True, False]
    kept = speed.whole(times, [True, True, False])
    assert {name: len(values) for name, values in kept.items()} == {
        "newsparse": 1,
        "trafilatura fast": 1,
    }
