"""The state that articles are about, for which their ministries and armies speak."""

from __future__ import annotations

import pytest

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import connect, read_articles

TOLD = "L'attentat a fait 20 morts à Korvane, a annoncé le ministre de l'Intérieur, Oskan Talvik."
AWAY = "Les blessés ont été envoyés en Turquie. La Turquie a offert son aide."


@pytest.mark.parametrize(
    ("lead", "same"),
    [
        ("Le gouvernement somalien compte ses morts. La colère monte en Somalie.", True),
        ("Le gouvernement kényan compte ses morts. La colère monte au Kenya.", False),
    ],
)
def test_a_minister_is_of_the_state_that_the_leads_tell_of(lead: str, same: bool) -> None:
    texts = (
        f"{lead} {TOLD} {AWAY}\n",
        f"{lead} Vingt personnes sont mortes à Korvane, selon le gouvernement somalien. {AWAY}\n",
    )
    raws = [RawArticle(file=f"{n}.txt", text=text, outlet=f"Journal {n}") for n, text in enumerate(texts)]
    record = connect(read_articles(raws))
    dead = {claim.file: claim.origin for claim in record.claims if claim.kind == "casualties"}
    assert len(dead) == 2
    assert (dead["0.txt"] == dead["1.txt"]) == same


@pytest.mark.parametrize(
    ("adjective", "same"),
    [("sri-lankais", True), ("srilankais", True), ("kényan", False)],
)
def test_a_state_of_two_words_may_be_the_one_that_leads_tell_of(adjective: str, *, same: bool) -> None:
    lead = "Le Sri Lanka compte ses morts. La colère monte au Sri Lanka."
    texts = (
        f"{lead} {TOLD} {AWAY}\n",
        f"{lead} Vingt personnes sont mortes à Korvane, selon le gouvernement {adjective}. {AWAY}\n",
    )
    raws = [RawArticle(file=f"{n}.txt", text=text, outlet=f"Journal {n}") for n, text in enumerate(texts)]
    record = connect(read_articles(raws))
    dead = {claim.file: claim.origin for claim in record.claims if claim.kind == "casualties"}
    assert (dead["0.txt"] == dead["1.txt"]) == same
