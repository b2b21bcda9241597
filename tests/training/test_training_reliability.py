"""Confidences against what was right."""

from training.reliability import points


def test_points_are_means_of_bins_and_rise() -> None:
    bins = [
        [(0.4, True)] * 100 + [(0.4, False)] * 100,
        [(0.6, True)] * 50 + [(0.8, False)] * 150,
        [(0.9, True)] * 3,
        [(1.0, True)] * 900 + [(0.98, False)] * 100,
    ]
    assert points(bins) == [(0.4, 0.5), (0.75, 0.5), (0.998, 0.9)]
