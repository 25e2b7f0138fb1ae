"""Factuality: how surely a clause is said (the distinctions of FactBank, Sauri and Pustejovsky 2009).

The French press marks hearsay by the conditional (`auraient été tués`): `unverified`, unless the conditional
is the future seen from the past (`a annoncé qu'il viendrait`: `planned`) or the head of a hypothesis.
"""

from __future__ import annotations

from recoupe.extract.attribution import Attribution
from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.conceding import concedes
from recoupe.extract.conditions import depends
from recoupe.extract.lexicon import ACTS, CHECKING, GROWING, HEARSAY, TRYING
from recoupe.extract.verbs import has_done
from recoupe.record import Factuality

_HYPOTHETICAL_MARKERS = frozenset(("si", "même si"))
_OPEN_MODALS = frozenset(
    (
        "tenter",
        "essayer",
        "menacer",
        "risquer",
        "envisager",
        "espérer",
        "souhaiter",
        "chercher",
        "craindre",
        "vouloir",
    )
)
_PLAN_MODALS = frozenset(("devoir", "aller", "apprêter", "préparer", "prévoir", "compter", "décider"))
# planned in any tense
_DECIDED = frozenset(("décider", "prévoir", "préparer", "apprêter", "convenir", "promettre", "jurer"))
_ANNOUNCING = frozenset(("annoncer", "confirmer", "promettre", "décider"))
_WISHED = frozenset(("vouloir", "souhaiter", "espérer", "compter", "envisager", "tenter", "chercher"))
_DENY_MODALS = frozenset(("démentir", "nier", "refuser"))
_PREVENTING = frozenset(("empêcher", "interdire", "dissuader", "exclure", "renoncer"))
_RULING_OUT = frozenset(("exclure", "écarter"))
_NEGATIONS = frozenset(("pas", "jamais", "point", "nullement"))
_PRESENTING = frozenset(("avoir", "rester", "demeurer", "manquer", "subsister"))  # « il y a », « il reste »
_PURPOSE = frozenset(("pour", "afin", "avant"))
_SO_THAT = frozenset(("pour que", "afin que"))
_BESIDE = frozenset(("alors que", "bien que"))  # what they open stands whatever is aimed at
_ARRANGED = frozenset(("force", "meeting", "displacement"))
_CIRCUMSTANCES = frozenset(
    ("après", "avant", "depuis", "malgré", "lors de", "à la suite de", "suite à", "pendant", "durant", "face à",
     "au cours de", "en raison de", "à cause de", "devant", "au lendemain de", "au moment de")
)  # fmt: skip
_FOR = frozenset(("représailles", "représaille", "réponse", "réaction"))
_PAST = frozenset(("après", "depuis", "à la suite de", "suite à", "au lendemain de", "malgré", "en dépit de"))
_ABOUT_TO = tuple(
    f"{words} {link}"
    for words in ("sur le point", "en passe", "à deux doigts", "au bord", "en voie", "non loin", "tout près")
    for link in ("de", "d'")
)
_LINKS = ("", "de", "à")
_AIMING = tuple(
    f"{words} {link}"
    for words in ("afin", "dans le but", "en vue", "dans l' espoir", "dans l' objectif", "dans l' intention")
    for link in ("de", "d'")
)
_INSTEAD = tuple(
    f"{words} {link}"
    for words in ("au lieu", "plutôt que", "faute", "à défaut", "loin")
    for link in ("de", "d'")
)
_CERTAIN = frozenset(
    ("certain", "sûr", "établi", "prouvé", "avéré", "acquis", "clair", "évident", "confirmé", "dit")
)
_POSSIBLE = frozenset(
    ("possible", "probable", "plausible", "vraisemblable", "douteux", "improbable", "envisageable")
)
_ACCUSING = frozenset(("accuser", "soupçonner", "suspecter"))
_SOMEBODY = frozenset(("on", "ils", "elles", "certains", "beaucoup", "d'autres"))
_WHY = frozenset(("pourquoi", "comment", "si", "quand", "combien", "où", "ce"))
_UNTRUE = frozenset(("faux", "inexact", "mensonger", "exclu"))
_ACTS: dict[str, Factuality] = {"deny": "denied", "demand": "demanded", "fear": "predicted"}


