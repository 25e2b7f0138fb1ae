"""`recoupe eval`: the scorer of the source tree, by the name that users know."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

import typer

from recoupe.errors import RecoupeError

SETTINGS = {"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []}


def evaluate(context: typer.Context) -> None:
    """Score the engine against gold: precision, recall and fields of each kind.

    recoupe eval siege

    recoupe eval my_gold/ --misses

    recoupe eval --help
    """
    tree = Path(__file__).resolve().parents[3]
    if not (tree / "eval" / "__main__.py").is_file():
        raise RecoupeError("eval: the scorer and its gold come with the source tree; run it from a clone")
    sys.path.insert(0, str(tree))
    code: int = import_module("eval.__main__").main(context.args)
    raise typer.Exit(code)
