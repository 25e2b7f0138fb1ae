"""Whose a place is by the noun beside it: `sous contrôle rebelle`, `aux mains de l'armée`, `fief des insurgés`."""

from __future__ import annotations

from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.context import Context
from recoupe.extract.coreference import subject_of
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.control.drafts import Holding
from recoupe.extract.kinds.control.held import can_be_held, may_be_place, place_before
from recoupe.extract.kinds.controlled import described, quoted_noun
from recoupe.extract.kinds.sides import side_of
from recoupe.lang import load_table

_TABLE = load_table("control")
_UNDER = frozenset(
    (
        ("sous", "contrôle"), ("à", "main"), ("sous", "domination"), ("aux", "main"), ("entre", "main"),
        ("sous", "coupe"), ("sous", "autorité"), ("sous", "emprise"), ("sous", "joug"), ("dans", "giron"),
        ("dans", "camp"), ("dans", "escarcelle"), ("sous", "loi"), ("sous", "botte"),
        ("sous", "règne"), ("sous", "férule"), ("sous", "occupation"), ("sous", "tutelle"), ("sous", "mainmise"),
    )
)  # fmt: skip
_FALLING = frozenset(("chute", "tomber", "passer", "passage", "basculer"))
_MOVED = frozenset(("passer", "tomber", "repasser", "basculer"))
BEING = frozenset(("être", "figurer", "rester", "demeurer", "retrouver", "vivre")) | _MOVED
_TAKEN = frozenset(
    ("tomber", *(v for g in _TABLE["verbs"] if "captured" in g["action"] for v in g["lemmas"]))
)
_RULERS = frozenset(_TABLE["told"]["rulers"])
_STRONGHOLDS = frozenset(_TABLE["strongholds"]["nouns"])
HOLDING_NOUNS = _STRONGHOLDS | frozenset(noun for _, noun in _UNDER)
"""Nouns of phrases that tell by themselves who holds a place."""

_NO_MORE = frozenset(_TABLE["strongholds"]["past"])
_THEIR = frozenset(("leur", "son"))
_PARTS = frozenset(_TABLE["objects"]["shares"]) | {"pan", "portion", "bande", "tronçon"}
_SITES = frozenset(_TABLE["objects"]["sites"])
_STAYING = frozenset(("être", "rester", "demeurer"))
LEFT_TO = frozenset(("laisser", "livrer"))  # « laissent le pays aux mains des rebelles »


def told_under(context: Context, clause: Clause) -> Holding | None:
    """`la ville est aux mains des rebelles`, `le port est passé sous contrôle gouvernemental`."""
    view, lemma = context.view, context.document.tokens.lemma
    left = clause.verb.lemma in LEFT_TO and clause.verb.voice == "active"
    if clause.verb.lemma not in BEING and not left:
        return None
    if (fief := _is_stronghold(context, clause)) is not None:
        return fief
    quoted = quoted_noun(view, clause)
    for c in (*clause.complements, *_in_marks(view, clause), *([quoted] if quoted >= 0 else [])):
        chunk = view.chunks[c]
        prep = chunk.prep or ("sous" if c == quoted and _says_under(context, clause, c) else "")
        if (prep, lemma[chunk.head]) not in _UNDER:
            continue
        slots = clause.objects if left else described(view, clause)
        held = [s for s in slots if can_be_held(context, s, clause) or may_be_place(context, s)]
        before = [] if held else _told_before(context, clause)
        held = held or _part_of(context, clause) or before
        if not held:
            return None
        actor = next(view.dependents(c), -1)
        if actor < 0 and c + 2 < len(view.chunks) and view.chunks[c + 1].kind == "CLOSE":
            actor = c + 2 if view.chunks[c + 2].prep == "de" else -1
        if left and (actor < 0 or not _may_hold(context, actor)):
            return None
        side = side_of(context, c) if actor < 0 else None
        moved = "captured" if clause.verb.lemma in _MOVED else "holds"
        words = (clause.verb.first, view.extent(c)[1]) if before else None
        return Holding(
            "recaptured" if clause.verb.lemma == "repasser" else moved, held, actor, "under", side=side, evidence=words,
        )  # fmt: skip
    return None