def factuality_of(
    view: ClauseView,
    clause: Clause | None,
    attributions: list[Attribution],
    token: int,
    kind: str = "",
    *,
    known: bool = False,
) -> Factuality:
    """How surely the words at `token`, stated by `clause`, are said.

    `attributions` are those whose content holds the words, nearest first. `known`: the words only mention what
    is known to have been (see `presupposed`).
    """
    if known:
        return "reported" if attributions else "asserted"
    told = clause is None or _stands(clause, token) or _has_passed(view, clause, token)
    shaped = _from_clauses(view, clause) if clause is not None and not told else None
    if shaped == "predicted" and kind in _ARRANGED and clause is not None and clause.verb.tense == "Fut":
        return "planned"  # who is sent, met or moved is so by plan: « partiront ce soir »
    if shaped is not None:
        return shaped
    for attribution in attributions:
        act = _ACTS.get(attribution.act)
        if (
            attribution.act == "plan"
            and kind == "force"
            and clause is not None
            and clause.index == attribution.clause
            and not has_done(clause.verb, view.document.tokens)
        ):
            act = "planned"  # « a annoncé l'envoi de deux bataillons »
        passed = act == "predicted" and clause is not None and _has_passed(view, clause, token)
        if act is not None and not passed and _governs(view, attribution, clause, token):
            return act
    if clause is not None and _feared(view, clause, token) and not _has_passed(view, clause, token):
        return "predicted"
    if clause is not None and _asked_for(view, clause):
        return "demanded"
    return "reported" if attributions or (clause is not None and _accused(view, clause)) else "asserted"


def _accused(view: ClauseView, clause: Clause) -> bool:
    """`sont accusés d'avoir tué dix bergers`, `On dit que dix bergers sont morts`: others say so, whoever they are."""
    ruling = view.clauses[clause.parent] if clause.parent >= 0 else None
    if ruling is None:
        return False
    if clause.kind == "infinitive":
        tried = clause.marker == "pour" and clause.verb.perfect and ruling.verb.lemma in TRYING
        return tried or ruling.verb.lemma in _ACCUSING
    by_whom = view.document.tokens.lower[view.chunks[ruling.subject].head] if ruling.subject >= 0 else ""
    heard = ruling.verb.form == "finite" and not ruling.verb.negation and ruling.verb.lemma in HEARSAY
    return clause.kind == "complement" and heard and by_whom in _SOMEBODY


def _feared(view: ClauseView, clause: Clause, token: int) -> bool:
    """`On redoute vingt morts`, `on craint que vingt personnes soient mortes`: whoever it is that fears."""
    parent = view.clauses[clause.parent] if clause.kind == "complement" and clause.parent >= 0 else None
    return any(
        fears is not None and ACTS.get(fears.verb.lemma) == "fear" and token > fears.verb.first
        for fears in (clause, parent)
    )


def _asked_for(view: ClauseView, clause: Clause) -> bool:
    """`La rue exige que le ministre démissionne`: whoever it is that asks; not `demande si`, nor what is said."""
    parent = view.clauses[clause.parent] if clause.kind == "complement" and clause.parent >= 0 else None
    if parent is None or clause.marker != "que" or ACTS.get(parent.verb.lemma) != "demand":
        return False
    between = view.document.tokens.lower[parent.verb.last : parent.verb.last + 2]
    if _WHY.isdisjoint(between):
        return clause.verb.mood == "Sub" or (clause.verb.tense == "Pres" and not clause.verb.perfect)
    return False  # « demandent pourquoi »


def _stands(clause: Clause, token: int) -> bool:
    """`le bilan de 20 morts pourrait s'alourdir`: that it may grow leaves what was counted."""
    return clause.verb.lemma in GROWING and token < clause.verb.first


