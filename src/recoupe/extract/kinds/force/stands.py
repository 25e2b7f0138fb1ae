"""A force that stands, works or is counted where it is: `600 secouristes sont à pied d'œuvre`, `au nombre de 90`."""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.coreference import subject_of
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.force.details import Governed, name_of, owner_of
from recoupe.extract.kinds.force.taken import COUNTED_ELSEWHERE, HARMING
from recoupe.extract.kinds.force.units import MEANS, apposed_to, stands_for_the_last
from recoupe.extract.kinds.force.verbs import OBJECT_VERBS
from recoupe.extract.kinds.sides import side_of
from recoupe.extract.lexicon import INVERTED
from recoupe.extract.places import as_place
from recoupe.extract.quantities import QuantityMention
from recoupe.lang import load_table
from recoupe.record import Factuality

_TABLE = load_table("force")
_WORKS = frozenset(_TABLE["verbs"]["works"])
_BE = frozenset(_TABLE["verbs"]["be"])
_STANDS = frozenset(_TABLE["verbs"]["stationed"])
_LANDS = frozenset(_TABLE["verbs"]["lands"])
_STATIONED = frozenset(_TABLE["stationed"]["lemmas"])
_THERE = frozenset(_TABLE["there"]["words"])
_CAUTIOUS = frozenset(_TABLE["cautious"]["units"])
_LEAST: int = _TABLE["cautious"]["least"]
_SEARCHES = frozenset(_TABLE["words"]["searches"])
_MEASURES = frozenset(_TABLE["words"]["measures"])
_BODIES = frozenset(_TABLE["nouns"]["numbers"]) | {"escorte"}
_ARMS = frozenset(("arme", "reddition"))
_ATTACKING = frozenset(load_table("attack")["verbs"]["object"]) | {"tirer", "ouvrir", "attaquer"}


def at_work(context: Context, clause: Clause, chunk: int, unit: str) -> Governed | None:
    """`deux mille hommes se relaient`, `300 pompiers sont à pied d'œuvre`, `ses 104 secouristes seront là`."""
    verb = clause.verb
    if _subject_over(context, chunk) not in clause.subjects or verb.form != "finite":
        return None
    if verb.lemma in ("attendre", "retrancher") and verb.voice == "passive":
        return _there(context, clause, chunk, unit)
    mention = context.quantities[context.view.chunks[chunk].quantity]
    means = mention.unit_class == "means"
    few = mention.value is not None and mention.value < _LEAST and not means
    if verb.lemma in _STANDS and verb.voice == "passive" and not few and not means:
        return Governed("numbers", _whose(context, clause, chunk), "there")
    if verb.lemma == "prendre" and _POSTS.isdisjoint(
        context.document.tokens.lemma[verb.last : verb.last + 3]
    ):
        return None  # « des centaines de rebelles prennent la localité »: what they take says enough
    if verb.lemma in _WORKS and verb.voice != "passive" and not few:
        idle = means and verb.lemma == "participer" and not _searching(context, clause)
        return None if idle else _there(context, clause, chunk, unit)
    if verb.lemma in _BE:
        _, stop = context.view.sentence_chunks[clause.sentence]
        last = context.view.chunks[min(clause.chunk + 3, stop - 1)].last
        if not _THERE.isdisjoint(context.document.tokens.lemma[verb.last : last]):
            return _there(context, clause, chunk, unit)
        if not few and not means and _is_somewhere(context, clause):
            return _there(context, clause, chunk, unit)
    return None


def _searching(context: Context, clause: Clause) -> bool:
    """`deux hélicoptères participent aux recherches`, not at a show."""
    view, lemma = context.view, context.document.tokens.lemma
    return any(lemma[view.chunks[c].head] in _SEARCHES for c in view.complement(clause, "à"))


_POSTS = frozenset(("position", "part", "relais", "relève", "poste", "fonction", "service", "quartier"))
_CHEERING = frozenset(("partisan",))
_STAYING = frozenset(("trouver", "rester", "demeurer"))
_GROUNDS = frozenset(
    load_table("control")["objects"]["nouns"] + load_table("control")["objects"]["only_armed"]
)


def _subject_over(context: Context, chunk: int) -> int:
    """`l'intégralité des 1.200 soldats (sont à Oron)`: the measure, whose people they are; else the count itself."""
    above = context.view.governor[chunk]
    measure = above >= 0 and context.document.tokens.lemma[context.view.chunks[above].head] in _MEASURES
    return above if measure else chunk


def _is_somewhere(context: Context, clause: Clause) -> bool:
    """`mille soldats sont désormais en Narvie`, `dans le pays`: a place by name or a land right behind the verb."""
    view = context.view
    if clause.verb.lemma in _STAYING:  # « se trouvent encore dans le complexe »
        within = (context.document.tokens.lemma[view.chunks[c].head] for c in view.complement(clause, "dans"))
        if any(lemma in _GROUNDS for lemma in within):
            return True
    for c in view.complement(clause, "en", "à", "dans", "sur"):
        place = as_place(view, c)
        if c > clause.chunk and context.document.tokens.lemma[view.chunks[c].head] in _LANDS:
            return True
        if c > clause.chunk and place is not None and place.name[:1].isupper():
            return True
    return False


