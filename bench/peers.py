"""Plain tools on the same words: a tokenizer that only splits, and a date finder that only finds dates."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Sequence

Work = Callable[[Sequence[str]], object]


def spacy_tokenizer() -> Work | None:
    """spaCy's blank French pipeline, which only splits into tokens; `None` where spaCy is not installed."""
    if importlib.util.find_spec("spacy") is None:
        return None
    import spacy

    nlp = spacy.blank("fr")
    return lambda texts: [len(nlp(text)) for text in texts]


def dateparser_search() -> Work | None:
    """`dateparser.search.search_dates` in French; `None` where dateparser is not installed."""
    if importlib.util.find_spec("dateparser") is None:
        return None
    from dateparser.search import search_dates

    return lambda texts: [search_dates(text, languages=["fr"]) for text in texts]
