"""The built-in annotator on sentences of our own."""

from recoupe.annotate.builtin import builtin
from recoupe.annotate.document import Document
from recoupe.text.clean_text import CleanText, OffsetMap, Paragraph


def annotate(text: str) -> Document:
    size = len(text)
    return builtin().annotate(
        CleanText(text, text, OffsetMap((0,), (0,), (size,)), (Paragraph(0, size, "body"),))
    )


def test_columns_are_of_one_length_and_offsets_hold() -> None:
    text = "Le préfet d'Orvane s'est rendu à Vellac. « Tout va bien », a-t-il dit."
    document = annotate(text)
    tokens = document.tokens
    columns = (tokens.end, tokens.form, tokens.lower, tokens.lemma, tokens.upos, tokens.number, tokens.tense)
    assert {len(column) for column in columns} == {len(tokens)}
    assert all(text[i:j] == form for i, j, form in zip(tokens.start, tokens.end, tokens.form, strict=True))
    assert [document.words(s.first, s.last) for s in document.sentences] == [
        "Le préfet d'Orvane s'est rendu à Vellac.",
        "« Tout va bien », a-t-il dit.",
    ]


def test_empty_text() -> None:
    document = annotate("")
    assert len(document.tokens) == 0
    assert document.sentences == ()
    assert document.names == ()


def mood_of(text: str, form: str) -> tuple[str, str, str]:
    tokens = annotate(text).tokens
    at = tokens.form.index(form)
    return tokens.verbform[at], tokens.mood[at], tokens.tense[at]


def test_the_conditional_of_hearsay_is_told_from_the_imperfect() -> None:
    assert mood_of("Les miliciens auraient tué douze villageois.", "auraient") == ("Fin", "Cnd", "Pres")
    assert mood_of("Les miliciens avaient tué douze villageois.", "avaient") == ("Fin", "Ind", "Imp")
    assert mood_of("Le convoi serait bloqué à l'entrée du bourg.", "serait") == ("Fin", "Cnd", "Pres")
    assert mood_of("Le convoi sera bloqué à l'entrée du bourg.", "sera") == ("Fin", "Ind", "Fut")


def test_curly_quotation_marks_are_read_as_the_angled_ones_and_kept_as_printed() -> None:
    tokens = annotate("Les miliciens ont “pris le port” et la digue, dit le maire.").tokens
    assert (tokens.form[3], tokens.form[7]) == ("“", "”")
    assert [*tokens.upos[3:5], tokens.upos[7]] == ["PUNCT", "VERB", "PUNCT"]
    angled = annotate("Les miliciens ont « pris le port » et la digue, dit le maire.").tokens
    assert tokens.upos == angled.upos


def test_participles_past_and_present() -> None:
    assert mood_of("Deux femmes ont été blessées.", "blessées") == ("Part", "", "Past")
    assert mood_of("Les obus tombent, tuant deux femmes.", "tuant") == ("Part", "", "Pres")


def test_names_know_their_tokens() -> None:
    document = annotate("Le chef de la diplomatie, Marc Delvaux, est arrivé à Bruxelles.")
    found = {name.text: name.kind for name in document.names}
    assert found == {"Marc Delvaux": "person", "Bruxelles": "place"}
    for index, name in enumerate(document.names):
        assert document.words(name.first, name.last) == name.text
        assert set(document.name_at[name.first : name.last]) == {index}
