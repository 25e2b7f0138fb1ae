"""Whether this machine can compile."""

from __future__ import annotations

import shlex
import shutil
import sysconfig
from importlib.util import find_spec
from pathlib import Path


def missing() -> str | None:
    """What is missing for compiling, None where nothing is."""
    command = shlex.split(sysconfig.get_config_var("CC") or "cc")[0]
    if shutil.which(command) is None:
        return f"no C compiler here ({command})"
    if not (Path(sysconfig.get_path("include")) / "Python.h").is_file():
        return "Python's headers are not here (Debian: apt-get install python3-dev)"
    if find_spec("mypyc") is None:
        return "mypy is not installed (make test installs it)"
    return None
