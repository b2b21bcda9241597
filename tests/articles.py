"""Articles made by hand, for tests of what is done with one."""

import datetime as dt

from newsparse import Article, Block, Byline, Caption, Dateline, Embed, Label, PageDate, Teaser

PARTS = (
    (Label.CHROME, "Home | World | Sport\n"),
    (Label.DATE, "Monday, 4 March 2024\n\n"),
    (Label.KICKER, "RIVERS\n"),
    (Label.TITLE, "Ferry *will* return to the Orle\n\n"),
    (Label.DEK, "The last boat sailed in 1987\n\n"),
    (Label.BYLINE, "By Ada Brandt and Tom Okoro\n"),
    (Label.CAPTION, "The old landing stage. Photo: Ines Hald\n\n"),
    (Label.PARAGRAPH, "LINDEN (Reuters) - A ferry will cross the Orle again in May.\n\n"),
    (Label.TEASER, "Read more: Bridge tolls to rise\n\n"),
    (Label.HEADING, "What it costs\n"),
    (Label.LIST_ITEM, "Adults: 2 crowns\n"),
    (Label.LIST_ITEM, "Children: free\n\n"),
    (Label.QUOTE, "We have waited for this.\n"),
    (Label.TABLE, "Day | Boats\n"),
    (Label.TABLE, "Monday | 12\n\n"),
    (Label.EMBED, "“She floats! @linden #orle” — Orle Ferries (@orleferries) March 3, 2024\n\n"),
    (Label.NOTE, "(Reporting by Tom Okoro)\n"),
    (Label.PROMO, "Get our newsletter\n"),
    (Label.COMMENT, "Finally! – rower77\n"),
    (Label.CHROME, "© 2024 The Linden Post\n"),
)
"""Label and characters of every block of `full_article`."""


def blocks_of(parts: tuple[tuple[Label, str], ...]) -> tuple[Block, ...]:
    """Blocks that partition the joined characters of `parts`."""
    blocks = []
    start = 0
    for label, characters in parts:
        end = start + len(characters)
        blocks.append(Block(label, characters.strip(), start, end, 0.75, "made by hand"))
        start = end
    return tuple(blocks)


def full_article() -> Article:
    """An article in which every attribute holds something."""
    page_text = "".join(characters for _, characters in PARTS)
    zone = dt.timezone(dt.timedelta(hours=1))
    published = PageDate(
        raw="2024-03-04T09:30:00+01:00",
        value=dt.datetime(2024, 3, 4, 9, 30, tzinfo=zone),
        precision="second",
        role="published",
        zone="offset",
        source="json-ld",
    )
    updated = PageDate(
        raw="03/05/2024",
        value=dt.date(2024, 3, 5),
        precision="day",
        role="updated",
        ambiguous=True,
        readings=(dt.date(2024, 3, 5), dt.date(2024, 5, 3)),
        source="meta",
    )
    page_date = PageDate(
        "Monday, 4 March 2024", dt.date(2024, 3, 4), "day", "page", start=21, end=41
    )
    posted = PageDate("March 3, 2024", dt.date(2024, 3, 3), "day", "posted")
    raw = "By Ada Brandt and Tom Okoro"
    at = page_text.index(raw)
    post_start = page_text.index("“She floats")
    return Article(
        page_text=page_text,
        blocks=blocks_of(PARTS),
        title="Ferry *will* return to the Orle",
        dek="The last boat sailed in 1987",
        kicker="RIVERS",
        authors=("Ada Brandt", "Tom Okoro"),
        bylines=(
            Byline("Ada Brandt", raw, role="Reporter", start=at + 3, end=at + 13),
            Byline("Tom Okoro", raw, affiliation="Reuters", start=at + 18, end=at + 27),
        ),
        published=published,
        updated=updated,
        page_date=page_date,
        dates=(page_date, posted, published, updated),
        dateline=Dateline("LINDEN", "Reuters", start=0, end=16),
        section="Rivers",
        tags=("ferries", "Orle"),
        language="en",
        site_name="The Linden Post",
        url="https://linden.example/ferry",
        next_url="https://linden.example/ferry?page=2",
        image="https://linden.example/ferry.jpg",
        paywalled=False,
        teasers=(Teaser("Bridge tolls to rise", "Read more"), Teaser("Bare headline")),
        embeds=(
            Embed(
                text="She floats! @linden #orle",
                platform="twitter",
                author="Orle Ferries",
                handle="@orleferries",
                posted=posted,
                mentions=("@linden",),
                hashtags=("#orle",),
                start=post_start,
                end=post_start + 73,
            ),
            Embed(text="A film of the boat", platform="youtube", url="https://video.example/1"),
        ),
        captions=(Caption("The old landing stage.", "Ines Hald"), Caption("Bare words")),
        parser_version="0.1.0",
    )
