"""The command `newsparse`: news pages in, their parts out; and the tests of pages of one's own."""

import sys
from collections.abc import Sequence

from newsparse.cli.common import complain, in_short, silence


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command on `argv` (the process's own arguments if `None`); gives its exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        return _run(arguments)
    except BrokenPipeError:
        silence(sys.stdout)
        return 141
    except OSError as error:
        silence(sys.stdout)
        return complain(f"standard output: {in_short(error)}")
    except KeyboardInterrupt:
        return 130


def _run(arguments: list[str]) -> int:
    """The command that the first argument names; without one, pages are shown."""
    if arguments[:1] == ["fixture"]:
        from newsparse.cli import fixtures

        return fixtures.run(arguments[1:])
    if arguments[:1] == ["diff"]:
        from newsparse.cli import diff

        return diff.run(arguments[1:])
    from newsparse.cli import pages

    return pages.run(arguments)
