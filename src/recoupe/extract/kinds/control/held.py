"""What can be held: a phrase that names a place, or that counts or measures places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

from recoupe.extract.clauses import Clause, ClauseView
from recoupe.extract.context import Context
from recoupe.extract.ellipsis import has_partitive_pronoun
from recoupe.extract.identity import phrase_text
from recoupe.extract.kinds.control.wholes import COUNTED, unit_of, whole_of
from recoupe.extract.kinds.weapons import with_plurals
from recoupe.extract.places import PLACE_NOUNS, TOWNS, as_place, is_part
from recoupe.lang import load_table
from recoupe.record import Place

_TABLE = load_table("control")
_ONLY_NAMED = with_plurals(_TABLE["objects"]["only_named"])
ONLY_ARMED = with_plurals(_TABLE["objects"]["only_armed"]) - with_plurals(PLACE_NOUNS)
"""Buildings that only who bears arms takes or holds."""

HELD = (with_plurals(PLACE_NOUNS) | with_plurals(_TABLE["objects"]["nouns"]) | ONLY_ARMED) - _ONLY_NAMED
"""Nouns of what can be held."""

SHARES = frozenset(_TABLE["objects"]["shares"])
_MEASURES = frozenset(_TABLE["objects"]["measures"])
_TAKING_OF = frozenset(
    lemma for group in _TABLE["verbs"] if "de" in group["place"] for lemma in group["lemmas"]
)
_PARTS = frozenset(("partie", "moitié"))  # « 60 % de la partie est d'Oron »
_VAGUE = frozenset(_TABLE["objects"]["vague"])
_ARTICLES = frozenset(("le", "la", "du", "au", "un", "une", "ce", "cet", "cette", "son", "sa"))
_AGREEING = {
    "elle": frozenset(("la", "une", "cette", "sa", "son")),
    "il": frozenset(("le", "du", "au", "un", "ce", "cet", "son")),
}
_OIL = frozenset(("pétrolier", "gazier", "pétrolifère"))  # « le champ pétrolier »
_NO_GROUND = frozenset(_TABLE["never"]["no_ground"])
_OFTEN = 2  # mentions of a town that `la ville` may stand for
_INDEFINITE = frozenset(("un", "une"))
_SOME = frozenset(
    ("plusieurs", "certains", "certaines", "quelques", "divers", "diverses", "différents", "différentes")
)
_DEMONSTRATIVES = frozenset(("celui", "celle", "ceux", "celles"))
_BARE_SHARES = frozenset(("contrôler", "tenir", "détenir", "occuper", "reprendre", "conquérir", "échapper"))


def can_be_held(context: Context, c: int, clause: Clause | None) -> bool:
    """Whether a phrase names a place, or counts or measures places."""
    view = context.view
    chunk = view.chunks[c]
    if chunk.kind not in ("NP", "PP"):
        return False
    if chunk.pronoun:
        return _stands_for_place(context, c)
    if chunk.quantity >= 0:
        return _counts_places(context, c, clause) and not _of_no_ground(context, c)
    if chunk.name >= 0 and context.document.tokens.form[chunk.head] not in HELD | _ONLY_NAMED:
        name = context.document.names[chunk.name]
        if name.first <= chunk.head < name.last:
            return name.kind in ("place", "state")
    form = context.document.tokens.form[chunk.head]
    head = form if form in HELD else context.document.tokens.lemma[chunk.head]
    if head in SHARES and not any(can_be_held(context, d, None) for d in view.dependents(c)):
        return _whose_share(context, c, clause) >= 0  # « en prendra le tiers » is of no place
    if head not in HELD:
        oil = not _OIL.isdisjoint(context.document.tokens.lemma[chunk.head : chunk.last])
        strong = context.document.tokens.lemma[chunk.head : chunk.head + 2] == ["place", "fort"]
        return strong or (head in _ONLY_NAMED and (oil or chunk.name >= 0 or _names_inner_place(context, c)))
    if chunk.inner == chunk.head and chunk.name < 0 and chunk.last == chunk.head + 1 and chunk.kind == "NP":
        return False  # « a pris position »
    tokens = context.document.tokens
    indefinite = tokens.lower[chunk.inner] in ("un", "une", "des", "d'", "de")
    if tokens.lower[chunk.inner] in ("d'", "de") and tokens.upos[chunk.inner + 1] == "ADJ":
        indefinite = False  # « tiennent de vastes zones »
    named = chunk.name >= 0 or _apposed_place(context, c) is not None or any(True for _ in _among(context, c))
    return named or not indefinite


def _of_no_ground(context: Context, c: int) -> bool:
    """`contrôle 60 % de l'économie de la Sarvie`: what no troops hold."""
    view, lemma = context.view, context.document.tokens.lemma
    return any(lemma[view.chunks[d].head] in _NO_GROUND for d in view.dependents(c))


def _whose_share(context: Context, c: int, clause: Clause | None) -> int:
    """`(la province,) dont une partie est contrôlée par les rebelles`: the province, or -1."""
    if clause is None or clause.marker != "dont" or clause.antecedent < 0 or c not in clause.subjects:
        return -1
    return clause.antecedent if can_be_held(context, clause.antecedent, None) else -1


def may_be_place(context: Context, c: int) -> bool:
    """A name of one word that is read as no place, of nobody with a first name: `Oron` in `le contrôle d'Oron`."""
    chunk = context.view.chunks[c]
    name = context.document.names[chunk.name] if chunk.name >= 0 else None
    if name is None or name.first != chunk.inner or name.kind not in ("person", "misc"):
        return False
    return name.last - name.first == 1 or "-" in name.text


def unknown_place(context: Context, c: int) -> bool:
    """`dans Oron`, `dans Tell Oron`, which no list knows: words with a capital, for who is seen to enter them."""
    chunk = context.view.chunks[c]
    tokens = context.document.tokens
    bare = chunk.prep == "dans" and not chunk.pronoun and chunk.quantity < 0
    if not bare or tokens.upos[chunk.inner] == "DET":
        return False
    kind = context.document.names[chunk.name].kind if chunk.name >= 0 else ""
    one = chunk.last == chunk.inner + 1  # « dans Minbar »
    named = chunk.name < 0 or may_be_place(context, c) or kind == "misc" or (one and kind == "organisation")
    return named and all(tokens.form[t][:1].isupper() for t in range(chunk.inner, chunk.last))


def place_before(context: Context, chunk: int, word: str) -> int:
    """The place last named before a pronoun in its sentence or the one before, agreeing with it; -1 for none."""
    view, tokens = context.view, context.document.tokens
    wanted = _AGREEING.get(word)
    first, _ = view.sentence_chunks[max(0, view.sentence_of[chunk] - 1)]
    for c in range(chunk - 1, first - 1, -1):
        found = view.chunks[c]
        if found.kind not in ("NP", "PP") or found.pronoun or found.quantity >= 0 or c in context.voiced:
            continue
        if wanted is not None and not _agrees(tokens.lower[found.first], tokens.lower[found.inner], wanted):
            continue
        if _acted_on(context, c) and can_be_held(context, c, None) and tokens.number[found.head] != "Plur":
            return c
    return -1


def _acted_on(context: Context, c: int) -> bool:
    """A place that somebody does something to or that acts, not one where something happens: no `à Oron`."""
    view = context.view
    while view.role[c] == "nmod" and view.governor[c] >= 0:
        c = view.governor[c]
        if not can_be_held(context, c, None):
            return False  # « le gouverneur de la province d'Oron »
    taken = view.role[c] == "obl" and view.chunks[c].prep == "de" and _taken_from(view, c)
    return (
        taken
        or view.role[c] in ("obj", "nsubj", "conj")
        or view.chunks[c].prep in ("autour de", "sur", "contre")
    )


def _taken_from(view: ClauseView, c: int) -> bool:
    """`s'est emparé du plateau`: what the verb takes or leaves."""
    clause = view.clause_of(c)
    return clause is not None and clause.verb.lemma in _TAKING_OF


def _agrees(first: str, inner: str, wanted: frozenset[str]) -> bool:
    """Whether a phrase's article is of the pronoun's gender, or tells none (`Oron`, `l'aéroport`)."""
    return not ({first, inner} & (_ARTICLES - wanted))


def _stands_for_place(context: Context, c: int) -> bool:
    """`(la ville de Marna et) celle d'Oron`."""
    view = context.view
    demonstrative = context.document.tokens.lower[view.chunks[c].head] in _DEMONSTRATIVES
    return demonstrative and any(as_place(view, d) is not None for d in view.dependents(c))


def _names_inner_place(context: Context, c: int) -> bool:
    """`la majeure partie du massif d'Oron`: a place named behind the head, or a noun of one."""
    return any(can_be_held(context, d, None) for d in context.view.dependents(c))


def objects_of(context: Context, c: int) -> Iterator[str]:
    """Names of the places held: the phrase's own, an apposed one, those after `dont`, else its words."""
    view = context.view
    document = context.document
    chunk = view.chunks[c]
    head = document.tokens.lemma[chunk.head]
    if chunk.name >= 0:
        name = document.names[chunk.name]
        if name.first <= chunk.head < name.last or head in _MEASURES:
            yield name.canonical
            return
    inner = next((view.chunks[d].name for d in view.dependents(c) if view.chunks[d].name >= 0), -1)
    if chunk.quantity >= 0:
        yield from _counted_objects(context, c, inner)
        return
    among = list(_among(context, c))
    apposed = _apposed_place(context, c)
    if among:
        yield from among  # « la majeure partie de la région, dont Oron »
    elif apposed is not None:
        yield apposed
    elif (head in _MEASURES or chunk.pronoun) and inner >= 0 and not is_part(view, c):
        beside = {c, *(d for d in view.dependents(c) if view.governor[d] == c)}
        listed = [d for d in view.dependents(c) if view.governor[d] in beside and view.chunks[d].name >= 0]
        plural = document.tokens.number[chunk.head] == "Plur"
        for d in listed if plural and len(listed) > 1 else ():  # « les villages de Foum, de Kraya et d'Oron »
            yield document.names[view.chunks[d].name].canonical
        if plural and (document.names[inner].kind == "state" or document.names[inner].canonical in _states()):
            yield phrase_text(view, chunk.inner, view.extent(c)[1])  # « les villages du nord de la Sarvie »
        elif not (plural and len(listed) > 1):
            yield document.names[inner].canonical
    else:
        yield from _by_words(context, c)


