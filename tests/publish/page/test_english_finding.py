from __future__ import annotations

import pytest
from tests.publish.page.small_dossier import claim

from recoupe.publish.page.english_finding import label, reason
from recoupe.record import Casualties, Control, Event, Negotiation, Place, Statement

RAW = "Des mots."


@pytest.mark.parametrize(
    ("french", "said"),
    [
        (
            "Dit une seule fois : plus de 46\u202f000 (Croix bleue dans La Vigie le 2031-03-05).",
            "Said once: more than 46,000 (Croix bleue in La Vigie on 2031-03-05).",
        ),
        (
            "Revu à la baisse : 17 (La Vigie le 2031-03-05), puis 12,5 % (Le Relais le 2031-03-06 et La Vigie).",
            "Revised downwards: 17 (La Vigie on 2031-03-05), then 12.5% (Le Relais on 2031-03-06 and La Vigie).",
        ),
        (
            "Pour le même moment et la même étendue, 3\u202f000 à 4\u202f000 (maire dans Le Relais) et au plus 10"
            " (La Vigie) ne peuvent être vrais ensemble.",
            "For the same moment and the same scope, 3,000 to 4,000 (maire in Le Relais) and at most 10 (La Vigie)"
            " cannot both be true.",
        ),
        (
            "Affirmé par La Vigie, nié par ministère de la Paix et du Fleuve dans Le Relais.",
            "Said by La Vigie, denied by ministère de la Paix et du Fleuve in Le Relais.",
        ),
        ("Une ligne d'un autre temps.", "Une ligne d'un autre temps."),
    ],
)
def test_a_reason_is_told_in_english_and_names_stay(french: str, said: str) -> None:
    assert reason(french, ["La Vigie", "Le Relais"]) == said


def test_quoted_words_stay() -> None:
    line = "Dit une seule fois : « puis 3 dans La Vigie le 2031-03-05 » (La Vigie)."
    assert reason(line, ["La Vigie"]) == "Said once: « puis 3 dans La Vigie le 2031-03-05 » (La Vigie)."


@pytest.mark.parametrize(
    ("kind", "args", "french", "said"),
    [
        ("casualties", Casualties(measure="killed", victims="women"), "femmes tuées, Suvaine, depuis le 2031-03-01",
         "women killed, Suvaine, since 2031-03-01"),
        ("casualties", Casualties(measure="killed", victims="people"), "tués : étrangers, Suvaine, le 2031-03-01",
         "people killed: foreigners, Suvaine, on 2031-03-01"),
        ("control", Control(action="captured", actor="Garde", objects=("Ouzon",)),
         "prise : Garde, Ouzon, le 2031-03-01",
         "capture: Garde, Ouzon, on 2031-03-01"),
        ("control", Control(action="recaptured", actor="Garde", objects=("Ouzon",)),
         "reprise (projet) : Garde, Ouzon", "recapture (plan): Garde, Ouzon"),
        ("statement", Statement(speaker="Odile", quote="Non (projet)"), "Odile : « Non (projet) »",
         "Odile: “Non (projet)”"),
        ("negotiation", Negotiation(matter="ceasefire", action="rejects", actors=("Garde",)), "trêve : refus Garde",
         "ceasefire, refusal: Garde"),
        ("statement", Statement(speaker="Odile", quote="Assez"), "Odile : « Assez »", "Odile: “Assez”"),
        ("event", Event(type="flood"), "inondation, Suvaine", "flood, Suvaine"),
    ],
)  # fmt: skip
def test_a_label_is_said_anew_with_its_place_and_day(kind: str, args: object, french: str, said: str) -> None:
    made = claim("c", "a", RAW, "mots", kind, args, place=Place(name="Suvaine", text="Suvaine"))
    assert label(french, [made]) == said


def test_a_label_follows_the_claim_that_it_was_made_from() -> None:
    others = [
        claim(f"c{who}", "a", RAW, "mots", "control", Control(action="holds", actor=who, objects=("Ouzon",)))
        for who in ("Garde", "rebelles")
    ]
    assert label("contrôle : rebelles, Ouzon", others) == "control: rebelles, Ouzon"


def test_without_claims_the_label_stays() -> None:
    assert label("civils tués", []) == "civils tués"
