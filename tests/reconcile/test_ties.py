"""Relations and steps of negotiations told by several newsrooms: which are one."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("texts", "one"),
    [
        (
            (
                "Ce groupe, soutenu par la Narvie, tient la ville d'Orvane.",
                "À Orvane, le Front des Dunes, soutenu par la Narvie, contrôle les ponts.",
            ),
            False,  # whom the first means is not told
        ),
        (
            (
                "Le Front des Dunes, soutenu par la Narvie, tient la ville d'Orvane.",
                "À Orvane, le Front des Dunes, allié de la Narvie, contrôle les ponts.",
            ),
            True,
        ),
        (
            (
                "À Orvane, le Front des Dunes est allié des Occidentaux depuis l'été.",
                "Le Front des Dunes, allié de l'Occident, tient la ville d'Orvane.",
            ),
            True,
        ),
        (
            (
                "À Orvane, le Front des Dunes est soutenu par une milice suédoise.",
                "Le Front des Dunes, soutenu par la Suède, tient la ville d'Orvane.",
            ),
            False,
        ),
        (
            (
                "Une milice dorvane, qualifiée de « terroriste » par la Narvie, tient Orvane.",
                "Les combattants dorvanes, considérés comme « terroristes » par la Narvie, ont pris Orvane.",
            ),
            True,
        ),
        (
            (
                "Le Front des Dunes, soutenu par la Narvie, tient la ville d'Orvane.",
                "Le Front des Dunes, soutenu par la Velmarie, tient la ville d'Orvane depuis mai.",
            ),
            False,
        ),
    ],
)
def test_relations(texts: tuple[str, ...], one: bool, joined: Callable[..., bool]) -> None:
    assert joined(*texts, kind="relation") is one


@pytest.mark.parametrize(
    ("texts", "one"),
    [
        (
            (
                "Le président suédois Oskan Talvik a réclamé lundi un cessez-le-feu devant la presse.",
                "Le sort d'Orvane inquiète. La Suède, que dirige Oskan Talvik, exige une trêve dans la vallée.",
            ),
            True,
        ),
        (
            (
                "Le président suédois Oskan Talvik a rejeté lundi à Orvane une trêve.",
                "Les rebelles ont accepté la trêve. Leurs canons se sont tus à Orvane.",
            ),
            False,
        ),
    ],
)
def test_who_acts_for_a_state(texts: tuple[str, ...], one: bool, joined: Callable[..., bool]) -> None:
    assert joined(*texts, kind="negotiation") is one


def test_last_years_talks_are_not_those_of_now(joined: Callable[..., bool]) -> None:
    now = "Le médiateur Pavel Ostrin a rencontré jeudi à Bellane le chef rebelle Aram Tesk."
    announced = "À Bellane, le médiateur Pavel Ostrin rencontrera jeudi le chef rebelle Aram Tesk."
    before = "L'an dernier, le médiateur Pavel Ostrin avait rencontré à Bellane le chef rebelle Aram Tesk."
    assert joined(now, announced, kind="meeting")
    assert not joined(now, before, kind="meeting")


SIGNED = (
    "Après des mois de guerre, la Sarvie et la Velmarie ont signé un accord de paix à Genève le 27 juin 2031."
)


@pytest.mark.parametrize(
    ("second", "one"),
    [
        ("un accord de paix à Genève", True),
        ("leur accord de paix en Suisse le 27 juin 2031", True),
        # another town, on another day; a paper of another sort
        ("leur accord à Nairobi le 3 août 2031", False),
        ("une déclaration de principes en août", False),
    ],
)
def test_papers_signed(second: str, one: bool, joined: Callable[..., bool]) -> None:
    later = (
        f"Velmariens et réfugiés attendent la fin des combats : la Velmarie et la Sarvie ont signé {second}."
    )
    assert joined(SIGNED, later, kind="negotiation") is one
