"""Do one piece of work for each item, so that an item that fails, hangs or kills a process costs only itself.

Results come in the order of the items, whatever the number of processes, so a build stays repeatable.
"""

from __future__ import annotations

import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from multiprocessing import get_context
from types import FrameType
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

FEW = 400  # up to so many items, starting other processes costs more than it saves
IN_FLIGHT = 8  # items handed out ahead for each process: bounds memory
LIMIT_BASE = 10.0  # seconds of processor time that any item may take


@dataclass(frozen=True, slots=True)
class Failure:
    """Why an item gave no result, fit for one line."""

    reason: str


class _TooLongError(BaseException):
    """Raised by the timer; not an `Exception`, so that no stage swallows it."""


def guarded(work: Callable[[T], R], item: T, *, seconds: float = LIMIT_BASE) -> R | Failure:
    """`work(item)`, or why it failed; ended after so many seconds of processor time."""
    try:
        with _time_limit(seconds):
            return work(item)
    except _TooLongError:
        return Failure(f"reading it takes more than {seconds:.0f} s")
    except MemoryError:
        return Failure("reading it takes more memory than there is")
    except RecursionError:
        return Failure("it is nested too deeply")
    except Exception as error:
        said = " ".join(str(error).split())[:120]
        return Failure(f"reading it failed ({type(error).__name__}{': ' if said else ''}{said})")


def each(
    work: Callable[[T], R], items: Iterator[T], *, limit: Callable[[T], float], jobs: int = 1
) -> Iterator[tuple[T, R | Failure]]:
    """Every item with its result, in order. `work`, items and results must pickle where `jobs` is above 1.

    Other processes are started only where there are more than a few items.
    """
    if jobs > 1:
        ahead = list(islice(items, FEW + 1))
        items = chain(ahead, items)
        if len(ahead) > FEW:
            yield from _each_in_processes(work, items, limit, jobs)
            return
    for item in items:
        yield item, guarded(work, item, seconds=limit(item))


def _each_in_processes(
    work: Callable[[T], R], items: Iterator[T], limit: Callable[[T], float], jobs: int
) -> Iterator[tuple[T, R | Failure]]:
    pool = _pool(jobs)
    waiting: deque[tuple[T, Future[R | Failure]]] = deque()
    try:
        while True:
            for item in islice(items, jobs * IN_FLIGHT - len(waiting)):
                waiting.append((item, _submit(pool, partial(guarded, work, item, seconds=limit(item)))))
            if not waiting:
                return
            item, future = waiting.popleft()
            try:
                yield item, future.result()
            except BrokenProcessPool:
                # Any of the items handed out may have killed the process: do each alone, then go on.
                yield from _one_by_one(work, [item, *(later for later, _ in waiting)], limit)
                waiting.clear()
                pool = _pool(jobs)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _submit(pool: ProcessPoolExecutor, task: Callable[[], R]) -> Future[R]:
    """Hand a task out; a pool that has just broken gives a future that says so, like one that breaks later."""
    try:
        return pool.submit(task)
    except BrokenProcessPool as broken:
        failed: Future[R] = Future()
        failed.set_exception(broken)
        return failed


def _one_by_one(
    work: Callable[[T], R], items: list[T], limit: Callable[[T], float]
) -> Iterator[tuple[T, R | Failure]]:
    """Each item while no other is at work, so that a killed process tells which item killed it."""
    pool = _pool(1)
    try:
        for item in items:
            try:
                yield item, pool.submit(partial(guarded, work, item, seconds=limit(item))).result()
            except BrokenProcessPool:
                yield item, Failure("reading it killed the process that read it")
                pool = _pool(1)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _pool(jobs: int) -> ProcessPoolExecutor:
    """Fresh processes, not copies of this one: copies of a process with threads may hang."""
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_ignore_interrupts)


def _ignore_interrupts() -> None:
    """Ctrl-C is for the process that started us."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def _time_limit(seconds: float) -> Iterator[None]:
    """Raise `_TooLongError` after so much processor time; no limit off the main thread or off Unix."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise _TooLongError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
