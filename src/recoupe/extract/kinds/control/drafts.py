"""Drafts of control: one for each phrase that names or counts what is held, with who had it before."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context, Draft
from recoupe.extract.coreference import subject_of
from recoupe.extract.heads import is_gentilic
from recoupe.extract.identity import identify, phrase_text
from recoupe.extract.kinds.armed import is_armed, who_acts
from recoupe.extract.kinds.control.held import equivalents, objects_of, place_held
from recoupe.extract.kinds.control.wholes import quantity_of
from recoupe.lang import load_table
from recoupe.record import Control, Factuality, Quantity

RULE = "control/3"
_CONFIDENCE = {
    "verb": 0.8,
    "light": 0.8,
    "idiom": 0.75,
    "under": 0.75,
    "noun": 0.6,
    "count": 0.75,
    "near": 0.6,
}
_FREEING = frozenset(load_table("control")["freeing"]["verbs"])
_HOLDS_ON = frozenset(load_table("control")["freeing"]["holds"])
_WE = "nous"
_HAD = frozenset(("tenir", "contrôler", "occuper"))
_HAD_BEFORE = _HAD | {"prendre", "conquérir", "capturer", "enlever", "détenir", "investir"}


class Holding(msgspec.Struct, frozen=True):
    """What a clause or noun tells: the action, chunks of what is held, who acts and who had it (-1 nobody)."""

    action: str
    held: list[int]
    actor: int
    how: str
    opponent: int = -1
    side: str | None = None
    evidence: tuple[int, int] | None = None
    factuality: Factuality | None = None
    quantity: Quantity | None = None
    of: str | None = None


def drafts_of(context: Context, clause: Clause | None, holding: Holding) -> list[Draft]:
    """One draft for each phrase that names or counts what is held, and for a share added after `soit`."""
    negated = clause is not None and _is_negated(context, clause, holding)
    if holding.action == "holds" and negated:
        holding = replace(holding, action="lost")
    elif holding.action == "withdrew" and negated:
        holding = replace(holding, action="holds", factuality=holding.factuality or "asserted")
    found = [_draft(context, clause, holding, group) for group in _grouped(context, holding.held)]
    extras = [extra for c in holding.held for extra in equivalents(context, c) if extra not in holding.held]
    return found + [_draft(context, clause, holding, [c]) for c in extras]


def _is_negated(context: Context, clause: Clause, holding: Holding) -> bool:
    """`ne tient plus le port`, `n'a lâché ni le port ni la gare`."""
    at = holding.held[0] - 1 if holding.held else -1
    if at >= 0 and context.document.tokens.lower[context.view.chunks[at].first] in ("que", "qu'"):
        return False  # « il ne leur reste plus, sur la côte, que le port »
    return clause.verb.negation in ("plus", "pas") or (at >= 0 and context.view.chunks[at].prep == "ni")


def _grouped(context: Context, held: list[int]) -> list[list[int]]:
    """Places taken together are one claim (`X et Y`), named ones of differing kinds and counts are several."""
    if not held:
        return [[]]
    held = [c for c in held if not _sums_up(context, held[0], c)]
    if _names_its_count(context, held):
        return [held]
    groups: dict[str, list[int]] = {}
    for c in held:
        key = f"{c}" if context.view.chunks[c].quantity >= 0 else _kind_of_place(context, c)
        bare = key == "" and groups and context.view.chunks[next(reversed(groups.values()))[0]].quantity < 0
        groups.setdefault(next(reversed(groups)) if bare else key, []).append(c)
    return list(groups.values())


def _sums_up(context: Context, first: int, c: int) -> bool:
    """`Oron et Marna, deux villes de l'est`: a count behind the names says them again."""
    view = context.view
    counted = c > first and view.chunks[c].quantity >= 0 and view.chunks[first].quantity < 0
    return counted and view.chunks[c - 1].kind == "COMMA" and view.chunks[first].name >= 0


def _kind_of_place(context: Context, c: int) -> str:
    """`le quartier de Kassim` and `le village d'Oron` are two things told, `le port et la gare` are one."""
    first, last = context.view.extent(c)
    head = context.view.chunks[c].head
    inside = any(context.document.name_at[t] >= 0 for t in range(first, last))
    return context.document.tokens.lemma[head] if inside and context.document.name_at[head] < 0 else ""


def _names_its_count(context: Context, held: list[int]) -> bool:
    """`deux secteurs, Oron et Marna,`: the names are those of the count; `ni X ni Y` is one thing said of both."""
    view = context.view
    before = view.chunks[held[0] - 1] if held[0] else None
    if before is not None and before.prep == "ni":
        return True
    value = (
        context.quantities[view.chunks[held[0]].quantity].value
        if view.chunks[held[0]].quantity >= 0
        else None
    )
    names = all(view.chunks[c].name >= 0 and view.governor[c] == held[0] for c in held[1:])
    return value is not None and len(held) > 1 and names and value >= len(held) - 1


def _draft(context: Context, clause: Clause | None, holding: Holding, held: list[int]) -> Draft:
    c = held[0] if held else -1
    quantity, of = quantity_of(context, c, clause) if c >= 0 else (None, None)
    quantity = holding.quantity or quantity
    actor = who_acts(context, holding.actor) if holding.actor >= 0 else holding.side
    actor = actor or _our_side(context, clause)
    args = Control(
        action=holding.action,  # type: ignore[arg-type]  # the table's values are the record's
        actor=actor,
        opponent=_opponent(context, clause, holding, c),
        objects=_objects(context, clause, held),
        of=holding.of or of,
    )
    if (
        holding.actor >= 0 and actor in args.objects
    ):  # « Conquise par les rebelles, Oron »: an apposition only by look
        chunk = context.view.chunks[holding.actor]
        actor = phrase_text(context.view, chunk.inner, chunk.last)
        args = msgspec.structs.replace(args, actor=actor)
    confidence = _CONFIDENCE[holding.how] - (0.1 if actor is None else 0.0)
    words = (holding.evidence,) if holding.evidence else _evidence(context, clause, held)
    return Draft(
        "control", args, words, f"{RULE}/{holding.how}", confidence, quantity,
        clause.index if clause is not None else -1, c, place=place_held(context, c) if c >= 0 else None,
        factuality=holding.factuality,
    )  # fmt: skip


def _our_side(context: Context, clause: Clause | None) -> str | None:
    """`« Nous tenons la ville », a dit le porte-parole du Front`: the Front; nobody where no side is told."""
    if clause is None or clause.verb.form != "finite":
        return None
    lower = context.document.tokens.lower
    if _WE not in lower[max(0, clause.verb.first - 1) : clause.verb.first + 1]:
        return None
    sources = context.attributed(clause.sentence, clause.verb.first)
    return sources[0].source.organisation if sources else None


def _objects(context: Context, clause: Clause | None, held: list[int]) -> tuple[str, ...]:
    """Names of what is held, without those whom a place is freed of."""
    freeing = clause is not None and clause.verb.lemma in _FREEING
    if freeing and len(held) == 1 and freed_from(context, held[0]) >= 0:
        chunk = context.view.chunks[held[0]]
        return (phrase_text(context.view, chunk.inner, chunk.last),)
    return tuple(dict.fromkeys(name for one in held for name in objects_of(context, one)))


def _opponent(context: Context, clause: Clause | None, holding: Holding, held: int) -> str | None:
    """Who had the place: `repris aux rebelles`, `face à l'armée`, `les quartiers tenus par les rebelles`."""
    view = context.view
    if holding.opponent >= 0:
        chunk = view.chunks[holding.opponent]
        if chunk.name < 0 and held in view.dependents(holding.opponent):
            return phrase_text(view, chunk.inner, chunk.last)  # « chassé les rebelles de la ville »
        return identify(view, holding.opponent).name
    if clause is None:
        return None
    freed_of = freed_from(context, held) if clause.verb.lemma in _FREEING else -1
    if freed_of < 0 and clause.verb.lemma in _FREEING:  # « libérée des jihadistes par l'armée »
        freed_of = next((c for c in view.complement(clause, "de") if is_armed(context, c)), -1)
    if freed_of >= 0:
        return identify(view, freed_of).name
    by_noun = held >= 0 and view.role[held] == "nmod" and holding.how in ("noun", "near")
    for c in view.complement(clause, "à", "face à", "contre"):
        if by_noun and held < clause.chunk < c:
            continue  # « La prise d'Oron a coûté la vie à dix soldats »
        if c != holding.actor and c not in holding.held and (is_armed(context, c) or _is_body(context, c)):
            return identify(view, c).name
    return _who_had(context, clause, holding, held)


def _who_had(context: Context, clause: Clause, holding: Holding, held: int) -> str | None:
    """`les quartiers tenus par les rebelles`, `la ville, que les rebelles tenaient`."""
    view = context.view
    for index in view.sentence_clauses[clause.sentence]:
        other = view.clauses[index]
        if other.kind == "participle" and other.subject == held and other.verb.lemma in _HAD:
            for c in view.complement(other, "par"):
                if c != holding.actor:
                    return identify(view, c).name
        had = other.kind == "relative" and held in other.objects and other.verb.lemma in _HAD_BEFORE
        if had and other.subject >= 0 and other.subject != holding.actor:
            had_it = subject_of(view, other)  # « la ville, que les rebelles tenaient », « qu'ils tenaient »
            return identify(view, had_it).name if had_it not in (-1, holding.actor) else None
    return None


def freed_from(context: Context, held: int) -> int:
    """`libéré la ville des forces du régime`: whom a place is freed of, read as of the place; -1 for nobody."""
    if held < 0:
        return -1
    view, lemma = context.view, context.document.tokens.lemma
    for d in view.dependents(held):
        if view.governor[d] == held and is_armed(context, d):
            return d
        if lemma[view.chunks[d].head] in _HOLDS_ON:  # « libéré Oron des griffes du Front »
            return next((one for one in view.dependents(d) if view.governor[one] == d), -1)
    return -1


def _is_body(context: Context, c: int) -> bool:
    """`(a repris la ville) aux Houthis`, `aux Arméniens`: a name that is no place and no person, or a people."""
    found = context.view.chunks[c]
    if found.name < 0 and context.document.tokens.number[found.head] == "Plur":
        return is_gentilic(context.document.tokens.form[found.head])
    name = found.name
    return name >= 0 and context.document.names[name].kind in ("organisation", "armed_group", "misc")


def _evidence(context: Context, clause: Clause | None, held: list[int]) -> tuple[tuple[int, int], ...]:
    """Verb and place as one stretch where they stand together, else the place and then the verb."""
    if not held and clause is not None:
        return ((clause.verb.first, clause.verb.last),)
    first, last = context.view.extent(held[0])[0], context.view.extent(held[-1])[1]
    if clause is None:
        return ((first, last),)
    verb = (clause.verb.first, clause.verb.last)
    gap = first - verb[1] if first >= verb[1] else verb[0] - last
    if gap <= 2:
        return ((min(first, verb[0]), max(last, verb[1])),)
    return ((first, last), verb)
