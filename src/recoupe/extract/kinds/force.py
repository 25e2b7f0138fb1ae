"""Force: people under orders, rescuers and means deployed, withdrawn or counted (`200 soldats supplémentaires`).

Every count of them is looked at; it becomes a claim only where a verb, noun or participle of
`lang/fr/force.toml` governs it. Counts of the dead and the displaced are other kinds' and are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context, Draft
from recoupe.extract.coreference import subject_of
from recoupe.extract.ellipsis import counted_before, has_partitive_pronoun
from recoupe.extract.identity import identify, phrase_text
from recoupe.extract.kinds.taken import COUNTED_ELSEWHERE
from recoupe.extract.places import as_place
from recoupe.extract.quantities import QuantityMention
from recoupe.lang import load_table
from recoupe.record import Force

RULE = "force/2"
_TABLE = load_table("force")
_OBJECT_VERBS = {
    lemma: action for action in ("numbers", "withdraws", "deploys") for lemma in _TABLE["verbs"][action]
}
_ARRIVES = frozenset(_TABLE["verbs"]["arrives"])
_NOUNS = {lemma: action for action, lemmas in _TABLE["nouns"].items() for lemma in lemmas}
_STATIONED = frozenset(_TABLE["stationed"]["lemmas"])
_UNITS = {lemma: unit for unit, lemmas in _TABLE["units"].items() for lemma in lemmas}
_MEANS = frozenset(("aircraft", "vehicles", "ships"))
_CAUTIOUS = frozenset(_TABLE["cautious"]["units"])
_ADDITIONAL = frozenset(_TABLE["words"]["additional"])
_DESTINATIONS = ("en", "à", "dans", "vers", "sur", "au nord de", "pour")
_ESTIMATES = frozenset(("estimer", "évaluer", "chiffrer", "dénombrer", "recenser"))


@dataclass(frozen=True, slots=True)
class _Governed:
    """What makes a count a claim: the action, who acts, and how it was seen."""

    action: str
    actor: str | None
    how: str


def find(context: Context) -> Iterator[Draft]:
    """Drafts of the force claims of a document."""
    found: list[Draft] = []
    for index, mention in enumerate(context.quantities):
        unit = _unit(context, index, mention)
        if unit is None or mention.article or not context.readable(context.sentence_of[mention.first]):
            continue
        chunk = context.view.chunk_at[mention.head if mention.head is not None else mention.first]
        if chunk >= 0 and context.view.chunks[chunk].quantity == index:
            governed = _governed(context, chunk, unit)
            if governed is not None:
                found.append(_draft(context, mention, chunk, unit, governed))
    yield from _linked(context, found)


def _unit(context: Context, index: int, mention: QuantityMention) -> str | None:
    if mention.unit in _MEANS:
        return mention.unit
    if mention.state is not None:
        return None
    if mention.lemma is not None:
        return _UNITS.get(mention.lemma) or _UNITS.get(mention.lemma.lower())
    if mention.unit_class != "none":
        return None
    chunk = context.view.chunk_at[mention.first]
    clause = context.view.clause_of(chunk) if chunk >= 0 else None
    elliptic = mention.other or (clause is not None and has_partitive_pronoun(context, clause))
    before = counted_before(context, index, ("people", "means")) if elliptic else None
    return None if before is None or before.lemma is None else _UNITS.get(before.lemma)


def _governed(context: Context, chunk: int, unit: str) -> _Governed | None:
    clause = context.view.clause_of(chunk)
    found = _by_noun(context, chunk)
    if found is None and clause is not None:
        found = _by_verb(context, clause, chunk, unit)
    if found is None:
        found = _stationed(context, chunk)
    if found is None and unit not in _CAUTIOUS:
        found = _counted(context, clause, chunk)
    return found


def _draft(context: Context, mention: QuantityMention, chunk: int, unit: str, by: _Governed) -> Draft:
    view = context.view
    clause = view.clause_of(chunk)
    args = Force(
        action=by.action,  # type: ignore[arg-type]  # the table's keys are the record's values
        actor=by.actor,
        unit=unit,
        destination=_destination(context, clause, chunk),
        purpose=_purpose(context, clause),
    )
    confidence = {"noun": 0.8, "verb": 0.8, "arrives": 0.7, "there": 0.7, "counted": 0.6}[by.how]
    last = max(view.chunks[chunk].last, mention.phrase_last)
    return Draft(
        "force", args, ((mention.first, last),), f"{RULE}/{by.how}", confidence,
        mention.quantity(context.document, unit), clause.index if clause is not None else -1, chunk,
        key=mention.first,
    )  # fmt: skip


def _by_noun(context: Context, chunk: int) -> _Governed | None:
    """`le déploiement (en Syrie) de 200 soldats`: the noun that the count hangs on, also over a place."""
    view = context.view
    if view.chunks[chunk].prep != "de":
        return None
    start, _ = view.sentence_chunks[view.sentence_of[chunk]]
    for k in range(chunk - 1, max(start, chunk - 5) - 1, -1):
        other = view.chunks[k]
        if other.kind not in ("NP", "PP"):
            return None
        action = _NOUNS.get(context.document.tokens.lemma[other.head])
        if action is not None:
            return _Governed(action, _noun_actor(context, k), "noun")
    return None


def _noun_actor(context: Context, noun: int) -> str | None:
    clause = context.view.clause_of(noun)
    subject = subject_of(context.view, clause) if clause is not None else -1
    return _name(context, subject) if subject >= 0 and subject != noun else None


def _name(context: Context, chunk: int) -> str | None:
    if chunk < 0:
        return None
    who = identify(context.view, chunk)
    return who.organisation if who.kind == "person" and who.organisation else who.name


def _by_verb(context: Context, clause: Clause, chunk: int, unit: str) -> _Governed | None:
    view = context.view
    verb = clause.verb
    action = _OBJECT_VERBS.get(verb.lemma)
    turned = verb.voice == "passive" or (verb.voice == "reflexive" and verb.lemma != "estimer")
    if action is not None and chunk in (clause.subjects if turned else clause.objects):
        if action == "numbers" and unit in _CAUTIOUS and verb.lemma not in _ESTIMATES:
            return None
        agent = next(view.complement(clause, "par"), -1)
        return _Governed(action, _name(context, agent if turned else subject_of(view, clause)), "verb")
    if chunk in clause.complements and verb.lemma in (*_ESTIMATES, "disposer"):
        holder = subject_of(view, clause) if verb.lemma == "disposer" else -1
        return _Governed("numbers", _name(context, holder), "verb")
    if verb.lemma in _ARRIVES and chunk in clause.subjects and verb.voice == "active":
        return _Governed("deploys", None, "arrives")
    return None


def _stationed(context: Context, chunk: int) -> _Governed | None:
    """`les 300 soldats (déjà) présents dans la ville`: what stands right after the count."""
    tokens = context.document.tokens
    last = context.view.extent(chunk)[1]
    for token in range(last, min(last + 3, len(tokens))):
        if tokens.lemma[token] in _STATIONED:
            return _Governed("numbers", None, "there")
        if tokens.lower[token] == "déjà" and token + 1 < len(tokens) and tokens.upos[token + 1] == "ADP":
            return _Governed("numbers", None, "there")
        if tokens.upos[token] not in ("ADV", "ADJ"):
            return None
    return None


def _counted(context: Context, clause: Clause | None, chunk: int) -> _Governed | None:
    """Fighters who act are counted: `Neuf cents combattants attendent`; so are those whom a speaker numbers."""
    view = context.view
    if clause is None:
        bare = view.role[chunk] == "" and view.chunks[chunk].kind == "NP"
        return _Governed("numbers", None, "counted") if bare and _is_first(context, chunk) else None
    acts = clause.verb.voice == "active" and clause.verb.lemma not in COUNTED_ELSEWHERE
    if chunk in clause.subjects and acts and clause.verb.form == "finite":
        return _Governed("numbers", None, "counted")
    return None


def _is_first(context: Context, chunk: int) -> bool:
    """`Trois mille combattants, estime le chercheur`: a sentence that opens with the count."""
    start, _ = context.view.sentence_chunks[context.view.sentence_of[chunk]]
    return chunk == start


def _destination(context: Context, clause: Clause | None, chunk: int) -> str | None:
    view = context.view
    candidates = [c for c in (chunk + 1, chunk - 1) if 0 <= c < len(view.chunks)]
    if clause is not None:
        candidates += clause.complements
    for c in candidates:
        if view.chunks[c].prep in _DESTINATIONS and view.sentence_of[c] == view.sentence_of[chunk]:
            place = as_place(view, c)
            if place is not None:
                return place.name
    return None


def _purpose(context: Context, clause: Clause | None) -> str | None:
    """The infinitive of purpose that the clause rules: `pour conseiller la coalition`."""
    if clause is None:
        return None
    view = context.view
    for index in view.sentence_clauses[clause.sentence]:
        other = view.clauses[index]
        if other.parent == clause.index and other.kind == "infinitive" and other.marker in ("pour", "afin"):
            last = view.extent(other.object)[1] if other.object >= 0 else other.verb.last
            return phrase_text(view, other.verb.first, max(last, other.verb.last))
    return None


def _linked(context: Context, drafts: list[Draft]) -> Iterator[Draft]:
    """Tie an additional count to the nearest count, of its sentence or the one before, that it adds to."""
    for n, draft in enumerate(drafts):
        first, last = draft.evidence[0]
        linked = draft
        if not _ADDITIONAL.isdisjoint(context.document.tokens.lemma[first : last + 1]):
            sentence = context.sentence_of[first]
            near = [d for d in drafts[n + 1 : n + 2] + drafts[:n][::-1] if d is not draft]
            for other in near:
                if sentence - 1 <= context.sentence_of[other.evidence[0][0]] <= sentence:
                    linked = replace(draft, part_of=other.key)
                    break
        yield linked
