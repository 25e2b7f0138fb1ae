"""Milestones of titles, chronologies and lines without a verb, with who, where and when."""

from __future__ import annotations

import datetime as dt

import pytest

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_article
from recoupe.record import Claim, Event

BODY = (
    "\n\nLes autorités de Narvie l'ont indiqué à la presse. Les combats se poursuivent par ailleurs à Velmar."
    "\n\nLa situation reste tendue dans la capitale Ostrel."
)
LEAD = "Une crise secoue la Narvie.\n\nLes combats ont repris près d'Ostrel, en Narvie.\n\n"


def events(text: str, start: int, stop: int) -> list[Claim]:
    raw = RawArticle(file="a.txt", text=text, published=dt.date(2023, 5, 10))
    claims = read_article(raw).reading.claims
    return [c for c in claims if isinstance(c.args, Event) and start <= c.evidence[0].start < stop]


def titled(title: str) -> list[Claim]:
    return events(title + BODY, 0, len(title))


def told(text: str) -> list[Claim]:
    return events(LEAD + text, len(LEAD), len(LEAD + text))


@pytest.mark.parametrize(
    ("title", "kind", "side", "who"),
    [
        ("Des milliers de manifestants à Ostrel contre la réforme", "protest", "actor", "milliers"),
        ("Les étudiants dans la rue à Ostrel", "protest", "actor", "étudiants"),
        ("Les cheminots en grève", "strike", "actor", "cheminots"),
        ("Ostrel sans électricité", "power cut", "object", "Ostrel"),
        ("Ivo Brek derrière les barreaux", "arrest", "object", "Ivo Brek"),
        ("Ivo Brek en garde à vue", "arrest", "object", "Ivo Brek"),
        ("Dix ans de prison pour Ivo Brek", "conviction", "object", "Ivo Brek"),
        ("Prison à vie pour l'ancien dictateur", "conviction", "object", "ancien dictateur"),
        ("Ivo Brek élu président de la Narvie", "election", "object", "Ivo Brek"),
        ("Putsch à Ostrel, le président en exil", "exile", "actor", "président"),
        ("Les Narviens aux urnes", "election", "actor", "Narviens"),
        ("Le ministre sarvien en visite à Ostrel", "visit", "actor", "ministre sarvien"),
        ("Ivo Brek le Premier ministre démissionne", "resignation", "actor", "Ivo Brek"),
        (
            "Ostrel : l'électricité rétablie dans la ville ; deux navires ont franchi le détroit",
            "power restored", "object", "électricité",
        ),
    ],
)  # fmt: skip
def test_a_title_without_a_verb_says_who(title: str, kind: str, side: str, who: str) -> None:
    found = {c.args.type: c.args for c in titled(title) if isinstance(c.args, Event)}
    assert who in (getattr(found[kind], side) or "")


@pytest.mark.parametrize(
    ("title", "kind", "place"),
    [
        ("Ostrel sous couvre-feu", "curfew", "Ostrel"),
        ("La Narvie en état d'alerte maximale", "alert", "Narvie"),
        ("Heurts entre police et manifestants à Ostrel", "clash", "Ostrel"),
        ("Putsch à Ostrel, le président en exil", "coup", "Ostrel"),
        ("Une usine en feu à Ostrel", "fire", "Ostrel"),
        ("Arrivée d'un convoi humanitaire à Ostrel", "aid", "Ostrel"),
    ],
)
def test_a_title_without_a_verb_says_where(title: str, kind: str, place: str) -> None:
    found = {c.args.type: c for c in titled(title) if isinstance(c.args, Event)}
    where = found[kind].place
    assert where is not None
    assert where.name == place


@pytest.mark.parametrize(
    "title",
    [
        "Les enfants dans la rue, un livre de Jan Orn",
        "Un livre sur dix ans de prison",
        "Les routes en état d'alerte sont rares",
        "Le pays fait face à une vague d'accusations",
        "Une usine en proie au doute",
    ],
)
def test_lines_of_something_else(title: str) -> None:
    types = {c.args.type for c in titled(title) if isinstance(c.args, Event)}
    assert types.isdisjoint({"protest", "conviction", "alert", "indictment", "fire"})


