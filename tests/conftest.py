"""What all tests share."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

# A slow machine is no failure; a hang is, and `timeout` in pyproject.toml sees to that. Where a
# change is judged, the examples are the same at each run: new ones are for whoever works on it.
settings.register_profile("newsparse", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("newsparse")


def pytest_addoption(pluginmanager: pytest.PytestPluginManager) -> None:
    """The pages under `fixtures/` are tests by newsparse's own plugin.

    pytest knows the plugin where newsparse is installed, and has to be told of it where it is only
    on the path.
    """
    if not pluginmanager.has_plugin("newsparse"):
        pluginmanager.import_plugin("_newsparse_pytest")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves out slow tests unless `-m` says what to run, and skips those whose data is absent."""
    if not config.option.markexpr:
        slow = [item for item in items if item.get_closest_marker("slow")]
        config.hook.pytest_deselected(items=slow)
        items[:] = [item for item in items if item not in slow]
    if not os.environ.get("NEWSPARSE_DATA"):
        absent = pytest.mark.skip(reason="NEWSPARSE_DATA does not say where the pages are")
        for item in items:
            if item.get_closest_marker("data"):
                item.add_marker(absent)


@pytest.fixture(scope="session")
def data_folder() -> Path:
    """The folder with the pages of other people that `data` tests measure on."""
    return Path(os.environ["NEWSPARSE_DATA"])
