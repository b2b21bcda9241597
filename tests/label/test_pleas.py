"""The words of pleas to follow, to get an app, and what such pleas name."""

import re
import unicodedata

import pytest

from newsparse.label import label_by_rules
from newsparse.read.text import read_text
from newsparse.tables import rows

TABLE = rows("label/data/pleas.tsv")
KINDS = {"follow", "app", "an app", "place", "lure"}


def test_table() -> None:
    assert {kind for _, kind, _, _ in TABLE} == KINDS
    assert all(re.fullmatch("[a-z]{2}", language) for language, *_ in TABLE)
    for _, _, phrase, why in TABLE:
        assert phrase == phrase.strip().casefold()
        assert unicodedata.is_normalized("NFC", phrase)
        assert len(why) > 5
    keys = [(kind, phrase) for _, kind, phrase, _ in TABLE]
    assert len(set(keys)) == len(keys)


def test_many_languages() -> None:
    assert len({language for language, kind, *_ in TABLE if kind == "follow"}) >= 30


STORY = """Ferry will return to the Orle in May

The ferry across the Orle will sail again in May, the council decided on Monday evening.

A first crossing with guests is planned for the last Sunday in April, the mayor said.

{}
"""


def label_of(line: str) -> str:
    page = read_text(STORY.format(line))
    verdicts = label_by_rules(page).verdicts
    return next(str(v.label) for at, v in zip(page.lines, verdicts, strict=True) if at.text == line)


@pytest.mark.parametrize(
    "line",
    [
        "Follow Linden Today on Facebook and Instagram",
        "Folgen Sie dem Lindenblatt auf Instagram und WhatsApp",
        "Suivez Linde Matin sur Facebook et sur WhatsApp",
        "Segui il Corriere di Lindano su Facebook",
        "Seguici su WhatsApp e Telegram per le notizie di Lindano",
        "Volg het Lindeblad op Facebook en Instagram",
        "Obserwuj Kurier Lipowski na Facebooku i w Google News",
        "Подписывайтесь на «Липовку сегодня» в Telegram и во ВКонтакте",
        "Стежте за новинами Липовки у Telegram",
        "👉 Urmărește Curierul de Teiuș pe Facebook și WhatsApp",
        "Ikuti berita Linden di WhatsApp dan Telegram",
        "Get the Linden app for all crossings",
        "Laden Sie die Linden-App für alle Abfahrten",
        "Stáhněte si aplikaci Lípa pro Android",
    ],
)
def test_pleas(line: str) -> None:
    assert label_of(line) == "promo"


@pytest.mark.parametrize(
    "line",
    [
        "Folgen hat der Streit auf Facebook für die Fähre am Ende keine gehabt, so der Rat.",
        "The boats follow the timetable that was printed on Facebook, the mayor said on Monday.",
        "Entre Facebook et la mairie, le bac a trouvé sa place, a dit la maire lundi soir.",
        "Getting the old boat to float took longer than the app that sells its tickets did.",
    ],
)
def test_sentences_of_a_story(line: str) -> None:
    assert label_of(line) == "paragraph"
