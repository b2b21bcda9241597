"""The words of a caption and the credit of its picture.

A credit stands at the end of a caption or alone: behind a label ("Photo: …", "사진=…"), behind a
copyright sign, in brackets, or bare, when it ends in the name of an agency. Only the end of a
line is looked at.
"""

import re
from functools import cache

from attrs import frozen

from newsparse.people.words import fold, fold_phrase, folded_phrases_of, phrases_of

_REACH = 140
_LONGEST_CREDIT = 100
_MOST_WORDS = 12
_MOST_SMALL_WORDS = 2
_MOST_LABEL_WORDS = 4
_MOST_NAME_WORDS = 5
_MOST_GLUED = 6
_SHORT_ACRONYM = 4
_SHORT_CAPTION = 12

_EDGES = " \t\r\n\xa0|/-–—·•,;:：=＝("
_SIGN = re.compile(r"[:：=＝ঃः/]|[-–—](?=\s)")
_SIGNS = (":", "/", "- ", "– ", "— ", "=", "：", "＝", "ঃ", "ः")
_CLOSING = ")）]】］"
_AROUND_LAST = '()[]."”»'
_HINT = re.compile(r"[：＝ঃ©Ⓒⓒ（）【】［］]|ः|[-–—]\s")
_AFTER_LABEL = re.compile(r"\s*[:：=＝/\-–—,]?\s*")
_COPYRIGHT = re.compile(r"(?:copyright\s{0,2})?(?<!\w)(?:[©Ⓒⓒ]|(?<!\w)\(c\))", re.IGNORECASE)
_YEARS = re.compile(r"\s*(?:\d{4}(?:\s?[-–]\s?\d{2,4})?)?[\s,.]*(?:by\s)?", re.IGNORECASE)
_BOUNDARY = re.compile(r"[.!?…”\"»)](?=\s)|[。！？।॥]|\s[|/·•–—-]{1,2}\s|//|\|")
_WORD = re.compile(r"[^\s/|,;:：=＝()（）\[\]]+")
_LAST_PART = re.compile(r"\s[-–—]\s?|\s?[/|,(（]\s?|\s(?=\S+$)")
_MOST_TRIMS = 3
_HAN = r"\u3400-\u9fff"
_GLUED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_SHOT = (
    r"(?:^|(?<=[\s。，；！？、）)”(（]))"
    rf"((?:[{_HAN}]{{{{0,8}}}}(?:记者|記者|通讯员)\s?)?[{_HAN}·]{{{{2,12}}}})\s?(?:{{}})[。.]?$"
)
_SUPPLIED = re.compile(r"(?<=[.)\]”] )((?:[\w·&]{1,20} ){0,3}[\w·&]{1,20}) 제공$")
"""Korean: who supplied the picture, as a phrase of its own: in a sentence the word is a verb."""
_LAST_PHRASE = re.compile(r"(?<=[.!?…] )(?=[^\W\d_])[^.!?…]{4,100}$")
_LEAST_IN_CAPITALS = 2
_JOINT = r"\s?[/／|]{{1,2}}\s?|\s(?:{})\s|,\s|\s[-–—]\s|・"
_COLONS = ":：=＝ঃः"
_BRACKETS = {")": "(", "）": "（(", "]": "[", "】": "【", "］": "［"}
_BEFORE_LABEL = '.!?…。！？।॥)）"”»]|/–—-•:;，,（(【\n'


@frozen
class _Found:
    """Where a credit is: the caption ends at `text_end`, the credit is `start:end`."""

    text_end: int
    start: int
    end: int
    strength: float
    labelled: bool = False


@frozen
class _Lists:
    labels: frozenset[str]
    label_ends: frozenset[str]
    """Last words of labels."""
    by: frozenset[str]
    """Labels that need no colon: "photo by"."""
    phrases: dict[str, tuple[tuple[str, ...], ...]]
    """All labels by their first word, longest first."""
    first_words: frozenset[str]
    """The same first words, also as they look with a full stop or a comma."""
    archive: frozenset[str]
    captions: tuple[str, ...]
    agencies: frozenset[str]
    agencies_as_written: frozenset[str]
    endings: dict[str, tuple[str, ...]]
    """Agencies' names and words for "archive", folded, by their last words."""
    never_alone: frozenset[str]
    """Names of platforms and papers, which menus and lists print too."""
    particles: frozenset[str]
    shot: re.Pattern[str]
    """A photographer with 摄 or the like behind the name, at the end."""
    joint: re.Pattern[str]
    """What stands between a photographer and an agency."""
    footer: re.Pattern[str]


