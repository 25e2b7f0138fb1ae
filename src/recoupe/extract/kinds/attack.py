"""Attacks: strikes and shots at somebody or something, suspended or resumed (`lang/fr/attack.toml`).

General verbs (`frapper`, `tirer`, `tomber`) count only where an armed actor or a means of war stands in their
clause: `l'inflation frappe les ménages` and `la neige est tombée` give nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context, Draft
from recoupe.extract.coreference import subject_of
from recoupe.extract.identity import identify, phrase_text
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.places import as_place
from recoupe.lang import load_table
from recoupe.record import Attack

RULE = "attack/1"
_TABLE = load_table("attack")
_OBJECT = frozenset(_TABLE["verbs"]["object"])
_OBLIQUE = frozenset(_TABLE["verbs"]["oblique"]) | frozenset(_TABLE["verbs"]["fall"])
_FALLS = frozenset(_TABLE["verbs"]["fall"])
_EXPLODE = frozenset(_TABLE["verbs"]["explode"])
_SUSPEND = frozenset(_TABLE["verbs"]["suspend"])
_RESUME = frozenset(_TABLE["verbs"]["resume"])
_CAUTIOUS = frozenset(_TABLE["cautious"]["verbs"])
_NEVER = frozenset(_TABLE["never"]["objects"])
_GOVERNORS = frozenset(_TABLE["never"]["governors"])
_NOUNS = frozenset(_TABLE["nouns"]["strikes"])
_MEANS: dict[str, str] = {lemma: means for means, lemmas in _TABLE["means"].items() for lemma in lemmas}
_OVER = ("sur", "contre")


def find(context: Context) -> Iterator[Draft]:
    """Drafts of the attacks of a document; a noun counts only where no verb of its sentence already tells of it."""
    told: set[int] = set()
    for clause in context.view.clauses:
        if context.readable(clause.sentence):
            draft = _from_verb(context, clause)
            if draft is not None:
                told.add(clause.sentence)
                yield draft
    yield from _from_nouns(context, told)


def _from_verb(context: Context, clause: Clause) -> Draft | None:
    lemma = clause.verb.lemma
    if lemma in _SUSPEND or lemma in _RESUME:
        return _halted(context, clause)
    passive = clause.verb.voice == "passive"
    if lemma in _OBJECT and clause.verb.voice != "reflexive":
        target = clause.subject if passive else clause.object
        actor = (
            next(context.view.complement(clause, "par"), -1) if passive else subject_of(context.view, clause)
        )
    elif lemma in _OBLIQUE and not passive and (lemma != "abattre" or clause.verb.voice == "reflexive"):
        target = next(context.view.complement(clause, *_OVER), -1)
        actor = subject_of(context.view, clause)
    elif lemma in _EXPLODE:
        target, actor = -1, -1
    else:
        return None
    means = _means(context, clause)
    if not _is_attack(context, clause, target, actor, means):
        return None
    return _draft(context, clause, target, actor, means, "verb")


def _is_attack(context: Context, clause: Clause, target: int, actor: int, means: str | None) -> bool:
    view = context.view
    lemma = context.document.tokens.lemma
    if target >= 0 and lemma[view.chunks[target].head] in _NEVER:
        return False
    if clause.verb.lemma in _EXPLODE:
        subject = clause.subject
        return subject >= 0 and lemma[view.chunks[subject].head] in _MEANS
    if target < 0 and clause.verb.lemma not in _OBLIQUE:
        return False
    if target >= 0 and view.chunks[target].quantity >= 0:
        counted = context.quantities[view.chunks[target].quantity]
        if counted.unit_class not in ("people", "area", "means", "thing"):
            return False  # « pourront atteindre 120 km/h »
    if clause.verb.lemma in _FALLS and (clause.verb.lemma not in _OBJECT or clause.verb.voice == "reflexive"):
        return target >= 0 and clause.subject >= 0 and _names_means(context, clause.subject)
    if clause.verb.lemma == "ouvrir":
        return clause.object >= 0 and lemma[view.chunks[clause.object].head] == "feu"
    armed = actor >= 0 and is_armed(context, actor)
    if clause.verb.lemma in _CAUTIOUS:
        return armed or (means is not None and target >= 0)
    return True


def _means(context: Context, clause: Clause) -> str | None:
    """Means named in the clause: by the subject (`des obus`), a complement (`à l'artillerie`) or the object."""
    view = context.view
    tokens = context.document.tokens
    for c in (*clause.subjects, *clause.complements, *clause.objects):
        for d in (c, *view.dependents(c)):
            chunk = view.chunks[d]
            for token in range(chunk.inner, chunk.last):
                means = _MEANS.get(tokens.lemma[token])
                if means is not None:
                    return means
    return None


def _names_means(context: Context, c: int) -> bool:
    """`une salve de roquettes`: a phrase whose words name a means of war."""
    first, last = context.view.extent(c)
    return any(context.document.tokens.lemma[token] in _MEANS for token in range(first, last))


def _halted(context: Context, clause: Clause) -> Draft | None:
    """`a suspendu ses frappes`, `les bombardements ont repris`."""
    view = context.view
    lemma = context.document.tokens.lemma
    passive = clause.verb.voice == "passive"
    for slot, actor in ((clause.object, subject_of(view, clause)), (clause.subject, -1)):
        if slot >= 0 and lemma[view.chunks[slot].head] in _NOUNS:
            if slot == clause.subject and not passive and clause.verb.lemma not in ("reprendre", "cesser"):
                continue
            action = "suspends" if clause.verb.lemma in _SUSPEND else "resumes"
            target = _target_of_noun(context, slot)
            return _draft(context, clause, target, actor, _means(context, clause), "halted", action, slot)
    return None


def _from_nouns(context: Context, told: set[int]) -> Iterator[Draft]:
    """`le bombardement de l'hôpital`, `des tirs contre un convoi`: an attack noun with its target."""
    view = context.view
    tokens = context.document.tokens
    for c, chunk in enumerate(view.chunks):
        sentence = view.sentence_of[c]
        if chunk.kind not in ("NP", "PP") or sentence in told or not context.readable(sentence):
            continue
        if tokens.lemma[chunk.head] not in _NOUNS or _only_spoken_of(context, c):
            continue
        target = _target_of_noun(context, c)
        if target < 0:
            continue
        told.add(sentence)
        clause = view.clause_of(c)
        yield _draft(
            context,
            clause,
            target,
            _actor_of_noun(context, c),
            _means_of_noun(context, c),
            "noun",
            "strikes",
            c,
        )


def _only_spoken_of(context: Context, c: int) -> bool:
    """`la cessation des attaques`: a noun that takes the attack away."""
    governor = context.view.governor[c]
    return governor >= 0 and context.document.tokens.lemma[context.view.chunks[governor].head] in _GOVERNORS


def _target_of_noun(context: Context, c: int) -> int:
    """The phrase that the noun's attack hits: after `sur`, `contre`, or a place or building after `de`."""
    view = context.view
    _, stop = view.sentence_chunks[view.sentence_of[c]]
    for d in view.dependents(c):
        if as_place(view, d) is not None and not is_armed(context, d):
            return d
    after = c + 1 + sum(1 for _ in view.dependents(c))
    while after < stop and view.chunks[after].head in _time_heads(context, view.sentence_of[c]):
        after += 1
    if after < stop and view.chunks[after].kind == "PP" and view.chunks[after].prep in _OVER:
        return after
    verb = view.chunks[after].verb if after < stop else None
    if (
        verb is not None
        and verb.lemma == "viser"
        and after + 1 < stop
        and view.chunks[after + 1].kind == "NP"
    ):
        return after + 1
    return -1


