"""Names that the lists hold, found wherever they stand."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from recoupe.annotate.document import places_of
from recoupe.annotate.names.lexicon import KnownName, name_lexicon
from recoupe.annotate.names.mention import Mention, WordView, covered, without_overlaps
from recoupe.text.tokens import tokenize

_HEAD = 5  # tokens of a place before the colon of a line

Index = Mapping[str, tuple[tuple[tuple[str, ...], KnownName], ...]]
"""By first form: the known names that begin with it as token forms, longest first."""


@cache
def known_index(language: str) -> Index:
    """The index of a language's known names."""
    index: dict[str, list[tuple[tuple[str, ...], KnownName]]] = {}
    for name, known in name_lexicon(language).known.items():
        forms = tuple(name[i:j] for i, j in zip(*tokenize(name, language), strict=True))
        index.setdefault(forms[0], []).append((forms, known))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in index.items()}


def add_known(view: WordView, mentions: list[Mention], index: Index) -> list[Mention]:
    """Add the known names; one replaces a shorter span of the model, and gives way to a longer one."""
    found = []
    skip_to = 0
    for at in places_of(view.form, index):
        if at < skip_to:
            continue
        for forms, known in index[view.form[at]]:
            end = at + len(forms)
            if tuple(view.form[at:end]) == forms and view.same_sentence(at, end - 1):
                found.append(
                    Mention(
                        at, end, "LOC" if known.kind in ("state", "place") else "ORG", sure=len(forms) > 1
                    )
                )
                skip_to = end
                break
    found += _heads(view, {mention.first for mention in found})
    at_mention = covered(len(view), mentions)
    added = [mention for mention in found if _stands(view, mention, mentions, at_mention)]
    taken = covered(len(view), added)
    rest = [
        m
        for m in mentions
        if all(index < 0 for index in taken[m.first : m.last])
        or any(_inside(a, m) and not _is_same_with_article(view, m, a) for a in added if a.overlaps(m))
    ]
    return without_overlaps([*rest, *added])


def _heads(view: WordView, known: set[int]) -> list[Mention]:
    """`Gaza : dix morts dans un raid`: the place that leads a line, which the gazetteer holds."""
    found = []
    for sentence in view.sentences:
        first = sentence.first
        end = next(
            (at for at in range(first, min(first + _HEAD, sentence.last)) if view.form[at] == ":"), first
        )
        if first in known or first == end or not view.is_capital(first) or view.upos[first] != "PROPN":
            continue  # « Bilan : dix morts », which is a town as well
        if view.gazetteer.find(view.words(first, end)) is not None:
            found.append(Mention(first, end, "LOC"))
    return found


def _leads(view: WordView, found: Mention) -> bool:
    """Whether a name stands alone before the colon of its line."""
    if found.last >= len(view) or view.form[found.last] != ":":
        return False
    index = view.sentence_of[found.first]
    return index >= 0 and found.first == view.sentences[index].first


def _inside(inner: Mention, outer: Mention) -> bool:
    return (
        outer.first <= inner.first
        and inner.last <= outer.last
        and outer.last - outer.first > inner.last - inner.first
    )


def _is_same_with_article(view: WordView, outer: Mention, inner: Mention) -> bool:
    article = outer.last == inner.last and inner.first - outer.first == 1
    return article and view.lower[outer.first] in ("le", "la", "les", "l'")


def _stands(view: WordView, found: Mention, mentions: list[Mention], at_mention: list[int]) -> bool:
    """Whether a listed form is that name here: alone it may be a plain word or part of a longer name."""
    overlapped = {index for index in at_mention[found.first : found.last] if index >= 0}
    if any(
        _inside(found, mentions[index]) and not _is_same_with_article(view, mentions[index], found)
        for index in overlapped
    ):
        return False
    if found.last - found.first > 1:
        return True
    form = view.form[found.first]
    if found.type == "LOC" and _leads(view, found):
        return view.lower[found.first] not in view.lexicon.first_names  # « Irak : dix morts »
    if any(mentions[index].type == "PER" for index in overlapped):
        return len(form) > 2 and form.isupper()
    if overlapped:
        return True
    if len(form) > 2 and form.isupper():
        return True
    if (
        found.type == "LOC"
        and view.lower[found.first] in view.lexicon.adjectives
        and _has_article(view, found)
    ):
        return True  # « la Suisse », which is an adjective too
    if found.type == "LOC" and _acts(view, found.last):
        return view.tokens.upos[found.first] == "PROPN"  # « Paris a réclamé une trêve »
    return not (
        view.opens(found.first)
        or view.is_plain_word(found.first)
        or view.lower[found.first] in view.lexicon.first_names
    )


def _has_article(view: WordView, found: Mention) -> bool:
    """`la Suisse`, `en Suisse`; not `une Suisse`, nor `la Suisse Ana Kurtel`."""
    if found.first == 0 or view.lower[found.first - 1] not in ("la", "l'", "en"):
        return False
    return found.last >= len(view) or not view.is_capital(found.last)


def _acts(view: WordView, after: int) -> bool:
    """Whether a finite verb follows."""
    return after < len(view) and view.tokens.verbform[after] == "Fin"
