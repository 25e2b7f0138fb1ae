"""What is unsaid in one article and no contradiction: a way, a figure, a cause, a day."""

from __future__ import annotations

import pytest

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import connect, read_articles

FLOOD = "Les inondations ont ravagé la province de Belmare lundi, et la crue a emporté des ponts."


def findings(kind: str, *texts: str) -> list[tuple[int, str]]:
    """How many claims the findings of a kind hold, and their status, the greatest first."""
    record = connect(read_articles([RawArticle(file=f"{n}.txt", text=t) for n, t in enumerate(texts)]))
    found = [(len(one.claims), one.status) for one in record.findings if one.kind == kind]
    return sorted(found, reverse=True)


def test_the_dead_of_an_epidemic_are_counted_apart_from_the_floods() -> None:
    toll = f"{FLOOD} Les inondations ont fait trente morts à Belmare."
    sick = f"{FLOOD}\n\nUne épidémie de choléra s'est déclarée au stade. Trente-deux personnes sont mortes."
    assert [size for size, _ in findings("casualties", toll, sick)] == [1, 1]


@pytest.mark.parametrize(("second", "status"), [(300_000, "contradicted"), (210_000, "corroborated")])
def test_round_figures_meet_only_where_their_rounding_is_small(second: int, status: str) -> None:
    text = (
        "Exode en Narvie\n\nLes combats de Lodrane ont déplacé 200.000 personnes, selon la Croix bleue. "
        f"Les Veilleurs du Delta parlent eux de {second} déplacés à Lodrane."
    )
    assert findings("displacement", text) == [(2, status)]


def test_an_offer_and_its_terms_are_no_plan_come_true() -> None:
    offer = "Le Front narvien a proposé dimanche une trêve de trente jours à Lodrane."
    terms = "Le Front narvien conditionne la trêve de trente jours au départ de l'armée de Lodrane."
    assert all(status != "updated" for _, status in findings("negotiation", offer, terms))


def test_an_attack_told_again_has_not_the_day_of_what_follows_it() -> None:
    first = "Attentat de Lodrane\n\nL'attentat de Lodrane, mardi soir, a été condamné par le Narv."
    later = "Le cortège prévu samedi est annulé après l'attentat de Lodrane.\n\nLa Narvie est en deuil."
    assert len(findings("attack", first, later)) == 1


def test_others_than_those_counted_before_are_others() -> None:
    text = (
        "Exode en Narvie\n\nSelon le gouverneur, 12.000 habitants de Lodrane ont été déplacés par les combats. "
        "Dans la nuit, 30.000 autres ont été déplacés à Lodrane."
    )
    assert [size for size, _ in findings("displacement", text)] == [1, 1]


def test_a_crowd_told_vaguely_and_then_by_its_number_has_grown() -> None:
    first = "Cyclone en Narvie\n\nLe cyclone a déplacé plusieurs centaines de milliers de personnes lundi, selon l'ONU."
    later = "Cyclone en Narvie\n\nLe cyclone a déplacé un million de personnes, a indiqué mardi l'ONU."
    assert findings("displacement", first, later) == [(2, "updated")]


@pytest.mark.parametrize(("day", "together"), [("dimanche", True), ("jeudi", False)])
def test_who_leaves_a_town_without_its_name_leaves_it_on_one_day_of_the_week(
    day: str, together: bool
) -> None:
    first = (
        "Combats à Lodrane\n\nOn se battait encore samedi à Lodrane, en Narvie. "
        "Les rebelles se sont retirés dimanche soir de la capitale."
    )
    later = (
        "Calme à Lodrane\n\nLe calme est revenu lundi à Lodrane, en Narvie. "
        f"Les rebelles, qui se sont retirés {day}, ont emporté leurs blessés."
    )
    sizes = [size for size, _ in findings("control", first, later)]
    assert (max(sizes) > 1) is together


