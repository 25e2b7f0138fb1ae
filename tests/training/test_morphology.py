"""Learning lemmas and numbers from counted forms."""

from collections import Counter
from pathlib import Path

from training.morphology import learn

from recoupe.annotate.morphology import Analysis, Morphology, MorphologyTable


def learned() -> MorphologyTable:
    seen = {
        ("villages", "NOUN"): Counter({Analysis("village", "Plur"): 3}),
        ("barrages", "NOUN"): Counter({Analysis("barrage", "Plur"): 2}),
        ("pays", "NOUN"): Counter({Analysis("pays", "Plur"): 2, Analysis("pays", "Sing"): 3}),
    }
    listed = [
        ("meurt", "VERB.Fin", Analysis("mourir", "Sing")),
        ("fuit", "VERB.Fin", Analysis("fuir", "Sing")),
    ]
    return learn(seen, listed)


def test_seen_forms_and_endings() -> None:
    morphology = Morphology(learned())
    assert morphology.analyse(["Villages", "pays"], ["NOUN", "NOUN"]) == [
        Analysis("village", "Plur"),
        Analysis("pays", ""),
    ]
    assert morphology.analyse(["orages"], ["NOUN"]) == [Analysis("orage", "Plur")]


def test_listed_forms_are_found_and_names_kept_as_printed() -> None:
    morphology = Morphology(learned())
    assert morphology.analyse(["meurt", "Vellac"], ["VERB.Fin", "PROPN"]) == [
        Analysis("mourir", "Sing"),
        Analysis("Vellac", ""),
    ]


def test_a_table_is_read_as_it_was_written(tmp_path: Path) -> None:
    table = learned()
    table.save(tmp_path / "forms.tsv", tmp_path / "endings.tsv")
    assert MorphologyTable.load(tmp_path / "forms.tsv", tmp_path / "endings.tsv") == table
