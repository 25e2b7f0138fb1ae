"""Attacks halted or taken up again by a noun: `a annoncé l'arrêt des bombardements`, `la reprise des raids sur Oron`.

What somebody only asks for (`demande l'arrêt des frappes`) is told of talks, and what a bargain hangs on is not done.
"""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.coreference import subject_of
from recoupe.extract.grammar import GRAMMAR
from recoupe.extract.identity import identify
from recoupe.extract.kinds.armed import is_armed, who_acts
from recoupe.extract.kinds.attack.nouns import is_strike, read_strike
from recoupe.extract.kinds.attack.reader import Strike
from recoupe.lang import load_table
from recoupe.record import Factuality

_TABLE = load_table("attack")["pauses"]
_ACTIONS: dict[str, str] = {lemma: action for action in ("suspends", "resumes") for lemma in _TABLE[action]}
_ANNOUNCING = frozenset(_TABLE["announcing"])
_OPENING = frozenset(_TABLE["opening"])
_REACH = 7  # phrases from the noun to both sides, a day among them
_BOTH = 2
_BESIDE = frozenset(("par", "pour", "pendant"))
_LASTING = frozenset(_TABLE["lasting"])
_PREPS = frozenset(_TABLE["preps"])
_CLASHES = frozenset(_TABLE["clashes"])
_PROVIDING = frozenset(("prévoir", "stipuler"))  # « l'accord prévoit la suspension de l'offensive »
_HEADLINE = 9  # phrases of a line without a verb


def pauses(context: Context) -> Iterator[tuple[Clause | None, Strike]]:
    """Each noun of a halt or of a new start that hangs over an attack noun and is told as done."""
    view = context.view
    for c in context.heads.at(frozenset(_ACTIONS)):
        if not context.readable(view.sentence_of[c]):
            continue
        noun = next((d for d in _behind(context, c) if is_strike(context, d) and _goes_on(context, d)), -1)
        clause = view.clause_of(c)
        if (fought := _fought_again(context, clause, c)) is not None:
            yield clause, fought
            continue
        planned = noun >= 0 and clause is not None and c in clause.objects and clause.verb.lemma in _PROVIDING
        if noun < 0 or not (planned or _is_done(context, clause, c)):
            continue
        struck = read_strike(context, noun)
        action = _ACTIONS[context.document.tokens.lemma[view.chunks[c].head]]
        by = who_acts(context, c + 1) if view.chunks[c + 1].prep == "par" else None
        own = context.document.tokens.lower[view.chunks[noun].inner] in GRAMMAR.own
        announcer = _announcer(context, clause, c, own=own)
        actor = by or (announcer if own else None) or struck.actor or announcer
        how: Factuality | None = "planned" if planned else None
        yield clause, Strike("halted", struck.target, actor, struck.means, struck.place, noun, action, how)


def _fought_again(context: Context, clause: Clause | None, c: int) -> Strike | None:
    """`depuis la reprise des combats entre l'armée et les rebelles`: the first side does it to the second."""
    view, lemma = context.view, context.document.tokens.lemma
    if _ACTIONS[lemma[view.chunks[c].head]] != "resumes" or not _is_done(context, clause, c):
        return None
    stop = min(view.sentence_chunks[view.sentence_of[c]][1], c + _REACH)
    noun = next((k for k in range(c + 1, stop) if lemma[view.chunks[k].head] in _CLASHES), -1)
    return _by_both(context, noun, stop)


def taken_up(context: Context, clause: Clause) -> Strike | None:
    """`les hostilités ont repris mardi entre l'armée et les rebelles`: told of both sides as done."""
    view = context.view
    noun = clause.subject
    if noun < 0 or context.document.tokens.lemma[view.chunks[noun].head] not in _CLASHES:
        return None
    if not clause.verb.perfect or clause.verb.negation or clause.verb.mood != "Ind":
        return None
    return _by_both(context, noun, min(view.sentence_chunks[clause.sentence][1], clause.chunk + _REACH))


def _by_both(context: Context, noun: int, stop: int) -> Strike | None:
    """`(des combats) entre l'armée et les rebelles`: the fight with its two sides, one of them under arms."""
    view = context.view
    between = next((k for k in range(noun + 1, stop) if noun >= 0 and view.chunks[k].prep == "entre"), -1)
    sides = [*view.conjuncts(between)][:_BOTH] if between >= 0 else []
    both = len(sides) == _BOTH and view.chunks[sides[1] - 1].kind == "CONJ"
    if not both or not any(is_armed(context, side) for side in sides):
        return None
    return Strike("halted", sides[1], who_acts(context, sides[0]), noun=noun, action="resumes")


def _behind(context: Context, c: int) -> Iterator[int]:
    """`l'arrêt des raids`, `une pause dans ses frappes`: the phrases right behind the noun."""
    view = context.view
    yield from (d for d in view.dependents(c) if view.governor[d] == c)
    after = c + 1
    if after < len(view.chunks) and view.chunks[after].prep == "dans":
        yield after
    beside = view.chunks[after : after + 2]
    if len(beside) == _BOTH and beside[0].prep in _BESIDE and beside[1].prep == "de":
        yield after + 1  # « la suspension par la Narvie de son offensive »


def _goes_on(context: Context, noun: int) -> bool:
    """`l'arrêt des raids`, `du pilonnage`: what lasts; `la fin de l'attaque` only says when."""
    tokens, head = context.document.tokens, context.view.chunks[noun].head
    return tokens.number[head] == "Plur" or tokens.lemma[head] in _LASTING


def _is_done(context: Context, clause: Clause | None, c: int) -> bool:
    view = context.view
    prep = view.chunks[c].prep
    if prep in _PREPS:
        return True
    if prep:
        return False
    if clause is None:
        start, stop = view.sentence_chunks[view.sentence_of[c]]
        return c == start and stop - start <= _HEADLINE
    verb = clause.verb
    if verb.negation or verb.mood in ("Cnd", "Sub", "Imp") or verb.modal or verb.form == "infinitive":
        return False
    slots = clause.subjects if verb.voice == "passive" else clause.objects
    if c in slots:
        return verb.lemma in _ANNOUNCING
    return c in clause.subjects and (verb.tense == "Past" or verb.lemma in _OPENING)


def _announcer(context: Context, clause: Clause | None, c: int, *, own: bool) -> str | None:
    """Who announces it, where they bear arms or it is theirs: `la Narvie a décrété une pause dans ses frappes`."""
    if clause is None or c not in clause.objects:
        return None
    doer = subject_of(context.view, clause)
    if doer < 0 or context.view.chunks[doer].pronoun:
        return None
    theirs = own and identify(context.view, doer).kind in ("place", "organisation")
    return identify(context.view, doer).name if theirs or is_armed(context, doer) else None
