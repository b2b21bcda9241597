"""Spans: where on the page the words of a field stand."""

_BLANK = " \t\r\n\f\v\u00a0\u200b\ufeff\u3000"


def locate(page_text: str, words: str, start: int, end: int) -> tuple[int, int]:
    """The span of `words` between `start` and `end`; all of that stretch, trimmed, when the words
    are not printed there in one piece."""
    at = page_text.find(words, start, end) if words else -1
    if at >= 0:
        return at, at + len(words)
    return trimmed(page_text, start, end)


def trimmed(page_text: str, start: int, end: int) -> tuple[int, int]:
    """A span without the white space at its ends."""
    stretch = page_text[start:end]
    left = len(stretch) - len(stretch.lstrip(_BLANK))
    return start + left, max(start + left, start + len(stretch.rstrip(_BLANK)))
