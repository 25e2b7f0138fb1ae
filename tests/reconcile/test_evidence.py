"""What the words of two claims have in common."""

from recoupe.reconcile.evidence import Context, common
from recoupe.reconcile.places import Places
from recoupe.resolve.lexicon import lexicon

TEN = frozenset(f"mot{number}" for number in range(10))


def _context() -> Context:
    return Context(Places((), (), lexicon("fr")), dict.fromkeys(TEN, 0.1) | {"digue": 0.3})


def test_words_add_up_whatever_their_order() -> None:
    context = _context()
    assert context.weight(TEN) == 1.0  # added one after the other, ten tenths are less
    assert common(TEN, TEN | {"digue"}, context) == 1.0


def test_nothing_in_common() -> None:
    assert common(TEN, frozenset({"digue"}), _context()) == 0.0
