"""From bytes to text."""

import codecs

import pytest

from newsparse.read.decode import decode, mend_misread, mend_surrogates
from tests.read.pages import CHARSETS, PAGES

SHORT = 150
"""Characters of a page of which hardly more than headline and lede is left."""


def ids(pairs: tuple[tuple[str, str], ...]) -> list[str]:
    return [f"{language} in {charset}" for language, charset in pairs]


@pytest.mark.parametrize(("language", "charset"), CHARSETS, ids=ids(CHARSETS))
class TestLegacyCharsets:
    def test_page_that_declares_nothing(self, language: str, charset: str) -> None:
        page = PAGES[language]
        assert decode(page.encode(charset)) == page

    def test_short_page(self, language: str, charset: str) -> None:
        page = PAGES[language][:SHORT]
        assert decode(page.encode(charset)) == page

    def test_page_under_an_english_menu(self, language: str, charset: str) -> None:
        page = "Home\nWorld\nSport\nLog in\nSubscribe to our newsletter\n\n" + PAGES[language]
        assert decode(page.encode(charset)) == page

    def test_page_with_a_broken_byte(self, language: str, charset: str) -> None:
        page = PAGES[language]
        assert decode(page.encode(charset) + b"\n\xff\n").startswith(page)

    def test_declared_charset(self, language: str, charset: str) -> None:
        page = f'<html><head><meta charset="{charset}"></head><p>{PAGES[language]}</p></html>'
        assert decode(page.encode(charset)) == page

    def test_declared_as_utf8_and_is_not(self, language: str, charset: str) -> None:
        page = f'<html><head><meta charset="utf-8"></head><p>{PAGES[language]}</p></html>'
        assert decode(page.encode(charset)) == page


@pytest.mark.parametrize("language", PAGES)
class TestUnicode:
    def test_utf8(self, language: str) -> None:
        assert decode(PAGES[language].encode()) == PAGES[language]

    def test_byte_order_mark_of_utf8_is_no_text(self, language: str) -> None:
        assert decode(codecs.BOM_UTF8 + PAGES[language].encode()) == PAGES[language]

    @pytest.mark.parametrize("charset", ["utf-16", "utf-32"])
    def test_byte_order_mark(self, language: str, charset: str) -> None:
        assert decode(PAGES[language].encode(charset)) == PAGES[language]

    @pytest.mark.parametrize("charset", ["utf-16-le", "utf-16-be"])
    def test_utf16_without_a_mark(self, language: str, charset: str) -> None:
        assert decode(PAGES[language].encode(charset)) == PAGES[language]

    def test_cut_in_the_middle_of_a_character(self, language: str) -> None:
        page = PAGES[language].rstrip() + "é"
        assert decode(page.encode()[:-1]) == page[:-1] + "\ufffd"

    def test_stray_byte(self, language: str) -> None:
        half = len(PAGES[language]) // 2
        before, after = PAGES[language][:half], PAGES[language][half:]
        assert decode(before.encode() + b"\xff" + after.encode()) == f"{before}\ufffd{after}"


@pytest.mark.parametrize(
    "declared", ["iso-8859-1", "windows-1251", "gb2312", "shift_jis", "us-ascii"]
)
def test_utf8_is_known_whatever_is_declared(declared: str) -> None:
    page = f'<meta charset="{declared}"><p>{PAGES["fr"]}</p>'
    assert decode(page.encode()) == page
    assert decode(page.encode() + "é".encode()[:1]) == page + "\ufffd"


@pytest.mark.parametrize(
    ("declaration", "charset"),
    [
        ('<meta charset="windows-1251">', "cp1251"),
        ("<meta charset=windows-1251>", "cp1251"),
        ('<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=KOI8-R">', "koi8-r"),
        ("<?xml version='1.0' encoding='windows-1251'?>", "cp1251"),
        ("<meta charset='ISO-8859-5'>", "iso8859-5"),
        ("<meta charset='x-mac-cyrillic'>", "mac-cyrillic"),
        ("<meta charset='cp866'>", "cp866"),
    ],
)
def test_forms_of_declaration(declaration: str, charset: str) -> None:
    page = declaration + "<p>" + PAGES["ru-plain"]
    assert decode(page.encode(charset)) == page


