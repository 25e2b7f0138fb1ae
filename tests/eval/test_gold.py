"""The gold of our own: every fact is one that the record can hold, and every anchor points at one place."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

import pytest
from eval.corpus import ALL_KINDS, GOLD, NAMES, OWN, Fact, GoldArticle, load_corpus, occurrences
from eval.fields import CLOSED, RENAMED

from recoupe.record import ARGS, Bound, Factuality

# What a fact may say besides the arguments of its kind; a part names its whole whatever its kind.
SHARED_FIELDS = frozenset({"kind", "anchor", "value", "low", "high", "bound", "unit", "source", "time", "place",
                           "within", "factuality", "subset_of", "optional", "optional_source", "optional_time",
                           "optional_value"})  # fmt: skip
# The gold gives some arguments by the singular or by an older name.
OTHER_NAMES = {"object": "objects", "actor": "actors", **RENAMED}
VICTIMS = frozenset({"civilians", "children", "women", "soldiers", "fighters", "journalists", "aid_workers",
                     "people"})  # fmt: skip


def test_every_folder_with_gold_has_a_name() -> None:
    assert {"siege", "earthquake", "hostages"} <= set(OWN) < set(NAMES)
    assert list(OWN) == sorted(path.name for path in GOLD.iterdir() if (path / "claims.jsonl").is_file())
    assert {"press", "seeds"} == set(NAMES) - set(OWN)


@pytest.mark.parametrize("name", OWN)
def test_the_gold_is_sound(name: str) -> None:
    corpus = load_corpus(name)
    wrong = [f"{a.file}: {problem}" for a in corpus.articles for problem in problems(a)]
    assert not wrong, f"{len(wrong)} of {name}" if corpus.testing_only else "\n".join(wrong)


@pytest.mark.parametrize("name", OWN)
def test_every_article_is_annotated_once(name: str) -> None:
    corpus = load_corpus(name)
    files = sorted(path.name for path in corpus.folder.glob("*.txt"))
    assert sorted(article.file for article in corpus.articles) == files


RAW = "Mardi, 12 civils, dont trois enfants, ont péri. Douze civils, 12 morts."


@pytest.mark.parametrize(
    ("fact", "problem"),
    [
        ({"anchor": "12 civils", "measure": "killed", "subset_of": "trois enfants"}, None),
        ({"anchor": "12", "measure": "killed"}, "stands 2 times"),
        ({"anchor": "12 civils", "measure": "died"}, "measure"),
        ({"anchor": "12 civils", "measure": "killed", "victims": "pupils"}, "victims"),
        ({"anchor": "12 civils", "measure": "killed", "speaker": "maire"}, "no field"),
        ({"anchor": "12 civils", "measure": "killed", "subset_of": "12 morts"}, "no fact"),
        ({"anchor": "12 civils", "measure": "killed", "bound": "some"}, "bound"),
        ({"anchor": "12 civils", "measure": "killed", "time": {"earliest": "2018-13"}}, "no day"),
        (
            {
                "anchor": "12 civils",
                "measure": "killed",
                "time": {"earliest": "2018-02", "latest": "2018-01"},
            },
            "backwards",
        ),
    ],
)
def test_what_is_unsound_is_told(fact: dict[str, Any], problem: str | None) -> None:
    specs = [{"kind": "casualties"} | fact, {"kind": "casualties", "anchor": "trois enfants"}]
    facts = tuple(
        Fact("a.txt", "casualties", s["anchor"], tuple(occurrences(RAW, s["anchor"])), False, s)
        for s in specs
    )
    told = list(problems(GoldArticle("a.txt", RAW, "2018-05-16", facts)))
    assert (not told) if problem is None else (len(told) == 1 and problem in told[0])


def problems(article: GoldArticle) -> Iterator[str]:
    """What is wrong with the facts of an article, each in a line."""
    anchors = {fact.anchor for fact in article.facts}
    if article.published is not None and _day(article.published) is None:
        yield f"published {article.published}: no day"
    for fact in article.facts:
        here = f"{fact.kind} {fact.anchor!r}"
        if len(fact.anchors) != 1:
            yield f"{here} stands {len(fact.anchors)} times"
        for key in ("subset_of", "in_addition_to"):
            if fact.spec.get(key) and fact.spec[key] not in anchors:
                yield f"{here}: {key} {fact.spec[key]!r} is no fact"
        yield from (f"{here}: {problem}" for problem in _field_problems(fact))
        yield from (f"{here}: {problem}" for problem in _time_problems(fact.spec.get("time") or {}))


def _field_problems(fact: Fact) -> Iterator[str]:
    if fact.kind not in ALL_KINDS:
        yield "no kind of the record"
        return
    hints = get_type_hints(ARGS[fact.kind])  # type: ignore[index]
    for name, given in fact.spec.items():
        if name in SHARED_FIELDS:
            allowed = {"bound": set(get_args(Bound)), "factuality": set(get_args(Factuality))}.get(name)
        else:
            held = name if name in hints else OTHER_NAMES.get(name, name)
            if held not in hints and held.rstrip("s") not in hints:
                yield f"no field {name}"
                continue
            closed = name in CLOSED and (name, fact.kind) != ("matter", "meeting")
            allowed = set(get_args(hints[held])) if closed else None
            allowed = set(VICTIMS) if name in ("victims", "people") else allowed
        values = given if isinstance(given, list) else [given]
        if allowed and (bad := [one for one in values if one is not None and one not in allowed]):
            yield f"{name} {bad}"


def _time_problems(time: dict[str, Any]) -> Iterator[str]:
    ends = []
    for key in ("earliest", "latest"):
        given = time.get(key)
        days = [one for one in (given if isinstance(given, list) else [given]) if one is not None]
        ends.append(days)
        yield from (f"{key} {day}: no day" for day in days if _day(day) is None)
    firsts, lasts = ends
    if firsts and lasts and min(firsts) > max(day + "~" for day in lasts):
        yield f"{min(firsts)} to {max(lasts)} runs backwards"


def _day(text: str) -> dt.date | None:
    """The first day of an ISO date that may stop at its year or month."""
    if not re.fullmatch(r"\d{4}(-\d{2}){0,2}", text):
        return None
    try:
        return dt.date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        return None
