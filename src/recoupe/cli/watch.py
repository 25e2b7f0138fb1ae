"""`recoupe watch`: feeds in, a dossier that grows."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

SHORTEST_WAIT = 1.0  # minutes


def watch(
    feeds: Annotated[
        list[str],
        typer.Argument(
            metavar="FEED...", help="Addresses of feeds, OPML lists, files of addresses.", show_default=False
        ),
    ],
    dossier: Annotated[
        Path,
        typer.Option("--dossier", "-d", metavar="FILE.sqlite", help="Made, or added to.", show_default=False),
    ],
    every: Annotated[
        float, typer.Option("--every", min=SHORTEST_WAIT, help="Minutes from one round to the next.")
    ] = 15,
    once: Annotated[bool, typer.Option("--once", help="One round, then stop.")] = False,
    pages: Annotated[
        bool, typer.Option("--pages/--no-pages", help="Of a summary, read the page it links.")
    ] = True,
    allow_private: Annotated[
        list[str] | None,
        typer.Option("--allow-private", metavar="NETWORK", help="Ask this private address or network, too."),
    ] = None,
) -> None:
    """Follow feeds: ask each politely, read what is new, compare it with the rest.

        recoupe watch https://larive.example/rss.xml --dossier crisis.sqlite

        recoupe watch veille.opml --dossier crisis.sqlite --every 30

    Unchanged feeds cost their servers nothing (ETag, Last-Modified); robots.txt is obeyed; requests to one host are a
    second apart. Addresses of this machine and of private networks are refused, and so are redirects and names that
    lead there.
    """
    from recoupe.watch.follow import feeds_in, one_round, rounds
    from recoupe.watch.gate import Gate, networks
    from recoupe.watch.robots import Manners

    addresses = feeds_in(feeds)
    manners = Manners(Gate(networks(allow_private or [])))
    if once:
        told = one_round(addresses, dossier, manners, pages=pages)
        _tell(told.feeds, told.new, told.read, told.problems)
        raise typer.Exit(1 if told.problems else 0)
    for told in rounds(addresses, dossier, manners, every=every * 60, pages=pages):
        _tell(told.feeds, told.new, told.read, told.problems)


def _tell(feeds: int, new: int, read: int, problems: tuple[str, ...]) -> None:
    for each in problems:
        print(f"recoupe: refused {' '.join(each.split())}", file=sys.stderr, flush=True)
    print(f"{feeds} feeds asked, {new} new entries, {read} articles read", flush=True)
