"""What makes a count a force: a verb, a noun or a participle that sends it, moves it or says that it stands there."""

from __future__ import annotations

from recoupe.extract.clauses import Clause
from recoupe.extract.context import Context
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.controlled import doer_of
from recoupe.extract.kinds.force.details import Governed, name_of, owner_of
from recoupe.extract.kinds.force.nouns import by_noun, gapped, noun_of_relative
from recoupe.extract.kinds.force.stands import at_work, beside, counted, listed, stationed
from recoupe.extract.kinds.force.units import against, had_before, unit_of_noun
from recoupe.extract.kinds.force.verbs import (
    CAUTIOUS,
    OBJECT_VERBS,
    TRADES,
    VERBS,
    by_verb,
    harmed,
    head_of,
    mustered,
    to_come,
)
from recoupe.extract.quantities import QuantityMention
from recoupe.lang import load_table
from recoupe.record import Factuality

_TABLE = load_table("force")
_LEAST: int = _TABLE["cautious"]["least"]
_COME = frozenset(_TABLE["there"]["come"])
_GROWING = frozenset(("passer", "monter", "atteindre", "élever", "tomber", "descendre", "grimper"))
_SIZES = frozenset(_TABLE["nouns"]["sizes"])
_ENDED = frozenset(_TABLE["nouns"]["ended"])
_CIVIL = frozenset(_TABLE["cautious"]["civil"])
_PASSENGER = frozenset(_TABLE["cautious"]["passenger"])
_LED = frozenset(("convoi", "colonne"))
_ASIDE = ("COMMA", "CLOSE")
_ASKED = frozenset(("soldiers", "police", "observers", "aircraft", "rescuers", "ships"))
_WAR = frozenset(("blindé", "char", "arme", "munition", "canon", "missile"))

_CHEERING = frozenset(("partisan", "sympathisant"))
_MARCHING = frozenset(
    (
        "rassembler",
        "masser",
        "réunir",
        "manifester",
        "défiler",
        "descendre",
        "acclamer",
        "accueillir",
        "fêter",
    )
)


def governed(context: Context, chunk: int, unit: str, mention: QuantityMention) -> Governed | None:
    """What makes the count in `chunk` a claim of force, or None; who marches and cheers is no fighter."""
    clause = context.view.clause_of(chunk)
    if clause is not None and mention.lemma in _CHEERING and clause.verb.lemma in _MARCHING:
        return None  # « des centaines de partisans se sont rassemblés »
    return _governed(context, chunk, unit, mention)


def _governed(context: Context, chunk: int, unit: str, mention: QuantityMention) -> Governed | None:
    if mention.lemma in _CIVIL:
        clause = context.view.clause_of(chunk)
        above = context.view.governor[chunk]
        led = above >= 0 and context.view.chunks[chunk].prep == "de" and head_of(context, above) in _LED
        at = above if led else chunk  # « un convoi de vingt camions »
        sent = by_verb(context, clause, at, unit) if clause is not None else None
        alone = sent is not None and sent.how == "verb" and mention.lemma not in _PASSENGER
        sure = alone or _military(context, chunk)
        return sent if sure else None
    if mention.lemma is None and had_before(context, chunk):
        return Governed("numbers", None, "size")
    if mention.lemma is None and (other := against(context, chunk)) >= 0:
        return Governed("numbers", name_of(context, other), "size")
    clause = context.view.clause_of(chunk)
    if unit == "people":
        return mustered(context, clause, chunk) or _of_a_team_sent(context, chunk)
    if unit in TRADES:
        return _of_a_trade(context, clause, chunk, unit)
    found = by_noun(context, chunk) or noun_of_relative(context, chunk) or gapped(context, chunk)
    if found is None and clause is not None:
        found = (
            by_verb(context, clause, chunk, unit)
            or _by_size(context, clause, chunk, mention)
            or at_work(context, clause, chunk, unit)
            or _backed(context, clause, chunk)
        )
    if found is None:
        found = (
            _asked_for(context, clause, chunk, unit)
            or _in_relative(context, chunk, unit)
            or _along(context, clause, chunk)
            or _brought_to(context, clause, chunk)
        )
    if found is None:
        found = _said_again(context, chunk, unit) or _past_aside(context, chunk, unit)
        found = found or _kept_by(context, clause, chunk)
    if found is None and context.view.chunks[chunk].prep == "aux côtés de":
        found = Governed("numbers", owner_of(context, chunk), "there")
    if found is None:
        found = stationed(context, chunk, unit) or beside(context, chunk, mention)
    if found is None and unit in CAUTIOUS:
        return listed(context, chunk)
    return found or counted(context, clause, chunk, mention)