@pytest.mark.parametrize(
    ("line", "kind", "day"),
    [
        ("3 mai : grève générale.", "strike", dt.date(2023, 5, 3)),
        ("3 mai. Grève générale.", "strike", dt.date(2023, 5, 3)),
        ("8 mai - Séisme de magnitude 6,1 à Orlac, 40 morts.", "earthquake", dt.date(2023, 5, 8)),
        ("12h30. Ouverture des bureaux de vote.", "election", dt.date(2023, 5, 10)),
        ("2019 : coup d'État à Orlac.", "coup", dt.date(2019, 1, 1)),
        ("Le maire d'Orlac, réélu dimanche, a promis une enquête.", "election", dt.date(2023, 5, 7)),
        (
            "Jeudi, eut lieu une marche contre les forces déployées dans l'est.",
            "protest",
            dt.date(2023, 5, 4),
        ),
        ("La Narvie votait ce dimanche pour élire un président.", "election", dt.date(2023, 5, 7)),
        ("Ivo Brek devra se présenter en cour vendredi.", "trial", dt.date(2023, 5, 12)),
    ],
)
def test_lines_of_a_chronology(line: str, kind: str, day: dt.date) -> None:
    found = {c.args.type: c.time for c in told(line) if isinstance(c.args, Event)}
    time = found[kind]
    assert time is not None
    assert time.earliest == day


@pytest.mark.parametrize(
    ("text", "kind", "actor", "object_"),
    [
        ("Deux jours après la destitution par l'armée d'Ivo Brek, Orlac est calme.", "coup", "armée", "Ivo Brek"),
        ("L'Union a renforcé ses sanctions contre Orlac.", "sanction", "Union", "Orlac"),
        ("La Sarvie vient de connaître une prise de pouvoir militaire.", "coup", None, None),
        ("La Narvie a rompu mardi ses relations diplomatiques avec la Sarvie.", "reduce relations", "Narvie", "Sarvie"),
        ("Avec 53 % des voix, Ivo Brek devient président de la Narvie.", "appointment", None, "Ivo Brek"),
        ("Contraint à la démission mardi, Jan Orn a quitté le pays.", "resignation", "Jan Orn", None),
        ("Le PAM a distribué mardi de la nourriture à 3.000 familles.", "aid", "PAM", None),
        ("La Sarvie va envoyer 20 tonnes de vivres à Orlac.", "aid", "Sarvie", None),
        ("De violentes manifestations contre la mission de paix ont éclaté.", "protest", None, "mission de paix"),
        (
            "L'homme de 41 ans qui a pris une vendeuse en otage a été arrêté.",
            "hostage taking", "homme de 41 ans", "vendeuse",
        ),
        ("Jan Orn, chef depuis son coup d'État du 25 octobre 2021, a parlé.", "coup", "Jan Orn", None),
        (
            "Des femmes de mobilisés ont mené une action de protestation samedi à Orlac.",
            "protest", "femmes de mobilisés", None,
        ),
    ],
)  # fmt: skip
def test_who_does_it_to_whom(text: str, kind: str, actor: str | None, object_: str | None) -> None:
    found = {c.args.type: c.args for c in told(text) if isinstance(c.args, Event)}
    assert (found[kind].actor, found[kind].object) == (actor, object_)


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("C'est mardi peu avant l'aube que la digue de Velm a lâché.", "dam failure", dt.date(2023, 5, 9)),
        ("C'est vendredi que s'ouvrira le procès d'Ivo Brek.", "trial", dt.date(2023, 5, 12)),
        (
            "Un séisme a secoué la Narvie. Il a frappé l'ouest du pays vendredi soir.",
            "earthquake",
            dt.date(2023, 5, 5),
        ),
        ("Une explosion a soufflé un immeuble. Elle s'est produite mardi.", "explosion", dt.date(2023, 5, 9)),
    ],
)
def test_days_of_clefts_and_pronouns(text: str, kind: str, day: dt.date) -> None:
    times = [
        c.time for c in told(text) if isinstance(c.args, Event) and c.args.type == kind and c.time is not None
    ]
    assert [t.earliest for t in times] == [day]


