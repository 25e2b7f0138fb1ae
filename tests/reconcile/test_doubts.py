"""What people are asked first: pairs that comparing can hardly tell."""

from __future__ import annotations

from tests.reconcile.test_reconcile import Dossier

from recoupe.reconcile import doubtful
from recoupe.record import Claim


def asked(dossier: Dossier) -> list[tuple[Claim, Claim]]:
    """The pairs of claims to ask about, in that order."""
    entities, readings = dossier.resolved()
    claims = {claim.id: claim for reading in readings for claim in reading.claims}
    return [(claims[one], claims[other]) for _, one, other in doubtful(readings, entities)]


def told(number: int, victims: str, value: float, words: str) -> tuple[str, dict[str, object]]:
    return words, {"value": value, "victims": victims, "place": "Korvane", "on": (2, number)}


def test_a_whole_and_its_part_come_after_what_is_hard_to_tell() -> None:
    dossier = Dossier()
    for number, (victims, value) in enumerate(
        (("people", 20), ("people", 26), ("children", 3), ("people", 31), ("children", 5))
    ):
        dossier.article(f"Journal {number}", 3 + number)
        sentence, args = told(
            3 + number, victims, value, f"On compte {value} {victims} au marché de Korvane."
        )
        dossier.claim(sentence, **args)  # type: ignore[arg-type]
    parts = [one.args.victims != other.args.victims for one, other in asked(dossier)]
    assert True in parts
    assert False in parts
    assert parts == sorted(parts)


def test_of_copies_of_one_text_one_is_asked_about() -> None:
    text = "On compte vingt morts au grand marché couvert de Korvane, dit la Protection civile de la vallée, mardi."
    dossier = Dossier()
    for number in range(4):
        dossier.article(f"Journal {number}", 3)
        dossier.claim(text, value=20, place="Korvane", on=(2, 3))
    dossier.article("Le Soir", 5)
    dossier.claim("On compte 31 morts au marché de Korvane.", value=31, place="Korvane", on=(2, 6))
    assert len(asked(dossier)) == 1
