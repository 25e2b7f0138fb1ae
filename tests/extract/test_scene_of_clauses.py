"""Where and when what stands in a clause of its own holds: tolls of happenings, `quand`, what was struck, lands."""

from __future__ import annotations

import datetime as dt

import pytest

from recoupe.record import Claim

MONDAY, TUESDAY = dt.date(2023, 5, 15), dt.date(2023, 5, 16)


def first(found: list[Claim], kind: str) -> Claim:
    return next(c for c in found if c.kind == kind)


def where(found: list[Claim], kind: str) -> str | None:
    place = first(found, kind).place
    return place.name if place else None


def when(found: list[Claim], kind: str) -> tuple[dt.date | None, dt.date | None] | None:
    time = first(found, kind).time
    return (time.earliest, time.latest) if time else None


@pytest.mark.parametrize(
    ("text", "day", "place"),
    [
        ("Le Front a revendiqué hier un attentat qui a fait 12 morts lundi à Marna.", MONDAY, "Marna"),
        ("La Ligue a dénoncé l'attaque ayant tué dix gardes, lundi, à Marna.", MONDAY, "Marna"),
        (
            "Le ministre a salué mardi la frappe qui a tué lundi un chef rebelle près de Marna.",
            MONDAY,
            "Marna",
        ),
        # where the minister is and when he condemned it tells nothing of the raid
        ("Le ministre a condamné mardi à Marna un raid qui a fait dix morts.", None, None),
    ],
)
def test_an_attack_was_where_and_when_its_toll_is_told(claims, text, day, place) -> None:
    found = claims(text)
    assert when(found, "attack") == ((day, day) if day else None)
    assert where(found, "attack") == place


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("C'est le mois le plus sanglant depuis avril 2008, quand 120 civils avaient été tués à Marna.",
         (dt.date(2008, 4, 1), dt.date(2008, 4, 30))),
        ("La dernière alerte date du 2 mai, lorsque douze passants ont été tués.", (dt.date(2023, 5, 2),) * 2),
        # a day of its own
        ("Le maire dormait lundi quand un obus a tué mardi douze passants.", (TUESDAY, TUESDAY)),
        # no day before it
        ("Le calme règne en ville quand un obus tue douze passants.", None),
    ],
)  # fmt: skip
def test_quand_goes_on_about_the_day_before_it(claims, text, days) -> None:
    assert when(claims(text), "casualties") == days


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Trois soldats sont morts dans une frappe ayant visé la ville de Marna, dans la région de Veldor.",
         "casualties", "Marna"),
        ("Trois soldats sont morts dans un raid qui a touché la ville de Marna et ses environs, en Bolivie.",
         "casualties", "Marna"),
        ("Les obus pleuvent sur la ville de Marna. La police de cette ville de Bolivie compte dix morts.",
         "casualties", "Marna"),
        # no town told before: the land is all that is known
        ("La police de cette ville de Bolivie compte dix morts dans un incendie.", "casualties", "Bolivie"),
        ("La Bolivie a connu en mai son mois le plus sanglant. Dix personnes sont mortes dans les heurts.",
         "casualties", "Bolivie"),
        # who is heard is no place
        ("La Bolivie a parlé en mai de négocier. Dix personnes sont mortes dans les heurts.", "casualties", None),
        ("Le Pérou a accusé hier l'aviation bolivienne d'avoir bombardé son territoire.", "attack", "Pérou"),
        ("La marine a coulé un navire visant la Crimée, péninsule annexée et souvent visée par des frappes.",
         "attack", "Crimée"),
        ("Dix civils sont morts dans l'offensive de la Bolivie.", "casualties", None),
        ("Dix civils sont morts dans le bombardement de la Bolivie.", "casualties", "Bolivie"),
    ],
)  # fmt: skip
def test_what_was_struck_and_what_a_land_went_through_is_where(claims, text, kind, place) -> None:
    assert where(claims(text), kind) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Le Pérou s'inquiète. Le président péruvien a décrété un deuil national de trois jours.", "Pérou"),
        ("Le Pérou s'inquiète. Le président a décrété un deuil national de trois jours.", None),
    ],
)
def test_what_a_government_decrees_holds_in_its_land(claims, text, place) -> None:
    assert where(claims(text), "event") == place


def test_riots_over_some_days_have_them_all(claims) -> None:
    found = claims("La ville de Marna a connu des émeutes du 2 au 5 mai.")
    assert when(found, "event") == (dt.date(2023, 5, 2), dt.date(2023, 5, 5))
    assert where(found, "event") == "Marna"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Le séisme a fait 247 morts, 190 dans la province de Marna et 57 dans celle du Haut-Veldor.",
         [None, "Marna", "Haut-Veldor"]),
        # who is posted there, and who was told
        ("Une diplomate en poste à Bogota tient le chiffre de 80.000 morts pour plausible.", [None]),
        ("Le préfet a dit à Presse Veldorienne que 304 corps étaient retrouvés.", [None]),
        ("La rupture du barrage de Marna a fait 304 morts.", [None]),
        ("L'assaillant, né au Maroc il y a 25 ans, a tué deux passants.", [None]),
        ("L'effondrement du pont de Marna a fait 304 morts.", ["Marna"]),
        ("Dans le bidonville de Marna, des heurts ont repris, faisant deux morts.", ["bidonville de Marna"]),
    ],
)  # fmt: skip
def test_where_the_dead_of_a_sentence_are(claims, text, places) -> None:
    found = [c.place.name if c.place else None for c in claims(text) if c.kind == "casualties"]
    assert found == places


