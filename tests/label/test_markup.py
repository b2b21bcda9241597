"""Labels by markup: for each rule a page on which it decides, and one on which it must not."""

import re

import pytest
from attrs import frozen

from newsparse.label import label_by_rules
from newsparse.label.markup import is_credit
from newsparse.label.rules import RULES
from newsparse.label.rules.signs import OF_MARKUP
from newsparse.labels import Label
from newsparse.read import read
from newsparse.tables import rows

HEADLINE = "<h1>Ferry will return to the Orle in May</h1>"
STORY = (
    "<p>The ferry across the Orle will sail again in May, fifty years after the last boat was laid "
    "up, the council decided on Monday evening.</p>",
    "<p>Mayor Ines Hald told the council that the town should have done this a long time ago. She "
    "had been asked why the repair of one old boat took so long.</p>",
    "<p>Pedestrians will cross for nothing. Cyclists will pay two crowns, as much as they did when "
    "the ferry stopped; drivers of cars have to go on using the bridge.</p>",
    "<p>A first crossing with guests is planned for the last Sunday in April. The timetable will "
    "be printed next week, and two pilots are still being looked for.</p>",
)
LONG = "Nobody in the town had thought of such a thing before the winter, and few have since."
END = "<p>© 2024 The Linden Post</p><p>Home</p><p>Sport</p>"
WORDS = "The old landing stage at Linden"


@frozen
class Page:
    """HTML above the headline, under it, amid the story and below it."""

    above: str = ""
    under: str = ""
    inside: str = ""
    below: str = ""
    wrapper: str = "<article>"

    def html(self) -> str:
        article = (self.wrapper, HEADLINE, self.under, *STORY[:2], self.inside, *STORY[2:])
        return (
            f"<html><body>{self.above}{''.join(article)}</article>{END}{self.below}</body></html>"
        )


@frozen
class Case:
    """The rule decides on the line `hit` of one page, and not on the line `miss` of the other."""

    reason: str
    page: Page
    hit: str
    near: Page
    miss: str


def named(name: str, words: str, tag: str = "div") -> str:
    return f'<{tag} class="{name}">{words}</{tag}>'


def inside(html: str) -> Page:
    return Page(inside=html)


def below(html: str) -> Page:
    return Page(below=html)


def under(html: str) -> Page:
    return Page(under=html)


TWEET = (
    f'<blockquote class="twitter-tweet"><p>{LONG}</p>&mdash; Ada Brandt (@ada_b) '
    '<a href="https://twitter.com/ada_b/status/123456">May 3, 2021</a></blockquote>'
)
FIGURE = f"<figure><img><figcaption>{WORDS}</figcaption></figure>"
LINKED = f'<figure><figcaption><a href="/x">{WORDS}</a></figcaption></figure>'
COMMENTS = f'<section id="comments"><p>{LONG}</p></section>'
TIMED = "<div class='{}'><time>10:05</time></div>"

