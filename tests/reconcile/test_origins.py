"""Whose word a claim is where an article gives a source and speaks for itself, and what of that counts twice."""

from __future__ import annotations

import pytest
from tests.reconcile.test_reconcile import Dossier

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import connect, read_articles


def test_a_newsroom_that_gives_its_source_says_nothing_of_its_own() -> None:
    d = Dossier()
    d.article("Le Phare", 3)
    title = d.claim("Quatorze morts à Varna.", value=14, place="Varna", on=(2, 2))
    d.claim("Au moins 14 morts, dit la mairie.", value=14, bound="at_least", source="Croix bleue",
            place="Varna", on=(2, 2))  # fmt: skip
    assert next(f.origins for claims, f in d.findings().items() if title in claims) == 1


def test_another_newsroom_that_gives_none_does() -> None:
    d = Dossier()
    d.article("Le Phare", 3)
    first = d.claim("La Croix bleue dit que le pont est pris.", "control", source="Croix bleue",
                    action="captured", objects=("Varna",), place="Varna", on=(2, 2))  # fmt: skip
    d.article("La Vigie", 3)
    d.claim("Varna est tombée.", "control", action="captured", objects=("Varna",), place="Varna", on=(2, 2))
    assert next(f.origins for claims, f in d.findings().items() if first in claims) == 2


@pytest.mark.parametrize(
    ("texts", "origins"),
    [
        (
            (
                "À Orvane, une milice dorvane, qualifiée de « terroriste » par la Norvège, tient le pont.",
                "À Orvane, les combattants dorvans, considérés comme « terroristes » par la Norvège, avancent.",
            ),
            1,
        ),
        (
            (
                "À Orvane, une milice dorvane, qualifiée de « terroriste » par la Norvège, tient le pont.",
                "À Orvane, les combattants dorvans, considérés comme « terroristes » par la Suède, avancent.",
            ),
            2,
        ),
        (
            (
                "À Orvane, la Norvège considère les combattants dorvans comme un groupe « terroriste ».",
                "À Orvane, une milice dorvane, qualifiée de « terroriste » par la Norvège, tient le pont.",
            ),
            1,
        ),
        (
            (
                "À Orvane, une milice dorvane classée organisation terroriste tient le pont du sud.",
                "Hier, les combattants dorvans, classés organisation terroriste, ont saisi trois camions à Orvane.",
            ),
            2,  # nobody says by whom
        ),
    ],
)
def test_a_label_is_the_word_of_who_gives_it(texts: tuple[str, str], origins: int) -> None:
    record = connect(read_articles([RawArticle(file=f"{n}.txt", text=t) for n, t in enumerate(texts)]))
    assert [f.origins for f in record.findings if f.kind == "relation"] == [origins]
