"""A tie on its way to a claim."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.extract.context import Context, Draft
from recoupe.extract.kinds.parties import said_in
from recoupe.record import Relation

RULE = "relation/1"
_CONFIDENCE = {
    "verb": 0.8, "noun": 0.8, "backing": 0.75, "adjective": 0.75, "beside": 0.75, "listed": 0.85,
    "acronym": 0.9, "named": 0.8, "near": 0.65,
}  # fmt: skip

_STANDING = frozenset(("noun", "named"))  # said beside a name: the day of the sentence is another deed's


@dataclass(frozen=True, slots=True)
class Tie:
    """`subject` is tied to `object`; `words` are the tokens that say it, `how` names the pattern."""

    relation: str
    subject: str
    object: str
    words: tuple[int, int]
    how: str
    clause: int = -1
    chunk: int = -1
    alleged: bool = False


def draft_of(context: Context, tie: Tie) -> Draft:
    """The draft of a tie; a tie has a day where its own clause tells one, none of what is told beside it."""
    clause = context.view.clauses[tie.clause] if tie.clause >= 0 else None
    time = said_in(context, clause) if clause is not None else None
    args = Relation(
        subject=tie.subject,
        relation=tie.relation,  # type: ignore[arg-type]  # the table's values are the record's
        object=tie.object,
    )
    spelt = tie.how == "acronym"  # the newsroom's own spelling out, whoever's words it stands in
    return Draft(
        "relation",
        args,
        (tie.words,),
        f"{RULE}/{tie.how}",
        _CONFIDENCE[tie.how],
        clause=tie.clause,
        chunk=tie.chunk,
        attribution=() if spelt else None,
        factuality="asserted" if spelt else "unverified" if tie.alleged else None,
        time=time,
        timeless=spelt or time is None or (tie.how in _STANDING and tie.clause < 0),
    )
