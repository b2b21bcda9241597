"""Emphasis marks and escapes that a Markdown rendering leaves among the words."""

import re

_HEADING = re.compile(r"^#{1,6} \S", re.M)
_BOLD = re.compile(r"\*\*[^*\n]{1,200}\*\*")
_MARKS = re.compile(
    r"(?<![\w\\])(?:\*\*\*|\*\*|__|[*_])(?=[^\s*_])|(?<=[^\s*_\\])(?:\*\*\*|\*\*|__|[*_])(?!\w)"
)
_ESCAPE = re.compile(r"\\([-+.*_#\[\]()!`>|\\])")
_MANY_BOLD = 2


def is_markdown(text: str) -> bool:
    """Whether a page was rendered to Markdown: it has headings with `#`, or words in `**`."""
    if "# " in text and _HEADING.search(text):
        return True
    if "**" not in text:
        return False
    return len(_BOLD.findall(text, 0, 50_000)) >= _MANY_BOLD


def without_emphasis(words: str) -> str:
    """The words of a Markdown line without emphasis marks and escapes.

    A mark counts where it touches a word on one side only: `snake_case` and `2 * 3` stay.
    """
    if "*" in words or "_" in words:
        words = _MARKS.sub("", words)
    return _ESCAPE.sub(r"\1", words) if "\\" in words else words
