"""Each unit of a page, and each line of its renderings, gets the label that its markup shows."""

import gzip
import json
from pathlib import Path

import pytest

from bench.data import read_records
from bench.score import overlap, shingle_f1, shingles
from newsparse.labels import STORY_LABELS, Label
from newsparse.read.text import read_text
from training import lines, oracle
from training.carry import carry
from training.gold import read_gold
from training.markup import read_markup
from training.noise import DAMAGES, damage
from training.verdicts import label_page

from .pages import HEADLINE, NEWS, RECORD, STORY


def labels() -> list[tuple[str, str]]:
    (page,) = label_page(read_markup(NEWS), read_gold(RECORD))
    return [(str(v.label), unit.text) for unit, v in zip(page.units, page.verdicts, strict=True)]


def test_every_unit_of_a_page() -> None:
    assert labels() == [
        ("title", f"{HEADLINE} | The Daily Bell"),
        ("chrome", "Home Sport"),
        ("teaser", "Related"),
        ("teaser", STORY[0]),
        ("teaser", "Ferry line to the northern islands gets two new ships"),
        ("kicker", "Local"),
        ("title", HEADLINE),
        ("dek", "Two ferries had to wait outside the port for most of the day."),
        ("byline", "By Jane Holm"),
        ("date", "14 May 2024"),
        ("caption", "The crane on Tuesday. Photo: Ole Dahl"),
        ("paragraph", STORY[0]),
        ("paragraph", STORY[1]),
        ("heading", "Divers at work"),
        ("embed", "What a morning at the port!"),
        ("embed", "— Ole Dahl (@oledahl) May 14, 2024"),
        ("paragraph", STORY[2]),
        ("list_item", "The quay was built in 1911"),
        ("list_item", "It was last mended in 1987"),
        ("note", "Jane Holm has covered the coast since 2009."),
        ("comment", "I told them so years ago, and nobody would listen."),
        ("comment", "Terrible news for the ferries this summer."),
        ("promo", "Get our newsletter every morning"),
        ("chrome", "© 2024 The Daily Bell"),
    ]


def test_a_post_that_the_gold_counts_in_stays_an_embed() -> None:
    body = RECORD["gold"]["body"].replace("Divers at work", "What a morning at the port!")
    record = {**RECORD, "gold": {**RECORD["gold"], "body": body}}
    (page,) = label_page(read_markup(NEWS), read_gold(record))
    post = [
        v.label
        for u, v in zip(page.units, page.verdicts, strict=True)
        if u.text.startswith("What a")
    ]
    assert post == [Label.EMBED]


def test_a_story_that_is_on_the_page_twice() -> None:
    text = "".join(f"<p>{line}</p>" for line in STORY)
    html = f"<body><div id=narrow>{text}</div><div id=wide>{text}</div></body>"
    gold = read_gold({"gold": {"body": "\n".join(STORY)}})
    readings = label_page(read_markup(html), gold)
    assert [[unit.body for unit in page.units] for page in readings] in (
        [[True] * 3 + [False] * 3, [False] * 3 + [True] * 3],
        [[False] * 3 + [True] * 3, [True] * 3 + [False] * 3],
    )
    for shown in ("\n\n".join(STORY), "\n\n".join((*STORY, *STORY))):
        found = carry(readings, read_text(shown).lines)
        assert [line.label for line in found].count(Label.PARAGRAPH) >= 3


