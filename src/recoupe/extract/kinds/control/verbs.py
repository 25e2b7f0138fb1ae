"""Verbs of control: `l'armée a repris le port`, `les rebelles ont été chassés de la ville`."""

from __future__ import annotations

from msgspec.structs import replace

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.control.doers import (
    SIDES,
    are_of_a_side,
    at_war,
    gives_ground,
    is_armed_part,
    is_unknown,
    leaves_ground,
    may_fight,
    may_take,
    side_spoken_for,
    we_fight,
)
from recoupe.extract.kinds.control.drafts import Holding
from recoupe.extract.kinds.control.losses import SUFFERED, suffered
from recoupe.extract.kinds.control.places import places_of
from recoupe.extract.kinds.control.senses import invades_in_words, is_of_an_event, means_otherwise, not_yet
from recoupe.extract.kinds.control.slots import (
    VERBS,
    ControlVerb,
    actor_of,
    head_lemma,
    is_land,
    moved,
    opponent_of,
    shared_agent,
)
from recoupe.extract.kinds.controlled import ruled
from recoupe.extract.kinds.sides import side_of
from recoupe.lang import load_table

_TABLE = load_table("control")
_RULERS = frozenset(_TABLE["told"]["rulers"])
_FLANKS = frozenset(_TABLE["edges"]["flanks"])
_STAYING = frozenset(("rester", "demeurer"))
_DRIVING = frozenset(
    lemma for group in _TABLE["verbs"] if group.get("opponent") == "obj" for lemma in group["lemmas"]
)
_DURING = frozenset(("pendant", "durant"))
_FREEING = frozenset(_TABLE["freeing"]["verbs"])
_LIVING = frozenset(("vivre", "rester", "demeurer", "survivre"))
_ENTERING = frozenset(("entrer", "pénétrer", "rentrer"))
_CIVIL = frozenset(_TABLE["objects"]["civil"])
_CAMPAIGNS = frozenset(_TABLE["ruling"]["campaigns"])
_OF_ARMIES = frozenset(("base", "caserne", "garnison", "avant-poste", "QG"))
_HEADLINE = 5  # phrases of a headline before and behind its participle
_CONTROLS = frozenset(_TABLE["light"]["nouns"])
_RETURNING = frozenset(load_table("force")["verbs"]["returns"])
_HOMES = frozenset(load_table("force")["verbs"]["homes"])
_OWN = frozenset(("son", "sa", "ses", "leur", "leurs"))
_STRETCHES = frozenset(("secteur", "zone", "région", "frontière", "territoire", "pays"))
_HOMEWARD = frozenset(("retirer", "désengager"))
TAKING_VERBS = SUFFERED | frozenset(VERBS)
"""Verbs of control."""

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
    if not_yet(context, clause, verb) or means_otherwise(context, clause, verb):
        return None
    if (verb.ground and not leaves_ground(context, clause)) or _sent_away(context, clause, verb):
        return None
    held = places_of(context, clause, verb)
    civil = clause.verb.lemma in _ENTERING and any(head_lemma(context, c) in _CIVIL for c in held)
    if civil or _goes_home(context, clause, held) or invades_in_words(context, clause, held):
        return None
    beside = [c for c in context.view.complement(clause, *verb.place) if not _says_how(context, c)]
    bare = _tells_alone(context, clause, verb) and not beside
    if not held and not bare:
        return None
    if (
        clause.kind == "participle"
        and not moved(clause, verb)
        and (not _tells_more(context, clause, held[0]) or is_of_an_event(context, clause, held[0]))
    ):
        return None
    actor = side_spoken_for(context, clause, actor_of(context, clause, verb))
    returns = clause.verb.lemma == "revenir" and actor >= 0 and head_lemma(context, actor) in _RULERS
    ours = (actor < 0 and we_fight(context, clause)) or _rulers_leave(context, clause, verb, actor)
    ours = ours or _is_cornered(context, clause, verb) or _base_left(context, clause, verb, held, actor)
    if verb.fighters and not returns and not ours and not may_fight(context, verb, actor):
        actor = next((s for s in clause.subjects[1:] if is_armed(context, s)), -1)
        if actor < 0 or clause.verb.voice == "passive":
            return None
    if actor >= 0 and not may_take(context, clause, actor, held):
        campaign = clause.kind == "infinitive" and head_lemma(context, actor) in _CAMPAIGNS
        if not campaign and not is_unknown(context, clause):
            return None
        actor = -1  # « Ils ne contrôlent plus que 5 % du territoire »: whoever they are
    opponent = opponent_of(clause, verb)
    driven = opponent >= 0 and (is_armed(context, opponent) or _is_side(context, opponent))
    if verb.opponent and not driven:
        return None
    action = "captured" if clause.verb.lemma in _PLACED_AT_SUBJECT and actor >= 0 else verb.action
    if clause.verb.lemma == "occuper" and (_since(context, clause) or _stands(clause)):
        action = "holds"
    side = _of_control(context, clause) if verb.loser and actor < 0 else None
    pointed = bool(held) and held[0] < clause.chunk and "à" in verb.place and clause.kind != "participle"
    words = (clause.verb.first, clause.verb.last) if pointed else None
    told = Holding(action, held, actor, "verb", opponent, side, words, ruled(context.view, clause))
    return _driven_by_nobody(clause, told) if verb.opponent else told


