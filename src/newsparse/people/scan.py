"""A byline cut into words and signs, each with what the word lists say about it."""

import re
from collections.abc import Iterator
from functools import cache

from attrs import define, frozen

from newsparse.people.words import fold, month_names, rows, weekday_names

# What a word can be. One word can be several things ("editor" is a label before a colon and a
# job after a name), so these are bits of `Token.means`.
AUTHOR = 1 << 0
START = 1 << 1
LABEL = 1 << 2
AFTER = 1 << 3
EDITOR = 1 << 4
EDITOR_LABEL = 1 << 5
OTHER = 1 << 6
OTHER_LABEL = 1 << 7
SOURCE = 1 << 8
NOISE = 1 << 9
IN = 1 << 10
NOT = 1 << 11
STOP = 1 << 12
AND = 1 << 13
AND_OR_IN = 1 << 14
AND_OR_PARTICLE = 1 << 15
ROLE = 1 << 16
MODIFIER = 1 << 17
DESK = 1 << 18
OUTLET = 1 << 19
SUFFIX_ROLE = 1 << 20
AGENCY = 1 << 21
AGENCY_AS_WRITTEN = 1 << 22
PARTICLE = 1 << 23
PLACE = 1 << 24
DATE = 1 << 25
CLOCK = 1 << 26
SURNAME = 1 << 27
CHINESE = 1 << 28
START_OR_NAME = 1 << 29
ARTICLE = 1 << 30
VERB = 1 << 31
BODY = 1 << 32
NOISE_LABEL = 1 << 33

MARKERS = AUTHOR | EDITOR | OTHER | SOURCE | NOISE
ANY_AND = AND | AND_OR_IN | AND_OR_PARTICLE
ORGANISATION = AGENCY | DESK | BODY | OUTLET

_KINDS = {
    "byline_words": {
        "author": AUTHOR,
        "start": START,
        "start_or_name": START_OR_NAME,
        "label": LABEL,
        "after": AFTER,
        "editor": EDITOR,
        "editor_label": EDITOR_LABEL,
        "other": OTHER,
        "other_label": OTHER_LABEL,
        "source": SOURCE,
        "noise": NOISE,
        "noise_label": NOISE_LABEL,
        "in": IN,
        "verb": VERB,
        "not": NOT,
        "stop": STOP,
    },
    "and_words": {
        "and": AND,
        "and_or_in": AND_OR_IN,
        "and_or_particle": AND_OR_PARTICLE,
    },
    "role_words": {
        "role": ROLE,
        "modifier": MODIFIER,
        "desk": DESK,
        "body": BODY,
        "outlet": OUTLET,
        "suffix_role": SUFFIX_ROLE,
        "suffix_title": SUFFIX_ROLE,
    },
    "agencies": {"agency": AGENCY, "outlet": AGENCY},
    "name_words": {"particle": PARTICLE, "surname": SURNAME, "article": ARTICLE},
    "places": {"city": PLACE, "country": PLACE, "region": PLACE},
    "clock_words": {"relative": DATE, "clock": CLOCK},
}
# Shorter names of agencies and regions are also given names or words ("Ani", "Pa", "in"), so
# their case is part of them.
_SURE_LENGTH = 6
_LONGEST_HAN_NAME = 3

WORD, BREAK, COMMA, COLON, SLASH, EQUAL, OPEN, CLOSE, NUMBER, ADDRESS = range(10)

_BLANK = r"\s\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff"
# Icons of share buttons come as signs, emoji or letters of a private alphabet.
_BREAKS = r"|｜•∙⋅;；●…—―。।॥¦→←›©×⏎\u25a0-\u25ff\u2600-\u27bf\ue000-\uf8ff\U0001f000-\U0001faff"
_BRACKETS = r"()\[\]{}（）［］【】〔〕〈〉《》「」『』〖〗"
_TOKEN = re.compile(
    rf"""
    (https?://\S{{1,300}}|www\.\S{{1,300}})
    |(\d[\d.,:/\-–−]*)
    |(\n|[{_BREAKS}])
    |([,،、，])
    |([:：՝፦])
    |([/／])
    |([=＝])
    |([(\[{{（［【〔〈《「『〖])
    |([)\]}}）］】〕〉》」』〗])
    |([^{_BLANK}{_BREAKS}{_BRACKETS},،、，:：՝፦/／=＝]+)
    """,
    re.VERBOSE,
)
_SIGNS = (-1, ADDRESS, NUMBER, BREAK, COMMA, COLON, SLASH, EQUAL, OPEN, CLOSE, WORD)
_DASHES = frozenset(
    ("-", "–", "−", "--", "---", "*", "~", "‒", "‐", "->", ">", "·", "・", "_", "+", "–-")
)

