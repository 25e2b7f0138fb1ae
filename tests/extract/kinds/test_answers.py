"""Answers to terms, agreements brokered, missions ended: steps of a bargain told in passing."""

from __future__ import annotations

import pytest

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_article

CRISIS = "La guerre continue. Les rebelles et l'armée ont repris les combats près d'Ostrel. "


def steps(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    reading = read_article(RawArticle(file="a.txt", text=CRISIS + text, published=None)).reading
    found = [c for c in reading.claims if c.kind == "negotiation"]
    return [(c.args.action, c.args.matter, c.args.actors) for c in found]


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("Les mutins n'ont pas répondu à l'ultimatum.", ("rejects", "talks", ("mutins",))),
        ("La junte a dit être ouverte au dialogue.", ("accepts", "talks", ("junte",))),
        (
            "Le Conseil de sécurité a mis fin au mandat de la mission.",
            ("adopts", "resolution", ("Conseil de sécurité",)),
        ),
        (
            "Un accord parrainé par la Narvie a permis leur départ.",
            ("agrees", "talks", ("Narvie",)),
        ),
    ],
)
def test_an_answer_or_an_end(text: str, step: tuple[str, str, tuple[str, ...]]) -> None:
    assert step in steps(text)


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre n'a pas répondu à la presse.",
        "La route est ouverte aux piétons.",
        "Le maire a mis fin au mandat de son adjoint.",
        "Les rebelles négocient un accord avec l'armée.",
        "Le ministre lui a demandé de partir.",
    ],
)
def test_no_answer(text: str) -> None:
    assert steps(text) == []


def test_a_way_that_is_opened_is_no_readiness() -> None:
    assert steps("Un couloir humanitaire a été ouvert lundi.") == [("accepts", "humanitarian_access", ())]
