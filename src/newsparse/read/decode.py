"""From bytes to text: byte order mark, UTF-8, declared charset, then the likeliest legacy one."""

import codecs
import re
from collections.abc import Iterable

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NAME = rb"""\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})"""
_XML = re.compile(rb"\s*<\?xml\s[^<>]{0,200}?encoding" + _NAME, re.I)
_META = re.compile(rb"<meta\s[^<>]{0,500}?charset" + _NAME, re.I)
_ELSEWHERE = re.compile(rb"(?:charset|encoding)" + _NAME, re.I)
_HEAD_BYTES = 4096
_MARKUP_HEAD_BYTES = 65_536
"""Scripts and styles may stand before the element that declares."""
_SAMPLE_BYTES = 65_536

# Browsers read these declared names as the superset (https://encoding.spec.whatwg.org/#names).
_SUPERSETS = {
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb_2312-80": "gb18030",
    "x-gbk": "gb18030",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "big5": "big5hkscs",
    "windows-874": "cp874",
    "tis-620": "cp874",
    "x-mac-cyrillic": "mac-cyrillic",
    "x-mac-ukrainian": "mac-cyrillic",
    "x-mac-roman": "mac-roman",
    "ansi": "cp1252",
    "x-ansi": "cp1252",
    "x-cp1250": "cp1250",
    "x-cp1251": "cp1251",
    "x-cp1252": "cp1252",
    "iso8859-9": "cp1254",
    "latin5": "cp1254",
    "iso-8859-11": "cp874",
    "iso8859-11": "cp874",
    "dos-874": "cp874",
    "iso-8859-6-i": "iso8859-6",
    "iso-8859-8-i": "iso8859-8",
    "iso-8859-8-e": "iso8859-8",
    "logical": "iso8859-8",
    "visual": "iso8859-8",
    "koi": "koi8-r",
    "koi8": "koi8-r",
    "koi8-ru": "koi8-u",
    "x-gb2312": "gb18030",
    "chinese": "gb18030",
    "x-big5": "big5hkscs",
    "x-x-big5": "big5hkscs",
    "cn-big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
    "x-euc-jp": "euc_jp",
    "windows-949": "cp949",
    "korean": "cp949",
    "ks_c_5601-1989": "cp949",
    "ksc5601": "cp949",
    "ksc_5601": "cp949",
}

# What a page may declare, as Python names it. Other codecs are no charsets ("zip") or have been
# tried already (UTF-8).
_CHARSETS = (
    *("cp125", "cp8", "cp9", "iso8859", "koi8", "mac", "tis", "ptcp154"),
    *("gb", "big5", "shift_jis", "euc", "johab", "hz", "iso2022"),
)

# Charset, the characters that are commonest in its texts, and the share of its non-ASCII characters
# that they make up. Decoded wrongly, a text becomes letters that may exist but are not common.
_SCRIPTS = (
    ("gb18030", "，。的是一不了在有人为中国这大我个他们要以和上就年会到对时能可地出经“”", 0.3),
    ("big5hkscs", "，。的是一不了在有人為中國這大我個他們要以和上就年會到對時能可地出經「」", 0.3),
    ("cp932", "のにるをしたいとてがはでっれうもすまらりかな、。ンスーイル", 0.5),
    ("euc_jp", "のにるをしたいとてがはでっれうもすまらりかな、。ンスーイル", 0.5),
    ("cp949", "다이고는을의정에하한대를지은로도가서사인해기나시자으스리부", 0.45),
    ("cp1251", "оеаинтсрвлі", 0.55),
    ("koi8-u", "оеаинтсрвлі", 0.55),
    ("iso8859_5", "оеаинтсрвл", 0.55),
    ("cp1253", "αοιετσνηρυκπς", 0.65),
    ("cp1255", "יוהלאתרמבנש", 0.7),
    ("cp1256", "اليومنرتبةعد", 0.7),
    ("iso8859_6", "اليومنرتبةعد", 0.7),
    ("cp874", "านรกอเงมวยลด่้ั", 0.6),
)
_MIN_SCRIPT_SCORE = 0.45