@cache
def _lists() -> _Lists:
    agencies = phrases_of("agencies")
    labels = folded_phrases_of("credit_words", "label", "by")
    archive = folded_phrases_of("credit_words", "archive")
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for label in labels:
        words = tuple(label.split())
        phrases.setdefault(words[0], []).append(words)
    endings: dict[str, list[str]] = {}
    for name in (*map(fold_phrase, agencies), *archive):
        endings.setdefault(name.split()[-1], []).append(name)
    return _Lists(
        labels=labels,
        label_ends=frozenset(label.rsplit(" ", 1)[-1] for label in labels),
        by=folded_phrases_of("credit_words", "by"),
        phrases={k: tuple(sorted(v, key=len, reverse=True)) for k, v in phrases.items()},
        first_words=frozenset(f"{first}{sign}" for first in phrases for sign in ("", ".", ",")),
        archive=archive,
        captions=tuple(folded_phrases_of("credit_words", "caption")),
        agencies=frozenset(fold_phrase(name) for name in agencies if len(name) > _SHORT_ACRONYM),
        agencies_as_written=agencies,
        endings={last: tuple(names) for last, names in endings.items()},
        never_alone=folded_phrases_of("agencies", "platform", "outlet"),
        particles=folded_phrases_of("name_words", "particle") | folded_phrases_of("and_words"),
        shot=re.compile(_SHOT.format(_alternatives("shot"))),
        joint=re.compile(_JOINT.format(_alternatives("joint"))),
        footer=re.compile(_alternatives("footer"), re.IGNORECASE),
    )


def _alternatives(kind: str) -> str:
    longest_first = sorted(phrases_of("credit_words", kind), key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, longest_first))


def split_credit(caption: str) -> tuple[str, str | None]:
    """The words of a caption, and who made or supplied the picture.

    The credit is as printed without "Photo:" and the like; `None` where there is none. The text
    is empty where the caption is only a credit.
    """
    found = _find(caption)
    if found is None:
        return _without_label(caption.strip()), None
    start, end = _trimmed_credit(caption, found.start, found.end)
    text = caption[: found.text_end].strip().rstrip(_EDGES)
    return _without_label(text), caption[start:end]


def split_capitals(caption: str) -> tuple[str, str | None]:
    """The words of a caption, and its last words where they alone are in capitals.

    "… à Sonval. ODILE FRASIER POUR « LA LAMPE »": under a picture they are the credit, elsewhere on
    a page anything, so that they have no `credit_shape`.
    """
    caption = caption.strip()
    tail = _LAST_PHRASE.search(caption, max(0, len(caption) - _REACH))
    if tail is None or caption[: tail.start()].isupper():
        return caption, None
    if any(c.isalpha() and not c.isupper() for c in tail[0]):
        return caption, None
    words = sum(any(map(str.isalpha, word)) for word in tail[0].split())
    if not _LEAST_IN_CAPITALS <= words <= _MOST_WORDS:
        return caption, None
    return caption[: tail.start()].rstrip(), tail[0]


def credit_shape(line: str) -> float:
    """How much a line looks like a picture's credit, alone or at its end: 0 to 1."""
    found = _find(line)
    if found is None:
        return 0.0
    return found.strength if found.text_end == 0 else found.strength * 0.8


def _find(line: str) -> _Found | None:
    line = line.rstrip()
    base = max(0, len(line) - _REACH)
    tail = line[base:] if base else line
    if not tail:
        return None
    lists = _lists()
    words = tail.casefold().split()
    phrased = not lists.first_words.isdisjoint(words)
    if not phrased and not _has_sign(tail):
        names = lists.endings.get(words[-1].strip(_AROUND_LAST))
        if names is None:
            return None
        if "," not in tail and not " ".join(words).rstrip(_AROUND_LAST).endswith(names):
            return None
    found = _by_signs(tail, not base)
    if found is None:
        if phrased:
            found = _phrased(tail, not base)
        if found is None:
            found = _bare(tail, words[-1], not base)
    if found is None or not any(c.isalnum() for c in tail[found.start : found.end]):
        return None
    if not base:
        return found
    return _Found(found.text_end + base, found.start + base, found.end + base, found.strength)


def _has_sign(tail: str) -> bool:
    """Whether a line has a sign that goes with credits: a colon, a slash, a bracket, ©.

    Without one, only a label's words or an agency at the end make a credit; most lines have none.
    """
    if ":" in tail or "/" in tail or "|" in tail or "(" in tail or "=" in tail:
        return True
    if tail.isascii():
        return "- " in tail or tail[-1] in ")]" or tail[-2:] == ")."
    return _HINT.search(tail) is not None or tail[-1] in _CLOSING or bool(_GLUED.match(tail[-1]))


