"""Flights, rescues and returns in the words of newsrooms; crowds at a match and players hired away are none."""

from __future__ import annotations

import pytest

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_article
from recoupe.record import Claim, Displacement


def read(text: str) -> list[Claim]:
    claims = read_article(RawArticle(file="a.txt", text=text, published=None)).reading.claims
    return [c for c in claims if isinstance(c.args, Displacement)]


def moved(text: str) -> list[tuple[str, float | None]]:
    return [(c.args.measure, c.quantity.value if c.quantity else None) for c in read(text)]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Selon le HCR, 33.000 personnes sont arrivées au Tchad.", ("displaced", 33000)),
        ("Un afflux de réfugiés est attendu à Veldor, où 2.000 personnes sont déjà arrivées.", ("displaced", 2000)),
        ("Les habitants ont été autorisés à rentrer chez eux.", ("returned", None)),
        ("Une quinzaine de personnes étaient prisonnières des décombres.", ("trapped", 15)),
        ("Les sauveteurs cherchent douze villageois ensevelis sous la coulée.", ("trapped", 12)),
        ("Les gardes ont escorté 1.300 villageois hors du bourg.", ("evacuated", 1300)),
        ("Ils sont encore 60.000 à se terrer dans les caves.", ("trapped", 60000)),
        ("Quelque 250.000 habitants manquent de tout dans Veldor assiégée.", ("trapped", 250000)),
        ("Des colonnes de civils quittaient la ville de Nantes.", ("displaced", None)),
        ("Un flot de réfugiés passe la frontière.", ("displaced", None)),
        ("Le maire s'est réjoui de ce que 33.000 concitoyens aient regagné leurs foyers.", ("returned", 33000)),
        ("La peur monte : les habitants quittent la ville.", ("displaced", None)),
        ("Ils ont annoncé une évacuation de masse des habitants.", ("evacuated", None)),
        ("Après trois ans d'exil, les habitants rentrent chez eux.", ("returned", None)),
        ("Un rayon de 20 km autour de la centrale a été évacué.", ("evacuated", None)),
        ("Depuis dimanche, 3.500 personnes ont été enregistrées dans le camp.", ("displaced", 3500)),
        ("Les pompiers ont évacué en pleine nuit les 130 pensionnaires du lycée.", ("evacuated", 130)),
    ],
)  # fmt: skip
def test_people_on_the_move(text: str, expected: tuple[str, float | None]) -> None:
    assert expected in moved(text)


@pytest.mark.parametrize(
    "text",
    [
        "Trois mille personnes sont arrivées à Nantes pour le salon.",
        "Quelque 60.000 supporters ont afflué vers la ville.",
        "Le club a transféré trois joueurs vers Nantes.",
        "Les élèves ont été autorisés à rentrer en classe.",
        "Le guide a escorté 30 visiteurs dans le musée.",
        "Des habitants sont arrivés à la mairie.",
        "Il se terre dans le silence.",
        "L'armée protège ses postes, dont trois sont encerclés.",
        "Les habitants ont fui le sujet.",
        "Le camp de vacances accueille 80 enfants.",
        "Les élèves rentrent chez eux.",
        "Les familles quittent la ville chaque été.",
        "L'un des otages coincé à l'intérieur a appelé.",
        "Trois mille électeurs ont été enregistrés à la mairie.",
    ],
)
def test_nobody_moved(text: str) -> None:
    assert moved(text) == []


def test_the_whole_of_those_touched_is_not_evacuated() -> None:
    assert moved("La crue a touché 300.000 personnes, dont 40.000 ont été évacuées.") == [
        ("evacuated", 40000)
    ]


@pytest.mark.parametrize(
    ("text", "origin", "destination"),
    [
        ("La peur a poussé des milliers d'habitants à fuir Nantes.", "Nantes", None),
        ("Trente bus transportant 2.300 civils ont quitté Nantes pour Rouen.", "Nantes", "Rouen"),
        ("En vingt-quatre heures, 13.550 réfugiés étaient entrés en Arménie.", None, "Arménie"),
        ("Mille personnes ont passé la frontière pour fuir les combats à Nantes.", "Nantes", None),
        (
            "Les 48.000 Congolais installés dans les camps de Nantes et de Rouen ont faim.",
            None,
            "camps de Nantes et de Rouen",
        ),
        ("L'ambassade a rapatrié ses ressortissants d'Ukraine.", "Ukraine", None),
        ("Le HCR a recensé 18.450 arrivées en Ouganda.", None, "Ouganda"),
    ],
)
def test_ends(text: str, origin: str | None, destination: str | None) -> None:
    found = read(text)[0].args
    assert isinstance(found, Displacement)
    assert (found.origin_place, found.destination) == (origin, destination)


def test_refugees_are_with_their_host() -> None:
    found = read("Le Liban accueille un million de réfugiés syriens.")[0]
    assert found.place is not None
    assert found.place.name == "Liban"


@pytest.mark.parametrize(
    "text", ["Le HCR attend 20.000 arrivées d'ici à juin.", "L'ONU s'attend à l'arrivée de 20.000 réfugiés."]
)
def test_who_is_only_awaited(text: str) -> None:
    assert [c.factuality for c in read(text)] == ["predicted"]
