"""`python -m training`: make all model files from `../shared/data`, print their scores and record them."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from recoupe.annotate.morphology import Morphology, MorphologyTable
from recoupe.annotate.names.classes import form_classes
from recoupe.annotate.resources import model_folder
from recoupe.annotate.tagger import Taggers
from recoupe.annotate.weights import load_weights
from training.attributes import SentenceAttributes
from training.conjugation import verb_forms
from training.finite import write_finite
from training.gazetteer import write_gazetteer
from training.material import DATA, TEST_TREEBANKS, named_sentences, training_sentences, treebank
from training.models import pack, train_names, train_tags
from training.morphology import count_forms, learn
from training.report import record, table
from training.scores import annotated_names, score_names, score_tags, shared_speed
from training.vocabulary import write_words

LANGUAGE = "fr"
DOCUMENT = Path(__file__).resolve().parents[1] / "docs" / "models.md"


def make(models: Path) -> MorphologyTable:
    """Make the model files in `models`, in the order in which one needs another."""
    sentences = training_sentences()
    morphology = learn(count_forms(sentences), verb_forms(LANGUAGE))
    morphology.save(models / "forms.tsv", models / "endings.tsv")
    write_finite(models / "finite.tsv", morphology, LANGUAGE)
    write_words(models / "words.tsv", morphology, verb_forms(LANGUAGE))
    write_gazetteer(LANGUAGE, models / "gazetteer.tsv")
    attributes = SentenceAttributes(form_classes(LANGUAGE))
    with TemporaryDirectory() as folder:
        tags, names = Path(folder) / "tags", Path(folder) / "names"
        train_tags(sentences, attributes, tags)
        train_names([*named_sentences("train"), *named_sentences("dev")], attributes, names)
        pack(tags, names, models / "taggers.npz")
    return morphology


def main() -> int:
    """Train, save, score."""
    if not DATA.is_dir():
        print(f"{DATA} is not there: the training data lies beside the project, not in it", file=sys.stderr)
        return 2
    models = model_folder(LANGUAGE)
    models.mkdir(parents=True, exist_ok=True)
    morphology = Morphology(make(models))
    taggers = Taggers(load_weights(models / "taggers.npz"), form_classes(LANGUAGE))
    test = list(named_sentences("test"))
    lines = table(
        {name: score_tags(treebank(file), taggers, morphology) for name, file in TEST_TREEBANKS.items()},
        {"model alone": score_names(test, taggers), "with the rules": annotated_names(test)},
        shared_speed([treebank(file) for file in TEST_TREEBANKS.values()], taggers),
    )
    print("\n".join(lines))
    record(DOCUMENT, lines)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
