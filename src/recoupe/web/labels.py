"""Names of fields and values, as a person who corrects a claim reads them."""

from __future__ import annotations

import datetime as dt

from recoupe.publish.page.words import Words, day, same, say


def day_words(text: str | None) -> Words:
    """A stored day in words; a dash where there is none."""
    return day(dt.date.fromisoformat(text)) if text else same("–")


def field_label(name: str) -> Words:
    """A field of the record: `quantity.value` is `chiffre`."""
    return _said(f"field.{name.replace('.', '_')}", name.rpartition(".")[2].replace("_", " "))


def choice_label(field: str, choice: str) -> Words:
    """A value of a field with fixed values."""
    group = "factuality" if field == "factuality" else "value"
    return _said(f"{group}.{choice}", choice.replace("_", " "))


def _said(key: str, otherwise: str) -> Words:
    try:
        return say(key)
    except KeyError:
        return same(otherwise)
