"""`python -m compiled`: compile the reading rooms into `build/compiled`, and check that they read the same."""

from __future__ import annotations

import subprocess
import sys
import time

from compiled.check import differing
from compiled.compiler import missing
from compiled.tree import BUILD, PACKAGES, ROOT, fingerprint, is_current, modules, stamp

LOG = BUILD / "log.txt"


def main() -> int:
    """Make the tree where it is absent or out of date; exit status 1 where that can't be done."""
    shown = PACKAGES.relative_to(ROOT)
    if is_current():
        print(f"{shown} is current")
        return 0
    lack = missing()
    if lack is not None:
        print(f"Not compiled: {lack}. Recoupe works the same without, only slower.", file=sys.stderr)
        return 1
    chosen = modules()
    print(f"Compiling {len(chosen)} modules (some five minutes of processor time) ...", flush=True)
    start, made_of = time.monotonic(), fingerprint()
    BUILD.mkdir(parents=True, exist_ok=True)
    with LOG.open("w") as log:  # both compilers say much, and little of use where all goes well
        made = subprocess.run([sys.executable, "-m", "compiled.build"], cwd=ROOT, stdout=log, stderr=log)
    if made.returncode:
        print(f"Not compiled; {LOG.relative_to(ROOT)} ends:\n{_end(LOG.read_text())}", file=sys.stderr)
        return 1
    print(f"compiled in {time.monotonic() - start:.0f} s")
    different = differing(PACKAGES)
    if different:
        print(f"Not used: it reads {', '.join(different)} otherwise", file=sys.stderr)
        return 1
    stamp(made_of)
    print(f"the examples are read alike; to use it: PYTHONPATH={shown} .venv/bin/recoupe ...")
    return 0


def _end(log: str) -> str:
    return "\n".join(log.splitlines()[-5:])


if __name__ == "__main__":
    sys.exit(main())
