"""One bad item costs only itself, and order stays."""

from __future__ import annotations

import os
import signal
import threading

import pytest

from recoupe.guard import FEW, Failure, each, guarded


def half(number: int) -> int:
    """Half of an even number; odd ones fail, 13 kills its process."""
    if number == 13:
        os.kill(os.getpid(), signal.SIGKILL)
    if number % 2:
        raise ValueError(f"odd:\n{number}")
    return number // 2


def spin(_: int) -> None:
    while True:
        pass


def nest(depth: int) -> int:
    return nest(depth + 1)


def test_a_failure_is_told_in_one_line() -> None:
    assert guarded(half, 4) == 2
    assert guarded(half, 5) == Failure("reading it failed (ValueError: odd: 5)")
    assert guarded(nest, 0) == Failure("it is nested too deeply")


def test_work_that_never_ends_is_ended() -> None:
    assert guarded(spin, 0, seconds=0.1) == Failure("reading it takes more than 0 s")
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0.0, 0.0)


def test_off_the_main_thread_there_is_no_limit_but_it_works() -> None:
    found: list[object] = []
    thread = threading.Thread(target=lambda: found.append(guarded(half, 6)))
    thread.start()
    thread.join()
    assert found == [3]


def test_an_interrupt_is_not_a_failure() -> None:
    def interrupted(_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        guarded(interrupted, 0)


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_order(jobs: int) -> None:
    numbers = [number for number in range(FEW + 20) if number != 13]
    found = list(each(half, iter(numbers), limit=lambda _: 5.0, jobs=jobs))
    assert [item for item, _ in found] == numbers
    assert [result for _, result in found if not isinstance(result, Failure)] == [
        n // 2 for n in numbers if n % 2 == 0
    ]


def test_a_killed_process_costs_only_its_item() -> None:
    found = dict(each(half, iter(range(FEW + 2)), limit=lambda _: 5.0, jobs=2))
    assert found[13] == Failure("reading it killed the process that read it")
    assert found[12] == 6
    assert found[FEW] == FEW // 2
    assert len(found) == FEW + 2