def _has_passed(view: ClauseView, clause: Clause, token: int) -> bool:
    """`on redoute la guerre après la chute d'Oron`: it fell, whatever is feared or meant to be done after it."""
    if clause.kind != "infinitive" and clause.verb.tense == "Fut":
        return False
    chunk = view.chunk_at[token]
    while chunk >= 0 and view.role[chunk] == "nmod" and view.governor[chunk] >= 0:
        chunk = view.governor[chunk]
    if chunk >= 0 and view.chunks[chunk].prep == "en":  # « en représailles du veto de la Narvie »
        return (
            view.document.tokens.lower[view.chunks[chunk].head] in _FOR and view.chunks[chunk].last <= token
        )
    return chunk >= 0 and view.chunks[chunk].prep in _PAST


def _governs(view: ClauseView, attribution: Attribution, clause: Clause | None, token: int) -> bool:
    """Whether a verb of denial or demand rules the words, not just stands in the same sentence."""
    if attribution.clause < 0:
        return False
    ruling = view.clauses[attribution.clause]
    if token < ruling.verb.first or _beside(view, ruling, token):
        return False
    steps = 0
    while clause is not None and steps < 12:
        if clause.index == ruling.index:
            return True
        if clause.kind in ("relative", "participle") and clause.chunk > ruling.chunk:
            return False  # « exige la levée du siège de la ville où 300 civils sont bloqués »
        if clause.parent == ruling.index:
            return True
        clause = view.clauses[clause.parent] if clause.parent >= 0 else None
        steps += 1
    return False


def _beside(view: ClauseView, ruling: Clause, token: int) -> bool:
    """`appelle au calme après un assaut`: the assault is no part of what is asked for."""
    chunk = view.chunk_at[token]
    while chunk >= 0 and view.role[chunk] in ("nmod", "conj") and view.governor[chunk] >= 0:
        chunk = view.governor[chunk]
    return view.owner[chunk] == ruling.index and view.chunks[chunk].prep in _CIRCUMSTANCES


def _from_clauses(view: ClauseView, clause: Clause) -> Factuality | None:
    """What mood, negation and conjunctions of a clause and those around it say."""
    own = _from_verb(view, clause)
    if own is not None:
        return own
    led = _from_what_leads(view, clause) if clause.kind == "infinitive" else None
    if led is not None:
        return led
    steps = 0
    current: Clause | None = clause
    while current is not None and steps < 12:
        if (
            current.kind == "adverbial"
            and current.marker in _HYPOTHETICAL_MARKERS
            and not concedes(view, current)
        ):
            return "hypothetical"
        if current.kind == "adverbial" and current.marker in _BESIDE:
            return None  # « ont pris le port sans tirer, alors que l'armée avait fui »
        aimed_at = current.kind == "infinitive" and current.marker in _PURPOSE and not _for_having(current)
        if aimed_at and current is not clause:
            return "planned"
        if current.kind == "adverbial" and current.marker in _SO_THAT:
            return None if _it_took(view, current) else "planned"  # « pour qu'il retire ses troupes »
        past = current.kind == "participle" and current.verb.form == "past_participle"
        presenting = _presenting(view, current) if past else None
        if presenting is not None:
            return _from_clauses(view, presenting)
        if past or current.kind == "relative":
            # « fuir les zones tenues par X », « si les hommes qui tiennent le pont attaquent »: held without a doubt
            return None
        parent = view.clauses[current.parent] if current.parent >= 0 else None
        ruled = current.kind == "complement" and parent is not None and parent.kind == "infinitive"
        if ruled and parent is not None and parent.verb.lemma not in ACTS:
            return None  # « c'est lors d'un assaut pour prendre la gare que le pont est tombé »
        judged = (
            _judged(view, parent, current) if current.kind == "complement" and parent is not None else None
        )
        if judged is not None:
            return judged
        current = parent
        steps += 1
    return None


