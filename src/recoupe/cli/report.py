"""`recoupe report`: the page."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from recoupe.cli.arguments import DossierFile


def report(
    dossier: DossierFile,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="PAGE.html", help="Where to.", show_default=False)
    ],
) -> None:
    """Write one self-contained HTML page: every claim beside its words in the article. Opens offline.

    recoupe report crisis.sqlite -o crisis.html
    """
    import recoupe
    from recoupe.cli.output import written_whole
    from recoupe.publish.page import render_page

    with recoupe.open(dossier) as opened:
        page = render_page(opened)
    with written_whole(output) as out:
        out.write(page)
    typer.echo(f"Page: {output.absolute().as_uri()}")
