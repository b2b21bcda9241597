"""Which lines are set as the story is, and which of those taken for it are not."""

from collections.abc import Sequence

import pytest

from newsparse.label.facts import Facts, observe
from newsparse.label.judgement import Judgement
from newsparse.label.setting import Fitted, fit_to_setting, in_footers
from newsparse.label.story import Story
from newsparse.labels import Label
from newsparse.read.html import read_html

PROSE = [
    "The ferry across the Orle will sail again in May, fifty years after the last one was sold, "
    f"the council decided on Monday evening in its meeting number {number}."
    for number in range(1, 5)
]
LOST = "Whoever lives on the island rows to school today, and waits when the river is high."
BOX = "The harbour master keeps a cat that has never once been seen to leave the quay."
KNOWN = "".join(f"<p>{line}</p>" for line in PROSE)
ADVERT = "<div class='box'><div class='inner'><p>Rowing boats for less</p></div></div>"


def facts_of(html: str) -> list[Facts]:
    return observe(read_html(f"<html><body>{html}</body></html>"))


def fitted(
    html: str,
    known: Sequence[str] = PROSE,
    *,
    sure: float = 0.95,
    headline: int | None = None,
    may_grow: bool = True,
) -> tuple[Fitted, list[str]]:
    """What fits, the lines in `known` known as story; and all lines."""
    facts = facts_of(html)
    yes, no = Judgement(Label.PARAGRAPH, sure, "i"), Judgement(Label.CHROME, 0.9, "b")
    judgements = [yes if f.text in known else no for f in facts]
    inside = [f.index for f in facts if f.text in known]
    story = Story(inside[0], inside[-1])
    fit = fit_to_setting(facts, judgements, story, headline, may_grow=may_grow)
    return fit, [f.text for f in facts]


def alike(html: str, known: Sequence[str] = PROSE, **options: object) -> list[str]:
    fit, texts = fitted(html, known, **options)  # type: ignore[arg-type]
    return [texts[index] for index in sorted(fit.alike)]


@pytest.mark.parametrize(
    "html",
    [
        pytest.param(f"<div>{KNOWN}{ADVERT}<p>{LOST}</p></div>", id="below a box"),
        pytest.param(f"<div><p>{PROSE[0]}</p><p>{LOST}</p>{KNOWN}</div>", id="amid the story"),
        pytest.param(
            "<main>"
            + "".join(f"<div class='text'><p>{line}</p></div>" for line in (*PROSE, BOX[:3], LOST))
            + "</main>",
            id="each in an element of the same name",
        ),
        pytest.param(
            "<main>"
            + "".join(
                f"<section class='block b{number}'><p id='p{number}'>{line}</p></section>"
                for number, line in enumerate((*PROSE, LOST))
            )
            + "</main>",
            id="numbers in names do not count",
        ),
    ],
)
def test_what_is_set_like_the_story_belongs_to_it(html: str) -> None:
    assert alike(html) == [LOST]


@pytest.mark.parametrize(
    "html",
    [
        pytest.param(f"<div>{KNOWN}</div><div class='box'><p>{BOX}</p></div>", id="another name"),
        pytest.param(f"<div>{KNOWN}</div><article><div><p>{BOX}</p></div></article>", id="article"),
        pytest.param(
            f"<div>{KNOWN}<p><a href='/x'>{BOX}</a></p></div>", id="a link to another story"
        ),
        pytest.param(f"<div>{KNOWN}<p>Market square closes</p></div>", id="no running text"),
        pytest.param(f"<div>{KNOWN}<figcaption>{BOX}</figcaption></div>", id="named a caption"),
        pytest.param(f"<p>{BOX}</p><div>{KNOWN}</div>", id="above"),
        pytest.param(
            f"<div>{KNOWN}<p>© 2025 Orle Mercury. All rights reserved by its owners.</p></div>",
            id="a copyright line",
        ),
    ],
)
def test_what_is_not_set_like_the_story_stays_out(html: str) -> None:
    assert alike(html) == []


def test_the_story_grows_to_what_is_set_like_it() -> None:
    fit, texts = fitted(f"<div>{KNOWN}{ADVERT}<p>{LOST}</p></div>")
    assert texts[fit.story.last] == LOST


def test_it_does_not_grow_where_words_end_it() -> None:
    fit, texts = fitted(f"<div>{KNOWN}{ADVERT}<p>{LOST}</p></div>", may_grow=False)
    assert texts[fit.story.last] == PROSE[-1]
    assert not fit.alike


