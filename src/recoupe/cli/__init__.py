"""The command line: thin commands over the public verbs.

Exit codes: 0 all well, 1 some inputs refused, 2 wrong use or a file that can't be used.
"""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

import recoupe
from recoupe.cli.build import build
from recoupe.cli.diff import diff
from recoupe.cli.eval import SETTINGS as EVAL_SETTINGS
from recoupe.cli.eval import evaluate
from recoupe.cli.explain import explain
from recoupe.cli.export import export
from recoupe.cli.mcp import mcp
from recoupe.cli.report import report
from recoupe.cli.review import review
from recoupe.cli.serve import serve
from recoupe.cli.show import show
from recoupe.cli.times import times
from recoupe.cli.watch import watch
from recoupe.errors import RecoupeError

HELP = """Read what French newsrooms write of a crisis; get one sourced record.

Every claim keeps its exact words, its source and its date; findings tell which claims agree, update or
contradict each other, and how many independent origins they have. Works offline.

Start here:

    recoupe build articles/ --dossier crisis.sqlite

    recoupe show crisis.sqlite

    recoupe serve crisis.sqlite

    recoupe report crisis.sqlite -o crisis.html
"""

app = typer.Typer(
    help=HELP,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(build)
app.command()(show)
app.command()(diff)
app.command()(report)
app.command()(serve)
app.command()(review)
app.command()(explain)
app.command()(export)
app.command()(mcp)
app.command()(times)
app.command()(watch)
app.command("eval", context_settings=EVAL_SETTINGS)(evaluate)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"recoupe {recoupe.__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Options of every command."""


def main() -> None:
    """Run the command line."""
    try:
        app(prog_name="recoupe")
    except RecoupeError as error:
        _fail(str(error))
    except (BrokenPipeError, KeyboardInterrupt):
        # The reader of our output went away, or the user did: nothing to say.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(130) from None
    except OSError as error:
        name = f"{error.filename}: " if error.filename else ""
        _fail(f"{name}{error.strerror or error}; check the name and that you may read and write there")
    except Exception as error:
        if os.environ.get("RECOUPE_DEBUG"):
            raise
        _fail(
            f"stopped by a fault of its own ({type(error).__name__}: {error});"
            " run again with RECOUPE_DEBUG=1 and report what it prints"
        )


def _fail(message: str) -> None:
    print(f"recoupe: {' '.join(message.split())}", file=sys.stderr)
    raise SystemExit(2)
