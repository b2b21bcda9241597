"""The people and agencies that a byline names.

A byline is cut into words and signs (`scan`), these into pieces between separators, each piece
into names and jobs (`pieces`). Labels ("By", "Photos:", "编辑") tell whose share of the work a
piece is: the author's are kept, an editor's only where nobody else is named.
"""

import re
from collections.abc import Sequence

from attrs import define, field, frozen

from newsparse.people import scan as s
from newsparse.people.byline_shape import looks_like_byline
from newsparse.people.names import given_names
from newsparse.people.pieces import Entry, Join, Kind, Piece, entries_of
from newsparse.people.scan import Token, scan
from newsparse.people.words import fold_phrase

__all__ = [
    "Author",
    "author_spans",
    "authors_of",
    "is_agency",
    "looks_like_byline",
    "names_person",
    "read_authors",
]

_LONGEST = 2000
"""Bylines are read up to here; nothing longer is one."""

_JOBS = s.ROLE | s.SUFFIX_ROLE | s.MODIFIER
_MAY_BE_IN = s.AND_OR_IN | s.AND_OR_PARTICLE
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")

_SHARES = ("author", "plain", "editor", "source", "job")
"""Whose names are the authors': those behind a label such as "By", else those without a label,
else the editor's, else where the story was taken from, else the job that is named as a label.
Photographers and translators never are."""


@frozen
class Author:
    """One name of a byline, and what is printed of its bearer; slices of the byline."""

    start: int
    end: int
    role: str | None = None
    affiliation: str | None = None
    place: str | None = None
    mail: str | None = None
    handle: str | None = None


def authors_of(byline: str) -> tuple[str, ...]:
    """People and agencies of a byline, as written, each once.

    Without labels, roles, places set off, dates, addresses. An agency or a desk counts where a
    name would stand; after people it is where they work and is left out. Empty when no name is
    found.
    """
    return tuple(byline[start:end] for start, end in author_spans(byline))


def author_spans(byline: str) -> tuple[tuple[int, int], ...]:
    """Where `authors_of` found its names: half-open offsets into `byline`, in order."""
    once: dict[str, tuple[int, int]] = {}
    for entry in _read(byline)[1]:
        once.setdefault(fold_phrase(byline[entry.start : entry.end]), (entry.start, entry.end))
    return tuple(once.values())


def read_authors(byline: str) -> tuple[Author, ...]:
    """The names that `author_spans` finds, with job, workplace, place and addresses.

    What belongs to a name stands behind it, before the next one; a job may stand right before it.
    A workplace or place behind the last of several names is taken for that of them all.
    """
    from newsparse.people.byline_details import with_details

    tokens = scan(byline[:_LONGEST])
    once: dict[str, Entry] = {}
    for entry in _read_tokens(tokens)[1]:
        once.setdefault(fold_phrase(byline[entry.start : entry.end]), entry)
    spans = [(entry.start, entry.end) for entry in once.values()]
    return tuple(Author(*details) for details in with_details(byline, tokens, spans))


def _read(byline: str) -> tuple[str, list[Entry]]:
    """The names of a byline, and whose share of the work they had: see `_SHARES`."""
    return _read_tokens(scan(byline[:_LONGEST]))


def _read_tokens(tokens: Sequence[Token]) -> tuple[str, list[Entry]]:
    if not tokens or tokens[0].means & s.NOT:
        return "plain", []
    outside, inside = _by_brackets(tokens)
    share, entries = _Reader().read(outside)
    return (share, entries) if entries else _Reader().read(inside)


def names_person(byline: str) -> bool:
    """Whether a byline names a person in full, not an agency, a desk or a user."""
    return any(entry.kind is Kind.PERSON for entry in _read(byline)[1])


def is_agency(name: str) -> bool:
    """Whether a name is that of a news agency, or of a paper whose stories others carry."""
    words = name.split()
    if len(words) > 1 and words[0].casefold() == "the":
        words = words[1:]
    tokens = scan(" ".join(words))
    return len(tokens) == 1 and bool(tokens[0].means & s.AGENCY)


