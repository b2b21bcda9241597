"""The page of benchmarks and the tables in it."""

from pathlib import Path

import pytest

from bench.__main__ import COMMANDS, parser, recorded
from bench.report import Report, grid, number, raised, replace_section, write_section

PAGE = "# Top\n<!-- bench:text -->\nold\n<!-- /bench:text -->\nrest <!-- bench:speed -->x"


def test_only_the_section_is_replaced() -> None:
    new = replace_section(PAGE, "text", "new | table\n")
    assert new == PAGE.replace("\nold\n", "\n\nnew | table\n\n")
    assert replace_section(new, "text", "new | table") == new


@pytest.mark.parametrize(
    ("document", "name"),
    [
        (PAGE, "structure"),
        (PAGE, "speed"),
        ("<!-- /bench:text --> <!-- bench:text -->", "text"),
        (PAGE + PAGE, "text"),
    ],
)
def test_missing_or_twisted_markers_are_refused(document: str, name: str) -> None:
    with pytest.raises(ValueError, match=f"bench:{name}"):
        replace_section(document, name, "new")


def test_the_page_of_benchmarks_has_a_place_for_each_command() -> None:
    page = (Path(__file__).parents[2] / "docs" / "benchmarks.md").read_text("utf-8")
    for name in COMMANDS:
        assert replace_section(page, name, "measured").count("measured\n\n<!-- /bench") == 1


def test_a_written_section_names_command_and_versions(tmp_path: Path) -> None:
    page = tmp_path / "benchmarks.md"
    page.write_text(PAGE, "utf-8")
    write_section(page, Report("text", "| table |", ("lxml", "no-such-package")), "a command")
    text = page.read_text("utf-8")
    assert "`a command`, 2" in text
    assert ", lxml " in text
    assert ", newsparse " in text
    assert "no-such-package" not in text
    assert "| table |\n\n<!-- /bench:text -->\nrest" in text


def test_a_recorded_command_holds_no_path_of_the_machine() -> None:
    given = "text /a/b --cache /c/d --folds 0,1 --pages-from /e/f --jobs 1 --write /g/h --limit 3"
    shown = recorded(parser().parse_args(given.split()))
    assert shown == "python -m bench text PATH --limit 3 --folds 0,1 --pages-from FILE"
    assert recorded(parser().parse_args(["speed", "/a", "--profile"])) == (
        "python -m bench speed PATH"
    )


def test_grid() -> None:
    table = grid(["set", "kind", "F1"], [["a", "x", ".953"], ["b", "", "**1.000**"]])
    assert table.splitlines() == [
        "| set | kind | F1 |",
        "| --- | --- | --: |",
        "| a | x | .953 |",
        "| b |  | **1.000** |",
    ]


def test_number() -> None:
    assert [number(0.9534), number(1.0), number(0.0)] == [".953", "1.000", ".000"]


def test_errors_are_counted_by_kind_with_their_first_page() -> None:
    errors = [("KeyError('a')", "x/1"), ("ValueError()", "x/2"), ("ValueError()", "x/3")]
    assert raised(errors) == (
        "raised on 3 pages, scored as empty:\n\n"
        "- ValueError(): 2, as on x/2\n"
        "- KeyError('a'): 1, as on x/1"
    )
