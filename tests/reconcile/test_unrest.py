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


RAIDS = (
    "Narv : raids sur Lodrane\n\nLes bombardements ont fait au moins 145 morts samedi à Lodrane, dans le Narv, selon "
    "les secours. L'offensive commence."
)
AIR = (
    "Narv : l'offensive continue à Lodrane\n\nLes raids ont repris dimanche dans le Narv. Depuis samedi, 282 personnes "
    "ont été tuées, selon les secours de Lodrane."
)
GROUND = (
    "Narv : l'armée entre dans Lodrane\n\nL'offensive terrestre a débuté dans le Narv. Des obus ont tué 43 personnes "
    "mardi à Jabila. {}"
)


@pytest.mark.parametrize(
    ("told", "figure", "one"),
    [
        ("Le bilan de l'offensive atteint 660 morts.", "660", True),
        ("Le bilan de l'offensive atteint 660 morts.", "43", False),
        ("Un séisme a fait 660 morts en Sarvie.", "660", False),
        ("Depuis 2001, 660 personnes ont été tuées dans des attentats.", "660", False),
    ],
)
def test_the_toll_of_one_campaign_grows(told: str, figure: str, one: bool) -> None:
    found = finding_of(RAIDS, AIR, GROUND.format(told))
    assert found["145"] == found["282"]
    assert (found[figure] == found["282"]) is one


def test_figures_told_one_after_the_other_grew() -> None:
    """`de 351 morts, puis de 22.000`: one source's counts, which it changed."""
    first = "Cyclone sur le Narv\n\nLe cyclone a fait 351 morts au Narv, a dit la junte. Lodrane est coupée."
    then = "Cyclone sur le Narv\n\nLe bilan du cyclone au Narv atteint 22.000 morts, a dit la junte. Lodrane a faim."
    later = (
        "Cyclone sur le Narv\n\nLe bilan du cyclone au Narv est passé à 28.458 morts. La junte avait parlé de 351 "
        "morts, puis de 22.000. Lodrane attend."
    )
    found = finding_of(first, then, later)
    assert found["351"] == found["22000"] == found["28458"]


def test_a_school_and_a_mosque_of_one_town_are_two_targets(joined) -> None:
    one = (
        "Guerre au Narv\n\nUn obus a touché une école de Lodrane, dans le Narv. L'offensive continue au Narv."
    )
    other = "Guerre au Narv\n\nUne bombe a touché une mosquée de Lodrane, dans le Narv. Le Narv a peur."
    again = "Guerre au Narv\n\nUne bombe a touché une école de Lodrane, dans le Narv. Le Narv a peur."
    assert not joined(one, other, kind="attack")
    assert joined(other.replace("mosquée", "école"), again.replace("peur", "faim"), kind="attack")


@pytest.mark.parametrize(
    ("told", "one"),
    [
        ("Une ligue, dont les enquêteurs ont visité l'hôpital, n'a compté que 44 corps.", True),
        ("Les secours ont retiré 44 corps de l'hôpital.", False),
    ],
)
def test_who_counts_only_so_many_counts_the_same(told: str, one: bool) -> None:
    rivals = (
        "Narv : l'offensive a cessé à Lodrane\n\nL'offensive dans le Narv a fait 600 morts depuis samedi à Lodrane, "
        f"selon les rebelles. {told}"
    )
    found = finding_of(RAIDS, AIR, rivals)
    assert (found["44"] == found["600"]) is one
