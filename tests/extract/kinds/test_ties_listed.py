"""Ties whose sides are listed, set before their noun, told by two predicates, or spelt out behind their letters."""

from __future__ import annotations

import pytest
from tests.extract.kinds.ties import ties


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("La Garde, forte de l'appui de la Sarvie, a repris l'avantage.", ("Sarvie", "supports", "Garde")),
        ("Fort du soutien de la Sarvie, le régime résiste.", ("Sarvie", "supports", "régime")),
        ("Soutien indéfectible du régime, la Sarvie a démenti.", ("Sarvie", "supports", "régime")),
        ("Allié du Front depuis 2011, le Velk a démenti.", ("Velk", "ally_of", "Front")),
        ("Le principal parrain du régime est la Sarvie.", ("Sarvie", "supports", "régime")),
        ("Le principal bailleur de fonds du mouvement est la Sarvie.", ("Sarvie", "supports", "mouvement")),
        ("Entre le Front et la Garde, la rivalité dure.", ("Front", "opposes", "Garde")),
        ("Le Front et la Garde ont scellé une alliance.", ("Front", "ally_of", "Garde")),
        ("Les miliciens du Front et les gardes prêtent main forte à l'armée.", ("gardes", "supports", "armée")),
        ("Le Front reçoit des armes de la Sarvie et de la Zorvie.", ("Zorvie", "supports", "Front")),
        ("La Zorvie dément tout soutien militaire aux rebelles.", ("Zorvie", "supports", "rebelles")),
        ("Le Front sarvien combat aux côtés de l'armée depuis 2013.", ("Front sarvien", "ally_of", "armée")),
        ("Le Front fédère vingt clans, dont la Garde du Nord et le Velk.", ("Garde du Nord", "part_of", "Front")),
        ("Le Front regroupe vingt factions, parmi lesquelles la Brigade Aube.", ("Brigade Aube", "part_of", "Front")),
        ("Le CTR (centre de tri régional) est fermé.", ("CTR", "also_known_as", "centre de tri régional")),
        ("Ivo Brek, ancien président de la Coalition, a réagi.", ("Ivo Brek", "part_of", "Coalition")),
        ("Alliées de toujours, la Sarvie et la Zorvie ont signé.", ("Sarvie", "ally_of", "Zorvie")),
        ("La Sarvie finance et arme le Front depuis 2010.", ("Sarvie", "supports", "Front")),
        ("La Sarvie, premier allié et fournisseur d'armes de la Zorvie, a nié.", ("Sarvie", "ally_of", "Zorvie")),
        ("Le Velk, longtemps en guerre contre le Front, a démenti.", ("Velk", "opposes", "Front")),
        ("Les Narviens sont accusés de collusion avec les rebelles.", ("Narviens", "ally_of", "rebelles")),
        ("Le Front livre depuis 1984 une guérilla à l'armée.", ("Front", "opposes", "armée")),
        ("Le groupe Velk a été incorporé à la Garde nationale.", ("groupe Velk", "part_of", "Garde nationale")),
        ("Le Parti du sel (PDS) d'Ivo Brek domine la région.", ("Ivo Brek", "part_of", "Parti du sel")),
        ("Le Front, qui défend Ostrel aux côtés de la Garde, résiste.", ("Front", "ally_of", "Garde")),
        ("Le Front du Sel, ou FDS, a démenti.", ("Front du Sel", "also_known_as", "FDS")),
        ("Une alliance menée par le Velk, jadis alliée à la Sarvie, tire.", ("alliance", "ally_of", "Sarvie")),
        ("Le Front, qui comprend la Garde du Nord et la Brigade Aube, tire.", ("Garde du Nord", "part_of", "Front")),
        ("Paris va livrer des canons à la Sarvie.", ("Paris", "supports", "Sarvie")),
        ("Le pouvoir à Ostrel, appuyé par la Sarvie, a refusé.", ("Sarvie", "supports", "pouvoir")),
        ("Le porte-parole militaire des Brigades Aube, Ivo Brek, a nié.", ("Ivo Brek", "part_of", "Brigades Aube")),
        ("Les rebelles se sont soulevés contre la junte.", ("rebelles", "opposes", "junte")),
        ("Il vise la junte, contre laquelle les rebelles se sont soulevés.", ("rebelles", "opposes", "junte")),
        (
            "Le président narvien, Ivo Brek, dont le pays soutient le pouvoir, a appelé au calme.",
            ("Narvie", "supports", "pouvoir"),
        ),
        (
            "Le gouvernement d'Ostrel, reconnu par l'ONU et appuyé par la Sarvie, résiste.",
            ("Sarvie", "supports", "gouvernement d'Ostrel"),
        ),
    ],
)  # fmt: skip
def test_a_tie(text: str, told: tuple[str, str, str]) -> None:
    assert told in ties(f"La Narvie a une armée. {text}")


@pytest.mark.parametrize(
    "text",
    [
        "Le maire, fort de l'appui de sa femme, se représente.",
        "Ancien du village, le boulanger a souri.",
        "Entre la mairie et l'école, la rivalité dure.",
        "Le principal allié du jardinier est la pluie.",
        "Le club regroupe vingt équipes, dont Ostrel et Velmar.",
        "Le maire reçoit des lettres de la Sarvie.",
        "Les parents se sont soulevés contre le projet.",
        "Ivo Brek, responsable de l'organisation, a réagi.",
        "Ils ont eu le soutien de l'ambassade de Narvie à Paris.",
        "La mairie comprend la colère des riverains.",
        "Ivo Brek, devenu chef de gang, a fui.",
        "Amis de toujours, le maire et le boulanger ont signé.",
        "Le maire est accusé de complicité avec le notaire.",
        "La Sarvie finance et forme des apprentis.",
        "Le Front du Sel, ou presque, a démenti.",
        "Aucun groupe n'est hostile au régime.",
        "La Zorvie a arrêté onze personnes soupçonnées d'aider le commando.",
        "Ivo Brek, président du club, a réagi.",
        "Le CTR (fermé depuis lundi) rouvrira.",
        "La brigade, née d'une scission du Front, a démenti.",
    ],
)
def test_no_tie(text: str) -> None:
    assert ties(text) == []


def test_each_agent_backs_its_own() -> None:
    told = ties("Le Front est soutenu par la Sarvie, le gouvernement par la Zorvie.")
    assert ("Zorvie", "supports", "Front") not in told


def test_an_embassy_is_called_by_a_name() -> None:
    told = ties("Il a visité l'ambassade de Norvège, surnommée « la Ruche ».")
    assert ("ambassade de Norvège", "also_known_as", "la Ruche") in told
