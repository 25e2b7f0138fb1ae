"""The briefing as a Word document of two pages."""

from __future__ import annotations

import datetime as dt
import io
import re
from typing import Any, BinaryIO

from recoupe.dossier.dossier import Dossier, Table
from recoupe.lang import load_table
from recoupe.publish.exports.briefing import Item, briefing
from recoupe.publish.exports.writer import Options, Written

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_STEADY = dt.datetime(2000, 1, 1)
_MARGIN, _SIZE = 2.0, 9.5  # centimetres, points: two pages hold it


def write_briefing_docx(dossier: Dossier, _table: Table, out: BinaryIO, _: Options) -> Written:
    """Headings, bulleted lists, and sources as a numbered list."""
    from docx import Document
    from docx.shared import Cm, Pt

    made, words = briefing(dossier), load_table("briefing")
    document = Document()
    document.core_properties.author = "Recoupe"
    document.core_properties.created = document.core_properties.modified = _STEADY
    document.styles["Normal"].font.size = Pt(_SIZE)
    document.styles["Normal"].paragraph_format.space_after = Pt(2)
    for section in document.sections:
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(_MARGIN)
    document.add_heading(_clean(made.title), 0)
    document.add_heading(words["situation"], 1)
    document.add_paragraph(_clean(made.situation))
    for part in made.sections:
        document.add_heading(_clean(part.title), 1)
        for item in part.items:
            _add(document, item, "List Bullet")
            for below in item.below:
                _add(document, below, "List Bullet 2")
    if made.references:
        document.add_heading(words["sources"], 1)
        for number, reference in enumerate(made.references, start=1):
            document.add_paragraph(f"[{number}] {_clean(reference)}").paragraph_format.space_after = Pt(0)
    held = io.BytesIO()
    document.save(held)
    out.write(held.getvalue())
    return Written(sum(len(section.items) for section in made.sections))


def _add(document: Any, item: Item, style: str) -> None:
    paragraph = document.add_paragraph(style=style)
    if item.head:
        paragraph.add_run(f"{_clean(item.head)} : ").bold = True
    paragraph.add_run(_clean(item.text))
    if item.sources:
        paragraph.add_run(f" [{', '.join(map(str, item.sources))}]")


def _clean(text: str) -> str:
    """Without characters that XML has not."""
    return _CONTROLS.sub("", text.replace("\r", " ").replace("\n", " "))
