"""The cue lexicon and its matcher."""

import re
import unicodedata
from itertools import groupby, product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse.label
from newsparse.label.cue_folding import DECORATION, fold, kept, unfolded, without_accents
from newsparse.label.cues import (
    Cue,
    CueKind,
    find_cues,
    find_cues_in_lines,
    find_inline_teasers,
    phrases_of,
)

FILES = sorted((Path(newsparse.label.__file__).parent / "lexicon").glob("*.tsv"))
WHERES = ("whole", "start", "end", "inside")
LONGEST_PHRASE = 60


def rows_of(file: Path) -> list[list[str]]:
    return [line.split("\t") for line in file.read_text(encoding="utf-8").split("\n")[1:-1]]


def kinds_of(line: str) -> set[str]:
    return {str(cue.kind) for cue in find_cues(line)}


# The data ---------------------------------------------------------------------------------------


def test_languages() -> None:
    names = [file.stem for file in FILES if file.stem != "any"]
    assert len(names) >= 38
    assert all(re.fullmatch("[a-z]{2,3}", name) for name in names)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
class TestFile:
    def test_form(self, file: Path) -> None:
        text = file.read_bytes().decode("utf-8")
        assert text.startswith("kind\twhere\tphrase\twhy\n")
        assert text.endswith("\n")
        assert "\r" not in text
        assert unicodedata.is_normalized("NFC", text)
        assert [line for line in text.split("\n")[:-1] if line.count("\t") != 3] == []

    def test_closed_columns(self, file: Path) -> None:
        rows = rows_of(file)
        assert {kind for kind, *_ in rows} <= set(CueKind)
        assert {where for _, where, *_ in rows} <= set(WHERES)

    def test_why_is_filled(self, file: Path) -> None:
        assert [row for row in rows_of(file) if len(row[3].strip()) < 5 or row[3][-1] in ". "] == []

    def test_phrases(self, file: Path) -> None:
        def is_bad(where: str, phrase: str) -> bool:
            # The space before a last word is its bond: a name and " 摄", but not a verb in 摄.
            printed = phrase.lstrip(" ") if where == "end" else phrase
            return (
                printed != printed.strip()
                or "  " in phrase
                or len(phrase) > LONGEST_PHRASE
                or not fold(phrase).strip(DECORATION)
            )

        assert [row for row in rows_of(file) if is_bad(row[1], row[2])] == []

    def test_no_row_twice(self, file: Path) -> None:
        keys = sorted(tuple(row[:3]) for row in rows_of(file))
        assert [key for key, same in groupby(keys) if len(list(same)) > 1] == []

    def test_every_phrase_is_found_where_it_belongs(self, file: Path) -> None:
        """With its own kind: a phrase that another one hides is dead weight."""
        rows = rows_of(file)
        frames = {"whole": "{}", "start": "{} Xyz", "end": "Xyz {}", "inside": "{}"}
        lines = [frames[where].format(phrase) for _, where, phrase, _ in rows]
        lost = [
            row[:3]
            for row, cues in zip(rows, find_cues_in_lines(lines), strict=True)
            if row[0] not in {cue.kind for cue in cues}
        ]
        # A longer phrase, or one bound to the whole line, may rightly go before; not often.
        assert len(lost) <= len(rows) * 0.02, lost[:20]


# Lines with a cue -------------------------------------------------------------------------------

