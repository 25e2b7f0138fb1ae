"""The shipped models against the official test parts, where these are at hand."""

import pytest
from training.material import DATA, TEST_TREEBANKS, named_sentences, treebank
from training.scores import annotated_names, score_tags

from recoupe.annotate.morphology import Morphology, MorphologyTable
from recoupe.annotate.names.classes import form_classes
from recoupe.annotate.resources import model_file
from recoupe.annotate.tagger import Taggers
from recoupe.annotate.weights import load_weights

pytestmark = pytest.mark.skipif(
    not DATA.is_dir(), reason="the treebanks lie beside the project and are not here"
)


@pytest.mark.parametrize(("name", "upos", "lemma"), [("GSD", 0.955, 0.97), ("Sequoia", 0.975, 0.98)])
def test_tags_and_lemmas(name: str, upos: float, lemma: float) -> None:
    table = MorphologyTable.load(model_file("fr", "forms.tsv"), model_file("fr", "endings.tsv"))
    taggers = Taggers(load_weights(model_file("fr", "taggers.npz")), form_classes("fr"))
    scores = score_tags(treebank(TEST_TREEBANKS[name]), taggers, Morphology(table))
    assert scores.upos > upos
    assert scores.lemma > lemma


def test_names() -> None:
    assert annotated_names(list(named_sentences("test")))["all"] > 0.785
