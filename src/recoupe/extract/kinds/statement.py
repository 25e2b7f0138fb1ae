"""Statements: what a named or described speaker says, quoted or reported.

Every attribution with a speaker is read. A plain report whose content is a claim of another kind (`X annonce
que douze civils sont morts`) stays that claim, with X as its source; quoted words are always a statement.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from recoupe.extract.attribution import Attribution
from recoupe.extract.attribution.acts import Acts
from recoupe.extract.attribution.describing import can_speak
from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context, Draft
from recoupe.extract.identity import Identity
from recoupe.extract.kinds.medium import addressee_of, medium_of
from recoupe.extract.kinds.plain_statement import plain
from recoupe.extract.kinds.quoted import has_verb, mode_of, quote_text, quoted
from recoupe.extract.lexicon import (
    ACTS,
    ASKING,
    DOCUMENTS,
    EVILS,
    INSTITUTIONS,
    OWNING,
    REPORTERS,
    REPORTS_OBJECTS,
    SHOWN,
    WITNESSING,
)
from recoupe.extract.sources import source_of, sources_of
from recoupe.record import Factuality, Statement

RULE = "statement/1"
_FACTUALITY: dict[str, Factuality] = {"deny": "denied", "demand": "demanded"}
_BEFORE_ALL = ("ADV", "CONJ", "COMMA")  # what may stand before a phrase in front: « Mais selon le maire, »
_COUNTS = ("casualties", "displacement")
_SUBSTANTIAL = ("accuse", "deny")  # acts whose bare object says enough: « conteste le bilan »


def find(context: Context, others: list[Draft]) -> Iterator[Draft]:
    """Drafts of the statements of a document; `others` are the drafts of all other kinds.

    A report that holds a meeting says more than that; one that announces it (`a annoncé des pourparlers`) does not.
    """
    made = list(_spoken(context, [draft for draft in others if draft.kind != "meeting"]))
    yield from made
    yield from plain(context, made, others)


def _spoken(context: Context, others: list[Draft]) -> Iterator[Draft]:
    """Statements whose words are told: quoted, or in a clause of their own."""
    stated = _Stated(context, others)
    owned = _owned_quotes(context)
    for attribution in context.attributions:
        if attribution.cue in ("cité par", "citer") or _inside_quotation(context, attribution):
            continue
        draft = _statement(context, attribution, stated, owned)
        if draft is not None:
            yield draft


def _owned_quotes(context: Context) -> dict[int, int]:
    """The clause of saying that each quotation belongs to."""
    view = context.view
    owned: dict[int, int] = {}
    for attribution in sorted(context.attributions, key=lambda a: -a.size):
        if attribution.clause < 0:
            continue
        around = view.clauses[attribution.clause]
        for first, _ in quoted(context, attribution):
            quote = view.quote_of[view.chunk_at[first]]
            aside = around.inverted or around.verb.clitic_subject >= 0
            if quote == around.quote and not aside:
                continue  # a verb among the words said
            if quote != around.quote or quote not in owned:  # the newsroom's verb, not one within the words
                owned[quote] = attribution.clause
    return owned


def _inside_quotation(context: Context, attribution: Attribution) -> bool:
    """`« Le maire dit que ... », a déclaré X`, `« Tout passe, disait ma mère », dit X`: only X makes a statement."""
    if attribution.clause < 0:
        return False
    clause = context.view.clauses[attribution.clause]
    if clause.quote < 0:
        return False
    if _opens_in_marks(context, clause):
        return False
    if not clause.inverted and clause.verb.clitic_subject < 0:
        return True
    return any(
        a.clause >= 0 and context.view.clauses[a.clause].quote != clause.quote and a.covers(clause.verb.first)
        for a in context.attributions_at[clause.sentence]
    )


def _opens_in_marks(context: Context, clause: Clause) -> bool:
    """`La Ligue "appelle au calme"`: a verb in marks, its subject before them; not `le collectif « Rendez-nous »`."""
    outside = clause.subject >= 0 and context.view.quote_of[clause.subject] != clause.quote
    small = context.document.tokens.form[clause.verb.first][0].islower()
    return outside and small and not clause.inverted and clause.verb.clitic_subject < 0


class _Stated:
    """Where the claims of all other kinds begin, and those of them that count people; in order.

    What a relative clause tells (`une église où dix familles ont trouvé refuge`) is not what was said on purpose.
    """

    def __init__(self, context: Context, others: list[Draft]) -> None:
        told = [draft for draft in others if not _in_relative(context, draft)]
        self.all = sorted(draft.evidence[0][0] for draft in told)
        self.counts = sorted(draft.evidence[0][0] for draft in told if draft.kind in _COUNTS)


def _in_relative(context: Context, draft: Draft) -> bool:
    return draft.clause >= 0 and context.view.clauses[draft.clause].kind == "relative"


def _restates(attribution: Attribution, stated: _Stated) -> bool:
    """Whether an indirect report holds a claim of another kind; of a person, only one that counts people."""
    person = attribution.source.kind == "person" and attribution.clause >= 0
    starts = stated.counts if person else stated.all
    return any(bisect_left(starts, first) < bisect_left(starts, last) for first, last in attribution.content)


def _told_on_purpose(context: Context, attribution: Attribution, stated: _Stated) -> bool:
    """Whether an indirect report is a statement: a finite verb of saying, and more in it than another claim."""
    if attribution.clause < 0 and _is_sourced(context, attribution):
        return not _restates(attribution, stated)
    if attribution.clause < 0:
        here = context.attributions_at[context.sentence_of[attribution.content[0][0]]]
        nested = any(a.clause >= 0 and attribution.covers(a.content[0][0]) for a in here)
        return attribution.source.kind == "person" and not nested and not _restates(attribution, stated)
    clause = context.view.clauses[attribution.clause]
    acts = Acts(context.view)
    told = clause.verb.form == "finite" or acts.goes_on(clause) or acts.handed_to(clause) >= 0
    if not told or attribution.cue in ASKING or _is_own_witness(context, attribution):
        return False
    if attribution.cue in OWNING:
        return clause.kind != "relative" and _owns_an_evil(context, attribution)
    bare = attribution.act == "say" and attribution.cue in REPORTS_OBJECTS
    if bare and clause.verb.voice != "reflexive" and not _takes_clause(context, clause):
        return False  # « a recensé dix arrivées hier, venues du nord » counts and tells nothing
    asked = attribution.act in (
        "demand",
        "plan",
    )  # « ordonne l'envoi de gardes pour fermer le port » tells nothing
    if not has_verb(context, _trimmed(context, attribution)) or (asked and not _asks_clause(context, clause)):
        return attribution.act in _SUBSTANTIAL and not _restates(attribution, stated)
    return not _restates(attribution, stated)


def _is_sourced(context: Context, attribution: Attribution) -> bool:
    """`D'après le ministère, les vols ont augmenté.`, `Le port est fermé, selon la préfecture.`

    Somebody or a body told in front of all that they say, or a body behind it.
    """
    if attribution.chunk < 0 or context.view.chunks[attribution.chunk].prep != "selon":
        return False
    view = context.view
    chunk = view.chunks[attribution.chunk]
    if chunk.pronoun or not can_speak(view, attribution.chunk):
        return False
    start, stop = view.sentence_chunks[view.sentence_of[attribution.chunk]]
    if all(view.chunks[k].kind in _BEFORE_ALL for k in range(start, attribution.chunk)):
        return has_verb(context, attribution.content[-1])
    last = view.chunk_at[view.extent(attribution.chunk)[1] - 1]
    ends = last + 1 >= stop or (last + 2 >= stop and view.chunks[last + 1].kind == "OTHER")
    lemma = context.document.tokens.lemma[chunk.head]
    body = lemma in INSTITUTIONS or attribution.source.kind in ("organisation", "outlet")
    return ends and body and attribution.cue == "selon" and has_verb(context, attribution.content[0])


def _asks_clause(context: Context, clause: Clause) -> bool:
    """Whether what is asked for or promised is told by a clause: `demande que`, `appelle à fermer`, `promet de`."""
    acts = Acts(context.view)
    if clause.verb.modal in ACTS or acts.inverted(clause) or acts.colon_after(clause):
        return True
    return any(
        other.parent == clause.index
        and (other.kind == "complement" or (other.kind == "infinitive" and other.marker in ("", "à", "de")))
        for other in map(context.view.clauses.__getitem__, context.view.sentence_clauses[clause.sentence])
    )


def _takes_clause(context: Context, clause: Clause) -> bool:
    acts = Acts(context.view)
    told = clause.verb.modal in ACTS or acts.inverted(clause) or acts.colon_after(clause)
    return told or acts.has_clause(clause)


def _owns_an_evil(context: Context, attribution: Attribution) -> bool:
    """`a revendiqué l'attentat`, `il a été revendiqué par la milice`, not `revendique l'île`."""
    tokens = context.document.tokens
    first, last = attribution.content[0]
    passive = context.view.clauses[attribution.clause].verb.voice == "passive"
    return passive or any(tokens.lemma[t] in EVILS for t in range(first, last))


def _is_own_witness(context: Context, attribution: Attribution) -> bool:
    """`a constaté un correspondant de l'agence`: what the newsroom's own people saw."""
    if attribution.cue not in WITNESSING or attribution.chunk < 0:
        return False
    return context.document.tokens.lemma[context.view.chunks[attribution.chunk].head] in REPORTERS