def _of_a_trade(context: Context, clause: Clause | None, chunk: int, unit: str) -> Governed | None:
    """`six experts sont partis`, `une équipe de douze experts est arrivée`, `120 humanitaires sont à l'œuvre`."""
    team = by_noun(context, chunk)
    if team is not None:
        return team if team.action != "numbers" else None
    if clause is None:
        return None
    if clause.verb.lemma in VERBS["deploys"] | VERBS["arrives"] | VERBS["given"]:
        return by_verb(context, clause, chunk, unit)
    if clause.verb.lemma in VERBS["be"] or unit == "aid_workers":
        return at_work(context, clause, chunk, unit)
    return None


def _of_a_team_sent(context: Context, chunk: int) -> Governed | None:
    """`une seconde équipe, de 12 personnes, doit gagner Oron`: a team of anybody, where it is sent or goes."""
    team = by_noun(context, chunk)
    return team if team is not None and team.action != "numbers" else None


def _of_war(context: Context, chunk: int) -> bool:
    """Soldiers, or armoured vehicles, arms and munitions."""
    found = context.view.chunks[chunk]
    words = context.document.tokens.lemma[found.head : found.last]
    return is_armed(context, chunk) or not _WAR.isdisjoint(words)


def _military(context: Context, chunk: int) -> bool:
    """`350 hommes et cent véhicules`, `dix cars transportant des soldats`: what goes with troops."""
    view = context.view
    if "militaire" in context.document.tokens.lemma[view.chunks[chunk].head : view.chunks[chunk].last + 1]:
        return True
    first = view.governor[chunk] if view.role[chunk] == "conj" else -1
    if first >= 0 and view.chunks[first].quantity >= 0:
        counted = context.quantities[view.chunks[first].quantity]
        return counted.victims in ("soldiers", "fighters") or counted.lemma == "homme"
    aboard = (view.clauses[i] for i in view.sentence_clauses[view.sentence_of[chunk]])
    return any(
        clause.kind == "participle"
        and clause.verb.lemma in VERBS["carrying"]
        and clause.subject == chunk
        and any(_of_war(context, d) for c in clause.objects for d in (c, *view.dependents(c)))
        for clause in aboard
    )


def _by_size(context: Context, clause: Clause, chunk: int, mention: QuantityMention) -> Governed | None:
    """`l'effectif passera de 180 à 260 observateurs`, `les rebelles seraient 2.000`."""
    subject = doer_of(context.view, clause)
    if subject < 0:
        return None
    head = head_of(context, subject)
    if mention.change == "to" or clause.verb.lemma in _GROWING:
        grows = mention.change == "to" and clause.verb.lemma in _GROWING
        if grows and _is_mission(context, subject):
            ahead: Factuality | None = "planned" if clause.verb.tense == "Fut" else None
            return Governed("numbers", name_of(context, subject), "size", ahead)
        if head in _SIZES:
            planned: Factuality | None = "planned" if clause.verb.tense == "Fut" else None
            return Governed("numbers", owner_of(context, subject), "size", planned)
        return None
    if clause.verb.lemma == "être" and context.document.tokens.lower[clause.verb.first] == "soit":
        counts = unit_of_noun(context, subject) is not None  # « quatre bataillons, soit 8.000 hommes »
        whose = owner_of(context, subject) or name_of(context, subject)
        return Governed("numbers", whose, "size") if counts and chunk in clause.objects else None
    if clause.verb.lemma == "être" and chunk in (*clause.objects, *clause.complements):
        sized = head in _SIZES or mention.lemma is None
        return Governed("numbers", owner_of(context, subject), "size") if sized else None
    return None


