"""Recoupe: read what newsrooms write of one crisis, get one sourced record.

>>> import recoupe
>>> dossier = recoupe.build(["articles/"])                                            # doctest: +SKIP
>>> for finding in dossier.findings:                                                  # doctest: +SKIP
...     print(finding.status, finding.label)
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from recoupe.version import VERSION

if TYPE_CHECKING:
    from recoupe.backends.extractor import Extractor
    from recoupe.dossier.dossier import Dossier
    from recoupe.progress import BuildProgress

__version__ = VERSION
__all__ = ["__version__", "build", "open", "report"]

# Imports stand inside the verbs so that `import recoupe` costs nothing.


def build(
    sources: str | Path | Iterable[str | Path],
    dossier: str | Path | None = None,
    *,
    jobs: int = 1,
    progress: BuildProgress | None = None,
    format: str | None = None,  # noqa: A002 - as in `recoupe build --as FORMAT`
    columns: Mapping[str, str] | None = None,
    annotator: str = "builtin",
    extractor: Extractor | None = None,
    places: str | Path | None = None,
) -> Dossier:
    """Read articles and make, or extend, a dossier; without a path it is kept in memory.

    `sources` are files and folders, in any of the formats of `docs/formats-in.md`, each recognised by its
    content unless `format` names one; `columns` says which heading of a table holds which field
    (`{"text": "Corps"}`). `places` is a CSV of places of your own: `name,aliases,lat,lon,within`.
    `dossier.outcome` tells how many articles were read and which inputs were refused,
    and why. `jobs` above 1 reads in that many processes where there are many
    articles; a script that uses it needs the usual `if __name__ == "__main__":` guard.

    `annotator` may be `spacy:NAME`, `extractor` a `recoupe.backends.llm.extractor.LlmExtractor`; give the same ones
    at the next build of the dossier, which else reads its articles again (see `docs/backends.md`).

    Raises `recoupe.errors.DossierError` where the dossier can't be written.
    """
    from recoupe import pipeline
    from recoupe.backends.annotators import annotator_of
    from recoupe.dossier.dossier import Dossier
    from recoupe.dossier.file import MEMORY
    from recoupe.dossier.store import Store
    from recoupe.engine import Engine
    from recoupe.ingest.formats import reader_of
    from recoupe.ingest.reader import How
    from recoupe.places import read_places
    from recoupe.progress import BuildProgress

    how = How(format, columns or {})
    if format is not None:
        reader_of(format)  # a name that there isn't is told before anything is made
    annotator_of(annotator)
    given = [sources] if isinstance(sources, (str, Path)) else list(sources)
    own = None if places is None else read_places(places)
    store = Store(MEMORY if dossier is None else dossier)
    try:
        outcome = pipeline.build(
            given,
            store,
            jobs=jobs,
            progress=progress or BuildProgress(),
            how=how,
            engine=Engine(annotator, extractor),
            places=own,
        )
    except BaseException:
        store.connection.close()
        raise
    return Dossier(store.connection, None if dossier is None else Path(dossier), outcome)


def open(dossier: str | Path) -> Dossier:  # noqa: A001 - recoupe.open reads as intended
    """Open a dossier file for reading. Raises `recoupe.errors.DossierError`."""
    from recoupe.dossier.dossier import Dossier

    return Dossier.open(dossier)


def report(dossier: Dossier) -> str:
    """The dossier as one self-contained HTML page, to write to a file."""
    from recoupe.publish.page import render_page

    return render_page(dossier)
