"""`newsparse fixture …` and `newsparse diff`: what they write, print, and tell the shell."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

import newsparse
from newsparse.cli import main
from newsparse.testing import EXPECTED, Fixture, check, read_expectation
from newsparse.testing.vocabulary import USUAL
from tests.test_cli import PAGE

Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Command:
    """Runs the command in an empty folder; gives exit status, output and complaints."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CI", raising=False)

    def run(*arguments: str) -> tuple[int, str, str]:
        try:
            status = main(arguments)
        except SystemExit as ended:
            status = int(ended.code or 0)
        out, err = capsys.readouterr()
        return status, out.replace(os.sep, "/"), err.replace(os.sep, "/")

    return run


@pytest.fixture
def ferry(tmp_path: Path, command: Command) -> Path:
    """A reviewed fixture of a page."""
    (tmp_path / "ferry.txt").write_bytes(PAGE.encode())
    assert command("fixture", "add", "ferry.txt", "--into", "pages")[0] == 0
    edit(tmp_path / "pages" / "ferry", "reviewed: no", "reviewed: yes")
    return tmp_path / "pages" / "ferry"


def edit(folder: Path, old: str, new: str) -> None:
    path = folder / EXPECTED
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_adding_pages(tmp_path: Path, command: Command) -> None:
    odd = b"caf\xe9\r\n\x00 \xff"
    (tmp_path / "A Ferry!.txt").write_bytes(odd)
    (tmp_path / "b.dat").write_bytes(b"<html><body><p>A ferry sails.</p></body></html>")
    done = command("fixture", "add", "A Ferry!.txt", "b.dat", "--into", "tests/pages")
    said = "drafted; read it, then set reviewed to yes"
    names = [f"tests/pages/{name}/{EXPECTED}: {said}\n" for name in ("a-ferry", "b")]
    assert done == (0, "".join(names), "")
    assert (tmp_path / "tests/pages/a-ferry/page.txt").read_bytes() == odd
    assert (tmp_path / "tests/pages/b/page.html").exists()
    for name in ("a-ferry", "b"):
        result = check(Path("tests/pages") / name)
        assert (result.status, result.changes) == ("unreviewed", ())
        assert result.checked == len(USUAL)


def test_what_was_passed_is_kept(tmp_path: Path, command: Command) -> None:
    (tmp_path / "p.txt").write_bytes(b"<p>Posted 2 hours ago</p>")
    options = ["--url", "https://a.example/1", "--now", "2024-05-01T12:00:00", "--input", "text"]
    assert (
        command("fixture", "add", "p.txt", "--name", "x", "--fields", "title,dates", *options)[0]
        == 0
    )
    fixture = Fixture.load(tmp_path / "x")
    assert list(fixture.expectation.entries) == ["title", "dates"]
    assert fixture.page.name == "page.txt"
    assert fixture.parse() == newsparse.parse(
        b"<p>Posted 2 hours ago</p>",
        url="https://a.example/1",
        now=fixture.expectation.arguments()["now"],
        format="text",
    )


def test_a_fixture_is_never_overwritten(ferry: Path, command: Command) -> None:
    before = (ferry / EXPECTED).read_bytes()
    status, out, err = command("fixture", "add", "missing.txt", "ferry.txt", "--into", "pages")
    assert (status, out) == (2, "")
    missing, there = err.splitlines()
    assert missing == "newsparse: missing.txt: No such file or directory"
    assert there.startswith("newsparse: ferry.txt: pages/ferry is there already")
    assert (ferry / EXPECTED).read_bytes() == before


def test_checking(ferry: Path, command: Command) -> None:
    assert command("fixture", "check", "pages") == (
        0,
        "pages/ferry  ok           17 things checked\n\n"
        "1 page: 17 things checked, 0 fields left unlisted; blocks listed on all\n1 ok\n",
        "",
    )
    edit(ferry, "title: Ferry to return", "title: Boat to return")
    status, out, _ = command("fixture", "check", "pages")
    assert status == 1
    assert out.startswith(
        "pages/ferry  differs      title\n\npages/ferry\ntitle: changed  pages/ferry/page.txt:1"
    )
    assert "\n  - Boat to return to the Orle\n  + Ferry to return to the Orle\n" in out
    assert out.endswith("\n1 differs\n")


