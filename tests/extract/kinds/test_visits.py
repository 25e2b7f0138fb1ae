"""Visits of those who hold an office, and meetings that only a noun, a title or a failure tells of."""

from __future__ import annotations

import datetime as dt

import pytest

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_article

DAY = dt.date(2021, 5, 5)  # a Wednesday
WAR = "Depuis mars, les insurgés et l'armée se livrent une guerre sans merci.\n\n"


def meetings(text: str) -> list[tuple[str, tuple[str, ...], str | None]]:
    reading = read_article(RawArticle(file="a.txt", text=WAR + text, published=DAY)).reading
    return [
        (c.args.status, c.args.participants, c.place.name if c.place else None)
        for c in reading.claims
        if c.kind == "meeting"
    ]


@pytest.mark.parametrize(
    ("text", "meeting"),
    [
        ("La ministre zorvienne s'est rendue lundi à Ostrel.", ("held", ("ministre zorvienne",), "Ostrel")),
        ("L'émissaire Ada Kern est attendu jeudi à Ostrel.", ("planned", ("Ada Kern",), "Ostrel")),
        ("Le chancelier Jan Molk se rendra vendredi à Ostrel.", ("planned", ("Jan Molk",), "Ostrel")),
        ("La présidente Ada Kern a fait escale mardi à Ostrel.", ("held", ("Ada Kern",), "Ostrel")),
        ("Le président Jan Molk a annulé sa visite à Ostrel.", ("failed", ("Jan Molk",), "Ostrel")),
        ("Le pape a visité mardi le camp de réfugiés de Velk.", ("held", ("pape",), "Velk")),
        ("La visite du pape à Ostrel, prévue jeudi, a été reportée.", ("failed", ("pape",), "Ostrel")),
    ],
)
def test_who_goes_where(text: str, meeting: tuple[str, tuple[str, ...], str | None]) -> None:
    assert meeting in meetings(text)


@pytest.mark.parametrize(
    "text",
    [
        "Quarante rebelles se sont rendus lundi à Ostrel.",
        "Le ministre s'est rendu compte lundi de son erreur à Ostrel.",
        "Le ministre est arrivé mardi à Ostrel pour rendre hommage aux morts.",
        "Le champion Ivo Brek est attendu jeudi à Ostrel pour la course.",
        "L'aide est arrivée mardi à Ostrel.",
        "Le boulanger a échangé avec ses clients.",
        "Le dîner réunira lundi trente convives.",
        "Le champion a été reçu mardi à la mairie.",
        "Les blessés se sont assis à la table du médecin.",
        "Les blessés sont partis pour Ostrel.",
        "La visite du musée d'Ostrel dure une heure.",
    ],
)
def test_who_only_comes_or_goes(text: str) -> None:
    assert meetings(text) == []


@pytest.mark.parametrize(
    ("text", "status", "who"),
    [
        ("Rencontre Kern-Molk mardi à Ostrel", "held", ("Kern", "Molk")),
        (
            "Une table ronde a réuni mardi à Ostrel le gouvernement et les insurgés.",
            "held",
            ("gouvernement", "insurgés"),
        ),
        (
            "Rendez-vous a été pris pour lundi entre l'émissaire Ada Kern et le ministre.",
            "planned",
            ("Ada Kern",),
        ),
        ("Rendez-vous manqué entre la présidente Ada Kern et le chef des insurgés", "failed", ("Ada Kern",)),
        ("Une délégation de l'opposition a été reçue mardi au palais.", "held", ()),
        ("Reçu à l'Élysée, le général Molk a promis des élections.", "held", ("Molk",)),
        ("L'ambassadeur zorvien a été convoqué au ministère.", "held", ()),
        ("Les deux camps se sont assis à la même table.", "held", ("deux camps",)),
        (
            "Une conférence de paix, coorganisée par la Zorvie, s'est tenue mardi à Ostrel.",
            "held",
            ("Zorvie",),
        ),
        ("La ministre zorvienne a échangé avec les sinistrés.", "held", ()),
        ("Le président Jan Molk est en visite à Ostrel.", "held", ("Jan Molk",)),
        ("Un dîner de travail réunira lundi les chefs de gouvernement.", "planned", ()),
        ("Le médiateur s'est dit prêt à rencontrer la junte.", "planned", ("médiateur", "junte")),
        ("Report de la conférence de paix sur la Zorvie", "failed", ()),
        ("Le sommet de paix d'Ostrel s'est soldé mardi par un échec.", "failed", ()),
        ("Les présidents zorvien et narvien ont dîné ensemble mardi à Ostrel.", "held", ()),
    ],
)
def test_how_a_meeting_is_told(text: str, status: str, who: tuple[str, ...]) -> None:
    assert any(found == status and set(who) <= set(people) for found, people, _ in meetings(text))


def test_a_round_table_is_one_and_a_table_is_none() -> None:
    assert meetings("Le ministre a posé mardi la main sur la table à Ostrel.") == []
