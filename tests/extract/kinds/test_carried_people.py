"""People whom planes bring out, who camp outside, or whom a pronoun takes up from a count before."""

from __future__ import annotations

import datetime as dt

import pytest

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_article

QUAKE = "Le séisme de magnitude 7 a fait 300 morts en Valdie, et les répliques continuent.\n\n"


def moved(text: str) -> list[tuple[str, float | None]]:
    reading = read_article(RawArticle(file="a.txt", text=QUAKE + text, published=dt.date(2021, 5, 5))).reading
    found = [c for c in reading.claims if c.kind == "displacement"]
    return [(c.args.measure, c.quantity.value if c.quantity is not None else None) for c in found]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Un avion a décollé d'Oron avec à son bord des ressortissants français.", ("evacuated", None)),
        ("Un avion spécial ramenant des rescapés est arrivé à Orlac.", ("evacuated", None)),
        ("L'appareil a ramené des Français.", ("evacuated", None)),
        ("Les habitants s'installent dehors, dans des campements.", ("displaced", None)),
        ("La randonneuse est bloquée avec une trentaine de touristes près du col.", ("trapped", 30)),
        ("Trois mille familles avaient peur. Elles ont quitté Oron lundi.", ("displaced", 3000)),
        ("Quatre cents personnes manquent de tout. Elles ont été évacuées lundi d'Oron.", ("evacuated", 400)),
    ],
)
def test_moved(text: str, told: tuple[str, float | None]) -> None:
    assert told in moved(text)


@pytest.mark.parametrize(
    "text",
    [
        "Un avion s'est écrasé avec à son bord des ressortissants français.",
        "Un car ramenant des familles de vacances est tombé en panne.",
        "Le ministre a voyagé avec à son bord des dossiers.",
        "Les équipes s'installent dans leurs bureaux.",
        "Les secours sont à Melk, 20.000 âmes, encerclées par les eaux.",
        "Trois mille familles avaient peur. Elles ont quitté la réunion.",
    ],
)
def test_nobody_moved(text: str) -> None:
    assert moved(text) == []


def test_those_told_of_are_not_told_twice() -> None:
    assert moved("Neuf cents habitants ont fui Oron. Ils ont quitté la ville lundi.") == [("displaced", 900)]


@pytest.mark.parametrize(("number", "summed"), [("130.000", True), ("900", False)])
def test_so_many_are_driven_out_by_no_single_happening(number: str, summed: bool) -> None:
    text = f"Les combats ont déplacé {number} habitants en Valdie, selon l'armée et les rebelles."
    reading = read_article(RawArticle(file="a.txt", text=text, published=dt.date(2021, 5, 5))).reading
    assert [c.args.cumulative for c in reading.claims if c.kind == "displacement"] == [summed]
