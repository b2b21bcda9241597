"""What a page declares about itself, from every place where it may."""

import json
import time

import pytest

from newsparse.declared import Claim, Declared
from newsparse.read.declared import read_declared
from newsparse.read.declared.jsonld import ranks
from newsparse.read.declared.metas import _table
from newsparse.read.html import read_html
from newsparse.read.html.tree import tree_of
from newsparse.tables import rows

URL = "https://www.dailymill.example/news/mill"


def declared(head: str = "", body: str = "<p>Words.</p>", url: str | None = URL) -> Declared:
    root = tree_of(f"<html><head>{head}</head><body>{body}</body></html>")
    assert root is not None
    return read_declared(root, url=url)


def ld(*values: object) -> str:
    scripts = (value if isinstance(value, str) else json.dumps(value) for value in values)
    return "".join(f'<script type="application/ld+json">{text}</script>' for text in scripts)


def values(claims: tuple[Claim, ...]) -> list[str]:
    return [claim.value for claim in claims]


ARTICLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Mill &amp; wheel <em>reopen</em>",
    "datePublished": "2024-02-09T08:30:00+01:00",
    "dateModified": "2024-02-10T09:00:00+01:00",
    "author": [{"@type": "Person", "name": "Ada Brandt"}, "Mo Ren"],
    "publisher": {"@type": "Organization", "name": "The Daily Mill"},
    "articleSection": ["Local", "News"],
    "keywords": ["mills", "wheels"],
    "image": {"@type": "ImageObject", "url": "/wheel.jpg"},
    "isAccessibleForFree": "False",
    "inLanguage": "en-GB",
    "description": "It had stood empty.",
    "articleBody": "The mill turns again.",
}


def test_an_article_in_json_ld() -> None:
    found = declared(ld(ARTICLE))
    assert values(found.titles) == ["Mill & wheel reopen"]
    assert found.published == (Claim("2024-02-09T08:30:00+01:00", "json-ld"),)
    assert found.updated == (Claim("2024-02-10T09:00:00+01:00", "json-ld"),)
    assert found.authors == (Claim("Ada Brandt", "json-ld", "Person"), Claim("Mo Ren", "json-ld"))
    assert values(found.site_names) == ["The Daily Mill"]
    assert values(found.sections) == ["Local"]
    assert values(found.tags) == ["mills", "wheels"]
    assert values(found.images) == ["https://www.dailymill.example/wheel.jpg"]
    assert values(found.languages) == ["en-GB"]
    assert values(found.deks) == ["It had stood empty."]
    assert values(found.bodies) == ["The mill turns again."]
    assert found.free is False


def test_a_text_page_declares_nothing_and_an_html_page_always_something() -> None:
    from newsparse.read import read

    assert read("A line.\n\nAnother.").declared is None
    assert read_html("<p>Words</p>").declared == Declared()


@pytest.mark.parametrize(
    "wrap",
    [
        lambda a: {"@graph": [{"@type": "WebSite", "name": "The Daily Mill"}, a]},
        lambda a: [{"@type": "BreadcrumbList"}, a],
        lambda a: {"@type": "WebPage", "mainEntity": a},
        lambda a: {**a, "@type": ["Article", "NewsArticle"]},
        lambda a: {**a, "@type": "https://schema.org/NewsArticle"},
    ],
)
def test_the_article_is_found_wherever_it_stands(wrap: object) -> None:
    assert callable(wrap)
    assert "Mill & wheel reopen" in values(declared(ld(wrap(ARTICLE))).titles)


def test_of_several_articles_the_one_about_this_page() -> None:
    others = [{**ARTICLE, "headline": f"Story {n}", "url": f"/{n}"} for n in range(3)]
    own = {**ARTICLE, "headline": "Mill reopens after years", "author": "Ada Brandt"}
    title = "<title>Mill reopens after years - The Daily Mill</title>"
    found = declared(title + ld(others, own))
    assert values(found.titles)[0] == "Mill reopens after years"
    assert values(found.authors) == ["Ada Brandt"]
    by_url = declared(ld(others, {**own, "mainEntityOfPage": {"@id": URL + "?from=feed"}}))
    assert values(by_url.titles)[0] == "Mill reopens after years"


