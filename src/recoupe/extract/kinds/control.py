"""Control: who takes, holds, loses, besieges or enters a place.

Verbs and nouns are those of `lang/fr/control.toml`; a claim is made only where a place stands in the slot that
the verb gives it, since most of these verbs mean other things as well (`reprendre la parole`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context, Draft
from recoupe.extract.coreference import subject_of
from recoupe.extract.identity import identify
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.held import can_be_held, equivalents, objects_of, place_held, quantity_of
from recoupe.lang import load_table
from recoupe.record import Control

RULE = "control/2"
_TABLE = load_table("control")
_LIGHT_VERBS: dict[str, str] = _TABLE["light"]["verbs"]
_LIGHT_NOUNS = frozenset(_TABLE["light"]["nouns"])
_UNDER = frozenset((("sous", "contrôle"), ("à", "main"), ("sous", "domination"), ("aux", "main")))


@dataclass(frozen=True, slots=True)
class _Verb:
    action: str
    place: tuple[str, ...]
    actor: tuple[str, ...] = ()
    reflexive: bool = False
    fighters: bool = False


def _verbs() -> dict[str, tuple[_Verb, ...]]:
    found: dict[str, tuple[_Verb, ...]] = {}
    for group in _TABLE["verbs"]:
        verb = _Verb(
            group["action"], tuple(group["place"]), tuple(group.get("actor", ())),
            group.get("reflexive", False), group.get("fighters", False),
        )  # fmt: skip
        for lemma in group["lemmas"]:
            found[lemma] = (*found.get(lemma, ()), verb)
    return found


_VERBS = _verbs()
_NOUNS = {lemma: group["action"] for group in _TABLE["nouns"] for lemma in group["lemmas"]}


def find(context: Context) -> Iterator[Draft]:
    """Drafts of the control claims of a document, one for each place or count of places."""
    for clause in context.view.clauses:
        if context.readable(clause.sentence):
            yield from _from_clause(context, clause)
    yield from _from_nouns(context)


def _from_clause(context: Context, clause: Clause) -> Iterator[Draft]:
    for verb in _VERBS.get(clause.verb.lemma, ()):
        found = _from_verb(context, clause, verb)
        if found:
            yield from found
            return
    yield from _from_light_verb(context, clause)


def _from_verb(context: Context, clause: Clause, verb: _Verb) -> list[Draft]:
    """`l'armée a repris le port` and its passive `le port a été repris par l'armée`."""
    slots = _slots(context, clause, verb)
    passive = clause.verb.voice == "passive"
    held = [c for c in slots if can_be_held(context, c, clause)]
    if not held or (clause.kind == "participle" and not _tells_more(context, clause, held[0])):
        return []
    actor = _actor(context, clause, verb, passive)
    if verb.fighters and not (actor >= 0 and is_armed(context, actor)):
        return []
    return _drafts(context, clause, verb.action, held, actor, "verb")


def _slots(context: Context, clause: Clause, verb: _Verb) -> list[int]:
    """Phrases where the verb puts its place."""
    voice = clause.verb.voice
    if verb.reflexive and voice != "reflexive":
        return []
    if "obj" in verb.place:
        if voice == "reflexive":
            return []
        return clause.subjects if voice == "passive" else clause.objects
    if "subj" in verb.place:
        falls_on = any(True for _ in context.view.complement(clause, "sur", "de"))
        return [] if falls_on else clause.subjects  # « est tombée sur un message » takes no town
    return [c for c in clause.complements if context.view.chunks[c].prep in verb.place]


def _tells_more(context: Context, clause: Clause, c: int) -> bool:
    """Whether a participle makes a claim of its own.

    `les quartiers assiégés` only describes; in `a repris 80% des quartiers tenus par X` the share belongs to
    the taking; `le port, tenu par les rebelles,` says who holds it.
    """
    agent = any(True for _ in context.view.complement(clause, "par"))
    if clause.verb.form == "past_participle" and not agent:
        return False
    owner = context.view.clause_of(c)
    counted = context.view.chunks[c].quantity >= 0
    return not (counted and owner is not None and owner.index != clause.index and owner.verb.lemma in _VERBS)


def _from_light_verb(context: Context, clause: Clause) -> list[Draft]:
    """`a pris le contrôle de la ville`, `la ville est sous le contrôle de l'armée`."""
    view = context.view
    tokens = context.document.tokens
    action = _LIGHT_VERBS.get(clause.verb.lemma)
    light = clause.object >= 0 and tokens.lemma[view.chunks[clause.object].head] in _LIGHT_NOUNS
    if action is not None and light and clause.verb.voice == "active":
        held = [c for c in view.dependents(clause.object) if can_be_held(context, c, clause)]
        return _drafts(context, clause, action, held[:1], subject_of(view, clause), "light")
    if clause.verb.lemma not in ("être", "rester", "demeurer", "passer", "tomber"):
        return []
    for c in clause.complements:
        words = (view.chunks[c].prep, tokens.lemma[view.chunks[c].head])
        if words in _UNDER:
            held = [s for s in clause.subjects if can_be_held(context, s, clause)]
            moved = clause.verb.lemma in ("passer", "tomber")
            return _drafts(
                context, clause, "captured" if moved else "holds", held, next(view.dependents(c), -1), "under"
            )
    return _from_presence(context, clause)


def _from_presence(context: Context, clause: Clause) -> list[Draft]:
    """`les troupes étaient présentes dans treize quartiers`: fighters present in counted places hold them."""
    view = context.view
    words = context.document.tokens.lemma[clause.verb.last : clause.verb.last + 3]
    actor = subject_of(view, clause)
    if "présent" not in words or actor < 0 or not is_armed(context, actor):
        return []
    held = [
        c
        for c in view.complement(clause, "dans", "à")
        if view.chunks[c].quantity >= 0 and can_be_held(context, c, clause)
    ]
    return _drafts(context, clause, "holds", held, actor, "under")


def _from_nouns(context: Context) -> Iterator[Draft]:
    """`la prise de la ville par l'armée`: a noun of control with its place after `de`."""
    view = context.view
    tokens = context.document.tokens
    for c, chunk in enumerate(view.chunks):
        if chunk.kind not in ("NP", "PP"):
            continue
        action = _NOUNS.get(tokens.lemma[chunk.head])
        if action is None or not context.readable(view.sentence_of[c]):
            continue
        clause = view.clause_of(c)
        held = [d for d in view.dependents(c) if view.governor[d] == c and can_be_held(context, d, clause)]
        if not held or (clause is not None and clause.object == c and clause.verb.lemma in _LIGHT_VERBS):
            continue
        after = c + 1 + sum(1 for _ in view.dependents(c))
        agent = after if after < len(view.chunks) and view.chunks[after].prep == "par" else -1
        if agent < 0 and all(view.chunks[h].quantity < 0 for h in held):
            continue  # « la chute de la ville » names an event that others tell of
        yield from _drafts(context, clause, action, held[:1], agent, "noun", evidence=view.extent(c))


def _actor(context: Context, clause: Clause, verb: _Verb, passive: bool) -> int:
    view = context.view
    if passive:
        return next(view.complement(clause, "par"), -1)
    if verb.actor:
        for c in view.complement(clause, *verb.actor):
            if context.document.tokens.lemma[view.chunks[c].head] == "main":
                return next(view.dependents(c), -1)
        return -1
    return subject_of(view, clause)


def _opponent(context: Context, clause: Clause | None, held: int) -> str | None:
    """Who had the place: `repris aux rebelles`, `face à l'armée`, `les quartiers tenus par les rebelles`."""
    view = context.view
    if clause is None:
        return None
    for c in view.complement(clause, "à", "face à", "contre"):
        if is_armed(context, c):
            return identify(view, c).name
    for index in view.sentence_clauses[clause.sentence]:
        other = view.clauses[index]
        if (
            other.kind == "participle"
            and other.subject == held
            and other.verb.lemma in ("tenir", "contrôler", "occuper")
        ):
            for c in view.complement(other, "par"):
                return identify(view, c).name
    return None


def _drafts(
    context: Context,
    clause: Clause | None,
    action: str,
    held: list[int],
    actor: int,
    how: str,
    evidence: tuple[int, int] | None = None,
) -> list[Draft]:
    """One draft for each phrase that names or counts what is held, and for a share added after `soit`."""
    if action == "holds" and clause is not None and clause.verb.negation in ("plus", "pas"):
        action = "lost"
    found = [
        _draft(context, clause, action, group, actor, how, evidence) for group in _grouped(context, held)
    ]
    extras = [extra for c in held for extra in equivalents(context, c) if extra not in held]
    return found + [_draft(context, clause, action, [c], actor, how, evidence) for c in extras]


def _grouped(context: Context, held: list[int]) -> list[list[int]]:
    """Places taken together are one claim (`X et Y`), differing kinds of place are several (`la ville et le pont`)."""
    groups: dict[str, list[int]] = {}
    for c in held:
        chunk = context.view.chunks[c]
        name = chunk.name >= 0 and context.document.names[chunk.name].first <= chunk.head
        key = "" if name else context.document.tokens.lemma[chunk.head]
        if chunk.quantity >= 0:
            key = f"{c}"
        groups.setdefault(key, []).append(c)
    return list(groups.values())


def _draft(
    context: Context,
    clause: Clause | None,
    action: str,
    held: list[int],
    actor: int,
    how: str,
    evidence: tuple[int, int] | None,
) -> Draft:
    view = context.view
    c = held[0]
    quantity, of = quantity_of(context, c, clause)
    args = Control(
        action=action,  # type: ignore[arg-type]  # the table's values are the record's
        actor=identify(view, actor).name if actor >= 0 else None,
        opponent=_opponent(context, clause, c),
        objects=tuple(dict.fromkeys(name for one in held for name in objects_of(context, one))),
        of=of,
    )
    confidence = {"verb": 0.8, "light": 0.8, "under": 0.75, "noun": 0.5}[how] - (0.1 if actor < 0 else 0.0)
    words = (evidence,) if evidence else _evidence(context, clause, held)
    return Draft(
        "control", args, words, f"{RULE}/{how}", confidence, quantity,
        clause.index if clause is not None else -1, c, place=place_held(context, c),
    )  # fmt: skip


def _evidence(context: Context, clause: Clause | None, held: list[int]) -> tuple[tuple[int, int], ...]:
    """Verb and place as one stretch where they stand together, else the place and then the verb."""
    first, last = context.view.extent(held[0])[0], context.view.extent(held[-1])[1]
    if clause is None:
        return ((first, last),)
    verb = (clause.verb.first, clause.verb.last)
    gap = first - verb[1] if first >= verb[1] else verb[0] - last
    if gap <= 2:
        return ((min(first, verb[0]), max(last, verb[1])),)
    return ((first, last), verb)
