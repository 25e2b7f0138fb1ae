"""Metadata for Datasette: what each table and column is, facets to begin with, and questions ready to be asked."""

from __future__ import annotations

import json
from typing import Any, BinaryIO

from recoupe.dossier.dossier import Dossier, Table
from recoupe.lang import load_table
from recoupe.publish.exports.writer import Options, Written

_FACETS = {
    "articles": ["outlet", "published_basis", "language"],
    "claims": ["kind", "factuality", "source", "place"],
    "entities": ["kind"],
    "findings": ["kind", "status", "origins"],
}
_SORT = {"articles": "published_latest", "claims": "latest", "findings": "origins"}
_LABELS = {"articles": "title", "entities": "name", "findings": "label"}
_SHOWN = (
    "articles",
    "claims",
    "entities",
    "findings",
    "attributions",
    "mentions",
    "finding_claims",
    "zones",
    "reviews",
)


def write_datasette(dossier: Dossier, _table: Table, out: BinaryIO, _: Options) -> Written:
    """A metadata file for the database of this dossier's name: `datasette FILE.sqlite --metadata THIS.json`."""
    words = load_table("datasette")
    tables: dict[str, Any] = {name: {"hidden": True} for name in dossier.table_names() if name not in _SHOWN}
    for name in _SHOWN:
        found = {
            "description": words["tables"][name],
            "facets": _FACETS.get(name),
            "sort_desc": _SORT.get(name),
            "label_column": _LABELS.get(name),
            "columns": words["columns"].get(name),
        }
        tables[name] = {key: value for key, value in found.items() if value}
    name = dossier.path.stem if dossier.path else "dossier"
    metadata = {
        "title": words["title"],
        "description": words["description"],
        "databases": {name: {"tables": tables, "queries": words["queries"]}},
    }
    out.write(json.dumps(metadata, ensure_ascii=False, indent=1).encode() + b"\n")
    return Written(len(tables))
