"""Reads the pages to measure on, and picks which of them."""

import gzip
import json
import lzma
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO, cast

from bench.hosts import fold_of

Record = dict[str, Any]
"""One page as stored: `id`, `set`, `url`, `lang`, `fetched`, `gold`, and `html` or `text`."""

HTML_LANG = re.compile(r"<html\b[^>]{0,500}?\blang\s*=\s*[\"']?([A-Za-z]{2,3})\b", re.IGNORECASE)


def open_text(path: Path) -> TextIO:
    """Opens a plain, `.gz` or `.xz` file of UTF-8 text for reading."""
    if path.suffix == ".xz":
        return cast(TextIO, lzma.open(path, "rt", encoding="utf-8"))
    if path.suffix == ".gz":
        return cast(TextIO, gzip.open(path, "rt", encoding="utf-8"))
    return path.open(encoding="utf-8")


def read_records(path: Path) -> Iterator[Record]:
    """The JSON objects of a file, one a line, one at a time."""
    with open_text(path) as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def language_of(record: Record) -> str | None:
    """Two- or three-letter code of the page's language: as stored, else as its HTML declares."""
    stored = record.get("lang")
    if stored:
        return str(stored).replace("_", "-").split("-")[0].lower()
    found = HTML_LANG.search(record.get("html") or "", 0, 5000)
    return found[1].lower() if found else None


@dataclass(frozen=True, slots=True)
class Choice:
    """Which pages of a set a run is about."""

    limit: int | None = None
    """At most so many pages of a set, the first of the file."""
    folds: frozenset[int] | None = None
    """Only pages of these folds (`bench.hosts`); `None` for all."""
    listed: frozenset[str] | None = None
    """Only pages named `set/id` here; `None` for all."""

    def pick(self, records: Iterator[Record]) -> Iterator[Record]:
        """The records that belong to the run."""
        taken = 0
        for record in records:
            if self.limit is not None and taken >= self.limit:
                return
            if self._has(record):
                taken += 1
                yield record

    def _has(self, record: Record) -> bool:
        if self.folds is not None and fold_of(record.get("url"), record["id"]) not in self.folds:
            return False
        return self.listed is None or f"{record['set']}/{record['id']}" in self.listed


def read_list(path: Path) -> frozenset[str]:
    """The `set/id` names of a file, one a line; lines that are empty or begin with "#" skipped."""
    lines = map(str.strip, path.read_text(encoding="utf-8").splitlines())
    return frozenset(line for line in lines if line and not line.startswith("#"))
