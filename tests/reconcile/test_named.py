"""Places by the stretch of text that names them."""

from recoupe.reconcile.named import NamedPlaces

NAMED = NamedPlaces([(30, "oron"), (3, "velmar"), (30, "tarn"), (70, "velmar")])


def test_a_stretch_holds_its_begin_and_not_its_end() -> None:
    assert NAMED.between(3, 30) == ["velmar"]
    assert NAMED.between(30, 71) == ["oron", "tarn", "velmar"]
    assert NAMED.between(31, 70) == []


def test_what_was_named_before_is_named_once() -> None:
    assert NAMED.before(3) == frozenset()
    assert NAMED.before(31) == NAMED.before(1000) == {"velmar", "oron", "tarn"}


def test_claims_between_two_new_names_share_a_set() -> None:
    assert NAMED.before(31) is NAMED.before(71)
