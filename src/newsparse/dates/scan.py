"""One pass over a text that finds its dates.

Every date but "yesterday" holds a number, so the pass stops at numbers only, looks at what
adjoins each, and asks dictionaries whether a word beside it is a month, a unit of time or the
half of a day. That costs the same however many languages the dictionaries hold.
"""

import re
from bisect import bisect_right
from collections.abc import Container, Iterator

from newsparse.dates.calendars import is_day
from newsparse.dates.clock import WORD, clock_at
from newsparse.dates.han import ERAS, han_dates, has_han
from newsparse.dates.lexicon import Lexicon, Month, fold, lexicon
from newsparse.dates.numeric import full_year, orders
from newsparse.dates.parts import Clock, DateKind, Parts
from newsparse.dates.relative import day_word_before, glued_ago_at, relative_at, relative_in_line

# Not a price, an amount with thousands, a share, a handle, the rest of a decimal or of a clock;
# underscores in front are emphasis, unless they join the number to a name.
_ANCHOR = re.compile(
    r"\d(?<![\d$€£¥₹#@&=+~]\d)(?<![^\W_]_\d)(?<!\d[.,/:]\d)"
    r"\d{0,3}(?![\d%])(?!,\d{3}(?!\d))(?![^\S\n]%)"
)
_SPACES = " \t\u00a0\u202f\u2009"
_SEPARATORS = "./-‐‑–|•·／．"
_HALF_WIDTH = str.maketrans("／．‐‑–", "/.---")
_DATE_MARKS = _SEPARATORS + "年년月월"
_CLOCK_MARKS = ":：∶hH時点點时시."
_HALVES = frozenset(("a", "p", "am", "pm"))

# The last number may run into what follows, where a page lost the space between them: a year of
# this or the last century into anything, a day into a clock.
_NUMERIC = re.compile(
    r"(\d{1,4})([^\S\n]?[./|•·／．][^\S\n]{0,2}|[-‐‑–])(\d{1,2})"
    r"([^\S\n]?[./|•·／．][^\S\n]{0,2}|[-‐‑–])"
    r"((?:19|20)\d\d|\d{4}(?!\d)|\d{1,2}(?!\d|[:：]\d)|\d\d(?=\d\d?[:：]\d\d))(?!%)"
)
_NUMERIC_LINE = re.compile(r"[^\S\n]*(?:\n|$|,?[^\S\n]*(?:[-–|][^\S\n]?)?\d{1,2}:\d\d)")
_PAIR = re.compile(r"(\d{1,2})([-/.])(\d{1,2})(\.?),?[^\S\n]{1,2}(?=\d{1,2}[:：]\d\d)")
_RUN = re.compile(r"\d{1,4}(?!\d)")
_FIRST_YEAR = re.compile(r"(令和|平成|昭和)元年(\d{1,2})月(\d{1,2})日")
_CJK = re.compile(
    r"(\d{1,4})[^\S\n]?[年년][^\S\n]?(\d{1,2})[^\S\n]?[月월]"
    r"(?:[^\S\n]?(\d{1,2})(?:[^\S\n]?[日号號일]|(?![\d:：.])))?"
)
_CJK_DAY = re.compile(
    r"(\d{1,2})[^\S\n]?[月월][^\S\n]?(\d{1,2})(?:[日号號일]|(?=[^\S\n]?,[^\S\n]?\d{4}))"
    r"(?:[^\S\n]?,?[^\S\n]?(\d{4})(?![\d年년]))?"
)

