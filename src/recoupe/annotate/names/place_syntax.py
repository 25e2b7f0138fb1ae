"""What the build of a sentence says of an unknown name: `raids sur X`, `la digue de X`, `X, ville de`, `X (nord)`.

A name that no list holds is taken by the model for whom or what it looks like: two words in capitals for a person, one
for a body. What a sentence does with it tells better: towns are shelled, fled and flooded, and lie north of others.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress, pairwise, repeat
from operator import contains

from recoupe.annotate.names.mention import Mention, WordView, covered

_SURE, _CLEAR, _FAIR = 6, 4, 3
_REACH = 5  # words from `sur` back to what falls
_DE = frozenset(("de", "d'", "du"))
_LISTED = frozenset(("et", "ou"))
_LIES = frozenset(("au", "à", "dans", "près", "non"))
_ONLY = frozenset(("seul", "seule"))
_ENVIRONS = frozenset(("ses", "sa"))
_I_AND_YOU = frozenset(
    ("je", "j'", "nous", "vous", "on", "«", '"', "“")
)  # behind a name and a colon: an interview
_FALLEN = frozenset(("tombé", "tombée", "tombés", "tombées", "passé", "passée", "tombe", "passe"))
_INTO = frozenset(("aux", "entre", "sous", "dans"))


def place_weight(view: WordView, mention: Mention) -> int:
    """How much a mention's surroundings say that it is a place; 0 where they don't, or a list knows the name."""
    if _is_known(view, mention) or view.is_initial(mention.first):
        return 0  # « son soutien à A. Brek »
    weight = _by_head(view, mention)
    if mention.first > 0 and view.same_sentence(mention.first - 1, mention.first):
        weight += _by_what_stands_before(view, mention)
    return weight + _by_what_stands_behind(view, mention)


def add_articled(view: WordView, mentions: list[Mention]) -> list[Mention]:
    """`sur al-Morna`, `à al-Morna`: an articled name that the model missed, where only places stand."""
    hyphened = list(compress(range(len(view)), map(contains, view.form, repeat("-"))))
    at_mention = covered(len(view), mentions) if hyphened else []
    found = [
        Mention(at, at + 1, "LOC")
        for at in hyphened
        if at_mention[at] < 0 and view.place_end(at) == at + 1 and at > 0 and _leads(view, at)
    ]
    return sorted([*mentions, *found], key=lambda m: m.first) if found else mentions


def listed_places(view: WordView, mentions: Sequence[Mention], weak: Sequence[bool]) -> frozenset[int]:
    """Mentions that stand beside a place in a list of places: `des raids sur Vellac et Bab Orna`.

    `weak` tells of each whether the model alone says what it is.
    """
    found: set[int] = set()
    for index, (one, other) in enumerate(pairwise(mentions)):
        joined = other.first == one.last + 1 and view.lower[one.last] in _LISTED
        if not joined or not view.same_sentence(one.first, other.first) or not _in_list(view, one):
            continue
        if one.type == "LOC" and weak[index + 1] and not _is_known(view, other):
            found.add(index + 1)
        elif other.type == "LOC" and weak[index] and not _is_known(view, one):
            found.add(index)
    return frozenset(found)


def _in_list(view: WordView, mention: Mention) -> bool:
    """Whether what stands before a name leads to a place: a preposition of place, no verb of saying."""
    at = mention.first - 1
    return at >= 0 and view.lower[at] in ("à", "sur", "vers", "entre", "dans", "contre", "d'", "de")


def _leads(view: WordView, at: int) -> bool:
    """Whether only a place can stand at a token: `à`, `vers`, `sur` behind what falls, `de` behind a town's noun."""
    before = view.lower[at - 1]
    if not view.same_sentence(at - 1, at):
        return False
    return before in ("à", "vers") or _struck(view, at - 1) or (before in _DE and _of_town(view, at - 2))


def _is_known(view: WordView, mention: Mention) -> bool:
    """Whether a list knows the name, its first word as a person's or as the head of a body's."""
    lexicon, first = view.lexicon, view.lower[mention.first]
    if first in lexicon.organisations.heads or first in lexicon.armed.heads or first in lexicon.outlets.heads:
        return True
    if first in lexicon.first_names or view.words(mention.first, mention.last) in lexicon.known:
        return True
    return any(
        view.form[at].isupper() and len(view.form[at]) > 1 for at in range(mention.first, mention.last)
    )


def _by_head(view: WordView, mention: Mention) -> int:
    """`Bab Orna`, `Puerto Marna`: a first word that heads names of towns."""
    two = mention.last - mention.first > 1
    return _SURE if two and view.lower[mention.first] in view.lexicon.places.town_heads else 0


