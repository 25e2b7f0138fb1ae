"""Which claims and findings a question means: words without accents and case, dates that overlap."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable

from recoupe.publish.mcp.shelf import Held
from recoupe.publish.wording import phrase
from recoupe.record import Claim, Finding

_WORDS = re.compile(r"[\w-]+")


def folded(text: str) -> str:
    """Text for comparing.

    >>> folded("Évacués d’Alep-Est")
    "evacues d'alep-est"
    """
    plain = unicodedata.normalize("NFD", text.casefold().replace("’", "'"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def says(query: str | None, *texts: str | None) -> bool:
    """Whether each word of a query begins a word of one of the texts; singular and plural are one.

    >>> says("civil tué Alep", "civils tués, Alep-Est"), says("Homs", "civils tués, Alep-Est")
    (True, False)
    """
    return not query or _among(query, words_of(texts))


def words_of(texts: Iterable[str | None]) -> tuple[str, ...]:
    """The words of texts, folded, each once."""
    return tuple(dict.fromkeys(_WORDS.findall(folded(" ".join(text for text in texts if text)))))


def _among(query: str, words: tuple[str, ...]) -> bool:
    return all(
        any(word.startswith(stem) for word in words)
        for each in _WORDS.findall(folded(query))
        if (stem := each.rstrip("s") if len(each) > 3 else each)
    )


def claim_says(query: str | None, claim: Claim, held: Held) -> bool:
    """Whether a claim is meant by a query."""
    if not query:
        return True
    if claim.id not in held.words:
        held.words[claim.id] = words_of(claim_texts(claim, held))
    return _among(query, held.words[claim.id])


def finding_says(query: str | None, finding: Finding, held: Held) -> bool:
    """Whether a finding is meant by a query."""
    if not query:
        return True
    if finding.id not in held.words:
        held.words[finding.id] = words_of(finding_texts(finding, held))
    return _among(query, held.words[finding.id])


def claim_texts(claim: Claim, held: Held) -> tuple[str | None, ...]:
    """All that a claim may be found by."""
    article = held.articles[claim.article]
    place = claim.place
    return (
        phrase(claim),
        claim.kind,
        *(span.text for span in claim.evidence),
        *((place.name, place.within) if place else ()),
        *(source.name for source in claim.attribution),
        article.outlet,
        article.title,
    )


def finding_texts(finding: Finding, held: Held) -> tuple[str | None, ...]:
    """All that a finding may be found by: its label, and the places and words of its claims."""
    claims = [held.claims[each] for each in finding.claims if each in held.claims]
    places = [name for claim in claims if claim.place for name in (claim.place.name, claim.place.within)]
    return (finding.label, finding.kind, *dict.fromkeys(places), *(phrase(claim) for claim in claims[:20]))


def within(claim: Claim, since: dt.date | None, until: dt.date | None) -> bool:
    """Whether a claim may hold at some time between two days; one that no words date does not."""
    if since is None and until is None:
        return True
    time = claim.time
    if time is None:
        return False
    before = since is not None and time.latest is not None and time.latest < since
    after = until is not None and time.earliest is not None and time.earliest > until
    return not before and not after
