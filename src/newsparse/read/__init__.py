"""Reading: from a source, whatever it is, to a `Page`."""

from newsparse.page import Page
from newsparse.read.decode import decode, mend_surrogates
from newsparse.read.sniff import looks_like_html
from newsparse.read.text import read_text

FORMATS = ("auto", "text", "html")


def read(source: str | bytes, *, format: str = "auto", url: str | None = None) -> Page:
    """Read a page.

    Raises `TypeError` when `source` is neither `str` nor `bytes`, `ValueError` when `format`
    is not one of `FORMATS`.
    """
    if not isinstance(source, (str, bytes)):
        raise TypeError(f"source must be str or bytes, not {type(source).__name__}")
    if format not in FORMATS:
        raise ValueError(f"format must be one of {', '.join(FORMATS)}, not {format!r}")
    text = decode(source) if isinstance(source, bytes) else mend_surrogates(source)
    if format == "html" or (format == "auto" and looks_like_html(text)):
        from newsparse.read.html import read_html  # lxml is loaded for HTML pages only

        return read_html(text, url=url)
    return read_text(text, url=url)