def test_every_kind_of_outcome_is_told_and_the_run_goes_on(ferry: Path, command: Command) -> None:
    source = (ferry / EXPECTED).read_text("utf-8")
    kinds = {
        "a-broken": source.replace("authors:", "auhtors:"),
        "b-unreviewed": source.replace("reviewed: yes", "reviewed: no"),
        "c-wrong": source.replace("dek: none", "dek: x\nknown_wrong:\n  dek: nobody knows"),
        "d-mended": source.replace("dek: none", "dek: none\nknown_wrong:\n  dek: nobody knows"),
        "e-no-page": source,
    }
    for name, text in kinds.items():
        folder = ferry.parent / name
        folder.mkdir()
        (folder / EXPECTED).write_text(text, "utf-8")
        if name != "e-no-page":
            (folder / "page.txt").write_bytes(PAGE.encode())
    (ferry.parent / "f-no-expectation").mkdir()
    (ferry.parent / "f-no-expectation" / "page.txt").write_bytes(PAGE.encode())
    (ferry.parent / "a-latin").mkdir()
    (ferry.parent / "a-latin" / EXPECTED).write_bytes(b"title: a\ndek: \xe9\n")
    status, out, err = command("fixture", "check", "pages", "--quiet")
    assert (status, err) == (1, "")
    rows = dict(line.split(None, 1) for line in out.split("\n\n")[0].splitlines())
    number = source.split("\n").index("authors: Ada Brandt") + 1
    assert rows == {
        "pages/a-broken": f"broken       pages/a-broken/{EXPECTED}:{number}: 'auhtors' is"
        " no key of an expectation; did you mean 'authors'?",
        "pages/a-latin": f"broken       pages/a-latin/{EXPECTED}:2: is not UTF-8",
        "pages/b-unreviewed": "unreviewed   unreviewed",
        "pages/d-mended": "differs      no longer wrong: dek",
        "pages/e-no-page": "broken       pages/e-no-page: has no page: one of page.txt"
        " and page.html is wanted",
        "pages/f-no-expectation": f"broken       pages/f-no-expectation/{EXPECTED}: No such"
        " file or directory",
    }
    assert out.endswith("\n4 broken, 1 differs, 1 known wrong, 1 ok, 1 unreviewed\n")


def test_accepting(ferry: Path, command: Command) -> None:
    edit(ferry, "authors: Ada Brandt", "# the one author\nauthors: Tom Okoro")
    edit(ferry, "  byline ", "  # not a title\n  title  ")
    done = command("fixture", "accept", "pages")
    assert done == (
        0,
        f"pages/ferry/{EXPECTED}: authors, blocks\n1 expectation of 1 rewritten\n",
        "",
    )
    text = (ferry / EXPECTED).read_text("utf-8")
    assert "# the one author\nauthors: Ada Brandt\n" in text
    assert "  # not a title\n  byline     By Ada Brandt\n" in text
    assert command("fixture", "check", "pages")[0] == 0
    assert command("fixture", "accept", "pages")[1] == "0 expectations of 1 rewritten\n"


def test_accepting_goes_on_over_what_it_cannot_do(ferry: Path, command: Command) -> None:
    edit(ferry, "dek: none", "dek: x\ntext_contains: a whale")
    broken = ferry.parent / "broken"
    broken.mkdir()
    (broken / EXPECTED).write_text("x", "utf-8")
    status, out, err = command("fixture", "accept", "pages")
    assert (status, out.splitlines()[-1]) == (2, "1 expectation of 2 rewritten")
    assert err.splitlines() == [
        f"newsparse: pages/broken/{EXPECTED}:1: a key is wanted here, such as \"title:\", not 'x'",
        f"newsparse: pages/ferry/{EXPECTED}: text_contains is for a person to change",
    ]


def test_known_wrong(ferry: Path, command: Command) -> None:
    edit(ferry, "dek: none", "dek: A boat, at last")
    done = command("fixture", "known-wrong", "pages", "--reason", "no standfirst is found")
    assert done[:2] == (0, f"pages/ferry/{EXPECTED}: known_wrong\n1 expectation of 1 rewritten\n")
    assert read_expectation((ferry / EXPECTED).read_text("utf-8")).known_wrong == {
        "dek": "no standfirst is found"
    }
    assert command("fixture", "check", "pages")[1].startswith("pages/ferry  known wrong  dek\n")


