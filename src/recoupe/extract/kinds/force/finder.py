"""Force: people under orders, rescuers and means deployed, withdrawn or counted (`200 soldats supplémentaires`).

Every count of them is looked at (`force_units`); it becomes a claim only where a verb, noun or participle of
`lang/fr/force.toml` governs it (`force_ways`). Troops without a number are told where they are sent or withdrawn
(`troops`). Counts of the dead and the displaced are other kinds' and are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from msgspec.structs import replace

from recoupe.extract.context import Context, Draft
from recoupe.extract.kinds.force.details import Governed, destination_of, purpose_of, themselves
from recoupe.extract.kinds.force.homeward import place_left
from recoupe.extract.kinds.force.near import near_force
from recoupe.extract.kinds.force.troop_units import Troops
from recoupe.extract.kinds.force.troops import find_troops
from recoupe.extract.kinds.force.units import MEANS, unit_of, whole_force
from recoupe.extract.kinds.force.ways import governed
from recoupe.extract.quantities import QuantityMention
from recoupe.lang import load_table
from recoupe.record import Force, Quantity

RULE = "force/3"
_FEW = 4  # men who are persons rather than a force
_TOLD_OF = frozenset(("les", "ces", "des", "aux"))
_ADDITIONAL = frozenset(load_table("force")["words"]["additional"])
_BRINGING = frozenset(load_table("force")["verbs"]["bringing"])
_CONFIDENCE = {
    "noun": 0.8,
    "verb": 0.8,
    "arrives": 0.75,
    "there": 0.7,
    "size": 0.75,
    "gapped": 0.7,
    "counted": 0.6,
    "near": 0.55,
}


def find(context: Context) -> Iterator[Draft]:
    """Drafts of the force claims of a document."""
    found: list[Draft] = []
    for index, mention in enumerate(context.quantities):
        if (
            mention.article
            or mention.change == "from"
            or not context.readable(context.sentence_of[mention.first])
        ):
            continue
        unit = None if _are_persons(context, mention) else unit_of(context, index, mention)
        if unit is None:
            continue
        chunk = context.view.chunk_at[mention.head if mention.head is not None else mention.first]
        if chunk >= 0 and context.view.chunks[chunk].quantity == index:
            by = governed(context, chunk, unit, mention) or near_force(context, chunk, unit, mention)
            if by is not None:
                found.append(_draft(context, mention, chunk, unit, by))
                whole = whole_force(context, mention, unit) if by.action != "numbers" else None
                if whole is not None:
                    found.append(_draft(context, whole, chunk, unit, _counted(context, whole, by)))
    counted = {(context.sentence_of[d.evidence[0][0]], _unit(d)) for d in found}
    in_numbers = {sentence for sentence, _ in counted}
    clauses = {d.clause for d in found}
    moved: set[tuple[int, str]] = set()  # what bears no number goes one way once a sentence
    yield from _linked(context, found)
    for troops in find_troops(context):
        sentence = context.view.sentence_of[troops.chunk]
        means = troops.unit in MEANS and all(unit != troops.unit for at, unit in counted if at == sentence)
        other_way = sentence not in in_numbers and (sentence, troops.action) not in moved
        # « a dépêché des unités, et 300 miliciens participent à l'assaut »
        own = (
            troops.clause is not None and troops.clause.kind == "main" and troops.clause.index not in clauses
        )
        alone = own and (sentence, troops.action) not in moved and not _shares_clause(context, troops, found)
        if means or other_way or alone:
            counted.add((sentence, troops.unit))
            moved.add((sentence, troops.action))
            yield _uncounted(context, troops)


def _shares_clause(context: Context, troops: Troops, found: list[Draft]) -> bool:
    """Whether a count of the sentence hangs on the clause of the troops, or opens it."""
    index = troops.clause.index if troops.clause is not None else -1
    clauses = context.view.clauses
    near = (clauses[d.clause] for d in found if d.clause >= 0)
    return any(
        c.index == index or c.parent == index or (c.sentence == clauses[index].sentence and c.kind != "main")
        for c in near
    )


def _are_persons(context: Context, mention: QuantityMention) -> bool:
    """`les deux hommes`, `ces trois hommes`: those whom the text has told of."""
    few = mention.value is not None and mention.value <= _FEW and mention.lemma == "homme"
    return few and context.document.tokens.lower[mention.first - 1] in _TOLD_OF


def _counted(context: Context, whole: QuantityMention, by: Governed) -> Governed:
    """Those whom a part is taken from are there, however surely the part will go."""
    said = context.attributed(context.sentence_of[whole.first], whole.first)
    return Governed("numbers", by.actor, "size", "reported" if said else "asserted")


def _unit(draft: Draft) -> str | None:
    return draft.args.unit if isinstance(draft.args, Force) else None


def _draft(context: Context, mention: QuantityMention, chunk: int, unit: str, by: Governed) -> Draft:
    view = context.view
    clause = view.clause_of(chunk)
    args = Force(
        action=by.action,  # type: ignore[arg-type]  # the table's keys are the record's values
        actor=by.actor or themselves(context, chunk, unit),
        unit=unit,
        destination=destination_of(context, clause, chunk) if by.action != "withdraws" else None,
        purpose=purpose_of(context, clause),
    )
    last = max(view.chunks[chunk].last, mention.phrase_last)
    own = _by_itself(context, mention, by)
    return Draft(
        "force", args, ((mention.first, last),), f"{RULE}/{by.how}", _CONFIDENCE[by.how],
        mention.quantity(context.document, unit), clause.index if clause is not None else -1, chunk,
        place_left(context, clause) if by.action == "withdraws" else None,
        factuality=by.factuality or ("asserted" if own == () else None), key=mention.first, attribution=own,
    )  # fmt: skip


def _by_itself(context: Context, mention: QuantityMention, by: Governed) -> tuple[()] | None:
    """`la Narvie a porté à 5.100 le nombre de ses soldats`: what it does, no figure that it gives; None for others."""
    if by.how != "size" or by.actor is None:
        return None
    said = context.attributed(context.sentence_of[mention.first], mention.first)
    return () if len(said) == 1 and said[0].source.name == by.actor and said[0].cue in _BRINGING else None


def _uncounted(context: Context, troops: Troops) -> Draft:
    clause = troops.clause
    args = Force(
        action=troops.action,  # type: ignore[arg-type]
        actor=troops.actor,
        unit=troops.unit,
        destination=destination_of(context, clause, troops.chunk) if troops.action == "deploys" else None,
        purpose=purpose_of(context, clause),
    )
    return Draft(
        "force", args, (troops.words,), f"{RULE}/troops", 0.6, _one(context, troops),
        clause.index if clause is not None else -1, troops.chunk, troops.place, factuality=troops.factuality,
    )  # fmt: skip


def _one(context: Context, troops: Troops) -> Quantity | None:
    """`un hélicoptère`, `une frégate`: one; a convoy is of many."""
    found = context.view.chunks[troops.chunk]
    word = context.document.tokens.lower[found.inner]
    if troops.unit not in ("aircraft", "ships") or word not in ("un", "une"):
        return None
    return Quantity(value=1, low=1, high=1, bound="exact", unit=troops.unit, text=word)


def _linked(context: Context, drafts: list[Draft]) -> Iterator[Draft]:
    """Tie an additional count to the count that it adds to, and let that one share who acts."""
    lower = context.document.tokens.lower
    found = list(drafts)
    for n, draft in enumerate(drafts):
        first, last = draft.evidence[0]
        base = next((k for k in (n + 1,) if k < len(drafts) and _on_top(lower, drafts[k])), -1)
        if base < 0 and _on_top_of_it(context, first, last):
            near = [k for k in (n + 1, *range(n - 1, -1, -1)) if k < len(drafts)]
            base = next((k for k in near if _is_near(context, draft, drafts[k])), -1)
        if base < 0 or not _is_near(context, draft, drafts[base]):
            continue
        found[n] = replace(found[n], part_of=drafts[base].key)
        whose, other = found[n].args, found[base].args
        if isinstance(whose, Force) and isinstance(other, Force) and other.actor is None:
            found[base] = replace(found[base], args=msgspec.structs.replace(other, actor=whose.actor))
    yield from found


def _on_top_of_it(context: Context, first: int, last: int) -> bool:
    """`300 soldats supplémentaires`, `300 soldats de plus`; not `plus de 300 soldats`."""
    tokens = context.document.tokens
    return any(
        tokens.lemma[i] in _ADDITIONAL and (tokens.lower[i] != "plus" or tokens.lower[i - 1] == "de")
        for i in range(first, min(last + 1, len(tokens)))
    )


def _on_top(lower: list[str], draft: Draft) -> bool:
    """`en plus des 1.200 soldats`, `outre les 300 hommes`: what stands before the count that was there."""
    first = draft.evidence[0][0]
    return lower[max(0, first - 3) : first] in (["en", "plus", "des"], ["en", "plus", "de"]) or (
        lower[max(0, first - 2) : first] == ["outre", "les"]
    )


def _is_near(context: Context, draft: Draft, other: Draft) -> bool:
    """Whether a count stands in the sentence of another, or in the one before."""
    sentence = context.sentence_of[draft.evidence[0][0]]
    return sentence - 1 <= context.sentence_of[other.evidence[0][0]] <= sentence
