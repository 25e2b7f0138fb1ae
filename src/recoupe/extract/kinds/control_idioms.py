"""Control told by a verb and a noun: `a pris le contrôle du port`, `la ville est aux mains des rebelles`."""

from __future__ import annotations

from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.context import Context
from recoupe.extract.coreference import subject_of
from recoupe.extract.kinds.armed import is_armed
from recoupe.extract.kinds.control_drafts import Holding
from recoupe.extract.kinds.controlled import described, quoted_noun
from recoupe.extract.kinds.held import can_be_held, may_be_place, place_before
from recoupe.extract.kinds.sides import side_of
from recoupe.lang import load_table

_TABLE = load_table("control")
_LIGHT_VERBS = {lemma: action for action, lemmas in _TABLE["light"]["verbs"].items() for lemma in lemmas}
_LIGHT_NOUNS = frozenset(_TABLE["light"]["nouns"])
_OF_SIEGES = frozenset(_TABLE["light"]["of_sieges"])
_LIFTING = frozenset(_TABLE["light"]["lifting"])
_SIEGES = frozenset(_TABLE["light"]["sieges"])
_UNDER = frozenset(
    (
        ("sous", "contrôle"), ("à", "main"), ("sous", "domination"), ("aux", "main"), ("entre", "main"),
        ("sous", "coupe"),        ("sous", "autorité"), ("sous", "emprise"), ("sous", "joug"), ("dans", "giron"),
        ("dans", "camp"), ("dans", "escarcelle"),
    )
)  # fmt: skip
_FALLING = frozenset(("chute", "tomber", "passer", "passage", "basculer"))
_MOVED = frozenset(("passer", "tomber", "repasser", "basculer"))
_BEING = frozenset(("être", "figurer", "rester", "demeurer", "retrouver")) | _MOVED
_AT_DISTANCE = frozenset(
    (
        "être",
        "trouver",
        "revenir",
        "arriver",
        "parvenir",
        "avancer",
        "progresser",
        "camper",
        "rapprocher",
        "approcher",
        "poster",
        "bivouaquer",
        "positionner",
        "stationner",
    )
)
_EDGES = frozenset(_TABLE["edges"]["nouns"])
_IDIOMS = {
    (verb, noun): (idiom["action"], tuple(idiom["preps"]), idiom.get("alone", False))
    for idiom in _TABLE["idioms"]
    for verb in idiom["verbs"]
    for noun in idiom["nouns"]
}
_SIGNS = {(i["verb"], i["noun"]): (i["action"], tuple(i["preps"])) for i in _TABLE["signs"]}
_TAKEN = frozenset(
    ("tomber", *(v for g in _TABLE["verbs"] if "captured" in g["action"] for v in g["lemmas"]))
)
_BESIDE = 4  # phrases from the verb to its noun
_SITES = frozenset(_TABLE["objects"]["sites"])
_BUILDINGS = frozenset(_TABLE["objects"]["only_named"]) | frozenset(_TABLE["objects"]["only_armed"])
_CHANGING = _TABLE["changing"]
_RULERS = frozenset(_TABLE["told"]["rulers"])
_STRONGHOLDS = frozenset(_TABLE["strongholds"]["nouns"])
_NO_MORE = frozenset(_TABLE["strongholds"]["past"])
_LEFT_TO = frozenset(("laisser", "livrer"))  # « laissent le pays aux mains des rebelles »
_VERBS = (
    frozenset(verb for verb, _ in (*_IDIOMS, *_SIGNS))
    | frozenset(_LIGHT_VERBS)
    | _OF_SIEGES
    | _BEING
    | _AT_DISTANCE
    | _LEFT_TO
    | {_CHANGING["verb"]}
)


def told_by_noun(context: Context, clause: Clause) -> Holding | None:
    """What a verb tells together with a noun, or None."""
    if clause.verb.lemma not in _VERBS:
        return None
    return (
        _light(context, clause)
        or _idiom(context, clause)
        or _sign(context, clause)
        or _under(context, clause)
        or _distance(context, clause)
        or _presence(context, clause)
        or _changed(context, clause)
    )


