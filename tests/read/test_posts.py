"""Posts set into HTML pages: elements, addresses, words, places."""

import re

import pytest
from case_tables import table
from lxml.html import fragment_fromstring

from newsparse.page import Post
from newsparse.read import read
from newsparse.read.html.post_urls import post_url
from newsparse.read.html.posts import find_post
from newsparse.tables import rows

X = "https://twitter.com/ada_b/status/1389200000000000000"
TWEET = (
    '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">She floats again.<br>And she is '
    'blue. <a href="https://twitter.com/hashtag/orle">#orle</a></p>&mdash; Ada Brandt (@ada_b) '
    f'<a href="{X}?ref_src=twsrc">May 3, 2021</a></blockquote>'
)
INSTAGRAM = "https://www.instagram.com/p/BoAtOnOrle1/"
TUBE = "https://www.youtube.com/watch?v=BoatOnOrle1"
TIKTOK = "https://www.tiktok.com/@ada.b/video/7300000000000000000"


def post_of(html: str) -> Post | None:
    return find_post(fragment_fromstring(html))


PLACES = [row for _, row in table("posts.tsv")]
"""Elements, and the address of the post that each is."""


@pytest.mark.parametrize(("html", "url"), PLACES, ids=[html[:60] for html, _ in PLACES])
def test_address_of_a_post(html: str, url: str) -> None:
    post = post_of(html)
    assert post is not None
    assert post.url == url
    address = post_url(url)
    assert address is not None
    assert address.platform == post.platform


NO_POSTS = {
    "a quotation": "<blockquote><p>We have waited for this boat.</p></blockquote>",
    "a quotation that links to a post in its midst": (
        f'<blockquote><p>She <a href="{X}">wrote</a> that the boat was blue.</p></blockquote>'
    ),
    "a frame of another kind": '<iframe src="https://ads.example/frame?id=1"></iframe>',
    "a follow button": (
        '<iframe src="https://platform.twitter.com/widgets/follow_button.html?id=x"></iframe>'
    ),
    "a share link": f'<a class="tweet" href="https://twitter.com/intent/tweet?url={X}">Tweet</a>',
    "a link to a post": f'<a href="{X}" data-url="{X}">on Twitter</a>',
    "a like button": '<div class="fb-like" data-href="https://www.facebook.com/orle"></div>',
    "a player of the page's own": '<div data-video-id="BoatOnOrle1"></div>',
    "a wrapper without a post": '<div class="tweet"><p>Tweet this</p></div>',
    "a channel": '<iframe src="https://www.youtube.com/subscribe_embed?channel=x"></iframe>',
    "a quotation that was never closed": (
        f'<blockquote class="twitter-tweet"><p>{"The boat sails. " * 400}</p></blockquote>'
    ),
    "a broken address": '<iframe src="https://[::1/@a/12"></iframe>',
}


@pytest.mark.parametrize("html", NO_POSTS.values(), ids=NO_POSTS)
def test_what_is_no_post(html: str) -> None:
    assert post_of(html) is None


def said(html: str) -> tuple[object, ...]:
    post = post_of(html)
    assert post is not None
    return (post.platform, post.text, post.author, post.handle, post.date, post.time)


def test_words_of_a_tweet() -> None:
    words = "She floats again.\nAnd she is blue. #orle"
    assert said(TWEET) == ("twitter", words, "Ada Brandt", "@ada_b", "May 3, 2021", None)


def test_words_of_a_tweet_that_lost_its_class() -> None:
    assert said(TWEET.replace(' class="twitter-tweet"', ""))[1:4] == said(TWEET)[1:4]


def test_attribution_in_a_paragraph_of_its_own() -> None:
    html = TWEET.replace("&mdash;", "<p>&mdash;").replace("</blockquote>", "</p></blockquote>")
    assert said(html) == said(TWEET)


def test_author_with_brackets_in_the_name() -> None:
    assert said(TWEET.replace("Ada Brandt", "Ada (the boat) Brandt"))[2] == "Ada (the boat) Brandt"


def test_words_of_other_platforms() -> None:
    instagram = (
        f'<blockquote class="instagram-media" data-instgrm-permalink="{INSTAGRAM}"><div>'
        f'<a href="{INSTAGRAM}">Sieh dir diesen Beitrag auf Instagram an</a><p>Blue!</p>'
        "<p>Ein Beitrag geteilt von Ada Brandt (@ada.b) am "
        '<time datetime="2021-05-03T10:00:00+00:00">3. Mai</time></p></div></blockquote>'
    )
    stamp = "2021-05-03T10:00:00+00:00"
    assert said(instagram) == ("instagram", "Blue!", "Ada Brandt", "@ada.b", "3. Mai", stamp)
    facebook = (
        '<div class="fb-post" data-href="https://www.facebook.com/orle/posts/12345/"><blockquote>'
        '<p>Blue!</p><p>Posted by <a href="https://www.facebook.com/orle">Orle Boats</a> on '
        '<a href="https://www.facebook.com/1">Monday, May 3, 2021</a></p></blockquote></div>'
    )
    date = "Monday, May 3, 2021"
    assert said(facebook) == ("facebook", "Blue!", "Orle Boats", None, date, None)
    tiktok = (
        f'<blockquote class="tiktok-embed" cite="{TIKTOK}"><section><a href="#">@ada.b</a>'
        "<p>Blue! #orle</p><a>♬ original sound</a></section></blockquote>"
    )
    assert said(tiktok) == ("tiktok", "Blue! #orle", None, "@ada.b", None, None)
    bluesky = (
        '<blockquote class="bluesky-embed"><p>Blue!</p>&mdash; Ada Brandt (<a href="#">'
        '@ada.orle.example</a>) <a href="https://bsky.app/profile/did:plc:abcde/post/3boat">'
        "May 3, 2021 at 3:00 PM</a></blockquote>"
    )
    date = "May 3, 2021 at 3:00 PM"
    assert said(bluesky) == ("bluesky", "Blue!", "Ada Brandt", "@ada.orle.example", date, None)


