"""The states of the chain: a zone and a label, merged where the model is not to tell them apart.

What is chrome, teaser or promo outside the story is told by rules, from its words; the markup that
the labels of the training lines come from is too uneven there to learn from.
"""

from collections.abc import Sequence

from newsparse.labels import STORY_LABELS

ABOVE = frozenset({"title", "dek", "kicker", "byline", "date", "caption"})
INSIDE = frozenset(
    "paragraph heading list_item table teaser promo caption embed note".split(),
)
BELOW = frozenset({"comment", "note", "byline", "date"})


def states_of(labels: Sequence[str]) -> list[str]:
    """The state of every line of a page: "a:title", "i:paragraph", "b:chrome"."""
    story = [i for i, label in enumerate(labels) if label in STORY_LABELS]
    first, last = (story[0], story[-1]) if story else (len(labels), len(labels))
    states = []
    for index, label in enumerate(labels):
        if index < first:
            states.append(f"a:{label if label in ABOVE else 'chrome'}")
        elif index > last:
            states.append(f"b:{label if label in BELOW else 'chrome'}")
        elif label == "quote":
            states.append("i:paragraph")
        else:
            states.append(f"i:{label if label in INSIDE else 'chrome'}")
    return states
