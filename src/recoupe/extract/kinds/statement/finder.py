"""Statements: what a named or described speaker says, quoted or reported.

Every attribution with a speaker is read. A plain report whose content is a claim of another kind (`X annonce
que douze civils sont morts`) stays that claim, with X as its source; quoted words are always a statement.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from recoupe.extract.attribution import Attribution
from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context, Draft
from recoupe.extract.identity import Identity
from recoupe.extract.kinds.statement.kept_medium import with_media_kept
from recoupe.extract.kinds.statement.medium import addressee_of, medium_of
from recoupe.extract.kinds.statement.plain import plain
from recoupe.extract.kinds.statement.quoted import has_verb, mode_of, quote_text, quoted
from recoupe.extract.kinds.statement.told import Stated, in_passing, restates, told_on_purpose, trimmed
from recoupe.extract.lexicon import (
    CONTINUING,
    DOCUMENTS,
    SHOWN,
)
from recoupe.extract.sources import source_of, sources_of
from recoupe.record import Factuality, Statement

RULE = "statement/1"
_FACTUALITY: dict[str, Factuality] = {"deny": "denied", "demand": "demanded"}


def find(context: Context, others: list[Draft]) -> Iterator[Draft]:
    """Drafts of the statements of a document; `others` are the drafts of all other kinds.

    A report that holds a meeting says more than that; one that announces it (`a annoncé des pourparlers`) does not.
    """
    plainly = [draft for draft in others if not in_passing(draft)]
    stated = Stated(context, [draft for draft in others if draft.kind != "meeting"])
    made = list(_spoken(context, stated))
    yield from with_media_kept(context, (*made, *plain(context, made, plainly)))


def _spoken(context: Context, stated: Stated) -> Iterator[Draft]:
    """Statements whose words are told: quoted, or in a clause of their own."""
    owned = _owned_quotes(context)
    made: dict[tuple[int, str | None, int], Draft] = {}
    beside: list[Draft] = []
    for attribution in context.attributions:
        cited = attribution.cue in ("cité par", "citer")
        if cited or _inside_quotation(context, attribution) or _said_anew(context, attribution):
            continue
        draft = _statement(context, attribution, stated, owned)
        if draft is not None and _is_beside(context, draft) and attribution.cue not in CONTINUING:
            beside.append(draft)
        elif draft is not None:
            made[(*_where_and_who(context, draft), len(made))] = draft
    last = {key[:2]: key for key in made}
    for draft in beside:
        whole = last.get(_where_and_who(context, draft))
        if whole is None:
            yield draft
        else:
            made[whole] = _with_words_of(made[whole], draft)
    yield from made.values()


def _with_words_of(whole: Draft, part: Draft) -> Draft:
    """A report with the quoted words beside it: `a dit que le pont tient, jugeant « exclu » un retrait`."""
    told, quoted_too = whole.args, part.args
    assert isinstance(told, Statement)
    assert isinstance(quoted_too, Statement)
    if told.quote is not None or quoted_too.quote is None:
        return whole
    return replace(whole, args=replace(told, mode="mixed", quote=quoted_too.quote))


def _is_beside(context: Context, draft: Draft) -> bool:
    """`..., affirmant que le port tient`: told beside the verb of its sentence, which may say more."""
    if draft.clause < 0 or not isinstance(draft.args, Statement):
        return False
    return context.view.clauses[draft.clause].verb.form == "present_participle"


def _where_and_who(context: Context, draft: Draft) -> tuple[int, str | None]:
    """The sentence and the speaker of a statement."""
    speaker = draft.args.speaker if isinstance(draft.args, Statement) else None
    verb = context.view.clauses[draft.clause].verb.first if draft.clause >= 0 else draft.evidence[0][0]
    return context.sentence_of[verb], speaker


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
            if (
                around.quote >= 0
                and not aside
                and (quote == around.quote or not _opens_in_marks(context, around))
            ):
                continue  # a verb among the words said, which says none outside of them
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


def _said_anew(context: Context, attribution: Attribution) -> bool:
    """`Deux otages, et non trois, comme il l'avait annoncé, ont fui, dit le maire`: he says it now."""
    if not attribution.aside or not attribution.content:
        return False
    first = attribution.content[0][0]
    sentence = context.sentence_of[first]
    return any(not a.aside and a.covers(first) for a in context.attributions_at[sentence])


def _opens_in_marks(context: Context, clause: Clause) -> bool:
    """`La Ligue "appelle au calme"`: a verb in marks, its subject before them; not `le collectif « Rendez-nous »`."""
    outside = clause.subject >= 0 and context.view.quote_of[clause.subject] != clause.quote
    small = context.document.tokens.form[clause.verb.first][0].islower()
    return outside and small and not clause.inverted and clause.verb.clitic_subject < 0


def _statement(
    context: Context, attribution: Attribution, stated: Stated, owned: dict[int, int]
) -> Draft | None:
    ranges = _quotations(context, attribution, stated, owned)
    mode = mode_of(context, attribution, ranges)
    if mode is None or (mode == "indirect" and not told_on_purpose(context, attribution, stated)):
        return None
    if not _is_someone(context, attribution) or not _has_words(context, attribution):
        return None
    evidence = (
        tuple(ranges)
        if mode == "direct"
        else (*_before_insertion(context, attribution), trimmed(context, attribution))
    )
    sentence = context.sentence_of[evidence[0][0]]
    evidence += _told_later(context, attribution, sentence)
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


def _before_insertion(context: Context, attribution: Attribution) -> tuple[tuple[int, int], ...]:
    """`La trêve, affirme le maire, tient`: the words before what is inserted, where they aren't those meant."""
    clause = context.view.clauses[attribution.clause] if attribution.clause >= 0 else None
    if clause is None or not clause.inserted or len(attribution.content) != 2:
        return ()
    (first, last), upos = attribution.content[0], context.document.tokens.upos
    while last > first and upos[last - 1] == "PUNCT":
        last -= 1
    named = any(upos[t] in ("NOUN", "PROPN") for t in range(first, last))
    return ((first, last),) if named and trimmed(context, attribution)[0] >= last else ()


