"""People on the move without a number, and more of those counted before."""

from __future__ import annotations

import pytest

from recoupe.record import Claim, Displacement


def moved(found: list[Claim]) -> list[tuple[str, str, float | None]]:
    return [
        (c.args.measure, c.args.people, c.quantity.value if c.quantity else None)
        for c in found
        if isinstance(c.args, Displacement)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les habitants de Veldor ont fui vers la montagne.", ("displaced", "people", None)),
        ("La population de Veldor a été évacuée.", ("evacuated", "people", None)),
        ("L'ambassade évacue ses ressortissants.", ("evacuated", "people", None)),
        ("Des civils sont pris au piège dans la vieille ville.", ("trapped", "civilians", None)),
        ("Des milliers de manifestants ont fui vers la montagne.", ("displaced", "people", None)),
        ("Les habitants attendent du pain. Ils sont pris au piège.", ("trapped", "people", None)),
        ("Les civils, acculés dans la vieille ville, attendent.", ("trapped", "civilians", None)),
        ("Deux cents civils acculés dans le port attendent.", ("trapped", "civilians", 200)),
        ("Les familles ont dû quitter leurs maisons.", ("displaced", "people", None)),
        ("Les obus tombent, forçant les habitants à fuir.", ("displaced", "people", None)),
        ("Les habitants ont déserté le quartier.", ("displaced", "people", None)),
        ("Les habitants ont commencé à rentrer chez eux.", ("returned", "people", None)),
        ("Les familles sont rentrées dans leurs villages.", ("returned", "people", None)),
        ("La population a déserté Nantes.", ("displaced", "people", None)),
        ("Une file de familles qui fuient la province de Nantes.", ("displaced", "people", None)),
        ("Les gens sont installés dans des camps.", ("displaced", "people", None)),
        ("La photo montre les Rohingya fuyant l'armée.", ("displaced", "people", None)),
        ("Le pays procède à l'évacuation de ses ressortissants.", ("evacuated", "people", None)),
        ("Les sinistrés ont été accueillis dans des centres d'hébergement.", ("displaced", "people", None)),
        ("Des camions ont convoyé des civils hors du bourg.", ("evacuated", "civilians", None)),
        ("Les combats ont repris après l'exode des habitants.", ("displaced", "people", None)),
        ("La mission a permis l'évacuation des malades.", ("evacuated", "people", None)),
        # those who are told to leave, or made to
        ("Le maire a demandé aux riverains d'évacuer.", ("evacuated", "people", None)),
        ("L'armée somme les civils de quitter la ville.", ("evacuated", "civilians", None)),
        ("Les autorités ont appelé la population à gagner les hauteurs.", ("evacuated", "people", None)),
        ("Le préfet invite les gens habitant près du barrage à partir.", ("evacuated", "people", None)),
        ("Les familles ont été contraintes de quitter le village.", ("displaced", "people", None)),
        # most of a group; those who have left a place empty
        ("La quasi-totalité des habitants s'est réfugiée dans les bois.", ("displaced", "people", None)),
        ("La plupart des familles sont parties pour la capitale.", ("displaced", "people", None)),
        ("Le bourg s'est vidé de ses habitants.", ("displaced", "people", None)),
        ("Le hameau a été déserté par sa population.", ("displaced", "people", None)),
    ],
)
def test_a_group_without_a_number(claims, text: str, expected: tuple[str, str, float | None]) -> None:
    assert moved(claims(text)) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Les ministres ont fui la presse.",
        "Des milliers de manifestants ont franchi le pont pour gagner le palais.",
        "Les éleveurs attendent du pain. Ils sont pris au piège de la dette.",
        "Acculés, à court de vivres, les rebelles se sont rendus.",
        "Le soir, les familles rentrent chez elles.",
        "Les habitants n'ont pas fui.",
        "Les rebelles ont évacué la caserne.",
        "L'armée a chassé les miliciens du bourg.",
        "La Sarvie refoule des gens qui fuient la guerre.",
        "L'association s'inquiète du sort des familles bloquées à Veldor.",
        "Les habitants quittent la salle.",
        "Les fidèles ont quitté l'église.",
        "Les gens sont installés dans des fauteuils.",
        "Le maire a demandé aux riverains d'évacuer leurs encombrants.",
        "Le maire a demandé aux riverains de rester chez eux.",
        "Le chef a appelé les élus à quitter le parti.",
        "La plupart des touristes sont partis à midi.",
        "À savoir le retour des familles, a-t-elle dit.",
    ],
)
def test_no_group(claims, text: str) -> None:
    assert moved(claims(text)) == []