CUES = """
en teaser Also read: Rain ends the drought
en teaser_list Most read
en published Published: 3 May 2021
en updated Last updated: 4 May 2021
en byline Written by Ana Example
en share Share this article
en comments Leave a comment
en promo Subscribe to our newsletter
en paywall Already a subscriber?
en copyright © 2021 Example Media. All rights reserved.
en credit Photo: Ana Example
en tags Tags: rain, harvest
de teaser Lesen Sie auch: Regen beendet die Dürre
de teaser_list Meistgelesen
de published Veröffentlicht am 3. Mai 2021
de updated Aktualisiert: 4. Mai 2021
de byline Von: Anna Muster
de share Artikel teilen
de comments Kommentar schreiben
de promo Newsletter abonnieren
de paywall Bereits Abonnent?
de copyright Alle Rechte vorbehalten
de credit Foto: Anna Muster
de tags Schlagwörter: Regen, Ernte
fr teaser Lire aussi : La pluie met fin à la sécheresse
fr teaser_list Les plus lus
fr published Publié le 3 mai 2021
fr updated Mis à jour le 4 mai 2021
fr byline Écrit par Anne Exemple
fr share Partager cet article
fr comments Laisser un commentaire
fr paywall Déjà abonné ?
fr copyright Tous droits réservés
fr credit Photo : Anne Exemple
es teaser Lea también: La lluvia acaba con la sequía
es teaser_list Lo más leído
es published Publicado el 3 de mayo de 2021
es updated Última actualización: 4 de mayo de 2021
es byline Escrito por Ana Ejemplo
es share Compartir
es comments Deja un comentario
es copyright Todos los derechos reservados
es credit Foto: Ana Ejemplo
es tags Etiquetas: lluvia, cosecha
pt teaser Leia também: Chuva acaba com a seca
pt teaser_list Mais lidas
pt published Publicado em 3 de maio de 2021
pt updated Atualizado em 4 de maio de 2021
pt byline Por: Ana Exemplo
pt share Compartilhar
pt comments Deixe um comentário
pt copyright Todos os direitos reservados
it teaser Leggi anche: La pioggia ferma la siccità
it teaser_list I più letti
it published Pubblicato il 3 maggio 2021
it updated Aggiornato il 4 maggio 2021
it byline A cura di Anna Esempio
it share Condividi
it comments Lascia un commento
it copyright Tutti i diritti riservati
nl teaser Lees ook: Regen maakt einde aan droogte
nl teaser_list Meest gelezen
nl published Gepubliceerd op 3 mei 2021
nl updated Laatst bijgewerkt: 4 mei 2021
nl byline Door: Anna Voorbeeld
nl share Deel dit artikel
nl comments Reageer
nl copyright Alle rechten voorbehouden
pl teaser Czytaj także: Deszcz zakończył suszę
pl teaser_list Najczęściej czytane
pl published Opublikowano: 3 maja 2021
pl updated Aktualizacja: 4 maja 2021
pl byline Autor: Anna Przykład
pl share Udostępnij
pl comments Dodaj komentarz
pl copyright Wszelkie prawa zastrzeżone
ru teaser Читайте также: Дождь положил конец засухе
ru teaser_list Самое читаемое
ru published Опубликовано: 3 мая 2021
ru updated Обновлено: 4 мая 2021
ru byline Автор: Анна Примерова
ru share Поделиться
ru comments Оставить комментарий
ru promo Подписывайтесь на наш канал
ru copyright Все права защищены
ru credit Фото: Анна Примерова
ru tags Теги: дождь, урожай
uk teaser Читайте також: Дощ поклав край посусі
uk published Опубліковано: 3 травня 2021
uk updated Оновлено: 4 травня 2021
uk share Поділитися
uk copyright Усі права захищені
uk tags Теги: дощ, врожай
bg teaser Прочетете още: Дъждът сложи край на сушата
bg share Сподели
bg copyright Всички права запазени
sr teaser Pročitajte još: Kiša okončala sušu
sr teaser_list Najčitanije
sr copyright Sva prava zadržana
hr teaser Pročitajte i: Kiša okončala sušu
hr teaser_list Najčitanije
hr share Podijeli
cs teaser Čtěte také: Déšť ukončil sucho
cs teaser_list Nejčtenější
cs share Sdílet
cs copyright Všechna práva vyhrazena
cs credit Foto: Anna Příkladová
sk teaser Čítajte aj: Dážď ukončil sucho
sk teaser_list Najčítanejšie
sk share Zdieľať
hu teaser Olvasd el ezt is: Az eső véget vetett az aszálynak
hu share Megosztás
hu copyright Minden jog fenntartva
ro teaser Citește și: Ploaia a pus capăt secetei
ro teaser_list Cele mai citite
ro copyright Toate drepturile rezervate
ro comments Lasă un comentariu
el teaser Διαβάστε επίσης: Η βροχή έδωσε τέλος στην ξηρασία
el teaser_list Δημοφιλή
el share Κοινοποίηση
tr teaser Ayrıca okuyun: Yağmur kuraklığı bitirdi
tr teaser_list En çok okunanlar
tr share Paylaş
tr comments Yorum yaz
tr copyright Tüm hakları saklıdır
sv teaser Läs också: Regnet gör slut på torkan
sv teaser_list Mest läst
sv published Publicerad: 3 maj 2021
sv updated Uppdaterad: 4 maj 2021
sv share Dela
no teaser Les også: Regnet gjør slutt på tørken
no teaser_list Mest lest
no published Publisert: 3. mai 2021
no updated Oppdatert: 4. mai 2021
da teaser Læs også: Regnen gør en ende på tørken
da teaser_list Mest læste
da share Del artiklen
fi teaser Lue myös: Sade päätti kuivuuden
fi teaser_list Luetuimmat
fi share Jaa
fi published Julkaistu: 3.5.2021
ar teaser اقرأ أيضا: المطر ينهي الجفاف
ar teaser_list الأكثر قراءة
ar share شارك المقال
ar copyright جميع الحقوق محفوظة
fa teaser بیشتر بخوانید: باران به خشکسالی پایان داد
fa teaser_list پربازدیدترین
ur teaser یہ بھی پڑھیں: بارش نے خشک سالی ختم کر دی
ur share شیئر کریں
he teaser קראו גם: הגשם שם קץ לבצורת
he copyright כל הזכויות שמורות
he share שתפו
hi teaser यह भी पढ़ें: बारिश से सूखा खत्म
hi share शेयर करें
hi updated अपडेटेड: 4 मई 2021
bn teaser আরও পড়ুন: বৃষ্টিতে খরার অবসান
bn share শেয়ার করুন
mr teaser हेही वाचा: पावसाने दुष्काळ संपला
mr share शेअर करा
ne teaser यो पनि पढ्नुहोस्: वर्षाले खडेरी अन्त्य
gu teaser આ પણ વાંચો: વરસાદથી દુષ્કાળનો અંત
gu share શેર કરો
pa teaser ਇਹ ਵੀ ਪੜ੍ਹੋ: ਮੀਂਹ ਨਾਲ ਸੋਕਾ ਖ਼ਤਮ
ta teaser மேலும் படிக்க: மழையால் வறட்சி முடிந்தது
ta share பகிர்
te teaser ఇది కూడా చదవండి: వర్షంతో కరువు ముగిసింది
kn teaser ಇದನ್ನೂ ಓದಿ: ಮಳೆಯಿಂದ ಬರ ಅಂತ್ಯ
ml teaser കൂടുതൽ വായിക്കുക
ja teaser 関連記事：雨で干ばつが終わる
ja published 公開日：2021年5月3日
ja share シェア
zh teaser 相关阅读：大雨结束旱情
zh published 发布时间：2021年5月3日
zh share 分享
"""
POSITIVES = [tuple(line.split(" ", 2)) for line in CUES.strip().split("\n")]

