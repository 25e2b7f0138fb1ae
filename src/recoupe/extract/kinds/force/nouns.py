"""Nouns that send, withdraw or count a force: `le déploiement de 200 soldats`; and what shares a verb said once."""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.controlled import doer_of
from recoupe.extract.kinds.force.details import Governed, name_of, owner_of
from recoupe.extract.kinds.force.verbs import OBJECT_VERBS, VERBS, by_verb, head_of, made_to_go
from recoupe.lang import load_table
from recoupe.record import Factuality

_TABLE = load_table("force")
_ANYBODY = frozenset(("équipe", "groupe", "convoi", "colonne", "détachement"))  # who sends them is not told
_LONGEST = 8  # phrases of a list
_NOUNS = {
    lemma: action for action in ("numbers", "withdraws", "deploys") for lemma in _TABLE["nouns"][action]
}

_LEAVING = frozenset(_TABLE["troops"]["leaving"])
_HAVING = frozenset(_TABLE["words"]["having"])


def by_noun(context: Context, chunk: int) -> Governed | None:
    """`le déploiement (en Syrie) de 200 soldats`: the noun that the count hangs on, also over a place."""
    view = context.view
    if view.chunks[chunk].prep != "de":
        return None
    first = _first_listed(context, chunk)
    if first != chunk:  # « l'envoi de 40 plongeurs et de trois avions »
        sent = by_noun(context, first)
        return sent if sent is not None and sent.action != "numbers" else None
    start, _ = view.sentence_chunks[view.sentence_of[chunk]]
    bracketed = False
    for k in range(chunk - 1, max(start, chunk - 6) - 1, -1):
        other = view.chunks[k]
        if other.kind in ("LPAR", "RPAR"):
            bracketed = other.kind == "RPAR"
            continue
        if bracketed:
            continue  # « une force d'interposition (FIB) de 5.000 soldats »
        if other.kind == "COMMA" and k == chunk - 1 and _set_off(context, chunk):
            continue  # « une seconde équipe, de 12 personnes, »
        if other.kind not in ("NP", "PP"):
            return None
        action = _NOUNS.get(context.document.tokens.lemma[other.head].lower())
        if action is not None and not _is_of_the_dead(context, k):
            above = view.governor[k] if other.prep == "de" else -1
            ruling = _NOUNS.get(head_of(context, above)) if above >= 0 else None
            if action == "numbers" and ruling in ("deploys", "withdraws"):
                return _of_noun(context, above, chunk, ruling)  # « l'envoi d'une équipe de 75 sauveteurs »
            return _of_noun(context, k, chunk, action)
    return None


def _first_listed(context: Context, chunk: int) -> int:
    """The first of a list of `de` phrases, each behind a comma or `et`: the one that the noun rules."""
    view = context.view
    start, _ = view.sentence_chunks[view.sentence_of[chunk]]
    for _ in range(_LONGEST):
        before = chunk - 2
        if before <= start or view.chunks[chunk - 1].kind not in ("COMMA", "CONJ"):
            break
        if not _is_counted(context, before) and view.role[before] == "nmod" and view.governor[before] > start:
            before = view.governor[before]  # « d'un hôpital de campagne et de 40 médecins »
        if view.chunks[before].prep != "de" or not _is_counted(context, before):
            break
        chunk = before
    return chunk


def _is_counted(context: Context, chunk: int) -> bool:
    """`de 40 plongeurs`, `d'un navire`."""
    found = context.view.chunks[chunk]
    return found.quantity >= 0 or context.document.tokens.lower[found.inner] in ("un", "une")


def _set_off(context: Context, chunk: int) -> bool:
    """Whether a comma stands behind a phrase as well as before it."""
    view = context.view
    return chunk + 1 < len(view.chunks) and view.chunks[chunk + 1].kind == "COMMA"


_RECOVERING = frozenset(load_table("casualties")["lists"]["recovering"])


def _is_of_the_dead(context: Context, chunk: int) -> bool:
    """`les corps de deux soldats`: no body of troops."""
    found, lower = context.view.chunks[chunk], context.document.tokens.lower
    many = not {"les", "des", "leurs"}.isdisjoint(lower[found.first : found.head])
    clause = context.view.clause_of(chunk)
    many = many or (
        clause is not None and clause.verb.lemma in _RECOVERING and clause.verb.voice == "passive"
    )
    return lower[found.head] == "corps" and (many or found.head == found.inner)


def noun_of_relative(context: Context, chunk: int) -> Governed | None:
    """`1.200 soldats dont Oron avait annoncé le déploiement`."""
    view = context.view
    for index in view.sentence_clauses[view.sentence_of[chunk]]:
        clause = view.clauses[index]
        if clause.kind == "relative" and clause.marker == "dont" and clause.antecedent == chunk:
            action = next((a for c in clause.objects if (a := _NOUNS.get(head_of(context, c)))), None)
            if action is not None:
                return Governed(action, name_of(context, doer_of(view, clause)), "noun")
    return None


