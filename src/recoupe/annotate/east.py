"""`est` behind the noun of a part of a town or land, where it is the east and no verb: `la banlieue est d'Oron`."""

from __future__ import annotations

from collections.abc import Sequence

_SEVERAL = frozenset(
    {"parties", "quartiers", "secteurs", "faubourgs", "banlieues", "zones", "régions", "provinces", "districts",
     "rives", "flancs", "abords", "portes", "positions", "côtes", "frontières", "villages", "localités"}
)  # fmt: skip
_ONE = frozenset(
    {"partie", "moitié", "rive", "berge", "banlieue", "périphérie", "quartier", "secteur", "faubourg", "entrée",
     "sortie", "porte", "flanc", "front", "zone", "région", "province", "côte", "façade", "frontière", "lisière",
     "bordure", "aile", "bord", "versant", "district", "côté", "extrémité", "limite", "pointe", "tiers", "bande",
     "axe", "poche", "ligne"}
)  # fmt: skip
_OF = frozenset({"de", "d'", "d’"})
_OF_THE = frozenset({"du", "des"})
_ARTICLES = frozenset({"la", "l'", "l’", "le", "cette", "ce", "leur", "sa", "son"})
_ENDS = frozenset({".", ";", ":", ")", "»", "où"})
_REACH = 3  # words from the noun back to what stands before its article


def is_east(at: int, forms: Sequence[str], labels: Sequence[str]) -> bool:
    """Whether the `est` at a place of a sentence names a side."""
    if not at:
        return False
    noun = forms[at - 1].lower()
    if noun in ("l'", "l’"):
        return _after_folk(at, forms, labels)
    if noun in _SEVERAL:
        return True  # no verb in the singular stands behind them
    if noun not in _ONE:
        return False
    if _of_a_place(at + 1, forms, labels):
        return True
    leads = _leading(at - 1, labels)
    if leads == "VERB":
        return True  # « tiennent la rive est »: the noun is an object
    after = forms[at + 1] if at + 1 < len(forms) else "."
    return leads == "ADP" and after in _ENDS


def _after_folk(at: int, forms: Sequence[str], labels: Sequence[str]) -> bool:
    """`et les rebelles l'est.`: no verb in the singular stands behind people."""
    ends = at + 1 >= len(forms) or forms[at + 1] in (".", ",", ";")
    return ends and at > 1 and labels[at - 2] == "NOUN" and forms[at - 2].endswith("s")


def _of_a_place(behind: int, forms: Sequence[str], labels: Sequence[str]) -> bool:
    """`(la partie est) de la ville`, `du pays`, `d'Oron`; not `est de nouveau`, `est d'un calme`, `est de la tenir`."""
    if behind + 1 >= len(forms):
        return False
    word = forms[behind].lower()
    if word in _OF_THE:
        return labels[behind + 1] in ("NOUN", "PROPN")
    if word not in _OF:
        return False
    if labels[behind + 1] == "PROPN":
        return True
    noun = behind + 2
    article = forms[behind + 1].lower() in _ARTICLES
    return article and noun < len(forms) and labels[noun] in ("NOUN", "PROPN", "ADJ")


def _leading(noun: int, labels: Sequence[str]) -> str:
    """The class of what stands before the article of a noun: `VERB` where the noun is its object, `ADP`."""
    for k in range(noun - 1, max(-1, noun - 1 - _REACH), -1):
        if labels[k] == "DET":
            before = labels[k - 1] if k else ""
            return before[:4] if before.startswith("VERB") else before
        if labels[k] not in ("ADJ", "NUM"):
            return ""
    return ""
