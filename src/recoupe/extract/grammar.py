"""Closed-class words, compiled once from `lang/<language>/grammar.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from recoupe.lang import load_table

Sequences = dict[str, tuple[tuple[tuple[str, ...], str], ...]]


@dataclass(frozen=True, slots=True)
class Grammar:
    """Look-up tables for chunks and clauses; word sequences are keyed by their first word, longest first."""

    clitics: frozenset[str]
    object_clitics: frozenset[str]
    negations: frozenset[str]
    degree: frozenset[str]
    articles: frozenset[str]
    definite: frozenset[str]
    pointing: frozenset[str]
    own: frozenset[str]
    measured: frozenset[str]
    with_verbs: frozenset[str]
    set_phrases: frozenset[str]
    aiming: frozenset[str]
    months: frozenset[str]
    weekdays: frozenset[str]
    streets: frozenset[str]
    audience: frozenset[str]
    hearing: frozenset[str]
    scales: frozenset[str]
    by_people: frozenset[str]
    etre_verbs: frozenset[str]
    supposed: frozenset[str]
    reflexive_modals: frozenset[str]
    perceiving: frozenset[str]
    letting: frozenset[str]
    wanting: frozenset[str]
    calling: frozenset[str]
    light_heads: frozenset[str]
    naming: frozenset[str]
    nobody: frozenset[str]
    object_control: frozenset[str]
    impersonal: frozenset[str]
    counting_in: frozenset[str]
    relatives: frozenset[str]
    asked: frozenset[str]
    wondering: frozenset[str]
    modals: dict[str, frozenset[str]]
    subordinators: Sequences
    prepositions: Sequences
    asides: dict[str, tuple[tuple[str, ...], ...]]
    adverbs: dict[str, tuple[tuple[str, ...], ...]]
    contracted: dict[str, str]
    participles: dict[str, str]


def _sequences(groups: list[dict[str, Any]], label: str) -> Sequences:
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for group in groups:
        for phrase in group["words"]:
            words = tuple(phrase.split())
            by_first.setdefault(words[0], []).append((words, group[label]))
    return {first: tuple(sorted(pairs, key=lambda p: -len(p[0]))) for first, pairs in by_first.items()}


def by_second_word(sequences: Sequences) -> dict[str, Sequences]:
    """Word sequences by their first word and then their second, which few that stand in a text fit.

    Under the second word `""` are those of one word; they stand behind the longer ones too.

    >>> found = by_second_word({"près": ((("près", "de"), "à"), (("près",), "près"))})
    >>> found["près"]["de"], found["près"][""]
    (((('près', 'de'), 'à'), (('près',), 'près')), ((('près',), 'près'),))
    """
    found: dict[str, Sequences] = {}
    for first, pairs in sequences.items():
        seconds = {words[1] for words, _ in pairs if len(words) > 1} | {""}
        found[first] = {
            second: tuple(pair for pair in pairs if len(pair[0]) == 1 or pair[0][1] == second)
            for second in sorted(seconds)
        }
    return found


def _phrases(entries: list[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases by their first word, longest first."""
    found = _sequences([{"words": entries, "label": ""}], "label")
    return {first: tuple(words for words, _ in pairs) for first, pairs in found.items()}


def _participles(table: dict[str, str]) -> dict[str, str]:
    forms: dict[str, str] = {}
    for lemma, masculine in table.items():
        plural = masculine if masculine.endswith("s") else masculine + "s"
        forms |= dict.fromkeys((masculine, plural, masculine + "e", masculine + "es"), lemma)
    return forms


def _modals(table: dict[str, list[str]]) -> dict[str, frozenset[str]]:
    links = {"none": ("",), "de": ("de", "d'"), "a": ("à",), "par": ("par",)}
    ruled: dict[str, set[str]] = {}
    for link, lemmas in table.items():
        for lemma in lemmas:
            ruled.setdefault(lemma, set()).update(links[link])
    return {lemma: frozenset(words) for lemma, words in ruled.items()}


def load_grammar(language: str = "fr") -> Grammar:
    """Compile the grammar tables of one language."""
    table = load_table("grammar", language)
    plain = {
        key: frozenset(table[key])
        for key in (
            "clitics", "object_clitics", "negations", "degree", "articles", "definite", "pointing", "own",
            "measured", "with_verbs", "set_phrases", "aiming",
            "months", "weekdays", "streets",
            "audience", "hearing", "scales", "by_people", "etre_verbs", "supposed", "perceiving",
            "letting", "reflexive_modals", "wanting", "calling", "light_heads", "naming",
            "nobody", "object_control", "impersonal", "counting_in", "relatives", "asked", "wondering",
        )
    }  # fmt: skip
    return Grammar(
        **plain,
        modals=_modals(table["modals"]),
        subordinators=_sequences(table["subordinators"], "marker"),
        prepositions=_sequences(table["prepositions"], "role"),
        asides=_phrases(table["asides"]["words"]),
        adverbs=_phrases(table["adverbs"]["words"]),
        contracted=table["contracted"],
        participles=_participles(table["participles"]),
    )


GRAMMAR = load_grammar()
