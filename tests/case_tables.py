"""Reads the tables of cases in `tests/cases`."""

from pathlib import Path

CASES = Path(__file__).parent / "cases"


def table(name: str) -> list[tuple[int, list[str]]]:
    """The rows of `tests/cases/<name>` with their line numbers, comments left out."""
    lines = (CASES / name).read_text(encoding="utf-8").split("\n")
    return [
        (number, line.split("\t"))
        for number, line in enumerate(lines, 1)
        if line and not line.startswith("#")
    ]
