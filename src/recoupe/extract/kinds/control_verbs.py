"""Verbs of control: `l'armée a repris le port`, `les rebelles ont été chassés de la ville`."""

from __future__ import annotations

from itertools import islice

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.coreference import subject_of
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.control_drafts import Holding
from recoupe.extract.kinds.control_losses import suffered
from recoupe.extract.kinds.control_slots import (
    VERBS,
    ControlVerb,
    actor_of,
    moved,
    opponent_of,
    past_apposition,
    slots_of,
)
from recoupe.extract.kinds.controlled import doer_of, ruled, set_off
from recoupe.extract.kinds.held import (
    HELD,
    ONLY_ARMED,
    can_be_held,
    may_be_place,
    unknown_place,
)
from recoupe.extract.kinds.parties import are_natives
from recoupe.extract.kinds.sides import side_of
from recoupe.extract.people import people
from recoupe.lang import load_table

_TABLE = load_table("control")
_NEVER = frozenset(_TABLE["never"]["actors"])
_SURE = frozenset(_TABLE["sure"]["lemmas"])
_LOST_LANDS = frozenset(("région", "territoire", "zone", "secteur", "province"))
_SITES = frozenset(_TABLE["objects"]["sites"])
_MOVED = ("captured", "recaptured", "lost", "withdrew")
_CROSSING = frozenset(_TABLE["crossing"]["verbs"])
_CROSSED = frozenset(_TABLE["crossing"]["objects"])
_SWEEPING = frozenset(_TABLE["ruling"]["sweeping"])
_RULERS = frozenset(_TABLE["told"]["rulers"])
_PHRASES: dict[str, list[str]] = _TABLE["never"]["phrases"]
_SET_APART = frozenset(_TABLE["never"]["set_apart"])
_TAKEN_FOR = frozenset(_TABLE["never"]["taken_for"])
_HELD_FOR = 14  # tokens from « tenir » to what somebody is held for
_UNITS = frozenset(_TABLE["never"]["units"])
_SPOKESMEN = frozenset(_TABLE["told"]["spokesmen"])
_WAR = frozenset(load_table("negotiation")["passage"]["war"]) | {"front"}
_WAR_WORDS: int = load_table("negotiation")["passage"]["least"]
_TRYING = frozenset(_TABLE["never"]["trying"])
_GUARDS = frozenset(_TABLE["never"]["guards"])
_LEADING = frozenset(("diriger", "gouverner"))
_STAYING = frozenset(("rester", "demeurer"))
_BY_GUARDS = frozenset(("boucler", "évacuer", "sécuriser", "ratisser"))
_ENTERING = frozenset(("entrer", "pénétrer", "rentrer"))
_GIVEN_UP = frozenset(_TABLE["objects"]["given_up"])
_CIVIL = frozenset(_TABLE["objects"]["civil"])
_STARTING = frozenset(_TABLE["never"]["starting"])
_UNHELD = frozenset(_TABLE["never"]["objects"])


_HEADLINE = 5  # phrases of a headline before and behind its participle
_STORMED = frozenset(("occuper", "envahir", "investir", "prendre"))
_CROWDS = frozenset(("manifestant", "protestataire", "émeutier", "contestataire", "foule", "insurgé"))
_PUBLIC = frozenset(_TABLE["objects"]["public"])
_OWN = frozenset(("ses", "leurs", "son", "leur"))
_CONTROLS = frozenset(_TABLE["light"]["nouns"])
_HOMEWARD = frozenset(("retirer", "désengager"))
_PLACED_AT_SUBJECT = frozenset(("tomber",))


def holding_of(context: Context, clause: Clause) -> Holding | None:
    """What a verb of control tells in its clause, or None."""
    if (lost := suffered(context, clause)) is not None:
        return lost
    for verb in VERBS.get(clause.verb.lemma, ()):
        found = _read(context, clause, verb)
        if found is not None:
            return found
    return None