def test_a_count_tells_more_than_the_group_beside_it(claims) -> None:
    assert moved(claims("Les habitants ont fui: 3.000 personnes ont fui vers Veldor.")) == [
        ("displaced", "people", 3000)
    ]


def test_a_group_goes_from_its_town_to_another(claims) -> None:
    (claim,) = [c for c in claims("Les habitants de Nantes ont fui vers Rennes.") if c.kind == "displacement"]
    assert (claim.args.origin_place, claim.args.destination) == ("Nantes", "Rennes")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Quelque 700 habitants ont trouvé refuge à Veldor, où 2.500 autres étaient déjà arrivés.",
            ("displaced", "people", 2500),
        ),
        (
            "Près de 800 villageois ont fui Marna, et 300 autres ont fait de même à Oron.",
            ("displaced", "people", 300),
        ),
        ("Plus de 5.000 habitants ont fui. 3.000 sont hébergés à Veldor.", ("displaced", "people", 3000)),
        (
            "Plus de 4.000 personnes ont été touchées, dont 1.600 ont trouvé refuge ailleurs.",
            ("displaced", "people", 1600),
        ),
        ("La crue a forcé 900 villageois à trouver un abri.", ("displaced", "people", 900)),
        ("L'aide va à 3.000 personnes effrayées et sans logement.", ("displaced", "people", 3000)),
        ("L'offensive a poussé 700 Rohingyas à rejoindre le pays voisin.", ("displaced", "people", 700)),
        (
            "Quelque 1.200 déplacés ont été recensés, portant le total à 9.100 personnes.",
            ("displaced", "people", 9100),
        ),
        ("La mairie évalue le nombre des arrivants à quelque 5.000.", ("displaced", "people", 5000)),
        (
            "Quelque 12.000 personnes ont été emmenées par avion loin de Nantes.",
            ("evacuated", "people", 12000),
        ),
        ("La mairie évalue les sans-abri à 2.100.", ("displaced", "people", 2100)),
        ("Exode de Veldor : 27.000 personnes en une semaine.", ("displaced", "people", 27000)),
        ("L'agence a enregistré 1.700 arrivées.", ("displaced", "people", 1700)),
        ("Près de 400 habitants ont gagné la rive droite.", ("displaced", "people", 400)),
        ("Moins de 300 habitants ont pour l'heure fui la ville.", ("displaced", "people", 300)),
    ],
)
def test_more_of_those_told_before(claims, text: str, expected: tuple[str, str, float | None]) -> None:
    assert expected in moved(claims(text))


@pytest.mark.parametrize(
    "text",
    [
        "Nous pouvons en accueillir 60.000.",
        "La mairie évalue les dégâts à 2.100 euros.",
        "Exposition : 27.000 personnes en une semaine.",
        "L'aéroport annonce 1.700 arrivées.",
        "Le club porte le total à 9.100 personnes inscrites.",
        "Douze coureurs ont pris le départ, 30 autres étaient arrivés.",
    ],
)
def test_no_more_of_anybody(claims, text: str) -> None:
    assert moved(claims(text)) == []


def test_where_they_flee_from_and_to_stands_beside_the_flight(claims) -> None:
    (claim,) = [
        c
        for c in claims(
            "Plus de 12.000 personnes ont fui les violences en Birmanie pour se réfugier en France."
        )
        if c.kind == "displacement"
    ]
    assert (claim.args.origin_place, claim.args.destination) == ("Birmanie", "France")


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("Les habitants fuient Oron par centaines.", 200),
        ("Les habitants fuient Oron par groupes de dix.", None),
        ("Les habitants fuient Oron par une route où passent des centaines de camions.", None),
    ],
)
def test_those_who_flee_by_the_hundred_are_so_many(claims, text: str, low: float | None) -> None:
    (claim,) = [c for c in claims(text) if c.kind == "displacement"]
    assert (claim.quantity.low if claim.quantity else None) == low
