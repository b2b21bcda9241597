"""The JSON Schema of `Article.to_dict()`, made from the types and their docstrings.

`newsparse --schema` prints it; `docs/article.schema.json` is that output.
"""

import ast
import datetime as dt
import inspect
import types
from enum import Enum
from functools import cache
from typing import Any, get_args, get_origin

from newsparse import article as article_module
from newsparse.article import Article, Record
from newsparse.export.json import keys

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_DAY_PATTERN = (
    r"^\d{4}-\d{2}-\d{2}"
    r"(T\d{2}:\d{2}:\d{2}(\.\d{6})?([+-]\d{2}:\d{2}(:\d{2}(\.\d{6})?)?)?)?$"
)
_SIMPLE: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer", "minimum": 0},  # every whole number is an offset
    float: {"type": "number", "minimum": 0, "maximum": 1},  # every other one a confidence
    types.NoneType: {"type": "null"},
    dt.date: {"type": "string", "pattern": _DAY_PATTERN},
    dt.datetime: {"type": "string", "pattern": _DAY_PATTERN},
}


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) that the output of `Article.to_dict()` and `to_json` fits.

    It leaves room for the keys of later versions. The dict is a new one at each call.
    """
    parts: dict[str, dict[str, Any]] = {}
    root = _object(Article, parts)
    return {"$schema": DIALECT, **root, "$defs": dict(sorted(parts.items()))}


def _object(cls: type[Record], parts: dict[str, dict[str, Any]]) -> dict[str, Any]:
    docs = _docs().get(cls.__name__, {})
    properties = {}
    for key in keys(cls):
        schema = _schema(key.hint, parts)
        if key.name in docs:
            schema = {"description": docs[key.name], **schema}
        properties[key.name] = schema
    described = {"description": docs[""]} if "" in docs else {}
    return {
        "title": cls.__name__,
        **described,
        "type": "object",
        "properties": properties,
        "required": list(properties),
    }


def _schema(hint: Any, parts: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """The schema of a value of the type `hint`; named types go to `parts` and are referred to."""
    origin = get_origin(hint)
    if origin is tuple:
        return {"type": "array", "items": _schema(get_args(hint)[0], parts)}
    if origin is not None:
        return _either([_schema(option, parts) for option in get_args(hint)])
    if hint in _SIMPLE:
        return dict(_SIMPLE[hint])
    name = hint.__name__
    if name not in parts:
        if issubclass(hint, Enum):
            parts[name] = {"title": name, "enum": [member.value for member in hint]}
        else:
            parts[name] = {}  # its place is taken, should it ever hold itself
            parts[name] = _object(hint, parts)
    return {"$ref": f"#/$defs/{name}"}


def _either(options: list[dict[str, Any]]) -> dict[str, Any]:
    """Any of `options`; simple ones that differ in nothing but their type are folded into one."""
    distinct = [option for n, option in enumerate(options) if option not in options[:n]]
    if all("type" in option for option in distinct):
        folded = {name: value for option in distinct for name, value in option.items()}
        return {**folded, "type": [option["type"] for option in distinct]}
    return {"anyOf": distinct}


@cache
def _docs() -> dict[str, dict[str, str]]:
    """What the source says of each class (under "") and each of its attributes.

    Docstrings under fields are not kept at run time, so the source is read; a frozen application
    without sources gets a schema without descriptions.
    """
    try:
        tree = ast.parse(inspect.getsource(article_module))
    except OSError:
        return {}
    return {
        node.name: _class_docs(node) for node in ast.walk(tree) if isinstance(node, ast.ClassDef)
    }


def _class_docs(node: ast.ClassDef) -> dict[str, str]:
    docs = {"": ast.get_docstring(node) or ""}
    for item, following in zip(node.body, [*node.body[1:], None], strict=True):
        if isinstance(item, ast.FunctionDef):
            docs[item.name] = ast.get_docstring(item) or ""
        elif isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name):
            docs[item.target.id] = _string(following)
    return {name: _one_line(text) for name, text in docs.items() if text}


def _one_line(text: str) -> str:
    return " ".join(text.split()).replace("`None`", "`null`")


def _string(node: ast.stmt | None) -> str:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return str(node.value.value)
    return ""
