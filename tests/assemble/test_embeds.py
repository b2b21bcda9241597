"""Posts of social platforms."""

import datetime as dt

import pytest
from attrs import evolve

from newsparse import Embed
from newsparse.assemble.embeds import find_embeds
from newsparse.page import Post
from newsparse.people.attributions import attribution_of, prose_attribution
from newsparse.tables import rows
from tests.assemble.kit import page_of

POST = "She floats again, and she is blue."


def embeds(*parts: tuple[str, str]) -> tuple[Embed, ...]:
    page, blocks = page_of(*parts)
    found = find_embeds(page, blocks, language="en")
    for embed in found:
        assert embed.start is not None
        assert embed.text.split("\n")[0] in page[embed.start : embed.end]
    return found


EMBED_CODE = {
    "em dash": f"{POST} — Ada Brandt (@ada_b) May 3, 2021",
    "en dash": f"{POST} – Ada Brandt (@ada_b) May 3, 2021",
    "two hyphens": f"{POST} -- Ada Brandt (@ada_b) May 3, 2021",
    "hyphen": f"{POST} - Ada Brandt (@ada_b) May 3, 2021",
    "entity": f"{POST} &mdash; Ada Brandt (@ada_b) May 3, 2021",
    "glued": f"{POST}— Ada Brandt (@ada_b) May 3, 2021",
    "no space after the dash": f"{POST} —Ada Brandt (@ada_b) May 3, 2021",
    "quoted": f"“{POST}” — Ada Brandt (@ada_b) May 3, 2021",
}


@pytest.mark.parametrize("line", EMBED_CODE.values(), ids=EMBED_CODE)
def test_attribution_of_embed_code(line: str) -> None:
    (embed,) = embeds(("embed", line))
    assert embed.text == POST
    assert (embed.platform, embed.author, embed.handle) == ("twitter", "Ada Brandt", "@ada_b")
    assert embed.posted is not None
    assert embed.posted.value == dt.date(2021, 5, 3)
    assert embed.posted.role == "posted"
    assert embed.posted.raw == "May 3, 2021"
    assert embed.posted.start is not None
    assert line[embed.posted.start : embed.posted.end] == "May 3, 2021"


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("3 May 2021", dt.date(2021, 5, 3)),
        ("3. Mai 2021", dt.date(2021, 5, 3)),
        ("3 mai 2021", dt.date(2021, 5, 3)),
        ("3 de mayo de 2021", dt.date(2021, 5, 3)),
        ("2021年5月3日", dt.date(2021, 5, 3)),
    ],
)
def test_date_of_a_post_in_other_languages(printed: str, day: dt.date) -> None:
    (embed,) = embeds(("embed", f"{POST} — Ada Brandt (@ada_b) {printed}"))
    assert embed.posted is not None
    assert embed.posted.value == day


def test_attribution_without_a_date() -> None:
    (embed,) = embeds(("embed", f"{POST} — Ada Brandt (@ada_b)"))
    assert (embed.text, embed.handle, embed.posted) == (POST, "@ada_b", None)


def test_attribution_on_the_next_line() -> None:
    (embed,) = embeds(("embed", POST), ("embed", "— Ada Brandt (@ada_b) May 3, 2021"))
    assert (embed.text, embed.author) == (POST, "Ada Brandt")


def test_posts_one_after_another() -> None:
    first, second = embeds(
        ("embed", f"{POST} — Ada Brandt (@ada_b) May 3, 2021"),
        ("embed", "And she is fast."),
        ("embed", "— Tom Okoro (@okoro) May 4, 2021"),
    )
    assert [first.author, second.author] == ["Ada Brandt", "Tom Okoro"]
    assert [first.text, second.text] == [POST, "And she is fast."]