def _by_signs(tail: str, whole: bool) -> _Found | None:
    """A credit in brackets at the end, or behind a label with a sign."""
    found = None
    if tail[-1] in _CLOSING or tail[-2:] in (").", "）。"):
        found = _in_brackets(tail)
    if found is None or not found.labelled:
        found = _labelled(tail, whole) or found
    return found


def _in_brackets(tail: str) -> _Found | None:
    """ "… in Rome. (Photo: AFP)" """
    close = len(tail) - (1 if tail[-1] in ")）]】］" else 2)
    opening = max(tail.rfind(sign, 0, close) for sign in _BRACKETS[tail[close]])
    if opening < 0 or close - opening > _LONGEST_CREDIT:
        return None
    inner = tail[opening + 1 : close]
    before = tail[:opening].rstrip()
    found = _whole_credit(inner, after_sentence=not before or before[-1] in '.!?…。！？”"»')
    if found is None:
        return None
    start, end, strength = found
    labelled = start > 0
    if not before and not labelled:
        # Alone, "(AFP)" may as well be the mark under a story.
        strength = min(strength, 0.5)
    return _Found(len(before), opening + 1 + start, opening + 1 + end, strength, labelled)


def _whole_credit(text: str, *, after_sentence: bool) -> tuple[int, int, float] | None:
    """The credit in a text that may be nothing else: its start, its end and how sure it is."""
    label = _label_at(text, 0)
    if label is not None:
        rest = text[label:]
        if _is_credit_like(rest):
            return label, len(text), 0.95
    shot = _lists().shot.search(text)
    if shot is not None and shot.start() == 0:
        return shot.start(1), shot.end(1), 0.95
    sign = _COPYRIGHT.match(text)
    if sign is not None:
        return len(text) - len(text[sign.end() :].lstrip()), len(text), 0.9
    strength = _composite(text, bracketed=True)
    if strength:
        return 0, len(text), strength
    words = text.split()
    if after_sentence and 2 <= len(words) <= 3 and _is_name_like(text) and text[0].isupper():
        return 0, len(text), 0.5
    return None


def _composite(text: str, *, bracketed: bool = False) -> float:
    """How much a text looks like names of agencies and photographers, nothing else."""
    parts = [part.strip() for part in _lists().joint.split(text)]
    parts = [part for part in parts if part]
    if not parts or len(parts) > 6:
        return 0.0
    any_case = bracketed or len(parts) > 1
    known = [_is_agency(part, any_case=any_case) for part in parts]
    if all(known):
        return 0.9
    if not all(k or _is_name_like(part) for k, part in zip(known, parts, strict=True)):
        return 0.0
    if any(known):
        return 0.9 if len(parts) > 1 else 0.0
    slashed = "/" in text or "／" in text
    return 0.55 if slashed and len(parts) > 1 and len(parts[0].split()) in (2, 3, 4) else 0.0


def _is_agency(part: str, *, any_case: bool = False) -> bool:
    lists = _lists()
    bare = part.strip("\"'“”«». ")
    if bare in lists.agencies_as_written or fold_phrase(bare) in lists.agencies:
        return True
    # "Ansa", "Afp", but not a lone "App".
    return (
        any_case and bare.istitle() and len(bare) > 2 and bare.upper() in lists.agencies_as_written
    )


def _is_name_like(part: str) -> bool:
    words = part.split()
    if not 0 < len(words) <= _MOST_NAME_WORDS or part[-1] in "!?:":
        return False
    particles = _lists().particles
    return all(
        (not word[0].islower() and not word[0].isdigit()) or fold(word) in particles
        for word in words
    )


def _is_credit_like(text: str) -> bool:
    """Whether what follows a label can be a credit and not a sentence."""
    text = text.strip()
    if not text or len(text) > _LONGEST_CREDIT:
        return False
    words = text.split()
    if len(words) > _MOST_WORDS or (text[-1] in "!?" and len(words) > 1):
        return False
    particles = _lists().particles
    small = sum(word.islower() and fold(word) not in particles for word in words[1:])
    caseless = text.lower() == text.upper()
    return small <= _MOST_SMALL_WORDS and (not caseless or len(words) <= _MOST_NAME_WORDS + 2)


