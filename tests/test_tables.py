"""The package's data files: all tables can be read, and reading is left for first use."""

from pathlib import Path

import pytest

import newsparse
from newsparse.tables import rows

PACKAGE = Path(newsparse.__file__).parent
TABLES = sorted(
    path.relative_to(PACKAGE).as_posix()
    for path in PACKAGE.rglob("*.tsv")
    if path.parent.parent.name != "dates"  # those have no head; see tests/dates/test_data.py
)


@pytest.mark.parametrize("path", TABLES)
class TestTable:
    def test_rows_have_a_cell_for_each_column(self, path: str) -> None:
        head = (PACKAGE / path).read_text(encoding="utf-8").split("\n", 1)[0].split("\t")
        assert len(set(head)) == len(head)
        assert {len(row) for row in rows(path)} == {len(head)}

    def test_file_is_plain_text(self, path: str) -> None:
        content = (PACKAGE / path).read_bytes()
        assert content.endswith(b"\n")
        assert b"\r" not in content
        assert b"\n\n" not in content
        assert not content.startswith(b"\xef\xbb\xbf")

    def test_no_row_is_there_twice(self, path: str) -> None:
        table = [tuple(row) for row in rows(path)]
        assert len(set(table)) == len(table)


def test_the_head_is_no_row() -> None:
    assert rows("people/data/platforms.tsv")[0] == ["Twitter", "twitter", "Latin script"]


def test_a_table_that_is_missing_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        rows("data/none.tsv")
