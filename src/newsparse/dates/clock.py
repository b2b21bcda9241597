"""Times of day and the zones after them."""

import re

from newsparse.dates.lexicon import Lexicon, fold
from newsparse.dates.parts import Clock

WORD = r"""[^\s\d!"#$%&'()*+,./:;<=>?@\[\\\]^_`{|}~\-–—‐‑‘’“”«»·•،؛。、，．：；（）「」…၊।]{1,24}"""
"""What a word of a date can be made of; `\\w` would end at the vowel signs of Indic scripts."""

_WORD_AFTER = re.compile(rf"[^\S\n]{{0,2}}(\(?)({WORD})\.?")

# 10:30:45.123 · 09.10 · 14h30 · 10時30分15秒 · a bare hour
_CLOCK = re.compile(
    r"(\d{1,2})(?:"
    r"(?:[:：∶]|[^\S\n][:：][^\S\n])(\d{2})(?:[:：](\d{2})(?:[.,](\d{1,9}))?)?(?![\d:])"
    r"|\.(\d{2})(?:\.(\d{2}))?(?![\d%]|[.,]\d)"
    r"|[^\S\n]?[hH][^\S\n]?(\d{2})(?:min|mn|m)?(?![^\W_])"
    r"|[hH](?![^\W_])"
    r"|[^\S\n]?[時点點时시](?!間|间|간)"
    r"(?:[^\S\n]?(\d{1,2})[^\S\n]?[分분])?(?:[^\S\n]?(\d{1,2})[^\S\n]?[秒초])?"
    r"|(?![\d:.,%/]))"
)
_LATIN_HALF = re.compile(r"[^\S\n]{0,2}([apAP])(?:\.[^\S\n]?)?[mM](?![a-z])\.?")
_DOTTED_HALF = re.compile(r"[^\S\n]{0,2}([^\W\d_]\.[^\S\n]?[^\W\d_])(?![^\W\d_])\.?")
_GLUED = re.compile(r"([^\W\d_]{1,4})(?=[A-ZÄÖÜ])")
_OPENING = re.compile(r"([^\S\n]{0,2})([(\[]?)[^\S\n]?")
_CLOSING = re.compile(r"[^\S\n]?[)\]]")
# Capitals, as "est", "et" and "ist" are words; Č and İ for SEČ and TSİ.
_ZONE_NAME = re.compile(r"(?:[A-ZČİ]{1,5}|МСК|мск|utc|gmt|Utc|Gmt)(?![^\W\d_])")
_OFFSET = re.compile(r"([^\S\n]?)([+\-−–])(\d{1,2})(?:(:?)([0-5]\d))?(?![\d:])")
_REPEATED = re.compile(r"[^\S\n]\([A-Z]{2,5}\)")
_UNIVERSAL = frozenset(("UTC", "GMT", "UT", "Z"))


def clock_at(text: str, pos: int, lexicon: Lexicon, half: str = "") -> Clock | None:
    """The time of day that begins at `pos`, with its half of the day, suffix and zone.

    `half` is the half of the day printed in front of it, if any.
    """
    match = _CLOCK.match(text, pos)
    if match is None:
        return None
    hour, minute, second, fraction, dot, dot_second, h_minute, cjk, cjk_second = match.groups()
    minutes = minute or dot or h_minute or cjk
    seconds = second or dot_second or cjk_second
    bare = not minutes and not seconds
    end, half, suffixed = _after(text, match.end(), half, lexicon, bare=bare)
    if bare and match.end() == match.end(1) and not half and not suffixed:
        return None
    if bare and not half and ago_after(text, end, lexicon):
        return None  # "2 uur geleden", "5h ago"
    values = int(hour), int(minutes or 0), int(seconds or 0)
    if values[0] > 23 or values[1] > 59 or values[2] > 60:
        return None
    end, zone = _zone(text, end, lexicon, signed=bool(seconds) or text[pos - 1 : pos] == "T")
    loose = not half and (bare or (dot is not None and not (suffixed or zone)))
    micro = int(fraction.ljust(6, "0")[:6]) if fraction else 0
    precision = "second" if seconds else "hour" if bare else "minute"
    return Clock(end, values[0], values[1], min(values[2], 59), micro, half, zone, precision, loose)


def ago_after(text: str, end: int, lexicon: Lexicon) -> bool:
    """Whether "ago" or its like follows, so that an hour is an amount."""
    word = _WORD_AFTER.match(text, end)
    return word is not None and fold(word[2]) in lexicon.ago["after"]


def _after(text: str, end: int, half: str, lexicon: Lexicon, bare: bool) -> tuple[int, str, bool]:
    """Skip "PM", "Uhr" and their like; the new end, the half, whether there was a suffix."""
    suffixes = lexicon.words["hour_suffix" if bare else "clock_suffix"]
    suffixed = False
    for _ in range(2):
        latin = _LATIN_HALF.match(text, end)
        if latin:
            half, end = latin[1].lower() + "m", latin.end()
            continue
        found = _word_after(text, end, lexicon)
        if found is None:
            break
        key, stop = found
        if key in lexicon.halves_after:
            half = lexicon.halves_after[key]
        elif key in suffixes:
            suffixed = True
        else:
            break
        end = stop
    return end, half, suffixed


def _word_after(text: str, end: int, lexicon: Lexicon) -> tuple[str, int] | None:
    """The folded word after a clock and where it ends; "μ.μ." counts as one word."""
    dotted = _DOTTED_HALF.match(text, end)
    if dotted is not None:
        key = fold(dotted[1]).replace(" ", "")
        if key in lexicon.halves_after:
            return key, dotted.end()
    word = _WORD_AFTER.match(text, end)
    if word is None or word[1]:
        return None
    key = fold(word[2])
    if key not in lexicon.halves_after and not word[2].islower():
        glued = _GLUED.match(word[2])  # "UhrStuttgart"
        if glued is not None:
            return fold(glued[1]), word.start(2) + glued.end(1)
    return key, word.end()


def _zone(text: str, end: int, lexicon: Lexicon, signed: bool) -> tuple[int, str]:
    """The zone at `end`: where it ends, and an offset or an abbreviation.

    `signed`: whether the clock is of a kind that an offset usually follows.
    """
    opening = _OPENING.match(text, end)
    pos = opening.end() if opening else end
    gap, opened = opening.groups() if opening else ("", "")
    zone = ""
    name = _ZONE_NAME.match(text, pos)
    if name and name[0].upper() in lexicon.zones:
        zone, pos = name[0].upper(), name.end()
    offset = _OFFSET.match(text, pos)
    if offset and (zone in _UNIVERSAL or _is_offset(offset, gap, bool(zone) or signed)):
        hours, minutes = int(offset[3]), int(offset[5] or 0)
        if hours <= 14 and minutes in {0, 15, 30, 45}:
            zone = f"{'+' if offset[2] == '+' else '-'}{hours:02d}:{minutes:02d}"
            pos = offset.end()
    if not zone:
        return end, ""
    if opened:
        closing = _CLOSING.match(text, pos)
        return (closing.end(), zone) if closing else (end, "")
    repeated = _REPEATED.match(text, pos)
    return (repeated.end() if repeated else pos), zone


def _is_offset(offset: re.Match[str], gap: str, signed: bool) -> bool:
    """Whether signed digits after a clock are its offset, and not the end of "10:30-11:30"."""
    space, sign, hours, colon, minutes = offset.groups()
    if len(hours) != 2:
        return False
    if signed:
        return minutes is not None or not (gap or space)
    return minutes is not None and (sign == "+" or (bool(gap or space) and not colon))
