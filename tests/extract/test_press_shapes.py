"""Shapes that newsrooms repeat: who did it or said it, where, each beside a sentence where it must not be read so."""

from __future__ import annotations

import pytest

from recoupe.record import Claim


def casualties(found: list[Claim]) -> list[Claim]:
    return [c for c in found if c.kind == "casualties"]


@pytest.mark.parametrize(
    ("text", "perpetrator", "cause"),
    [
        ("Ormal, le cyclone le plus violent de l'année, a fait 714 morts à Velmor.", None, "cyclone"),
        ("Les rebelles ont fait 714 morts à Velmor.", "rebelles", None),
        ("La tempête a touché Velmor. Un homme a été tué par un crocodile lundi.", None, "crocodile"),
        ("Quatre élèves ont été blessés par la chute d'un arbre.", None, "chute d'un arbre"),
        ("Un enfant a été tué par erreur.", None, None),
        ("Deux femmes ont été tuées par leurs voisins.", None, None),
        ("Quatre corps ont été sortis de terre à Velmor, une région de mines d'or.", None, None),
        ("Quatre civils ont été tués à Velmor, une région de mines.", None, "mines"),
    ],
)
def test_who_and_what_killed(claims, text: str, perpetrator: str | None, cause: str | None) -> None:
    (found,) = casualties(claims(text))
    assert (found.args.perpetrator, found.args.cause) == (perpetrator, cause)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Le bilan dépasse désormais les 700 morts, ont indiqué mardi les autorités.", "autorités"),
        ("Le maire et le préfet, venus mardi, ont indiqué des chiffres provisoires de 40 morts.", "maire"),
        ("On a retrouvé 40 corps, a indiqué le général chargé de diriger les secours, Ariel Tancrède.",
         "Ariel Tancrède"),
        ("Le responsable chargé de la presse pour la province, Jef Crismont, a annoncé dix morts.", "Jef Crismont"),
        ("Le responsable chargé de la presse, absent lundi, a annoncé dix morts.", "responsable"),
    ],
)  # fmt: skip
def test_who_tells_of_the_dead(claims, text: str, source: str) -> None:
    found = casualties(claims(text))
    assert found
    assert [c.attribution[0].name for c in found if c.attribution] == [source] * len(found)


def test_what_is_to_be_deplored_is_said_by_nobody(claims) -> None:
    found = claims(
        "Trois morts sont à déplorer dans un raid ayant visé deux camions dans le secteur de Velmor."
    )
    assert not any(c.attribution for c in found)
    assert [c.place.name for c in casualties(found) if c.place] == ["Velmor"]


def test_the_dead_whom_a_mayor_deplores_are_said_by_him(claims) -> None:
    (found,) = casualties(claims("Le maire a déploré trois morts."))
    assert [source.name for source in found.attribution] == ["maire"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("L'attaque d'un groupe armé contre un quartier de Velmor a fait 26 morts.", "Velmor"),
        ("Deux personnes ont péri dans les régions traversées.", None),
        ("Le cyclone a ravagé le Mali. Au Mali, on craint le pire. L'armée malienne est là. "
         "Deux enfants ont péri dans le pays.", "Mali"),
        ("Deux enfants ont péri dans le pays.", None),
    ],
)  # fmt: skip
def test_where_people_died(claims, text: str, place: str | None) -> None:
    (found,) = casualties(claims(text))
    assert (found.place.name if found.place else None) == place


@pytest.mark.parametrize(
    ("speaker", "addressee"),
    [
        ("l'ambassadeur de Sarvie à l'ONU", None),
        ("le maire à l'ONU", "ONU"),
        ("à l'AXP le porte-parole de l'armée", "AXP"),
    ],
)
def test_an_office_held_at_a_body_tells_it_nothing(claims, speaker: str, addressee: str | None) -> None:
    found = [
        c for c in claims(f"« Des civils ont été piégés », a déclaré {speaker}.") if c.kind == "statement"
    ]
    assert [c.args.addressee for c in found] == [addressee]


def test_a_sum_hoped_for_is_no_statement(claims) -> None:
    kinds = [c.kind for c in claims("L'ONU a lancé un appel, dont elle espère 65 millions de dollars.")]
    assert "statement" not in kinds


def test_what_is_hoped_in_a_clause_is_one(claims) -> None:
    (found,) = claims("Le maire espère que les secours arriveront demain à Velmor.")
    assert found.kind == "statement"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Les milices veulent forcer ces villageois à quitter le pays.", []),
        ("Les milices veulent quitter le pays.", ["force"]),
    ],
)
def test_who_is_made_to_leave(claims, text: str, kinds: list[str]) -> None:
    assert [c.kind for c in claims(text) if c.kind == "force"] == kinds


def test_a_body_named_by_its_parent_is_one_name_with_its_letters(claims) -> None:
    text = (
        "Le Haut-Comité de l'ONU pour les rives (HCR) a annoncé que 300 personnes ont été évacuées à Velmor."
    )
    found = next(c for c in claims(text) if c.kind == "displacement")
    assert [source.name for source in found.attribution] == ["Haut-Comité de l'ONU pour les rives"]