def _read(context: Context, clause: Clause, verb: ControlVerb) -> Holding | None:
    """`l'armée a repris le port` and its passive `le port a été repris par l'armée`."""
    if _not_yet(clause, verb) or _means_otherwise(context, clause, verb):
        return None
    if verb.ground and not _leaves_ground(context, clause):
        return None
    held = _places(context, clause, verb)
    if clause.verb.lemma in _ENTERING and any(_lemma(context, c) in _CIVIL for c in held):
        return None
    beside = [c for c in context.view.complement(clause, *verb.place) if not _is_distance(context, c)]
    bare = _tells_alone(context, clause, verb) and not beside
    if not held and not bare:
        return None
    if (
        clause.kind == "participle"
        and not moved(clause, verb)
        and (not _tells_more(context, clause, held[0]) or _is_of_an_event(context, clause, held[0]))
    ):
        return None
    actor = side_spoken_for(context, clause, actor_of(context, clause, verb))
    returns = clause.verb.lemma == "revenir" and actor >= 0 and _lemma(context, actor) in _RULERS
    if verb.fighters and not returns and not _may_fight(context, verb, actor):
        actor = next((s for s in clause.subjects[1:] if is_armed(context, s)), -1)
        if actor < 0 or clause.verb.voice == "passive":
            return None
    if actor >= 0 and not _may_take(context, clause, actor, held):
        if not _is_unknown(context, clause):
            return None
        actor = -1  # « Ils ne contrôlent plus que 5 % du territoire »: whoever they are
    opponent = opponent_of(clause, verb)
    if verb.opponent and (opponent < 0 or not is_armed(context, opponent)):
        return None
    action = "captured" if clause.verb.lemma in _PLACED_AT_SUBJECT and actor >= 0 else verb.action
    if clause.verb.lemma == "occuper" and (_since(context, clause) or _stands(clause)):
        action = "holds"
    side = _of_control(context, clause) if verb.loser and actor < 0 else None
    pointed = bool(held) and held[0] < clause.chunk and "à" in verb.place and clause.kind != "participle"
    words = (clause.verb.first, clause.verb.last) if pointed else None
    return Holding(action, held, actor, "verb", opponent, side, words, ruled(context.view, clause))


def _of_control(context: Context, clause: Clause) -> str | None:
    """`échappe à tout contrôle gouvernemental`: whose control it is."""
    under = (c for c in context.view.complement(clause, "à") if _lemma(context, c) in _CONTROLS)
    return next((side_of(context, c) for c in under), None)


def _may_take(context: Context, clause: Clause, actor: int, held: list[int]) -> bool:
    if only_guards(context, clause, actor):
        return False
    return _can_take(context, actor) or _crowd_takes(context, clause, actor, held)


def _is_unknown(context: Context, clause: Clause) -> bool:
    """Whether only a pronoun says who does it."""
    alone = clause.subject >= 0 and context.view.chunks[clause.subject].pronoun
    return alone and clause.kind != "relative" and clause.verb.lemma not in _BY_GUARDS


def _is_distance(context: Context, c: int) -> bool:
    """`ont reculé de dix kilomètres`."""
    at = context.view.chunks[c].quantity
    return at >= 0 and context.quantities[at].unit == "distance"


def side_spoken_for(context: Context, clause: Clause, actor: int) -> int:
    """`des responsables du Front disent avoir pris le port`: the Front took it, not those who say so."""
    if actor < 0 or _lemma(context, actor) not in _SPOKESMEN or not _says_so(clause):
        return actor
    behind = (d for d in context.view.dependents(actor) if is_armed(context, d))
    return next(behind, actor)


def _says_so(clause: Clause) -> bool:
    """Whether what a clause tells hangs on a verb of saying: `disent avoir pris`, `ont expliqué avoir évacué`."""
    infinitive = clause.kind == "infinitive" and clause.verb.perfect
    return infinitive or bool(clause.verb.modal)


def _stands(clause: Clause) -> bool:
    """`l'armée occupe trois villages`, `la ville est occupée`: told in the present, it goes on."""
    return clause.verb.form == "finite" and clause.verb.tense == "Pres" and not clause.verb.modal