def test_posts_apart_are_two() -> None:
    found = embeds(
        ("embed", f"{POST} — Ada Brandt (@ada_b) May 3, 2021"),
        ("paragraph", "Others were less pleased."),
        ("embed", "Too late. — Tom Okoro (@okoro) May 4, 2021"),
    )
    assert [embed.author for embed in found] == ["Ada Brandt", "Tom Okoro"]


@pytest.mark.parametrize(
    "line",
    [
        "The ferry (@orle) sails.",
        "Write to ada@example.org (Ada Brandt)",
        "He is known as — well, @ada_b.",
        "— Ada Brandt, May 3, 2021",
        "Ada Brandt (@ada_b)",
        "",
    ],
)
def test_what_is_no_attribution_of_embed_code(line: str) -> None:
    assert attribution_of(line) is None


PROSE = {
    "wrote X on": (f"“{POST},” wrote Ada Brandt on Twitter.", "Ada Brandt", "twitter"),
    "X wrote on": (f"“{POST},” Ada Brandt wrote on Facebook.", "Ada Brandt", "facebook"),
    "said X on": (f"“{POST},” said Ada Brandt on Instagram.", "Ada Brandt", "instagram"),
    "tweeted X": (f"“{POST},” tweeted Ada Brandt.", "Ada Brandt", "twitter"),
    "X tweeted": (f"“{POST},” Ada Brandt tweeted.", "Ada Brandt", "twitter"),
    "in a tweet": (f"“{POST},” Ada Brandt said in a tweet.", "Ada Brandt", "twitter"),
    "post on X": (f"“{POST},” Ada Brandt said in a post on X.", "Ada Brandt", "twitter"),
    "with an article": (
        f"“{POST},” wrote the Harbour Office of Linden on Twitter.",
        "Harbour Office of Linden",
        "twitter",
    ),
    "tweeted X with a day": (f"“{POST},” tweeted Ada Brandt on Monday.", "Ada Brandt", "twitter"),
    "tweeted X with a role": (f"“{POST},” tweeted Ada Brandt, the mayor.", "Ada Brandt", "twitter"),
    "with a day": (f"“{POST},” wrote Ada Brandt on Twitter on Monday.", "Ada Brandt", "twitter"),
    "straight quotes": (f'"{POST}," wrote Ada Brandt on Twitter.', "Ada Brandt", "twitter"),
    "German": (f"„{POST}“, schrieb Ada Brandt auf Twitter.", "Ada Brandt", "twitter"),
    "German on X": (f"„{POST}“, schrieb Ada Brandt auf der Plattform X.", "Ada Brandt", "twitter"),
    "German, other quotes": (
        f"»{POST}«, schrieb Ada Brandt auf Facebook.",
        "Ada Brandt",
        "facebook",
    ),
    "French": (f"« {POST} », a écrit Ada Brandt sur Twitter.", "Ada Brandt", "twitter"),
    "French, posted": (f"« {POST} », a posté Ada Brandt sur Instagram.", "Ada Brandt", "instagram"),
    "Spanish": (f"“{POST}”, escribió Ada Brandt en Twitter.", "Ada Brandt", "twitter"),
    "Spanish, angled": (f"«{POST}», publicó Ada Brandt en Facebook.", "Ada Brandt", "facebook"),
    "Portuguese": (f"“{POST}”, escreveu Ada Brandt no Twitter.", "Ada Brandt", "twitter"),
    "Italian": (f"“{POST}”, ha scritto Ada Brandt su Twitter.", "Ada Brandt", "twitter"),
    "Dutch": (f"“{POST}”, schreef Ada Brandt op Twitter.", "Ada Brandt", "twitter"),
    "Swedish": (f"”{POST}”, skriver Ada Brandt på Twitter.", "Ada Brandt", "twitter"),
    "Polish": (f"„{POST}” – napisała Ada Brandt na Twitterze.", "Ada Brandt", "twitter"),
    "Czech": (f"„{POST}“ napsala Ada Brandt na Twitteru.", "Ada Brandt", "twitter"),
    "Russian": (f"«{POST}», — написала Ада Брандт в Телеграме.", "Ада Брандт", "telegram"),
    "Ukrainian": (f"«{POST}», — написала Ада Брандт у Фейсбуці.", "Ада Брандт", "facebook"),
    "Indonesian": (f"“{POST},” tulis Ada Brandt di Twitter.", "Ada Brandt", "twitter"),
    "Turkish": (f"“{POST}” Ada Brandt Twitter hesabından paylaştı.", "Ada Brandt", "twitter"),
    "Arabic": (f"«{POST}»، كتبت آدا براندت على تويتر.", "آدا براندت", "twitter"),
    "Hindi": (f"“{POST}” आदा ने ट्विटर पर लिखा", "आदा", "twitter"),
    "Chinese": (f"“{POST}”陈明在推特上写道。", "陈明", "twitter"),
    "Chinese corners": (f"「{POST}」陳明在臉書上寫道。", "陳明", "facebook"),
}


