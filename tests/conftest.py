"""Fixtures that several rooms share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from tests.browser import launched


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """One browser for the tests of a module: while it is open, no other event loop can run in the process."""
    yield from launched()
