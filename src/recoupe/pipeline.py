"""The whole flow on one screen: read, clean, annotate, times, date, extract, resolve, reconcile, dossier.

`read_article` looks at one article alone, and its `Reading` is stored as soon as it is made; `connect` looks
at all readings together and makes the record anew. So a stopped build goes on where it was, and a better rule
or a person's judgement redoes only its own half.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from recoupe.annotate.builtin import builtin
from recoupe.describe import describe_article, named_mentions, zones
from recoupe.dossier.store import Record, Store
from recoupe.engine import engine_version
from recoupe.errors import InputRefusedError
from recoupe.extract import extract
from recoupe.guard import Failure, each
from recoupe.ingest.identity import article_id
from recoupe.ingest.notice import InputNotice
from recoupe.ingest.prose import refusal_of
from recoupe.ingest.raw_article import RawArticle
from recoupe.ingest.sources import list_inputs, read_input
from recoupe.progress import BuildProgress, Outcome, Tally
from recoupe.reading import Reading
from recoupe.reconcile import reconcile
from recoupe.resolve import resolve
from recoupe.text.clean import clean
from recoupe.text.front import find_front
from recoupe.times.anchor import anchor_times
from recoupe.times.find import find_times
from recoupe.times.published import date_article

SECONDS_AN_ARTICLE = 10.0  # processor time that reading may take; a newspaper article takes 0.02
SECONDS_A_CHARACTER = 1e-5


def read_article(raw: RawArticle) -> Reading:
    """Everything that one article says by itself."""
    text = clean(raw.text)
    document = builtin().annotate(text)
    found = find_times(document)
    published = date_article(document, found, raw.published)
    times = anchor_times(document, found, published)
    article = describe_article(raw, find_front(text, raw.file), published)
    claims = extract(document, times, article)
    return Reading(
        article=article,
        raw=raw.text,
        url=raw.url,
        zones=zones(text),
        mentions=named_mentions(document),
        claims=claims,
    )


def connect(readings: tuple[Reading, ...]) -> Record:
    """What all articles say together: entities and their names, origins, findings."""
    entities, named = resolve(readings)
    compared, findings = reconcile(named, entities)
    return Record(
        articles=tuple(reading.article for reading in compared),
        claims=tuple(claim for reading in compared for claim in reading.claims),
        entities=entities,
        findings=findings,
    )


def build(sources: Iterable[str | Path], store: Store, *, jobs: int, progress: BuildProgress) -> Outcome:
    """Read what is new in `sources`, and what another engine read, into the store; then make its record."""
    engine, tally = engine_version(), Tally(progress)
    found = chain(store.outdated(engine), _articles(sources, tally))
    fresh = _unknown(found, store.known(engine), tally)
    for raw, reading in each(read_article, fresh, limit=_seconds, jobs=jobs):
        if isinstance(reading, Failure):
            tally.refuse(
                InputRefusedError(raw.file, reading.reason, "leave it out, or report it with the file")
            )
        else:
            store.save(raw, reading, engine)
            tally.read += 1
    if store.stale:
        progress.stage("comparing the reports")
        store.finish(connect)
    return tally.outcome()


def _articles(sources: Iterable[str | Path], tally: Tally) -> Iterator[RawArticle]:
    """Articles of all inputs in a fixed order; what can't be used is told."""
    inputs = list_inputs(sources)
    tally.progress.inputs(len(inputs))
    for path in inputs:
        for found in read_input(path):
            if isinstance(found, InputNotice):
                tally.notice(found)
            elif isinstance(found, InputRefusedError):
                tally.refuse(found)
            elif (refusal := refusal_of(found)) is not None:
                tally.refuse(refusal)
            else:
                yield found
        tally.progress.input_done()


def _unknown(found: Iterable[RawArticle], known: set[str], tally: Tally) -> Iterator[RawArticle]:
    """Articles that the engine hasn't read yet, each once."""
    for raw in found:
        article = article_id(raw.text, raw.outlet)
        if article in known:
            tally.known += 1
            continue
        known.add(article)
        yield raw


def _seconds(raw: RawArticle) -> float:
    return SECONDS_AN_ARTICLE + SECONDS_A_CHARACTER * len(raw.text)