def _there(context: Context, clause: Clause, chunk: int, unit: str) -> Governed:
    """Rescuers and means that are at work were sent; soldiers and fighters who are there are counted."""
    awaited = clause.verb.lemma == "attendre" and clause.verb.voice == "passive"
    sent = unit in _CAUTIOUS or awaited
    to_come = clause.verb.tense == "Fut" or awaited
    return Governed(
        "deploys" if sent else "numbers",
        _whose(context, clause, chunk),
        "there",
        "planned" if to_come else None,
    )


def _whose(context: Context, clause: Clause, chunk: int) -> str | None:
    """The owner, or the antecedent: `les Brigades, dont douze mille hommes campent au bord du canal`."""
    owner = owner_of(context, chunk)
    if owner is None and clause.kind == "relative" and clause.marker == "dont" and clause.antecedent >= 0:
        return name_of(context, clause.antecedent)
    return owner


def stationed(context: Context, chunk: int, unit: str) -> Governed | None:
    """`les 300 soldats (déjà) présents dans la ville`, `35 plongeurs venus de Narvie`: right after the count."""
    tokens, view = context.document.tokens, context.view
    last = view.extent(chunk)[1]
    if _set_off(context, last):
        return Governed("deploys", owner_of(context, chunk), "there")
    if (sent := _sent_apart(context, chunk, last)) is not None:
        return sent
    for token in range(last, min(last + 3, len(tokens))):
        lemma = tokens.lemma[token]
        come = lemma == "venir" and tokens.lower[token].startswith(
            ("venu", "venant")
        )  # not « venaient de tuer »
        if come and view.chunks[chunk].quantity >= 0:
            if tokens.lemma[view.chunks[chunk].head] in _CHEERING:
                return None  # « des centaines de partisans venus l'accueillir »
            return _come(context, chunk, token, unit)
        if lemma in _STATIONED:
            mention = (
                context.quantities[view.chunks[chunk].quantity] if view.chunks[chunk].quantity >= 0 else None
            )
            if (
                lemma in ("retrancher", "retranché")
                and mention is not None
                and (mention.value or _LEAST) < _LEAST
            ):
                return None  # « les deux membres retranchés dans l'hôtel »
            to_come = lemma in ("attendu", "attendre")
            action = "deploys" if to_come else "numbers"
            how = "planned" if to_come else _whatever_they_did(context, chunk)
            return Governed(action, owner_of(context, chunk), "there", how)
        if tokens.lower[token] == "déjà" and token + 1 < len(tokens) and tokens.upos[token + 1] == "ADP":
            return Governed("numbers", owner_of(context, chunk), "there")
        if tokens.upos[token] not in ("ADV", "ADJ"):
            return None
    return None


def _whatever_they_did(context: Context, chunk: int) -> Factuality | None:
    """`les 300 soldats stationnés à Oron n'ont pas tiré`: there they are, for all that is denied of them."""
    clause, sentence = context.view.clause_of(chunk), context.view.sentence_of[chunk]
    if clause is None or not clause.verb.negation:
        return None
    return "reported" if context.attributed(sentence, context.view.chunks[chunk].first) else "asserted"


def _sent_apart(context: Context, chunk: int, last: int) -> Governed | None:
    """`300 soldats, dépêchés à Oron par la Narvie, ...`: the participle behind the comma says who sent them."""
    view = context.view
    if last + 1 >= len(view.chunk_at) or context.document.tokens.lower[last] != ",":
        return None
    at = view.chunk_at[last + 1]
    for index in view.sentence_clauses[view.sentence_of[chunk]]:
        clause = view.clauses[index]
        if clause.chunk == at and clause.kind == "participle" and clause.verb.voice == "passive":
            action = OBJECT_VERBS.get(clause.verb.lemma)
            by = next((c for c in view.complement(clause, "par") if is_armed(context, c)), -1)
            if action in ("deploys", "withdraws") and by >= 0:
                return Governed(action, name_of(context, by), "verb")
    return None


def _set_off(context: Context, last: int) -> bool:
    """`les dix sauveteurs, partis pour Oron,`; not `, partis éteindre un feu`."""
    tokens = context.document.tokens
    if last + 3 >= len(tokens) or tokens.lower[last] != "," or tokens.lemma[last + 1] != "partir":
        return False
    return tokens.lower[last + 2] in ("pour", "vers") and tokens.upos[last + 3] not in ("VERB", "AUX")


def _come(context: Context, chunk: int, token: int, unit: str) -> Governed | None:
    """People who have come from a state were sent by it; planes from the south were not."""
    if unit in MEANS:
        return None
    after = context.view.chunk_at[token] + 1
    place = as_place(context.view, after) if after < len(context.view.chunks) else None
    named = place is not None and place.name[:1].isupper()
    return Governed("deploys", owner_of(context, chunk) or (place.name if named and place else None), "there")


