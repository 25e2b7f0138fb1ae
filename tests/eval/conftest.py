"""A tiny gold corpus and claims over it, made by hand."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from eval.corpus import Corpus, load_corpus

from recoupe.record import ARGS, Claim, Extent, Place, Quantity, Source, Span, Time

TEXT = (
    "Selon la Ligue de Tarvane, 12 civils, dont trois enfants, ont été tués à Oumra-Est mardi. "
    "Le bourg compte 4.000 habitants. Des témoins parlent d'une dizaine de blessés.\n"
    "« Nous resterons », a dit Élias Korvane, maire d'Oumra."
)
FACTS: list[dict[str, Any]] = [
    {
        "kind": "casualties",
        "anchor": "12 civils",
        "value": 12,
        "measure": "killed",
        "victims": ["civilians", "people"],
        "place": "Oumra",
        "source": "ligue de Tarvane",
        "time": {"earliest": "2018-05", "latest": None},
    },
    {
        "kind": "casualties",
        "anchor": "trois enfants",
        "value": 3,
        "measure": "killed",
        "victims": "children",
        "subset_of": "12 civils",
    },
    {
        "kind": "casualties",
        "anchor": "une dizaine de blessés",
        "value": 10,
        "measure": "wounded",
        "source": "témoins",
        "optional": True,
    },
    {
        "kind": "statement",
        "anchor": "Nous resterons",
        "speaker": "Elias Korvane",
        "mode": ["direct", "mixed"],
    },
    {"kind": "event", "anchor": "mardi", "type": "attack"},
]


def write_gold(folder: Path, facts: list[dict[str, Any]], **settings: Any) -> Corpus:
    """A corpus of one article, TEXT, with these facts and one trap."""
    (folder / "articles").mkdir(exist_ok=True)
    (folder / "articles" / "a.txt").write_text(TEXT, "utf-8")
    row = {"file": "a.txt", "published": "2018-05-16", "facts": facts, "traps": ["4.000 habitants"]}
    (folder / "claims.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
    lines = [f"{name} = {json.dumps(value)}\n" for name, value in settings.items()]
    (folder / "corpus.toml").write_text("".join(lines), "utf-8")
    return load_corpus(folder)


@pytest.fixture
def gold(tmp_path: Path) -> Corpus:
    return write_gold(tmp_path, FACTS)


MakeClaim = Callable[..., Claim]


@pytest.fixture
def claim() -> MakeClaim:
    return make_claim


def make_claim(
    kind: str,
    words: str,
    *,
    value: float | None = None,
    source: str | None = None,
    place: str | None = None,
    day: str | None = None,
    confidence: float = 0.8,
    **args: Any,
) -> Claim:
    """A claim over `words` of TEXT, in the sentence around them."""
    start = TEXT.index(words)
    first = max(TEXT.rfind(mark, 0, start) + len(mark) for mark in (". ", "\n")) if start > 80 else 0
    last = min((at for mark in (". ", ".\n") if (at := TEXT.find(mark, start)) >= 0), default=len(TEXT) - 1)
    quantity = None
    if value is not None:
        quantity = Quantity(
            value=value, low=value, high=value, bound="exact", unit=None, text=words.split()[0]
        )
    when = dt.date.fromisoformat(day) if day else None
    time = (
        Time(earliest=when, latest=when, span="instant", open=None, text=None, because="") if when else None
    )
    return Claim(
        id=f"{kind}:{words}:{value}",
        article="a",
        file="a.txt",
        kind=kind,  # type: ignore[arg-type]
        evidence=(Span(start=start, end=start + len(words), text=words),),
        sentence=Extent(start=first, end=last + 1),
        args=ARGS[kind](**args),  # type: ignore[index]
        quantity=quantity,
        time=time,
        place=Place(name=place, text=place) if place else None,
        attribution=(Source(name=source, start=0, end=0),) if source else (),
        factuality="asserted",
        origin=None,
        rule="test",
        confidence=confidence,
    )