def _by_what_stands_before(view: WordView, mention: Mention) -> int:
    at = mention.first - 1
    before = view.lower[at]
    two = mention.last - mention.first > 1
    if _struck(view, at) or _alone(view, at):
        return _SURE
    if before in _DE and at > 0:
        if not _of_town(view, at - 1):
            return 0
        return (
            _FAIR if view.lower[at - 1] in view.lexicon.places.events else _CLEAR
        )  # « la chute de Vellac »: who?
    if two and before in view.lexicon.places.before:
        return 0 if before == "à" else _CLEAR  # « trois questions à Ana Kurtel »
    if _is_done_to_towns(view, at):
        return _CLEAR
    return 0


def _alone(view: WordView, at: int) -> bool:
    """`dans le seul Haut-Orna`, `pour la seule Vellac`: what a part of a toll is of."""
    told = view.lower[at] in _ONLY and view.lower[at - 1] in ("le", "la")
    return told and at > 1 and view.lower[at - 2] in ("dans", "pour", "à", "de", "sur")


def _struck(view: WordView, at: int) -> bool:
    """`raids sur`, `obus sont tombés sur`: what falls on a place."""
    if view.lower[at] not in ("sur", "contre"):
        return False
    start = max(0, at - _REACH)
    fall = view.lexicon.places.falling if view.lower[at] == "sur" else view.lexicon.places.shells
    return any(view.lower[i] in fall and view.same_sentence(i, at) for i in range(start, at))


def _of_town(view: WordView, at: int) -> bool:
    """`la digue de`, `l'évacuation de`, `à la sortie de`: a noun that leads to a town, an adjective between."""
    if at > 0 and view.upos[at] == "ADJ":
        at -= 1
    return at >= 0 and view.lower[at] in view.lexicon.places.leads_to_town


def _is_done_to_towns(view: WordView, at: int) -> bool:
    """`a ravagé`, `contrôlent`, `ont gagné`; `a frappé` behind what only strikes places: `Un séisme a frappé`."""
    if not view.tokens.verbform[at]:
        return False
    lemma, lexicon = view.tokens.lemma[at], view.lexicon
    if lemma in lexicon.places.done_to_towns:
        return at == 0 or view.form[at - 1] not in ("»", "”", '"', ",")
    if lemma not in lexicon.places.striking:
        return False
    start = max(0, at - _REACH)
    return any(
        view.lower[i] in lexicon.places.disasters and view.same_sentence(i, at) for i in range(start, at)
    )


def _by_what_stands_behind(view: WordView, mention: Mention) -> int:
    at, lower = mention.last, view.lower
    if at + 1 >= len(view) or not view.same_sentence(mention.first, at + 1):
        return 0
    following = lower[at : at + 5]
    if following[0] == "(" and following[1] in view.lexicon.places.directions and following[2:3] == [")"]:
        return _SURE  # « Orna (nord) »
    if following[0] == ":" and (mention.first == 0 or _behind_day(view, mention.first)):  # else an interview
        return _CLEAR if _is_of_deeds(view, at + 1) else 0
    if following[0] == ",":
        return _in_apposition(view, at)
    if (
        following[0] == "et"
        and following[1] in _ENVIRONS
        and following[2:3]
        and following[2] in view.lexicon.places.environs
    ):
        return _SURE  # « Orna et ses environs »
    return _fallen(view, following)


def _behind_day(view: WordView, at: int) -> bool:
    """`2 août, Orna : 31 morts`: a name behind the day that leads its line."""
    start = view.sentences[view.sentence_of[at]].first if view.sentence_of[at] >= 0 else at
    return at - start in (3, 4) and view.form[at - 1] == "," and view.form[at - 3].isdigit()


def _is_of_deeds(view: WordView, at: int) -> bool:
    """`Orna : dix morts dans un raid`: a line led by a name that goes on with what happened there."""
    words = view.lower[at : at + _REACH]
    happened = view.lexicon.places.disasters | view.lexicon.places.falling | view.lexicon.places.tolls
    return bool(words) and not happened.isdisjoint(words) and not _I_AND_YOU.intersection(words)


def _in_apposition(view: WordView, at: int) -> int:
    """`Orna, ville de 30.000 habitants`, `Orna, à 30 km de`, `Orna, au nord de`, `Orna, dans la province de`."""
    lower = [*view.lower[at : at + 6], "", ""]  # a text may end right there
    if lower[1] in view.lexicon.places.town_nouns or (
        lower[1] in ("une", "la") and lower[2] in view.lexicon.places.town_nouns
    ):
        return _SURE
    if lower[1] not in _LIES:
        return 0
    near = set(lower[2:6])
    return (
        _CLEAR
        if near & (view.lexicon.places.directions | view.lexicon.places.lengths | view.lexicon.places.lands)
        else 0
    )


def _fallen(view: WordView, following: Sequence[str]) -> int:
    """`Orna est tombée aux mains de`, `Orna est sous les eaux`, `Orna est coupée du monde`."""
    if following[0] not in ("est", "sont", "était", "a", "reste"):
        return 0
    if following[1] in _FALLEN and not _INTO.isdisjoint(following[2:4]):
        return _SURE
    told = " ".join(following[1:4])
    return _SURE if told.startswith(view.lexicon.places.befallen) else 0
