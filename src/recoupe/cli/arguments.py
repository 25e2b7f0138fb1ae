"""Arguments that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

DossierFile = Annotated[
    Path, typer.Argument(metavar="FILE.sqlite", help="A dossier made by `recoupe build`.", show_default=False)
]
