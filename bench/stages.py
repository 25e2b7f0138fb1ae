"""Which room of Recoupe the time goes to, by sampling: nothing in the rooms has to know of it."""

from __future__ import annotations

import signal
import time
from collections import Counter
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from types import FrameType

import recoupe

ROOT = str(Path(recoupe.__file__).parent)
# These serve every room: their time belongs to the room that calls them.
SERVING = frozenset({"lang", "record", "reading", "errors", "guard"})
INTERVAL = 0.001  # seconds of processor time between two samples


def shares(work: Callable[[], object]) -> dict[str, float]:
    """Share of the processor time that each room of Recoupe takes while `work` runs, the largest first.

    A sample belongs to the innermost room on the stack. A long call into C is sampled once when it returns,
    so each sample weighs the processor time since the one before. Empty where the system has no timer signal.
    """
    if not hasattr(signal, "setitimer"):
        return {}
    spent: Counter[str] = Counter()
    last = time.process_time()

    def sample(_signal: int, frame: FrameType | None) -> None:
        nonlocal last
        now = time.process_time()
        spent[_room(frame)] += now - last  # type: ignore[assignment]
        last = now

    before = signal.signal(signal.SIGPROF, sample)
    signal.setitimer(signal.ITIMER_PROF, INTERVAL, INTERVAL)
    try:
        work()
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    total = sum(spent.values())
    return {room: seconds / total for room, seconds in spent.most_common()} if total else {}


def _room(frame: FrameType | None) -> str:
    while frame is not None:
        room = _room_of_file(frame.f_code.co_filename)
        if room:
            return room
        frame = frame.f_back
    return "other"


@lru_cache(maxsize=4096)
def _room_of_file(file: str) -> str | None:
    if not file.startswith(ROOT):
        return None
    room = file[len(ROOT) + 1 :].replace("\\", "/").split("/")[0].removesuffix(".py")
    return None if room in SERVING else room
