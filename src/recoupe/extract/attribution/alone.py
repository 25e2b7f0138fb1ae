"""Quotations that stand alone: who spoke before goes on, or somebody told of around them says them."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.attribution.describing import can_speak, is_human
from recoupe.extract.attribution.speakers import Voices
from recoupe.extract.attribution.value import Attribution
from recoupe.extract.clauses import ClauseView
from recoupe.extract.identity import Identity
from recoupe.extract.lexicon import UTTERED

_SHORTEST = 3  # tokens; shorter quotations are names and titles as often as somebody's words
_BEFORE = 5  # phrases in which something may stand before the mark
_SETTING = ("ADV", "CONJ", "COMMA", "PP")
_PARAGRAPH = 8  # tokens of a paragraph that is all quotation, no heading
_STOPS = frozenset((".", "!", "?", "…", "...", "»", '"', "”"))
_POINTING = frozenset(("ce", "ces", "cet", "cette", "le", "la", "l'", "les", "ses"))


def standing_alone(
    view: ClauseView,
    number: int,
    quotes: dict[int, tuple[int, int]],
    voices: Voices,
    taken: list[Attribution],
) -> Iterator[Attribution]:
    """A quotation that opens a sentence and ends one, with no verb of saying beside it."""
    sentence = view.document.sentences[number]
    start, stop = view.sentence_chunks[number]
    opening = next((k for k in range(start, min(stop, start + _BEFORE)) if view.quote_of[k] >= 0), -1)
    if opening < 0 or any(view.chunks[k].kind not in _SETTING for k in range(start, opening)):
        return
    if opening > start and voices.memory.sentence < number - 1:
        return  # « Mais, « avec cette marée, rien ne cédera » »: only of who has just spoken
    first, end = quotes[view.quote_of[opening]]
    if (
        (opening == start and first != sentence.first)
        or end - first <= _SHORTEST
        or any(a.covers(first) for a in taken)
    ):
        return
    closing = view.sentence_of[view.chunk_at[end - 1]]
    if not _says_no_more(view, closing, end):
        return
    source = _author(view, number, closing, end - first, voices)
    if source is not None:
        yield Attribution(source, "«", "say", ((first, end),))


def _says_no_more(view: ClauseView, closing: int, end: int) -> bool:
    """Whether no clause follows a quotation in the sentence that closes it: `« ... », et « beaucoup d'autres ».`"""
    clauses = map(view.clauses.__getitem__, view.sentence_clauses[closing])
    return not any(clause.verb.first >= end and clause.verb.form == "finite" for clause in clauses)


def _author(view: ClauseView, number: int, closing: int, length: int, voices: Voices) -> Identity | None:
    """Whose words: the one told right behind, who spoke in the paragraph or is its subject, else around it."""
    sentences = view.document.sentences
    paragraph = sentences[number].paragraph
    memory = voices.memory
    following = closing + 1 if closing + 1 < len(sentences) else -1
    if following >= 0 and sentences[following].paragraph == paragraph:
        told = _whose_words(view, following, voices)
        if told is not None:
            return told
    if memory.paragraph == paragraph and memory.source is not None:
        return memory.source
    before = voices.pronouns.subject_before(number)
    opens = number == 0 or sentences[number - 1].paragraph != paragraph
    if before is not None or not opens or sentences[number].role != "body":
        return before
    if following >= 0 and sentences[following].paragraph == paragraph:
        return _subject_behind(view, following, voices)
    whole = length >= _PARAGRAPH and view.document.tokens.form[sentences[closing].last - 1] in _STOPS
    if not whole:
        return None
    if memory.source is None or memory.paragraph != paragraph - 1:
        return voices.pronouns.subject_before(number, back=1)
    person = memory.source.kind in ("person", "common")
    return memory.source if person or memory.sentence == number - 1 else None


def _whose_words(view: ClauseView, number: int, voices: Voices) -> Identity | None:
    """`Ces mots sont ceux de la préfète`, `Le constat est signé Ivo Brek`."""
    start, stop = view.sentence_chunks[number]
    tokens = view.document.tokens
    if start + 1 >= stop:
        return None
    if tokens.lemma[view.chunks[start].first] == "tel" or tokens.lower[view.chunks[start].first] == "tels":
        return _told_in(view, start + 1, stop, voices)  # « Tels sont les mots employés par Ana Kurtel »
    if tokens.lower[view.chunks[start].head] in ("c'", "ce") and start + 2 < stop:
        told = view.chunks[start + 2]  # « C'est l'appel lancé lundi par la préfète »
        shown = view.chunks[start + 1].verb is not None and tokens.lemma[told.head] in UTTERED
        return _told_in(view, start + 3, min(stop, start + 8), voices) if shown else None
    words = view.chunks[start]
    if tokens.lemma[words.head] not in UTTERED or tokens.lower[words.inner] not in _POINTING:
        return None
    verb = next((k for k in range(start + 1, stop) if view.chunks[k].verb is not None), stop)
    if verb >= stop or tokens.lemma[view.chunks[verb].first] not in ("être", "émaner", "venir"):
        return None
    return _told_in(view, verb + 1, min(stop, verb + 5), voices)


def _told_in(view: ClauseView, start: int, stop: int, voices: Voices) -> Identity | None:
    """The first phrase of a stretch that can speak."""
    for k in range(start, stop):
        if view.chunks[k].kind in ("NP", "PP") and can_speak(view, k) and not view.chunks[k].pronoun:
            return voices.of(k)
    return None


def _subject_behind(view: ClauseView, number: int, voices: Voices) -> Identity | None:
    """`« Tout a brûlé. » Ana Kurtel montre les murs noircis.`: the person whom the next sentence is about."""
    for index in view.sentence_clauses[number]:
        clause = view.clauses[index]
        if clause.kind != "main" or clause.subject < 0:
            continue
        chunk = view.chunks[clause.subject]
        if chunk.pronoun or view.document.tokens.number[chunk.head] == "Plur":
            return None
        who = voices.of(clause.subject)
        human = who.kind == "person" or (who.kind == "common" and is_human(view.document.tokens, chunk.head))
        return who if human else None
    return None
