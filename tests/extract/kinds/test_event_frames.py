"""Milestones by verbs in other frames than the plain past: just done, hearsay, seen, denied, ahead, asked for."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.extract.told import claims_of

DAY = dt.date(2019, 5, 16)  # a Thursday


def told(text: str) -> list[tuple[str, str]]:
    return [(str(claim.args.type), claim.factuality) for claim in claims_of(text, "event", DAY)]  # type: ignore[union-attr]


FRAMES = [
    ("Le ministre Ivo Brek vient de démissionner.", "resignation", "asserted"),
    ("Le ministre Ivo Brek aurait démissionné.", "resignation", "unverified"),
    ("Après avoir démissionné, le ministre Ivo Brek a gagné Velmar.", "resignation", "asserted"),
    ("Bien que le maire d'Oron ait démissionné, le calme règne.", "resignation", "asserted"),
    ("Le gouverneur d'Oron a surpris ses alliés en démissionnant.", "resignation", "asserted"),
    ("Le ministre Ivo Brek a été le premier à démissionner.", "resignation", "asserted"),
    ("Le ministre Ivo Brek a été contraint de démissionner.", "resignation", "asserted"),
    ("Le ministre Ivo Brek nie avoir démissionné.", "resignation", "denied"),
    ("Le ministre Ivo Brek n'a pas démissionné.", "resignation", "denied"),
    ("Le porte-parole a démenti que le ministre Ivo Brek ait démissionné.", "resignation", "denied"),
    ("Il est faux que le ministre Ivo Brek ait démissionné.", "resignation", "denied"),
    ("Le ministre Ivo Brek a refusé de démissionner.", "resignation", "denied"),
    ("Le ministre Ivo Brek a promis de démissionner.", "resignation", "planned"),
    ("Le ministre Ivo Brek pourrait démissionner.", "resignation", "predicted"),
    ("Le ministre Ivo Brek menace de démissionner.", "resignation", "hypothetical"),
    ("La rue exige que le ministre Ivo Brek démissionne.", "resignation", "demanded"),
    ("Si le ministre Ivo Brek a démissionné, la crise va durer.", "resignation", "hypothetical"),
    ("La Narvie vient de fermer sa frontière avec la Sarvie.", "border closure", "asserted"),
    ("La Narvie menace de rompre ses relations diplomatiques avec la Sarvie.", "reduce relations", "hypothetical"),
    ("La Narvie va expulser l'ambassadeur sarve.", "expulsion", "planned"),
    ("Des promeneurs ont vu le pont d'Oron s'effondrer.", "collapse", "asserted"),
    ("Le pont d'Oron vient de s'effondrer.", "collapse", "asserted"),
    ("La police aurait arrêté Ivo Brek.", "arrest", "unverified"),
    ("La milice est accusée d'avoir libéré les deux journalistes.", "release", "reported"),
    ("Ivo Brek n'a pas été arrêté mardi.", "arrest", "denied"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "what", "how"), FRAMES)
def test_frames(text: str, what: str, how: str) -> None:
    assert (what, how) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Le conseil a refusé l'idée d'expulser Ivo Brek.",
        "Si Ivo Brek aimait son pays, il devrait démissionner.",
        "Le pont n'a pas rouvert mardi.",
        "Des passants ont vu le ministre Ivo Brek sourire.",
        "On demande pourquoi le monde s'intéresse à Oron.",
    ],
)
def test_none(text: str) -> None:
    assert told(text) == []


def test_who_is_asked_to_leave() -> None:
    text = "Le roi Ivo Brek a été le premier à appeler le président Jan Orn à quitter le pouvoir."
    (claim,) = claims_of(text, "event", DAY)
    assert claim.args.actor == "Jan Orn"  # type: ignore[union-attr]
    assert claim.factuality == "demanded"


NOUNS = [
    ("À la suite du séisme d'Oron, la Narvie hausse le ton.", "earthquake"),
    ("Face au séisme d'Oron, la Narvie se mobilise.", "earthquake"),
    ("Outre la fermeture de la frontière, le plan prévoit un échange.", "border closure"),
    ("La fermeture de la frontière inquiète les chancelleries.", "border closure"),
    ("Outre la proclamation de l'état d'urgence, le plan prévoit une aide.", "state of emergency"),
    ("Il parle à la presse, lors du couvre-feu imposé à Oron.", "curfew"),
    ("La destruction du pont d'Oron a choqué le pays.", "destruction"),
    ("La libération des deux journalistes a surpris le pays.", "release"),
    ("L'exil d'Ivo Brek marque un tournant.", "exile"),
    ("La fuite du président Ivo Brek marque un tournant.", "exile"),
    ("La grève des enseignants inquiète le gouvernement.", "strike"),
    ("Le pillage des magasins d'Oron a choqué le pays.", "looting"),
    ("La victoire écrasante du oui a surpris le pays.", "election"),
    ("Après les inondations d'Oron, le pays est en deuil.", "flood"),
    ("Scènes de liesse à Oron pour fêter la république", "celebration"),
    ("La cérémonie a été boycottée par certaines familles.", "ceremony"),
    ("L'hommage d'État qui a eu lieu samedi à Oron a réuni la foule.", "ceremony"),
    ("Soudain, la terre se met à trembler.", "earthquake"),
    ("Un rescapé du pont effondré à Oron témoigne.", "collapse"),
    ("Devant le Parlement, la foule explose de joie.", "celebration"),
    ("Les indépendantistes ont remporté les élections régionales.", "election"),
    ("Le oui l'emporte largement au référendum.", "election"),
]


@pytest.mark.parametrize(("text", "what"), NOUNS)
def test_nouns_in_whatever_slot(text: str, what: str) -> None:
    assert (what, "asserted") in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Le pays se prépare face à un séisme.",
        "Les pourparlers portent sur la libération des otages.",
        "Une fuite du personnel menace l'usine.",
        "Le droit de grève est reconnu.",
        "Le pillage des ressources appauvrit le pays.",
        "Elle se met à chanter.",
        "Le pont effondré sera détruit.",
    ],
)
def test_no_noun(text: str) -> None:
    assert [what for what in told(text) if what[0] != "demanded"] == []


def test_a_work_with_the_name_of_somebody() -> None:
    (claim,) = claims_of("Le viaduc Moren s'est effondré mardi.", "event", DAY)
    assert claim.args.object == "viaduc Moren"  # type: ignore[union-attr]
