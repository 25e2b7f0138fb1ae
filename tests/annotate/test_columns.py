"""The columns of tokens: what is kept of a form with a label is what it says anew."""

from recoupe.annotate.columns import TokenColumns
from recoupe.annotate.morphology import Analysis, Morphology, MorphologyTable


def columns() -> TokenColumns:
    forms = {("ferme", "NOUN"): Analysis("ferme", "Sing"), ("ferme", "VERB.Fin"): Analysis("fermer", "Sing")}
    return TokenColumns(Morphology(MorphologyTable(forms, {})))


def test_one_form_has_a_row_for_each_label() -> None:
    made = columns().make(
        [0, 3, 9], [2, 8, 14], ["La", "ferme", "ferme"], ["DET", "NOUN", "VERB|Fin|Ind|Pres"]
    )
    assert made.lower == ["la", "ferme", "ferme"]
    assert made.lemma == ["la", "ferme", "fermer"]
    assert made.upos == ["DET", "NOUN", "VERB"]
    assert (made.verbform, made.mood, made.tense) == (["", "", "Fin"], ["", "", "Ind"], ["", "", "Pres"])


def test_the_number_that_a_determiner_gives_stays_with_its_token() -> None:
    """`les pays` must not make every later `pays` plural."""
    forms = {("les", "DET"): Analysis("le", "Plur"), ("pays", "NOUN"): Analysis("pays", "")}
    maker = TokenColumns(Morphology(MorphologyTable(forms, {})))
    assert maker.make([0, 4], [3, 8], ["les", "pays"], ["DET", "NOUN"]).number == ["Plur", "Plur"]
    assert maker.make([0], [4], ["pays"], ["NOUN"]).number == [""]


def test_no_tokens_give_empty_columns() -> None:
    made = columns().make([], [], [], [])
    assert len(made) == 0
    assert made.lower == made.number == []
