"""`python -m bench embeds PATH`: posts and captions that the markup of HTML pages tells."""

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from lxml.html import HtmlElement

from bench.data import Choice, Record, read_records
from bench.report import Report, grid, number, raised
from bench.score import Shingles, shingles

SETS = ("fundus-dev", "newspaper4k", "wcxb-dev", "trafilatura", "htmldate", "postlight")
POSTS = ("twitter-tweet", "twitter-video")
"""The classes of the embed code of Twitter: every such quotation is one post."""
STATUS = re.compile(r"(?:twitter|x)\.com/\w+/status(?:es)?/(\d+)")
UNSEEN = frozenset({"noscript", "template", "script", "textarea"})


class PostLike(Protocol):
    """The part of `newsparse.Embed` that is scored."""

    @property
    def text(self) -> str: ...
    @property
    def url(self) -> str | None: ...


@dataclass(slots=True)
class Counts:
    """What was found on the pages of one set."""

    pages: int = 0
    """Pages with a post or a caption."""
    posts: int = 0
    """Elements of posts."""
    found: int = 0
    """Those of them that are among `Article.tweets`."""
    tweets: int = 0
    """Tweets with words on pages with such elements."""
    right: int = 0
    """Those of them that are one of the elements."""
    leaked: Counter[str] = field(default_factory=Counter)
    """Shingles of posts ("post") and captions ("caption") that are in `Article.text`."""
    words: Counter[str] = field(default_factory=Counter)
    """All shingles of posts and captions that stand nowhere else on the page."""

    def add(self, other: "Counts") -> None:
        """Takes in another page."""
        for name in ("pages", "posts", "found", "tweets", "right"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.leaked.update(other.leaked)
        self.words.update(other.words)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("path", type=Path, help="folder with {set}.jsonl.xz files")
    parser.add_argument("--sets", type=_listed, default=SETS)
    parser.add_argument("--folds", type=_listed, help="only pages of these host-grouped folds, 0-4")
    parser.add_argument("--limit", type=int, help="at most so many pages of a set")
    parser.add_argument("--errors", action="store_true", help="list every mistake")


def run(args: argparse.Namespace) -> Report:
    """Scores the posts and captions of all pages that have any."""
    folds = frozenset(map(int, args.folds)) if args.folds else None
    choice = Choice(limit=args.limit, folds=folds)
    rows, errors, every = [], [], Counts()
    for name in args.sets:
        total = Counts()
        for record in choice.pick(read_records(args.path / f"{name}.jsonl.xz")):
            if "figcaption" not in record["html"] and "twitter-" not in record["html"]:
                continue
            try:
                total.add(counts_of(record, args.errors))
            except Exception as error:  # Named in the report; nothing of the page is counted.
                errors.append((repr(error)[:200], f"{name}/{record['id']}"))
        rows.append(_row(name, total))
        every.add(total)
    rows.append(_row("**all**", every))
    head = ["set", "pages", "posts", "recall", "precision", "post in text", "caption in text"]
    parts = [grid(head, rows), *([f"newsparse {raised(errors)}"] if errors else [])]
    return Report("embeds", "\n\n".join(parts))


def _listed(value: str) -> tuple[str, ...]:
    return tuple(filter(None, map(str.strip, value.split(","))))


def _row(name: str, counts: Counts) -> list[str]:
    return [
        name,
        str(counts.pages),
        str(counts.posts),
        _share(counts.found, counts.posts),
        _share(counts.right, counts.tweets),
        *(_share(counts.leaked[kind], counts.words[kind]) for kind in ("post", "caption")),
    ]


def _share(part: int, whole: int) -> str:
    return number(part / whole) if whole else ""


def counts_of(record: Record, tell: bool = False) -> Counts:
    """What was found on one page; `tell` prints the mistakes."""
    from newsparse import parse
    from newsparse.read.html.tree import tree_of

    root = tree_of(record["html"])
    posts = [] if root is None else list(elements(root, "blockquote", POSTS))
    captions = [] if root is None else list(elements(root, "figcaption"))
    counts = Counts(pages=int(bool(posts or captions)), posts=len(posts))
    if not counts.pages:
        return counts
    article = parse(record["html"], url=record.get("url"), format="html")
    if posts:
        missing, wrong = _compare(posts, article.tweets, counts)
        if tell and (missing or wrong):
            print(record["set"], record["id"], "missing:", missing, "wrong:", wrong)
    for kind, parts in (("post", posts), ("caption", captions)):
        own = _own_shingles(parts, article.page_text)
        leaked = own & shingles(article.text)
        counts.words[kind], counts.leaked[kind] = own.total(), leaked.total()
        if tell and leaked:
            print(record["set"], record["id"], record.get("url"), kind, "in text:", len(leaked))
            print("   ", [" ".join(words) for words in list(leaked)[:4]])
    return counts


def _compare(
    posts: Sequence[HtmlElement], tweets: Sequence[PostLike], counts: Counts
) -> tuple[list[str], list[str]]:
    """Counts the elements found and the tweets that are right; the keys of those that are not.

    A tweet is right, too, when the words of an element have its own: a reporter's sentence may
    quote a post that stands below it.
    """
    words = _letters("".join("".join(post.itertext()) for post in posts), None)
    given = {key_of_post(tweet) for tweet in tweets}
    wanted = [key_of(post) for post in posts]
    missing = [key for key in wanted if key not in given]
    known = frozenset(wanted)
    wrong = [
        key_of_post(t)
        for t in tweets
        if t.text and key_of_post(t) not in known and _letters(t.text) not in words
    ]
    counts.found = len(wanted) - len(missing)
    counts.tweets = sum(bool(t.text) for t in tweets)
    counts.right = counts.tweets - len(wrong)
    return missing, wrong


def elements(root: HtmlElement, tag: str, classes: Sequence[str] = ()) -> Iterator[HtmlElement]:
    """The elements of a tag, with one of some classes if any are given, that a reader can see."""
    for element in root.iter(tag):
        named = not classes or set(classes) & set((element.get("class") or "").split())
        if named and not any(above.tag in UNSEEN for above in element.iterancestors()):
            yield element


def key_of(post: HtmlElement) -> str:
    """What tells one post from another: its number, where it has a link to itself, or its words."""
    for link in reversed(list(post.iterdescendants("a"))):
        if status := STATUS.search(link.get("href") or ""):
            return status[1]
    return _letters("".join(post.itertext()))


def key_of_post(tweet: PostLike) -> str:
    """The same of a post that was found."""
    status = STATUS.search(tweet.url or "")
    return status[1] if status else _letters(tweet.text)


def _letters(words: str, most: int | None = 40) -> str:
    return "".join(filter(str.isalnum, words))[:most]


def _own_shingles(parts: Sequence[HtmlElement], page_text: str) -> Shingles:
    """The shingles of some elements that stand nowhere else on the page."""
    inside: Shingles = Counter()
    for part in parts:
        inside.update(shingles(" ".join(part.itertext())))
    on_page = shingles(page_text)
    return Counter({words: n for words, n in inside.items() if 0 < on_page[words] <= n})
