"""The dateline at the head of a story: where, by whom and when it was filed.

A dateline is a place, then what belongs to it in any order (a country, a date, an agency), then
a sign that ends it: "KARACHI (Reuters) -", "New Delhi, February 3:". A place in capitals, or one
that the list of places knows, may stand alone before the sign; any other place needs a date, an
agency or a country, for "Note: …" and "Mayor Smith: …" have the same shape.
"""

import re
from functools import cache

from attrs import define, frozen

from newsparse.people.words import (
    fold,
    fold_phrase,
    folded_phrases_of,
    month_names,
    phrases_of,
    weekday_names,
)


@frozen
class DatelineMatch:
    """A dateline found in a paragraph. Offsets are half-open and count from its beginning."""

    place: str | None
    """As printed, with a country after a comma; `None` where only an agency is named."""
    agency: str | None
    date_start: int | None
    """Where the printed date is; `None` when there is none."""
    date_end: int | None
    start: int
    end: int
    """Behind the sign that ends the dateline, before the white space that follows."""


_REACH = 140
_MOST_PLACE_WORDS = 5
_LONGEST_PLACE = 60
_LONGEST_AGENCY = 40
_SHORT_ACRONYM = 4

_LEAD = " \t\r\n\xa0\u200b\u200e\u200f\ufeff\u2060"
_OPENING = "([（［【"
# The end of a place: a comma, a bracket, a digit, or a sign that ends the whole dateline.
_PLACE_END = re.compile(
    r"[,،(（\[:：|—–―।\d]|\s/|\.\s|\.-|-{2}|\s-(?=\s)|\s-$|(?<=[^\s\w])-|\s?-\s(?=[^\W\d])"
)
_SIGN = re.compile(r"(?!(?<=\d):\d)\.?\s*(?:[:：|—―।]|–+|-{1,3}|\.-)|\.(?=\s|$)")
_BRACKET = re.compile(
    r"\.?\s*(?:[(（\[]\s?([^()（）\[\]\n]{1,40}?)\s?[)）\]]|/([^()（）\[\]/\n]{1,40})/)"
)
_COMMA = re.compile(r"\s*[,،]\s*")
_COMPONENT = re.compile(r"[^,،(（\[:：|—–―\d\n]{1,30}?(?=\s*(?:[,،(（\[:：|—–―]|\s-|--|-\s|$))")
_DATE_TOKEN = re.compile(
    r"\s*(?:[,،]\s*)?(?:(\d[\d./]*(?:-\d+)*(?:st|nd|rd|th|er|º|ª|°)?\.?)|([^\s\d,،()（）\[\]–—:|/]+))"
)
_ODD = re.compile(r"[;\"“”„«»!?#@*+=<>_%$€{}]")
_AGENCY_END = re.compile(r"[.:](?=\s|$)|\s[-–—](?=\s)|\n|$")
_QUOTE = "\"“„«'‘"
_ACRONYM = re.compile(
    r"(?=[^a-z]*[A-ZА-ЯЁІЇЄČŠŽĐÂÎĐ])[^\Wa-z\d_][^\Wa-z_]{1,9}(?:[-/][^\Wa-z_]{1,9})?$"
)
_NAMED = re.compile(r"(?:[^\W\d_a-z][\w'’.-]{1,19} ){1,3}[^\W\d_a-z][\w'’.-]{1,19}")
"""An agency that no list knows, as it stands behind place and date: "(Halden Wire)"."""
_DOMAIN = re.compile(r"[\w\-]{2,30}\.[a-z]{2,4}(?:\.[a-z]{2})?(?:/\w+)?$", re.IGNORECASE)

