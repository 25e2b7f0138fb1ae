"""Some of the hurt, one of them, and those who died somewhere else: none of them is all of one attack's or flood's."""

from __future__ import annotations

import pytest

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import connect, read_articles

LEAD = "Attentat de Strasbourg\n\nUn attentat a visé mardi 11 décembre 2018 la ville de Strasbourg. "


def sizes(kind: str, *texts: str) -> list[int]:
    """How many claims the findings of a kind hold, the greatest first."""
    record = connect(read_articles([RawArticle(file=f"{n}.txt", text=t) for n, t in enumerate(texts)]))
    return sorted((len(one.claims) for one in record.findings if one.kind == kind), reverse=True)


@pytest.mark.parametrize(
    ("second", "together"),
    [
        ("On compte quatorze blessés.", True),  # all of them
        ("On compte huit blessés légers.", False),
    ],
)
def test_the_least_hurt_are_not_all(second: str, together: bool) -> None:
    found = sizes("casualties", f"{LEAD}On compte treize blessés.", LEAD + second)
    assert found == ([2] if together else [1, 1])


@pytest.mark.parametrize(
    ("second", "together"),
    [
        ("On compte treize blessés, dont deux graves.", True),  # the worst hurt, a day on
        ("Une personne a été grièvement blessée à la tête.", False),  # one of them
    ],
)
def test_one_who_is_hurt_is_no_count_of_the_worst_hurt(second: str, together: bool) -> None:
    first = f"{LEAD}On compte treize blessés, dont cinq graves."
    record = connect(
        read_articles([RawArticle(file=f"{n}.txt", text=t) for n, t in enumerate((first, LEAD + second))])
    )
    by_id = {claim.id: claim for claim in record.claims}
    toll = [f for f in record.findings if f.kind == "casualties"]
    worst = next(f for f in toll if any(by_id[c].quantity.value == 5 for c in f.claims))
    assert (len(worst.claims) == 2) == together


def test_who_died_far_away_on_that_day_is_another() -> None:
    here = f"{LEAD}Une troisième victime est morte jeudi à Strasbourg."
    away = f"{LEAD}Un jeune homme est mort jeudi à Avignon, renversé par un camion."
    assert sizes("casualties", here, away) == [1, 1]
    again = f"{LEAD}Une troisième personne est morte jeudi à Strasbourg."
    assert sizes("casualties", here, again) == [2]


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ("Le préfet a envoyé ses policiers sur les ponts du Rhin.", [1, 1]),
        ("Le préfet a envoyé ses policiers à Strasbourg.", [2]),
    ],
)
def test_forces_that_nobody_counts_are_one_where_they_stand_together(second: str, found: list[int]) -> None:
    assert sizes("force", f"{LEAD}Le préfet a déployé ses policiers à Strasbourg.", LEAD + second) == found
