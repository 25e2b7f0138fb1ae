"""Closed classes: an unknown word is no pronoun, a rare pronoun stays one."""

from __future__ import annotations

import pytest

from recoupe.annotate.closed import ClosedClasses

KNOWN = (("celui-ci", "PRON"), ("demain", "ADV"), ("un", "DET"), ("entre", "ADP"))


@pytest.mark.parametrize(
    ("forms", "labels", "expected"),
    [
        (["un", "élu", "tarvi", "a"], ["DET", "NOUN", "PRON", "AUX|Fin|Ind|Pres"], "ADJ"),
        (["oui", ",", "@ivobrek", ":"], ["X", "PUNCT", "PRON", "PUNCT"], "PROPN"),
        (["hier", "et", "Demain", ","], ["ADV", "CCONJ", "ADP", "PUNCT"], "ADV"),
        (["le", "maire", "tarvi", "et"], ["DET", "NOUN", "NOUN", "CCONJ"], "NOUN"),
        (["pont", "dans", "auquel", "on"], ["NOUN", "ADP", "PRON", "PRON"], "PRON"),
        (["est", "près", "celui-ci", "."], ["VERB", "ADV", "PRON", "PUNCT"], "PRON"),
        (["un", "groupe", "armé", "contre"], ["DET", "NOUN", "VERB|Part|Past", "ADP"], "ADJ"),
        (["des", "hommes", "armés"], ["DET", "NOUN", "VERB|Part|Past"], "ADJ"),
        (["un", "homme", "armé", "par"], ["DET", "NOUN", "VERB|Part|Past", "ADP"], "VERB|Part|Past"),
        (
            ["ils", "ont", "armé", "les"],
            ["PRON", "AUX|Fin|Ind|Pres", "VERB|Part|Past", "DET"],
            "VERB|Part|Past",
        ),
        (["est", "là", "tes", "amis"], ["VERB", "ADV", "DET", "NOUN"], "DET"),
        (["source", "militaire", "juge", "le"], ["NOUN", "ADJ", "NOUN", "DET"], "VERB|Fin|Ind|Pres"),
        (["le", "colonel", "juge", "vain", "ce"], ["DET", "NOUN", "NOUN", "ADJ", "DET"], "VERB|Fin|Ind|Pres"),
        (["le", "préfet", "critique", "«"], ["DET", "NOUN", "ADJ", "PUNCT"], "VERB|Fin|Ind|Pres"),
        (["comme", "le", "note", "Ana"], ["ADP", "DET", "NOUN", "PROPN"], "VERB|Fin|Ind|Pres"),
        (["comme", "l'", "eau", "la"], ["ADP", "DET", "NOUN", "DET"], "NOUN"),
        (["lit", "la", "note", "Ana"], ["VERB", "DET", "NOUN", "PROPN"], "NOUN"),
        (["un", "état", "critique", "dix"], ["DET", "NOUN", "ADJ", "NUM"], "ADJ"),
        (["un", "premier", "chiffre", "dix"], ["DET", "ADJ", "NOUN", "NUM"], "NOUN"),
        (["digue", ",", "dixit", "le"], ["NOUN", "PUNCT", "VERB|Part|Past", "DET"], "ADP"),
        ([",", "même", "si", "Marna"], ["PUNCT", "ADV", "ADP", "PROPN"], "SCONJ"),
        (["belle", "est", "si", "belle"], ["ADJ", "AUX|Fin|Ind|Pres", "ADV", "ADJ"], "ADV"),
        (["un", "appel", "pressant", "au"], ["DET", "NOUN", "VERB|Part|Pres", "ADP"], "ADJ"),
        (["un", "texte", "pressant", "les"], ["DET", "NOUN", "VERB|Part|Pres", "DET"], "VERB|Part|Pres"),
        (["une", "foule", "angoissée", "par"], ["DET", "NOUN", "VERB|Part|Past", "ADP"], "VERB|Part|Past"),
        ([",", "et", "s'", "ils", "partent"], ["PUNCT", "CCONJ", "PRON", "PRON", "VERB"], "SCONJ"),
        (
            ["l'", "armée", "entre", "dans", "Oron"],
            ["DET", "NOUN", "ADP", "ADP", "PROPN"],
            "VERB|Fin|Ind|Pres",
        ),
        (["un", "accord", "entre", "la", "Sarvie"], ["DET", "NOUN", "ADP", "DET", "PROPN"], "ADP"),
        (["la", "semaine", "passée", "à"], ["DET", "NOUN", "VERB|Part|Past", "ADP"], "ADJ"),
        (["la", "loi", "passée", "hier"], ["DET", "NOUN", "VERB|Part|Past", "ADV"], "VERB|Part|Past"),
        (["dit", "qu'", "s'", "enfuit"], ["VERB", "SCONJ", "PRON", "VERB"], "PRON"),
    ],
)
def test_the_third_word(forms: list[str], labels: list[str], expected: str) -> None:
    ClosedClasses(KNOWN).settle(forms, labels)
    assert labels[2] == expected
