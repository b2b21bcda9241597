"""Cue phrases: set words that tell what a line of a news page is, in some forty languages.

The phrases are data (`lexicon/*.tsv`, one file a language, schema in `lexicon/README.md`). All
languages are matched at once: pages mix them (English buttons around a Tamil story), and the
language of a page is not known when its lines are labelled.

Lines are compared in a folded form that is never longer than the line: lower case, one kind of
space, quote, dash and colon, no accents where a language drops them in capitals, no invisible
characters. So "► READ\u00a0MORE :" and "Read more:" are one phrase.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import cache
from itertools import accumulate, chain
from typing import NamedTuple

from attrs import frozen


class CueKind(StrEnum):
    """What a cue phrase is a sign of. Members compare equal to their lower-case names.

    ============  ==================================================================
    teaser        label of one other story: "Read more:", "Also read"
    teaser_list   heading of a list of other stories: "Most read", "Related articles"
    published     label of the date of publication: "Published:", "Posted on"
    updated       label of the date of the last change: "Last updated"
    byline        word before an author, a desk or a role: "By", "Written by", "News Desk"
    author_box    biography or links of the author: "About the author"
    agency        name or mark of a news agency: "Reuters", "(AFP)"
    source        label of where something was taken from: "Source:"
    attribution   gives a quotation to a social platform: "wrote on Twitter"
    credit        who made or supplied a picture: "Photo:", "via Getty Images"
    gallery       counters and buttons of a picture gallery: "Image 1 of 5"
    tags          heading of the tags or topics: "Filed under"
    reading_time  length of the story or how often it was read: "5 min read"
    tail_note     note on how the story was made: "Reporting by", "appeared first on"
    correction    correction, clarification, editor's note
    share         share bar, names of social platforms included: "Share", "Facebook"
    comments      comment section and its form: "Leave a reply"
    promo         newsletter, app, follow and donation pleas: "Subscribe to our newsletter"
    paywall       texts of a paywall: "Already a subscriber?"
    ad            marks of an advert: "Advertisement", "Story continues below"
    live          marks of a live page: "LIVE", "Key moments"
    controls      text size, print, listen, player, loading: "Print", "Listen to this article"
    navigation    menus, footers, log-in forms: "Home", "Skip to content", "Privacy policy"
    consent       cookie and consent dialogs: "We use cookies", "Accept all"
    error         pages that are no story: "Page not found", "Please enable JavaScript"
    copyright     reservation of rights: "All rights reserved"
    ============  ==================================================================
    """

    TEASER = "teaser"
    TEASER_LIST = "teaser_list"
    PUBLISHED = "published"
    UPDATED = "updated"
    BYLINE = "byline"
    AUTHOR_BOX = "author_box"
    AGENCY = "agency"
    SOURCE = "source"
    ATTRIBUTION = "attribution"
    CREDIT = "credit"
    GALLERY = "gallery"
    TAGS = "tags"
    READING_TIME = "reading_time"
    TAIL_NOTE = "tail_note"
    CORRECTION = "correction"
    SHARE = "share"
    COMMENTS = "comments"
    PROMO = "promo"
    PAYWALL = "paywall"
    AD = "ad"
    LIVE = "live"
    CONTROLS = "controls"
    NAVIGATION = "navigation"
    CONSENT = "consent"
    ERROR = "error"
    COPYRIGHT = "copyright"


@frozen
class Cue:
    """A phrase of the lexicon, found in a line."""

    kind: CueKind
    phrase: str
    """As the lexicon writes it; where the line has other capitals or accents, not as printed."""
    language: str
    """ISO 639-1 code of the language whose phrase it is, or "any"; several, parted by spaces, where
    languages share it ("es pt")."""
    where: str
    """"whole", "start", "end" or "inside": how the phrase was bound to its line."""
    start: int = 0
    """Offset in the line of the first character of the phrase, in code points; half-open with
    `end`. A colon that the lexicon requires after the phrase is not part of it."""
    end: int = 0


class _Row(NamedTuple):
    """One phrase of the lexicon, with all languages that have it."""

    kind: CueKind
    phrase: str
    language: str
    where: str
    set_off: bool
    """Whether a colon, dash or bar must follow it in the line."""


_Rows = tuple[_Row, ...]

# Folding ----------------------------------------------------------------------------------------

# One character for one character, so that offsets stay; what is deleted is listed apart.
_FOLDS = {
    " ": "\t\r\x0b\x0c\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
    "\u200a\u202f\u2028\u2029\u3000",
    "'": "’‘‛ʼ´`′＇",
    '"': "“”„‟″「」『』＂",
    "-": "–—―−‐‑－",
    ":": "：﹕",
    "|": "｜│",
    "(": "（",
    ")": "）",
    "[": "【［",
    "]": "】］",
    ".": "…。।॥۔",
    ",": "，、،",
    "?": "？؟",
    "!": "！",
    "/": "／",
    "<": "«‹＜",
    ">": "»›＞",
    "©": "ⓒⒸ",
    # Turkish has four letters i; English capitals on a Turkish page use the wrong one.
    "i": "ı",
    # Greek drops its accents in capitals, and lower() knows the final sigma only by context.
    "σ": "ς",
    "α": "ά",
    "ε": "έ",
    "η": "ή",
    "ι": "ίϊΐ",
    "ο": "ό",
    "υ": "ύϋΰ",
    "ω": "ώ",
    "е": "ё",
    # Romanian comma and cedilla.
    "ș": "ş",
    "ț": "ţ",
    # Arabic script: hamza carriers are often left out, Persian and Arabic code points mixed.
    "ا": "أإآٱ",
    "ي": "ىیئ",
    "ك": "ک",
    "ه": "ة",
    # Letters that may be written as base and nukta, which is deleted below.
    "क": "\u0958",
    "ख": "\u0959",
    "ग": "\u095a",
    "ज": "\u095b",
    "ड": "\u095c",
    "ढ": "\u095d",
    "फ": "\u095e",
    "ড": "\u09dc",
    "ঢ": "\u09dd",
    "য": "\u09df",
}
# Invisible characters, combining accents (what is left matches the phrase without accents),
# Arabic vowel signs and the nukta.
_DELETED = (
    "\u00ad\u200b\u200c\u200d\u200e\u200f\ufeff\ufe0f\u2060\u202a\u202b\u202c\u202d\u202e"
    "\u2066\u2067\u2068\u2069\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u0309\u030a\u030b"
    "\u030c\u031b\u0323\u0327\u0328\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0654"
    "\u0655\u0670\u093c\u09bc\u0a3c"
)
_REPLACEMENTS = tuple((old, new) for new, olds in _FOLDS.items() for old in olds)
_DELETIONS = frozenset(_DELETED)

DECORATION = (
    " \t\n.,:;!?¡¿()[]{}<>|/\\\"'-_=~*^&•·●○◦▪■□▫◾◼▶►▸▹▷➤➜➔➡→⇒⟶›◀◄◂←↑↓↗↘⬇▼▲▾▴◆◇★☆✓✔✕✖✗×❌※☞➥†‡§¶¦"
    "👉👈👇📷📸🎥📹🔴🔵⚫⚪📰📢🔔💬🔗✉📧📩📱🎧🔊▌▎❯❮〉〈《》“”‚‹"
)
"""What may stand around a phrase without being part of it, beyond what folding already unites."""


def _fold(text: str) -> str:
    """`text` in the form in which lines and phrases are compared; line feeds stay.

    Never longer than `text`: each character becomes one or, if deleted, none, and a run of spaces
    becomes one.
    """
    if text.isascii():
        text = text.lower()
        for old in "\t\r\x0b\x0c`":
            text = text.replace(old, "'" if old == "`" else " ")
    else:
        text = text.replace("İ", "i").lower()
        for old, new in _REPLACEMENTS:
            text = text.replace(old, new)
        for old in _DELETED:
            text = text.replace(old, "")
    while "  " in text:
        text = text.replace("  ", " ")
    return text


def _kept(line: str) -> list[int]:
    """The offset in `line` of each character of its folded form, and its length at the end."""
    offsets: list[int] = []
    before = ""
    for at, char in enumerate(line):
        folded = _fold(char)
        if folded and not (folded == before == " "):
            offsets.append(at)
            before = folded
    offsets.append(len(line))
    return offsets


def _without_accents(key: str) -> str:
    """A Latin phrase as typed without its accents; `key` itself where that is not plain ASCII."""
    plain = unicodedata.normalize("NFD", key).translate(_PLAIN_LETTERS)
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return plain if plain.isascii() else key


_PLAIN_LETTERS = {ord("ł"): "l", ord("đ"): "d", ord("ø"): "o"}

# The index ---------------------------------------------------------------------------------------

_LONGEST = 64
"""Longest line, in characters, that can be one phrase as a whole."""

# A line is looked up by its first (last) 7, 4, 2 and 1 characters; a phrase is filed under the
# longest of these that it fills. That serves scripts with and without spaces alike.
_KEY_SIZES = (7, 4, 2, 1)

# Kinds whose labels carry a counter: "Comments (12)", "1.2K shares".
_COUNTED = frozenset(
    {CueKind.COMMENTS, CueKind.SHARE, CueKind.GALLERY, CueKind.TEASER_LIST, CueKind.TAGS}
)
_NUMBER = re.compile(r"\d[\d.,]*(?: ?[km]\b)?")
# What separates words, in UTF-8: the ASCII characters that are neither letters nor digits.
_WORD_BREAKS = bytes(code if code > 127 or chr(code).isalnum() else 32 for code in range(256))
# Scripts that part no words by spaces, so that a phrase may touch what follows it.
_SPACELESS = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff]"
)


@frozen
class _Edge:
    """The phrases that stand at one edge of a line."""

    rows: dict[str, _Rows]
    lengths: dict[str, tuple[int, ...]]
    """By key, the lengths of the phrases filed under it, longest first."""


@frozen
class _Index:
    """The whole lexicon, ready for look-ups. All keys are folded."""

    whole: dict[str, _Rows]
    start: _Edge
    end: _Edge
    inside: dict[str, _Rows]
    triggers: dict[bytes, tuple[str, ...]]
    """By one of its words, in UTF-8: the phrases to look for where the word occurs."""
    spaceless: tuple[str, ...]
    """The phrases for `inside` that have no words."""
    inline: _Edge
    """Labels that may introduce a teaser in the middle of a line."""
    inline_keys: frozenset[str]
    """The first two characters of each."""


def _read_lexicon() -> Iterator[tuple[str, str, str, str, str]]:
    """The rows of all files: language, kind, where, phrase, folded phrase."""
    from importlib.resources import files  # slow to import, and not needed before first use

    folder = files("newsparse.label").joinpath("lexicon")
    for file in sorted(folder.iterdir(), key=lambda item: item.name):
        language, _, suffix = file.name.partition(".")
        if suffix != "tsv":
            continue
        # Folded whole: thousands of single calls would take longer than all the rest.
        text = file.read_text("utf-8")
        columns = [line.split("\t") for line in text.splitlines()[1:]]
        phrases = [row[2] for row in columns]
        for row, folded in zip(columns, _fold("\n".join(phrases)).split("\n"), strict=True):
            yield language, row[0], row[1], row[2], folded


def _key(folded: str, where: str) -> str:
    if where == "whole":
        return folded.strip(DECORATION)
    if where == "start":
        return folded.lstrip(DECORATION).rstrip(": ")
    if where == "end":
        return folded.rstrip(DECORATION)
    return folded


@cache
def _index() -> _Index:
    """The lexicon, read on first use."""
    kinds = {kind.value: kind for kind in CueKind}
    tables: dict[str, dict[str, dict[tuple[CueKind, bool], _Row]]] = {
        where: {} for where in ("whole", "start", "end", "inside")
    }
    for language, kind, where, phrase, folded in _read_lexicon():
        set_off = where == "start" and folded.endswith(":")
        key = _key(folded, where)
        row = _Row(
            kinds[kind], phrase.rstrip(": ") if set_off else phrase, language, where, set_off
        )
        _file(tables[where], key, row)
        if not key.isascii() and key[0] < "\u0250" and language != "vi":
            plain = _without_accents(key)
            if plain != key and len(plain) > 3:
                _file(tables[where], plain, row)
    rows = {
        where: {key: tuple(found.values()) for key, found in table.items()}
        for where, table in tables.items()
    }
    inline = _inline_labels(rows["start"], rows["whole"])
    return _Index(
        whole=rows["whole"],
        start=_edge(rows["start"], at_end=False),
        end=_edge(rows["end"], at_end=True),
        inside=rows["inside"],
        triggers=_triggers(rows["inside"]),
        spaceless=tuple(key for key in rows["inside"] if _SPACELESS.match(key)),
        inline=_edge(inline, at_end=False),
        inline_keys=frozenset(key[:2] for key in inline),
    )


def _file(table: dict[str, dict[tuple[CueKind, bool], _Row]], key: str, row: _Row) -> None:
    """Put `row` into `table`, merged with the same phrase of another language."""
    found = table.setdefault(key, {})
    same = found.get((row.kind, row.set_off))
    if same is not None:
        if row.language in same.language.split():
            return
        row = same._replace(language=f"{same.language} {row.language}")
    found[row.kind, row.set_off] = row


def _edge(rows: dict[str, _Rows], *, at_end: bool) -> _Edge:
    lengths: dict[str, set[int]] = {}
    for phrase in rows:
        size = next(size for size in _KEY_SIZES if size <= len(phrase))
        lengths.setdefault(phrase[-size:] if at_end else phrase[:size], set()).add(len(phrase))
    return _Edge(rows, {key: tuple(sorted(found, reverse=True)) for key, found in lengths.items()})


def _triggers(inside: Iterable[str]) -> dict[bytes, tuple[str, ...]]:
    """Files each phrase with words under its longest word, which is likely its rarest."""
    triggers: dict[bytes, list[str]] = {}
    for phrase in inside:
        words = _words(phrase)
        if words and not _SPACELESS.match(phrase):
            triggers.setdefault(max(words, key=len), []).append(phrase)
    return {word: tuple(phrases) for word, phrases in triggers.items()}


def _words(folded: str) -> list[bytes]:
    return folded.encode("utf-8", "surrogatepass").translate(_WORD_BREAKS).split()


def _inline_labels(start: dict[str, _Rows], whole: dict[str, _Rows]) -> dict[str, _Rows]:
    """The teaser labels. Longer than a word or two signs, lest "See:" cut a sentence."""
    return {
        key: teasers
        for table in (whole, start)
        for key, rows in table.items()
        if len(key) > 2 and (teasers := tuple(r for r in rows if r.kind is CueKind.TEASER))
    }


# Matching ----------------------------------------------------------------------------------------


class _Found(NamedTuple):
    """Rows that matched, and where in the folded line."""

    rows: _Rows
    start: int
    end: int


def find_cues(line: str) -> tuple[Cue, ...]:
    """The cue phrases of a line, strongest first: whole line, start (the longest), end, inside.

    A line that is a phrase as a whole has no others. Takes any string; one line is meant.
    """
    return find_cues_in_lines((line,))[0]


def find_cues_in_lines(lines: Sequence[str]) -> list[tuple[Cue, ...]]:
    """What `find_cues` finds for each line, in less time than line by line."""
    index = _index()
    joined = "\n".join(lines)
    if joined.count("\n") != max(len(lines) - 1, 0):
        joined = "\n".join(line.replace("\n", " ") for line in lines)
    joined = _fold(joined)
    folded = joined.split("\n")
    inside = _find_inside(index, joined, folded)
    return [
        _cues(index, line, low, inside.get(number, ()))
        for number, (line, low) in enumerate(zip(lines, folded, strict=False))
    ]


def phrases_of(*kinds: CueKind | str) -> tuple[Cue, ...]:
    """All phrases of some kinds, in no particular order, for tables of one's own. No spans.

    Phrases that a colon must follow come with it ("By:").
    Raises `ValueError` for a name that is not a kind.
    """
    wanted = {CueKind(kind) for kind in kinds}
    index = _index()
    tables = (index.whole, index.start.rows, index.end.rows, index.inside)
    rows = {row for table in tables for found in table.values() for row in found}
    return tuple(
        Cue(row.kind, f"{row.phrase}:" if row.set_off else row.phrase, row.language, row.where)
        for row in rows
        if row.kind in wanted
    )


def _cues(index: _Index, line: str, low: str, inside: Sequence[_Found]) -> tuple[Cue, ...]:
    """The cues of a line, given it folded and what was found inside it."""
    core = low.strip(DECORATION)
    if not core:
        return ()
    if len(core) <= _LONGEST:
        rows = _whole(index, core)
        if rows:
            lead = _lead(low)
            return _spanned(line, low, [_Found(rows, lead, lead + len(core))])
    found: list[_Found] = []
    # Written out, as most lines end here: a loop over the sizes takes twice the time.
    lengths = index.start.lengths
    if core[:7] in lengths or core[:4] in lengths or core[:2] in lengths or core[:1] in lengths:
        found += _find_start(index.start, line, low, core)
    lengths = index.end.lengths
    if core[-7:] in lengths or core[-4:] in lengths or core[-2:] in lengths:
        found += _find_end(index.end, line, low, core)
    found += inside
    return _spanned(line, low, found) if found else ()


def _lead(low: str) -> int:
    """How many characters of decoration a line begins with."""
    return len(low) - len(low.lstrip(DECORATION))


def _whole(index: _Index, core: str) -> _Rows:
    rows = index.whole.get(core)
    if rows is None and _NUMBER.search(core):
        numbered = _NUMBER.sub("#", core)
        rows = index.whole.get(numbered)
        if rows is None:
            bare = index.whole.get(numbered.strip(DECORATION + "#"), ())
            rows = tuple(row for row in bare if row.kind in _COUNTED)
    return rows or ()


def _find_start(edge: _Edge, line: str, low: str, core: str) -> Iterator[_Found]:
    """The longest phrase that a line begins with, if any."""
    lead = _lead(low)
    for length in _lengths(edge, core, at_end=False):
        rows = edge.rows.get(core[:length])
        if rows and (rows := _bound(rows, line, low, lead, lead + length)):
            yield _Found(rows, lead, lead + length)
            return


def _find_end(edge: _Edge, line: str, low: str, core: str) -> Iterator[_Found]:
    """The longest phrase that a line ends with, if any."""
    end = _lead(low) + len(core)
    for length in _lengths(edge, core, at_end=True):
        rows = edge.rows.get(core[-length:])
        if rows and not _glued(low, line, end - length):
            yield _Found(rows, end - length, end)
            return


def _lengths(edge: _Edge, core: str, *, at_end: bool) -> Iterator[int]:
    """How long the phrases are that may stand at this edge of `core`, longest first."""
    room = len(core)
    for size in _KEY_SIZES:
        if size <= room:
            for length in edge.lengths.get(core[-size:] if at_end else core[:size], ()):
                if length <= room:
                    yield length


def _bound(rows: _Rows, line: str, low: str, start: int, end: int) -> _Rows:
    """Those of `rows` whose phrase, at `start:end` of the line, ends as it must."""
    whole_word = not _glued(low, line, end)
    set_off = _is_set_off(low, line, start, end)
    return tuple(row for row in rows if (set_off if row.set_off else whole_word))


def _find_inside(index: _Index, joined: str, folded: Sequence[str]) -> dict[int, list[_Found]]:
    """The phrases that may stand anywhere in a line, by number of line.

    The whole page is searched for the few phrases one of whose words it has at all.
    """
    candidates = [
        phrase for word in index.triggers.keys() & _words(joined) for phrase in index.triggers[word]
    ]
    if not joined.isascii() and _SPACELESS.search(joined):
        candidates += index.spaceless
    present = sorted((p for p in candidates if p in joined), key=lambda p: (-len(p), p))
    found: dict[int, list[_Found]] = {}
    starts = list(accumulate((len(line) + 1 for line in folded), initial=0)) if present else []
    for phrase in present:
        at = joined.find(phrase)
        while at >= 0:
            end = at + len(phrase)
            if not _glued(joined, joined, at) and not _glued(joined, joined, end):
                number = bisect_right(starts, at) - 1
                first = at - starts[number]
                _note(found.setdefault(number, []), index.inside[phrase], first, len(phrase))
            at = joined.find(phrase, end)
    return found


def _note(hits: list[_Found], rows: _Rows, start: int, length: int) -> None:
    """Adds a phrase, unless the line has it already or a longer one that holds it."""
    if not any(h.rows is rows or (h.start <= start and start + length <= h.end) for h in hits):
        hits.append(_Found(rows, start, start + length))


def _glued(low: str, line: str, at: int) -> bool:
    """Whether the characters before and after `at` belong to one word.

    `line` is what `low` was folded from; where they differ in length, its capitals are not used.
    """
    if at <= 0 or at >= len(low) or not (_is_letter(low[at - 1]) and _is_letter(low[at])):
        return False
    if _SPACELESS.match(low[at - 1]) or _SPACELESS.match(low[at]):
        return False
    return not (len(line) == len(low) and _capital_begins(line, at))


def _is_letter(char: str) -> bool:
    """Whether `char` is a letter or a mark on one (a vowel sign, say)."""
    return char.isalpha() or unicodedata.category(char)[0] == "M"


def _capital_begins(line: str, at: int) -> bool:
    """Whether a new word begins at `at` by its capital alone: "Read more|Biden", "AD|The"."""
    if not line[at].isupper():
        return False
    return line[at - 1].islower() or line[at + 1 : at + 2].islower()


def _is_set_off(low: str, line: str, start: int, end: int) -> bool:
    """Whether the phrase at `start:end` is parted from what follows it, as a label is.

    By a colon, bar, arrow or dash; a label of several words also by capitals that the rest of the
    line does not have ("READ MORE Storm hits coast") or by the lack of a space ("Read moreStorm").
    """
    after = low[end : end + 3].lstrip(" ")
    if after[:1] == "-":
        return low[end] == " " or after[1:2] in ("", " ", "-", "\n")
    if after[:1] and after[0] in ":|>→➡►▶":
        return True
    if " " not in low[start:end] or len(line) != len(low) or end >= len(low):
        return False
    if line[end] != " ":
        return line[end].isupper() and line[end - 1].islower()
    following = line[end + 1 : end + 80]
    return line[start:end].isupper() and following[:1].isupper() and not following.isupper()


def _spanned(line: str, low: str, found: Iterable[_Found]) -> tuple[Cue, ...]:
    """What was found, with offsets in `line` in place of those in its folded form."""
    kept = range(len(line) + 1) if len(low) == len(line) else _kept(line)
    return tuple(
        Cue(row.kind, row.phrase, row.language, row.where, kept[hit.start], kept[hit.end - 1] + 1)
        for hit in found
        for row in hit.rows
    )


# Teasers set into running text -------------------------------------------------------------------

_INLINE_END = re.compile("[.!?…。！？।॥؟۔\\n][\"'”’»)\\]」』]*[^\\S\\n]*")
_BEFORE_LABEL = frozenset(DECORATION) - {"\n"}
_INLINE_REACH = 72
"""How much of the text to look at, in characters: the longest label and what sets it off."""


def find_inline_teasers(text: str) -> list[int]:
    """Where the label of a teaser begins in running text, as offsets in code points, ascending.

    A label counts where a sentence or a line has just ended and a colon, a dash, a bar or the end
    of its capitals parts it from what follows: "… he said. Also read: Storm hits coast". Labels of
    one word ("READ:") must be in capitals, as the same word also opens sentences. An opening
    bracket or bullet before the label goes with it.
    """
    index = _index()
    ends = (match.end() for match in _INLINE_END.finditer(text))
    return [at for at in chain((0,), ends) if _is_inline_label(index, text, at)]


def _is_inline_label(index: _Index, text: str, at: int) -> bool:
    """Whether a teaser label that is set off stands at `at`."""
    start = at
    while start < at + 4 and text[start : start + 1] in _BEFORE_LABEL:
        start += 1
    if _fold(text[start : start + 2]) not in index.inline_keys:
        return False
    line = text[start : start + _INLINE_REACH].split("\n", 1)[0]
    low = _fold(line)
    for length in _lengths(index.inline, low, at_end=False):
        if low[:length] in index.inline.rows and _is_set_off(low, line, 0, length):
            one_word = " " not in low[:length] and not _SPACELESS.match(low)
            if not one_word or line[:length].isupper():
                return True
    return False
