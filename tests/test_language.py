"""The language of a text."""

from collections import defaultdict

import pytest

from newsparse.language import language_of
from newsparse.tables import rows
from tests.read.pages import PAGES

TABLE = rows("data/languages.tsv")
MORE = {
    "en": "The ferry will sail again in May, said the mayor of the town, and it was for all of us.",
    "it": "Il traghetto torna a maggio, ha detto il sindaco della città, e la gente è contenta che "
    "non ci sia più da aspettare per il ponte.",
    "nl": "De veerboot vaart weer in mei, zei de burgemeester van de stad, en het is voor iedereen "
    "die niet over de brug wil.",
    "no": "Fergen går igjen i mai, sier ordføreren, og det er noe som mange har ventet på. Hun "
    "sier at båten ikke skal koste noe for barn og at den blir gratis ved høytider.",
    "da": "Færgen sejler igen i maj, siger borgmesteren, og det er noget, som mange har ventet på. "
    "Hun siger, at båden ikke skal koste noget for børn, og at den også bliver gratis for ældre.",
    "fi": "Lautta kulkee taas toukokuussa, sanoi kaupunginjohtaja, ja se on hyvä uutinen, että "
    "asukkaat eivät enää joudu kiertämään, mutta myös matkailijat hyötyvät vuoden aikana.",
    "id": "Kapal feri akan kembali pada bulan Mei, kata wali kota, dan ini untuk semua orang yang "
    "tidak mau lewat jembatan dengan mobil.",
    "ms": "Feri akan kembali pada bulan Mei, kata beliau, dan perkhidmatan itu untuk orang ramai "
    "yang tidak mahu melalui jambatan kerana beliau berkata bahawa tambang tidak akan naik.",
    "vi": "Chuyến phà sẽ trở lại vào tháng năm, thị trưởng cho biết, và đây là tin vui của những "
    "người không muốn đi qua cầu.",
    "sk": "Prievoz sa na jar vráti a bude slúžiť ľuďom, ktorí nechcú ísť po moste. Starostka "
    "povedala, že je to pre mesto dôležité, ale že ešte čakajú na úrad.",
    "sl": "Trajekt se spomladi vrača in bo vozil ljudi, ki ne želijo po mostu. Županja je "
    "povedala, da so se za to odločili po dolgem času, ker pa most ni več varen.",
    "hr": "Trajekt se vraća na proljeće i vozit će ljude koji ne žele preko mosta. Gradonačelnica "
    "je rekla da su se odlučili na to jer će most biti zatvoren, što je i bio plan.",
    "be": "Паром вернецца вясной, і ён будзе вазіць людзей, што не хочуць ехаць па мосце. Мэр "
    "сказала, што гэта для горада вельмі важна, але ў бюджэце няма грошай.",
    "sr": "Скела се враћа на пролеће и возиће људе који не желе преко моста. Градоначелница је "
    "рекла да су се за то одлучили јер ће мост бити затворен.",
    "mk": "Скелата се враќа напролет и ќе ги вози луѓето што не сакаат преку мостот. "
    "Градоначалничката рече дека ќе биде бесплатна за сите.",
    "fa": "قایق در بهار به رودخانه باز می‌گردد. شهردار گفت که این تصمیم برای شهر مهم است و آن را "
    "پس از پنجاه سال گرفتند، تا مردم از پل نگذرند.",
    "ur": "کشتی بہار میں واپس آئے گی۔ میئر نے کہا کہ یہ شہر کے لوگوں کے لیے بہت اہم ہے اور اس سے "
    "پل پر بھیڑ کم ہو گی۔",
    "hi": "नाव वसंत में लौटेगी। महापौर ने कहा कि यह शहर के लोगों के लिए बहुत ज़रूरी है और इस पर कोई शुल्क नहीं है।",
    "mr": "नाव वसंत ऋतूत परत येणार आहे आणि ती सर्वांसाठी आहे, असे महापौर म्हणाले. "
    "मात्र पूल बंद झाला तर काय, हा प्रश्न आहे.",
    "bn": "নৌকা বসন্তে ফিরে আসবে, মেয়র বলেছেন, এবং এটি সবার জন্য।",
    "ta": "படகு வசந்த காலத்தில் திரும்பும் என்று மேயர் கூறினார்.",
    "te": "పడవ వసంతకాలంలో తిరిగి వస్తుందని మేయర్ చెప్పారు.",
    "gu": "હોડી વસંતમાં પાછી આવશે એમ મેયરે કહ્યું.",
    "pa": "ਕਿਸ਼ਤੀ ਬਸੰਤ ਵਿੱਚ ਵਾਪਸ ਆਵੇਗੀ, ਮੇਅਰ ਨੇ ਕਿਹਾ।",
    "ka": "ბორანი გაზაფხულზე დაბრუნდება, თქვა მერმა.",
    "hy": "Լաստանավը կվերադառնա գարնանը, ասել է քաղաքապետը։",
}
EXPECTED = {
    **{code.partition("-")[0]: text for code, text in PAGES.items() if not code.endswith("plain")},
    **MORE,
}


