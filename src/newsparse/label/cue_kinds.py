"""What a cue phrase is a sign of, and what is known of one that was found in a line."""

from enum import StrEnum

from attrs import frozen


class CueKind(StrEnum):
    """What a cue phrase is a sign of. Members compare equal to their lower-case names.

    ============  ==================================================================
    teaser        label of one other story: "Read more:", "Also read"
    teaser_list   heading of a list of other stories: "Most read", "Related articles"
    published     label of the date of publication: "Published:", "Posted on"
    updated       label of the date of the last change: "Last updated"
    byline        word before an author, a desk or a role: "By", "Written by", "News Desk"
    author_box    biography or links of the author: "About the author"
    agency        name or mark of a news agency: "Reuters", "(AFP)"
    source        label of where something was taken from: "Source:"
    attribution   gives a quotation to a social platform: "wrote on Twitter"
    credit        who made or supplied a picture: "Photo:", "via Getty Images"
    gallery       counters and buttons of a picture gallery: "Image 1 of 5"
    tags          heading of the tags or topics: "Filed under"
    reading_time  length of the story or how often it was read: "5 min read"
    tail_note     note on how the story was made: "Reporting by", "appeared first on"
    correction    correction, clarification, editor's note
    share         share bar, names of social platforms included: "Share", "Facebook"
    comments      comment section and its form: "Leave a reply"
    promo         newsletter, app, follow and donation pleas: "Subscribe to our newsletter"
    paywall       texts of a paywall: "Already a subscriber?"
    ad            marks of an advert: "Advertisement", "Story continues below"
    live          marks of a live page: "LIVE", "Key moments"
    controls      text size, print, listen, reports of mistakes: "Print", "Found an error?"
    navigation    menus, footers, log-in forms: "Home", "Skip to content", "Privacy policy"
    consent       cookie and consent dialogs: "We use cookies", "Accept all"
    error         pages that are no story: "Page not found", "Please enable JavaScript"
    copyright     reservation of rights: "All rights reserved"
    ============  ==================================================================
    """

    TEASER = "teaser"
    TEASER_LIST = "teaser_list"
    PUBLISHED = "published"
    UPDATED = "updated"
    BYLINE = "byline"
    AUTHOR_BOX = "author_box"
    AGENCY = "agency"
    SOURCE = "source"
    ATTRIBUTION = "attribution"
    CREDIT = "credit"
    GALLERY = "gallery"
    TAGS = "tags"
    READING_TIME = "reading_time"
    TAIL_NOTE = "tail_note"
    CORRECTION = "correction"
    SHARE = "share"
    COMMENTS = "comments"
    PROMO = "promo"
    PAYWALL = "paywall"
    AD = "ad"
    LIVE = "live"
    CONTROLS = "controls"
    NAVIGATION = "navigation"
    CONSENT = "consent"
    ERROR = "error"
    COPYRIGHT = "copyright"


@frozen
class Cue:
    """A phrase of the lexicon, found in a line."""

    kind: CueKind
    phrase: str
    """As the lexicon writes it; where the line has other capitals or accents, not as printed."""
    language: str
    """ISO 639-1 code of the language whose phrase it is, or "any"; several, parted by spaces, where
    languages share it ("es pt")."""
    where: str
    """"whole", "start", "end" or "inside": how the phrase was bound to its line."""
    start: int = 0
    """Offset in the line of the first character of the phrase, in code points; half-open with
    `end`. A colon that the lexicon requires after the phrase is not part of it."""
    end: int = 0
