"""What is chosen where a page prints one thing and declares another; the rules of
`docs/declared.md`, by their numbers."""

import datetime as dt

import pytest

import newsparse
from newsparse.article import Block, Byline, PageDate
from newsparse.assemble.declared import (
    choose_dek,
    choose_language,
    choose_paywalled,
    choose_section,
    choose_site_name,
    choose_tags,
)
from newsparse.assemble.declared.authors import choose_bylines
from newsparse.assemble.declared.dates import Choice, choose_dates
from newsparse.assemble.declared.title import Printed, choose_title
from newsparse.declared import Claim, Claims, Declared
from newsparse.labels import Label


def claims(*pairs: str) -> Claims:
    """Claims of "source value" strings."""
    return tuple(Claim(value, source) for source, _, value in (p.partition(" ") for p in pairs))


def titled(*pairs: str) -> Declared:
    return Declared(titles=claims(*pairs), site_names=claims("opengraph The Daily Mill"))


@pytest.mark.parametrize(
    ("printed", "declared", "chosen"),
    [
        # 1: a kicker in the same heading, by a source that leaves it out, or by the sign it lacks
        (
            Printed("Town: Mill reopens in May", ["Town: Mill reopens in May"]),
            ["json-ld Town: Mill reopens in May", "og Mill reopens in May"],
            "Mill reopens in May",
        ),
        (
            Printed(None, ["Town news Mill reopens in May"]),
            ["og Town news – Mill reopens in May"],
            "Mill reopens in May",
        ),
        (Printed(None, ["Town: Mill reopens in May"]), ["og Town – Mill reopens in May"], 0),
        (
            Printed(None, ["A mill, and all that it took to run it, reopens in May"]),
            ["og Mill reopens", "json-ld reopens in May"],
            0,
        ),
        # 1: words that the declared headline leaves out are no kicker
        (
            Printed(None, ["How the old mill reopens in May"]),
            ["json-ld How the old mill reopens in May", "og Old mill reopens in May"],
            0,
        ),
        (Printed(None, ["2025 Mill prices in May"]), ["og Mill prices in May"], 0),
        (
            Printed(None, ["Local news Mill reopens in May"]),
            ["og Mill reopens in May"],
            "Mill reopens in May",
        ),
        # 2: word for word, in another setting; the more trusted claim first
        (
            Printed(None, ["Out of season : mill reopens"]),
            ["json-ld Out of season: mill reopens | Local", "og Out of season: mill reopens"],
            "Out of season: mill reopens",
        ),
        (
            Printed("Mill reopens", ["Mill reopens", "After ten years the wheels turn again"]),
            ["og Town: Mill reopens", "json-ld After ten years the wheels turn again"],
            0,
        ),
        (Printed("Bridge", ["Mill “reopens” in May"]), ['og Mill "reopens" in May'], 0),
        (Printed("Mill reopens in May"), ["html Mill reopens in May | The Daily Mill"], "title"),
        (
            Printed("Mill reopens in May", ["The Daily Post"]),
            ["html The Daily Post » Mill reopens in May"],
            "title",
        ),
        (
            Printed("Mill reopens in May", ["The Daily Post"]),
            ["html The Daily Post » Archive » Mill reopens in May"],
            "title",
        ),
        (
            Printed(None, ["Mill reopens in May", "Owners are glad"]),
            ["og Mill reopens in May - The Post", "microdata Owners are glad"],
            0,
        ),
        # 3: behind a kicker, in another line
        (Printed("Local Mill reopens in May"), ["og Mill reopens in May"], "Mill reopens in May"),
        # 4: most of the words
        (
            Printed("Old mill reopens in May after ten years", ["Menu"]),
            ["og Mill reopens in May after years: what to know"],
            "title",
        ),
        # 5: the only heading, whatever is declared, whatever else was found
        (Printed("Wheels turn again", ["Wheels turn again"]), ["og Best mills of 2024"], "title"),
        (Printed(None, ["Wheels turn again"]), ["og Best mills of 2024"], 0),
        (Printed("Sign up here", ["Wheels turn again"]), ["og Best mills of 2024"], 0),
        # 5: a heading too short for a headline, where all sources declare the same
        (
            Printed(None, ["Local news"]),
            ["og Mill reopens in May", "json-ld Mill reopens in May"],
            "Mill reopens in May",
        ),
        (Printed(None, ["Local news"]), ["og Mill reopens", "json-ld Wheels turn"], 0),
        # 6: of several the headline, unless all sources agree on another
        (Printed("Wheels turn", ["Wheels turn", "More"]), ["og Best mills of 2024"], "title"),
        (
            Printed("Wheels turn", ["Wheels turn", "More"]),
            ["og Best mills of 2024", "json-ld Best mills of 2024"],
            "Best mills of 2024",
        ),
        # 7: any line
        (Printed("Menu", lines=["Menu", "Mill reopens"]), ["og Mill reopens"], "Mill reopens"),
        # 8: nothing agrees
        (Printed("Menu"), ["og Mill reopens in May", "html Mill"], "Mill reopens in May"),
        (Printed("Mill reopens"), ["html Home"], "title"),
        (Printed(), ["html Mill reopens"], "Mill reopens"),
        (Printed("The Daily Mill"), ["og Mill reopens in May"], "Mill reopens in May"),
        (Printed("Mill reopens"), [], "title"),
        (Printed(), [], None),
    ],
)
def test_title(printed: Printed, declared: list[str], chosen: str | int | None) -> None:
    wanted = printed.headings[chosen] if isinstance(chosen, int) else chosen
    wanted = printed.title if wanted == "title" else wanted
    assert choose_title(printed, titled(*declared)) == wanted


