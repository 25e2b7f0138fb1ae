"""Whom a clause without a finite verb speaks of: `accuse l'armée d'avoir pris le port`, `Oron, prise lundi,`."""

from __future__ import annotations

from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.coreference import object_of, subject_of
from recoupe.lang import load_table
from recoupe.record import Factuality

_RULING: dict[str, Factuality] = {
    lemma: how
    for how, lemmas in load_table("control")["ruling"].items()
    for lemma in lemmas
    if how not in ("sweeping", "resolved", "campaigns")
}
_RESOLVED = frozenset(load_table("control")["ruling"]["resolved"])
_SORTS = frozenset(load_table("control")["objects"]["vague"])
_OF_OBJECT = frozenset(load_table("grammar")["object_control"])


def doer_of(view: ClauseView, clause: Clause) -> int:
    """Who does it: the subject, or the object of a verb that makes or blames somebody; -1 where nobody is named."""
    if clause.kind == "infinitive" and clause.parent >= 0:
        ruling = view.clauses[clause.parent]
        if clause.marker == "pour" and ruling.verb.lemma in _GRANTING:
            given = next(view.complement(ruling, "à"), -1)
            if given >= 0:
                return given  # « ont laissé trois jours aux rebelles pour se retirer »
        if ruling.verb.lemma in _OF_OBJECT:
            if ruling.verb.voice == "passive":
                return ruling.subject
            if ruling.verb.objects:
                return object_of(view, ruling)
            return ruling.object if ruling.object >= 0 else next(view.complement(ruling, "à"), -1)
    return subject_of(view, clause)


_WHERE = ("à", "dans", "en")
_GRANTING = frozenset(("accorder", "laisser", "donner", "octroyer", "concéder"))
_WIDE = 7  # phrases from a participle back to what it agrees with
_AIMS = frozenset(("intention", "projet", "objectif", "but", "volonté"))
_ORDERS = frozenset(("ordre", "consigne", "instruction"))  # « ont reçu l'ordre de prendre la ville »
_MANNERS = frozenset(
    ("façon", "manière", "reprise", "concert", "parallèle", "tandem", "continu", "permanence")
)
_BETWEEN = frozenset(("avec", "sans", "depuis"))  # « mène depuis trois jours de violentes offensives »


def objects_behind(view: ClauseView, clause: Clause) -> list[int]:
    """Objects of a clause, with a plural that was read as `de`: `a repris sans combat des villages`."""
    if clause.objects or clause.verb.voice == "passive":
        return clause.objects
    chunks = view.chunks
    _, stop = view.sentence_chunks[clause.sentence]
    after = clause.chunk + 1
    while after < stop and (_says_how(view, after) or _is_setting(view, after)):
        after += 1
    if after >= stop or chunks[after].kind not in ("PP", "NP"):
        return []
    if chunks[after].kind == "NP":  # « a conquis mardi sans combat le port d'Oron »
        return [after] if after > clause.chunk + 1 and view.role[after] == "" else []
    tokens = view.document.tokens
    opening = tokens.lower[chunks[after].first]
    big = opening in ("de", "d'") and tokens.upos[chunks[after].inner] == "ADJ"  # « tient de vastes zones »
    plural = tokens.number[chunks[after].head] == "Plur"
    return [after] if opening == "des" or (big and plural) else []


def _says_how(view: ClauseView, c: int) -> bool:
    """`a repris sans combat des villages`, `mène de façon régulière des raids`: an adverb, or a phrase that is none."""
    chunk = view.chunks[c]
    if chunk.kind == "ADV" or chunk.prep in _BETWEEN:
        return True
    return chunk.kind == "PP" and chunk.name < 0 and view.document.tokens.lemma[chunk.head] in _MANNERS


def _is_setting(view: ClauseView, c: int) -> bool:
    """`mardi`: a bare time phrase between verb and object."""
    return view.chunks[c].kind == "NP" and view.role[c] == "obl"


def described(view: ClauseView, clause: Clause) -> list[int]:
    """What a passive says of; of a participle set off by a comma the phrase before it: `Oron, assiégée depuis mai,`."""
    if clause.kind != "participle":
        return clause.subjects
    start, _ = view.sentence_chunks[clause.sentence]
    k = clause.chunk - 1
    while k > start and view.chunks[k].kind == "ADV":
        k -= 1  # « Oron, encore tenue par le Front »
    if k > start + 1 and _says_what(view, k):
        return [k - 2]  # « pan de la Sarvie, un territoire occupé depuis 1967 »
    if k > start + 1 and _is_bare(view, k) and view.chunks[k - 1].kind in ("LPAR", "COMMA"):
        k -= 1  # « Oron (ville tenue par le Front) »: the bare noun only says what Oron is
        if view.chunks[k].kind == "LPAR" and view.chunks[k - 1].kind in ("NP", "PP"):
            return [*view.conjuncts(k - 1)]
    if k <= start or view.chunks[k].kind != "COMMA" or view.chunks[k - 1].kind not in ("NP", "PP"):
        return clause.subjects
    k -= 1
    aside = view.chunks[k].kind == "PP" and view.chunks[k - 1].kind == "COMMA"
    if aside and k - 2 >= start and view.chunks[k - 2].kind in ("NP", "PP"):
        k -= 2  # « la ville d'Oron, sur le fleuve, tenue par le Front »
    one = view.document.tokens.number[clause.verb.head] == "Sing"
    if one and view.role[k] == "conj":
        return [k]  # « entre le port et Marna, contrôlée par le Front »
    if (held := _before_its_place(view, clause, k)) >= 0:
        return [held]
    while k > start and view.role[k] in ("nmod", "conj"):
        k = view.governor[k]
    return [*view.conjuncts(k)]