@pytest.mark.parametrize(
    ("text", "kind", "factuality"),
    [
        (
            "Selon l'ONU, 30.000 personnes ont fui depuis le début de l'offensive, le 7 avril.",
            "assault",
            "asserted",
        ),
        (
            "Le ministre a expliqué que la ville était vide depuis le séisme du 3 mai.",
            "earthquake",
            "asserted",
        ),
        ("Le tribunal va juger l'accident du 10 novembre 2021.", "accident", "asserted"),
        ("Le maire a indiqué qu'un incendie s'était déclaré mardi à Orlac.", "fire", "reported"),
        ("Le ministre Ivo Brek doit mener lundi une visite à Orlac pour saluer la paix.", "visit", "planned"),
    ],
)
def test_what_is_known_is_nobodys_word(text: str, kind: str, factuality: str) -> None:
    found = {c.args.type: c for c in told(text) if isinstance(c.args, Event)}
    assert found[kind].factuality == factuality
    assert bool(found[kind].attribution) == (factuality == "reported")


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("Les marches contre le texte et les violences ont rassemblé samedi 9.000 personnes.", "protest", 6),
        (
            "L'explosion d'une maison à Ostrel, qui a fait dix morts lundi, est due à une fuite.",
            "explosion",
            8,
        ),
        ("La grève des médecins entre dans sa troisième semaine.", "strike", 0),
    ],
)
def test_days_of_nouns(text: str, kind: str, day: int) -> None:
    found = {c.args.type: c.time for c in told(text) if isinstance(c.args, Event)}
    time = found[kind]
    assert "visit" not in found
    assert (time.earliest.day if time is not None and time.earliest is not None else 0) == day


def test_a_pronoun_of_somebody_is_no_happening() -> None:
    assert not told("Le boxeur a gagné. Il a frappé son adversaire vendredi.")


def test_before_an_embassy_is_not_its_land() -> None:
    found = told("Ils participaient à une manifestation devant l'ambassade de Sarvie à Ostrel.")
    assert [c.place.name for c in found if c.place is not None] == ["Ostrel"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Un salarié est mort, mobilisé dimanche matin à Ostrel après le passage de la tempête Cyra.",
            "storm",
        ),
        ("C'était le jour de l'ouverture du procès des émeutes du 9 mars 2015.", "trial"),
    ],
)
def test_days_of_something_else(text: str, kind: str) -> None:
    assert all(c.time is None for c in told(text) if isinstance(c.args, Event) and c.args.type == kind)


def test_what_is_still_to_come_is_planned() -> None:
    found = told("Deux jours avant l'ouverture du procès d'Ivo Brek, vendredi, la ville est calme.")
    assert [c.factuality for c in found] == ["planned"]


def test_whose_hour_it_is_is_not_where() -> None:
    found = told("Survenu lundi à 17 h 20 (9 heures à Ostrel), ce séisme a réveillé la Sarvie.")
    assert [c.place.name for c in found if c.place is not None] == ["Sarvie"]


def test_who_reports_a_happening_has_not_done_it() -> None:
    found = told("Des explosions ont été signalées mardi à Ostrel par des médias.")
    assert [c.args.actor for c in found if isinstance(c.args, Event)] == [None]


def test_what_happens_in_an_hour_is_of_the_story() -> None:
    title, lead = "Attaque à Velmar", "\n\nDes hommes armés ont attaqué une banque lundi à Velmar, en Narvie."
    text = title + lead + "\n\nIls ont pris dix clients en otage pendant trois heures."
    found = [
        c
        for c in events(text, 60, len(text))
        if isinstance(c.args, Event) and c.args.type == "hostage taking"
    ]
    assert [c.time.earliest for c in found if c.time is not None] == [dt.date(2023, 5, 8)]


def test_a_title_is_of_the_day_that_the_opening_tells() -> None:
    body = "\n\nUne explosion a soufflé trois maisons lundi à Velmar, en Narvie. Les secours sont sur place."
    found = events("Explosion à Velmar : le bilan monte" + body, 0, 30)
    time = found[0].time
    assert time is not None
    assert time.earliest == dt.date(2023, 5, 8)


@pytest.mark.parametrize("title", ["Guerre en Narvie : la ville sans pain", "Procès de l'attentat de Velmar"])
def test_what_lasts_or_only_names_another_has_no_day_by_it(title: str) -> None:
    body = "\n\nUn attentat a fait dix morts lundi à Velmar, en Narvie. Les secours sont sur place."
    assert all(c.time is None for c in events(title + body, 0, len(title)))
