"""Whose a figure is that somebody else tells of."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "sources", "factuality"),
    [
        ("La Ligue juge exagéré le chiffre de 40 morts annoncé par le préfet.", ["préfet"], "reported"),
        ("Le maire s'interroge sur le bilan de 40 morts publié par la Ligue.", ["Ligue"], "reported"),
        ("La Ligue confirme le bilan de 40 morts donné par l'armée.", ["armée", "Ligue"], "reported"),
        ("Le bilan de 40 morts fourni par la Ligue n'a pu être vérifié.", ["Ligue"], "unverified"),
        # a denial is what is told; what isn't said by anybody has no source
        ("La Ligue dément le bilan de 40 morts avancé par l'armée.", ["Ligue"], "denied"),
        ("Le bilan de 40 morts a été alourdi par la crue.", [], "asserted"),
        ("On compte 40 morts dans le camp établi par la Ligue.", [], "asserted"),
    ],
)
def test_whose_figure_it_is(claims, text: str, sources: list[str], factuality: str) -> None:
    (found,) = [claim for claim in claims(text) if claim.kind == "casualties"]
    assert [one.name for one in found.attribution] == sources
    assert found.factuality == factuality