def _it_took(view: ClauseView, clause: Clause) -> bool:
    """`il a fallu trois jours pour que l'armée reprenne Oron`: in the end it was so."""
    parent = view.clauses[clause.parent] if clause.parent >= 0 else None
    if parent is None or parent.verb.lemma not in ("falloir", "suffire") or parent.verb.negation:
        return False
    return parent.verb.mood == "Ind" and (parent.verb.tense == "Past" or parent.verb.perfect)


def _presenting(view: ClauseView, clause: Clause) -> Clause | None:
    """`il resterait trente personnes retenues`: the clause that says, more or less surely, that they are there."""
    parent = view.clauses[clause.parent] if clause.parent >= 0 else None
    if parent is None or parent.verb.lemma not in _PRESENTING or len(parent.subjects) != 1:
        return None
    subject = view.chunks[parent.subjects[0]]
    shown = not frozenset(parent.objects).isdisjoint(clause.subjects)
    return parent if shown and view.document.tokens.lower[subject.head] == "il" else None


def _from_what_leads(view: ClauseView, clause: Clause) -> Factuality | None:
    """What the words before an infinitive say: `est sur le point de partir`, `au lieu de partir`, `sans partir`."""
    if _led_by(view, clause, _ABOUT_TO):
        return "predicted"
    if _led_by(view, clause, _AIMING):
        return "planned"
    if _led_by(view, clause, _INSTEAD):
        return "denied"
    if (joined := _joined_to(view, clause)) is not None:
        return _from_verb(view, joined)
    ruling = view.clauses[clause.parent] if clause.parent >= 0 else None
    if ruling is not None and ruling.verb.lemma == "engager" and ruling.verb.voice == "reflexive":
        return "planned"  # « s'est engagé à envoyer 1.500 policiers »
    asking = ruling is not None and ruling.kind == "infinitive" and ACTS.get(ruling.verb.lemma) == "demand"
    if asking and clause.marker in ("de", "à"):
        return "demanded"  # « dans la rue pour demander au président de démissionner »
    if ruling is not None and clause.marker == "sans":
        return "hypothetical" if ruling.verb.negation in _NEGATIONS else "denied"
    return "denied" if ruling is not None and _prevents(ruling) else None


def _joined_to(view: ClauseView, clause: Clause) -> Clause | None:
    """`veut encercler le port puis reprendre la ville`, `a décidé de partir et de céder`: under the same modal."""
    parent = view.clauses[clause.parent] if clause.parent >= 0 else None
    if parent is None or not parent.verb.modal or clause.marker not in _LINKS or clause.verb.perfect:
        return None
    before = clause.chunk - (2 if clause.marker else 1)
    joined = before > parent.chunk and view.chunks[before].kind in ("CONJ", "COMMA")
    return parent if joined and parent.sentence == clause.sentence else None


def _led_by(view: ClauseView, clause: Clause, phrases: tuple[str, ...]) -> bool:
    """Whether one of some phrases leads to an infinitive: `est sur le point de perdre la ville`, `afin de partir`."""
    first = clause.verb.first
    return " ".join(view.document.tokens.lower[max(0, first - 5) : first]).endswith(phrases)


def _prevents(ruling: Clause) -> bool:
    """`a empêché 300 familles de partir`: they have not; `n'a pu les empêcher de partir`: they have."""
    return ruling.verb.lemma in _PREVENTING and ruling.verb.negation not in _NEGATIONS


def _judged(view: ClauseView, ruling: Clause, clause: Clause) -> Factuality | None:
    """What a clause says of the one that it rules: that it is untrue, or may be, or that nobody could check it."""
    if _calls_untrue(view, ruling):
        return "denied"
    if ruling.verb.lemma in _RULING_OUT:  # « il n'est pas exclu que »
        return "predicted" if ruling.verb.negation in _NEGATIONS else "denied"
    if _calls_open(view, ruling):
        return "unverified" if clause.verb.perfect else "predicted"
    return "unverified" if _unchecked(view, ruling) else None


def _calls_open(view: ClauseView, ruling: Clause) -> bool:
    """`il n'est pas certain que`, `il est possible que`."""
    if ruling.verb.lemma != "être":
        return False
    denied = ruling.verb.negation in _NEGATIONS
    behind = view.document.tokens.lemma[ruling.verb.last : ruling.verb.last + 2]
    return not (_CERTAIN if denied else _POSSIBLE).isdisjoint(behind)


