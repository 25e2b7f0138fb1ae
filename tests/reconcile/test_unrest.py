"""Tolls of unrest: of many incidents, told as one thing by camps that count differently."""

from __future__ import annotations

import pytest

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import connect, read_articles

FIRST = (
    "Émeutes au Narv\n\nDes émeutes ont éclaté lundi à Lodrane, dans le Narv. Le bilan des troubles est de 43 morts, "
    "selon la police."
)
LATER = (
    "Narv : un médiateur attendu à Lodrane\n\nLes violences continuent au Narv. Une école a brûlé mardi à Belmare : "
    "sept morts. {}"
)
THIRD = "Narv : Lodrane sous couvre-feu\n\nAprès les violences, Lodrane est calme. Les marchés du Narv ont rouvert."


def finding_of(*texts: str) -> dict[str, str]:
    """The finding of each count by its figure."""
    record = connect(read_articles([RawArticle(file=f"{n}.txt", text=t) for n, t in enumerate(texts)]))
    ids = {claim: one.id for one in record.findings for claim in one.claims}
    return {str(c.quantity.value): ids[c.id] for c in record.claims if c.kind == "casualties" and c.quantity}


@pytest.mark.parametrize(
    ("told", "one"),
    [
        ("Le bilan des violences dépasse 150 morts, a dit la police.", True),
        ("Depuis dimanche, 150 personnes ont été tuées, a dit la police.", True),
        ("À Belmare, 150 personnes ont été tuées mercredi, a dit la police.", False),
        ("Le naufrage d'un bac a fait 150 morts mercredi, a dit la police.", False),
    ],
)
def test_the_toll_of_all_the_unrest_is_one_that_grows(told: str, one: bool) -> None:
    found = finding_of(FIRST, LATER.format(told), THIRD)
    assert (found["43"] == found["150"]) is one


def test_an_incident_is_none_of_it() -> None:
    found = finding_of(FIRST, LATER.format("Le bilan des violences dépasse 150 morts."), THIRD)
    assert found["7"] not in (found["43"], found["150"])


def test_rivals_count_the_same() -> None:
    told = (
        "L'opposition avance un bilan de 250 morts depuis dimanche. Le gouvernement s'en tient à 160 morts."
    )
    found = finding_of(FIRST, LATER.format(told), THIRD)
    assert found["250"] == found["160"]
