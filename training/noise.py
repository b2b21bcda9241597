"""Damage of the kinds that scrapes come with, repeatable from a page's id.

The words survive, so labels are carried to a damaged text as to any other.
"""

import random
import re
import textwrap
from collections.abc import Callable, Sequence

Lines = list[str]
Damage = Callable[[Lines, random.Random], Lines]

_BULLET = re.compile(r"^\s*(?:[*\-+•◦▪]|#{1,6}|>)\s+")
_HEAD = 12


def damage(renderings: dict[str, str], page_id: str) -> str | None:
    """One of a page's renderings, chosen and damaged by its id."""
    chance = random.Random(f"newsparse {page_id}")
    text = renderings[chance.choice(sorted(renderings))]
    for hurt in _choose(chance):
        text = "\n".join(hurt(text.split("\n"), chance))
    return text if text.strip() else None


def _choose(chance: random.Random) -> Sequence[Damage]:
    """One to three kinds of damage; the order in which they happen is fixed."""
    chosen = chance.sample(range(len(DAMAGES)), chance.choice((1, 1, 2, 3)))
    return [DAMAGES[i] for i in sorted(chosen)]


def drop_blank_lines(lines: Lines, _: random.Random) -> Lines:
    """No blank line left."""
    return [line for line in lines if line.strip()]


def double_space(lines: Lines, _: random.Random) -> Lines:
    """A blank line after each line."""
    return [part for line in lines if line.strip() for part in (line, "")]


def strip_bullets(lines: Lines, _: random.Random) -> Lines:
    """No layout signs in front of lines."""
    return [_BULLET.sub("", line) for line in lines]


def cut_head(lines: Lines, chance: random.Random) -> Lines:
    """The top of the page missing, up to a fifth of it."""
    return lines[int(len(lines) * chance.uniform(0.02, 0.2)) :]


def cut_tail(lines: Lines, chance: random.Random) -> Lines:
    """The end of the page missing, up to half of it."""
    return lines[: max(1, int(len(lines) * chance.uniform(0.5, 0.95)))]


def glue_lines(lines: Lines, chance: random.Random) -> Lines:
    """One line in forty run together with the next that is not blank."""
    kept: Lines = []
    glue = False
    for line in lines:
        if glue and line.strip():
            kept[-1] = f"{kept[-1].rstrip()} {line.strip()}"
        elif not (glue and not line.strip()):
            kept.append(line)
        glue = bool(kept and kept[-1].strip()) and (
            chance.random() < 0.025 if line.strip() else glue
        )
    return kept


def change_case(lines: Lines, chance: random.Random) -> Lines:
    """Short lines in capitals, or everything in lower case."""
    if chance.random() < 0.3:
        return [line.lower() for line in lines]
    return [line.upper() if 0 < len(line.split()) <= _HEAD else line for line in lines]


def garble(lines: Lines, chance: random.Random) -> Lines:
    """Typographic signs and some letters as UTF-8 that was read as Windows-1252."""
    share = chance.choice((0.02, 0.2, 1.0))

    def wrong(match: re.Match[str]) -> str:
        if chance.random() > share:
            return match[0]
        return match[0].encode("utf-8").decode("cp1252", "replace")

    return [re.sub("[À-ÿ‘’“”–—…•]", wrong, line) for line in lines]


def wrap(lines: Lines, chance: random.Random) -> Lines:
    """Every line wrapped at one width."""
    width = chance.randint(60, 90)
    return [part for line in lines for part in (textwrap.wrap(line, width) or [""])]


DAMAGES: tuple[Damage, ...] = (
    strip_bullets,
    garble,
    change_case,
    glue_lines,
    cut_head,
    cut_tail,
    drop_blank_lines,
    double_space,
    wrap,
)
"""In the order in which they are done."""
