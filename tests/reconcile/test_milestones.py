"""Milestones of several newsrooms, none of them dated: which are one."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    "texts",
    [
        (
            "La Narvie lance une opération militaire en Dorvanie\nLa Narvie est entrée en guerre. L'armée avance.",
            "La Narvie a lancé mercredi une offensive dans le nord de la Dorvanie. Les habitants fuient.",
            "Les habitants fuient Orvane. L'offensive narvienne lancée mercredi en Dorvanie a surpris le monde.",
        ),
        (
            "Le gouvernement narvien a décrété lundi l'état d'urgence dans la région d'Orvane.",
            "L'état d'urgence a été instauré lundi à Orvane, où les magasins ont été pillés.",
        ),
        (
            "La police a arrêté mardi à Orvane l'opposant Berko Talvane.",
            "L'opposant Berko Talvane a été arrêté à Orvane. Sa famille est sans nouvelles.",
        ),
        (
            "Le procès de Berko Talvane s'est ouvert jeudi à Orvane.",
            "Jeudi s'est ouvert à Orvane le procès de Berko Talvane, l'ancien ministre.",
        ),
        (
            "Le président narvien Oskan Lemtir a décrété trois jours de deuil national en Narvie.",
            "Un deuil de trois jours a été décrété en Narvie par le président Oskan Lemtir.",
        ),
        (  # the disaster that fills the story, by its name or without
            "L'ouragan Ilva a balayé samedi le sud de la Narvie. On compte vingt morts à Orvane.",
            "Le bilan de l'ouragan Ilva est passé mardi à quarante morts en Narvie, selon la radio.",
        ),
        (  # told of before
            "Le maire d'Orvane, Luc Ferran, a décrété dimanche un couvre-feu.",
            "Le maire d'Orvane, Luc Ferran, compte lundi les vitres brisées malgré le couvre-feu.",
        ),
        (  # what is lifted, told with its beginning
            "L'état de siège a été proclamé mardi à Orvane par le maire, Luc Ferran.",
            "Le maire d'Orvane promet la levée de l'état de siège proclamé à Orvane depuis mardi.",
        ),
        (  # an office, and who holds it
            "Le ministre de l'Intérieur Paul Garnel s'est rendu lundi à Orvane, où il a vu les blessés.",
            "Attendu depuis jeudi à Orvane, le ministre de l'Intérieur doit se rendre lundi dans la ville d'Orvane.",
        ),
    ],
)
def test_one_milestone_in_several_newsrooms(texts: tuple[str, ...], joined: Callable[..., bool]) -> None:
    assert joined(*texts)


@pytest.mark.parametrize(
    "texts",
    [
        (  # another land's
            "La Narvie a lancé mercredi une offensive dans le nord de la Dorvanie.",
            "La Sarvie a lancé mercredi une offensive dans le nord de la Velmarie.",
        ),
        (  # years before
            "La Narvie a lancé mercredi une offensive dans le nord de la Dorvanie.",
            "Orvane est en ruine. Déjà le 20 janvier 2018, la Narvie avait lancé une offensive contre la Dorvanie.",
        ),
        (  # another year's storm
            "L'ouragan Ilva a balayé samedi le sud de la Narvie. On compte vingt morts à Orvane.",
            "La Narvie compte ses morts. Il y a deux ans, un ouragan avait déjà frappé le sud de la Narvie.",
        ),
        (  # two people
            "La police a arrêté mardi à Orvane l'opposant Berko Talvane.",
            "Le journaliste Ardem Kolvic a été interpellé et arrêté mardi à Orvane, selon son journal.",
        ),
        (  # two days
            "Une explosion a secoué lundi la gare d'Orvane.",
            "Une explosion a secoué jeudi la gare d'Orvane.",
        ),
        (  # an arrest at a protest is no protest
            "L'opposant Berko Talvane a été arrêté dimanche soir à Orvane à l'issue d'un défilé.",
            "Des milliers d'opposants ont défilé dimanche à Orvane contre Berko Talvane.",
        ),
        (  # last year's
            "Le président Ivo Sarn est arrivé lundi à Orvane.",
            "L'an dernier, le président Ivo Sarn s'était déjà rendu à Orvane.",
        ),
        (  # declared, and lifted
            "Le maire d'Orvane, Luc Ferran, a décrété un couvre-feu à Orvane.",
            "Le couvre-feu d'Orvane a été levé. Luc Ferran, le maire d'Orvane, s'en félicite.",
        ),
        (  # two towns
            "Des milliers de manifestants ont défilé samedi à Orvane.",
            "Des milliers de manifestants ont défilé samedi à Belmare.",
        ),
    ],
)
def test_milestones_that_stay_two(texts: tuple[str, ...], joined: Callable[..., bool]) -> None:
    assert not joined(*texts)
