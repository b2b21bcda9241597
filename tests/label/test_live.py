"""Entries of a live page, by the times at their heads."""

import pytest

import newsparse

TEXTS = (
    "The boat has left the landing stage with forty people on board, the harbour master said.",
    "The mayor waits on the far bank with a brass band, and with a cake that nobody may touch.",
    "A swan has taken the seat of the treasurer, who stands, and the captain will not turn round.",
    "The rope of the old landing stage has been found in the school, where it held up a curtain.",
    "Rain is expected at five, and the pensioners have put a tarpaulin over the tuba and the cake.",
    "Not one ticket was sold for the way back, as the office in the village has lost its stamp.",
    "The bridge was as empty as on the day it opened, a policeman said, who ate his lunch there.",
    "Two brothers who had not spoken since the flood were put in one boat and talked about eels.",
)


def entry(stamp: str, number: int, heading: str = "") -> str:
    return f'<div class="e">{stamp}{heading}<p>{TEXTS[number + 2]}</p></div>'


def marked(time: str) -> str:
    return f'<p class="when"><time>{time}</time></p>'


def page(*entries: str) -> str:
    lead = f"<h1>Ferry sails: as it happens</h1><p>By Ada Brandt</p><p>{TEXTS[0]} {TEXTS[1]}</p>"
    return f"<body><nav><a href='/'>Home</a></nav>{lead}{''.join(entries)}</body>"


def headings(source: str) -> list[str]:
    return [b.text for b in newsparse.parse(source).blocks if b.label == "heading"]


@pytest.mark.parametrize(
    "times",
    [
        ("14:20", "11:05", "9:40"),
        ("14.20", "11.05", "09.40"),
        ("14h20", "11h05", "9h40"),
        ("2:20pm", "11:05am", "9:40am"),
        ("Just now", "2 hours ago", "5 hours ago"),
        ("14:20 Uhr", "11:05 Uhr", "09:40 Uhr"),
        ("午後2時20分", "午前11時5分", "午前9時40分"),
    ],
)
def test_times_with_text_behind_them_are_headings(times: tuple[str, ...]) -> None:
    assert headings(page(*(entry(marked(time), n) for n, time in enumerate(times)))) == list(times)


def test_times_that_only_their_words_tell() -> None:
    times = ["14:20", "11:05", "09:40"]
    entries = (entry(f'<div class="hour">{time}</div>', n) for n, time in enumerate(times))
    assert headings(page(*entries)) == times


def test_the_heading_below_a_time_goes_with_it() -> None:
    entries = (entry(marked(f"1{n}:20"), n, heading=f"<h3>Part {n}</h3>") for n in range(3))
    found = ["10:20", "Part 0", "11:20", "Part 1", "12:20", "Part 2"]
    assert headings(page(*entries)) == found


def test_one_or_two_times_do_not_make_a_live_page() -> None:
    two = page(entry(marked("14:20"), 0), entry(marked("11:05"), 1))
    assert not {"14:20", "11:05"} & {
        b.text for b in newsparse.parse(two).blocks if b.reason.startswith("the time of an entry,")
    }


def test_a_list_of_stories_with_times_is_none() -> None:
    stories = (
        f'<li><p class="when"><time>1{n}:20</time></p><a href="/{n}">Otters are back</a></li>'
        for n in range(8)
    )
    listed = page(f"<p>{TEXTS[2]}</p>", f"<h2>Latest</h2><ul>{''.join(stories)}</ul>")
    assert not any(":" in text for text in headings(listed))


def test_whole_dates_head_stories_of_their_own() -> None:
    days = (entry(marked(f"{n + 3} May 2024, 14:20"), n) for n in range(5))
    assert headings(page(*days)) == []


def test_times_of_comments_are_comments() -> None:
    said = (
        f'<div class="comment"><p class="when"><time>1{n}:20</time></p><p>{TEXTS[n + 4]}</p></div>'
        for n in range(4)
    )
    story = f"<p>{TEXTS[2]} {TEXTS[3]}</p>"
    found = headings(page(story, f'<div class="comments">{"".join(said)}</div>'))
    assert not any(":" in text for text in found)