# Charset and, language by language, the letters beyond ASCII that words are spelt with. Order
# breaks ties.
_LATIN = (
    (
        "cp1252",
        "àâçéèêëîïôùûüœæ äöüß áéíóúñüªº ãõáéíóúâêôàçªº àèéìòùº åäöéü åæøéò áéíóúýðþæö éëïèáóöü "
        "õäöü",
    ),
    ("cp1250", "ąćęłńóśźż áčďéěíňóřšťúůýž áäčďéíĺľňóôŕšťúýž áéíóöőúüű ăâîşţ čšžćđ ëç"),
    ("iso8859_2", "ąćęłńóśźż áčďéěíňóřšťúůýž áäčďéíĺľňóôŕšťúýž áéíóöőúüű ăâîşţ čšžćđ ëç"),
    ("cp1254", "çğıöşüâîûİ"),
    ("cp1257", "ąčęėįšųūž āčēģīķļņšūž äöõüšž"),
)
_LEAST_BEYOND_LATIN = 0.4
"""Characters of another script for each byte that is not ASCII: two bytes make one at most where
one makes one, and punctuation is in all."""
_PUNCTUATION = frozenset("\xa0\xad«»‹›‘’‚“”„–—…•·€£©®™°¡¿§´")
_HIGH = re.compile(rb"[\x80-\xff]")
_HIGH_RUN = re.compile(rb"[\x80-\xff]{2,}")
_MOSTLY_BESIDE = 0.8
_LEAST_HIGH = 40
"""Bytes that are not ASCII on a page whose charset is guessed from them, at least."""
_LEAD_OF_TWO = re.compile("[\xc2-\xf4][^\x00-\x7f\xc0-\xff]")
"""What the first two bytes of a character in UTF-8 look like."""
_BYTES_OF_1252 = {
    ord(letter): byte
    for byte in range(0x80, 0xA0)
    if (letter := bytes([byte]).decode("cp1252", "ignore"))
}
_LATIN_WORD = re.compile(rb"[A-Za-z][\x80-\xff]|[\x80-\xff][A-Za-z]")
_OTHER_WORD = re.compile(rb"(?<![A-Za-z\x80-\xff])[\x80-\xff]{2,}(?![A-Za-z\x80-\xff])")


def decode(source: bytes) -> str:
    """Decode a page of unknown charset. Never raises; what cannot be read becomes U+FFFD."""
    for mark, charset in _BOMS:
        if source.startswith(mark):
            return source.decode(charset, "replace")
    if wide := _wide_charset(source):
        return source.decode(wide, "replace")
    try:
        return source.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if _is_damaged_utf8(source):
        return source.decode("utf-8", "replace")
    if (text := _as_declared(source)) is not None:
        return text
    return source.decode(_likeliest_legacy(_sample(source)), "replace")


