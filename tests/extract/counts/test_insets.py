"""Parts and wholes that no comma sets apart, parts told by where they are from, and who is found too late."""

from __future__ import annotations

import pytest

from recoupe.record import Claim


def told(found: list[Claim]) -> list[tuple[float | None, str]]:
    counts = [c for c in found if c.kind in ("casualties", "displacement")]
    return [(c.quantity.value if c.quantity else None, c.args.measure) for c in counts]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Douze bergers dont deux femmes ont été tués à Oron.", [(12, "killed"), (2, "killed")]),
        ("Douze bergers dont deux femmes ont vu la mer.", []),
        ("5.000 personnes ont été déplacées, dont 300 de la ville d'Oron.", [(5000, "displaced"), (300, "displaced")]),
        ("Le roi possède 50 maisons, dont trois de la ville d'Oron.", []),
        ("Les pompiers ont repêché neuf marins sans vie.", [(9, "killed")]),
        ("Les pompiers ont repêché neuf marins.", []),
        ("Des centaines de civils sont pris dans les combats à Oron.", [(None, "trapped")]),
        ("Des centaines de civils ont pris part aux combats à Oron.", []),
        ("Quarante familles sont réparties dans trois écoles d'Oron.", [(40, "displaced")]),
        ("Quarante tableaux sont répartis dans trois écoles d'Oron.", []),
        ("Des dizaines de mineurs restent portés disparus.", [(None, "missing")]),
    ],
)  # fmt: skip
def test_counts(claims, text: str, counts: list[tuple[float | None, str]]) -> None:
    assert told(claims(text)) == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Neuf membres d'une même famille tués à Oron.", [(9, "killed")]),
        ("Neuf membres d'une même famille réunis à Oron.", []),
        ("Deux Belvanais sont au nombre des blessés.", [(2, "wounded")]),
        ("Deux Belvanais sont au nombre des invités.", []),
        ("La crue a tué dix bergers. Parmi les victimes figurent deux enfants.", [(10, "killed"), (2, "killed")]),
        (
            "La crue a fait dix morts et vingt blessés. Parmi les victimes figurent deux enfants.",
            [(10, "killed"), (20, "wounded"), (2, "casualties")],
        ),
        ("L'attaque a fait 64 morts et plus de 340 blessés.", [(64, "killed"), (340, "wounded")]),
        ("Pas un berger n'a été tué à Oron.", [(0, "killed")]),
        ("Un berger a été tué à Oron.", [(1, "killed")]),
        ("La police a raflé trente manifestants à Oron.", [(30, "captured")]),
        ("On ignore le sort de trente bergers, dont deux enfants.", [(30, "missing"), (2, "missing")]),
        ("On ignore le nom de trente bergers, dont deux enfants.", []),
        ("Ils dénoncent la prise en otage de vingt médecins.", [(20, "captured")]),
        ("Ils dénoncent la prise en charge de vingt médecins.", []),
        ("Un brigadier souffre d'une plaie au front.", [(1, "wounded")]),
        ("Un brigadier souffre d'une allergie.", []),
    ],
)  # fmt: skip
def test_who_is_told_to_be_among_them(claims, text: str, counts: list[tuple[float | None, str]]) -> None:
    assert told(claims(text)) == counts


@pytest.mark.parametrize(
    ("text", "perpetrator"),
    [
        ("L'Observatoire a fait état de tirs sur Oron, faisant douze morts.", None),
        ("La milice a tiré sur Oron, faisant douze morts.", "milice"),
        ("Revendiquée par la milice, l'attaque avait fait douze morts.", "milice"),
        ("Condamnée par la milice, l'attaque avait fait douze morts.", None),
    ],
)
def test_who_is_behind_a_toll_and_who_only_tells_it(claims, text: str, perpetrator: str | None) -> None:
    (claim,) = [c for c in claims(text) if c.kind == "casualties"]
    assert claim.args.perpetrator == perpetrator


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le corps de sa tante a été retiré des gravats à Oron.", [(None, "killed")]),
        ("Le corps de son fils a été dessiné à Oron.", []),
    ],
)
def test_a_body_that_is_recovered(claims, text: str, found: list[tuple[float | None, str]]) -> None:
    assert [(None, c.args.measure) for c in claims(text) if c.kind == "casualties"] == found


def test_the_day_of_a_toll_that_is_a_source_dates_the_toll(claims) -> None:
    text = (
        "Le puissant séisme qui a frappé la Sarvie samedi a fait 3.600 morts.\n\n"
        "Selon un dernier bilan établi lundi, 3.617 personnes ont perdu la vie."
    )
    (_, last) = [c for c in claims(text) if c.kind == "casualties"]
    assert (str(last.time.earliest), str(last.time.latest)) == ("2023-05-13", "2023-05-15")


def test_a_toll_of_a_disaster_takes_the_place_behind_it(claims) -> None:
    (claim,) = [
        c
        for c in claims("Dix bergers sont morts dans un séisme qui a secoué le Velden.")
        if c.kind == "casualties"
    ]
    assert claim.place is not None
    assert claim.place.name == "Velden"


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "Quatre bergers, dont le chef du village, ont été tués et sept autres sont blessés.",
            [(4, "killed"), (1, "killed"), (7, "wounded")],
        ),
        (
            "J'ai vu les cadavres de six bergers et plusieurs autres ont été blessés.",
            [(6, "killed"), (None, "wounded")],
        ),
        (
            "Dix personnes ont été tuées et une vingtaine grièvement blessées à Oron.",
            [(10, "killed"), (20, "wounded")],
        ),
    ],
)
def test_two_fates_in_one_sentence(claims, text: str, counts: list[tuple[float | None, str]]) -> None:
    assert told(claims(text)) == counts


def test_who_buries_did_not_kill(claims) -> None:
    (claim,) = [
        c for c in claims("Dix cadavres ont été enterrés par le gouvernement.") if c.kind == "casualties"
    ]
    assert claim.args.perpetrator is None


def test_where_it_was_said_is_not_where_it_happened(claims) -> None:
    text = "« Nous en sommes à 304 corps », a dit à Oron Ivo Brek, directeur du port."
    (claim,) = [c for c in claims(text) if c.kind == "casualties"]
    assert claim.place is None or claim.place.name != "Oron"
