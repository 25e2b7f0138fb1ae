"""Lemmas and number in context, on sentences of our own."""

from collections.abc import Callable

import pytest

from recoupe.annotate.document import Document

Annotate = Callable[[str], Document]


@pytest.mark.parametrize(
    ("text", "form", "lemma"),
    [
        ("Deux villageois ont été tués.", "tués", "tuer"),
        ("Trois fillettes ont été blessées.", "blessées", "blesser"),
        ("Neuf ouvriers ont péri dans la mine.", "péri", "périr"),
        ("Des familles ont fui vers la plaine.", "fui", "fuir"),
        ("L'armée a repris deux ponts.", "repris", "reprendre"),
        ("Les miliciens se sont emparés du port.", "emparés", "emparer"),
        ("Des raids ont visé la ville.", "raids", "raid"),
        ("Les secousses ont repris.", "secousses", "secousse"),
        ("Le pays des vallées.", "pays", "pays"),
        ("Deux otages sont morts pendant l'assaut.", "morts", "mourir"),
        ("On compte douze morts dans le village.", "morts", "mort"),
        ("Le préfet a promis des tentes.", "promis", "promettre"),
        ("Les troupes assiégeaient la ville.", "assiégeaient", "assiéger"),
        ("Les rebelles ont rompu la trêve.", "rompu", "rompre"),
        ("Douze personnes restaient bloquées à Marna.", "restaient", "rester"),
        ("Il eût fallu partir.", "eût", "avoir"),
        ("Le ministre a reçu les délégués.", "reçu", "recevoir"),
    ],
)
def test_press_verbs(annotate: Annotate, text: str, form: str, lemma: str) -> None:
    tokens = annotate(text).tokens
    assert tokens.lemma[tokens.form.index(form)] == lemma


def test_number_from_form_or_determiner(annotate: Annotate) -> None:
    tokens = annotate("Les pays voisins et un pays ami ont envoyé des avions.").tokens
    number = dict(zip(tokens.start, tokens.number, strict=True))
    pays = [start for start, form in zip(tokens.start, tokens.form, strict=True) if form == "pays"]
    assert [number[start] for start in pays] == ["Plur", "Sing"]
    assert tokens.number[tokens.form.index("avions")] == "Plur"