def byline(name: str, raw: str | None = None) -> Byline:
    return Byline(name, raw or name, start=0, end=len(name))


def bylines(
    printed: list[str], declared: list[str], raw: str | None = None, near: tuple[Block, ...] = ()
) -> tuple[Byline, ...]:
    page = Declared(
        authors=tuple(
            Claim(c.value, c.source.removesuffix("+o"), "Organization" if "+o" in c.source else "")
            for c in claims(*declared)
        ),
        site_names=claims("og The Daily Mill", "og Jane Miller", "og Our Mill - all of it"),
        urls=claims("link https://www.dailymill.example/a"),
    )
    shown = tuple(byline(name, raw) for name in printed)
    return choose_bylines(shown, near, page, "".join(block.text for block in near))


NEAR = (
    Block(Label.TITLE, "Mill reopens ", 0, 13),
    Block(Label.BYLINE, "By Newsdesk ", 13, 25),
    Block(Label.PARAGRAPH, "The admin left The Daily Mill, says Joe Mill.", 25, 70),
)


@pytest.mark.parametrize(
    ("printed", "declared", "chosen"),
    [
        # 1, 2: print and declaration agree, in part or in full
        (["ADA BRANDT"], ["json-ld Ada Brandt"], ["Ada Brandt"]),
        (["Ada Brandt"], ["json-ld Ada Brandt", "json-ld Mo Ren"], ["Ada Brandt"]),
        (["Ada Brandt"], ["json-ld Ada"], ["Ada Brandt"]),
        (["Ada Brandt"], ["json-ld Joe Mill", "meta Ada Brandt"], ["Ada Brandt"]),
        # ... but a full name is no part of another
        (["Ada Brandt Science"], ["json-ld Ada Brandt"], ["Ada Brandt"]),
        # 4: who is declared
        ([], ["json-ld Ada Brandt", "json-ld Mo Ren", "meta Joe"], ["Ada Brandt", "Mo Ren"]),
        (["Service Menu"], ["json-ld Ada Brandt"], ["Ada Brandt"]),
        (["Ada Brandt", "Read More"], ["json-ld Ada Brandt"], ["Ada Brandt"]),
        ([], ["meta By Ada Brandt and Mo Ren"], ["Ada Brandt", "Mo Ren"]),
        ([], ["meta Ada Brandt | ada@mill.example"], ["Ada Brandt"]),
        ([], ["meta Ada Brandt @adab77"], ["Ada Brandt"]),
        ([], ["meta Von Ada Brandt"], ["Ada Brandt"]),
        ([], ["json-ld 김하나"], ["김하나"]),
        ([], ["meta Brandt, Ada", "meta Ren, Mo Lee"], ["Ada Brandt", "Mo Lee Ren"]),
        ([], ["json-ld+o Centre for Mills and Rivers"], ["Centre for Mills and Rivers"]),
        # ... whose name the site may bear
        ([], ["json-ld Jane Miller"], ["Jane Miller"]),
        # 6: nobody is declared but the site, an account, an address, a button
        (["Ada Brandt"], ["json-ld The Daily Mill"], ["Ada Brandt"]),
        (["Ada Brandt"], ["json-ld admin"], ["Ada Brandt"]),
        ([], ["json-ld admin"], []),
        ([], ["json-ld No Author"], []),
        ([], ["opengraph https://www.facebook.com/ada"], []),
        ([], ["json-ld ada_b77"], []),
        ([], ["html View all posts by Ada Brandt"], []),
        ([], ["meta dailymill.example"], []),
        ([], ["meta The Daily Mill"], []),
        ([], ["meta Our Mill"], []),
        # ... and a workplace whose name is missing
        ([], ["json-ld , The Daily Mill", "json-ld , Mill & Sons"], []),
        # ... but the site, where JSON-LD says that it wrote the story and nobody is printed
        ([], ["json-ld The Daily Mill"], ["The Daily Mill"]),
        # a name that is only marked, where no other is declared
        (["Service Menu"], ["markup Ada Brandt"], ["Ada Brandt"]),
        (["Ada Brandt"], ["json-ld Joe Mill", "markup Ada Brandt"], ["Joe Mill"]),
        ([], ["markup Daily Mill"], []),
        # 5: the site or its staff, where it is printed
        ([], ["json-ld Newsdesk"], ["Newsdesk"]),
    ],
)
def test_authors(printed: list[str], declared: list[str], chosen: list[str]) -> None:
    assert [b.name for b in bylines(printed, declared, near=NEAR)] == chosen