@pytest.mark.parametrize(("line", "author", "platform"), PROSE.values(), ids=PROSE)
def test_attribution_in_prose(line: str, author: str, platform: str) -> None:
    (embed,) = embeds(("embed", line))
    assert (embed.text, embed.author, embed.platform) == (POST, author, platform)


@pytest.mark.parametrize(
    "line",
    [
        f"“{POST},” wrote Ada Brandt in a letter.",
        f"“{POST},” said Ada Brandt, who posts on Twitter, when she was asked about it.",
        f"“{POST},” she said. Twitter was full of it.",
        f"Ada Brandt wrote on Twitter: “{POST}”",
        "Ada Brandt wrote on Twitter.",
        f"“{POST}”",
        "",
    ],
)
def test_what_is_no_attribution_in_prose(line: str) -> None:
    assert prose_attribution(line) is None


@pytest.mark.parametrize("close", ["", "”"], ids=["open", "closed"])
def test_quotation_over_paragraphs_up_to_its_attribution_is_one_post(close: str) -> None:
    (embed,) = embeds(
        ("embed", "“She floats again."),
        ("embed", f"“She is blue.{close}"),
        ("embed", "“And she is fast,” wrote Ada Brandt on Twitter."),
    )
    assert embed.text == "She floats again.\nShe is blue.\nAnd she is fast"
    assert embed.author == "Ada Brandt"


def test_announced_quotation_that_opens_again_is_one_post() -> None:
    first, second = embeds(
        ("paragraph", "She wrote on Instagram:"),
        ("embed", "“She floats again."),
        ("embed", "“She is blue.”"),
        ("embed", "“Come and see.”"),
    )
    assert [first.text, second.text] == ["She floats again.\nShe is blue.", "Come and see."]
    assert {first.platform, second.platform} == {"instagram"}


@pytest.mark.parametrize(
    ("announcement", "platform"),
    [
        ("Ada Brandt tweeted:", "twitter"),
        ("She wrote on Instagram:", "instagram"),
        ("The harbour office said on Facebook:", "facebook"),
        ("Auf X (ehemals Twitter) schrieb sie:", "twitter"),
        ("She wrote on X:", "twitter"),
        ("She wrote on Truth Social:", "truth_social"),
        ("She said:", None),
        ("He tweaked the engine of the X-ray boat:", None),
    ],
)
def test_announced_post(announcement: str, platform: str | None) -> None:
    (embed,) = embeds(("paragraph", announcement), ("embed", POST))
    assert (embed.text, embed.platform, embed.author) == (POST, platform, None)


