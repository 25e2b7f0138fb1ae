"""Those who are sought: missed in a disaster, no more than wanted elsewhere."""

from __future__ import annotations

import datetime as dt

import pytest

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_article

FLOOD, ATTACK = "Inondations en Sarvie", "Attentat à Oron"


def missing(title: str, text: str) -> list[float | None]:
    """The numbers of missing people that a short article tells."""
    raw = RawArticle(file="a", text=f"{title}\n\n{text}\n", published=dt.date(2025, 8, 18))
    claims = read_article(raw).reading.claims
    return [c.quantity.value for c in claims if c.kind == "casualties" and c.args.measure == "missing"]


@pytest.mark.parametrize(
    ("title", "text", "found"),
    [
        (FLOOD, "L'ambassade n'a toujours pas réussi à localiser 393 Belges.", [393]),
        (FLOOD, "L'ambassade a réussi à localiser 393 Belges.", []),
        (FLOOD, "Douze randonneurs restent injoignables.", [12]),
        (FLOOD, "Un homme de 77 ans a été recherché samedi le long de la rivière.", [1]),
        (FLOOD, "Une quatrième personne restait activement recherchée dimanche soir.", [1]),
        (FLOOD, "« Nous sommes à la recherche de quatre personnes », a dit le préfet.", [4]),
        (FLOOD, "Les pompiers recherchent trois habitants du hameau.", [3]),
        (ATTACK, "La Croix bleue est toujours sans nouvelles de six passants.", [6]),
        (FLOOD, "Les secours tentent de retrouver cinq habitants du hameau.", [5]),
        (FLOOD, "Les secours ont pu retrouver cinq habitants du hameau.", []),
        (ATTACK, "Les policiers tentent de retrouver deux complices.", []),
        # those whom the police look for, and those whom somebody would like to have
        (ATTACK, "Les gendarmes sont à la recherche de deux hommes.", []),
        (ATTACK, "Le tireur est toujours activement recherché.", []),
        (ATTACK, "Trois suspects restaient recherchés dimanche soir.", []),
        (FLOOD, "Trois marins ont été écroués ; un quatrième est activement recherché.", []),
        ("Guerre en Sarvie", "Les rebelles sont à la recherche de 200 volontaires.", []),
    ],
)
def test_who_is_sought(title: str, text: str, found: list[float]) -> None:
    assert missing(title, text) == found