@pytest.mark.parametrize(
    ("text", "kind", "days"),
    [
        # long before what it describes
        ("Classé parmi les milices en 2014, le Front tient deux villages.", "control", (dt.date(2023, 5, 17),) * 2),
        ("La route A9, coupée depuis 2006, est repassée sous le contrôle de l'armée.", "control", None),
        # the happening itself, and what is of these days
        ("Le pire, survenu le 12 mars 1968 dans Marna, avait fait 1.900 morts.", "casualties",
         (dt.date(1968, 3, 12),) * 2),
        ("Arrivés lundi à Marna, les soldats ont tué dix manifestants.", "casualties", (MONDAY, MONDAY)),
    ],
)  # fmt: skip
def test_a_participle_apart_has_days_of_its_own(claims, text, kind, days) -> None:
    assert when(claims(text), kind) == days


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # the land that leads the title, whatever else is spoken of
        (
            "Irak : le mois le plus sanglant\n\nBagdad a publié ses chiffres : 964 personnes ont péri en avril.",
            "Irak",
        ),
        ("Mois sanglant\n\nLe gouvernement a publié ses chiffres : 964 personnes ont péri en avril.", None),
        # what a land went through, for a total told soon after
        (
            "L'Irak a vécu en avril son pire mois.\n\n964 personnes ont péri en avril dans les violences.",
            "Irak",
        ),
        ("L'Irak a voté en avril.\n\n964 personnes ont péri en avril dans les violences.", None),
    ],
)
def test_the_land_of_a_total(claims, text, place) -> None:
    assert where(claims(text), "casualties") == place


@pytest.mark.parametrize(
    ("text", "places"),
    [
        # its own, wherever they are held
        ("Le Pérou, qui compte cinq ressortissants parmi les captifs, a envoyé un avion.", [None]),
        ("Le Pérou compte cinq morts dans le séisme.", ["Pérou"]),
        # where the minister is
        ("Le ministre, en visite à Bogota, a dit que douze soldats avaient été tués.", [None]),
        # of what a mark parts, those on the same side
        ("Une femme est morte à Marna ; un homme a été tué et deux garçons blessés à Veldor.",
         ["Marna", "Veldor", "Veldor"]),
    ],
)  # fmt: skip
def test_whose_and_where_the_counted_are(claims, text, places) -> None:
    found = [c.place.name if c.place else None for c in claims(text) if c.kind == "casualties"]
    assert found == places


def test_what_became_of_an_author_is_not_the_day_of_the_attack(claims) -> None:
    assert when(claims("L'attentat a été commis par un Péruvien, arrêté mardi à Bogota."), "attack") is None
    found = claims("L'attentat a été commis mardi par un Péruvien, recherché par la police.")
    assert when(found, "attack") == (TUESDAY, TUESDAY)


def test_violence_that_followed_something_is_counted_from_then(claims) -> None:
    found = claims("Les violences qui ont suivi l'annonce, le 3 mai, du scrutin ont fait 300 morts.")
    assert when(found, "casualties") == (dt.date(2023, 5, 3), dt.date(2023, 5, 17))
    found = claims("Les violences qui ont éclaté à Marna ont fait 300 morts le 3 mai.")
    assert when(found, "casualties") == (dt.date(2023, 5, 3), dt.date(2023, 5, 3))


@pytest.mark.parametrize(
    ("text", "kind", "day", "place"),
    [
        # what was struck, in the passive, has the dead of what struck it
        ("La ville de Marna a été touchée lundi par un incendie qui a fait cinq morts.", "casualties", MONDAY, "Marna"),
        ("Le Pérou a été averti d'un incendie qui a fait cinq morts lundi.", "casualties", MONDAY, None),
        # « où » goes on about what its place is told of
        ("Le parquet enquête sur ce qui s'est passé lundi à Marna, où un tir a fait cinq morts.", "casualties",
         MONDAY, "Marna"),
        # the day in the words of what lies behind
        ("Le général a pris le pouvoir mardi, au lendemain du vote du 14 mai.", "event", TUESDAY, None),
        ("Douze hommes ont été tués lundi en pleine rue dans le centre de Bogota.", "casualties", MONDAY, "Bogota"),
    ],
)  # fmt: skip
def test_what_a_clause_around_tells(claims, text, kind, day, place) -> None:
    found = claims(text)
    assert when(found, kind) == (day, day)
    assert where(found, kind) == place


def test_an_election_behind_a_counted_day_keeps_its_own(claims) -> None:
    found = claims("Le général a pris le pouvoir mardi, au lendemain des chiffres de l'élection du 14 mai.")
    days = [(c.time.earliest, c.time.latest) for c in found if c.kind == "event" and c.time]
    assert (dt.date(2023, 5, 14), dt.date(2023, 5, 14)) in days


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Lundi, une camionnette a fauché des passants sur l'allée des Saules, située dans le centre d'Oron.",
            "Oron",
        ),
        ("Un obus a tué trois passants dans un hospice, niché sur les hauteurs de Marna.", "Marna"),
        # who got away
        (
            "Lundi, un camion a fauché des passants à Marna sur un pont, retrouvé dans un garage d'Oron.",
            "Marna",
        ),
    ],
)
def test_where_the_place_lies_in_which_it_happened(claims, text, place) -> None:
    assert where(claims(text), "casualties") == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Des rebelles ont pris mardi pour cible une base de l'Union africaine en Somalie.", "Somalie"),
        # a site with a name of its own
        ("Des rebelles ont attaqué mardi l'hôpital de Marna à Bogota.", "hôpital de Marna"),
    ],
)
def test_the_town_behind_what_a_body_owns(claims, text, place) -> None:
    assert where(claims(text), "attack") == place
