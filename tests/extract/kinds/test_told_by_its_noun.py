"""Talks, truces and meetings that a noun tells of, whatever the sentence does with it; objects of a denied verb."""

from __future__ import annotations

import pytest
from tests.extract.kinds.talks import DAY, claims, steps

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_article

_SLOTS = (
    "{Noun} inquiète les chancelleries.",
    "Après {noun}, le calme est revenu.",
    "Depuis {noun}, la population a faim.",
    "Les images {of} ont fait le tour du monde.",
    "Malgré {noun}, les tirs ont continué.",
    "Une nouvelle a tout changé : {noun}.",
    "La semaine a été marquée par {noun}.",
)


def _told(slot: str, noun: str) -> str:
    of = "du " + noun[3:] if noun.startswith("le ") else "de " + noun
    return slot.format(noun=noun, Noun=noun[0].upper() + noun[1:], of=of)


@pytest.mark.parametrize("slot", _SLOTS)
@pytest.mark.parametrize(
    ("noun", "matter", "action"),
    [
        ("la suspension des pourparlers", "talks", "rejects"),
        ("l'échec des pourparlers de paix", "talks", "rejects"),
        ("la reprise des négociations entre l'armée et les insurgés", "talks", "agrees"),
        ("l'ouverture d'un couloir humanitaire", "humanitarian_access", "accepts"),
        ("la reddition des insurgés", "surrender", "agrees"),
        ("l'accord entre le gouvernement et les insurgés", "talks", "agrees"),
        ("le refus des insurgés de négocier", "talks", "rejects"),
        ("la rupture de la trêve", "ceasefire", "violates"),
    ],
)
def test_what_became_of_a_matter_is_told_in_every_slot(
    slot: str, noun: str, matter: str, action: str
) -> None:
    assert (matter, action) in {step[:2] for step in steps(_told(slot, noun))}


@pytest.mark.parametrize(
    "text",
    [
        "La Narvie veut faciliter la reprise des pourparlers.",
        "Les conditions de la reprise des négociations ne sont pas connues.",
        "La reprise des négociations dépend du climat.",
        "Des gestes sont indispensables à la reprise des pourparlers.",
        "L'émissaire redoute la suspension des pourparlers.",
        "Le contrat a été signé sous la médiation de la Narvie.",
        "La suspension du service a surpris les usagers.",
    ],
)
def test_what_may_yet_become_of_it_is_no_step(text: str) -> None:
    assert not {"agrees", "rejects", "proposes"} & {step[1] for step in steps(text)}


def test_a_truce_that_something_came_after_was_agreed() -> None:
    assert steps("Deux semaines après le cessez-le-feu, la ville revit.") == [("ceasefire", "agrees", ())]
    assert steps("Que fera-t-on après le cessez-le-feu ?") == []


@pytest.mark.parametrize(
    ("text", "action", "days"),
    [
        ("L'armée ne décrétera jamais de trêve.", "rejects", None),
        ("Le général ne « déclarera jamais de cessez-le-feu ».", "rejects", None),
        ("L'armée a accordé trois jours de trêve aux insurgés.", "announces", 3),
    ],
)
def test_objects_that_a_denial_or_a_length_hides(text: str, action: str, days: int | None) -> None:
    found = [c for c in claims(text) if c.args.action == action]
    assert [(c.args.matter, c.args.duration_days) for c in found] == [("ceasefire", days)]


@pytest.mark.parametrize("slot", _SLOTS)
@pytest.mark.parametrize(
    "noun",
    [
        "le sommet d'Oron",
        "la réunion du Conseil de sécurité",
        "l'entretien entre Karl Moren et Ana Velt",
        "la conférence de paix d'Oron",
    ],
)
def test_a_meeting_known_by_its_name_is_told_in_every_slot(slot: str, noun: str) -> None:
    assert [c.args.status for c in claims(_told(slot, noun), "meeting")] == ["held"]


@pytest.mark.parametrize(
    "text",
    [
        "L'entretien du barrage de Melk coûte cher.",
        "Le Conseil des ministres a rejeté le texte.",
        "La communication entre les deux villes est coupée.",
        "Le coup de feu a fait fuir les oiseaux.",
        "La Narvie a appelé à un sommet.",
    ],
)
def test_what_only_looks_like_a_meeting(text: str) -> None:
    assert not [c for c in claims(text, "meeting") if c.args.status == "held"]


def test_who_is_bidden_is_to_be_met_on_the_day() -> None:
    text = "L'invitation adressée par la présidente Ana Velt au roi Karl Moren pour le 8 juin dépendra de la trêve."
    found = claims(text, "meeting")
    assert [(c.args.status, c.args.participants, c.factuality) for c in found] == [
        ("planned", ("Ana Velt", "Karl Moren"), "planned")
    ]
    assert found[0].time is not None
    assert str(found[0].time.earliest) == "2021-06-08"
    assert claims("Une invitation au voyage adressée aux lecteurs pour le 8 juin.", "meeting") == []


def test_calls_between_two_who_are_apart() -> None:
    text = "Tout a commencé par un coup de fil entre la présidente Ana Velt et le roi Karl Moren, dimanche 2 mai."
    assert [c.args.participants for c in claims(text, "meeting")] == [("Ana Velt", "Karl Moren")]
    text = "Plus de deux heures de communication, mardi 4 mai, entre la présidente Ana Velt et le roi Karl Moren."
    assert [c.args.participants for c in claims(text, "meeting")] == [("Ana Velt", "Karl Moren")]


@pytest.mark.parametrize(
    ("text", "matter", "action"),
    [
        ("Les insurgés déposent les armes.", "surrender", "agrees"),
        ("Après avoir déposé les armes, les insurgés ont gardé le silence.", "surrender", "agrees"),
        ("Les insurgés ont été les premiers à déposer les armes.", "surrender", "agrees"),
        ("L'armée vient de suspendre son offensive.", "ceasefire", "announces"),
        ("L'armée a annoncé lundi avoir suspendu son offensive.", "ceasefire", "announces"),
        ("Le gouvernement ouvre un couloir humanitaire.", "humanitarian_access", "accepts"),
        (
            "La Narvie tente de convaincre les insurgés de stopper leur offensive.",
            "ceasefire",
            "calls_for",
        ),
    ],
)
def test_what_was_done_by_whatever_form_of_its_verb(text: str, matter: str, action: str) -> None:
    assert (matter, action) in {step[:2] for step in steps(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Que se passera-t-il si les insurgés déposent les armes ?",
        "Sans déposer les armes, les insurgés se sont repliés.",
        "L'armée refuse de suspendre son offensive.",
        "Le maire tente de convaincre les commerçants de rester.",
    ],
)
def test_what_was_not_done(text: str) -> None:
    assert not {"agrees", "announces", "calls_for"} & {
        c.args.action for c in claims(text) if c.factuality != "hypothetical"
    }


def test_their_own_offensive_holds_nothing() -> None:
    assert claims("Les insurgés ont stoppé leur offensive.", "control") == []


def test_a_coup_makes_a_crisis() -> None:
    text = (
        "Coup d'Etat en Zorvie\n\nDes militaires ont pris le pouvoir dimanche. "
        "La Narvie a exigé le retour à l'ordre constitutionnel."
    )
    reading = read_article(RawArticle(file="a.txt", text=text, published=DAY)).reading
    assert [c.args.action for c in reading.claims if c.kind == "negotiation"] == ["calls_for"]