def _of_noun(context: Context, noun: int, chunk: int, action: str) -> Governed:
    """A noun's count; a collective that is itself sent is sent: `un contingent de 600 policiers sera déployé`."""
    view = context.view
    clause = view.clause_of(noun)
    if head_of(context, noun) == "rappel" and head_of(context, chunk) in VERBS["called_up"]:
        action = "deploys"  # « le rappel de 300.000 réservistes »
    owner = owner_of(context, noun) or owner_of(context, chunk)
    if clause is None:
        return Governed(action, owner, "noun")
    if head_of(context, noun) in _LEAVING and clause.verb.lemma in VERBS["demanded"]:
        return Governed("withdraws", owner, "noun", "demanded")  # « réclame le départ des 500 soldats »
    if head_of(context, noun) in _LEAVING and clause.verb.lemma in VERBS["gets"] and noun in clause.objects:
        return Governed("withdraws", owner, "noun")  # « a obtenu le départ des 500 soldats »
    if (
        action == "numbers"
        and noun in clause.subjects
        and clause.verb.lemma in VERBS["works"] | VERBS["arrives"]
    ):
        whose = owner or (None if head_of(context, noun) in _ANYBODY else name_of(context, noun))
        return Governed("deploys", whose, "noun", "planned" if clause.verb.tense == "Fut" else None)
    if (
        action == "numbers"
        and noun in clause.subjects
        and clause.verb.lemma == "attendre"
        and clause.verb.voice == "passive"
    ):
        return Governed("deploys", owner, "noun", "planned")
    if action == "numbers":
        sent = by_verb(context, clause, noun, "")
        if sent is not None and sent.action != "numbers":
            return Governed(sent.action, sent.actor or owner, "noun", sent.factuality)
        return Governed(action, owner or _who_has(context, clause, noun), "noun")
    subject = doer_of(view, clause)
    actor = name_of(context, subject) if subject >= 0 and subject != noun and noun in clause.objects else None
    return Governed(action, actor or owner, "noun", _announced(clause, noun))


def _who_has(context: Context, clause: Clause, noun: int) -> str | None:
    """`la France, qui compte au Niger un contingent de 1.500 soldats`: whose they are."""
    if clause.verb.lemma not in _HAVING or clause.verb.voice != "active":
        return None
    behind = noun in clause.objects or context.view.role[noun] == "obl"
    doer = doer_of(context.view, clause) if behind else -1
    armed = doer >= 0 and (context.view.chunks[doer].name >= 0 or is_armed(context, doer))
    return name_of(context, doer) if armed else None


def _announced(clause: Clause, noun: int) -> Factuality | None:
    """`a annoncé l'envoi de 65 sauveteurs` is still to come; `exige le retrait` is a demand."""
    lemma = clause.verb.lemma
    if noun in clause.subjects and clause.verb.voice == "passive" and lemma in VERBS["scheduled"]:
        return "planned"  # « le déploiement de 600 soldats est prévu en mai »
    if noun not in clause.objects:
        return None
    if lemma in VERBS["promised"]:
        return "planned"
    if lemma in VERBS["demanded"]:
        return "demanded"
    if lemma not in VERBS["denied"]:
        return None
    return "predicted" if clause.verb.negation else "denied"  # « n'exclut pas l'envoi de 300 soldats »


def gapped(context: Context, chunk: int) -> Governed | None:
    """`Paris envoie 65 sauveteurs, Rome deux avions`, `..., Rome celui de deux avions`: the verb is said once."""
    view = context.view
    start, _ = view.sentence_chunks[view.sentence_of[chunk]]
    noun = chunk - 1
    stands_in = noun >= start and context.document.tokens.lower[view.chunks[noun].head] in (
        "celui",
        "celle",
        "ceux",
    )
    who = noun - 1 if stands_in and view.chunks[chunk].prep == "de" else noun
    if who > start and view.chunks[who].kind == "COMMA":
        who -= 1  # « l'Italie, trois hélicoptères »
    if who <= start or view.chunks[who].kind != "NP" or view.chunks[who].name < 0:
        return None
    semicolon = context.document.tokens.form[view.chunks[who - 1].head] == ";"
    if not semicolon and view.chunks[who - 1].kind not in ("COMMA", "CONJ", "COLON"):
        return None
    earlier = [view.clauses[i] for i in view.sentence_clauses[view.sentence_of[chunk]]]
    for clause in reversed([c for c in earlier if c.chunk < who]):
        ruled = next((_NOUNS[w] for c in clause.objects if (w := head_of(context, c)) in _NOUNS), None)
        action = ruled if stands_in else OBJECT_VERBS.get(clause.verb.lemma) or made_to_go(clause)
        if action in ("deploys", "withdraws"):
            planned: Factuality | None = (
                "planned" if stands_in and clause.verb.lemma in VERBS["promised"] else None
            )
            return Governed(action, name_of(context, who), "gapped", planned)
    return None
