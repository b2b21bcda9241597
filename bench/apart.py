"""Peers that need an environment of their own, because their dependencies fight with others.

Imported, this gives their adapters. Run as a script by the interpreter of such an environment
(`python bench/apart.py newspaper4k`), it answers pages on standard input, one JSON object a line
each way. It therefore needs nothing but the standard library and the peer itself.
"""

import json
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from importlib import metadata
from time import process_time
from typing import Any, BinaryIO

PATIENCE = 120
"""Seconds after which a page is given up on: a peer that hangs must not hold up the run."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a peer says of a page, as plain data."""

    body: str = ""
    title: str | None = None
    authors: tuple[str, ...] = ()
    day: str | None = None
    """Its date of publication, ISO-like."""


def newspaper4k(html: str, url: str | None) -> Found:
    """Newspaper4k, without its downloads."""
    from newspaper import Article

    article: Any = Article(url or "https://example.com/a", fetch_images=False)
    article.download(input_html=html)
    article.parse()
    day = article.publish_date
    return Found(
        article.text or "",
        article.title or None,
        tuple(_names(article.authors)),
        day.date().isoformat() if day else None,
    )


def goose3(html: str, url: str | None) -> Found:
    """Goose3, without its pictures; it takes the page alone."""
    from goose3 import Goose

    with Goose({"enable_image_fetching": False}) as goose:
        article: Any = goose.extract(raw_html=html)
    day = article.publish_date
    return Found(
        article.cleaned_text or "",
        article.title or None,
        tuple(_names(article.authors)),
        str(day) if day else None,
    )


def _names(value: object) -> Iterator[str]:
    """The names in what a peer calls authors: Goose3 hands on whatever JSON-LD has there."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from _names(value.get("name"))
    elif isinstance(value, Iterable):
        for part in value:
            yield from _names(part)


ADAPTERS: Mapping[str, Callable[[str, str | None], Found]] = {
    "newspaper4k": newspaper4k,
    "goose3": goose3,
}


def answered(name: str, asked: Mapping[str, Any]) -> dict[str, Any]:
    """The answer of a peer to one page, with the CPU that it took, or the error that it raised."""
    start = process_time()
    try:
        signal.alarm(PATIENCE)
        answer = asdict(ADAPTERS[name](asked["html"], asked["url"]))
    except Exception as error:  # Counted page by page by who asks.
        answer = {"error": repr(error)[:200], "absent": isinstance(error, ImportError)}
    finally:
        signal.alarm(0)
    return {**answer, "seconds": process_time() - start}


def serve(name: str, source: BinaryIO, sink: BinaryIO) -> None:
    """Says which version of the peer is here, then answers pages until there are no more."""
    _put(sink, {"version": _version(name)})
    for line in source:
        _put(sink, answered(name, json.loads(line)))


def _put(sink: BinaryIO, data: Mapping[str, Any]) -> None:
    # ASCII: halves of surrogate pairs, which pages hold, pass as escapes.
    sink.write(json.dumps(data).encode() + b"\n")
    sink.flush()


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _give_up(*_: object) -> None:
    raise TimeoutError(f"no answer within {PATIENCE} seconds")


if __name__ == "__main__":
    # The folder of this file holds modules of names that others may have too.
    sys.path.pop(0)
    signal.signal(signal.SIGALRM, _give_up)
    # What the peer prints goes to standard error, not among the answers.
    with os.fdopen(os.dup(1), "wb") as answers:
        os.dup2(2, 1)
        serve(sys.argv[1], sys.stdin.buffer, answers)
