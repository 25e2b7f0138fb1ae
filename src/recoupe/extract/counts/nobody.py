"""Ways of nought: `n'a fait ni mort ni blessé`, `personne n'a été touché`."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from recoupe.extract.counts.lexicon import NOBODY
from recoupe.extract.counts.scene import Count, Scene

_AMONG = frozenset(("parmi",))
_SORT = 6  # tokens that `pas de ressortissant narvien` takes at most


def nobody(scene: Scene, sentence: int) -> Iterator[Count]:
    """A count of nought: `n'a fait ni mort ni blessé`, `sans faire de victime`, `personne n'a été touché`."""
    start, stop = scene.bounds(sentence)
    lower = scene.lower
    for at in scene.context.words.between(scene.lexicon.state_forms, start + 1, stop):
        i, state = at - 1, scene.state_at(at)
        if state is None:
            continue
        both = (
            lower[i] == "ni" and i + 3 < stop and lower[i + 2] == "ni" and scene.state_at(i + 3) is not None
        )
        if both:
            yield _none(scene, sentence, i, i + 4, "casualties")
            return
        if lower[i] in ("de", "d'", "ni") and _negated_event(scene, start, i):
            yield _none(scene, sentence, i - 1, i + 2, state)
            return
    yield from _none_among(scene, sentence, start, stop)
    for clause in scene.clauses(sentence):
        begin = clause.verb.first
        if begin > start and lower[begin - 1] in NOBODY and lower[begin] in ("n'", "ne"):
            measure = next(
                (
                    f.measure
                    for f in scene.lexicon.verbs.get(clause.verb.lemma, ())
                    if not f.words and not f.figure and f.role not in ("denied_subject", "barred_subject")
                ),
                None,
            )
            if clause.verb.lemma in scene.lexicon.lists["touching"]:
                measure = "casualties"
            if measure:
                yield replace(
                    _none(scene, sentence, begin - 1, clause.verb.last, measure), clause=clause.index
                )
                return


def _none_among(scene: Scene, sentence: int, start: int, stop: int) -> Iterator[Count]:
    """`Pas de Narvien parmi les victimes`, `il n'y a pas d'enfant parmi les blessés`: none of a sort."""
    lower = scene.lower
    for i in scene.context.words.between(_AMONG, start + 2, stop - 2):
        state = scene.state_at(i + 2)
        if state is None or lower[i + 1] not in ("les", "ses", "leurs"):
            continue
        for t in range(i - 2, max(start, i - _SORT) - 1, -1):
            if lower[t] == "pas" and lower[t + 1] in ("de", "d'"):
                yield _none(scene, sentence, t, i + 3, state)
                break
            if scene.upos[t] in ("VERB", "AUX", "PUNCT"):
                break


def _negated_event(scene: Scene, start: int, i: int) -> bool:
    """`n'a pas fait de`, `sans faire de`, `n'a causé aucune` before a state noun."""
    before = scene.lower[max(start, i - 6) : i]
    verbs = scene.lemma[max(start, i - 4) : i]
    event = not {"faire", "causer", "provoquer", "signaler", "déplorer"}.isdisjoint(verbs)
    event = event or ("y" in before and scene.lower[i] != "ni")  # not `il n'y a ni morts cachés ni ...`
    return event and ("sans" in before or "n'" in before or "ne" in before)


def _none(scene: Scene, sentence: int, first: int, last: int, measure: str) -> Count:
    attributed = scene.context.attributed(sentence, first)
    return Count(
        None, measure, "people", first, last, "nobody", sentence, scene.clause_at(first), value=0,
        factuality="reported" if attributed else "asserted",
    )  # fmt: skip
