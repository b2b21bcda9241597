"""The measure of the fixture kit: what it makes and runs, without looking at the clock."""

from pathlib import Path

import pytest

from bench import fixtures
from bench.__main__ import parser
from newsparse.testing import check, find

FIXTURES = Path(__file__).parents[1] / "fixtures"


def test_pages_are_as_long_and_as_many_as_asked_for(tmp_path: Path) -> None:
    size = fixtures.made(FIXTURES, tmp_path, 3, 2_000)
    folders = list(find(tmp_path))
    assert len(folders) == 3
    lengths = [(folder / "page.txt").stat().st_size for folder in folders]
    assert min(lengths) >= 2_000
    assert size == sum(lengths) / 3
    assert {check(folder).status for folder in folders} == {"ok"}


def test_what_fails_is_no_figure() -> None:
    pytest.importorskip("resource")
    assert fixtures.cpu(["-c", "sum(range(10**6))"]) > 0
    with pytest.raises(RuntimeError, match="found nothing"):
        fixtures.cpu(["-c", "print('found nothing'); raise SystemExit(1)"])


def test_a_report(monkeypatch: pytest.MonkeyPatch) -> None:
    times = {"glob": 4.0, "/bare": 0.5, "/kit": 5.0, "import": 0.1}
    seen = []

    def cpu(arguments: list[str]) -> float:
        seen.append(arguments)
        return next(time for sign, time in times.items() if any(sign in a for a in arguments))

    monkeypatch.setattr(fixtures, "cpu", cpu)
    args = parser().parse_args(["fixtures", str(FIXTURES), "--pages", "2", "--kilobytes", "1"])
    report = fixtures.run(args)
    assert "| pytest with the fixture kit | 5.00 | 25.0% |" in report.text
    assert report.failed
    times["/kit"] = 4.8
    assert not fixtures.run(args).failed
