"""A spaCy pipeline as annotator: its parts of speech and its names, over our own tokens and sentences.

The later stages rely on our tokens (`l'` apart, `aujourd'hui` whole) and on the name rules, which the pipeline's
names pass like those of the built-in model. What a pipeline has no component for, the built-in model does.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from recoupe.annotate.builtin import BuiltinAnnotator
from recoupe.annotate.names.mention import Mention, MentionType
from recoupe.annotate.tagger import Tag, encode, pieces
from recoupe.errors import RecoupeError
from recoupe.text.sentences import SentenceSpan

_TYPES: dict[str, MentionType] = {
    "PER": "PER", "PERSON": "PER", "LOC": "LOC", "GPE": "LOC", "FAC": "LOC", "ORG": "ORG", "NORP": "ORG",
    "MISC": "MISC", "EVENT": "MISC", "PRODUCT": "MISC",
}  # fmt: skip
_NO_VERB = ("", "", "")


class SpacyAnnotator(BuiltinAnnotator):
    """Annotates by a pipeline that is installed, or lies in a folder."""

    def __init__(self, name: str, language: str = "fr") -> None:
        super().__init__(language)
        self._pipeline = _load(name)
        self.version = str(self._pipeline.meta.get("version", ""))

    def _label(self, forms: list[str], spans: list[SentenceSpan]) -> tuple[list[str], list[Mention]]:
        """Tag labels and names, from the pipeline where it gives them, else from the built-in models."""
        tags, mentions = super()._label(forms, spans)
        own: list[Mention] = []
        named = False
        for span in spans:
            for first, last in pieces(span.first, span.last):
                doc = self._read(forms[first:last])
                for offset, token in enumerate(doc):
                    if token.pos_:
                        tags[first + offset] = _label_of(token)
                named = named or doc.has_annotation("ENT_IOB")
                own += [
                    Mention(first + ent.start, first + ent.end, _TYPES.get(ent.label_, "MISC"))
                    for ent in doc.ents
                ]
        return tags, own if named else mentions

    def _read(self, forms: list[str]) -> Any:
        """One sentence through the pipeline, in our tokens."""
        from spacy.tokens import Doc

        starts: list[bool | int | None] = [True, *(False for _ in forms[1:])]
        doc = Doc(self._pipeline.vocab, words=forms, sent_starts=starts)
        for _, component in self._pipeline.pipeline:
            doc = component(doc)
        return doc


def _label_of(token: Any) -> str:
    """A token's tag as the built-in model would label it."""
    morph = token.morph.to_dict()
    upos = "ADP" if token.lower_ in ("au", "aux", "du") else token.pos_
    if upos not in ("VERB", "AUX"):
        return encode(Tag(upos, *_NO_VERB))
    verbform = morph.get("VerbForm", "Fin" if "Mood" in morph else "")
    return encode(Tag(upos, verbform, morph.get("Mood", ""), morph.get("Tense", "")))


def _load(name: str) -> Any:
    try:
        import spacy
    except ImportError as error:
        raise RecoupeError(
            f"--annotator spacy:{name}: it needs spaCy; install it: pip install 'recoupe[spacy]'"
        ) from error
    try:
        return spacy.load(Path(name) if Path(name).is_dir() else name)
    except (OSError, ValueError) as error:
        raise RecoupeError(
            f"--annotator spacy:{name}: no such pipeline; install its package, or name its folder"
        ) from error