CASES = (
    Case("stands in the element of a post", inside(TWEET), LONG, inside(f"<p>{LONG}</p>"), LONG),
    Case(
        "in the element of the comments",
        below(COMMENTS),
        LONG,
        Page(wrapper='<article class="comments">'),
        STORY[3][3:-4],
    ),
    Case("in the element of a caption", inside(FIGURE), WORDS, below(LINKED), WORDS),
    Case(
        "in a menu, the page's foot or a dialog",
        Page(above=f'<nav><a href="/">{LONG}</a></nav>'),
        LONG,
        inside(f"<footer><p>{LONG}</p></footer>"),
        LONG,
    ),
    Case(
        "in a list of other stories",
        inside(named("related-posts", f"<p>{LONG}</p>")),
        LONG,
        Page(wrapper='<article class="related-posts">'),
        STORY[0][3:-4],
    ),
    Case(
        "in the element of an advert or a letter",
        inside(named("newsletter-signup", LONG)),
        LONG,
        inside(named("letter", LONG)),
        LONG,
    ),
    Case(
        "in a box about the author",
        below(named("author-bio", LONG)),
        LONG,
        under(named("author-bio", "Ines Hald")),
        "Ines Hald",
    ),
    Case(
        "the time of an entry, in its element",
        inside(TIMED.format("live-entry")),
        "10:05",
        inside(TIMED.format("entry")),
        "10:05",
    ),
    Case(
        "named a standfirst, below the headline",
        under(named("standfirst", LONG)),
        LONG,
        below(named("standfirst", LONG)),
        LONG,
    ),
    Case(
        "named a teaser, below the headline",
        under(named("article-teaser", LONG)),
        LONG,
        under(named("article-teaser", f'<a href="/x">{LONG}</a>')),
        LONG,
    ),
    Case(
        "named like a caption or credit",
        inside(named("img-caption bildtexte", "") + named("epigraph figcaption", WORDS, "p")),
        WORDS,
        below(named("figcaption", WORDS, "p")),
        WORDS,
    ),
    Case(
        "little but a date, in an element for one",
        under(named("post-date", "Changed on 4 March 2024, at noon")),
        "Changed on 4 March 2024, at noon",
        under(named("post-date", f"{WORDS}, which stood there until 4 March 2024")),
        f"{WORDS}, which stood there until 4 March 2024",
    ),
    Case(
        "a date, in an element for one",
        under(named("post-date", f"{WORDS}, which stood there until 4 March 2024")),
        f"{WORDS}, which stood there until 4 March 2024",
        under(named("post-date", WORDS)),
        WORDS,
    ),
    Case(
        "named an author",
        under(named("byline", "the keeper of the lamp")),
        "the keeper of the lamp",
        inside(named("author", f"{LONG}")),
        LONG,
    ),
    Case(
        "named a kicker, above the headline",
        Page(above=named("kicker", "Rivers and lakes of the north")),
        "Rivers and lakes of the north",
        below(named("kicker", "Rivers and lakes of the north")),
        "Rivers and lakes of the north",
    ),
    Case(
        "named like comments",
        below(named("replies", f"<p>{LONG}</p>")),
        LONG,
        Page(above=named("replies", f"<p>{LONG}</p>")),
        LONG,
    ),
    Case(
        "named like a list of stories",
        below(named("teaser", WORDS)),
        WORDS,
        Page(wrapper='<article class="teaser">'),
        STORY[0][3:-4],
    ),
    Case(
        "named like an advert or a plea",
        below(named("promo", WORDS)),
        WORDS,
        Page(wrapper='<article class="promo">'),
        STORY[0][3:-4],
    ),
    Case(
        "named like a note or biography",
        below(named("disclaimer", WORDS)),
        WORDS,
        Page(above=named("disclaimer", WORDS)),
        WORDS,
    ),
    Case(
        "named like a part of the site",
        below(named("submenus menu", WORDS)),
        WORDS,
        Page(wrapper='<article class="menu">'),
        STORY[0][3:-4],
    ),
    Case(
        "a cell of a table inside the story",
        inside("<table><tr><td>Two crowns</td></tr></table>"),
        "Two crowns",
        below("<table><tr><td>Two crowns</td></tr></table>"),
        "Two crowns",
    ),
    Case(
        "a quotation by its element",
        inside(named("pullquote", WORDS)),
        WORDS,
        below(named("pullquote", WORDS)),
        WORDS,
    ),
    Case(
        "beside the story by its name",
        below(f"<aside>{WORDS}</aside>"),
        WORDS,
        inside(f"<aside><p>{LONG}</p></aside>"),
        LONG,
    ),
)


def reason_of(page: Page, text: str) -> str:
    """The rule that decided on the first line of the page that says `text`."""
    read_page = read(page.html(), format="html")
    verdicts = label_by_rules(read_page).verdicts
    found = [
        v.reason for line, v in zip(read_page.lines, verdicts, strict=True) if line.text == text
    ]
    assert found, f"{text!r} is not among {[line.text for line in read_page.lines]}"
    return found[0]


