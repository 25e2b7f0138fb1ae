"""Statements: what a named or described speaker says, quoted or reported.

Every attribution with a speaker is read. A plain report whose content is a claim of another kind (`X annonce
que douze civils sont morts`) stays that claim, with X as its source; quoted words are always a statement.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from recoupe.extract.attribution import Attribution
from recoupe.extract.context import Context, Draft
from recoupe.extract.identity import Identity, identify
from recoupe.extract.lexicon import DOCUMENTS, SHOWN
from recoupe.record import Factuality, Source, Statement

RULE = "statement/1"
_FACTUALITY: dict[str, Factuality] = {"deny": "denied", "demand": "demanded"}
_COUNTS = ("casualties", "displacement")
_SUBSTANTIAL = ("demand", "plan", "accuse")  # acts whose bare object says enough: « réclame un second camp »
_MEDIUM_PREPOSITIONS = ("sur", "à", "dans")


def find(context: Context, others: list[Draft]) -> Iterator[Draft]:
    """Drafts of the statements of a document; `others` are the drafts of all other kinds."""
    stated = [(draft.evidence[0][0], draft.kind in _COUNTS) for draft in others]
    for attribution in context.attributions:
        if attribution.cue in ("cité par", "citer") or _inside_quotation(context, attribution):
            continue
        draft = _statement(context, attribution, stated)
        if draft is not None:
            yield draft


def _inside_quotation(context: Context, attribution: Attribution) -> bool:
    """`« Le maire dit que ... », a déclaré X`: only X makes a statement here."""
    if attribution.clause < 0:
        return False
    clause = context.view.clauses[attribution.clause]
    return clause.quote >= 0 and not clause.inverted and clause.verb.clitic_subject < 0


def _restates(attribution: Attribution, stated: list[tuple[int, bool]]) -> bool:
    """Whether an indirect report holds a claim of another kind; of a person, only one that counts people."""
    person = attribution.source.kind == "person" and attribution.clause >= 0
    return any(attribution.covers(start) for start, counts in stated if counts or not person)


def _told_on_purpose(context: Context, attribution: Attribution, stated: list[tuple[int, bool]]) -> bool:
    """Whether an indirect report is a statement: a finite verb of saying, and more in it than another claim."""
    if attribution.clause < 0:
        nested = any(a.clause >= 0 and attribution.covers(a.content[0][0]) for a in context.attributions)
        return attribution.source.kind == "person" and not nested and not _restates(attribution, stated)
    clause = context.view.clauses[attribution.clause]
    if clause.verb.form != "finite":
        return False
    if not _has_verb(context, _trimmed(context, attribution)):
        return attribution.act in _SUBSTANTIAL and not _restates(attribution, stated)
    return not _restates(attribution, stated)


def _statement(context: Context, attribution: Attribution, stated: list[tuple[int, bool]]) -> Draft | None:
    quotes = [_trimmed(context, attribution)] if attribution.verbatim else _quotes(context, attribution)
    if attribution.clause < 0 and not attribution.verbatim and _restates(attribution, stated):
        quotes = [quote for quote in quotes if _has_verb(context, quote)]
    mode = _mode(context, attribution, quotes)
    if mode is None or (mode == "indirect" and not _told_on_purpose(context, attribution, stated)):
        return None
    if not _is_someone(context, attribution) or not _has_words(context, attribution):
        return None
    evidence = quotes[0] if mode == "direct" else _trimmed(context, attribution)
    source = attribution.source
    sentence = context.sentence_of[evidence[0]]
    if not context.readable(sentence):
        return None
    args = Statement(
        speaker=source.name,
        role=source.role,
        organisation=source.organisation,
        mode=mode,
        quote=_quote_text(context, quotes) if quotes else None,
        medium=_network(context) if attribution.verbatim else _medium(context, attribution),
    )
    outer = tuple(
        _as_source(context, a)
        for a in context.attributed(sentence, evidence[0])
        if a.source.name != source.name and a.size > attribution.size
    )
    return Draft(
        "statement", args, (evidence,), RULE, _confidence(source, mode), clause=attribution.clause,
        chunk=attribution.chunk, attribution=(_as_source(context, attribution), *outer),
        factuality=_FACTUALITY.get(attribution.act, "reported"),
    )  # fmt: skip


def _confidence(source: Identity, mode: str) -> float:
    named = 0.1 if source.kind == "person" else 0.0
    return (0.85 if mode in ("direct", "mixed") else 0.6) + named


def _as_source(context: Context, attribution: Attribution) -> Source:
    who = attribution.source
    start, end = context.document.raw_span(who.first, who.last)
    return Source(name=who.name, role=who.role, cue=attribution.cue, start=start, end=end)


def _quotes(context: Context, attribution: Attribution) -> list[tuple[int, int]]:
    """Token ranges of the quotations in the content, without their marks."""
    view = context.view
    found: dict[int, tuple[int, int]] = {}
    for first, last in attribution.content:
        for token in range(first, last):
            chunk = view.chunk_at[token]
            quote = view.quote_of[chunk] if chunk >= 0 else -1
            if quote >= 0 and view.chunks[chunk].kind not in ("OPEN", "CLOSE"):
                start, _ = found.get(quote, (token, token))
                found[quote] = (start, token + 1)
    ranges = [found[quote] for quote in sorted(found)]
    if (
        attribution.clause < 0
    ):  # « selon X, la "Garde" ... »: short quotations are names as often as words said
        return [(first, last) for first, last in ranges if last - first > 2]
    return ranges


def _mode(
    context: Context, attribution: Attribution, quotes: list[tuple[int, int]]
) -> Literal["direct", "indirect", "mixed"] | None:
    """`direct` when the quotation makes a clause of its own, `mixed` when quoted words stand inside a report."""
    if attribution.verbatim:
        return "direct"
    if quotes:
        quoted = sum(last - first for first, last in quotes)
        has_verb = any(_has_verb(context, quote) for quote in quotes)
        words = sum(
            context.document.tokens.upos[t] != "PUNCT"
            for first, last in attribution.content
            for t in range(first, last)
        )
        return "direct" if has_verb and quoted >= 0.7 * words else "mixed"
    named = attribution.source.kind != "common"
    return "indirect" if attribution.clause >= 0 or named else None


def _has_verb(context: Context, quote: tuple[int, int]) -> bool:
    view = context.view
    return any(view.chunks[view.chunk_at[t]].verb is not None for t in range(*quote))


def _quote_text(context: Context, quotes: list[tuple[int, int]]) -> str:
    return " […] ".join(context.document.words(first, last) for first, last in quotes)


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
    return any(context.document.tokens.upos[t] != "PUNCT" for t in range(first, last))


def _is_someone(context: Context, attribution: Attribution) -> bool:
    """Documents report (`le communiqué affirme`) but only people and bodies make statements; pictures show."""
    if attribution.chunk < 0:
        return True
    lemma = context.document.tokens.lemma[context.view.chunks[attribution.chunk].head]
    if attribution.source.kind == "common":
        return lemma not in DOCUMENTS
    return lemma not in SHOWN


def _network(context: Context) -> str | None:
    """Where posts were read, if the article says so anywhere: handles alone could be any network's."""
    lower = context.document.tokens.lower
    return (
        "Twitter"
        if any(word in ("twitter", "tweet", "tweets", "tweete", "tweeté") for word in lower)
        else None
    )


def _medium(context: Context, attribution: Attribution) -> str | None:
    """`a dit dimanche sur la BBC`: the outlet among the complements of the verb of saying."""
    if attribution.clause < 0:
        return None
    view = context.view
    for complement in view.complement(view.clauses[attribution.clause], *_MEDIUM_PREPOSITIONS):
        who = identify(view, complement)
        if who.kind == "outlet":
            return who.name
    return None