def _by_words(context: Context, c: int) -> Iterator[str]:
    """What a phrase without a name stands for: `la ville` the town named most, `la citadelle` itself."""
    view, tokens = context.view, context.document.tokens
    chunk = view.chunks[c]
    lemma = tokens.lemma[chunk.head]
    first, last = view.extent(c)
    named = any(context.document.name_at[t] >= 0 for t in range(first, last))
    town = _town_named(context, c)
    if town is not None and not is_part(view, c):
        yield town
    elif named or is_part(view, c):
        yield phrase_text(view, chunk.inner, last)
    elif lemma in SHARES:
        behind = next((d for d in view.dependents(c) if view.governor[d] == c), -1)
        whole = behind if behind >= 0 else _whose_share(context, c, view.clause_of(c))
        if whole >= 0:
            yield from objects_of(context, whole)
    elif lemma in _VAGUE:
        if tokens.number[chunk.head] != "Plur" and tokens.lower[chunk.inner] not in _INDEFINITE:
            yield _named_most(context, chunk.first) or phrase_text(view, chunk.inner, last)
        elif tokens.number[chunk.head] == "Plur":
            some = tokens.lower[chunk.inner] in _SOME
            yield phrase_text(view, chunk.inner + some, chunk.last)  # « ont évacué les localités »
    else:
        yield phrase_text(view, chunk.inner, last)


