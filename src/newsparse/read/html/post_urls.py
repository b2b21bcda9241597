"""Which platform an address belongs to, and which account and post it names."""

import re
from functools import cache
from urllib.parse import unquote

from attrs import frozen

from newsparse.tables import rows

_PREFIX = re.compile(r"\s*(?:https?:)?//(?:(?:www|m|mobile|web|[a-z]{2}-[a-z]{2})\.)?", re.I)
_INNER = re.compile(r"https?(?:://|%3A%2F%2F)[^&#]{8,400}", re.I)
_LONGEST = 1500
_NO_HANDLES = frozenset({"i", "p", "reel", "reels", "tv", "s"})
"""Words of addresses that stand where the name of an account would."""


@frozen
class PostUrl:
    """What an address says of a post."""

    platform: str
    url: str | None
    """Without what follows the part that names the post; `None` where only a class tells."""
    handle: str | None = None
    """With its "@"."""


def post_url(address: str | None, *, depth: int = 1) -> PostUrl | None:
    """What the address of a post, or of the frame that shows it, says; `None` for any other."""
    if not address:
        return None
    address = address[:_LONGEST]
    prefix = _PREFIX.match(address)
    if prefix is None:
        return None
    for platform, pattern, template in _patterns():
        found = pattern.match(address, prefix.end())
        if found is None:
            continue
        parts = found.groupdict()
        if inner := parts.get("url"):
            inside = post_url(unquote(inner), depth=depth - 1) if depth else None
            return inside or PostUrl(platform, unquote(inner))
        handle = parts.get("handle")
        plain = "https://" + prefix[0].partition("//")[2] + found[0]
        return PostUrl(
            platform,
            template.format_map(parts) if template else plain,
            f"@{handle}" if handle and handle.lower() not in _NO_HANDLES else None,
        )
    return None


def linked_post(address: str | None) -> PostUrl | None:
    """`post_url` of where a link leads, also by way of a redirector that has it as a parameter."""
    found = post_url(address)
    if found is not None or not address:
        return found
    inner = _INNER.search(address[:_LONGEST], 8)
    return post_url(unquote(inner[0])) if inner else None


def url_of(platform: str, form: str, value: str) -> str | None:
    """The address of a post of which an attribute tells only its number or short name.

    `form` is how `data/post_elements.tsv` writes it: "{id}", or the address with "{}" in it.
    """
    if "{}" in form:
        return f"https://{form.format(value)}"
    template = _templates().get(platform)
    return template.format(id=value) if template else None


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str], str], ...]:
    return tuple(
        (platform, re.compile(pattern, re.I), address)
        for platform, pattern, address, _ in rows("read/html/data/post_urls.tsv")
    )


@cache
def _templates() -> dict[str, str]:
    """By platform, the first address that needs nothing but the number of the post."""
    templates: dict[str, str] = {}
    for platform, _, address in _patterns():
        if re.findall(r"\{(\w+)\}", address) == ["id"]:
            templates.setdefault(platform, address)
    return templates
