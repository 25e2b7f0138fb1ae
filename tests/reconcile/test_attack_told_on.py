"""A story that goes on telling of one attack: its tolls are one, its people one each, its arrests another thing."""

from __future__ import annotations

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import connect, read_articles
from recoupe.record import Finding

HELD = (
    "Prise d'otages à Oskane\n\nUn homme a pris en otage plusieurs clients vendredi à Oskane. "
    "La prise d'otages a fait trois morts à Oskane, selon la mairie."
)
HERO = (
    "Le gendarme d'Oskane\n\nJan Orval, le gendarme qui a pris la place d'un otage, est mort samedi. "
    "L'attaque terroriste "
    "de Belmare et d'Oskane a fait quatre morts."
)
WITNESS = (
    "Un témoin d'Oskane raconte\n\nLe boucher a vu l'assaillant d'Oskane. "
    "Le terroriste a tué trois personnes à Belmare. "
    "Jan Orval y était entré. Le gendarme a été tué par l'assaillant."
)
ARRESTS = (
    "Attentat d'Oskane : des gardes à vue\n\nSix personnes ont été placées mardi en garde à vue à Oskane. L'attentat "
    "d'Oskane est le plus grave depuis celui de Veld, qui avait fait neuf morts."
)


def told() -> dict[tuple[str, float], Finding]:
    """The finding of each count, by its measure and number; of several the first."""
    texts = (HELD, HERO, WITNESS, ARRESTS)
    record = connect(read_articles([RawArticle(file=f"{n}.txt", text=t) for n, t in enumerate(texts)]))
    finding = {claim: one for one in record.findings for claim in one.claims}
    found: dict[tuple[str, float], Finding] = {}
    for claim in record.claims:
        if claim.kind == "casualties" and claim.quantity and claim.quantity.low:
            found.setdefault((claim.args.measure, claim.quantity.low), finding[claim.id])
    return found


def test_its_tolls_are_one_and_an_older_attack_is_another() -> None:
    found = told()
    assert found["killed", 3].id == found["killed", 4].id
    assert found["killed", 9].id != found["killed", 4].id


def test_whom_the_police_took_are_no_hostages() -> None:
    found = told()
    assert len(found["captured", 6].claims) == 1


def test_the_gendarme_is_the_one_that_his_article_names() -> None:
    assert len(told()["killed", 1].claims) == 2
