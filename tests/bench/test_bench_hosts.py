"""Folds: fixed, and the same for all pages of one owner."""

import pytest

from bench.hosts import FOLDS, fold_of, host_group


@pytest.mark.parametrize(
    ("url", "group"),
    [
        ("https://www.example.com/news/1", "example.com"),
        ("http://example.com", "example.com"),
        ("https://sport.example.com:8080/a?b=c", "example.com"),
        ("https://WWW.News.Example.CO.UK/a", "example.co.uk"),
        ("https://example.com.au/a", "example.com.au"),
        ("https://co.uk/", "co.uk"),  # Too short to have an owner's label before it.
        ("https://news.com/", "news.com"),
        ("https://daily.go.th/x", "daily.go.th"),
        ("example.org/path", "example.org"),
        ("http://192.168.1.20/a", "192.168.1.20"),
        ("http://[broken/a", ""),
        ("", ""),
    ],
)
def test_host_group(url: str, group: str) -> None:
    assert host_group(url) == group


def test_pages_of_one_owner_share_a_fold() -> None:
    urls = ("https://www.example.com/1", "http://example.com/2", "https://m.example.com/3")
    assert len({fold_of(url, str(n)) for n, url in enumerate(urls)}) == 1


def test_folds_never_move() -> None:
    # Written down when the folds were made; a change would put tuned pages among the unseen.
    names = ("example.com", "example.org", "example.co.uk", "example.de", "example.fr")
    assert [fold_of(f"https://www.{name}/a", "id") for name in names] == FIXED
    assert [fold_of(None, page_id) for page_id in ("a", "b", "c", "d", "e")] == FIXED_IDS


def test_a_page_without_address_is_placed_by_its_name() -> None:
    assert fold_of("", "b") == fold_of(None, "b") == fold_of("http://[broken/a", "b")


def test_all_folds_are_used_about_equally() -> None:
    counts = [0] * FOLDS
    for n in range(5000):
        counts[fold_of(f"https://site{n}.com/", "x")] += 1
    assert min(counts) > 900


FIXED = [0, 1, 4, 1, 3]
FIXED_IDS = [3, 3, 0, 0, 4]