def _told_before(context: Context, clause: Clause) -> list[int]:
    """`Une base est à l'est. Elle est aujourd'hui aux mains des rebelles`: the place that a pronoun stands for."""
    if clause.subject < 0 or not context.view.chunks[clause.subject].pronoun:
        return []
    subject = subject_of(context.view, clause)
    if subject < 0 or context.view.chunks[subject].pronoun:
        word = context.document.tokens.lower[context.view.chunks[clause.subject].head]
        subject = place_before(context, clause.chunk, word)
        subject = subject if subject >= 0 else _presented(context, clause.sentence - 1)
    told = subject >= 0 and (
        can_be_held(context, subject, None)
        or context.document.tokens.lemma[context.view.chunks[subject].head] in _SITES
    )
    return [subject] if told else []


def _presented(context: Context, sentence: int) -> int:
    """`C'est une ancienne base sarvienne`: what a sentence of its own presents; or -1."""
    view, lemma = context.view, context.document.tokens.lemma
    for index in view.sentence_clauses[sentence] if sentence >= 0 else ():
        clause = view.clauses[index]
        this = clause.subject >= 0 and lemma[view.chunks[clause.subject].head] == "ce"
        if this and clause.verb.lemma == "être" and clause.object >= 0:
            return clause.object
    return -1


def _part_of(context: Context, clause: Clause) -> list[int]:
    """`la vallée, dont un vaste pan est sous le contrôle de la milice`: the province."""
    if clause.marker != "dont" or clause.antecedent < 0 or not clause.subjects:
        return []
    part = context.document.tokens.lemma[context.view.chunks[clause.subject].head] in _PARTS
    return [clause.antecedent] if part and can_be_held(context, clause.antecedent, None) else []


def under_by_itself(context: Context, c: int) -> Holding | None:
    """`la ville d'Oron, aux mains des rebelles`, `les zones sous contrôle rebelle`: who holds it, without a verb."""
    view = context.view
    chunk = view.chunks[c]
    if (chunk.prep, context.document.tokens.lemma[chunk.head]) not in _UNDER:
        return None
    start, _ = view.sentence_chunks[view.sentence_of[c]]
    if not _FALLING.isdisjoint(context.document.tokens.lemma[view.chunks[start].first : chunk.first]):
        return None  # « la chute de la ville aux mains des rebelles » is no holding
    at = c - 1
    while at > start and (view.chunks[at].kind in ("COMMA", "LPAR", "ADV") or _is_state_of_war(context, at)):
        at -= 1
    if at < start or view.chunks[at].kind not in ("NP", "PP"):
        return None
    place = _named_above(context, at)
    actor = next(view.dependents(c), _whose(context, c))
    side = side_of(context, c) if actor < 0 else None
    known = side is not None or (actor >= 0 and (is_armed(context, actor) or view.chunks[actor].name >= 0))
    if place < 0 or not known:
        return None
    return Holding(
        "holds", [place], actor, "under", side=side, evidence=(view.chunks[place].first, view.extent(c)[1])
    )


def _whose(context: Context, c: int) -> int:
    """`acculés dans les secteurs sous leur contrôle, les rebelles`: who acts in the clause; -1 for nobody armed."""
    view, lower = context.view, context.document.tokens.lower
    if _THEIR.isdisjoint(lower[view.chunks[c].first : view.chunks[c].head]):
        return -1
    clause = view.clause_of(c)
    subject = subject_of(view, clause) if clause is not None else -1
    return subject if subject >= 0 and is_armed(context, subject) else -1


def stronghold(context: Context, c: int) -> Holding | None:
    """`Oron, fief des rebelles, ...`: who holds a place, by what it is to them."""
    view, lemma = context.view, context.document.tokens.lemma
    chunk = view.chunks[c]
    if lemma[chunk.head] not in _STRONGHOLDS or chunk.kind != "NP" or chunk.prep:
        return None
    first, last = view.extent(c)
    start, _ = view.sentence_chunks[view.sentence_of[c]]
    if c - 2 < start or view.chunks[c - 1].kind not in ("COMMA", "LPAR"):
        return None
    if not _NO_MORE.isdisjoint(lemma[first:last]) or _has_fallen(context, c):
        return None  # « l'ancien fief des rebelles »
    place = c - 2
    while place > start and view.role[place] == "nmod" and view.chunks[place].name < 0:
        place = view.governor[place]
    named = view.chunks[place].name >= 0 and can_be_held(context, place, None)
    actor = next((d for d in view.dependents(c) if is_armed(context, d)), -1)
    side = side_of(context, c) if actor < 0 else None
    if not named or (actor < 0 and side is None):
        return None
    return Holding("holds", [place], actor, "under", side=side, evidence=(first, last))


