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
from recoupe.extract.identity import identify, phrase_text
from recoupe.extract.places import PLACE_NOUNS, as_place
from recoupe.lang import load_table
from recoupe.record import Control, Place, Quantity

RULE = "control/1"
_TABLE = load_table("control")
_HELD = PLACE_NOUNS | frozenset(_TABLE["objects"]["nouns"])
_MEASURES = frozenset(_TABLE["objects"]["measures"])
_FIGHTERS = frozenset(_TABLE["fighters"]["nouns"])
_LIGHT_VERBS: dict[str, str] = _TABLE["light"]["verbs"]
_LIGHT_NOUNS = frozenset(_TABLE["light"]["nouns"])
_COUNTED = frozenset(("district", "village", "town", "percent", "position", "area"))


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
    """Drafts of the control claims of a document."""
    for clause in context.view.clauses:
        if not context.readable(clause.sentence):
            continue
        for verb in _VERBS.get(clause.verb.lemma, ()):
            draft = _from_verb(context, clause, verb)
            if draft is not None:
                yield draft
                break
        else:
            draft = _from_light_verb(context, clause)
            if draft is not None:
                yield draft
    yield from _from_nouns(context)


def _from_verb(context: Context, clause: Clause, verb: _Verb) -> Draft | None:
    """`l'armée a repris le port` and its passive `le port a été repris par l'armée`."""
    passive = clause.verb.voice == "passive"
    if verb.reflexive and clause.verb.voice != "reflexive":
        return None
    if clause.verb.voice == "reflexive" and "obj" in verb.place:
        return None
    if "obj" in verb.place:
        slots = clause.subjects if passive else clause.objects
    elif "subj" in verb.place:
        slots = clause.subjects
    else:
        slots = [c for c in clause.complements if context.view.chunks[c].prep in verb.place]
    held = [c for c in slots if _can_be_held(context, c)]
    if not held or (clause.kind == "participle" and _held_elsewhere(context, clause, held[0])):
        return None
    actor = _actor(context, clause, verb, passive)
    if verb.fighters and not (actor >= 0 and _fights(context, actor)):
        return None
    return _draft(context, clause, verb.action, held, actor, "verb")


def _held_elsewhere(context: Context, clause: Clause, c: int) -> bool:
    """`a repris 80% des quartiers tenus par X`: the share belongs to the taking, the participle only describes."""
    owner = context.view.clause_of(c)
    counted = context.view.chunks[c].quantity >= 0
    return counted and owner is not None and owner.index != clause.index and owner.verb.lemma in _VERBS


def _from_light_verb(context: Context, clause: Clause) -> Draft | None:
    """`a pris le contrôle de la ville`, `la ville est sous le contrôle de l'armée`."""
    view = context.view
    tokens = context.document.tokens
    action = _LIGHT_VERBS.get(clause.verb.lemma)
    light = clause.object >= 0 and tokens.lemma[view.chunks[clause.object].head] in _LIGHT_NOUNS
    if action is not None and light and clause.verb.voice == "active":
        held = [c for c in view.dependents(clause.object) if _can_be_held(context, c)]
        if held:
            return _draft(context, clause, action, held[:1], subject_of(view, clause), "light")
    if clause.verb.lemma in ("être", "rester", "demeurer", "passer", "tomber"):
        for c in clause.complements:
            words = (view.chunks[c].prep, tokens.lemma[view.chunks[c].head])
            if words in (("sous", "contrôle"), ("à", "main"), ("sous", "domination")):
                owner = next(view.dependents(c), -1)
                held = [s for s in clause.subjects if _can_be_held(context, s)]
                if held:
                    moved = clause.verb.lemma in ("passer", "tomber")
                    return _draft(context, clause, "captured" if moved else "holds", held, owner, "under")
    return None


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
        held = [d for d in view.dependents(c) if view.governor[d] == c and _can_be_held(context, d)]
        if not held or _light_object(context, c):
            continue
        clause = view.clause_of(c)
        after = c + 1 + sum(1 for _ in view.dependents(c))
        agent = after if after < len(view.chunks) and view.chunks[after].prep == "par" else -1
        draft = _draft(context, clause, action, held, agent, "noun", evidence=view.extent(c))
        if draft is not None:
            yield draft


def _light_object(context: Context, c: int) -> bool:
    clause = context.view.clause_of(c)
    return clause is not None and clause.object == c and clause.verb.lemma in _LIGHT_VERBS