def _told_later(context: Context, attribution: Attribution, sentence: int) -> tuple[tuple[int, int], ...]:
    """`« L'eau monte. Partez », a dit la préfète`: the verb too, where another sentence holds it."""
    if attribution.clause < 0:
        return ()
    verb = context.view.clauses[attribution.clause].verb
    return ((verb.first, verb.last),) if context.sentence_of[verb.first] != sentence else ()


def _quotations(
    context: Context, attribution: Attribution, stated: Stated, owned: dict[int, int]
) -> list[tuple[int, int]]:
    """The quoted words that are this source's own, not those of somebody quoted within its reach."""
    if attribution.verbatim:
        return [trimmed(context, attribution)]
    view = context.view
    ranges = [
        (first, last)
        for first, last in quoted(context, attribution)
        if owned.get(view.quote_of[view.chunk_at[first]], attribution.clause) == attribution.clause
    ]
    if attribution.clause < 0 and restates(attribution, stated):
        return [one for one in ranges if has_verb(context, one)]
    return ranges


def _confidence(source: Identity, mode: str) -> float:
    named = 0.1 if source.kind == "person" else 0.0
    return (0.85 if mode in ("direct", "mixed") else 0.6) + named


def _has_words(context: Context, attribution: Attribution) -> bool:
    first, last = trimmed(context, attribution)
    return any(context.document.tokens.upos[t] not in ("PUNCT", "PRON") for t in range(first, last))


def _is_read_out(context: Context, attribution: Attribution) -> bool:
    """`« Rien ne bouge », poursuit le communiqué`: words that a document holds, in marks; not what a picture shows."""
    if attribution.clause < 0 or context.document.tokens.lemma[attribution.source.first] in SHOWN:
        return False
    clause = context.view.clauses[attribution.clause]
    return clause.inverted and bool(quoted(context, attribution))


def _is_someone(context: Context, attribution: Attribution) -> bool:
    """Documents report (`le communiqué affirme`) but only people and bodies make statements; pictures show."""
    if attribution.chunk < 0:
        return True
    lemma = context.document.tokens.lemma[context.view.chunks[attribution.chunk].head]
    if attribution.source.kind == "common":
        own = context.view.chunk_at[attribution.source.first]  # « selon le récit d'un garde »: the guard
        lemma = context.document.tokens.lemma[context.view.chunks[own].head] if own >= 0 else lemma
        return lemma not in DOCUMENTS or _is_read_out(context, attribution)
    return lemma not in SHOWN