def _statement(
    context: Context, attribution: Attribution, stated: _Stated, owned: dict[int, int]
) -> Draft | None:
    ranges = _quotations(context, attribution, stated, owned)
    mode = mode_of(context, attribution, ranges)
    if mode is None or (mode == "indirect" and not _told_on_purpose(context, attribution, stated)):
        return None
    if not _is_someone(context, attribution) or not _has_words(context, attribution):
        return None
    evidence = tuple(ranges) if mode == "direct" else (_trimmed(context, attribution),)
    sentence = context.sentence_of[evidence[0][0]]
    if not context.readable(sentence):
        return None
    source = attribution.source
    args = Statement(
        speaker=source.name,
        role=source.role,
        organisation=source.organisation,
        mode=mode,
        quote=quote_text(context, ranges) if ranges else None,
        medium=medium_of(context, attribution),
        addressee=addressee_of(context, attribution),
    )
    around = context.attributed(sentence, evidence[0][0])
    outer = sources_of(
        context, [a for a in around if a.source.name != source.name and a.size > attribution.size]
    )
    return Draft(
        "statement", args, evidence, RULE, _confidence(source, mode), clause=attribution.clause,
        chunk=attribution.chunk, attribution=(source_of(context, attribution), *outer),
        factuality=_FACTUALITY.get(attribution.act, "reported"),
    )  # fmt: skip


