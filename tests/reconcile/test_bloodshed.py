"""A story of one bloodshed: its tolls are one, whatever its later articles are about."""

from __future__ import annotations

import datetime as dt

import pytest

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import connect, read_articles
from recoupe.reconcile.bloodshed import Bloodshed, one_bloodshed

SHOT = """Oskane : l'armée tire sur la foule

Les soldats ont ouvert le feu lundi sur des marcheurs à Oskane. La Ligue oskanaise compte 43 morts."""
COURT = """Oskane : l'opposant libéré

Jan Orval a quitté la prison d'Oskane vendredi. La fusillade de lundi a fait 72 morts, selon la Ligue oskanaise."""
TALKS = """Oskane : les pourparlers s'ouvrent

Le pouvoir et les syndicats négocient à Oskane. Le ministère oskanais, lui, n'admet que huit morts dans la tuerie
de lundi."""
OTHER = """Oskane sous couvre-feu

Les soldats ont tiré sur des passants mardi à Oskane. Trois personnes ont été tuées mardi."""


def tolls(*texts: str) -> dict[float, str]:
    """The finding of each count of dead, by its figure."""
    record = connect(read_articles([RawArticle(file=f"{n}.txt", text=t) for n, t in enumerate(texts)]))
    finding = {claim: one.id for one in record.findings for claim in one.claims}
    return {
        claim.quantity.value: finding[claim.id]
        for claim in record.claims
        if claim.kind == "casualties" and claim.quantity and claim.quantity.value
    }


def test_tolls_of_one_bloodshed_are_one_and_another_day_is_not() -> None:
    found = tolls(SHOT, COURT, TALKS, OTHER)
    assert found[43] == found[72] == found[8] != found[3]


@pytest.mark.parametrize(
    ("texts", "one"),
    [
        ((SHOT, COURT, TALKS), True),
        (tuple(t.replace("Oskane :", "Heurts et affrontements à Oskane :") for t in (SHOT, COURT, TALKS)), False),
        (tuple(t.replace("Oskane :", "L'offensive sur Oskane :") for t in (SHOT, COURT, TALKS)), False),
        (("Oskane rêve\n\nLe maire d'Oskane parle.", SHOT, "Oskane vote\n\nLe vote d'Oskane a lieu dimanche."), False),
    ],
)  # fmt: skip
def test_what_is_one_bloodshed(texts: tuple[str, ...], one: bool) -> None:
    readings = read_articles([RawArticle(file=f"{n}.txt", text=t) for n, t in enumerate(texts)])
    assert (one_bloodshed(readings) is not None) == one


@pytest.mark.parametrize(
    ("day", "weekday", "other"),
    [(None, 0, False), (None, 1, True), (None, None, False), (dt.date(2023, 5, 2), 1, True)],
)
def test_another_day(day: dt.date | None, weekday: int | None, other: bool) -> None:
    shed = Bloodshed(weekday=0, day=dt.date(2023, 5, 1))
    assert shed.is_other_day(day, day, weekday) == other


@pytest.mark.parametrize(
    ("told", "one"), [("mardi, au lendemain de la fusillade", True), ("mardi, dans une fusillade", False)]
)
def test_the_day_after_is_of_the_day_before(told: str, one: bool) -> None:
    curfew = f"Couvre-feu à Oskane\n\nUn couvre-feu est en vigueur {told} qui a fait 51 morts à Oskane."
    found = tolls(SHOT, COURT, TALKS, curfew)
    assert (found[51] == found[72]) == one
