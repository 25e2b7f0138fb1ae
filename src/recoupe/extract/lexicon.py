"""Verbs and nouns of saying, compiled once from `lang/<language>/speech.toml`."""

from __future__ import annotations

from recoupe.lang import load_table


def _acts() -> tuple[dict[str, str], frozenset[str], frozenset[str]]:
    acts: dict[str, str] = {}
    only_inverted: set[str] = set()
    objects: set[str] = set()
    for group in load_table("speech")["verbs"]:
        for lemma in group["lemmas"]:
            if group.get("inverted"):
                only_inverted.add(lemma)
            else:
                acts.setdefault(lemma, group["act"])
            if group.get("objects"):
                objects.add(lemma)
    return acts, frozenset(only_inverted), frozenset(objects)


ACTS, ONLY_INVERTED, REPORTS_OBJECTS = _acts()
"""Act of each verb of saying (`say`, `deny`, `demand`, ...); the verbs that say only beside quoted words or
inverted; the verbs whose plain object is content (`a dénombré douze morts`)."""

INVERTED = frozenset(ACTS) | ONLY_INVERTED
"""Verbs whose subject may follow them after the words that they introduce: `..., a déclaré le maire`."""

UNNAMED = frozenset(load_table("speech")["nouns"]["unnamed"])
DOCUMENTS = frozenset(load_table("speech")["nouns"]["document"])
SPEAKERS = frozenset(load_table("speech")["nouns"]["speakers"])
"""Common nouns that can be a source: people without a name, documents, offices and bodies."""

QUOTING = frozenset(load_table("speech")["quoting"]["lemmas"]) | INVERTED
"""Verbs whose subject is the author of words quoted anywhere in their clause."""

BODIES = frozenset(load_table("speech")["bodies"]["lemmas"])
"""Common nouns that point back at a body named before: `l'organisation`, `la même ONG`."""
