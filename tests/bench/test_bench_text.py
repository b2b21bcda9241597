"""The run over rendered pages, from file to table."""

import datetime as dt
import json
import lzma
from pathlib import Path
from typing import Any

import pytest

from bench import systems, text
from bench.__main__ import parser
from bench.data import Choice, language_of, read_list
from bench.hosts import fold_of
from bench.renderers import RENDERERS, cache_file, is_fresh, render_sets
from bench.selections import SELECTIONS, STORY, selection_of
from bench.systems import Answer, Question

BODY = "The old mill at the edge of the village will open its doors again in May."


def page(page_id: str, name: str = "demo", **gold: Any) -> dict[str, Any]:
    return {
        "id": page_id,
        "set": name,
        "url": f"https://site-{page_id}.example.com/a",
        "html": f'<html lang="en-GB"><body><p>Mill <b>reopens</b></p><p>{BODY}</p></body></html>',
        "gold": {"body": BODY, **gold},
    }


def rendered(**gold: Any) -> dict[str, Any]:
    record = page("a", **gold)
    words = f"Mill reopens\nAda Brandt\n9 February 2024\n{BODY}"
    return {**record, "lang": "en", "renderer": "soup", "text": words}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with lzma.open(tmp_path / "demo.jsonl.xz", "wt", encoding="utf-8") as out:
        out.writelines(json.dumps(page(name)) + "\n" for name in "abc")
    return tmp_path


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> list[Answer | Exception]:
    """Stands in for newsparse and says what is put into it."""
    says: list[Answer | Exception] = []

    def answer(question: Question) -> Answer:
        said = says[0]
        if isinstance(said, Exception):
            raise said
        return said

    monkeypatch.setattr(text, "SYSTEMS", {**systems.SYSTEMS, "newsparse": answer})
    return says


def test_fields_are_judged_where_the_text_prints_them(fake: list[Answer | Exception]) -> None:
    gold = {"title": "Mill reopens", "authors": ["Ada Brandt"], "published": "2024-02-09"}
    fake.append(Answer(BODY, "Mill Reopens", ("Joe Mill",), None))
    (row,) = text.score_page(rendered(**gold), ("newsparse",))
    assert dict(row.fields) == {"title": "right", "authors": "wrong", "day": "missing"}
    assert row.overlap is not None
    assert (row.overlap.f1, row.word_f1, row.empty, row.error) == (1.0, 1.0, False, None)


def test_fields_that_are_not_printed_are_not_asked_for(fake: list[Answer | Exception]) -> None:
    gold = {"title": "Bridge closes", "authors": ["Mo Ren"], "published": "2024-03-01"}
    fake.append(Answer(BODY, "Mill reopens", (), dt.date(2024, 2, 9)))
    (row,) = text.score_page(rendered(**gold), ("newsparse",))
    assert dict(row.fields) == {"unprinted day": "wrong"}


def test_a_system_that_raises_is_scored_as_empty_and_named(fake: list[Answer | Exception]) -> None:
    fake.append(RuntimeError("broken"))
    ours, theirs = text.score_page(rendered(title="Mill reopens"), ("newsparse", "c4"))
    assert ours.error == "RuntimeError('broken')"
    assert ours.empty
    assert ours.overlap is not None
    assert ours.overlap.f1 == 0.0
    assert dict(ours.fields) == {"title": "missing"}
    assert theirs.error is None
    assert theirs.fields == ()


def test_a_set_without_bodies_is_read_for_fields_alone(fake: list[Answer | Exception]) -> None:
    fake.append(Answer(BODY, "Mill reopens"))
    rows = text.score_page(rendered(body=None, title="Mill reopens"), ("newsparse", "c4"))
    assert [(row.system, row.overlap, dict(row.fields)) for row in rows] == [
        ("newsparse", None, {"title": "right"})
    ]


