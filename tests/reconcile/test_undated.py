"""Articles without a date, in the manner of a press that wrote `lundi`: what is one thing is found, and what is not."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from recoupe.dossier.replace import Record
from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import connect, read_articles
from recoupe.reconcile.days import day_of
from recoupe.reconcile.weekdays import turns
from recoupe.record import Finding

CLUSTERS = {
    path.stem: tomllib.loads(path.read_text("utf-8"))
    for path in Path(__file__).parent.glob("clusters/*.toml")
}


@pytest.fixture(scope="module", params=sorted(CLUSTERS))
def cluster(request: pytest.FixtureRequest) -> tuple[dict[str, Any], Record]:
    told = CLUSTERS[request.param]
    raws = [RawArticle(file=file, text=text.lstrip("\n")) for file, text in told["articles"].items()]
    return told, connect(read_articles(raws))


def held(cluster: tuple[dict[str, Any], Record], group: dict[str, Any]) -> list[Finding | None]:
    """The finding of each claim of a group, `None` where no claim covers its words."""
    told, record = cluster
    finding_of = {claim: finding for finding in record.findings for claim in finding.claims}
    found: list[Finding | None] = []
    for file, words in group["claims"]:
        start = told["articles"][file].lstrip("\n").index(words)
        claims = [
            claim.id
            for claim in record.claims
            if claim.file == file
            and claim.kind == group["kind"]
            and any(span.start < start + len(words) and span.end > start for span in claim.evidence)
        ]
        found.append(finding_of[claims[0]] if claims else None)
    return found


def pairs(findings: Sequence[Finding | None]) -> list[bool]:
    return [bool(a and b and a.id == b.id) for a, b in combinations(findings, 2)]


def test_pairs_that_belong_together_are_found_and_joined(cluster: tuple[dict[str, Any], Record]) -> None:
    joined = [pair for group in cluster[0]["together"] for pair in pairs(held(cluster, group))]
    assert sum(joined) >= 0.75 * len(joined)


def test_look_alikes_stay_apart(cluster: tuple[dict[str, Any], Record]) -> None:
    for group in cluster[0]["apart"]:
        assert not any(pairs(held(cluster, group)))


def test_what_is_joined_has_the_status_that_its_figures_ask_for(
    cluster: tuple[dict[str, Any], Record],
) -> None:
    right, seen = 0, 0
    for group in cluster[0]["together"]:
        findings = {finding.id: finding for finding in held(cluster, group) if finding}
        votes = Counter(finding.id for finding in held(cluster, group) if finding)
        if votes and votes.most_common(1)[0][1] > 1:
            seen += 1
            right += findings[votes.most_common(1)[0][0]].status == group["status"]
    assert seen >= 3
    assert right >= 0.75 * seen


def test_names_in_two_spellings_are_one(cluster: tuple[dict[str, Any], Record]) -> None:
    told, record = cluster
    for names in told["names"]["same"]:
        bearers = [entity for entity in record.entities if set(names) & set(entity.aliases)]
        assert len(bearers) == 1


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("Le ministre se rendra mercredi à Velmar.", True),  # what is to come orders nothing
        ("Le ministre s'est rendu mercredi à Velmar.", False),
        ("Le ministre est venu mercredi à Velmar. Il sera reçu mercredi soir par le maire.", False),
        ("Le ministre a proposé mercredi une trêve.", False),  # a step taken
        (
            "L'eau pourrait monter, a estimé mercredi le maire.",
            False,
        ),  # when it was said, not when it will be
    ],
)
def test_a_day_to_come_does_not_make_an_article_later(words: str, first: bool) -> None:
    texts = (f"La crue a fait dix morts lundi. {words}", "La crue a fait vingt morts mardi.")
    order = turns(read_articles([RawArticle(file=f"{n}.txt", text=text) for n, text in enumerate(texts)]))
    assert None not in order
    assert ((order[0] or 0) < (order[1] or 0)) is first


@pytest.mark.parametrize(
    ("words", "known"),
    [
        (
            "L'eau monte, a dit mercredi le maire. Le 14 juillet 2016, une crue avait fait dix morts.",
            False,
        ),  # a Thursday
        ("L'eau monte. Le 14 juillet 2016, une crue a fait dix morts.", True),
    ],
)
def test_a_date_of_another_weekday_is_only_recalled(words: str, known: bool) -> None:
    (reading,) = read_articles([RawArticle(file="a.txt", text=words)])
    assert (day_of(reading) is not None) is known


def test_a_story_begins_with_the_day_from_which_its_tolls_grow() -> None:
    texts = (
        "La crue a fait dix morts samedi à Orvane.",
        "La crue a fait trente morts lundi à Orvane.",
        "La crue a fait cent morts, a dit vendredi le maire.",  # before Friday the silence is longest
    )
    order = turns(read_articles([RawArticle(file=f"{n}.txt", text=text) for n, text in enumerate(texts)]))
    assert order == sorted(order, key=lambda turn: turn or 0)
    order = turns(read_articles([RawArticle(file=f"{n}.txt", text=text) for n, text in enumerate(texts[1:])]))
    assert order == [0, 4]


def test_tolls_that_say_nothing_leave_the_longest_silence() -> None:
    texts = ("La crue a atteint Orvane lundi.", "La crue a atteint Orvane vendredi.")
    order = turns(read_articles([RawArticle(file=f"{n}.txt", text=text) for n, text in enumerate(texts)]))
    assert order == [3, 0]
