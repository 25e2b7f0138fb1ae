"""Lemma and number: a lexicon of form and tag, then endings learned from it.

The table is made by `training` from the treebanks and the language's own list of irregular verbs. An ending
rule says: a finite verb in `-aient` loses five letters, gains `er` and is plural; the longest ending known
wins (edit-script lemmatisation, after Chrupała 2006).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

LONGEST_ENDING = 6
_LONGEST_FORM = 60
_AUXILIARIES = frozenset({"être", "avoir"})
_KEPT_AS_PRINTED = frozenset({"PROPN", "NUM", "PUNCT", "SYM", "X"})


class Analysis(NamedTuple):
    """A form's lemma, and its number: `Sing`, `Plur` or `""` (`pays`: its determiner decides)."""

    lemma: str
    number: str


class Ending(NamedTuple):
    """How many letters to cut, what to put instead, and the number that the ending shows."""

    cut: int
    put: str
    number: str


@dataclass(frozen=True, slots=True)
class MorphologyTable:
    """Both are keyed by `(lower-case form or ending, tag)`, the tag as `morphology_tag` gives it."""

    forms: Mapping[tuple[str, str], Analysis]
    endings: Mapping[tuple[str, str], Ending]

    def save(self, forms: Path, endings: Path) -> None:
        """Write the two tab-separated files, sorted."""
        rows = ("\t".join((*key, *value)) for key, value in sorted(self.forms.items()))
        forms.write_text("\n".join(rows) + "\n", encoding="utf-8")
        rows = ("\t".join((*key, str(e.cut), e.put, e.number)) for key, e in sorted(self.endings.items()))
        endings.write_text("\n".join(rows) + "\n", encoding="utf-8")

    @classmethod
    def load(cls, forms: Path, endings: Path) -> MorphologyTable:
        """Read what `save` wrote."""
        known: dict[tuple[str, str], Analysis] = {}
        for line in forms.read_text(encoding="utf-8").splitlines():
            form, tag, lemma, number = line.split("\t")
            known[form, tag] = Analysis(lemma, number)
        rules: dict[tuple[str, str], Ending] = {}
        for line in endings.read_text(encoding="utf-8").splitlines():
            ending, tag, cut, put, number = line.split("\t")
            rules[ending, tag] = Ending(int(cut), put, number)
        return cls(known, rules)


def morphology_tag(upos: str, verbform: str) -> str:
    """The tag that lemmas hang on: the part of speech, and for verbs the form.

    >>> morphology_tag("VERB", "Part"), morphology_tag("NOUN", "")
    ('VERB.Part', 'NOUN')
    """
    return f"{upos}.{verbform}" if verbform else upos


def printed_key(form: str) -> str:
    """The form as tables key it: lower case, straight apostrophe."""
    return form.lower().replace("’", "'")


class Morphology:
    """Looks forms up."""

    def __init__(self, table: MorphologyTable) -> None:
        self._table = table

    def find(self, form: str, tag: str) -> Analysis:
        """The analysis of one form; `tag` as `morphology_tag` gives it."""
        lower = printed_key(form)
        found = self._table.forms.get((lower, tag))
        if found is not None:
            return found
        if tag in _KEPT_AS_PRINTED:
            return Analysis(form, "")
        if len(lower) > _LONGEST_FORM:
            return Analysis(lower, "")
        guessed = self._by_ending(lower, tag)
        if tag.startswith("AUX") and guessed.lemma not in _AUXILIARIES:
            return self.find(form, tag.replace("AUX", "VERB"))  # a verb that stands as an auxiliary does
        return guessed

    def _by_ending(self, lower: str, tag: str) -> Analysis:
        for length in range(min(LONGEST_ENDING, len(lower)), -1, -1):
            rule = self._table.endings.get((lower[len(lower) - length :], tag))
            if rule is not None and rule.cut <= len(lower):
                return Analysis(lower[: len(lower) - rule.cut] + rule.put, rule.number)
        return Analysis(lower, "")

    def analyse(self, forms: Sequence[str], tags: Sequence[str]) -> list[Analysis]:
        """One analysis a form."""
        return [self.find(form, tag) for form, tag in zip(forms, tags, strict=True)]
