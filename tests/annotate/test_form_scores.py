"""A token's scores are the sum of what its attributes say, as the trainer counted them."""

from pathlib import Path

import numpy as np
import pytest
from training.attributes import SentenceAttributes

from recoupe.annotate import form_scores
from recoupe.annotate.form_scores import PADDING, FormScores
from recoupe.annotate.tagger import Taggers
from recoupe.annotate.weights import Field, Scores, Weights, load_weights, save_weights

SENTENCES = [["Le", "maire", "d’", "Oron", "parle", "."], ["Oron", "tient"], ["Le", "maire", "Vel"]]
NO_MOVES = np.zeros((2, 2), dtype=np.float32)
FIELDS = Field(("A", "B"), NO_MOVES), Field(("O", "B-LOC"), NO_MOVES)


def _classes(form: str) -> tuple[str, ...]:
    return ("p",) if form == "maire" else ()


@pytest.fixture
def weights(tmp_path: Path) -> Weights:
    """Each attribute that the sentences show has weights of its own, but every fifth has none."""
    shown = SentenceAttributes(_classes)
    attributes = sorted({a for forms in SENTENCES for token in shown.of(forms) for a in token})
    rows = {a: {n % 4: n * 0.25, 3: -1.5} for n, a in enumerate(attributes) if n % 5}
    save_weights(tmp_path / "taggers.npz", *FIELDS, rows)
    return load_weights(tmp_path / "taggers.npz")


def _summed(weights: Weights, forms: list[str]) -> Scores:
    rows = [[weights.rows.get(a, 0) for a in token] for token in SentenceAttributes(_classes).of(forms)]
    return np.array([weights.table[row].sum(0) for row in rows])


def _assert_as_summed(scores: FormScores, weights: Weights, sentences: list[list[str]]) -> None:
    found = scores.of(sentences)
    at = PADDING
    for forms in sentences:
        np.testing.assert_allclose(found[at : at + len(forms)], _summed(weights, forms), rtol=1e-5)
        at += len(forms) + PADDING
    assert at == len(found)


def test_sums(weights: Weights) -> None:
    scores = FormScores(weights, _classes)
    _assert_as_summed(scores, weights, SENTENCES)
    _assert_as_summed(scores, weights, SENTENCES[::-1])  # all forms known by now


def test_a_full_table_is_begun_anew(weights: Weights, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(form_scores, "CACHE_LIMIT", 2)
    scores = FormScores(weights, _classes)
    for _ in range(2):
        _assert_as_summed(scores, weights, SENTENCES)


def test_a_table_grows(weights: Weights) -> None:
    scores = FormScores(weights, _classes)
    scores.of([[f"mot{number}" for number in range(3000)]])
    _assert_as_summed(scores, weights, SENTENCES)


def test_the_same_weights_give_the_same_bytes(tmp_path: Path) -> None:
    for name, rows in (
        ("a", {"Wun": {0: 1.0}, "Wdeux": {1: 2.0}}),
        ("b", {"Wdeux": {1: 2.0}, "Wun": {0: 1.0}}),
    ):
        save_weights(tmp_path / f"{name}.npz", *FIELDS, rows)
    assert (tmp_path / "a.npz").read_bytes() == (tmp_path / "b.npz").read_bytes()


def test_names_are_looked_for_only_where_there_can_be_one(weights: Weights) -> None:
    both = list(Taggers(weights, _classes).labels(SENTENCES, lambda forms: forms[0] == "Oron"))
    assert [len(tags) for tags, _ in both] == [6, 2, 3]
    assert [len(names) for _, names in both] == [0, 2, 0]
