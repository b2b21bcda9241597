"""Whether a few words are a person's name."""

import pytest

from newsparse.people.names import Likeness, holds_given_name, is_user_name, likeness_to_name


@pytest.mark.parametrize(
    "name",
    [
        "Kayla Brandt",
        "Dr. Anna Brandt",
        "Jean-Pierre Vauquer",
        "Fernanda da Silveira",
        "J. Martin Pellworth",
        "Андрей Колосов",
        "Γιώργος Λεμός",
        "Nguyễn Văn Hạt",
        "Nagy Ildikó",
        "अनिल वर्धन",
        "TOMASZ WIELGUS",
        "佐藤花奈",
    ],
)
def test_names_with_a_common_given_name(name: str) -> None:
    assert likeness_to_name(name) is Likeness.KNOWN


@pytest.mark.parametrize("name", ["Odrun Telfis", "J. K. Pellworth", "王小溪", "Anna"])
def test_names_by_shape_alone(name: str) -> None:
    assert likeness_to_name(name) is Likeness.SHAPE


@pytest.mark.parametrize(
    "text",
    [
        "",
        "World News",
        "Political Editor",
        "The council decided",
        "Sport",
        "Friday",
        "By Anna Brandt",
        "Anna Brandt, Reuters",
        "Staff Reporter",
        "5 May 2024",
        "x" * 1_000_000,
    ],
)
def test_no_names(text: str) -> None:
    assert likeness_to_name(text) is Likeness.NONE


def test_user_names() -> None:
    assert is_user_name("rower77")
    assert is_user_name("ada_b")
    assert is_user_name("adabrandt")
    assert not is_user_name("Reporter")
    assert not is_user_name("ada brandt")
    assert not is_user_name("2024")


def test_a_given_name_is_told_by_its_capital() -> None:
    assert holds_given_name("Head of product Anna Brandt")
    assert not holds_given_name("build actions for mark")