def beside(context: Context, chunk: int, mention: QuantityMention) -> Governed | None:
    """`les démineurs, au nombre de 90,`, `la force, forte de 5.000 hommes,`, `dont 400 étrangers`."""
    tokens, view = context.document.tokens, context.view
    clause = view.clause_of(chunk)
    if clause is not None and chunk in clause.subjects and clause.verb.lemma in COUNTED_ELSEWHERE:
        return None
    before = tokens.lower[max(0, mention.first - 2) : mention.first]
    if before and before[0] in ("fort", "forte", "forts", "fortes"):
        whose = _said_strong(context, mention.first - 2)
        if whose < 0 and clause is not None:
            whose = subject_of(view, clause)
        return Governed("numbers", name_of(context, whose), "there")
    body = _body_before(context, chunk)
    if body >= 0:
        return Governed("numbers", owner_of(context, body) or name_of(context, body), "there")
    part = bool(before) and before[-1] == "dont"
    if part and _of_the_harmed(context, mention):
        return None  # « sept hommes ont été interpellés, dont trois écroués »
    if mention.lemma is not None and not part:
        return None
    noun = apposed_to(context, chunk)
    if noun >= 0:
        return Governed("numbers", owner_of(context, noun), "there")
    return Governed("numbers", None, "there") if part or stands_for_the_last(context, mention) else None


def _of_the_harmed(context: Context, mention: QuantityMention) -> bool:
    """Whether those that a part is taken from came to harm or were arrested."""
    view = context.view
    clauses = (view.clauses[i] for i in view.sentence_clauses[context.sentence_of[mention.first]])
    return any(c.verb.lemma in HARMING and c.verb.first < mention.first for c in clauses)


def _body_before(context: Context, chunk: int) -> int:
    """`un contingent narvien (300 hommes)`, `sous l'escorte des policiers, une quarantaine d'hommes`; -1 for none."""
    view = context.view
    if chunk < 2 or view.chunks[chunk - 1].kind not in ("LPAR", "COMMA"):
        return -1
    bracket = view.chunks[chunk - 1].kind == "LPAR"
    after = view.chunks[chunk + 1] if chunk + 1 < len(view.chunks) else None
    closed = after is not None and (after.kind == "RPAR" if bracket else after.kind in ("COMMA", "OTHER"))
    before = chunk - 2
    if not closed or view.chunks[before].kind not in ("NP", "PP") or view.chunks[before].quantity >= 0:
        return -1
    while view.role[before] == "nmod":
        before = view.governor[before]
    lemma = context.document.tokens.lemma[view.chunks[before].head]
    return before if lemma in _BODIES else -1


def _said_strong(context: Context, token: int) -> int:
    """`par l'Union, la Force, forte de 5.000 hommes,`: the phrase that the comma sets the strength beside, or -1."""
    view = context.view
    c = view.chunk_at[token] - 1
    if c < 1 or view.chunks[c].kind != "COMMA" or view.chunks[c - 1].kind not in ("NP", "PP"):
        return -1
    c -= 1
    while view.role[c] == "nmod" and view.chunks[c].name < 0:
        c = view.governor[c]
    return c if view.chunks[c].name >= 0 or view.role[c] != "nmod" else -1


def listed(context: Context, chunk: int) -> Governed | None:
    """`Un hôpital narvien, 55 sauveteurs oronais.`: a list without a verb of what states have sent."""
    view = context.view
    told = (view.clauses[i].verb for i in view.sentence_clauses[view.sentence_of[chunk]])
    if any(verb.form == "finite" for verb in told) or view.chunks[chunk].kind != "NP":
        return None
    side = side_of(context, chunk)
    return Governed("deploys", side, "counted") if side is not None else None


def counted(context: Context, clause: Clause | None, chunk: int, mention: QuantityMention) -> Governed | None:
    """Fighters who act are counted: `Neuf cents combattants attendent`; so are those whom a speaker numbers."""
    view = context.view
    many = mention.value if mention.value is not None else mention.low
    if mention.other or mention.lemma in _CHEERING or (many is not None and many < _LEAST):
        return None
    if clause is None:
        said = any(
            view.clauses[i].verb.lemma in INVERTED for i in view.sentence_clauses[view.sentence_of[chunk]]
        )
        start, stop = view.sentence_chunks[view.sentence_of[chunk]]
        opens = chunk == start and chunk + 1 < stop and view.chunks[chunk + 1].kind == "COMMA"
        return Governed("numbers", owner_of(context, chunk), "counted") if said and opens else None
    verb = clause.verb
    acts = verb.voice != "passive" and verb.lemma not in COUNTED_ELSEWHERE and verb.lemma not in _ATTACKING
    if any(context.document.tokens.lemma[view.chunks[c].head] in _ARMS for c in clause.objects):
        return None  # « quelque 2.000 rebelles ont déposé les armes »
    if chunk in clause.subjects and acts and verb.form == "finite":
        return Governed("numbers", owner_of(context, chunk), "counted")
    return None
