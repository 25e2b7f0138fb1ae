"""Accords by their papers and their parties, and events told with a day of the week and little else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import connect, read_articles

Joined = Callable[..., bool]

HEAD = "Pourparlers de paix en Narvie\n\nA Belmare, "
SIGNED = f"{HEAD}le gouvernement narvien et le Front du Delta ont signé une déclaration de principes samedi."


@pytest.mark.parametrize(
    ("paper", "one"), [("la déclaration de principes", True), ("un traité de paix", False)]
)
def test_a_paper_signed_is_not_another_that_is_to_be(joined: Joined, paper: str, one: bool) -> None:
    later = f"{HEAD}les deux parties doivent signer {paper}."
    assert joined(SIGNED, later, kind="negotiation") is one


@pytest.mark.parametrize(
    ("who", "one"), [("les belligérants", True), ("la Ligue du Narv et les Veilleurs de Karsk", False)]
)
def test_whoever_the_parties_are_they_are_those_named(joined: Joined, who: str, one: bool) -> None:
    later = f"Retour au calme à Belmare\n\nUn mois plus tôt, {who} signaient un accord de paix en présence de l'ONU."
    first = f"{HEAD}le gouvernement narvien et le Front du Delta ont signé un accord de paix lundi."
    assert joined(first, later, kind="negotiation") is one


@pytest.mark.parametrize(("other", "one"), [("le Front du Delta", True), ("le Soudan", False)])
def test_rebels_may_be_a_movement_and_no_state(joined: Joined, other: str, one: bool) -> None:
    first = f"{HEAD}le gouvernement kényan et les rebelles venus la veille ont signé lundi un accord de paix."
    later = f"Paix à Belmare\n\nLe gouvernement kényan et {other} ont signé un accord de paix à Belmare."
    assert joined(first, later, kind="negotiation") is one


MARCH = "Effondrement de Lodrane\n\nUne marche blanche a eu lieu samedi à Lodrane en hommage aux victimes."


@pytest.mark.parametrize(("day", "one"), [("samedi", True), ("jeudi", False)])
def test_a_march_told_by_its_day_alone(joined: Joined, day: str, one: bool) -> None:
    again = f"Colère après l'effondrement de Lodrane\n\nLa mairie se tait. Des centaines de voisins ont défilé {day}."
    assert joined(MARCH, again) is one


@pytest.mark.parametrize(
    ("counted", "one"), [("une soixantaine de pompiers", True), ("soixante soldats", False)]
)
def test_firefighters_are_counted_as_men(joined: Joined, counted: str, one: bool) -> None:
    head = "Incendie au port de Lodrane\n\nUn incendie s'est déclaré lundi au port de Lodrane. "
    first = f"{head}Les marins-pompiers ont déployé 40 hommes lundi au port de Lodrane."
    later = f"{head}Lundi soir, {counted} étaient déployés au port de Lodrane."
    assert joined(first, later, kind="force") is one


@pytest.mark.parametrize(
    ("who", "one"), [("Le secrétaire général de la Ligue", True), ("Le trésorier de la Ligue", False)]
)
def test_who_meets_by_an_office_is_who_holds_it(joined: Joined, who: str, one: bool) -> None:
    first = f"Crise à Lodrane\n\n{who} rencontrera bientôt la gouverneure Hanna Vorel."
    later = (
        "Crise à Lodrane\n\nLe secrétaire général de la Ligue, Ivo Sarn, condamne les violences. "
        "Ivo Sarn a été reçu par Hanna Vorel, un tête-à-tête de deux heures."
    )
    assert joined(first, later, kind="meeting") is one


@pytest.mark.parametrize(("again", "told"), [("", ("single", 1)), ("réclame une trêve", ("corroborated", 2))])
def test_a_refusal_bears_out_no_call(again: str, told: tuple[str, int]) -> None:
    texts = [
        "Siège de Lodrane\n\nLe Front du Delta a proposé lundi une trêve de trois jours à Lodrane.",
        "Siège de Lodrane\n\nL'armée narvienne a rejeté mardi la trêve de trois jours à Lodrane.",
    ]
    if again:
        texts.append(
            "Siège de Lodrane\n\nA Lodrane, le Front du Delta a encore proposé une trêve de trois jours, lundi."
        )
    record = connect(read_articles([RawArticle(file=f"{n}.txt", text=t) for n, t in enumerate(texts)]))
    found = max(
        (one for one in record.findings if one.kind == "negotiation"), key=lambda one: len(one.claims)
    )
    assert len(found.claims) == len(texts)
    assert (found.status, found.origins) == told
    assert found.because.startswith("Demandé et refusé") is (again == "")
