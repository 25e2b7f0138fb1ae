"""Whom `les deux hommes` means among those who meet."""

from __future__ import annotations

import pytest

WAR = "La guerre a fait dix morts lundi à Veld, où l'armée a bombardé le port.\n\n"


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Le président Jan Tark a accueilli Ivo Brek. Les deux hommes se sont entretenus mardi de la trêve.",
         ("Jan Tark", "Ivo Brek")),
        ("Le président Jan Tark attendait Ivo Brek. Les deux dirigeants se sont rencontrés mardi à Oron.",
         ("Jan Tark", "Ivo Brek")),
        # one, three, and no people
        ("Le président Jan Tark attendait. Les deux dirigeants se sont rencontrés mardi à Oron.",
         ("deux dirigeants",)),
        ("Jan Tark, Ana Turk et Ivo Brek attendaient. Les deux dirigeants se sont rencontrés mardi à Oron.",
         ("deux dirigeants",)),
        ("Le président Jan Tark attendait Ivo Brek. Les deux camps se sont rencontrés mardi à Oron.",
         ("deux camps",)),
    ],
)  # fmt: skip
def test_who_the_two_are(claims, text: str, parties: tuple[str, ...]) -> None:
    met = [claim for claim in claims(WAR + text) if claim.kind == "meeting"]
    assert met[-1].args.participants == parties