@pytest.mark.parametrize(
    ("post", "mentions", "hashtags"),
    [
        ("Thanks @okoro and @ines_hald!", ("@okoro", "@ines_hald"), ()),
        ("#Orle is #blue", (), ("#Orle", "#blue")),
        ("@okoro @okoro #orle #orle", ("@okoro",), ("#orle",)),
        ("Blue at last.@okoro@ines_hald saw it", ("@okoro", "@ines_hald"), ()),
        ("Blue at last#Orle#Linden", (), ("#Orle", "#Linden")),
        ("Write to ada@example.org", (), ()),
        ("Write to ada@mail.example.org or ada@post-office.org", (), ()),
        ("Thanks to the crew of@okoro and all", ("@okoro",), ()),
        ("https://example.org/@ada/#top", (), ()),
        ("We are #1 of 10", (), ()),
        ("#2024election", (), ("#2024election",)),
        ("#フェリー が好き", (), ("#フェリー",)),
        ("Fähre &#8211; endlich", (), ()),
        ("(@okoro)", ("@okoro",), ()),
    ],
)
def test_mentions_and_hashtags(
    post: str, mentions: tuple[str, ...], hashtags: tuple[str, ...]
) -> None:
    (embed,) = embeds(("embed", f"{post} — Ada Brandt (@ada_b) May 3, 2021"))
    assert (embed.mentions, embed.hashtags) == (mentions, hashtags)


@pytest.mark.parametrize(
    ("post", "platform", "url"),
    [
        (
            "Blue! https://twitter.com/ada_b/status/123",
            "twitter",
            "https://twitter.com/ada_b/status/123",
        ),
        ("Blue! https://x.com/ada_b/status/123", "twitter", "https://x.com/ada_b/status/123"),
        ("Blue! pic.twitter.com/abc", "twitter", None),
        ("Blue! https://t.co/abc", "twitter", None),
        ("Blue! https://art.co/abc", None, None),
        ("Blue!", None, None),
    ],
)
def test_platform_and_address_by_link(post: str, platform: str | None, url: str | None) -> None:
    (embed,) = embeds(("embed", post))
    assert (embed.platform, embed.url) == (platform, url)


def test_no_embeds() -> None:
    assert embeds(("paragraph", f"“{POST},” wrote Ada Brandt on Twitter.")) == ()