def _is_mission(context: Context, chunk: int) -> bool:
    """`Serval passera de 4.500 à 5.100 hommes`: a force by its name."""
    return context.view.chunks[chunk].name >= 0 and is_armed(context, chunk)


def _asked_for(context: Context, clause: Clause | None, chunk: int, unit: str) -> Governed | None:
    """`réclame 4.000 Casques bleus supplémentaires`: those who are to come, if somebody sends them."""
    if clause is None or clause.verb.lemma not in VERBS["demanded"] or clause.verb.negation:
        return None
    asked = clause.verb.voice == "active" and chunk in clause.objects and unit in _ASKED
    return Governed("deploys", owner_of(context, chunk), "verb", "demanded") if asked else None


def _said_again(context: Context, chunk: int, unit: str) -> Governed | None:
    """`Deux compagnies, soit 150 hommes, ont été envoyées`, `Trois escadrons (210 hommes)`: sent as they are."""
    view, lower = context.view, context.document.tokens.lower
    first, before = view.chunks[chunk].first, chunk - 1
    if before < 1 or (lower[first - 1] != "soit" and view.chunks[before].kind != "LPAR"):
        return None
    while before > 0 and view.chunks[before].kind not in ("COMMA", "LPAR"):
        before -= 1
    noun = before - 1
    while noun >= 0 and view.role[noun] == "nmod":
        noun = view.governor[noun]
    if noun < 0 or view.sentence_of[noun] != view.sentence_of[chunk] or view.chunks[noun].quantity < 0:
        return None
    clause = view.clause_of(noun)
    sent = by_verb(context, clause, noun, unit) if clause is not None else None
    return sent if sent is not None and sent.action != "numbers" else None


def _past_aside(context: Context, chunk: int, unit: str) -> Governed | None:
    """`a envoyé dimanche à Oron, frappé par un séisme, 86 secouristes`: the object behind what is set in between."""
    view = context.view
    start, _ = view.sentence_chunks[view.sentence_of[chunk]]
    if chunk - 1 <= start or view.chunks[chunk - 1].kind not in _ASIDE or view.chunks[chunk].kind != "NP":
        return None
    before = [
        view.clauses[i]
        for i in view.sentence_clauses[view.sentence_of[chunk]]
        if view.clauses[i].chunk < chunk
    ]
    sending = next((c for c in reversed(before) if c.verb.form == "finite"), None)
    if sending is None or sending.objects or sending.verb.voice != "active" or sending.verb.negation:
        return None
    action = OBJECT_VERBS.get(sending.verb.lemma)
    if action not in ("deploys", "withdraws") or unit == "fighters":
        return None
    actor = name_of(context, doer_of(view, sending)) or owner_of(context, chunk)
    return Governed(action, actor, "verb", to_come(context.document.tokens, sending, action))


def _kept_by(context: Context, clause: Clause | None, chunk: int) -> Governed | None:
    """`une raffinerie protégée par 250 gardes`."""
    if (
        clause is None
        or clause.verb.lemma not in VERBS["keeping"]
        or context.view.chunks[chunk].prep != "par"
    ):
        return None
    mention = context.quantities[context.view.chunks[chunk].quantity]
    few = (mention.value if mention.value is not None else mention.low) or 0
    return Governed("numbers", owner_of(context, chunk), "there") if few >= _LEAST else None


def _in_relative(context: Context, chunk: int, unit: str) -> Governed | None:
    """`21 hélicoptères qui seront déployés`: the clause that tells more of a count."""
    view = context.view
    for index in view.sentence_clauses[view.sentence_of[chunk]]:
        clause = view.clauses[index]
        if (
            clause.kind == "relative"
            and clause.antecedent == chunk
            and chunk in (*clause.subjects, *clause.objects)
        ):
            found = by_verb(context, clause, chunk, unit)
            if found is not None and found.action != "numbers":
                return found
            working = at_work(context, clause, chunk, unit)  # « 36 chars qui patrouillent »
            if working is not None:
                return working
    return None