def _is_stronghold(context: Context, clause: Clause) -> Holding | None:
    """`Oron est le dernier bastion des rebelles`: said of a place by its name, not of what it was."""
    view, lemma = context.view, context.document.tokens.lemma
    told = clause.verb.lemma in _STAYING and clause.verb.tense == "Pres" and not clause.verb.negation
    c = clause.object if told else -1
    if c < 0 or lemma[view.chunks[c].head] not in _STRONGHOLDS:
        return None
    subject = subject_of(view, clause)
    held = subject >= 0 and (can_be_held(context, subject, clause) or may_be_place(context, subject))
    if not held or not _NO_MORE.isdisjoint(lemma[slice(*view.extent(c))]):
        return None
    actor = next((d for d in view.dependents(c) if is_armed(context, d)), -1)
    side = side_of(context, c) if actor < 0 else None
    if actor < 0 and side is None:
        return None
    return Holding("holds", [subject], actor, "under", side=side, evidence=view.extent(c))


def _has_fallen(context: Context, c: int) -> bool:
    """`dernier fief des rebelles tombé jeudi`: theirs no more."""
    last = context.view.extent(c)[1]
    after = context.view.chunk_at[last] if last < len(context.view.chunk_at) else -1
    verb = context.view.chunks[after].verb if after >= 0 else None
    return verb is not None and verb.form == "past_participle" and verb.lemma in _TAKEN


def _is_state_of_war(context: Context, c: int) -> bool:
    """`(le pays) en guerre (sous contrôle rebelle)`."""
    return context.view.chunks[c].prep == "en" and context.view.chunks[c].name < 0


def _named_above(context: Context, at: int) -> int:
    """The place that the phrase names, or the nearest above it that one is named by; -1 for none."""
    view = context.view
    while True:
        if can_be_held(context, at, None) or may_be_place(context, at):
            named = any(context.document.name_at[t] >= 0 for t in range(*view.extent(at)))
            plural = context.document.tokens.number[view.chunks[at].head] == "Plur"
            definite = context.document.tokens.lower[view.chunks[at].inner] in ("les", "des", "ces")
            opening = view.chunks[at].kind == "PP" and context.document.tokens.lower[view.chunks[at].first]
            definite = definite or opening in ("des", "aux")  # « loin des zones aux mains des rebelles »
            return at if named or definite or not plural else -1
        if view.role[at] == "nmod":
            at = view.governor[at]
        elif at > 1 and view.chunks[at - 1].kind == "COMMA" and view.chunks[at - 2].kind in ("NP", "PP"):
            at -= 2  # « Marna, une ville sous contrôle rebelle »
        else:
            return -1


def _may_hold(context: Context, c: int) -> bool:
    """An army, a body by its name or a government; or `ceux`, whoever they are."""
    found = context.view.chunks[c]
    rules = context.document.tokens.lemma[found.head] in _RULERS
    return rules or found.pronoun or found.name >= 0 or is_armed(context, c)


def _says_under(context: Context, clause: Clause, c: int) -> bool:
    """`est sous le « contrôle total » de l'armée`."""
    return "sous" in context.document.tokens.lower[clause.verb.last : context.view.chunks[c].first]


def _in_marks(view: ClauseView, clause: Clause) -> list[int]:
    """`la ville est « sous contrôle » de l'armée`: the phrase inside the marks right behind the verb."""
    _, stop = view.sentence_chunks[clause.sentence]
    at = clause.chunk + 1
    return [at + 1] if at + 1 < stop and view.chunks[at].kind == "OPEN" else []


def told_by_presence(context: Context, clause: Clause) -> Holding | None:
    """`les troupes étaient présentes dans treize quartiers`: fighters present in counted places hold them."""
    view = context.view
    words = context.document.tokens.lemma[clause.verb.last : clause.verb.last + 3]
    actor = subject_of(view, clause) if "présent" in words else -1
    if actor < 0 or not is_armed(context, actor):
        return None
    held = [
        c
        for c in view.complement(clause, "dans", "à")
        if view.chunks[c].quantity >= 0 and can_be_held(context, c, clause)
    ]
    return Holding("holds", held, actor, "under") if held else None
