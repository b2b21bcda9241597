"""Checks that `dist/`, given as argument, holds one wheel and one sdist with the right files."""

import sys
import tarfile
import zipfile
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "newsparse"
IN_SDIST = ("bench", "tests", "training")
FILES_IN_SDIST = (
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "docs/article.md",
    "examples/page.txt",
    "pyproject.toml",
)


def package_files() -> set[str]:
    return {"_newsparse_pytest.py"} | {
        str(PurePosixPath("newsparse", *path.relative_to(PACKAGE).parts))
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def wheel_faults(wheel: Path) -> list[str]:
    """The wheel holds the package, data included, and nothing else."""
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    expected = package_files()
    return [f"not in the wheel: {name}" for name in sorted(expected - names)] + [
        f"should not be in the wheel: {name}" for name in sorted(names - expected)
    ]


def sdist_faults(sdist: Path) -> list[str]:
    """The sdist holds what is needed to test and to remake what the wheel holds."""
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    wanted = {f"src/{name}" for name in package_files()} | set(FILES_IN_SDIST)
    missing = sorted(wanted - names)
    missing += [
        folder
        for folder in IN_SDIST
        if any((ROOT / folder).rglob("*.py")) and not any(n.startswith(f"{folder}/") for n in names)
    ]
    return [f"not in the sdist: {name}" for name in missing]


def main(folder: Path) -> int:
    (wheel,) = folder.glob("*.whl")
    (sdist,) = folder.glob("*.tar.gz")
    faults = wheel_faults(wheel) + sdist_faults(sdist)
    print(*faults, sep="\n", end="\n" if faults else "")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