PRINTED = {
    "as written": lambda line: line,
    "capitals": str.upper,
    "no-break spaces": lambda line: line.replace(" ", "\u00a0"),
    "full-width colon": lambda line: line.replace(":", "："),
    "arrow": lambda line: f"► {line}",
    "bullet": lambda line: f"•\u2009{line}",
    "byte order mark": lambda line: f"\ufeff{line}",
    "spaces": lambda line: f" \t {line.replace(' ', '  ')} \u200b",
    "decomposed": lambda line: unicodedata.normalize("NFD", line) if line[0] < "\u0250" else line,
}


def test_positives_cover_the_languages_and_kinds() -> None:
    assert len({language for language, *_ in POSITIVES}) >= 30
    assert {kind for _, kind, _ in POSITIVES} >= set(
        "teaser teaser_list published updated byline share comments promo paywall copyright "
        "credit tags".split()
    )


@pytest.mark.parametrize("printed", PRINTED)
@pytest.mark.parametrize(("language", "kind", "line"), POSITIVES)
def test_cue_is_found(language: str, kind: str, line: str, printed: str) -> None:
    found = find_cues(PRINTED[printed](line))
    assert kind in {cue.kind for cue in found}
    if printed == "as written":
        languages = {name for cue in found if cue.kind == kind for name in cue.language.split()}
        assert languages & {language, "any"}