def test_below_the_headline_it_grows_upwards() -> None:
    html = f"<div><h1>Ferry will sail</h1><p>{LOST}</p><p>Ines Hald</p>{KNOWN}</div>"
    assert alike(html, headline=0) == [LOST]
    assert alike(html) == []


@pytest.mark.parametrize("tag", ["article", "section"])
def test_what_a_foot_says_is_no_story(tag: str) -> None:
    facts = facts_of(f"<{tag}><div>{KNOWN}</div><footer><p>{BOX}</p></footer></{tag}>")
    found = in_footers(facts, [True] * len(facts))
    assert [facts[index].text for index in found] == [BOX]


def test_a_story_that_stands_in_a_foot_stays() -> None:
    facts = facts_of(f"<p>Ferry</p><footer>{KNOWN}</footer>")
    assert not in_footers(facts, [True] * len(facts))


def apart(html: str, sure: float = 0.95) -> list[str]:
    fit, texts = fitted(html, [*PROSE, BOX, LOST, "Ferries and ports"], sure=sure)
    return [texts[index] for index in sorted(fit.apart)]


@pytest.mark.parametrize(
    ("html", "sure"),
    [
        pytest.param(f"<div class='disclaimer'><p>{BOX}</p></div>", 0.95, id="named a note"),
        pytest.param(f"{KNOWN * 4}<div class='box'><p>{BOX}</p></div>", 0.7, id="no sure part"),
    ],
)
def test_what_is_set_otherwise_is_no_story(html: str, sure: float) -> None:
    assert apart(f"<div>{KNOWN}{html}</div>", sure) == [BOX]


@pytest.mark.parametrize(
    "html",
    [
        pytest.param(f"<div>{KNOWN}<div class='box'><p>{BOX}</p></div></div>", id="a sure part"),
        pytest.param(f"<div class='intro'><p>{BOX}</p></div><div>{KNOWN}</div>", id="the lead"),
        pytest.param(
            f"<div>{KNOWN}<h2 class='promo'>Ferries and ports</h2><p>{LOST}</p></div>", id="heading"
        ),
        pytest.param(
            f"<div>{KNOWN}<div class='teaser'><p>{BOX}</p></div></div>",
            id="running text named a teaser",
        ),
    ],
)
def test_what_may_be_set_otherwise_stays(html: str) -> None:
    assert apart(html) == []


def test_unsure_lead_and_lists_stay() -> None:
    lead = f"<div class='intro'><p>{BOX}</p></div><div>{KNOWN * 4}</div>"
    listed = f"<div>{KNOWN * 4}<ul class='facts'><li>{BOX}</li></ul></div>"
    assert apart(lead, 0.7) == []
    assert apart(listed, 0.7) == []


def test_a_note_amid_the_story_has_much_of_it_on_either_side() -> None:
    note = "Note: the ferry does not sail when the river is high, nor on the first of May."
    inside = f"<div><p>{PROSE[0]}</p>{KNOWN}<p>{note}</p>{KNOWN}</div>"
    fit, texts = fitted(inside, [*PROSE, note])
    assert note in [texts[index] for index in fit.amid]
    at_end = f"<div>{KNOWN}<p>{PROSE[0]}</p><p>{note}</p><p>{PROSE[1]}</p></div>"
    fit, texts = fitted(at_end, [*PROSE, note])
    assert note not in [texts[index] for index in fit.amid]
    boxed = f"<div>{KNOWN}<div class='box'><p>{note}</p></div>{KNOWN}</div>"
    fit, texts = fitted(boxed, [*PROSE, note])
    assert note not in [texts[index] for index in fit.amid]


def test_a_label_at_the_end_is_no_story() -> None:
    html = f"<div>{KNOWN}<h3>Ferries and ports</h3></div>"
    fit, texts = fitted(html, [*PROSE, "Ferries and ports"])
    assert texts[fit.story.last] == PROSE[-1]


def test_a_last_item_of_a_list_is_story() -> None:
    fit, texts = fitted(f"<div>{KNOWN}<ul><li>Two boats</li></ul></div>", [*PROSE, "Two boats"])
    assert texts[fit.story.last] == "Two boats"


def test_a_page_without_running_text_is_left_as_it_is() -> None:
    fit, _ = fitted("<p>Ferry</p><p>Boat</p>", ["Ferry", "Boat"])
    assert fit == Fitted(Story(0, 1))
