"""Which labels make the story, as each set's own gold draws its border.

Chosen once, on development pages, by counting which marked-up parts of the HTML (`figcaption`,
`blockquote.twitter-tweet`, headings before a paragraph of the gold, lists after one, a printed
description) have their words in the gold body. A set that is not named here is scored with
`Article.text`.
"""

from collections.abc import Mapping

STORY = frozenset({"paragraph", "heading", "list_item", "quote", "table"})
"""What `Article.text` is made of; kept here as well so that baselines run without the library."""

SELECTIONS: Mapping[str, frozenset[str]] = {
    # Summary always in (104 of 104), headings in (265 of 265). Lists out: on 5 of the 7 pages
    # where one follows a paragraph nothing of it is in. Captions (1 of 363) and posts (0 of 3) out.
    # No table stands beside the gold; out, as its paragraphs are all the set annotates.
    "fundus-dev": frozenset({"paragraph", "heading", "quote", "dek"}),
    # Headings (516 of 523) and lists (158 of 163) in; a standfirst is in too (22 of the 26 that
    # are marked up as a heading). Captions (4 of 676) and posts (0 of 45) out.
    "newspaper4k": STORY | {"dek"},
    # Headings, lists and quotations in (all above 0.87), tables as well (19 of 26 pages whole).
    # Captions (64 of 1,075), posts (0 of 3) and most standfirsts (5 of 14 marked up as one) out.
    "wcxb-dev": STORY,
    # The body is the story alone; the headline is not in it on two pages of three.
    "chinese": STORY,
    # CleanEval's rules: the headline opens the body (24 of 24), captions are in (25 of 34).
    "portals": STORY | {"title", "caption"},
    # Made by Readability, which keeps what stands in the main element: captions (69 of 119) and
    # about half of the standfirsts are in, and block quotations stay, posts or not.
    "readability": STORY | {"dek", "caption", "embed"},
}


def selection_of(name: str) -> frozenset[str]:
    """The labels whose blocks are compared with the gold body of set `name`."""
    return SELECTIONS.get(name, STORY)
