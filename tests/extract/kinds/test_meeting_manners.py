"""The ways in which newsrooms tell of meetings, and what only looks like one."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.extract.told import meetings

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_article

# Status, participants that have to be among those named, and the words.
MANNERS = [
    ("held", "Jean Kerl,Paul Orn", "Le président Jean Kerl a rencontré mardi à Oslo le ministre Paul Orn."),
    (
        "held",
        "Jean Kerl,Paul Orn",
        "Le président Jean Kerl et le ministre Paul Orn se sont rencontrés mardi.",
    ),
    (
        "held",
        "Jean Kerl,Paul Orn",
        "Le président Jean Kerl s'est entretenu par téléphone avec le ministre Paul Orn.",
    ),
    ("held", "Jean Kerl,Paul Orn", "Le ministre Paul Orn a été reçu par le président Jean Kerl."),
    ("held", "Jean Kerl,Paul Orn", "Le président Jean Kerl a retrouvé mardi à Oslo le ministre Paul Orn."),
    (
        "held",
        "Jean Kerl,Paul Orn,Ana Brek",
        "Jean Kerl, Paul Orn et Ana Brek étaient réunis mardi à Oslo, après la trêve, les combats et les tirs.",
    ),
    ("held", "Jean Kerl,Paul Orn", "Le président Jean Kerl a eu un entretien avec le ministre Paul Orn."),
    ("held", "Jean Kerl,Paul Orn", "Le président Jean Kerl a eu un tête-à-tête avec le ministre Paul Orn."),
    ("held", "Jean Kerl,Paul Orn", "Un tête-à-tête a réuni le président Jean Kerl et le ministre Paul Orn."),
    (
        "held",
        "Jean Kerl,Paul Orn",
        "Lors d'une rencontre à Oslo avec le ministre Paul Orn, le président Jean Kerl a parlé de paix.",
    ),
    (
        "held",
        "Jean Kerl,Paul Orn",
        "À l'issue d'un entretien avec le président Jean Kerl, le ministre Paul Orn s'est dit confiant.",
    ),
    (
        "held",
        "",
        "Le Conseil de sécurité s'est réuni en urgence mardi après les bombardements, les combats et la trêve.",
    ),
    (
        "held",
        "",
        "Le Conseil de sécurité a tenu mardi une réunion d'urgence sur les combats, la trêve et les tirs.",
    ),
    (
        "held",
        "",
        "Réuni en urgence mardi matin, le Conseil de défense a suivi la guerre, les combats et les bombardements.",
    ),
    (
        "held",
        "",
        "Une réunion de crise s'est tenue lundi midi après le séisme (morts, blessés).",
    ),
    ("held", "", "Les chefs de la diplomatie des deux pays se sont retrouvés à Oslo."),
    (
        "held",
        "",
        "Les pourparlers de paix ont repris mardi à Oslo entre le régime et les rebelles, malgré les combats.",
    ),
    (
        "held",
        "",
        "Une conférence internationale s'est ouverte lundi à Oslo, après les combats et les tirs de la guerre.",
    ),
    ("held", "Jean Kerl", "La chancelière Anna Brun a accueilli mardi le président Jean Kerl."),
    (
        "held",
        "Jean Kerl,Paul Orn",
        "Le conseiller Jean Kerl et l'émissaire Paul Orn se sont vus, le 3 mai, à Oslo.",
    ),
    ("planned", "Jean Kerl,Paul Orn", "Le président Jean Kerl rencontrera jeudi le ministre Paul Orn."),
    (
        "planned",
        "Jean Kerl,Paul Orn",
        "Le président Jean Kerl doit s'entretenir jeudi avec le ministre Paul Orn.",
    ),
    ("planned", "Jean Kerl,Paul Orn", "Le ministre Paul Orn sera reçu jeudi par le président Jean Kerl."),
    (
        "planned",
        "Jean Kerl,Paul Orn",
        "Une rencontre entre le président Jean Kerl et le ministre Paul Orn est prévue jeudi à Oslo.",
    ),
    (
        "planned",
        "Jean Kerl,Paul Orn",
        "Le président Jean Kerl et le ministre Paul Orn devraient se voir jeudi à Oslo.",
    ),
    (
        "planned",
        "Jean Kerl,Paul Orn",
        "Le président Jean Kerl et le ministre Paul Orn sont attendus jeudi à Oslo pour des pourparlers.",
    ),
    (
        "planned",
        "",
        "Le Conseil de sécurité se réunira jeudi à huis clos sur les combats, la trêve et les tirs.",
    ),
    (
        "planned",
        "",
        "Le Conseil de sécurité doit se réunir en urgence jeudi sur les combats, la trêve et les tirs.",
    ),
    (
        "planned",
        "",
        "Un sommet extraordinaire est convoqué pour jeudi, après les combats et les tirs de la guerre.",
    ),
    (
        "planned",
        "",
        "La conférence des donateurs est confirmée pour mardi à Oslo après le séisme, les répliques et les morts.",
    ),
    ("planned", "", "Une quarantaine de délégations doivent se retrouver jeudi à Genève."),
    ("planned", "", "Les alliés occidentaux se réuniront le 20 mai à Oslo pour parler de la guerre."),
    (
        "planned",
        "",
        "La Norvège va accueillir jeudi une réunion internationale sur les combats, la trêve et les tirs.",
    ),
    (
        "planned",
        "",
        "De nouvelles négociations sont prévues jeudi à Oslo entre le régime et les rebelles, malgré les combats.",
    ),
    (
        "planned",
        "",
        "Les participants sont convenus de se revoir le 30 mai, malgré la guerre, les combats et les bombardements.",
    ),
    (
        "failed",
        "Jean Kerl,Paul Orn",
        "La rencontre prévue jeudi entre le président Jean Kerl et le ministre Paul Orn a été annulée.",
    ),
    (
        "failed",
        "Jean Kerl,Paul Orn",
        "La rencontre entre le président Jean Kerl et le ministre Paul Orn a été reportée.",
    ),
    (
        "failed",
        "Jean Kerl,Paul Orn",
        "Prévue demain, la rencontre entre le président Jean Kerl et le ministre Paul Orn tombe à l'eau.",
    ),
    (
        "failed",
        "Jean Kerl,Paul Orn",
        "La rencontre entre le président Jean Kerl et le ministre Paul Orn n'a pas eu lieu.",
    ),
    (
        "failed",
        "",
        "Les pourparlers de paix entre le régime et les rebelles ont échoué lundi à Oslo, malgré les combats.",
    ),
    ("failed", "Jean Kerl", "Le président Jean Kerl a refusé de recevoir le ministre Paul Orn."),
    ("failed", "Jean Kerl", "Le président Jean Kerl a annulé sa rencontre avec le ministre Paul Orn."),
    (
        "failed",
        "",
        "Conférence de Genève, infructueuse. La guerre, les combats et les bombardements continuent.",
    ),
]

TRAPS = [
    "Le ministre a rencontré des difficultés.",
    "Il faut réunir les conditions d'un succès.",
    "Le président a réuni sa famille dimanche.",
    "La rencontre entre Lyon et Marseille a été reportée.",
    "Le président du club a reçu l'entraîneur.",
    "Le ministre a reçu une lettre.",
    "Le président Jean Kerl a visité l'hôpital.",
    "Le maire a reçu les élèves de la classe.",
    "Le président Jean Kerl a tenu une conférence de presse.",
    "Les joueurs se sont retrouvés au stade.",
    "Le roi a retrouvé la santé.",
    "Les ministres ont parlé à la presse.",
    "Le livre réunit des entretiens avec des écrivains.",
    "Les deux présidents partagent la même langue.",
    "Le sommet de la montagne est enneigé.",
    "Le président voit d'un bon oeil la réforme.",
    "Le président Jean Kerl a accordé un entretien à une chaîne.",
    "Lors d'un entretien avec le quotidien, le ministre Jean Kerl a parlé.",
]


@pytest.mark.parametrize(("status", "participants", "text"), MANNERS)
def test_a_meeting_is_read_in_many_manners(status: str, participants: str, text: str) -> None:
    (claim,) = meetings(text)
    assert claim.args.status == status
    for one in filter(None, participants.split(",")):
        assert any(one in name for name in claim.args.participants)


@pytest.mark.parametrize("text", TRAPS)
def test_what_only_looks_like_a_meeting_is_none(text: str) -> None:
    assert meetings(text) == []


def test_a_weekday_that_lies_ahead_is_the_next_one() -> None:
    (claim,) = meetings("Le président Jean Kerl doit être reçu jeudi par le roi.")
    assert claim.time is not None
    assert claim.time.earliest == dt.date(2021, 5, 6)


def test_a_court_s_hearing_is_no_meeting() -> None:
    text = "Les rebelles négocient à Oslo. Le pilote est libre, dit son avocate : audience le 23."
    read = read_article(RawArticle(text=text, file="a", format="txt", published=dt.date(2023, 5, 17)))
    assert [c for c in read.reading.claims if c.kind == "meeting"] == []


def test_what_is_still_to_come_does_not_date_what_was_held() -> None:
    text = "La conférence des donateurs s'est achevée à Oslo, mais les ministres sont convenus de se revoir le 30."
    read = read_article(RawArticle(text=text, file="a", format="txt", published=dt.date(2023, 5, 17)))
    days = {
        c.args.status: c.time.earliest if c.time else None for c in read.reading.claims if c.kind == "meeting"
    }
    assert days["held"] == dt.date(2023, 5, 17)
    assert days["planned"] == dt.date(2023, 5, 30)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Après l'échec des pourparlers de Kigali, une rencontre des deux ministres est prévue vendredi.",
            None,
        ),
        ("Une attaque a eu lieu lundi après l'échec des pourparlers de Kigali entre les deux rois.", None),
        ("L'échec des pourparlers de Kigali a été annoncé lundi par les ministres.", dt.date(2023, 5, 15)),
    ],
)
def test_what_came_after_talks_that_failed_does_not_date_them(text: str, day: dt.date | None) -> None:
    read = read_article(RawArticle(text=text, file="a", format="txt", published=dt.date(2023, 5, 17)))
    failed = [c for c in read.reading.claims if c.kind == "meeting" and c.args.status == "failed"]
    assert [(c.place.name, c.time.earliest if c.time else None) for c in failed] == [("Kigali", day)]
