"""Varied gold keeps its offsets and its links, and no copy shares a name or a sentence with another."""

from __future__ import annotations

from bench.varied import varied_readings


def test_a_copy_has_the_shape_of_the_original_and_words_of_its_own() -> None:
    readings = list(varied_readings(57))
    first, second, third = readings[0], readings[28], readings[56]
    assert len({reading.article.id for reading in readings}) == 57
    for copy in (second, third):
        assert [c.kind for c in copy.claims] == [c.kind for c in first.claims]
        assert [c.quantity and c.quantity.value for c in copy.claims] == [
            c.quantity and c.quantity.value for c in first.claims
        ]
        for claim in copy.claims:
            for span in claim.evidence:
                assert copy.raw[span.start : span.end] == span.text
        assert "Kesmara" not in copy.raw
    shared = {m.text for m in second.mentions} & {m.text for m in third.mentions}
    assert all(len(name) < 4 for name in shared)  # an agency may report on both


def test_a_name_is_one_name_in_text_and_claims_and_a_part_keeps_its_whole() -> None:
    copy = list(varied_readings(29))[28]
    place = next(c.place for c in copy.claims if c.place)
    assert place.name in copy.raw
    ids = {claim.id for claim in copy.claims}
    parts = [c.args.subset_of for c in copy.claims if c.kind == "casualties" and c.args.subset_of]
    assert parts
    assert set(parts) <= ids
