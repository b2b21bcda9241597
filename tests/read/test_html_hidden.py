"""Reading HTML: what is hidden is left out, unless the page is about it."""

import pytest

from newsparse.read.html import read_html

PROSE = "The ferry across the Orle returns in the first days of May, its owner said on Monday. "
STORY = "".join(f"<p>{number} {PROSE * 3}</p>" for number in range(1, 5))


def texts(source: str) -> list[str]:
    return [line.text for line in read_html(f"<html><body>{source}").lines]


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>no</p>",
        "<p hidden=''><b>no</b></p>",
        "<p style='display:none'>no</p>",
        "<p style='color: red; DISPLAY : none !important'>no</p>",
        "<p style='visibility: hidden'>no</p>",
        "<span hidden>no</span>",
        "<dialog>no</dialog>",
        "<template><p>no</p></template>",
        "<noscript><p>no</p></noscript>",
        "<select><option>no</select>",
        f"<div hidden><p>{PROSE}</p></div>",
        "<ul class=accordion style='display:none'><li>no</ul>",
        "<video>no</video><object>no</object><iframe>no</iframe><canvas>no</canvas>",
    ],
)
def test_hidden_elements_are_left_out(hidden: str) -> None:
    assert texts(f"<p>Ferry</p>{hidden}<p>returns {PROSE * 3}</p>") == [
        "Ferry",
        f"returns {PROSE * 3}".strip(),
    ]


@pytest.mark.parametrize(
    "shown",
    [
        "<p hidden=until-found>yes</p>",
        "<p style='display:block'>yes</p>",
        "<p style='opacity:0'>yes</p>",
        "<p style=''>yes</p>",
        "<dialog open>yes</dialog>",
        "<p aria-hidden=true>yes</p>",
        "<p class=visually-hidden>yes</p>",
        "<details><p>yes</p></details>",
        "<label>yes</label>",
    ],
)
def test_the_rest_is_shown(shown: str) -> None:
    assert texts(f"<p>Ferry</p>{shown}") == ["Ferry", "yes"]


@pytest.mark.parametrize(
    "page",
    [
        "<div hidden id=S:0>{}</div>",
        "<body style='display:none'>{}",
        "<noscript>{}</noscript>",
        "<div style='visibility:hidden'><div hidden>{}</div></div>",
    ],
)
def test_a_story_that_a_script_would_show_is_shown(page: str) -> None:
    assert len(texts("<p>Menu</p>" + page.format(STORY))) >= 4


def test_a_hidden_copy_of_the_story_is_left_out() -> None:
    assert texts(STORY + f"<div hidden>{STORY}{STORY}</div>") == texts(STORY)


@pytest.mark.parametrize("name", ["faq-accordion", "paywall", "chakra-collapse", "tabpanel"])
def test_prose_that_a_reader_unfolds_is_shown(name: str) -> None:
    folded = f"<div class='{name}' style='display:none'><p>{PROSE}</p></div>"
    assert texts(STORY + folded)[4:] == [PROSE.strip()]


@pytest.mark.parametrize(
    ("name", "is_shown"),
    [("more", True), ("share-modal", False), ("submitSuccess", False)],
)
def test_prose_hidden_in_a_story_is_shown_unless_it_is_a_window(name: str, is_shown: bool) -> None:
    hidden = f"<div class='{name}' hidden><p>{PROSE}</p></div>"
    assert (PROSE.strip() in texts(f"<article>{STORY}{hidden}</article>")) is is_shown
    assert PROSE.strip() not in texts(f"<main>{STORY}{hidden}</main>")


def test_nothing_but_hidden_words() -> None:
    assert texts("<p hidden>no</p>") == []


def test_text_in_the_head_is_on_the_page_as_in_a_browser() -> None:
    assert texts("<html><head><title>no</title><x-y></x-y>Ferry</head><p>returns") == [
        "Ferry",
        "returns",
    ]


def test_pages_in_frames_show_what_they_say_without() -> None:
    source = "<frameset><frame src=a><noframes><body><p>Ferry</body></noframes></frameset>"
    assert [line.text for line in read_html(source).lines] == ["Ferry"]


def test_a_frame_left_open_for_browsers_without_scripts_hides_nothing() -> None:
    open_frame = "<noscript><IFRAME src='https://a.example'></noscript>"
    assert texts(f"{open_frame}<p>Ferry</p><iframe></iframe><p>returns") == ["Ferry", "returns"]
    closed = "<noscript><iframe src=a></iframe></noscript>"
    assert texts(f"{closed}<p>Ferry</p>") == ["Ferry"]