def mend_surrogates(text: str) -> str:
    """Join surrogate pairs that a lax decoder left as two code points; leave lone ones be."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
    return text


def mend_misread(text: str) -> str:
    """Markup decoded again, where it was decoded as if one byte were one Latin letter.

    It is where those letters stood for the bytes of UTF-8; or for those of a text in another
    script, in the charset that the page declares or, where it declares none, in the likeliest.
    Everything else is given back as it is.
    """
    if text.isascii():
        return text
    source = _as_read(text)
    if source is None:
        return text
    try:
        return source.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if max(text) > "\xff":  # curly quotes, which are no sign of another script
        return text
    high = len(_HIGH.findall(source))
    again = _as_declared(source)
    if again is None and high >= _LEAST_HIGH and _stand_together(source, high):
        again = source.decode(_likeliest_legacy(_sample(source)), "replace")
    return text if again is None or _beyond_latin(again) < _LEAST_BEYOND_LATIN * high else again


def _as_read(text: str) -> bytes | None:
    """The bytes that were read as this text in Windows-1252 or Latin-1; `None` where none were."""
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError:
        pass
    if not _LEAD_OF_TWO.search(text):  # nearly all pages, and quicker to see
        return None
    try:
        return text.translate(_BYTES_OF_1252).encode("latin-1")
    except UnicodeEncodeError:  # some letter is no byte
        return None


def _stand_together(source: bytes, high: int) -> bool:
    """Whether nearly all bytes that are not ASCII have another beside them.

    In Latin text an accented letter stands among plain ones.
    """
    beside = sum([len(run) for run in _HIGH_RUN.findall(source)])
    return beside >= _MOSTLY_BESIDE * high


def _beyond_latin(text: str) -> int:
    return sum(c >= "\u0370" and c != "\ufffd" for c in text)


def _wide_charset(source: bytes) -> str | None:
    """UTF-16 without a mark: zero bytes stand beside its ASCII characters, on one side only.

    Some others have one as well ("一" is 4E 00), but spaces and line ends are more.
    """
    head = source[:_HEAD_BYTES]
    if len(head) < 8 or head.count(0) < len(head) / 60:
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > 2 * even:
        return "utf-16-le"
    return "utf-16-be" if even > 2 * odd else None


def _as_declared(source: bytes) -> str | None:
    """The text in the charset that the page names, unless it plainly is in another."""
    name = _declared_name(source)
    if name is None:
        return None
    try:
        charset = codecs.lookup(_SUPERSETS.get(name, name)).name
    except (LookupError, ValueError):
        return None
    if not charset.startswith(_CHARSETS):
        return None
    text = source.decode(charset, "replace")
    foreign = sum(1 for c in text[:_SAMPLE_BYTES] if c > "\x7f")
    return text if 10 * text.count("\ufffd", 0, _SAMPLE_BYTES) <= foreign else None


def _declared_name(source: bytes) -> str | None:
    """The charset that a page says it is in: XML declaration, `meta`, a line of a mail's head.

    Not what another element says of the script or the style sheet that it loads.
    """
    declared = _XML.match(source) or _META.search(source, 0, _MARKUP_HEAD_BYTES)
    if declared is None and b"<script" not in source[:_HEAD_BYTES].lower():
        declared = _ELSEWHERE.search(source, 0, _HEAD_BYTES)
    return declared[1].decode("ascii").lower() if declared else None


def _sample(source: bytes) -> bytes:
    """The part of a page to judge by: scripts and menus may keep it in ASCII for long."""
    first = _HIGH.search(source)
    start = max(0, first.start() - _SAMPLE_BYTES // 64) if first else 0
    return source[start : start + _SAMPLE_BYTES]


def _is_damaged_utf8(source: bytes) -> bool:
    """Whether most of what is not ASCII is good UTF-8: a cut or a stray byte, not a charset."""
    sample = _sample(source).decode("utf-8", "replace")
    broken = sample.count("\ufffd")
    good = sum(1 for c in sample if c > "\x7f") - broken
    return good > 3 * broken


def _likeliest_legacy(sample: bytes) -> str:
    """The charset under which the high bytes are what texts of its languages are made of."""
    # Words that mix ASCII letters with others are Latin, unless a character takes two bytes.
    is_latin = len(_LATIN_WORD.findall(sample)) > 2 * len(_OTHER_WORD.findall(sample))
    best, best_score = "", _MIN_SCRIPT_SCORE
    for charset, common, share in _SCRIPTS:
        text = sample.decode(charset, "replace")
        high = [c for c in text if c > "\x7f"]
        is_wide = len(text) < len(sample)
        if not high or (is_latin and not is_wide):
            continue
        score = (_count(high, frozenset(common)) - 4 * _broken(high)) / len(high) / share
        if score > best_score:
            best, best_score = charset, score
    return best or _likeliest_latin(sample)


def _likeliest_latin(sample: bytes) -> str:
    best, best_score = "cp1252", 0.0
    for charset, alphabets in _LATIN:
        high = [c for c in sample.decode(charset, "replace") if c > "\x7f"]
        letters = [c for c in high if c not in _PUNCTUATION]
        for alphabet in alphabets.split():
            known = _count(letters, frozenset(alphabet + alphabet.upper()))
            score = (known - 4 * _broken(high)) / max(1, len(letters))
            if score > best_score + 0.002:
                best, best_score = charset, score
    return best


def _count(characters: Iterable[str], wanted: frozenset[str]) -> int:
    return sum(1 for c in characters if c in wanted)


def _broken(characters: Iterable[str]) -> int:
    """How many characters no page prints: undecodable ones, and the controls of a wrong charset."""
    return sum(1 for c in characters if c == "\ufffd" or ("\x80" <= c <= "\x9f" and c != "\x85"))
