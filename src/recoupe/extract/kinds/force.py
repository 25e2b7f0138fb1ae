"""Force: armed people and means deployed, withdrawn or counted (`200 soldats supplémentaires`).

Every count of soldiers, fighters, aircraft, vehicles or ships is looked at; it becomes a claim only where a verb
or noun of `lang/fr/force.toml` governs it. Counts of the dead are casualties and are left alone here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context, Draft
from recoupe.extract.coreference import subject_of
from recoupe.extract.identity import identify, phrase_text
from recoupe.extract.places import as_place
from recoupe.extract.quantities import QuantityMention
from recoupe.lang import load_table
from recoupe.record import Force

RULE = "force/1"
_TABLE = load_table("force")
_OBJECT_VERBS = {
    lemma: action for action in ("numbers", "withdraws", "deploys") for lemma in _TABLE["verbs"][action]
}
_SUBJECT_VERBS = frozenset(_TABLE["verbs"]["stationed"])
_NOUNS = {lemma: action for action, lemmas in _TABLE["nouns"].items() for lemma in lemmas}
_UNITS = {lemma: unit for unit, lemmas in _TABLE["units"].items() for lemma in lemmas}
_MEANS = frozenset(("aircraft", "vehicles", "ships"))
_ADDITIONAL = frozenset(_TABLE["words"]["additional"])
_DESTINATIONS = ("en", "à", "dans", "vers", "sur", "au nord de")


def find(context: Context) -> Iterator[Draft]:
    """Drafts of the force claims of a document."""
    found: list[Draft] = []
    for index, mention in enumerate(context.quantities):
        unit = _unit(mention)
        sentence = context.sentence_of[mention.first]
        if unit is None or mention.article or not context.readable(sentence):
            continue
        chunk = context.view.chunk_at[mention.head if mention.head is not None else mention.first]
        if chunk < 0 or context.view.chunks[chunk].quantity != index:
            continue
        draft = _draft(context, mention, chunk, unit)
        if draft is not None:
            found.append(draft)
    yield from _linked(context, found)


def _unit(mention: QuantityMention) -> str | None:
    if mention.unit in _MEANS:
        return mention.unit
    if mention.unit_class == "people" and mention.state is None and mention.lemma is not None:
        return _UNITS.get(mention.lemma)
    return None


def _draft(context: Context, mention: QuantityMention, chunk: int, unit: str) -> Draft | None:
    view = context.view
    clause = view.clause_of(chunk)
    governed = _by_noun(context, chunk) or (_by_verb(context, clause, chunk) if clause is not None else None)
    if governed is None:
        governed = _already_there(context, chunk)
    if governed is None:
        return None
    action, actor, how = governed
    last = view.chunks[chunk].last
    args = Force(
        action=action,  # type: ignore[arg-type]  # the table's keys are the record's values
        actor=actor,
        unit=unit,
        destination=_destination(context, clause, chunk),
        purpose=_purpose(context, clause),
    )
    start = mention.first
    confidence = {"noun": 0.8, "verb": 0.8, "there": 0.6}[how]
    return Draft(
        "force", args, ((start, max(last, mention.phrase_last)),), f"{RULE}/{how}", confidence,
        mention.quantity(context.document, unit), clause.index if clause is not None else -1, chunk, key=start,
    )  # fmt: skip


def _by_noun(context: Context, chunk: int) -> tuple[str, str | None, str] | None:
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
            return action, _noun_actor(context, k), "noun"
    return None


def _noun_actor(context: Context, noun: int) -> str | None:
    clause = context.view.clause_of(noun)
    if clause is None:
        return None
    subject = subject_of(context.view, clause)
    if subject < 0 or subject == noun:
        return None
    who = identify(context.view, subject)
    return who.organisation or who.name


def _by_verb(context: Context, clause: Clause, chunk: int) -> tuple[str, str | None, str] | None:
    view = context.view
    lemma = clause.verb.lemma
    passive = clause.verb.voice == "passive"
    action = _OBJECT_VERBS.get(lemma)
    if action is not None and chunk in (clause.subjects if passive else clause.objects):
        actor = next(view.complement(clause, "par"), -1) if passive else subject_of(view, clause)
        return action, identify(view, actor).name if actor >= 0 else None, "verb"
    if (
        lemma in _OBJECT_VERBS
        and lemma in ("disposer", "estimer", "évaluer", "chiffrer")
        and chunk in clause.complements
    ):
        actor = subject_of(view, clause)
        return "numbers", identify(view, actor).name if actor >= 0 and lemma == "disposer" else None, "verb"
    if lemma in _SUBJECT_VERBS and chunk in clause.subjects and not passive:
        return "numbers", None, "verb"
    return None


def _already_there(context: Context, chunk: int) -> tuple[str, str | None, str] | None:
    """`les 300 soldats (américains) déjà en Syrie`: an adverb and a place right after the count."""
    view = context.view
    _, stop = view.sentence_chunks[view.sentence_of[chunk]]
    after = chunk + 1
    while after < stop and view.chunks[after].kind == "PP" and view.chunks[after].prep == "de":
        after += 1
    if after + 1 >= stop:
        return None
    word = context.document.tokens.lower[view.chunks[after].first]
    follows = view.chunks[after + 1]
    if word in ("déjà", "présents", "stationnés", "basés", "déployés") and follows.kind in ("PP", "VERB"):
        return "numbers", None, "there"
    verb = view.chunks[after].verb
    if (
        verb is not None
        and verb.form == "past_participle"
        and verb.lemma in ("déployer", "baser", "stationner")
    ):
        return "numbers", None, "there"
    return None


def _destination(context: Context, clause: Clause | None, chunk: int) -> str | None:
    view = context.view
    candidates = [c for c in (chunk - 1, chunk + 1) if 0 <= c < len(view.chunks)]
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
    """Tie an additional count to the count of its sentence that it comes on top of."""
    for draft in drafts:
        linked = draft
        first, last = draft.evidence[0]
        words = {
            context.document.tokens.lemma[t]
            for t in range(first, min(last + 1, len(context.document.tokens)))
        }
        if words & _ADDITIONAL:
            sentence = context.sentence_of[first]
            other = next(
                (d for d in drafts if d is not draft and context.sentence_of[d.evidence[0][0]] == sentence),
                None,
            )
            if other is not None:
                linked = replace(draft, part_of=other.key)
        yield linked
