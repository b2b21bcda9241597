"""A language told by what is passed in, and by the optional library."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import newsparse
from newsparse.cli import main
from newsparse.language import language_of, sample_of, told_by
from tests.test_language import EXPECTED

TEXT = "Trajekt opet plovi\n\n" + EXPECTED["hr"] + "\n"


def says(code: Any) -> Any:
    return lambda text: code


def test_what_is_passed_in_is_asked_first() -> None:
    assert newsparse.parse(TEXT).language == "hr"
    assert newsparse.parse(TEXT, language_of=says("bs")).language == "bs"
    assert newsparse.parse(TEXT, language_of=says("hbs")).language == "hbs"


@pytest.mark.parametrize("code", [None, "", "Croatian", "hr-HR", "HR"])
def test_what_is_no_code_does_not_count(code: str | None) -> None:
    assert newsparse.parse(TEXT, language_of=says(code)).language == "hr"


def test_a_declared_language_goes_first() -> None:
    page = f'<html lang="hr"><body><p>{TEXT}</p></body></html>'
    assert newsparse.parse(page, language_of=says("bs")).language == "hr"
    assert newsparse.parse(page.replace(' lang="hr"', ""), language_of=says("bs")).language == "bs"


def test_of_two_declared_languages_it_chooses_one() -> None:
    head = '<meta property="og:locale" content="hr_HR">'
    page = f'<html lang="en"><head>{head}</head><body><p>{TEXT}</p></body></html>'
    assert newsparse.parse(page).language == "hr"
    assert newsparse.parse(page, language_of=says("en")).language == "en"
    assert newsparse.parse(page, language_of=says("bs")).language == "en"


def test_it_is_given_a_sample_of_the_page() -> None:
    given: list[str] = []

    def tell(text: str) -> None:
        given.append(text)

    newsparse.parse(TEXT * 500, language_of=tell)
    assert given == [sample_of(TEXT * 500)]
    assert len(given[0]) <= 3000


def test_it_must_be_a_function() -> None:
    with pytest.raises(TypeError, match="language_of must be a function, not str"):
        newsparse.parse(TEXT, language_of="hr")  # type: ignore[arg-type]


def test_without_the_library_its_module_says_what_to_install() -> None:
    code = (
        "import sys; sys.modules['py3langid'] = None\n"
        "try:\n    import newsparse.langid\n"
        "except ImportError as error:\n    print(error)"
    )
    done = subprocess.run((sys.executable, "-c", code), capture_output=True, text=True, check=True)
    assert done.stdout == 'newsparse.langid needs py3langid: pip install "newsparse[language]"\n'


def test_parsing_does_not_load_the_library() -> None:
    code = (
        "import sys, newsparse; newsparse.parse('Old mill reopens\\n\\nThe mill is open.\\n');"
        "print('py3langid' in sys.modules)"
    )
    done = subprocess.run((sys.executable, "-c", code), capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_the_command_says_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "newsparse.langid", None)
    (tmp_path / "page.txt").write_text(TEXT, encoding="utf-8")
    assert main(["--langid", str(tmp_path / "page.txt")]) == 2
    assert capsys.readouterr().err.startswith("newsparse: --langid: ")


class TestLibrary:
    @pytest.fixture(autouse=True)
    def _library(self) -> None:
        pytest.importorskip("py3langid")

    @pytest.mark.parametrize("code", ["de", "en", "fr", "pl", "tr", "uk", "fa", "hi", "zh-hans"])
    def test_common_languages(self, code: str) -> None:
        from newsparse import langid

        short = code.partition("-")[0]
        assert langid.language_of(EXPECTED[short]) == short

    def test_a_language_that_newsparse_does_not_know(self) -> None:
        from newsparse import langid

        text = (
            "Bydd y fferi yn dychwelyd ym mis Mai, meddai maer y dref, ac mae pawb yn y pentref yn "
            "edrych ymlaen at groesi'r afon unwaith eto heb orfod mynd dros y bont."
        )
        assert langid.language_of(text) == "cy"
        assert language_of(text) != "cy"
        assert newsparse.parse(text, language_of=langid.language_of).language == "cy"

    def test_norwegian_has_one_code(self) -> None:
        from newsparse import langid

        assert langid.language_of(EXPECTED["no"]) == "no"

    @pytest.mark.parametrize("text", ["", " \n", "12:30", "?!", "😀" * 50, "\ud800", "\x00"])
    def test_too_little_tells_nothing(self, text: str) -> None:
        from newsparse import langid

        assert langid.language_of(text) is None
        assert told_by(langid.language_of)(text) is None

    def test_the_command_asks_it(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        page = tmp_path / "page.txt"
        page.write_text("Bydd y fferi yn dychwelyd ym mis Mai, meddai maer y dref.\n" * 3)
        assert main(["--langid", str(page)]) == 0
        assert "Language: cy" in capsys.readouterr().out

    def test_the_same_text_gets_the_same_answer(self) -> None:
        from newsparse import langid

        assert {langid.language_of(EXPECTED["sk"]) for _ in range(5)} == {"sk"}
