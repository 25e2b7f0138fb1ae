"""What follows a disaster: chronologies, pledges, posts left, what is put off. Today is Wednesday 5 May 2021."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.extract.told import claims_of


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Une conférence de bailleurs a permis de réunir 40 millions d'euros.", "aid pledge"),
        ("La Banque du Nord a approuvé un prêt de 2 milliards de dollars.", "aid pledge"),
        ("Le président a placé deux provinces en état de catastrophe naturelle.", "state of emergency"),
        ("L'état de calamité naturelle a été décrété à Morvane.", "state of emergency"),
        ("Le juge a été dessaisi du dossier.", "dismissal"),
        ("Le maire de Morvane, limogé après la crue, a été entendu.", "dismissal"),
        ("Le procureur a ordonné la remise en liberté des douze suspects.", "release"),
        ("La Sarvie a offert 400 rations alimentaires.", "aid"),
    ],
)
def test_told(text: str, type_: str) -> None:
    assert type_ in [claim.args.type for claim in claims_of(text, "event")]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("La nouvelle digue a permis de gagner 40 millions d'euros.", "aid pledge"),
        ("Le conseil a approuvé un prêt d'œuvres au musée.", "sanction"),
        ("Le président a placé deux neveux en état de gagner leur vie.", "state of emergency"),
        ("Le procureur a ordonné une autopsie.", "release"),
        ("La Sarvie a offert 400 places de stade.", "aid"),
        ("La commission de gestion des catastrophes de Morvane a un nouveau site.", "disaster"),
    ],
)
def test_not_told(text: str, type_: str) -> None:
    assert type_ not in [claim.args.type for claim in claims_of(text, "event")]


def test_each_donor_gives_once() -> None:
    text = "La Sarvie a alloué 30 millions de dollars. La Narvie a débloqué 3 millions d'euros."
    assert [c.args.actor for c in claims_of(text, "event")] == ["Sarvie", "Narvie"]


def test_lines_of_a_chronology_take_the_year_from_above() -> None:
    text = (
        "Morvane : les dates\n\n12 novembre 2015 : une crue ravage Morvane.\n\n14 novembre : dix hommes sont arrêtés à "
        "Oron.\n\n3 février : le maire de Morvane démissionne.\n\n6 mars 2018 : un séisme dévaste Oron."
    )
    days = [c.time.earliest for c in claims_of(text, "event") if c.time]
    assert days == [dt.date(2015, 11, 12), dt.date(2015, 11, 14), dt.date(2016, 2, 3), dt.date(2018, 3, 6)]


def test_what_no_line_above_dates_is_of_the_last_year() -> None:
    text = (
        "Le maire de Morvane, élu le 12 novembre 2015, parlera.\n\n14 avril : dix hommes sont arrêtés à Oron."
    )
    arrest = next(c for c in claims_of(text, "event") if c.args.type == "arrest")
    assert arrest.time is not None
    assert arrest.time.earliest == dt.date(2021, 4, 14)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("La rentrée des classes a été reportée au 21 juin.", None),
        ("Le maire a repoussé hier la visite de l'émir.", dt.date(2021, 5, 4)),
    ],
)
def test_the_new_day_of_what_is_put_off_is_not_its_day(text: str, day: dt.date | None) -> None:
    found = next(c for c in claims_of(text, "event") if c.args.type == "postponement")
    assert (found.time.earliest if found.time else None) == day


def test_whoever_had_to_resign_has() -> None:
    done = claims_of("La préfète Anna Brek avait dû démissionner en avril 2019.", "event")
    ahead = claims_of("La préfète Anna Brek doit démissionner vendredi.", "event")
    assert [c.factuality for c in (*done, *ahead)] == ["asserted", "planned"]


def test_who_gives_up_a_seat_is_not_displaced() -> None:
    assert not claims_of("Neuf députés ont quitté le Parlement.", "displacement")
    assert claims_of("Neuf cents familles ont quitté Morvane.", "displacement")


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Trois mille personnes se sont retrouvées sans abri à Morvane.", (None, None)),
        ("Des habitants de Morvane sont rentrés chez eux.", (None, None)),
        ("Trois cents familles se sont réfugiées à Morvane.", (None, "Morvane")),
    ],
)
def test_where_nobody_went(text: str, ends: tuple[str | None, str | None]) -> None:
    moved = claims_of(text, "displacement")[0].args
    assert (moved.origin_place, moved.destination) == ends


def test_the_seat_of_a_body_kills_nobody() -> None:
    fell = claims_of("Le siège de la mission s'est effondré ; douze employés ont péri.", "casualties")
    ring = claims_of("Douze employés ont péri pendant le siège de la ville.", "casualties")
    assert [c.args.cause for c in (*fell, *ring)] == [None, "siège"]


def test_an_office_and_its_name_are_one() -> None:
    one = claims_of("La crue a fait dix morts, dont le chef de la mission, Ivo Brek.", "casualties")
    two = claims_of("La crue a fait dix morts, dont le chef de la mission et Ivo Brek.", "casualties")
    assert (len(one), len(two)) == (2, 3)


def test_the_east_is_no_verb() -> None:
    found = claims_of("Le ministère du gouvernement de l'Est fait état de 40 morts.", "casualties")
    assert [s.name for c in found for s in c.attribution] == ["ministère du gouvernement de l'Est"]


def test_rains_are_a_cause() -> None:
    found = claims_of("Les pluies torrentielles ont fait 24 morts à Morvane.", "casualties")
    assert [c.args.cause for c in found] == ["pluies torrentielles"]