@pytest.mark.parametrize(
    ("printed", "declared", "raw", "stands"),
    [
        # 3: a label and a sure name, where others are declared
        (["Anna Miller"], ["meta Joe Mill"], "By Anna Miller", True),
        (["Anna Miller"], ["meta Joe Mill"], "Anna Miller", False),
        (["Sun Mill"], ["meta Joe Mill"], "By Sun Mill", False),
        (["Anna Miller"], ["json-ld+o Mill Association Ltd"], "Anna Miller", True),
        # ... or a label, and what is declared is no person
        (["Sun Mill"], ["meta The League of Mills, Ltd"], "By Sun Mill", True),
        (["Sun Mill"], ["meta The League of Mills, Ltd"], "Sun Mill", False),
        (["Ada"], ["meta ada mangomini"], "By Ada mangomini", False),
        # 2: less than is declared, unless the rest are agencies that stand in the byline
        (["Anna Miller"], ["json-ld Anna Miller", "json-ld Reuters"], "By Anna Miller", True),
        (
            ["Anna Miller"],
            ["json-ld Anna Miller", "json-ld Reuters"],
            "By Anna Miller, Reuters",
            False,
        ),
        (
            ["Anna Miller"],
            ["json-ld Anna Miller", "json-ld Paul Stone"],
            "By Anna Miller. Photos: Paul Stone",
            True,
        ),
        # ... or only the first of those in the line
        (["Anna Miller", "Paul Stone"], ["meta Anna Miller"], "By Anna Miller, Paul Stone", True),
        (["Anna Miller", "Paul Stone"], ["meta Anna Miller"], "By Anna Miller\nPaul Stone", False),
        (["Anna Miller", "Read On"], ["meta Anna Miller"], "By Anna Miller, Read On", False),
    ],
)
def test_a_sure_print(printed: list[str], declared: list[str], raw: str, stands: bool) -> None:
    found = [b.name for b in bylines(printed, declared, raw)]
    assert (found == printed) is stands


