"""Plain data, JSON and JSON Schema: laws, errors, and the published schema."""

import copy
import datetime as dt
import json
import pickle
import re
from pathlib import Path
from typing import Any

import attrs
import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse import (
    Article,
    Block,
    Byline,
    Caption,
    Dateline,
    Embed,
    Label,
    PageDate,
    Teaser,
    json_schema,
)
from newsparse.export.json import ARTICLE_KEYS
from tests.articles import full_article

ROOT = Path(__file__).parents[1]
DERIVED = {"text", "paragraphs", "tweets", "comments", "chrome", "promos", "notes"}
VALIDATOR = jsonschema.Draft202012Validator(json_schema())

# Half a surrogate pair may stand in a page; two halves in a row are one character, which readers
# put together before an article is made.
words = st.text(st.characters(exclude_categories=())).filter(
    lambda text: not re.search("[\ud800-\udbff][\udc00-\udfff]", text)
)
maybe_words = st.none() | words
offsets = st.none() | st.integers(0, 10**9)
zones = st.integers(-1439, 1439).map(lambda minutes: dt.timezone(dt.timedelta(minutes=minutes)))
days = st.dates() | st.datetimes(timezones=st.none() | zones)
fractions = st.floats(0, 1)


def tuples(values: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(values, max_size=2).map(tuple)


places = {"start": offsets, "end": offsets}
page_dates = st.builds(
    PageDate,
    raw=words,
    value=st.none() | days,
    precision=words,
    role=words,
    ambiguous=st.booleans(),
    readings=tuples(days),
    zone=maybe_words,
    source=words,
    **places,
)
maybe_dates = st.none() | page_dates
datelines = st.builds(Dateline, maybe_words, maybe_words, maybe_dates, **places)
teasers = st.builds(Teaser, words, maybe_words, maybe_words, source=words, **places)
bylines = st.builds(Byline, words, words, *[maybe_words] * 5, source=words, **places)
captions = st.builds(Caption, words, maybe_words, source=words, **places)
embeds = st.builds(
    Embed,
    text=words,
    platform=st.sampled_from(["twitter", "mastodon", None]),
    author=maybe_words,
    handle=maybe_words,
    posted=maybe_dates,
    url=maybe_words,
    mentions=tuples(words),
    hashtags=tuples(words),
    source=words,
    **places,
)
blocks = st.builds(
    Block,
    label=st.sampled_from(Label),
    text=words,
    start=st.integers(0, 10**9),
    end=st.integers(0, 10**9),
    confidence=fractions,
    reason=words,
    path=maybe_words,
)
articles = st.builds(
    Article,
    page_text=words,
    blocks=tuples(blocks),
    authors=tuples(words),
    bylines=tuples(bylines),
    dates=tuples(page_dates),
    dateline=st.none() | datelines,
    tags=tuples(words),
    paywalled=st.none() | st.booleans(),
    teasers=tuples(teasers),
    embeds=tuples(embeds),
    captions=tuples(captions),
    **dict.fromkeys(("published", "updated", "page_date"), maybe_dates),
    **dict.fromkeys(
        ("title", "dek", "kicker", "section", "language", "site_name", "url", "next_url", "image"),
        maybe_words,
    ),
)


@given(articles)
@settings(max_examples=60)
def test_comes_back_equal(article: Article) -> None:
    for again in (
        Article.from_json(article.to_json()),
        Article.from_json(article.to_json(indent=2).encode()),
        Article.from_dict(article.to_dict()),
        pickle.loads(pickle.dumps(article)),
        copy.deepcopy(article),
    ):
        assert again == article
        assert hash(again) == hash(article)
    VALIDATOR.validate(article.to_dict())
    VALIDATOR.validate(json.loads(article.to_json()))


@pytest.mark.parametrize("article", [full_article(), Article()], ids=["full", "empty"])
def test_handmade_articles_come_back_and_fit_the_schema(article: Article) -> None:
    assert Article.from_json(article.to_json()) == article
    VALIDATOR.validate(article.to_dict())


def test_keys_are_all_attributes_in_reading_order() -> None:
    data = full_article().to_dict()
    fields = {field.name for field in attrs.fields(Article)}
    assert list(data) == list(ARTICLE_KEYS)
    assert set(data) == fields | DERIVED
    assert len(data) == len(fields) + len(DERIVED)
    assert (next(iter(data)), *list(data)[-2:]) == ("title", "blocks", "page_text")


def test_full_article_leaves_no_attribute_untested() -> None:
    assert [key for key, value in full_article().to_dict().items() if value in (None, [], "")] == []


def test_values_are_plain() -> None:
    data = full_article().to_dict()
    assert data["published"]["value"] == "2024-03-04T09:30:00+01:00"
    assert data["updated"]["value"] == "2024-03-05"
    assert data["updated"]["readings"] == ["2024-03-05", "2024-05-03"]
    assert data["authors"] == ["Ada Brandt", "Tom Okoro"]
    assert data["tweets"] == data["embeds"][:1]
    assert data["blocks"][1] == {
        "label": "date",
        "text": "Monday, 4 March 2024",
        "start": 21,
        "end": 43,
        "confidence": 0.75,
        "reason": "made by hand",
        "path": None,
    }
    assert type(data["blocks"][1]["label"]) is str


def test_a_string_of_a_subclass_becomes_a_plain_one() -> None:
    class Smart(str):
        __slots__ = ("tree",)

    assert type(Article(title=Smart("Ferry")).to_dict()["title"]) is str


def test_midnight_stays_a_datetime_and_a_day_a_date() -> None:
    for value in (dt.datetime(2024, 3, 4), dt.date(2024, 3, 4)):
        date = PageDate("4 March", value)
        again = PageDate.from_dict(date.to_dict())
        assert type(again.value) is type(value)
        assert again == date


@pytest.mark.parametrize(
    "part",
    [
        *full_article().blocks[:1],
        *full_article().bylines,
        *full_article().dates,
        *full_article().teasers,
        *full_article().embeds,
        *full_article().captions,
        full_article().dateline,
    ],
    ids=repr,
)
def test_parts_have_the_same_methods(part: Any) -> None:
    assert type(part).from_dict(json.loads(json.dumps(part.to_dict()))) == part


def test_json_is_one_readable_line_unless_indented() -> None:
    article = Article(title="Wörter – 言葉")
    assert "\n" not in article.to_json()
    assert "Wörter – 言葉" in article.to_json()
    assert '\n  "title": "Wörter – 言葉",\n' in article.to_json(indent=2)


def test_half_a_surrogate_pair_is_escaped() -> None:
    article = Article(page_text="caf\xe9 \ud83d broken")
    text = article.to_json()
    assert text.isascii()
    assert "caf\\u00e9 \\ud83d broken" in text
    assert Article.from_json(text.encode()) == article


def test_derived_and_unknown_keys_are_ignored() -> None:
    article = full_article()
    data = article.to_dict() | {"text": 5, "tweets": "none", "mood": "glad"}
    data["blocks"][0]["colour"] = "green"
    assert Article.from_dict(data) == article


def test_missing_keys_mean_defaults() -> None:
    assert Article.from_dict({"title": "Ferry"}) == Article(title="Ferry")


def changed(**changes: Any) -> dict[str, Any]:
    return full_article().to_dict() | changes


BLOCK = {"label": "paragraph", "text": "", "start": 0, "end": 1}


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ([], "article: [] is not an object"),
        (None, "article: None is not an object"),
        (changed(title=5), "title: 5 is not a string"),
        (changed(title=["a"]), "title: ['a'] is not a string"),
        (changed(page_text=None), "page_text: None is not a string"),
        (changed(authors="Ada"), "authors: 'Ada' is not a list"),
        (changed(authors=["Ada", None]), "authors[1]: None is not a string"),
        (changed(paywalled="no"), "paywalled: 'no' is not a boolean"),
        (changed(paywalled=0), "paywalled: 0 is not a boolean"),
        (changed(published="2024-03-04"), "published: '2024-03-04' is not an object"),
        (changed(published={}), "published.raw: is missing"),
        (
            changed(published={"raw": "", "value": "2024-13-01"}),
            "published.value: '2024-13-01' is not an ISO date",
        ),
        (
            changed(published={"raw": "", "value": "2024-03-04Tten"}),
            "published.value: '2024-03-04Tten' is not an ISO date",
        ),
        (changed(published={"raw": "", "value": 3}), "published.value: 3 is not an ISO date"),
        (
            changed(dates=[{"raw": "", "readings": ["2024-03-04", None]}]),
            "dates[0].readings[1]: None is not an ISO date",
        ),
        (
            changed(blocks=[BLOCK, BLOCK | {"label": "foo"}]),
            "blocks[1].label: 'foo' is not a label",
        ),
        (changed(blocks=[BLOCK | {"label": []}]), "blocks[0].label: [] is not a label"),
        (
            changed(blocks=[BLOCK | {"start": 0.5}]),
            "blocks[0].start: 0.5 is not a whole number",
        ),
        (
            changed(blocks=[BLOCK | {"start": True}]),
            "blocks[0].start: True is not a whole number",
        ),
        (
            changed(blocks=[BLOCK | {"confidence": float("nan")}]),
            "blocks[0].confidence: nan is not a number",
        ),
        (
            changed(blocks=[BLOCK | {"confidence": False}]),
            "blocks[0].confidence: False is not a number",
        ),
        (
            changed(teasers=[{"headline": "a\n" * 99}, {"label": "b"}]),
            "teasers[1].headline: is missing",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_bad_data_is_named(data: Any, message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)) as caught:
        Article.from_dict(data)
    assert str(caught.value) == message


def test_messages_stay_one_short_line() -> None:
    with pytest.raises(ValueError, match=r"^tags: ") as caught:
        Article.from_dict({"tags": "long\n" * 1000})
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 100


@pytest.mark.parametrize(
    "source",
    ["", "{", "[1]", '"title"', b"\xff\xfe{", "[" * 100_000, '{"blocks": ' + "[" * 100_000],
    ids=["empty", "cut", "list", "string", "bytes", "deep", "deep key"],
)
def test_what_is_not_an_article_in_json_is_a_value_error(source: str | bytes) -> None:
    with pytest.raises(ValueError, match=r"\A.+\Z"):
        Article.from_json(source)


def test_numbers_no_float_can_hold_are_a_value_error() -> None:
    with pytest.raises(ValueError, match=r"blocks\[0\]\.confidence: 1"):
        Article.from_dict({"blocks": [BLOCK | {"confidence": 10**400}]})


def test_schema_is_a_schema_and_new_at_each_call() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())
    json_schema().clear()
    assert json_schema()["title"] == "Article"