def _town_named(context: Context, c: int) -> str | None:
    """`la capitale provinciale stratégique d'Oron`: the town, which bears no article as a land would."""
    view, tokens = context.view, context.document.tokens
    if tokens.lemma[view.chunks[c].head] not in TOWNS or tokens.number[view.chunks[c].head] == "Plur":
        return None
    behind = next((d for d in view.dependents(c) if view.governor[d] == c and view.chunks[d].name >= 0), -1)
    if behind < 0 or tokens.lower[view.chunks[behind].first] not in ("de", "d'"):
        return None
    name = context.document.names[view.chunks[behind].name]
    bare = name.first == view.chunks[behind].first + 1
    return name.canonical if bare and name.kind == "place" else None


@cache
def _states() -> frozenset[str]:
    return frozenset(alias for names in load_table("names/states")["aliases"].values() for alias in names)


def _named_most(context: Context, token: int) -> str | None:
    """The town that the text before a token names far oftener than any other."""
    named = Counter(
        name.canonical
        for name in context.document.names
        if name.kind == "place" and name.first < token and name.canonical not in _states()
    )
    ranked = named.most_common(2)
    if not ranked or ranked[0][1] < _OFTEN or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return ranked[0][0]


def _counted_objects(context: Context, c: int, inner: int) -> Iterator[str]:
    """`deux quartiers, Oron et Marna`, `11 des 18 quartiers d'Oron`, `80% de la ville`."""
    document = context.document
    apposed = list(_apposed_places(context, c))
    named = list(_among(context, c)) or apposed
    if named or inner >= 0:
        yield from named or [document.names[inner].canonical]
        return
    mention = context.quantities[context.view.chunks[c].quantity]
    whole = whole_of(context, c, mention)
    if whole is not None:
        at = next((n for n in document.names if n.text in whole and n.kind in ("place", "state")), None)
        if at is not None or mention.unit == "percent":
            yield at.canonical if at is not None else whole


def place_held(context: Context, c: int) -> Place | None:
    """A place that is held is where the claim holds; a count of places holds in the town behind `de`."""
    if is_part(context.view, c):
        return as_place(context.view, c)
    if context.document.tokens.lemma[context.view.chunks[c].head] in TOWNS and _apposed_place(context, c):
        return as_place(context.view, c)  # « la capitale du Velden, Oron »
    candidates = (
        [c, *context.view.dependents(c)]
        if context.view.chunks[c].quantity < 0
        else context.view.dependents(c)
    )
    for d in candidates:
        if context.view.chunks[d].name >= 0:
            place = as_place(context.view, d)
            if place is not None:
                return place
    return None


