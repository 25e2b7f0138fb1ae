"""Nouns of control: `la prise de la ville par l'armée`, `le nombre de quartiers repris aux rebelles`."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.coreference import subject_of
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.control.ceded import ceded
from recoupe.extract.kinds.control.drafts import Holding
from recoupe.extract.kinds.control.held import can_be_held, unknown_place
from recoupe.extract.kinds.control.read_as_nouns import behind_name
from recoupe.extract.kinds.control.slots import is_land
from recoupe.extract.kinds.force.known_moves import is_known
from recoupe.extract.kinds.sides import side_of
from recoupe.extract.presupposed import is_definite
from recoupe.lang import load_table
from recoupe.record import Factuality

_TABLE = load_table("control")
_NOUNS = {
    lemma: (group["action"], group.get("fighters", False))
    for group in _TABLE["nouns"]
    for lemma in group["lemmas"]
}
_TAKING = {
    lemma: group["action"]
    for group in _TABLE["verbs"]
    for lemma in group["lemmas"]
    if group["action"] in ("captured", "recaptured", "lost", "holds") and group["place"] == ["obj"]
}
_TAKEN = frozenset(_TAKING)
_COUNTED_NOUNS = {
    lemma: unit for unit, lemmas in load_table("numbers")["units"]["area"].items() for lemma in lemmas
}
_LIGHT_VERBS = frozenset(lemma for lemmas in _TABLE["light"]["verbs"].values() for lemma in lemmas)
_LIGHT_NOUNS = frozenset(_TABLE["light"]["nouns"])
_BEING, _AIMS = frozenset(_TABLE["bare"]["being"]), frozenset(_TABLE["bare"]["aims"])
_TOLD = {group: frozenset(lemmas) for group, lemmas in _TABLE["told"].items()}
_OF_CONTROL = {lemma: action for action, lemmas in _TABLE["of_control"].items() for lemma in lemmas}
_MOVES = frozenset(_TABLE["moves"]["lemmas"])
_GRIPS = frozenset(_TABLE["moves"]["grips"])
_TELLING = _MOVES | _GRIPS | frozenset(_NOUNS)
_MOVES_OVER = frozenset(_TABLE["moves"]["preps"])
_OPEN = frozenset(("être", "sembler", "paraître", "échouer", "commencer", "débuter", "tarder"))
_BARE_PREPS = frozenset(_TABLE["bare"]["preps"])
_BARE_SUBJECTS = frozenset(_TABLE["bare"]["subject_of"])
_OWN = frozenset(("son", "sa", "ses", "leur", "leurs"))
_STOPPING = frozenset(_TABLE["moves"]["stopping"])
_REACH = 9  # chunks behind the noun


def noun_holdings(context: Context) -> Iterator[tuple[Clause | None, Holding]]:
    """What the nouns of control of a document tell, each with its clause."""
    view = context.view
    lemma = context.document.tokens.lemma
    for c in context.heads.at(_TELLING):
        chunk = view.chunks[c]
        if chunk.kind not in ("NP", "PP") or not context.readable(view.sentence_of[c]):
            continue
        entry = _NOUNS.get(lemma[chunk.head])
        clause = view.clause_of(c)
        holding = behind_name(context, c, entry[0]) if entry is not None else None
        if holding is None:
            holding = _holding(context, c, clause, *entry) if entry is not None else _move(context, c)
        if entry is not None and entry[1] and (holding is None or holding.actor < 0):
            holding = _by_side(context, c, clause, entry[0]) or holding
        if holding is not None:
            yield clause, holding


def _holding(context: Context, c: int, clause: Clause | None, action: str, fighters: bool) -> Holding | None:
    view = context.view
    held = _place_behind(context, c, clause)
    if fighters and held < 0:
        leaving, held = ceded(context, c)
        if held >= 0:
            how = _told_by(clause, c)[1] if clause is not None else None
            return Holding(action, [held], leaving, "noun", evidence=view.extent(c), factuality=how)
    action = _of_control(context, c, action)
    if held < 0 or _is_lighted(context, c, clause):
        return None
    agent = _agent(context, c)
    factuality: Factuality | None = None
    told = clause is not None and c in (*clause.objects, *clause.subjects)
    if agent < 0 and told and clause is not None:
        doing, factuality = _told_by(clause, c, given_up=fighters)
        if doing is None:
            return _dated(context, c, held, action) or _bare(context, c, held, clause, action)
        subject = subject_of(view, clause) if doing else -1
        if context.document.tokens.lemma[view.chunks[c].head] == "perte":
            return _own_loss(context, c, held, subject, factuality)
        agent = subject if subject >= 0 and is_armed(context, subject) and action != "lost" else -1
    elif agent < 0 and _is_own(context, c) and not fighters:
        return Holding(
            action, [held], -1, "noun", evidence=view.extent(c)
        )  # « leur prise de contrôle du pays »
    elif agent < 0 and fighters:
        return None
    elif agent < 0:
        return _dated(context, c, held, action) or _bare(context, c, held, clause, action)
    if fighters and (agent < 0 or not is_armed(context, agent)):
        return None
    loss = context.document.tokens.lemma[view.chunks[c].head] == "perte"  # « la perte d'Oron par l'armée »
    if action == "lost" and agent >= 0 and not loss:
        action = "captured"
    return Holding(action, [held], agent, "noun", evidence=view.extent(c), factuality=factuality)


def _by_side(context: Context, c: int, clause: Clause | None, action: str) -> Holding | None:
    """`le retrait narvien d'Oron`: whose it is by the adjective; from a land they go home."""
    side, held = side_of(context, c), _place_behind(context, c, clause)
    if side is None or held < 0 or is_land(context, held):
        return None
    how = _told_by(clause, c, given_up=True)[1] if clause is not None else None
    return Holding(action, [held], -1, "noun", side=side, evidence=context.view.extent(c), factuality=how)


def _is_lighted(context: Context, c: int, clause: Clause | None) -> bool:
    """`a pris le contrôle de la ville` is the verb's; `revendique la prise de la ville` the noun's."""
    light = context.document.tokens.lemma[context.view.chunks[c].head] in _LIGHT_NOUNS
    return light and clause is not None and clause.object == c and clause.verb.lemma in _LIGHT_VERBS


def _of_control(context: Context, c: int, action: str) -> str:
    """`la prise de contrôle de la ville`, `la levée du siège`: the noun above says what was done."""
    above = context.view.governor[c]
    if above < 0 or context.view.chunks[c].prep != "de":
        return action
    found: str = _OF_CONTROL.get(context.document.tokens.lemma[context.view.chunks[above].head], action)
    return found


def _own_loss(
    context: Context, c: int, held: int, subject: int, factuality: Factuality | None
) -> Holding | None:
    """`l'armée a reconnu la perte de la ville`."""
    if subject < 0 or not is_armed(context, subject):
        return None
    return Holding("lost", [held], subject, "noun", evidence=context.view.extent(c), factuality=factuality)


def _is_own(context: Context, c: int) -> bool:
    """`leur prise de la ville`, `leur prise de contrôle`: of somebody told before."""
    view, lower = context.view, context.document.tokens.lower
    if view.chunks[c].prep == "de" and view.governor[c] >= 0:
        c = view.governor[c]
    return lower[view.chunks[c].inner] in _OWN and view.chunks[c].prep in ("", "depuis", "après")


def _move(context: Context, c: int) -> Holding | None:
    """`l'avancée des rebelles vers le port`, `l'entrée de l'armée dans la ville`."""
    view = context.view
    actor = next((d for d in view.dependents(c) if is_armed(context, d)), -1)
    actor = actor if actor >= 0 else _mover(context, c)
    if actor < 0:
        return None
    last = view.extent(c)[1]
    after = view.chunk_at[last] if last < len(view.chunk_at) else -1
    over = (
        after >= 0
        and view.chunks[after].prep in _MOVES_OVER
        and view.sentence_of[after] == view.sentence_of[c]
    )
    if not over or not (can_be_held(context, after, None) or unknown_place(context, after)):
        return None
    words = (view.chunks[c].inner, view.extent(after)[1])
    if context.document.tokens.lemma[view.chunks[c].head] in _GRIPS:
        held = view.chunks[after].prep == "sur"  # « la mainmise des rebelles sur la ville »
        return Holding("holds", [after], actor, "noun", evidence=words) if held else None
    return Holding("advances", [after], actor, "noun", evidence=words, factuality=_taken_as_done(context, c))


def _mover(context: Context, c: int) -> int:
    """`revigorés par leur percée à Oron, les rebelles`: whose move it is, who act in the clause; -1 for nobody."""
    view, lower = context.view, context.document.tokens.lower
    if _OWN.isdisjoint(lower[view.chunks[c].first : view.chunks[c].head]):
        return -1
    clause = view.clause_of(c)
    subject = subject_of(view, clause) if clause is not None and c not in clause.objects else -1
    return subject if subject >= 0 and is_armed(context, subject) else -1


def _taken_as_done(context: Context, c: int) -> Factuality | None:
    """`l'entrée de l'armée dans la ville n'est pas un malheur`: a subject is told of, whatever is denied of it."""
    clause = context.view.clause_of(c)
    if clause is None or not clause.verb.negation:
        return None
    if c not in clause.subjects and clause.verb.lemma not in _STOPPING:
        return None
    said = context.attributed(context.view.sentence_of[c], context.view.chunks[c].head)
    return "reported" if said else "asserted"


def _bare(context: Context, c: int, held: int, clause: Clause | None, action: str) -> Holding | None:
    """`après la prise du port d'Oron`, `la prise d'Oron constitue un succès`: what is spoken of as done."""
    view = context.view
    chunk = view.chunks[c]
    named = any(context.document.name_at[t] >= 0 for t in range(*view.extent(held)))
    named = named or context.document.tokens.lower[view.chunks[held].inner] in ("ce", "cet", "cette")
    above = _control_above(context, c)
    spoken_of = _spoken_of(context, clause, above if above >= 0 else c)
    opens = chunk.prep in _BARE_PREPS or _leads_headline(context, c) or spoken_of
    subject = clause is not None and c in clause.subjects and clause.verb.lemma in _BARE_SUBJECTS
    if _is_aim(context, clause, c):
        return Holding(action, [held], -1, "noun", evidence=view.extent(c), factuality="planned")
    if _would_be(clause, c) and action not in ("holds", "besieges"):
        return Holding(action, [held], -1, "noun", evidence=view.extent(c), factuality="hypothetical")
    if subject and clause is not None:
        subject = (
            clause.verb.mood not in ("Cnd", "Sub") and clause.verb.tense != "Fut" and not clause.verb.modal
        )
    if not named or action in ("holds", "besieges") or not (opens or subject or _lifted_headline(context, c)):
        return None
    said = context.attributed(view.sentence_of[c], chunk.head)
    how: Factuality = "reported" if said else "asserted"
    return Holding(action, [held], -1, "noun", evidence=view.extent(c), factuality=how)


def _spoken_of(context: Context, clause: Clause | None, c: int) -> bool:
    """`a réagi à la perte d'Oron`, `la capture du port a surpris`: known to have been, whatever is said of it."""
    if is_known(context, clause, c):
        return True
    if clause is None or c not in clause.subjects or not is_definite(context.view, c):
        return False
    verb = clause.verb
    open_yet = (
        verb.mood in ("Cnd", "Sub") or verb.tense == "Fut" or bool(verb.modal) or verb.voice == "passive"
    )
    return verb.form == "finite" and not open_yet and verb.lemma not in _OPEN and verb.tense == "Past"


def _leads_headline(context: Context, c: int) -> bool:
    """`Chute d'Oron`: a line without a verb that the noun opens."""
    view = context.view
    start, stop = view.sentence_chunks[view.sentence_of[c]]
    return (
        c == start
        and stop - start <= _REACH
        and all(view.chunks[k].kind != "VERB" for k in range(start, stop))
    )


def _lifted_headline(context: Context, c: int) -> bool:
    """`Levée du siège d'Oron`: the line is of the noun above."""
    above = _control_above(context, c)
    return above >= 0 and _leads_headline(context, above)


def _control_above(context: Context, c: int) -> int:
    """`la levée (du siège)`, `la prise (de contrôle)`: the noun that says what was done, or -1."""
    above = context.view.governor[c]
    lifted = above >= 0 and context.document.tokens.lemma[context.view.chunks[above].head] in _OF_CONTROL
    return above if lifted else -1


def _is_aim(context: Context, clause: Clause | None, c: int) -> bool:
    """`la reprise du port reste une priorité`: what is aimed at is not done."""
    if clause is None or c not in clause.subjects or clause.object < 0:
        return False
    lemma = context.document.tokens.lemma
    return clause.verb.lemma in _BEING and lemma[context.view.chunks[clause.object].head] in _AIMS


def _would_be(clause: Clause | None, c: int) -> bool:
    """`la chute du port serait un revers pour elle`, `priverait le pouvoir de`."""
    if clause is None or c not in clause.subjects or clause.verb.form != "finite":
        return False
    return clause.verb.mood == "Cnd" and not clause.verb.perfect and not clause.verb.modal


def _told_by(clause: Clause, c: int, *, given_up: bool = False) -> tuple[bool | None, Factuality | None]:
    """Whether the clause says that its subject did it (None: it tells nothing), and how surely.

    Of ground `given_up`, a start says so: `ont entamé leur retrait de la ville`.
    """
    lemma = clause.verb.lemma
    if c in clause.objects:
        if given_up and lemma in _TOLD["begun"] and not clause.verb.negation:
            return True, None
        for group, factuality in (("promised", "planned"), ("feared", "predicted"), ("denied", "denied")):
            if lemma in _TOLD[group]:
                return group == "promised", factuality  # type: ignore[return-value]  # who denies it may have lost it
        return (True, None) if lemma in _TOLD["done"] else (None, None)
    if clause.verb.voice == "passive" and lemma in _TOLD["done"] and not clause.verb.negation:
        return False, None  # « la reconquête de la ville a été achevée »
    if lemma in _TOLD["ahead"]:
        return False, None if clause.verb.tense == "Past" else "predicted"
    return None, None


def _dated(context: Context, c: int, held: int, action: str) -> Holding | None:
    """`la chute, dimanche, de la ville`: a day of its own makes the noun tell of it; so does a count."""
    view = context.view
    if view.chunks[held].quantity >= 0:
        return Holding(action, [held], -1, "noun", evidence=view.extent(c))
    near = range(view.chunks[c].last, view.chunks[min(held + 1, len(view.chunks) - 1)].last)
    times = [t for t in context.times_at[view.sentence_of[c]] if t.first in near and t.span == "instant"]
    return (
        Holding(action, [held], -1, "noun", evidence=view.extent(c))
        if times and action != "besieges"
        else None
    )


def _place_behind(context: Context, c: int, clause: Clause | None) -> int:
    """The place after `de`, over a day between commas: `la chute, dimanche, de la ville d'Oron`."""
    view = context.view
    for d in view.dependents(c):
        if view.governor[d] == c and can_be_held(context, d, clause):
            return d
    start, stop = c + 1, view.sentence_chunks[view.sentence_of[c]][1]
    if start + 1 < stop and context.document.tokens.lower[
        view.chunks[start].first : view.chunks[start].last
    ] == ["en", "main"]:
        behind = start + 1  # « la reprise en main de la zone »
        return behind if view.chunks[behind].prep == "de" and can_be_held(context, behind, clause) else -1
    times = {t for time in context.times_at[view.sentence_of[c]] for t in range(time.first, time.last)}
    for k in range(c + 1, min(stop, c + 5)):
        chunk = view.chunks[k]
        if chunk.kind in ("COMMA", "CLOSE") or chunk.head in times:
            continue
        if chunk.prep == "de" and k > c + 1 and can_be_held(context, k, clause):
            return k
        return -1
    return -1


def _agent(context: Context, c: int) -> int:
    """Who did it: after `par`, or after `aux mains de`; days and places may stand between."""
    view = context.view
    lemma = context.document.tokens.lemma
    _, stop = view.sentence_chunks[view.sentence_of[c]]
    for k in range(c + 1, min(stop, c + _REACH)):
        chunk = view.chunks[k]
        if chunk.kind not in ("PP", "NP", "COMMA", "ADV"):
            return -1
        if chunk.prep == "par":
            return k
        if chunk.prep == "à" and lemma[chunk.head] == "main":
            return next(view.dependents(k), -1)
    return -1


def number_of_places(context: Context) -> Iterator[tuple[Clause, int, Holding]]:
    """Counts before their noun, with the phrase of the places.

    `porte à sept le nombre de quartiers repris aux rebelles, sur douze`.
    """
    view = context.view
    lemma = context.document.tokens.lemma
    for clause in context.clauses_of(_TAKEN):
        taken = _TAKING[clause.verb.lemma]
        if clause.kind != "participle" or not clause.subjects or not context.readable(clause.sentence):
            continue
        place = clause.subject
        number = view.governor[place]
        if number < 0 or view.role[place] != "nmod" or lemma[view.chunks[number].head] != "nombre":
            continue
        main = view.clause_of(number)
        count = (
            next((c for c in view.complement(main, "à") if view.chunks[c].quantity >= 0), -1) if main else -1
        )
        unit = _COUNTED_NOUNS.get(lemma[view.chunks[place].head])
        if main is None or count < 0 or unit is None:
            continue
        yield main, place, Holding(
            taken, [], next(view.complement(clause, "par"), -1), "count",
            next((c for c in view.complement(clause, "à") if view.chunks[c].name >= 0 or is_armed(context, c)), -1),
            evidence=(view.chunks[count].first, view.chunks[place].last),
            quantity=context.quantities[view.chunks[count].quantity].quantity(context.document, unit),
            of=_out_of(context, clause),
        )  # fmt: skip


def _out_of(context: Context, clause: Clause) -> str | None:
    """`sur vingt-deux`."""
    view = context.view
    for c in view.complement(clause, "sur"):
        if view.chunks[c].quantity >= 0:
            return context.document.words(view.chunks[c].inner, view.chunks[c].last)
    return None