_HAN = r"\u3400-\u9fff"
_CHINESE = re.compile(
    rf"([{_HAN}]{{2,20}}?)((?:\d{{1,2}}月)?\d{{1,2}}日)"
    r"(?:[专專综綜]?[电電讯訊]|消息|报道|報導|報道)"
    r"(\s?[（(][^（）()\n]{2,40}[)）])?[\s:：,，]?"
)
_CITY_AND_COLON = re.compile(rf"([{_HAN}]{{2,8}})\s?[:：]")
_CHINESE_AGENCY = re.compile(rf"[{_HAN}]{{1,8}}?(?:社|网|網|报|報|台|新闻|新聞)")
_CHINESE_REPORTER = re.compile(rf"(?:记者|記者)[{_HAN}]{{2,3}}")
_SQUARE = re.compile(r"[(（\[［【]\s*([^()（）\[\]［］【】\n]{1,40}?)\s*[)）\]］】]")
_REPORTERS = re.compile(r"\s*[\uac00-\ud7a3·,\s]{2,40}(?:기자|특파원)\s*=")
_NUMBERS = re.compile(r"\d+")
_WITHIN_DATE = frozenset(("de", "of", "del", "di", "г", "р", "года", "року"))
_MOST_DATE_TOKENS = 7
_SHORT_FORM = 6
_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_JAPANESE = re.compile(r"[\u3040-\u30ff]")
_JAPANESE_DAY = re.compile(r"\s*((?:\d{1,2}月)?\d{1,2}日)\s*")
_FILED_BY = re.compile(r"\s*[=＝・]\s*")


def find_dateline(paragraph: str) -> DatelineMatch | None:
    """The dateline that a paragraph begins with, or `None`."""
    head = paragraph[:_REACH]
    start = len(head) - len(head.lstrip(_LEAD))
    if start == len(head):
        return None
    first = head[start]
    if first in _OPENING:
        return _bracketed(head, start)
    if "\u3400" <= first <= "\u9fff":
        return _chinese(head, start)
    if first.islower() or first.isdigit() or _begins_prose(head, start):
        return None
    return _Reader(head, start).read()


def _begins_prose(head: str, start: int) -> bool:
    """Whether the first word is a label or a function word, as in nearly every paragraph."""
    space = head.find(" ", start)
    lists = _lists()
    if space < 0 or fold(head[start:space].rstrip(":")) not in lists.labels:
        return False
    second = head.find(" ", space + 1)
    return (
        fold_phrase(head[start : second if second > 0 else None].rstrip(",:")) not in lists.cities
    )


@frozen
class _Lists:
    cities: frozenset[str]
    countries: frozenset[str]
    regions: frozenset[str]
    """Countries and states with their short forms, as they stand behind a comma."""
    names_too: frozenset[str]
    particles: frozenset[str]
    agencies: frozenset[str]
    agencies_as_written: frozenset[str]
    desks: frozenset[str]
    months: frozenset[str]
    days: frozenset[str]
    labels: frozenset[str]
    labels_alone: frozenset[str]


@cache
def _lists() -> _Lists:
    agencies = phrases_of("agencies", "agency", "outlet")
    countries = folded_phrases_of("places", "country")
    regions = folded_phrases_of("places", "region")
    return _Lists(
        cities=folded_phrases_of("places", "city"),
        countries=countries.union(name for name in regions if len(name) > _SHORT_ACRONYM),
        regions=regions | countries,
        names_too=folded_phrases_of("places", "name_too"),
        particles=folded_phrases_of("places", "particle"),
        agencies=frozenset(fold_phrase(a) for a in agencies if len(a) > _SHORT_ACRONYM),
        agencies_as_written=agencies,
        desks=folded_phrases_of("role_words", "desk", "role", "body"),
        months=month_names(),
        days=weekday_names() | folded_phrases_of("clock_words", "relative"),
        labels=folded_phrases_of("dateline_stops", "label")
        | folded_phrases_of("byline_words", "noise", "noise_label", "author", "label", "other"),
        labels_alone=folded_phrases_of("dateline_stops", "alone"),
    )


def _is_agency(text: str) -> bool:
    bare = text.strip("«»\"“”' .")
    lists = _lists()
    if bare in lists.agencies_as_written or fold_phrase(bare) in lists.agencies:
        return True
    # "Ansa", "Afp"
    return bare.istitle() and len(bare) > 2 and bare.upper() in lists.agencies_as_written


