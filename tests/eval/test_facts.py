"""The scorer on one small article of which every answer is known."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from eval.corpus import Corpus, load_corpus
from eval.facts import evaluate

from recoupe.record import Claim, Span

MakeClaim = Callable[..., Claim]


def test_nothing_found_is_three_misses_and_no_false_claim(gold: Corpus) -> None:
    report = evaluate(gold, [])
    assert {miss.fact.anchor for miss in report.misses} == {
        "12 civils",
        "trois enfants",
        "Nous resterons",
        "mardi",
    }
    assert (report.recall, report.precision, report.false) == (0, None, [])


def test_found_by_kind_anchor_and_value(gold: Corpus, claim: MakeClaim) -> None:
    right = claim("casualties", "12 civils", value=12, measure="killed")
    assert evaluate(gold, [right]).kinds["casualties"].found == 1
    other_value = claim("casualties", "12 civils", value=13, measure="killed")
    other_kind = claim("displacement", "12 civils", value=12, measure="displaced")
    no_value = claim("casualties", "12 civils", measure="killed")
    for wrong in (other_value, other_kind, no_value):
        report = evaluate(gold, [wrong])
        assert report.overall.found == 0
        assert [one.why for one in report.false] == ["unmatched"]


def test_the_sentence_is_enough_but_not_the_next_one(gold: Corpus, claim: MakeClaim) -> None:
    in_sentence = claim("casualties", "ont été tués", value=12, measure="killed")
    assert evaluate(gold, [in_sentence]).kinds["casualties"].found == 1
    elsewhere = claim("casualties", "parlent", value=12, measure="killed")
    assert evaluate(gold, [elsewhere]).kinds["casualties"].found == 0


def test_one_claim_finds_one_fact_and_a_second_of_the_same_is_false(gold: Corpus, claim: MakeClaim) -> None:
    twice = [
        claim("casualties", words, value=12, measure="killed") for words in ("12 civils", "ont été tués")
    ]
    score = evaluate(gold, twice).kinds["casualties"]
    assert (score.found, score.false) == (1, 1)


def test_parts_and_wholes_are_each_given_their_own_claim(gold: Corpus, claim: MakeClaim) -> None:
    whole = claim("casualties", "12 civils", value=12, measure="killed", victims="civilians")
    part = claim(
        "casualties", "trois enfants", value=3, measure="killed", victims="children", subset_of=whole.id
    )
    report = evaluate(gold, [part, whole])
    assert report.kinds["casualties"].found == 2
    assert report.fields["casualties", "subset_of"].right == 1
    loose = msgspec.structs.replace(part, args=msgspec.structs.replace(part.args, subset_of=part.id))
    assert evaluate(gold, [loose, whole]).fields["casualties", "subset_of"].wrong == 1


def test_optional_facts_are_neither_demanded_nor_false(gold: Corpus, claim: MakeClaim) -> None:
    wounded = claim("casualties", "une dizaine de blessés", value=10, measure="wounded")
    report = evaluate(gold, [wounded])
    score = report.kinds["casualties"]
    assert (score.facts, score.found, score.allowed, score.false) == (2, 0, 1, 0)
    assert not report.fields  # not scored either


def test_a_trap_is_false_and_finds_nothing(gold: Corpus, claim: MakeClaim) -> None:
    for words in ("4.000 habitants", "4.000"):
        report = evaluate(gold, [claim("displacement", words, value=4000, measure="displaced")])
        assert report.traps == 1
        assert [one.why for one in report.false] == ["trap"]


def test_a_figure_beside_a_trap_is_no_trap(gold: Corpus, claim: MakeClaim) -> None:
    wide = claim("casualties", TEXT_WITH_BOTH, value=12, measure="killed")
    inside = TEXT_WITH_BOTH.index("12")
    assert wide.quantity
    quantity = msgspec.structs.replace(wide.quantity, text=TEXT_WITH_BOTH[inside : inside + 2])
    assert evaluate(gold, [msgspec.structs.replace(wide, quantity=quantity)]).traps == 0


TEXT_WITH_BOTH = (
    "12 civils, dont trois enfants, ont été tués à Oumra-Est mardi. Le bourg compte 4.000 habitants"
)


def test_events_are_not_exhaustive(gold: Corpus, claim: MakeClaim) -> None:
    report = evaluate(gold, [claim("event", "resterons", type="protest")])
    assert report.false == []
    assert report.kinds["event"].precision is None


def test_each_field_is_right_wrong_or_missing(gold: Corpus, claim: MakeClaim) -> None:
    fields = evaluate(
        gold,
        [
            claim(
                "casualties",
                "12 civils",
                value=12,
                measure="wounded",
                victims="civilians",
                place="Oumra-Est",
                source="la Ligue de Tarvane",
            )
        ],
    ).fields
    verdicts = {name: (f.right, f.wrong, f.missing) for (_, name), f in fields.items()}
    assert verdicts == {
        "measure": (0, 1, 0),
        "victims": (1, 0, 0),
        "place": (1, 0, 0),
        "source": (1, 0, 0),
        "time": (0, 0, 1),
    }


@pytest.mark.parametrize(("day", "right"), [("2018-05-15", 1), ("2018-04-30", 0)])
def test_time_is_a_prefix_and_an_open_end_is_not_scored(
    gold: Corpus, claim: MakeClaim, day: str, right: int
) -> None:
    report = evaluate(gold, [claim("casualties", "12 civils", value=12, measure="killed", day=day)])
    assert report.fields["casualties", "time"].right == right


def test_wrong_offsets_are_counted(gold: Corpus, claim: MakeClaim) -> None:
    good = claim("casualties", "12 civils", value=12, measure="killed")
    shifted = Span(start=good.evidence[0].start + 1, end=good.evidence[0].end + 1, text=good.evidence[0].text)
    assert evaluate(gold, [good]).offset_errors == 0
    assert evaluate(gold, [msgspec.structs.replace(good, evidence=(shifted,))]).offset_errors == 1


def test_calibration_bins_hold_the_share_right(gold: Corpus, claim: MakeClaim) -> None:
    claims = [
        claim("casualties", "12 civils", value=12, measure="killed", confidence=0.85),
        claim("casualties", "12 civils", value=99, measure="killed", confidence=0.81),
        claim("casualties", "trois enfants", value=3, measure="killed", confidence=1.0),
        claim("event", "mardi", type="attack", confidence=0.1),  # not exhaustive, so not judged
    ]
    bins = evaluate(gold, claims).calibration
    assert [one.claims for one in bins] == [0] * 8 + [2, 1]
    assert (bins[8].right, bins[8].confidence, bins[9].right) == (0.5, 0.83, 1.0)
    rule = evaluate(gold, claims).rules["test"]
    assert (rule.claims, rule.right) == (3, 2)


def test_kinds_narrow_both_sides(gold: Corpus, claim: MakeClaim) -> None:
    claims = [
        claim("casualties", "12 civils", value=1, measure="killed"),
        claim("statement", "Nous resterons"),
    ]
    report = evaluate(gold, claims, ["statement"])
    assert set(report.kinds) == {"statement"}
    assert (report.recall, report.precision) == (1, 1)


def test_claims_of_other_files_are_left_out(gold: Corpus, claim: MakeClaim) -> None:
    other = msgspec.structs.replace(
        claim("casualties", "12 civils", value=12, measure="killed"), file="b.txt"
    )
    assert evaluate(gold, [other]).overall.false == 0


def test_only_named_speakers_are_exhaustive_where_the_gold_says_so(gold: Corpus, claim: MakeClaim) -> None:
    seeds = dataclasses.replace(gold, named_only=frozenset({"statement"}))
    for speaker, false in (("une source militaire", 0), ("l'Élysée", 1), (None, 0)):
        report = evaluate(seeds, [claim("statement", "parlent", speaker=speaker)])
        assert report.kinds["statement"].false == false


def test_a_testing_only_corpus_keeps_no_miss(tmp_path: Path, gold: Corpus, claim: MakeClaim) -> None:
    (tmp_path / "corpus.toml").write_text("testing_only = true\n", "utf-8")
    claims = [
        claim("casualties", "12 civils", value=12, measure="wounded"),
        claim("casualties", "parlent", value=5, measure="killed"),
    ]
    report = evaluate(load_corpus(tmp_path), claims)
    assert report.overall.false == 1
    assert (report.misses, report.false, report.wrong_fields, report.rules) == ([], [], [], {})
    assert not {"misses", "false"} & set(report.to_json())
    assert evaluate(gold, claims).misses  # the same gold, not marked, does
