"""The rules: for each a page on which it decides, and one much like it on which it must not."""

from collections import Counter
from itertools import pairwise

import pytest
from attrs import frozen

from newsparse.label import label_by_rules
from newsparse.label.facts import observe
from newsparse.label.headline import find_headline
from newsparse.label.rules import RULES, View
from newsparse.label.rules.signs import OF_MARKUP, own_signs, signs_of
from newsparse.label.story import Story, find_story
from newsparse.read.text import read_text

HEADLINE = "Ferry will return to the Orle in May"
STORY = (
    "The ferry across the Orle will sail again in May, fifty years after the last boat was laid "
    "up, the council decided on Monday evening.",
    "Mayor Ines Hald told the council that the town should have done this a long time ago. She "
    "had been asked why the repair of one old boat took so long.",
    "Pedestrians will cross for nothing. Cyclists will pay two crowns, as much as they did when "
    "the ferry stopped; drivers of cars have to go on using the bridge.",
    "A first crossing with guests is planned for the last Sunday in April. The timetable will be "
    "printed next week, and two pilots are still being looked for.",
)
OTHER = "School choir wins the regional prize"
CAPTION = "The old landing stage at the mill"
FOOTER = "© 2024 The Linden Post"
Lines = tuple[str, ...]


@frozen
class Page:
    """What stands above the headline, under it, in the middle of the story and below it."""

    above: Lines = ()
    under: Lines = ()
    inside: Lines = ()
    below: Lines = ()

    def lines(self) -> Lines:
        top = (*self.above, HEADLINE, *self.under, *STORY[:2])
        return (*top, *self.inside, *STORY[2:], *self.below, FOOTER)


@frozen
class Case:
    """The rule decides on the line `hit` of one page, and not on the line `miss` of the other."""

    reason: str
    page: Page
    hit: str
    near: Page
    miss: str


def inside(*lines: str) -> Page:
    return Page(inside=lines)


def below(*lines: str) -> Page:
    return Page(below=lines)


def under(*lines: str) -> Page:
    return Page(under=lines)


def above(*lines: str) -> Page:
    return Page(above=lines)


TWEET = "She floats again, and she is blue. — Ada Brandt (@ada_b) May 3, 2021"
BARE_TWEET, ATTRIBUTION = "She floats again, and she is blue.", "— Ada Brandt (@ada_b) May 3, 2021"
QUOTE = "“She floats again, and she is blue,” wrote Ada Brandt on Twitter."
SAID = "“She floats again, and she is blue,” said Ada Brandt on Monday."
OPEN_QUOTE = "“We have waited for this boat for fifty years."
BIO = "Ada Brandt writes about rivers and those who live on them."

