"""Score against the French specifications of Microsoft Recognizers-Text: `python -m eval.recognizers [--misses]`.

Only what a newspaper could print is asked: `recognizers_left_out.toml` says what isn't, and why. An extraction
passes where the words found are the expected ones, leading articles and prepositions apart; a parse passes
where the days (or the length) are those of either resolution that the specification allows.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from recoupe.record import Published
from recoupe.times.anchor import anchor_times
from recoupe.times.expression import TimeExpression
from recoupe.times.find import find_times
from recoupe.times.reading import read_text

SPECS = Path(__file__).resolve().parents[2] / "shared/data/recognizers_text_fr/Specs/DateTime/French"
FILES = (
    "DateExtractor",
    "DateParser",
    "DatePeriodExtractor",
    "DatePeriodParser",
    "DurationExtractor",
    "DurationParser",
)
TODAY = dt.date(2016, 11, 7)

LEFT_OUT: dict[str, str] = {
    entry["kind"]: entry["pattern"]
    for entry in tomllib.loads(Path(__file__).with_name("recognizers_left_out.toml").read_text("utf-8"))[
        "left_out"
    ]
}


@dataclass(frozen=True, slots=True)
class Case:
    """One case of a specification."""

    file: str
    text: str
    today: dt.date
    results: tuple[dict[str, Any], ...]

    def left_out(self) -> str | None:
        """The kind of thing that no newspaper prints, `None` where one could."""
        for kind, pattern in LEFT_OUT.items():
            if re.search(pattern, self.text):
                return kind
        return None


def read_cases(folder: Path) -> Iterator[Case]:
    """The date, period and duration cases without `NotSupported`."""
    for name in FILES:
        for raw in json.loads((folder / f"{name}.json").read_text("utf-8-sig")):
            if "NotSupported" in raw:
                continue
            context = raw.get("Context", {}).get("ReferenceDateTime")
            today = dt.date.fromisoformat(context[:10]) if context else TODAY
            yield Case(name, raw["Input"], today, tuple(raw["Results"]))


def passes(case: Case) -> bool:
    """True where what is found is what the case wants."""
    document = read_text(case.text)
    published = Published(earliest=case.today, latest=case.today, basis="metadata")
    times = anchor_times(document, find_times(document), published)
    if not case.results:
        return not times
    if case.file.endswith("Extractor"):
        return all(_extracted(case.text, r["Text"], times) for r in case.results)
    return all(any(_parsed(r, t) for t in times) for r in case.results)


def _extracted(text: str, wanted: str, times: tuple[TimeExpression, ...]) -> bool:
    """The expected words are found, in one expression or in the ends of one range."""
    start = text.find(wanted.strip())
    end = start + len(wanted.strip())
    inside = [t for t in times if t.start < end and t.end > start]
    if not inside:
        return False
    found = (min(t.start for t in inside), max(t.end for t in inside))
    before = text[min(start, found[0]) : max(start, found[0])]
    after = text[min(end, found[1]) : max(end, found[1])]
    return bool(_LEADING.fullmatch(before)) and bool(_TRAILING.fullmatch(after))


_LEADING = re.compile(
    r"(?i)(\s|le|la|l'|les|au|du|de|des|d'|à|en|dans|entre|il y a|depuis|pour|pendant|avant|jusqu'à)*"
)
_TRAILING = re.compile(r"(?i)(\s|plus tard|[.,!?]|inclus)*")


def _parsed(result: dict[str, Any], t: TimeExpression) -> bool:
    value = result.get("Value") or {}
    if result["Type"] == "duration":
        return bool(t.value == value.get("Timex"))
    for side in ("FutureResolution", "PastResolution"):
        days = value.get(side) or {}
        if days.get("date") == str(t.earliest) == str(t.latest):
            return True
        if t.earliest and t.latest and days.get("startDate") == str(t.earliest):
            ends = {str(t.latest), str(t.latest + dt.timedelta(days=1))}
            if days.get("endDate") in ends:
                return True
    return False


def score(folder: Path) -> tuple[list[Case], list[Case], Counter[str]]:
    """Cases that pass, cases that fail, and how many are left out of each kind."""
    good: list[Case] = []
    bad: list[Case] = []
    out: Counter[str] = Counter()
    for case in read_cases(folder):
        kind = case.left_out()
        if kind is not None:
            out[kind] += 1
        elif passes(case):
            good.append(case)
        else:
            bad.append(case)
    return good, bad, out


def main() -> None:
    """Print the share that passes and what is left out."""
    good, bad, out = score(SPECS)
    print(f"Recognizers-Text, dates, periods and durations: {len(good)} of {len(good) + len(bad)} pass")
    for kind, count in out.most_common():
        print(f"  left out: {count:4} {kind}")
    if "--misses" in sys.argv:
        for case in bad:
            print(f"  {case.file}: {case.text} -> {[r['Text'] for r in case.results]}")


if __name__ == "__main__":
    main()
