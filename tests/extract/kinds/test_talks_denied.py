"""Talks that are denied, paid for, waited for or broken in other ways than by a verb alone; who meets so."""

from __future__ import annotations

import pytest
from tests.extract.kinds.talks import claims

from recoupe.record import Meeting, Negotiation


@pytest.mark.parametrize(
    ("text", "matter", "who"),
    [
        ("La Zorvie dément toute négociation avec les insurgés.", "talks", "Zorvie"),
        ("Le gouvernement a démenti mener des pourparlers avec le Front.", "talks", "gouvernement"),
        ("Les rebelles nient avoir négocié leur départ avec l'armée.", "talks", "rebelles"),
        ("L'armée nie être en pourparlers avec les insurgés.", "talks", "armée"),
        ("Le gouvernement a nié l'existence de tractations avec le Front.", "talks", "gouvernement"),
    ],
)
def test_denied_talks_are_told_as_denied(text: str, matter: str, who: str) -> None:
    found = claims(text)
    assert [(c.args.matter, c.factuality) for c in found] == [(matter, "denied")]
    assert who in found[0].args.actors
    assert claims(text, "meeting") == []


@pytest.mark.parametrize(
    ("text", "matter", "action"),
    [
        ("Le gouvernement exclut toute concession aux ravisseurs.", "talks", "rejects"),
        (
            "L'opposition fait du départ du général un préalable à l'ouverture de négociations.",
            "talks",
            "conditions",
        ),
        ("Le Front conditionne toute discussion au départ des blindés.", "talks", "conditions"),
        ("Le Front a énuméré ses conditions.", "talks", "conditions"),
        ("Les rebelles ont dénoncé l'accord de Velmar.", "talks", "rejects"),
        ("La Zorvie ne paie pas de rançon, répète le ministre.", "talks", "rejects"),
        ("Le ministre refuse de payer les ravisseurs.", "talks", "rejects"),
        ("Le président a proposé d'échanger les soldats blessés.", "talks", "proposes"),
        ("L'Union réclame la libération de l'évêque.", "talks", "calls_for"),
        ("Les évêques appellent à une sortie de crise négociée.", "talks", "calls_for"),
        ("La Zorvie joue les intermédiaires entre les deux camps.", "talks", "proposes"),
        ("La junte propose une transition de vingt mois.", "talks", "proposes"),
        ("La Zorvie juge une trêve prématurée.", "ceasefire", "rejects"),
        ("Le Front a rétabli le cessez-le-feu.", "ceasefire", "agrees"),
        ("L'armée décrète un régime de calme de trois jours.", "ceasefire", "announces"),
        ("La trêve a tenu moins de deux heures.", "ceasefire", "violates"),
        ("Malgré la trêve, l'armée a bombardé la ville.", "ceasefire", "violates"),
        ("L'armée n'arrêtera ses opérations que lorsque le Front se retirera.", "ceasefire", "conditions"),
        ("« Pas de trêve sans le retour des otages », répète le Front.", "ceasefire", "conditions"),
        ("Des notables ont négocié le départ des jihadistes.", "evacuation", "agrees"),
        ("Les combattants ont obtenu un sauf-conduit.", "evacuation", "agrees"),
        ("Un accord a été trouvé pour évacuer les derniers blessés.", "evacuation", "agrees"),
        ("L'armée a interdit l'entrée de carburant dans l'enclave.", "humanitarian_access", "rejects"),
        ("L'armée a refoulé un convoi de la Croix-Rouge.", "humanitarian_access", "rejects"),
        ("La Zorvie promet un couloir sécurisé aux habitants.", "humanitarian_access", "accepts"),
        ("Les soldats interdisent aux équipes l'accès à Velmar.", "humanitarian_access", "rejects"),
        ("Le Front ne fera aucune concession.", "talks", "rejects"),
        ("Neuf soldats ont été échangés contre douze prisonniers.", "talks", "agrees"),
        ("Les partis se sont entendus sur la création d'un conseil.", "talks", "agrees"),
        ("L'Union exige le retour à l'ordre constitutionnel.", "talks", "calls_for"),
        (
            "Un calme précaire règne à Velmar, malgré quelques violations de la trêve.",
            "ceasefire",
            "violates",
        ),
        ("L'armée n'autorisera le départ des combattants que s'ils se rendent.", "evacuation", "conditions"),
        ("La Zorvie a utilisé son droit de veto.", "resolution", "vetoes"),
    ],
)
def test_steps_by_more_of_their_words(text: str, matter: str, action: str) -> None:
    assert (matter, action) in [(c.args.matter, c.args.action) for c in claims(text)]


@pytest.mark.parametrize(
    "text",
    [
        "L'armée nie avoir visé l'hôpital.",
        "Le ministre n'a pas démenti.",
        "Le groupe exploite une concession minière près de Velmar.",
        "Les habitants ont besoin d'eau et de nourriture.",
        "Une foule a échappé à ceux qui la retenaient.",
        "La Zorvie dispose du droit de grève.",
        "Le pianiste joue les sonates entre les deux concerts.",
        "Malgré la pluie, l'armée a bombardé la ville.",
        "Le boulanger ne fera aucune remise.",
        "Des billets ont été échangés contre des pièces.",
        "L'accès à Internet est lent.",
    ],
)
def test_no_step_by_such_words_alone(text: str) -> None:
    assert [c.args for c in claims(text) if isinstance(c.args, Negotiation)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Les deux présidents se sont parlé pendant trois heures.",
        "Ana Brel a été reçue par Ivo Kern à la présidence.",
        "Le gouvernement s'est réuni en cellule de crise.",
        "Le comité de crise s'est réuni sous la présidence du gouverneur.",
        "La ministre a eu une séance de travail avec son homologue zorvien.",
        "La médiation a réuni à Oslo des représentants des deux camps.",
        "Lors d'une réunion avec les responsables du Front, le président a exigé des réformes.",
        "La ministre a échangé avec la Croix-Rouge sur le sort des blessés.",
    ],
)
def test_who_meets_by_other_words(text: str) -> None:
    assert [c.args.status for c in claims(text, "meeting") if isinstance(c.args, Meeting)] == ["held"]


@pytest.mark.parametrize(
    "text",
    [
        "La ministre s'est rendue au chevet des blessés.",
        "Le président n'est pas prêt à rencontrer le chef du Front.",
        "Les deux présidents ne se sont pas parlé depuis des années.",
        "Le ministre a réuni à Oslo des documents sur la guerre.",
    ],
)
def test_nobody_meets_by_such_words(text: str) -> None:
    assert claims(text, "meeting") == []


def test_who_is_received_at_a_ministry_meets_its_people() -> None:
    found = claims("L'ambassadeur du Mali a été reçu au ministère des Affaires étrangères.", "meeting")
    assert [c.args.participants for c in found] == [
        ("ambassadeur du Mali", "ministère des Affaires étrangères")
    ]
    assert found[0].place is None or found[0].place.country != "ML"
