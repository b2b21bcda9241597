"""Short lines are remembered between pages, and that changes nothing but the time."""

from attrs import asdict

from newsparse.label import facts as module
from newsparse.label.facts import Facts, observe
from newsparse.read.text import read_text

PAGE = "Read more\n\nBy Ada Brandt\n\nPhoto: Linden Post\n\nRain ends the drought @ada #rain\n"


def seen(facts: list[Facts]) -> list[dict[str, object]]:
    return [asdict(f, recurse=False) for f in facts]


def test_a_remembered_line_is_seen_as_at_first() -> None:
    page = read_text(PAGE)
    module._remembered.clear()
    first = seen(observe(page))
    assert set(module._remembered) == {line.text for line in page.lines}
    assert seen(observe(page)) == first


def test_what_is_remembered_is_bounded() -> None:
    for number in range(40):
        lines = [f"Entry {number} {line}" for line in range(module._MOST_REMEMBERED // 10)]
        observe(read_text("\n\n".join(lines)))
        assert len(module._remembered) <= 2 * module._MOST_REMEMBERED


def test_long_lines_are_not_remembered() -> None:
    module._remembered.clear()
    observe(read_text("Rain ended the drought in the valley of the Linden. " * 4))
    assert not module._remembered
