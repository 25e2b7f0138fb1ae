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
        "Tous saluent la signature d'un accord de paix par la Sarvie et la Narvie.", "negotiation"
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


@pytest.mark.parametrize(
    ("text", "action", "matter"),
    [
        ("« Nous ne rendrons pas nos armes », a averti le porte-parole du Front.", "rejects", "surrender"),
        ("Les insurgés ne capituleront pas, a dit leur chef.", "rejects", "surrender"),
        ("Le Front réclame une trêve, ce que l'armée refuse.", "rejects", "ceasefire"),
        ("La Narvie réclame la démilitarisation de l'enclave.", "calls_for", "surrender"),
        ("Les chefs d'Etat de la Communauté ont décrété un embargo contre la junte.", "adopts", "resolution"),
    ],
)
def test_who_will_not_and_who_decrees(text: str, action: str, matter: str) -> None:
    assert (action, matter) in steps(text)


@pytest.mark.parametrize(
    "text",
    [
        "« Nous ne rendrons pas la monnaie », a averti le porte-parole du club.",
        "La guerre ne rendra pas ses morts, a dit le maire.",
        "Le préfet rend visite aux élèves, ce que la presse salue.",
    ],
)
def test_neither_refused_nor_decreed(text: str) -> None:
    assert steps(text) == []


def test_a_people_at_war_is_its_army() -> None:
    (moving,) = claims("Les Russes progressent vers la capitale.", "control")
    assert (moving.args.action, moving.args.actor) == ("advances", "Russes")
    assert claims("Les Russes progressent vers la première place.", "control") == []


def test_a_siege_closed_around_what_others_hold() -> None:
    found = claims("L'armée a achevé l'encerclement d'Ostrel, que le Front occupe depuis mai.", "control")
    assert {(c.args.action, c.args.actor) for c in found} == {("besieges", "armée"), ("holds", "Front")}


def test_a_departure_that_is_asked_for() -> None:
    (asked,) = claims("Le roi a réclamé le départ des 500 soldats turcs.", "force")
    assert (asked.args.action, asked.args.actor, asked.factuality) == ("withdraws", "Turquie", "demanded")


def test_heads_of_state_gathered() -> None:
    (met,) = claims("Réunis lundi à Dakar, les chefs d'Etat de la Communauté ont voté.", "meeting")
    assert (met.args.status, met.args.participants) == ("held", ("chefs d'Etat de la Communauté",))


def test_a_people_that_flees_is_no_army() -> None:
    assert claims("Les Russes ont fui la capitale.", "control") == []
