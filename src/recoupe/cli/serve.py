"""`recoupe serve`: the web app."""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import Annotated

import typer

from recoupe.cli.arguments import DossierFile


def serve(
    dossier: DossierFile,
    port: Annotated[int, typer.Option("--port", "-p", min=1, max=65535, help="Port to listen on.")] = 8000,
    host: Annotated[
        str, typer.Option("--host", help="Address to listen on; others than this machine's need --open.")
    ] = "127.0.0.1",
    open_to_others: Annotated[
        bool, typer.Option("--open", help="Allow an address that other machines can reach; needs --token.")
    ] = False,
    token: Annotated[
        str | None,
        typer.Option(
            "--token", metavar="SECRET", envvar="RECOUPE_TOKEN", help="What visitors need to get in."
        ),
    ] = None,
    folder: Annotated[
        list[Path] | None,
        typer.Option(
            "--folder", metavar="DIR", help="A folder that the page may read articles from; may be repeated."
        ),
    ] = None,
    by: Annotated[
        str | None, typer.Option("--by", metavar="NAME", help="Who decides; by default the user's name.")
    ] = None,
) -> None:
    """Show a dossier in the browser, and decide on it. Asks nothing of the network.

        recoupe serve crisis.sqlite

        recoupe serve crisis.sqlite --port 8080 --by Ana

    Articles dropped on its page are read into the dossier; so is a folder that --folder names, at a click:

        recoupe serve crisis.sqlite --folder articles/

    Only this machine can reach it. To let colleagues in:

        RECOUPE_TOKEN=... recoupe serve crisis.sqlite --host 192.0.2.7 --open
    """
    import uvicorn

    from recoupe.web.app import create_app
    from recoupe.web.settings import Settings, checked

    settings = Settings(dossier, host, port, token, by or getpass.getuser(), tuple(folder or ()))
    app = create_app(checked(settings, open_to_others=open_to_others))
    typer.echo(f"{dossier}: {settings.address}   (Ctrl+C ends it)")
    uvicorn.run(app, host=host, port=port, log_level="warning", server_header=False, access_log=False)
