"""Weights that have not learnt from a page: of each fold of hosts there is a model without it.

`python -m training model LINES --out DIR/text.crfsuite --each-fold` makes them, and with `--html`
and `DIR/html.crfsuite` those for pages with markup.
"""

import json
from functools import cache
from pathlib import Path

from bench.data import Record
from bench.hosts import fold_of
from newsparse.label.model import LineModel

TEXT, HTML = "text.crfsuite", "html.crfsuite"


def left_out(path: Path, fold: int) -> Path:
    """Where the weights lie that were trained as those of `path`, but without a fold."""
    return path.with_name(f"{path.stem}-{fold}{path.suffix}")


def unseen_by(folder: Path | None, name: str, record: Record) -> LineModel | None:
    """The model that has not learnt from the hosts of a page's fold; without a folder, `None`."""
    if folder is None:
        return None
    return _without_fold(folder / name, fold_of(record.get("url"), record["id"]))


@cache
def _without_fold(path: Path, fold: int) -> LineModel:
    weights = left_out(path, fold)
    card = json.loads(weights.with_suffix(".json").read_text(encoding="utf-8"))
    if fold not in card["without_folds"]:
        raise ValueError(f"{weights.name} has learnt from fold {fold}")
    return LineModel.from_file(weights)