def _light(context: Context, clause: Clause) -> Holding | None:
    """`a pris le contrôle de la ville`, `a levé le siège du port`."""
    view, lemma = context.view, context.document.tokens.lemma
    action = _LIGHT_VERBS.get(clause.verb.lemma, "")
    action = action or ("besieges" if clause.verb.lemma in _OF_SIEGES else "")
    quoted = quoted_noun(view, clause)
    at = clause.object if clause.object >= 0 else quoted
    own = clause.verb.lemma == "assurer" and clause.verb.voice == "reflexive"  # « s'est assuré le contrôle »
    if not action or at < 0 or (clause.verb.voice != "active" and not own):
        return None
    action = "captured" if own and clause.verb.perfect else action
    noun = lemma[view.chunks[at].head]
    siege = noun in _SIEGES
    if noun not in _LIGHT_NOUNS or (siege and clause.verb.lemma not in _OF_SIEGES):
        return None
    if not siege and clause.verb.lemma in _LIFTING:
        return None
    if not siege and context.document.tokens.number[view.chunks[at].head] == "Plur":
        return None  # « a renforcé ses contrôles aux frontières »
    behind = [*view.dependents(at), *([at + 2] if at == quoted else [])]
    held = [c for c in behind if can_be_held(context, c, clause) or may_be_place(context, c)][:1]
    beside = ("sur", "à", "devant") if siege else ("sur", "à")
    held = held or [c for c in view.complement(clause, *beside) if can_be_held(context, c, clause)][:1]
    held = held or _pointed_at(context, clause, "en", behind)
    subject = subject_of(view, clause)
    if not held and subject >= 0 and is_armed(context, subject):
        held = [c for c in behind if lemma[view.chunks[c].head] in _SITES][:1]  # « d'un aéroport »
    if not held:
        return None
    action = ("withdrew" if clause.verb.lemma in _LIFTING else "besieges") if siege else action
    return Holding(action, held, subject_of(view, clause), "light")


def _pointed_at(context: Context, clause: Clause, clitic: str, behind: list[int]) -> list[int]:
    """`en ont pris le contrôle`, `le drapeau y flotte`: the place that the clitic stands for."""
    lower = context.document.tokens.lower
    group = range(clause.verb.first, min(clause.verb.head, clause.verb.first + 5))
    if behind or not any(lower[t] == clitic for t in group):
        return []
    place = place_before(context, clause.chunk, "")
    return [place] if place >= 0 else []


def _idiom(context: Context, clause: Clause) -> Holding | None:
    """`a mis la main sur le port`, `se sont rendus maîtres de la caserne`, `ont pris pied dans le quartier`."""
    view, lemma = context.view, context.document.tokens.lemma
    near = range(clause.chunk + 1, min(clause.chunk + 5, view.sentence_chunks[clause.sentence][1]))
    for c in near:
        if view.chunks[c].kind not in ("NP", "PP", "OTHER"):
            if view.chunks[c].kind == "ADV":
                continue
            break
        found = _IDIOMS.get((clause.verb.lemma, lemma[view.chunks[c].head]))
        if found is None:
            continue
        action, preps, alone = found
        held = _placed(context, clause, c, preps) or _pointed_at(context, clause, "y", [])
        actor = subject_of(view, clause)
        armed = actor >= 0 and is_armed(context, actor)
        if held and (actor < 0 or armed or view.chunks[actor].name >= 0):
            return Holding(action, held[:1], actor, "idiom")
        title = context.document.sentences[clause.sentence].role == "title"
        if alone and armed and not title and clause.verb.form == "finite" and not clause.verb.negation:
            return Holding(action, [], actor, "idiom")
    return None


def _changed(context: Context, clause: Clause) -> Holding | None:
    """`la colline d'Oron a changé deux fois de mains`: taken, whoever has it now."""
    view, lemma = context.view, context.document.tokens.lemma
    verb = clause.verb
    if verb.lemma != _CHANGING["verb"] or verb.negation or verb.modal or verb.tense != "Past":
        return None
    near = range(clause.chunk + 1, min(view.sentence_chunks[clause.sentence][1], clause.chunk + _BESIDE))
    if not any(lemma[view.chunks[c].head] in _CHANGING["nouns"] for c in near):
        return None
    held = [c for c in clause.subjects if can_be_held(context, c, clause)]
    return Holding("captured", held, -1, "idiom") if held else None


