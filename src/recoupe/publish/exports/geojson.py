"""GeoJSON (RFC 7946): a point a claim whose place has coordinates."""

from __future__ import annotations

import json
from typing import BinaryIO

from recoupe.dossier.dossier import Dossier, Table
from recoupe.publish.exports.rows import COLUMNS, Cell, table_rows
from recoupe.publish.exports.writer import Options, Written

_NAMES = [column.name for column in COLUMNS["claims"]]
_DIGITS = 6  # of a degree: a tenth of a metre


def write_geojson(dossier: Dossier, table: Table, out: BinaryIO, _: Options) -> Written:
    """A feature collection, a feature a line; claims without coordinates are left out and counted."""
    out.write(b'{"type": "FeatureCollection", "features": [')
    written = left_out = 0
    for row in table_rows(dossier, table):
        cells = dict(zip(_NAMES, row, strict=True))
        lat, lon = cells.pop("lat"), cells.pop("lon")
        if not isinstance(lat, int | float) or not isinstance(lon, int | float):
            left_out += 1
            continue
        feature = {
            "type": "Feature",
            "id": cells["id"],
            "geometry": {"type": "Point", "coordinates": [round(lon, _DIGITS), round(lat, _DIGITS)]},
            "properties": {name: _plain(value) for name, value in cells.items()},
        }
        out.write((",\n" if written else "\n").encode() + json.dumps(feature, ensure_ascii=False).encode())
        written += 1
    out.write(b"\n]}\n")
    return Written(written, f"{left_out:,} without coordinates left out" if left_out else "")


def _plain(value: Cell) -> object:
    if isinstance(value, tuple):
        return list(value)
    return value if value is None or isinstance(value, str | int | float) else value.isoformat()
