"""The formats that can be read: a name for `--as`, the module that holds the reader, the usual endings."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module

from recoupe.errors import RecoupeError
from recoupe.ingest.reader import Reader


@dataclass(frozen=True, slots=True)
class Format:
    """A format by name. Its module is imported when a file asks for it."""

    title: str
    module: str
    suffixes: tuple[str, ...] = ()  # lower case, with their dot; "" for none


FORMATS: dict[str, Format] = {
    "txt": Format("plain text", "txt", (".txt", ".text", "")),
    "html": Format("web page", "html", (".html", ".htm", ".xhtml")),
    "mhtml": Format("web page (MHTML)", "mhtml", (".mhtml", ".mht")),
    "europresse": Format("Europresse", "europresse"),
    "factiva": Format("Factiva", "factiva"),
    "nexis": Format("Nexis", "nexis"),
    "feed": Format("RSS or Atom feed", "feed", (".rss", ".atom", ".rdf")),
    "opml": Format("list of feeds", "opml", (".opml",)),
    "warc": Format("web archive (WARC)", "warc", (".warc", ".warc.gz")),
    "wacz": Format("web archive (WACZ)", "wacz", (".wacz",)),
    "ninjs": Format("ninjs", "ninjs", (".json",)),
    "newsml": Format("NewsML", "newsml", (".xml", ".newsml")),
    "pdf": Format("PDF", "pdf", (".pdf",)),
    "docx": Format("Word document", "docx", (".docx",)),
    "odt": Format("OpenDocument text", "odt", (".odt",)),
    "rtf": Format("rich text", "rtf", (".rtf",)),
    "eml": Format("e-mail", "eml", (".eml",)),
    "jsonl": Format("JSON lines", "jsonl", (".jsonl", ".ndjson")),
    "csv": Format("table (CSV)", "table", (".csv", ".tsv")),
    "zip": Format("ZIP archive", "zipped", (".zip",)),
}
_BY_SUFFIX = {suffix: name for name, each in FORMATS.items() for suffix in each.suffixes}


def format_of_name(filename: str) -> str | None:
    """The format that a file's ending promises.

    >>> format_of_name("crawl.WARC.gz"), format_of_name("note"), format_of_name("photo.png")
    ('warc', 'txt', None)
    """
    parts = filename.lower().lstrip(".").split(".")
    for length in (2, 1):
        if len(parts) > length and (suffix := "." + ".".join(parts[-length:])) in _BY_SUFFIX:
            return _BY_SUFFIX[suffix]
    return _BY_SUFFIX[""] if len(parts) == 1 else None


def suffix_of(filename: str) -> str:
    """The ending of a name, where it is one that tells a format: nothing else of a stranger's name reaches the disk.

    >>> suffix_of("../crawl.WARC.gz"), suffix_of("note"), suffix_of("photo.png")
    ('.warc', '.txt', '.unknown')
    """
    found = format_of_name(filename)
    if found is None:
        return ".unknown"
    return ".txt" if found == "txt" else FORMATS[found].suffixes[0]


def known_suffixes() -> str:
    """All endings that say a format, for a message."""
    return ", ".join(sorted(suffix for suffix in _BY_SUFFIX if suffix))


@cache
def reader_of(name: str) -> Reader:
    """The reader of a format. Raises `RecoupeError` for a name that there isn't."""
    if name not in FORMATS:
        raise RecoupeError(f"--as {name}: no such format; give one of {', '.join(FORMATS)}")
    reader: Reader = import_module(f"recoupe.ingest.{FORMATS[name].module}").READER
    return reader