def only_guards(context: Context, clause: Clause, actor: int) -> bool:
    """`la police a bouclé le quartier`, `le camp a été évacué par la police`: nobody takes or leaves it.

    Nor does an army that closes streets off where there is no war.
    """
    if clause.verb.lemma == "boucler" and not at_war(context):
        return True
    return clause.verb.lemma in _BY_GUARDS and _lemma(context, actor) in _GUARDS


def _leaves_ground(context: Context, clause: Clause) -> bool:
    """`les rebelles ont quitté le quartier`; of an army `des positions`, which nobody leaves to go home."""
    if clause.verb.negation or clause.marker == "si":
        return False
    lines = any(_lemma(context, c) in _GIVEN_UP for c in clause.objects)
    return lines or _gives_ground(context, clause)


def _is_armed_part(context: Context, actor: int) -> bool:
    """Who bears arms, or most of them: `le gros des troupes`."""
    if is_armed(context, actor):
        return True
    if are_natives(context, actor) and at_war(context):
        return True  # « les Narviens progressent vers le port »
    if _lemma(context, actor) == "défenseur" and not _OWN.isdisjoint(_words_of(context, actor)):
        return True  # « abandonné par ses défenseurs »
    part = _lemma(context, actor) in _UNITS
    return part and any(is_armed(context, d) for d in context.view.dependents(actor))


def _words_of(context: Context, c: int) -> list[str]:
    chunk = context.view.chunks[c]
    return context.document.tokens.lower[chunk.first : chunk.head]


def _may_fight(context: Context, verb: ControlVerb, actor: int) -> bool:
    """Who bears arms; not `les Narviens ont fui la ville`, who live there."""
    if actor < 0 or not _is_armed_part(context, actor):
        return False
    people = not is_armed(context, actor) and are_natives(context, actor)
    return not (people and verb.action == "withdrew" and not verb.reflexive)


def at_war(context: Context) -> bool:
    """Whether the text tells of a war, in which the people of a land stand for its army."""
    found = (lemma for lemma in context.document.tokens.lemma if lemma in _WAR)
    return sum(1 for _ in islice(found, _WAR_WORDS)) >= _WAR_WORDS


def _since(context: Context, clause: Clause) -> bool:
    """`occupée depuis mai`: held, not taken."""
    times = context.times_at[clause.sentence]
    return any(t.signal == "since" and _of_clause(context, clause, t.first) for t in times)


def _lemma(context: Context, c: int) -> str:
    return context.document.tokens.lemma[context.view.chunks[c].head]


def _is_of_an_event(context: Context, clause: Clause, c: int) -> bool:
    """`le sommet d'Oron tenu samedi`: the summit was held, not the town."""
    if clause.verb.lemma != "tenir" or any(True for _ in context.view.complement(clause, "par")):
        return False
    above = context.view.governor[c] if context.view.chunks[c].prep == "de" else -1
    if above < 0 or can_be_held(context, above, None) or is_armed(context, above):
        return False
    number = context.document.tokens.number
    return number[context.view.chunks[above].head] in ("", number[clause.verb.head])


def _starts(context: Context, clause: Clause) -> bool:
    """`est entrée en action au Velden`, `en revient à l'État`: what begins or is owed, not where somebody goes."""
    lemma = context.document.tokens.lemma
    if any(context.document.tokens.lower[t] == "en" for t in clause.verb.objects):
        return clause.verb.lemma == "revenir"
    return any(lemma[context.view.chunks[c].head] in _STARTING for c in context.view.complement(clause, "en"))


def _holds_to(context: Context, clause: Clause) -> bool:
    """`nous tenons la Sarvie responsable du conflit`, `les tient informés`: what somebody takes them for."""
    tokens = context.document.tokens
    stop = context.document.sentences[clause.sentence].last
    behind = range(clause.verb.last, min(stop, clause.verb.last + _HELD_FOR))
    return any(tokens.lemma[t] in _TAKEN_FOR for t in behind)


