"""Forces called up, cut back, armed, seen or there; and what is only promised."""

from __future__ import annotations

import pytest

from recoupe.record import Claim, Force


def forces(found: list[Claim]) -> list[tuple[str, str | None, str | None, str]]:
    return [
        (c.args.action, c.args.actor, c.args.unit, c.factuality) for c in found if isinstance(c.args, Force)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le Bénin a promis d'envoyer un bataillon.", ("deploys", "Bénin", "soldiers", "planned")),
        ("Le Bénin a accepté de fournir 600 soldats.", ("deploys", "Bénin", "soldiers", "planned")),
        ("Le Bénin n'enverra pas de troupes au sol.", ("deploys", "Bénin", "soldiers", "denied")),
        (
            "Le président a décrété la mobilisation générale.",
            ("deploys", "président", "soldiers", "asserted"),
        ),
        ("La France réduira son contingent.", ("withdraws", "France", "soldiers", "planned")),
        ("La France réduira sa présence à 2.500 hommes.", ("numbers", "France", "soldiers", "planned")),
        ("Washington livre des missiles aux rebelles.", ("deploys", "Washington", "weapons", "asserted")),
        ("Des mercenaires ont été aperçus près de la base.", ("deploys", None, "fighters", "asserted")),
        ("L'armée a été appelée en renfort.", ("deploys", "armée", "soldiers", "asserted")),
        ("Des drones survolent la zone.", ("deploys", "drones", "aircraft", "asserted")),
        ("Le nombre de combattants est estimé à 5.000.", ("numbers", None, "fighters", "asserted")),
        ("Un important dispositif de sécurité a été déployé.", ("deploys", None, "police", "asserted")),
        ("L'OTAN va renforcer sa présence dans l'est.", ("deploys", "OTAN", "soldiers", "planned")),
        ("Les rebelles disposent de chars.", ("numbers", "rebelles", "tanks", "asserted")),
        (
            "Des forces spéciales sont présentes en Sarvie.",
            ("deploys", "forces spéciales", "soldiers", "asserted"),
        ),
        (
            "Le gouverneur a fait appel à la garde nationale.",
            ("deploys", "gouverneur", "soldiers", "asserted"),
        ),
        ("La mission ne compte pour l'heure que 400 hommes.", ("numbers", "mission", "soldiers", "asserted")),
        (
            "La junte négocie le déploiement d'un millier de paramilitaires.",
            ("deploys", "junte", "fighters", "planned"),
        ),
        (
            "Le Conseil a donné son feu vert à l'envoi de troupes.",
            ("deploys", "troupes", "soldiers", "planned"),
        ),
        ("Le gouverneur réclame 4.000 policiers.", ("deploys", "policiers", "police", "demanded")),
        ("Moscou a fourni des systèmes antiaériens à Damas.", ("deploys", "Moscou", "weapons", "asserted")),
        (
            "Le Bénin a obtenu le départ des 400 soldats français.",
            ("withdraws", "France", "soldiers", "asserted"),
        ),
        ("Des observateurs sont arrivés en Sarvie.", ("deploys", None, "observers", "asserted")),
    ],
)
def test_a_force(claims, text: str, expected: tuple[str, str | None, str | None, str]) -> None:
    assert expected in forces(claims(text))


@pytest.mark.parametrize(
    "text",
    [
        "La mobilisation des étudiants a été annoncée.",
        "Le Bénin a annoncé son retrait de l'Union africaine.",
        "Le syndicat a lancé une mobilisation générale.",
        "L'usine a livré des radars à la gendarmerie.",
        "Le ministre a été vu à l'aéroport.",
        "L'entraîneur a appelé un gardien en renfort.",
        "Un nuage survole la zone.",
        "Un dispositif d'aide aux entreprises a été mis en place.",
        "L'entreprise va renforcer sa présence en Asie.",
        "Les syndicats réclament 300 soignants.",
        "L'entreprise a fourni des systèmes de paie à la mairie.",
        "La banque réduira ses effectifs.",
    ],
)
def test_no_force(claims, text: str) -> None:
    assert forces(claims(text)) == []