# Scripts written without spaces: a label, a name and a job may stand in one run of letters.
_EMPHASIS = "*_"
_INNER_CAPITAL = re.compile(r"(?<=[a-zß-ÿ])[A-ZÀ-Þ](?=[a-zß-ÿ])")
_NOTE_NUMBER = re.compile(r"(?<=[a-zß-ÿ])\d{1,2}$")
_GLUED = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff66-\uff9f]"
)
_DOTS = re.compile(r"[·・･‧]")
_KANA_OR_HAN = re.compile(r"[\u3005\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_KANA = re.compile(r"[\u30a0-\u30ff\uff66-\uff9f]")
_REPORTER = re.compile(r"记者|記者")
_OWN_REPORTER_OF = re.compile(r"(?:[社报報网網台刊闻聞]|本|特派|新闻|视频|首席|实习|見習|见习)$")


@define
class Token:
    """One word or sign of a byline."""

    sign: int
    """`WORD`, `COMMA`, …"""
    start: int
    end: int
    text: str
    folded: str = ""
    means: int = 0
    """What the word lists say, as a sum of the bits above."""


@frozen
class Lexicon:
    """The word lists, ready for look-up."""

    words: dict[str, int]
    """What a single word means, by its folded form."""
    phrases: dict[str, dict[str, tuple[tuple[tuple[str, ...], int], ...]]]
    """By first and second word: the words that follow and what all mean, longest first."""
    as_written: frozenset[str]
    """Short agency names, whose case counts."""
    glued: dict[str, tuple[tuple[str, int], ...]]
    """Labels that stand before a name without a space, by their first letter, longest first."""
    glued_and: dict[str, frozenset[str]]
    """Words for "and" that are written onto the next word; the words which only look so."""


@cache
def lexicon() -> Lexicon:
    """The word lists of all languages, read once."""
    means: dict[tuple[str, ...], int] = {}
    as_written: set[str] = set()
    for name, kinds in _KINDS.items():
        for language, kind, phrase in rows(name):
            bit = kinds.get(kind)
            if bit is None:
                continue
            words = tuple(map(fold, phrase.split()))
            if bit & (AGENCY | PLACE) and len(words) == 1 and _needs_case(phrase):
                if bit & PLACE:
                    continue
                as_written.add(phrase)
                bit = AGENCY_AS_WRITTEN
            if language == "zh" and name == "byline_words":
                bit |= CHINESE
            means[words] = means.get(words, 0) | bit
    for _, kind, phrase in rows("byline_words"):
        if kind == "author" and _KANA_OR_HAN.match(phrase) and _ == "ja":
            means[(fold(phrase),)] &= ~CHINESE
    for word in month_names() | weekday_names():
        means[(word,)] = means.get((word,), 0) | DATE
    single = {words[0]: bits for words, bits in means.items() if len(words) == 1}
    return Lexicon(single, _phrases(means), frozenset(as_written), _glued(means), _glued_and())


def _needs_case(phrase: str) -> bool:
    return len(phrase) < _SURE_LENGTH and phrase.lower() != phrase.upper()


def _phrases(
    means: dict[tuple[str, ...], int],
) -> dict[str, dict[str, tuple[tuple[tuple[str, ...], int], ...]]]:
    phrases: dict[str, dict[str, tuple[tuple[tuple[str, ...], int], ...]]] = {}
    for words, bits in sorted(means.items(), key=lambda item: -len(item[0])):
        if len(words) > 1:
            seconds = phrases.setdefault(words[0], {})
            seconds[words[1]] = (*seconds.get(words[1], ()), (words[2:], bits))
    return phrases


def _glued(means: dict[tuple[str, ...], int]) -> dict[str, tuple[tuple[str, int], ...]]:
    # Labels of one letter are left out: 文 and 图 begin names too.
    found: dict[str, list[tuple[str, int]]] = {}
    for words, bits in means.items():
        word = words[0]
        if len(words) == 1 and len(word) > 1 and bits & MARKERS and _GLUED.match(word):
            found.setdefault(word[0], []).append((word, bits))
    return {
        first: tuple(sorted(labels, key=lambda label: -len(label[0])))
        for first, labels in found.items()
    }


def _glued_and() -> dict[str, frozenset[str]]:
    exceptions: dict[str, set[str]] = {}
    signs: dict[str, str] = {}
    for language, kind, word in rows("and_words"):
        if kind == "glued":
            signs[language] = word
        elif kind == "glued_not":
            exceptions.setdefault(language, set()).add(word)
    return {sign: frozenset(exceptions.get(code, ())) for code, sign in signs.items()}


def scan(text: str) -> list[Token]:
    """The words and signs of a byline, words of a known phrase together as one."""
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text):
        sign = _SIGNS[match.lastindex or 0]
        start, end = match.span()
        word = match[0]
        if sign != WORD:
            tokens.append(Token(sign, start, end, word))
        elif word in _DASHES:
            tokens.append(Token(BREAK, start, end, word))
        elif "@" in word:
            tokens.extend(_split_address(word, start))
        elif word[0] >= "\u0e00" and _GLUED.match(word):
            tokens.extend(_split_glued(word, start))
        elif _DOTS.search(word):
            tokens.extend(_split_at_dots(word, start))
        else:
            tokens.extend(_split_at_case(word, start))
    return _join_phrases(tokens)


