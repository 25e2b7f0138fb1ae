"""Forces without a number: what they are, whose, and how one is told."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.force.details import name_of, owner_of
from recoupe.extract.kinds.sides import side_of
from recoupe.extract.people import people
from recoupe.lang import load_table
from recoupe.record import Factuality, Place

_TABLE = load_table("force")
UNITS = {lemma: unit for unit, lemmas in _TABLE["troops"]["units"].items() for lemma in lemmas}
"""What a noun of a force without a number is: `char` -> tanks."""

_BODIES = frozenset(
    (
        "force",
        "porte-avion",
        "armée",
        "contingent",
        "porte-avions",
        "bataillon",
        "unité",
        "brigade",
        "régiment",
        "escadron",
        "peloton",
        "garnison",
    )
)
ALONE = frozenset(_TABLE["verbs"]["alone"])
"""Units of which one alone is worth telling."""

_ORDER = frozenset(("ordre", "police", "sécurité", "gendarmerie"))
_SQUADS = frozenset(_TABLE["troops"]["squads"])
_OF_RESCUE = frozenset(_TABLE["troops"]["of_rescue"])
_SERVICES = frozenset(_TABLE["troops"]["services"])
_THEMSELVES = frozenset(_TABLE["troops"]["bodies"])
_NATIONAL = frozenset(("national", "républicain", "présidentiel"))
_OF_PEACE = frozenset(("ONU", "casque", "paix", "interposition", "militaire", "stabilisation"))
OWN = frozenset(("son", "sa", "ses", "leur", "leurs"))
"""Determiners of who has them."""

_BARE = 2  # words of a phrase that only says « les forces »


@dataclass(frozen=True, slots=True)
class Troops:
    """A force without a number: its chunk, unit, action, who sends it, and the words that say so."""

    chunk: int
    unit: str
    action: str
    actor: str | None
    words: tuple[int, int]
    clause: Clause | None
    factuality: Factuality | None = None
    place: Place | None = None


def unit_of_troops(context: Context, chunk: int) -> str | None:
    """The unit of a phrase that names troops and counts none: plural, or a body."""
    view = context.view
    found = view.chunks[chunk]
    if found.pronoun:
        return None
    if found.quantity >= 0 and not context.quantities[found.quantity].article:
        mention = context.quantities[found.quantity]
        one = mention.partitive and mention.value == 1 and UNITS.get(mention.lemma or "") in ALONE
        return UNITS[mention.lemma or ""] if one else None  # « un de ses navires de guerre »
    unit = UNITS.get(context.document.tokens.lemma[found.head]) or _armoured(context, chunk)
    if unit is None and context.document.tokens.lemma[found.head] == "élément":
        armed = any(is_armed(context, d) for d in view.dependents(chunk))
        unit = "soldiers" if armed else None  # « des éléments des forces spéciales »
    if unit == "vehicles" and _of_civilians(context, chunk):
        return None
    if unit == "ships" and context.document.tokens.lemma[found.head] == "bâtiment":
        words = context.document.tokens.lemma[slice(*view.extent(chunk))]
        return unit if "guerre" in words or "marine" in words else None
    if unit == "teams":
        first, last = view.extent(chunk)
        foreign = (
            "étranger" in context.document.tokens.lemma[first:last] or side_of(context, chunk) is not None
        )
        return (
            unit if foreign or not _OF_RESCUE.isdisjoint(context.document.tokens.lemma[first:last]) else None
        )
    if unit == "soldiers" and not _ORDER.isdisjoint(
        context.document.tokens.lemma[slice(*view.extent(chunk))]
    ):
        unit = "police"  # « les forces de l'ordre »
    if unit is None and _guards_the_nation(context, chunk):
        return "soldiers"
    bodies = context.document.tokens.lemma[found.head] in _BODIES
    none = context.document.tokens.lower[found.inner] in (
        "aucun",
        "aucune",
    )  # « aucune troupe ne sera envoyée »
    plural = none or context.document.tokens.number[found.head] != "Sing"
    alone = unit is not None and unit in ALONE and _is_owned(context, chunk, unit)
    return unit if plural or bodies or alone else None


def _armoured(context: Context, chunk: int) -> str | None:
    """`des véhicules blindés`, `des véhicules militaires`."""
    lemma = context.document.tokens.lemma
    words = lemma[slice(*context.view.extent(chunk))]
    of_war = lemma[context.view.chunks[chunk].head] == "véhicule" and not {"blindé", "militaire"}.isdisjoint(
        words
    )
    return "vehicles" if of_war else None


def _guards_the_nation(context: Context, chunk: int) -> bool:
    """`la garde nationale`, `la mission de l'ONU`: bodies under arms by their words."""
    lemma = context.document.tokens.lemma
    first, last = context.view.extent(chunk)
    head = lemma[context.view.chunks[chunk].head]
    words = lemma[first:last]
    if head == "garde":
        return not _NATIONAL.isdisjoint(words)
    return head == "mission" and not _OF_PEACE.isdisjoint(words)


def _of_civilians(context: Context, chunk: int) -> bool:
    """`des colonnes de déplacés`, `des convois de réfugiés`: people, not troops."""
    lower = context.document.tokens.lower
    heads = [context.view.chunks[d].head for d in context.view.dependents(chunk)]
    nouns = [people().forms.get(lower[head]) for head in heads]
    return any(noun is not None and noun.victims not in ("soldiers", "fighters") for noun in nouns)


def _is_owned(context: Context, chunk: int, unit: str) -> bool:
    """`une frégate`, `un avion militaire`, `un avion de l'armée`; a plane alone may be anybody's."""
    first, last = context.view.extent(chunk)
    lemma, name_at = context.document.tokens.lemma, context.document.name_at
    return (
        unit == "ships"
        or side_of(context, chunk) is not None
        or any(lemma[t] in _SERVICES or name_at[t] >= 0 for t in range(first, last))
    )


def who_they_are(context: Context, c: int) -> str | None:
    """Whose they are; forces of a side by their own words: `les forces américaines`."""
    head = context.document.tokens.lemma[context.view.chunks[c].head]
    told = len(range(*context.view.extent(c))) > _BARE
    if (
        head in _THEMSELVES
        and told
        and context.document.tokens.lower[context.view.chunks[c].inner] not in OWN
    ):
        return name_of(context, c)
    return owner_of(context, c)


def service_of(context: Context, clause: Clause, c: int) -> str | None:
    """`la police s'est déployée dans le quartier`, `le GIPN s'est déployé`: a body that does it by itself."""
    if clause.verb.voice != "reflexive" or clause.verb.lemma not in ("déployer", "redéployer"):
        return None
    if not any(
        True for _ in context.view.complement(clause, "à", "en", "dans", "sur", "devant", "au nord de")
    ):
        return None
    found, lemma = context.view.chunks[c], context.document.tokens.lemma
    words = lemma[slice(*context.view.extent(c))]
    if not _ORDER.isdisjoint(words) or lemma[found.head].upper() in _SQUADS:
        return "police"
    return "soldiers" if lemma[found.head] in ("armée", "marine") else None
