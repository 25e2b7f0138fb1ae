"""One module an export format; `WRITERS` names them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TextIO

from recoupe.dossier.dossier import Dossier, Table
from recoupe.publish.exports.jsonl import write_jsonl

WRITERS: dict[str, Callable[[Dossier, Table, TextIO], int]] = {"jsonl": write_jsonl}
