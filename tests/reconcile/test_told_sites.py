"""Sites, towns and whose count it is, as a whole dossier tells them."""

from __future__ import annotations

import pytest
from tests.reconcile.test_reconcile import Dossier


@pytest.mark.parametrize(
    ("sentence", "by", "told"),
    [
        ("Pour les roquettes de Velmar, il s'en tient à douze tués.", "Velmar", (None, "Velmar")),
        ("Les raids de Moscou ont fait douze tués.", "Moscou", ("Moscou", None)),  # a capital may strike
        ("Velmar a fait douze tués.", "Velmar", ("Velmar", None)),
        ("À Sorvey, les roquettes de Velmar ont fait douze tués.", "Velmar", ("Velmar", "Sorvey")),
    ],
)
def test_a_town_that_the_dossier_knows_is_no_perpetrator(
    sentence: str, by: str, told: tuple[str | None, str | None]
) -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim("Une frappe a fait trois morts à Velmar.", value=3, place="Velmar")
    d.article("Le Fanal", 4)
    d.claim("Une frappe a fait trois morts à Velmar.", value=3, place="Velmar")
    d.claim("Une frappe a fait trois morts à Moscou.", value=3, place="Moscou")
    d.article("La Vigie", 4)
    d.claim(sentence, value=12, place="Sorvey" if "Sorvey" in sentence else None, perpetrator=by)
    _, readings = d.resolved()
    (claim,) = readings[2].claims
    assert (claim.args.perpetrator, claim.place and claim.place.name) == told


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("La maire de Korvel, Ana Brek, parle de 912 morts.", 1),
        ("La maire de Sorvey, Ana Brek, parle de 912 morts.", 2),
    ],
)
def test_a_mayor_counts_for_the_town(other: str, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim(
        "Le maire de Korvel compte 900 morts à Korvel.", value=900, source="maire de Korvel", place="Korvel"
    )
    d.article("La Vigie", 4)
    d.claim("Sorvey est en ruine : 3 morts.", value=3, place="Sorvey")
    d.claim(other, value=912, source=other.split(",")[0].removeprefix("La "))
    tolls = [held for held in d.findings() if any(not one.endswith("a1-0") for one in held)]
    assert len(tolls) == found


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("rupture", "crue", 1),  # of a dam: a flood
        ("rupture", "séisme", 2),
    ],
)
def test_what_a_rupture_is_of(first: str, second: str, found: int) -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim("La rupture du barrage a fait 138 morts à Korvel.", value=138, place="Korvel", cause=first)
    d.article("La Vigie", 4)
    d.claim(f"À Korvel, le {second} a fait 300 morts.", value=300, place="Korvel", cause=second)
    assert len(d.findings()) == found


@pytest.mark.parametrize(("where", "together"), [("Korvel", True), ("Sorvey", False)])
def test_a_part_by_its_place_is_no_count_over_a_time(where: str, together: bool) -> None:
    d = Dossier()
    d.article("Le Phare", 15)
    whole = d.claim("Vingt-six morts en deux semaines.", value=26, on=(1, 14), cumulative=True)
    part = d.claim(
        f"Treize sont morts à {where}, tous civils.",
        value=13,
        on=(1, 14),
        place=where,
        subset_of=whole,
        cumulative=True,
    )
    d.article("La Vigie", 5)
    toll = d.claim("Un attentat a fait 13 morts à Korvel.", value=13, place="Korvel", on=(4, 4))
    assert any({part, toll} <= held for held in d.findings()) == together


def test_another_article_settles_what_one_without_a_date_set_apart() -> None:
    d = Dossier()
    d.article("Le Phare", None)
    d.claim(
        "Au moins 19 personnes sont mortes à Korvel, selon l'hôpital.",
        value=19,
        bound="at_least",
        source="hôpital",
        place="Korvel",
    )
    d.claim("Le Front, lui, parle de 35 morts.", value=35, source="Front du Val", place="Korvel")
    d.article("La Vigie", 6)
    d.claim(
        "L'Observatoire a ramené de 31 à 26 le bilan de Korvel.",
        value=26,
        source="Observatoire",
        place="Korvel",
    )
    assert "contradicted" not in {found.status for found in d.findings().values()}
