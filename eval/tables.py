"""An evaluation's report as tables for the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.table import Table

from eval.dating import DatingReport
from eval.findings import FindingsReport
from eval.report import FieldScore, KindScore, Report, add_fields


def print_report(report: Report, console: Console, *, misses: bool = False) -> None:
    """Print scores by kind and by field, the calibration, and maybe misses and false claims.

    A testing-only corpus shows neither misses nor false claims, whatever is asked.
    """
    console.print(_kinds_table(report))
    console.print(_fields_table(report))
    console.print(_calibration_table(report))
    if report.rules:
        console.print(_rules_table(report))
    console.print(f"wrong offsets: {report.offset_errors}   traps sprung: {report.traps}")
    if not misses:
        return
    if report.testing_only:
        console.print("This corpus is for testing only: its misses are not shown.")
        return
    _print_misses(report, console)


def print_findings(report: FindingsReport, console: Console, *, wrong: bool = False) -> None:
    """Print the scores of findings and entities, and maybe one line for each thing that is wrong."""
    table = _table(f"{report.corpus}: findings", ["measure", "share"])
    for name, value in report.figures().items():
        table.add_row(name.replace("_", " "), _share(value))
    console.print(table)
    console.print(f"points with a claim: {report.points_found} of {report.points}")
    if wrong:
        for line in report.wrong:
            console.print(f"  {line}", markup=False)


def print_dates(report: DatingReport, console: Console, *, wrong: bool = False) -> None:
    """Print how many articles were dated and how many of those rightly, and maybe the wrong ones."""
    console.print(f"articles dated: {report.dated} of {report.articles}, right: {report.right}")
    if wrong:
        for line in report.wrong:
            console.print(f"  {line}", markup=False)


def _kinds_table(report: Report) -> Table:
    columns = ["kind", "facts", "found", "optional found", "false", "precision", "recall", "F1"]
    table = _table(f"{report.corpus}: claims by kind", columns)
    for kind, score in report.kinds.items():
        _add_kind(table, kind, score)
    table.add_section()
    total = report.overall
    rates = (report.precision, report.recall, report.f1)
    counts = (str(n) for n in (total.facts, total.found, total.allowed, total.false))
    table.add_row("all", *counts, *map(_share, rates), style="bold")
    return table


def _add_kind(table: Table, kind: str, score: KindScore) -> None:
    false = "not exhaustive" if score.false is None else str(score.false)
    counts = (str(score.facts), str(score.found), str(score.allowed), false)
    table.add_row(kind, *counts, *map(_share, (score.precision, score.recall, score.f1)))


def _fields_table(report: Report) -> Table:
    columns = ["kind", "field", "asked", "right", "wrong", "missing", "precision", "recall", "F1"]
    table = _table(f"{report.corpus}: fields of found facts", columns)
    last = None
    for (kind, name), score in sorted(report.fields.items()):
        if last not in (None, kind):
            table.add_section()
        _add_field(table, "" if kind == last else kind, name, score)
        last = kind
    table.add_section()
    _add_field(table, "all", "", add_fields(report.fields.values()))
    return table


def _add_field(table: Table, kind: str, name: str, score: FieldScore) -> None:
    counts = (str(n) for n in (score.scored, score.right, score.wrong, score.missing))
    table.add_row(kind, name, *counts, *map(_share, (score.precision, score.recall, score.f1)))


def _calibration_table(report: Report) -> Table:
    table = _table(f"{report.corpus}: calibration", ["confidence", "claims", "mean", "right"])
    for one in report.calibration:
        if one.claims:
            span = f"{one.low:.1f}-{one.high:.1f}"
            table.add_row(span, str(one.claims), _share(one.confidence), _share(one.right))
    return table


def _rules_table(report: Report) -> Table:
    table = _table(f"{report.corpus}: rules", ["rule", "claims", "confidence", "right"])
    for rule, score in sorted(report.rules.items()):
        mean, right = score.confidence / score.claims, score.right / score.claims
        table.add_row(rule, str(score.claims), _share(mean), _share(right))
    return table


def _print_misses(report: Report, console: Console) -> None:
    console.rule("misses")
    for miss in sorted(report.misses, key=lambda one: (one.fact.kind, one.fact.file)):
        console.print(f"{miss.fact.kind}  {miss.fact.file}  [{miss.fact.anchor}]", markup=False)
        console.print(f"    {miss.text}", markup=False)
    console.rule("false claims")
    for one in sorted(report.false, key=lambda one: (one.claim.kind, one.claim.file)):
        claim = one.claim
        words = " ... ".join(span.text for span in claim.evidence)
        head = f"{claim.kind}  {claim.file}  {one.why}  {claim.rule}  {claim.confidence:.2f}  [{words}]"
        console.print(head, markup=False)
        console.print(f"    {one.text}", markup=False)
    console.rule("wrong fields")
    for wrong in sorted(report.wrong_fields, key=lambda one: (one.fact.kind, one.field, one.fact.file)):
        fact, name = wrong.fact, wrong.field
        console.print(
            f"{fact.kind}.{name}  {wrong.verdict}  {fact.file}  [{fact.anchor}]  "
            f"wanted {wrong.wanted}  said {wrong.said}",
            markup=False,
        )


def _table(title: str, columns: Sequence[str]) -> Table:
    table = Table(title=title, title_justify="left", box=box.SIMPLE)
    for number, column in enumerate(columns):
        table.add_column(column, justify="left" if number == 0 or column == "field" else "right")
    return table


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"
