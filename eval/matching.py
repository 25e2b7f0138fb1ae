"""One-to-one matching of claims and facts that is worth most in all.

The Hungarian method (Kuhn 1955, in Munkres' O(n^3) form by potentials), run on each connected part of the
graph, so that its cost follows the sentence and not the article.
"""

from __future__ import annotations

from collections.abc import Mapping

Pair = tuple[int, int]


def best_matching(worth: Mapping[Pair, float]) -> dict[int, int]:
    """The matching of greatest total worth; pairs that are absent from `worth` are not allowed.

    Every worth must be positive. Returns `{left: right}`.
    Example: `best_matching({(0, 0): 5, (0, 1): 4, (1, 0): 4}) == {0: 1, 1: 0}`.
    """
    matching: dict[int, int] = {}
    for lefts, rights in _parts(worth):
        table = [[-worth.get((left, right), 0.0) for right in rights] for left in lefts]
        if len(lefts) <= len(rights):
            pairs = _hungarian(table)
        else:
            pairs = [(i, j) for j, i in _hungarian([list(column) for column in zip(*table, strict=True)])]
        for i, j in pairs:
            if (lefts[i], rights[j]) in worth:
                matching[lefts[i]] = rights[j]
    return matching


def _parts(worth: Mapping[Pair, float]) -> list[tuple[list[int], list[int]]]:
    """The connected parts of the graph, each as its sorted left and right nodes."""
    rights_of: dict[int, list[int]] = {}
    lefts_of: dict[int, list[int]] = {}
    for left, right in worth:
        rights_of.setdefault(left, []).append(right)
        lefts_of.setdefault(right, []).append(left)
    seen: set[int] = set()
    parts = []
    for first in rights_of:
        if first in seen:
            continue
        lefts, rights, todo = {first}, set[int](), [first]
        while todo:
            for right in rights_of[todo.pop()]:
                if right not in rights:
                    rights.add(right)
                    new = set(lefts_of[right]) - lefts
                    lefts |= new
                    todo.extend(new)
        seen |= lefts
        parts.append((sorted(lefts), sorted(rights)))
    return parts


def _hungarian(cost: list[list[float]]) -> list[Pair]:
    """The assignment of every row to a column of least total cost; no more rows than columns."""
    rows, columns = len(cost), len(cost[0])
    u, v = [0.0] * (rows + 1), [0.0] * (columns + 1)
    owner = [0] * (columns + 1)  # the row of each column, 1-based; 0 is none
    for row in range(1, rows + 1):
        owner[0] = row
        least, way, used = [float("inf")] * (columns + 1), [0] * (columns + 1), [False] * (columns + 1)
        column = 0
        while owner[column]:
            used[column] = True
            here, delta, following = owner[column], float("inf"), 0
            for j in range(1, columns + 1):
                if used[j]:
                    continue
                reduced = cost[here - 1][j - 1] - u[here] - v[j]
                if reduced < least[j]:
                    least[j], way[j] = reduced, column
                if least[j] < delta:
                    delta, following = least[j], j
            for j in range(columns + 1):
                if used[j]:
                    u[owner[j]] += delta
                    v[j] -= delta
                else:
                    least[j] -= delta
            column = following
        while column:
            owner[column] = owner[way[column]]
            column = way[column]
    return [(owner[j] - 1, j - 1) for j in range(1, columns + 1) if owner[j]]
