"""A story of one taking of hostages: whoever counts the captives counts the same ones, and the captors are one camp."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from recoupe.reading import Reading
from recoupe.reconcile.lexicon import lexicon
from recoupe.record import Claim, Entity
from recoupe.resolve.spelling import fold, words

CAPTIVITY = "captivity"
_SHARE = 0.6  # of a story's articles whose opening must tell of captives
_LEAST = 2  # articles that must
_LEAD = 600  # characters that open an article
_MOST = 0.8  # share of what tells who the captors are that must tell of one group
_CUSTODY = ("garde", "a", "vue")
_GROUPS = ("armed_group", "organisation")
_COUNTED = ("people", "civilians", "children", "women", "journalists", "aid_workers")


def one_taking(readings: Sequence[Reading]) -> bool:
    """Whether most articles of a story open with captives: `une prise d'otages`, `les ravisseurs`, `les captifs`."""
    known = lexicon().people.captive
    told = sum(not known.isdisjoint(words(reading.raw[:_LEAD])) for reading in readings)
    return told >= max(_LEAST, _SHARE * len(readings))


def held(claim: Claim, reading: Reading) -> bool:
    """Whether a claim counts captives, rather than those whom a police or an army has arrested."""
    if claim.kind != "casualties" or claim.args.measure != "captured" or claim.args.victims not in _COUNTED:
        return False
    text = words(reading.raw[claim.sentence.start : claim.sentence.end])
    return lexicon().people.arrested.isdisjoint(text)


def custody(claim: Claim, reading: Reading) -> str | None:
    """Who has those taken whom a claim counts, where its sentence tells: police and courts (`arrested`), or captors."""
    if claim.kind != "casualties" or claim.args.measure != "captured":
        return None
    text = words(reading.raw[claim.sentence.start : claim.sentence.end])
    known = lexicon().people
    if any(text[at : at + 3] == _CUSTODY for at in range(len(text) - 2)):
        return "arrested"
    arrested, held = not known.arrested.isdisjoint(text), not known.captive.isdisjoint(text)
    return None if arrested == held else "arrested" if arrested else "held"


def captors(readings: Sequence[Reading], named: Mapping[str, Entity]) -> Entity | None:
    """The one group that holds the captives of a story: who is said to hold them, or counts them as its own.

    `named` gives the entity of a folded name. `None` where two groups do, or none is named.
    """
    if not one_taking(readings):
        return None
    groups = Counter(
        known.id
        for name, kinds in _holders(readings)
        if (known := named.get(fold(name))) is not None and known.kind in kinds
    )
    first = max(groups, key=lambda one: (groups[one], one), default=None)
    if first is None or groups[first] < _MOST * groups.total():
        return None
    return next(known for known in named.values() if known.id == first)


def _holders(readings: Iterable[Reading]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Who is said to hold captives, and of what kinds such a one may be; who only counts them bears arms at least."""
    for reading in readings:
        for claim in reading.claims:
            if held(claim, reading):
                yield from ((name, _GROUPS) for name in (claim.args.perpetrator,) if name)
                yield from ((source.name, _GROUPS[:1]) for source in claim.attribution[:1])
