"""Renders HTML pages to plain text in the ways people do it, and keeps the renderings.

- `resiliparse`: all text of the page, layout kept (as corpora made from web crawls hold it);
- `inscriptis`: layout-aware, with the indentation and columns a text browser shows;
- `soup`: BeautifulSoup's `get_text("\\n", strip=True)`, which breaks a paragraph at every inline
  element;
- `html2text`: Markdown, links and pictures dropped.
"""

import gzip
import json
from collections.abc import Callable, Iterable, Iterator
from multiprocessing import Pool
from pathlib import Path

from bench.data import Record, language_of, read_records
from bench.report import version


def resiliparse(html: str) -> str:
    """All text of the page by Resiliparse, main content or not."""
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree

    text = extract_plain_text(
        HTMLTree.parse(html),
        main_content=False,
        alt_texts=False,
        links=False,
        form_fields=False,
        noscript=False,
    )
    return str(text)


def inscriptis(html: str) -> str:
    """The page by Inscriptis with its default settings."""
    from inscriptis import get_text

    return str(get_text(html))


def soup(html: str) -> str:
    """Every text node on a line of its own, by BeautifulSoup."""
    from bs4 import BeautifulSoup

    tree = BeautifulSoup(html, "lxml")
    for element in tree(["script", "style", "noscript", "template"]):
        element.decompose()
    return str(tree.get_text("\n", strip=True))


def html2text(html: str) -> str:
    """The page as Markdown by html2text, one paragraph a line, without links and pictures."""
    from html2text import HTML2Text

    writer = HTML2Text()
    writer.ignore_links = True
    writer.ignore_images = True
    writer.body_width = 0
    return str(writer.handle(html))


RENDERERS: dict[str, Callable[[str], str]] = {
    f.__name__: f for f in (resiliparse, inscriptis, soup, html2text)
}


def cache_file(cache: Path, name: str, renderer: str) -> Path:
    """Where the renderings of set `name` are kept: JSON lines, gzipped."""
    return cache / f"{name}.{renderer}.jsonl.gz"


def is_fresh(data: Path, cache: Path, name: str, renderer: str) -> bool:
    """Whether kept renderings are of this data file and of the installed renderer."""
    kept, note = cache_file(cache, name, renderer), _note_file(cache, name, renderer)
    if not (kept.exists() and note.exists()):
        return False
    made_from: list[str | int | None] = json.loads(note.read_text("utf-8"))["made_from"]
    return made_from == _made_from(data, name, renderer)


def render_sets(
    data: Path, cache: Path, names: Iterable[str], renderers: Iterable[str], jobs: int = 2
) -> Iterator[str]:
    """Renders what is not kept yet, `jobs` files at a time; yields a line about each when done."""
    cache.mkdir(parents=True, exist_ok=True)
    wanted = [
        (data, cache, name, renderer)
        for name in names
        for renderer in renderers
        if not is_fresh(data, cache, name, renderer)
    ]
    if wanted:
        with Pool(min(jobs, len(wanted))) as pool:
            yield from pool.imap_unordered(_render_set, wanted)


def _render_set(job: tuple[Path, Path, str, str]) -> str:
    data, cache, name, renderer = job
    kept = cache_file(cache, name, renderer)
    # Written aside and renamed, so that a run broken off leaves no half file to be trusted later.
    aside = kept.with_suffix(".part")
    pages = empty = 0
    with gzip.open(aside, "wt", encoding="utf-8", compresslevel=1) as out:
        for record in read_records(data / f"{name}.jsonl.xz"):
            rendered = _render(record, renderer)
            if rendered is None:
                empty += 1
                continue
            out.write(json.dumps(rendered, ensure_ascii=False) + "\n")
            pages += 1
    aside.replace(kept)
    note = {"made_from": _made_from(data, name, renderer), "pages": pages, "without_text": empty}
    _note_file(cache, name, renderer).write_text(json.dumps(note), "utf-8")
    return f"{name}.{renderer}: {pages} pages, {empty} without text"


def _render(record: Record, renderer: str) -> Record | None:
    """The record with `text` for `html`; `None` where the renderer fails or finds no text."""
    language = language_of(record)
    rest = {key: value for key, value in record.items() if key != "html"}
    try:
        text = RENDERERS[renderer](record["html"])
    except Exception:  # Whatever a renderer trips over, there is no text page to measure on.
        return None
    return {**rest, "lang": language, "renderer": renderer, "text": text} if text.strip() else None


def _note_file(cache: Path, name: str, renderer: str) -> Path:
    return cache / f"{name}.{renderer}.json"


def _made_from(data: Path, name: str, renderer: str) -> list[str | int | None]:
    return [(data / f"{name}.jsonl.xz").stat().st_size, version(renderer)]