STORY = "<p>The ferry across the Orle will sail again in May.</p>"


def posts_on(body: str) -> list[tuple[str, str | None]]:
    """The words on the page and the address of each post."""
    page = read(f"<html><body>{STORY}{body}{STORY}</body></html>")
    ends = [0, *(post.end for post in page.posts)]
    assert all(a <= post.start <= post.end for a, post in zip(ends, page.posts, strict=False))
    return [(page.text[post.start : post.end], post.url) for post in page.posts]


def test_place_of_a_post_with_words() -> None:
    (post,) = posts_on(TWEET)
    words = "She floats again.\nAnd she is blue. #orle\n\n— Ada Brandt (@ada_b) May 3, 2021"
    assert post == (words, X)


def test_place_of_a_post_without_words() -> None:
    page = read(f'{STORY}<div data-src="{X}"></div>{STORY}')
    (post,) = page.posts
    assert page.lines[0].end <= post.start == post.end <= page.lines[1].start


def test_a_frame_amid_a_paragraph() -> None:
    frame = '<iframe src="https://www.youtube.com/embed/BoatOnOrle1"></iframe>'
    assert posts_on(f"<p>See {frame} here</p>") == [("", TUBE)]


def test_a_wrapper_says_less_than_what_it_wraps() -> None:
    assert len(posts_on(f'<div class="tweet-embed" data-src="{X}">{TWEET}</div>')) == 1
    assert len(posts_on(f'<div class="fb-post">{TWEET}{TWEET.replace("389", "390")}</div>')) == 2


def test_a_frame_for_browsers_without_scripts_counts_once() -> None:
    frame = '<iframe src="https://www.youtube.com/embed/BoatOnOrle1"></iframe>'
    assert posts_on(f"<noscript>{frame}</noscript>") == [("", TUBE)]
    late = frame.replace("src", "data-src")
    assert posts_on(f"{late}<noscript>{frame}</noscript>") == [("", TUBE)]


def test_lines_know_whose_words_they_are() -> None:
    page = read(f"<html><body>{STORY}{TWEET}{STORY}</body></html>")
    assert [line.post for line in page.lines] == [None, "twitter", "twitter", "twitter", None]


def test_text_pages_have_no_posts() -> None:
    assert read("The ferry sails.\n").posts == ()


def test_long_addresses_take_no_time() -> None:
    for address in ("https://facebook.com/plugins/post.php?" + "a=b&" * 200_000, "//a." * 300_000):
        assert post_url(address) is None


def test_a_post_linked_by_way_of_a_redirector() -> None:
    link = f"https://go.example/?id=1&amp;url={X}%3Fref_src%3Dtwsrc&amp;sref=a"
    post = post_of(TWEET.replace(f"{X}?ref_src=twsrc", link))
    assert post is not None
    assert (post.url, post.date) == (X, "May 3, 2021")


class TestTables:
    URLS = rows("read/html/data/post_urls.tsv")
    ELEMENTS = rows("read/html/data/post_elements.tsv")
    WORDS = rows("read/html/data/post_words.tsv")
    PLATFORMS = frozenset(row[0] for row in URLS)

    def test_platforms_are_those_with_addresses(self) -> None:
        assert {row[0] for row in self.ELEMENTS} - {"any"} <= self.PLATFORMS
        assert {row[0] for row in self.WORDS} <= self.PLATFORMS

    def test_platforms_are_named_as_those_that_prose_names(self) -> None:
        in_prose = {row[1] for row in rows("people/data/platforms.tsv")}
        assert {"twitter", "facebook", "instagram", "truth_social"} <= in_prose & self.PLATFORMS

    @pytest.mark.parametrize("row", URLS, ids=lambda row: row[1][:40])
    def test_addresses(self, row: list[str]) -> None:
        platform, pattern, address, why = row
        groups = set(re.compile(pattern).groupindex)
        assert set(re.findall(r"\{(\w+)\}", address)) <= groups
        assert re.fullmatch(r"[a-z_]+", platform)
        assert why

    @pytest.mark.parametrize("row", ELEMENTS, ids=" ".join)
    def test_elements(self, row: list[str]) -> None:
        _, tag, attribute, value, why = row
        assert re.fullmatch(r"\*|[a-z]+(?:-[a-z]+)?", tag)
        assert re.fullmatch(r"[a-z]+(?:-[a-z]+)*(?::[a-z_]+)?", attribute)
        assert value in ("{url}", "{id}") or re.fullmatch(r"[\w./-]+(?:\{(?:id)?\})?", value)
        assert why

    @pytest.mark.parametrize("row", WORDS, ids=" ".join)
    def test_words(self, row: list[str]) -> None:
        assert row[1] in ("button", "shared_by")
        assert re.fullmatch(r"[a-z]{2}|any", row[3])
        assert row[2] == row[2].strip() != ""