@define
class _Reader:
    """Reads a dateline that begins with a place in letters with spaces between words."""

    head: str
    start: int
    at: int = 0
    place_end: int = 0
    agency: str | None = None
    agency_known: bool = False
    date: tuple[int, int] | None = None
    date_is_sure: bool = False
    """Whether a month stands in the date, or two numbers."""
    country: bool = False
    capitals: bool = False
    city: bool = False

    def read(self) -> DatelineMatch | None:
        if not self._place():
            return None
        while self._part():
            pass
        sign = _SIGN.match(self.head, self.at)
        if sign is None:
            return self._match(self.at) if self.agency_known else None
        end = self._agency_behind(sign.end())
        if not self.agency_known and not self._accepts(sign[0].strip(), end):
            return None
        return self._match(end)

    def _place(self) -> bool:
        """Take in the place; false when what stands there cannot be one."""
        end = _PLACE_END.search(self.head, self.start + 1, self.start + _LONGEST_PLACE)
        while end is not None and end[0][0] == "." and not self._is_city(end.start()):
            # "St. Louis"
            end = _PLACE_END.search(self.head, end.end(), self.start + _LONGEST_PLACE)
        stop = end.start() if end else len(self.head)
        words = self.head[self.start : stop].split()
        if not words or len(words) > _MOST_PLACE_WORDS or end is None:
            return False
        filed_by = words[-1].rpartition("/")[2]
        if (len(words) > 1 or "/" in words[-1]) and _is_agency(filed_by):
            # "BERLIN taz |", "Νάξος/ΑΠΕ-ΜΠΕ –"
            words[-1] = words[-1].removesuffix(filed_by).rstrip("/")
            words = [word for word in words if word]
            self.agency, self.agency_known = filed_by, True
            stop = self.head.rindex(self.agency, self.start, stop)
            self.place_end = self.start + len(self.head[self.start : stop].rstrip(" \t\xa0/"))
            self.at = stop + len(self.agency)
            return self._could_be_place(words)
        self.place_end = self.start + len(self.head[self.start : stop].rstrip())
        self.at = stop
        if end[0][0] == "." and self.head[end.end() : end.end() + 1].isdigit():
            # "КИЇВ. 3 лютого."
            self.at = end.end()
        return self._could_be_place(words)

    def _is_city(self, end: int) -> bool:
        return fold_phrase(self.head[self.start : end]) in _lists().cities

    def _could_be_place(self, words: list[str]) -> bool:
        lists = _lists()
        text = self.head[self.start : self.place_end]
        folded = fold_phrase(text)
        self.capitals = text.isupper()
        self.city = folded in lists.cities or all(
            fold_phrase(part) in lists.cities for part in text.split("/")
        )
        if self.city or folded in lists.countries:
            return True
        parts = [fold(word) for word in words]
        if (
            len(text) < 2
            or not text[0].isalpha()
            or (len(parts) == 1 and parts[0] in lists.labels_alone)
        ):
            return False
        if any(part in lists.labels for part in (parts if self.capitals else parts[:1])):
            return False
        if any(part in lists.days or part in lists.months for part in parts[:1]):
            return False
        if _ODD.search(text):
            return False
        return self.capitals or all(
            not word[0].islower() or part in lists.particles
            for word, part in zip(words, parts, strict=True)
        )

    def _part(self) -> bool:
        """Take in a country, a date or an agency; false when there is no more."""
        head, at = self.head, self.at
        if (bracket := _BRACKET.match(head, at)) is not None:
            return self._in_bracket(bracket)
        if self.date is None and (span := _date_at(head, at)) is not None:
            start, end, self.date_is_sure = span
            self.date = (start, end)
            self.at = end
            return True
        comma = _COMMA.match(head, at)
        component = _COMPONENT.match(head, comma.end()) if comma else None
        if component is None:
            return False
        text = component[0].strip()
        if self.agency is None and _is_agency(text):
            self.agency, self.agency_known = text, True
        elif self.date is None and not self.country and self._could_be_country(text):
            self.country = True
            self.place_end = _without_stop(head, component.start(), component.end())
        elif self.agency is None and _DOMAIN.match(text):
            self.agency = text
        else:
            return False
        self.at = component.end()
        return True

    def _could_be_country(self, text: str) -> bool:
        lists = _lists()
        if len(text) == 2:
            return text in phrases_of("places", "region")
        folded = fold_phrase(text)
        if folded in lists.regions or folded in lists.cities:
            return True
        words = text.split()
        if not self.capitals or len(words) > 3 or any(w[0].islower() for w in words):
            return False
        return not any(fold(word) in lists.labels for word in words)

    def _in_bracket(self, bracket: re.Match[str]) -> bool:
        text = (bracket[1] or bracket[2]).strip()
        folded = fold_phrase(text)
        parts = text.split("/")
        if self.agency is None and _is_agency(parts[0]):
            # "(dpa/lby)": an agency and its regional desk or the writer's initials.
            whole = all(map(_is_agency, parts))
            self.agency, self.agency_known = text if whole else parts[0], True
        elif folded in _lists().countries and not self.country:
            self.country = True
            self.place_end = bracket.end()
        elif self.agency is None and (
            _ACRONYM.match(text)
            or _DOMAIN.match(text)
            or (self.city and folded in _lists().desks)
            or (self.capitals and self.date_is_sure and _NAMED.fullmatch(text))
        ):
            self.agency = text
        else:
            return False
        self.at = bracket.end()
        return True

    def _accepts(self, sign: str, end: int) -> bool:
        """Whether enough speaks for a dateline."""
        rest = self.head[end:].lstrip()
        if self.date:
            return self.date_is_sure and sign != "." and bool(rest)
        if rest and (rest[0].islower() or (sign in (":", "：") and rest[0] in _QUOTE)):
            return False
        if self.agency:
            return self.capitals or self.city
        if sign in (".", "।"):
            return self.city and bool(rest)
        if sign == "|":
            glued = end < len(self.head) and self.head[end] not in _LEAD
            return not glued and (self.city or self.capitals or not rest)
        if self.country:
            return sign not in (":", "：") or self.capitals or self.city
        return self._stands_alone(sign, rest)

    def _stands_alone(self, sign: str, rest: str) -> bool:
        """Whether a place with nothing but the sign behind it is a dateline."""
        lists = _lists()
        place = self.head[self.start : self.place_end]
        folded = fold_phrase(place)
        colon = sign in (":", "：")
        if self.capitals:
            known = self.city or folded in lists.countries
            short = " " not in place and len(place) <= _SHORT_ACRONYM
            return known or (not short and (bool(rest) or not colon))
        if not self.city or (colon and folded in lists.names_too):
            return False
        # "Berlin – Warschau" is a line, not a dateline.
        return colon or not any(
            fold_phrase(" ".join(rest.split(None, n)[:n]).rstrip(":,")) in lists.cities
            for n in (1, 2)
        )

    def _agency_behind(self, end: int) -> int:
        """Where the dateline ends when the agency stands behind the sign: "— РИА Новости."."""
        if self.agency is not None:
            return end
        behind = self.head[end : end + _LONGEST_AGENCY]
        for stop in _AGENCY_END.finditer(behind):
            text = behind[: stop.start()].strip()
            if stop[0] == "" and len(behind) == _LONGEST_AGENCY:
                break
            if text and _is_agency(text):
                self.agency, self.agency_known = text.strip('«»"“”'), True
                return end + len(behind[: stop.end()].rstrip())
        return end

    def _match(self, end: int) -> DatelineMatch:
        place = self.head[self.start : self.place_end]
        start_date, end_date = self.date or (None, None)
        return DatelineMatch(place, self.agency, start_date, end_date, self.start, end)