@pytest.mark.parametrize(
    "change",
    [
        {"title": 5},
        {"authors": "Ada"},
        {"paywalled": "no"},
        {"published": {"raw": "3 March"}},
        {"published": full_article().to_dict()["published"] | {"value": "3 March"}},
        {"blocks": [full_article().to_dict()["blocks"][0] | {"label": "foo"}]},
        {"blocks": [full_article().to_dict()["blocks"][0] | {"start": -1}]},
        {"blocks": [full_article().to_dict()["blocks"][0] | {"confidence": 1.5}]},
    ],
    ids=str,
)
def test_schema_refuses(change: dict[str, Any]) -> None:
    assert not VALIDATOR.is_valid(changed(**change))


def test_schema_wants_every_key() -> None:
    for key in ARTICLE_KEYS:
        data = full_article().to_dict()
        del data[key]
        assert not VALIDATOR.is_valid(data), key


def test_schema_describes_fields_and_properties() -> None:
    properties = json_schema()["properties"]
    assert "masthead" in properties["page_date"]["description"]
    assert "blank line" in properties["text"]["description"]


def test_published_schema_is_current() -> None:
    published = json.loads((ROOT / "docs/article.schema.json").read_text(encoding="utf-8"))
    assert published == json_schema(), "run: newsparse --schema > docs/article.schema.json"
