"""PDF pages: their words in reading order, column by column."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from recoupe.errors import InputRefusedError
from recoupe.ingest.columns import Word, in_reading_order
from recoupe.ingest.markup import text_paragraphs
from recoupe.ingest.notice import InputNotice
from recoupe.ingest.raw_article import RawArticle
from recoupe.ingest.reader import Found, How, Reader, shown_name, whole

MOST_PAGES = 120  # an article has a few; a newspaper's issue some dozens


def read_pdf(path: Path, _: How) -> Iterator[Found]:
    """The text of a document; whole pages, so one of several articles is read as one."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    name = shown_name(path)
    data = whole(path)
    pages = _checked(data, name)
    if pages > MOST_PAGES:
        yield InputNotice(name, f"only {MOST_PAGES} of its {pages} pages are read", "split it")
    blocks = _by_columns(data, name) if find_spec("pdfplumber") else _by_lines(data, name)
    text = "\n\n".join(blocks)
    if not text.strip():
        raise InputRefusedError(name, "it has pictures of text and no text", "run OCR on it first")
    yield RawArticle(file=name, text=text.encode("utf-8", "replace").decode("utf-8") + "\n")


def _checked(data: bytes, name: str) -> int:
    """How many pages there are. Raises `InputRefusedError` where the file is damaged or locked."""
    reader = _opened(data, name)
    try:
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputRefusedError(name, "it is locked with a password", "save it without one")
        return len(reader.pages)
    except InputRefusedError:
        raise
    except Exception as error:  # pypdf raises many kinds for many damages
        raise _damaged(name) from error


def _opened(data: bytes, name: str) -> Any:
    from pypdf import PdfReader

    try:
        return PdfReader(io.BytesIO(data))
    except Exception as error:
        raise _damaged(name) from error


def _damaged(name: str) -> InputRefusedError:
    return InputRefusedError(name, "the PDF is damaged or cut off", "save it again, or as .txt")


def _by_columns(data: bytes, name: str) -> list[str]:
    import pdfplumber

    blocks: list[str] = []
    try:
        with pdfplumber.open(io.BytesIO(data), unicode_norm="NFC") as pdf:
            for page in pdf.pages[:MOST_PAGES]:
                found = page.extract_words(keep_blank_chars=False, use_text_flow=False)
                words = [
                    Word(each["x0"], each["x1"], each["top"], each["bottom"], each["text"]) for each in found
                ]
                blocks += in_reading_order(words)
                page.close()
    except Exception as error:
        if not blocks:
            raise _damaged(name) from error
    return blocks


def _by_lines(data: bytes, name: str) -> list[str]:
    """Lines in the order of the file, where what finds columns is not installed."""
    blocks: list[str] = []
    try:
        for page in _opened(data, name).pages[:MOST_PAGES]:
            blocks += ["\n".join(text_paragraphs(page.extract_text()))]
    except Exception as error:
        if not blocks:
            raise _damaged(name) from error
    return [block for block in blocks if block]


READER = Reader(read_pdf)
