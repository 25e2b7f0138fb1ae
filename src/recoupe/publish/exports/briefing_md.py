"""The briefing in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from recoupe.dossier.dossier import Dossier, Table
from recoupe.lang import load_table
from recoupe.publish.exports.briefing import Briefing, Item, briefing
from recoupe.publish.exports.writer import Options, Written

_MARKED = re.compile(r"([\\`*_{}\[\]<>#|])")


def write_briefing_md(dossier: Dossier, _table: Table, out: BinaryIO, _: Options) -> Written:
    """Headings, lists and numbered sources; signs of the articles that Markdown would read are escaped."""
    made = briefing(dossier)
    out.write("\n".join(_lines(made)).encode() + b"\n")
    return Written(sum(len(section.items) for section in made.sections))


def _lines(made: Briefing) -> Iterator[str]:
    words = load_table("briefing")
    yield from (f"# {_plain(made.title)}", "", f"## {words['situation']}", "", _plain(made.situation), "")
    for section in made.sections:
        yield from (f"## {_plain(section.title)}", "")
        for item in section.items:
            yield f"- {_item(item)}"
            for below in item.below:
                yield f"  - {_item(below)}"
        yield ""
    if made.references:
        yield from (f"## {words['sources']}", "")
        for number, reference in enumerate(made.references, start=1):
            yield f"{number}. {_plain(reference)}"


def _item(item: Item) -> str:
    head = f"**{_plain(item.head)}** : " if item.head else ""
    return f"{head}{_plain(item.text)}{_numbers(item)}"


def _numbers(item: Item) -> str:
    return f" \\[{', '.join(map(str, item.sources))}\\]" if item.sources else ""


def _plain(text: str) -> str:
    return _MARKED.sub(r"\\\1", " ".join(text.split(" ")).replace("\n", " ").replace("\r", " "))
