import datetime as dt

import pytest

from recoupe.record import Published
from recoupe.times.anchor import anchor_times
from recoupe.times.expression import TimeExpression
from recoupe.times.find import find_times
from recoupe.times.reading import read_text

WEDNESDAY = dt.date(2012, 5, 16)


def times_of(text: str, day: dt.date | None = WEDNESDAY) -> tuple[TimeExpression, ...]:
    document = read_text(text)
    return anchor_times(document, find_times(document), Published(earliest=day, latest=day, basis="metadata"))


def values_of(text: str, day: dt.date | None = WEDNESDAY) -> list[tuple[str, str]]:
    return [(t.text, t.value) for t in times_of(text, day)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La mairie a rouvert le samedi 5 juin 2004.", [("le samedi 5 juin 2004", "2004-06-05")]),
        ("Le pont a cédé le 1er avril 1998 au soir.", [("le 1er avril 1998 au soir", "1998-04-01TEV")]),
        ("La foire se tiendra du 3 au 7 mars 2013.", [("3", "2013-03-03"), ("7 mars 2013", "2013-03-07")]),
        ("Le maire a démissionné hier soir.", [("hier soir", "2012-05-15TEV")]),
        ("Le train a déraillé avant-hier.", [("avant-hier", "2012-05-14")]),
        ("Le conseil se réunira après-demain.", [("après-demain", "2012-05-18")]),
        ("Les prix ont doublé l'an dernier.", [("l'an dernier", "2011")]),
        ("Les travaux finiront le mois prochain.", [("le mois prochain", "2012-06")]),
        ("Il a neigé cette semaine sur Valmourt.", [("cette semaine", "2012-W20")]),
        ("La route est coupée depuis trois semaines.", [("trois semaines", "P3W")]),
        ("Il est resté plus de vingt ans à Valmourt.", [("plus de vingt ans", "P20Y")]),
        ("Un demi-siècle sépare les deux crues.", [("Un demi-siècle", "P50Y")]),
        ("Le village date des années 60.", [("années 60", "196X")]),
        ("Le château fut bâti au XVIe siècle.", [("XVIe siècle", "15XX")]),
        ("Le marché se tient tous les jeudis.", [("tous les jeudis", "XXXX-WXX-4")]),
        ("Les loyers montent de 3 % par an.", [("an", "P1Y")]),
        ("La fête de Noël a été annulée.", [("La fête de Noël", "2011-12-25")]),
        ("Le bac a coulé dans la nuit de lundi à mardi.", [("la nuit de lundi à mardi", "2012-05-14TNI")]),
        ("L'usine a fermé fin 2010.", [("fin 2010", "2010")]),
        ("La séance a commencé à 18h30.", [("18h30", "2012-05-16T18:30")]),
        ("La panne a duré 48 heures.", [("48 heures", "PT48H")]),
        ("Le feu a pris entre 1990 et 1999.", [("1990", "1990"), ("1999", "1999")]),
    ],
)
def test_finds_and_normalises(text: str, expected: list[tuple[str, str]]) -> None:
    assert values_of(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Il habite rue du 11-Novembre à Valmourt.",
        "Un homme de 54 ans a été entendu.",
        "Paul Dorvan, 61 ans, a été élu.",
        "La jeune fille, âgée de 17 ans, est saine et sauve.",
        "La résolution 1973 a été adoptée.",
        "Quelque 2000 personnes ont défilé.",
        "Théo Mai est arrivé en tête.",
        "Une seconde fois, le pont a cédé.",
        "Le texte a vu le jour sans bruit.",
        "La planète Mars est visible.",
        "Le match s'est fini sur le score de 3-2.",
    ],
)
def test_leaves_what_is_no_time(text: str) -> None:
    assert values_of(text) == []


def test_words_are_those_of_the_text() -> None:
    text = "Le préfet l’a dit hier ; il l'a répété ce matin à Valmourt, le 3 mai 2012."
    for t in times_of(text):
        assert text[t.start : t.end] == t.text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Le siège a duré vingt-six jours.", "P26D"),
        ("Le siège a duré dix-sept mois.", "P17M"),
        ("Le siège a duré quatre-vingts jours.", "P80D"),
        ("Le siège a duré vingt et un jours.", "P21D"),
    ],
)
def test_numbers_in_words_with_a_dash_are_one(text: str, value: str) -> None:
    assert [t.value for t in find_times(read_text(text))] == [value]


@pytest.mark.parametrize(
    ("text", "reporting"),
    [
        ("Lors d'une conférence de presse mardi, le maire fait état de dix morts.", True),
        ("Dans un communiqué diffusé mardi, le maire fait état de dix morts.", True),
        ("Lors d'une attaque mardi, dix passants ont été tués.", False),
        ("Après son discours, le maire a été tué mardi.", False),
    ],
)
def test_a_day_behind_what_somebody_speaks_in_is_that_of_the_saying(text: str, reporting: bool) -> None:
    (time,) = find_times(read_text(text))
    assert time.reporting is reporting
