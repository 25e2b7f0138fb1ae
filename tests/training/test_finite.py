"""The table of finite forms."""

import pytest
from training.finite import write_finite

from recoupe.annotate.morphology import Analysis, Ending, MorphologyTable


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    to = tmp_path_factory.mktemp("models") / "finite.tsv"
    morphology = MorphologyTable(
        {("encercle", "NOUN"): Analysis("encercle", "Sing")}, {("e", "VERB.Fin"): Ending(1, "er", "Sing")}
    )
    count = write_finite(to, morphology)
    lines = to.read_text(encoding="utf-8").splitlines()
    assert len(lines) == count
    return {form: rest for form, *rest in (line.split("\t") for line in lines)}


def test_tenses_and_what_else_a_form_is(rows: dict[str, list[str]]) -> None:
    assert rows["dénombrait"][0] == "G"
    assert rows["auraient"][0] == "C"
    assert rows["porte"][0] == "FN"
    assert rows["fixe"][0] == "AF"
    assert rows["finit"][0] == "FS"
    assert rows["encercle"][0] == "FN"  # the treebank shows a noun


def test_a_lemma_only_where_the_endings_do_not_give_it(rows: dict[str, list[str]]) -> None:
    assert rows["vacille"][1:] == ["", ""]
    assert rows["pleuvent"][1:] == ["pleuvoir", "Plur"]


def test_forms_of_the_first_two_persons_are_left_out(rows: dict[str, list[str]]) -> None:
    assert "dénombrons" not in rows
    assert "dénombrais" not in rows