def _time_heads(context: Context, sentence: int) -> set[int]:
    return {token for time in context.times_at[sentence] for token in range(time.first, time.last)}


def _actor_of_noun(context: Context, c: int) -> int:
    """`les bombardements de l'armée`."""
    return next((d for d in context.view.dependents(c) if is_armed(context, d)), -1)


def _means_of_noun(context: Context, c: int) -> str | None:
    view = context.view
    lemma = context.document.tokens.lemma
    for d in (c, *view.dependents(c)):
        for token in range(view.chunks[d].inner, view.chunks[d].last):
            if lemma[token] in _MEANS:
                return _MEANS[lemma[token]]
    return None


def _draft(
    context: Context,
    clause: Clause | None,
    target: int,
    actor: int,
    means: str | None,
    how: str,
    action: str = "strikes",
    noun: int = -1,
) -> Draft:
    view = context.view
    args = Attack(
        action=action,  # type: ignore[arg-type]
        actor=identify(view, actor).name if actor >= 0 and _acts(context, actor) else None,
        means=means,
        target=phrase_text(view, view.chunks[target].inner, view.extent(target)[1]) if target >= 0 else None,
    )
    if noun >= 0:
        words = (view.chunks[noun].inner, view.extent(noun)[1])
    elif clause is not None:
        words = (clause.verb.first, clause.verb.last)
    else:
        words = view.extent(target)
    confidence = {"verb": 0.75, "halted": 0.75, "noun": 0.6}[how]
    place = as_place(view, target) if target >= 0 else None
    return Draft(
        "attack", args, (words,), f"{RULE}/{how}", confidence, None,
        clause.index if clause is not None else -1, target if target >= 0 else noun, place=place,
    )  # fmt: skip


def _acts(context: Context, actor: int) -> bool:
    """A means is no actor: in `des obus se sont abattus` nobody is named."""
    return context.document.tokens.lemma[context.view.chunks[actor].head] not in _MEANS or is_armed(
        context, actor
    )
