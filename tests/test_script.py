"""Joining the parts of a broken line."""

import pytest

from newsparse.script import SPACELESS, join_parts, separator


@pytest.mark.parametrize(
    ("parts", "joined"),
    [
        (["Ferry"], "Ferry"),
        (["Ferry", "returns"], "Ferry returns"),
        (["Ferry", "returns", "soon"], "Ferry returns soon"),
        (["Ferry", ", she said"], "Ferry, she said"),
        (["Ferry", "."], "Ferry."),
        (["Ferry (", "Orle", ") returns"], "Ferry (Orle) returns"),
        (["called “", "Margarete", "” after"], "called “Margarete” after"),
        (['called "', "Margarete", '" after'], 'called "Margarete" after'),
        (["she said:", "“It returns.”"], "she said: “It returns.”"),
        (["she said:", '"It returns."'], 'she said: "It returns."'),
        (["“It returns.”", "Nobody cheered."], "“It returns.” Nobody cheered."),
        (["die „", "Orle", "“ fährt"], "die „Orle“ fährt"),
        (["die „Orle“", "fährt"], "die „Orle“ fährt"),
        (["die »Orle«", "fährt"], "die »Orle« fährt"),
        (["die Fähre", "»Orle«"], "die Fähre »Orle«"),
        (["le bac", "«Orle»", "revient"], "le bac «Orle» revient"),
        (["färjan", "”Orle”", "går"], "färjan ”Orle” går"),
        (["Ada Brandt", "’s boat"], "Ada Brandt’s boat"),
        (["Ada Brandt", "'s boat"], "Ada Brandt's boat"),
        (["the", "'Orle'", "sails"], "the 'Orle' sails"),
        (["¿", "Cuándo", "?"], "¿Cuándo?"),
        (["渡し船が", "五月に"], "渡し船が五月に"),
        (["市长说，“", "我们"], "市长说，“我们"),
        (["市长说：", "“我们”"], "市长说：“我们”"),
        (["เรือ", "ข้ามฟาก"], "เรือข้ามฟาก"),
        (["나룻배가", "돌아온다"], "나룻배가 돌아온다"),
        (["العبّارة", "تعود", "؟"], "العبّارة تعود؟"),
        (["क्या नाव", "लौटेगी", "।"], "क्या नाव लौटेगी।"),
        (["渡し船", "Orle"], "渡し船 Orle"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_join_parts(parts: list[str], joined: str) -> None:
    assert join_parts(parts) == joined


@pytest.mark.parametrize(("left", "right"), [("", "a"), ("a", ""), ("", "")])
def test_nothing_parts_nothing(left: str, right: str) -> None:
    assert separator(left, right) == ""


@pytest.mark.parametrize("letter", "ก ກ က ក 渡 し ン 。 ，".split())
def test_spaceless(letter: str) -> None:
    assert SPACELESS.match(letter)


@pytest.mark.parametrize("letter", "a ä я α ש ع न 나 1 .".split())
def test_not_spaceless(letter: str) -> None:
    assert not SPACELESS.match(letter)
