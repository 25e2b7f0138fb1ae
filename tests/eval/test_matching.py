"""The matching is worth as much as the best of all matchings, found by trying them."""

from __future__ import annotations

from itertools import permutations

from eval.matching import best_matching
from hypothesis import given
from hypothesis import strategies as st


def test_giving_way_finds_more() -> None:
    assert best_matching({(0, 0): 5, (0, 1): 4, (1, 0): 4}) == {0: 1, 1: 0}


def test_nothing_to_match() -> None:
    assert best_matching({}) == {}


pairs = st.dictionaries(st.tuples(st.integers(0, 3), st.integers(0, 4)), st.integers(1, 9), max_size=12)


@given(pairs)
def test_no_matching_is_worth_more(worth: dict[tuple[int, int], int]) -> None:
    matching = best_matching(worth)
    assert len(set(matching.values())) == len(matching)
    assert all(pair in worth for pair in matching.items())
    best = max(
        sum(worth.get((left, right), 0) for left, right in zip(range(4), rights, strict=True))
        for rights in permutations(range(5), 4)
    )
    assert sum(worth[pair] for pair in matching.items()) == best
