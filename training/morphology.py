"""Learns the morphology table: forms seen, and the endings that predict unseen ones."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from recoupe.annotate.morphology import (
    LONGEST_ENDING,
    Analysis,
    Ending,
    Morphology,
    MorphologyTable,
    morphology_tag,
    printed_key,
)
from training.conllu import Sentence

Key = tuple[str, str]

_CONTRACTIONS = {"du": ("de", "Sing"), "des": ("de", "Plur"), "au": ("à", "Sing"), "aux": ("à", "Plur")}
_CLOSED = {"ADP", "DET", "PRON", "CCONJ", "SCONJ", "PUNCT", "PROPN", "NUM", "SYM", "X", "INTJ"}
_NOT_LISTED = {"PROPN", "NUM", "PUNCT", "SYM", "X"}
_SURE = 0.9
"""The share of a form's uses that must agree for its number to be taken from the form alone."""


def edit(form: str, lemma: str) -> tuple[int, str]:
    """Letters to cut from `form`, and what to put, to have `lemma`.

    >>> edit("tuaient", "tuer")
    (5, 'er')
    """
    shared = 0
    while shared < min(len(form), len(lemma)) and form[shared] == lemma[shared]:
        shared += 1
    return len(form) - shared, lemma[shared:]


def count_forms(sentences: Iterable[Sentence]) -> dict[Key, Counter[Analysis]]:
    """How often each (lower-case form, tag) has which lemma and number."""
    counts: dict[Key, Counter[Analysis]] = defaultdict(Counter)
    for sentence in sentences:
        for token in sentence:
            if len(token.words) == 1:
                word = token.words[0]
                key = printed_key(word.form), morphology_tag(word.upos, word.verbform)
                counts[key][Analysis(word.lemma, word.number)] += 1
    return counts


def _settle(uses: Counter[Analysis]) -> Analysis:
    lemmas: Counter[str] = Counter()
    numbers: Counter[str] = Counter()
    for analysis, count in sorted(uses.items()):
        lemmas[analysis.lemma] += count
        numbers[analysis.number] += count
    number, count = numbers.most_common(1)[0]
    return Analysis(lemmas.most_common(1)[0][0], number if count >= _SURE * uses.total() else "")


def learn(
    counts: dict[Key, Counter[Analysis]], listed: Iterable[tuple[str, str, Analysis]] = ()
) -> MorphologyTable:
    """The most frequent analysis of each form, and for each ending the rule that most forms follow.

    `listed` forms (of the verb list) are learned from too; of them the table keeps those that no ending gives.
    """
    forms = {key: _settle(uses) for key, uses in counts.items() if key[1] not in _NOT_LISTED}
    wanted: dict[Key, Analysis] = {}
    for form, tag, analysis, *_ in listed:
        if (form, tag) not in forms:
            wanted.setdefault((form, tag), analysis)
    endings = _learn_endings({**forms, **wanted})
    for form, analysis in _CONTRACTIONS.items():
        forms[form, "ADP"] = Analysis(*analysis)
    by_ending = Morphology(MorphologyTable({}, endings))
    kept = {key: a for key, a in wanted.items() if by_ending.analyse([key[0]], [key[1]]) != [a]}
    return MorphologyTable({**forms, **kept}, endings)


def _learn_endings(forms: Mapping[Key, Analysis]) -> dict[Key, Ending]:
    votes: dict[Key, Counter[Ending]] = defaultdict(Counter)
    for (form, tag), analysis in sorted(forms.items()):
        if tag in _CLOSED or not form.replace("-", "").isalpha():
            continue
        rule = Ending(*edit(form, analysis.lemma.lower()), analysis.number)
        for length in range(min(LONGEST_ENDING, len(form)) + 1):
            votes[form[len(form) - length :], tag][rule] += 1
    best = {key: max(rules.items(), key=lambda item: (item[1], item[0]))[0] for key, rules in votes.items()}
    return _without_redundant(best)


def _without_redundant(endings: dict[Key, Ending]) -> dict[Key, Ending]:
    """Drop the endings whose next shorter ending says the same."""
    return {
        (ending, tag): rule
        for (ending, tag), rule in endings.items()
        if endings.get((ending[1:], tag)) != rule or not ending
    }
