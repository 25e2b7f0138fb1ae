"""Shapes that dispatches on a siege are full of, each beside the sentence that only looks like it."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.extract.told import of_kind

from recoupe.record import Attack, Casualties, Claim, Control, Displacement

TODAY = dt.date(2023, 5, 17)  # a Wednesday


def day(number: int) -> dt.date:
    return dt.date(2023, 5, number)


def span(claim: Claim) -> tuple[dt.date | None, dt.date | None] | None:
    return (claim.time.earliest, claim.time.latest) if claim.time else None


def measures(found: list[Claim]) -> list[str]:
    return [c.args.measure for c in found if isinstance(c.args, Casualties)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Le Croissant-Rouge a porté à 113 le nombre des morts et à 101 celui des disparus.",
            ["killed", "missing"],
        ),
        ("Le nombre des morts est passé à 113 et celui des blessés à 101.", ["killed", "wounded"]),
        ("Le nombre des morts est passé de 101 à 113.", ["killed", "killed"]),
    ],
)
def test_that_of_the_missing_is_no_toll_of_the_dead(claims, text: str, wanted: list[str]) -> None:
    assert measures(claims(text)) == wanted


@pytest.mark.parametrize("verb", ["devraient être évacuées", "seront évacuées"])
def test_what_begins_on_a_day_is_still_to_come(claims, verb: str) -> None:
    text = f"Sept mille personnes {verb} à partir de samedi. La veille, 1.500 personnes avaient quitté Oron."
    ahead, before = of_kind(claims(text), "displacement")
    assert ahead.time is not None
    assert ahead.time.earliest == day(20)
    assert span(before) == (day(16), day(16))  # the eve of today, not of a day to come


@pytest.mark.parametrize(
    ("text", "first", "cumulative"),
    [
        ("Lancée le 3 mai, l'offensive a chassé l'armée. Elle a coûté la vie à 300 civils.", 3, True),
        ("L'armée a lancé le 3 mai une offensive sur Oron. Celle-ci a fait 300 morts.", 3, False),
        ("Un raid mené le 3 mai a visé Oron. Il a fait douze morts.", 3, False),
    ],
)
def test_the_dead_of_a_campaign_are_counted_since_it_began(
    claims, text: str, first: int, cumulative: bool
) -> None:
    (dead,) = of_kind(claims(text), "casualties")
    assert isinstance(dead.args, Casualties)
    raid = "raid" in text
    assert span(dead) == (day(first), day(first) if raid else TODAY)
    assert dead.args.cumulative is cumulative


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Une attaque attribuée par l'armée aux rebelles a fait dix morts à Oron.", "rebelles"),
        ("Un attentat imputé au Front a fait dix morts à Oron.", "Front"),
        ("Un raid mené par l'armée a fait dix morts à Oron.", "armée"),
    ],
)
def test_who_lays_an_attack_on_another_did_not_do_it(claims, text: str, actor: str) -> None:
    found = claims(text)
    (attack,), (dead,) = of_kind(found, "attack"), of_kind(found, "casualties")
    assert isinstance(attack.args, Attack)
    assert isinstance(dead.args, Casualties)
    assert (attack.args.actor, dead.args.perpetrator) == (actor, actor)


def test_a_capital_that_says_so_is_not_the_town_meant(claims) -> None:
    text = (
        "Un millier de civils se trouvent à Oron, selon Kiev. Quatre autocars ont pu quitter mercredi la ville, "
        "évacuant 79 habitants vers Marna."
    )
    found = [c for c in of_kind(claims(text), "displacement") if isinstance(c.args, Displacement)]
    assert [c.args.origin_place for c in found if isinstance(c.args, Displacement)][-1] == "Oron"


def test_nobody_is_entrenched_in_the_capital_that_says_so(claims) -> None:
    found = claims(
        "Des combats font rage à Oron. D'après Moscou, quelque 2.000 combattants y sont retranchés."
    )
    held = [c.args.objects for c in found if isinstance(c.args, Control)]
    assert held in ([], [("Oron",)])


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("L'armée a repris la moitié de cette région assiégée depuis 2013.", None),
        ("Oron est assiégée depuis 2013.", dt.date(2013, 1, 1)),
    ],
)
def test_how_long_a_place_was_besieged_dates_not_its_capture(
    claims, text: str, since: dt.date | None
) -> None:
    (held,) = of_kind(claims(text), "control")
    assert (held.time.earliest if held.time else None) == since


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Oron est dévastée. Dix personnes ont péri dans cette ville de 30.000 habitants.", "Oron"),
        ("Un entrepôt a sauté dans une ville de 30.000 habitants : dix morts.", None),
    ],
)
def test_a_town_told_by_how_many_live_there(claims, text: str, place: str | None) -> None:
    (dead,) = of_kind(claims(text), "casualties")
    assert (dead.place.name if dead.place else None) == place


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("La police sarvienne a réprimé lundi les premières manifestations.", "premières manifestations"),
        ("Les manifestations ont été réprimées par l'armée.", "manifestations"),
        ("Le parquet veut réprimer la fraude.", None),
        ("L'armée pourrait réprimer les manifestations.", None),
    ],
)
def test_protests_put_down_by_force(claims, text: str, target: str | None) -> None:
    found = [c.args.target for c in claims(text) if isinstance(c.args, Attack)]
    assert found == ([] if target is None else [target])


def test_a_title_that_tells_an_attack_and_its_target(claims) -> None:
    text = (
        "Raid aérien contre une base en Sarvie\n\nDes avions ont bombardé lundi la base de Veld, dit l'armée."
    )
    assert len(of_kind(claims(text), "attack")) == 2


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Le chef du Front tué par un drone", ["killed"]),
        ("Sarvie : le maire d'Oron blessé par balle", ["wounded"]),
        ("Le chef du Front attendu lundi", []),
    ],
)
def test_one_who_opens_a_title(claims, title: str, wanted: list[str]) -> None:
    assert measures(claims(f"{title}\n\nLa police l'a dit lundi.")) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ivo Brek a été touché par huit balles.", ["wounded"]),
        ("Les deux camps ont achevé une sixième et ultime séance de discussions.", []),
        ("Ils ont achevé un blessé à coups de crosse.", ["killed"]),
    ],
)
def test_what_is_done_to_somebody_and_to_something(claims, text: str, wanted: list[str]) -> None:
    assert measures(claims(text)) == wanted
