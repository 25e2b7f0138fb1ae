"""The page that lists every rule: `python -m recoupe.extract.rules_page > docs/rules.md`."""

from __future__ import annotations

import sys
from itertools import groupby
from operator import attrgetter

from recoupe.extract.rules import rules

_OPENING = """# The rules

Every claim names the rule that made it (`rule`): kind, version and way. Each way is listed here with a sentence in
which it makes a claim. `recoupe explain FILE.sqlite CLAIM` shows one at work on a claim of yours.

Made from `src/recoupe/lang/fr/rules.toml` by `python -m recoupe.extract.rules_page > docs/rules.md`; edit that table,
not this page.
"""


def rules_page() -> str:
    """The page as Markdown."""
    parts = [_OPENING]
    for kind, group in groupby(rules(), key=attrgetter("kind")):
        listed = list(group)
        tables = ", ".join(f"`{table}.toml`" for table in listed[0].lexicons)
        parts.append(
            f"## {kind}\n\n{listed[0].about}\n\nIn `{listed[0].module}`, with the words of {tables}.\n"
        )
        parts.append("| rule | reads | example |\n| --- | --- | --- |")
        parts += [f"| `{rule.name}` | {rule.says} | {_flat(rule.example)} |" for rule in listed]
        parts.append("")
    return "\n".join(parts)


def _flat(example: str) -> str:
    return " ".join(example.split()).replace("|", "\\|")


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(rules_page())
