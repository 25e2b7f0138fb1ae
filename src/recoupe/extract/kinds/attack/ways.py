"""Which ways of telling an attack to try for a verb, the surest first."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from recoupe.extract.clauses import Clause
from recoupe.extract.kinds.attack import blasts, campaigns, carriers, charges, claims, crowds, sown, verbs
from recoupe.extract.kinds.attack.reader import Strike, StrikeReader
from recoupe.extract.kinds.ways import first_told, ways_of
from recoupe.lang import load_table

_Way = Callable[[StrikeReader, Clause], Strike | None]


def _ways() -> Mapping[str, tuple[_Way, ...]]:
    """The ways by the lemma of the verb."""
    table = load_table("attack")
    group, suffer, charged, crowd = table["verbs"], table["suffer"], table["charges"], table["crowds"]
    ordered: tuple[tuple[list[str], _Way], ...] = (
        (group["suspend"] + group["resume"] + group["forgo"], carriers.halted),
        ([idiom["verb"] for idiom in table["idioms"]], carriers.idiom),
        (["prendre", "attaquer"], charges.against),
        (group["explode"], blasts.explode),
        (group["meet"], blasts.meet),
        (group["launch"] + group["engage"], verbs.launch),
        (group["plant"], sown.plant),
        (group["sow"], sown.sow),
        (crowd["throw"], crowds.stone),
        ([*group["use"], "faire"], verbs.use),
        (group["claim"], claims.claimed),
        (["attribuer", "imputer"], claims.imputed),
        (["accuser", "soupçonner"], claims.accused),
        ([verb for verb, _ in table["pointing"]["verbs"]], claims.pointed),
        (["être", "trouver"], claims.blamed),
        (group["carry"] + group["undergo"] + group["answer"], carriers.carry),
        (group["hit"], carriers.hit),
        (group["do"], verbs.do),
        (group["fall"], verbs.fall),
        (group["intercept"], verbs.intercepted),
        (group["object"], verbs.plain),
        (group["oblique"], verbs.oblique),
        (suffer["verbs"] + suffer["fallen"], carriers.suffer),
        (group["occur"], carriers.occur),
        (table["hands"]["verbs"], charges.by_hand),
        (charged["assail"], charges.assail),
        (charged["ram"] + charged["at_wheel"], charges.ram),
        (charged["stab"], charges.stab),
        (charged["enter"], charges.enter),
        (crowd["disperse"] + crowd["answering"], crowds.disperse),
        (crowd["repress"], crowds.repress),
        (["mettre", "bouter"], crowds.set_fire),
        (["mettre"], campaigns.ended),
    )
    return ways_of(ordered)


_WAYS = _ways()
_HELPED = frozenset(load_table("attack")["targets"]["helped"])
STRIKING = frozenset(_WAYS)
"""Verbs that may tell an attack."""


def strike_of(read: StrikeReader, clause: Clause) -> Strike | None:
    """The attack that a clause tells of, or None: `des missiles qui peuvent atteindre la côte` have hit nothing.

    Nor have `des hélicoptères qui atteignent les sinistrés`: they come to help.
    """
    if clause.verb.lemma == "atteindre":
        helped = any(read.head(c) in _HELPED for c in read.objects(clause))
        if helped or clause.verb.modal == "pouvoir":
            return None
    return first_told(_WAYS.get(clause.verb.lemma, ()), read, clause)
