"""The baselines keep and drop what their authors say."""

import pytest

from bench import baselines

STORY = [
    "The old mill at the edge of the village will open its doors again in May, its owner said"
    " on Monday, and the council was quick to welcome the news that so many had waited for, since"
    " the young people of the place had begun to move away to the towns on the coast.",
    "It had been closed for eleven years after a fire that started in the room of the millstones,"
    " and nobody had thought that the roof would ever be built again by the people of the place,"
    " least of all those who had seen it burn down in the night to the first Sunday of Lent.",
]
PAGE = "\n".join(["Home", "Sport", *STORY, "Contact", "© The Daily Bell"])


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("The mill opens in May.", True),
        ('"The mill opens in May"', True),
        ("The mill opens in May", False),
        ("The mill opens soon...", False),
        ("The mill opens.", False),  # Three words.
        ("Please enable JavaScript to read this.", False),
        ("Read our Privacy Policy before you go.", False),
        ("磨坊五月重新开放。", True),
        ("磨坊。", False),
    ],
)
def test_c4_line_rule(line: str, kept: bool) -> None:
    assert baselines.c4(f"Menu\n  {line}\n") == (line if kept else "")


def test_lines_are_escaped_when_wrapped() -> None:
    page = baselines.wrapped("a < b & c\n\n</p><script>x</script>")
    assert "<p>a &lt; b &amp; c</p>\n<p>&lt;/p&gt;&lt;script&gt;x&lt;/script&gt;</p>" in page


def test_boilerpy3() -> None:
    pytest.importorskip("boilerpy3")
    kept = baselines.boilerpy3(PAGE, "en").split("\n")
    assert [line for line in kept if len(line) > 20] == STORY
    assert "© The Daily Bell" not in kept


@pytest.mark.parametrize("language", ["en", None])
def test_justext(language: str | None) -> None:
    pytest.importorskip("justext")
    assert baselines.justext(PAGE, language).split("\n") == STORY


def test_justext_without_a_list_for_the_language() -> None:
    pytest.importorskip("justext")
    sentence = "磨坊五月重新开放，村里的人们都很高兴，因为他们等了很久。" * 10
    assert baselines.justext(f"首页\n{sentence}\n联系", "zh") == sentence
