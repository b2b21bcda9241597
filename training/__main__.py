"""The command line: `python -m training COMMAND PATH`."""

import argparse
import sys
from collections.abc import Sequence

from training import (
    headline,
    lines,
    lone_names,
    model,
    names,
    oracle,
    reliability,
    trees,
    vocabulary,
)

COMMANDS = {
    "lines": lines,
    "vocabulary": vocabulary,
    "names": names,
    "model": model,
    "reliability": reliability,
    "oracle": oracle,
    "headline": headline,
    "lone-names": lone_names,
    "trees": trees,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 1 where a check fails."""
    top = argparse.ArgumentParser(prog="python -m training")
    commands = top.add_subparsers(dest="command", required=True)
    for name, module in COMMANDS.items():
        module.add_arguments(commands.add_parser(name, help=(module.__doc__ or "").splitlines()[0]))
    args = top.parse_args(arguments)
    return int(COMMANDS[args.command].run(args))


if __name__ == "__main__":
    sys.exit(main())