def _split_address(word: str, start: int) -> Iterator[Token]:
    """An address; a name that the mark of a handle is glued to is cut off: "Brandt@adab"."""
    at = word.index("@")
    name, handle = word[:at], word[at:]
    if at > 1 and name.istitle() and name.isalpha() and "." not in handle:
        yield Token(WORD, start, start + at, name, fold(name))
        start += at
        word = handle
    yield Token(ADDRESS, start, start + len(word), word)


def _split_at_case(word: str, start: int) -> Iterator[Token]:
    """A word; cut where the markup lost the space: "ByAda", "BrandtPublished", "Brandt2"."""
    bare = word.strip(_EMPHASIS)
    if bare and len(bare) < len(word):
        start += word.index(bare)
        word = bare
    at = _lost_space(word) if len(word) > 3 else 0
    if at:
        yield Token(WORD, start, start + at, word[:at], fold(word[:at]))
        start += at
        word = word[at:]
    # The number of a footnote, or of the hours since: "Brandt2", "Brandt5 hours ago".
    kept = _NOTE_NUMBER.sub("", word) if word[0].isupper() else word
    yield Token(WORD, start, start + len(kept), kept, fold(kept))


def _lost_space(word: str) -> int:
    """Where two words are joined, the first or the second of them known; 0 where none are.

    "ByAda", "vonAda"; "BrandtPublished", but not "MacRead".
    """
    words = lexicon().words
    for inner in _INNER_CAPITAL.finditer(word):
        at = inner.start()
        head, tail = fold(word[:at]), fold(word[at:])
        known_tail = len(head) > 3 and words.get(tail, 0) & (NOISE | AFTER | ROLE)
        if words.get(head, 0) & AUTHOR or known_tail:
            return at
    return 0


def _join_phrases(tokens: list[Token]) -> list[Token]:
    lists = lexicon()
    joined: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        at += 1
        joined.append(token)
        if token.sign != WORD or token.means:
            continue
        seconds = lists.phrases.get(token.folded)
        found = seconds and at < len(tokens) and seconds.get(tokens[at].folded)
        for rest, means in found or ():
            if _follows(tokens, at + 1, rest):
                token.means = means
                at += 1 + len(rest)
                token.end = tokens[at - 1].end
                parts = tokens[at - 2 - len(rest) : at]
                token.folded = " ".join(part.folded for part in parts)
                token.text = " ".join(part.text for part in parts)
                break
        else:
            means = lists.words.get(token.folded, 0)
            if means & AGENCY_AS_WRITTEN and token.text.rstrip(".") in lists.as_written:
                means |= AGENCY
            token.means = means
    return joined


def _follows(tokens: list[Token], at: int, rest: tuple[str, ...]) -> bool:
    return not rest or [t.folded for t in tokens[at : at + len(rest)]] == list(rest)