def _quotations(
    context: Context, attribution: Attribution, stated: _Stated, owned: dict[int, int]
) -> list[tuple[int, int]]:
    """The quoted words that are this source's own, not those of somebody quoted within its reach."""
    if attribution.verbatim:
        return [_trimmed(context, attribution)]
    view = context.view
    ranges = [
        (first, last)
        for first, last in quoted(context, attribution)
        if owned.get(view.quote_of[view.chunk_at[first]], attribution.clause) == attribution.clause
    ]
    if attribution.clause < 0 and _restates(attribution, stated):
        return [one for one in ranges if has_verb(context, one)]
    return ranges


def _confidence(source: Identity, mode: str) -> float:
    named = 0.1 if source.kind == "person" else 0.0
    return (0.85 if mode in ("direct", "mixed") else 0.6) + named


def _trimmed(context: Context, attribution: Attribution) -> tuple[int, int]:
    """The content's stretch that holds the words said, without the marks at its ends.

    Of two stretches around an inverted verb the first is meant, of others the longest.
    """
    parts = attribution.content
    first, last = parts[0] if attribution.clause >= 0 else max(parts, key=lambda part: part[1] - part[0])
    upos = context.document.tokens.upos
    while first < last - 1 and upos[first] == "PUNCT":
        first += 1
    while last > first + 1 and upos[last - 1] == "PUNCT":
        last -= 1
    return first, last


def _has_words(context: Context, attribution: Attribution) -> bool:
    first, last = _trimmed(context, attribution)
    return any(context.document.tokens.upos[t] not in ("PUNCT", "PRON") for t in range(first, last))


def _is_someone(context: Context, attribution: Attribution) -> bool:
    """Documents report (`le communiqué affirme`) but only people and bodies make statements; pictures show."""
    if attribution.chunk < 0:
        return True
    lemma = context.document.tokens.lemma[context.view.chunks[attribution.chunk].head]
    if attribution.source.kind == "common":
        own = context.view.chunk_at[attribution.source.first]  # « selon le récit d'un garde »: the guard
        lemma = context.document.tokens.lemma[context.view.chunks[own].head] if own >= 0 else lemma
        return lemma not in DOCUMENTS
    return lemma not in SHOWN
