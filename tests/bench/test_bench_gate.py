"""The gate: what counts as fallen, and what an update does to the floors."""

import json

import pytest

from bench.gate import FLOORS, NOISE, fallen, raised

FLOOR = {"a body": 0.9, "b body": 0.8}


@pytest.mark.parametrize(
    ("figures", "names"),
    [
        pytest.param({"a body": 0.9, "b body": 0.8}, [], id="as before"),
        pytest.param({"a body": 0.95, "b body": 0.8 - NOISE / 2}, [], id="within the noise"),
        pytest.param({"a body": 0.9 - 2 * NOISE, "b body": 0.8}, ["a body"], id="fallen"),
        pytest.param({"a body": 0.9}, ["b body"], id="not measured"),
        pytest.param({**FLOOR, "c body": 0.1}, [], id="new without a floor"),
    ],
)
def test_fallen(figures: dict[str, float], names: list[str]) -> None:
    assert [row[0] for row in fallen(figures, FLOOR)] == names


def test_an_update_lowers_no_floor_by_itself() -> None:
    figures = {"a body": 0.95, "b body": 0.7}
    assert raised(figures, FLOOR, lower=False) == {"a body": 0.95, "b body": 0.8}
    assert raised(figures, FLOOR, lower=True) == figures


def test_the_floors_are_shares() -> None:
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    assert len(floors) > 16
    assert all(0.0 < floor <= 1.0 for floor in floors.values())
