"""`recoupe mcp`: the record for an assistant that speaks the Model Context Protocol."""

from __future__ import annotations

from typing import Annotated

import typer

from recoupe.cli.arguments import DossierFile


def mcp(
    dossier: DossierFile,
    http: Annotated[
        bool, typer.Option("--http", help="Over HTTP on this machine; else over stdin and stdout.")
    ] = False,
    port: Annotated[int, typer.Option("--port", min=1, max=65535, help="Of HTTP.")] = 8765,
) -> None:
    """Answer an assistant's questions about a dossier: read only, with evidence, origins and what is not covered.

        recoupe mcp crisis.sqlite

        recoupe mcp crisis.sqlite --http --port 8765

    The first is for the assistant's own settings, the second answers at http://127.0.0.1:8765/mcp.
    """
    from recoupe.errors import RecoupeError

    try:
        from recoupe.publish.mcp.server import server_of
    except ImportError as error:
        raise RecoupeError("mcp: it needs the MCP SDK; install it: pip install 'recoupe[mcp]'") from error
    server = server_of(dossier)
    if http:
        typer.echo(f"recoupe: answering at http://127.0.0.1:{port}/mcp; stop with Ctrl-C", err=True)
        server.run("streamable-http", host="127.0.0.1", port=port)
    else:
        server.run("stdio")
