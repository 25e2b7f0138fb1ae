"""What an article is about where nobody attacks: a disaster, an accident, a disease."""

from __future__ import annotations

from recoupe.annotate.document import Document

_OPENING = 4  # sentences, the headline among them
_TWICE = 2


def told_disaster(document: Document, nouns: frozenset[str], violence: frozenset[str]) -> str | None:
    """The disaster that an article is about: the one that it names most, and oftener than any violence."""
    tokens = document.tokens
    found: dict[str, int] = {}
    violent = 0
    for i, lemma in enumerate(tokens.lemma):
        if lemma in nouns and tokens.upos[i] == "NOUN":
            found[lemma] = found.get(lemma, 0) + 1
        elif lemma in violence:
            violent += 1
    most = max(found, key=lambda lemma: found[lemma], default=None)
    return most if most is not None and sum(found.values()) > violent else None


def told_mishap(document: Document, nouns: frozenset[str], violence: frozenset[str]) -> str | None:
    """The accident or disease that an article is about: told in its opening and again, where nobody attacks."""
    tokens, sentences = document.tokens, document.sentences
    found: dict[str, int] = {}
    opening = sentences[min(len(sentences), _OPENING) - 1].last if sentences else 0
    opened: set[str] = set()
    violent = 0
    for i, lemma in enumerate(tokens.lemma):
        word = lemma if lemma in nouns else tokens.lower[i]
        if word in nouns and tokens.upos[i] in ("NOUN", "PROPN"):
            found[word] = found.get(word, 0) + 1
            if i < opening:
                opened.add(word)
        elif lemma in violence:
            violent += 1
    most = max(opened, key=lambda word: found[word], default=None)
    told = most is not None and found[most] >= _TWICE and sum(found.values()) > violent
    return most if told else None
