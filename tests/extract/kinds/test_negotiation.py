"""Negotiation: who asks for, offers, accepts, refuses, votes or breaks what."""

from __future__ import annotations

import time

import pytest

from recoupe.extract.kinds.matters import days_of
from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_article
from recoupe.record import Claim

# Talks, generic offers and vetoes are read only in a text on a crisis.
CRISIS = "La guerre continue. Les rebelles et l'armée ont repris les combats. "


def negotiations(text: str) -> list[Claim]:
    reading = read_article(RawArticle(file="a.txt", text=text, published=None)).reading
    for claim in reading.claims:
        for span in claim.evidence:
            assert text[span.start : span.end] == span.text
    return [claim for claim in reading.claims if claim.kind == "negotiation"]


def steps(text: str) -> list[tuple[str, str]]:
    return [(claim.args.action, claim.args.matter) for claim in negotiations(text)]


@pytest.mark.parametrize(
    ("text", "action", "matter"),
    [
        ("La Narvie réclame un cessez-le-feu immédiat.", "calls_for", "ceasefire"),
        ("La Narvie a appelé mardi à une trêve.", "calls_for", "ceasefire"),
        ("Le gouvernement a appelé les rebelles à observer une trêve.", "calls_for", "ceasefire"),
        ("Le maire demande l'ouverture d'un couloir humanitaire.", "calls_for", "humanitarian_access"),
        ("Les secouristes réclament l'évacuation de trente blessés.", "calls_for", "evacuation"),
        ("La Narvie exige que les rebelles déposent les armes.", "calls_for", "surrender"),
        ("L'ONU demande au gouvernement de laisser passer les convois.", "calls_for", "humanitarian_access"),
        ("Les rebelles ont proposé un arrêt des combats.", "proposes", "ceasefire"),
        ("Le gouvernement a accepté la trêve.", "accepts", "ceasefire"),
        ("Le gouvernement a accepté d'évacuer les blessés.", "accepts", "evacuation"),
        ("Le ministre se dit prêt à observer une trêve.", "accepts", "ceasefire"),
        ("Le président a rejeté tout cessez-le-feu.", "rejects", "ceasefire"),
        ("Les rebelles ont refusé de déposer les armes.", "rejects", "surrender"),
        ("L'armée s'oppose à une trêve.", "rejects", "ceasefire"),
        ("La Narvie et l'Ovanie ont conclu une trêve.", "agrees", "ceasefire"),
        ("La trêve est entrée en vigueur à minuit.", "agrees", "ceasefire"),
        ("L'armée a violé la trêve.", "violates", "ceasefire"),
        ("L'Assemblée a adopté une résolution.", "adopts", "resolution"),
        ("Le Conseil votera sur une résolution.", "votes", "resolution"),
        ("Le gouvernement a annoncé un cessez-le-feu.", "announces", "ceasefire"),
        ("Le président a subordonné la trêve au départ des rebelles.", "conditions", "ceasefire"),
    ],
)
def test_a_verb_with_a_matter_in_its_slot_is_a_step(text: str, action: str, matter: str) -> None:
    assert steps(text) == [(action, matter)]


@pytest.mark.parametrize(
    "text",
    [
        "Le syndicat a rejeté l'offre de la direction et réclame une hausse des salaires.",
        "La direction a proposé un accord d'entreprise, que les syndicats ont signé.",
        "Les syndicats demandent la reprise des négociations salariales.",
        "Le groupe a annoncé une fusion avec son concurrent.",
        "La mairie a annoncé la trêve hivernale.",
        "Les joueurs réclament la trêve internationale.",
        "La situation exige une trêve.",
        "Le maire demande l'arrêt de bus promis.",
        "Les voisins réclament un couloir de bus.",
        "Le ministre a appelé son homologue au téléphone.",
        "L'association demande l'évacuation des eaux usées.",
        "Le conseil a adopté le budget.",
        "Le coureur a refusé de rendre son dossard.",
        "La cour a rejeté la résolution du litige.",
        "Le patron est prêt à signer un bail.",
        "Le maire a opposé son veto à la hausse du prix de la cantine.",
        "Le candidat a annoncé la fin de sa tournée.",
        "L'écran offre une résolution de deux millions de pixels.",
    ],
)
def test_without_a_matter_there_is_no_step(text: str) -> None:
    assert steps(text) == []


def test_who_acts_is_named() -> None:
    (claim,) = negotiations("L'émissaire de l'ONU, Anna Brun, a appelé à une trêve de sept jours.")
    assert claim.args.actors == ("Anna Brun",)
    assert claim.args.duration_days == 7
    assert claim.factuality == "demanded"


def test_the_agent_of_a_passive_acts() -> None:
    (claim,) = negotiations("Une trêve a été proposée par la Narvie.")
    assert (claim.args.action, claim.args.actors) == ("proposes", ("Narvie",))


def test_two_matters_are_two_claims() -> None:
    text = "Les rebelles ont appelé à un cessez-le-feu et à l'évacuation des blessés."
    assert steps(text) == [("calls_for", "ceasefire"), ("calls_for", "evacuation")]


@pytest.mark.parametrize(
    "text",
    [
        "Le gouvernement n'a pas accepté la trêve.",
        "Aucune trêve ne sera acceptée par le gouvernement.",
        "La Narvie n'est pas parvenue à conclure une trêve.",
    ],
)
def test_what_is_not_accepted_is_rejected(text: str) -> None:
    assert steps(text) == [("rejects", "ceasefire")]


def test_a_demand_that_nobody_makes_is_none() -> None:
    assert steps("Le gouvernement n'a pas demandé de trêve.") == []