@pytest.mark.parametrize(
    "some", ["Onze blessés graves sont soignés", "Onze personnes ont été gravement blessées"]
)
def test_the_worst_hurt_are_some_of_the_hurt(some: str) -> None:
    first = "Explosion à Lodrane\n\nL'explosion de lundi à Lodrane a fait cinquante blessés, selon la police."
    later = f"Explosion à Lodrane\n\nAprès l'explosion de lundi, {some[0].lower()}{some[1:]} à Lodrane."
    assert [size for size, _ in findings("casualties", first, later)] == [1, 1]


def test_a_count_that_only_tells_its_worst_hurt_behind_it_is_the_whole() -> None:
    first = "Explosion à Lodrane\n\nL'explosion de lundi à Lodrane a fait cinquante blessés, selon la police."
    later = "Explosion à Lodrane\n\nL'explosion de lundi à Lodrane a fait 52 blessés, dont onze graves."
    assert findings("casualties", first, later)[0][0] == 2


def test_two_governments_of_one_land_are_two_origins() -> None:
    text = (
        "{}\n\nLes inondations de lundi à Belmare ont fait 412 morts, selon les autorités de l'Est. "
        "Les autorités de l'Ouest ne recensent que 250 morts dans les inondations de Belmare."
    )
    record = connect(read_articles([RawArticle(file="0.txt", text=text.format("Inondations en Narvie"))]))
    origins = {claim.origin for claim in record.claims if claim.kind == "casualties"}
    assert len(origins) == 2


def test_a_count_in_the_past_is_no_rival_of_its_source_s_new_one() -> None:
    text = (
        "Inondations en Narvie\n\nLes autorités narviennes, qui reconnaissaient 310 morts à Belmare, "
        "comptent désormais 520 morts à Belmare dans les inondations."
    )
    assert findings("casualties", text) == [(2, "updated")]


PROVISIONAL = "Le bilan provisoire fait état de {} morts à Lodrane, selon la police."
COUNTED = "{} morts ont été comptés à Lodrane, selon {}."


@pytest.mark.parametrize(
    ("first", "second", "status"),
    [
        (PROVISIONAL.format("douze"), COUNTED.format("Trente", "le ministère"), "updated"),
        # neither says that its count may grow; the greater one does
        (COUNTED.format("Douze", "la Croix bleue"), COUNTED.format("Trente", "le ministère"), "contradicted"),
        (PROVISIONAL.format("trente"), COUNTED.format("Douze", "la Croix bleue"), "contradicted"),
    ],
)
def test_a_provisional_toll_is_no_rival_of_a_greater_one(first: str, second: str, status: str) -> None:
    head = "Affrontements de mardi en Narvie\n\nLes affrontements de Lodrane ont eu lieu mardi 6 mai 2031. "
    assert findings("casualties", head + first, head + second) == [(2, status)]


def test_the_toll_of_what_killed_few_is_one_in_whatever_region_it_is_put() -> None:
    first = (
        "Crue en Narvie\n\nLa crue a fait deux morts dans le Haut-Narv lundi, et la Côte grise a été coupée."
    )
    later = (
        "Crue en Narvie\n\nLa crue a fait quatre morts sur la Côte grise, où les secours sont arrivés mardi."
    )
    assert findings("casualties", first, later) == [(2, "updated")]
    towns = ("La crue a fait deux morts lundi à Lodrane.", "La crue a fait quatre morts mardi à Belmare.")
    apart = findings("casualties", *(f"Crue en Narvie\n\n{told}" for told in towns))
    assert [size for size, _ in apart] == [1, 1]


@pytest.mark.parametrize(
    ("then", "status"),
    [
        ("« Nous comptons deux morts », avait indiqué le ministre.", "updated"),
        ("« Nous comptons deux morts », a indiqué le ministre.", "contradicted"),
    ],
)
def test_what_somebody_had_said_before_is_the_older_count(then: str, status: str) -> None:
    text = f"Crue en Narvie\n\nLa crue de Lodrane porte à quatre le nombre des morts, selon la Croix bleue. {then}"
    assert findings("casualties", text) == [(2, status)]
