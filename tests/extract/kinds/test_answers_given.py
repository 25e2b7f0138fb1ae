"""Visas, help, mediators, pressure, what is hailed: steps of a bargain by the way, and what is no answer yet."""

from __future__ import annotations

import pytest
from tests.extract.kinds.test_bargains import claims, steps


@pytest.mark.parametrize(
    ("text", "action", "matter"),
    [
        ("La junte refuse de délivrer des visas aux secouristes.", "rejects", "humanitarian_access"),
        ("La junte a accepté le principe d'une aide étrangère.", "accepts", "humanitarian_access"),
        ("Le gouverneur a refusé l'aide de la Croix-Rouge.", "rejects", "humanitarian_access"),
        ("La reine fait pression sur les deux camps pour un cessez-le-feu.", "calls_for", "ceasefire"),
        ("L'évacuation des blessés prévue samedi a échoué.", "rejects", "evacuation"),
        ("L'opération d'évacuation des blessés a été suspendue vendredi.", "rejects", "evacuation"),
        ("Un projet d'accord a été remis aux deux camps.", "proposes", "talks"),
        ("Le ministre s'est félicité du cessez-le-feu.", "agrees", "ceasefire"),
        ("La Ligue a salué l'accord de paix.", "agrees", "talks"),
        ("Le roi s'est posé en médiateur.", "proposes", "talks"),
        ("L'Église s'est proposée comme médiatrice.", "proposes", "talks"),
        ("Les derniers défenseurs du fort ont capitulé.", "agrees", "surrender"),
        ("Le maire a refusé de livrer la ville.", "rejects", "surrender"),
        ("La Ligue a levé une partie des sanctions contre la Narvie.", "adopts", "resolution"),
        ("Le Front a accepté de laisser partir 200 miliciens.", "accepts", "evacuation"),
    ],
)
def test_steps_by_the_way(text: str, action: str, matter: str) -> None:
    assert (action, matter) in steps(text)


@pytest.mark.parametrize(
    "text",
    [
        "Le Front n'a pas encore répondu à l'offre de trêve.",
        "Les deux camps n'ont toujours pas signé l'accord de paix.",
        "La ministre a salué la victoire de son équipe.",
        "Le roi s'est posé en champion de la nature.",
        "Le musée refuse de délivrer des billets aux retardataires.",
        "Le livreur a refusé de livrer la pizza.",
        "La mairie a refusé l'aide-mémoire du stagiaire.",
    ],
)
def test_no_step_told(text: str) -> None:
    assert steps(text) == []


def test_a_refusal_is_a_fact() -> None:
    (refused,) = claims("Les insurgés ont refusé de se rendre.", "negotiation")
    assert (refused.args.action, refused.factuality) == ("rejects", "asserted")


def test_a_veto_threatened_has_not_been_cast() -> None:
    (threat,) = claims("Le Conseil hésite, la Sarvie menaçant de son veto tout texte.", "negotiation")
    assert threat.factuality == "hypothetical"


def test_an_agreement_that_something_is_done_under() -> None:
    (under,) = claims(
        "Un car a quitté la ville dans le cadre d'un accord entre l'armée et le Front.", "negotiation"
    )
    assert set(under.args.actors) == {"armée", "Front"}


def test_a_headline_at_the_gates() -> None:
    (near,) = claims("Les rebelles aux portes de la capitale", "control")
    assert (near.args.action, near.args.actor) == ("advances", "rebelles")
    assert claims("Les vacanciers aux portes de la capitale", "control") == []


def test_those_let_go_are_sent_nowhere() -> None:
    assert claims("L'armée a laissé partir 275 jihadistes.", "force") == []


def test_a_withdrawal_that_somebody_profits_from() -> None:
    (gone,) = claims("Le régime avance, profitant du retrait des forces narviennes.", "force")
    assert (gone.args.action, gone.args.actor) == ("withdraws", "forces narviennes")


def test_a_council_that_parts_without_a_result_has_met() -> None:
    (met,) = claims("Le Conseil de sécurité s'est séparé sans résultat.", "meeting")
    assert met.args.status == "held"