def test_choice_of_pages(tmp_path: Path) -> None:
    records = [page(str(n)) for n in range(40)]
    assert [r["id"] for r in Choice(limit=2).pick(iter(records))] == ["0", "1"]
    by_name = Choice(listed=frozenset({"demo/3", "other/4"}))
    assert [r["id"] for r in by_name.pick(iter(records))] == ["3"]
    folds = [{r["id"] for r in Choice(folds=frozenset({n})).pick(iter(records))} for n in range(5)]
    assert sum(map(len, folds)) == 40
    assert all(fold_of(records[int(i)]["url"], i) == n for n in range(5) for i in folds[n])
    names = tmp_path / "names"
    names.write_text("# why\ndemo/3\n\n demo/x/y \n", "utf-8")
    assert read_list(names) == {"demo/3", "demo/x/y"}


def test_language_is_the_stored_one_else_the_declared() -> None:
    assert language_of({"lang": "pt-BR", "html": '<html lang="en">'}) == "pt"
    assert language_of({"lang": None, "html": "<!doctype html>\n<html class=x lang=de>"}) == "de"
    assert language_of({"html": "<p lang='fr'>"}) is None


def test_selections_hold_labels() -> None:
    from newsparse.labels import STORY_LABELS, Label

    assert {str(label) for label in STORY_LABELS} == STORY
    assert selection_of("unheard of") == STORY
    for selection in SELECTIONS.values():
        assert selection <= set(map(str, Label))
        assert "paragraph" in selection


def test_renderings_are_kept_until_the_data_changes(folder: Path) -> None:
    pytest.importorskip("bs4")
    cache = folder / "cache"
    assert list(render_sets(folder, cache, ["demo"], ["soup"], 1)) == [
        "demo.soup: 3 pages, 0 without text"
    ]
    assert cache_file(cache, "demo", "soup").exists()
    assert list(render_sets(folder, cache, ["demo"], ["soup"], 1)) == []
    with lzma.open(folder / "demo.jsonl.xz", "wt", encoding="utf-8") as out:
        out.write(json.dumps(page("d")) + "\n")
    assert not is_fresh(folder, cache, "demo", "soup")


@pytest.mark.parametrize("name", ["resiliparse", "inscriptis", "soup", "html2text"])
def test_renderers_keep_the_words(name: str) -> None:
    pytest.importorskip({"soup": "bs4"}.get(name, name))
    shown = RENDERERS[name](page("a")["html"])
    assert BODY in shown
    assert ("Mill\nreopens" in shown) == (name == "soup")


def test_whole_command(folder: Path) -> None:
    pytest.importorskip("bs4")
    given = ["text", str(folder), "--sets=demo", "--renderers=soup", "--systems=c4", "--jobs=1"]
    report = text.run(parser().parse_args([*given, "--cache", str(folder / "cache")]))
    assert "| demo | soup | 3 | 1.000 |" in report.text
    assert "| demo | c4 | 1.000 | 1.000 | .000 | .000 | 0 |" in report.text
    assert "| en | 3 | 1.000 |" in report.text
    assert report.involved == ("c4", "soup")


@pytest.mark.parametrize(
    "wrong", ["--sets=nowhere", "--renderers=lynx", "--systems=magic", "--folds=7"]
)
def test_unknown_names_stop_the_run(folder: Path, wrong: str) -> None:
    given = ["text", str(folder), "--sets=demo", "--systems=c4", wrong]
    with pytest.raises(SystemExit, match="no "):
        text.run(parser().parse_args(given))


def test_absent_systems_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(question: Question) -> Answer:
        raise ImportError

    monkeypatch.setattr(systems, "SYSTEMS", {**systems.SYSTEMS, "justext": absent})
    assert systems.installed(("c4", "justext")) == (["c4"], ["justext"])


@pytest.mark.data
def test_whole_command_on_real_pages(data_folder: Path, tmp_path: Path) -> None:
    pytest.importorskip("bs4")
    given = ["text", str(data_folder), "--sets=portals", "--renderers=soup", "--systems=c4"]
    args = parser().parse_args([*given, "--cache", str(tmp_path)])
    args.jobs = 1
    assert "| portals | soup | 24 | .732 |" in text.run(args).text
