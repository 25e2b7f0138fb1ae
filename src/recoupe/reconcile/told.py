"""What is known around a claim when its view is worked out: over the dossier, and of its article."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from recoupe.reading import Reading
from recoupe.reconcile.meant import Meant
from recoupe.reconcile.named import NamedPlaces
from recoupe.reconcile.origins import Origins
from recoupe.reconcile.places import Places
from recoupe.reconcile.speakers import Speakers
from recoupe.reconcile.story_cause import Story
from recoupe.reconcile.victims import Victims
from recoupe.reconcile.whose import Whose
from recoupe.record import Claim


@dataclass(frozen=True, slots=True)
class Known:
    """What is known over a whole dossier: places, origins, towns told without a name, speakers, whose, people."""

    places: Places
    origins: Origins
    meant: Meant
    speakers: Speakers
    whose: Whose
    victims: Victims


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of one article: where it plays, its turn, the disaster that its story is about."""

    at: int
    reading: Reading
    named: NamedPlaces
    stage: frozenset[str]
    headed: frozenset[str]
    partial: frozenset[str]
    main: frozenset[str]
    toll: frozenset[str]
    lesser: frozenset[str]
    attackers: dict[str, float]
    paragraphs: tuple[int, ...]
    struck: tuple[tuple[int, str], ...]
    people: tuple[tuple[int, str], ...]
    mourned: frozenset[str]
    dead: frozenset[str]
    in_arms: bool
    turn: int | None
    story: Story
    minor: bool
    year: int | None
    many: str | None
    of_all: frozenset[str]

    def paragraph(self, claim: Claim) -> int:
        """Where the paragraph of a claim begins."""
        at = bisect_right(self.paragraphs, claim.sentence.start)
        return self.paragraphs[at - 1] if at else 0