# What stands between the parts of a date in words. A gap may hold a line break, since tags
# around each part often become lines of their own; `_is_sound` judges those. The backslash is
# Markdown's, which escapes the full stop of "3." at the beginning of a line.
_AFTER_DAY = re.compile(
    r"(?:(?:st|nd|rd|th|ST|ND|RD|TH|St|Nd|Rd|Th|er|ER|[ºª°])(?![^\W\d_])|-?(?:го|е)(?=\s))?"
    rf"[\s\\.,/\-–‐‑]{{0,3}}(?:[dD]['’]|[Tt]a['’]\s?)?({WORD})"
)
_AFTER_YEAR = re.compile(rf"(\.?[^\S\n]{{0,2}}-?)({WORD})\.?")
_AFTER_LEAD = re.compile(rf"\.?[^\S\n]{{0,2}}(?:(\d{{1,2}})[.\-]?[^\S\n]{{0,2}})?({WORD})\.?")
_MONGOLIAN = re.compile(r"[^\S\n](\d{1,2})[ -]?(?:р[^\S\n])?сары?н?[^\S\n](\d{1,2})(?!\d)")
_NEXT_WORD = re.compile(rf"\.?\s{{0,2}}({WORD})")
_NEXT_NUMBER = re.compile(r"[^\S\n]{0,2}(\d{1,2})(?!\d)")
_ALTERNATIVE = re.compile(rf"[^\S\n]?[/(][^\S\n]?({WORD})\)?")
_DAY = re.compile(
    r"[.'’׳]?\s{0,2}[\-/,.‐‑]?\s{0,2}(?:the\s)?(\d{1,2})"
    r"(?:[^\S\n]?(?:st|nd|rd|th|ST|ND|RD|TH)(?![^\W\d_])|[ºª°])?(?!\d)"
)
_DAY_SUFFIX = re.compile(r"(?:an?|-?[áéaei]n)\b")
_NOT_A_DAY = re.compile(r"[:：]\d|[.,]\d|%|[^\S\n]?%|/\d")
_YEAR_ENDS = re.compile(r"[^\S\n]{0,2}(?:$|[\n;)|]|,(?![^\S\n]?\d)|\d{1,2}:\d\d)")
_NOT_A_YEAR = re.compile(r"[:：.]\d|,?[^\S\n]?\d{4}|[hH]\b")
_SPACE = re.compile(r"[^\S\n]{1,2}")
_LATE_YEAR = re.compile(r"[^\S\n]((?:19|20)\d\d)(?!\d)")
_DOTTED = re.compile(r"[\u0e00-\u0eff]{1,4}\.[\u0e00-\u0eff]{1,4}(?![\u0e00-\u0eff])\.?")

_GAP = re.compile(r"[^\S\n]{0,2}[,.|·•\-–—/@:：()（）\[\]،၊~]{0,2}[^\S\n]{0,2}")
_CONTEXT = re.compile(rf"({WORD})\.?")
_LAST_RUN = re.compile(rf"{WORD}\Z")
_BLANKS = "".join(char for char in map(chr, range(0x3001)) if char.isspace())
_WORD_GAP = _BLANKS + ".,-–—/|(:·،"
_REACH = 30
"""How far, in characters, a date looks back for its month or weekday."""
SHORT_LINE = 48
"""The longest line, in characters, that may hold a date without a number."""
_LONGEST_ABBREVIATION = 5
_LEAP = 2000
"""A year in which every day of a month without a year exists."""


def scan(text: str) -> list[Parts]:
    """The dates of a text, in order and not overlapping."""
    scanner = Scanner(text, lexicon())
    found = list(scanner.by_numbers())
    if "年" in text:
        found = _merge(list(scanner.by_han()), found)
    by_words = list(scanner.by_lines())
    return _merge(found, by_words) if by_words else found


def _merge(found: list[Parts], more: list[Parts]) -> list[Parts]:
    """Both lists in one order; what is in `found` wins where they overlap."""
    starts = [parts.start for parts in found]
    free = []
    for parts in more:
        index = bisect_right(starts, parts.start)
        behind = index > 0 and found[index - 1].end > parts.start
        if not behind and (index == len(found) or parts.end <= starts[index]):
            free.append(parts)
    return sorted(found + free, key=lambda parts: parts.start)


