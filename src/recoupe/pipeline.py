"""The whole flow on one screen: read, clean, annotate, times, date, extract, resolve, reconcile, dossier.

`read_article` looks at one article alone, and its `Reading` is stored as soon as it is made; `connect_story`
looks at the readings of one story together and makes their record anew. So a stopped build goes on where it was,
an added article re-decides only its story, and a better rule or a person's judgement redoes only its own half.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from pathlib import Path

from recoupe.amend import amend
from recoupe.backends.annotators import annotator_of
from recoupe.collector import put_off
from recoupe.describe import describe_article, named_mentions, zones
from recoupe.dossier.replace import Record
from recoupe.dossier.rows import claim_order
from recoupe.dossier.store import Look, Store
from recoupe.dossier.stories import Story
from recoupe.engine import BUILTIN_ENGINE, Engine, decider_version
from recoupe.errors import InputRefusedError
from recoupe.extract import extract
from recoupe.guard import Failure, each, guarded
from recoupe.ingest.identity import article_id
from recoupe.ingest.language import foreign
from recoupe.ingest.notice import InputNotice
from recoupe.ingest.prose import refusal_of
from recoupe.ingest.raw_article import RawArticle
from recoupe.ingest.reader import AS_FOUND, Found, How, shown_name
from recoupe.ingest.sources import list_inputs, promised_format, read_input, size_of
from recoupe.judgements import NONE, Judgements
from recoupe.places import KnownPlace, by_name, locate
from recoupe.progress import BuildProgress, Outcome, Tally
from recoupe.reading import Reading
from recoupe.reconcile import reconcile
from recoupe.record import Published
from recoupe.resolve import resolve
from recoupe.resolve.shared import merge_all
from recoupe.resolve.stories import stories
from recoupe.text.clean import clean
from recoupe.text.front import find_front
from recoupe.times.anchor import anchor_times
from recoupe.times.dossier import date_dossier
from recoupe.times.find import find_times
from recoupe.times.published import clues_and_date

NOWHERE: Mapping[str, KnownPlace] = {}
SECONDS_AN_ARTICLE = 10.0  # processor time that reading may take; a newspaper article takes 0.02
SECONDS_A_CHARACTER = 1e-5
SECONDS_A_BYTE = 5e-6
SECONDS_A_FIND = 60.0  # processor time that a reader may take to find the next article in a file


@put_off()
def read_article(
    raw: RawArticle, published: Published | None = None, engine: Engine = BUILTIN_ENGINE
) -> Look:
    """Everything that one article says by itself; `published` is what its dossier taught of its date."""
    text = clean(raw.text)
    document = annotator_of(engine.annotator).annotate(text)
    found = find_times(document)
    identifier = article_id(raw.text, raw.outlet)
    clues, alone = clues_and_date(document, found, raw.published, identifier)
    times = anchor_times(document, found, published or alone)
    article = describe_article(identifier, raw, find_front(text, raw.file), published or alone)
    reading = Reading(
        article=article,
        raw=raw.text,
        url=raw.url,
        zones=zones(text),
        mentions=named_mentions(document),
        claims=(engine.extractor.extract if engine.extractor else extract)(document, times, article),
    )
    return Look(reading=reading, clues=clues)


def read_articles(raws: Sequence[RawArticle]) -> tuple[Reading, ...]:
    """Articles read, dated by each other, and read anew where that changed a date; in memory."""
    looks = [read_article(raw) for raw in raws]
    clues = {look.reading.article.id: look.clues for look in looks}
    dates: dict[str, Published] = {}
    for story in stories([look.reading for look in looks]):
        ids = [reading.article.id for reading in story]
        dates.update(zip(ids, date_dossier([clues[one] for one in ids]), strict=True))
    told = [dates[look.reading.article.id] for look in looks]
    return tuple(
        look.reading if look.reading.article.published == date else read_article(raw, date).reading
        for raw, look, date in zip(raws, looks, told, strict=True)
    )


def connect(readings: Iterable[Reading], judged: Judgements = NONE) -> Record:
    """What articles say together, story by story, as people judged it: entities, origins, findings."""
    records = [connect_story(story, judged) for story in stories(tuple(readings), judged.links)]
    return Record(
        articles=tuple(sorted((a for r in records for a in r.articles), key=lambda a: (a.file, a.id))),
        claims=tuple(sorted((c for r in records for c in r.claims), key=claim_order)),
        entities=merge_all(part for record in records for part in record.entities),
        findings=tuple(
            sorted((f for r in records for f in r.findings), key=lambda f: (f.kind, f.label, f.id))
        ),
    )


def connect_story(
    readings: Sequence[Reading], judged: Judgements = NONE, places: Mapping[str, KnownPlace] = NOWHERE
) -> Record:
    """What the articles of one story say together, placed by the user's own list where it knows better."""
    amended = [locate(amend(reading, judged), places) for reading in readings]
    entities, named = resolve(amended, judged)
    compared, findings = reconcile(named, entities, judged)
    return Record(
        articles=tuple(reading.article for reading in compared),
        claims=tuple(claim for reading in compared for claim in reading.claims),
        entities=entities,
        findings=findings,
    )


