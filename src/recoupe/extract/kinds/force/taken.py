"""Verbs whose counts of people are casualties or displacement, and so never forces or control."""

from __future__ import annotations

from recoupe.lang import load_table


def _verbs(table: str) -> set[str]:
    data = load_table(table)
    groups = [data[group] for group in ("objects", "subjects", "figures")]
    idioms = {verb for idiom in data["idioms"] for verb in idiom.get("verbs") or [idiom["verb"]]}
    return {lemma for group in groups for lemmas in group.values() for lemma in lemmas} | idioms


COUNTED_ELSEWHERE = frozenset(_verbs("casualties") | _verbs("displacement"))
"""Lemmas of the verbs that casualties and displacement count people by."""

HARMING: frozenset[str] = frozenset(
    lemma
    for group in ("objects", "subjects")
    for lemmas in load_table("casualties")[group].values()
    for lemma in lemmas
)
"""Those that say it by themselves, whatever stands beside them: `tuer`, `interpeller`."""