@pytest.mark.parametrize(
    ("line", "kind", "where", "piece"),
    [
        ("► READ\u00a0MORE :", "teaser", "whole", "READ\u00a0MORE"),
        ("  Published on 3 May 2021", "published", "start", "Published on"),
        ("Comments (1,204)", "comments", "whole", "Comments (1,204"),
        ("1.2K shares", "share", "whole", "1.2K shares"),
        ("Image 1 of 5", "gallery", "whole", "Image 1 of 5"),
        ("A harbour at dawn (Photo by Ana Example)", "credit", "inside", "(Photo by"),
        ("READ MORE Storm hits coast", "teaser", "start", "READ MORE"),
        ("Read moreStorm hits coast", "teaser", "start", "Read more"),
        ("ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ: Η βροχή", "teaser", "start", "ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ"),
        ("Leia tambem: Chuva", "teaser", "start", "Leia tambem"),
        ("Written byAna Example", "byline", "start", "Written by"),  # a capital begins a word
        ("\u200bAlso\u200b  read: Storm", "teaser", "start", "Also\u200b  read"),
    ],
)
def test_where_and_span(line: str, kind: str, where: str, piece: str) -> None:
    cue = next(cue for cue in find_cues(line) if cue.kind == kind)
    assert (cue.where, line[cue.start : cue.end]) == (where, piece)


def test_languages_that_share_a_phrase_are_one_cue() -> None:
    (cue,) = [cue for cue in find_cues("Newsletter") if cue.kind is CueKind.PROMO]
    assert len(cue.language.split()) > 1


def test_whole_line_excludes_all_else() -> None:
    assert {cue.where for cue in find_cues("Most read")} == {"whole"}


# Lines without one ------------------------------------------------------------------------------

PROSE = """
en The ministry said on Monday that the dam would be repaired before the rains return.
en Readers of the report will find more on the costs than on the people who bear them.
en Share prices fell after the central bank commented on the likely course of rates.
de Der Minister sagte am Montag, der Damm werde noch vor dem Herbst repariert.
de Mehr als hundert Menschen lasen die Namen der Opfer laut vor.
fr Le ministre a déclaré lundi que le barrage serait réparé avant l'automne.
es El ministro dijo el lunes que la presa será reparada antes de las lluvias.
pt O ministro disse na segunda-feira que a barragem será reparada antes das chuvas.
it Il ministro ha detto lunedì che la diga sarà riparata prima delle piogge.
nl De minister zei maandag dat de dam voor de herfst wordt hersteld.
pl Minister powiedział w poniedziałek, że tama zostanie naprawiona przed jesienią.
ru Министр заявил в понедельник, что плотину отремонтируют до осени.
uk Міністр заявив у понеділок, що греблю відремонтують до осені.
cs Ministr v pondělí řekl, že hráz bude opravena ještě před podzimem.
sv Ministern sade på måndagen att dammen ska lagas före hösten.
fi Ministeri sanoi maanantaina, että pato korjataan ennen syksyä.
tr Bakan pazartesi günü barajın sonbahardan önce onarılacağını söyledi.
el Ο υπουργός δήλωσε τη Δευτέρα ότι το φράγμα θα επισκευαστεί πριν από το φθινόπωρο.
ar قال الوزير يوم الاثنين إن السد سيجري إصلاحه قبل موسم الأمطار.
fa وزیر روز دوشنبه گفت که سد پیش از پاییز تعمیر خواهد شد.
he השר אמר ביום שני כי הסכר יתוקן לפני הסתיו.
hi मंत्री ने सोमवार को कहा कि बांध की मरम्मत बारिश से पहले हो जाएगी।
bn মন্ত্রী সোমবার বলেন, বর্ষার আগেই বাঁধটি মেরামত করা হবে।
ta மழைக்கு முன் அணை சரிசெய்யப்படும் என்று அமைச்சர் திங்கள்கிழமை தெரிவித்தார்.
ja 大臣は月曜日、雨期の前にダムを修理すると述べた。
zh 部长周一表示，大坝将在雨季之前修好。
"""
NEGATIVES = [line.split(" ", 1) for line in PROSE.strip().split("\n")]
NOT_IN_PROSE = {"teaser", "teaser_list", "promo", "navigation", "share", "comments"}


@pytest.mark.parametrize(("language", "line"), NEGATIVES)
def test_prose_has_no_label(language: str, line: str) -> None:
    assert kinds_of(line) & NOT_IN_PROSE == set(), language


