"""What HTML pages are measured with: newsparse and the tools that people use today.

Each takes the page as it was served, with its address. The story is timed; the fields of a peer
that takes them apart from the story are not, which is in the peer's favour.
"""

import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from bench import apart, baselines
from bench.fields import day_of
from bench.remote import Remote
from bench.systems import Answer, answer_of
from newsparse.label.model import LineModel


@dataclass(frozen=True, slots=True)
class HtmlQuestion:
    """What a system is given, and the set for the gold's border."""

    html: str
    url: str | None
    set_name: str
    language: str | None
    model: LineModel | None = None
    """What newsparse is to judge by; `None` for what it ships."""


@dataclass(frozen=True, slots=True)
class Peer:
    """One system. At least one of its two functions is there."""

    story: Callable[[HtmlQuestion], Answer] | None = None
    """The body, and the fields where one call gives both."""
    fields: Callable[[HtmlQuestion], Answer] | None = None
    """The fields, where they take a call of their own."""
    answers: tuple[str, ...] = ()
    """The fields it has: "title", "authors", "day"; "moment", which is day, clock and zone."""
    package: str = ""
    """The distribution whose version is recorded, where it has another name."""


ALL_FIELDS = ("title", "authors", "day")


def newsparse(question: HtmlQuestion) -> Answer:
    """The library, given the page and its address: no clock, no profile."""
    from newsparse.pipeline import article_of
    from newsparse.read import read

    page = read(question.html, format="html", url=question.url)
    article = article_of(page, model=question.model)
    return answer_of(article, question.set_name)


def trafilatura(question: HtmlQuestion, *, fast: bool) -> Answer:
    """The main text, without comments and tables, as its own benchmark asks for it."""
    from trafilatura import extract

    found = extract(
        question.html, url=question.url, fast=fast, include_comments=False, include_tables=False
    )
    return Answer(found or "")


def trafilatura_fields(question: HtmlQuestion) -> Answer:
    """Trafilatura's metadata; several authors come in one string, a semicolon between."""
    from trafilatura.metadata import extract_metadata

    found = extract_metadata(question.html, default_url=question.url)
    authors = (found.author,) if found.author else ()
    return Answer("", found.title, authors, day_of(found.date or ""))


def readability(question: HtmlQuestion) -> Answer:
    """readability-lxml: the text nodes of the HTML that it keeps."""
    from lxml.html import fromstring
    from readability import Document

    document = Document(question.html)
    texts = (str(text).strip() for text in fromstring(document.summary()).itertext())
    return Answer("\n".join(filter(None, texts)), document.short_title())


def resiliparse(question: HtmlQuestion) -> Answer:
    """Resiliparse's main content."""
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree

    tree = HTMLTree.parse(question.html)
    text = extract_plain_text(
        tree,
        main_content=True,
        alt_texts=False,
        links=False,
        form_fields=False,
        noscript=False,
    )
    return Answer(str(text))


def justext(question: HtmlQuestion) -> Answer:
    """jusText with the stop words of the page's language, on the HTML it was made for."""
    return Answer(baselines.justext_of_html(question.html, question.language))


def beside(question: HtmlQuestion, *, name: str) -> Answer:
    """A peer that can run apart, where it is installed in this environment."""
    return _as_answer(apart.ADAPTERS[name](question.html, question.url))


def away(question: HtmlQuestion, *, remote: Remote) -> Answer:
    """A peer in an environment of its own."""
    found, seconds = remote.ask(question.html, question.url)
    return replace(_as_answer(found), seconds=seconds)


def _as_answer(found: apart.Found) -> Answer:
    return Answer(found.body, found.title, found.authors, day_of(found.day or ""))


def htmldate(question: HtmlQuestion) -> Answer:
    """htmldate, asked for the first publication."""
    from htmldate import find_date

    return Answer(
        "", day=day_of(find_date(question.html, url=question.url, original_date=True) or "")
    )


PEERS: Mapping[str, Peer] = {
    "newsparse": Peer(newsparse, answers=(*ALL_FIELDS, "moment")),
    "trafilatura": Peer(partial(trafilatura, fast=False), trafilatura_fields, ALL_FIELDS),
    "trafilatura fast": Peer(partial(trafilatura, fast=True), package="trafilatura"),
    "readability": Peer(readability, answers=("title",), package="readability-lxml"),
    "resiliparse": Peer(resiliparse),
    "justext": Peer(justext),
    "newspaper4k": Peer(partial(beside, name="newspaper4k"), answers=ALL_FIELDS),
    "goose3": Peer(partial(beside, name="goose3"), answers=ALL_FIELDS),
    "htmldate": Peer(fields=htmldate, answers=("day",)),
}

TRIAL = HtmlQuestion(
    "<html><head><title>A page</title></head><body><p>One line, which is long enough.</p></body>",
    "https://example.com/2024/02/09/a",
    "",
    "en",
)


def peers_with(remotes: Iterable[Remote]) -> dict[str, Peer]:
    """The systems by name, some of them in an environment of their own."""
    elsewhere = {r.name: replace(PEERS[r.name], story=partial(away, remote=r)) for r in remotes}
    return {**PEERS, **elsewhere}


def installed(
    names: tuple[str, ...], peers: Mapping[str, Peer] | None = None
) -> tuple[list[str], list[str]]:
    """The systems of `names` that can run here, and those that cannot."""
    known = PEERS if peers is None else peers
    runs: list[str] = []
    absent: list[str] = []
    for name in names:
        try:
            for ask in filter(None, (known[name].story, known[name].fields)):
                ask(TRIAL)
        except ImportError:
            absent.append(name)
            continue
        except Exception as error:  # It is there; what it trips over is counted page by page.
            print(f"{name} fails on a small page: {error!r}", file=sys.stderr)
        runs.append(name)
    return runs, absent
