"""The tables of `docs/` say what the code says."""

import re
import types
from pathlib import Path
from typing import Any, Union, get_args, get_origin

import pytest

import newsparse
from newsparse import Article, Block, Caption, Dateline, Embed, Label, PageDate, Teaser
from newsparse.article import Record
from newsparse.cli.pages import arguments
from newsparse.export.json import keys
from newsparse.labels import STORY_LABELS

DOCS = Path(__file__).parents[1] / "docs"
ROW = re.compile(r"^\| `([^`]+)`(?: (\*))? \|", re.MULTILINE)
TYPED_ROW = re.compile(r"^\| `([a-z_]+)` \| `([^`]+)` \| (.+) \|$", re.MULTILINE)


def section(document: str, heading: str) -> str:
    """What stands under a `##` heading, up to the next."""
    text = (DOCS / document).read_text(encoding="utf-8")
    return text.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def type_words(hint: Any) -> str:
    """A type as the tables write it, such as `tuple[Block, ...]`."""
    origin = get_origin(hint)
    if origin is tuple:
        return f"tuple[{type_words(get_args(hint)[0])}, ...]"
    if origin in (Union, types.UnionType):
        return r" \| ".join(map(type_words, get_args(hint)))
    return "None" if hint is types.NoneType else str(hint.__name__)


def test_type_words() -> None:
    assert type_words(str | None) == r"str \| None"
    assert type_words(tuple[str, ...]) == "tuple[str, ...]"


@pytest.mark.parametrize("cls", [Article, Block, Caption, Dateline, Embed, PageDate, Teaser])
def test_tables_of_attributes(cls: type[Record]) -> None:
    rows = TYPED_ROW.findall(section("article.md", cls.__name__))
    assert [(name, type_) for name, type_, _ in rows] == [
        (key.name, type_words(key.hint)) for key in keys(cls)
    ]


def test_every_part_has_a_table() -> None:
    parts = {name for name in newsparse.__all__ if isinstance(getattr(newsparse, name), type)}
    headings = re.findall(r"^## (\w+)$", (DOCS / "article.md").read_text("utf-8"), re.MULTILINE)
    assert set(headings) == parts


def test_table_of_methods() -> None:
    text = section("article.md", "Article").partition("| method |")[2]
    names = set(re.findall(r"`(?:Article\.)?([a-z_]+)\(", text))
    assert names == {
        name for name in dir(Article) if name[0] != "_" and callable(getattr(Article, name))
    }


def test_table_of_labels() -> None:
    rows = ROW.findall(section("article.md", "Label"))
    assert [name for name, _ in rows] == list(Label)
    assert {name for name, star in rows if star} == STORY_LABELS


def test_table_of_options() -> None:
    text = (DOCS / "cli.md").read_text(encoding="utf-8")
    table = text.partition("| option |")[2].partition("\n## ")[0]
    shown = set(re.findall(r"`(--?[a-z]+)`", "\n".join(re.findall(r"^\| (`-.*?) \|", table, re.M))))
    actions = arguments()._actions
    assert shown == {option for action in actions for option in action.option_strings}


def test_formats_are_explained() -> None:
    (choices,) = (a.choices for a in arguments()._actions if a.dest == "format")
    assert re.findall(r"^- \*\*(\w+)\*\*", section("cli.md", "Formats"), re.MULTILINE) == choices


@pytest.mark.parametrize(
    "path", [*sorted(DOCS.parent.glob("*.md")), *sorted(DOCS.glob("*.md"))], ids=lambda p: p.name
)
def test_links_lead_somewhere(path: Path) -> None:
    ours = "https://github.com/newsparse/newsparse/blob/main/"
    for target in re.findall(r"\]\(([^)#\s]+)", path.read_text(encoding="utf-8")):
        if target.startswith(ours):
            assert (DOCS.parent / target.removeprefix(ours)).exists(), target
        elif "://" not in target:
            assert (path.parent / target).exists(), target
