"""Displacement: people who fled, were evacuated, came back or can't leave, from where and where to.

The counts come from `counts` with the words of `lang/fr/displacement.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recoupe.extract.attribution.describing import is_human
from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context, Draft
from recoupe.extract.counts.finder import find_counts
from recoupe.extract.counts.lexicon import people_lexicon
from recoupe.extract.counts.scene import Count
from recoupe.extract.counts.some import by_so_many, some
from recoupe.extract.described_places import is_named
from recoupe.extract.kinds.displacement.arranged_moves import arranged
from recoupe.extract.kinds.displacement.fugitives import runs_away
from recoupe.extract.kinds.displacement.journey import Journeys
from recoupe.extract.kinds.displacement.moved_groups import find_groups
from recoupe.extract.kinds.displacement.near import find_near
from recoupe.extract.kinds.displacement.taken_up_counts import taken_up
from recoupe.extract.kinds.scope import is_cumulative
from recoupe.extract.places import as_place
from recoupe.lang import load_table
from recoupe.record import Displacement, Factuality, Place

RULE = "displacement/2"
_KEY = 2_000_000_000  # keys of drafts are shared by all kinds
_CONFIDENCE = {
    "verb": 0.85, "participle": 0.85, "noun": 0.85, "state": 0.8, "subset": 0.8, "coordination": 0.8, "toll": 0.8,
    "table": 0.8, "membership": 0.8, "subject": 0.75, "en": 0.75, "predicate": 0.8, "cargo": 0.8, "resumption": 0.7,
    "question": 0.6, "ellipsis": 0.6, "auxiliary": 0.8, "breakdown": 0.7, "lingering": 0.7, "following": 0.8,
    "group": 0.65, "near": 0.6,
}  # fmt: skip
_SETTING_OUT = frozenset(
    (
        "traverser",
        "franchir",
        "passer",
        "quitter",
        "fuir",
        "marcher",
        "embarquer",
        "monter",
        "partir",
        "prendre",
    )
)
_RETURNING = {
    lemma: measure
    for measure in ("returned", "evacuated")
    for lemma in load_table("displacement")["figures" if measure == "returned" else "objects"][measure]
}
_HOSTING = frozenset(load_table("displacement")["lists"]["hosting"])
_HAVING = _HOSTING | {"compter", "recenser", "enregistrer", "dénombrer", "recevoir"}
_CAPTIVES = frozenset(("otage", "captif"))
_RISING = frozenset(("atteindre", "dépasser", "établir", "franchir"))
_TRAVELLERS = frozenset(("passager", "voyageur", "automobiliste", "routier", "usager"))
_LEAVING = frozenset(("quitter", "abandonner", "déserter", "rejoindre", "rallier", "réintégrer"))
_OFFICES = frozenset(load_table("displacement")["lists"]["offices"])
_MARCHERS = frozenset(load_table("displacement")["lists"]["marchers"])
_GOING_PLACES = frozenset(load_table("displacement")["figures"]["displaced"])
_VEHICLES = frozenset(("bu", "car", "autocar", "autobu", "minibu", "ambulance", "convoi"))
_GOING = frozenset(("quitter", "partir", "sortir", "ressortir", "monter", "échapper"))


def find(context: Context) -> Iterator[Draft]:
    """Drafts of the displacement of a document."""
    lexicon = people_lexicon("displacement")
    counts = find_counts(context, lexicon)
    told = frozenset(count.quantity.first for count in counts if count.quantity is not None)
    counts = [*counts, *find_near(context, told)]
    counts += taken_up(context, lexicon, counts)
    journeys = Journeys(context, lexicon)
    for count in counts:
        if (
            count.quantity is None
            or count.quantity.value == 0
            or (count.quantity.article and count.way == "verb" and count.quantity.unit_class != "share")
            or (count.quantity.article and count.way == "subset" and count.quantity.value == 1)
            or _stayed(context, count)
            or runs_away(context, count)
            or _marches(context, count)
            or _of_the_dead(context, count, counts)
            or (
                count.way == "participle" and count.quantity.lemma == "âme"
            )  # « Melk, 20.000 âmes, encerclée »
        ):
            continue
        origin, destination = journeys.of(count, counts)
        args = Displacement(
            measure=_moved(context, count, counts),  # type: ignore[arg-type]  # the lexicon's keys are the record's values
            people=count.victims,
            origin_place=origin,
            destination=destination,
            cumulative=is_cumulative(context, count, counts, lexicon),
        )
        share = count.quantity.unit_class == "share"
        yield Draft(
            "displacement", args, ((count.first, count.last),), f"{RULE}/{count.way}", _CONFIDENCE[count.way],
            count.quantity.quantity(context.document, "percent" if share else count.victims), count.clause, count.chunk,
            place=_host(context, count),
            factuality=count.factuality
            or _on_the_way(context, count)
            or arranged(context, count)
            or _told_before(context, count),
            key=_KEY + count.first,
            part_of=_KEY + counts[count.whole].first if count.whole >= 0 else -1,
        )  # fmt: skip
    counted = frozenset(
        count.sentence for count in counts if count.quantity is not None and not count.quantity.article
    )
    for group in find_groups(context, lexicon, counted):
        yield _uncounted(context, group, journeys)


def _marches(context: Context, count: Count) -> bool:
    """`les marcheurs qui voulaient passer le pont d'Oron`: they march, and flee from nobody."""
    if count.measure != "displaced" or count.clause < 0 or count.chunk < 0:
        return False
    marching = context.document.tokens.lemma[context.view.chunks[count.chunk].head] in _MARCHERS
    return marching and context.view.clauses[count.clause].verb.lemma in _GOING_PLACES


def _host(context: Context, count: Count) -> Place | None:
    """`La Sarvie accueille 900.000 réfugiés narviens`: they are with their host, not where they come from."""
    clause = context.view.clauses[count.clause] if count.clause >= 0 else None
    if clause is not None and clause.kind == "participle" and clause.parent >= 0:
        clause = context.view.clauses[clause.parent]  # `réfugiés` taken for a participle
    if (
        clause is None
        or clause.verb.lemma not in _HAVING
        or clause.verb.voice != "active"
        or clause.subject < 0
    ):
        return None
    place = as_place(context.view, clause.subject)
    return place if place is not None and is_named(place) else None


_DEFINITE = frozenset(("les", "ces", "ses", "leurs"))


def _on_the_way(context: Context, count: Count) -> Factuality | None:
    """`ont traversé le pont pour gagner Oron`, `a grimpé pour atteindre 900`: the purpose is reached."""
    clause = context.view.clauses[count.clause] if count.clause >= 0 else None
    if clause is None or clause.kind != "infinitive" or clause.marker != "pour" or clause.parent < 0:
        return None
    ruling = context.view.clauses[clause.parent].verb
    gone = ruling.lemma in _SETTING_OUT and ruling.perfect and not ruling.negation and ruling.mood != "Cnd"
    if not gone and not (count.way == "toll" and clause.verb.lemma in _RISING):
        return None
    return "reported" if context.attributed(count.sentence, count.first) else "asserted"


def _told_before(context: Context, count: Count) -> Factuality | None:
    """`Les 900 déplacés n'ont pas bougé`: what they are denied to do leaves them displaced."""
    clause = context.view.clauses[count.clause] if count.clause >= 0 else None
    if clause is None or count.way != "state" or not clause.verb.negation or count.first == 0:
        return None
    definite = context.document.tokens.lower[count.first - 1] in _DEFINITE and count.first < clause.verb.first
    attributed = context.attributed(count.sentence, count.first)
    return None if not definite else "reported" if attributed else "asserted"


def _stayed(context: Context, count: Count) -> bool:
    """`n'ont pas quitté la vallée`: nobody has moved; `n'ont pu quitter la ville` tells who is trapped."""
    clause = context.view.clauses[count.clause] if count.clause >= 0 else None
    denied = clause is not None and bool(clause.verb.negation) and count.factuality is None
    held = count.measure == "trapped" and count.quantity is not None and count.quantity.lemma in _CAPTIVES
    return (
        held
        or _waits(context, clause)
        or _left_office(context, clause)
        or _of_things(context, count, clause)
        or (denied and count.way == "verb")
    )  # `l'un des otages coincé à l'intérieur`


def _of_the_dead(context: Context, count: Count, counts: list[Count]) -> bool:
    """`onze morts, dont quatre sans-abri`: who they were, where nobody is counted as displaced before."""
    if count.way != "state" or count.first == 0 or context.document.tokens.lower[count.first - 1] != "dont":
        return False
    return not any(c.sentence == count.sentence and c.first < count.first for c in counts)


def _waits(context: Context, clause: Clause | None) -> bool:
    """`Ils sont deux cents à camper devant la mairie`: until somebody comes out, not for want of a home."""
    if clause is None or clause.verb.lemma != "camper":
        return False
    return context.document.tokens.lower[clause.verb.last : clause.verb.last + 1] in (["devant"], ["face"])


def _left_office(context: Context, clause: Clause | None) -> bool:
    """`Neuf députés ont quitté le Parlement`: they gave up a seat, no home."""
    if clause is None or clause.verb.lemma not in _LEAVING or clause.object < 0:
        return False
    return context.document.tokens.lemma[context.view.chunks[clause.object].head].lower() in _OFFICES


def _of_things(context: Context, count: Count, clause: Clause | None) -> bool:
    """`ses postes, dont trois sont encerclés`: some of things, no people."""
    bare = count.quantity is not None and count.quantity.lemma is None and count.way == "verb"
    if not bare or clause is None or clause.marker != "dont" or clause.antecedent < 0:
        return False
    whole = context.view.chunks[clause.antecedent]
    return whole.quantity < 0 and not is_human(context.document.tokens, whole.head)


def _uncounted(context: Context, group: Count, journeys: Journeys) -> Draft:
    """`les habitants ont fui`: a group, from where and where to."""
    origin, destination = journeys.of(group, [])
    if origin is None and group.measure == "evacuated" and group.chunk >= 0:
        place = as_place(context.view, group.chunk)  # `a ordonné l'évacuation d'Oron`
        origin = place.name if place is not None and is_named(place) else None
    args = Displacement(
        measure=_moved(context, group, []),  # type: ignore[arg-type]
        people=group.victims,
        origin_place=origin,
        destination=destination,
        cumulative=False,
    )
    many = by_so_many(context, group.clause)
    told = ((group.first, group.last), *([(many.first, many.last)] if many is not None else ()))
    return Draft(
        "displacement", args, told, f"{RULE}/{group.way}", _CONFIDENCE[group.way],
        some(context, group), group.clause, group.chunk,
        factuality=group.factuality or arranged(context, group), key=_KEY + group.first,
    )  # fmt: skip


def _overnight(context: Context, count: Count) -> bool:
    """`Trois cents passagers ont passé la nuit dans le train`: who travels is kept, not housed."""
    clause = context.view.clauses[count.clause] if count.clause >= 0 else None
    return clause is not None and clause.verb.lemma == "passer"


def _of_its_own(context: Context, count: Count) -> str | None:
    """`dont 200.000 ont pu regagner leurs quartiers`: a part with a verb of its own."""
    chunk = context.view.chunk_at[count.first] if count.way == "subset" else -1
    clause = context.view.clause_of(chunk) if chunk >= 0 else None
    if clause is None or clause.marker != "dont" or chunk not in clause.subjects or clause.verb.negation:
        return None
    return _RETURNING.get(clause.verb.lemma)


def _aboard(words: Sequence[str]) -> bool:
    """`ont quitté la ville à bord de 30 autocars`: they were brought out."""
    at = next((i for i in range(len(words) - 1) if words[i] == "à" and words[i + 1] == "bord"), -1)
    return at >= 0 and any(word.rstrip("s") in _VEHICLES for word in words[at + 2 : at + 7])


def _came(count: Count) -> bool:
    return count.way == "noun" and count.measure == "displaced"


def _moved(context: Context, count: Count, counts: list[Count]) -> str:
    """The measure; people who leave in an evacuation are evacuated, who flee within a country displaced."""
    named = count.quantity.state if count.quantity is not None else None
    if named == "refugees" and (count.measure == "refugees" or _came(count)):
        return "refugees"  # `700 réfugiés ont été enregistrés`, taken for a verb; `l'arrivée de 700 réfugiés`
    if count.measure == "displaced" and count.quantity is not None and count.quantity.lemma in _TRAVELLERS:
        return "trapped" if count.way == "verb" and _overnight(context, count) else count.measure
    if (own := _of_its_own(context, count)) is not None:
        return own
    base = count
    if count.way in ("resumption", "subset", "ellipsis"):
        earlier = [
            c for c in counts if c.first < count.first and c.way not in ("resumption", "subset", "ellipsis")
        ]
        base = max(earlier, key=lambda c: c.first, default=count)
    clause = context.view.clauses[base.clause] if base.clause >= 0 else None
    verb = clause.verb.lemma if clause is not None else ""
    if count.measure == "displaced" and (verb in _GOING or count.way in ("resumption", "subset", "ellipsis")):
        tokens = context.document.tokens
        first = context.document.sentences[max(0, base.sentence - 2)].first
        last = context.document.sentences[base.sentence].last
        near = (*tokens.lower[first:last], *tokens.lower[: min(len(tokens), 40)])
        if verb in _GOING and any(word.startswith("évacu") for word in near):
            return "evacuated"
        here = context.document.sentences[base.sentence]
        if verb in _GOING and _aboard(tokens.lower[here.first : here.last]):
            return "evacuated"
    if (
        count.measure == "refugees"
        and count.way in ("verb", "group")
        and verb == "réfugier"
        and clause is not None
    ):
        abroad = any(
            context.document.names[at].kind == "state"
            for c in clause.complements
            if (at := context.view.chunks[c].name) >= 0
        )
        return "refugees" if abroad else "displaced"
    return count.measure
