"""Prints the lowest version of each dependency, and of pytest, that is promised to work."""

import tomllib
from pathlib import Path

project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text())["project"]
tests = project["optional-dependencies"]["test"]
promised = [*project["dependencies"], *(name for name in tests if name.startswith("pytest>"))]
print(*(requirement.replace(">=", "==") for requirement in promised), sep="\n")
