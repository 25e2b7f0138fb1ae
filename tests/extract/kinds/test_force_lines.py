"""Forces in the lines of a wire: who goes home, who is left, by how many a presence is held."""

from __future__ import annotations

import pytest

from recoupe.record import Force

_Told = tuple[str, float | None, str | None, str]


def told(claims, text: str) -> list[_Told]:
    return [
        (one.args.action, one.quantity.value if one.quantity else None, one.args.unit, one.factuality)
        for one in claims(text)
        if isinstance(one.args, Force)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Les 400 derniers militaires déployés dans cette province ont commencé à partir lundi.",
            [("withdraws", 400, "soldiers", "asserted")],
        ),
        ("Deux cents soldats ont regagné leur base lundi.", [("withdraws", 200, "soldiers", "asserted")]),
        (
            "Sur les quelque 2.200 soldats encore présents dans le pays, 700 soldats rentreront dans leurs casernes.",
            [("numbers", 2200, "soldiers", "asserted"), ("withdraws", 700, "soldiers", "planned")],
        ),
        (
            "La présence narvienne se limitera à 500 soldats.",
            [("numbers", 500, "soldiers", "planned")],
        ),
        (
            "Quelque 250 jihadistes seraient terrés dans la ville.",
            [("numbers", 250, "fighters", "unverified")],
        ),
        (
            "Il ne reste plus qu'une soixantaine de jihadistes à Marna.",
            [("numbers", 60, "fighters", "asserted")],
        ),
        (
            "Les insurgés, dont le nombre est estimé à 4.000, sont bien armés.",
            [("numbers", 4000, "fighters", "asserted")],
        ),
        (
            "Le Pentagone va envoyer 2.500 soldats, ce qui portera à 6.000 le nombre de militaires envoyés depuis mai.",
            [("deploys", 2500, "soldiers", "planned"), ("numbers", 6000, "soldiers", "planned")],
        ),
        ("Environ 400 policiers ont bouclé le quartier.", [("deploys", 400, "police", "asserted")]),
        (
            "L'Égypte aligne 105 avions de combat près du canal, contre 300 pour la Libye.",
            [("numbers", 105, "aircraft", "asserted"), ("numbers", 300, "aircraft", "asserted")],
        ),
        (
            "Le Kenya compte des troupes dans la force conjointe.",
            [("numbers", None, "soldiers", "asserted")],
        ),
        ("Des troupes d'Érythrée combattent en Éthiopie.", [("deploys", None, "soldiers", "asserted")]),
        (
            "Le pays attend le plan de retrait de la force de l'ONU.",
            [("withdraws", None, "soldiers", "planned")],
        ),
        (
            "Le pays a exigé le retrait sans délai des Casques bleus.",
            [("withdraws", None, "soldiers", "demanded")],
        ),
        ("Les effectifs de la mission tomberont à 9.000 hommes.", [("numbers", 9000, "soldiers", "planned")]),
        (
            "La Libye a demandé le retrait des troupes italiennes, mais l'Italie enverra des renforts.",
            [("withdraws", None, "soldiers", "demanded"), ("deploys", None, "soldiers", "planned")],
        ),
        ("Aucune troupe ne sera envoyée à Marna.", [("deploys", None, "soldiers", "denied")]),
        (
            "L'Égypte a appelé 40.000 réservistes sous les drapeaux.",
            [("deploys", 40000, "soldiers", "asserted")],
        ),
        ("Le Kenya s'est engagé à envoyer 1.500 policiers.", [("deploys", 1500, "police", "planned")]),
        ("Le dernier soldat belge a quitté Gao lundi.", [("withdraws", None, "soldiers", "asserted")]),
        (
            "La police a déployé des véhicules blindés aux carrefours.",
            [("deploys", None, "vehicles", "asserted")],
        ),
        (
            "Au total, 5.400 personnes, dont 900 pompiers, sont mobilisées.",
            [("deploys", 5400, "people", "asserted"), ("numbers", 900, "firefighters", "asserted")],
        ),
        (
            "Le président a décrété le rappel de 300.000 réservistes.",
            [("deploys", 300000, "soldiers", "asserted")],
        ),
    ],
)
def test_a_line_of_a_wire(claims, text: str, expected: list[_Told]) -> None:
    assert told(claims, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Quelque 2.000 rebelles ont déposé les armes depuis janvier.",
        "Le marathon a réuni 4.000 militaires et leurs familles.",
        "Le constructeur va envoyer 40 ingénieurs en formation au Japon.",
        "Le navire a quitté Marseille lundi.",
        "Le musée possède 12 chars de la Première Guerre mondiale.",
        "Le dernier passager a quitté Gao lundi.",
        "Au total, 5.400 personnes, dont 900 pompiers, ont couru.",
        "Le club compte 22 joueurs, contre 30 pour le Brésil.",
        "L'équipe combat en Éthiopie.",
        "L'armée a repris Idlib, dont les soldats s'étaient retirés la veille.",
        "Les observateurs sont arrivés samedi au village et ont compté les morts.",
        "Ce groupe, qui combat aux côtés du Front, est interdit.",
        "Il reste quatre soldats dans le jeu.",
        "Le rappel de 300.000 voitures coûtera cher.",
    ],
)
def test_no_force(claims, text: str) -> None:
    assert told(claims, text) == []


def test_who_sent_what_carries_them(claims) -> None:
    found = [
        one.args
        for one in claims("L'Italie a envoyé trois avions transportant 168 secouristes.")
        if isinstance(one.args, Force)
    ]
    assert [(one.unit, one.actor) for one in found] == [("aircraft", "Italie"), ("rescuers", "Italie")]
