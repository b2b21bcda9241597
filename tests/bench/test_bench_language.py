"""How often the language is told right."""

import json
import lzma
from pathlib import Path

import pytest

from bench import language
from bench.__main__ import parser

GERMAN = "Die Mühle am Rand des Dorfes wird im Mai wieder geöffnet, sagte der Besitzer am Montag."
ENGLISH = "The old mill at the edge of the village will open its doors again in May, it was said."


def record(lang: str | None, text: str, set_name: str = "demo") -> dict[str, str | None]:
    return {"lang": lang, "text": text, "set": set_name}


def test_shares_by_set_and_by_language() -> None:
    records = [
        *[record("de", GERMAN)] * 5,
        record("nn", "x"),
        record("en", "y", "other"),
        record(None, ENGLISH),
    ]
    ways: dict[str, language.Teller] = {"one": lambda text: "de", "two": lambda text: "no"}
    report = language.measured(iter(records), ways)
    assert "| demo | 6 | .833 | .167 |" in report
    assert "| other | 1 | .000 | .000 |" in report
    assert "| **all** | 7 | .714 | .143 |" in report
    assert "| de | 5 | 1.000 | .000 |" in report
    assert "| no | " not in report  # too few for a row
    assert "CPU a page: one " in report


def test_the_library_is_asked_where_it_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "version", lambda name: None)
    assert list(language.tellers()) == ["newsparse"]
    monkeypatch.undo()
    pytest.importorskip("py3langid")
    ways = language.tellers()
    assert [way(GERMAN) for way in ways.values()] == ["de", "de"]


def test_whole_command(tmp_path: Path) -> None:
    pytest.importorskip("inscriptis")
    with lzma.open(tmp_path / "demo.jsonl.xz", "wt", encoding="utf-8") as out:
        for n, (lang, text) in enumerate([("de", GERMAN), ("en", ENGLISH), ("fr", ENGLISH)]):
            html = f'<html lang="{lang}"><body><p>{text}</p></body></html>'
            page = {"set": "demo", "id": str(n), "html": html, "gold": {}}
            out.write(json.dumps(page) + "\n")
    given = ["language", str(tmp_path), "--sets=demo", "--jobs=1", f"--cache={tmp_path / 'c'}"]
    report = language.run(parser().parse_args(given))
    assert "| demo | 3 | .667 |" in report.text
    assert report.involved == ("py3langid", "inscriptis")