def test_a_name_that_the_print_cuts_off() -> None:
    near = (Block(Label.BYLINE, "The Daily Mill", 0, 14),)
    assert bylines(["The Daily"], ["meta The Daily Mill"], near=near)[0].name == "The Daily Mill"
    assert bylines(["Ada Brandt"], ["meta The Daily Mill"], near=near)[0].name == "Ada Brandt"


def test_the_evidence_of_declared_names() -> None:
    (declared,) = bylines([], ["meta By Ada Brandt"], near=NEAR)
    assert (declared.name, declared.raw) == ("Ada Brandt", "By Ada Brandt")
    assert (declared.source, declared.start, declared.end) == ("meta", None, None)
    (printed,) = bylines([], ["json-ld Newsdesk"], near=NEAR)
    assert (printed.source, printed.start, printed.end) == ("text", 16, 24)
    assert printed.raw == "By Newsdesk "
    # Prose that names somebody is no evidence of a byline.
    assert bylines([], ["json-ld Joe Mill"], near=NEAR)[0].source == "json-ld"
    (kept,) = bylines(["ADA BRANDT"], ["json-ld Ada Brandt"], "By ADA BRANDT")
    assert kept == Byline("Ada Brandt", "By ADA BRANDT", start=0, end=10)


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="author" content="Ada Brandt">',
        '<meta name="author" content="Ada Brandt, Mo Ren">',
        '<meta name="author" content="The Daily Mill">',
        "",
    ],
)
@pytest.mark.parametrize("line", ["By Ada Brandt", "By Anna Miller and Joe Stone", ""])
def test_authors_are_the_names_of_the_bylines(head: str, line: str) -> None:
    """A law: one byline an author, and its place on the page where it is printed."""
    article = newsparse.parse(
        f"<html><head>{head}</head><body><h1>Mill reopens in May</h1><p>{line}</p>"
        "<p>The old mill by the river will open its doors again in May, its owners said.</p>"
        "</body></html>"
    )
    assert article.authors == tuple(byline.name for byline in article.bylines)
    for byline in article.bylines:
        printed = byline.source == "text"
        assert (byline.start is not None) is (byline.end is not None) is printed
        if printed:
            shown = article.page_text[byline.start : byline.end]
            assert shown.casefold() == byline.name.casefold()


def beside(*lines: tuple[Label, str], role: str = "mentioned") -> str | None:
    """What is taken for the publication of a page with these blocks, each with a day or none."""
    blocks, dates, at = [], [], 0
    for label, text in lines:
        blocks.append(Block(label, text, at, at + len(text)))
        found = text.find("9 February")
        if found >= 0:
            raw, start = text[found : found + 15], at + found
            value = dt.date(int(raw[-4:]), 2, 9)
            dates.append(PageDate(raw, value, "day", role, start=start, end=start + 15))
        at += len(text)
    choice = choose_dates(None, None, tuple(dates), Declared(), blocks=blocks)
    if choice.published is None:
        return None
    assert choice.published.role == "published"
    assert choice.published in choice.all
    return choice.published.raw


HEAD = (Label.TITLE, "Mill reopens")


def test_a_date_beside_the_headline_where_there_is_no_other() -> None:
    line = (Label.TEASER, "Ada Brandt | 9 February 2024 | 3 comments")
    later = (Label.CHROME, "9 February 2020")
    assert beside(HEAD, line, later) == "9 February 2024"
    assert beside(later, (Label.CHROME, "Home"), HEAD, line) == "9 February 2024"
    assert beside(later, HEAD) == "9 February 2020"


@pytest.mark.parametrize(
    "line",
    [
        (Label.PARAGRAPH, "It closed on 9 February 2024."),
        (Label.CHROME, "9 February 2024 " + "and more of it " * 5),
        (Label.COMMENT, "Jo, 9 February 2024"),
        (Label.CAPTION, "The mill on 9 February 2024"),
        (Label.EMBED, "9 February 2024"),
    ],
)
def test_a_date_beside_the_headline_that_is_of_something_else(line: tuple[Label, str]) -> None:
    assert beside(HEAD, line) is None
    assert beside(HEAD, (Label.CHROME, "a"), (Label.CHROME, "b"), (Label.DATE, line[1])) is None