def test_a_list_of_other_stories_declares_nothing() -> None:
    items = [{"@type": "ListItem", "item": {**ARTICLE, "headline": f"{n}"}} for n in range(3)]
    found = declared(ld({"@type": "ItemList", "itemListElement": items}))
    assert found.titles == ()
    several = declared(ld([{**ARTICLE, "headline": f"Story {n}"} for n in range(3)]))
    assert several.published == ()


def test_an_author_that_is_an_object_in_a_string() -> None:
    found = declared(ld({**ARTICLE, "author": '{ "@type": "Person", "name": "Ada Brandt" }'}))
    assert found.authors == (Claim("Ada Brandt", "json-ld", "Person"),)


def test_an_author_that_is_only_pointed_at() -> None:
    person = {"@type": "Person", "@id": "#ada", "name": "Ada Brandt"}
    graph = {"@graph": [{**ARTICLE, "author": {"@id": "#ada"}}, person]}
    assert declared(ld(graph)).authors == (Claim("Ada Brandt", "json-ld", "Person"),)


def test_the_dates_of_a_web_page_count_less_than_those_of_the_article() -> None:
    page = {"@type": "WebPage", "datePublished": "2020-01-01"}
    found = declared(ld([page, ARTICLE]))
    assert values(found.published) == ["2024-02-09T08:30:00+01:00", "2020-01-01"]


GOOD = '{"@type": "NewsArticle", "headline": "Mill reopens", "datePublished": "2024-02-09"}'


@pytest.mark.parametrize(
    "broken",
    [
        GOOD.replace('"}', '",}'),
        GOOD.replace("Mill reopens", "Mill\nreopens"),
        GOOD.replace("Mill reopens", "Mill\treopens"),
        GOOD.replace('"', "&quot;"),
        f"<!-- {GOOD} -->",
        f"//<![CDATA[\n{GOOD}\n//]]>",
        f"/* <![CDATA[ */ {GOOD} /* ]]> */",
        GOOD + GOOD.replace("NewsArticle", "Organization"),
        GOOD + ";",
        GOOD.replace('"Mill reopens"', "'Mill reopens'"),
        GOOD.replace("Mill reopens", r"Mill\ reopens"),
        GOOD.replace("{", "{ // the story\n", 1),
        GOOD.removesuffix('"}'),
        GOOD.replace("{", '{"creator": Desk, ', 1),
    ],
)
def test_json_that_is_not_quite_json(broken: str) -> None:
    found = declared(ld(broken))
    assert values(found.titles) == ["Mill reopens"]
    assert values(found.published) == ["2024-02-09"]


@pytest.mark.parametrize(
    "odd",
    [
        "",
        "null",
        "3",
        '"x"',
        "[[[[]]]]",
        "{",
        '{"@type": 3}',
        '{"@type": ["NewsArticle", null]}',
        '{"@type": "NewsArticle", "author": [[{}], 4, null], "image": 3, "keywords": {"a": 1}}',
        '{"@graph": {"@graph": {}}}',
        "[" * 100000,
        '{"a":' * 100000,
    ],
)
def test_odd_json_is_borne(odd: str) -> None:
    assert declared(ld(odd)).titles == ()


