"""The findings scorer on gold claims, where right and wrong groupings are made by hand."""

from __future__ import annotations

import pytest
from eval.corpus import Corpus, load_corpus
from eval.findings import FindingsReport, evaluate_findings
from eval.gold_claims import gold_readings

from recoupe.record import Claim, Entity, Finding, Mention, Status


@pytest.fixture(scope="module")
def siege() -> Corpus:
    return load_corpus("siege")


@pytest.fixture(scope="module")
def claims(siege: Corpus) -> list[Claim]:
    return [claim for reading in gold_readings(siege) for claim in reading.claims]


def finding(name: str, claims: tuple[str, ...], status: Status, origins: int, current: str) -> Finding:
    return Finding(
        id=name,
        kind="casualties",
        label=name,
        claims=claims,
        status=status,
        origins=origins,
        current=current,
        range=None,
        because="",
    )


def perfect_findings(siege: Corpus, claims: list[Claim]) -> list[Finding]:
    assert siege.findings
    ids = {(c.kind, c.file, c.evidence[0].text): c.id for c in claims}
    return [
        finding(
            spec["label"],
            tuple(ids[spec["kind"], point["file"], point["anchor"]] for point in spec["points"]),
            spec["status"],
            spec["origins"],
            ids[spec["kind"], spec["current"]["file"], spec["current"]["anchor"]],
        )
        for spec in siege.findings["findings"]
    ]


def entity(name: str, *aliases: str, mentions: int = 1) -> Entity:
    mention = Mention(article="a", start=0, end=1, text="x")
    return Entity(id=name, kind="place", name=name, aliases=aliases, roles=(), mentions=(mention,) * mentions)


def test_the_gold_itself_scores_one(siege: Corpus, claims: list[Claim]) -> None:
    report = evaluate_findings(siege, claims, perfect_findings(siege, claims))
    assert (report.pairs_f1, report.status, report.origins, report.current, report.apart) == (1, 1, 1, 1, 1)
    assert report.wrong == ()


def test_claims_left_alone_join_nothing(siege: Corpus, claims: list[Claim]) -> None:
    alone = [finding(c.id, (c.id,), "single", 1, c.id) for c in claims]
    report = evaluate_findings(siege, claims, alone)
    assert siege.findings
    single = sum(spec["status"] == "single" for spec in siege.findings["findings"])
    assert report.pairs_recall == 0
    assert report.apart == 1
    assert report.status == single / len(siege.findings["findings"])


def test_one_heap_of_everything_keeps_nothing_apart(siege: Corpus, claims: list[Claim]) -> None:
    heap = [finding("heap", tuple(c.id for c in claims), "single", 1, claims[0].id)]
    report = evaluate_findings(siege, claims, heap)
    assert report.pairs_recall == 1
    assert report.pairs_precision is not None
    assert report.pairs_precision < 0.1
    assert report.apart == 0


def test_a_finding_without_claims_is_wrong_in_all(siege: Corpus, claims: list[Claim]) -> None:
    report = evaluate_findings(siege, claims, [])
    assert (report.pairs_recall, report.status, report.origins) == (0, 0, 0)
    assert report.status_given_found is None


def entities_of(siege: Corpus, *entities: Entity) -> FindingsReport:
    return evaluate_findings(siege, [], [], entities)


def test_b_cubed_of_two_names_split_and_merged(siege: Corpus) -> None:
    # `Kesmara` and `Qasmara` are one town in the gold, `Verdane` another place.
    right = entities_of(siege, entity("Kesmara", "Qasmara"), entity("Verdane"))
    assert right.entities_f1 == 1
    split = entities_of(siege, entity("Kesmara"), entity("Qasmara"), entity("Verdane"))
    assert split.entities_precision == 1
    assert split.entities_recall == pytest.approx((0.5 + 0.5 + 1) / 3)
    merged = entities_of(siege, entity("Kesmara", "Qasmara", "Verdane"))
    assert merged.entities_precision == pytest.approx((2 / 3 + 2 / 3 + 1 / 3) / 3)
    assert merged.entities_recall == 1


def test_look_alikes_must_stay_two(siege: Corpus) -> None:
    assert entities_of(siege, entity("Talvik", "Ardem Talvik", "Oskan Talvik")).entities_apart == 0
    assert entities_of(siege, entity("Ardem Talvik"), entity("Oskan Talvik")).entities_apart == 1