def labels_of(html: str, *body: str, authors: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    gold = read_gold({"gold": {"body": "\n".join(body), "title": HEADLINE, "authors": authors}})
    page = label_page(read_markup(html), gold)[0]
    return [(str(v.label), u.text) for u, v in zip(page.units, page.verdicts, strict=True)]


def test_a_line_above_the_byline_is_a_dek_though_nothing_calls_it_so() -> None:
    dek = "Two ferries had to wait outside the port for most of the day."
    text = "".join(f"<p>{line}</p>" for line in STORY)
    head = f"<div><h1>{HEADLINE}</h1><div>{dek}</div><div>By Jane Holm</div></div>"
    found = labels_of(f"{head}<div>{text}</div>", dek, *STORY, authors=("Jane Holm",))
    assert [label for label, _ in found] == ["title", "dek", "byline"] + ["paragraph"] * 3


def test_a_table_of_contents_is_chrome_and_a_list_of_stories_is_not() -> None:
    heading = "What divers found under the old quay"
    other = "Ferry line to the northern islands gets two new ships"
    linked = (heading, other, other[11:])
    items = "".join(f"<li><a href='/{i}'>{text}</a></li>" for i, text in enumerate(linked))
    story = f"<p>{STORY[0]}</p><p>{STORY[1]}</p><h2>{heading}</h2><p>{STORY[2]}</p>"
    html = f"<h1>{HEADLINE}</h1><ul>{items}</ul><article>{story}</article>"
    found = labels_of(html, *STORY[:2], heading, STORY[2])
    assert found[1:4] == [("chrome", heading), ("teaser", other), ("teaser", other[11:])]
    assert ("heading", heading) in found


@pytest.mark.parametrize(
    "html", ["", "<", "<!-- -->", "<p>", "<title></title>", "\x00", "<a" * 999]
)
def test_odd_pages(html: str) -> None:
    for page in label_page(read_markup(html), read_gold(RECORD)):
        assert len(page.units) == len(page.verdicts)


def test_lines_that_hold_two_things_and_lines_of_nothing() -> None:
    page = lines.label_record(RECORD)
    text = f"Home Sport\n\n* * *\n\n{STORY[1]} Divers at work"
    read = read_text(text).lines
    found = lines.label_lines(page, read)
    assert len(read) == len(found)
    assert found[0].label is Label.CHROME
    assert [line.why for line in found[1:-1]] == ["unaligned"] * (len(found) - 2)
    assert found[-1].label is Label.PARAGRAPH
    assert 0.6 < found[-1].purity < 1


# Damage -----------------------------------------------------------------------------------------

TEXT = "\n\n".join(("Home", HEADLINE, *STORY, "- The quay was built in 1911", "Contact us here"))


def test_damage_is_repeatable() -> None:
    assert damage({"a": TEXT}, "1") == damage({"a": TEXT}, "1")
    assert len({damage({"a": TEXT}, str(i)) for i in range(30)}) > 8


@pytest.mark.parametrize("hurt", DAMAGES, ids=lambda hurt: hurt.__name__)
def test_damage_does_not_lose_the_labels(hurt: object) -> None:
    import random

    assert callable(hurt)
    page = lines.label_record(RECORD)
    text = "\n".join(hurt(TEXT.split("\n"), random.Random(5)))
    found = lines.label_lines(page, read_text(text).lines)
    assert {str(line.label) for line in found} >= {"paragraph"}
    assert all(
        line.label in STORY_LABELS
        for line in found
        if line.label is not Label.CHROME and line.why == "body"
    )


# Files ------------------------------------------------------------------------------------------


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path, Path]:
    """Data, renderings and labelled lines; the data is one invented page."""
    import lzma

    data, made, out = tmp_path / "data", tmp_path / "made", tmp_path / "out"
    for folder in (data, made, out):
        folder.mkdir()
    with lzma.open(data / "invented.jsonl.xz", "wt", encoding="utf-8") as file:
        file.write(json.dumps(RECORD) + "\n")
    for renderer in lines.RENDERERS:
        with gzip.open(made / f"invented.{renderer}.jsonl.gz", "wt", encoding="utf-8") as file:
            file.write(json.dumps({"id": "crane", "text": TEXT}) + "\n")
    return data, made, out


def test_lines_are_written_and_the_same_each_time(folders: tuple[Path, Path, Path]) -> None:
    data, made, out = folders
    assert lines.write_set("invented", data, made, out).startswith("invented: 1 pages, 0 left out")
    files = {path: path.read_bytes() for path in out.iterdir()}
    assert {path.name for path in files} == {f"invented.{r}.lines.jsonl.gz" for r in lines.ALL}
    lines.write_set("invented", data, made, out)
    assert {path: path.read_bytes() for path in out.iterdir()} == files
    (page,) = read_records(out / "invented.soup.lines.jsonl.gz")
    read = read_text(page["text"]).lines
    assert len(read) == len(page["labels"]) == len(page["sure"]) == len(page["purity"])
    assert page["labels"][1] == "title"


def test_a_page_without_its_gold_is_left_out(folders: tuple[Path, Path, Path]) -> None:
    data, made, out = folders
    import lzma

    lost = {
        **RECORD,
        "gold": {"body": "Nothing of this is on the page that was stored, not a word."},
    }
    with lzma.open(data / "invented.jsonl.xz", "wt", encoding="utf-8") as file:
        file.write(json.dumps(lost) + "\n")
    assert "0 pages, 1 left out" in lines.write_set("invented", data, made, out)


def test_check_tells_when_the_reader_has_changed(folders: tuple[Path, Path, Path]) -> None:
    data, made, out = folders
    lines.write_set("invented", data, made, out)
    assert lines.changed_pages(out, ["invented"], lines.ALL) == []
    path = lines.lines_file(out, "invented", "soup")
    (page,) = read_records(path)
    page["labels"].pop()
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write(json.dumps(page) + "\n")
    assert len(lines.changed_pages(out, ["invented"], lines.ALL)) == 1


def test_oracle_reads_what_was_written(folders: tuple[Path, Path, Path]) -> None:
    data, made, out = folders
    lines.write_set("invented", data, made, out)
    report = oracle.measure(data, out, ("invented",), ("soup", "own"))
    assert "| invented | own | 1 | 1.0000 |" in report
    shown = list(oracle.show(out, "invented", "own", "crane"))
    assert any(line.startswith("paragraph") and STORY[0] in line for line in shown)


@pytest.mark.data
def test_gold_bodies_are_found_in_the_markup(data_folder: Path) -> None:
    pages = []
    for number, record in enumerate(read_records(data_folder / "fundus-dev.jsonl.xz")):
        if number < 20:
            gold = read_gold(record)
            page = label_page(read_markup(record["html"]), gold)[0]
            body = "\n".join(unit.text for unit in page.units if unit.body)
            pages.append(overlap(shingles(body), shingles(gold.body)))
    assert shingle_f1(pages) > 0.97