def _date_at(text: str, at: int) -> tuple[int, int, bool] | None:
    """Start and end of a printed date, and whether it is more than a number.

    Told by shape: digits beside names of months and weekdays.
    """
    lists = _lists()
    start = end = -1
    digits = sure = False
    token = _DATE_TOKEN.match(text, at)
    for _ in range(_MOST_DATE_TOKENS):
        if token is None:
            break
        number, word = token[1], token[2]
        if number:
            digits = True
            sure = sure or len(_NUMBERS.findall(number)) > 2
        elif fold(word) in lists.months:
            sure = True
        elif fold(word) not in lists.days and (start < 0 or fold(word) not in _WITHIN_DATE):
            break
        if number or fold(word) not in _WITHIN_DATE:
            start = token.start(1 if number else 2) if start < 0 else start
            end = _without_stop(text, token.start(1 if number else 2), token.end())
        token = _DATE_TOKEN.match(text, token.end())
    return (start, end, sure) if digits and start >= 0 else None


def _without_stop(text: str, start: int, end: int) -> int:
    """The end of a word without its full stop, unless it is a short form: "Feb.", "D.C."."""
    word = text[start:end].rstrip()
    end = start + len(word)
    short = len(word) <= _SHORT_FORM and not word[0].isdigit()
    return end if short or not word.endswith(".") else end - 1


