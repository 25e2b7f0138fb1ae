"""The best paths, against all paths there are."""

from itertools import pairwise, product

import numpy as np
import pytest

from recoupe.annotate.paths import best_paths
from recoupe.annotate.weights import Scores


def _of_all_paths(scores: Scores, moves: Scores) -> tuple[int, ...]:
    def worth(path: tuple[int, ...]) -> float:
        own = sum(float(scores[at, column]) for at, column in enumerate(path))
        return own + sum(float(moves[a, b]) for a, b in pairwise(path))

    return max(product(range(scores.shape[1]), repeat=len(scores)), key=worth)


@pytest.mark.parametrize("seed", range(20))
def test_no_path_is_better(seed: int) -> None:
    chance = np.random.default_rng(seed)
    lengths = chance.integers(1, 7, size=5).tolist()
    scores = chance.normal(size=(40, 3)).astype(np.float32)
    moves = chance.normal(scale=2, size=(3, 3)).astype(np.float32)
    starts = [0, 8, 16, 24, 32]
    found = best_paths(scores, moves, starts, lengths)
    for start, length, path in zip(starts, lengths, found, strict=True):
        assert tuple(path) == _of_all_paths(scores[start : start + length], moves)


def test_a_sentence_at_the_end_of_the_rows_is_read_to_its_end() -> None:
    scores = np.array([[0, 1], [1, 0], [0, 1]], dtype=np.float32)
    assert best_paths(scores, np.zeros((2, 2), dtype=np.float32), [2, 0], [1, 2]) == [[1], [1, 0]]


def test_nothing_to_read() -> None:
    assert best_paths(np.zeros((2, 2), dtype=np.float32), np.zeros((2, 2), dtype=np.float32), [], []) == []
