"""Claims as people left them: rejected ones fall away, edited ones are worded anew, accepted ones are sure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from recoupe.errors import RecoupeError
from recoupe.judgements import Judgements
from recoupe.reading import Reading
from recoupe.record import ARGS, Claim

EDITABLE = (
    "args",
    "quantity",
    "time",
    "place",
    "attribution",
    "factuality",
)  # never the words or where they are
_PARTS = ("subset_of", "in_addition_to")  # arguments that name another claim


def amend(reading: Reading, judged: Judgements) -> Reading:
    """A reading with what people decided of its claims.

    An edit that a newer record no longer allows is left out, not the claim.
    """
    touched = judged.accepted | judged.rejected | set(judged.edits)
    if touched.isdisjoint(claim.id for claim in reading.claims):
        return reading
    kept = [claim for claim in reading.claims if claim.id not in judged.rejected]
    return msgspec.structs.replace(
        reading, claims=tuple(_whole(_amended(claim, judged), judged.rejected) for claim in kept)
    )


def edited(claim: Claim, field: str, value: Any) -> Claim:
    """The claim with one field changed: `quantity.value`, `args.victims`, `place`, `factuality`.

    `place.name` where there was no place makes one, with the words of the evidence. Raises `RecoupeError`
    where the record has no such field, or the value isn't one that it allows.
    """
    top, _, below = field.partition(".")
    if top not in EDITABLE:
        raise RecoupeError(
            f"{field}: no field to edit; give one of {', '.join(EDITABLE)}, or a part: args.victims"
        )
    told: dict[str, Any] = msgspec.to_builtins(claim)
    if not below:
        told[top] = value
    else:
        told[top] = {**(told[top] or _empty(top, claim)), below: value}
        if below not in (told[top] if top != "args" else msgspec.to_builtins(claim.args)):
            raise RecoupeError(f"{field}: {claim.kind} has no such field")
    if field == "quantity.value":  # a printed number is its own interval, unless told otherwise
        told["quantity"] = {**told["quantity"], "low": value, "high": value, "bound": "exact"}
    if field == "place.name":  # where the old place lay says nothing of the new one
        told["place"] = {"name": value, "text": told["place"]["text"]}
    told["args"] = {key: one for key, one in told["args"].items() if not key.endswith("_entity")}
    try:
        made = msgspec.convert(told, type=Claim)
        return msgspec.structs.replace(made, args=msgspec.convert(made.args, type=ARGS[made.kind]))
    except msgspec.ValidationError as error:
        raise RecoupeError(f"{field}: {error}") from error


def _empty(top: str, claim: Claim) -> dict[str, Any]:
    words = claim.evidence[0].text
    if top == "quantity":
        return {"value": None, "low": None, "high": None, "bound": "exact", "unit": None, "text": words}
    if top == "time":
        return {
            "earliest": None,
            "latest": None,
            "span": "instant",
            "open": None,
            "text": None,
            "because": "",
        }
    return {"name": "", "text": words} if top == "place" else {}


def _amended(claim: Claim, judged: Judgements) -> Claim:
    changes: Mapping[str, Any] = judged.edits.get(claim.id, {})
    for field, value in changes.items():
        try:
            claim = edited(claim, field, value)
        except RecoupeError:
            continue
    if changes or claim.id in judged.accepted:
        claim = msgspec.structs.replace(claim, confidence=1.0)
    return claim


def _whole(claim: Claim, gone: frozenset[str]) -> Claim:
    """The claim without a tie to one that was rejected."""
    broken = {name: None for name in _PARTS if getattr(claim.args, name, None) in gone}
    return (
        msgspec.structs.replace(claim, args=msgspec.structs.replace(claim.args, **broken))
        if broken
        else claim
    )