def equivalents(context: Context, c: int) -> Iterator[int]:
    """`dix quartiers, soit 55% de la superficie`: the same holding in another measure."""
    view = context.view
    _, stop = view.sentence_chunks[view.sentence_of[c]]
    after = c + 1 + sum(1 for _ in view.dependents(c))
    words = [view.document.tokens.lower[view.chunks[k].first] for k in range(after, min(stop, after + 2))]
    if words == [",", "soit"] and after + 2 < stop:
        other = view.chunks[after + 2]
        if other.quantity >= 0 and context.quantities[other.quantity].unit in COUNTED:
            yield after + 2


def _counts_places(context: Context, c: int, clause: Clause | None) -> bool:
    mention = context.quantities[context.view.chunks[c].quantity]
    if mention.unit == "percent":
        common = mention.lemma is not None and mention.lemma.islower() and mention.lemma not in HELD | _PARTS
        of_places = mention.lemma in HELD or any(
            can_be_held(context, d, None) for d in context.view.dependents(c)
        )
        if mention.head is not None and (at := context.document.name_at[mention.head]) >= 0:
            return _names_a_land(context, at)  # « 60 % d'Oron »
        if common:
            return False  # « 60% de l'économie de la Narvie »
        return of_places or (mention.lemma is None and _bare_share(context, c, clause))
    return unit_of(context, c, clause) is not None


def _names_a_land(context: Context, name: int) -> bool:
    """A place or a state, or what is read as a body of more than letters: `80 % de la Ghouta orientale`."""
    found = context.document.names[name]
    return found.kind in ("place", "state", "misc") or (
        found.kind == "organisation" and not found.text.isupper()
    )


def _bare_share(context: Context, c: int, clause: Clause | None) -> bool:
    """`contrôle 35%`, `n'en tient plus que 8%`: a share whose whole was told before."""
    if clause is not None and clause.verb.lemma in _BARE_SHARES:
        return True
    if clause is not None and has_partitive_pronoun(context, clause):
        return False  # « en prendra le tiers »: of what isn't a place
    return context.view.role[c] == "nmod"


def _apposed_place(context: Context, c: int) -> str | None:
    """`un deuxième quartier, Oron,`: the name set beside the phrase."""
    return next(_apposed_places(context, c), None)


def _apposed_places(context: Context, c: int) -> Iterator[str]:
    view = context.view
    _, stop = view.sentence_chunks[view.sentence_of[c]]
    after = c + 1 + sum(1 for _ in view.dependents(c))
    if after + 1 >= stop or view.chunks[after].kind not in ("COMMA", "LPAR"):
        return
    head = context.document.tokens.lemma[view.chunks[c].head]
    indefinite = context.document.tokens.lower[view.chunks[c].inner] in ("un", "une")
    introduced = indefinite and head in PLACE_NOUNS  # « un deuxième quartier, Oron, »
    for k in range(after + 1, min(stop, after + 8)):
        chunk = view.chunks[k]
        if chunk.kind in ("COMMA", "CONJ"):
            continue
        if chunk.name < 0 or chunk.kind != "NP":
            return
        name = context.document.names[chunk.name]
        listed = (
            context.quantities[view.chunks[c].quantity].unit in COUNTED
            if view.chunks[c].quantity >= 0
            else False
        )
        if name.first != chunk.inner or (name.kind != "place" and not listed and not introduced):
            return
        yield name.canonical


def _among(context: Context, c: int) -> Iterator[str]:
    """`huit quartiers, dont X et Y`: the names that the count includes."""
    view = context.view
    _, stop = view.sentence_chunks[view.sentence_of[c]]
    for k in range(c + 1, min(stop, c + 5)):
        chunk = view.chunks[k]
        if chunk.kind == "VERB":
            return
        if chunk.kind == "REL" and chunk.prep == "dont" and k + 1 < stop:
            for other in view.conjuncts(k + 1):
                yield from _named(context, other)
            return


def _named(context: Context, c: int) -> Iterator[str]:
    """The proper name in a phrase or in the phrase that hangs on it."""
    view = context.view
    chunk = view.chunks[c]
    inner = chunk.name if chunk.name >= 0 else next((view.chunks[d].name for d in view.dependents(c)), -1)
    if inner >= 0:
        yield context.document.names[inner].canonical
    elif context.document.tokens.form[chunk.head][0].isupper():
        yield context.document.tokens.form[chunk.head]
