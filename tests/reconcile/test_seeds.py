"""What the reconciled record must show of the five seed articles, where they are at hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import recoupe
from recoupe.record import Claim, Entity, Finding

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed articles are not here")
Record = tuple[tuple[Entity, ...], tuple[Finding, ...], dict[str, Claim]]


@pytest.fixture(scope="module")
def record() -> Record:
    """Entities, findings and claims by id, of the seeds read by the whole engine."""
    dossier = recoupe.build([SEEDS])
    return dossier.entities, dossier.findings, {claim.id: claim for claim in dossier.claims}


def with_values(record: Record, kind: str, *values: float) -> Iterator[Finding]:
    """The findings of a kind that hold claims of all these values."""
    _, findings, claims = record
    for finding in findings:
        held = [claims[claim].quantity for claim in finding.claims]
        if finding.kind == kind and set(values) <= {quantity.value for quantity in held if quantity}:
            yield finding


@pytest.mark.parametrize("values", [(410, 415), (105, 130)])
def test_each_side_of_the_town_keeps_its_own_rising_toll(record: Record, values: tuple[float, ...]) -> None:
    (finding,) = with_values(record, "casualties", *values)
    assert finding.status == "updated"
    _, _, claims = record
    assert {claims[claim].args.victims for claim in finding.claims} == {"civilians"}
    assert not {410, 415, 105, 130} - set(values) & {
        claims[claim].quantity.value for claim in finding.claims if claims[claim].quantity
    }


def test_the_share_of_the_rebel_districts_rises(record: Record) -> None:
    (finding,) = with_values(record, "control", 80, 85, 93)
    assert finding.status == "updated"
    quantities = [record[2][claim].quantity for claim in finding.claims]
    assert [quantity.value for quantity in quantities if quantity] == [80, 85, 93]
    told = [finding.because.index(f"{share} %") for share in (80, 85, 93)]
    assert told == sorted(told)
    current = record[2][finding.current].quantity if finding.current else None
    assert current
    assert current.value == 93


def test_the_talks_of_two_articles_are_one_meeting(record: Record) -> None:
    _, findings, claims = record
    held = [[claims[claim] for claim in finding.claims] for finding in findings if finding.kind == "meeting"]
    planned = [
        {claim.file for claim in group}
        for group in held
        if any(c.place and c.place.name == "Genève" and c.factuality == "planned" for c in group)
    ]
    assert [len(files) for files in planned] == [2]


def test_a_shared_paragraph_is_one_origin(record: Record) -> None:
    (finding,) = with_values(record, "casualties", 300000)
    assert len(finding.claims) > 1
    assert (finding.status, finding.origins) == ("single", 1)


@pytest.mark.parametrize(
    "names",
    [
        ("Fath El Cham", "Fateh al-Cham"),
        ("Bachar El Assad", "Bachar al-Assad"),
        ("OSDH", "Observatoire syrien des droits de l'Homme"),
        ("CICR", "Comité international de la Croix-Rouge"),
        ("FDS", "Forces démocratiques syriennes"),
        ("John Kerry", "Kerry"),
    ],
)
def test_one_entity_in_all_its_names(record: Record, names: tuple[str, ...]) -> None:
    entities, _, _ = record
    assert any(set(names) <= set(entity.aliases) for entity in entities)