CASES = (
    Case("the headline", Page(), HEADLINE, above(OTHER), OTHER),
    Case(
        "the headline again",
        under(f"{HEADLINE} | The Linden Post"),
        f"{HEADLINE} | The Linden Post",
        below(f"{HEADLINE} too, and in June as well"),
        f"{HEADLINE} too, and in June as well",
    ),
    Case(
        "an entry of a menu above the headline",
        above("Home", "Subscribe", "Sport", "Culture"),
        "Subscribe",
        below("Subscribe"),
        "Subscribe",
    ),
    Case(
        "an entry of a share bar",
        under("Facebook", "WhatsApp"),
        "WhatsApp",
        under("WhatsApp"),
        "WhatsApp",
    ),
    Case(
        "the word for copyright at the page's foot",
        below("Copyright The Linden Post"),
        "Copyright The Linden Post",
        under("Copyright The Linden Post"),
        "Copyright The Linden Post",
    ),
    Case("a post with its attribution", inside(TWEET), TWEET, inside(SAID), SAID),
    Case(
        "a post whose attribution follows",
        inside(BARE_TWEET, ATTRIBUTION),
        BARE_TWEET,
        inside(BARE_TWEET, TWEET),
        BARE_TWEET,
    ),
    Case(
        "a link that only posts carry",
        inside("She floats again! pic.twitter.com/abc"),
        "She floats again! pic.twitter.com/abc",
        inside("She floats again, as can be seen on https://example.org/boat."),
        "She floats again, as can be seen on https://example.org/boat.",
    ),
    Case("a quotation given to a platform", inside(QUOTE), QUOTE, inside(SAID), SAID),
    Case(
        "a quotation that goes on to its attribution",
        inside(OPEN_QUOTE, QUOTE),
        OPEN_QUOTE,
        inside(OPEN_QUOTE, SAID),
        OPEN_QUOTE,
    ),
    Case(
        "a post announced in the line before",
        inside("On Monday evening Ada Brandt tweeted:", BARE_TWEET),
        BARE_TWEET,
        inside("On Monday evening Ada Brandt said:", BARE_TWEET),
        BARE_TWEET,
    ),
    Case(
        "words that introduce another story",
        inside(f"Read more: {OTHER}"),
        f"Read more: {OTHER}",
        inside("Those who read more about boats also build more of them, the mayor said."),
        "Those who read more about boats also build more of them, the mayor said.",
    ),
    Case(
        "an advertising marker",
        inside("Advertisement"),
        "Advertisement",
        inside("An advertisement in the newspaper had brought in the money for the new engine."),
        "An advertisement in the newspaper had brought in the money for the new engine.",
    ),
    Case(
        "a plea to subscribe, follow or give",
        inside("Sign up for our newsletter"),
        "Sign up for our newsletter",
        inside("The council wants more people to sign up as pilots of the ferry this spring."),
        "The council wants more people to sign up as pilots of the ferry this spring.",
    ),
    Case(
        "ends in a plea to subscribe, follow or give",
        below("Stories that others will not tell. Subscribe now."),
        "Stories that others will not tell. Subscribe now.",
        inside("The boat needs pilots. Nobody has to subscribe to anything for that."),
        "The boat needs pilots. Nobody has to subscribe to anything for that.",
    ),
    Case(
        "a sentence beside a plea",
        below(
            *("Comments are closed.", "Sign up for our newsletter"),
            "Every Thursday the best stories of the valley.",
        ),
        "Every Thursday the best stories of the valley.",
        below(
            "Comments are closed.", "Contact us", "Every Thursday the best stories of the valley."
        ),
        "Every Thursday the best stories of the valley.",
    ),
    Case(
        "a point under a plea to subscribe",
        below("Subscribe now and have all of it", "- All stories without adverts"),
        "All stories without adverts",
        inside("The boat has been given:", "- A coat of blue paint"),
        "A coat of blue paint",
    ),
    Case(
        "words of a comment section",
        below("Leave a reply"),
        "Leave a reply",
        inside("The office left a reply on the door, and it said that the boat would sail."),
        "The office left a reply on the door, and it said that the boat would sail.",
    ),
    Case(
        "words of a note about the story",
        below("(Reporting by Ada Brandt; editing by Tom Okoro)"),
        "(Reporting by Ada Brandt; editing by Tom Okoro)",
        inside("Years of reporting by the newspaper had brought the boat back to mind."),
        "Years of reporting by the newspaper had brought the boat back to mind.",
    ),
    Case(
        "where and when the story was in print",
        below("First published in The Linden Post, October 1st, 2020"),
        "First published in The Linden Post, October 1st, 2020",
        below("Published: October 1st, 2020"),
        "Published: October 1st, 2020",
    ),
    Case("an agency's mark", below("(AFP)"), "(AFP)", under("AFP"), "AFP"),
    Case(
        "the head of an author box",
        below("About the author", BIO),
        "About the author",
        inside("The book about the author of the plan will be printed in the autumn."),
        "The book about the author of the plan will be printed in the autumn.",
    ),
    Case(
        "name or biography of the author",
        below("About the author", BIO),
        BIO,
        below("Most read", BIO),
        BIO,
    ),
    Case(
        "words of navigation, sharing or page controls",
        above("Skip to main content"),
        "Skip to main content",
        inside("The mayor went home after the debate and would not share her thoughts with us."),
        "The mayor went home after the debate and would not share her thoughts with us.",
    ),
    Case(
        "a copyright line",
        below("© 2024 The Linden Post. All rights reserved."),
        "© 2024 The Linden Post. All rights reserved.",
        inside("All rights to the boat were reserved for the town when the mill was sold."),
        "All rights to the boat were reserved for the town when the mill was sold.",
    ),
    Case(
        "a copyright sign at the page's foot",
        below("© Linden Post"),
        "© Linden Post",
        Page(under=("© Linden Post",), below=("Contact us",)),
        "© Linden Post",
    ),
    Case(
        "an entry of the page's foot",
        below("Contact us", "Advertise", "Privacy policy"),
        "Advertise",
        below("School choir wins the regional prize", "Advertise"),
        "Advertise",
    ),
    Case(
        "the date of another story",
        below(OTHER, "9 November 2023"),
        "9 November 2023",
        under("9 November 2023"),
        "9 November 2023",
    ),
    Case(
        "words of a consent or error page",
        above("We use cookies to improve your experience on our website and to show you adverts."),
        "We use cookies to improve your experience on our website and to show you adverts.",
        inside("The baker gave cookies to all who had come to see the boat on Monday evening."),
        "The baker gave cookies to all who had come to see the boat on Monday evening.",
    ),
    Case("signs without words", inside("* * *"), "* * *", inside("*** Blue ***"), "*** Blue ***"),
    Case(
        "a breadcrumb or a row of links",
        above("Linden > Rivers > Ferries"),
        "Linden > Rivers > Ferries",
        inside("The vote was 12 / 3 / 1, and nobody on the council had thought it would be."),
        "The vote was 12 / 3 / 1, and nobody on the council had thought it would be.",
    ),
    Case(
        "a headline under words that introduce one",
        inside("Read more", OTHER),
        OTHER,
        inside("Read more", "The boat, which was built by the yard at Dorn, has a new engine now."),
        "The boat, which was built by the yard at Dorn, has a new engine now.",
    ),
    Case(
        "an item of a list of other stories",
        below("Most read", "Bridge tolls to rise in June", OTHER),
        OTHER,
        below("Most read", "Bridge tolls to rise in June", "All rights reserved", OTHER),
        OTHER,
    ),
    Case(
        "stands under the head of the comments",
        below("Comments", "Finally a boat again, and my children love it!"),
        "Finally a boat again, and my children love it!",
        below("Most read", "Finally a boat again, and my children love it!"),
        "Finally a boat again, and my children love it!",
    ),
    Case(
        "a label of publication or update",
        under("Last updated: 14 May 2023"),
        "Last updated: 14 May 2023",
        inside("The plan was updated on 14 May 2023, and nobody on the council had read it since."),
        "The plan was updated on 14 May 2023, and nobody on the council had read it since.",
    ),
    Case(
        "hardly more than a date",
        under("Sunday, 14 May 2023"),
        "Sunday, 14 May 2023",
        inside("The boat was blessed on Sunday, 14 May 2023, by two priests of the town."),
        "The boat was blessed on Sunday, 14 May 2023, by two priests of the town.",
    ),
    Case(
        "a relative date alone",
        under("2 hours ago"),
        "2 hours ago",
        inside("The boat came in 2 hours ago and will not leave before Monday evening."),
        "The boat came in 2 hours ago and will not leave before Monday evening.",
    ),
    Case(
        "names where bylines stand",
        under("Ada Brandt", "14 May 2023"),
        "Ada Brandt",
        under("The boats will sail again", "14 May 2023"),
        "The boats will sail again",
    ),
    Case(
        "words and names of a byline",
        Page(under=("By Tom Okoro",), below=("By Ada Brandt",)),
        "By Ada Brandt",
        inside("By Monday evening the boat had come in, and everybody was on the quay."),
        "By Monday evening the boat had come in, and everybody was on the quay.",
    ),
    Case(
        "an agency or a desk under the headline",
        under("AFP"),
        "AFP",
        below("AFP"),
        "AFP",
    ),
    Case(
        "a word or two above the headline",
        above("Rivers"),
        "Rivers",
        above("Rivers", OTHER, "The mill was sold to brewers"),
        "Rivers",
    ),
    Case(
        "a bullet point between headline and story",
        under("- The ferry sails again in May", "- Pedestrians cross for nothing"),
        "Pedestrians cross for nothing",
        inside("The council decided that:", "- Pedestrians cross for nothing"),
        "Pedestrians cross for nothing",
    ),
    Case(
        "stands between the headline and the byline or date",
        under("The last boat was laid up half a century ago", "By Ada Brandt"),
        "The last boat was laid up half a century ago",
        under("By Ada Brandt", "The last boat was laid up half a century ago"),
        "The last boat was laid up half a century ago",
    ),
    Case(
        "a picture credit",
        inside(f"{CAPTION}. Photo: Ines Hald/Reuters"),
        f"{CAPTION}. Photo: Ines Hald/Reuters",
        inside("The photo that Ines Hald of Reuters took in 1987 hangs in the town hall today."),
        "The photo that Ines Hald of Reuters took in 1987 hangs in the town hall today.",
    ),
    Case(
        "said twice, as captions are",
        inside(CAPTION, CAPTION),
        CAPTION,
        inside(CAPTION),
        CAPTION,
    ),
    Case(
        "a caption and again with its credit",
        inside(CAPTION, f"{CAPTION}, seen from the bridge"),
        CAPTION,
        inside(CAPTION, "The bridge, seen from the old landing stage at the mill"),
        CAPTION,
    ),
    Case(
        "text beside a picture credit",
        under("Photo: Ines Hald/Reuters", "The old landing stage, seen from the mill at Dorn"),
        "The old landing stage, seen from the mill at Dorn",
        inside("Photo: Ines Hald/Reuters", "The old landing stage is to be repaired as well."),
        "The old landing stage is to be repaired as well.",
    ),
    Case(
        "the time stamp of a live entry",
        inside("10:05am: The boat leaves the yard"),
        "10:05am: The boat leaves the yard",
        above("10:05am", "Home"),
        "10:05am",
    ),
    Case(
        "a dateline alone on its line",
        under("LINDEN (Reuters) -"),
        "LINDEN (Reuters) -",
        below("LINDEN (Reuters) -"),
        "LINDEN (Reuters) -",
    ),
    Case(
        "cells side by side",
        inside("Monday\t12 boats\t340 guests"),
        "Monday\t12 boats\t340 guests",
        inside("The boat | which was built in Dorn | has a new engine."),
        "The boat | which was built in Dorn | has a new engine.",
    ),
    Case(
        "a list item inside the story",
        inside("The boat has been given:", "- a coat of blue paint,"),
        "a coat of blue paint,",
        below("- a coat of blue paint,"),
        "a coat of blue paint,",
    ),
    Case(
        "a quotation set apart",
        inside("> We have waited for this boat for fifty years, and now she is here."),
        "We have waited for this boat for fifty years, and now she is here.",
        below("> We have waited for this boat for fifty years"),
        "We have waited for this boat for fifty years",
    ),
    Case(
        "short and without a full stop, inside the story",
        inside("What the crossing costs"),
        "What the crossing costs",
        inside("Nobody had thought so."),
        "Nobody had thought so.",
    ),
    Case(
        "running text of the story",
        Page(),
        STORY[1],
        below(OTHER),
        OTHER,
    ),
    Case(
        "stands between the headline and the story",
        under("The last boat was laid up half a century ago"),
        "The last boat was laid up half a century ago",
        inside("The last boat was laid up half a century ago"),
        "The last boat was laid up half a century ago",
    ),
    Case(
        "a few words outside the story",
        below("The Linden Post"),
        "The Linden Post",
        inside("The Linden Post"),
        "The Linden Post",
    ),
    Case("a headline below the story", below(OTHER), OTHER, inside(OTHER), OTHER),
    Case(
        "one of several headlines outside the story",
        above(OTHER, "The old mill was sold to brewers", "Bridge tolls will rise again in June"),
        "The old mill was sold to brewers",
        under("The old mill was sold to brewers"),
        "The old mill was sold to brewers",
    ),
    Case(
        "a quotation and the platform it is from",
        inside("“She floats again, and she is blue”, wrote on Twitter."),
        "“She floats again, and she is blue”, wrote on Twitter.",
        inside("“She floats again” is what the mayor of the town wrote on Twitter."),
        "“She floats again” is what the mayor of the town wrote on Twitter.",
    ),
    Case(
        "the last sentence and the agency's mark",
        below("The last boat was laid up in 1973. (AFP)"),
        "The last boat was laid up in 1973. (AFP)",
        under("The last boat was laid up in 1973. (AFP)"),
        "The last boat was laid up in 1973. (AFP)",
    ),
    Case(
        "words of the frame around a post",
        inside("View this post on Instagram"),
        "View this post on Instagram",
        inside("Those who view this post on the river bank say that it leans, and has for years."),
        "Those who view this post on the river bank say that it leans, and has for years.",
    ),
    Case(
        "goes on with an announced post",
        inside("On Monday evening Ada Brandt tweeted:", BARE_TWEET, "What a day this has been!"),
        "What a day this has been!",
        inside("On Monday evening Ada Brandt said:", BARE_TWEET, "What a day this has been!"),
        "What a day this has been!",
    ),
    Case(
        "asks to follow on a platform",
        inside("Follow Linden and its rivers on Facebook and Instagram."),
        "Follow Linden and its rivers on Facebook and Instagram.",
        inside("Boats follow Linden and its rivers on Facebook and Instagram, the mayor said."),
        "Boats follow Linden and its rivers on Facebook and Instagram, the mayor said.",
    ),
    Case(
        "asks to get an app",
        above("Get Linden App in new colours!"),
        "Get Linden App in new colours!",
        inside("The pilots get an app in which the timetable is printed, and a coat each."),
        "The pilots get an app in which the timetable is printed, and a coat each.",
    ),
    Case(
        "names an app to download",
        inside("竞猜轮渡app下载软件"),
        "竞猜轮渡app下载软件",
        inside("他在手机上打开了轮渡的时刻表"),
        "他在手机上打开了轮渡的时刻表",
    ),
    Case(
        "a button under a plea",
        below("Join our community of readers and be the first to know.", "Onwards"),
        "Onwards",
        below(OTHER, "Onwards"),
        "Onwards",
    ),
    Case(
        "an agency under a caption said twice",
        under(CAPTION, CAPTION, "AFP"),
        "AFP",
        under(CAPTION, "AFP"),
        "AFP",
    ),
    Case(
        "a source amid the story",
        inside("Source: Linden Archive"),
        "Source: Linden Archive",
        below("Source: Linden Archive"),
        "Source: Linden Archive",
    ),
    Case(
        "a sentence glued to a picture credit",
        inside(f"Photo: Ines Hald/Reuters\n{CAPTION}, which is to be repaired."),
        f"{CAPTION}, which is to be repaired.",
        inside("Photo: Ines Hald/Reuters", f"{CAPTION}, which is to be repaired."),
        f"{CAPTION}, which is to be repaired.",
    ),
    Case(
        "a picture agency alone",
        inside("Getty Images"),
        "Getty Images",
        below("Getty Images"),
        "Getty Images",
    ),
    Case(
        "what may be a picture credit",
        inside("Ⓒ Ines Hald"),
        "Ⓒ Ines Hald",
        below("Most read", "School choir wins", "Bridge tolls rise", "Ⓒ Ines Hald"),
        "Ⓒ Ines Hald",
    ),
    Case(
        "words of a picture credit",
        inside("FILE - The old landing stage is seen from the mill in May, as nobody had left it."),
        "FILE - The old landing stage is seen from the mill in May, as nobody had left it.",
        inside("The file on the old landing stage was found in the mill, and nobody had left it."),
        "The file on the old landing stage was found in the mill, and nobody had left it.",
    ),
    Case(
        "ends in capitals behind a stroke",
        inside(f"{CAPTION} / LINDEN ARCHIVE"),
        f"{CAPTION} / LINDEN ARCHIVE",
        inside(f"{CAPTION} / and what became of it"),
        f"{CAPTION} / and what became of it",
    ),
    Case(
        "a few words and again with more",
        under("Old mill", "Old mill. - Linden Archive"),
        "Old mill",
        under("Old mill", "Old mills and what became of them"),
        "Old mill",
    ),
    Case(
        "begins like the paragraph beside it",
        inside(f"{STORY[1][:50]} that the town, seen here from the bridge, should have"),
        f"{STORY[1][:50]} that the town, seen here from the bridge, should have",
        inside("The mayor told all of them that the town, seen here from the bridge, should have"),
        "The mayor told all of them that the town, seen here from the bridge, should have",
    ),
    Case(
        "says who wrote the story",
        below("Ada is a freelance journalist who rows to work. She grew up on the Orle."),
        "Ada is a freelance journalist who rows to work. She grew up on the Orle.",
        under("Ada is a freelance journalist who rows to work. She grew up on the Orle."),
        "Ada is a freelance journalist who rows to work. She grew up on the Orle.",
    ),
    Case(
        "begins with the author's name, at the end",
        Page(under=("By Ada Brandt",), below=(BIO,)),
        BIO,
        Page(under=("By Tom Okoro",), below=(BIO,)),
        BIO,
    ),
    Case(
        "begins with the name above it, at the end",
        below("Ada Brandt", BIO),
        BIO,
        below("Tom Okoro", BIO),
        BIO,
    ),
    Case("initials under the story", below("(abr/ldn)"), "(abr/ldn)", above("(abr)"), "(abr)"),
    Case(
        "counts the comments",
        under("4 Comments"),
        "4 Comments",
        below("4 Comments"),
        "4 Comments",
    ),
    Case(
        "an entry of a menu",
        below("Rivers", "Newsletters", "Bridges"),
        "Newsletters",
        below(STORY[0], "Newsletters", "Bridges"),
        "Newsletters",
    ),
    Case(
        "the headline in nearly the same words",
        under("14 May 2023", "The ferry will return to the Orle in May"),
        "The ferry will return to the Orle in May",
        under("14 May 2023", "The last boat was laid up on the Orle in May"),
        "The last boat was laid up on the Orle in May",
    ),
    Case(
        "stands between the date and the byline, or the date again",
        under("14 May 2023", "Half a century without any boat is over now.", "By Ada Brandt"),
        "Half a century without any boat is over now.",
        under("14 May 2023", "Half a century without any boat is over now."),
        "Half a century without any boat is over now.",
    ),
    Case(
        "stands between the headline and the headline again",
        Page(above=(HEADLINE, "The last boat was laid up half a century ago", "By Ada Brandt")),
        "The last boat was laid up half a century ago",
        Page(above=("The last boat was laid up half a century ago", "By Ada Brandt")),
        "The last boat was laid up half a century ago",
    ),
)