@pytest.mark.parametrize("role", ["updated", "page", "posted"])
def test_a_date_beside_the_headline_in_another_role(role: str) -> None:
    assert beside(HEAD, (Label.DATE, "9 February 2024"), role=role) is None


MOMENT = "json-ld 2024-02-10T01:30:00Z"


def shown(value: dt.date, raw: str = "…", role: str = "published") -> PageDate:
    precision = "minute" if isinstance(value, dt.datetime) else "day"
    return PageDate(raw, value, precision, role, start=5, end=9)


def dated(
    published: PageDate | None,
    *declared: str,
    updated: PageDate | None = None,
    changed: tuple[str, ...] = (),
) -> Choice:
    printed = tuple(filter(None, [published, updated]))
    page = Declared(published=claims(*declared), updated=claims(*changed))
    return choose_dates(published, updated, printed, page, language="en")


def test_a_declared_date_where_none_is_printed() -> None:
    found = dated(None, "json-ld 2024-02-09T08:30:15+01:00").published
    assert found is not None
    assert found.value == dt.datetime(
        2024, 2, 9, 8, 30, 15, tzinfo=dt.timezone(dt.timedelta(hours=1))
    )
    assert (found.zone, found.source, found.precision) == ("declared", "json-ld", "second")
    assert (found.start, found.end) == (None, None)


def test_local_time_where_another_source_tells_it() -> None:
    found = dated(None, MOMENT, "time 2024-02-09T20:30:00-05:00").published
    assert found is not None
    assert isinstance(found.value, dt.datetime)
    assert found.value.isoformat() == "2024-02-09T20:30:00-05:00"
    naive = dated(None, MOMENT, "sailthru 2024-02-09 20:30:00").published
    assert naive is not None
    assert naive.value == found.value
    other = dated(None, MOMENT, "time 2024-02-09T20:31:00-05:00").published
    assert other is not None
    assert isinstance(other.value, dt.datetime)
    assert other.value.utcoffset() == dt.timedelta()


def test_the_zone_where_another_source_tells_it() -> None:
    found = dated(None, "json-ld 2024-02-09 20:30:00.0", "meta 2024-02-09T20:30:00-05:00").published
    assert found is not None
    assert isinstance(found.value, dt.datetime)
    assert found.value.isoformat() == "2024-02-09T20:30:00-05:00"
    assert (found.zone, found.source) == ("declared", "json-ld")
    other = dated(None, "json-ld 2024-02-09 20:30:00", "meta 2024-02-09T20:31:00-05:00").published
    assert other is not None
    assert isinstance(other.value, dt.datetime)
    assert other.value.tzinfo is None


def test_of_one_day_the_finer() -> None:
    day = shown(dt.date(2024, 2, 9))
    found = dated(day, "json-ld 2024-02-09T08:30:00Z")
    assert found.published is not None
    assert found.published.source == "json-ld"
    assert found.all == (day, found.published)
    assert dated(day, "json-ld 2024-02-09").published is day
    assert dated(day, "json-ld 2024-02-09T00:00:00Z").published is day
    minute = shown(dt.datetime(2024, 2, 9, 8, 30))
    assert dated(minute, "meta 2024-02-09").published is minute


def test_a_day_apart_the_printed_day() -> None:
    """The same moment is another day where the page was made."""
    day = shown(dt.date(2024, 2, 9))
    assert dated(day, MOMENT).published is day
    clock = shown(dt.datetime(2024, 2, 9, 20, 30))
    found = dated(clock, MOMENT).published
    assert found is not None
    assert isinstance(found.value, dt.datetime)
    assert found.value.isoformat() == "2024-02-09T20:30:00-05:00"
    local = dated(day, "json-ld 2024-02-10T01:30:00-05:00").published
    assert local is not None
    assert local.source == "json-ld"


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        ("json-ld", False),
        ("opengraph", False),
        ("time", True),
        ("meta", True),
        ("dublin-core", True),
    ],
)
def test_days_apart_the_better_source(source: str, kept: bool) -> None:
    day = shown(dt.date(2024, 2, 9))
    assert (dated(day, f"{source} 2023-05-01").published is day) is kept


