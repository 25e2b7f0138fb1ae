"""Triggers are where the words of a column stand, in the order of the text."""

from __future__ import annotations

from recoupe.extract.kinds.ways import ways_of
from recoupe.extract.word_index import WordIndex

INDEX = WordIndex(["le", "pont", "de", "Besk", "et", "le", "port", "de", "Velden"])


def test_triggers_stand_in_the_order_of_the_text() -> None:
    assert INDEX.at(frozenset(("port", "pont", "le"))) == [0, 1, 5, 6]
    assert INDEX.at(frozenset(("quai",))) == []


def test_triggers_between_two_tokens() -> None:
    articles = frozenset(("le", "de"))
    assert INDEX.between(articles, 2, 6) == [2, 5]
    assert INDEX.between(articles, 3, 5) == []
    assert INDEX.between(frozenset(("quai",)), 0, 9) == []


def test_whether_any_trigger_stands_somewhere() -> None:
    assert INDEX.has(frozenset(("quai", "Besk")))
    assert not INDEX.has(frozenset(("quai",)))
    assert not WordIndex([]).has(frozenset(("quai",)))


def test_each_verb_opens_its_ways_in_their_order() -> None:
    ways = ways_of([(("tenir", "prendre"), "holds"), (("prendre", "prendre"), "takes")])
    assert ways == {"tenir": ("holds",), "prendre": ("holds", "takes")}
