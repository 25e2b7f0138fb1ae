"""`est` is the east behind parts of towns, and a verb behind the same nouns elsewhere."""

from __future__ import annotations

import pytest

from recoupe.annotate.east import is_east

_BE = "AUX|Fin|Ind|Pres"


@pytest.mark.parametrize(
    ("text", "labels", "expected"),
    [
        ("tient la partie est de la ville", ("VERB|Fin", "DET", "NOUN", _BE, "ADP", "DET", "NOUN"), True),
        ("La rive est du fleuve", ("DET", "NOUN", _BE, "ADP", "NOUN"), True),
        ("les quartiers est sont tombés", ("DET", "NOUN", _BE, "AUX", "VERB|Part"), True),
        ("tient le secteur est depuis mai", ("VERB|Fin", "DET", "NOUN", _BE, "ADP", "NOUN"), True),
        ("dans la banlieue est .", ("ADP", "DET", "NOUN", _BE, "PUNCT"), True),
        ("dans la banlieue est difficile", ("ADP", "DET", "NOUN", _BE, "ADJ"), False),
        ("La région est de nouveau calme", ("DET", "NOUN", _BE, "ADP", "ADJ", "ADJ"), False),
        ("La région est d' un calme", ("DET", "NOUN", _BE, "ADP", "DET", "NOUN"), False),
        ("La porte est de la fermer", ("DET", "NOUN", _BE, "ADP", "PRON", "VERB|Inf"), False),
        ("La ville est de taille", ("DET", "NOUN", _BE, "ADP", "NOUN"), False),
    ],
)
def test_the_east(text: str, labels: tuple[str, ...], expected: bool) -> None:
    forms = text.split()
    assert is_east(forms.index("est"), forms, labels) is expected