@pytest.mark.parametrize("code", EXPECTED)
def test_language_of_a_page(code: str) -> None:
    assert language_of(EXPECTED[code]) == code


@pytest.mark.parametrize("code", ["de", "ru", "ja", "ko", "zh-hans", "he", "th", "el"])
def test_an_english_menu_does_not_hide_the_story(code: str) -> None:
    menu = "Home\nWorld\nSport\nLog in\nShare on Facebook\n\n"
    assert language_of(menu + PAGES[code] * 3) == code.partition("-")[0]


def test_japanese_is_known_by_its_syllables() -> None:
    assert language_of("市議会は古い船を修理することを決定した。") == "ja"
    assert language_of("市议会决定修理那条旧船，行人过河不收费。") == "zh"


def test_the_middle_of_a_long_page_tells() -> None:
    assert language_of("Home Sport Login " * 100 + PAGES["de"] * 20 + "Impressum " * 100) == "de"


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n",
        "12:30",
        "Linden 3 Dorn 1",
        "Xyzzy plugh frobnicate quux",
        "?!",
        "😀" * 50,
        "\ud800",
    ],
    ids=ascii,
)
def test_too_little_tells_nothing(text: str) -> None:
    assert language_of(text) is None


@pytest.mark.parametrize("unit", ["a", "the ", "я", "渡", "\x00"], ids=ascii)
def test_a_megabyte(unit: str) -> None:
    language_of(unit * (1_000_000 // len(unit)))


class TestTable:
    def test_rows_are_complete(self) -> None:
        assert {len(row) for row in TABLE} == {4}
        assert all(cell == cell.strip() and cell for row in TABLE for cell in row)

    def test_a_language_has_one_row(self) -> None:
        codes = [code for code, *_ in TABLE]
        assert len(set(codes)) == len(codes)
        assert all(len(code) == 2 and code.isalpha() and code.islower() for code in codes)

    def test_rivals_have_words_to_tell_them_apart(self) -> None:
        by_script = defaultdict(list)
        for code, script, _, words in TABLE:
            by_script[script].append((code, words))
        for rivals in by_script.values():
            if len(rivals) > 1:
                assert all(len(words.split()) >= 6 for _, words in rivals)
                assert len({words for _, words in rivals}) == len(rivals)

    @pytest.mark.parametrize("row", TABLE, ids=[row[0] for row in TABLE])
    def test_words_are_folded_and_named_once(self, row: list[str]) -> None:
        _, _, letters, words = row
        listed = words.split()
        assert words == "-" or listed == [word.casefold() for word in listed]
        assert len(set(listed)) == len(listed)
        assert letters == "-" or len(set(letters)) == len(letters)