def test_negatives_cover_the_languages() -> None:
    assert len({language for language, _ in NEGATIVES}) >= 15


@pytest.mark.parametrize(
    "line",
    [
        "Readmore Street was closed on Monday",  # a phrase ends with a word
        "Seeing is believing, the mayor said: a bridge too far",
        "Published onions of words about the harvest",
        "He joined the ranks of those who wrote on Twitterati and their kin",
        "Bypass surgery was performed",  # not "By"
        "Vonnegut's house is for sale",  # not "Von"
        "", " ", "►", "…", "12", "\u200b", "\n",
    ],
)  # fmt: skip
def test_no_cue(line: str) -> None:
    assert find_cues(line) == ()


# Labels in running text -------------------------------------------------------------------------

# "⟦" stands where a label is to be found.
INLINE = [
    "He left in May, he said. ⟦Also read: Storm hits the coast",
    "⟦Also read: Storm hits the coast",
    "The day ended.\n⟦READ MORE: Storm hits the coast\nThe next day began.",
    "He said so.” ⟦Read more: Storm hits the coast. She agreed. ⟦Read also: Rain",
    "He left. ⟦(Read more: Storm hits the coast)",
    "He left.\n⟦► READ: Storm hits the coast",
    "He left. ⟦READ MORE Storm hits the coast",
    "Se fue. ⟦LEA: Tormenta en la costa",  # three letters
    "Er ging. ⟦Lesen Sie auch: Sturm an der Küste",
    "Il est parti. ⟦Lire aussi : Tempête sur la côte",
    "Он ушёл. ⟦Читайте также: Шторм на побережье",
    "غادر في مايو. ⟦اقرأ أيضا: عاصفة تضرب الساحل",
    "वह मई में चला गया। ⟦यह भी पढ़ें: तट पर तूफान",
    "他五月离开了。⟦相关阅读：风暴袭击海岸",
]
NOT_INLINE = [
    "He asked people to read more: it helps.",
    "He left. Read more carefully, he would have known.",
    "He left. Read: that is what children should do.",
    "Also read by many were the letters of his sister.",
    "She would see also: nothing.",
    "He left. More than a hundred stayed.",
    "Sie sagte, man solle mehr lesen: es hilft.",
    "قال إنه يريد أن يقرأ أيضا: الكتب مفيدة.",
    "उन्होंने कहा कि यह भी पढ़ें तो अच्छा है।",
    "他说要多读书。这很重要。",
    "",
    ".",
    "Read more",
]


@pytest.mark.parametrize("marked", INLINE)
def test_inline_teaser(marked: str) -> None:
    expected = [match.start() - index for index, match in enumerate(re.finditer("⟦", marked))]
    assert find_inline_teasers(marked.replace("⟦", "")) == expected


@pytest.mark.parametrize("text", NOT_INLINE)
def test_no_inline_teaser(text: str) -> None:
    assert find_inline_teasers(text) == []


# Folding ----------------------------------------------------------------------------------------

LETTERS = "aAbßİıiÉéŁøΣσςάΏ .:：“–\u00a0\u200b\u0301\u0304\u0640كکيیأ़ক়中あก1,#\t\r\x85\n😀"
texts = st.text(st.sampled_from(LETTERS)) | st.text()


@given(texts)
def test_folding_deletes_and_never_adds(text: str) -> None:
    folded = fold(text)
    assert len(folded) <= len(text)
    assert folded.count("\n") == text.count("\n")
    assert "  " not in folded


@given(texts)
def test_short_and_long_texts_fold_alike(text: str) -> None:
    assert fold(text + "\n" + "é" * 600) == fold(text) + "\n" + "é" * 600


@given(texts)
def test_kept_offsets(text: str) -> None:
    folded = fold(text)
    offsets = kept(text, len(text))
    assert [fold(text[offset]) for offset in offsets] == list(folded)


@given(st.sampled_from(sorted(set(fold(LETTERS)))))
def test_unfolded_is_the_inverse_of_fold(char: str) -> None:
    assert {fold(other) for other in unfolded(char)} == {char}


def test_without_accents() -> None:
    assert without_accents(["também", "łódź", "größe"]) == ["tambem", "lodz", "große"]


# Any line ---------------------------------------------------------------------------------------

