"""Pages without their words: what stays, what goes, and that they parse as before."""

import json
from pathlib import Path

import pytest

import newsparse
from newsparse.testing import Fixture, find
from newsparse.testing.anonymise import Failed, anonymise, difference
from tests.testing.test_checks import PAGE, article

ROOT = Path(__file__).parents[2]
EXAMPLE = (ROOT / "examples" / "page.txt").read_text("utf-8")
FOLDERS = list(find(ROOT / "tests" / "fixtures"))
# One in four, languages mixed.
SOME = [Fixture.load(folder) for folder in FOLDERS[::4]]
NOT_YET = {
    "byline-three-people-roles-and-mails",
    "html-frame-posts-of-many-platforms",
    "html-it-story-in-page-data",
}
"""Pages of which the names, or what looks like one, must stay for the labels to stay."""


def test_words_go_and_looks_stay() -> None:
    page = anonymise(EXAMPLE).page.decode()
    assert len(page) == len(EXAMPLE)
    for old, new in zip(EXAMPLE, page, strict=True):
        assert old.isalpha() == new.isalpha()
        assert old.isupper() == new.isupper()
        assert old == new or old.isalpha()
    for stays in (
        "Thursday, 9 May 2024",
        "\nBy ",
        "Published 6 May 2024, 18:40 | Updated 7 May 2024",
        "Read more: ",
        "(Editing by ",
        "May 6, 2024",
        "Related stories\n",
        "Share on Facebook | Share on Twitter | Print",
        "All rights reserved.",
    ):
        assert stays in page
    for goes in ("Ferry", "ferry", "Brandt", "LINDEN", "schoolchildren", "pensioners", "orle"):
        assert goes not in page


def test_one_word_is_always_the_same_other() -> None:
    page = anonymise("Ferry sails again\n\nBy Ada Brandt\n\nThe FERRY and a ferry sailed.\n").page
    first, upper, lower = (page.decode().split()[i] for i in (0, 7, 10))
    assert first.lower() == upper.lower() == lower
    assert upper.isupper()


def test_the_same_page_gives_the_same_words() -> None:
    assert anonymise(EXAMPLE) == anonymise(EXAMPLE.encode())


def test_words_that_are_to_stay() -> None:
    page = anonymise(EXAMPLE, keep=["orle", "pensioners"]).page.decode()
    assert "Orle" in page
    assert "pensioners" in page


@pytest.mark.parametrize("fixture", SOME, ids=lambda f: f.folder.name)
def test_pages_parse_to_the_same_labels(fixture: Fixture, request: pytest.FixtureRequest) -> None:
    if fixture.folder.name in NOT_YET:
        request.applymarker(pytest.mark.xfail(raises=Failed, strict=True))
    arguments = fixture.expectation.arguments()
    done = anonymise(fixture.source, **arguments)
    before = newsparse.parse(fixture.source, **arguments)
    after = newsparse.parse(done.page, **arguments)
    assert difference(before, after) is None
    assert [b.label for b in before.blocks] == [b.label for b in after.blocks]
    assert done.blocks == len(before.blocks)
    title = before.title
    if title and len(title.split()) > 3:
        assert title not in done.page.decode()


def test_html() -> None:
    lines = "".join(f'<p class="ferry">{line}</p>\n' for line in EXAMPLE.split("\n") if line)
    declared = {
        "@type": "NewsArticle",
        "headline": "Ferry returns",
        "datePublished": "2024-05-06T18:40:00Z",
        "url": "https://www.linden.example/ferry.html",
    }
    source = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry &amp; more</title>'
        f'<script type="application/ld+json">{json.dumps(declared)}</script>'
        '<script>track("ferry")</script><style>.ferry { color: red }</style>'
        '<meta property="og:title" content="Ferry returns"></head><body>'
        f'<a href="https://www.linden.example/ferry.html" data-id="ferry">Home</a>{lines}'
        "<!-- the ferry --></body></html>"
    )
    page = anonymise(source).page.decode()
    assert page.count("ferry") == source.count('class="ferry"') + 1
    assert 'class="ferry"' in page
    assert "<style>.ferry { color: red }</style>" in page
    assert "&amp;" in page
    assert "2024-05-06T18:40:00Z" in page
    assert '"@type": "NewsArticle"' in page
    assert "Brandt" not in page
    assert "linden" not in page.lower()


def test_broken_markup_is_no_trouble() -> None:
    for source in (
        "<script>",
        "<!--",
        "<p a='",
        "<",
        "<script type='ld+json'>{</script>",
        "",
        "\x00",
    ):
        assert anonymise(source, format="html").blocks >= 0


def test_a_page_that_would_parse_otherwise_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    real = newsparse.parse
    seen: list[object] = []

    def fickle(source: str, **arguments: object) -> newsparse.Article:
        seen.append(source)
        return real(source if len(seen) == 1 else source.replace("\n", " "), **arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(newsparse, "parse", fickle)
    with pytest.raises(
        Failed, match=r"parses differently once its words are replaced: line \d+, a"
    ):
        anonymise(EXAMPLE)


def test_differences_are_named() -> None:
    other = article(("title", "Rivers"), ("title", "Ferry returns"))
    found = difference(PAGE, other)
    assert found is not None
    assert found.problem == "line 1, a kicker, is title"
    assert difference(PAGE, PAGE) is None


def test_long_pages_take_linear_time() -> None:
    assert anonymise("word " * 20_000 + "\n<" * 500, format="text").words == 1


def test_addresses_of_posts_stay_addresses_of_posts() -> None:
    page = (
        '<html lang="en"><h1>Ferry will return to the Orle in May</h1><p>The ferry will sail again '
        "in May, fifty years after the last boat was laid up, the council decided on Monday.</p>"
        '<div data-url="https://twitter.com/adabrandt/status/1389200000000000000"></div>'
        '<iframe data-src="https://www.youtube.com/embed/BoatOnOrle1"></iframe></html>'
    )
    other = anonymise(page.encode()).page.decode()
    assert "adabrandt" not in other
    assert "BoatOnOrle" not in other
    assert [post.platform for post in newsparse.parse(other).embeds] == ["twitter", "youtube"]
