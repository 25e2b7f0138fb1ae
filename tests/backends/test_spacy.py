"""A spaCy pipeline in the place of the built-in annotator: a small one, made here."""

from __future__ import annotations

from pathlib import Path

import pytest

import recoupe
from recoupe.backends.annotators import annotator_of
from recoupe.errors import RecoupeError
from recoupe.text.clean import clean

spacy = pytest.importorskip("spacy", reason="pip install 'recoupe[spacy]'")

TEXT = "Douze civils ont péri lundi à Zoralie, selon le maire. Borvak a fui."


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pipeline that knows one place, which no gazetteer has, and one verb."""
    made = spacy.blank("fr")
    names = made.add_pipe("entity_ruler")
    names.add_patterns([{"label": "LOC", "pattern": "Borvak"}])
    verbs = made.add_pipe("attribute_ruler")
    verbs.add(patterns=[[{"LOWER": "péri"}]], attrs={"POS": "VERB", "MORPH": "Tense=Past|VerbForm=Part"})
    verbs.add(patterns=[[{"LOWER": "fui"}]], attrs={"POS": "NOUN"})
    folder = tmp_path_factory.mktemp("spacy") / "petit"
    made.to_disk(folder)
    return folder


def test_its_tags_and_names_stand_where_it_gives_them(pipeline: Path) -> None:
    document = annotator_of(f"spacy:{pipeline}").annotate(clean(TEXT))
    tokens = document.tokens
    at = {form: index for index, form in enumerate(tokens.form)}
    assert (tokens.upos[at["péri"]], tokens.verbform[at["péri"]]) == ("VERB", "Part")
    assert tokens.upos[at["fui"]] == "NOUN"  # as the pipeline says, rightly or not
    assert tokens.upos[at["maire"]] == "NOUN"  # the built-in model's, where the pipeline says nothing
    assert [name.kind for name in document.names if name.text == "Borvak"] == ["place"]
    assert len(tokens.form) == len(tokens.lemma) == len(document.name_at)


def test_a_build_with_it_carries_spans_and_reads_again_what_another_engine_read(
    pipeline: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    dossier, name = tmp_path / "d.sqlite", f"spacy:{pipeline}"
    for annotator, read in (("builtin", 1), (name, 1), (name, 0), ("builtin", 1)):
        with recoupe.build([tmp_path / "a.txt"], dossier, annotator=annotator) as built:
            assert built.outcome.read == read
            assert built.claims
            for claim in built.claims:
                assert all(TEXT[span.start : span.end] == span.text for span in claim.evidence)


def test_what_there_is_not_is_told(tmp_path: Path) -> None:
    with pytest.raises(RecoupeError, match="give builtin, or spacy:NAME"):
        recoupe.build([tmp_path], annotator="stanza")
    with pytest.raises(RecoupeError, match="no such pipeline"):
        recoupe.build([tmp_path], annotator="spacy:fr_core_news_none")