def build(
    sources: Iterable[str | Path],
    store: Store,
    *,
    jobs: int,
    progress: BuildProgress,
    how: How = AS_FOUND,
    engine: Engine = BUILTIN_ENGINE,
    places: Sequence[KnownPlace] | None = None,
) -> Outcome:
    """Read what is new in `sources`, and what another engine read, into the store; then make its record."""
    tally, version = Tally(progress), engine.version
    found = chain(store.outdated(version), _articles(sources, tally, how))
    fresh = _unknown(found, store.known(version), tally)
    read = partial(read_article, engine=engine)
    for raw, look in each(read, fresh, limit=_seconds, jobs=1 if engine.extractor else jobs):
        if isinstance(look, Failure):
            tally.refuse(
                InputRefusedError(raw.file, look.reason, "leave it out, or report it with the file"),
                raw.format,
            )
        else:
            store.save(raw, look, version)
            tally.read(raw.format)
    store.renew(decider_version())
    if places is not None:
        store.keep_places(places)
    if store.stale:
        progress.stage("comparing the reports")
        store.begin()
        finish(store, engine)
    return tally.outcome()


def finish(store: Store, engine: Engine = BUILTIN_ENGINE) -> None:
    """Make the record of every story that was touched anew: its dates, then what it says together."""
    store.renew(decider_version())
    places = by_name(store.places())
    while stories_left := store.touched(
        links := store.judgements().links
    ):  # more, where somebody decides meanwhile
        for story in stories_left:
            for part in store.chapters(story, links):
                _date_together(store, part, engine)
                store.take(part)
                judged = store.judgements()
                store.replace(part, connect_story(store.readings(part.articles), judged, places))
            store.end(story)
    store.settle()


def _date_together(store: Store, story: Story, engine: Engine) -> None:
    """Date articles by each other, and read those anew whose date the others taught."""
    clues = store.clues(story.articles)
    before = store.dates(story.articles)
    for one, published in zip(clues, date_dossier(clues), strict=True):
        if published != before[one.article]:
            raw = store.raw(one.article)
            again = guarded(
                partial(read_article, published=published, engine=engine), raw, seconds=_seconds(raw)
            )
            if isinstance(again, Look):
                store.save(raw, again, engine.version)


def _articles(sources: Iterable[str | Path], tally: Tally, how: How) -> Iterator[RawArticle]:
    """Articles of all inputs in a fixed order; what can't be used is told."""
    inputs = list_inputs(sources)
    tally.progress.inputs(len(inputs))
    for path in inputs:
        for found in _in_time(read_input(path, how), path):
            if isinstance(found, InputNotice):
                tally.notice(found)
            elif isinstance(found, InputRefusedError):
                tally.refuse(found, promised_format(path, how))
            elif (refusal := refusal_of(found) or foreign(found)) is not None:
                tally.refuse(refusal, found.format)
            else:
                yield found
        tally.progress.input_done()


def _in_time(found: Iterator[Found], path: Path) -> Iterator[Found]:
    """What a reader finds, as long as it takes no more than a bound for each article.

    The bound grows with the file: a large web archive may hold thousands of pages before one with an article.
    """
    seconds = SECONDS_A_FIND + SECONDS_A_BYTE * size_of(path)
    while True:
        one = guarded(lambda it: next(it, None), found, seconds=seconds)
        if isinstance(one, Failure):
            yield InputRefusedError(shown_name(path), one.reason, "leave it out, or report it with the file")
            return
        if one is None:
            return
        yield one


def _unknown(found: Iterable[RawArticle], known: set[str], tally: Tally) -> Iterator[RawArticle]:
    """Articles that the engine hasn't read yet, each once."""
    for raw in found:
        article = article_id(raw.text, raw.outlet)
        if article in known:
            tally.known(raw.format)
            continue
        known.add(article)
        yield raw


def _seconds(raw: RawArticle) -> float:
    return SECONDS_AN_ARTICLE + SECONDS_A_CHARACTER * len(raw.text)
