"""`Si l'armée a repris Oron, les combats continuent`: clauses with `si` that tell what is so."""

from __future__ import annotations

from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.lexicon import ACTS

CONCEDING = frozenset(("say", "estimate", "deny", "plan"))
_LASTING = frozenset(
    ("conditionner", "subordonner", "contrôler", "détenir", "dominer", "assiéger", "encercler", "soutenir", "appuyer",
     "continuer", "poursuivre")
)  # fmt: skip
_STILL = frozenset(("encore", "toujours", "cependant", "néanmoins", "pourtant", "parallèlement"))
_WHAT_FOLLOWS = frozenset(("c'", "c’", "ce", "cela", "il", "nous", "je", "j'", "on"))


def concedes(view: ClauseView, clause: Clause) -> bool:
    """`Si la milice assure avoir tué dix soldats, l'armée n'en compte qu'un`: it does assure so."""
    if clause.marker != "si" or clause.verb.mood != "Ind":
        return False
    return (said_act(clause) in CONCEDING and not _awaited(view, clause)) or _is_set_against(view, clause)


def _awaited(view: ClauseView, clause: Clause) -> bool:
    """`Si la mairie avance un chiffre, la ville paiera`: what follows lies ahead, and so may the words."""
    later = (view.clauses[index] for index in view.sentence_clauses[clause.sentence])
    main = next((c for c in later if c.kind == "main"), None)
    return clause.verb.tense == "Pres" and main is not None and main.verb.tense == "Fut"


def _is_set_against(view: ClauseView, clause: Clause) -> bool:
    """`Si l'armée a repris Oron, les combats continuent`: it has; not `..., elle attaquera`, `..., c'est un crime`."""
    opens = view.document.sentences[clause.sentence].first
    goes_on = clause.verb.lemma in _LASTING or said_act(clause) == "demand"
    if view.document.tokens.lower[opens] != "si" or clause.index != view.sentence_clauses[clause.sentence][0]:
        return False
    later = (view.clauses[index] for index in view.sentence_clauses[clause.sentence])
    main = next((c for c in later if c.kind == "main"), None)
    if main is None or (clause.verb.tense != "Past" and not goes_on and not _goes_on_still(view, main)):
        return False  # « Si l'armée reprend Oron, le Front perd sa dernière route »
    if main.subject < 0 or main.verb.mood != "Ind" or main.verb.tense not in ("Pres", "Past"):
        return False
    if main.verb.modal == "aller":
        return False  # « Si l'armée a repris Oron, la crise va s'aggraver »: what follows lies ahead
    return view.document.tokens.lower[view.chunks[main.subject].head] not in _WHAT_FOLLOWS


def _goes_on_still(view: ClauseView, main: Clause) -> bool:
    """`Si l'armée avance au nord, les rebelles tiennent encore le port`: both are so as it is told."""
    near = view.document.tokens.lower[main.verb.first : main.verb.last + 2]
    return main.verb.tense == "Pres" and not main.verb.modal and not _STILL.isdisjoint(near)


def said_act(clause: Clause) -> str:
    """What a clause does with words, empty where it is no verb of saying."""
    return ACTS.get(clause.verb.modal or clause.verb.lemma, "")