def test_metas_in_order_of_trust() -> None:
    found = declared(
        '<meta name="author" content="Ada Brandt"><meta name="twitter:title" content="Mill, short">'
        '<meta property="og:title" content="Mill reopens">'
        '<meta name="DC.date.issued" content="2024-02-09">'
        '<meta property="article:published_time" content="2024-02-09T08:30Z">'
        '<meta property="article:tag" content="mills">'
        '<meta property="article:tag" content="wheels">'
        '<meta property="og:site_name" content="The Daily Mill">'
        '<meta property="og:locale" content="en_GB">'
        '<meta property="article:content_tier" content="locked">'
        "<title>Mill | The Daily Mill</title>"
    )
    assert found.titles == (
        Claim("Mill reopens", "opengraph"),
        Claim("Mill, short", "twitter"),
        Claim("Mill | The Daily Mill", "html"),
    )
    assert [c.source for c in found.published] == ["opengraph", "dublin-core"]
    assert found.authors == (Claim("Ada Brandt", "meta"),)
    assert values(found.tags) == ["mills", "wheels"]
    assert (values(found.site_names), values(found.languages)) == (["The Daily Mill"], ["en_GB"])
    assert found.free is False


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("w-published-date", "meta"),
        ("iso-8601-publish-date", "meta"),
        ("content:publishDate", "meta"),
        ("dcterms:created", "dublin-core"),
        ("lastPublishedDate", None),
        ("article:expiration_time", None),
        ("publisher", None),
        ("publisheddate" * 9, None),
    ],
)
def test_a_meta_of_a_sites_own_name_by_what_it_ends_in(name: str, source: str | None) -> None:
    found = declared(f'<meta name="{name}" content="2024-02-09">')
    assert [c.source for c in found.published] == ([source] if source else [])
    assert values(found.updated) == (["2024-02-09"] if name == "lastPublishedDate" else [])


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("Mill reopens | DM | 09.02.2024", "09.02.2024"),
        ("Mill reopens – DM – 9 February 2024, 8:30", "9 February 2024, 8:30"),
        ("Fair at the old mill - 9 February 2024", None),
        ("09.02.2024", None),
        ("Mill prices - Local - 2024", None),
        ("Mill reopens | Local | The Daily Mill of 9 February 2024", None),
        ("Local - The mills of 8. - 9. February 2024, all of them", None),
    ],
)
def test_a_day_behind_the_last_joint_of_the_windows_title(title: str, day: str | None) -> None:
    found = declared(f"<title>{title}</title>").published
    assert found == ((Claim(day, "html"),) if day else ())


def test_label_and_value_in_two_metas() -> None:
    card = (
        '<meta name="twitter:label1" content="{}"><meta name="twitter:data1" content="Ada Brandt">'
    )
    assert values(declared(card.format("Written by")).authors) == ["Ada Brandt"]
    assert declared(card.format("Reading time")).authors == ()


def test_parsely_in_one_object() -> None:
    page = json.dumps(
        {"title": "Mill reopens", "authors": ["Ada Brandt"], "pub_date": "2024-02-09"}
    )
    found = declared(f"<meta name='parsely-page' content='{page}'>")
    assert found.titles == (Claim("Mill reopens", "parsely"),)
    assert values(found.authors) == ["Ada Brandt"]
    assert values(found.published) == ["2024-02-09"]


def test_links_are_absolute() -> None:
    links = '<link rel="canonical" href="/news/mill"><link rel="next" href="?page=2">'
    found = declared(links + '<meta property="og:image" content="/wheel.jpg">')
    assert found.urls[0] == Claim(URL, "link")
    assert found.next_url == URL + "?page=2"
    assert found.images == (Claim("https://www.dailymill.example/wheel.jpg", "opengraph"),)
    assert declared(links, url=None).urls == (Claim("/news/mill", "link"),)
    based = declared(
        '<base href="https://cdn.example/x/"><meta property="og:image" content="a.jpg">'
    )
    assert values(based.images) == ["https://cdn.example/x/a.jpg"]


@pytest.mark.parametrize(
    "address", ["data:image/png;base64,xx", "javascript:void(0)", "http://[x", " "]
)
def test_what_is_no_address_is_left_out(address: str) -> None:
    assert declared(f'<meta property="og:image" content="{address}">').images == ()