def _goes_home(context: Context, clause: Clause, held: list[int]) -> bool:
    """`se retirent du secteur`, `de Narvie`, `sont rentrés dans leurs casernes`: forces that leave, of no town."""
    if not held or gives_ground(context, clause):
        return False
    if clause.verb.lemma in _RETURNING:
        return all(_is_own_home(context, c) for c in held)
    return clause.verb.lemma in _HOMEWARD and all(
        is_land(context, c) or _is_stretch(context, c) for c in held
    )


def _is_stretch(context: Context, c: int) -> bool:
    """`le secteur`, `une zone de 30 km`: land without a name."""
    named = any(context.document.name_at[t] >= 0 for t in range(*context.view.extent(c)))
    return head_lemma(context, c) in _STRETCHES and not named


def _is_own_home(context: Context, c: int) -> bool:
    """`leurs casernes`."""
    chunk, lower = context.view.chunks[c], context.document.tokens.lower
    return head_lemma(context, c) in _HOMES and not _OWN.isdisjoint(lower[chunk.first : chunk.head])


def _driven_by_nobody(clause: Clause, told: Holding) -> Holding:
    """`les rebelles ont été chassés d'Oron`: where nobody says by whom, they lost it."""
    if told.actor >= 0 or clause.verb.voice != "passive":
        return told
    return replace(told, action="lost", actor=told.opponent, opponent=-1)


def _is_cornered(context: Context, clause: Clause, verb: ControlVerb) -> bool:
    """`les jihadistes sont acculés dans le stade`: it is told of who bears arms."""
    told = verb.action == "besieges" and clause.verb.voice == "passive" and clause.subject >= 0
    return told and is_armed(context, clause.subject)


def _sent_away(context: Context, clause: Clause, verb: ControlVerb) -> bool:
    """`les troupes, retirées de la ville par le ministre`: they have not gone by themselves."""
    by_itself = verb.reflexive and moved(clause, verb)
    return by_itself and any(True for _ in context.view.complement(clause, "par"))


def _base_left(context: Context, clause: Clause, verb: ControlVerb, held: list[int], actor: int) -> bool:
    """`la base d'Oron a été évacuée`: what only an army has, left by whoever had it."""
    left = verb.action == "withdrew" and clause.verb.voice == "passive" and clause.verb.form == "finite"
    empty = left and actor < 0 and bool(held) and head_lemma(context, held[0]) in _OF_ARMIES
    return empty and at_war(context) and not clause.verb.negation