def _other_sense(context: Context, clause: Clause) -> bool:
    """`la députée a été enlevée`, `ont pris position de part et d'autre`: no place is taken."""
    verb, view = clause.verb, context.view
    said = _PHRASES.get(verb.lemma, ())
    told = (*clause.complements, *(c for c in clause.objects if view.chunks[c].first == view.chunks[c].head))
    if said and any(context.document.tokens.lemma[view.chunks[c].head] in said for c in told):
        return True
    held_by_nobody = not any(True for _ in view.complement(clause, "par"))
    return verb.lemma == "enlever" and verb.voice == "passive" and held_by_nobody


def _means_otherwise(context: Context, clause: Clause, verb: ControlVerb) -> bool:
    """Uses of the verb that tell of no hold on a place."""
    if _other_sense(context, clause):
        return True
    if verb.action == "advances" and _starts(context, clause):
        return True
    if clause.verb.lemma == "menacer" and (clause.subject < 0 or _is_state(context, clause.subject)):
        return True  # « la Sarvie menace la Narvie »
    if clause.verb.lemma == "tenir" and _holds_to(context, clause):
        return True
    alone = clause.verb.voice == "passive" and not any(True for _ in context.view.complement(clause, "par"))
    if clause.verb.lemma in _SET_APART:
        return alone  # « le pays est assez isolé »
    return alone and clause.kind == "participle" and clause.verb.lemma in _SWEEPING  # « au siège sécurisé »


def _is_state(context: Context, c: int) -> bool:
    name = context.view.chunks[c].name
    return name >= 0 and context.document.names[name].kind != "armed_group"


def _not_yet(clause: Clause, verb: ControlVerb) -> bool:
    """`exigent d'entrer dans la ville` is no step yet, `le dernier port qui lui échappait` was never its own."""
    infinitive = clause.kind == "infinitive"
    if clause.verb.lemma in _LEADING and clause.verb.form != "finite":
        return True  # « une coalition dirigée par la Sarvie »
    if clause.verb.modal in _TRYING and verb.action in ("advances", "withdrew"):
        return True  # « a tenté de pénétrer dans le bâtiment »
    if infinitive and (verb.action == "advances" or clause.verb.lemma in _SWEEPING):
        return True  # « venus sécuriser la route » take nothing
    return bool(verb.loser) and (infinitive or clause.kind == "relative" or clause.verb.tense == "Imp")


def _places(context: Context, clause: Clause, verb: ControlVerb) -> list[int]:
    """Phrases in the verb's slot that can be held by who does it."""
    lemma = context.document.tokens.lemma
    slots = slots_of(context, clause, verb)
    held = [c for c in slots if _is_held(context, c, clause)]
    doer = next(context.view.complement(clause, "par"), doer_of(context.view, clause))
    armed = doer >= 0 and _is_armed_part(context, doer)
    if not armed:
        held = [c for c in held if lemma[context.view.chunks[c].head] not in ONLY_ARMED]
    if (
        not held
        and verb.action == "besieges"
        and clause.verb.voice == "passive"
        and _encircled(context, clause)
    ):
        held = [c for c in context.view.complement(clause, "dans", "à", "sur") if _stands_in(context, c)][:1]
    if not held and armed and verb.action == "advances":
        held = [c for c in slots if unknown_place(context, c)][:1]  # « entre dans Tell Oron »
    if not held and clause.verb.lemma == "revenir":  # « est revenu dans des régions qui lui échappaient »
        held = [c for c in slots if lemma[context.view.chunks[c].head] in _LOST_LANDS]
    leaves = clause.kind == "infinitive" and verb.action == "withdrew" and not clause.verb.perfect
    sites = (verb.action in _MOVED and not leaves) or "obj" not in verb.place
    if not held and armed and (sites or verb.stative or (verb.reflexive and verb.action == "holds")):
        sites_too = _SITES | ONLY_ARMED | (HELD if "obj" not in verb.place else frozenset())
        held = [c for c in slots if lemma[context.view.chunks[c].head] in sites_too]
    if not held and clause.verb.lemma in _STORMED:
        held = [c for c in slots if context.document.tokens.lower[context.view.chunks[c].head] in _PUBLIC]
    if not held and (clause.verb.lemma in _SURE or "obj" in verb.place):
        held = [c for c in slots if _may_be_place(context, c, clause)]
    if not held and _may_point(context, verb, doer):
        held = _pointed_at(context, clause)
    if not held and clause.kind == "participle" and "obj" in verb.place:
        held = [c for c in set_off(context.view, clause) if can_be_held(context, c, clause)][:1]
    return _nearest(context, held) if verb.action == "advances" else held


