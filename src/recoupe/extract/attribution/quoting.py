"""Quoted words whose speaker no verb of saying names: loose quotations, quotations that go on, posts."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.attribution.speakers import can_speak
from recoupe.extract.attribution.value import Attribution, Memory
from recoupe.extract.clauses import ClauseView
from recoupe.extract.coreference import subject_of
from recoupe.extract.identity import Identity, identify
from recoupe.extract.lexicon import QUOTING


def loose_quotations(
    view: ClauseView, number: int, quotes: dict[int, tuple[int, int]], taken: list[Attribution]
) -> Iterator[Attribution]:
    """`Le maire qualifie l'accord de « chiffon »`: words quoted in a clause whose subject can only be their author."""
    start, stop = view.sentence_chunks[number]
    for quote in sorted({view.quote_of[c] for c in range(start, stop)} - {-1}):
        first, last = quotes[quote]
        if any(a.covers(min(first + 1, last - 1)) for a in taken):
            continue
        ruling = None
        for index in view.sentence_clauses[number]:
            clause = view.clauses[index]
            if clause.verb.first < first and clause.quote != quote and clause.verb.lemma in QUOTING:
                ruling = clause
        if ruling is None:
            continue
        chunk = subject_of(view, ruling)
        if chunk >= 0 and can_speak(view, chunk):
            yield Attribution(
                identify(view, chunk), ruling.verb.lemma, "say", ((first, last),), ruling.index, chunk
            )


def continued_quotation(
    view: ClauseView,
    number: int,
    quotes: dict[int, tuple[int, int]],
    memory: Memory,
    taken: list[Attribution],
) -> Iterator[Attribution]:
    """A sentence that is all quotation, right after an attributed one of its paragraph, keeps its speaker."""
    sentence = view.document.sentences[number]
    start, stop = view.sentence_chunks[number]
    if memory.source is None or sentence.paragraph != memory.paragraph or start >= stop:
        return
    quote = view.quote_of[start]
    if quote < 0 or quotes[quote][1] > sentence.last or any(a.covers(sentence.first) for a in taken):
        return
    last = stop - 1
    while last > start and view.chunks[last].kind in ("OTHER", "CLOSE"):
        last -= 1
    if view.quote_of[last] == quote:
        yield Attribution(memory.source, "«", "say", ((sentence.first, sentence.last),))


def posts(view: ClauseView) -> Iterator[Attribution]:
    """Paragraphs that open with their author's handle: `@ana_k : La place est vide.`"""
    sentences = view.document.sentences
    tokens = view.document.tokens
    for number, sentence in enumerate(sentences):
        opens = number == 0 or sentences[number - 1].paragraph != sentence.paragraph
        if not opens or sentence.role != "body":
            continue
        handle = next(
            (
                t
                for t in range(sentence.first, min(sentence.first + 3, sentence.last))
                if tokens.form[t][0] == "@"
            ),
            -1,
        )
        if handle < 0:
            continue
        colon = handle + 1 < sentence.last and tokens.form[handle + 1] == ":"
        if handle > sentence.first and not colon:
            continue
        end = number
        while end + 1 < len(sentences) and sentences[end + 1].paragraph == sentence.paragraph:
            end += 1
        first, last = handle + 1 + colon, sentences[end].last
        if last > first:
            author = Identity(tokens.form[handle], "person", handle, handle + 1)
            yield Attribution(author, "@", "say", ((first, last),), verbatim=True)
