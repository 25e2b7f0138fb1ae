"""Coming to terms, peace by its name, what nobody will hear of, and terms set by `only if`."""

from __future__ import annotations

import pytest
from tests.extract.kinds.test_bargains import claims, steps


@pytest.mark.parametrize(
    ("text", "action", "matter"),
    [
        ("Les deux pays se sont mis d'accord sur un texte commun.", "agrees", "talks"),
        ("Les deux voisins sont tombés d'accord pour retirer leurs soldats du col.", "agrees", "talks"),
        ("Le président et son rival se sont entendus pour engager des négociations.", "agrees", "talks"),
        ("Les deux pays n'ont pu se mettre d'accord sur le tracé de la frontière.", "rejects", "talks"),
        ("La Narvie a signé la paix avec les insurgés.", "agrees", "talks"),
        ("Le roi propose la paix aux insurgés en échange d'un retrait.", "proposes", "talks"),
        ("L'émir a offert ses bons offices.", "proposes", "talks"),
        ("L'armée ne respecte pas l'accord signé en 2020.", "violates", "talks"),
        ("Le Premier ministre a écarté l'hypothèse d'une trêve.", "rejects", "ceasefire"),
        ("Le Front ne veut pas entendre parler de cessez-le-feu.", "rejects", "ceasefire"),
        ("La ministre veut que les combats cessent.", "calls_for", "ceasefire"),
        ("Le pape a exhorté les deux camps à faire taire les armes.", "calls_for", "ceasefire"),
        ("Le gouverneur a appelé les insurgés à se démobiliser.", "calls_for", "surrender"),
        ("Le roi cherche à sceller une paix durable.", "calls_for", "talks"),
        ("L'émir tente d'arracher une trêve aux deux camps.", "calls_for", "ceasefire"),
        ("Le Front n'acceptera une trêve que si l'armée lève le siège.", "conditions", "ceasefire"),
        ("Les délégations sont parties sans avoir trouvé d'accord.", "rejects", "talks"),
    ],
)
def test_steps_told_otherwise(text: str, action: str, matter: str) -> None:
    assert (action, matter) in steps(text)


@pytest.mark.parametrize(
    "text",
    [
        "L'usine et le syndicat se sont mis d'accord sur les horaires.",
        "La délégation vise à sceller une trêve.",
        "Les chefs du Front espèrent parvenir à un accord.",
        "La ministre a appelé l'Europe à offrir des conditions décentes aux élèves.",
        "La ministre veut que les trains arrivent à l'heure.",
        "Le maire ne veut pas entendre parler de hausse des impôts.",
        "La Ligue a durci ses sanctions contre la Narvie.",
        "Les envoyés ont évoqué la possibilité d'une trêve.",
        "Le maire a refusé les propositions de la direction.",
    ],
)
def test_no_step(text: str) -> None:
    assert steps(text) == []


def test_what_must_be_done_is_asked_for_by_who_says_so() -> None:
    (asked,) = claims("« Il faut cesser les combats », a plaidé la reine.", "negotiation")
    assert (asked.args.action, asked.args.actors) == ("calls_for", ("reine",))
    assert steps("Il faut cesser les combats.") == []


def test_a_tense_adapted_in_brackets() -> None:
    (step,) = claims("« Les insurgés (avaient) accepté la trêve », a dit la ministre.", "negotiation")
    assert (step.args.action, step.args.actors) == ("accepts", ("insurgés",))


def test_a_plan_between_commas() -> None:
    found = claims("Le plan de paix, que le Front avait rejeté, prévoit une trêve.", "negotiation")
    assert {(c.args.action, c.args.matter) for c in found} == {
        ("rejects", "talks"),
        ("proposes", "ceasefire"),
    }


def test_how_long_stands_behind_the_verb() -> None:
    (longer,) = claims("La trêve a été prolongée de deux jours.", "negotiation")
    assert longer.args.duration_days == 2
    (lasting,) = claims("La trêve doit durer cinq jours.", "negotiation")
    assert (lasting.args.action, lasting.args.duration_days) == ("agrees", 5)