def _before_its_place(view: ClauseView, clause: Clause, k: int) -> int:
    """`des positions dans le nord du pays, prises par les Kurdes`: the plural that a participle agrees with, or -1."""
    numbers = view.document.tokens.number
    if numbers[clause.verb.head] != "Plur" or numbers[view.chunks[k].head] == "Plur":
        return -1
    start, _ = view.sentence_chunks[clause.sentence]
    for c in range(k, max(start, k - _WIDE), -1):
        chunk = view.chunks[c]
        some = view.document.tokens.lower[chunk.first] == "des" and view.chunks[c - 1].kind == "VERB"
        if numbers[chunk.head] == "Plur" and (some or (chunk.kind == "NP" and view.role[c] == "obj")):
            return c
        if chunk.kind not in ("PP", "CONJ") and view.role[c] != "conj":
            return -1
    return -1


def set_off(view: ClauseView, clause: Clause) -> list[int]:
    """`l'attaque de la base d'Oron, tenue par l'armée`: phrases before the comma, the outer first."""
    start, _ = view.sentence_chunks[clause.sentence]
    k = clause.chunk - 2
    if k < start or view.chunks[k + 1].kind != "COMMA" or view.chunks[k].kind not in ("NP", "PP"):
        return []
    found = [k]
    while view.role[k] == "nmod" and view.governor[k] >= start:
        k = view.governor[k]
        found.append(k)
    return found[::-1]


def fronted(view: ClauseView, clause: Clause, preps: tuple[str, ...]) -> list[int]:
    """`A Oron, les milices font la loi`, `A Oron, ce sont elles qui la font`: the place that opens the sentence."""
    start, _ = view.sentence_chunks[clause.sentence]
    cleft = clause.kind == "relative" and clause.parent >= 0
    ruling = view.clauses[clause.parent] if cleft else clause
    if start >= clause.chunk or view.chunks[start].prep not in preps or view.chunks[start].prep not in _WHERE:
        return []
    own = start in clause.complements or (ruling.verb.lemma == "être" and start in ruling.complements)
    return [start] if own else []


def quoted_noun(view: ClauseView, clause: Clause) -> int:
    """`ont pris « le contrôle total » de la ville`: the noun in marks before `de`, or -1."""
    _, stop = view.sentence_chunks[clause.sentence]
    for at in range(clause.chunk + 1, min(stop - 3, clause.chunk + 4)):
        kinds = [view.chunks[k].kind for k in range(at, at + 4)]
        if kinds == ["OPEN", "NP", "CLOSE", "PP"] and view.chunks[at + 3].prep == "de":
            return at + 1
    return -1


def _says_what(view: ClauseView, k: int) -> bool:
    """`(la Sarvie,) un territoire fertile`: an apposition that says what sort of place a named one is."""
    chunk = view.chunks[k]
    apposed = chunk.kind == "NP" and chunk.name < 0 and view.document.tokens.lemma[chunk.head] in _SORTS
    return apposed and view.chunks[k - 1].kind == "COMMA" and view.chunks[k - 2].name >= 0


def _is_bare(view: ClauseView, k: int) -> bool:
    """A noun without article or name: `ville (tenue par le Front)`."""
    chunk = view.chunks[k]
    return chunk.kind == "NP" and chunk.first == chunk.head and chunk.name < 0 and chunk.quantity < 0


def ruled(view: ClauseView, clause: Clause) -> Factuality | None:
    """How surely an infinitive is done, by the verb that rules it: `menace d'envahir le port`."""
    if clause.kind != "infinitive" or clause.parent < 0 or clause.verb.perfect:
        return None
    parent = view.clauses[clause.parent]
    at = clause.verb.first - 2
    if clause.marker == "à" and at >= 0 and view.document.tokens.lemma[at] in _RESOLVED:
        return "planned"
    if parent.object >= 0 and view.document.tokens.lemma[view.chunks[parent.object].head] in _ORDERS:
        return "denied" if parent.verb.negation else "demanded"
    if parent.object >= 0 and view.document.tokens.lemma[view.chunks[parent.object].head] in _AIMS:
        return (
            "denied" if parent.verb.negation else "planned"
        )  # « disent ne pas avoir l'intention de prendre »
    if parent.verb.negation:
        return "predicted" if parent.verb.lemma in ("exclure", "écarter") else None
    return _RULING.get(parent.verb.lemma) if clause.marker in ("", "de", "à") else None
