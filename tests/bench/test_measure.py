"""Speeds are measured for every tool at hand, and the room that works is the one that is charged."""

from __future__ import annotations

import signal
import time
from collections.abc import Sequence

import pytest
from bench.__main__ import clocked, measure
from bench.stages import shares

from recoupe.text import sentences


def busy(seconds: float) -> None:
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass


def test_the_slower_way_measures_slower_and_an_absent_one_not_at_all() -> None:
    def slow(texts: Sequence[str]) -> None:
        busy(0.02 * len(texts))

    def fast(texts: Sequence[str]) -> None:
        busy(0.002 * len(texts))

    ways = [("slow", clocked(slow), ["a b"]), ("fast", clocked(fast), ["a b"]), ("absent", None, ["a b"])]
    speeds = measure(ways, runs=2)
    assert speeds["absent"] == []
    assert len(speeds["slow"]) == 2
    assert max(speeds["slow"]) < min(speeds["fast"])


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no timer signal to sample by")
def test_time_is_charged_to_the_innermost_room() -> None:
    # A function that claims to stand in the text room stands for one that does.
    room = compile("def work(busy):\n    busy(0.2)\n", sentences.__file__, "exec")
    scope: dict[str, object] = {}
    exec(room, scope)  # the code above, and nothing from outside

    def outside() -> None:
        busy(0.05)
        scope["work"](busy)  # type: ignore[operator]

    measured = shares(outside)
    assert set(measured) == {"text", "other"}
    assert measured["text"] > 0.6
    assert sum(measured.values()) == pytest.approx(1)