@pytest.mark.parametrize(
    ("declared", "charset", "language"),
    [
        ("iso-8859-1", "cp1252", "de"),
        ("latin1", "cp1252", "fr"),
        ("US-ASCII", "cp1252", "fr"),
        ("iso-8859-9", "cp1254", "tr"),
        ("gb2312", "gb18030", "zh-hans"),
        ("gbk", "gb18030", "zh-hant"),
        ("big5", "big5hkscs", "zh-hant"),
        ("Shift_JIS", "cp932", "ja"),
        ("euc-kr", "cp949", "ko"),
        ("ks_c_5601-1987", "cp949", "ko"),
        ("tis-620", "cp874", "th"),
        ("x-cp1251", "cp1251", "ru-plain"),
        ("x-x-big5", "big5hkscs", "zh-hant"),
        ("windows-949", "cp949", "ko"),
        ("iso-8859-11", "cp874", "th"),
        ("iso-8859-8-i", "iso8859-8", "he"),
    ],
)
def test_declared_name_means_what_browsers_take_it_for(
    declared: str, charset: str, language: str
) -> None:
    page = f"<meta charset={declared}><p>{PAGES[language]}"
    assert decode(page.encode(charset)) == page


@pytest.mark.parametrize(
    "declared",
    # No charsets, unknown ones, and what would raise, warn, or unpack something.
    [
        "x-none",
        "zip",
        "bz2",
        "rot13",
        "hex",
        "unicode_escape",
        "undefined",
        "idna",
        "utf-7",
        "mbcs",
    ],
)
def test_declaration_that_is_no_charset_counts_for_nothing(declared: str) -> None:
    page = f"<meta charset={declared}><p>\\d " + PAGES["de"]
    assert decode(page.encode("cp1252")) == page


@pytest.mark.parametrize("declared", ["shift_jis", "euc-jp", "euc-kr", "big5"])
def test_declared_charset_that_does_not_fit_counts_for_nothing(declared: str) -> None:
    page = f"<meta charset={declared}><p>" + PAGES["fr"]
    assert decode(page.encode("cp1252")) == page


@pytest.mark.parametrize(
    "other",
    [
        '<script src="a.js" charset="iso-8859-1"></script>',
        '<link rel=stylesheet charset="shift_jis" href="a.css">',
    ],
)
def test_charset_of_what_a_page_loads_is_not_its_own(other: str) -> None:
    page = f"<html><head>{other}<meta charset=windows-1251></head><p>{PAGES['ru-plain']}"
    assert decode(page.encode("cp1251")) == page
    page = f"<html><head><script></script>{other}</head><p>{PAGES['ru-plain']}"
    assert decode(page.encode("cp1251")) == page


def test_declaration_after_long_scripts() -> None:
    page = f"<script>{'a' * 20_000}</script><meta charset=mac-cyrillic><p>{PAGES['ru-plain'][:60]}"
    assert decode(page.encode("mac-cyrillic")) == page


@pytest.mark.parametrize(
    ("language", "charset"),
    [("ru-plain", "cp1251"), ("el", "cp1253"), ("zh-hans", "gb18030"), ("de", "cp1252")],
)
def test_text_after_long_scripts(language: str, charset: str) -> None:
    page = f"<script>{'var a = 1; ' * 20_000}</script><p>{PAGES[language]}"
    assert decode(page.encode(charset)) == page


def test_stray_byte_after_long_scripts() -> None:
    page = f"<script>{'var a = 1; ' * 20_000}</script><p>{PAGES['fr']}"
    assert decode(page.encode() + b"\xff") == page + "\ufffd"


def test_charset_named_deep_in_the_text_is_not_declared() -> None:
    page = PAGES["de"] * 20 + "charset=koi8-r"
    assert decode(page.encode("cp1252")) == page


