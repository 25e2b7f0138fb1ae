"""Labels that no neighbour can change, and the best path through the others, against all paths there are."""

from itertools import pairwise, product

import numpy as np
import pytest

from recoupe.annotate.few import Open, best_through
from recoupe.annotate.paths import best_paths
from recoupe.annotate.sure import SurePaths
from recoupe.annotate.weights import Scores

LABELS = 4


def _of_all_paths(scores: Scores, moves: Scores) -> list[int]:
    def worth(path: tuple[int, ...]) -> float:
        own = sum(float(scores[at, column]) for at, column in enumerate(path))
        return own + sum(float(moves[a, b]) for a, b in pairwise(path))

    return list(max(product(range(LABELS), repeat=len(scores)), key=worth))


def _chance(seed: int, rows: int, spread: float) -> tuple[Scores, Scores]:
    chance = np.random.default_rng(seed)
    scores = chance.normal(scale=spread, size=(rows, LABELS)).astype(np.float32)
    return scores, chance.normal(size=(LABELS, LABELS)).astype(np.float32)


@pytest.mark.parametrize("spread", [0.1, 2.0, 20.0], ids=["none is sure", "some are sure", "most are sure"])
@pytest.mark.parametrize("seed", range(8))
def test_no_path_is_better(seed: int, spread: float) -> None:
    scores, moves = _chance(seed, 30, spread)
    starts, lengths = [1, 9, 16, 23], [6, 6, 1, 5]
    found = SurePaths(moves).of(scores, starts, lengths)
    assert found == [_of_all_paths(scores[s : s + n], moves) for s, n in zip(starts, lengths, strict=True)]


@pytest.mark.parametrize("spread", [0.5, 3.0, 9.0])
def test_long_sentences_are_read_as_by_walking_through_them(spread: float) -> None:
    scores, moves = _chance(1, 404, spread)
    starts, lengths = [1, 202], [200, 200]
    assert SurePaths(moves).of(scores, starts, lengths) == best_paths(scores, moves, starts, lengths)


def test_nothing_to_read() -> None:
    scores, moves = _chance(1, 2, 1.0)
    assert SurePaths(moves).of(scores, [], []) == []


def test_settled_tokens_keep_their_labels() -> None:
    path = [1, -1, 0, -1, -1, 1]
    still = Open([1, 3, 4], [2, 4, 6], [0, 1, 0, 1, 0, 1], [0.0, 0.1, 0.0, 0.1, 0.1, 0.0])
    best_through(still, path, [[0.0, 0.0], [0.0, 0.0]])
    assert path == [1, 1, 0, 1, 0, 1]
