"""Sources that hold beyond a sentence of their own: over a list, beside a figure in brackets, into what goes on."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from recoupe.extract.attribution.describing import can_speak
from recoupe.extract.attribution.speakers import Voices
from recoupe.extract.attribution.value import Attribution
from recoupe.extract.clauses import ClauseView
from recoupe.extract.lexicon import CHECKING, DOCUMENTS, GOING_ON

_BULLETS = frozenset(("-", "–", "—", "•", "●", "*", "·", "►"))
_ITEMS = 60  # sentences of a list
_BODIES = frozenset(("organisation", "outlet"))
_CLOSING = 2  # phrases that may stand between a bracket and the end of its sentence: its marks
_LONGEST = 12  # tokens of a bracket that names a source


def bracketed(view: ClauseView, number: int, voices: Voices) -> Iterator[Attribution]:
    """`Décès : 12 (source : préfecture)`; in a heading it holds for the list below."""
    sentence = view.document.sentences[number]
    words = view.document.tokens.lower[sentence.first : sentence.last]
    if "(" not in words and "[" not in words:
        return
    start, stop = view.sentence_chunks[number]
    for c in range(start, stop):
        if view.chunks[c].kind != "LPAR":
            continue
        chunk, end = _source_in(view, c, stop)
        if chunk < 0:
            chunk, end = _body_alone(view, start, c, stop)
        if chunk < 0:
            continue
        source = voices.of(chunk)
        opening = view.chunks[c].first
        if opening > sentence.first:
            yield Attribution(source, "source", "say", ((sentence.first, opening),), -1, chunk)
        below = _list_below(view, number)
        if end >= sentence.last - 2 and below > sentence.last:
            yield Attribution(source, "source", "say", ((sentence.last, below),), -1, chunk)
        return


def _source_in(view: ClauseView, c: int, stop: int) -> tuple[int, int]:
    """The phrase of source in the bracket that chunk c opens, and the token past the bracket; -1 for none."""
    tokens = view.document.tokens
    first = view.chunks[c].last
    within = range(c + 1, min(stop, c + 1 + _LONGEST))
    end = next((k for k in within if view.chunks[k].kind == "RPAR"), -1)
    if end < 0 or view.chunks[end].last - first > _LONGEST:
        return -1, -1
    cue = tokens.lemma[first] if first < len(tokens) else ""
    if cue != "source" and cue not in DOCUMENTS:
        return -1, -1
    for k in range(c + 1, end):
        found = view.chunks[k]
        own = found.name >= 0 or found.head != first
        if found.kind in ("NP", "PP") and own and found.quantity < 0 and can_speak(view, k):
            return k, view.chunks[end].last
    return -1, -1


def _body_alone(view: ClauseView, start: int, c: int, stop: int) -> tuple[int, int]:
    """`97 morts (Protection civile, 6 octobre)`: a body in a bracket that closes what counts; not `la Garde (GNR)`."""
    end = next((k for k in range(c + 1, min(stop, c + 1 + _LONGEST)) if view.chunks[k].kind == "RPAR"), -1)
    closes = end >= 0 and all(view.chunks[k].kind in ("OTHER", "COMMA") for k in range(end + 1, stop))
    if not closes or end + 1 - stop < -_CLOSING or c == start or view.chunks[c - 1].name >= 0:
        return -1, -1
    body = view.chunks[c + 1]
    name = view.document.names[body.name] if body.name >= 0 else None
    whole = end == c + 2 or view.chunks[c + 2].kind == "COMMA"
    if name is None or name.kind not in _BODIES or not whole or body.kind != "NP":
        return -1, -1
    counts = any(view.chunks[k].quantity >= 0 for k in range(start, c))
    return (c + 1, view.chunks[end].last) if counts else (-1, -1)


def _list_below(view: ClauseView, number: int) -> int:
    """The token where the list ends that follows a sentence: lines that begin with a dash or a dot."""
    sentences = view.document.sentences
    end = sentences[number].last
    for following in sentences[number + 1 : number + 1 + _ITEMS]:
        if view.document.tokens.form[following.first] not in _BULLETS and following.first == end:
            return end if following.paragraph != sentences[number].paragraph else following.last
        end = following.last
    return end


def going_on(view: ClauseView, number: int, before: list[Attribution]) -> Iterator[Attribution]:
    """`Parmi eux, trois enfants ont péri`: what spells out the sentence before has its source."""
    sentence = view.document.sentences[number]
    if number == 0 or not (_opens(view, sentence.first, sentence.last) or _tells_of_some(view, number)):
        return
    if _is_unchecked(view, number):
        return
    previous = view.document.sentences[number - 1]
    if previous.paragraph != sentence.paragraph:
        return
    for attribution in reversed(before):
        if any(previous.first <= last - 1 < previous.last for _, last in attribution.content):
            content = ((sentence.first, sentence.last),)
            yield replace(attribution, content=content, clause=-1, act="say", verbatim=False)
            return


def _tells_of_some(view: ClauseView, number: int) -> bool:
    """`Trois y sont morts`: a bare number tells of some of those whom the sentence before counted."""
    start, stop = view.sentence_chunks[number]
    if start + 1 >= stop:
        return False
    chunk = view.chunks[start]
    bare = chunk.kind == "NP" and chunk.quantity >= 0 and chunk.last == chunk.first + 1
    return bare and view.chunks[start + 1].kind == "VERB"


def _is_unchecked(view: ClauseView, number: int) -> bool:
    """`Ce chiffre n'a pu être vérifié`: the newsroom says so, not who gave the figure."""
    verbs = (view.clauses[index].verb for index in view.sentence_clauses[number])
    return any(verb.lemma in CHECKING and verb.negation for verb in verbs)


def _opens(view: ClauseView, first: int, last: int) -> bool:
    lower = view.document.tokens.lower
    phrases = GOING_ON.get(lower[first], ())
    return any(
        tuple(lower[first : first + len(words)]) == words for words in phrases if first + len(words) < last
    )