PHRASES = sorted({row[2] for file in FILES for row in rows_of(file)[::40]})
lines = st.lists(
    st.sampled_from(PHRASES) | st.sampled_from([p.upper() for p in PHRASES]) | texts, max_size=4
).map("".join) | st.lists(st.sampled_from(PHRASES) | texts, max_size=4).map(" ".join)
NUMBER = re.compile(r"\d[\d.,]*(?: ?[km]\b)?")


def keys_of(text: str) -> set[str]:
    """All that a phrase or a printed phrase may be compared by."""
    keys = {fold(text)}
    keys |= {NUMBER.sub("#", key) for key in keys}
    keys |= {without_accents([key])[0] for key in keys}
    return {key.strip(DECORATION + "#") for key in keys}


def check_cue(line: str, cue: Cue) -> None:
    assert 0 <= cue.start < cue.end <= len(line)
    assert cue.where in WHERES
    assert keys_of(line[cue.start : cue.end]) & keys_of(cue.phrase)


@given(lines)
def test_spans_of_any_line(line: str) -> None:
    for cue in find_cues(line):
        check_cue(line, cue)


@given(st.lists(lines | st.just("Read more: Storm")))
def test_lines_together_are_as_lines_alone(several: list[str]) -> None:
    assert find_cues_in_lines(several) == [find_cues(line) for line in several]


@given(lines | st.lists(st.sampled_from(["Xyz. ", "\n", *PHRASES, ": "])).map("".join))
def test_inline_offsets_of_any_text(text: str) -> None:
    found = find_inline_teasers(text)
    assert found == sorted(set(found))
    assert all(0 <= at < len(text) for at in found)
    assert all(at == 0 or text[at - 1] in " \n" or not text[at - 1].isalnum() for at in found)


LONG = [
    "a", " ", "\n", ".", ". ", "©", "1,", "中", "：", "►", "é", "\u0301", "İ", "\ud800",
    "Read more: ", "READ MORE ", "Photo: ", "Also read: Storm. ", "。相关阅读：", "Foto (AFP) ",
    "wrote on Twitter ", "a\u0301 ", "Comments (1) ", "…”’ ",
]  # fmt: skip


@pytest.mark.parametrize("piece", LONG, ids=ascii)
def test_a_line_of_a_megabyte(piece: str) -> None:
    line = piece * (1_000_000 // len(piece))
    for cue in find_cues(line):
        assert 0 <= cue.start < cue.end <= len(line)
    offsets = find_inline_teasers(line)
    assert len(offsets) <= len(line)


# The rest ---------------------------------------------------------------------------------------


def test_phrases_of() -> None:
    teasers = phrases_of("teaser")
    assert {cue.kind for cue in teasers} == {CueKind.TEASER}
    assert {"Also read", "Read more"} <= {cue.phrase.rstrip(":") for cue in teasers}
    assert any(cue.phrase.endswith(":") for cue in teasers)
    assert len(phrases_of(*CueKind)) > 20_000
    with pytest.raises(ValueError, match="nonsense"):
        phrases_of("nonsense")


def test_no_lines() -> None:
    assert find_cues_in_lines([]) == []
    assert find_cues_in_lines([""]) == [()]


def test_a_line_feed_within_a_line_does_not_shift_the_others() -> None:
    found = find_cues_in_lines(["one\ntwo", "Most read"])
    assert found[0] == ()
    assert {cue.kind for cue in found[1]} == {CueKind.TEASER_LIST}


def test_kinds_and_wheres_all_occur() -> None:
    rows = [row for file in FILES for row in rows_of(file)]
    assert {row[0] for row in rows} == set(CueKind)
    pairs = {(row[0], row[1]) for row in rows}
    assert {where for _, where in pairs} == set(WHERES)
    assert not pairs - set(product(CueKind, WHERES))


@pytest.mark.parametrize(
    "line",
    [
        "Most read",
        "Read more: Storm hits coast",
        "The storm has hit the coast. Subscribe to our newsletter and read on",
        "(c) The Linden Post. All rights reserved.",
        "one\ntwo",
        "",
    ],
)
def test_without_what_stands_inside_the_ends_are_the_same(line: str) -> None:
    ends = tuple(cue for cue in find_cues(line) if cue.where != "inside")
    assert find_cues(line, inside=False) == ends
