"""Who is who within one article: mentions of one thing share its fullest name there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from recoupe.annotate.names.acronyms import Introduction, initials_match, long_name_words
from recoupe.annotate.names.consistency import is_shouted
from recoupe.annotate.names.mention import Mention, WordView

Forms = tuple[str, ...]
_LEAST_LETTERS = 3


class Identity(msgspec.Struct, frozen=True):
    """The canonical name of a mention, and the acronym introduced for it."""

    canonical: str
    acronym: str | None = None


class Identities:
    """Groups the names of an article by what they name, as forms of words."""

    def __init__(
        self, view: WordView, mentions: Sequence[Mention], introductions: Iterable[Introduction]
    ) -> None:
        self._view = view
        self._texts = {view.forms(m): view.words(m.first, m.last) for m in reversed(mentions)}
        self._types = {view.forms(m): m.type for m in mentions}
        self._near = _by_end_words(self._texts)
        self._parent: dict[Forms, Forms] = {forms: forms for forms in self._texts}
        self._acronyms: dict[Forms, str] = {}
        self._ambiguous: set[Forms] = set()
        self._join_introduced(introductions)
        self._join_initials()
        self._join_known()
        self._join_shouted()
        self._join_parts()
        self._canonical = self._choose()

    def of(self, mention: Mention) -> Identity:
        """The identity of one mention of the article."""
        root = self._root(self._view.forms(mention))
        return Identity(self._canonical[root], self._acronyms.get(root))

    def is_ambiguous(self, mention: Mention) -> bool:
        """Whether the article names two persons in full that the mention could stand for."""
        return self._view.forms(mention) in self._ambiguous

    def _root(self, forms: Forms) -> Forms:
        while self._parent[forms] != forms:
            forms = self._parent[forms]
        return forms

    def _join(self, one: Forms, other: Forms) -> None:
        """Make both one thing; `other`'s root stands for them."""
        first, second = self._root(one), self._root(other)
        if first != second:
            self._parent[first] = second
            acronym = self._acronyms.pop(first, None)
            if acronym:
                self._acronyms.setdefault(second, acronym)

    def _join_introduced(self, introductions: Iterable[Introduction]) -> None:
        for pair in introductions:
            full, short = self._view.forms(pair.full), self._view.forms(pair.short)
            if full in self._parent and short in self._parent:
                self._join(short, full)
                self._acronyms[self._root(full)] = self._texts[short]

    def _join_initials(self) -> None:
        """`FLP` and the one `Front de libération du Perche` of the article, though no bracket joins them."""
        words = [(f, long_name_words(f)) for f in self._texts if self._types[f] == "ORG" and len(f) > 2]
        for forms in list(self._texts):
            if len(forms) != 1 or not forms[0].isupper() or len(forms[0]) < _LEAST_LETTERS:
                continue
            fits = [f for f, parts in words if initials_match(forms[0], parts, exact=True)]
            if len({self._root(f) for f in fits}) == 1 and self._root(fits[0]) != self._root(forms):
                self._join(forms, fits[0])
                self._acronyms.setdefault(self._root(fits[0]), self._texts[forms])

    def _join_known(self) -> None:
        """Names that the lists call one: `ONU` and `Nations unies`."""
        first_of: dict[str, Forms] = {}
        for forms, text in self._texts.items():
            known = self._view.lexicon.known.get(text.replace("’", "'"))
            if known is not None and self._types[forms] != "PER":
                self._join(forms, first_of.setdefault(known.full, forms))

    def _join_shouted(self) -> None:
        """`VELLAC` in a dateline is the article's `Vellac`."""
        small = {
            tuple(form.upper() for form in forms): forms for forms in self._texts if not is_shouted(forms)
        }
        for forms in list(self._texts):
            if is_shouted(forms) and forms in small:
                self._join(forms, small[forms])

    def _join_parts(self) -> None:
        """Bare surnames and first names to the one full name, heads of long names to what they begin."""
        for forms in list(self._texts):
            wider = self._wider(forms)
            if len(wider) == 1:
                self._join(forms, wider.pop())
            elif len(wider) > 1:
                self._ambiguous.add(forms)

    def _wider(self, forms: Forms) -> set[Forms]:
        """The longer names of the same type that `forms` abbreviates, one a thing named."""
        type_ = self._types[forms]
        if type_ == "PER":
            near = self._near.get(forms[-1], ())
            fits = [f for f in near if self._types[f] == "PER" and _is_part_of_person(forms, f)]
        elif type_ == "ORG" and self._is_head(forms):
            fits = [
                f
                for f in self._near.get(forms[0], ())
                if self._types[f] == "ORG" and len(f) > len(forms) and f[: len(forms)] == forms
            ]
        else:
            return set()
        return {self._root(f) for f in fits} - {self._root(forms)}

    def _is_head(self, forms: Forms) -> bool:
        """`Observatoire`, `Conseil national` shorten a longer name; `Vellac` is not short for `Vellac Assurances`."""
        heads = self._view.lexicon
        word = forms[0].lower()
        listed = word in heads.organisations.heads or word in heads.armed.heads_if_armed
        return listed or word in heads.armed.heads or (len(forms) > 1 and not forms[0].isupper())

    def _choose(self) -> dict[Forms, str]:
        members: dict[Forms, list[Forms]] = {}
        for forms in self._texts:
            members.setdefault(self._root(forms), []).append(forms)
        return {root: self._fullest(group) for root, group in members.items()}

    def _fullest(self, group: list[Forms]) -> str:
        """The name of most words; of equals, the longest text that is not in capitals."""
        best = max(group, key=lambda f: (len(f), not self._texts[f].isupper(), len(self._texts[f])))
        return self._texts[best]


def _by_end_words(names: Iterable[Forms]) -> dict[str, list[Forms]]:
    """Names by their first word, their last, and what follows the hyphen of the last: no other can be a part."""
    found: dict[str, list[Forms]] = {}
    for forms in names:
        for word in {forms[0], forms[-1], forms[-1].partition("-")[2]}:
            found.setdefault(word, []).append(forms)
    return found


def _is_part_of_person(part: Forms, whole: Forms) -> bool:
    """`Kerry` or `John` of `John Kerry`; `Assad` of `Bachar al-Assad`; `J. Kerry`."""
    if len(part) >= len(whole):
        return len(part) == len(whole) > 1 and part[-1] == whole[-1] and _is_initial_of(part[0], whole[0])
    if whole[-len(part) :] == part or part == whole[:1]:
        return True
    return len(part) == 1 and whole[-1].partition("-")[2] == part[0]


def _is_initial_of(short: str, name: str) -> bool:
    return len(short) == 2 and short[1] == "." and short[0] == name[0] and len(name) > 2
