"""Which words of a sentence say where: ways of a town, lands that count their dead, what a happening struck."""

from __future__ import annotations

import pytest


def where(found: list, kind: str) -> list[str | None]:
    return [c.place.name if c.place else None for c in found if c.kind == kind]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Une femme a été tuée rue des Lilas.", ["rue des Lilas"]),
        ("Une femme a été tuée et un homme blessé boulevard Kassim.", ["boulevard Kassim", "boulevard Kassim"]),
        ("Le maire place Ivo Brek en tête, et une femme a été tuée.", [None]),
        ("Le Pérou a recensé 55 décès.", ["Pérou"]),
        ("On compte 55 morts pour la seule Korvel, dit la mairie.", ["Korvel"]),
        ("Le décompte de l'Est est de 55 morts.", [None]),
        ("Le ministre de la Défense du Pérou estime que le raid a fait 55 morts.", [None]),
        ("La chargée d'affaires du Pérou à Korvel, Ana Brek, estime que le raid a fait 55 morts.", [None]),
        ("À Korvel, le directeur de l'hôpital estime que le raid a fait 55 morts.", ["Korvel"]),
        ("Des combats entre le Pérou et le Mali ont fait 55 morts.", [None]),
        ("Un accident au Pérou, entre Marna et Veld, a fait 55 morts.", ["Pérou"]),
        ("Le décompte de Korvel est de 55 morts.", ["Korvel"]),
        ("Une bombe a explosé mardi devant la mairie de Korvel, tuant dix passants.", ["Korvel"]),
        ("La ville de Korvel, dans l'ouest, a été touchée par une crue qui a fait dix morts.", ["Korvel"]),
        ("2 mai, Marna : 31 morts. 9 mai, Veldor : 22 morts, un chiffre porté à 25.", ["Marna", "Veldor", "Veldor"]),
        ("11h45. Un raid a visé Marna.\n\n13h10. Premier bilan de la Défense civile : 14 morts.", [None]),
        ("L'Iran est le plus touché de la région, avec 55 décès.", ["Iran"]),
        ("La France déplore 55 morts au Mali.", ["Mali"]),
        ("La France a annoncé 55 morts.", [None]),
        ("Après un premier mort au Pérou, une femme est morte dans le pays.", ["Pérou", "Pérou"]),
        ("Mali : la crue s'étend\n\nLe Pérou a promis des vivres.\n\nDouze bergers sont morts dans le pays.", ["Mali"]),
        ("La crue\n\nLe Pérou a compté deux morts.\n\nDouze bergers sont morts dans le pays.", ["Pérou", "Pérou"]),
        (
                "Après un mort au Pérou et deux au Mali, une femme est morte dans le pays.",
                ["Pérou", "Mali", None],
            ),
        ("Au Pérou, un homme a attaqué une école à Marna, tuant douze élèves.", ["Marna"]),
        ("Un feu a ravagé un bar de la ville de Marna, au Pérou, faisant douze morts.", ["Marna"]),
        ("Un feu a surpris les clients de la ville de Marna, au Pérou, faisant douze morts.", ["Pérou"]),
        ("Un feu a pris à Marna, capitale du Pérou, où douze élèves sont morts.", ["Marna"]),
        ("Un feu a pris à Marna, région du Pérou, où douze élèves sont morts.", ["Pérou"]),
        ("Douze élèves ont péri dans l'incendie qui s'est déclaré à Marna.", ["Marna"]),
        ("Douze élèves ont été tués par un homme qui vivait à Marna.", [None]),
        ("Un homme qui avait tué douze élèves a pris dix ans de prison.", [None]),
        ("Un homme qui avait tué douze élèves a pris dix ans de prison ferme.", [None]),
        ("Un homme a tué douze élèves de quartiers voisins.", ["quartiers voisins"]),
        ("Un homme a tué douze élèves dans la prison de Marna.", ["prison de Marna"]),
        ("Douze élèves ont été tués, a dit l'ambassadeur du Pérou à Lille.", [None]),
        ("Douze élèves ont été tués par l'ambassadeur du Pérou, à Lille.", ["Lille"]),
        ("Douze élèves ont été tués entre les deux parties.", [None]),
        ("Douze élèves ont été tués dans la partie ouest.", ["partie ouest"]),
        ("Douze élèves ont été tués dans la partie orientale d'Alep.", ["partie orientale d'Alep"]),
        ("Douze élèves ont été tués à la Saint-Valentin.", [None]),
        ("Douze passants ont été tués hors du Pérou.", [None]),
        ("Douze passants ont été tués en dehors de Marna.", [None]),
        ("Douze passants ont été tués à proximité d'un cortège.", [None]),
        ("Douze passants ont été tués à proximité du port de Marna.", ["Marna"]),
    ],
)  # fmt: skip
def test_the_place_of_the_dead(claims, text: str, names: list[str | None]) -> None:
    assert where(claims(text), "casualties") == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Un séisme a frappé mardi la capitale péruvienne.", "capitale péruvienne"),
        ("Un séisme a surpris mardi la capitale péruvienne.", None),
        ("Au Pérou, un séisme a eu lieu mardi.", "Pérou"),
        ("Le Pérou s'inquiète : un séisme a eu lieu mardi.", None),
        # a milestone of the land that the article is about, told by its adjective
        (
            "Le Pérou vote. Le Pérou s'inquiète. La police péruvienne a réprimé mardi une manifestation.",
            "Pérou",
        ),
        ("Le Pérou vote. Le Pérou s'inquiète. La police a réprimé mardi une manifestation.", None),
        (
            "Le Pérou vote. Le Pérou s'inquiète. La police péruvienne a été surprise mardi par un séisme.",
            None,
        ),
    ],
)
def test_the_place_of_an_event(claims, text: str, name: str | None) -> None:
    assert where(claims(text), "event") == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Le ministre de l'Intérieur a rejeté ces accusations.", None),
        ("La ministre de l'Intérieur Odile Brek a évoqué un complot.", None),
        (
            "Le préfet a évoqué un complot à l'intérieur de la prison de Marna.",
            "intérieur de la prison de Marna",
        ),
    ],
)
def test_a_department_is_no_place(claims, text: str, name: str | None) -> None:
    assert where(claims(text), "statement") == [name]


@pytest.mark.parametrize("where", ["à Beni, dans le Nord-Kivu", "à Beni (Nord-Kivu)"])
def test_the_quarter_is_of_the_town_not_of_what_the_town_lies_in(claims, where: str) -> None:
    found = claims(
        f"Une banque a été attaquée mercredi {where}.\n\nLes habitants du quartier ont été évacués."
    )
    (moved,) = [c for c in found if c.kind == "displacement"]
    assert moved.place
    assert moved.place.name == "Beni"


def test_a_town_beside_another_is_not_where_that_one_lies(claims) -> None:
    found = claims(
        "Des banques ont été attaquées à Beni et Goma.\n\nLes habitants du quartier ont été évacués."
    )
    (moved,) = [c for c in found if c.kind == "displacement"]
    assert moved.place is None or moved.place.name != "Beni"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Le Velmar accuse la Dorvie d'avoir bombardé une école.", [None]),
        ("Le raid a visé Korvel. L'aviation y a bombardé une école.", ["Korvel", "Korvel"]),
        ("Un poste situé à 12 km de Marna a brûlé. L'aviation a bombardé la ville.", [None]),
    ],
)
def test_who_acts_is_not_where(claims, text: str, names: list[str | None]) -> None:
    assert where(claims(text), "attack") == names
