"""Declarations signed, agreements broken as they are denounced, drafts sent, delegations on their way."""

from __future__ import annotations

import pytest
from tests.extract.kinds.test_bargains import claims, steps


@pytest.mark.parametrize(
    ("text", "action", "matter"),
    [
        (
            "Les deux armées s'accusent mutuellement de violations répétées de la trêve.",
            "violates",
            "ceasefire",
        ),
        ("L'armée parle de « violation manifeste » de l'accord de paix.", "violates", "talks"),
        ("Le Front dénonce des violations « récurrentes » de la trêve.", "violates", "ceasefire"),
        ("Le raid a été mené en violation flagrante de l'accord de Paris.", "violates", "talks"),
        ("En juin, les parties avaient signé une déclaration de principes.", "agrees", "talks"),
        ("La Narvie a signé lundi un plan de paix.", "agrees", "talks"),
        ("La signature d'un accord définitif était fixée pour le 17 août.", "agrees", "talks"),
        ("Le draft de l'accord de paix a été envoyé aux deux parties.", "proposes", "talks"),
        ("Le texte prévoit un cessez-le-feu immédiat.", "proposes", "ceasefire"),
        ("La ministre a fixé aux ravisseurs un délai de 48 heures.", "calls_for", "talks"),
        ("Le groupe exige l'élargissement de 26 de ses membres.", "calls_for", "talks"),
    ],
)
def test_steps(text: str, action: str, matter: str) -> None:
    assert (action, matter) in steps(text)


@pytest.mark.parametrize(
    "text",
    [
        "La Sarvie redoute que les accords signés ne viennent s'ajouter aux anciens.",
        "Les bailleurs attendent, tant qu'un accord n'aura pas été paraphé.",
        "La délégation vise à protéger les siens et à sceller une paix durable.",
        "Un dialogue national est également proposé.",
        "Le préfet a fixé aux élèves un rendez-vous.",
        "La gouverneure a annoncé la signature d'un accord avec un laboratoire pour un vaccin.",
    ],
)
def test_no_step(text: str) -> None:
    assert steps(text) == []


def test_what_is_to_be_signed_is_planned() -> None:
    (planned,) = claims("La signature d'un accord définitif était fixée pour le 17 août.", "negotiation")
    assert planned.factuality == "planned"


def test_who_signs_stands_behind_the_agreement() -> None:
    (signed,) = claims(
        "Ils saluent la signature d'un accord de paix entre la Sarvie et la Narvie.", "negotiation"
    )
    assert set(signed.args.actors) == {"Sarvie", "Narvie"}


def test_how_long_after_is_no_length() -> None:
    found = claims("Le chef avait rompu l'accord de paix, deux mois après l'avoir signé.", "negotiation")
    assert [c.args.duration_days for c in found if c.args.action == "rejects"] in ([None], [])


def test_a_delegation_on_its_way() -> None:
    (ahead,) = claims("Une équipe du Front se rendra à Paris pour examiner le cessez-le-feu.", "meeting")
    assert (ahead.args.status, ahead.args.participants) == ("planned", ("équipe du Front",))
    assert claims("Une équipe de nageurs se rendra à Paris pour examiner la piscine.", "meeting") == []


def test_a_town_where_two_sides_meet_is_none_of_them() -> None:
    (met,) = claims("Les discussions d'Oslo entre le pouvoir et le Front ont repris dimanche.", "meeting")
    assert set(met.args.participants) == {"pouvoir", "Front"}


def test_who_drives_into_a_crowd_takes_no_place() -> None:
    assert claims("Trois assaillants ont foncé dans la foule sur le pont d'Oron.", "control") == []
    assert claims("La police a sécurisé la zone.", "control") == []