def reason_of(page: Page, text: str) -> str:
    """The rule that decided on the first line of the page that says `text`."""
    read = read_text("\n\n".join(page.lines()) + "\n")
    verdicts = label_by_rules(read).verdicts
    found = [v.reason for line, v in zip(read.lines, verdicts, strict=True) if line.text == text]
    assert found, f"{text!r} is not among {[line.text for line in read.lines]}"
    return found[0]


@pytest.mark.parametrize("case", CASES, ids=[case.reason for case in CASES])
class TestRule:
    def test_decides(self, case: Case) -> None:
        assert reason_of(case.page, case.hit) == case.reason

    def test_does_not_decide_on_what_is_only_like_it(self, case: Case) -> None:
        assert reason_of(case.near, case.miss) != case.reason


@pytest.mark.parametrize("case", CASES, ids=[case.reason for case in CASES])
def test_a_rule_applies_only_where_the_signs_it_needs_are(case: Case) -> None:
    for page in (case.page, case.near):
        facts = observe(read_text("\n\n".join(page.lines()) + "\n"))
        story = find_story(facts)
        assert story is not None
        headline = find_headline(facts, story)
        folded = "" if headline is None else facts[headline].folded
        wholes = frozenset(f.whole for f in facts if f.whole is not None)
        # Rules are asked about stories with other borders, and about pages without one, too.
        for seen in (story, None, Story(story.first, story.first), Story(0, len(facts) - 1)):
            view = View(facts, seen, headline, folded, wholes)
            for index, signs in enumerate(signs_of(view, own_signs(facts))):
                for rule in RULES:
                    if rule.applies(view, index):
                        assert not rule.needs & ~signs, (rule.reason, facts[index].text)


def test_names_in_an_author_box_are_no_byline() -> None:
    bio = "Nothing makes Ada happier than a river without bridges."
    assert reason_of(below("Author", "Ada Brandt", bio), "Ada Brandt").startswith("name or bio")
    assert reason_of(below("By", "Ada Brandt", bio), "Ada Brandt") == "names where bylines stand"


def test_every_rule_has_a_case() -> None:
    assert {case.reason for case in CASES} == {
        rule.reason for rule in RULES if not rule.needs & OF_MARKUP
    }


def test_every_reason_names_one_rule() -> None:
    assert [reason for reason, n in Counter(rule.reason for rule in RULES).items() if n > 1] == []


def test_reasons_are_words() -> None:
    assert all(rule.reason == rule.reason.strip() and len(rule.reason) > 8 for rule in RULES)


def test_confidence_is_a_share() -> None:
    assert all(0 < rule.confidence <= 1 for rule in RULES)


def test_what_only_its_place_tells_is_asked_last_and_believed_least() -> None:
    last = [rule.confidence for rule in RULES[-4:]]
    assert max(last) < 0.7
    assert all(a >= b for a, b in pairwise([min(r.confidence for r in RULES[:-4]), max(last)]))
