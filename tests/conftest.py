"""Fixtures that several rooms share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from tests.browser import launched


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """One browser for all tests of a process."""
    yield from launched()
