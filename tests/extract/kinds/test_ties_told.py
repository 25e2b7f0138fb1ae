"""Who leads, sprang from, arms or is taken for whom: ties in the ways in which newsrooms tell them."""

from __future__ import annotations

import pytest
from tests.extract.kinds.ties import LEAD, ties

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_article


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Ivo Brek dirige le Front depuis 2010.", ("Ivo Brek", "part_of", "Front")),
        ("Ivo Brek, chef du Front, a été arrêté.", ("Ivo Brek", "part_of", "Front")),
        ("Ivo Brek, numéro deux du Front, a été arrêté.", ("Ivo Brek", "part_of", "Front")),
        ("Ivo Brek, bras droit du chef du Front, a démenti.", ("Ivo Brek", "part_of", "Front")),
        ("Le groupe Velk, issu du Front, a démenti.", ("groupe Velk", "part_of", "Front")),
        (
            "Le Front, considéré comme la branche armée de la Garde, a démenti.",
            ("Front", "part_of", "Garde"),
        ),
        ("L'alliance entre le Front et la Garde a vécu.", ("Front", "ally_of", "Garde")),
        ("Le Front et la Garde sont rivaux.", ("Front", "opposes", "Garde")),
        ("La Zorvie et la Sarvie sont alliées.", ("Zorvie", "ally_of", "Sarvie")),
        ("La Sarvie est en guerre contre la Zorvie.", ("Sarvie", "opposes", "Zorvie")),
        ("La Zorvie livre des drones aux rebelles.", ("Zorvie", "supports", "rebelles")),
        ("Le Front, rebaptisé Armée du Sel, a démenti.", ("Front", "also_known_as", "Armée du Sel")),
        (
            "Les Sarviens reprochent à la Ligue son soutien au Front.",
            ("Ligue", "supports", "Front"),
        ),
        ("Ivo Brek, surnommé le Loup, a démenti.", ("Ivo Brek", "also_known_as", "Loup")),
        ("La Sarvie, pays voisin, qui a soutenu la Zorvie, a démenti.", ("Sarvie", "supports", "Zorvie")),
    ],
)
def test_a_tie(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ivo Brek, chef de la police, a démenti.",
        "Le Premier ministre dirige la délégation.",
        "Le comité regroupe plusieurs familles.",
        "La Sarvie n'est pas en guerre contre la Zorvie.",
        "La Zorvie livre du blé aux rebelles.",
        "Le maire, surnommé ainsi par ses voisins, a démenti.",
        "Comme la ville est assiégée, les soldats ont fui.",
    ],
)
def test_no_tie(text: str) -> None:
    assert ties(text) == []


def test_what_somebody_is_taken_for_opens_no_clause() -> None:
    text = "Le Front, considéré comme la branche armée de la Garde, tient la ville d'Ostrel."
    reading = read_article(RawArticle(file="a.txt", text=LEAD + text, published=None)).reading
    assert {claim.args.actor for claim in reading.claims if claim.kind == "control"} == {"Front"}


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Jan Orn, également connu sous le nom d'Abu Velk, a fui.", ("Jan Orn", "also_known_as", "Abu Velk")),
        ("Les liens du Front avec la Garde inquiètent.", ("Front", "ally_of", "Garde")),
        (
            "Les rebelles, un groupe soutenu par les Occidentaux, ont reculé.",
            ("Occidentaux", "supports", "rebelles"),
        ),
        (
            "Ils ont été arrêtés par l'armée, avec le soutien de la coalition.",
            ("coalition", "supports", "armée"),
        ),
        (
            "Les forces rebelles de la Zorvie, alliées des Occidentaux, ont reculé.",
            ("forces rebelles de la Zorvie", "ally_of", "Occidentaux"),
        ),
    ],
)
def test_a_tie_seen_from_its_other_end(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)