def _unchecked(view: ClauseView, clause: Clause) -> bool:
    """`n'a pas confirmé que dix gardes sont morts`, `n'est pas en mesure de confirmer que`: nobody could check."""
    if clause.verb.lemma not in CHECKING:
        return False
    ruling = (
        view.clauses[clause.parent].verb
        if clause.kind == "infinitive" and clause.parent >= 0
        else clause.verb
    )
    return ruling.negation in _NEGATIONS or clause.verb.negation in _NEGATIONS


def _calls_untrue(view: ClauseView, clause: Clause) -> bool:
    """`il est faux que`, `est-il inexact, dit-il, que`."""
    tokens = view.document.tokens
    return clause.verb.lemma == "être" and not _UNTRUE.isdisjoint(
        tokens.lower[clause.verb.last : clause.verb.last + 2]
    )


def _from_verb(view: ClauseView, clause: Clause) -> Factuality | None:
    verb = clause.verb
    if clause.kind == "adverbial" and clause.marker in _HYPOTHETICAL_MARKERS and not concedes(view, clause):
        return "hypothetical"
    if clause.kind == "adverbial" and clause.marker == "avant que":
        return "predicted"
    ceaseless = verb.modal == "cesser"  # « ne cessent de gagner du terrain »
    if verb.modal in _DENY_MODALS or (verb.negation in _NEGATIONS and not ceaseless):
        return _negated(clause)
    if depends(view, clause):
        return "hypothetical"
    if verb.mood == "Cnd":
        return _conditional(view, clause)
    if verb.modal in _OPEN_MODALS:
        return "hypothetical"
    if verb.modal == "pouvoir" and verb.tense in ("Pres", "Fut"):
        return "predicted"
    if verb.modal in ACTS and (wished := _wished(view, clause)) is not None:
        return wished
    if _is_planned(clause):
        return "planned"
    if verb.tense == "Fut":
        return "predicted"
    if clause.kind == "infinitive" and clause.marker in _PURPOSE and not _for_having(clause):
        return "planned"
    return None


def _is_planned(clause: Clause) -> bool:
    """`devait partir`, `va partir`; not `avait dû démissionner`, which was done."""
    verb = clause.verb
    forced = verb.modal == "devoir" and verb.perfect
    ahead = verb.modal in _PLAN_MODALS and verb.tense in ("Pres", "Imp", "Fut") and not forced
    return ahead or verb.modal in _DECIDED


def _wished(view: ClauseView, clause: Clause) -> Factuality | None:
    """`a annoncé vouloir prendre le port`, `dit espérer le reprendre`: a wish that is said, or announced as a plan."""
    verb = clause.verb
    inner = view.document.tokens.lemma[verb.first + 1 : verb.head]
    if _WISHED.isdisjoint(inner):
        return None
    return "planned" if verb.modal in _ANNOUNCING else "hypothetical"


def _negated(clause: Clause) -> Factuality:
    """`n'a pu confirmer ce bilan`, `la chute d'Oron n'est pas exclue`: not every denial denies what it is about."""
    if clause.verb.lemma in CHECKING:
        return "unverified"
    return "predicted" if clause.verb.lemma in _RULING_OUT else "denied"


def _for_having(clause: Clause) -> bool:
    """`jugé pour avoir tué dix gardes`, `connu pour avoir été arrêté`: what was done, not what is aimed at."""
    return clause.marker == "pour" and clause.verb.perfect


def _conditional(view: ClauseView, clause: Clause) -> Factuality:
    verb = clause.verb
    if verb.modal in ("pouvoir", "devoir"):
        return "predicted"
    if verb.perfect:
        return "unverified"
    parent = view.clauses[clause.parent] if clause.parent >= 0 else None
    if clause.kind == "complement" and parent is not None and parent.verb.tense in ("Past", "Imp"):
        return "planned"
    return "unverified"
