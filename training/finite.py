"""The table of finite forms: per form of the third person its tenses, and what else it can be."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from recoupe.annotate.finite import TENSES
from recoupe.annotate.morphology import Morphology, MorphologyTable
from recoupe.annotate.names.lexicon import inflected
from recoupe.lang import load_table
from training.conjugation import Row, verb_forms
from training.vocabulary import listed_words, plural

_THIRD_PERSON = ("e", "ent", "a", "t", "ont", "d")
_SHORTEST = 3


def _all_verbs(language: str) -> list[Row]:
    return [*verb_forms(language), *verb_forms(language, "rare_verbs")]


def _classes(language: str, verbs: list[Row]) -> dict[str, set[str]]:
    """Tense letters of the finite forms; `N`, `A`, `O`, `P`, `I` of all that is not one."""
    rare = load_table("rare_verbs", language)
    feminine = load_table("names/states", language)["feminine"]
    classes: dict[str, set[str]] = defaultdict(set)
    for form, letters in listed_words(verbs, language).items():
        classes[form] = letters - {"F"}
    for row in verbs:
        if row.tense and row.form.endswith(_THIRD_PERSON):
            classes[row.form].add(row.tense)
    for letters in classes.values():
        if "F" in letters:
            letters.discard("U")  # `que X entre`: the indicative's form
    for noun in rare["nouns"].split():
        classes[noun].add("N")
        classes[plural(noun)].add("N")
    for adjective in rare["adjectives"].split():
        for form in (*inflected(adjective, feminine), plural(adjective)):
            classes[form].add("A")
    return classes


def write_finite(to: Path, morphology: MorphologyTable, language: str = "fr") -> int:
    """Write `form, letters, lemma, number` lines, sorted, and return how many.

    Lemma and number are left out where the morphology table gives them. A form that treebanks show as a noun
    (`N`) or adjective (`A`) has that letter too.
    """
    verbs = _all_verbs(language)
    classes = _classes(language, verbs)
    for form, tag in morphology.forms:
        if form in classes and tag in ("NOUN", "ADJ"):
            classes[form].add(tag[0])
    by_table = Morphology(morphology)
    analyses = {row.form: row.analysis for row in reversed(verbs) if row.tense}
    lines = []
    for form, letters in sorted(classes.items()):
        if len(form) < _SHORTEST or not letters & TENSES.keys():
            continue
        analysis = analyses[form]
        known = by_table.analyse([form], ["VERB.Fin"])[0] == analysis
        shown = ("", "") if known or (form, "VERB.Fin") in morphology.forms else analysis
        lines.append("\t".join((form, "".join(sorted(letters)), *shown)) + "\n")
    to.write_text("".join(lines), encoding="utf-8")
    return len(lines)
