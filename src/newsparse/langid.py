"""The language of a text by py3langid, an optional library (`pip install "newsparse[language]"`).

    from newsparse.langid import language_of
    newsparse.parse(page, language_of=language_of)

It knows twice as many languages as newsparse, whose own way (script and commonest words) is
asked where it is not sure. Importing this module without the library raises `ImportError`: that it
is installed changes nothing for who does not ask for it, so that the same page gives the same
article.
"""

import re
from functools import cache
from typing import Protocol

try:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier
except ImportError as error:
    raise ImportError(
        'newsparse.langid needs py3langid: pip install "newsparse[language]"'
    ) from error

__all__ = ["language_of"]

LEAST = 0.5
"""Probability from which on a language counts as told."""

_NO_LANGUAGE = frozenset({"und", "zxx"})
# ISO 639-1 has a code of its own for the two written norms of Norwegian; pages declare "no".
_SAME = {"nb": "no", "nn": "no"}
_LETTER = re.compile(r"[^\W\d_]")


class _Identifier(Protocol):
    def classify(self, text: str) -> tuple[str, float]:
        """The likeliest language and its probability."""


def language_of(text: str) -> str | None:
    """ISO 639 code of the language of a text, or `None` when the library is not sure.

    Two letters, three for languages that have no shorter code.
    """
    if not _LETTER.search(text):
        return None
    code, probability = _identifier().classify(text)
    if probability < LEAST or code in _NO_LANGUAGE:
        return None
    return _SAME.get(code, code)


@cache
def _identifier() -> _Identifier:
    """An identifier of our own, which nothing else in this process sets otherwise."""
    identifier: _Identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return identifier