def test_a_weak_date_a_day_apart() -> None:
    """A `<time>` may be that of the masthead."""
    day = shown(dt.date(2024, 2, 9))
    assert dated(day, "time 2024-02-10T09:00:00+01:00").published is day


def test_an_earlier_printed_date_unless_the_declared_day_is_printed_too() -> None:
    """What is put into another system is declared as of that day."""
    day, other = shown(dt.date(2024, 2, 9)), shown(dt.date(2024, 5, 1), role="mentioned")
    page = Declared(published=claims("json-ld 2024-05-01"))
    assert choose_dates(day, None, (day,), page).published is day
    found = choose_dates(day, None, (day, other), page).published
    assert found is not None
    assert found.source == "json-ld"


def test_a_later_printed_date_that_another_source_declares() -> None:
    day = shown(dt.date(2024, 2, 9))
    first = "json-ld 2023-05-01"
    assert dated(day, first, "meta 2024-02-09").published is day
    for others, changed in (
        (["time 2024-02-09"], ()),
        (["meta 2024-02-09"], ("json-ld 2024-02-09",)),
    ):
        found = dated(day, first, *others, changed=changed).published
        assert found is not None
        assert found.source == "json-ld"


def test_a_printed_date_that_is_declared_as_an_update() -> None:
    day = shown(dt.date(2024, 2, 9))
    found = dated(day, "json-ld 2023-05-01", changed=("json-ld 2024-02-09",))
    assert found.published is not None
    assert found.published.value == dt.date(2023, 5, 1)
    assert found.updated is not None
    assert (found.updated.value, found.updated.role) == (dt.date(2024, 2, 9), "updated")
    assert [date.role for date in found.all] == ["updated", "published", "updated"]


def test_an_update_is_later_than_the_publication() -> None:
    at = "json-ld 2024-02-09T08:30:00Z"
    assert dated(None, at, changed=(at,)).updated is None
    assert dated(None, at, changed=("json-ld 2024-02-09T08:00:00Z",)).updated is None
    later = dated(None, at, changed=("json-ld 2024-02-09T09:00:00Z",)).updated
    assert later is not None
    printed = shown(dt.date(2024, 2, 11), role="updated")
    assert dated(None, at, updated=printed, changed=("json-ld 2024-02-12",)).updated is printed


