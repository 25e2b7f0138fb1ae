"""`python -m training`: train all models from `../shared/data`, print and record their scores."""

from __future__ import annotations

import sys

from recoupe.annotate.features import FeatureTable, save_known
from recoupe.annotate.morphology import Morphology
from recoupe.annotate.names.classes import form_classes
from recoupe.annotate.resources import model_folder
from recoupe.annotate.tagger import SequenceTagger
from training.conjugation import verb_forms
from training.gazetteer import write_gazetteer
from training.material import DATA, TEST_TREEBANKS, named_sentences, training_sentences, treebank
from training.models import attributes_of, train_names, train_tags
from training.morphology import count_forms, learn
from training.scores import score_names, score_tags
from training.vocabulary import write_words


def main() -> int:
    """Train, save, score."""
    if not DATA.is_dir():
        print(f"{DATA} is not there: the training data lies beside the project, not in it", file=sys.stderr)
        return 2
    models = model_folder("fr")
    models.mkdir(parents=True, exist_ok=True)
    sentences = training_sentences()
    learned = learn(count_forms(sentences), verb_forms())
    learned.save(models / "forms.tsv", models / "endings.tsv")
    write_words(models / "words.txt", learned)
    write_gazetteer("fr", models / "gazetteer.tsv")
    table = FeatureTable(form_classes("fr"))
    train_tags(sentences, table, models / "tags.crfsuite")
    train_names([*named_sentences("train"), *named_sentences("dev")], table, models / "names.crfsuite")
    save_known(
        attributes_of(models / "tags.crfsuite") | attributes_of(models / "names.crfsuite"),
        models / "attributes.bin",
    )

    tagger, morphology = SequenceTagger(models / "tags.crfsuite"), Morphology(learned)
    for name, file in TEST_TREEBANKS.items():
        print(name, score_tags(treebank(file), table, tagger, morphology))
    names = score_names(list(named_sentences("test")), table, SequenceTagger(models / "names.crfsuite"))
    print("names", {kind: round(score, 3) for kind, score in names.items()})
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
