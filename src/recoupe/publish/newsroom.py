"""Who published an article, said in one way wherever a newsroom is named."""

from __future__ import annotations

import re

from recoupe.annotate.names.acronyms import initials_match
from recoupe.record import Article

_WITH_ACRONYM = re.compile(r"(?P<name>[^()]{3,120}?)\s*\((?P<letters>[^\W\d_]{2,10})\)")


def newsroom(article: Article) -> str | None:
    """The newsroom, else the agency that signs; `None` where neither is known.

    >>> newsroom(article)                                                              # doctest: +SKIP
    'La Vigie'
    """
    signed = article.outlet or next(iter(article.credits), None)
    return without_acronym(signed) if signed else None


def without_acronym(name: str) -> str:
    """A name without the acronym of its own words behind it, so that it is one name however it is signed.

    >>> without_acronym("Ligue Sans Rives (LSR)"), without_acronym("Ondine (Valbreuse)")
    ('Ligue Sans Rives', 'Ondine (Valbreuse)')
    """
    found = _WITH_ACRONYM.fullmatch(name)
    if (
        found
        and found["letters"].isupper()
        and initials_match(found["letters"], found["name"].lower().split(), exact=True)
    ):
        return found["name"]
    return name