def _rulers_leave(context: Context, clause: Clause, verb: ControlVerb, actor: int) -> bool:
    """`les autorités ont abandonné la ville aux rebelles`: who rules gives it up where it is told to whom."""
    rules = verb.action == "withdrew" and actor >= 0 and head_lemma(context, actor) in _RULERS
    return rules and any(is_armed(context, c) for c in context.view.complement(clause, "à"))


def _of_control(context: Context, clause: Clause) -> str | None:
    """`échappe à tout contrôle gouvernemental`: whose control it is."""
    under = (c for c in context.view.complement(clause, "à") if head_lemma(context, c) in _CONTROLS)
    return next((side_of(context, c) for c in under), None)


def _says_how(context: Context, c: int) -> bool:
    """`ont reculé de dix kilomètres`, `ont progressé sur le flanc sud`."""
    if head_lemma(context, c) in _FLANKS:
        return True
    at = context.view.chunks[c].quantity
    return at >= 0 and context.quantities[at].unit == "distance"


def _stands(clause: Clause) -> bool:
    """`l'armée occupe trois villages`, `la ville est occupée`: told in the present, it goes on."""
    return clause.verb.form == "finite" and clause.verb.tense == "Pres" and not clause.verb.modal


def _since(context: Context, clause: Clause) -> bool:
    """`occupée depuis mai`: held, not taken."""
    times = context.times_at[clause.sentence]
    behind = context.document.tokens.lower[clause.verb.last : clause.verb.last + 2]
    if clause.kind == "participle" and not _DURING.isdisjoint(behind):
        return True  # « Oron, occupée pendant un mois par l'armée »
    return any(t.signal == "since" and _of_clause(context, clause, t.first) for t in times)


def _tells_alone(context: Context, clause: Clause, verb: ControlVerb) -> bool:
    """`les assaillants se sont repliés`, `les rebelles ont avancé`; headlines say it of anybody."""
    title = context.document.sentences[clause.sentence].role == "title"
    by_itself = verb.alone and verb.reflexive == (clause.verb.voice == "reflexive")
    if clause.verb.lemma in _HOMEWARD and not gives_ground(context, clause):
        return False
    return by_itself and not title and _happens(clause)


def _happens(clause: Clause) -> bool:
    """`les rebelles ont avancé`, not `n'ont pas avancé`, `pourraient avancer`."""
    verb = clause.verb
    forced = verb.modal == "devoir" and verb.perfect  # « ont dû reculer »
    if verb.form == "infinitive" and clause.marker in ("avant de", "avant d'"):
        return not verb.negation  # « ont occupé la base avant de se retirer »
    return verb.form == "finite" and not verb.negation and (not verb.modal or forced) and verb.mood != "Sub"


def _tells_more(context: Context, clause: Clause, c: int) -> bool:
    """Whether a participle makes a claim of its own.

    `les quartiers assiégés` only describes; in `a repris 80% des quartiers tenus par X` the share belongs to
    the taking; `le port, tenu par les rebelles,` and `le port, conquis en avril,` say who holds it, or since when.
    """
    agents = [c for c in context.view.complement(clause, "par") if not _by_bombs(context, c)]
    agents = agents or [c for c in context.view.complement(clause, "à") if is_armed_part(context, c)]
    agents = agents or [c for c in (shared_agent(context, clause),) if c >= 0 and is_armed(context, c)]
    dated = any(_of_clause(context, clause, t.first) for t in context.times_at[clause.sentence])
    during = any(True for _ in context.view.complement(clause, "durant", "pendant", "lors de"))
    above = context.view.clauses[clause.parent] if clause.parent >= 0 else None
    stays = above is not None and above.verb.lemma in _STAYING and above.subjects == clause.subjects
    if _cornered(context, clause, c) or _from_all_sides(context, clause) or _driven_out(context, clause, c):
        return True
    if _freed_of(context, clause):
        return True
    if clause.verb.form == "past_participle" and not (agents or dated or during or stays):
        return _is_headline(context, clause)
    owner = context.view.clause_of(c)
    counted = context.view.chunks[c].quantity >= 0
    return not (counted and owner is not None and owner.index != clause.index and owner.verb.lemma in VERBS)


