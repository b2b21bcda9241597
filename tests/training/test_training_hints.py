"""Names of the markup are read by words, and the data file is what it should be."""

import pytest

from newsparse.labels import Label
from training.hints import ASIDE, CONSENT, DATA, LEAD, STRENGTHS, hints_of, names_of


def rows() -> list[list[str]]:
    return [line.split("\t") for line in DATA.read_text("utf-8").splitlines()]


def test_data_file_has_the_schema() -> None:
    head, *body = rows()
    assert head == ["label", "strength", "name"]
    known = {*Label, ASIDE, CONSENT, LEAD}
    for label, strength, name in body:
        assert label in known, name
        assert strength in STRENGTHS, name
        assert name == name.strip(), name
        assert name.startswith(("tag:", "role:", "itemprop:", "rel:", "=")) or name.islower(), name


def test_data_file_says_each_thing_once_and_in_order() -> None:
    body = rows()[1:]
    assert body == sorted(body)
    assert len({name for _, _, name in body}) == len(body)


@pytest.mark.parametrize(
    ("classes", "name"),
    [
        ("related-posts", "related-posts"),
        ("RelatedPosts", "related-posts"),
        ("c-related_posts__list", "related-posts"),
        ("ad-slot--wide", "ad-slot"),
    ],
)
def test_class_names_are_read_by_words(classes: str, name: str) -> None:
    assert name in names_of("div", {"class": classes})


@pytest.mark.parametrize("classes", ["page-header", "shadow", "md:ad", "download", "threads"])
def test_words_are_not_found_inside_words(classes: str) -> None:
    assert "ad" not in names_of("div", {"class": classes})


def label_of(tag: str, **attributes: str) -> str | None:
    named = {"class" if key == "kind" else key: value for key, value in attributes.items()}
    return next((hint.label for hint in hints_of(tag, named)), None)


@pytest.mark.parametrize(
    ("tag", "attributes", "label"),
    [
        ("nav", {}, "chrome"),
        ("div", {"role": "navigation"}, "chrome"),
        ("blockquote", {"kind": "twitter-tweet"}, "quote"),
        ("figcaption", {}, "caption"),
        ("span", {"itemprop": "author"}, "byline"),
        ("div", {"kind": "post-navigation"}, "teaser"),  # the longer name wins over "navigation"
        ("div", {"id": "disqus_thread"}, "comment"),
        ("div", {"kind": "wrapper"}, None),
    ],
)
def test_hints(tag: str, attributes: dict[str, str], label: str | None) -> None:
    hints = {
        hint.label
        for hint in hints_of(tag, {k if k != "kind" else "class": v for k, v in attributes.items()})
    }
    assert (label in hints) if label else not hints
