"""Milestones in whatever slot and manner: by the way, by hearsay, asked for, behind any preposition."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.extract.told import claims_of

DAY = dt.date(2019, 5, 16)  # a Thursday


def types(text: str) -> list[str]:
    return [claim.args.type for claim in claims_of(text, "event", DAY)]


@pytest.mark.parametrize(
    ("text", "wanted", "factuality"),
    [
        ("Le ministre Ivo Brek vient de démissionner.", "resignation", "asserted"),
        ("Après avoir démissionné, le ministre Ivo Brek a quitté Oron.", "resignation", "asserted"),
        ("En démissionnant, le ministre Ivo Brek a surpris ses alliés.", "resignation", "asserted"),
        ("Le ministre Ivo Brek a été le premier à démissionner.", "resignation", "asserted"),
        ("Poussé à démissionner, le ministre Ivo Brek est rentré à Velmar.", "resignation", "asserted"),
        ("Le ministre Ivo Brek aurait démissionné.", "resignation", "unverified"),
        ("Bien que le ministre Ivo Brek ait démissionné, le cortège a grossi.", "resignation", "asserted"),
        ("L'opposition appelle le ministre Ivo Brek à démissionner.", "resignation", "demanded"),
        ("L'imam Ivo Brek vient d'être arrêté à Velmar.", "arrest", "asserted"),
        ("La terre s'est mise à trembler à Velmar.", "earthquake", "asserted"),
        ("Le oui l'emporte au référendum.", "election", "asserted"),
        ("Le non a recueilli 58 % des voix au référendum.", "election", "asserted"),
        ("Jana Solm est sortie vainqueur du scrutin.", "election", "asserted"),
        ("L'opposition a boycotté le scrutin.", "boycott", "asserted"),
        ("L'orateur est applaudi par des milliers de manifestants.", "protest", "asserted"),
    ],
)
def test_told_by_the_way(text: str, wanted: str, factuality: str) -> None:
    found = [c for c in claims_of(text, "event", DAY) if c.args.type == wanted]
    assert [claim.factuality for claim in found] == [factuality]


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre Ivo Brek n'a pas été le premier à démissionner.",
        "En démissionnant, le ministre Ivo Brek ouvrirait une crise.",
        "Le ministre Ivo Brek peut démissionner à tout moment.",
        "Le ministre Ivo Brek a été invité à une fête avant de partir.",
        "Les lecteurs ont boudé le festival.",
        "Les choristes ont applaudi leur chef.",
        "Le oui de la mariée a ému la salle.",
        "Ivo Brek est sorti vainqueur du match.",
    ],
)
def test_nothing_by_the_way(text: str) -> None:
    assert not {"resignation", "election", "protest", "boycott"} & set(types(text))


@pytest.mark.parametrize(
    "lead",
    [
        "A la suite du séisme de Velmar, la Sarvie a demandé de l'aide.",
        "Jana Solm a perdu sa maison lors du séisme de Velmar.",
        "Jana Solm a perdu sa maison en raison du séisme de Velmar.",
        "Face au séisme de Velmar, la Sarvie a demandé de l'aide.",
        "Outre le séisme de Velmar, la Sarvie déplore une crue.",
    ],
)
def test_behind_any_preposition(lead: str) -> None:
    assert "earthquake" in types(lead)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("La fermeture de la frontière inquiète les marchands.", "border closure"),
        ("La destruction du pont de Velmar isole la vallée.", "destruction"),
        ("La réouverture de l'aéroport de Velmar rassure les voyageurs.", "reopening"),
        ("La fuite du président Ivo Brek a surpris ses alliés.", "exile"),
        ("La suspension du ministre Ivo Brek a surpris ses alliés.", "dismissal"),
        ("Manifestation à Velmar pour exiger la paix\n\nLa ville est calme.", "protest"),
        ("Scènes de liesse à Velmar pour fêter la paix\n\nLa ville est calme.", "celebration"),
    ],
)
def test_by_a_noun(text: str, wanted: str) -> None:
    assert wanted in types(text)


@pytest.mark.parametrize(
    "text",
    [
        "Face à un séisme, la Sarvie ne pourrait rien faire.",
        "Il faut que la fermeture de la frontière inquiète les marchands.",
        "La Sarvie envisage la réouverture de l'ambassade.",
        "La fuite en avant du président inquiète ses alliés.",
        "La suspension du gardien Ivo Brek a surpris le club.",
        "Appel à manifester à Velmar pour exiger la paix\n\nLa ville est calme.",
    ],
)
def test_not_by_a_noun(text: str) -> None:
    told = {"earthquake", "reopening", "exile", "dismissal", "celebration", "border closure"}
    assert not told & set(types(text))
