"""Peers in an environment of their own: an interpreter that finds a made-up peer stands for it."""

import datetime as dt
import shlex
import sys
from functools import partial
from pathlib import Path

import pytest

from bench import peers
from bench.__main__ import parser, recorded
from bench.peers import HtmlQuestion
from bench.remote import Remote, remotes
from bench.report import provenance

PEER = """
import datetime, os

class Article:
    def __init__(self, url, fetch_images):
        self.url = url

    def download(self, input_html):
        self.html = input_html

    def parse(self):
        print("a peer that talks")
        if "raise" in self.html:
            raise ValueError("broken page")
        if "die" in self.html:
            os._exit(3)
        self.text, self.title = "told: " + self.html, self.url
        self.authors = ["Ada Brandt", [{"name": "Joe Mill"}, None]]
        self.publish_date = datetime.datetime(2024, 2, 9, 23)
"""


@pytest.fixture
def elsewhere(tmp_path: Path) -> Remote:
    """Newspaper4k, as an interpreter of another environment has it."""
    (tmp_path / "newspaper.py").write_text(PEER, encoding="utf-8")
    info = tmp_path / "newspaper4k-7.7.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: newspaper4k\nVersion: 7.7\n")
    python = tmp_path / "python"
    python.write_text(
        f"#!/bin/sh\nPYTHONPATH={shlex.quote(str(tmp_path))} exec {shlex.quote(sys.executable)}"
        ' "$@"\n'
    )
    python.chmod(0o755)
    return Remote("newspaper4k", str(python))


def question(html: str) -> HtmlQuestion:
    return HtmlQuestion(html, "https://example.com/a", "demo", "en")


def test_the_peer_answers_from_elsewhere(elsewhere: Remote) -> None:
    answer = peers.away(question("Zeile \ud800 eins\nzwei"), remote=elsewhere)
    assert answer.body == "told: Zeile \ud800 eins\nzwei"
    assert (answer.title, answer.authors) == ("https://example.com/a", ("Ada Brandt", "Joe Mill"))
    assert answer.day == dt.date(2024, 2, 9)
    assert answer.seconds is not None
    assert 0 <= answer.seconds < 10


def test_a_page_that_breaks_the_peer_is_told_and_the_next_is_answered(elsewhere: Remote) -> None:
    with pytest.raises(RuntimeError, match=r"ValueError\('broken page'\)"):
        elsewhere.ask("raise", None)
    with pytest.raises(RuntimeError, match="ended with status 3"):
        elsewhere.ask("die", None)
    assert elsewhere.ask("well", None)[0].body == "told: well"


def test_the_version_of_there_is_recorded(elsewhere: Remote) -> None:
    assert elsewhere.version == "7.7"
    shown = provenance(("newsparse", "no-such-package"), {"newspaper4k": elsewhere.version})
    assert shown.endswith(", newspaper4k 7.7")


def test_a_peer_that_is_absent_there_is_left_out(
    monkeypatch: pytest.MonkeyPatch, elsewhere: Remote, tmp_path: Path
) -> None:
    known = peers.peers_with([elsewhere])
    assert peers.installed(("newspaper4k",), known) == (["newspaper4k"], [])
    (tmp_path / "newspaper.py").write_text("raise ImportError('not here')")
    fresh = Remote("newspaper4k", str(tmp_path / "copy"))
    (tmp_path / "copy").symlink_to(tmp_path / "python")
    known = peers.peers_with([fresh])
    assert peers.installed(("newspaper4k",), known) == ([], ["newspaper4k"])


def test_only_the_peers_that_are_named_are_moved(elsewhere: Remote) -> None:
    known = peers.peers_with([elsewhere])
    moved = [name for name, peer in known.items() if peer != peers.PEERS[name]]
    assert moved == ["newspaper4k"]
    story = known["newspaper4k"].story
    assert isinstance(story, partial)
    assert story.keywords == {"remote": elsewhere}


def test_the_option_names_peers_and_interpreters(elsewhere: Remote) -> None:
    value = f"newspaper4k={elsewhere.python},goose3={sys.executable}"
    assert remotes(value) == (elsewhere, Remote("goose3", sys.executable))
    shown = recorded(parser().parse_args(["html", "/a", "--python", value]))
    assert shown == "python -m bench html PATH --python newspaper4k=PYTHON,goose3=PYTHON"


@pytest.mark.parametrize(
    ("value", "match"),
    [("magic=python", "no peer"), ("goose3=/no/such/python", "no interpreter"), ("goose3", "no")],
)
def test_a_wrong_option_is_refused(value: str, match: str) -> None:
    with pytest.raises(ValueError, match=match):
        remotes(value)
