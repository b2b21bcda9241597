"""The command: what it prints, what it tells the shell, and that nothing ends in a traceback."""

import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import newsparse
from newsparse import Article
from newsparse.cli import main
from newsparse.export.readable import block_lines, readable
from tests.articles import full_article

PAGE = """\
Ferry to return to the Orle

By Ada Brandt

A ferry will cross the Orle again in May, thirty-seven years after the last boat sailed from here.

“We have waited long enough for this,” said the mayor, who will be the first on board that day.
"""

READABLE = """\
RIVERS
Ferry *will* return to the Orle
The last boat sailed in 1987
By: Ada Brandt, Tom Okoro
Published: 2024-03-04 09:30+01:00
Updated: 2024-03-05 (ambiguous: 2024-03-05 or 2024-05-03)
Page date: 2024-03-04
Filed from: LINDEN, Reuters
Section: Rivers
Tags: ferries, Orle
Site: The Linden Post
Address: https://linden.example/ferry
Next part: https://linden.example/ferry?page=2
Language: en
Behind a paywall: no

LINDEN (Reuters) - A ferry will cross the Orle again in May.

What it costs

- Adults: 2 crowns

- Children: free

> We have waited for this.

Day | Boats

Monday | 12

Teasers
  Read more: Bridge tolls to rise
  Bare headline

Tweets
  Orle Ferries (@orleferries), Twitter, 2024-03-03
    She floats! @linden #orle

Posts
  YouTube
    A film of the boat

Captions
  The old landing stage. (Ines Hald)
  Bare words

Set aside: 2 chrome, 1 promo, 1 comment, 1 note
"""

FORMATS = ("readable", "json", "markdown", "text", "blocks")


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "other.txt"
    path.write_text(PAGE.replace("Ferry", "Boat"), encoding="utf-8")
    return path


@pytest.fixture
def standard_input(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    def give(source: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(source)))

    return give


class Screen(io.TextIOWrapper):
    """A terminal, or what a pipe with a narrow charset is."""

    def __init__(self, charset: str = "utf-8", *, interactive: bool = True) -> None:
        super().__init__(io.BytesIO(), encoding=charset, newline="\n")
        self.interactive = interactive

    def isatty(self) -> bool:
        return self.interactive

    def shown(self) -> str:
        self.flush()
        return self.buffer.getvalue().decode(self.encoding)  # type: ignore[attr-defined]


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Screen]:
    def put(charset: str = "utf-8", *, interactive: bool = True) -> Screen:
        new = Screen(charset, interactive=interactive)
        monkeypatch.setattr(sys, "stdout", new)
        monkeypatch.delenv("NO_COLOR", raising=False)
        monkeypatch.setenv("TERM", "xterm")
        return new

    return put


def start(*arguments: str, **options: Any) -> "subprocess.Popen[bytes]":
    """The command as a process of its own, from whatever folder."""
    package = str(Path(newsparse.__file__).parents[1])
    options = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE} | options
    return subprocess.Popen(
        [sys.executable, "-m", "newsparse", *arguments],
        env={**os.environ, "PYTHONPATH": package, "PYTHONUNBUFFERED": ""},
        stderr=subprocess.PIPE,
        **options,
    )


def test_readable_layout() -> None:
    assert readable(full_article()) == READABLE


def test_colours_change_no_words() -> None:
    for show in (readable, block_lines):
        coloured = show(full_article(), colour=True)
        assert "\x1b[1m" in coloured
        bare = coloured
        for code in ("0", "1", "2", "3"):
            bare = bare.replace(f"\x1b[{code}m", "")
        assert bare == show(full_article())


def test_nothing_found_is_said() -> None:
    assert readable(Article()) == "(no title)\n"
    assert block_lines(Article()) == ""


def test_block_lines() -> None:
    lines = block_lines(full_article()).splitlines()
    assert len(lines) == len(full_article().blocks)
    assert lines[1] == "date       0.75  Monday, 4 March 2024"
    assert lines[10] == "list_item  0.75  Adults: 2 crowns"


