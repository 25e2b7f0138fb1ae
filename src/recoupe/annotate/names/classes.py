"""What the name lists, the gazetteer and the vocabulary say of one form: features for both taggers."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from recoupe.annotate.features import Attributes
from recoupe.annotate.names.gazetteer import Gazetteer, gazetteer
from recoupe.annotate.names.lexicon import NameLexicon, fold, name_lexicon
from recoupe.annotate.resources import model_file

_SHORTEST_PLACE = 4


class FormClasses:
    """Gives the classes of a form, one or two letters each.

    `D...` the tags that the treebanks show it with, `v...` the classes that the word lists put it in, `w` a word
    seen in small letters elsewhere, `f` first name, `t` title, `r` role, `n` nationality, `o`, `a`, `u` a word
    that begins the name of an organisation, an armed group or an outlet, `p` place noun, `k.` a known name of
    that kind, `c.` a place of the gazetteer.
    """

    def __init__(
        self, lexicon: NameLexicon, places: Gazetteer, tags: Mapping[str, str], words: Mapping[str, str]
    ) -> None:
        self._lexicon = lexicon
        self._places = places
        self._tags = tags
        self._words = words
        self._known = {name: "k" + known.kind[0] for name, known in lexicon.known.items() if " " not in name}
        self._listed: dict[str, Attributes] = {}
        for letter, group in (
            ("t", lexicon.titles),
            ("r", lexicon.roles),
            ("o", lexicon.organisations.heads),
            ("a", lexicon.armed.heads),
            ("u", lexicon.outlets.cues),
            ("p", lexicon.places.nouns),
            ("n", frozenset((*lexicon.peoples, *lexicon.adjectives))),
        ):
            for form in group:
                self._listed[form] = (*self._listed.get(form, ()), letter)

    def __call__(self, form: str) -> Attributes:
        """The classes of `form` as printed, with a straight apostrophe."""
        lower = form.lower()
        tags = self._tags.get(lower, "")
        found: Attributes = ("D" + tags,)
        listed = self._words.get(lower)
        if listed is not None:
            found += ("w" if listed == "w" else "v" + listed,)
        found += self._listed.get(lower, ())
        if form[:1].isupper():
            if form in self._lexicon.titles and lower not in self._lexicon.titles:
                found += ("t",)
            return (*found, *self._of_capitalised(form, lower, bool(tags)))
        return found

    def _of_capitalised(self, form: str, lower: str, is_word: bool) -> list[str]:
        found = ["f"] if lower in self._lexicon.first_names else []
        if form in self._known:
            found.append(self._known[form])
        if not is_word and len(lower) >= _SHORTEST_PLACE and fold(lower) not in self._lexicon.places.stop:
            entry = self._places.find(form)
            if entry is not None:
                found.append("c" + entry.size)
        return found


@cache
def vocabulary(language: str) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Per form its tags' first letters, from the morphology table; and per form its classes in the word lists."""
    tags: dict[str, set[str]] = {}
    with model_file(language, "forms.tsv").open(encoding="utf-8") as lines:
        for line in lines:
            form, tag, _ = line.split("\t", 2)
            tags.setdefault(form, set()).add(tag[0])
    with model_file(language, "words.tsv").open(encoding="utf-8") as lines:
        words = dict(line.rstrip("\n").split("\t") for line in lines)
    return {form: "".join(sorted(letters)) for form, letters in tags.items()}, words


@cache
def form_classes(language: str) -> FormClasses:
    """The classes of a language's forms. Raises `ModelError` where the package lacks a table."""
    return FormClasses(name_lexicon(language), gazetteer(language), *vocabulary(language))
