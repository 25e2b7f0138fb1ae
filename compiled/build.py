"""Makes the tree: the package as it is, its chosen modules rewritten and compiled, the extensions laid beside them."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from compiled import tree
from compiled.rewrite import BASE, BASE_SOURCE, rewritten

OPTIMIZED = "2"  # the C compiler's level


def make(target: Path, modules: Sequence[str], sources: Path = tree.SOURCES) -> Path:
    """Compile modules of `sources` and lay them with the whole package into `target`; the folder to import from.

    Raises `SystemExit` or setuptools' `CompileError` where a compiler refuses.
    """
    packages, copy = target / "lib", target / "source"
    for folder in (packages, copy):
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(sources, folder, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
        (folder / f"{BASE.replace('.', '/')}.py").write_text(BASE_SOURCE, "utf-8")
    for module in modules:
        path = copy / module
        path.write_text(rewritten(path.read_text("utf-8"), tree.native(module)), "utf-8")
    before = Path.cwd()
    objects = (target / "objects").resolve()
    os.chdir(copy)  # the compiler takes the names of modules from where it stands
    try:
        _compile(modules, packages.resolve(), objects)
    finally:
        os.chdir(before)
    return packages


def _for_this_machine() -> list[str]:
    """Flags for who builds the tree and uses it where it was built: all that this processor has, some 4 % of speed."""
    known = sys.platform == "linux" and platform.machine() == "x86_64"
    return ["-march=native", "-fno-semantic-interposition", "-fno-plt"] if known else []


def _compile(modules: Sequence[str], packages: Path, objects: Path) -> None:
    # Both change how extensions are built for the whole process, so they are here only for who builds.
    from mypyc.build import mypycify
    from setuptools import setup

    extensions = mypycify(
        ["--ignore-missing-imports", f"--cache-dir={objects / 'types'}", *modules],
        opt_level=OPTIMIZED,
        debug_level="0",
        group_name="recoupe",
        multi_file=True,  # one C file of all takes three times as long, and a gigabyte
        target_dir=str(objects / "c"),
    )
    for extension in extensions:
        extension.extra_compile_args += _for_this_machine()
    setup(
        name="recoupe-compiled",
        packages=[],
        ext_modules=extensions,
        script_args=[
            "--quiet",
            "build_ext",
            f"--parallel={os.cpu_count() or 1}",
            f"--build-lib={packages}",
            f"--build-temp={objects / 'o'}",
        ],
    )


if __name__ == "__main__":
    make(tree.BUILD, tree.modules())
