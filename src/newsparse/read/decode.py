"""From bytes to text: byte order mark, declared charset, UTF-8, then legacy charsets."""

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.I)
_HEAD_BYTES = 4096
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
}

# Charset and the letters that text in it is mostly made of. Order breaks ties.
_LEGACY = (
    ("cp1252", re.compile("[ß-öø-ÿÀ-ÖØ-Ý‘’“”–—…«»°€£©·¿¡]")),
    ("cp1251", re.compile("[а-яёіїєґў«»“”–—№]")),
    ("gb18030", re.compile("[一-龥，。、：；“”（）《》？！]")),
    ("big5hkscs", re.compile("[一-龥，。、：；「」（）《》？！]")),
    ("cp932", re.compile("[ぁ-んァ-ヶ一-龥、。「」ー]")),
    ("euc_jp", re.compile("[ぁ-んァ-ヶ一-龥、。「」ー]")),
    ("cp949", re.compile("[가-힣·…‘’“”]")),
    ("koi8-r", re.compile("[а-яё]")),
    ("cp1250", re.compile("[áéíóúýčďěňřšťůžąćęłńśźżőűăâîşţäöü„”–«»]")),
    ("cp1253", re.compile("[α-ωάέήίόύώς«»]")),
    ("cp1254", re.compile("[çğıöşüÇĞİÖŞÜâî’“”]")),
    ("cp1255", re.compile("[א-ת]")),
    ("cp1256", re.compile("[ء-ي،؛؟]")),
    ("cp874", re.compile("[ก-๙]")),
)


def decode(source: bytes) -> str:
    """Decode a page of unknown charset. Never raises; what cannot be read becomes U+FFFD."""
    for mark, charset in _BOMS:
        if source.startswith(mark):
            return source.decode(charset, "replace")
    if charset := _wide_charset(source):
        return source.decode(charset, "replace")
    try:
        return source.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if (text := _as_declared(source)) is not None:
        return text
    if _is_damaged_utf8(source):
        return source.decode("utf-8", "replace")
    return source.decode(_likeliest_legacy(source[:_SAMPLE_BYTES]), "replace")


def mend_surrogates(text: str) -> str:
    """Join surrogate pairs that a lax decoder left as two code points; leave lone ones be."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
    return text


def _wide_charset(source: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of its ASCII part is zero."""
    head = source[:_HEAD_BYTES]
    if len(head) < 8 or head.count(0) < len(head) // 4:
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > 4 * even:
        return "utf-16-le"
    return "utf-16-be" if even > 4 * odd else None


def _as_declared(source: bytes) -> str | None:
    declared = _DECLARED.search(source, 0, _HEAD_BYTES)
    if not declared:
        return None
    name = declared[1].decode("ascii").lower()
    if name.replace("-", "") in ("utf8", "utf16"):  # it is not, or it would have been read
        return None
    try:
        codec = codecs.lookup(_SUPERSETS.get(name, name))
        text, _ = codec.decode(source, "replace")
    except (LookupError, UnicodeError, TypeError, ValueError):
        return None
    return text if isinstance(text, str) else None


def _is_damaged_utf8(source: bytes) -> bool:
    """Whether most of what is not ASCII is good UTF-8: a cut or a stray byte, not a charset."""
    sample = source[:_SAMPLE_BYTES].decode("utf-8", "replace")
    broken = sample.count("\ufffd")
    good = sum(1 for c in sample if c > "\x7f") - broken
    return good > 3 * broken


def _likeliest_legacy(sample: bytes) -> str:
    """The charset under which the high bytes are the letters that its languages use."""
    best, best_score = "cp1252", 0.0
    for charset, letters in _LEGACY:
        text = sample.decode(charset, "replace")
        high = [c for c in text if c > "\x7f"]
        if not high:
            continue
        fitting = len(letters.findall(text)) - 4 * text.count("\ufffd")
        # Multi-byte charsets make fewer, rarer characters of the same bytes: the share decides.
        score = fitting / len(high)
        if score > best_score + 0.02:
            best, best_score = charset, score
    return best
