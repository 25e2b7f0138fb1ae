"""Measures the models on the test parts: gold tokens for tags and lemmas, exact spans for names."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from recoupe.annotate.builtin import builtin
from recoupe.annotate.morphology import Morphology, morphology_tag
from recoupe.annotate.names.spans import label_spans
from recoupe.annotate.tagger import Tag, Taggers, decode
from recoupe.text.clean_text import CleanText, OffsetMap, Paragraph
from training.conllu import Sentence, SurfaceToken
from training.material import NamedSentence
from training.models import tag_of

NAME_TYPES = ("all", "PER", "LOC", "ORG", "MISC")
TYPE_OF = {"person": "PER", "state": "LOC", "place": "LOC", "misc": "MISC"} | dict.fromkeys(
    ("organisation", "armed_group", "outlet"), "ORG"
)


@dataclass(frozen=True, slots=True)
class TagScores:
    """Shares of the gold words right, the conditionals found, and words a second."""

    words: int
    upos: float
    full: float
    lemma: float
    conditionals: tuple[int, int, int]  # found and right, in the gold, given
    words_per_second: float


def expanded(token: SurfaceToken, tag: Tag, lemma: str) -> list[tuple[str, str]]:
    """The (UPOS, lemma) of each gold word behind a surface token: a contraction is preposition + article.

    Which printed words are contractions is certain for `du`, `au`, `aux`; `auquel` and its kind are
    preposition + pronoun. Gold words are only used to know how many there are.
    """
    if len(token.words) == 1:
        return [(tag.upos, lemma)]
    lower = token.form.lower()
    second = ("PRON", "lequel") if lower.endswith(("quel", "quels", "quelle", "quelles")) else ("DET", "le")
    return [("ADP", "à" if lower.startswith("a") else "de"), second]


def score_tags(sentences: Sequence[Sentence], taggers: Taggers, morphology: Morphology) -> TagScores:
    """Score tags and lemmas on gold tokens."""
    forms = [[token.form for token in sentence] for sentence in sentences]
    began = time.process_time()
    tags = [[decode(label) for label in row] for row, _ in taggers.labels(forms)]
    lemmas = [
        [a.lemma for a in morphology.analyse(words, [morphology_tag(t.upos, t.verbform) for t in row])]
        for words, row in zip(forms, tags, strict=True)
    ]
    seconds = time.process_time() - began
    counts: Counter[str] = Counter()
    for sentence, tag_row, lemma_row in zip(sentences, tags, lemmas, strict=True):
        for token, tag, lemma in zip(sentence, tag_row, lemma_row, strict=True):
            gold = tag_of(token)
            counts["tokens"] += 1
            counts["full"] += tag == gold
            counts["cnd gold"] += gold.mood == "Cnd"
            counts["cnd given"] += tag.mood == "Cnd"
            counts["cnd right"] += tag.mood == gold.mood == "Cnd"
            for word, (upos, given) in zip(token.words, expanded(token, tag, lemma), strict=True):
                counts["words"] += 1
                counts["upos"] += upos == word.upos
                counts["lemma"] += given == word.lemma
    return TagScores(
        words=counts["words"],
        upos=counts["upos"] / counts["words"],
        full=counts["full"] / counts["tokens"],
        lemma=counts["lemma"] / counts["words"],
        conditionals=(counts["cnd right"], counts["cnd gold"], counts["cnd given"]),
        words_per_second=counts["words"] / seconds,
    )


Span = tuple[int, int, str]


def score_names(sentences: Sequence[NamedSentence], taggers: Taggers) -> dict[str, float]:
    """Exact span and type F1 of the model alone, over all and a type."""
    found = []
    labels = taggers.labels([sentence.forms for sentence in sentences])
    for sentence, (_, names) in zip(sentences, labels, strict=True):
        spans = label_spans(names)
        found.append({(sentence.starts[i], sentence.ends[j - 1], kind) for i, j, kind in spans})
    return _f1([sentence.gold for sentence in sentences], found)


def annotated_names(sentences: Sequence[NamedSentence]) -> dict[str, float]:
    """The same of the built-in annotator, rules and all; the sentences of a text are given to it together."""
    gold, found = [], []
    for _, group in groupby(sentences, key=lambda sentence: sentence.text_id):
        rows = list(group)
        text = "\n".join(row.text.replace("\n", " ") for row in rows)
        document = builtin().annotate(_clean(text))
        tokens = document.tokens
        found.append(
            {(tokens.start[n.first], tokens.end[n.last - 1], TYPE_OF[n.kind]) for n in document.names}
        )
        starts = accumulate((len(row.text) + 1 for row in rows), initial=0)
        gold.append(
            {(i + at, j + at, kind) for row, at in zip(rows, starts, strict=False) for i, j, kind in row.gold}
        )
    return _f1(gold, found)


def _clean(text: str) -> CleanText:
    paragraphs = []
    at = 0
    for line in text.split("\n"):
        paragraphs.append(Paragraph(at, at + len(line), "body"))
        at += len(line) + 1
    return CleanText(text, text, OffsetMap((0,), (0,), (len(text),)), tuple(paragraphs))


def shared_speed(parts: Sequence[Sequence[Sentence]], taggers: Taggers) -> float:
    """Words a second for tags and names of sentences."""
    forms = [[token.form for token in sentence] for part in parts for sentence in part]
    began = time.process_time()
    list(taggers.labels(forms))
    return sum(map(len, forms)) / (time.process_time() - began)


def _f1(golds: Sequence[Collection[Span]], founds: Sequence[Collection[Span]]) -> dict[str, float]:
    given: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for wanted, found in zip(golds, founds, strict=True):
        for counter, names in ((given, found), (gold, wanted), (right, set(found) & set(wanted))):
            counter.update(kind for _, _, kind in names)
            counter["all"] += len(names)
    return {
        kind: 2 * right[kind] / (given[kind] + gold[kind]) for kind in ("all", "PER", "LOC", "ORG", "MISC")
    }
