"""What `import newsparse` gives, and what it costs."""

import inspect
import json
import os
import pickle
import subprocess
import sys
from importlib import metadata, resources
from pathlib import Path

import attrs
import pytest

import newsparse
from newsparse import Article, Block, Embed, Label, PageDate
from tests.articles import full_article

# Opened as a file or imported, each costs more than all of newsparse.
HEAVY = {"dateparser", "lxml", "pycrfsuite", "regex", "importlib.metadata", "importlib.resources"}

LOOK = """
import sys
opened = []
sys.addaudithook(lambda event, args: event == "open" and opened.append(str(args[0])))
before = set(sys.modules)
import newsparse
import json
print(json.dumps({"modules": sorted(set(sys.modules) - before), "opened": opened}))
"""


def test_all_is_pinned() -> None:
    assert newsparse.__all__ == [
        "Article",
        "Block",
        "Byline",
        "Caption",
        "Dateline",
        "Embed",
        "Label",
        "PageDate",
        "Teaser",
        "__version__",
        "json_schema",
        "parse",
    ]
    for name in newsparse.__all__:
        assert getattr(newsparse, name) is not None


def test_every_public_name_is_explained() -> None:
    for name in set(newsparse.__all__) - {"__version__"}:
        thing = getattr(newsparse, name)
        assert thing.__doc__, name
        if inspect.isclass(thing):
            methods = (m for m, _ in inspect.getmembers(thing, inspect.isfunction) if m[0] != "_")
            assert all(getattr(thing, method).__doc__ for method in methods), name


def test_parse_takes_what_is_promised() -> None:
    parameters = inspect.signature(newsparse.parse).parameters.values()
    assert [(p.name, p.default) for p in parameters] == [
        ("source", inspect.Parameter.empty),
        ("url", None),
        ("now", None),
        ("format", "auto"),
        ("profile", None),
        ("language_of", None),
    ]
    assert all(p.kind is p.KEYWORD_ONLY for p in list(parameters)[1:])


def test_version_is_that_of_the_package() -> None:
    try:
        installed = metadata.version("newsparse")
    except metadata.PackageNotFoundError:
        pytest.skip("newsparse is not installed, only on the path")
    assert newsparse.__version__ == installed


def test_package_says_that_it_is_typed() -> None:
    assert resources.files(newsparse).joinpath("py.typed").is_file()


def test_import_is_light() -> None:
    package = Path(newsparse.__file__).parent
    output = subprocess.run(
        [sys.executable, "-c", LOOK],
        env={**os.environ, "PYTHONPATH": str(package.parent)},
        capture_output=True,
        check=True,
    ).stdout
    seen = json.loads(output)
    assert "newsparse.article" in seen["modules"]
    assert HEAVY.isdisjoint(seen["modules"])
    ours = [Path(name) for name in seen["opened"] if Path(name).is_relative_to(package)]
    assert {path.suffix for path in ours} <= {".py", ".pyc"}, "data was read"


@pytest.mark.parametrize("value", [full_article(), *full_article().dates, full_article().blocks[0]])
def test_results_are_frozen_and_hashable(value: attrs.AttrsInstance) -> None:
    assert hash(value) == hash(pickle.loads(pickle.dumps(value)))
    assert not hasattr(value, "__dict__")
    name = attrs.fields(type(value))[0].name
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(value, name, None)


@pytest.mark.parametrize(
    ("article", "shown"),
    [
        (Article(), "<Article 0 paragraphs, 0 teasers, 0 tweets, 0 chars>"),
        (
            Article(
                title="A headline that is a good deal longer than forty characters",
                authors=("Ada",),
                published=PageDate("2 hours ago"),
                page_text="a",
                blocks=(Block(Label.PARAGRAPH, "a", 0, 1),),
                embeds=(Embed("", platform="twitter"), Embed("", platform="facebook")),
            ),
            "<Article title='A headline that is a good deal longer t…' published='2 hours ago' "
            "authors=('Ada',) 1 paragraph, 0 teasers, 1 tweet, 1 char>",
        ),
        (
            full_article(),
            "<Article title='Ferry *will* return to the Orle' published=2024-03-04T09:30:00+01:00 "
            "authors=('Ada Brandt', 'Tom Okoro') 7 paragraphs, 2 teasers, 1 tweet, 161 chars>",
        ),
    ],
    ids=["empty", "long", "full"],
)
def test_repr_is_short(article: Article, shown: str) -> None:
    assert repr(article) == shown


def test_repr_stays_short_whatever_was_found() -> None:
    article = Article(title="a" * 999, authors=("b" * 999,) * 99, published=PageDate("c" * 999))
    assert len(repr(article)) < 300


def test_repr_of_parts() -> None:
    block = Block(Label.PARAGRAPH, "a" * 99, 3, 102)
    assert repr(block) == f"Block(paragraph, '{'a' * 39}…', 3:102)"
    assert repr(PageDate("now")) == "PageDate(mentioned, None, raw='now')"


def test_text_of_any_labels() -> None:
    article = full_article()
    assert article.text_of("heading", Label.NOTE) == "What it costs\n\n(Reporting by Tom Okoro)"
    with pytest.raises(ValueError, match="headline"):
        article.text_of("headline")


def test_selections() -> None:
    article = full_article()
    assert article.paragraphs[:2] == (
        "LINDEN (Reuters) - A ferry will cross the Orle again in May.",
        "What it costs",
    )
    assert article.text == "\n\n".join(article.paragraphs)
    assert article.tweets == article.embeds[:1]
    assert article.comments == ("Finally! – rower77",)
    assert article.chrome == ("Home | World | Sport", "© 2024 The Linden Post")
    assert article.promos == ("Get our newsletter",)
    assert article.notes == ("(Reporting by Tom Okoro)",)
