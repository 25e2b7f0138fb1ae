"""Treebank words as surface tokens."""

from pathlib import Path

from training.conllu import read
from training.models import tag_of
from training.scores import expanded

ROWS = [
    ("1", "Ils", "lui", "PRON", "Number=Plur"),
    ("2", "parleraient", "parler", "VERB", "Mood=Cnd|Number=Plur|Tense=Pres|VerbForm=Fin"),
    ("3-4", "du", "_", "_", "_"),
    ("3", "de", "de", "ADP", "_"),
    ("4", "le", "le", "DET", "Number=Sing"),
    ("5", "pont", "pont", "NOUN", "Number=Sing"),
]


def test_contractions_are_one_token(tmp_path: Path) -> None:
    file = tmp_path / "small.conllu"
    lines = [
        "\t".join((i, form, lemma, upos, "_", feats, "_", "_", "_", "_"))
        for i, form, lemma, upos, feats in ROWS
    ]
    file.write_text("# text = x\n" + "\n".join(lines) + "\n\n", encoding="utf-8")
    (sentence,) = read(file)
    assert [token.form for token in sentence] == ["Ils", "parleraient", "du", "pont"]
    assert [word.form for word in sentence[2].words] == ["de", "le"]
    assert tag_of(sentence[1]) == ("VERB", "Fin", "Cnd", "Pres")
    assert tag_of(sentence[2]).upos == "ADP"
    assert expanded(sentence[2], tag_of(sentence[2]), "de") == [("ADP", "de"), ("DET", "le")]
