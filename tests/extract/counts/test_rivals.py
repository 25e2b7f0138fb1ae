"""A second source's bare figure of those counted just before: `maintient le chiffre de huit`."""

from __future__ import annotations

import pytest

from recoupe.record import Claim

Told = list[tuple[float | None, str | None]]


def told(found: list[Claim], kind: str) -> Told:
    counts = sorted((c for c in found if c.kind == kind), key=lambda c: c.evidence[0].start)
    return [
        (c.quantity.value if c.quantity else None, c.attribution[0].name if c.attribution else None)
        for c in counts
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La Ligue a recensé 59 morts. L'armée, elle, n'en démord pas : huit.", [(59, "Ligue"), (8, "armée")]),
        ("La Ligue a recensé 59 morts. L'armée maintient le chiffre de huit.", [(59, "Ligue"), (8, "armée")]),
        ("La police admet quatre morts. L'armée maintient celui de neuf.", [(4, "police"), (9, "armée")]),
        ("Le raid a fait 12 morts, dit l'armée. Faux, rétorque le maire : 31.", [(12, "armée"), (31, "maire")]),
        ("Douze civils ont péri, selon la Ligue. Deux, à en croire l'armée.", [(12, "Ligue"), (2, "armée")]),
        ("12 morts selon la Ligue, deux pour l'armée.", [(12, "Ligue"), (2, "armée")]),
        ("La Ligue a recensé 12 morts. Le curé penche pour vingt.", [(12, "Ligue"), (20, "curé")]),
        ("La Ligue a recensé 12 morts. Une source locale parle plutôt de 15.", [(12, "Ligue"), (15, "source locale")]),
        ("La crue a fait 12 morts. Une estimation faisait état de 20.", [(12, None), (20, "estimation")]),
        ("Le bilan du séisme est de 61 morts. Il était de 40 la veille.", [(61, None), (40, None)]),
        ("Il y a eu 72 morts, si l'on s'en tient au chiffre de la Ligue.", [(72, "Ligue")]),
        ("À midi, on comptait 19 morts. À 16 heures, 31. Lundi soir, 44.", [(19, None), (31, None), (44, None)]),
        (
            "Le maire parlait de onze morts. Le préfet a porté ce nombre à 22, puis à 24.",
            [(11, "maire"), (22, "préfet"), (24, "préfet")],
        ),
        ("Le maire a vu onze morts. La compagnie, qui a 40 bus, a porté ce nombre à 22.", [(11, None)]),
        ("Le nombre des captifs est estimé à 130 par l'armée, à 170 par le maire.", [(130, "armée"), (170, "maire")]),
        ("Le bilan est évalué à 30 morts par le maire et à 52 par l'armée.", [(30, "maire"), (52, "armée")]),
        ("Le préfet avait parlé de 12 otages ; il en compte à présent 14.", [(12, "préfet"), (14, "préfet")]),
        # no figure of those counted before
        ("À midi, on comptait 19 morts. À 16 heures, 31 volontaires sont arrivés.", [(19, None)]),
        ("La crue a fait 12 morts. Le niveau du fleuve a baissé. Il était de 8 la veille.", [(12, None)]),
        ("La Ligue a recensé 12 morts. L'armée maintient le chiffre de 8 000 adhérents.", [(12, "Ligue")]),
        ("La Ligue a recensé 12 morts. Le maire parle de 2012 comme d'une année noire.", [(12, "Ligue")]),
        ("La Ligue a recensé 12 morts. Le maire avance de trois pas.", [(12, "Ligue")]),
        ("La Ligue a recensé 12 morts. Le maire tient à deux choses.", [(12, "Ligue")]),
        ("Le maire a acheté 40 lits. Le préfet s'en tient à huit.", []),
    ],
)  # fmt: skip
def test_rivals(claims, text: str, expected: Told) -> None:
    assert told(claims(text), "casualties") == expected


def test_of_people_on_the_move(claims) -> None:
    text = "Quelque 60.000 habitants ont fui, selon la Ligue. Le préfet évoque le chiffre de 20.000."
    assert told(claims(text), "displacement") == [(60_000, "Ligue"), (20_000, "préfet")]


@pytest.mark.parametrize(
    ("text", "cumulative", "perpetrator"),
    [
        ("La répression d'une marche de l'opposition a fait 43 morts.", False, None),
        ("La répression a fait 4.000 morts.", True, None),
        ("La répression menée par l'armée a fait 4.000 morts.", True, "armée"),
    ],
)
def test_a_march_is_of_one_day(claims, text: str, cumulative: bool, perpetrator: str | None) -> None:
    toll = next(c for c in claims(text) if c.kind == "casualties")
    assert (toll.args.cumulative, toll.args.perpetrator) == (cumulative, perpetrator)