def _split_at_dots(word: str, start: int) -> Iterator[Token]:
    """Cut at raised dots, save the one in Catalan "l·l"."""
    cut = 0
    for dot in _DOTS.finditer(word):
        at = dot.start()
        if word[at - 1 : at + 2].casefold() == "l·l":
            continue
        if word[cut:at]:
            yield Token(WORD, start + cut, start + at, word[cut:at], fold(word[cut:at]))
        yield Token(BREAK, start + at, start + at + 1, dot[0])
        cut = at + 1
    if word[cut:]:
        yield Token(WORD, start + cut, start + len(word), word[cut:], fold(word[cut:]))


def _split_glued(word: str, start: int) -> Iterator[Token]:
    """Cut a run of letters without spaces into labels, name and job."""
    cut = 0
    for dot in _DOTS.finditer(word):
        at = dot.start()
        if _is_inside_name(word, cut, at):
            continue
        yield from _split_run(word[cut:at], start + cut)
        yield Token(BREAK, start + at, start + at + 1, dot[0])
        cut = at + 1
    yield from _split_run(word[cut:], start + cut)


def _is_inside_name(word: str, cut: int, at: int) -> bool:
    """Whether the raised dot at `at` parts the names of one foreigner, not two entries."""
    before, after = word[max(0, at - 1) : at], word[at + 1 : at + 2]
    if _meaning(word[cut:at]) & MARKERS:
        return False
    if _meaning(word[cut:]):
        return True
    if _KANA.match(before) or _KANA.match(after):
        return True
    return word[at] == "·" and bool(_KANA_OR_HAN.match(before) and _KANA_OR_HAN.match(after))


def _meaning(word: str) -> int:
    return lexicon().words.get(fold(word), 0)


def _split_run(run: str, start: int) -> Iterator[Token]:
    """Cut the labels off the head of a run, then the job off its tail."""
    while run:
        means = _meaning(run)
        if means:
            yield Token(WORD, start, start + len(run), run, fold(run), means)
            return
        size, means = _label_at_head(run)
        if not size:
            yield from _split_tail(run, start)
            return
        yield Token(WORD, start, start + size, run[:size], run[:size], means)
        run, start = run[size:], start + size


def _label_at_head(run: str) -> tuple[int, int]:
    """The length of the label that a run of letters begins with, and what it means."""
    for label, bits in lexicon().glued.get(run[0], ()):
        # "记者王明", but not "记者调查", an investigation.
        if run.startswith(label) and not (bits & SUFFIX_ROLE and run[len(label)] not in surnames()):
            return len(label), bits
    reporter = _REPORTER.search(run)
    if reporter and _names_reporter(run[: reporter.start()], run[reporter.end() :]):
        # "新华社记者王明": the paper's own reporter, then the name.
        return reporter.end(), AUTHOR | CHINESE
    return 0, 0


def _names_reporter(before: str, after: str) -> bool:
    """Whether "reporter" inside a run of letters is a label: a paper before it, a name behind."""
    if after:
        return after[0] in surnames()
    return bool(_OWN_REPORTER_OF.search(before))


def _split_tail(run: str, start: int) -> Iterator[Token]:
    """Cut the job or "reported" off the end of a name."""
    for length in range(min(5, len(run) - 2), 1, -1):
        tail = run[-length:]
        bits = _meaning(tail)
        if bits & (SUFFIX_ROLE | AFTER):
            cut = len(run) - length
            # "王明报道" is a name, "山东冠县报道" a place.
            name = bits & SUFFIX_ROLE or (run[0] in surnames() and cut <= _LONGEST_HAN_NAME)
            means = 0 if name else PLACE
            yield Token(WORD, start, start + cut, run[:cut], fold(run[:cut]), means)
            bits &= SUFFIX_ROLE | AFTER
            yield Token(WORD, start + cut, start + len(run), tail, tail, bits)
            return
        if bits & DESK:
            break
    yield Token(WORD, start, start + len(run), run, fold(run))


@cache
def surnames() -> frozenset[str]:
    """Common Chinese and Korean family names."""
    return frozenset(phrase for _, kind, phrase in rows("name_words") if kind == "surname")


@cache
def outlet_endings() -> tuple[str, ...]:
    """What East Asian names of papers, stations and desks end in."""
    return tuple(
        phrase
        for language, kind, phrase in rows("role_words")
        if language in ("zh", "ja", "ko") and kind in ("outlet", "desk")
    )
