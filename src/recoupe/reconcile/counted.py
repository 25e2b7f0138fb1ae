"""What a figure counts over: a time, a part of a whole; and the one number to compare it by."""

from __future__ import annotations

import datetime as dt

from recoupe.reading import Reading
from recoupe.record import Claim, Quantity

_LONG = dt.timedelta(days=3)  # a period longer than this holds more than one incident


def cumulative(claim: Claim) -> bool:
    """Whether a figure counts over a time: said so, or dead over more days than an incident takes."""
    time = claim.time
    if getattr(claim.args, "cumulative", False):
        return True
    if claim.kind != "casualties" or time is None or time.span != "period":
        return False
    return bool(time.earliest and time.latest and time.latest - time.earliest > _LONG)


def is_part(claim: Claim, reading: Reading) -> bool:
    """`vingt-six morts en deux semaines, dont treize à Oron`: those of Oron may have died on one day."""
    if claim.kind != "casualties" or claim.args.subset_of is None or claim.place is None:
        return False
    whole = next((other for other in reading.claims if other.id == claim.args.subset_of), None)
    return whole is not None and (whole.place is None or whole.place.name != claim.place.name)


def value(quantity: Quantity | None, low: float | None, high: float | None) -> float | None:
    """The figure itself, else the middle of its interval, else the end that it has."""
    if quantity is None:
        return None
    if quantity.value is not None:
        return float(quantity.value)
    if low is not None and high is not None:
        return (low + high) / 2
    return low if low is not None else high
