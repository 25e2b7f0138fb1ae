"""The built-in annotator: two taggers over one table of scores, a morphology table, and the name rules."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from operator import itemgetter

from recoupe.annotate.as_learnt import as_learnt
from recoupe.annotate.closed import ClosedClasses
from recoupe.annotate.columns import TokenColumns
from recoupe.annotate.document import Document, Sentence, Tokens
from recoupe.annotate.finite import FiniteForms, finite_table
from recoupe.annotate.listed import listed_nouns
from recoupe.annotate.morphology import Analysis, Morphology, MorphologyTable
from recoupe.annotate.names.classes import form_classes
from recoupe.annotate.names.mention import Mention
from recoupe.annotate.names.naming import Namer
from recoupe.annotate.names.spans import label_spans
from recoupe.annotate.openers import Openers
from recoupe.annotate.protocol import Annotator
from recoupe.annotate.resources import model_file
from recoupe.annotate.tagger import Taggers, pieces
from recoupe.annotate.weights import load_weights
from recoupe.text.clean_text import CleanText
from recoupe.text.sentences import SentenceSpan, split_sentences
from recoupe.text.tokens import tokenize

_FIRST_LETTER = itemgetter(0)


class BuiltinAnnotator:
    """Annotates with a language's own model files (see `docs/models.md`)."""

    def __init__(self, language: str = "fr") -> None:
        self._language = language
        self._taggers = Taggers(load_weights(model_file(language, "taggers.npz")), form_classes(language))
        self._namer = Namer(language)
        letters, analyses = finite_table(language)
        self._finite = FiniteForms(letters)
        table = MorphologyTable.load(model_file(language, "forms.tsv"), model_file(language, "endings.tsv"))
        self._closed = ClosedClasses(table.forms, letters)
        self._openers = Openers(language)
        finite = {(form, "VERB.Fin"): Analysis(*analysis) for form, analysis in analyses.items()}
        forms = {**dict(listed_nouns(language)), **finite, **table.forms}
        self._columns = TokenColumns(Morphology(MorphologyTable(forms, table.endings)))

    def annotate(self, text: CleanText) -> Document:
        """Annotate one article (see `recoupe.annotate.protocol.Annotator`)."""
        starts, ends = tokenize(text.text, self._language)
        forms = list(map(text.text.__getitem__, map(slice, starts, ends)))
        spans = split_sentences(text.text, starts, ends, text.paragraphs, self._language)
        tag_labels, found = self._label(forms, spans)
        tokens = self._columns.make(starts, ends, forms, tag_labels)
        names = self._namer.names(text.text, tokens, spans, found)
        name_at = [-1] * len(tokens)
        for index, name in enumerate(names):
            name_at[name.first : name.last] = [index] * (name.last - name.first)
        return Document(text, tokens, _sentences(text, tokens, spans), names, name_at)

    def _label(self, forms: list[str], spans: list[SentenceSpan]) -> tuple[list[str], list[Mention]]:
        """Tag labels of all tokens (those outside sentences are `X`) and the name model's spans."""
        tags = ["X"] * len(forms)
        found: list[Mention] = []
        stretches = [stretch for span in spans for stretch in pieces(span.first, span.last)]
        read = [as_learnt(forms[first:last]) for first, last in stretches]
        for (first, last), piece, (labels, names) in zip(
            stretches, read, self._taggers.labels(read, self._may_name), strict=True
        ):
            self._finite.settle(piece, labels)
            self._closed.settle(piece, labels)
            self._openers.settle(piece, labels)
            tags[first:last] = labels
            found += [Mention(first + i, first + j, kind) for i, j, kind in label_spans(names)]
        return tags, found

    def _may_name(self, forms: Sequence[str]) -> bool:
        """Whether a stretch can hold a name: a capital or handle after its first word, or a first word unknown."""
        firsts = list(map(_FIRST_LETTER, forms[1:]))
        if any(map(str.isupper, firsts)) or "@" in firsts:
            return True
        return not self._namer.is_word(forms[0].lower())


def _sentences(text: CleanText, tokens: Tokens, spans: list[SentenceSpan]) -> tuple[Sentence, ...]:
    return tuple(
        Sentence(
            first=span.first,
            last=span.last,
            start=tokens.start[span.first],
            end=tokens.end[span.last - 1],
            paragraph=span.paragraph,
            role=text.paragraphs[span.paragraph].role,
        )
        for span in spans
    )


@cache
def builtin(language: str = "fr") -> Annotator:
    """The built-in annotator of a language, loaded once.

    Raises `ModelError` where the package lacks its model files.

    >>> from recoupe.text.clean_text import CleanText, OffsetMap, Paragraph
    >>> text = "Des civils auraient fui."
    >>> clean = CleanText(text, text, OffsetMap((0,), (0,), (24,)), (Paragraph(0, 24, "body"),))
    >>> builtin().annotate(clean).tokens.lemma
    ['un', 'civil', 'avoir', 'fuir', '.']
    """
    return BuiltinAnnotator(language)
