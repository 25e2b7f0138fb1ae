"""Word sequences are found by their first two words."""

from recoupe.extract.grammar import GRAMMAR, by_second_word

SEQUENCES = {
    "près": (
        (("près", "de", "là"), "where"),
        (("près", "de"), "à"),
        (("près", "du"), "à"),
        (("près",), "near"),
    ),
}


def test_only_those_that_can_follow_are_left() -> None:
    found = by_second_word(SEQUENCES)["près"]
    assert [words for words, _ in found["de"]] == [("près", "de", "là"), ("près", "de"), ("près",)]
    assert [words for words, _ in found["du"]] == [("près", "du"), ("près",)]
    assert [words for words, _ in found[""]] == [("près",)]


def test_none_is_lost() -> None:
    for first, pairs in GRAMMAR.prepositions.items():
        kept = {pair for pairs in by_second_word(GRAMMAR.prepositions)[first].values() for pair in pairs}
        assert kept == set(pairs)
