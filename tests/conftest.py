"""What every test starts from."""

from pathlib import Path

import pytest
from django.core.cache import cache

TESTS = Path(__file__).parent
TOGETHER = ("browser", "pdf")


@pytest.fixture(autouse=True)
def _fresh_rate_limits() -> None:
    """Attempts of one test do not count against the next."""
    cache.clear()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Where two processes share the tests, what starts a server or prints for many tests is done by one of them."""
    if config.pluginmanager.hasplugin("xdist"):
        for item in items:
            part = item.path.relative_to(TESTS).parts[0]
            if part in TOGETHER:
                item.add_marker(pytest.mark.xdist_group(part))
