"""Stories in several parts: which link leads to the next one."""

import pytest

import newsparse
from newsparse.read import read

URL = "https://www.dailymill.example/news/mill"


def next_of(link: str, *, url: str | None = URL, head: str = "") -> str | None:
    page = f"<html><head>{head}</head><body><h1>Mill reopens</h1><p>Text.</p>{link}</body></html>"
    declared = read(page, format="html", url=url).declared
    assert declared is not None
    return declared.next_url


def link_to(href: str) -> str:
    return f'<p><a href="/news/bridge/2">Bridge</a> <a href="{href}">Weiter</a></p>'


@pytest.mark.parametrize(
    "href",
    [
        "?page=2",
        "/news/mill?page=2",
        "/news/mill/2",
        "/news/mill/page/2/",
        "/news/mill/seite-2",
        "//www.dailymill.example/news/mill?p=2",
        f"{URL}/2#content",
    ],
)
def test_a_link_to_the_second_page_of_the_address(href: str) -> None:
    found = next_of(link_to(href))
    assert found is not None
    assert found.startswith(URL)


@pytest.mark.parametrize(
    "href",
    [
        "/news/mill",
        "/news/mill?page=1",
        "/news/mill?page=3",
        "/news/mill?page=all",
        "/news/mill?cpage=2",
        "/news/mill/comment-page-2/",
        "/news/mill?page=2#comments",
        "/news/mill?page=2&box=teasers",
        "/news/mills?page=2",
        "https://other.example/news/mill/2",
        "mailto:desk@dailymill.example?page=2",
        "http://[mill?page=2",
        "",
    ],
)
def test_other_links_are_not_the_next_part(href: str) -> None:
    assert next_of(link_to(href)) is None


@pytest.mark.parametrize(
    ("url", "href", "found"),
    [
        (f"{URL}?page=2", "?page=3", f"{URL}?page=3"),
        (f"{URL}?page=2", "?page=1", None),
        (f"{URL}?id=7", "?id=7&page=2", f"{URL}?id=7&page=2"),
        (f"{URL}?id=7", "?id=8&page=2", None),
        (f"{URL}/page/2", f"{URL}/page/3", f"{URL}/page/3"),
        # Numbers of stories, not of parts.
        (f"{URL}/123", f"{URL}/124", None),
        ("https://blog.example/?p=958", "?p=959", None),
        # The front page of a site has further pages, and is no story.
        ("https://blog.example/", "/page/2", None),
    ],
)
def test_the_number_is_one_higher_than_that_of_the_page(
    url: str, href: str, found: str | None
) -> None:
    assert next_of(link_to(href), url=url) == found


@pytest.mark.parametrize(
    ("url", "href", "found"),
    [
        (f"{URL}/2", "/news/mill/3", True),
        (URL, "/news/mill-2.html", False),
        (f"{URL}.html", "/news/mill-2.html", True),
        (URL, "/news/bridge", False),
        (f"{URL}/123", "/news/mill/124", False),
        ("https://blog.example/?p=958", "?p=968", False),
        ("https://mill.example/story?nr=7", "?nr=6", False),
    ],
)
def test_what_is_linked_as_next(url: str, href: str, found: bool) -> None:
    in_head = next_of("", url=url, head=f'<link rel="next" href="{href}">')
    in_body = next_of(f'<a rel="nofollow next" href="{href}">2</a>', url=url)
    assert [in_head is not None, in_body is not None] == [found, found]


def test_the_canonical_address_will_do() -> None:
    head = f'<link rel="canonical" href="{URL}">'
    assert next_of(link_to("?page=2"), url=None, head=head) == f"{URL}?page=2"
    assert next_of(link_to("?page=2"), url=None) is None
    assert next_of(link_to("?page=2"), url="http://[broken") is None


def test_the_second_page_may_go_by_the_address_of_the_first() -> None:
    head = f'<link rel="canonical" href="{URL}"><link rel="next" href="?page=3">'
    assert next_of("", url=None, head=head) == f"{URL}?page=3"


def test_the_article_has_it() -> None:
    page = f"<body><h1>Mill reopens</h1><p>Text of the story.</p>{link_to('?page=2')}</body>"
    assert newsparse.parse(page, url=URL).next_url == f"{URL}?page=2"
    assert (
        newsparse.parse("Mill reopens\n\nText of the story.\n\nNext page", url=URL).next_url is None
    )
