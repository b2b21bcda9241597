"""The closed vocabulary of what a stretch of a news page can be."""

from enum import StrEnum


class Label(StrEnum):
    """What one block of a page is. Members compare equal to their lower-case names.

    ==========  =====================================================================
    title       the headline, also where the page repeats or wraps it
    dek         standfirst, or the bullet points above the story
    kicker      the section word printed above or beside the headline
    byline      who wrote it
    date        when it was published, updated, or what the page's clock says
    paragraph   running text of the story; a dateline alone on its line too
    heading     a heading inside the story; the time stamp of a live entry
    list_item   an item of a list inside the story
    quote       a pull quote or block quotation
    table       a row of a table inside the story
    caption     the text or the credit of a picture or video
    embed       a post quoted from a social platform, with its attribution
    teaser      "Read more" labels, and related, recommended and most-read items
    promo       adverts, newsletter, app and donation pleas, paywall texts
    comment     readers' comments and the form to write one
    note        agency marks, corrections, credits of reporting, author biographies
    chrome      navigation, share bars, tags, counters, copyright, footers
    ==========  =====================================================================
    """

    TITLE = "title"
    DEK = "dek"
    KICKER = "kicker"
    BYLINE = "byline"
    DATE = "date"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    TABLE = "table"
    CAPTION = "caption"
    EMBED = "embed"
    TEASER = "teaser"
    PROMO = "promo"
    COMMENT = "comment"
    NOTE = "note"
    CHROME = "chrome"


STORY_LABELS = frozenset(
    {Label.PARAGRAPH, Label.HEADING, Label.LIST_ITEM, Label.QUOTE, Label.TABLE}
)
"""The labels whose blocks make up `Article.text`."""
