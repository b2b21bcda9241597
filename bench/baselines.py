"""How people get the story out of plain text today; each takes the text and its language.

BoilerPy3 and jusText need HTML, so they are given each line of the text as a `<p>`.
"""

import html
from functools import lru_cache

from bench.score import CJK, tokens

# As in the C4 code (`_END_MARKS`, `_ELLIPSIS`, `_MIN_WORDS_PER_LINE`, `_POLICY_SUBSTRINGS`), with
# the terminal marks of other scripts and closing quotes added: as published the rule keeps no line
# of Chinese, and a baseline should lose for what it is.
END_MARKS = (*'.?!"', *"。？！”»」』؟۔।॥")
ELLIPSIS = "..."
MIN_WORDS = 5
POLICY = (
    "terms of use",
    "privacy policy",
    "cookie policy",
    "uses cookies",
    "use of cookies",
    "use cookies",
)


def c4(text: str, language: str | None = None) -> str:
    """The line rule of C4, without its rules for whole pages.

    Keeps lines of at least five words that end in a terminal mark but not in an ellipsis, unless
    they name JavaScript or a policy. Words of scripts without spaces are characters.
    """
    return "\n".join(line for line in map(str.strip, text.splitlines()) if _c4_keeps(line))


def _c4_keeps(line: str) -> bool:
    if not line.endswith(END_MARKS) or line.endswith(ELLIPSIS):
        return False
    if len(tokens(line) if CJK.search(line) else line.split()) < MIN_WORDS:
        return False
    lower = line.lower()
    return "javascript" not in lower and not any(phrase in lower for phrase in POLICY)


def boilerpy3(text: str, language: str | None = None) -> str:
    """BoilerPy3's ArticleExtractor."""
    from boilerpy3.extractors import ArticleExtractor

    return str(ArticleExtractor(raise_on_failure=False).get_content(wrapped(text)))


def justext(text: str, language: str | None = None) -> str:
    """jusText with the stop words of the page's language.

    With those of English, German, Spanish and French where the language is unknown; for a known
    language without a list, in the mode without stop words that jusText has for that.
    """
    return justext_of_html(wrapped(text), language)


def justext_of_html(page: str, language: str | None = None) -> str:
    """The same of a page that is HTML already."""
    from justext import justext as paragraphs_of

    stop_words = _stop_words(language)
    thresholds = {} if stop_words else {"stopwords_low": 0.0, "stopwords_high": 0.0}
    data = page.encode("utf-8", "replace")
    paragraphs = paragraphs_of(data, stop_words, encoding="utf-8", **thresholds)
    return "\n".join(p.text for p in paragraphs if not p.is_boilerplate)


def wrapped(text: str) -> str:
    """The lines that are not blank, each escaped and in a `<p>`, in a whole HTML page."""
    lines = filter(None, map(str.strip, text.splitlines()))
    body = "\n".join(f"<p>{html.escape(line)}</p>" for line in lines)
    return f"<html><head><title></title></head><body>\n{body}\n</body></html>"


UNION = ("English", "German", "Spanish", "French")
STOP_LISTS = dict(
    pair.split(":")
    for pair in (
        "af:Afrikaans ar:Arabic bg:Bulgarian bn:Bengali ca:Catalan cs:Czech da:Danish de:German"
        " el:Greek en:English es:Spanish et:Estonian eu:Basque fa:Persian fi:Finnish fr:French"
        " he:Hebrew hi:Hindi hr:Croatian hu:Hungarian id:Indonesian is:Icelandic it:Italian"
        " ka:Georgian kk:Kazakh ko:Korean lt:Lithuanian lv:Latvian mk:Macedonian ms:Malay"
        " nb:Norwegian_Bokmal nl:Dutch nn:Norwegian_Nynorsk no:Norwegian_Bokmal pl:Polish"
        " pt:Portuguese ro:Romanian ru:Russian sk:Slovak sl:Slovenian sq:Albanian sr:Serbian"
        " sv:Swedish sw:Swahili ta:Tamil te:Telugu tr:Turkish uk:Ukrainian ur:Urdu vi:Vietnamese"
    ).split()
)
"""jusText's name of the list for a language code."""


@lru_cache(maxsize=128)
def _stop_words(language: str | None) -> frozenset[str]:
    from justext import get_stoplist

    if language is None:
        return frozenset().union(*map(get_stoplist, UNION))
    return get_stoplist(STOP_LISTS[language]) if language in STOP_LISTS else frozenset()
