"""Parses a page with the installed package alone, and stops where the result is wrong.

Run from another folder, in an environment that holds nothing but the wheel and what it needs.
"""

import subprocess
import sys
from pathlib import Path

import newsparse

page_path = Path(sys.argv[1])
repository = Path(__file__).parents[1]


def check(holds: bool, what: str) -> None:
    if not holds:
        sys.exit(f"smoke test: {what}")


check(
    not Path(newsparse.__file__).is_relative_to(repository / "src"),
    f"the package under test is not the installed one but {newsparse.__file__}",
)
page = page_path.read_bytes()
article = newsparse.parse(page)
check(bool(article.title) and article.title in article.page_text, f"title {article.title!r}")
check(len(article.paragraphs) >= 3, f"only {len(article.paragraphs)} paragraphs")
check(bool(article.authors), "no authors")
check(bool(article.teasers), "no teasers")
check(bool(article.tweets), "no tweets")
parts = [article.page_text[block.start : block.end] for block in article.blocks]
check("".join(parts) == page.decode(), "the blocks do not make up the page")
check(newsparse.Article.from_json(article.to_json()) == article, "JSON does not come back")
html = newsparse.parse("<html><body><h1>Ferry</h1><p>The ferry sails in May.</p></body></html>")
check("ferry sails" in html.page_text, "HTML is not read")

command = Path(sys.executable).with_name("newsparse")
shown = subprocess.run([command, str(page_path)], capture_output=True, check=True, timeout=60)
check((article.title or "").encode() in shown.stdout, "the command does not print the title")
print(f"wheel works: {article!r}")
