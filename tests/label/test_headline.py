"""Which line is the headline: the signals, their table, and what they choose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.label.facts import Facts, observe
from newsparse.label.headline import find_headline, weighed_signals
from newsparse.label.headline_scene import Scene, have_one_head
from newsparse.label.headline_signals import CASES, SIGNALS
from newsparse.label.story import Story, find_story
from newsparse.read.text import read_text
from newsparse.tables import rows

HEADLINE = "Ferry across the Orle will sail again in May"
STORY = """The ferry across the Orle will sail again in May, the council decided on Monday.

A first crossing with guests is planned for the last Sunday in April, the mayor told the council.

Nobody had asked for the old timetable to come back, and it will not, she said after the meeting."""


def facts_of(text: str) -> tuple[list[Facts], Story]:
    facts = observe(read_text(text))
    story = find_story(facts)
    assert story is not None
    return facts, story


def headline_of(text: str) -> str | None:
    found = find_headline(*facts_of(text))
    return None if found is None else facts_of(text)[0][found].text


def test_every_signal_has_a_weight_for_each_case_and_a_reason() -> None:
    table = rows("label/data/headline.tsv")
    assert [row[0] for row in table] == [signal.__name__ for signal in SIGNALS]
    assert [len(row[1].split()) for row in table] == list(CASES)
    assert [row[2] for row in table] == [(s.__doc__ or "").splitlines()[0] for s in SIGNALS]


@pytest.mark.parametrize(
    "above",
    [
        pytest.param(f"{HEADLINE}\n\n", id="alone"),
        pytest.param(f"The Linden Post\n\n{HEADLINE}\n\n", id="under the site's name"),
        pytest.param(f"{HEADLINE}\n\nRivers\n\nLocal news\n\n", id="over section words"),
        pytest.param(
            f"The Linden Post\n\nRivers\n\n{HEADLINE}\n\nBy Ada Holm\n\n3 May 2021\n\n",
            id="over a byline and a date",
        ),
        pytest.param(
            f"{HEADLINE} | The Linden Post\nNews\nSport\nMarket square will close for a year\n"
            f"{HEADLINE}\nBy Ada Holm\nA blue ferry on the river\n",
            id="printed again under a teaser",
        ),
        pytest.param(
            f"* Home\n* News\n\n# {HEADLINE}\n\n## Market square will close for a year\n\n",
            id="a first-level heading",
        ),
        pytest.param(
            f"Home > News > Rivers of the north\n\n{HEADLINE}\n\n", id="under a trail of links"
        ),
        pytest.param(f"{HEADLINE}\n\nBy Ada Holm\n\nHow the old ferry sank\n\n", id="over a dek"),
    ],
)
def test_headline(above: str) -> None:
    found = headline_of(above + STORY)
    assert found is not None
    assert found.startswith(HEADLINE)


def test_an_entry_of_a_live_page_is_no_headline() -> None:
    assert headline_of(f"{HEADLINE}\n\n10:05am: First guests come aboard\n\n{STORY}") == HEADLINE


def test_without_capitals_or_spaces() -> None:
    text = (
        "新闻\n\n奥尔勒河渡轮将于五月恢复通航\n\n2021年5月3日\n\n"
        "林登市议会周一决定,横跨奥尔勒河的渡轮将于五月恢复通航。市长说,首航定于四月的最后一个星期日。\n\n"
        "渡轮去年秋天因为船体漏水而停航,修理用了整整一个冬天。市长感谢所有帮助修船的志愿者。"
    )
    assert headline_of(text) == "奥尔勒河渡轮将于五月恢复通航"


def test_nothing_above_the_story() -> None:
    assert headline_of(STORY) is None


@given(st.text(alphabet='aB .|:>\n#*-"1é中…', max_size=400))
def test_signals_keep_to_their_cases(text: str) -> None:
    facts = observe(read_text(text))
    if not facts:
        return
    scene = Scene(facts, Story(len(facts) // 2, len(facts) - 1))
    for i in scene.candidates:
        for signal, cases in zip(SIGNALS, CASES, strict=True):
            assert 0 <= signal(scene, i) < cases, signal.__name__
    assert len(weighed_signals()) == len(SIGNALS)


def test_only_so_far_up_is_looked() -> None:
    facts, story = facts_of("Market square will close\n\n" * 3_000 + STORY)
    assert len(Scene(facts, story).candidates) < 500


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (Story(4, 40), True),
        (Story(4, 19), True),
        (Story(4, 12), False),  # fewer lines give the topic
        (Story(5, 30), False),
    ],
)
def test_stories_that_differ_in_their_ends_have_one_head(other: Story, expected: bool) -> None:
    assert have_one_head(Story(4, 30), other) is expected
