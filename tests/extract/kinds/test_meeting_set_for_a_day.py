"""Meetings that were set for a day: whether they came, and that the day is past where they did or did not."""

from __future__ import annotations

import datetime as dt

import pytest

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_article

SIDES = "entre le gouvernement et le Front"
WAR = "Les combats continuent, dix soldats ont été tués."
AUGUST, SEPTEMBER = dt.date(2025, 8, 8), dt.date(2025, 9, 8)


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        (f"Les discussions prévues le 8 août à Oslo {SIDES} n'ont pas eu lieu.", "failed", AUGUST),
        (f"La réunion prévue le 8 août à Oslo {SIDES} a eu lieu.", "held", AUGUST),
        (f"La réunion prévue le 8 août {SIDES} s'est tenue à Oslo.", "held", AUGUST),
        (f"Pas de négociations {SIDES} ce 8 août à Oslo.", "failed", AUGUST),
        (f"Ils se préparent pour le sommet du 8 septembre {SIDES} à Oslo.", "planned", SEPTEMBER),
        (f"Ils rentrent du sommet du 8 août {SIDES} à Oslo.", "held", AUGUST),
        (f"Les discussions {SIDES} doivent reprendre lundi 8 septembre à Oslo.", "planned", SEPTEMBER),
        (f"Une réunion préparatoire {SIDES} débutera lundi 8 septembre à Oslo.", "planned", SEPTEMBER),
        (
            f"Tous espèrent une trêve d'ici à la réunion du lundi 8 septembre {SIDES} à Oslo.",
            "planned",
            SEPTEMBER,
        ),
        # still to come, or put off
        (f"La réunion prévue le 8 septembre {SIDES} se tiendra à Oslo.", "planned", SEPTEMBER),
        (f"Une réunion prévue le 8 septembre à Oslo {SIDES} a été évoquée par l'ONU.", "planned", SEPTEMBER),
    ],
)
def test_what_became_of_a_meeting_set_for_a_day(text: str, status: str, day: dt.date) -> None:
    raw = RawArticle(file="a", text=f"{text} {WAR}\n", published=dt.date(2025, 8, 18))
    found = [c for c in read_article(raw).reading.claims if c.kind == "meeting"]
    assert [(c.args.status, c.time and c.time.earliest) for c in found] == [(status, day)]


@pytest.mark.parametrize(
    "text",
    [
        "Le maire a retrouvé jeudi à Oslo le corps du préfet.",
        "Les secours ont retrouvé jeudi à Oslo le guide Ivo Brek, sain et sauf.",
        "Ana et Ivo Brek étaient réunis dimanche à Oslo pour pleurer leur fils.",
    ],
)
def test_who_is_found_or_mourns_meets_nobody(text: str) -> None:
    raw = RawArticle(file="a", text=f"{text} {WAR}\n", published=dt.date(2025, 8, 18))
    assert [c for c in read_article(raw).reading.claims if c.kind == "meeting"] == []


@pytest.mark.parametrize(
    ("told", "status", "day"),
    [
        ("sont réunis mercredi 13 août à Oslo", "held", dt.date(2025, 8, 13)),
        ("se réunissent mercredi 20 août à Oslo", "planned", dt.date(2025, 8, 20)),
    ],
)
def test_who_is_gathered_sits_there(told: str, status: str, day: dt.date) -> None:
    text = f"Le président Ivo Brek et la chancelière Ana Kurtel {told}. {WAR}\n"
    raw = RawArticle(file="a", text=text, published=dt.date(2025, 8, 18))
    found = [c for c in read_article(raw).reading.claims if c.kind == "meeting"]
    assert [(c.args.status, c.time and c.time.earliest) for c in found] == [(status, day)]
