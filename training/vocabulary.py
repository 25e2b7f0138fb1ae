"""Words that French writes in small letters, beyond those of the treebanks: read off free news text.

Knowing them tells `Des` at a sentence's start from a name. Only the words are kept, not their order; texts
whose sentences test the name tagger are left out.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from recoupe.annotate.morphology import MorphologyTable
from recoupe.annotate.names.lexicon import inflected
from recoupe.lang import load_table
from recoupe.text.tokens import tokenize
from training.conjugation import Row
from training.material import DATA

_MARKUP = re.compile(r"<[^>]*>|&\w+;")
_WORD = re.compile(r"[a-zà-öø-ÿœ]{3,}(?:-[a-zà-öø-ÿœ]+)*")
_THIRD_PERSON = ("e", "ent", "a", "t", "ont", "d")
_SMALL_SHARE = 0.7


def _tested(data: Path) -> frozenset[str]:
    """File stems of the texts in the name tagger's test part: ids are `collection:stem:place`."""
    with (data / "names_fr" / "test.jsonl").open(encoding="utf-8") as lines:
        return frozenset(json.loads(line)["id"].split(":")[1] for line in lines)


def _texts(data: Path) -> Iterator[str]:
    tested = _tested(data)
    for folder in ("globalvoices_fr", "wikinews_fr/documents"):
        for path in sorted((data / folder).iterdir()):
            if path.suffix in (".txt", ".html") and path.stem not in tested:
                yield _MARKUP.sub(" ", path.read_text(encoding="utf-8", errors="replace"))


def listed_words(verbs: Iterable[Row], language: str = "fr") -> dict[str, set[str]]:
    """Per form the classes that the lists give it, which no treebank has a hand in.

    `F`, `P`, `I`: finite verb, participle, infinitive (of the finite forms the third persons, which news
    sentences have); `N`, `A`, `O`: noun, adjective, other word.
    """
    lists = load_table("words", language)
    feminine = load_table("names/states", language)["feminine"]
    classes: dict[str, set[str]] = defaultdict(set)
    for form, tag, *_ in verbs:
        if tag != "VERB.Fin" or form.endswith(_THIRD_PERSON):
            classes[form].add(tag[5])
    for word in lists["others"].split():
        classes[word].add("O")
    for noun in lists["nouns"].split():
        classes[noun].add("N")
        classes[plural(noun)].add("N")
    for adjective in lists["adjectives"].split():
        for form in (*inflected(adjective, feminine), plural(adjective)):
            classes[form].add("A")
    return classes


def plural(word: str) -> str:
    """The plural of a noun, or of a masculine adjective."""
    if word.endswith(("s", "x", "z")):
        return word
    if word.endswith(("eau", "eu")):
        return word + "x"
    return word[:-1] + "ux" if word.endswith("al") else word + "s"


def write_words(to: Path, known: MorphologyTable, verbs: Iterable[Row], data: Path = DATA) -> int:
    """Write `form, classes` lines, sorted, and return how many.

    Words of the news texts that neither the lists nor `known` have, and that are mostly in small letters, are
    of class `w`.
    """
    forms = {form for form, _ in known.forms}
    classes = listed_words(verbs)
    small: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for text in _texts(data):
        for start, end in zip(*tokenize(text), strict=True):
            form = text[start:end]
            every[form.lower()] += 1
            if _WORD.fullmatch(form) and form not in forms and form not in classes:
                small[form] += 1
    rows = {form: "".join(sorted(letters)) for form, letters in classes.items()}
    rows |= {form: "w" for form, count in small.items() if count >= _SMALL_SHARE * every[form]}
    to.write_text("".join(f"{form}\t{letters}\n" for form, letters in sorted(rows.items())), encoding="utf-8")
    return len(rows)