def _bracketed(head: str, start: int) -> DatelineMatch | None:
    """A head in brackets: "(Reuters) -", "(서울=연합뉴스) … 기자 =", "【東京=山田太郎】"."""
    bracket = _SQUARE.match(head, start)
    if bracket is None:
        return None
    text, end = bracket[1], bracket.end()
    inner = _chinese(text, 0)
    if inner is not None:
        return _shifted(inner, bracket.start(1), start, end)
    filed = _FILED_BY.search(text)
    if filed is not None and filed.start() and _EAST_ASIAN.search(text):
        place, by = text[: filed.start()], text[filed.end() :]
        reporters = _REPORTERS.match(head, end)
        agency = by if _is_agency(by) else None
        return DatelineMatch(
            place, agency, None, None, start, reporters.end() if reporters else end
        )
    if head[start] not in "(（" or _JAPANESE.search(text):
        return _japanese(text, bracket.start(1), start, end)
    return _agency_first(head, text, start, end)


def _shifted(match: DatelineMatch, by: int, start: int, end: int) -> DatelineMatch:
    date_start = None if match.date_start is None else match.date_start + by
    date_end = None if match.date_end is None else match.date_end + by
    return DatelineMatch(match.place, match.agency, date_start, date_end, start, end)


def _japanese(text: str, at: int, start: int, end: int) -> DatelineMatch | None:
    """ "ワシントン 3日 ロイター", "カイロ時事": place, perhaps a day, agency."""
    day = _JAPANESE_DAY.search(text)
    before = text[: day.start()].rstrip(" \u3000、") if day else text
    after = text[day.end() :].strip(" \u3000") if day else ""
    if after and _is_agency(after):
        agency = after
    else:
        sizes = [n for n in range(2, len(before)) if _is_agency(before[-n:].strip(" \u3000"))]
        if not sizes or after:
            return None
        agency = before[-max(sizes) :].strip(" \u3000")
        before = before[: -max(sizes)].rstrip(" \u3000")
    if not before or _ODD.search(before):
        return None
    if day is None:
        return DatelineMatch(before, agency, None, None, start, end)
    return DatelineMatch(before, agency, at + day.start(1), at + day.end(1), start, end)


def _agency_first(head: str, text: str, start: int, end: int) -> DatelineMatch | None:
    """ "(CNN) — ", "(ANSA) - ROMA, 03 FEB - "."""
    known = _is_agency(text)
    sign = _SIGN.match(head, end)
    if not known and not (sign and (_ACRONYM.match(text) or _DOMAIN.match(text))):
        return None
    if not head[sign.end() if sign else end :].strip():
        return None
    if sign is None:
        return DatelineMatch(None, text, None, None, start, end)
    end = sign.end()
    place_at = end + len(head[end:]) - len(head[end:].lstrip())
    place = None
    if place_at < len(head) and head[place_at].isupper() and not _begins_prose(head, place_at):
        reader = _Reader(head, place_at)
        place = reader.read()
    if place is None or not (place.date_start or reader.capitals):
        return DatelineMatch(None, text, None, None, start, end)
    return DatelineMatch(place.place, text, place.date_start, place.date_end, start, place.end)


def _chinese(head: str, start: int) -> DatelineMatch | None:
    """ "新华社北京2月3日电（记者 王明）": agency, place, day and "reported" in one run."""
    match = _CHINESE.match(head, start)
    if match is None:
        bare = _CITY_AND_COLON.match(head, start)
        if bare is None or bare[1] not in _lists().cities:
            return None
        return DatelineMatch(bare[1], None, None, None, start, bare.end())
    place, agency = match[1], None
    by = _CHINESE_AGENCY.match(place)
    if by is not None and by.end() < len(place):
        agency, place = by[0], place[by.end() :]
    reporter = _CHINESE_REPORTER.match(place)
    if reporter is not None:
        place = _known_ending(place) or place[reporter.end() :]
    if not place:
        return None
    end = match.start() + len(match[0].rstrip())
    return DatelineMatch(place, agency, match.start(2), match.end(2), start, end)


def _known_ending(text: str) -> str | None:
    """The city that a run of letters ends in: "記者王明台北"."""
    cities = _lists().cities
    return next((text[at:] for at in range(2, len(text) - 1) if text[at:] in cities), None)