@pytest.mark.parametrize(
    "text",
    ["", "plain words", "Zwölf", "one “word” in quotes", "5 € – café", "naïve"],
)
def test_few_signs_are_western(text: str) -> None:
    assert decode(text.encode("cp1252")) == text


@pytest.mark.parametrize(
    "source",
    [b"\xff", b"\xff\xfe", b"\xfe\xff\x00", b"\x00" * 40, bytes(range(256)) * 20],
    ids=repr,
)
def test_anything_becomes_text(source: bytes) -> None:
    assert isinstance(decode(source), str)


@pytest.mark.parametrize(
    "byte", [b"\x00", b"\x80", b"\xe9", b"\xff", b"a", b"\xe4\xb8", b"\x82\xa0"]
)
def test_a_megabyte(byte: bytes) -> None:
    assert decode(byte * (1_000_000 // len(byte)))


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("\ud83d\ude00", "\U0001f600"),
        ("a\ud83d\ude00b", "a\U0001f600b"),
        ("lone \ud83d high", "lone \ud83d high"),
        ("lone \ude00 low", "lone \ude00 low"),
        ("\ufeff\ud83d\ude00", "\ufeff\U0001f600"),
        ("nothing to mend 😀", "nothing to mend 😀"),
        ("", ""),
    ],
    ids=ascii,
)
def test_surrogates_that_make_a_pair_are_joined(text: str, mended: str) -> None:
    assert mend_surrogates(text) == mended


@pytest.mark.parametrize(
    ("charset", "words"),
    [("gb2312", "渡轮五月重返，议会周一决定。"), ("windows-1251", "Паром вернётся в мае")],
)
def test_markup_that_was_read_as_latin_is_read_again(charset: str, words: str) -> None:
    page = f'<meta charset="{charset}"><p>{words}</p>'
    assert mend_misread(page.encode(charset).decode("latin-1")) == page


@pytest.mark.parametrize("misread_as", ["latin-1", "cp1252"])
@pytest.mark.parametrize("words", ["“Back in May – or June”", "Le bac de Névès, l’été", "渡轮五月"])
def test_utf_8_that_was_read_as_latin_is_read_again(words: str, misread_as: str) -> None:
    page = f"<p>{words}</p>"
    misread = page.encode().decode("latin-1")
    if misread_as == "cp1252":  # as browsers read it: five bytes have no letter and stay
        misread = "".join(
            bytes([ord(c)]).decode("cp1252", "ignore") or c if c <= "\xff" else c for c in misread
        )
    assert mend_misread(misread) == page


@pytest.mark.parametrize(
    ("charset", "words"),
    [
        (
            "gb2312",
            "渡轮五月重返，议会周一决定。这是五十年来的第一次，市长在会上说，大家都很高兴。",
        ),
        ("windows-1251", "Паром вернётся в мае, решил совет в понедельник вечером"),
    ],
)
def test_markup_that_names_no_charset_is_read_again(charset: str, words: str) -> None:
    page = f"<p>{words}</p>"
    assert mend_misread(page.encode(charset).decode("latin-1")) == page


@pytest.mark.parametrize(
    "page",
    [
        "<p>«Névès» – à Orlé, l’été où «Œuvre» a été créée</p>".replace("’", "'")
        .replace("–", "-")
        .replace("Œ", "Oe"),
        "<p>Øystein så på ærfuglene på øya</p>",
        "<p>½ ¼ ©® ÄÖÜ ÇÃO</p>",
        "<p>The “ferry” – back in May – is ‘hers’… for €12</p>",
        "<p>Âme Ã la mer, “Ãgäthe”</p>",
        '<meta charset="gb2312"><p>The ferry is back</p>',
        '<meta charset="gb2312"><p>渡轮五月重返</p>',
        '<meta charset="iso-8859-1"><p>Le bac est de retour à Névès</p>',
        '<meta charset="gb2312"><p>Le bac est de retour à Névès, dit-on, et même à Orlé</p>',
        "<p>Le bac est de retour à Névès</p>",
    ],
)
def test_markup_that_was_read_well_stays(page: str) -> None:
    assert mend_misread(page) == page