def test_the_address_is_less_than_what_is_declared() -> None:
    by_url = PageDate("2024/02/01", dt.date(2024, 2, 1), "day", "published", source="url")
    found = dated(by_url, "meta 2024-02-09").published
    assert found is not None
    assert found.value == dt.date(2024, 2, 9)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-02-09T08:30:00.123Z", "2024-02-09"),
        ('"2024-02-09T08:30:00Z"', "2024-02-09"),
        ("2024-02-09 08:30:00 +0100", "2024-02-09"),
        ("Fri, 09 Feb 2024 08:30:00 GMT", "2024-02-09"),
        ("February 9, 2024", "2024-02-09"),
        ("9. Februar 2024", "2024-02-09"),
        ("20240209", "2024-02-09"),
        ("1970-01-01T00:00:00Z", None),
        ("0001-01-01T00:00:00Z", None),
        ("2024-02-31", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_values_that_are_dates(value: str, day: str | None) -> None:
    found = dated(None, f"meta {value}").published
    assert (found and found.value and found.value.strftime("%Y-%m-%d")) == day


def test_an_ambiguous_declared_date_is_settled_by_the_print() -> None:
    printed = PageDate("7 August 2023", dt.date(2023, 8, 7), "day", "mentioned", start=1, end=3)
    page = Declared(published=claims("json-ld 08/07/2023"))
    found = choose_dates(None, None, (printed,), page).published
    assert found is not None
    assert (found.value, found.ambiguous) == (dt.date(2023, 8, 7), False)


def test_section() -> None:
    def section(*pairs: str) -> str | None:
        names = claims("opengraph The Daily Mill")
        return choose_section("Print", Declared(sections=claims(*pairs), site_names=names))

    assert section("json-ld Local") == "Local"
    assert section("json-ld Local, News") == "Local"
    assert section("meta /news/local/") == "local"
    assert section("json-ld The Daily Mill", "meta Local") == "Local"
    assert section() == "Print"


def test_tags() -> None:
    def tags(*pairs: str) -> list[str]:
        return list(choose_tags(("print",), Declared(tags=claims(*pairs))))

    assert tags("json-ld mills", "json-ld wheels", "meta seo") == ["mills", "wheels"]
    assert tags("meta mills, Wheels; mills") == ["mills", "Wheels"]
    assert tags("sailthru _evergreen, section:news, mills") == ["mills"]
    assert tags("json-ld section:news", "meta mills") == ["mills"]
    assert tags("meta all you ever wanted to know of mills") == ["print"]
    assert tags() == ["print"]


def test_language() -> None:
    page = Declared(languages=claims("html en", "opengraph de_DE"))
    german = "Die alte Mühle am Rande des Dorfes öffnet im Mai wieder ihre Türen. " * 5
    assert choose_language("en", german, page) == "de"
    assert choose_language("en", "", page) == "en"
    assert choose_language(None, "", Declared(languages=claims("opengraph de_DE"))) == "de"
    assert choose_language("fr", german, Declared()) == "fr"


def test_site_name_and_paywall() -> None:
    names = claims("opengraph The Daily Mill - All the news", "json-ld The Daily Mill")
    assert choose_site_name("Mill", Declared(site_names=names)) == "The Daily Mill"
    assert choose_site_name("Mill", Declared(site_names=names[:1])).startswith("The Daily Mill -")
    assert choose_site_name("Mill", Declared()) == "Mill"
    assert choose_paywalled(None, Declared(free=False)) is True
    assert choose_paywalled(None, Declared(free=True)) is False
    assert choose_paywalled(True, Declared(free=True)) is True
    assert choose_paywalled(None, Declared()) is None


def test_dek_is_never_what_is_not_printed() -> None:
    page = Declared(deks=claims("opengraph It had stood empty."))
    caption = Block(Label.CAPTION, "It had stood empty.", 0, 19)
    paragraph = Block(Label.PARAGRAPH, "It had stood empty.", 0, 19)
    assert choose_dek(None, [caption], page) == "It had stood empty."
    assert choose_dek(None, [paragraph], page) is None
    assert choose_dek("A printed one", [caption], page) == "A printed one"
    assert choose_dek(None, [], page) is None


def test_a_whole_page() -> None:
    article = newsparse.parse(
        '<html lang="en"><head><title>Mill reopens in May | The Daily Mill</title>'
        '<meta property="og:title" content="Mill reopens in May">'
        '<meta property="og:site_name" content="The Daily Mill">'
        '<meta property="og:image" content="/wheel.jpg">'
        '<meta name="author" content="Ada Brandt">'
        '<meta property="article:published_time" content="2024-02-09T08:30:00+01:00">'
        '<meta property="article:section" content="Local">'
        '<link rel="canonical" href="https://www.dailymill.example/mill"></head>'
        "<body><h1>Mill reopens in May</h1><p>The old mill will open its doors again.</p>"
        "</body></html>"
    )
    assert (article.title, article.authors) == ("Mill reopens in May", ("Ada Brandt",))
    assert (article.site_name, article.section) == ("The Daily Mill", "Local")
    assert article.url == "https://www.dailymill.example/mill"
    assert article.image == "/wheel.jpg"
    assert article.published is not None
    assert article.published.source == "opengraph"
    assert article.dates == (article.published,)
