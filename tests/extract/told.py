"""What tests of several kinds take from the claims of a text, so that each says it once."""

from __future__ import annotations

import datetime as dt

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_article
from recoupe.record import Claim, Control, Force, Statement

DAY = dt.date(2021, 5, 5)  # a Wednesday


def claims_of(text: str, kind: str, day: dt.date = DAY) -> list[Claim]:
    """The claims of one kind of an article of a day."""
    reading = read_article(RawArticle(file="a.txt", text=text, published=day)).reading
    return [claim for claim in reading.claims if claim.kind == kind]


def of_kind(found: list[Claim], kind: str) -> list[Claim]:
    """The claims of one kind among those of a text."""
    return [claim for claim in found if claim.kind == kind]


def events(text: str) -> list[Claim]:
    """The milestones of an article."""
    return claims_of(text, "event")


def meetings(text: str) -> list[Claim]:
    """The meetings of an article."""
    return claims_of(text, "meeting")


def speakers(found: list[Claim]) -> list[str | None]:
    """Who has spoken."""
    return [c.args.speaker for c in found if isinstance(c.args, Statement)]


def spoken(found: list[Claim]) -> list[tuple[str | None, str]]:
    """Who has spoken, and how the words are given."""
    return [(c.args.speaker, c.args.mode) for c in found if isinstance(c.args, Statement)]


def control(found: list[Claim]) -> list[tuple[str, str | None, tuple[str, ...]]]:
    """What was done, by whom, of which places."""
    return [(c.args.action, c.args.actor, c.args.objects) for c in found if isinstance(c.args, Control)]


def forces(found: list[Claim]) -> list[tuple[str, str | None, float | None]]:
    """What was done with which unit, and how many."""
    return [
        (c.args.action, c.args.unit, c.quantity.value if c.quantity else None)
        for c in found
        if isinstance(c.args, Force)
    ]
