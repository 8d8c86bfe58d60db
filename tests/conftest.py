"""What all tests share: the mark of the slow ones."""

import pytest


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "slow: takes some seconds; left out with -m 'not slow'")