def _freed_of(context: Context, clause: Clause) -> bool:
    """`une rue d'Oron, libérée des jihadistes`: of whom says that it was done."""
    freed = clause.verb.lemma in _FREEING and context.view.chunks[clause.chunk - 1].kind == "COMMA"
    return freed and any(is_armed(context, c) for c in context.view.complement(clause, "de"))


def _driven_out(context: Context, clause: Clause, c: int) -> bool:
    """`Chassés d'Oron, les jihadistes`: told as done, whoever drove them out."""
    start, _ = context.view.sentence_chunks[clause.sentence]
    apart = clause.chunk == start or context.view.chunks[clause.chunk - 1].kind == "COMMA"
    driven = apart and clause.verb.lemma in _DRIVING and context.view.chunks[c].name >= 0
    return driven and clause.subject >= 0 and is_armed(context, clause.subject)


def _from_all_sides(context: Context, clause: Clause) -> bool:
    """`la ville, encerclée de toutes parts,`: told as it stands, whoever does it."""
    lemma = context.document.tokens.lemma[clause.verb.last : clause.verb.last + 3]
    return lemma[:2] == ["de", "tout"] and lemma[2:] in (["part"], ["parts"], ["côté"])


def _cornered(context: Context, clause: Clause, c: int) -> bool:
    """`2.500 soldats, encerclés dans la poche de Debal,`: a unit is besieged where it stands."""
    before = context.view.chunks[clause.chunk - 1]
    lives = before.verb is not None and before.verb.lemma in _LIVING  # « vivent assiégés dans la ville »
    if c not in clause.complements or clause.subject < 0:
        return False
    unit = context.view.chunks[c].name >= 0 and is_armed(context, clause.subject)
    first = clause.chunk == context.view.sentence_chunks[clause.sentence][0]
    opens = first and clause.verb.lemma in ("assiéger", "encercler", "cerner")
    if before.kind != "COMMA" and not (lives or unit or opens):
        return False  # « les soldats encerclés à Oron »
    return lives or is_armed(context, clause.subject) or clause.verb.lemma == "assiéger"


def _is_headline(context: Context, clause: Clause) -> bool:
    """`Oron libérée`, `Les jihadistes chassés d'Oron`: a participle that is all that its sentence says."""
    view = context.view
    clauses = view.sentence_clauses[clause.sentence]
    start, stop = view.sentence_chunks[clause.sentence]
    subject = clause.subject
    while subject > start and view.role[subject] == "nmod":
        subject = view.governor[subject]  # « La ville d'Oron reprise »
    opens = subject == start and clause.chunk - start <= _HEADLINE
    return opens and len(clauses) == 1 and stop - clause.chunk <= _HEADLINE


def _is_side(context: Context, c: int) -> bool:
    """`les Houthis`: those of a side, who fight."""
    return context.document.tokens.lower[context.view.chunks[c].head] in SIDES


def _by_bombs(context: Context, c: int) -> bool:
    """`des quartiers assiégés par les bombardements`: no one who holds anything."""
    rules = context.document.tokens.lemma[context.view.chunks[c].head] in _RULERS
    if rules or are_of_a_side(context, c):
        return False
    return not is_armed(context, c) and context.view.chunks[c].name < 0


def _of_clause(context: Context, clause: Clause, token: int) -> bool:
    chunk = context.view.chunk_at[token]
    if chunk == clause.chunk + 1 and context.view.chunks[chunk].kind == "ADV":
        return True  # « tombée hier »
    owner = context.view.clause_of(chunk) if chunk >= 0 else None
    return owner is clause