def test_a_page_cannot_take_over_the_terminal() -> None:
    evil = Article(title="a\x1b]0;b\x07\x9bc", authors=("\x1b[2J",))
    assert readable(evil).splitlines() == ["a\ufffd]0;b\ufffd\ufffdc", "By: \ufffd[2J"]


def test_prints_the_story(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(page)]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert "A ferry will cross the Orle again in May" in out
    assert "==>" not in out


def test_every_format_shows_what_parse_gives(
    page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = newsparse.parse(PAGE.encode())
    expected = {
        "readable": readable(article),
        "json": article.to_json(indent=2) + "\n",
        "markdown": article.to_markdown(),
        "text": article.text + "\n",
        "blocks": block_lines(article),
    }
    assert set(expected) == set(FORMATS)
    for name, shown in expected.items():
        assert main(["--format", name, str(page)]) == 0
        assert capsys.readouterr().out == shown, name


def test_several_files_have_headings(
    page: Path, other: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(page), str(other)]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"==> {page} <==\n")
    assert f"\n\n==> {other} <==\n" in out


def test_several_files_are_json_lines(
    page: Path, other: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["-f", "json", str(page), str(other)]) == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [record["file"] for record in records] == [str(page), str(other)]
    assert [Article.from_dict(record).page_text for record in records] == [
        PAGE,
        PAGE.replace("Ferry", "Boat"),
    ]


