"""The same way by compiled modules (`python -m compiled`), in a process of its own: one process holds one of both."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from compiled.tree import PACKAGES, ROOT, is_current

_CHILD = """
import json, sys, time

sys.path.insert(0, sys.argv[1])
from bench import recoupe_way
for line in sys.stdin:
    articles = json.loads(line)
    start = time.process_time()
    recoupe_way.read(articles)
    print(time.process_time() - start, flush=True)
"""


@contextmanager
def reader() -> Iterator[Callable[[Sequence[str]], float] | None]:
    """What reads articles by compiled modules and tells the seconds of processor time that it took.

    None where there are none, or where they are older than the sources.
    """
    if not is_current():
        yield None
        return
    with subprocess.Popen(
        [sys.executable, "-c", _CHILD, str(ROOT)],
        env={**os.environ, "PYTHONPATH": str(PACKAGES)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        yield lambda articles: _asked(child, articles)
        child.communicate()


def _asked(child: subprocess.Popen[str], articles: Sequence[str]) -> float:
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write(json.dumps(list(articles)) + "\n")
    child.stdin.flush()
    return float(child.stdout.readline())