def _label_at(text: str, at: int) -> int | None:
    """Where the credit begins when a label stands at `at`; `None` when none does."""
    lists = _lists()
    words: list[re.Match[str]] = []
    word = _WORD.match(text, at)
    while word is not None and len(words) < _MOST_LABEL_WORDS:
        words.append(word)
        gap = word.end()
        while gap < len(text) and text[gap] in " /":
            gap += 1
        word = _WORD.match(text, gap)
    for size in range(len(words), 0, -1):
        label = " ".join(fold(w[0]) for w in words[:size])
        end = words[size - 1].end()
        if label not in lists.labels:
            continue
        sign = _AFTER_LABEL.match(text, end)
        credit = sign.end() if sign else end
        signed = text[end:credit].strip() != ""
        if credit < len(text) and (signed or label in lists.by or not text[credit].islower()):
            return credit
    return None


def _labelled(tail: str, whole: bool) -> _Found | None:
    """ "… in Rome. Foto: dpa": the first label with a sign whose rest can be a credit."""
    for sign in _SIGNS:  # many times faster than a regular expression that finds nothing
        if sign in tail:
            break
    else:
        return None
    for match in _SIGN.finditer(tail):
        at = _label_before(tail, match.start())
        if at is None or not _may_begin(tail, at, whole, strict=match[0] not in _COLONS):
            continue
        rest = tail[match.end() :]
        if not _is_credit_like(rest) or (match[0] == "/" and rest[0].islower()):
            continue
        start = match.end() + len(rest) - len(rest.lstrip())
        inner = _label_at(tail, start)
        if inner is not None and inner < len(tail):
            # "Foto: Bild: SN/APA"
            start = inner
        return _Found(len(tail[:at].rstrip()), start, len(tail), 0.95)
    return None


def _label_before(tail: str, end: int) -> int | None:
    """Where the label begins that ends at `end`."""
    labels = _lists().labels
    if end and _GLUED.match(tail[end - 1]):
        for size in range(min(_MOST_GLUED, end), 0, -1):
            at = end - size
            if tail[at:end] in labels and (at == 0 or not tail[at - 1].isalnum()):
                return at
    end = len(tail[:end].rstrip())
    begin = max(0, end - 48)
    before = tail[begin:end].replace("(", " ").replace("（", " ")
    last = before.rsplit(None, 1)
    if not last or fold(last[-1]) not in _lists().label_ends:
        return None
    words = before.split()[-_MOST_LABEL_WORDS:]
    if len(words) > 1 and _is_agency(" ".join(words[-2:])):
        # "Getty Images/Jane Doe"
        return None
    for size in range(len(words), 0, -1):
        if " ".join(map(fold, words[-size:])) in labels:
            at = end
            for word in reversed(words[-size:]):
                at = tail.rfind(word, 0, at)
            return at if at >= 0 else None
    return None


def _may_begin(tail: str, at: int, whole: bool, *, strict: bool = False) -> bool:
    """Whether a label can begin here: at the head, behind a sentence, or with a capital."""
    before = tail[:at].rstrip(" \t\xa0")
    if not before:
        return whole
    return before[-1] in _BEFORE_LABEL or not (strict or tail[at].islower())


def _phrased(tail: str, whole: bool) -> _Found | None:
    """ "Photo by Jane Doe", "Beeld ANP": labels without a colon."""
    lists = _lists()
    words = list(_WORD.finditer(tail))
    folded = [fold(word[0]) for word in words]
    for at, first in enumerate(folded):
        for phrase in lists.phrases.get(first, ()):
            if tuple(folded[at : at + len(phrase)]) != phrase:
                continue
            label = " ".join(phrase)
            if label in lists.archive:
                continue
            sure = label in lists.by
            last = words[at + len(phrase) - 1]
            sign = _AFTER_LABEL.match(tail, last.end())
            start = sign.end() if sign else last.end()
            if _follows_label(tail, words[at].start(), start, whole, sure=sure):
                strength = 0.9 if sure else 0.6
                return _Found(len(tail[: words[at].start()].rstrip()), start, len(tail), strength)
            break
    return None


def _follows_label(tail: str, at: int, start: int, whole: bool, *, sure: bool) -> bool:
    rest = tail[start:]
    if not rest or not _may_begin(tail, at, whole):
        return False
    if sure:
        return _is_credit_like(rest)
    before = tail[:at].rstrip()
    behind_sentence = before[-1] in _BEFORE_LABEL if before else whole
    strength = _composite(rest)
    named = all(map(_is_name_like, _lists().joint.split(rest))) and rest[0].isupper()
    named = named and ("/" in rest or 2 <= len(rest.split()) <= 3)
    return behind_sentence and (strength > 0 or named)