def _by_brackets(tokens: Sequence[Token]) -> tuple[list[Token], list[Token]]:
    """The tokens outside brackets and those inside; a bracket leaves a break in both."""
    sides: tuple[list[Token], list[Token]] = ([], [])
    depth = 0
    for token in tokens:
        if token.sign in (s.OPEN, s.CLOSE):
            for side in sides:
                side.append(Token(s.BREAK, token.start, token.end, token.text))
            depth = max(0, depth + (1 if token.sign == s.OPEN else -1))
        else:
            sides[depth > 0].append(token)
    return sides


@define
class _Reader:
    """Goes through the tokens and sorts the pieces by whose share of the work they are."""

    shares: dict[str, list[Piece]] = field(factory=dict)
    share: str = "plain"
    piece: Piece = field(factory=Piece)
    skipping: bool = False
    """After "in", "for": words of a place or a publication."""
    prose: bool = False
    """After "is", "covers": a sentence about the author, to the next break or label."""
    after_number: bool = False
    dated: bool = False
    """After names and a day with its year: what follows are tags and counts."""

    def read(self, tokens: Sequence[Token]) -> tuple[str, list[Entry]]:
        """The share of the work that names the authors, and their names."""
        at = 0
        while at < len(tokens):
            token = tokens[at]
            if token.sign == s.WORD:
                at = self._word(tokens, at)
            else:
                self._sign(token)
                at += 1
        self._flush(Join.NOTHING)
        return self._choose()

    def _sign(self, token: Token) -> None:
        sign = token.sign
        if sign == s.NUMBER:
            while self._ends_in_date():
                self.piece.words.pop()
            self._flush(Join.BREAK)
            self.after_number = True
            self.dated = self.dated or bool(
                _YEAR.search(token.text) and self.shares.get(self.share)
            )
            if self.share == "noise":
                self.share = "plain"
            return
        if sign in (s.COLON, s.EQUAL) and not self._signs_piece():
            # A label that no list knows, or the place in 【東京=山田太郎】.
            self.piece = Piece(join=self.piece.join)
        self._flush(Join.COMMA if sign == s.COMMA else Join.BREAK)
        if sign == s.BREAK:
            self.prose = False
            self.dated = self.dated and token.text != "\n"
            if self.share not in ("author", "plain"):
                self.share = "plain"

    def _ends_in_date(self) -> bool:
        """Whether the last word goes with the number behind it; not "Sam" of "Doric Sam 12"."""
        words = self.piece.words
        if not words or not words[-1].means & (s.DATE | s.NOISE):
            return False
        is_surname = len(words) == 2 and not words[0].means and words[1].folded in given_names()
        return not is_surname

    def _signs_piece(self) -> bool:
        return any(word.means & s.ORGANISATION for word in self.piece.words)

    def _flush(self, join: Join, *, chinese: bool = False, labelled: bool = False) -> None:
        """Close the piece; the next one stands after `join`."""
        if self.piece.words:
            self.shares.setdefault(self.share, []).append(self.piece)
        elif join is not Join.BREAK and self.piece.join is Join.BREAK:
            join = Join.BREAK
        chinese = chinese or (self.piece.chinese and join is not Join.BREAK)
        self.piece = Piece(join=join, chinese=chinese, labelled=labelled)
        self.skipping = self.after_number = False

    def _word(self, tokens: Sequence[Token], at: int) -> int:
        """Take in the word at `at`; returns where to go on."""
        token = tokens[at]
        means = token.means
        following = tokens[at + 1].sign if at + 1 < len(tokens) else s.BREAK
        if means:
            share = self._share_of(tokens, at, following)
            if share:
                return self._begin(share, tokens, at)
            if means & s.ANY_AND and self._joins(tokens, at):
                self._flush(Join.COMMA if self.skipping else Join.AND)
                return at + 1
            if means & s.AFTER and not means & (s.ROLE | s.SUFFIX_ROLE):
                self._flush(Join.BREAK)
                return at + 1
            if means & s.VERB and self.piece.words and token.text.islower():
                self.prose = True
            if means & (s.IN | s.AND_OR_IN) and self._leads_away(token):
                self._flush(Join.BREAK)
                self.skipping = True
                return at + 1
        if (
            self.skipping
            or self.prose
            or self.dated
            or (self.after_number and _goes_with_number(token))
        ):
            return at + 1
        self.after_number = False
        self._append(token, following)
        return at + 1

    def _append(self, token: Token, following: int) -> None:
        words = self.piece.words
        not_and = s.lexicon().glued_and.get(token.text[0])
        if not_and is None or len(words) < 2 or following != s.WORD:
            pass
        elif token.text not in not_and and len(token.text) > 3:
            self._flush(Join.AND)
            rest = token.text[1:]
            token = Token(s.WORD, token.start + 1, token.end, rest, rest)
        self.piece.words.append(token)

    def _share_of(self, tokens: Sequence[Token], at: int, following: int) -> str | None:
        """Whose share of the work begins at a label; `None` when the word is no label here."""
        token = tokens[at]
        means = token.means
        if following in (s.COLON, s.EQUAL) or (
            following == s.SLASH and means & (s.CHINESE | s.AUTHOR | s.OTHER)
        ):
            return _labelled_share(means)
        if means & s.AUTHOR:
            # "山田太郎 記者", "王明 记者": here the job follows the name.
            job = means & s.SUFFIX_ROLE and self.piece.words and following != s.WORD
            return None if job else "author"
        if means & (s.START | s.START_OR_NAME):
            return "author" if self._at_start(tokens, at) else None
        if means & s.EDITOR:
            return "editor"
        if means & s.OTHER:
            return "author" if self._continues_author() else "other"
        if means & s.SOURCE and following == s.WORD and tokens[at + 1].means & s.AGENCY:
            return "source"
        if means & s.NOISE and not means & (s.ROLE | s.DESK | s.OUTLET):
            # After one name it is the second: "Herbert Read".
            second_name = len(self.piece.words) == 1 and token.text != token.text.lower()
            return None if second_name else "noise"
        return None

    def _at_start(self, tokens: Sequence[Token], at: int) -> bool:
        words = self.piece.words
        if words and all(word.text.islower() and not word.means for word in words):
            self.piece.words = []
        elif words or self.piece.join in (Join.AND, Join.COMMA):
            return False
        token = tokens[at]
        if not token.means & s.START_OR_NAME or token.text.islower():
            return True
        alone = at + 1 < len(tokens) and tokens[at + 1].sign == s.BREAK
        if alone and not token.text.isupper():  # "DE" is a choice of languages
            return True
        # "Di Maria", "Von Trier" are names; "Di Maria Rossi", "Von dpa" are not.
        names = [t for t in tokens[at + 1 : at + 3] if t.sign == s.WORD]
        if not names:
            return True
        first = names[0]
        if first.means & (s.ORGANISATION | s.ROLE | s.MODIFIER) or first.text.islower():
            return True
        return len(names) > 1 and not names[1].means & s.ANY_AND

    def _continues_author(self) -> bool:
        """Whether nothing stands between the author's label and this one: "文/图 王明"."""
        return self.share == "author" and self.piece.labelled and not self.piece.words

    def _begin(self, share: str, tokens: Sequence[Token], at: int) -> int:
        self._flush(Join.BREAK)
        self.prose = self.dated = False
        means = tokens[at].means
        if share == "author" and not means & ~(s.ROLE | s.SUFFIX_ROLE | s.MODIFIER):
            # "Correspondent: Pune" names nobody but the correspondent.
            self.shares.setdefault("job", []).append(Piece([tokens[at]]))
        self.share = share
        self._flush(Join.NOTHING, chinese=bool(means & s.CHINESE), labelled=True)
        self.piece.join = Join.NOTHING
        skipped = (s.COLON, s.EQUAL) if share == "noise" else (s.COLON, s.EQUAL, s.SLASH, s.BREAK)
        at += 1
        while at < len(tokens) and tokens[at].sign in skipped:
            at += 1
        return at

    def _joins(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a word for "and" parts two names here."""
        token = tokens[at]
        words = self.piece.words
        if not words and self.skipping:
            # "Jane Doe in Geneva and Tom Kay in Accra"
            return not token.text[0].isupper()
        if not words:
            # "Jane Doe, and Tom Kay"
            return self.piece.join is Join.COMMA and not token.text[0].isupper()
        if not _is_small(token, words):
            return False
        if token.means & s.AND and not token.means & s.AND_OR_IN:
            return True
        if token.means & _MAY_BE_IN and all(word.means & _JOBS for word in words):
            return False  # Norwegian "Journalist i Paris"
        ahead = []
        for following in tokens[at + 1 : at + 4]:
            if following.sign != s.WORD or following.means & s.ANY_AND:
                break
            ahead.append(following)
        if not ahead or ahead[0].means & s.PLACE:
            return False
        if len(ahead) > 1 or ahead[0].means & s.ORGANISATION or len(words) == 1:
            return True
        if token.means & s.AND_OR_PARTICLE:
            # "José Ortega y Gasset": one name of two surnames.
            token.means = s.PARTICLE
        return False

    def _leads_away(self, token: Token) -> bool:
        words = self.piece.words
        if token.means & s.AND_OR_IN and not words:
            return False
        return _is_small(token, words) if words else not token.text[0].isupper()

    def _choose(self) -> tuple[str, list[Entry]]:
        for share in _SHARES:
            entries = [e for piece in self.shares.get(share, ()) for e in entries_of(piece)]
            chosen = _choose(entries)
            if chosen:
                return share, chosen
        return "plain", []


def _labelled_share(means: int) -> str | None:
    if means & (s.AUTHOR | s.LABEL | s.START | s.START_OR_NAME):
        return "author"
    if means & (s.EDITOR | s.EDITOR_LABEL):
        return "editor"
    if means & (s.OTHER | s.OTHER_LABEL):
        return "other"
    if means & s.SOURCE:
        return "source"
    if means & (s.NOISE | s.NOISE_LABEL):
        return "noise"
    return "author" if means & (s.ROLE | s.SUFFIX_ROLE) else None


def _is_small(token: Token, words: Sequence[Token]) -> bool:
    """Whether a function word is set like one: in small letters, or in a line of capitals."""
    text = token.text
    if not text.isupper() and not text.istitle():
        return True
    return len(text) > 1 and text.isupper() and bool(words) and words[-1].text.isupper()


def _goes_with_number(token: Token) -> bool:
    """Whether a word after digits belongs to a date, a time or a count."""
    text = token.text
    if any(c.isdigit() for c in text):
        return True
    if token.means & (s.CLOCK | s.DATE) or text.islower():
        return not token.means & (s.AGENCY | s.AGENCY_AS_WRITTEN)
    if text.isupper():
        return len(text) <= 4 and not token.means & s.AGENCY
    return len(text) == 1


def _choose(entries: Sequence[Entry]) -> list[Entry]:
    """The authors among the names of one share: see `authors_of`."""
    people = [e for e in entries if e.kind is Kind.PERSON]
    if any(not e.titled for e in people):
        # "Ada Brandt" / "Product Analytics Expert": the second is the first one's job.
        entries = [e for e in entries if not e.titled or e.join < Join.COMMA]
    kept: list[Entry] = []
    for at, entry in enumerate(entries):
        if entry.kind is Kind.PERSON:
            if not (kept and _is_workplace(entry, entries[at - 1])):
                kept.append(entry)
        elif entry.kind is Kind.LONE_WORD:
            if not entry.is_place and (not (people or kept) or _is_beside_and(entries, at)):
                kept.append(entry)
        elif _stands_for_author(entry, kept, has_people=bool(people)):
            kept.append(entry)
    return kept


def _is_workplace(entry: Entry, before: Entry) -> bool:
    """Whether what looks like a name is where the one before works: "Research Fellow, Brandt
    Center"."""
    return entry.join is Join.COMMA and before.kind is Kind.JOB and not entry.known


def _is_beside_and(entries: Sequence[Entry], at: int) -> bool:
    """Whether "and" ties an entry to a person, before or after it."""
    named = (Kind.PERSON, Kind.LONE_WORD)
    if entries[at].join is Join.AND:
        return at > 0 and entries[at - 1].kind in named
    if at + 1 == len(entries) or entries[at + 1].join is not Join.AND:
        return False
    return entries[at + 1].kind in named


def _stands_for_author(entry: Entry, kept: Sequence[Entry], *, has_people: bool) -> bool:
    """Whether an agency or a desk is an author rather than where the authors work."""
    if entry.join is Join.AND and kept:
        return not (has_people and entry.kind is Kind.JOB)
    if has_people:
        return False
    both_agencies = entry.kind is Kind.AGENCY and all(e.kind is Kind.AGENCY for e in kept)
    return not kept or both_agencies
