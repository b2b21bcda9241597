"""Host-grouped folds: pages of one site are never on both sides of a split.

Pages of one site share their layout, so a random split measures memory. The fold of a page
depends on its host alone, which keeps the split fixed when pages are added.
"""

from hashlib import blake2b
from urllib.parse import urlsplit

FOLDS = 5

SECOND_LEVEL = frozenset(
    "ac asn co com edu firm gen go gob gouv gov gr ind info kr lg ltd mil ne net nhs nom or org plc"
    " sch web".split()
)
"""Names that, before a two-letter ending, belong to the registry and not to the site."""


def host_group(url: str) -> str:
    """The part of the host that one owner holds, near enough: "bbc.co.uk", "example.com".

    The last two labels, or three where the second-level one is a registry's own ("co.uk"). An
    address without a host (a bare path, say) gives "".
    """
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname or ""
    except ValueError:  # An unclosed "[" of an IPv6 address, for one.
        return ""
    labels = host.removeprefix("www.").strip(".").split(".")
    if all(label.isdigit() for label in labels):
        return ".".join(labels)
    registry = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in SECOND_LEVEL
    return ".".join(labels[-3 if registry else -2 :])


def fold_of(url: str | None, page_id: str) -> int:
    """The fold, in 0 to 4, of the page at `url`; of its `page_id` where it has no address."""
    group = host_group(url) if url else ""
    digest = blake2b((group or page_id).encode("utf-8", "replace"), digest_size=8).digest()
    return int.from_bytes(digest, "big") % FOLDS
