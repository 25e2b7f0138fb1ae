"""Relations told by several newsrooms: who backs, belongs to, is called or is held to be what."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.reconcile.evidence import Context, Never, Weights
from recoupe.reconcile.view import View
from recoupe.resolve.lexicon import lexicon
from recoupe.resolve.spelling import words

_STEM = 6  # letters by which two descriptions agree: `terroriste`, `terroristes`
_ALLIED = frozenset(("supports", "ally_of"))
_BOTH_WAYS = frozenset(("ally_of", "also_known_as", "opposes"))


def relation(a: View, b: View, _: Context) -> Weights:
    """Relations: the same two, tied the same way; allies also the other way round.

    `soutenu par la Narvie` and `alliés de la Narvie` are one tie.
    """
    told = {str(view.claim.args.relation) for view in (a, b)}
    if len(told) > 1 and told != _ALLIED:
        raise Never
    mine, theirs = _ends(a), _ends(b)
    turned = theirs[::-1]
    either_way = told == _ALLIED or told <= _BOTH_WAYS
    if either_way and sum(map(_same, mine, turned)) > sum(map(_same, mine, theirs)):
        theirs = turned
    if any(
        one.known and other.known and _same(one, other) < 0 for one, other in zip(mine, theirs, strict=True)
    ):
        raise Never
    subject, thing = map(_same, mine, theirs)
    described = not (mine[0].known and theirs[0].known)
    if told == {"listed_as"} and a.sudden and b.sudden and described and thing > 0:
        subject = max(subject, 1.0)  # of one attack's story: whoever is known to the police is its author
    return [("prior", -2.5), ("subject", subject), ("object", thing)]


def ends(view: View) -> frozenset[str]:
    """By what two relations may meet: the names of both ends, and what describes them."""
    return frozenset[str]().union(*(end.keys | end.described for end in _ends(view)))


@dataclass(frozen=True, slots=True)
class _End:
    """One end of a tie: the keys of its name, what tells who it is where it is only described."""

    keys: frozenset[str]
    described: frozenset[str]
    known: bool
    named: frozenset[str]  # of one told by a single word, how that begins
    told: frozenset[str]  # how all its words begin


def _ends(view: View) -> tuple[_End, _End]:
    args = view.claim.args
    return (
        _end(view.parties, args.subject, args.subject_entity),
        _end(view.objects, args.object, args.object_entity),
    )


def _end(keys: frozenset[str], text: str, entity: str | None) -> _End:
    said = words(text)
    named = frozenset({_stem(said[0])}) if len(said) == 1 else frozenset[str]()
    small = lexicon().small_words
    told = frozenset(_stem(word) for word in said if word not in small)
    return _End(keys, _described(text, entity), entity is not None, named, told)


def _same(one: _End, other: _End) -> float:
    """Whether two ends are one: by name +2, by description +1.5."""
    if one.keys & other.keys:
        return 2.0
    if one.known != other.known and one.named & other.named:
        return 1.5  # `l'Occident`, `les Occidentaux`
    short, long = sorted((one.told, other.told), key=len)
    if one.known != other.known and len(short) > 1 and short <= long:
        return 1.5  # `Front du Delta`, `les miliciens du Front du Delta`
    return 1.5 if one.described & other.described else -3.0


def _described(text: str, entity: str | None) -> frozenset[str]:
    """What tells who a description means: of `forces kurdes` the second word, of `terroriste` the only one."""
    if entity is not None:
        return frozenset()
    small = lexicon().small_words
    said = [word for word in words(text) if word not in small]
    return frozenset(_stem(word) for word in (said[1:] or said))


def _stem(word: str) -> str:
    return word.rstrip("sx")[:_STEM]
