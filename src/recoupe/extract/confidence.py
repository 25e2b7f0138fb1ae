"""How sure a claim is: the share of its rule's claims that were right, from `lang/<language>/confidence.toml`.

The table is measured, not written: `python -m eval.calibrate --write` makes it from the gold corpora that rules may
be written from. A rule that no gold has judged keeps what its kind holds of it.
"""

from __future__ import annotations

from functools import cache

from recoupe.lang import load_table


@cache
def _measured(language: str) -> dict[str, float]:
    table: dict[str, float] = load_table("confidence", language)["rules"]
    return table


def confidence_of(rule: str, held: float, language: str = "fr") -> float:
    """The confidence of a claim made by a rule; `held` where the rule was never judged.

    >>> confidence_of("casualties/1/never-heard-of", 0.5)
    0.5
    """
    return round(_measured(language).get(rule, held), 2)
