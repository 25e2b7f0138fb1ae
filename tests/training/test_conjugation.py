"""Verb forms by the three groups."""

import pytest
from training.conjugation import verb_forms

from recoupe.annotate.morphology import Analysis


@pytest.fixture(scope="module")
def forms() -> dict[tuple[str, str], set[Analysis]]:
    found: dict[tuple[str, str], set[Analysis]] = {}
    for form, tag, analysis, _ in verb_forms():
        found.setdefault((form, tag), set()).add(analysis)
    return found


@pytest.mark.parametrize(
    ("form", "tag", "lemma", "number"),
    [
        ("assiègent", "VERB.Fin", "assiéger", "Plur"),
        ("assiégeait", "VERB.Fin", "assiéger", "Sing"),
        ("appelle", "VERB.Fin", "appeler", "Sing"),
        ("achètent", "VERB.Fin", "acheter", "Plur"),
        ("déploie", "VERB.Fin", "déployer", "Sing"),
        ("annonçait", "VERB.Fin", "annoncer", "Sing"),
        ("céderont", "VERB.Fin", "céder", "Plur"),
        ("périrent", "VERB.Fin", "périr", "Plur"),
        ("reprendraient", "VERB.Fin", "reprendre", "Plur"),
        ("obtint", "VERB.Fin", "obtenir", "Sing"),
        ("mortes", "VERB.Part", "mourir", "Plur"),
        ("découvert", "VERB.Part", "découvrir", "Sing"),
        ("conquis", "VERB.Part", "conquérir", ""),
        ("fuyant", "VERB.Part", "fuir", ""),
    ],
)
def test_forms(
    forms: dict[tuple[str, str], set[Analysis]], form: str, tag: str, lemma: str, number: str
) -> None:
    assert Analysis(lemma, number) in forms[form, tag]


def test_no_form_that_does_not_exist(forms: dict[tuple[str, str], set[Analysis]]) -> None:
    for wrong in ("annèxe", "appele", "annoncait", "mourit", "mangons", "sonts"):
        assert (wrong, "VERB.Fin") not in forms


def test_rarer_verbs_and_prefixes_have_the_same_shape() -> None:
    found = {(row.form, row.analysis.lemma, row.tense) for row in verb_forms(name="rare_verbs")}
    for expected in (
        ("vacille", "vaciller", "F"),
        ("étiquette", "étiqueter", "F"),
        ("proscrivait", "proscrire", "G"),
        ("redeviendraient", "redevenir", "C"),
        ("pleuvent", "pleuvoir", "F"),
    ):
        assert expected in found
    assert "devenir" not in {lemma for _, lemma, _ in found}
