"""The taggers' weights: what each attribute says for or against each label.

Two conditional random fields, one for tags and one for names, read the same attributes; their labels are the
columns of one table. Most of the table is nothing, so the file holds what is there, row by row.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its labels, and `moves[a, b]`, the weight of label `b` right behind label `a`."""

    labels: tuple[str, ...]
    moves: Scores


@dataclass(frozen=True, slots=True)
class Weights:
    """Both fields. `table[rows[attribute]]` is what an attribute says; row 0 says nothing, for all others."""

    tags: Field
    names: Field
    rows: Mapping[str, int]
    table: Scores


def save_weights(to: Path, tags: Field, names: Field, rows: Mapping[str, Mapping[int, float]]) -> None:
    """Write the weights of both fields; the same weights give the same bytes.

    `rows` gives each attribute's weights by column.
    """
    attributes = sorted(rows)
    entries = [sorted(rows[attribute].items()) for attribute in attributes]
    np.savez_compressed(
        to,
        tag_labels=_packed(tags.labels),
        name_labels=_packed(names.labels),
        tag_moves=tags.moves,
        name_moves=names.moves,
        attributes=_packed(attributes),
        entries=np.array([len(row) for row in entries], dtype=np.uint8),
        columns=np.array([column for row in entries for column, _ in row], dtype=np.uint8),
        values=np.array([value for row in entries for _, value in row], dtype=np.float32),
    )


def load_weights(path: Path) -> Weights:
    """Read what `save_weights` wrote."""
    with np.load(path, allow_pickle=False) as file:
        tags = Field(_unpacked(file["tag_labels"]), file["tag_moves"])
        names = Field(_unpacked(file["name_labels"]), file["name_moves"])
        attributes = _unpacked(file["attributes"])
        table = np.zeros((len(attributes) + 1, len(tags.labels) + len(names.labels)), dtype=np.float32)
        rows = np.repeat(np.arange(1, len(table)), file["entries"])
        table[rows, file["columns"]] = file["values"]
    return Weights(tags, names, dict(zip(attributes, range(1, len(table)), strict=True)), table)


def _packed(values: Iterable[str]) -> npt.NDArray[np.uint8]:
    """Values that hold no line feed, one a line."""
    return np.frombuffer("\n".join(values).encode(), dtype=np.uint8)


def _unpacked(packed: npt.NDArray[np.uint8]) -> tuple[str, ...]:
    return tuple(packed.tobytes().decode().split("\n"))