class Scanner:
    """A text and how far its dates have been told.

    Methods whose name ends in `_at` take the offset where something should begin; those that end
    in `_before` the offset where it should end. They return `None` where it is not there.
    """

    __slots__ = ("_is_chinese", "floor", "lexicon", "text")

    def __init__(self, text: str, words: Lexicon) -> None:
        self.text = text
        self.lexicon = words
        self._is_chinese: bool | None = None
        self.floor = 0
        """Where the last date ended: no later one reaches back behind it."""

    def by_numbers(self) -> Iterator[Parts]:
        """The dates that hold a number."""
        search, pos = _ANCHOR.search, 0
        while anchor := search(self.text, pos):
            start, pos = anchor.span()
            parts = self._at_number(start, pos)
            while parts is not None and self._is_sound(parts):
                self.floor = pos = parts.end
                yield parts
                # "30.01.202430. Januar 2024": the next date may touch this one.
                run = _RUN.match(self.text, pos)
                parts = self._at_number(*run.span()) if run is not None else None

    def by_lines(self) -> Iterator[Parts]:
        """The dates without a number: "yesterday", "an hour ago", on short lines only."""
        wanted, start = self.lexicon.line_words, 0
        for line in self.text.split("\n"):
            if 1 < len(line) <= SHORT_LINE and not wanted.isdisjoint(line.casefold().split()):
                yield from relative_in_line(line, start, self.lexicon)
            start += len(line) + 1

    def by_han(self) -> Iterator[Parts]:
        """The dates in Chinese numerals."""
        self.floor = 0
        for parts in han_dates(self.text):
            if self._is_sound(parts):
                yield self._with_surroundings(parts)

    def _at_number(self, start: int, end: int) -> Parts | None:
        """The date that the number at `start:end` belongs to."""
        text = self.text
        after = text[end : end + 1]
        near = text[end + 1 : end + 2] if after and after in _SPACES else after
        parts = None
        if near and near in _DATE_MARKS:
            parts = self._numeric_at(start) if near in _SEPARATORS else self._cjk_at(start)
            if parts is not None:
                return self._with_surroundings(parts)
        if near and near in _CLOCK_MARKS:
            parts = self._clock_at(start)
        if parts is None:
            parts = self._beside_words(start, end)
        return parts

    def _beside_words(self, start: int, end: int) -> Parts | None:
        """A date whose number at `start:end` is known by the words beside it."""
        length = end - start
        parts = self._before_word(start, end) if length <= 3 else self._year_first(start, end)
        if parts is None and length != 3:
            month = self._month_before(start, skip_joiner=length == 4)
            if month is not None:
                parts = (self._month_and_year if length == 4 else self._month_first)(*month)
        return self._with_surroundings(parts) if parts is not None else None

    # Times of day.

    def _clock_at(self, start: int) -> Parts | None:
        """A time of day, with the date that follows it or the "yesterday" before it, if any."""
        clock = clock_at(self.text, start, self.lexicon)
        if clock is None:
            return None
        if not clock.loose:
            parts = self._date_after(clock)
            if parts is not None:
                parts.start, parts.clock = start, clock
                return parts
        day = day_word_before(self.text, start, self.floor, self.lexicon)
        if day is not None:
            begin, days = day
            return Parts(begin, clock.end, DateKind.RELATIVE, clock=clock, days_back=days)
        if clock.loose:
            return None
        return Parts(start, clock.end, DateKind.CLOCK, clock=clock)

    def _date_after(self, clock: Clock) -> Parts | None:
        """The date behind a time of day, if it has no time of day of its own."""
        text, pos, weekday = self.text, clock.end, 0
        for _ in range(4):
            gap = _GAP.match(text, pos)
            pos = gap.end() if gap else pos
            if text[pos : pos + 1].isdecimal():
                parts = self._date_at(pos) if pos > clock.end else None
                return self._behind_clock(parts, weekday)
            word = _CONTEXT.match(text, pos)
            if word is None:
                return None
            key = fold(word[1])
            if key in self.lexicon.weekdays:
                weekday = self.lexicon.weekdays[key]
            elif key not in self.lexicon.words["date_joiner"]:
                found = self._month_at(word.start(1), word.end(1), key)
                parts = found and self._month_first(pos, found[2], found[0], found[1])
                return self._behind_clock(parts, weekday)
            pos = word.end(1)
        return None

    def _behind_clock(self, parts: Parts | None, weekday: int) -> Parts | None:
        if parts is None or parts.kind not in (DateKind.DATE, DateKind.MONTH_DAY):
            return None
        if parts.clock is None:
            self._add_tail(parts)
        if parts.clock is not None or not self._is_sound(parts):
            return None
        parts.weekday = parts.weekday or weekday
        return parts

    def _date_at(self, start: int) -> Parts | None:
        """A date that begins with the number at `start`, without what surrounds it."""
        run = _RUN.match(self.text, start)
        if run is None:
            return None
        end = run.end()
        after = self.text[end : end + 1]
        near = self.text[end + 1 : end + 2] if after and after in _SPACES else after
        if near and near in _DATE_MARKS:
            parts = self._numeric_at(start) if near in _SEPARATORS else self._cjk_at(start)
            if parts is not None:
                return parts
        if end - start == 4:
            return self._year_first(start, end)
        match = _AFTER_DAY.match(self.text, end)
        month = self._month_after(match, fold(match[1])) if match and end - start <= 2 else None
        return self._day_first(start, int(run[0]), *month) if month is not None else None

    # Dates in digits.

    def _numeric_at(self, start: int) -> Parts | None:
        """2024-02-14 · 14.02.2024 · 24. 6. 2015 · 2/14/24 · 14/2-2024 · 04-13 19:11"""
        text = self.text
        match = _NUMERIC.match(text, start)
        if match is None:
            return self._pair_at(start)
        first, before, second, after, third = match.groups()
        separator, other = (sign.strip().translate(_HALF_WIDTH) for sign in (before, after))
        if separator != other:
            if (separator, other) != ("/", "-") or len(third) != 4:
                return None
            separator = "/-"
        end = match.end()
        if len(third) == 4 and text[end : end + 1] == ":":
            third, end = third[:2], end - 2  # "16.10.1909:28" is 16.10.19 and 09:28
        if text[end : end + 1] in _SEPARATORS and text[end + 1 : end + 2].isdecimal():
            return None
        if start and text[start - 1] in ("/", separator):
            return None
        numbers = (first, second, third)
        short = len(first) < 3 and len(third) < 4
        if short and not self._is_short_numeric(numbers, separator, start, end):
            return None
        if separator in "|•·" and sorted(map(len, numbers)) != [2, 2, 4]:
            return None
        if len(first) == 3 and not self._among_han():
            return None
        if not orders(numbers, separator):
            return None
        return Parts(start, end, DateKind.DATE, numbers=numbers, separator=separator)

    def _among_han(self) -> bool:
        """Whether the text has Chinese characters: only beside them a year has three digits."""
        if self._is_chinese is None:
            self._is_chinese = has_han(self.text)
        return self._is_chinese

    def _is_short_numeric(
        self, numbers: tuple[str, ...], separator: str, start: int, end: int
    ) -> bool:
        """Whether three short numbers are a date, and not a version, a score or a record."""
        if len(numbers[2]) != 2:
            return False
        before = self.text[start - 1 : start]
        rest = _NUMERIC_LINE.match(self.text, end)
        if rest is not None and rest[0][-1:].isdecimal():
            return True  # a clock follows
        if before.isalpha() and before.isascii():
            return False
        if separator == "/" or len(numbers[0]) == len(numbers[1]) == 2:
            return True
        return rest is not None and before in ("\n", "") and separator == "."

    def _pair_at(self, start: int) -> Parts | None:
        """Day and month in digits, which only a clock after them tells from other numbers."""
        match = _PAIR.match(self.text, start)
        if match is None or (start and self.text[start - 1] in "/-."):
            return None
        first, separator, second, stop = match.groups()
        if separator != "/" and not stop and not len(first) == len(second) == 2:
            return None
        numbers = (first, second)
        if not (1 <= int(first) <= 31 and 1 <= int(second) <= 31):
            return None
        if min(int(numbers[0]), int(numbers[1])) > 12:
            return None
        end = match.end(3)
        return Parts(start, end, DateKind.MONTH_DAY, numbers=numbers, separator=separator)

    def _cjk_at(self, start: int) -> Parts | None:
        """2024年2月14日 · 2025년 4월 13일 · 令和6年2月14日 · 民國113年2月14日 · 2月14日"""
        match = _CJK.match(self.text, start)
        if match is None:
            return self._cjk_day_at(start)
        year, begin = int(match[1]), start
        era = self.text[max(0, start - 3) : start].rstrip()[-2:]
        if era in ERAS:
            year, begin = year + ERAS[era], self.text.rindex(era, 0, start)
        elif len(match[1]) == 1:
            return None
        elif len(match[1]) < 4:
            # Taiwan's years are the only ones that are printed with three digits.
            year = year + 1911 if len(match[1]) == 3 else year + 2000
        day = int(match[3]) if match[3] else 0
        kind = DateKind.DATE if day else DateKind.MONTH
        return Parts(begin, match.end(), kind, year, month=int(match[2]), day=day)

    def _cjk_day_at(self, start: int) -> Parts | None:
        match = _CJK_DAY.match(self.text, start)
        if match is None:
            return None
        first = _FIRST_YEAR.match(self.text, start - 4) if start >= 4 else None
        if first is not None:
            month, day = int(first[2]), int(first[3])
            year = ERAS[first[1]] + 1
            return Parts(first.start(), first.end(), DateKind.DATE, year, month=month, day=day)
        late = int(match[3]) if match[3] else None
        kind = DateKind.DATE if late else DateKind.MONTH_DAY
        return Parts(start, match.end(), kind, late, month=int(match[1]), day=int(match[2]))

    # Dates with a month's name.

    def _before_word(self, start: int, end: int) -> Parts | None:
        """What the word after a number makes of it: a day, an amount of time, an hour."""
        text, words = self.text, self.lexicon
        if text[end : end + 1] >= "\u0e00" or text[end + 1 : end + 2] >= "\u0e00":
            glued = glued_ago_at(text, start, end, words)
            if glued is not None:
                return glued
        match = _AFTER_DAY.match(text, end)
        if match is None or text.count("\n", end, match.start(1)) > 1:
            return None
        key = fold(match[1])
        if end - start <= 2:
            month = self._month_after(match, key)
            if month is not None:
                return self._day_first(start, int(text[start:end]), *month)
            if key in _HALVES or key in words.halves_after:
                return self._clock_at(start)
        if key in words.units:
            return relative_at(text, start, end, match, self.floor, words)
        return None

    def _month_after(self, match: re.Match[str], key: str) -> tuple[Month, str, int] | None:
        """The month that follows a day: what it is, its folded name, where it ends."""
        begin, end = match.span(1)
        words = self.lexicon.words
        if key in words["day_joiner"]:
            following = _NEXT_WORD.match(self.text, end)
            if following is None:
                return None
            begin, end = following.span(1)
            key = fold(following[1])
        if key in words["month_head"]:
            number = _NEXT_NUMBER.match(self.text, end)
            if number is not None:
                return Month(int(number[1]), "gregorian", ""), "", number.end()
        return self._month_at(begin, end, key)

    def _month_at(self, begin: int, end: int, key: str) -> tuple[Month, str, int] | None:
        """The month whose name begins with the word at `begin:end`."""
        months = self.lexicon.months
        if key in self.lexicon.month_heads:
            longer = self._long_month_at(key, end)
            if longer is not None:
                return longer
        month = months.get(key)
        if month is None and "\u0e00" <= self.text[begin] <= "\u0eff":
            dotted = _DOTTED.match(self.text, begin)
            if dotted is not None:
                key, end = fold(dotted[0]), dotted.end()
                month = months.get(key)
        return (month, key, end) if month is not None else None

    def _long_month_at(self, key: str, end: int) -> tuple[Month, str, int] | None:
        """A month whose name has two or three words, of which `key` is the first."""
        found = None
        for _ in range(2):
            following = _NEXT_WORD.match(self.text, end)
            if following is None:
                break
            key, end = f"{key} {fold(following[1])}", following.end()
            if key in self.lexicon.months:
                found = (self.lexicon.months[key], key, end)
        return found

    def _day_first(self, start: int, day: int, month: Month, key: str, end: int) -> Parts | None:
        """14 February 2024 · 12 de octubre de 2020 · 14-Feb-2024 · 3 mai"""
        if "\n" in self.text[start:end] and self._month_before(start) is not None:
            return None  # "February 3" on a line, "March 2020" on the next
        alternative = _ALTERNATIVE.match(self.text, end)
        if alternative is not None and fold(alternative[1]) in self.lexicon.months:
            end = alternative.end()
        year = self._year_after(end)
        if year is not None:
            value, two_digits, stop = year
            parts = Parts(start, stop, DateKind.DATE, value, two_digits, month.number, day)
        else:
            following = self._day_after(end)
            if following is not None:
                year = self._year_after(following.end())
                if year is not None and not year[1]:
                    return None  # "3 February 14, 2024": the number belongs to something else
            parts = Parts(start, end, DateKind.MONTH_DAY, month=month.number, day=day)
        return self._checked(parts, month, key, end)

    def _month_first(self, start: int, end: int, month: Month, key: str) -> Parts | None:
        """February 14, 2024 · Oct. 1st · Wed Feb 14 10:00:00 UTC 2024"""
        match = self._day_after(end)
        if match is None:
            return None
        day, stop = int(match[1]), match.end()
        year = self._year_after(stop)
        if year is not None:
            value, two_digits, stop = year
            parts = Parts(start, stop, DateKind.DATE, value, two_digits, month.number, day)
            return self._checked(parts, month, key, end)
        if _NOT_A_DAY.match(self.text, stop):
            return None
        if len(key) > _LONGEST_ABBREVIATION and self.text[end : end + 1] == ".":
            return None  # "… in February. 14 people …"
        parts = Parts(start, stop, DateKind.MONTH_DAY, month=month.number, day=day)
        self._late_year(parts)
        return self._checked(parts, month, key, end)

    def _late_year(self, parts: Parts) -> None:
        """The year behind the clock, as in the dates of Unix and of Twitter."""
        spaces = _SPACE.match(self.text, parts.end)
        clock = spaces and clock_at(self.text, spaces.end(), self.lexicon)
        year = clock and _LATE_YEAR.match(self.text, clock.end)
        if clock and year:
            parts.kind, parts.year = DateKind.DATE, int(year[1])
            parts.clock, parts.end = clock, year.end()

    def _year_first(self, start: int, end: int) -> Parts | None:
        """2024. február 14. · 2024 m. vasario 14 d. · 2024. gada 14. februāris"""
        text, year = self.text, int(self.text[start:end])
        match = _AFTER_YEAR.match(text, end)
        if match is None:
            return None
        gap, stop, key = match[1], match.end(2), fold(match[2])
        lead = key in self.lexicon.words["year_lead"]
        if lead:
            mongolian = _MONGOLIAN.match(text, stop)
            if mongolian is not None:
                month, day = int(mongolian[1]), int(mongolian[2])
                return Parts(start, mongolian.end(), DateKind.DATE, year, False, month, day)
            match = _AFTER_LEAD.match(text, stop)
            if match is None:
                return None
            key, stop = fold(match[2]), match.end(2)
        month_found = self._month_at(match.start(2), stop, key)
        if month_found is None:
            return None
        dotted = lead or "." in gap
        day = int(match[1]) if lead and match[1] else 0
        return self._year_month(start, year, day, month_found, dotted)

    def _year_month(
        self, start: int, year: int, day: int, found: tuple[Month, str, int], dotted: bool
    ) -> Parts | None:
        """What follows a year and a month's name: the day, or nothing."""
        month, key, end = found
        stop = end
        if not day:
            match = self._day_after(end)
            if match is not None and self._year_after(match.end()) is None:
                day, stop = int(match[1]), match.end()
                suffix = _DAY_SUFFIX.match(self.text, stop)
                stop = suffix.end() if suffix else stop
        if not day and not dotted:
            return None
        kind = DateKind.DATE if day else DateKind.MONTH
        parts = Parts(start, stop, kind, year, month=month.number, day=day)
        return self._checked(parts, month, key, end)

    def _month_and_year(self, start: int, end: int, month: Month, key: str) -> Parts | None:
        """March 2020 · marzo de 2020"""
        year = self._year_after(end)
        if year is None or year[1]:
            return None
        parts = Parts(start, year[2], DateKind.MONTH, year[0], month=month.number)
        return self._checked(parts, month, key, end)

    def _day_after(self, end: int) -> re.Match[str] | None:
        """The day behind a month's name, on the same line or the next."""
        match = _DAY.match(self.text, end)
        if match is None or self.text.count("\n", end, match.end()) > 1:
            return None
        return match

    def _year_after(self, end: int) -> tuple[int, bool, int] | None:
        """The year behind a day and a month: its value, whether it has two digits, its end."""
        match = self.lexicon.year_after.match(self.text, end)
        if match is None:
            return None
        gap, apostrophe, digits = match.groups()
        stop = match.end()
        if gap.count("\n") > 1:
            return None
        if len(digits) == 4:
            if (
                "\n" in gap
                and "," not in gap
                and self.text[stop : stop + 1] not in ("\n", "\r", "")
            ):
                return None
            return int(digits), False, stop
        glued = apostrophe or gap.strip(".") in ("-", "/", "–") or gap == "."
        if not glued and not _YEAR_ENDS.match(self.text, stop):
            return None
        if not gap or "\n" in gap or _NOT_A_YEAR.match(self.text, stop):
            return None
        return full_year(digits), True, stop

    def _month_before(
        self, start: int, skip_joiner: bool = False
    ) -> tuple[int, int, Month, str] | None:
        """The month whose name ends before `start`: its start, its end, what it is, its word."""
        word = self._word_before(start)
        if word is None:
            return None
        begin, end, key = word
        if skip_joiner and key in self.lexicon.words["year_joiner"]:
            word = self._word_before(begin)
            if word is None:
                return None
            begin, end, key = word
        if skip_joiner and key in self.lexicon.words["month_head"]:
            return None
        months = self.lexicon.months
        if key in self.lexicon.tails:
            begin, key = self._longer_before(word, months)
        month = months.get(key)
        return (begin, end, month, key) if month is not None else None

    def _word_before(self, start: int) -> tuple[int, int, str] | None:
        """The word that ends before `start`, with up to three signs between: start, end, folded."""
        low = max(self.floor, start - _REACH)
        left = self.text[low:start]
        trimmed = left.rstrip(_WORD_GAP)
        gap = len(left) - len(trimmed)
        if not trimmed or gap > 3 or (gap > 1 and left.count("\n", len(trimmed)) > 1):
            return None
        word = trimmed.rsplit(None, 1)[-1]
        end = low + len(trimmed)
        key = fold(word)
        if key not in self.lexicon.names and not (word.isalpha() and word[1:].islower()):
            run = _LAST_RUN.search(word)
            if run is None:
                return None
            word, key = run[0], fold(run[0])
            if key not in self.lexicon.names:
                word = _after_glue(word)
                key = fold(word)
        return end - len(word), end, key

    def _longer_before(self, word: tuple[int, int, str], names: Container[str]) -> tuple[int, str]:
        """The longest name of up to three words that ends with `word`: its start, the name."""
        start, _, name = word
        found = start, name
        for _ in range(2):
            more = self._word_before(start)
            if more is None:
                break
            start, name = more[0], f"{more[2]} {name}"
            if name in names:
                found = start, name
        return found

    # What surrounds a date.

    def _checked(self, parts: Parts, month: Month, key: str, end: int) -> Parts | None:
        """The date with its calendar, where its month's name may be a month here."""
        full = parts.kind is DateKind.DATE and not parts.two_digits
        if month.flag and not full:
            name = self.text[parts.start : end].lstrip("0123456789 .-")
            if month.flag == "?" or name[:1].isupper() != (month.flag == "^"):
                return None
        parts.calendar, parts.month_word = month.calendar, key
        if parts.year is not None and key and "\u0e00" <= key[0] <= "\u0eff":
            if parts.two_digits:
                parts.year = 2500 + parts.year % 100
            if parts.year > 2300:
                parts.calendar = "buddhist"
        return parts

    def _is_sound(self, parts: Parts) -> bool:
        """Whether the day exists, and whether the date may run over the line breaks it holds."""
        if parts.numbers or parts.kind in (DateKind.RELATIVE, DateKind.CLOCK):
            return True
        year = _LEAP if parts.year is None else parts.year
        day = 1 if parts.kind is DateKind.MONTH else parts.day
        if not is_day(year, parts.month, day, parts.calendar):
            return False
        breaks = self.text.count("\n", parts.start, parts.end)
        if not breaks:
            return True
        return parts.kind is DateKind.DATE and "\n\n" not in self.text[parts.start : parts.end]

    def _with_surroundings(self, parts: Parts) -> Parts:
        """Add the weekday in front, and weekday, time of day and zone behind."""
        if parts.kind in (DateKind.MONTH, DateKind.CLOCK):
            return parts
        if parts.kind is not DateKind.RELATIVE:
            self._add_weekday(parts)
        if parts.clock is None:
            self._add_tail(parts)
        return parts

    def _add_weekday(self, parts: Parts) -> None:
        text, weekdays = self.text, self.lexicon.weekdays
        word = self._word_before(parts.start)
        joiners = self.lexicon.words["date_joiner"]
        shortest = 3
        # "Di., 14.02." is a Tuesday, "martes di 14" is not; nor is "sat on 14 May" a Saturday.
        if word and word[2] in joiners and (word[2] not in weekdays or text[word[1]] not in ".,"):
            word, shortest = self._word_before(word[0]), 5
        if word is None or "\n" in text[word[0] : parts.start]:
            return
        start, end, key = word
        if key in self.lexicon.tails:
            start, key = self._longer_before(word, weekdays)
        if key in weekdays and (len(key) >= shortest or text[end] in ".,"):
            parts.start, parts.weekday = start, weekdays[key]

    def _add_tail(self, parts: Parts) -> None:
        """Walk over what may stand between a date and its time of day, and take what is one."""
        text, words = self.text, self.lexicon
        pos, half = parts.end, ""
        for step in range(6):
            gap = _GAP.match(text, pos)
            pos = gap.end() if gap else pos
            opened = gap is not None and ("(" in gap[0] or "（" in gap[0])
            if text[pos : pos + 1].isdecimal():
                self._add_clock(parts, pos, half, opened)
                return
            word = _CONTEXT.match(text, pos)
            if word is None or (gap and "." in gap[0] and step == 0 and _is_sentence(word[1])):
                return
            key, pos = fold(word[1]), word.end(1)
            if key in words.halves_before:
                half = words.halves_before[key]
            elif key in words.weekdays and (opened or len(key) > 2):
                parts.weekday = parts.weekday or words.weekdays[key]
                parts.end = pos = self._closed(pos) if opened else pos
            elif step == 0 and key in words.words["year_suffix"] and not opened:
                parts.end = pos = word.end()
            elif key not in words.words["time_joiner"]:
                return

    def _add_clock(self, parts: Parts, pos: int, half: str, opened: bool) -> None:
        clock = clock_at(self.text, pos, self.lexicon, half)
        if clock is None:
            return
        if self.text[pos - 1].isdecimal() and (clock.loose or clock.precision == "hour"):
            return
        parts.clock = clock
        parts.end = self._closed(clock.end) if opened else clock.end

    def _closed(self, end: int) -> int:
        """The end of what ends at `end`, with the parenthesis that closes it."""
        return end + 1 if self.text[end : end + 1] in (")", "）") else end


def _after_glue(word: str) -> str:
    """The last word of two that lost the space between them: "PublishedFebruary"."""
    for index in range(len(word) - 2, 0, -1):
        if word[index].isupper() and word[index + 1].islower():
            return word[index:]
    return word


def _is_sentence(word: str) -> bool:
    """Whether a word after a full stop begins a sentence."""
    return word[0].isupper() and word[1:] == word[1:].lower()