def _may_point(context: Context, verb: ControlVerb, doer: int) -> bool:
    moves = verb.action in ("advances", "holds", "recaptured") and "à" in verb.place
    return moves and doer >= 0 and is_armed(context, doer)


def _pointed_at(context: Context, clause: Clause) -> list[int]:
    """`la ville, où l'armée est entrée`, `Chassés d'Oron, ils y sont revenus`: the place that the word stands for."""
    view, lower = context.view, context.document.tokens.lower
    if clause.kind == "relative" and clause.marker == "où" and clause.antecedent >= 0:
        told = past_apposition(context, clause.antecedent)
        behind = (told, *view.dependents(told))
        return [c for c in behind if can_be_held(context, c, clause)][:1]
    if not any(
        lower[t] == "y" for t in range(clause.verb.first, min(clause.verb.head, clause.verb.first + 4))
    ):
        return []
    first, _ = view.sentence_chunks[max(0, clause.sentence - 1)]
    before = (c for c in range(clause.chunk - 1, first - 1, -1) if can_be_held(context, c, None))
    return list(islice((c for c in before if view.chunks[c].name >= 0 and not view.chunks[c].pronoun), 1))


def _encircled(context: Context, clause: Clause) -> bool:
    """`un bataillon (reste) encerclé dans la ville`: a unit is besieged where it stands."""
    return clause.subject >= 0 and is_armed(context, clause.subject)


def _stands_in(context: Context, c: int) -> bool:
    """A place, or a building with an article: `dans la minoterie`."""
    chunk = context.view.chunks[c]
    building = chunk.quantity < 0 and context.document.tokens.lower[chunk.inner] in ("la", "le", "l'")
    return can_be_held(context, c, None) or (chunk.prep == "dans" and building)


def _tells_alone(context: Context, clause: Clause, verb: ControlVerb) -> bool:
    """`les assaillants se sont repliés`, `les rebelles ont avancé`; headlines say it of anybody."""
    title = context.document.sentences[clause.sentence].role == "title"
    by_itself = verb.alone and verb.reflexive == (clause.verb.voice == "reflexive")
    if clause.verb.lemma in _HOMEWARD and not _gives_ground(context, clause):
        return False
    return by_itself and not title and _happens(clause)


def _gives_ground(context: Context, clause: Clause) -> bool:
    """`les insurgés se sont retirés`, not `les soldats`, who may go home."""
    subject = subject_of(context.view, clause)
    if subject < 0:
        return False
    tokens, head = context.document.tokens, context.view.chunks[subject].head
    noun = people().forms.get(tokens.lower[head])
    return tokens.lemma[head] == "assiégeant" or (noun is not None and noun.victims == "fighters")


def _nearest(context: Context, held: list[int]) -> list[int]:
    """`ont avancé vers le port, à dix kilomètres de la ville`: the first place, and what it is listed with."""
    return [c for c in held if c == held[0] or context.view.governor[c] == held[0]]


def _happens(clause: Clause) -> bool:
    """`les rebelles ont avancé`, not `n'ont pas avancé`, `pourraient avancer`."""
    verb = clause.verb
    forced = verb.modal == "devoir" and verb.perfect  # « ont dû reculer »
    return verb.form == "finite" and not verb.negation and (not verb.modal or forced) and verb.mood != "Sub"


def _is_held(context: Context, c: int, clause: Clause) -> bool:
    """`a bouclé la ville` besieges it, `a bouclé sa frontière` nothing."""
    lemma = context.document.tokens.lemma[context.view.chunks[c].head]
    if clause.verb.lemma in _CROSSING:
        return lemma in _CROSSED
    on_the_way = lemma in _PHRASES.get(clause.verb.lemma, ())
    return not on_the_way and lemma not in _UNHELD and can_be_held(context, c, clause)


