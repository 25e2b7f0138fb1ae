"""The rules by which claims are made, each with a line of explanation and an example (`lang/fr/rules.toml`)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import get_args

from recoupe.lang import load_table
from recoupe.record import Kind

UNNUMBERED = "-unnumbered"
"""What a rule's name ends with where it read people whom no figure counts; the way is the same."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One way in which a claim is made.

    `name` is what claims carry (`negotiation/1/verb`), `says` what it reads, `example` a sentence in which it does,
    `module` where it lives and `about` that module's first line; `lexicons` are the tables that hold its words.
    """

    name: str
    kind: str
    says: str
    example: str
    module: str
    about: str
    lexicons: tuple[str, ...]


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, by kind in the order of the record.

    >>> next(rule.says for rule in rules() if rule.name.endswith("negotiation/1/veto"))
    'a veto put against what is voted on'
    """
    found: list[Rule] = []
    table = load_table("rules")
    for kind in get_args(Kind):
        entry = table[kind]
        module = import_module(entry["module"])
        version = import_module(entry.get("version", entry["module"])).RULE
        about = (module.__doc__ or "").strip().splitlines()[0]
        for way, (says, example) in entry["ways"].items():
            name = f"{version}/{way}" if way else version
            found.append(Rule(name, kind, says, example, entry["module"], about, tuple(entry["lexicons"])))
    return tuple(found)


def rule_of(name: str) -> Rule | None:
    """The rule that a claim names, or None where another version of the engine made it."""
    name = name.removesuffix(UNNUMBERED)
    return next((rule for rule in rules() if rule.name == name), None)


def entries(rule: Rule, words: set[str]) -> dict[str, list[str]]:
    """Where the rule's tables hold some words: word -> `table.toml: group`, for those that they hold.

    >>> entries(rule_of("relation/1/noun"), {"alliée"})["alliée"]
    ['relation.toml: nouns.ally_of']
    """
    found: dict[str, list[str]] = {}
    for table in rule.lexicons:
        _walk(load_table(table), "", f"{table}.toml", words, found)
    return found


def _walk(value: object, path: str, table: str, words: set[str], found: dict[str, list[str]]) -> None:
    """Look for words in the lists and keys of a table, noting the path of each."""
    if isinstance(value, dict):
        label = next(
            (str(value[key]) for key in ("action", "type", "relation", "matter") if key in value), ""
        )
        for key, inner in value.items():
            if key in words:
                _note(found, key, table, path)
            step = f"{path}.{key}" if path else key
            _walk(inner, f"{step} ({label})" if label and key != label else step, table, words, found)
    elif isinstance(value, list):
        for inner in value:
            if isinstance(inner, str):
                if inner in words:
                    _note(found, inner, table, path)
            else:
                _walk(inner, path, table, words, found)


def _note(found: dict[str, list[str]], word: str, table: str, path: str) -> None:
    place = f"{table}: {path}" if path else table
    if place not in found.setdefault(word, []):
        found[word].append(place)
