"""Displacement told less plainly: a count of people, and a word of moving in the same clause or the one it rules.

`plus de 3.000 concitoyens auraient déjà regagné leurs foyers`, `notre pays accueille septante familles de réfugiés`:
where no rule has tied the two, a count of those whom such words are said of is one of the displaced all the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.counts.scene import Count
from recoupe.extract.heads import is_gentilic
from recoupe.extract.kinds.displacement.getaways import boards_in_a_crisis
from recoupe.extract.places import PLACE_NOUNS
from recoupe.extract.quantities import QuantityMention
from recoupe.lang import load_table

_TABLE = load_table("displacement")
_NEAR = _TABLE["near"]
_MEASURES: dict[str, str] = {lemma: measure for measure, lemmas in _NEAR["verbs"].items() for lemma in lemmas}
_PLAIN = frozenset(_NEAR["plain"])
_HOMES = frozenset(_NEAR["homes"])
_PEOPLE = frozenset(_TABLE["lists"]["flows"]) | frozenset(_NEAR["people"])
_BLOCKED = frozenset(_NEAR["blocked"])
_UNMOVED = frozenset((*_TABLE["lists"]["refusals"], *_TABLE["lists"]["threats"], "pouvoir", "vouloir"))
_HOSTING = frozenset(_TABLE["lists"]["hosting"])
_TEAMS, _VENUES = frozenset(_NEAR["teams"]), frozenset(_NEAR["venues"])
_TEAM = 4  # tokens from a team to its number
_LEAST: int = _NEAR["least"]
_ROLES = ("", "à", "de", "avec")  # « d'après une enquête auprès de 600 ménages » moves nobody
_RULED = ("infinitive", "relative", "participle")


def find_near(context: Context, told: frozenset[int]) -> Iterator[Count]:
    """Counts of the displaced that no rule has found; `told` holds the first tokens of the counts that one has."""
    for mention in context.quantities:
        if mention.first in told or mention.article or not _of_people(context, mention):
            continue
        sentence = context.sentence_of[mention.first]
        chunk = context.view.chunk_at[mention.head if mention.head is not None else mention.first]
        if chunk < 0 or not context.readable(sentence) or context.view.chunks[chunk].prep not in _ROLES:
            continue
        if _population(context, chunk):
            continue
        found = _moved(context, chunk)
        if found is not None:
            measure, clause, role = found
            victims = mention.victims or "people"
            yield Count(
                mention, measure, victims, mention.first, mention.phrase_last, "near", sentence, clause, chunk, role
            )  # fmt: skip


def _of_people(context: Context, mention: QuantityMention) -> bool:
    """Enough of people whom a war or a flood drives out."""
    many = mention.value if mention.value is not None else mention.low
    if mention.unit_class != "people" or many is None or many < _LEAST or mention.lemma is None:
        return False
    gentilic = mention.head is not None and is_gentilic(context.document.tokens.form[mention.head])
    return mention.lemma in _PEOPLE or gentilic


def _population(context: Context, chunk: int) -> bool:
    """`cette ville de 300.000 âmes`: how many live there."""
    view = context.view
    above = view.governor[chunk] if view.chunks[chunk].prep == "de" else -1
    return above >= 0 and context.document.tokens.lemma[view.chunks[above].head] in PLACE_NOUNS


def _moved(context: Context, chunk: int) -> tuple[str, int, str] | None:
    """What a verb near a count says became of it, with its clause and the part that the count plays."""
    view = context.view
    clause = view.clause_of(chunk)
    if clause is None:
        return None
    for candidate in _candidates(context, clause, chunk):
        measure = _MEASURES.get(candidate.verb.lemma)
        if measure is None or candidate.verb.negation or _only_meant(context, candidate):
            continue
        enough = candidate.verb.lemma in _PLAIN or boards_in_a_crisis(context, candidate)
        enough = enough or (
            measure == "trapped" and view.chunks[chunk].prep == "avec" and candidate.verb.voice == "passive"
        )
        if not enough and (candidate.verb.lemma == "embarquer" or not _by_a_home(context, candidate)):
            continue
        first, last = context.document.sentences[clause.sentence].first, view.chunks[chunk].first
        if not _BLOCKED.isdisjoint(context.document.tokens.lemma[max(first, last - 6) : last]):
            return None
        if not _undergone(context, candidate, measure, chunk) or _venue(context, candidate):
            return None
        return measure, candidate.index, "subject" if chunk in candidate.subjects else "object"
    return None


def _undergone(context: Context, clause: Clause, measure: str, chunk: int) -> bool:
    """`500 personnes ont bloqué la route`, `une équipe de 12 personnes rejoint Oron`: nobody is moved."""
    acting = (
        chunk in clause.subjects and clause.verb.voice == "active" and clause.verb.form != "past_participle"
    )
    if measure == "trapped":
        return not acting
    sentence = context.document.sentences[context.sentence_of[context.view.chunks[chunk].first]]
    before = context.document.tokens.lemma[
        max(sentence.first, context.view.chunks[chunk].first - _TEAM) : context.view.chunks[chunk].first
    ]
    return _TEAMS.isdisjoint(before)


def _venue(context: Context, clause: Clause) -> bool:
    """`le congrès a accueilli 300 personnes`: they came for it."""
    lemma = context.document.tokens.lemma
    words = (lemma[t] for c in clause.subjects for t in range(*context.view.extent(c)))
    return clause.verb.lemma in _HOSTING and any(word in _VENUES for word in words)


def _only_meant(context: Context, clause: Clause) -> bool:
    """`attendent d'être évacués`, `peut accueillir`, `refusent de partir`: nobody has moved."""
    ruling = context.view.clauses[clause.parent].verb.lemma if clause.parent >= 0 else ""
    able = clause.verb.modal == "pouvoir" and clause.verb.perfect  # « ont pu embarquer »
    over = {"" if able else clause.verb.modal, ruling if clause.kind == "infinitive" else ""}
    ahead = clause.verb.tense == "Fut" and clause.verb.lemma in _HOSTING  # « accueillera 40.000 personnes »
    return ahead or not _UNMOVED.isdisjoint(over)


def _candidates(context: Context, clause: Clause, chunk: int) -> Iterator[Clause]:
    """The clause of a count, and those that it rules."""
    view = context.view
    yield clause
    for index in view.sentence_clauses[clause.sentence]:
        other = view.clauses[index]
        ruled = other.parent == clause.index and other.kind in _RULED and other.chunk > chunk
        if other.marker == "dont":
            continue  # « a touché 300.000 personnes, dont 40.000 ont été évacuées »
        if ruled and (other.kind == "infinitive" or chunk in (other.antecedent, *other.subjects)):
            yield other


def _by_a_home(context: Context, clause: Clause) -> bool:
    """A general verb with a home, a shelter or a place by its name: `ont regagné Oron`, `vivent dans des tentes`."""
    view, document = context.view, context.document
    for c in (*clause.objects, *clause.complements, *clause.subjects):
        first, last = view.extent(c)
        unknown = c in clause.objects and view.chunks[c].name < 0 and first + 1 == last
        if unknown and document.tokens.form[first][:1].isupper():
            return True  # « ont regagné Oron »
        if not _HOMES.isdisjoint(document.tokens.lemma[first:last]):
            return True
        hosts = c in clause.subjects and clause.verb.lemma in _HOSTING
        if (c not in clause.subjects or hosts) and any(
            document.name_at[t] >= 0 and document.names[document.name_at[t]].kind in ("place", "state")
            for t in range(first, last)
        ):
            return True
    return False