@pytest.mark.parametrize("name", ["accept", "known-wrong"])
def test_nothing_is_rewritten_in_ci(
    name: str, ferry: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(ferry, "dek: none", "dek: x")
    before = (ferry / EXPECTED).read_bytes()
    monkeypatch.setenv("CI", "true")
    said = "newsparse: expectations are not rewritten where CI is set: nobody looks at them there\n"
    assert command("fixture", name, "pages") == (2, "", said)
    assert (ferry / EXPECTED).read_bytes() == before


def test_a_page_without_its_words(ferry: Path, command: Command) -> None:
    status, out, err = command("fixture", "anonymise", "pages/ferry", "missing", "--into", "out")
    assert (status, err) == (2, "newsparse: missing: No such file or directory\n")
    assert out.startswith("out/page.anonymous.txt: ")
    assert out.endswith(" replaced; parses to the same 4 blocks and labels\n")
    text = Path("out/page.anonymous.txt").read_text("utf-8")
    assert "By " in text
    assert not {"Brandt", "Ada", "Ferry", "Orle", "mayor"} & set(text.replace(",", "").split())


def articles(path: str, *pages: tuple[str, newsparse.Article]) -> None:
    lines = [json.dumps({"file": name, **article.to_dict()}) for name, article in pages]
    Path(path).write_text("\n".join(lines) + "\n", "utf-8")


def test_comparing_pages(tmp_path: Path, command: Command) -> None:
    Path("a.txt").write_text(PAGE, "utf-8")
    Path("b.txt").write_text(PAGE.replace("Ada Brandt", "Tom Okoro"), "utf-8")
    assert command("diff", "a.txt", "a.txt") == (0, "1 page, no difference\n", "")
    status, out, _ = command("diff", "a.txt", "b.txt")
    assert status == 1
    assert out.startswith("b.txt: authors, blocks (1 text changed)\nauthors[1]: changed  b.txt:3")
    assert out.endswith("1 of 1 page changed\n  authors  on 1 page\n  blocks   on 1 page\n")


def test_comparing_an_article_with_its_page(command: Command) -> None:
    Path("a.txt").write_text(PAGE, "utf-8")
    Path("a.json").write_text(newsparse.parse(PAGE.encode()).to_json(indent=2), "utf-8")
    assert command("diff", "a.json", "a.txt") == (0, "1 page, no difference\n", "")


def test_comparing_two_runs(command: Command) -> None:
    one, two = newsparse.parse(PAGE), newsparse.parse(PAGE.replace("Ferry", "Boat"))
    articles("old.jsonl", ("a", one), ("b", one), ("c", one), ("d", one))
    articles("new.jsonl", ("b", two), ("a", one), ("c", two), ("e", one))
    status, out, _ = command("diff", "old.jsonl", "new.jsonl", "--quiet")
    assert status == 1
    assert out == (
        "only in A: d\nonly in B: e\n2 of 3 pages changed\n"
        "  blocks  on 2 pages\n  title   on 2 pages\n"
    )


def test_comparing_folders(command: Command) -> None:
    for folder, page in (("x", PAGE), ("y", PAGE.replace("Ferry", "Boat"))):
        Path(folder, "sub").mkdir(parents=True)
        Path(folder, "same.txt").write_text(PAGE, "utf-8")
        Path(folder, "sub", "p.txt").write_text(page, "utf-8")
    status, out, _ = command("diff", "x", "y")
    assert status == 1
    assert out.startswith("sub/p.txt: title, blocks (1 text changed)\n")
    assert "1 of 2 pages changed\n" in out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("fixture", "newsparse fixture: the following arguments are required: C"),
        ("fixture chekc x", "newsparse fixture: argument COMMAND: invalid choice"),
        ("fixture check", "newsparse fixture check: the following arguments are"),
        ("fixture check nowhere", "newsparse: nowhere: no such folder"),
        ("fixture check empty", "newsparse: empty: no fixture in it: no folder with a"),
        ("fixture check file", "newsparse: file: is no folder"),
        ("fixture add file --fields titel", "newsparse fixture add: argument --fields: 'titel' is"),
        ("fixture add file --now May", "newsparse fixture add: argument --now: 'May'"),
        ("fixture add a b --name c", "newsparse: --name and --url go with one page"),
        ("fixture accept nowhere", "newsparse: nowhere: no such folder"),
        ("fixture anonymise empty", "newsparse: empty: No such file or directory"),
        ("diff file", "newsparse diff: the following arguments are required: B"),
        ("diff file nowhere", "newsparse: nowhere: No such file or directory"),
        ("diff lines file", "newsparse: lines:2: is not JSON"),
        ("diff wrong file", "newsparse: wrong: blocks: 3 is not"),
        ("diff empty empty", "newsparse: empty and empty have no page in common"),
    ],
)
def test_mistakes_are_told_in_one_line(arguments: str, message: str, command: Command) -> None:
    Path("empty").mkdir()
    Path("file").write_text(PAGE, "utf-8")
    Path("lines").write_text('{"a": 1}\n{"b"\n', "utf-8")
    Path("wrong").write_text('{"blocks": 3}', "utf-8")
    status, out, err = command(*arguments.split())
    assert (status, out) == (2, "")
    assert err.startswith(message), err
    assert err.count("\n") == 1


def test_files_that_are_called_like_commands(command: Command) -> None:
    Path("diff").write_text(PAGE, "utf-8")
    assert "again in May" in command("./diff")[1]
    assert "fixture" in command("--help")[1]