@pytest.mark.parametrize("case", CASES, ids=[case.reason for case in CASES])
class TestRule:
    def test_decides(self, case: Case) -> None:
        assert reason_of(case.page, case.hit) == case.reason

    def test_does_not_decide_on_what_is_only_like_it(self, case: Case) -> None:
        assert reason_of(case.near, case.miss) != case.reason


def test_every_rule_has_a_case() -> None:
    assert {case.reason for case in CASES} == {
        rule.reason for rule in RULES if rule.needs & OF_MARKUP
    }


WRAPPERS = (
    "comments-open related-posts newsletter-signup caption",
    "has-sidebar share-buttons author-box",
    "nav related-enabled promo consent",
)


@pytest.mark.parametrize("names", WRAPPERS)
@pytest.mark.parametrize("tag", ["body", "div", "article", "main"])
def test_names_of_wrappers_say_nothing(tag: str, names: str) -> None:
    html = f'<html><{tag} class="{names}">{HEADLINE}{"".join(STORY)}</{tag}></html>'
    labels = [v.label for v in label_by_rules(read(html, format="html")).verdicts]
    assert labels == [Label.TITLE, *[Label.PARAGRAPH] * 4]


def test_names_of_half_the_story_say_nothing() -> None:
    half = named("related-posts", "".join(STORY[2:]))
    html = f"<html><body>{HEADLINE}{''.join(STORY[:2])}{half}</body></html>"
    labels = [v.label for v in label_by_rules(read(html, format="html")).verdicts]
    assert labels[1:] == [Label.PARAGRAPH] * 4


def test_a_name_that_paragraphs_bear_one_by_one_says_nothing() -> None:
    story = "".join(STORY).replace("<p>", '<p class="promo">')
    html = f"<html><body>{HEADLINE}{story}</body></html>"
    labels = [v.label for v in label_by_rules(read(html, format="html")).verdicts]
    assert labels[1:] == [Label.PARAGRAPH] * 4


def test_credit_by_its_element() -> None:
    page = read(f'<p>{WORDS}</p><div class="photo-credit">Tom Okoro</div>', format="html")
    assert [is_credit(line) for line in page.lines] == [False, True]
    assert not is_credit(read("Tom Okoro\n").lines[0])


class TestTable:
    ROWS = rows("label/data/markup.tsv")

    @pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]}-{row[3]}")
    def test_row(self, row: list[str]) -> None:
        label, strength, where, words, why = row
        assert Label(label)
        assert strength in ("sure", "likely", "weak")
        assert where in ("part", "page", "thread", "caption", "credit", "line", "stamp")
        assert re.fullmatch(r"<[a-z]+>|[a-z0-9]+(?: [a-z0-9]+)*", words)
        assert why

    def test_each_name_is_there_once(self) -> None:
        names = [frozenset(row[3].split()) for row in self.ROWS]
        assert len(set(names)) == len(names)

    def test_a_rule_waits_for_every_label_and_strength(self) -> None:
        by_rule = {
            (Label.COMMENT, "sure"), (Label.COMMENT, "likely"),
            (Label.CAPTION, "sure"), (Label.CAPTION, "likely"),
            (Label.CHROME, "sure"), (Label.CHROME, "likely"),
            (Label.TEASER, "sure"), (Label.TEASER, "likely"), (Label.TEASER, "weak"),
            (Label.PROMO, "sure"), (Label.PROMO, "likely"),
            (Label.NOTE, "sure"), (Label.NOTE, "likely"),
            (Label.HEADING, "sure"), (Label.DEK, "likely"), (Label.KICKER, "likely"),
            (Label.DATE, "likely"), (Label.BYLINE, "likely"), (Label.QUOTE, "likely"),
            (Label.TABLE, "likely"),
        }  # fmt: skip
        assert {(row[0], row[1]) for row in self.ROWS} <= by_rule