def _first_of_list(context: Context, chunk: int) -> int:
    """`avec des tentes et 15 pompiers`: what opens the list."""
    while context.view.role[chunk] == "conj" and context.view.governor[chunk] >= 0:
        chunk = context.view.governor[chunk]
    return chunk


def _along(context: Context, clause: Clause | None, chunk: int) -> Governed | None:
    """`une frégate est sur place avec deux hélicoptères`: a count that comes with what is sent."""
    if _aboard(context, chunk):
        carrier = _carrier(context, chunk)
        whose = owner_of(context, carrier) if carrier >= 0 else None
        return Governed("deploys", owner_of(context, chunk) or whose, "verb")
    if clause is None or context.view.chunks[_first_of_list(context, chunk)].prep != "avec":
        return None
    verb = clause.verb
    words = context.document.tokens.lemma[verb.last : verb.last + 4]
    there = verb.lemma in VERBS["be"] and not _COME.isdisjoint(words)
    sent = OBJECT_VERBS.get(verb.lemma) == "deploys" or verb.lemma in VERBS["arrives"]
    if not (there or sent):
        return None
    actor = owner_of(context, chunk)
    if actor is None and OBJECT_VERBS.get(verb.lemma) == "deploys" and verb.voice == "active":
        actor = name_of(context, doer_of(context.view, clause))  # « a dépêché une unité, avec 56 militaires »
    return Governed("deploys", actor, "verb", to_come(context.document.tokens, clause, "deploys"))


def _carrier(context: Context, chunk: int) -> int:
    """The ship or plane that is told of before what is aboard; -1 for none."""
    view = context.view
    start, _ = view.sentence_chunks[view.sentence_of[chunk]]
    return next((c for c in range(start, chunk) if view.chunks[c].kind == "NP"), -1)


def _aboard(context: Context, chunk: int) -> bool:
    """`un avion, avec à son bord 70 secouristes`."""
    first = context.view.chunks[chunk].first
    before = context.document.tokens.lower[max(0, first - 5) : first]
    return "bord" in before and "avec" in before


def _lost(context: Context, chunk: int) -> bool:
    """`porte à 146 le nombre de drones détruits`, `de soldats morts`: a toll, no strength."""
    last = context.view.extent(chunk)[1]
    return not _ENDED.isdisjoint(context.document.tokens.lower[context.view.chunks[chunk].last : last + 2])


def _brought_to(context: Context, clause: Clause | None, chunk: int) -> Governed | None:
    """`portant à huit le nombre de ces appareils`."""
    if clause is None or clause.verb.lemma not in VERBS["bringing"] or context.view.chunks[chunk].prep != "à":
        return None
    passive = clause.verb.voice in ("passive", "reflexive")  # « la présence se limitera à 500 hommes »
    sized = clause.subjects if passive else clause.objects
    counted = any(
        head_of(context, c) in _SIZES and (passive or not (harmed(context, c) or _lost(context, c)))
        for c in sized
    )
    doer = doer_of(context.view, clause) if not passive else -1
    armed = doer >= 0 and (is_armed(context, doer) or context.view.chunks[doer].name >= 0)
    actor = name_of(context, doer) if armed else None
    ahead: Factuality | None = "planned" if clause.verb.tense == "Fut" else None
    return Governed("numbers", actor, "size", ahead) if counted else None


def _backed(context: Context, clause: Clause, chunk: int) -> Governed | None:
    """`1.200 militaires, appuyés par 80 équipes`: the count that comes with another."""
    if clause.verb.lemma not in VERBS["backed"] or context.view.chunks[chunk].prep not in ("par", "de"):
        return None
    parent = context.view.clauses[clause.parent] if clause.parent >= 0 else None
    action = OBJECT_VERBS.get(parent.verb.lemma) if parent is not None else None
    if parent is None or action not in ("deploys", "withdraws"):
        return None
    return Governed(action, name_of(context, doer_of(context.view, parent)), "verb")
