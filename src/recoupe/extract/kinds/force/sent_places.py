"""Where troops are told to be sent: by the participle beside them, or by the front that they join."""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.kinds.armed import is_armed
from recoupe.lang import load_table

_TABLE = load_table("force")["troops"]
_APART: frozenset[str] = frozenset(_TABLE["apart"])
_MOVED: frozenset[str] = frozenset(_TABLE["moved"])
_GROUNDS: frozenset[str] = frozenset(_TABLE["grounds"])
_STANDS: frozenset[str] = frozenset(load_table("force")["words"]["stands"])
_PLACED = ("à", "en", "dans", "sur", "vers", "pour", "au nord de")


def sent_somewhere(context: Context, clause: Clause) -> bool:
    """`les forces étrangères déployées dans le nord`, `envoyées pour rétablir l'ordre`: where to, or what for."""
    verb, view = clause.verb, context.view
    by_whom = sent_by_army(context, clause)
    if (verb.lemma not in _APART and not by_whom) or verb.negation or len(clause.subjects) != 1:
        return False
    whom = clause.subjects[0]
    while view.role[whom] == "nmod" and view.governor[whom] >= 0:
        whom = view.governor[whom]  # « un bâtiment de guerre déployé en mer Rouge »
    quantity = view.chunks[whom].quantity
    if quantity >= 0 and not context.quantities[quantity].article:
        return False  # those counted are told by their count
    return by_whom or any(
        view.chunks[c].name >= 0 or context.document.tokens.lemma[view.chunks[c].head] in _GROUNDS
        for c in view.complement(clause, *_PLACED)
    )


def sent_by_army(context: Context, clause: Clause) -> bool:
    """`les troupes, rapatriées par la Narvie,`, `les chars massés à Oron par l'armée`: who does it is told."""
    if clause.verb.lemma not in _APART and clause.verb.lemma not in _MOVED:
        return False
    return any(is_armed(context, c) for c in context.view.complement(clause, "par"))


def joins_front(context: Context, clause: Clause) -> bool:
    """`un bataillon de volontaires a rejoint le front`, not `a rejoint la coalition`."""
    if (
        clause.verb.lemma not in ("rejoindre", "rallier", "gagner")
        or clause.object < 0
        or not clause.verb.perfect
    ):
        return False
    head = context.document.tokens.lemma[context.view.chunks[clause.object].head]
    return head in _GROUNDS or head in _STANDS


def into_air(context: Context, clause: Clause) -> bool:
    """`des avions ont pénétré l'espace aérien`: they went through, and are stationed nowhere."""
    lemma = context.document.tokens.lemma
    slots = (*clause.objects, *clause.complements)
    return any(lemma[context.view.chunks[c].head] == "espace" for c in slots)
