"""Gold facts as claims: offsets are exact, fields are kept, and the scorer finds every one."""

from __future__ import annotations

import datetime as dt

import pytest
from eval.corpus import OWN, load_corpus
from eval.facts import evaluate
from eval.gold_claims import gold_readings


@pytest.mark.parametrize("name", OWN)
def test_every_fact_becomes_a_claim_that_the_scorer_finds(name: str) -> None:
    corpus = load_corpus(name)
    readings = gold_readings(corpus)
    claims = [claim for reading in readings for claim in reading.claims]
    assert len({claim.id for claim in claims}) == len(claims) == sum(len(a.facts) for a in corpus.articles)
    for reading in readings:
        for claim in reading.claims:
            for span in claim.evidence:
                assert reading.raw[span.start : span.end] == span.text
                assert claim.sentence.start <= span.start < span.end <= claim.sentence.end
    report = evaluate(corpus, claims)
    assert (report.precision, report.recall, report.offset_errors) == (1, 1, 0)


def test_a_part_refers_to_its_whole_and_a_bound_opens_the_interval() -> None:
    first = gold_readings(load_corpus("siege"))[0]
    by_words = {(c.kind, c.evidence[0].text): c for c in first.claims}
    children, killed = by_words["casualties", "trois enfants"], by_words["casualties", "14 tués"]
    assert children.args.subset_of == killed.id
    assert children.time is not None
    assert children.time.earliest == dt.date(2019, 10, 14)
    assert [link.name for link in killed.attribution] == ["ODVC"]
    wounded = by_words["casualties", "une trentaine de blessés"].quantity
    assert wounded is not None
    assert (wounded.low, wounded.value, wounded.high) == (27, 30, 33)


def test_names_of_the_gold_entities_are_marked_once_the_longest_first() -> None:
    first = gold_readings(load_corpus("siege"))[0]
    for mention in first.mentions:
        assert first.raw[mention.start : mention.end] == mention.text
    starts = [mention.start for mention in first.mentions]
    assert starts == sorted(set(starts))
    assert "Kesmara-Est" in {mention.text for mention in first.mentions}
