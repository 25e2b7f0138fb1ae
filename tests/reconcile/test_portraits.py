"""Those whom an attack killed, told one after the other; and whom a count's words are not about."""

from __future__ import annotations

import pytest

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import connect, read_articles

LEAD = (
    "Attentat de Lodrane\n\nIvo Sarn, Petra Olm et le sergent Ardem Talvik ont été tués mardi dans l'attentat "
    "de Lodrane.\n\n"
)
KNOWN = "Attentat de Lodrane\n\nLe sergent Ardem Talvik a été tué mardi dans l'attentat de Lodrane."


def together(first: str, other: str, words: str, others: str) -> bool:
    """Whether the death that holds some words of one article is the one that holds others of another."""
    record = connect(
        read_articles([RawArticle(file="a.txt", text=first), RawArticle(file="b.txt", text=other)])
    )
    ids = {}
    for claim in record.claims:
        for file, said in (("a.txt", words), ("b.txt", others)):
            at = (first if file == "a.txt" else other).index(said)
            span = claim.evidence[0]
            if (
                claim.file == file
                and claim.kind == "casualties"
                and span.start < at + len(said)
                and at < span.end
            ):
                ids[file] = next(one.id for one in record.findings if claim.id in one.claims)
    assert len(ids) == 2, "an article has no such death"
    return ids["a.txt"] == ids["b.txt"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Ardem Talvik tenait le barrage. Il a été tué d'une balle.", True),
        ("Ardem Talvik tenait le barrage. Ce père de famille a été tué d'une balle.", True),
        ("Petra Olm tenait la caisse. Elle a été tuée d'une balle.", False),
    ],
)
def test_a_paragraph_goes_on_about_the_dead_whom_it_names(words: str, told: bool) -> None:
    said = "a été tué" + ("e" if "Elle" in words else "") + " d'une balle"
    assert together(LEAD + words, KNOWN, said[:9], "a été tué mardi") is told


def test_an_officer_is_not_told_by_who_hurt_him() -> None:
    """`blessé par le preneur d'otages` is nobody held, nor the one who held them."""
    first = (
        "Assaut à Lodrane\n\nLors de la prise d'otages de Lodrane, un gendarme a été blessé par balle mardi."
    )
    other = "Prise d'otages à Lodrane\n\nUn gendarme, blessé mardi par le preneur d'otages de Lodrane, a été soigné."
    assert together(first, other, "un gendarme", "Un gendarme")


def test_a_gendarme_is_no_policeman() -> None:
    first = (
        "Assaut à Lodrane\n\nLors de la prise d'otages de Lodrane, un gendarme a été blessé par balle mardi."
    )
    other = "Assaut à Lodrane\n\nLa prise d'otages est finie. Lors de l'assaut, un policier a été blessé à la main."
    assert not together(first, other, "un gendarme", "un policier")
