"""The tables of words that the package carries as data files."""


def rows(path: str) -> list[list[str]]:
    """The rows of a table, each a list of its cells, without the head that names the columns.

    `path` is that of the file in the package, with `/` between folders. The file is in UTF-8, one
    row a line, its cells parted by tabs.
    """
    from importlib.resources import files  # slow to import, and not needed before first use

    text = files("newsparse").joinpath(path).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()[1:]]