@pytest.mark.parametrize(
    ("next_url", "kept"),
    [
        ("/news/mill?page=2", True),
        ("/news/mill/2", True),
        ("/news/bridge", False),
        ("https://other.example/news/mill/2", False),
    ],
)
def test_the_next_page_is_of_this_story(next_url: str, kept: bool) -> None:
    found = declared(f'<link rel="next" href="{next_url}">')
    assert (found.next_url is not None) is kept


def test_microdata() -> None:
    found = declared(
        body='<article itemscope itemtype="https://schema.org/NewsArticle">'
        '<h1 itemprop="headline">Mill reopens</h1><div itemprop="author" itemscope '
        'itemtype="https://schema.org/Person">By <a itemprop="name">Ada Brandt</a></div>'
        '<time itemprop="datePublished" datetime="2024-02-09T08:30Z">Friday</time>'
        '<abbr itemprop="dateModified" title="2024-02-10">later</abbr>'
        '<div itemprop="comment" itemscope itemtype="https://schema.org/Comment">'
        '<span itemprop="author">Reader</span><i itemprop="datePublished">2025-01-01</i></div>'
        "</article>"
    )
    assert found.titles == (Claim("Mill reopens", "microdata"),)
    assert found.authors == (Claim("Ada Brandt", "microdata", "Person"),)
    assert values(found.published) == ["2024-02-09T08:30Z"]
    assert values(found.updated) == ["2024-02-10"]


def test_microdata_of_several_articles_is_that_with_the_headline() -> None:
    item = (
        '<div itemscope itemtype="http://schema.org/Article"><b itemprop="name">{0}</b>'
        '<i itemprop="author">{1}</i></div>'
    )
    body = item.format("Bridge closes", "Mo Ren") + item.format("Mill reopens", "Ada Brandt")
    assert declared(body=body).authors == ()
    assert values(declared("<title>Mill reopens</title>", body).authors) == ["Ada Brandt"]


def test_the_only_day_of_microdata_that_is_about_no_article() -> None:
    film = (
        '<div itemscope itemtype="https://schema.org/AudioObject">'
        '<span itemprop="datePublished" content="{}">9 Feb.</span></div>'
    )
    assert values(declared(body=film.format("2024-02-09")).published) == ["2024-02-09"]
    two = film.format("2024-02-09") + film.format("2024-02-08")
    assert values(declared(body=two).published) == []
    story = '<div itemscope itemtype="https://schema.org/Article"><b itemprop="name">A</b></div>'
    assert values(declared(body=story + film.format("2024-02-09")).published) == []


def test_times_by_their_class_and_the_only_one_without() -> None:
    body = (
        '<time class="entry-date published updated" datetime="2024-02-09">F</time>'
        '<time class="updated" datetime="2024-02-10">S</time>'
    )
    assert declared(body=body).published == (Claim("2024-02-09", "time"),)
    assert declared(body=body).updated == (Claim("2024-02-10", "time"),)
    one = '<time datetime="2024-02-09">F</time>'
    assert values(declared(body=one * 2).published) == ["2024-02-09"]
    assert declared(body=one + one.replace("09", "10")).published == ()
    listed = "".join(f'<time pubdate datetime="2024-02-0{n}">F</time>' for n in range(1, 5))
    assert declared(body=listed).published == ()


