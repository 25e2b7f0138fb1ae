"""Short tellings of newsrooms: an ordinal victim, nobody of a people among the dead, who is in custody.

`La troisième victime du séisme`, `Pas de Sarvien parmi les victimes`, `En garde à vue, sa femme`,
`d'autres restent portées disparues`, `encore plus de blessés`.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from recoupe.extract.counts.persons import any_person, class_of, one_person
from recoupe.extract.counts.scene import Count, Scene
from recoupe.extract.quantities import QuantityMention

VICTIM: frozenset[str] = frozenset(("victime",))
SIGHT: frozenset[str] = frozenset(("vue",))
OTHERS: frozenset[str] = frozenset(("autres",))
MORE: frozenset[str] = frozenset(("plus", "davantage"))
SILENCE: frozenset[str] = frozenset(("nouvelles", "signe", "signes"))
_DEATHS = frozenset(("mort", "décès", "mourir", "décéder", "tuer", "corps", "périr", "identifier"))
_FIRST = frozenset(("première", "seconde", "dernière"))
_OF = frozenset(("du", "de", "des", "d'"))
_HARMS = ("killed", "wounded", "missing", "casualties")
_STAYING = frozenset(("être", "rester", "demeurer"))
_GREATER = frozenset(("encore", "bien", "beaucoup", "même"))
_CUSTODY = ["garde", "à", "vue"]
_NEAR = 5  # tokens between `pas de` and `parmi`, or between a victim and what they are a victim of
_SAID = 11  # tokens behind the people in which it stands that nothing is heard of them


def ordinal_victim(scene: Scene, sentence: int) -> Iterator[Count]:
    """`La troisième victime française du séisme`: one, dead where the sentence speaks of death."""
    start, stop = scene.bounds(sentence)
    lower = scene.lower
    for i in scene.context.lemmas.between(VICTIM, start + 2, stop - 2):
        rank = lower[i - 1].endswith("ième") or lower[i - 1] in _FIRST
        if not rank or lower[i - 2] not in ("la", "une", "cette"):
            continue
        behind = range(i + 1, min(stop, i + 1 + _NEAR))
        of = next((t for t in behind if lower[t] in _OF), -1)
        causes = scene.lexicon.causes["nouns"]
        if of < 0 or not any(scene.lemma[t] in causes for t in range(of, min(stop, of + 4))):
            continue
        dead = not _DEATHS.isdisjoint(scene.lemma[start:stop])
        measure = "killed" if dead else "casualties"
        yield _one(scene, sentence, measure, i - 2, i + 1, "people")


def none_among(scene: Scene, sentence: int) -> Iterator[Count]:
    """`Pas de Sarvien parmi les victimes`: nought of them."""
    start, stop = scene.bounds(sentence)
    lower = scene.lower
    for i in scene.context.words.between(frozenset(("parmi",)), start + 3, stop - 2):
        state = scene.state_at(i + 2) if lower[i + 1] in ("les", "ces") else None
        if state not in _HARMS:
            continue
        before = range(max(start, i - _NEAR), i - 2)
        no = next((t for t in before if lower[t] == "pas" and lower[t + 1] in ("de", "d'")), -1)
        if no < 0 or any(scene.upos[t] in ("VERB", "AUX") for t in range(no, i)):
            continue
        said = scene.context.attributed(sentence, no)
        yield Count(
            None, state or "", "people", no, i + 3, "nobody", sentence, scene.clause_at(i), value=0,
            factuality="reported" if said else "asserted",
        )  # fmt: skip


def in_custody(scene: Scene, sentence: int) -> Iterator[Count]:
    """`En garde à vue, sa femme a expliqué`, `son épouse, dont la garde à vue a été prolongée`."""
    start, stop = scene.bounds(sentence)
    lower, view = scene.lower, scene.context.view
    for i in scene.context.words.between(SIGHT, start + 2, stop - 2):
        if lower[i - 2 : i + 1] != _CUSTODY or _told(scene, sentence, "captured"):
            continue
        whom, first, last = -1, i - 2, i + 1
        if lower[i - 3] == "en" and i - 3 == start and lower[i + 1] == ",":
            whom = view.chunk_at[i + 2]
        elif lower[i - 4 : i - 2] == ["dont", "la"]:
            at = i - 5 - (lower[i - 5] == ",")
            whom = view.chunk_at[at] if at >= start else -1
        elif lower[i - 3] == "la" and lower[i + 1] in _OF:
            whom = view.chunk_at[i + 1]
            first, last = i - 3, view.chunks[whom].last if whom >= 0 else last
        if whom >= 0 and (one_person(scene, whom, of=True) or any_person(scene, whom)):
            yield Count(
                None, "captured", class_of(scene, whom), first, last, "named", sentence, scene.clause_at(i), whom,
                "subject", value=1,
            )  # fmt: skip


def others_missing(scene: Scene, sentence: int) -> Iterator[Count]:
    """`Trois sont mortes et d'autres restent portées disparues`: some more, nobody says how many."""
    start, stop = scene.bounds(sentence)
    lower = scene.lower
    for i in scene.context.words.between(OTHERS, start + 1, stop - 2):
        if lower[i - 1] != "d'" or scene.lemma[i + 1] not in _STAYING or scene.last(sentence, i) < 0:
            continue
        if scene.upos[i - 2] in ("NOUN", "NUM"):
            continue  # « une dizaine d'autres sont portées disparues » counts them
        words = lower[i + 2 : min(stop, i + 6)]
        gone = next((k for k, word in enumerate(words) if word in ("disparus", "disparues")), -1)
        if gone >= 0 and {"pas", "plus"}.isdisjoint(words):
            yield Count(
                None, "missing", "people", i - 1, i + 3 + gone, "group", sentence, scene.clause_at(i), -1, "subject",
                value=None,
            )  # fmt: skip


def still_more(scene: Scene, sentence: int) -> Iterator[Count]:
    """`plusieurs tués et encore plus de blessés graves`: more than those just told."""
    start, stop = scene.bounds(sentence)
    lower = scene.lower
    for i in scene.context.words.between(MORE, start + 2, stop - 2):
        if lower[i - 1] not in _GREATER or lower[i + 1] not in ("de", "d'") or scene.last(sentence, i) < 0:
            continue
        state = scene.state_at(i + 2)
        if state in _HARMS:
            yield Count(
                None, state or "", "people", i - 1, i + 3, "group", sentence, scene.clause_at(i), -1, "subject",
                value=None,
            )  # fmt: skip


def by_silence(scene: Scene, quantity: QuantityMention) -> Count | None:
    """`des centaines d'autres dont on est sans nouvelles`, `dix personnes qui n'ont pas donné de signe de vie`."""
    if quantity.state is not None or "missing" not in scene.lexicon.states:
        return None
    _, stop = scene.bounds(scene.context.sentence_of[quantity.first])
    chunk = scene.context.view.chunk_at[quantity.first]
    at = max(quantity.phrase_last, scene.context.view.extent(chunk)[1] if chunk >= 0 else 0)
    words = scene.lower[at : min(stop, at + _SAID)]
    if words[:1] == ["dont"]:
        silent = "nouvelles" in words and ("sans" in words or "aucune" in words)
    else:
        given = "donné" in words and not {"nouvelles", "signe", "signes"}.isdisjoint(words)
        silent = words[:1] == ["qui"] and given and not {"n'", "ne"}.isdisjoint(words)
    if not silent:
        return None
    found = scene.count(quantity, "missing", "fate", scene.clause_at(quantity.first), -1, "subject")
    said = scene.context.attributed(found.sentence, quantity.first)  # whatever is tried to reach them
    return replace(found, factuality="reported" if said else "asserted")


def _one(scene: Scene, sentence: int, measure: str, first: int, last: int, victims: str) -> Count:
    return Count(
        None, measure, victims, first, last, "named", sentence, scene.clause_at(first),
        scene.context.view.chunk_at[first], "subject",
    )  # fmt: skip


def _told(scene: Scene, sentence: int, measure: str) -> bool:
    """Whether this sentence has counted the same."""
    return any(c.measure == measure for c in scene.counts[scene.begin :] if c.sentence == sentence)
