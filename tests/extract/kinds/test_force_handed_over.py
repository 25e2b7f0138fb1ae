"""Arms handed over and withdrawals by the adjective of a land, told by nouns; troops made to come or standing."""

from __future__ import annotations

import pytest

from recoupe.record import Claim, Control, Force

WAR = "Les combats font rage entre l'armée et les rebelles. "


def told(found: list[Claim]) -> list[tuple[str, str, str | None, str | None, str]]:
    return [
        (c.kind, c.args.action, c.args.actor, c.place.name if c.place else None, c.factuality)
        for c in found
        if isinstance(c.args, Force | Control)
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "La livraison de missiles aux rebelles inquiète le maire.",
            [("force", "deploys", None, None, "asserted")],
        ),
        (
            "La Suède a annoncé la livraison de chars à l'Inde.",
            [("force", "deploys", "Suède", "Inde", "planned")],
        ),
        ("La livraison de repas aux rebelles inquiète le maire.", []),
        ("La livraison de chars fleuris au carnaval inquiète le maire.", []),
        ("Le retrait suédois d'Inde a commencé.", [("force", "withdraws", "Suède", "Inde", "asserted")]),
        ("Le retrait de la Suède d'Inde a commencé.", [("force", "withdraws", "Suède", "Inde", "asserted")]),
        ("Le retrait suédois de Nantes a surpris.", [("control", "withdrew", "Suède", "Nantes", "asserted")]),
        ("Le retrait suédois de l'accord a surpris.", []),
        ("Le départ suédois de la compétition a surpris.", []),
        ("La Suède a fait venir des renforts.", [("force", "deploys", "Suède", None, "asserted")]),
        ("La Suède a fait venir des musiciens.", []),
        ("Des chars stationnent devant le parlement.", [("force", "deploys", None, None, "asserted")]),
        ("Des voitures stationnent devant le parlement.", []),
    ],
)
def test_told_by_nouns_and_by_who_stands(claims, text: str, wanted: list[tuple[str, ...]]) -> None:
    assert told(claims(WAR + text)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Le ministre suédois Ivo Brek a envoyé des troupes en Inde.", [("deploys", "Suède", "asserted")]),
        ("Ivo Brek a envoyé des troupes en Inde.", [("deploys", "Ivo Brek", "asserted")]),
        ("La Suède n'exclut pas d'envoyer des troupes en Inde.", [("deploys", "Suède", "predicted")]),
        ("La Suède n'exclut pas l'envoi de troupes en Inde.", [("deploys", "Suède", "predicted")]),
        ("La Suède exclut l'envoi de troupes en Inde.", [("deploys", "Suède", "denied")]),
        ("La paix passe par le retrait des troupes suédoises.", [("withdraws", "troupes suédoises", "demanded")]),
        ("Le retrait des troupes suédoises est une condition.", [("withdraws", "troupes suédoises", "demanded")]),
        ("Le retrait des troupes suédoises a été reporté.", [("withdraws", "troupes suédoises", "planned")]),
        ("Le retrait des armes lourdes semble avoir commencé.", [("withdraws", None, "asserted")]),
        ("Le retrait des armes factices semble avoir commencé.", []),
        ("Le maire attend le retrait des troupes suédoises.", [("withdraws", "troupes suédoises", "demanded")]),
        ("Le retrait des troupes suédoises a été achevé.", [("withdraws", "troupes suédoises", "asserted")]),
        ("La Suède annonce le retrait de ses troupes d'Inde.", [("withdraws", "Suède", "planned")]),
        ("La foule hue 300 soldats, dépêchés en Inde par la Suède dimanche.", [("deploys", "Suède", "asserted")]),
    ],
)  # fmt: skip
def test_who_sends_and_how_surely(claims, text: str, wanted: list[tuple[str, ...]]) -> None:
    assert [(action, actor, how) for _, action, actor, _, how in told(claims(WAR + text))] == wanted