@pytest.mark.parametrize("unit", ["—", "(@a)", "— a (@a) ", "“a,” wrote ", "@", "#", "a ", "”"])
def test_a_megabyte(unit: str) -> None:
    line = unit * (1_000_000 // len(unit))
    attribution_of(line)
    prose_attribution(line)
    find_embeds(*page_of(("embed", line)), language=None)


class TestTables:
    PLATFORMS = rows("people/data/platforms.tsv")
    ATTRIBUTIONS = rows("people/data/attributions.tsv")

    @pytest.mark.parametrize("table", [PLATFORMS, ATTRIBUTIONS], ids=["platforms", "attributions"])
    def test_rows_are_complete_and_unique(self, table: list[list[str]]) -> None:
        assert {len(row) for row in table} == {3}
        assert all(cell == cell.strip() and cell for row in table for cell in row)
        assert len({tuple(row[:2]) for row in table}) == len(table)

    def test_a_name_means_one_platform(self) -> None:
        names = [name.casefold() for name, *_ in self.PLATFORMS]
        assert len(set(names)) == len(names)

    def test_platforms_are_written_alike(self) -> None:
        assert {platform for _, platform, _ in self.PLATFORMS} == {
            *("bluesky", "facebook", "instagram", "linkedin", "mastodon", "telegram", "threads"),
            *("tiktok", "truth_social", "twitter", "vk", "weibo"),
        }

    @pytest.mark.parametrize("row", ATTRIBUTIONS, ids=[" ".join(row[:2]) for row in ATTRIBUTIONS])
    def test_pattern_gives_the_author(self, row: list[str]) -> None:
        language, pattern, _ = row
        assert len(language) == 2
        assert pattern.count("{author}") == 1
        assert language.islower()
        names = {"author": "Ada Brandt", "platform": "Twitter", "post": "tweet"}
        attribution = prose_attribution(f"“{POST}” {pattern.format(**names)}.")
        assert attribution is not None
        assert (attribution.author, attribution.platform) == ("Ada Brandt", "twitter")
        assert attribution.post_end == len(POST) + 2

    @pytest.mark.parametrize("row", PLATFORMS, ids=[row[0] for row in PLATFORMS])
    def test_name_is_understood(self, row: list[str]) -> None:
        name, platform, _ = row
        attribution = prose_attribution(f"“{POST}” wrote Ada Brandt on {name}.")
        assert attribution is not None
        assert attribution.platform == platform


def marked(post: Post, *parts: tuple[str, str]) -> tuple[Embed, ...]:
    page, blocks = page_of(*parts)
    start = page.index(parts[1][1])
    placed = evolve(post, start=start, end=start + len(parts[1][1]) if post.text else start)
    return find_embeds(page, blocks, language="en", posts=(placed,))


PAGE = ("title", "Ferry returns"), ("embed", POST), ("paragraph", "It sails.")
SET_OFF = Post("bluesky", "https://bsky.app/x", "Ada Brandt", "@ada", f"{POST} #orle @mill")


def test_a_post_set_off_by_markup_is_as_its_markup_says() -> None:
    (embed,) = marked(SET_OFF, *PAGE)
    assert (embed.platform, embed.author, embed.handle) == ("bluesky", "Ada Brandt", "@ada")
    assert (embed.text, embed.url, embed.posted) == (SET_OFF.text, SET_OFF.url, None)
    assert (embed.mentions, embed.hashtags) == (("@mill",), ("#orle",))
    assert (embed.start, embed.end) == (14, 14 + len(POST))


def test_a_post_without_words_stands_where_it_would_be_shown() -> None:
    empty = Post("youtube", "https://www.youtube.com/watch?v=BoatOnOrle1")
    embed, printed = marked(empty, *PAGE)
    assert (embed.text, embed.start, embed.end) == ("", 14, 14)
    assert printed.text == POST


@pytest.mark.parametrize(
    ("time", "value", "precision"),
    [
        ("2021-05-03T10:00:00+02:00", "2021-05-03T10:00:00+02:00", "minute"),
        ("2021-05-03T10:00:30Z", "2021-05-03T10:00:30+00:00", "second"),
    ],
)
def test_time_for_machines(time: str, value: str, precision: str) -> None:
    (embed,) = marked(evolve(SET_OFF, time=time), *PAGE)
    assert embed.posted is not None
    assert embed.posted.value == dt.datetime.fromisoformat(value)
    assert (embed.posted.precision, embed.posted.zone) == (precision, "declared")
    assert (embed.posted.role, embed.posted.source) == ("posted", "markup")
    assert embed.posted.start is None


@pytest.mark.parametrize("time", ["yesterday", "2021-05-03", "2021-13-45T10:00", "T"])
def test_time_that_is_none(time: str) -> None:
    (embed,) = marked(evolve(SET_OFF, time=time), *PAGE)
    assert embed.posted is None or embed.posted.precision == "day"


def test_a_post_that_the_page_prints_again_without_markup_is_one() -> None:
    line = f"{POST} — Ada Brandt (@ada_b) May 3, 2021"
    tweet = Post("twitter", "https://twitter.com/ada_b/status/1", "Ada Brandt", "@ada_b", POST)
    parts = (("title", "Ferry returns"), ("embed", POST), ("paragraph", "It."), ("embed", line))
    assert [embed.url for embed in marked(tweet, *parts)] == [tweet.url]


def test_an_empty_place_for_a_post_that_is_printed_is_left_out() -> None:
    page, blocks = page_of(*PAGE)
    filled = evolve(SET_OFF, start=14, end=14 + len(POST))
    place = Post("bluesky", SET_OFF.url)
    found = find_embeds(page, blocks, language="en", posts=(place, filled))
    assert [embed.text for embed in found] == [SET_OFF.text]
