"""Tables in Markdown, and their place in the page of benchmarks."""

import platform
import subprocess
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from importlib import metadata
from pathlib import Path

PACKAGES = {"soup": "beautifulsoup4"}
"""The distribution behind a name used here, where it has another name."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a command found."""

    section: str
    """The name of its markers in the page of benchmarks."""
    text: str
    """Markdown."""
    involved: tuple[str, ...] = ()
    """Whose versions are recorded, besides newsparse's and Python's."""
    elsewhere: Mapping[str, str | None] = field(default_factory=dict)
    """The versions of those that ran in an environment of their own, by name."""
    failed: bool = False
    """Whether a check did not pass: the command then exits with 1."""


def number(value: float) -> str:
    """A share to three places, without the zero in front: ".953", "1.000"."""
    return f"{value:.3f}".removeprefix("0")


def grid(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table; columns after the first that hold figures are set to the right."""
    right = [
        i > 0 and any(row[i] for row in rows) and all(_is_figure(row[i]) for row in rows)
        for i in range(len(head))
    ]
    rule = ["--:" if r else "---" for r in right]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in (head, rule, *rows))


def _is_figure(cell: str) -> bool:
    return not cell or cell.strip("*")[:1] in set("0123456789.-")


def raised(errors: Sequence[tuple[str, str]]) -> str:
    """A sentence and a list about (exception, page) pairs: the commonest, each with a page."""
    counts = Counter(error for error, _ in errors)
    pages = dict(reversed(errors))
    common = [f"- {error}: {n}, as on {pages[error]}" for error, n in counts.most_common(5)]
    return f"raised on {len(errors)} pages, scored as empty:\n\n" + "\n".join(common)


def replace_section(document: str, name: str, content: str) -> str:
    """The document with `content` between the markers `<!-- bench:name -->` and their end.

    Raises `ValueError` where the two markers do not stand once each, in this order.
    """
    opening, closing = f"<!-- bench:{name} -->", f"<!-- /bench:{name} -->"
    if document.count(opening) != 1 or document.count(closing) != 1:
        raise ValueError(f"the document needs {opening} and {closing} once each")
    before, _, rest = document.partition(opening)
    if closing not in rest:
        raise ValueError(f"{closing} stands before {opening}")
    return f"{before}{opening}\n\n{content.strip()}\n\n{closing}{rest.partition(closing)[2]}"


def write_section(path: Path, report: Report, command: str) -> None:
    """Puts a report into the page of benchmarks, under its command, the versions and the day."""
    content = f"`{command}`, {provenance(report.involved, report.elsewhere)}.\n\n{report.text}"
    document = path.read_text("utf-8")
    path.write_text(replace_section(document, report.section, content), "utf-8")


def provenance(involved: Sequence[str], elsewhere: Mapping[str, str | None] | None = None) -> str:
    """The day, and the versions of everything that a figure depends on."""
    versions = {name: version(name) for name in involved if name != "newsparse"}
    versions |= elsewhere or {}
    named = [f"{name} {v}" for name, v in versions.items() if v]
    own = f"newsparse {_own_version()} ({commit()})"
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return ", ".join([date.today().isoformat(), own, python, *named])


def version(name: str) -> str | None:
    """The installed version of what goes by a name here; `None` where there is none."""
    try:
        return metadata.version(PACKAGES.get(name, name))
    except metadata.PackageNotFoundError:
        return None


def _own_version() -> str:
    try:
        from newsparse._version import __version__
    except ImportError:
        return "absent"
    return __version__


def commit() -> str:
    """The short commit of the tree the tool stands in, with "+" where it has other changes."""
    root = Path(__file__).parent
    try:
        head = _git(root, "rev-parse", "--short", "HEAD")
        # The page of benchmarks itself changes with every section written.
        dirty = _git(root.parent, "status", "--porcelain", "--", ".", ":!docs/benchmarks.md")
    except (OSError, subprocess.CalledProcessError):
        return "no commit"
    return head + ("+" if dirty else "")


def _git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ("git", *arguments), cwd=folder, capture_output=True, check=True, text=True
    )
    return done.stdout.strip()