def test_an_ally_told_by_its_adjective_in_what_somebody_says() -> None:
    assert ("Russie", "ally_of", "Front") in ties("Le Front assure que son allié russe tiendra.")
    assert ties("Le Front assure que son matériel russe tiendra.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Ivo Brek, ancien policier à la tête du gang Velk, a fui.",
            [("Ivo Brek", "part_of", "gang Velk")],
        ),
        (
            "La Zorvie et la Sarvie, qui soutiennent l'opposition, ont protesté.",
            [("Zorvie", "supports", "opposition"), ("Sarvie", "supports", "opposition")],
        ),
        (
            "Le Front est soutenu par la Zorvie et la Sarvie.",
            [("Zorvie", "supports", "Front"), ("Sarvie", "supports", "Front")],
        ),
        ("Les séparatistes prorusses ont fui.", [("séparatistes prorusses", "supports", "Russie")]),
        (
            "Le Front est soutenu par la Zorvie et la Garde par la Sarvie.",
            [("Zorvie", "supports", "Front")],
        ),
        ("Le maire est à la tête de la liste.", []),
        ("Le projet provisoire est prêt.", []),
    ],
)
def test_all_who_do_it_and_nobody_else(text: str, found: list[tuple[str, str, str]]) -> None:
    assert ties(text) == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La Russie, alliée traditionnelle de l'Arménie, n'a pas réagi.", ("Russie", "ally_of", "Arménie")),
        ("La Suède (alliée de la Norvège) a voté contre.", ("Suède", "ally_of", "Norvège")),
        (
            "Le Front de l'aube, nom de guerre de l'Armée des collines, avance.",
            ("Front de l'aube", "also_known_as", "Armée des collines"),
        ),
        ("Les liens entre la Suède et la Norvège se confirment.", ("Suède", "ally_of", "Norvège")),
        (
            "Ivo Brek, chef du gang des Cinq Rues, a menacé le maire.",
            ("Ivo Brek", "part_of", "gang des Cinq Rues"),
        ),
        ("La Norvège, ennemie jurée de la Suède, a protesté.", ("Norvège", "opposes", "Suède")),
        (
            "Le raid a été mené par les Forces de l'aube (FDA), le bras armé des rebelles.",
            ("Forces de l'aube", "part_of", "rebelles"),
        ),
        (
            "Les forces kurdes, soutenues par des frappes de la coalition, avancent.",
            ("coalition", "supports", "forces kurdes"),
        ),
        (
            "L'aile armée du Parti de l'aube, les Unités du peuple (UDP), avance.",
            ("Unités du peuple", "part_of", "Parti de l'aube"),
        ),
        (
            "La Suède considère ces milices comme la branche du Parti travailliste.",
            ("milices", "part_of", "Parti travailliste"),
        ),
        ("Ivo Brek, du Parti de l'aube, a démenti.", ("Ivo Brek", "part_of", "Parti de l'aube")),
        ("Ivo Brek était un soldat de l'État islamique.", ("Ivo Brek", "part_of", "État islamique")),
    ],
)
def test_described_ties(claims, text: str, expected: tuple[str, str, str]) -> None:
    assert expected in [
        (c.args.subject, c.args.relation, c.args.object) for c in claims(text) if c.kind == "relation"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "La Suède et la Norvège, alliées du régime, avancent.",
            [("Suède", "régime"), ("Norvège", "régime")],
        ),
        (
            "Le régime bénéficie du soutien de la Suède et de la Norvège.",
            [("Suède", "régime"), ("Norvège", "régime")],
        ),
    ],
)
def test_each_of_those_listed_is_tied(claims, text: str, expected: list[tuple[str, str]]) -> None:
    found = [(c.args.subject, c.args.object) for c in claims(text) if c.kind == "relation"]
    assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ivo Brek, du quartier du port, a témoigné.",
        "Ivo Brek, chef de gare, a témoigné.",
        "Le nom de la rivière reste inconnu.",
        "Les liens entre le climat et la récolte se confirment.",
        "Les soldats de la classe 1915 ont défilé.",
    ],
)
def test_descriptions_that_tie_nobody(claims, text: str) -> None:
    assert [c for c in claims(text) if c.kind == "relation"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Selon l'armée, 950 combattants ont été tués avec le soutien aérien de la coalition.",
        "Le pays compte deux gouvernements : celui de l'Est, soutenu par le maréchal Hafar, a cédé.",
    ],
)
def test_whom_the_words_do_not_name_is_not_backed(text: str) -> None:
    assert [tie for tie in ties(text) if tie[1] == "supports"] == []


def test_a_part_is_of_the_group_named_beside_it() -> None:
    told = ties("L'aviation a frappé des positions du Parti travailliste, la branche de l'Armée du Sel.")
    assert [tie for tie in told if tie[1] == "part_of"] == [("Parti travailliste", "part_of", "Armée du Sel")]


@pytest.mark.parametrize(
    ("text", "how"),
    [
        (
            "L'armée envoie 90 hommes pour conseiller la Ligue du Fleuve en lutte contre le Front noir.",
            ["asserted"],
        ),
        ("La Ligue du Fleuve se prépare à entrer en lutte contre le Front noir.", []),
    ],
)
def test_who_is_at_war_is_so_whatever_is_aimed_at(claims, text: str, how: list[str]) -> None:
    assert [c.factuality for c in claims(text) if c.kind == "relation"] == how