def _may_be_place(context: Context, c: int, clause: Clause) -> bool:
    """One word that reads like a name of nobody: `Oron` in `a conquis Oron`, or what no list knows after an army."""
    chunk = context.view.chunks[c]
    name = context.document.names[chunk.name] if chunk.name >= 0 else None
    if name is None:
        doer = next(context.view.complement(clause, "par"), clause.subject)
        single = chunk.inner == chunk.head and chunk.last == chunk.head + 1 and not chunk.pronoun
        opens = chunk.head == context.document.sentences[clause.sentence].first
        capital = context.document.tokens.form[chunk.head][:1].isupper() and not opens
        return single and capital and doer >= 0 and _is_armed_part(context, doer)
    return clause.verb.lemma in _SURE and (may_be_place(context, c) or name.first == chunk.inner)


def _can_take(context: Context, actor: int) -> bool:
    """Whether who acts can hold a town: an army, a state, somebody named; not a flood, a candidate or anger."""
    chunk = context.view.chunks[actor]
    tokens = context.document.tokens
    if tokens.lemma[chunk.head] in _NEVER:
        return False
    common = chunk.name < 0 and not chunk.pronoun and tokens.form[chunk.head][:1].islower()  # « le Front »
    lights = tokens.lemma[chunk.head] in _UNITS  # « le gros des troupes », « deux compagnies »
    return not common or lights or _is_armed_part(context, actor)


def _crowd_takes(context: Context, clause: Clause, actor: int, held: list[int]) -> bool:
    """`les manifestants ont envahi le Parlement`: a crowd takes buildings of power."""
    stormed = clause.verb.lemma in _STORMED and _lemma(context, actor) in _CROWDS
    return stormed and any(
        context.document.tokens.lower[context.view.chunks[c].head] in _PUBLIC for c in held
    )


def _tells_more(context: Context, clause: Clause, c: int) -> bool:
    """Whether a participle makes a claim of its own.

    `les quartiers assiégés` only describes; in `a repris 80% des quartiers tenus par X` the share belongs to
    the taking; `le port, tenu par les rebelles,` and `le port, conquis en avril,` say who holds it, or since when.
    """
    agents = [c for c in context.view.complement(clause, "par") if not _by_bombs(context, c)]
    dated = any(_of_clause(context, clause, t.first) for t in context.times_at[clause.sentence])
    during = any(True for _ in context.view.complement(clause, "durant", "pendant", "lors de"))
    above = context.view.clauses[clause.parent] if clause.parent >= 0 else None
    stays = above is not None and above.verb.lemma in _STAYING and above.subjects == clause.subjects
    if clause.verb.form == "past_participle" and not (agents or dated or during or stays):
        return _is_headline(context, clause)
    owner = context.view.clause_of(c)
    counted = context.view.chunks[c].quantity >= 0
    return not (counted and owner is not None and owner.index != clause.index and owner.verb.lemma in VERBS)


def _is_headline(context: Context, clause: Clause) -> bool:
    """`Oron libérée`, `Les jihadistes chassés d'Oron`: a participle that is all that its sentence says."""
    view = context.view
    clauses = view.sentence_clauses[clause.sentence]
    start, stop = view.sentence_chunks[clause.sentence]
    opens = clause.subject == start and clause.chunk - start <= _HEADLINE
    return opens and len(clauses) == 1 and stop - clause.chunk <= _HEADLINE


def _by_bombs(context: Context, c: int) -> bool:
    """`des quartiers assiégés par les bombardements`: no one who holds anything."""
    rules = context.document.tokens.lemma[context.view.chunks[c].head] in _RULERS
    return not rules and not is_armed(context, c) and context.view.chunks[c].name < 0


def _of_clause(context: Context, clause: Clause, token: int) -> bool:
    chunk = context.view.chunk_at[token]
    owner = context.view.clause_of(chunk) if chunk >= 0 else None
    return owner is clause
