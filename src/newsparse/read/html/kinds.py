"""What each tag does to the text: whether it is shown, and whether it breaks the line."""

from enum import Enum, auto
from functools import lru_cache

from lxml.etree import _Element


class Kind(Enum):
    """How an element is rendered."""

    __hash__ = object.__hash__  # members are looked up for each element; that of `Enum` is slow

    HIDDEN = auto()
    """Leaves nothing: scripts, styles."""
    OBJECT = auto()
    """Has no text of the page in it, but takes up room: pictures, players, form controls."""
    BREAK = auto()
    """A line break."""
    INLINE = auto()
    SPAN = auto()
    """Stands in the line; one beside another may be set apart by style alone."""
    LINK = auto()
    WORD = auto()
    """Stands in the line as a word of its own: dates, buttons."""
    BLOCK = auto()
    HEADING = auto()
    ITEM = auto()
    QUOTE = auto()
    PRE = auto()
    TABLE = auto()
    ROW = auto()
    CELL = auto()


_TAGS = {
    Kind.HIDDEN: "script style noscript title meta link base param source track area "
    "datalist colgroup col frame noembed annotation annotation-xml",
    Kind.OBJECT: "img svg canvas audio video iframe object embed applet input select textarea "
    "option optgroup progress meter picture amp-img amp-anim amp-video amp-iframe amp-youtube",
    Kind.BREAK: "br",
    Kind.INLINE: "abbr acronym b basefont bdi bdo big blink cite code data del dfn em font i ins "
    "kbd mark math nobr output q rb rp rt rtc ruby s samp slot small strike strong sub "
    "sup tt u var wbr",
    Kind.SPAN: "span label",
    Kind.LINK: "a",
    Kind.WORD: "time button",
    Kind.BLOCK: "address article aside body caption center dd details dir div dl dt "
    "fieldset figcaption figure footer form frameset head header hgroup hr html legend main "
    "marquee menu nav noframes ol p search section summary tbody tfoot thead ul",
    Kind.HEADING: "h1 h2 h3 h4 h5 h6",
    Kind.ITEM: "li",
    Kind.QUOTE: "blockquote",
    Kind.PRE: "pre listing plaintext xmp",
    Kind.TABLE: "table",
    Kind.ROW: "tr",
    Kind.CELL: "td th",
}

KINDS: dict[object, Kind] = {tag: kind for kind, tags in _TAGS.items() for tag in tags.split()}
"""By tag. Those that are not in it are unknown: `kind_of` looks into them."""

INLINE_KINDS = frozenset({Kind.INLINE, Kind.SPAN, Kind.LINK, Kind.WORD})
_BREAKING = frozenset(Kind) - INLINE_KINDS - {Kind.HIDDEN, Kind.OBJECT}
_SHOWN_WITH = {"template": "shadowrootmode", "dialog": "open"}
"""Elements that are shown only with an attribute."""
_LOOKED_AT = 30
"""Elements inside an unknown one that are looked at: a block comes early, and nested unknown ones
are not looked through again and again."""


def kind_of(element: _Element) -> Kind:
    """What an element is rendered as, its tag known or not.

    A tag that HTML does not have (`amp-list`, `o:p`, parts of an application) is a block where it
    holds blocks, else it stands in the line, as browsers have it.
    """
    tag = tag_of(element)
    if not tag:
        return Kind.HIDDEN
    if tag in _SHOWN_WITH:
        return Kind.HIDDEN if element.get(_SHOWN_WITH[tag]) is None else Kind.BLOCK
    known = KINDS.get(tag)
    if known is not None:
        return known
    for number, inner in enumerate(element.iterdescendants()):
        if KINDS.get(inner.tag) in _BREAKING:
            return Kind.BLOCK
        if number == _LOOKED_AT:
            break
    return Kind.INLINE


def tag_of(element: _Element) -> str:
    """The tag in lower case, without the name space of an XHTML tree; "" for comments and such."""
    tag: object = element.tag
    return _plain(tag) if isinstance(tag, str) else ""


@lru_cache(maxsize=1024)
def _plain(tag: str) -> str:
    """ "{http://www.w3.org/1999/xhtml}P" and "html:p" are "p"; "o:p" is Word's and stays."""
    tag = tag.rpartition("}")[2].lower()
    prefix, colon, name = tag.partition(":")
    return name if colon and prefix in ("html", "xhtml", "h") else tag