def test_links_to_an_authors_page() -> None:
    link = '<a rel="author" href="/ada">{}</a>'
    assert declared(body=link.format("Ada Brandt") * 2).authors == (Claim("Ada Brandt", "html"),)
    assert declared(body="".join(map(link.format, "ABCDEFGH"))).authors == ()


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ('<a href="/author/ada-brandt">Ada Brandt</a>', "Ada Brandt"),
        ('<a href="/staff/77/ada-brandt/">By Ada Brandt</a> ' * 2, "Ada Brandt"),
        ('<a href="/autor/adabrandt.html">Ada Brandt</a>', "Ada Brandt"),
        ('<a href="/author/ada-brandt">More stories</a>', None),
        ('<a href="/films/ada-brandt">Ada Brandt</a>', None),
        ('<a href="/author/ada-brandt">Ada Brandt</a><a href="/author/mo-ren">Mo Ren</a>', None),
        ('<p class="post-author">By <b>Anna</b><b>Miller</b></p>', "Anna Miller"),
        ('<span class="article-byline">Anna Miller, 9 February 2024</span>', "Anna Miller"),
        ('<span class="byline">Old Mill</span>', None),
        ('<div class="comment"><b class="author">Anna Miller</b></div>', None),
        ('<aside><b class="author">Anna Miller</b></aside>', None),
        ('<b class="author">Anna Miller</b><b class="author">Paul Stone</b>', None),
        ('<b class="authority">Anna Miller</b>', None),
    ],
)
def test_an_author_that_the_markup_alone_tells(body: str, name: str | None) -> None:
    assert declared(body=body).authors == ((Claim(name, "markup"),) if name else ())


def test_authors_in_elements_of_their_own() -> None:
    line = '<p class="post-byline"><b>Anna Miller</b> <b>Paul Stone</b></p>'
    assert values(declared(body=line).authors) == ["Anna Miller", "Paul Stone"]
    written = '<p class="byline">By Anna Miller and Paul Stone</p>'
    assert values(declared(body=written + line).authors) == ["Anna Miller", "Paul Stone"]
    assert declared(body=line + '<p class="byline">Jane Hill</p>').authors == ()


def test_many_marks_take_linear_time() -> None:
    start = time.process_time()
    declared(body='<a class="byline author" href="/author/author/a/">A B</a>' * 20000)
    declared(body='<b class="' + "author-" * 50000 + '">Anna Miller</b>')
    declared(f'<meta name="{"published" * 50000}" content="2024-02-09">')
    assert time.process_time() - start < 5


def test_rdfa_that_tells_one_day() -> None:
    span = '<span property="dc:date dc:created" content="2024-02-{}T08:30Z">F</span>'
    assert declared(body=span.format("09") * 2).published == (Claim("2024-02-09T08:30Z", "rdfa"),)
    assert declared(body=span.format("09") + span.format("10")).published == ()


def test_tables() -> None:
    fields = {"title", "dek", "author", "published", "updated", "section", "tags", "language"}
    fields |= {"site_name", "url", "image", "free"}
    table = rows("read/declared/data/metas.tsv")
    assert {row[1] for row in table} <= fields
    assert all(len(row) == 5 and row[0] == row[0].lower() and row[3].isdigit() for row in table)
    assert all(row[4] for row in table)
    assert len(_table()) == len(table)
    types = rows("read/declared/data/article_types.tsv")
    assert all(len(row) == 3 and row[2] for row in types)
    assert len(ranks()) == len(types)
    staff = rows("read/declared/data/staff_words.tsv")
    assert all(len(row) == 2 and all(row) for row in staff)
    paths = rows("read/declared/data/author_paths.tsv")
    assert all(len(row) == 2 and row[0].isalpha() and row[0].islower() and row[1] for row in paths)


@pytest.mark.parametrize(
    "text",
    [
        "'" * 400000,
        '"' * 400001,
        "/*" * 200000,
        ", " * 300000,
        '{"author":' * 60000,
        "\\" * 400000,
        '{"a":1}' * 60000,
        "//" * 300000,
        ": '" * 200000,
        '"headline":"' * 60000,
    ],
)
def test_long_broken_json_takes_linear_time(text: str) -> None:
    start = time.process_time()
    declared(ld(text))
    assert time.process_time() - start < 3


def test_claims_are_capped() -> None:
    many = '<meta property="article:tag" content="{}">'
    assert len(declared("".join(map(many.format, range(500)))).tags) <= 60
