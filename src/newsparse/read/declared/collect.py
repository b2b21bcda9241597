"""Claims as they are found, put in order of trust at the end."""

from urllib.parse import urljoin, urlsplit

from newsparse.declared import Claim, Declared
from newsparse.read.declared.words import plain

_LIMIT = 60  # claims of one field; pages with more are lists
_FIELDS = {
    "title": "titles",
    "dek": "deks",
    "author": "authors",
    "published": "published",
    "updated": "updated",
    "section": "sections",
    "tags": "tags",
    "language": "languages",
    "site_name": "site_names",
    "url": "urls",
    "image": "images",
}
_ADDRESSES = frozenset({"url", "image"})


class Collector:
    """The claims of a page while they are gathered."""

    def __init__(self, url: str | None) -> None:
        self.url = url
        self.free: bool | None = None
        self.next_url: str | None = None
        self.bodies: list[Claim] = []
        self._found: dict[str, list[tuple[int, Claim]]] = {name: [] for name in _FIELDS}

    def add(self, field: str, value: object, source: str, trust: int, kind: str = "") -> None:
        """Takes a claim in, unless it is empty; the smaller `trust`, the more it is trusted."""
        text = plain(value)
        found = self._found[field]
        if not text or len(found) >= _LIMIT:
            return
        if field in _ADDRESSES:
            text = absolute(text, self.url) or ""
        if text:
            found.append((trust, Claim(text, source, kind)))

    def first(self, field: str) -> str | None:
        """The most trusted value so far."""
        found = self._found[field]
        return min(found, key=lambda pair: pair[0])[1].value if found else None

    def values(self, field: str) -> list[str]:
        """All values so far, in the order they were found."""
        return [claim.value for _, claim in self._found[field]]

    def declared(self, scripts: tuple[str, ...]) -> Declared:
        """All of it, in each field the most trusted first, the same claim once."""
        fields = {}
        for name, into in _FIELDS.items():
            ranked = sorted(self._found[name], key=lambda pair: pair[0])
            fields[into] = tuple(dict.fromkeys(claim for _, claim in ranked))
        return Declared(
            **fields,
            free=self.free,
            next_url=self.next_url,
            bodies=tuple(self.bodies),
            scripts=scripts,
        )


def absolute(address: str, base: str | None) -> str | None:
    """An address of the web made absolute, as far as the page's own is known.

    `None` for what is none: pictures as data, scripts, addresses that cannot be read.
    """
    try:
        whole = urljoin(base, address) if base else address
        scheme = urlsplit(whole).scheme
    except ValueError:
        return None
    return whole if scheme in ("http", "https", "") and " " not in whole else None


def bare(address: str) -> str:
    """An address without scheme, "www.", query, fragment and last slash."""
    rest = address.strip().partition("://")[2] or address.strip()
    rest = rest.partition("#")[0].partition("?")[0]
    return rest.removeprefix("www.").rstrip("/").lower()
