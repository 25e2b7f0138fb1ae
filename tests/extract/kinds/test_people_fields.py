"""Where the moved came from and are, where the harmed were, and on which day those died who are only remembered."""

from __future__ import annotations

import datetime as dt

import pytest

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_article
from recoupe.record import Claim


def told(text: str, kind: str) -> list[Claim]:
    read = read_article(RawArticle(file="a.txt", text=text, published=dt.date(2020, 5, 5))).reading
    return [c for c in read.claims if c.kind == kind]


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("Douze malades ont été évacués de Taskane.", "Taskane"),
        ("Plusieurs milliers de personnes ont fui les combats de Taskane.", "Taskane"),
        ("Plusieurs milliers de personnes ont fui les bombardements sur Taskane.", "Taskane"),
        ("Plusieurs milliers de personnes ont fui les violences de l'UMT.", None),
        ("La ville accueille 12.000 déplacés venus de Taskane.", "Taskane"),
        ("La ville accueille 12.000 déplacés venus de loin.", None),
    ],
)
def test_where_from(text: str, origin: str | None) -> None:
    assert [c.args.origin_place for c in told(text, "displacement")] == [origin]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Douze personnes ont été tuées lundi dans la Morvane orientale.", "casualties", "Morvane orientale"),
        ("La Sarvie a enregistré 9.000 réfugiés en 24 heures.", "displacement", "Sarvie"),
        ("Trois cents personnes sont bloquées près de la frontière, à Nantes.", "displacement", "Nantes"),
        ("Un raid a frappé dimanche Nantes. De nombreuses familles se retrouvent sans abri.", "displacement", "Nantes"),
        ("Au Mali, 240.000 personnes sont déplacées à l'intérieur du pays.", "displacement", "Mali"),
    ],
)  # fmt: skip
def test_where(text: str, kind: str, place: str) -> None:
    assert [c.place and c.place.name for c in told(text, kind)] == [place]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Le pays a rendu hommage lundi aux 130 victimes des attentats du 13 novembre 2015.", dt.date(2015, 11, 13)),
        ("Mardi, dixième anniversaire du séisme qui a tué 12.000 personnes, des cloches ont sonné.", None),
        ("Les obsèques des 35 victimes de Morvane ont eu lieu samedi.", None),
        ("La ville a commémoré dimanche les 300 morts de la crue.", None),
        ("L'explosion qui a fait douze morts lundi à Morvane était criminelle.", dt.date(2020, 5, 4)),
    ],
)  # fmt: skip
def test_when_the_mourned_died(text: str, day: dt.date | None) -> None:
    assert [c.time and c.time.earliest for c in told(text, "casualties")] == [day]


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Quatre cents familles attendent d'être évacuées de Morvane.", "planned"),
        ("Il faut évacuer d'urgence 400 blessés.", "demanded"),
        ("Il a fallu évacuer 400 blessés.", "asserted"),
    ],
)
def test_how_surely(text: str, factuality: str) -> None:
    assert [c.factuality for c in told(text, "displacement")] == [factuality]


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Des familles marchent vers le camp de Taskane.", ["displaced"]),
        ("Des familles marchent vers le camp de vacances.", []),
        ("Des coureurs marchent vers la frontière.", []),
        ("Les habitants ont peur. Beaucoup ont fui à pied.", ["displaced"]),
        ("Les assaillants étaient dix. Beaucoup ont fui à pied.", []),
        ("L'évacuation des derniers rebelles a repris.", ["evacuated"]),
        ("La fuite des derniers rebelles a repris.", []),
        ("Les rebelles ont été évacués vers Nantes.", ["evacuated"]),
    ],
)
def test_groups(text: str, measures: list[str]) -> None:
    assert [c.args.measure for c in told(text, "displacement")] == measures  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Un raid a fait dix morts à Nantes. L'hôpital de Rennes a reçu 40 blessés.", ["Nantes", "Rennes"]),
        ("Un raid a fait dix morts à Nantes. L'hôpital a reçu 40 blessés.", ["Nantes", "Nantes"]),
        (
            "Quarante-cinq civils ont péri à Nantes. A Kobrane, dix personnes sont mortes.",
            ["Nantes", "Kobrane"],
        ),
    ],
)
def test_where_each_was_harmed(text: str, places: list[str]) -> None:
    assert [c.place and c.place.name for c in told(text, "casualties")] == places


def test_a_land_right_before_its_count_is_where_it_is() -> None:
    text = "Suivent l'Inde avec 30.615 morts, l'Italie (29.958) et la France (25.987)."
    assert [c.place.name for c in told(text, "casualties") if c.place] == ["Inde", "Italie", "France"]
    text = "L'Inde a lancé un fonds avec 300 morts dans les mémoires."
    assert [c.place for c in told(text, "casualties") if c.place and c.place.name == "fonds"] == []


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("Le policier a succombé à une paralysie.", "paralysie"),
        ("Une Péruvienne exposée au novitchok est morte.", "novitchok"),
        ("Le policier a succombé à ses blessures.", None),
        ("Le policier a succombé à l'hôpital.", None),
    ],
)
def test_what_somebody_succumbed_to(text: str, cause: str | None) -> None:
    assert [c.args.cause for c in told(text, "casualties")] == [cause]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "kind", "bound"),
    [
        ("Certaines personnes ont été blessées.", "casualties", "vague"),
        ("Les otages ont été tués.", "casualties", None),
        ("De nombreuses familles se retrouvent sans abri.", "displacement", "vague"),
        ("Les habitants ont fui.", "displacement", None),
    ],
)
def test_how_many_some_are(text: str, kind: str, bound: str | None) -> None:
    assert [c.quantity and c.quantity.bound for c in told(text, kind)] == [bound]


def test_weeks_that_are_pointed_at_are_a_period() -> None:
    text = "Les violences ont fait 200 morts ces deux dernières semaines."
    assert [c.args.cumulative for c in told(text, "casualties")] == [True]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "cumulative"),
    [
        ("Un séisme de magnitude 6 a fait douze morts en novembre 2019.", False),
        ("Près de 9.000 personnes ont péri en 2015 lorsqu'un séisme a frappé le pays.", False),
        ("Plus de 50 personnes ont été tuées lors de manifestations depuis le putsch.", True),
        ("Les séismes ont fait douze morts en 2019.", True),
    ],
)
def test_one_disaster_is_no_total(text: str, cumulative: bool) -> None:
    assert [c.args.cumulative for c in told(text, "casualties")] == [cumulative]  # type: ignore[union-attr]
