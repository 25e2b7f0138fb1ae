"""The scores as Markdown tables, for the terminal and for `docs/models.md`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from training.scores import NAME_TYPES, TagScores

_BEGIN, _END = "<!-- scores -->", "<!-- end of scores -->"


def table(
    tags: Mapping[str, TagScores], names: Mapping[str, Mapping[str, float]], words_per_second: float
) -> list[str]:
    """Markdown lines: tags and lemmas a treebank, names a system, speed of both taggers together."""
    lines = [
        "| test part | words | UPOS | with verb form, mood, tense | lemma | conditionals found / gold / given |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for name, scores in tags.items():
        found, gold, given = scores.conditionals
        lines.append(
            f"| {name} | {scores.words} | {scores.upos:.1%} | {scores.full:.1%} | {scores.lemma:.1%} "
            f"| {found} / {gold} / {given} |"
        )
    lines += ["", f"| names, exact F1 | {' | '.join(NAME_TYPES)} |", "| --- |" + " --- |" * len(NAME_TYPES)]
    for name, by_type in names.items():
        lines.append(f"| {name} | {' | '.join(f'{by_type[kind]:.3f}' for kind in NAME_TYPES)} |")
    speeds = " and ".join(f"{scores.words_per_second:,.0f}" for scores in tags.values())
    lines += [
        "",
        f"Words a second on one core when this was written: tags and lemmas {speeds}; "
        f"tags and names together {words_per_second:,.0f}.",
    ]
    return lines


def record(document: Path, lines: Sequence[str]) -> None:
    """Put the lines between the document's two marks."""
    text = document.read_text(encoding="utf-8")
    before, _, rest = text.partition(_BEGIN)
    _, _, after = rest.partition(_END)
    block = "\n".join([_BEGIN, *lines, _END])
    document.write_text(before + block + after, encoding="utf-8")
