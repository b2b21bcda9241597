"""The schema of the word lists for people, datelines and credits."""

import re
import unicodedata
from importlib.resources import files

import pytest

from newsparse.people.words import fold_phrase

KINDS = {
    "agencies": {"agency", "outlet", "picture", "platform"},
    "and_words": {"and", "and_or_in", "and_or_particle", "glued", "glued_not"},
    "byline_words": {
        *("author", "start", "start_or_name", "label", "after", "editor", "editor_label"),
        *("other", "other_label", "source", "noise", "noise_label", "in", "verb", "not", "stop"),
    },
    "clock_words": {"clock", "relative"},
    "credit_words": {"label", "by", "archive", "caption", "shot", "joint", "footer"},
    "dateline_stops": {"label", "alone"},
    "name_words": {"particle", "article", "surname"},
    "places": {"city", "country", "region", "name_too", "particle"},
    "role_words": {"modifier", "role", "suffix_role", "suffix_title", "desk", "body", "outlet"},
}
DATA = files("newsparse").joinpath("people/data")

each_list = pytest.mark.parametrize("name", sorted(KINDS))


def _rows(name: str) -> list[list[str]]:
    lines = DATA.joinpath(f"{name}.tsv").read_text(encoding="utf-8").split("\n")
    assert lines[0] == "language\tkind\tphrase\twhy"
    assert lines[-1] == ""
    return [line.split("\t") for line in lines[1:-1]]


@each_list
def test_every_row_is_filled(name: str) -> None:
    for row in _rows(name):
        assert len(row) == 4, row
        language, kind, phrase, why = row
        assert re.fullmatch(r"[a-z]{2,3}", language), row
        assert kind in KINDS[name], row
        assert phrase == " ".join(phrase.split()) != "", row
        assert unicodedata.is_normalized("NFC", phrase), row
        assert fold_phrase(phrase), row
        assert len(why) > 3, row


def test_given_names() -> None:
    """Its schema is its own: all names of a language in one row."""
    lines = DATA.joinpath("given_names.tsv").read_text(encoding="utf-8").split("\n")
    assert lines[0] == "language\tnames\twhy"
    rows = [line.split("\t") for line in lines[1:-1]]
    assert all(len(row) == 3 and re.fullmatch(r"[a-z]{2,3}", row[0]) and row[2] for row in rows)
    names = [name for row in rows for name in row[1].split(" ")]
    assert all(unicodedata.is_normalized("NFC", name) and len(name) > 1 for name in names)
    assert len({name.casefold() for name in names}) == len(names)


@each_list
def test_every_kind_is_used(name: str) -> None:
    assert {row[1] for row in _rows(name)} == KINDS[name]


@each_list
def test_no_row_stands_twice(name: str) -> None:
    keys = [tuple(row[:3]) for row in _rows(name)]
    assert len(set(keys)) == len(keys)


@each_list
def test_the_readme_tells_every_kind(name: str) -> None:
    readme = DATA.joinpath("README.md").read_text(encoding="utf-8")
    assert f"`{name}.tsv`" in readme
    assert all(f"`{kind}`" in readme for kind in KINDS[name])
