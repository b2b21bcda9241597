"""The command line: `python -m bench COMMAND PATH`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bench import dates, embeds, fixtures, gate, html, language, memory, speed, structure, text
from bench.report import provenance, write_section

COMMANDS = {
    "text": text,
    "html": html,
    "structure": structure,
    "embeds": embeds,
    "speed": speed,
    "memory": memory,
    "language": language,
    "dates": dates,
    "gate": gate,
    "fixtures": fixtures,
}
UNRECORDED = frozenset(
    {
        "command",
        "path",
        "cache",
        "write",
        "jobs",
        "profile",
        "errors",
        "update",
        "lower",
        "rounds",
    }
)
"""What has no bearing on the figures, or is a path of one machine."""


def parser() -> argparse.ArgumentParser:
    """The command line's parser."""
    top = argparse.ArgumentParser(prog="python -m bench")
    commands = top.add_subparsers(dest="command", required=True)
    for name, module in COMMANDS.items():
        command = commands.add_parser(name, help=(module.__doc__ or "").strip().partition(": ")[2])
        module.add_arguments(command)
        command.add_argument("--write", type=Path, metavar="docs/benchmarks.md")
    return top


def recorded(args: argparse.Namespace) -> str:
    """The command as the page of benchmarks shows it: paths of this machine made generic."""
    command = ["python -m bench", args.command, "PATH"]
    defaults = parser().parse_args([args.command, "PATH"])
    for name, value in vars(args).items():
        if name not in UNRECORDED and value != getattr(defaults, name):
            command += [f"--{name.replace('_', '-')}", _shown(value)]
    return " ".join(command)


def _shown(value: object) -> str:
    if isinstance(value, Path):
        return "FILE"
    return ",".join(map(str, value)) if isinstance(value, tuple) else str(value)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command, prints its tables, and writes them where it is told to.

    1 where a check did not pass, else 0.
    """
    args = parser().parse_args(arguments)
    report = COMMANDS[args.command].run(args)
    print(f"`{recorded(args)}`, {provenance(report.involved, report.elsewhere)}.\n\n{report.text}")
    if args.write:
        write_section(args.write, report, recorded(args))
    return int(report.failed)


if __name__ == "__main__":
    sys.exit(main())
