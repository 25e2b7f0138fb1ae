"""Forces as newsrooms count and move them: by what they are made of, by models, as parts of a whole."""

from __future__ import annotations

import pytest
from tests.extract.told import forces


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La mission est composée de 9.000 soldats et de 700 policiers.", ("numbers", "police", 700)),
        ("L'armée a rappelé 4.000 réservistes.", ("deploys", "soldiers", 4000)),
        ("Deux hélicoptères participent aux recherches.", ("deploys", "aircraft", 2)),
        ("Quatre MV-22 ont quitté leur base pour la zone sinistrée.", ("deploys", "aircraft", 4)),
        ("L'état-major a dépêché deux Su-25 à Veldor.", ("deploys", "aircraft", 2)),
        ("Le contingent sarvien (300 hommes) patrouille à Veldor.", ("numbers", "soldiers", 300)),
        ("Environ 80 soldats et une douzaine de camions ont débarqué à Veldor.", ("deploys", "vehicles", 12)),
        ("Six autocars transportant des soldats sont arrivés à Veldor.", ("deploys", "vehicles", 6)),
        ("Les effectifs passeront de 900 actuellement à 1.200.", ("numbers", "soldiers", 1200)),
        ("Le nombre total des troupes sera ramené à 4.000.", ("numbers", "soldiers", 4000)),
        ("Le pays a ordonné le retrait de 200 de ses 650 soldats.", ("numbers", "soldiers", 650)),
        (
            "Les 500 soldats dont la Sarvie avait annoncé le retrait attendent.",
            ("withdraws", "soldiers", 500),
        ),
        ("Des combats ont repris après l'arrivée de renforts.", ("deploys", "soldiers", None)),
        ("Les secouristes du monde entier affluent en France.", ("deploys", "rescuers", None)),
        ("Des équipes humanitaires débarquent à Nantes.", ("deploys", "teams", None)),
        ("Un premier avion français s'est posé à Nantes.", ("deploys", "aircraft", 1)),
        ("Un avion décolle, avec à son bord 70 secouristes.", ("deploys", "rescuers", 70)),
        ("Le pays a annoncé le départ pour la France d'un avion militaire.", ("deploys", "aircraft", 1)),
        ("L'Amisom est déployée en Somalie.", ("deploys", "soldiers", None)),
        ("Une force de paix s'installera en Somalie.", ("deploys", "soldiers", None)),
        (
            "Quelque 8.000 membres du personnel de secours ont mené des recherches.",
            ("deploys", "rescuers", 8000),
        ),
        ("Le pays a annoncé le redéploiement de 600 soldats.", ("deploys", "soldiers", 600)),
        ("Six experts du Corps suisse sont partis dimanche.", ("deploys", "experts", 6)),
        ("Les dix sauveteurs du groupe, partis pour la France, cherchent.", ("deploys", "rescuers", 10)),
        ("Des bénévoles devraient arriver à Nantes.", ("deploys", "volunteers", None)),
        ("La France a envoyé des équipes.", ("deploys", "teams", None)),
        (
            "Neuf camions transportant des véhicules blindés ont gagné la frontière.",
            ("deploys", "vehicles", 9),
        ),
        ("L'armée a renforcé ses effectifs à la frontière.", ("deploys", "soldiers", None)),
        ("Au printemps, on parlait de 4.000 miliciens.", ("numbers", "fighters", 4000)),
        ("Plus de 600 soldats se trouvent désormais en France.", ("numbers", "soldiers", 600)),
        ("Quarante pompiers sont à Veldor ; 15 autres arriveront mardi.", ("deploys", "firefighters", 15)),
    ],
)
def test_told(claims, text: str, expected: tuple[str, str | None, float | None]) -> None:
    assert expected in forces(claims(text))


@pytest.mark.parametrize(
    "text",
    [
        "Le menu est composé de trois plats.",
        "Quatre G20 ont eu lieu à Veldor.",
        "L'association (300 membres) tient un congrès.",
        "Six autocars transportant des touristes sont arrivés à Veldor.",
        "Le nombre total des élèves sera ramené à 400.",
        "La banque a renforcé ses effectifs.",
        "On parlait de douze mois.",
        "Dix pompiers de la caserne, partis éteindre un feu, ont péri.",
        "Deux hélicoptères participent à la fête.",
        "Un avion s'est posé à Nantes.",
        "Les équipes débarquent au stade.",
        "Six experts sont morts.",
        "Des élèves ont envoyé des équipes au tournoi.",
        "Deux soldats se trouvent à Paris.",
    ],
)
def test_not_told(claims, text: str) -> None:
    assert forces(claims(text)) == []


def test_soldiers_brought_home_are_no_returned_people(claims) -> None:
    found = claims("La Sarvie rapatriera 900 de ses 1.350 soldats.")
    assert {c.kind for c in found} == {"force"}
    assert forces(found) == [("withdraws", "soldiers", 900), ("numbers", "soldiers", 1350)]
    assert [c.factuality for c in found] == ["planned", "asserted"]


def test_nous_is_the_subject_of_the_verb_that_agrees_with_it(claims) -> None:
    (claim,) = [c for c in claims("Nous demandons le départ des troupes étrangères.") if c.kind == "force"]
    assert claim.factuality == "demanded"


def test_a_part_of_those_arrested_is_no_force(claims) -> None:
    assert forces(claims("Sept hommes ont été interpellés à Veldor, dont trois écroués.")) == []
    assert ("numbers", "soldiers", 300) in forces(
        claims("L'armée a envoyé 700 hommes, dont 300 parachutistes.")
    )


def test_arrested_soldiers_are_no_force(claims) -> None:
    assert forces(claims("La Sarvie a suspendu les vols après l'arrestation de 49 soldats narviens.")) == []
