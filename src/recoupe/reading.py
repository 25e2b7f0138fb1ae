"""What the stages found in one article: the value that is stored an article at a time.

Entities and findings are made from readings, so a better rule re-reads an article and a person's judgement
re-decides a finding, and neither touches the other.
"""

from __future__ import annotations

import msgspec

from recoupe.record import Article, Claim, EntityKind


class NamedMention(msgspec.Struct, frozen=True, kw_only=True):
    """A name where it stands: raw offsets, its words, and what the article makes of it.

    `canonical` is the fullest form in the article, `acronym` the short form introduced for it, `role` and
    `organisation` the office named beside it (`directeur`, `OSDH`); coordinates only from a gazetteer.
    """

    start: int
    end: int
    text: str
    kind: EntityKind
    canonical: str
    acronym: str | None = None
    role: str | None = None
    organisation: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    within: str | None = None


class Zone(msgspec.Struct, frozen=True, kw_only=True):
    """A paragraph of the raw text and its role, as `recoupe.text.clean_text.ParagraphRole` names them."""

    start: int
    end: int
    role: str


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """One article read: its record, raw text, zones, names and claims.

    The names in claims are canonical within the article; entity ids and `origin` are still `None`.
    """

    article: Article
    raw: str
    url: str | None
    zones: tuple[Zone, ...]
    mentions: tuple[NamedMention, ...]
    claims: tuple[Claim, ...]
