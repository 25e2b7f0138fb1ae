from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from recoupe.publish.page.marks import LANES, MOST, Mark, lanes_of, segments

SPANS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda pair: (pair[0], pair[0] + pair[1])),
    max_size=12,
)


def marks(spans: list[tuple[int, int]]) -> list[Mark]:
    return [Mark(start, end, number, "event") for number, (start, end) in enumerate(spans)]


@given(spans=SPANS, start=st.integers(0, 20), end=st.integers(30, 80))
def test_the_segments_are_the_text_and_each_knows_its_claims(
    spans: list[tuple[int, int]], start: int, end: int
) -> None:
    raw = "".join(chr(0x4E00 + i) for i in range(100))
    parts = segments(raw, start, end, marks(spans))
    assert "".join(part.text for part in parts) == raw[start:end]
    at = start
    for part in parts:
        expected = {number for number, (left, right) in enumerate(spans) if left <= at < right}
        assert set(part.claims) == expected
        at += len(part.text)


@given(spans=SPANS)
def test_no_two_overlapping_claims_share_a_line_while_there_are_lines(spans: list[tuple[int, int]]) -> None:
    made = marks(spans)
    lanes = lanes_of(made)
    for one, other in combinations(range(len(made)), 2):
        overlap = made[one].start < made[other].end and made[other].start < made[one].end
        if overlap and lanes[one] == lanes[other]:
            assert lanes[one] == LANES - 1


def test_the_shorter_claim_lies_nearest_to_the_words() -> None:
    assert lanes_of([Mark(0, 50, 0, "statement"), Mark(10, 20, 1, "casualties")]) == [1, 0]


def test_claims_side_by_side_share_the_first_line() -> None:
    assert lanes_of([Mark(0, 10, 0, "event"), Mark(10, 20, 1, "event")]) == [0, 0]


def test_a_click_means_the_narrowest_claim() -> None:
    inner = segments("abcdefgh", 0, 8, [Mark(0, 8, 5, "statement"), Mark(2, 4, 7, "casualties")])[1]
    assert inner.text == "cd"
    assert inner.claims == (7, 5)
    assert inner.lanes == ((0, "casualties"), (1, "statement"))


def test_thousands_of_overlapping_claims_do_not_hang_or_swell() -> None:
    raw = "x" * 20_000
    parts = segments(raw, 0, len(raw), [Mark(i, len(raw) - i, i, "event") for i in range(1, 5000)])
    assert sum(len(part.text) for part in parts) == len(raw)
    assert max(len(part.claims) for part in parts) <= MOST
