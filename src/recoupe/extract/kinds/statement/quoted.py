"""Quoted words of a statement: which stretches, joined how, and whether they are all of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from recoupe.extract.attribution import Attribution
from recoupe.extract.clauses import ClauseView
from recoupe.extract.context import Context
from recoupe.extract.lexicon import NAMING, QUOTING, WORDED

Ranges = list[tuple[int, int]]
_DIRECT = 0.7  # share of the content's words that stands in quotation marks
_SAYING = frozenset(("dire", "appeler"))  # « se dit "inquiet" », « ce que le maire appelle "un oubli" »
_SPOKEN = ("finite", "present_participle")  # « se disant « inquiète » »
_CALLED = frozenset(("dit", "dits", "dite", "dites"))
_LOOSE = ("PUNCT", "CCONJ", "ADV")  # what may stand before words quoted whole: « Mais "tout va bien" »
_MARKS = frozenset(("«", "“", '"', "‹", "‘"))
_WITH_ARTICLE = frozenset(("des", "du", "aux", "au"))
_BALLOTS = frozenset(("oui", "non"))
_ARTICLES = frozenset(("du", "le", "au"))
_SHORTEST = 3
_LONGEST_TITLE = 6


def quoted(context: Context, attribution: Attribution) -> Ranges:
    """Token ranges of the quotations in the content, without their marks; an aside parts one into two."""
    view = context.view
    found: dict[tuple[int, int], tuple[int, int]] = {}
    for part, (first, last) in enumerate(attribution.content):
        if first >= last or _quotes_nothing(view, view.chunk_at[first], view.chunk_at[last - 1]):
            continue
        token = first
        while token < last:  # from phrase to phrase
            chunk = view.chunk_at[token]
            end = min(view.chunks[chunk].last, last) if chunk >= 0 else token + 1
            quote = view.quote_of[chunk] if chunk >= 0 else -1
            mark = _mark_within(context, chunk) if quote < 0 else -1  # no chunk of its own
            if token <= mark < end:
                found[-1 - chunk, part] = (mark + 1, end)
            if quote >= 0 and view.chunks[chunk].kind not in ("OPEN", "CLOSE"):
                start, _ = found.get((quote, part), (token, token))
                found[quote, part] = (start, end)
            token = end
    ranges = [found[key] for key in sorted(found, key=lambda key: found[key])]
    ranges = [bare for one in ranges if (bare := _bare(context, *one)) and not _is_title(context, *bare)]
    gapped = attribution.cue in QUOTING and attribution.size <= _SHORTEST + 1
    if attribution.clause < 0 and not gapped and not _worded(context, attribution):
        # « selon X, la "Garde" ... »: short quotations are names as often as words said
        return [(first, last) for first, last in ranges if last - first >= _SHORTEST]
    return ranges


def _mark_within(context: Context, chunk: int) -> int:
    """`sont « gravement blessés »`: the mark that opens within a predicate, or -1."""
    found = context.view.chunks[chunk] if chunk >= 0 else None
    if found is None or found.verb is None:
        return -1
    lower = context.document.tokens.lower
    return next((t for t in range(found.first + 1, found.last) if lower[t] in _MARKS), -1)


def _quotes_nothing(view: ClauseView, first: int, last: int) -> bool:
    """Whether no phrase from one to another stands in a quotation, as in most reports."""
    if min(first, last) < 0 or max(view.quote_of[first : last + 1], default=-1) >= 0:
        return False
    return all(view.chunks[k].kind != "CLOSE" for k in range(first, last + 1))


def _worded(context: Context, attribution: Attribution) -> bool:
    """`selon le mot de la préfète`: what stands in marks is that word."""
    start, stop = context.view.sentence_chunks[context.sentence_of[attribution.content[0][0]]]
    lemma = context.document.tokens.lemma
    chunks = context.view.chunks[start:stop]
    return attribution.cue == "selon" and any(c.prep == "selon" and lemma[c.head] in WORDED for c in chunks)


def _is_title(context: Context, first: int, last: int) -> bool:
    """`l'opération « Retour au pays »`, `le camp dit « des Saules »`: a name in quotation marks, no words said."""
    tokens = context.document.tokens
    mark = first - 1
    if last - first == 1 and tokens.lower[first] in _BALLOTS and tokens.lower[mark - 1] in _ARTICLES:
        return True  # « la victoire du « oui » »
    if tuple(tokens.lower[first:last]) in context.bynames and _after_an_article(context, mark):
        return True
    if mark <= context.document.sentences[context.sentence_of[first]].first or has_verb(
        context, (first, last)
    ):
        return False
    if tokens.lemma[mark - 1] in NAMING:
        said = context.view.chunks[context.view.chunk_at[mark - 1]].verb
        called = tokens.lower[mark - 1] in _CALLED and last - first <= _SHORTEST
        if called and tokens.upos[first] in ("DET", "ADP", "PROPN"):
            return True  # « le camp dit « des Saules » »
        return said is None or said.form not in _SPOKEN or said.lemma not in _SAYING
    short = last - first <= _LONGEST_TITLE
    return short and tokens.form[first][0].isupper() and tokens.upos[mark - 1] in ("NOUN", "DET")


def _after_an_article(context: Context, mark: int) -> bool:
    """`les "gilets verts"`, `du collectif des "gilets verts"`; `parle de "trahison"` are words, however often."""
    tokens = context.document.tokens
    return mark > 0 and (tokens.upos[mark - 1] == "DET" or tokens.lower[mark - 1] in _WITH_ARTICLE)


def _bare(context: Context, first: int, last: int) -> tuple[int, int] | None:
    """A range without the commas at its ends, and without what its phrase has before the mark.

    `la mort de quarante « rebelles »` -> `rebelles`.
    """
    lower = context.document.tokens.lower
    if first > 0 and lower[first - 1] not in _MARKS:
        first = next((t + 1 for t in range(first, last) if lower[t] in _MARKS), first)
    while first < last and lower[first] in (",", ":", ";", "-", "–", "—", "."):
        first += 1
    while last > first and lower[last - 1] in (",", ":", ";", "-", "–", "—"):
        last -= 1
    return (first, last + _closes(lower, first, last)) if last > first else None


def _closes(lower: Sequence[str], first: int, last: int) -> bool:
    """`« de vrais "espions" »`: the mark behind a range ends a quotation that begins in it."""
    mark = lower[last] if last < len(lower) else ""
    opened = {"”": "“", "»": "«"}.get(mark)
    if first > 0 and lower[first - 1] == (opened or mark):
        return False  # it ends the words themselves, over two paragraphs perhaps
    if opened is not None:
        return lower[first:last].count(opened) > lower[first:last].count(mark)
    return mark == '"' and lower[first:last].count(mark) % 2 == 1


def quote_text(context: Context, ranges: Ranges) -> str:
    """The quoted words: parts of one quotation as it was spoken, several quotations with a mark between.

    `« Partez, a dit X, et vite »` -> `Partez, et vite`.
    """
    view = context.view
    text = ""
    last_quote = -1
    for first, last in ranges:
        quote = view.quote_of[view.chunk_at[first]]
        words = context.document.words(first, last)
        if not text:
            text = words
        elif quote != last_quote:
            text += " […] " + words
        else:
            text += (" " if text[-1] in ".!?…" else ". " if words[0].isupper() else ", ") + words
        last_quote = quote
    return text


def mode_of(
    context: Context, attribution: Attribution, ranges: Ranges
) -> Literal["direct", "mixed", "indirect"] | None:
    """How the words are given: all quoted, partly, or not at all; None where nobody speaks in them."""
    if attribution.verbatim:
        return "direct"
    if not ranges:
        return "indirect"
    inside = sum(last - first for first, last in ranges)
    inserted = attribution.clause >= 0 and context.view.clauses[attribution.clause].inserted
    parts = attribution.content if inserted else _said_parts(attribution, ranges)
    words = sum(_words(context, *part) for part in parts)
    if attribution.clause >= 0 and _stands_in_report(context, attribution):
        return "mixed"
    if _goes_on_in_marks(context, attribution, ranges[0][0]):
        return "mixed"
    whole = attribution.clause >= 0 and context.view.clauses[attribution.clause].quote >= 0  # its verb too
    told = whole or any(_is_sentence(context, one) for one in ranges)
    return "direct" if told and inside >= _DIRECT * words else "mixed"


def _stands_in_report(context: Context, attribution: Attribution) -> bool:
    """`X y voit Y, qui « n'obéit à personne »`: the newsroom's sentence, with some of the speaker's words in it."""
    view = context.view
    if view.clauses[attribution.clause].inverted or len(attribution.content) != 1:
        return False
    first, _ = attribution.content[0]
    opens = view.chunks[view.chunk_at[first]].kind == "OPEN"
    return opens and first > 0 and context.document.tokens.lower[first - 1] != ":"


def _goes_on_in_marks(context: Context, attribution: Attribution, quote: int) -> bool:
    """`Une rupture « noierait la ville », a-t-elle estimé`: the newsroom's own words begin what is said."""
    tokens = context.document.tokens
    first = next((first for first, last in attribution.content if first <= quote < last), quote)
    if tokens.form[quote][0].isupper() or (quote >= 2 and tokens.lower[quote - 2] == ":"):
        return False
    before = range(max(first, context.document.sentences[context.sentence_of[quote]].first), quote)
    return any(tokens.upos[t] not in _LOOSE for t in before)


def _said_parts(attribution: Attribution, ranges: Ranges) -> tuple[tuple[int, int], ...]:
    """Stretches of the content that count: of words around an inverted verb those that hold a quotation."""
    parts = attribution.content
    if attribution.clause < 0 or len(parts) < 2:
        return parts
    held = tuple((first, last) for first, last in parts if any(first <= start < last for start, _ in ranges))
    return held or parts


def _words(context: Context, first: int, last: int) -> int:
    return sum(context.document.tokens.upos[t] != "PUNCT" for t in range(first, last))


def _is_sentence(context: Context, span: tuple[int, int]) -> bool:
    """Whether a predicate that stands by itself is quoted: not `appelle à « faire taire les armes »`."""
    view = context.view
    verbs = (view.chunks[view.chunk_at[t]].verb for t in range(*span))
    return any(verb is not None and verb.form != "infinitive" for verb in verbs)


def has_verb(context: Context, span: tuple[int, int]) -> bool:
    """Whether a predicate stands in a stretch of tokens."""
    view = context.view
    return any(view.chunks[view.chunk_at[t]].verb is not None for t in range(*span))
