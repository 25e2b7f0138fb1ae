"""Counts told by another count, by losses, by names on a list; where the hurt are brought, who is one more."""

from __future__ import annotations

import pytest

from recoupe.record import Casualties, Claim

TOLD = """
Dix dockers ont été tués, le double de blessés. | killed 10; wounded 20
L'armée a eu dix tués et autant de prisonniers. | killed 10; captured 10
L'armée aurait perdu six cents hommes, les insurgés le double. | killed 600; killed 1200
Dix pêcheurs ont disparu. Le comité du port tient une liste de douze noms. | missing 10; missing 12
Dix pêcheurs ont péri. Douze noms sont gravés sur la stèle. | killed 10; killed 12
Les pertes de l'armée s'élèvent à dix hommes. | killed 10
Les pertes de la milice dépassent trente hommes. | killed 30
Ses pertes ne dépasseraient pas trente hommes. | killed 30
Les insurgés ont essuyé de lourdes pertes. | casualties None
Le collectif chiffre à dix le nombre des grévistes tombés lundi. | killed 10
Les blessés, au nombre de vingt, ont été soignés. | wounded 20
Douze squelettes ont été exhumés. | killed 12
Dix gardes ont été tués lundi, ainsi que trois dockers. | killed 10; killed 3
Ivo Brek et trois de ses gardes ont été tués. | killed 3; killed 1
Trois dockers sont morts. Un quatrième est entre la vie et la mort. | killed 3; wounded 1
Deux gardes ont été tués, un troisième blessé. | killed 2; wounded 1
Dix gardes ont été tués. D'autres ont été blessés. | killed 10; wounded None
Un homme agresse un garde et le tue. | killed 1
Onze ont dû être emmenés à l'hôpital. | wounded 11
Vingt élèves ont été soignés sur place. | wounded 20
La préfecture a perdu la trace de douze randonneurs. | missing 12
Ivo Brek a été pris en otage lundi. | captured 1
Ivo Brek a été mis aux arrêts. | captured 1
Douze bergers ont été battus à mort. | killed 12
Douze bergers mortellement blessés lundi ont été enterrés. | killed 12
Douze bergers légèrement touchés ont été soignés. | wounded 12
Douze bergers ont été roués de coups. | wounded 12
Douze bergers ont été emportés par la crue. | killed 12
Douze bergers ont été conduits au poste. | captured 12
Douze randonneurs n'ont pas pu être joints. | missing 12
""".strip().splitlines()

NOT_TOLD = """
L'armée a perdu autant d'hommes que la milice.
Le club a subi de lourdes pertes.
Les éleveurs ont subi de lourdes pertes financières.
L'école tient une liste de douze noms.
Les élèves ont été emmenés à l'école.
D'autres ont été détruits.
Le prix est le double.
Les bergers ont été conduits au marché.
Ivo Brek a été roué.
""".strip().splitlines()


def harmed(found: list[Claim]) -> list[str]:
    return [
        f"{claim.args.measure} {claim.quantity.value if claim.quantity else None}"
        for claim in found
        if isinstance(claim.args, Casualties)
    ]


@pytest.mark.parametrize("line", TOLD)
def test_it_counts(claims, line: str) -> None:
    text, _, expected = (part.strip() for part in line.partition("|"))
    assert sorted(harmed(claims(text))) == sorted(expected.split("; "))


@pytest.mark.parametrize("text", NOT_TOLD)
def test_it_counts_nobody(claims, text: str) -> None:
    assert harmed(claims(text)) == []


def test_losses_that_pass_no_number_are_at_most_that(claims) -> None:
    (found,) = claims("Les pertes de l'armée ne dépasseraient pas trente hommes.")
    assert found.quantity.bound == "at_most"
    assert found.quantity.low is None
    assert found.args.victims == "soldiers"
