"""Whose a document is: `un bilan de la police`, `le communiqué que publie l'agence`: its owner is who speaks."""

from __future__ import annotations

from recoupe.extract.attribution.describing import can_speak
from recoupe.extract.clauses import ClauseView
from recoupe.extract.grammar import GRAMMAR
from recoupe.extract.lexicon import GIVING, TALLY

_HAVING = frozenset(("disposer", "recevoir", "recueillir", "détenir", "obtenir", "collecter"))


def author_of(view: ClauseView, chunk: int) -> int:
    """Whose document it is: `un bilan de la police`, `communiqué par elle`, `que publie la police`."""
    owner = next((d for d in view.dependents(chunk) if can_speak(view, d)), -1)
    if owner >= 0:  # `le bilan des victimes` has no author
        return owner if view.document.tokens.lemma[view.chunks[owner].head] not in TALLY else -1
    acronym = next((d for d in view.dependents(chunk) if _is_acronym(view, d)), -1)
    if acronym >= 0:  # « un décompte de l'ODVC »: whoever that is, it is theirs
        return acronym
    for index in view.sentence_clauses[view.sentence_of[chunk]]:
        clause = view.clauses[index]
        given = clause.verb.lemma in GIVING and clause.verb.voice == "active" and chunk in clause.objects
        held = chunk in clause.objects or (chunk in clause.complements and view.chunks[chunk].prep == "de")
        has = held and clause.verb.lemma in _HAVING
        if (given or has) and clause.subject >= 0 and can_speak(view, clause.subject):
            return clause.subject  # « la Ligue a publié un texte dénonçant », « dispose d'informations sur »
    reached = {chunk, *view.dependents(chunk)}
    for index in view.sentence_clauses[view.sentence_of[chunk]]:
        clause = view.clauses[index]
        given_by = clause.kind == "participle" and clause.verb.form == "past_participle"
        if given_by and not reached.isdisjoint(clause.subjects):
            agent = next(view.complement(clause, "par"), -1)
            if agent >= 0 and can_speak(view, agent):
                return agent
        named = clause.kind == "relative" and clause.antecedent in reached and clause.marker == "que"
        if named and clause.subject >= 0 and can_speak(view, clause.subject):
            return clause.subject
    return _giver(view, chunk)


def _giver(view: ClauseView, chunk: int) -> int:
    """`un bilan publié lundi par l'OMS`, `des informations en provenance du ministère`: who gave it."""
    _, stop = view.sentence_chunks[view.sentence_of[chunk]]
    last = view.extent(chunk)[1]
    start = view.chunk_at[last] if last < len(view.chunk_at) else stop
    for k in range(start, min(stop, start + 3)):
        found = view.chunks[k]
        dated = k > start and found.prep == "de"  # « un nouveau bilan samedi des autorités »
        if found.prep == "par" or dated or view.document.tokens.lemma[found.head] == "provenance":
            givers = (k, *view.dependents(k))
            return next((g for g in givers if can_speak(view, g)), -1)
        if found.kind != "ADV" and view.document.tokens.lower[found.inner] not in GRAMMAR.weekdays:
            return -1
    return -1


def _is_acronym(view: ClauseView, chunk: int) -> bool:
    form = view.document.tokens.form[view.chunks[chunk].head]
    return view.chunks[chunk].prep == "de" and form.isupper() and form.isalpha() and len(form) > 1


def minutes_of(view: ClauseView, chunk: int) -> int:
    """`le compte rendu du Conseil`, whose participle is read as a verb: whose they are, or -1."""
    _, stop = view.sentence_chunks[view.sentence_of[chunk]]
    of = chunk + 2
    return of if of < stop and view.chunks[of].prep == "de" and can_speak(view, of) else -1
