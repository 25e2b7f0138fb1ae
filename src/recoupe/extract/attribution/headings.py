"""Sources of the figures that a line gives without a verb: `Bilan de la préfecture : 12 morts`."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.attribution.describing import can_speak
from recoupe.extract.attribution.speakers import Voices
from recoupe.extract.attribution.value import Attribution
from recoupe.extract.clauses import ClauseView
from recoupe.extract.lexicon import TOLL_TITLES

_LONGEST = 7  # phrases from the noun to its colon
_GIVERS = frozenset(("de", "par", "selon"))


def headed(view: ClauseView, number: int, voices: Voices) -> Iterator[Attribution]:
    """`Dernier bilan communiqué par la préfecture : 12 morts`: who gives what stands behind the colon."""
    start, stop = view.sentence_chunks[number]
    if start >= stop or view.document.tokens.lemma[view.chunks[start].head] not in TOLL_TITLES:
        return
    colon = next((k for k in range(start + 1, min(stop, start + _LONGEST)) if _is_colon(view, k)), -1)
    if colon < 0 or any(_is_finite(view, k) for k in range(start, colon)):
        return
    for k in range(start + 1, colon):
        if view.chunks[k].prep in _GIVERS and _gives(view, k):
            content = ((view.chunks[colon].last, view.document.sentences[number].last),)
            yield Attribution(voices.of(k), "bilan", "say", content, -1, k)
            return


def _gives(view: ClauseView, k: int) -> bool:
    """Whether a phrase is of somebody who counts: no town, whose toll it may be."""
    at = view.chunks[k].name
    body = at < 0 or view.document.names[at].kind in ("organisation", "armed_group")
    return body and view.chunks[k].quantity < 0 and can_speak(view, k)


def _is_colon(view: ClauseView, k: int) -> bool:
    return view.chunks[k].kind == "COLON" and view.document.tokens.lower[view.chunks[k].first] == ":"


def _is_finite(view: ClauseView, k: int) -> bool:
    verb = view.chunks[k].verb
    return verb is not None and verb.form == "finite"
