"""A war as a lead, and the claims of what is told after it."""

from __future__ import annotations

import datetime as dt

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_article
from recoupe.record import Claim

DAY = dt.date(2021, 5, 5)  # a Wednesday
WAR = "Depuis mars, les insurgés et l'armée se livrent une guerre sans merci, et les combats font des morts.\n\n"


def claims(text: str, kind: str = "negotiation") -> list[Claim]:
    reading = read_article(RawArticle(file="a.txt", text=WAR + text, published=DAY)).reading
    return [c for c in reading.claims if c.kind == kind and c.evidence[0].start >= len(WAR)]


def steps(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Matter, action and actors of each step."""
    return [(c.args.matter, c.args.action, c.args.actors) for c in claims(text)]
