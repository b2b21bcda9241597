"""Writing values the way an expectation is written."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from typing import Any

from newsparse.article import Article, PageDate, Record
from newsparse.testing.vocabulary import DRAFTED, FIELDS, RECORDS

_ESCAPED = re.compile("[\\\\\x00-\x1f\x7f-\x9f\u00ad\u200b\u2028\u2029\ufeff\ud800-\udfff]")
_EDGES = re.compile(r"\A\s+|\s+\Z")
_NAMED = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_LABEL_WIDTH = 10


def escaped(text: str) -> str:
    """A text as an expectation holds it."""

    def code(found: re.Match[str]) -> str:
        return "".join(_NAMED.get(c) or f"\\u{ord(c):04x}" for c in found[0])

    text = _EDGES.sub(code, _ESCAPED.sub(code, text))
    if text in ("none", "null"):
        return f"\\u{ord(text[0]):04x}{text[1:]}"
    return text


def scalar(value: Any) -> str:
    """A value that stands behind its key."""
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, PageDate):
        return scalar(value.value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return " ".join(map(escaped, value)) or "none"
    return escaped(str(value))


def parts(value: Any, keys: Iterable[str]) -> list[str]:
    """A record as `key: value` lines."""
    read = value.get if isinstance(value, Mapping) else lambda key: getattr(value, key)
    return [f"{key}: {scalar(read(key))}".rstrip(" ") for key in keys]


def keys_of(field: str, like: Any) -> tuple[str, ...]:
    """The keys of a record that are written: those that were, in their order, or a draft's.

    `like` is what was written before: a record, several, or nothing.
    """
    records = like if isinstance(like, tuple) else (like,)
    listed = dict.fromkeys(k for r in records if isinstance(r, Mapping) for k in r)
    return tuple(listed) or DRAFTED.get(field, ())


def one_line(value: Any, like: Any = None) -> str:
    """A value in one line, for a person to read; of a record, the keys that `like` lists."""
    if isinstance(value, Mapping):
        return " · ".join(f"{k}: {scalar(v)}" for k, v in value.items())
    if isinstance(value, PageDate) and not isinstance(like, Mapping):
        return scalar(value) if value.value else f"{escaped(value.raw)} (no value)"
    if isinstance(value, Record):
        keys = like if isinstance(like, Mapping) else _telling(value)
        return " · ".join(parts(value, keys))
    return scalar(value)


def _telling(value: Record) -> list[str]:
    """The attributes of a record that say something, offsets aside."""
    names = [a.name for a in type(value).__attrs_attrs__]  # type: ignore[attr-defined]
    aside = {"start", "end", "source"}
    return [n for n in names if n not in aside and getattr(value, n) not in (None, ())]


def item_lines(field: str, value: Any, like: Any = None) -> list[str]:
    """A member of a list, indented, dash and all."""
    if FIELDS[field] == "records":
        first, *more = parts(value, keys_of(field, like))
        return [f"  - {first}", *(f"    {line}" for line in more)]
    return [f"  - {scalar(value)}"]


def block_line(label: str, text: str) -> str:
    """A line of the listing of blocks."""
    return f"  {label:<{_LABEL_WIDTH}} {escaped(text)}".rstrip(" ")


def entry_lines(field: str, article: Article, like: Any = None) -> list[str]:
    """A field of an article, as an expectation lists it."""
    kind = FIELDS[field]
    value = getattr(article, field)
    if kind == "blocks":
        lines = [block_line(b.label, b.text) for b in value]
        return [f"{field}:", *lines] if lines else [f"{field}: none"]
    if value is None or value == ():
        return [f"{field}: none"]
    if kind == "date":
        if not isinstance(like, Mapping) and value.value is not None:
            return [f"{field}: {scalar(value)}"]
        keys = keys_of(field, like) or ("raw", "value")
        return [f"{field}:", *(f"  {line}" for line in parts(value, keys))]
    if kind == "record":
        return [f"{field}:", *(f"  {line}" for line in parts(value, keys_of(field, like)))]
    if kind in ("texts", "dates") and len(value) == 1 and not like:
        return [f"{field}: {scalar(value[0])}"]
    if kind in ("texts", "dates", "records"):
        return [f"{field}:", *(line for v in value for line in item_lines(field, v, like))]
    return [f"{field}: {scalar(value)}"]


assert set(DRAFTED) <= set(RECORDS)
