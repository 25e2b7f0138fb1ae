"""What the words around a claim tell of it: its place, who else speaks, whether its figure stands or stood."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from recoupe.reading import Reading
from recoupe.reconcile.lexicon import lexicon
from recoupe.record import Claim
from recoupe.resolve.spelling import fold, words

_NEAR = 70  # characters around a claim's words that tell how long ago it was
_FEW = 4  # victims from which on a count is told by its number rather than by who they are
_CLAUSE = re.compile(r"[,;:.()]| dont | et ")
_STATE = (
    45  # characters behind a figure that tell in what state they are: `18 se trouvent dans un état critique`
)
_JUST_BEFORE = 400  # characters before a count in which others are told of
_BESIDE = 25  # characters around a figure that tell when it stood


def voices(claim: Claim, reading: Reading) -> int:
    """How many sources a claim's sentence gives side by side."""
    text = _told(reading.raw[claim.sentence.start : claim.sentence.end])
    return sum(text.count(f" {cue}") for cue in lexicon().voices.according)


def counters(claim: Claim, reading: Reading) -> bool:
    """Whether a count's sentence sets it against another's: `l'organisation, elle, parle de ...`, `au contraire`.

    Not so where it tells of the speaker's own: `les rebelles, eux, déplorent trente tués`.
    """
    if claim.quantity is None or claim.kind not in ("casualties", "displacement", "force"):
        return False
    lex = lexicon()
    text = _told(reading.raw[claim.sentence.start : claim.sentence.end])
    return lex.voices.against.search(text) is not None and not any(
        cue in text for cue in lex.voices.of_their_own
    )


def placed(claim: Claim, reading: Reading) -> bool:
    """Whether the words of a claim's place stand in its sentence."""
    if claim.place is None:
        return False
    return fold(claim.place.text) in _told(reading.raw[claim.sentence.start : claim.sentence.end])


def says(claim: Claim, reading: Reading, beginnings: tuple[str, ...]) -> bool:
    """Whether a word or phrase of the claim's sentence begins in one of these ways."""
    text = _told(reading.raw[claim.sentence.start : claim.sentence.end])
    return any(f" {beginning}" in text for beginning in beginnings)


def long_ago(claim: Claim, reading: Reading) -> bool:
    """Whether a claim's sentence puts it years or months back: `17 voyageurs avaient péri il y a quatre ans`."""
    span = claim.evidence[0]
    start, end = max(claim.sentence.start, span.start - _NEAR), min(claim.sentence.end, span.end + _NEAR)
    return _is_of_long_ago(_told(reading.raw[claim.sentence.start : claim.sentence.end])) and _is_of_long_ago(
        _told(reading.raw[start:end])
    )


def _is_of_long_ago(text: str) -> bool:
    lex = lexicon()
    return (
        any(f" {told}" in text for told in lex.revisions.long_ago)
        or lex.revisions.years_ago.search(text) is not None
    )


def former(claim: Claim, reading: Reading) -> bool:
    """Whether the words right around a figure say that it stood before: `ramené de 90 à 80`, `200 au plus fort`."""
    span = claim.evidence[0]
    start = max(claim.sentence.start, span.start - _BESIDE)
    before = f" {' '.join(words(reading.raw[start : span.start]))} "
    end = min(claim.sentence.end, span.end + _BESIDE)
    after = f" {' '.join(words(reading.raw[span.start : end]))} "
    rest = f" {' '.join(words(reading.raw[span.end : end]))} "
    lex = lexicon()
    own = f" {' '.join(words(span.text))}"
    return (
        before.endswith(lex.revisions.was)
        or own.startswith(lex.revisions.was)
        or any(phrase in after for phrase in lex.revisions.was_once)
        or any(phrase in rest for phrase in lex.revisions.left)
    )


def on_top(claim: Claim, reading: Reading) -> bool:
    """Whether a figure adds to a count: `50 nouveaux morts`, `800 soldats de plus`, `deux des blessés ont succombé`."""
    if claim.kind not in ("casualties", "force") or claim.quantity is None:
        return False
    span, lex = claim.evidence[0], lexicon()
    own = words(reading.raw[span.start : span.end])
    after = words(reading.raw[span.end : min(claim.sentence.end, span.end + _BESIDE)])[:2]
    around = f" {' '.join((*own, *after))} ".replace(
        " plus de ", " plus_de "
    )  # `la mort de plus de dix civils`
    hurt = (
        claim.kind == "casualties"
        and claim.args.measure == "killed"
        and not lex.people.were_hurt.isdisjoint(own)
    )
    return (
        hurt or any(phrase in around for phrase in lex.revisions.on_top) or _brought_out(claim, own, reading)
    )


def _brought_out(claim: Claim, own: Sequence[str], reading: Reading) -> bool:
    """`une dizaine de corps`, where the article counts more dead: those found so far, no toll."""
    if (
        claim.kind != "casualties"
        or claim.args.measure != "killed"
        or lexicon().people.bodies.isdisjoint(own)
    ):
        return False
    found = _counted(claim)
    told = [
        _counted(other)
        for other in reading.claims
        if other.id != claim.id and other.kind == "casualties" and other.args.measure == "killed"
    ]
    return found not in told and any(dead > found for dead in told)  # all the dead that it counts are bodies