def _placed(context: Context, clause: Clause, noun: int, preps: tuple[str, ...]) -> list[int]:
    """The place that an idiom takes: behind its noun, or the antecedent of `où`."""
    view = context.view
    behind = [*view.dependents(noun), *(k for k in clause.complements if k > noun)]
    candidates = [k for k in behind if view.chunks[k].prep in preps] + _quoted(view, noun)
    if clause.kind == "relative" and clause.marker in ("où", "dont") and clause.antecedent >= 0:
        candidates.append(clause.antecedent)
    return [k for k in candidates if can_be_held(context, k, clause)]


def _quoted(view: ClauseView, c: int) -> list[int]:
    """`se rendre maître de « 40% de la rive »`: the phrase inside the marks behind a bare preposition."""
    _, stop = view.sentence_chunks[view.sentence_of[c]]
    kinds = [view.chunks[k].kind for k in range(c + 1, min(stop, c + 4))]
    return [c + 3] if kinds[:2] == ["OTHER", "OPEN"] and len(kinds) == 3 and kinds[2] == "NP" else []


def _sign(context: Context, clause: Clause) -> Holding | None:
    """`le drapeau national flotte sur la citadelle`, `l'étau se resserre sur la ville`."""
    view, lemma = context.view, context.document.tokens.lemma
    if clause.subject < 0:
        return None
    found = _SIGNS.get((clause.verb.lemma, lemma[view.chunks[clause.subject].head]))
    if found is None:
        return None
    action, preps = found
    held = [
        c for c in view.complement(clause, *preps) if can_be_held(context, c, clause) or _is_the(context, c)
    ]
    held = held or _pointed_at(context, clause, "y", [])
    return Holding(action, held[:1], -1, "idiom", side=side_of(context, clause.subject)) if held else None


def _is_the(context: Context, c: int) -> bool:
    """`(flotte sur) le bâtiment`: one thing that the text has told of."""
    tokens, chunk = context.document.tokens, context.view.chunks[c]
    one = tokens.number[chunk.head] != "Plur" and tokens.lower[chunk.inner] in (
        "le",
        "la",
        "l'",
        "ce",
        "cette",
    )
    return one and tokens.lemma[chunk.head] in _BUILDINGS


def _under(context: Context, clause: Clause) -> Holding | None:
    """`la ville est aux mains des rebelles`, `le port est passé sous contrôle gouvernemental`."""
    view, lemma = context.view, context.document.tokens.lemma
    left = clause.verb.lemma in _LEFT_TO and clause.verb.voice == "active"
    if clause.verb.lemma not in _BEING and not left:
        return None
    quoted = quoted_noun(view, clause)
    for c in (*clause.complements, *_in_marks(view, clause), *([quoted] if quoted >= 0 else [])):
        chunk = view.chunks[c]
        prep = chunk.prep or ("sous" if c == quoted and _says_under(context, clause, c) else "")
        if (prep, lemma[chunk.head]) not in _UNDER:
            continue
        slots = clause.objects if left else described(view, clause)
        held = [s for s in slots if can_be_held(context, s, clause) or may_be_place(context, s)]
        if not held:
            return None
        actor = next(view.dependents(c), -1)
        if actor < 0 and c + 2 < len(view.chunks) and view.chunks[c + 1].kind == "CLOSE":
            actor = c + 2 if view.chunks[c + 2].prep == "de" else -1
        if left and (actor < 0 or not _may_hold(context, actor)):
            return None
        side = side_of(context, c) if actor < 0 else None
        moved = "captured" if clause.verb.lemma in _MOVED else "holds"
        return Holding(
            "recaptured" if clause.verb.lemma == "repasser" else moved, held, actor, "under", side=side
        )
    return None


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
    while at > start and (view.chunks[at].kind in ("COMMA", "LPAR", "ADV") or is_state_of_war(context, at)):
        at -= 1
    if at < start or view.chunks[at].kind not in ("NP", "PP"):
        return None
    place = _named_above(context, at)
    actor = next(view.dependents(c), -1)
    side = side_of(context, c) if actor < 0 else None
    known = side is not None or (actor >= 0 and (is_armed(context, actor) or view.chunks[actor].name >= 0))
    if place < 0 or not known:
        return None
    return Holding(
        "holds", [place], actor, "under", side=side, evidence=(view.chunks[place].first, view.extent(c)[1])
    )


