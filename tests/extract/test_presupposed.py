"""What is known to have been stays so, whatever is denied, asked or foreseen of it."""

from __future__ import annotations

import pytest
from tests.extract.told import claims_of

LEAD = "La guerre en Valdie\n\nL'armée valde et les rebelles du Front du Levant s'affrontent.\n\n"

KNOWN = [
    ("attack", "L'attentat d'Oron n'a pas été revendiqué."),
    ("attack", "L'attentat d'Oron n'empêchera pas le vote."),
    ("attack", "L'attentat d'Oron pourrait relancer la guerre."),
    ("attack", "L'attentat d'Oron serait l'œuvre d'un déserteur."),
    ("attack", "Une enquête sur l'attentat d'Oron devrait être ouverte."),
    ("attack", "Le ministre n'a pas commenté l'attentat d'Oron."),
    ("attack", "Le bombardement d'Oron par l'aviation n'a surpris ni ému personne."),
    ("attack", "La justice pourrait enquêter sur l'attaque du marché d'Oron."),
    ("casualties", "Le massacre de trente villageois à Oron n'a pas été jugé."),
    ("casualties", "L'assassinat du maire d'Oron ne restera pas impuni."),
    ("control", "La chute d'Oron n'a pas mis fin à la guerre."),
    ("displacement", "L'évacuation de 300 civils d'Oron n'a pas suffi."),
    ("event", "Le séisme d'Oron n'a pas été oublié."),
    ("event", "La démission de Paul Karn n'a pas calmé la rue."),
]
OPEN = [
    ("attack", "L'attentat d'Oron n'a pas eu lieu.", "denied"),
    ("attack", "L'assaut des rebelles contre Oron pourrait être lancé lundi.", "predicted"),
    ("attack", "Un attentat à Oron pourrait relancer la guerre.", "predicted"),
    ("attack", "Le ministre craint le bombardement d'Oron par l'aviation.", "predicted"),
    ("control", "La chute d'Oron n'est pas exclue.", "predicted"),
    ("displacement", "L'évacuation de 300 civils d'Oron n'a pas commencé.", "denied"),
    ("displacement", "L'évacuation de 300 civils d'Oron n'a pas été décidée.", "denied"),
    ("displacement", "L'évacuation de 300 civils d'Oron pourrait soulager la ville.", "predicted"),
]


@pytest.mark.parametrize(("kind", "text"), KNOWN)
def test_a_definite_mention_is_of_what_was(kind: str, text: str) -> None:
    found = [
        claim.factuality for claim in claims_of(LEAD + text, kind) if claim.evidence[0].start >= len(LEAD)
    ]
    assert set(found) == {"asserted"}


@pytest.mark.parametrize(("kind", "text", "how"), OPEN)
def test_what_may_not_have_been_stays_open(kind: str, text: str, how: str) -> None:
    found = [
        claim.factuality for claim in claims_of(LEAD + text, kind) if claim.evidence[0].start >= len(LEAD)
    ]
    assert set(found) == {how}
