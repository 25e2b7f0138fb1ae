"""`recoupe explain`: how one claim was made."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from recoupe.cli.arguments import DossierFile
from recoupe.errors import RecoupeError

_PIPE_WIDTH = 140  # columns where no terminal tells its own


def explain(
    dossier: DossierFile,
    claim: Annotated[
        str, typer.Argument(metavar="CLAIM", help="A claim's id, or how it begins.", show_default=False)
    ],
) -> None:
    """Print the way a claim was made: words, clause, rule, lexicon entries, day, sources.

        recoupe export crisis.sqlite claims | jq -r .id

        recoupe explain crisis.sqlite c1f0

    The rules are listed in docs/rules.md.
    """
    from rich.console import Console

    import recoupe
    from recoupe.explain import explain as explained_claim
    from recoupe.publish.terminal.explanation import explanation_view

    console = Console(width=None if sys.stdout.isatty() else _PIPE_WIDTH, highlight=False)
    with recoupe.open(dossier) as opened:
        found = [one for one in opened.claims if one.id.startswith(claim)] if claim else []
        if len(found) != 1:
            raise RecoupeError(
                f"{claim}: {_trouble(len(found))}; recoupe export {dossier} claims lists the ids"
            )
        article = next(one for one in opened.articles if one.id == found[0].article)
        for line in explanation_view(explained_claim(opened.raw(article.id), article, found[0])):
            console.print(line)


def _trouble(count: int) -> str:
    return f"{count} claims begin so, give more of the id" if count else "no claim has this id"
