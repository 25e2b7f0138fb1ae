"""Decisions: kept in a log, applied on every record, stronger than the rules and as lasting as the articles."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

import recoupe
from recoupe import pipeline
from recoupe.dossier.dossier import Dossier
from recoupe.dossier.store import Store
from recoupe.errors import RecoupeError
from recoupe.places import KnownPlace
from recoupe.review import Review

ONE = (
    "ORLAC, 5 mars 2019 (AXP) - Douze civils ont été tués lundi à Ambreuse, a annoncé le maire Ilan Torvez.\n"
)
TWO = "VELDE, 6 mars 2019 - Treize civils ont été tués lundi à Ambreuse, a déclaré la Croix bleue.\n"
FAR = "PORLE, 7 mars 2019 - Quarante soldats ont été blessés mardi à Suvaine, a affirmé Ylan Torwez.\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, text in (("a", ONE), ("b", TWO), ("c", FAR)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    recoupe.build(folder, tmp_path / "d.sqlite").close()
    return tmp_path / "d.sqlite"


def figures(path: Path) -> dict[float, str]:
    """The id of the claim with each figure."""
    with Dossier.open(path) as dossier:
        return {c.quantity.value: c.id for c in dossier.claims if c.quantity and c.quantity.value is not None}


def joined(path: Path, one: str, other: str) -> bool:
    with Dossier.open(path) as dossier:
        return any({one, other} <= set(finding.claims) for finding in dossier.findings)


def test_two_claims_judged_different_are_two_findings_until_the_undo(path: Path) -> None:
    known = figures(path)
    assert joined(path, known[12], known[13])
    with Review.open(path, by="Ana") as review:
        review.different(known[12], known[13], note="the market and the school")
    assert not joined(path, known[12], known[13])
    with Review.open(path, by="Ana") as review:
        assert review.decisions()[0].note == "the market and the school"
        review.undo()
    assert joined(path, known[12], known[13])


def test_claims_judged_the_same_are_one_finding_though_the_rules_forbid_it(path: Path) -> None:
    known = figures(path)
    assert not joined(path, known[12], known[40])
    with Review.open(path, by="Ana") as review:
        review.same(known[12], known[40])
    assert joined(path, known[12], known[40])


def test_judgements_survive_a_rebuild_by_another_engine_and_added_articles(
    path: Path, tmp_path: Path
) -> None:
    known = figures(path)
    with Review.open(path, by="Ana") as review:
        review.different(known[12], known[13])
        review.edit(known[40], "args.victims", "fighters")
    connection = sqlite3.connect(path)
    connection.execute("UPDATE readings SET engine = 'older'")
    connection.commit()
    connection.close()
    later = tmp_path / "later.txt"
    later.write_text("ORLAC, 8 mars 2019 - Quinze civils ont été tués lundi à Ambreuse, selon la police.\n")
    recoupe.build(later, path).close()
    assert not joined(path, known[12], known[13])
    with Dossier.open(path) as dossier:
        assert len(dossier.articles) == 4
        assert {c.id: c for c in dossier.claims}[known[40]].args.victims == "fighters"


def test_a_rejected_claim_leaves_the_record_and_its_exports(path: Path) -> None:
    known = figures(path)
    with Review.open(path, by="Ana") as review:
        review.reject(known[40])
        review.accept(known[12])
    with Dossier.open(path) as dossier:
        claims = {claim.id: claim for claim in dossier.claims}
        assert known[40] not in claims
        assert claims[known[12]].confidence == 1.0
        assert claims[known[13]].confidence < 1.0
        assert not any(known[40] in line for line in dossier.json_lines("claims"))
        assert not any(known[40] in finding.claims for finding in dossier.findings)
        assert [decision.verb for decision in dossier.decisions] == ["reject", "accept"]
    with Review.open(path, by="Ben") as review:
        with pytest.raises(RecoupeError, match="nothing to undo"):
            review.undo()  # Ben has decided nothing
        review.undo(1)
    assert known[40] in figures(path).values()


def test_entities_judged_two_stay_two_and_judged_one_become_one(path: Path) -> None:
    def people() -> list[tuple[str, ...]]:
        with Dossier.open(path) as dossier:
            return [entity.aliases for entity in dossier.entities if entity.kind == "person"]

    assert people() == [("Ilan Torvez", "Ylan Torwez", "maire Ilan Torvez")]
    with Dossier.open(path) as dossier:
        person = next(entity for entity in dossier.entities if entity.kind == "person")
    alias = next(name for name in person.aliases if name != person.name)
    with Review.open(path, by="Ana") as review:
        review.different(person.id, alias)
    assert sorted(people()) == [("Ilan Torvez", "maire Ilan Torvez"), ("Ylan Torwez",)]
    with Dossier.open(path) as dossier:
        one, other = (entity.id for entity in dossier.entities if entity.kind == "person")
    with Review.open(path, by="Ana") as review:
        review.same(one, other)
    assert people() == [("Ilan Torvez", "Ylan Torwez", "maire Ilan Torvez")]


def test_of_two_decisions_that_clash_the_later_counts(path: Path) -> None:
    known = figures(path)
    with Review.open(path, by="Ana") as review:
        review.same(known[12], known[40])
        review.different(known[40], known[12])
    assert not joined(path, known[12], known[40])


@pytest.mark.parametrize(
    ("verb", "arguments"),
    [
        ("same", ("none", "c0")),
        ("accept", ("none",)),
        ("edit", ("CLAIM", "quantity.value", "many")),
        ("edit", ("CLAIM", "evidence", [])),
        ("edit", ("CLAIM", "args.colour", "red")),
        ("same", ("CLAIM", "CLAIM")),
        ("undo", (7,)),
    ],
)
def test_what_cannot_be_decided_is_refused_and_not_kept(path: Path, verb: str, arguments: tuple) -> None:
    claim = figures(path)[12]
    with Review.open(path, by="Ana") as review:
        with pytest.raises(RecoupeError):
            getattr(review, verb)(*[claim if one == "CLAIM" else one for one in arguments])
        assert review.log() == ()


def test_the_log_is_only_ever_added_to(path: Path) -> None:
    with Review.open(path, by="Ana") as review:
        review.accept(figures(path)[12])
    connection = sqlite3.connect(path)
    for change in ("DELETE FROM reviews", "UPDATE reviews SET decided_by = 'Eva'"):
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute(change)
    connection.close()


def test_questions_skip_what_was_decided_and_ask_again_what_was_not_sure(tmp_path: Path) -> None:
    for name, text in (("a", ONE), ("b", TWO.replace("lundi", "mardi"))):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    path = tmp_path / "days.sqlite"
    recoupe.build(tmp_path, path).close()
    with Review.open(path, by="Ana") as review:
        asked = list(review.questions())
        assert asked
        first = asked[0]
        review.unsure(first.claim.id, first.other and first.other.id)
        assert list(review.questions())[-1].claim.id == first.claim.id
        if first.other:
            review.same(first.claim.id, first.other.id)
        else:
            review.accept(first.claim.id)
        assert len(list(review.questions())) == len(asked) - 1


def test_what_is_decided_while_the_record_is_being_made_is_in_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = figures(path)
    connect_story, others = pipeline.connect_story, iter([known[13]])

    def interrupted(*told: Any) -> Any:
        for claim in others:  # once: another person decides after this story was taken up
            with Store(path) as store:
                other = Review(store, by="Bruno")
                other.reject(claim)
        return connect_story(*told)

    monkeypatch.setattr(pipeline, "connect_story", interrupted)
    with Review.open(path, by="Ana") as review:
        review.reject(known[12])
    assert set(figures(path)) == {40.0}


def test_a_place_corrected_by_hand_does_not_keep_where_the_old_one_lay(path: Path) -> None:
    with Store(path) as store:
        store.keep_places([KnownPlace(name="Ambreuse", aliases=(), lat=12.5, lon=-3.25, within=None)])
        pipeline.finish(store)
    (claim,) = (known for value, known in figures(path).items() if value == 12)
    with Review.open(path, by="Ana") as review:
        review.edit(claim, "place.name", "Suvaine")
    with Dossier.open(path) as dossier:
        (place,) = (each.place for each in dossier.claims if each.id == claim)
    assert place is not None
    assert (place.name, place.lat, place.lon) == ("Suvaine", None, None)