@pytest.mark.parametrize("arguments", [["-"], []], ids=["dash", "no file"])
def test_standard_input_is_bytes(
    arguments: list[str],
    standard_input: Callable[[bytes], None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    source = b"caf\xe9 \x80 \xff\r\n" * 3
    standard_input(source)
    assert main([*arguments, "--format", "json"]) == 0
    assert Article.from_json(capsys.readouterr().out) == newsparse.parse(source)


def test_options_reach_the_parser(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page.write_text(f"<p>{PAGE}</p>", encoding="utf-8")
    arguments = ["--url", "https://linden.example/a", "--now", "2024-03-04T10:00:00+01:00"]
    for kind in ("text", "html"):
        assert main([*arguments, "--input", kind, "-f", "json", str(page)]) == 0
        article = Article.from_json(capsys.readouterr().out)
        assert article.url == "https://linden.example/a"
        assert ("<p>" in article.page_text) == (kind == "text")


def test_an_unreadable_file_is_named_and_the_others_are_done(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "missing.txt"
    assert main(["-f", "text", str(missing), str(page), str(tmp_path)]) == 2
    out, err = capsys.readouterr()
    assert "A ferry will cross the Orle" in out
    missing_line, folder_line = err.splitlines()
    assert missing_line == f"newsparse: {missing}: No such file or directory"
    assert folder_line.startswith(f"newsparse: {tmp_path}: ")


def test_a_name_no_file_can_have(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["a\0b"]) == 2
    assert capsys.readouterr().err.startswith("newsparse: a\ufffdb: ")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--format", "pdf", "-"], "invalid choice: 'pdf'"),
        (["--now", "yesterday", "-"], "'yesterday' is not an ISO date or time"),
        (["--colour-me", "-"], "unrecognized arguments: --colour-me"),
    ],
)
def test_wrong_usage(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert message in said
    assert said.count("\n") == 1


def test_one_address_cannot_be_of_two_pages(
    page: Path, other: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--url", "https://a.example", str(page), str(other)]) == 2
    assert capsys.readouterr() == ("", "newsparse: --url goes with one page only\n")


def test_no_page_at_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", Screen())
    assert main([]) == 2
    assert capsys.readouterr().err.startswith("newsparse: no page given")


@pytest.mark.parametrize("stream", ["stdin", "stdout"])
def test_closed_streams(
    stream: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, stream, None)
    assert main(["-"]) == 2
    assert "closed" in capsys.readouterr().err


def test_version_and_schema(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"newsparse {newsparse.__version__}\n"
    assert main(["--schema"]) == 0
    assert json.loads(capsys.readouterr().out) == newsparse.json_schema()


@pytest.mark.parametrize(
    ("arguments", "environment", "interactive", "coloured"),
    [
        ([], {}, True, True),
        ([], {}, False, False),
        ([], {"NO_COLOR": "1"}, True, False),
        ([], {"NO_COLOR": ""}, True, True),
        ([], {"TERM": "dumb"}, True, False),
        (["--color", "never"], {}, True, False),
        (["--color", "always"], {}, False, True),
        (["--color", "always"], {"NO_COLOR": "1"}, False, True),
    ],
)
def test_colour(
    arguments: list[str],
    environment: dict[str, str],
    interactive: bool,
    coloured: bool,
    page: Path,
    screen: Callable[..., Screen],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown = screen(interactive=interactive)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    for name in ("readable", "blocks"):
        assert main([*arguments, "-f", name, str(page)]) == 0
    assert ("\x1b[1m" in shown.shown()) == coloured


@pytest.mark.parametrize("name", ["markdown", "text", "json"])
def test_data_is_never_coloured(name: str, page: Path, screen: Callable[..., Screen]) -> None:
    shown = screen()
    assert main(["--color", "always", "-f", name, str(page)]) == 0
    assert "\x1b" not in shown.shown()


@pytest.mark.parametrize("name", FORMATS)
def test_a_terminal_gets_no_control_characters_of_the_page(
    name: str, page: Path, screen: Callable[..., Screen]
) -> None:
    page.write_text(PAGE.replace("ferry", "f\x1b[2Jer\x9bry"), encoding="utf-8")
    shown = screen()
    assert main(["--color", "never", "-f", name, str(page)]) == 0
    assert not set(shown.shown()) & {"\x1b", "\x9b"}


@pytest.mark.parametrize("charset", ["ascii", "latin-1", "cp1251", "utf-8"])
@pytest.mark.parametrize("name", FORMATS)
def test_every_charset_gets_something(
    name: str, charset: str, page: Path, screen: Callable[..., Screen]
) -> None:
    source = PAGE.replace("ferry", "фéрry 言 😀")
    page.write_text(source, encoding="utf-8")
    shown = screen(charset, interactive=False)
    assert main(["-f", name, str(page)]) == 0
    assert "again in May" in shown.shown()
    if name == "json":
        assert Article.from_json(shown.shown()) == newsparse.parse(source.encode())


@pytest.mark.skipif(not hasattr(signal, "SIGPIPE"), reason="no pipes of this kind")
def test_a_closed_pipe_is_quiet(page: Path) -> None:
    page.write_text(PAGE + "One more sentence for the story of the boat.\n\n" * 2_000)
    process = start("-f", "json", *[str(page)] * 3)
    assert process.stdout is not None
    process.stdout.read(10)
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_one_line(page: Path) -> None:
    with open("/dev/full", "wb") as full:
        process = start("-f", "text", str(page), stdout=full)
        assert process.communicate()[1] == b"newsparse: standard output: No space left on device\n"
    assert process.returncode == 2


@pytest.mark.skipif(os.name != "posix", reason="signals differ")
def test_interruption_is_quiet(page: Path) -> None:
    process = start("-f", "text", str(page), "-", stdin=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.read(1)  # it is past its imports, and waits for standard input
    time.sleep(0.2)
    process.send_signal(signal.SIGINT)
    assert process.communicate()[1] == b""
    assert process.returncode == 130


def test_module_and_odd_file_names(tmp_path: Path) -> None:
    name = "pägé\n.txt" if os.name == "posix" else "pägé.txt"
    path = tmp_path / name
    path.write_text(PAGE, encoding="utf-8")
    process = start("-f", "blocks", name, name, cwd=tmp_path)
    out, err = process.communicate()
    assert (process.returncode, err) == (0, b"")
    assert out.count(b"==> ") == 2
