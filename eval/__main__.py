"""`python -m eval CORPUS`: measure claims against gold and print what was found."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from rich.console import Console

from eval.corpus import ALL_KINDS, NAMES, Corpus, GoldError, load_corpus
from eval.dating import DatingReport, evaluate_dates
from eval.engine import engine_record, read_claims, record_of_gold
from eval.facts import evaluate
from eval.findings import FindingsReport, evaluate_findings
from eval.report import Report
from eval.tables import print_dates, print_findings, print_report


def main(arguments: list[str] | None = None) -> int:
    """Run the command; exit status 0, or 2 where gold or claims can't be read."""
    options = _options(arguments)
    try:
        corpus = load_corpus(options.corpus)
        report, findings, dates = _measure(corpus, options)
    except (GoldError, OSError, ValueError) as problem:
        print(f"eval: {problem}", file=sys.stderr)
        return 2
    if options.json:
        shown = report.to_json() | ({"findings": findings.figures()} if findings else {})
        shown |= dates.figures() if dates else {}
        print(json.dumps(shown, ensure_ascii=False, indent=1))
        return 0
    # A pipe has no width of its own, and a folded miss can't be searched.
    console = Console() if sys.stdout.isatty() else Console(width=240, soft_wrap=True)
    print_report(report, console, misses=options.misses)
    if dates:
        print_dates(dates, console, wrong=options.misses)
    if findings:
        print_findings(findings, console, wrong=options.misses)
    return 0


def _measure(
    corpus: Corpus, options: argparse.Namespace
) -> tuple[Report, FindingsReport | None, DatingReport | None]:
    if options.claims:
        return evaluate(corpus, read_claims(options.claims), options.kinds), None, None
    record = record_of_gold(corpus) if options.given else engine_record(corpus, dated=options.dated)
    claims = list(record.claims)
    report = evaluate(corpus, claims, options.kinds, record.entities)
    dates = evaluate_dates(corpus, record.articles)
    if not (options.findings or options.given) or corpus.findings is None:
        return report, None, dates
    return report, evaluate_findings(corpus, claims, record.findings, record.entities), dates


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m eval", description=__doc__)
    parser.add_argument("corpus", help=f"{', '.join(NAMES)}, or a folder with claims.jsonl")
    parser.add_argument("--claims", type=Path, help="claims as JSON lines; without it the engine is run")
    parser.add_argument("--kinds", nargs="+", default=(), choices=ALL_KINDS, help="only these kinds")
    parser.add_argument("--misses", action="store_true", help="list misses, false claims and wrong fields")
    parser.add_argument("--findings", action="store_true", help="also score findings and entities")
    parser.add_argument("--given", action="store_true", help="score findings made of gold claims instead")
    parser.add_argument("--json", action="store_true", help="print JSON instead of tables")
    parser.add_argument(
        "--dated",
        action=argparse.BooleanOptionalAction,
        help="tell the engine each article's true day (default: as its corpus says)",
    )
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
