"""Articles as plain data and as JSON, and back.

Nothing here knows a single attribute but the order of an article's keys: what is written and what
is accepted follows from the attrs fields and their type hints, which are resolved once a class.
"""

import datetime as dt
import json
import math
import reprlib
import types
from collections.abc import Callable, Mapping
from enum import Enum
from functools import cache, partial
from typing import Any, NamedTuple, TypeVar, Union, cast, get_args, get_origin, get_type_hints

import attrs

from newsparse.article import Article, Record

R = TypeVar("R", bound=Record)
Reader = Callable[[Any, str], Any]
"""Makes a value from plain data; the string is the path to it, for the error message."""

ARTICLE_KEYS = (
    "title",
    "dek",
    "kicker",
    "authors",
    "published",
    "updated",
    "page_date",
    "dateline",
    "section",
    "tags",
    "language",
    "site_name",
    "url",
    "next_url",
    "image",
    "paywalled",
    "text",
    "paragraphs",
    "teasers",
    "tweets",
    "embeds",
    "captions",
    "comments",
    "chrome",
    "promos",
    "notes",
    "bylines",
    "dates",
    "parser_version",
    "blocks",
    "page_text",
)
"""The keys of `Article.to_dict()` in the order a reader wants them: what the story is, the story,
what stands around it, and last the evidence."""


class Key(NamedTuple):
    """One key of the plain data of a class."""

    name: str
    hint: Any
    """The type of the attribute, resolved."""
    stored: bool
    """Whether it is a field; the others are worked out from fields, and ignored when read."""
    required: bool
    """Whether reading needs it: a field without a default."""


_KEYS: dict[type[Record], tuple[Key, ...]] = {}


def keys(cls: type[Record]) -> tuple[Key, ...]:
    """The keys of the plain data of `cls`, in order; worked out once a class."""
    if cls not in _KEYS:
        _KEYS[cls] = _work_out_keys(cls)
    return _KEYS[cls]


def _work_out_keys(cls: type[Record]) -> tuple[Key, ...]:
    hints = get_type_hints(cls)
    fields = attrs.fields(cast(Any, cls))  # no type says that every `Record` is an attrs class
    found = {
        field.name: Key(field.name, hints[field.name], True, field.default is attrs.NOTHING)
        for field in fields
    }
    if cls is not Article:
        return tuple(found.values())
    for name, value in vars(cls).items():
        if isinstance(value, property):
            found[name] = Key(name, get_type_hints(value.fget)["return"], False, False)
    return tuple(found[name] for name in ARTICLE_KEYS)


def to_dict(record: Record) -> dict[str, Any]:
    """`record` as dicts, lists, strings, numbers, booleans and `None`."""
    return {key.name: _plain(getattr(record, key.name)) for key in keys(type(record))}


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str):
        return str(value)  # drops a subclass and what it may hold on to
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dt.date):
        return value.isoformat()
    return to_dict(value)


def from_dict(cls: type[R], data: Any, where: str = "") -> R:
    """The object of `cls` that `data` describes; `where` is the path to it, if it is a part.

    Raises `ValueError` in one line that names the entry which does not fit.
    """
    if not isinstance(data, Mapping):
        raise _unfit(where or cls.__name__.lower(), data, "an object")
    values = {}
    for key in keys(cls):
        if not key.stored:
            continue
        path = f"{where}.{key.name}" if where else key.name
        if key.name in data:
            values[key.name] = _reader(key.hint)(data[key.name], path)
        elif key.required:
            raise ValueError(f"{path}: is missing")
    return cls(**values)


@cache
def _reader(hint: Any) -> Reader:
    """What reads a value of the type `hint`."""
    origin = get_origin(hint)
    if origin is Union or origin is types.UnionType:
        return _union_reader(get_args(hint))
    if origin is tuple:
        return partial(_read_tuple, _reader(get_args(hint)[0]))
    if issubclass(hint, Record):
        return partial(from_dict, hint)
    if issubclass(hint, Enum):
        return partial(_read_member, hint)
    return _LEAVES[hint]


def _union_reader(options: tuple[Any, ...]) -> Reader:
    """What reads `X | None`, `date | datetime` or both; no other union is in use."""
    types_ = [option for option in options if option is not types.NoneType]
    read = _read_day if dt.datetime in types_ else _reader(types_[0])
    if len(types_) == len(options):
        return read
    return lambda value, where: None if value is None else read(value, where)


def _read_tuple(read: Reader, value: Any, where: str) -> tuple[Any, ...]:
    if not isinstance(value, list | tuple):
        raise _unfit(where, value, "a list")
    return tuple(read(item, f"{where}[{n}]") for n, item in enumerate(value))


def _read_member(cls: type[Enum], value: Any, where: str) -> Enum:
    try:
        return cls(value)
    except ValueError:
        raise _unfit(where, value, f"a {cls.__name__.lower()}") from None


def _read_day(value: Any, where: str) -> dt.date:
    try:
        if isinstance(value, str):
            day = dt.datetime if "T" in value else dt.date
            return day.fromisoformat(value)
    except ValueError:
        pass
    raise _unfit(where, value, "an ISO date")


def _read_str(value: Any, where: str) -> str:
    if isinstance(value, str):
        return value
    raise _unfit(where, value, "a string")


def _read_bool(value: Any, where: str) -> bool:
    if isinstance(value, bool):
        return value
    raise _unfit(where, value, "a boolean")


def _read_int(value: Any, where: str) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise _unfit(where, value, "a whole number")


def _read_float(value: Any, where: str) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool):
        try:
            number = float(value)
        except OverflowError:
            number = math.inf
        if math.isfinite(number):
            return number
    raise _unfit(where, value, "a number")


_LEAVES: dict[Any, Reader] = {
    str: _read_str,
    bool: _read_bool,
    int: _read_int,
    float: _read_float,
}


def _unfit(where: str, value: Any, wanted: str) -> ValueError:
    return ValueError(f"{where}: {reprlib.repr(value)} is not {wanted}")


def to_json(record: Record, *, indent: int | None = None) -> str:
    """`to_dict` of `record` as JSON text that UTF-8 can carry, whatever the page held."""
    return dumps(to_dict(record), indent=indent)


def dumps(data: Mapping[str, Any], *, indent: int | None = None, charset: str = "utf-8") -> str:
    """`data` as JSON; escaped to ASCII where `charset` cannot carry it as it is."""
    write = partial(json.dumps, data, indent=indent, allow_nan=False)
    text = write(ensure_ascii=False)
    try:
        text.encode(charset)
    except UnicodeEncodeError:
        return write(ensure_ascii=True)
    return text


def from_json(cls: type[R], source: str | bytes) -> R:
    """The object of `cls` that the JSON `source` describes; `ValueError` where it does not."""
    try:
        data = json.loads(source)
    except RecursionError:
        raise ValueError("nested too deeply to be an article") from None
    return from_dict(cls, data)
