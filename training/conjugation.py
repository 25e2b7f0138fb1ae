"""Verb forms from `lang/fr/verbs.toml`: all that the treebanks are too small to show.

Follows the three groups of school grammar. Each form comes with the tag and number that the morphology table
keys and holds, and finite forms with their tense.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from recoupe.annotate.morphology import Analysis
from recoupe.lang import load_table


class Row(NamedTuple):
    """Form, tag (`VERB.Fin`), lemma and number, and of a finite form its tense, a letter.

    `F` present, `G` imperfect, `H` future, `C` conditional, `S` simple past, `U` subjunctive.
    """

    form: str
    tag: str
    analysis: Analysis
    tense: str = ""


_PERSON_NUMBER = ("Sing", "Sing", "Sing", "Plur", "Plur", "Plur")
_IMPERFECT = ("ais", "ais", "ait", "ions", "iez", "aient")
_FUTURE = ("ai", "as", "a", "ons", "ez", "ont")
_SUBJUNCTIVE = ("e", "es", "e", "ions", "iez", "ent")
_CONSONANTS = "bcdfghjklmnpqrstvwz"


def verb_forms(language: str = "fr", name: str = "verbs") -> Iterator[Row]:
    """Every form of every verb of a list: `verbs` or `rare_verbs`."""
    lists: Mapping[str, Any] = load_table(name, language)
    doubling = frozenset(lists["doubling"].split())
    for verb in lists["first_group"].split():
        yield from _first_group(verb, verb in doubling)
    for verb in lists["second_group"].split():
        yield from _second_group(verb)
    for verb, parts in lists["third_group"].items():
        bare = ("",) if parts.get("base", True) else ()
        for prefix in (*bare, *parts.get("prefixes", ())):
            yield from _third_group(prefix, verb, parts)


def _finite(verb: str, tense: str, forms: list[str]) -> Iterator[Row]:
    for form, number in zip(forms, _PERSON_NUMBER, strict=True):
        yield Row(form, "VERB.Fin", Analysis(verb, number), tense)


def participles(verb: str, masculine: str) -> Iterator[Row]:
    """The four forms of a past participle.

    >>> [row.form for row in participles("prendre", "pris")]
    ['pris', 'prise', 'prises']
    """
    feminine = "due" if masculine == "dû" else "dissoute" if masculine == "dissous" else masculine + "e"
    invariable = masculine.endswith("s")
    yield Row(masculine, "VERB.Part", Analysis(verb, "" if invariable else "Sing"))
    if not invariable:
        yield Row(("dus" if masculine == "dû" else masculine + "s"), "VERB.Part", Analysis(verb, "Plur"))
    yield Row(feminine, "VERB.Part", Analysis(verb, "Sing"))
    yield Row(feminine + "s", "VERB.Part", Analysis(verb, "Plur"))


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
    yield Row(verb, "VERB.Inf", Analysis(verb, ""))
    yield from _finite(
        verb, "F", [*(open_stem + e for e in ("e", "es", "e")), soft + "ons", stem + "ez", open_stem + "ent"]
    )
    yield from _finite(verb, "G", [(soft if e[0] == "a" else stem) + e for e in _IMPERFECT])
    yield from _finite(verb, "H", [future + e for e in _FUTURE])
    yield from _finite(verb, "C", [future + e for e in _IMPERFECT])
    yield from _finite(
        verb, "S", [soft + "ai", soft + "as", soft + "a", soft + "âmes", soft + "âtes", stem + "èrent"]
    )
    yield Row(soft + "ant", "VERB.Part", Analysis(verb, ""))
    yield from participles(verb, stem + "é")


def _second_group(verb: str) -> Iterator[Row]:
    stem = verb[:-1]
    yield Row(verb, "VERB.Inf", Analysis(verb, ""))
    yield from _finite(verb, "F", [stem + e for e in ("s", "s", "t", "ssons", "ssez", "ssent")])
    yield from _finite(verb, "G", [stem + "ss" + e for e in _IMPERFECT])
    yield from _finite(verb, "H", [verb + e for e in _FUTURE])
    yield from _finite(verb, "C", [verb + e for e in _IMPERFECT])
    yield from _finite(verb, "U", [stem + "ss" + e for e in _SUBJUNCTIVE])
    yield Row(stem + "t", "VERB.Fin", Analysis(verb, "Sing"), "S")
    yield Row(stem + "rent", "VERB.Fin", Analysis(verb, "Plur"), "S")
    yield Row(stem + "ssant", "VERB.Part", Analysis(verb, ""))
    yield from participles(verb, stem)


def _third_group(prefix: str, base: str, parts: Mapping[str, Any]) -> Iterator[Row]:
    verb = prefix + base
    yield Row(verb, "VERB.Inf", Analysis(verb, ""))
    for form, number in zip(parts["present"].split(), _PERSON_NUMBER, strict=True):
        if form != "-":
            yield Row(prefix + form, "VERB.Fin", Analysis(verb, number), "F")
    yield from _finite(verb, "G", [prefix + parts["imperfect"] + e for e in _IMPERFECT])
    yield from _finite(verb, "H", [prefix + parts["future"] + e for e in _FUTURE])
    yield from _finite(verb, "C", [prefix + parts["future"] + e for e in _IMPERFECT])
    if "subjunctive" in parts:
        singular, plural = parts["subjunctive"].split()
        stems = (singular, singular, singular, plural, plural, singular)
        forms = [prefix + stem + e for stem, e in zip(stems, _SUBJUNCTIVE, strict=True)]
        yield from _finite(verb, "U", forms)
    for form, number in zip(parts.get("past", "- -").split(), ("Sing", "Plur"), strict=True):
        if form != "-":
            yield Row(prefix + form, "VERB.Fin", Analysis(verb, number), "S")
    for number, irregular in parts.get("others", {}).items():
        yield from (Row(prefix + form, "VERB.Fin", Analysis(verb, number), "U") for form in irregular)
    if "gerund" in parts:
        yield Row(prefix + parts["gerund"], "VERB.Part", Analysis(verb, ""))
    for row in participles(verb, parts["participle"]):
        yield row._replace(form=prefix + row.form)