def at_the_gates(context: Context, c: int) -> Holding | None:
    """`Les rebelles aux portes de la capitale`: a headline that has no verb."""
    view = context.view
    start, stop = view.sentence_chunks[view.sentence_of[c]]
    if "portes" not in context.document.tokens.lower[view.chunks[c].first : view.chunks[c].inner]:
        return None
    above = c - 1
    while above > start and view.role[above] == "nmod":
        above = view.governor[above]
    verbless = all(view.chunks[k].kind != "VERB" for k in range(start, stop))
    if not verbless or above < start or not is_armed(context, above) or not can_be_held(context, c, None):
        return None
    return Holding("advances", [c], above, "idiom", evidence=(view.chunks[above].inner, view.extent(c)[1]))


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


def _has_fallen(context: Context, c: int) -> bool:
    """`dernier fief des rebelles tombé jeudi`: theirs no more."""
    last = context.view.extent(c)[1]
    after = context.view.chunk_at[last] if last < len(context.view.chunk_at) else -1
    verb = context.view.chunks[after].verb if after >= 0 else None
    return verb is not None and verb.form == "past_participle" and verb.lemma in _TAKEN


def is_state_of_war(context: Context, c: int) -> bool:
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


def _distance(context: Context, clause: Clause) -> Holding | None:
    """`les troupes n'étaient plus qu'à six kilomètres de la ville`: they advance on it."""
    view = context.view
    actor = subject_of(view, clause)
    if clause.verb.lemma not in _AT_DISTANCE or actor < 0 or not is_armed(context, actor):
        return None
    _, stop = view.sentence_chunks[clause.sentence]
    for c in range(clause.chunk + 1, min(stop, clause.chunk + 5)):
        chunk = view.chunks[c]
        if (
            (chunk.prep == "à" or _behind_at(context, c, clause))
            and chunk.quantity >= 0
            and context.quantities[chunk.quantity].unit == "distance"
        ):
            held = [d for d in (*view.dependents(c), c + 1) if d < stop and can_be_held(context, d, clause)]
            words = context.document.tokens.lower[clause.verb.first : clause.verb.last + 2]
            still = clause.verb.negation or "plus" in words
            return Holding("advances", held[:1], actor, "idiom") if held or still else None
        before = context.document.tokens.lower[chunk.first : chunk.inner]
        if chunk.prep == "au nord de" and not _EDGES.isdisjoint(before):
            return Holding("advances", [c], actor, "idiom") if can_be_held(context, c, clause) else None
        if (
            chunk.prep in ("à", "en", "sur", "devant", "sous")
            and context.document.tokens.lower[chunk.head] in _EDGES
        ):
            held = [d for d in view.dependents(c) if can_be_held(context, d, clause)]
            return Holding("advances", held[:1], actor, "idiom") if held else None
    return None


def _behind_at(context: Context, c: int, clause: Clause) -> bool:
    """`à seulement deux kilomètres de la ville`."""
    chunks = context.view.chunks
    k = c - 1
    if context.document.tokens.lower[chunks[c].first] == "à":
        return True  # « à environ deux kilomètres », one phrase
    while k > clause.chunk and chunks[k].kind == "ADV":
        k -= 1
    return k > clause.chunk and chunks[k].kind == "OTHER" and chunks[k].prep == "à"


def _presence(context: Context, clause: Clause) -> Holding | None:
    """`les troupes étaient présentes dans treize quartiers`: fighters present in counted places hold them."""
    view = context.view
    words = context.document.tokens.lemma[clause.verb.last : clause.verb.last + 3]
    actor = subject_of(view, clause)
    if "présent" not in words or actor < 0 or not is_armed(context, actor):
        return None
    held = [
        c
        for c in view.complement(clause, "dans", "à")
        if view.chunks[c].quantity >= 0 and can_be_held(context, c, clause)
    ]
    return Holding("holds", held, actor, "under") if held else None
