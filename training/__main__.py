"""`python -m training`: make all model files from `../shared/data`, print their scores and record them."""

from __future__ import annotations

import sys
from pathlib import Path

from recoupe.annotate.features import FeatureTable, save_known
from recoupe.annotate.morphology import Morphology, MorphologyTable
from recoupe.annotate.names.classes import form_classes
from recoupe.annotate.resources import model_folder
from recoupe.annotate.tagger import SequenceTagger
from training.conjugation import verb_forms
from training.finite import write_finite
from training.gazetteer import write_gazetteer
from training.material import DATA, TEST_TREEBANKS, named_sentences, training_sentences, treebank
from training.models import attributes_of, train_names, train_tags
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
    features = FeatureTable(form_classes(LANGUAGE))
    train_tags(sentences, features, models / "tags.crfsuite")
    train_names([*named_sentences("train"), *named_sentences("dev")], features, models / "names.crfsuite")
    attributes = attributes_of(models / "tags.crfsuite") | attributes_of(models / "names.crfsuite")
    save_known(attributes, models / "attributes.bin")
    return morphology


def main() -> int:
    """Train, save, score."""
    if not DATA.is_dir():
        print(f"{DATA} is not there: the training data lies beside the project, not in it", file=sys.stderr)
        return 2
    models = model_folder(LANGUAGE)
    models.mkdir(parents=True, exist_ok=True)
    morphology = Morphology(make(models))
    features = FeatureTable(form_classes(LANGUAGE))
    tags, names = SequenceTagger(models / "tags.crfsuite"), SequenceTagger(models / "names.crfsuite")
    test = list(named_sentences("test"))
    lines = table(
        {
            name: score_tags(treebank(file), features, tags, morphology)
            for name, file in TEST_TREEBANKS.items()
        },
        {"model alone": score_names(test, features, names), "with the rules": annotated_names(test)},
        shared_speed([treebank(file) for file in TEST_TREEBANKS.values()], features, tags, names),
    )
    print("\n".join(lines))
    record(DOCUMENT, lines)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
