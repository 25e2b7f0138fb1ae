"""A quantity of an article: a number with its bound, the noun that it counts, and what kind of thing that is."""

from __future__ import annotations

import msgspec

from recoupe.annotate.document import Document
from recoupe.record import Bound, Quantity


class QuantityMention(msgspec.Struct, frozen=True):
    """A quantity at tokens `[first, last)`, approximators included; its whole phrase ends at `phrase_last`.

    - `head`: token of the noun it counts, `lemma` that noun's lemma; `None` in an ellipsis (`57 à l'ouest`).
    - `unit`: `percent`, a unit of `lang/fr/numbers.toml` (`district`, `aircraft`), else the lemma.
    - `unit_class`: `people`, `share`, `time`, `age`, `date`, `money`, `measure`, `area`, `means`, `label`,
      `thing` (any other noun), `none` (no noun).
    - `victims`, `state`: for people, the record's class, and the measure of a state noun (`blessés`).
    - `partitive`: part of a known whole (`trois des blessés`); `other`: `cinq autres`; `definite`: `les 300`.
    - `article`: only an article or a vague determiner counts (`un soldat`, `des civils`).
    - `change`: `from` or `to` in `est passé de 6 à 73`.
    """

    first: int
    last: int
    phrase_last: int
    head: int | None
    lemma: str | None
    unit: str | None
    unit_class: str
    value: float | int | None
    low: float | int | None
    high: float | int | None
    bound: Bound
    victims: str | None = None
    state: str | None = None
    partitive: bool = False
    other: bool = False
    definite: bool = False
    article: bool = False
    change: str | None = None

    @property
    def people(self) -> bool:
        """Whether it may count people: a person noun, a share, or no noun at all (`57 à l'ouest`)."""
        return self.unit_class in ("people", "share", "none")

    def quantity(self, document: Document, unit: str | None = None) -> Quantity:
        """The record's form, with the words as printed."""
        return Quantity(
            value=self.value,
            low=self.low,
            high=self.high,
            bound=self.bound,
            unit=unit or self.unit,
            text=document.words(self.first, self.last),
        )
