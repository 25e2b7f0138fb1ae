"""Pages of a long list."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its number from 1, how many there are, and how many rows in all."""

    number: int
    last: int
    each: int
    all: int

    @property
    def skip(self) -> int:
        """Rows before it."""
        return (self.number - 1) * self.each

    @property
    def first_row(self) -> int:
        """Number of its first row, from 1."""
        return min(self.skip + 1, self.all)

    @property
    def last_row(self) -> int:
        """Number of its last row."""
        return min(self.skip + self.each, self.all)


def paged(asked: int, each: int, rows: int) -> Page:
    """The page that was asked for, or the nearest that there is.

    >>> paged(9, 20, 50).number
    3
    """
    last = max(-(-rows // each), 1)
    return Page(min(max(asked, 1), last), last, each, rows)
