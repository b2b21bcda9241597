"""Dates in Chinese numerals, and the eras of East Asia."""

import re
from collections.abc import Iterator

from newsparse.dates.parts import DateKind, Parts

ERAS = {"民國": 1911, "民国": 1911, "令和": 2018, "平成": 1988, "昭和": 1925}
"""The year before the first of an era."""

# 二〇二四年五月六日 · 令和六年五月六日 · 民國一百一十三年五月
_HAN = re.compile(
    r"([〇零○一二三四五六七八九]{4}|(?:令和|平成|昭和|民國|民国)[元一二三四五六七八九十百]{1,6})年"
    r"([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})[日號号])?"
)
_DIGITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}
_LETTER = re.compile("[\u4e00-\u9fff]")


def has_han(text: str) -> bool:
    """Whether a text has Chinese characters."""
    return _LETTER.search(text) is not None


def han_dates(text: str) -> Iterator[Parts]:
    """The dates in Chinese numerals, without what surrounds them; not all need exist."""
    for match in _HAN.finditer(text):
        year, month, day = match.groups()
        era = ERAS.get(year[:2])
        number = _by_sign(year) if era is None else _number(year[2:]) + era
        kind = DateKind.DATE if day else DateKind.MONTH
        parts = Parts(match.start(), match.end(), kind, number, month=_number(month))
        parts.day = _number(day or "")
        yield parts


def _by_sign(signs: str) -> int:
    """二〇二四, sign by sign."""
    return int("".join(str(_DIGITS[sign]) for sign in signs))


def _number(signs: str) -> int:
    """三十一 or 一百一十三; 元 is the first year of an era."""
    total = digit = 0
    for sign in signs.replace("元", "一"):
        if sign in "十百":
            total += (digit or 1) * (10 if sign == "十" else 100)
            digit = 0
        else:
            digit = _DIGITS[sign]
    return total + digit