def _counted(claim: Claim) -> float:
    return float(claim.quantity.value or claim.quantity.low or 0) if claim.quantity else 0.0


def who(claim: Claim) -> str | None:
    """What the words of a count call the first of its few victims: `un policier a péri` -> `police`."""
    if claim.kind != "casualties" or claim.quantity is None or (claim.quantity.value or _FEW) >= _FEW:
        return None
    known = lexicon().people.who
    sort = next((known[word] for word in _of_the_harmed(claim.evidence[0].text) if word in known), None)
    # whoever is arrested is a suspect: that tells nobody apart
    return None if sort == "attacker" and claim.args.measure == "captured" else sort


def sorts(claim: Claim) -> frozenset[str]:
    """What the words of a count call its people: `quatre vigiles` -> `guards`."""
    if claim.kind != "casualties":
        return frozenset()
    known = lexicon().people.sorts
    return frozenset(known[word] for word in _of_the_harmed(claim.evidence[0].text) if word in known)


def _of_the_harmed(text: str) -> tuple[str, ...]:
    """The words of a count but for who did it and for what: `blessé par le preneur d'otages`, `offert comme otage`."""
    return words(lexicon().people.agents.sub(" ", text))


def besides(claim: Claim, reading: Reading) -> bool:
    """Whether a figure counts others than those told before it: `30 000 autres ont fui`, `un autre journaliste`."""
    if claim.quantity is None:
        return False
    span = claim.evidence[0]
    told = words(span.text) + words(reading.raw[span.end : min(claim.sentence.end, span.end + _BESIDE)])[:1]
    return not lexicon().people.besides.isdisjoint(told)


def further(claim: Claim, reading: Reading) -> bool:
    """Whether a figure counts others than those of its own measure told just before: `tué deux autres personnes`.

    Not so in `douze morts et 190 autres blessés`, all the hurt.
    """
    if claim.kind != "casualties" or not besides(claim, reading):
        return False
    at = claim.evidence[0].start
    return any(
        other.kind == "casualties"
        and other.args.measure == claim.args.measure
        and 0 < at - other.evidence[0].start < _JUST_BEFORE
        for other in reading.claims
    )


def some_of(claim: Claim, reading: Reading) -> str | None:
    """Which of the hurt or dead a figure counts, where its words tell: the worst hurt, those whose names are known."""
    if claim.kind != "casualties" or claim.quantity is None:
        return None
    span, lex = claim.evidence[0], lexicon()
    after = _CLAUSE.split(reading.raw[span.end : min(claim.sentence.end, span.end + _STATE)], maxsplit=1)[0]
    told = (span.text + after).lower()  # `gravés` is not `graves`
    severe, light = lex.people.severe.search(told), lex.people.light.search(told)
    if severe and not (light and light.start() < severe.start()):
        return "severe"
    if light:
        return "light"  # `huit blessés légers et cinq graves`
    if lex.people.kept.search((span.text + after).lower()):
        return "kept"
    return "identified" if lex.people.identified.search((span.text + after[:_BESIDE]).lower()) else None


def taken_in(claim: Claim, reading: Reading) -> bool:
    """Whether a count is of those whom one house has taken in: `l'hôpital a reçu 300 blessés`."""
    if claim.kind != "casualties" or claim.quantity is None:
        return False
    lex = lexicon()
    text = _told(reading.raw[claim.sentence.start : claim.sentence.end])
    return lex.people.taken_in.search(text) is not None and lex.people.takes_in.search(text) is not None


def brought_down(claim: Claim) -> bool:
    """Whether one is killed as attackers are: `a été abattu`, `tué par les policiers`."""
    if claim.kind != "casualties" or claim.args.measure != "killed" or claim.quantity is None:
        return False
    lex = lexicon()
    shot = not lex.people.brought_down.isdisjoint(words(claim.evidence[0].text))
    by = not lex.people.by_whom.isdisjoint(words(claim.args.perpetrator or ""))
    return claim.quantity.value == 1 and (shot or by)


def papers(claim: Claim, reading: Reading) -> frozenset[str]:
    """The sorts of papers of which a step tells: `ont signé un accord de paix`; else the one that its sentence names.

    Of `L'accord de paix devait être signé dimanche` the step is told by its verb alone.
    """
    if claim.kind != "negotiation":
        return frozenset()
    own = _papers(claim.evidence[0].text)
    if own:
        return own
    around = _papers(reading.raw[claim.sentence.start : claim.sentence.end])
    return around if len(around) == 1 else frozenset()


@lru_cache(maxsize=20_000)
def _papers(text: str) -> frozenset[str]:
    return frozenset(match.lastgroup or "" for match in lexicon().voices.papers.finditer(fold(text)))


@lru_cache(maxsize=1_024)
def _told(text: str) -> str:
    """A text folded, after a space: claims of one sentence ask for it one after the other."""
    return f" {fold(text)}"
