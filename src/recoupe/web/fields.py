"""The fields of a claim that a person may correct, with what may stand in them, and the way back from a form."""

from __future__ import annotations

import datetime as dt
import types
from dataclasses import dataclass
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec

from recoupe.errors import RecoupeError
from recoupe.record import ARGS, Claim, Quantity

_FACTUALITY = get_args(get_type_hints(Claim)["factuality"])
_UNSAID = ("cumulative", "subset_of", "in_addition_to")  # ties between claims: no words to correct


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its name in the record, its value as text, and the values it can have where they are fixed."""

    name: str
    value: str
    choices: tuple[str, ...] = ()


def fields_of(claim: Claim) -> tuple[Field, ...]:
    """What can be corrected of a claim: its figure, day, place, certainty and what its kind says.

    >>> [field.name for field in fields_of(claim)]                                       # doctest: +SKIP
    ['quantity.value', 'quantity.bound', 'args.measure', ..., 'place.name', 'factuality']
    """
    hints = get_type_hints(ARGS[claim.kind])
    found = [
        Field(f"args.{name}", _text(getattr(claim.args, name)), _choices(hint))
        for name, hint in hints.items()
        if not name.endswith("_entity") and name not in _UNSAID
    ]
    quantity, time, place = claim.quantity, claim.time, claim.place
    if quantity is not None:
        bounds = get_args(get_type_hints(Quantity)["bound"])
        found = [
            Field("quantity.value", _text(quantity.value)),
            Field("quantity.bound", quantity.bound, bounds),
            *found,
        ]
    found += [
        Field("place.name", place.name if place else ""),
        Field("time.earliest", _text(time.earliest if time else None)),
        Field("time.latest", _text(time.latest if time else None)),
        Field("factuality", claim.factuality, _FACTUALITY),
    ]
    return tuple(found)


def value_of(claim: Claim, name: str, text: str) -> Any:
    """What a form's text means for a field: a number, a day, a list of names, words, or nothing.

    Raises `RecoupeError` where it can't mean anything.
    """
    said = text.strip()
    if name == "quantity.value":
        return _number(name, said) if said else None
    if name.startswith("time."):
        try:
            return dt.date.fromisoformat(said).isoformat() if said else None
        except ValueError:
            raise RecoupeError(f"{said}: write a day as 2019-10-27") from None
    if name.startswith("args."):
        now = getattr(claim.args, name.removeprefix("args."), None)
        if isinstance(now, tuple):
            return [part.strip() for part in said.split(";") if part.strip()]
        if isinstance(now, int | float) and not isinstance(now, bool):
            return _number(name, said) if said else None
    return said or None


def _number(name: str, said: str) -> int | float:
    plain = "".join(said.split()).replace("\u202f", "").replace(",", ".")
    try:
        number = float(plain)
    except ValueError:
        raise RecoupeError(f"{name}: {said} is no number") from None
    return int(number) if number.is_integer() else number


def _text(value: Any) -> str:
    if isinstance(value, tuple):
        return "; ".join(str(part) for part in value)
    return "" if value is None else str(msgspec.to_builtins(value))


def _choices(hint: Any) -> tuple[str, ...]:
    if get_origin(hint) is Literal:
        return tuple(str(each) for each in get_args(hint))
    if get_origin(hint) in (Union, types.UnionType):
        return tuple(each for part in get_args(hint) for each in _choices(part))
    return ()
