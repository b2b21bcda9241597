"""Reading what a page declares about itself, in metadata that readers do not see."""

from lxml.html import HtmlElement

from newsparse.declared import Declared
from newsparse.read.declared.collect import Collector, absolute, bare
from newsparse.read.declared.jsonld import Known, read_jsonld
from newsparse.read.declared.metas import read_language, read_links, read_metas, read_title
from newsparse.read.declared.microdata import read_marks
from newsparse.read.declared.parts import next_part
from newsparse.read.declared.words import key

__all__ = ["read_declared"]

_SHORTEST_STATE = 1500  # characters of a script that may hold a story
_MOST_ELEMENTS = 3000


def read_declared(root: HtmlElement, *, url: str | None = None) -> Declared:
    """The claims of a page's metadata: JSON-LD, `<meta>`, microdata, links, `<time>`, `<title>`.

    `url` is the page's address, where it is known; addresses are made absolute with it.
    """
    metas: list[HtmlElement] = []
    links: list[HtmlElement] = []
    jsonld: list[str] = []
    states: list[str] = []
    times: list[HtmlElement] = []
    base = url
    for element in root.iter("meta", "link", "script", "time", "abbr", "base"):
        if element.tag == "meta":
            metas.append(element)
        elif element.tag == "link":
            links.append(element)
        elif element.tag in ("time", "abbr"):
            times.append(element)
        elif element.tag == "base":
            base = absolute((element.get("href") or "").strip(), url) or base
        else:
            _take_script(element, jsonld, states)
    into = Collector(base)
    read_language(root, into)
    read_metas(metas[:_MOST_ELEMENTS], into)
    read_links(links[:_MOST_ELEMENTS], into)
    read_title(root, into)
    into.add("url", url, "address", 90)
    known = Known(
        frozenset(filter(None, map(key, into.values("title")))),
        frozenset(bare(address) for address in into.values("url")),
    )
    read_jsonld(jsonld, known, into)
    read_marks(root, times[:_MOST_ELEMENTS], known, into)
    page = absolute(url or into.first("url") or "", None)
    into.next_url = next_part(root, into.next_url, page, known.urls, base or page) if page else None
    return into.declared(tuple(states))


def _take_script(script: HtmlElement, jsonld: list[str], states: list[str]) -> None:
    """Puts a script with those it belongs to, if any."""
    kind = (script.get("type") or "").lower()
    if "ld+json" in kind:
        jsonld.append(script.text or "")
    elif script.get("src") is None:
        text = script.text or ""
        if len(text) >= _SHORTEST_STATE and ("json" in kind or _may_hold_state(text)):
            states.append(text)


_STATES = (
    "__PRELOADED_STATE__",
    "__INITIAL_STATE__",
    "__INITIAL_DATA__",
    "__APOLLO_STATE__",
    "__NUXT__",
    "__remixContext",
    "Fusion.globalContent",
    "__data",
)


def _may_hold_state(text: str) -> bool:
    """Whether a script sets a variable that pages are made from."""
    return any(name in text for name in _STATES)