def test_an_offer_takes_the_matter_told_before() -> None:
    text = CRISIS + "Les rebelles ont proposé une trêve. L'armée a rejeté cette offre."
    assert steps(text) == [("proposes", "ceasefire"), ("rejects", "ceasefire")]
    assert steps(CRISIS + "Les rebelles ont fui. L'armée a rejeté cette offre.") == []


def test_a_pronoun_stands_for_the_matter_told_before() -> None:
    text = "Les rebelles ont proposé une trêve. L'armée l'a aussitôt rejetée."
    assert steps(text) == [("proposes", "ceasefire"), ("rejects", "ceasefire")]
    assert steps("Les rebelles ont un candidat. L'armée l'a aussitôt rejeté.") == []


def test_a_condition_is_a_claim_of_its_own() -> None:
    text = "Les rebelles ont proposé une trêve, à condition que l'armée rouvre la route."
    offer, condition = negotiations(text)
    assert (offer.args.action, condition.args.action) == ("proposes", "conditions")
    assert condition.args.terms == "à condition que l'armée rouvre la route"
    assert condition.args.actors == offer.args.actors == ("rebelles",)


def test_a_purpose_is_the_terms() -> None:
    (claim,) = negotiations("Les rebelles ont proposé une trêve pour évacuer les blessés.")
    assert claim.args.terms == "évacuer les blessés"


def test_a_noun_carries_a_step_where_somebody_acts() -> None:
    (claim,) = negotiations("Le ministre Jean Kerl a renouvelé son appel à une trêve.")
    assert (claim.args.action, claim.args.actors) == ("calls_for", ("Jean Kerl",))
    assert steps("Les appels à une trêve ont peu de chances.") == []


def test_a_resolution_is_voted_with_what_it_demands() -> None:
    text = "L'Assemblée a voté un texte exigeant une trêve de dix jours."
    claim, asked = negotiations(text)
    assert (claim.args.action, claim.args.matter, claim.args.duration_days) == ("votes", "resolution", 10)
    assert (asked.args.action, asked.args.matter, asked.args.actors) == (
        "calls_for",
        "ceasefire",
        ("Assemblée",),
    )


def test_a_veto_is_read_in_a_crisis_only() -> None:
    (claim,) = negotiations(CRISIS + "La Narvie a opposé son veto.")
    assert (claim.args.action, claim.args.actors) == ("vetoes", ("Narvie",))
    assert steps("Le maire a opposé son veto.") == []


def test_talks_are_read_in_a_crisis_only() -> None:
    assert steps(CRISIS + "La Narvie a proposé d'ouvrir des négociations.") == [("proposes", "talks")]
    assert steps("Le vendeur a proposé d'ouvrir des négociations.") == []


def test_demands_stand_in_a_list() -> None:
    text = (
        "L'ONG Secours du Nord demande :\n- une trêve de dix jours ;\n- l'entrée de vingt camions de vivres."
    )
    assert steps(text) == [("calls_for", "ceasefire"), ("calls_for", "humanitarian_access")]


@pytest.mark.parametrize(
    ("value", "days"), [("P7D", 7), ("PT72H", 3), ("P1W", 7), ("PT12H", 0.5), ("P3M", 90), ("PXD", None)]
)
def test_days_of_a_duration(value: str, days: float | None) -> None:
    assert days_of(value) == days


def test_hostile_text_is_read_in_linear_time() -> None:
    start = time.process_time()
    negotiations("La Narvie demande une offre d'accord de plan de projet de texte. " * 2000)
    assert time.process_time() - start < 60


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Les ravisseurs réclament deux millions de couronnes.", "calls_for"),
        (CRISIS + "La Narvie a payé la rançon.", "accepts"),
        (CRISIS + "Le ministre exclut de verser une rançon.", "rejects"),
        (CRISIS + "Le président a rompu les négociations.", "rejects"),
        (CRISIS + "L'ONU réclame la libération des otages.", "calls_for"),
        ("Le gouvernement a accepté de libérer dix prisonniers.", "accepts"),
    ],
)
def test_what_is_bargained_over_is_a_matter_of_talks(text: str, action: str) -> None:
    assert steps(text) == [(action, "talks")]


@pytest.mark.parametrize(
    "text",
    [
        "Les syndicats réclament deux millions de couronnes.",
        "Le client a payé la facture.",
        "Le joueur a rompu son contrat.",
        "Les automobilistes réclament la libération de la chaussée.",
        "Le gouvernement a accepté de libérer dix hectares.",
        CRISIS + "Le ministre a refusé de se rendre à Paris.",
    ],
)
def test_other_sums_and_releases_are_not(text: str) -> None:
    assert steps(text) == []


def test_rebels_asked_to_give_themselves_up_surrender() -> None:
    assert steps(CRISIS + "L'armée a appelé les insurgés à se rendre.") == [("calls_for", "surrender")]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Le président Ivo Brek a ordonné un cessez-le-feu.", "announces"),
        ("La trêve a pris effet jeudi à Oron.", "agrees"),
        ("La trêve s'est effondrée jeudi.", "violates"),
        ("L'émissaire a soumis aux deux camps un plan de paix.", "proposes"),
        ("Aucun accord n'a été trouvé sur l'évacuation des blessés.", "rejects"),
        ("Ivo Brek a ordonné une enquête.", None),
        ("Le pont s'est effondré pendant la trêve.", None),
    ],
)
def test_more_ways_of_a_truce(claims, text: str, action: str | None) -> None:
    around = f"La guerre oppose l'armée aux rebelles. {text} Les combats ont repris, les bombardements aussi."
    found = [claim.args.action for claim in claims(around) if claim.kind == "negotiation"]
    assert found == ([action] if action else [])
