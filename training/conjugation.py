"""Verb forms from `lang/fr/verbs.toml`: all that the treebanks are too small to show.

Follows the three groups of school grammar. Each form comes with the tag and number that the morphology table
keys and holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from recoupe.annotate.morphology import Analysis
from recoupe.lang import load_table

Row = tuple[str, str, Analysis]
"""Form, tag (`VERB.Fin`), lemma and number."""

_PERSON_NUMBER = ("Sing", "Sing", "Sing", "Plur", "Plur", "Plur")
_IMPERFECT = ("ais", "ais", "ait", "ions", "iez", "aient")
_FUTURE = ("ai", "as", "a", "ons", "ez", "ont")
_SUBJUNCTIVE = ("e", "es", "e", "ions", "iez", "ent")
_CONSONANTS = "bcdfghjklmnpqrstvwz"


def verb_forms(language: str = "fr") -> Iterator[Row]:
    """Every form of every verb of the list."""
    lists: Mapping[str, Any] = load_table("verbs", language)
    doubling = frozenset(lists["doubling"].split())
    for verb in lists["first_group"].split():
        yield from _first_group(verb, verb in doubling)
    for verb in lists["second_group"].split():
        yield from _second_group(verb)
    for verb, parts in lists["third_group"].items():
        for prefix in ("", *parts.get("prefixes", ())):
            yield from _third_group(prefix, verb, parts)


def _finite(verb: str, forms: list[str]) -> Iterator[Row]:
    for form, number in zip(forms, _PERSON_NUMBER, strict=True):
        yield form, "VERB.Fin", Analysis(verb, number)


def participles(verb: str, masculine: str) -> Iterator[Row]:
    """The four forms of a past participle.

    >>> [form for form, _, _ in participles("prendre", "pris")]
    ['pris', 'prise', 'prises']
    """
    feminine = "due" if masculine == "dû" else "dissoute" if masculine == "dissous" else masculine + "e"
    invariable = masculine.endswith("s")
    yield masculine, "VERB.Part", Analysis(verb, "" if invariable else "Sing")
    if not invariable:
        yield ("dus" if masculine == "dû" else masculine + "s"), "VERB.Part", Analysis(verb, "Plur")
    yield feminine, "VERB.Part", Analysis(verb, "Sing")
    yield feminine + "s", "VERB.Part", Analysis(verb, "Plur")


def _open_stem(stem: str, verb: str, doubles: bool) -> str:
    """The stem before a mute e: `lèv-`, `cèd-`, `appell-`, `emploi-`."""
    if doubles:
        return stem + stem[-1]
    if stem.endswith("y") and stem[-2:-1] in ("o", "u", "a"):
        return stem[:-1] + "i"
    if len(stem) > 2 and stem[-1] in _CONSONANTS:
        vowel = len(stem) - 1
        while vowel > 0 and stem[vowel] in _CONSONANTS and len(stem) - vowel < 3:
            vowel -= 1
        cluster = stem[vowel + 1 :]
        simple = len(cluster) == 1 or cluster in (
            "ch",
            "gn",
            "br",
            "cr",
            "tr",
            "gr",
            "gu",
            "qu",
            "vr",
            "pr",
            "fr",
            "gl",
        )
        if stem[vowel] == "é" and simple:
            return stem[:vowel] + "è" + cluster
        if stem[vowel] == "e" and len(cluster) == 1 and verb.endswith("er") and vowel > 0:
            return stem[:vowel] + "è" + cluster
    return stem


def _first_group(verb: str, doubles: bool) -> Iterator[Row]:
    stem = verb[:-2]
    open_stem = _open_stem(stem, verb, doubles)
    soft = stem + "e" if stem.endswith("g") else stem[:-1] + "ç" if stem.endswith("c") else stem
    future = (open_stem if "é" not in stem[-4:] or doubles else stem) + "er"
    yield verb, "VERB.Inf", Analysis(verb, "")
    yield from _finite(
        verb, [*(open_stem + e for e in ("e", "es", "e")), soft + "ons", stem + "ez", open_stem + "ent"]
    )
    yield from _finite(verb, [(soft if e[0] == "a" else stem) + e for e in _IMPERFECT])
    yield from _finite(verb, [future + e for e in _FUTURE])
    yield from _finite(verb, [future + e for e in _IMPERFECT])
    yield from _finite(
        verb, [soft + "ai", soft + "as", soft + "a", soft + "âmes", soft + "âtes", stem + "èrent"]
    )
    yield soft + "ant", "VERB.Part", Analysis(verb, "")
    yield from participles(verb, stem + "é")


def _second_group(verb: str) -> Iterator[Row]:
    stem = verb[:-1]
    yield verb, "VERB.Inf", Analysis(verb, "")
    yield from _finite(verb, [stem + e for e in ("s", "s", "t", "ssons", "ssez", "ssent")])
    yield from _finite(verb, [stem + "ss" + e for e in _IMPERFECT])
    yield from _finite(verb, [verb + e for e in _FUTURE])
    yield from _finite(verb, [verb + e for e in _IMPERFECT])
    yield from _finite(verb, [stem + "ss" + e for e in _SUBJUNCTIVE])
    yield stem + "rent", "VERB.Fin", Analysis(verb, "Plur")
    yield stem + "ssant", "VERB.Part", Analysis(verb, "")
    yield from participles(verb, stem)


def _third_group(prefix: str, base: str, parts: Mapping[str, Any]) -> Iterator[Row]:
    verb = prefix + base
    yield verb, "VERB.Inf", Analysis(verb, "")
    for form, number in zip(parts["present"].split(), _PERSON_NUMBER, strict=True):
        if form != "-":
            yield prefix + form, "VERB.Fin", Analysis(verb, number)
    yield from _finite(verb, [prefix + parts["imperfect"] + e for e in _IMPERFECT])
    yield from _finite(verb, [prefix + parts["future"] + e for e in _FUTURE])
    yield from _finite(verb, [prefix + parts["future"] + e for e in _IMPERFECT])
    if "subjunctive" in parts:
        singular, plural = parts["subjunctive"].split()
        stems = (singular, singular, singular, plural, plural, singular)
        forms = [prefix + stem + e for stem, e in zip(stems, _SUBJUNCTIVE, strict=True)]
        yield from _finite(verb, forms)
    for form, number in zip(parts.get("past", "- -").split(), ("Sing", "Plur"), strict=True):
        if form != "-":
            yield prefix + form, "VERB.Fin", Analysis(verb, number)
    for number, irregular in parts.get("others", {}).items():
        yield from ((prefix + form, "VERB.Fin", Analysis(verb, number)) for form in irregular)
    if "gerund" in parts:
        yield prefix + parts["gerund"], "VERB.Part", Analysis(verb, "")
    for form, tag, analysis in participles(verb, parts["participle"]):
        yield prefix + form, tag, analysis