def _bare(tail: str, last_word: str, whole: bool) -> _Found | None:
    """A credit without a label: a copyright sign, an agency, photographer and agency."""
    if "©" in tail or "(" in tail or "Ⓒ" in tail or "ⓒ" in tail:
        signs = list(_COPYRIGHT.finditer(tail))
    else:
        signs = []
    if signs:
        return _copyright(tail, signs[-1].start(), signs[-1].end())
    lists = _lists()
    if _GLUED.match(tail[-1]):
        shot = lists.shot.search(tail) or _SUPPLIED.search(tail)
        if shot is not None:
            end = len(tail[: shot.start()].rstrip(" (（"))
            return _Found(end, shot.start(1), shot.end(1), 0.95)
    known = last_word.rsplit("/", 1)[-1].strip(_AROUND_LAST) in lists.endings
    if not known and "/" not in tail and "|" not in tail:
        return None
    cuts = [0] if whole else []
    cuts += [cut.end() for cut in _BOUNDARY.finditer(tail)]
    for cut in cuts:
        start = cut + len(tail[cut:]) - len(tail[cut:].lstrip(_EDGES))
        segment = tail[start:]
        if not segment or len(segment) > _LONGEST_CREDIT:
            continue
        strength = _segment(tail, start, segment)
        if strength:
            return _Found(len(tail[:start].rstrip(_EDGES)), start, len(tail), strength)
    return None


def _segment(tail: str, start: int, segment: str) -> float:
    strength = _composite(segment)
    if strength and start == 0:
        # A lone "Reuters" may as well be an entry of a menu, "News / Sports" two of them.
        if fold_phrase(segment) in _lists().never_alone:
            return 0.15
        slashed = any(sign in segment for sign in "/|／")
        if slashed:
            return strength if strength > 0.6 else 0.3
        return 0.3 if "," in segment else min(strength, 0.5)
    if strength:
        return strength
    named = _is_name_like(segment) and len(segment.split()) <= 3
    before = tail[:start].rstrip()
    if named and before.endswith(" /") and len(before) > _SHORT_CAPTION:
        return 0.5
    parts = re.split(r"\s[-–|]\s", segment)
    archive = len(parts) > 1 and fold_phrase(parts[-1]) in _lists().archive
    return 0.8 if archive and start and all(map(_is_name_like, parts)) else 0.0


def _copyright(tail: str, at: int, end: int) -> _Found | None:
    rest = tail[end:]
    if len(rest) > _LONGEST_CREDIT or not rest.strip():
        return None
    if _lists().footer.search(tail):
        return _Found(len(tail[:at].rstrip()), end, len(tail), 0.1)
    years = _YEARS.match(rest)
    start = end + (years.end() if years else 0)
    if start >= len(tail) or not _is_credit_like(tail[start:]):
        return None
    dated = any(c.isdigit() for c in tail[end:start])
    strength = 0.9
    if at == 0:
        # Alone, it may as well be the foot of the page.
        dated = dated or tail[-4:].isdigit()
        strength = 0.3 if dated else 0.9 if _composite(tail[start:]) else 0.5
    return _Found(len(tail[:at].rstrip()), start, len(tail), strength)


def _trimmed_credit(caption: str, start: int, end: int) -> tuple[int, int]:
    """The credit without "Archive" behind it, a closing bracket or stop."""
    text = caption[start:end]
    start += len(text) - len(text.lstrip("© \t"))
    text = caption[start:end].rstrip()
    for _ in range(_MOST_TRIMS):
        bare = text.rstrip(" \t\xa0-–—|/,").removesuffix(".") if _ends_in_stop(text) else text
        if bare.endswith((")", "）", "]")) and not any(sign in bare for sign in "(（["):
            bare = bare[:-1].rstrip()
        bare = _without_archive(bare)
        if bare in (text, ""):
            break
        text = bare
    return start, start + len(text)


def _without_archive(credit: str) -> str:
    archive = _lists().archive
    for cut in _LAST_PART.finditer(credit):
        if cut.start() and fold_phrase(credit[cut.end() :].strip(" )）")) in archive:
            return credit[: cut.start()].rstrip(_EDGES)
    return credit


def _ends_in_stop(text: str) -> bool:
    last = text.split()[-1:] or [""]
    return text.endswith(".") and len(last[0]) > 4


def _without_label(text: str) -> str:
    """A caption's text without "Image caption" in front."""
    folded = text[:24].casefold()
    for label in _lists().captions:
        if folded.startswith(label):
            sign = _AFTER_LABEL.match(text, len(label))
            if sign and sign[0].strip():
                return text[sign.end() :]
    return text
