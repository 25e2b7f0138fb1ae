"""The way of a noun whose `de` says who: `la mort de 251 civils`, `l'évacuation programmée de 900 riverains`."""

from __future__ import annotations

from msgspec.structs import replace

from recoupe.extract.counts.openings import is_figure, wished
from recoupe.extract.counts.scene import Count, Scene
from recoupe.extract.quantities import QuantityMention

_STATES = (
    ["sans", "vie"],
    ["en", "cours"],
)  # `le corps sans vie de deux enfants`, `évacuation en cours de 400 habitants`
_MANY = 100  # people whose leaving is no journey of some
_AHEAD = frozenset(("programmé", "annoncé", "prévu", "promi", "envisagé", "projeté", "planifié"))


def by_noun(scene: Scene, quantity: QuantityMention) -> Count | None:
    """A noun whose `de` says who: `la mort de 251 civils`, `l'enlèvement de deux journalistes`."""
    start, _ = scene.bounds(scene.context.sentence_of[quantity.first])
    i = quantity.first - 1
    while i > start and scene.lower[i] in ("des", "les", "ces", "ses", "l'", "«", '"', "encore"):
        i -= 1
    opened = (
        scene.lower[i + 1] == "des" if i + 1 < quantity.first else scene.lower[i] in ("de", "d'", "des", "du")
    )
    if i <= start or not (opened or scene.lower[i] in ("de", "d'")):
        return None
    i -= 1 if scene.lower[i] in ("de", "d'", "des", "du") else 0
    i = _before_aside(scene, i, start)
    i = _before_day(scene, i, start)
    if scene.lower[i - 1 : i + 1] in _STATES:
        i -= 2
    while i > start and scene.upos[i] == "ADJ" and scene.lower[i] not in ("nouvelles", "nouvelle"):
        i -= 1
    ahead = False
    turned = scene.upos[i] == "VERB" and i > start and scene.upos[i - 1] == "NOUN"
    if turned and scene.lower[i].rstrip("s").endswith(("é", "ée", "mis", "mise")):
        ahead = scene.lower[i].rstrip("s").rstrip("e") in _AHEAD  # `l'évacuation programmée de 900 personnes`
        i -= 1  # `le déplacement forcé de 900 familles`
    measure = scene.lexicon.nominals.get(scene.lemma[i]) if scene.upos[i] == "NOUN" else None
    if i == start and scene.lower[i] in ("mort", "morts"):
        measure = scene.lexicon.nominals.get("mort")  # « Mort d'un otage », taken for a participle
    if scene.lower[i] in ("nouvelles", "nouvelle") and i > start and scene.lower[i - 1] in ("sans", "aucune"):
        of_each = quantity.article and quantity.lemma in scene.lexicon.lists["members"]
        # `sans nouvelles de quatre pêcheurs`; `dix familles sans nouvelles d'un proche` tells of no number
        measure = None if of_each else scene.lexicon.nominals.get("disparition")
    held = "captured" in scene.lexicon.states and scene.lower[i] in ("otage", "otages")
    if held and scene.lower[i - 2 : i] == ["prise", "en"]:
        i, measure = i - 2, "captured"  # `la prise en otage de douze médecins`
    if measure is None or not _fits(scene, quantity, i, measure):
        return None
    if measure in ("killed", "captured") and wished(scene, i):
        return None
    chunk = scene.context.view.chunk_at[quantity.first]
    found = scene.count(quantity, measure, "noun", scene.clause_at(i), chunk, "noun")
    return replace(found, first=i, factuality="planned" if ahead else None)


def _fits(scene: Scene, quantity: QuantityMention, noun: int, measure: str) -> bool:
    """Not `le retour de plusieurs joueurs`, nor `ce corps de 538 électeurs`."""
    if measure in ("displaced", "returned") and quantity.state is None:
        known = quantity.lemma in scene.lexicon.lists["flows"] or quantity.head is None
        if scene.lemma[noun] == "départ" and (quantity.low or quantity.high or 0) < _MANY:
            return False  # `le départ de trois employés`
        uprooted = scene.lemma[noun] in scene.lexicon.lists["uprooting"] and quantity.unit_class == "people"
        return is_figure(quantity) and (known or uprooted)
    one = scene.context.document.tokens.number[noun - 1] == "Sing" if noun else False
    return not (one and scene.lemma[noun] == "corps" and (quantity.value or 1) > 1) or _found(scene, noun)


def _found(scene: Scene, body: int) -> bool:
    """`le corps de deux hommes a été retrouvé`: of the dead, each one's body; `ce corps de 538 électeurs` is none."""
    clause = scene.clause_at(body)
    verb = scene.context.view.clauses[clause].verb if clause >= 0 else None
    return verb is not None and verb.lemma in scene.lexicon.lists["recovering"] and verb.voice == "passive"


def _before_aside(scene: Scene, i: int, start: int) -> int:
    """`le rapatriement, par avion, de 300 personnes`: the token before what commas set apart."""
    if scene.lower[i] != ",":
        return i
    opened = next((k for k in range(i - 1, max(start, i - 8), -1) if scene.lower[k] == ","), -1)
    return opened - 1 if opened > start else i


def _before_day(scene: Scene, i: int, start: int) -> int:
    """`la mort dimanche soir de deux enfants`, `l'arrivée ces derniers jours de dix familles`: the token before."""
    while i > start and scene.lower[i] in scene.fillers:
        i -= 1
    dated = next(
        (t.first for t in scene.context.times_at[scene.context.sentence_of[i]] if t.last == i + 1), -1
    )
    return dated - 1 if dated > start else i
