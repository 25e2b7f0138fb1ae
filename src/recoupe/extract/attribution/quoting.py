"""Quoted words whose speaker no verb of saying names: loose quotations, quotations that go on, posts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from recoupe.extract.attribution.speakers import can_speak
from recoupe.extract.attribution.value import Attribution, Memory
from recoupe.extract.clauses import ClauseView
from recoupe.extract.coreference import subject_of
from recoupe.extract.identity import Identity, identify
from recoupe.extract.lexicon import QUOTING

_SHORTEST = 3  # words; shorter quotations are names and titles as often as somebody's words


def loose_quotations(
    view: ClauseView, number: int, quotes: dict[int, tuple[int, int]], taken: list[Attribution]
) -> Iterator[Attribution]:
    """`Le maire qualifie l'accord de « chiffon »`: words quoted in a clause whose subject can only be their author."""
    start, stop = view.sentence_chunks[number]
    for quote in sorted({view.quote_of[c] for c in range(start, stop)} - {-1}):
        first, last = quotes[quote]
        if last - first < _SHORTEST + 2 or any(a.covers(first + 1) for a in taken):
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
    """Paragraphs that are somebody's own words: after a handle, or after a line that announces them.

    `@ana_k : La place est vide.` and `Ana Kurt écrit :` with the words in the next paragraph.
    """
    sentences = view.document.sentences
    if not sentences:
        return
    starts = [n for n, s in enumerate(sentences) if n == 0 or sentences[n - 1].paragraph != s.paragraph]
    ends = [*starts[1:], len(sentences)]
    announced: Attribution | None = None
    for start, end in zip(starts, ends, strict=True):
        first, last = sentences[start].first, sentences[end - 1].last
        if sentences[start].role != "body":
            announced = None
            continue
        post = _after_handle(view, first, last)
        if post is None and announced is not None:
            post = replace(announced, content=((first, last),))
        if post is not None and last - first > _SHORTEST:
            yield post
        announced = _announcement(view, end - 1, last) if post is None else None


def _after_handle(view: ClauseView, first: int, last: int) -> Attribution | None:
    """`@ana_k : ...`, `Ana @ana_k : ...`, or a handle and a capital; `@ana_k écrit que` is the newsroom's."""
    form = view.document.tokens.form
    handle = next(
        (t for t in range(first, min(first + 3, last)) if form[t][0] == "@" and len(form[t]) > 1), -1
    )
    if handle < 0 or handle + 1 >= last or form[last - 1] == ":":
        return None
    colon = form[handle + 1] == ":"
    if not colon and (handle > first or not form[handle + 1][0].isupper()):
        return None
    author = Identity(form[handle], "person", handle, handle + 1)
    return Attribution(author, "@", "say", ((handle + 1 + colon, last),), verbatim=True)


def _announcement(view: ClauseView, sentence: int, last: int) -> Attribution | None:
    """The speaker whom a paragraph that ends in a colon announces."""
    if view.document.tokens.form[last - 1] != ":":
        return None
    for index in reversed(view.sentence_clauses[sentence]):
        clause = view.clauses[index]
        chunk = subject_of(view, clause)
        if clause.verb.lemma in QUOTING and chunk >= 0 and can_speak(view, chunk):
            return Attribution(identify(view, chunk), clause.verb.lemma, "say", (), -1, chunk, verbatim=True)
    return None
