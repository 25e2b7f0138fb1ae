"""Means of war: which words name one, and which of several a phrase says (`lang/fr/attack.toml`)."""

from __future__ import annotations

from collections.abc import Iterable

from recoupe.extract.context import Context
from recoupe.extract.people import plural
from recoupe.lang import load_table


def with_plurals(lemmas: Iterable[str]) -> frozenset[str]:
    """Nouns with their plurals, for where a rare plural is its own lemma: `raids`."""
    listed = list(lemmas)
    return frozenset(listed) | {plural(lemma) for lemma in listed}


_TABLE = load_table("attack")
_MEANS: dict[str, str] = {
    lemma: means for means, lemmas in reversed(_TABLE["means"].items()) for lemma in with_plurals(lemmas)
}
MEANS = frozenset(_MEANS)
"""Nouns that name a means of war."""

_RANK = {means: rank for rank, means in enumerate(_TABLE["means"])}
_UNTHROWN = with_plurals(_TABLE["unthrown"]["lemmas"])
_TRAPPED = frozenset(("piéger", "piégé"))
_LOADED = frozenset(("bourrer", "bourré", "truffer", "bourrée", "remplir", "charger", "bardé", "barder"))
_GUSTS = with_plurals(["rafale"])  # « des rafales de vent »
_BLADES = frozenset(("blanche", "blanches"))  # « à l'arme blanche »
_HOSES, _WATER = with_plurals(["canon"]), ["à", "eau"]  # « un canon à eau »
_GAS, _OF_GAS = with_plurals(["gaz", "agent"]), frozenset(_TABLE["means_of_gas"]["adjectives"])
_OF_VERBS = {lemma: means for means, lemmas in _TABLE["means_of_verbs"].items() for lemma in lemmas}


def named_in(context: Context, first: int, last: int) -> str | None:
    """The means that tokens name, the most telling of several: `tirs de roquettes` -> `rocket`."""
    lemma = context.document.tokens.lemma
    found = [
        means
        for token in range(first, min(last, len(lemma)))
        if (means := _of_arms(context, token) or _MEANS.get(lemma[token]) or _of_gas(lemma, token))
        and not (lemma[token] in _HOSES and lemma[token + 1 : token + 3] == _WATER)
        and not (lemma[token] in _GUSTS and "vent" in lemma[token + 1 : token + 4])
    ]
    return min(found, key=_RANK.__getitem__, default=None)


def _of_arms(context: Context, token: int) -> str | None:
    """`à l'arme blanche`: a blade, where any other `arme` shoots."""
    tokens = context.document.tokens
    bare = tokens.lemma[token] == "arme" and not _BLADES.isdisjoint(tokens.lower[token + 1 : token + 2])
    return "knife" if bare else None


def _of_gas(lemma: list[str], token: int) -> str | None:
    """`du gaz toxique`; in `des déchets toxiques` nobody strikes."""
    return "chemical" if lemma[token] in _OF_GAS and token > 0 and lemma[token - 1] in _GAS else None


def most_telling(means: Iterable[str | None]) -> str | None:
    """Of the means found in several phrases the one that says most."""
    return min((m for m in means if m), key=_RANK.__getitem__, default=None)


def of_verb(lemma: str) -> str | None:
    """The means that a verb says by itself: `pilonner` -> `artillery`."""
    return _OF_VERBS.get(lemma)


def is_means(lemma: str) -> bool:
    """Whether a noun names a means of war."""
    return lemma in _MEANS


def is_thrown(context: Context, c: int) -> bool:
    """Whether a phrase names what is fired, dropped or set off: `une salve de roquettes`, `sa ceinture d'explosifs`."""
    first, last = context.view.extent(c)
    lemma = context.document.tokens.lemma
    last += last < len(lemma) and lemma[last] in _TRAPPED  # « une voiture piégée », read as a participle
    if last < len(lemma) and lemma[last] in _LOADED:
        last += 4  # « un véhicule bourré d'explosifs »
    return any(
        lemma[token] in _MEANS and lemma[token] not in _UNTHROWN
        for token in range(first, min(last, len(lemma)))
    )