def _can_be_held(context: Context, c: int) -> bool:
    """Whether a phrase names a place, or counts or measures places."""
    view = context.view
    chunk = view.chunks[c]
    if chunk.pronoun or chunk.kind not in ("NP", "PP"):
        return False
    lemma = context.document.tokens.lemma[chunk.head]
    if chunk.quantity >= 0 and context.quantities[chunk.quantity].unit in _COUNTED:
        mention = context.quantities[chunk.quantity]
        if mention.unit != "percent":
            return True
        of_places = mention.lemma in _HELD or any(_can_be_held(context, d) for d in view.dependents(c))
        return of_places or (mention.lemma is None and view.role[c] == "nmod")
    if lemma in _HELD:
        return True
    if chunk.name >= 0:
        name = context.document.names[chunk.name]
        return name.kind in ("place", "state") and name.first <= chunk.head < name.last
    return False


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


def _fights(context: Context, c: int) -> bool:
    chunk = context.view.chunks[c]
    if context.document.tokens.lemma[chunk.head] in _FIGHTERS:
        return True
    return identify(context.view, c).kind in ("armed_group", "state")


def _draft(
    context: Context,
    clause: Clause | None,
    action: str,
    held: list[int],
    actor: int,
    how: str,
    evidence: tuple[int, int] | None = None,
) -> Draft | None:
    view = context.view
    quantity, of = _quantity(context, held[0])
    if action == "holds" and clause is not None and clause.verb.negation in ("plus", "pas"):
        action = "lost"
    objects = tuple(dict.fromkeys(name for c in held for name in _objects(context, c)))
    first, last = view.extent(held[0])
    if evidence is None:
        end = max(last, *(view.extent(c)[1] for c in held))
        start = min(first, view.chunks[clause.chunk].first) if clause is not None else first
        evidence = (start, max(end, view.chunks[clause.chunk].last if clause is not None else end))
    args = Control(
        action=action,  # type: ignore[arg-type]  # the table's values are the record's
        actor=identify(view, actor).name if actor >= 0 else None,
        objects=objects,
        of=of,
    )
    confidence = {"verb": 0.8, "light": 0.8, "under": 0.75, "noun": 0.5}[how] - (0.1 if actor < 0 else 0.0)
    return Draft(
        "control", args, (evidence,), f"{RULE}/{how}", confidence, quantity,
        clause.index if clause is not None else -1, held[0], place=_where(context, held[0]),
    )  # fmt: skip


def _quantity(context: Context, c: int) -> tuple[Quantity | None, str | None]:
    """The count or share of places, and for a share the whole that it is of."""
    chunk = context.view.chunks[c]
    if chunk.quantity < 0:
        return None, None
    mention = context.quantities[chunk.quantity]
    if mention.unit not in _COUNTED:
        return None, None
    whole = None
    if mention.unit == "percent":
        last = max(context.view.extent(c)[1], mention.phrase_last)
        whole = phrase_text(context.view, mention.last, last) if last > mention.last else None
    return mention.quantity(context.document), whole


def _objects(context: Context, c: int) -> Iterator[str]:
    """Names of the places held: the phrase's own, those after `dont`, else its words."""
    view = context.view
    document = context.document
    chunk = view.chunks[c]
    if chunk.name >= 0:
        name = document.names[chunk.name]
        if name.first <= chunk.head < name.last or document.tokens.lemma[chunk.head] in _MEASURES:
            yield name.canonical
            return
    if chunk.quantity >= 0:
        yield from _among(context, c)
        return
    if document.tokens.lemma[chunk.head] in _MEASURES:
        for d in view.dependents(c):
            inner = view.chunks[d]
            if inner.name >= 0:
                yield document.names[inner.name].canonical
                for other in view.conjuncts(d):
                    if other != d and view.chunks[other].name >= 0:
                        yield document.names[view.chunks[other].name].canonical
                return
    yield phrase_text(view, chunk.first, view.extent(c)[1])


def _among(context: Context, c: int) -> Iterator[str]:
    """`huit quartiers, dont X et Y`, `trois villes avec X`: the names that the count includes."""
    view = context.view
    _, stop = view.sentence_chunks[view.sentence_of[c]]
    for k in range(c + 1, min(stop, c + 5)):
        chunk = view.chunks[k]
        if chunk.kind == "VERB":
            return
        if chunk.kind == "REL" and chunk.prep == "dont" and k + 1 < stop:
            for other in view.conjuncts(k + 1):
                if view.chunks[other].name >= 0:
                    yield context.document.names[view.chunks[other].name].canonical
            return


def _where(context: Context, c: int) -> Place | None:
    """For a count of places (`35 quartiers de la ville`), the town behind `de`."""
    if context.view.chunks[c].quantity < 0:
        return None
    for d in context.view.dependents(c):
        place = as_place(context.view, d)
        if place is not None and context.view.chunks[d].name >= 0:
            return place
    return None
