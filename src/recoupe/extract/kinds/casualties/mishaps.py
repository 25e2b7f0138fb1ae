"""What an article is about where nobody attacks: a disaster, an accident, a disease."""

from __future__ import annotations

from collections import Counter

from recoupe.extract.context import Context

_OPENING = 4  # sentences, the headline among them
_TWICE = 2


def told_disaster(context: Context, nouns: frozenset[str], violence: frozenset[str]) -> str | None:
    """The disaster that an article is about: the one that it names most, and oftener than any violence."""
    tokens, lemmas = context.document.tokens, context.lemmas
    named = [i for i in lemmas.at(nouns) if tokens.upos[i] == "NOUN"]
    found = Counter(tokens.lemma[i] for i in named)
    violent = len({*lemmas.at(violence)}.difference(named))
    most = max(found, key=lambda lemma: found[lemma], default=None)
    return most if most is not None and len(named) > violent else None


def told_mishap(context: Context, nouns: frozenset[str], violence: frozenset[str]) -> str | None:
    """The accident or disease that an article is about: told in its opening and again, where nobody attacks."""
    tokens, sentences = context.document.tokens, context.document.sentences
    opening = sentences[min(len(sentences), _OPENING) - 1].last if sentences else 0
    named: dict[int, str] = {}
    for i in sorted({*context.lemmas.at(nouns), *context.words.at(nouns)}):
        if tokens.upos[i] in ("NOUN", "PROPN"):
            named[i] = tokens.lemma[i] if tokens.lemma[i] in nouns else tokens.lower[i]
    found = Counter(named.values())
    violent = len({*context.lemmas.at(violence)}.difference(named))
    opened = dict.fromkeys(word for i, word in named.items() if i < opening)
    most = max(opened, key=lambda word: found[word], default=None)
    told = most is not None and found[most] >= _TWICE and len(named) > violent
    return most if told else None
