"""HTML to paragraphs of text: parsed within bounds, blocks apart, words as they stand."""

from __future__ import annotations

import codecs
import re
from collections.abc import Collection, Iterable
from typing import Any

from recoupe.errors import InputRefusedError
from recoupe.ingest.decode import decode

_BLOCK_TAGS = (
    "address article aside blockquote body caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3"
    " h4 h5 h6 header hgroup hl1 hl2 hr li main nav ol p pre section table tbody td tfoot th thead title tr ul"
    " br block body.content h cr line-break"
)
BLOCKS = frozenset(_BLOCK_TAGS.split())
UNSEEN = frozenset(
    {
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "head",
        "iframe",
        "object",
        "button",
        "select",
        "textarea",
    }
)
_EMBEDDED = re.compile(rb"data:[\w/+.;=-]{1,100};base64,[A-Za-z0-9+/=\s]{200,}")
_DECLARED = re.compile(rb"<(?:meta[^>]{0,200}charset=|\?xml[^>]{0,100}encoding=)[\"']?\s*([\w-]{2,40})", re.I)
_BLANKS = re.compile(r"[ \t\r\n\f\v]+")


def decode_markup(data: bytes, name: str, declared: str | None = None) -> str:
    """Text of a page: UTF-8 where it is that, else as the server or the page declares, else as it looks.

    Pictures inlined in the page are dropped first. A wrong declaration does no harm.

    >>> decode_markup("<meta charset=utf-8><p>été</p>".encode("cp1252"), "a.html")
    '<meta charset=utf-8><p>été</p>'
    """
    data = _EMBEDDED.sub(b"", data) if b";base64," in data else data
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return decode(data, name)
    for encoding in ("utf-8", declared, _declared(data)):
        if encoding and not (encoding.lower().startswith("utf") and encoding != "utf-8"):
            try:
                return decode(data.decode(_known(encoding)).encode("utf-8"), name)
            except (UnicodeDecodeError, LookupError):
                continue
    return decode(data, name)


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:4096])
    return found[1].decode("ascii", "replace") if found else None


def _known(encoding: str) -> str:
    """The codec to use: browsers read Latin-1 as cp1252. Raises `LookupError` for no text encoding."""
    found = codecs.lookup(encoding)
    if not found._is_text_encoding:  # rot13, zlib and the like
        raise LookupError(encoding)
    return "cp1252" if found.name in {"iso8859-1", "ascii"} else found.name


def parse_html(text: str, name: str) -> Any:
    """The tree of a page. Raises `InputRefusedError` where there is none."""
    from lxml import etree, html

    parser = html.HTMLParser(huge_tree=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(_without_declaration(text), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise InputRefusedError(name, "its HTML can't be read", "save the page again, or as text") from error
    return tree


def _without_declaration(text: str) -> str:
    """lxml takes no decoded text that declares an encoding of its own, nor a character that XML has not."""
    text = re.sub(r"^\s*<\?xml[^>]{0,300}\?>", "", text)
    return text.replace("\0", "")


def html_paragraphs(fragment: str, name: str) -> list[str]:
    """Paragraphs of a piece of HTML.

    >>> html_paragraphs("<p>Orsan, <b>lundi</b>.</p>Deux<br>trois", "a")
    ['Orsan, lundi.', 'Deux', 'trois']
    """
    if "<" not in fragment and "&" not in fragment:
        return text_paragraphs(fragment)
    if not fragment.strip():
        return []
    return paragraphs(parse_html(f"<html><body>{fragment}</body></html>", name))


def text_paragraphs(text: str) -> list[str]:
    """Paragraphs of plain text: a line each."""
    return [line for part in text.splitlines() if (line := squeezed(part))]


def squeezed(text: str) -> str:
    """White space as one space, as a browser shows it; no-break spaces stay."""
    return _BLANKS.sub(" ", text).strip(" ")


def paragraphs(root: Any, *, without: Collection[Any] = (), drop: Collection[str] = ()) -> list[str]:
    """The text below an element, a block each, less the elements in `without` and those with a tag in `drop`."""
    found: list[list[str]] = [[]]
    skipped = {id(each) for each in without}
    stack: list[tuple[Any, bool]] = [(root, True)]
    while stack:  # no recursion: pages may be nested as deep as they like
        element, entering = stack.pop()
        tag = local_name(element)
        if entering:
            unseen = tag in UNSEEN or tag in drop or id(element) in skipped or not tag
            if tag in BLOCKS:
                found.append([])
            if not unseen:
                found[-1].append(element.text or "")
                stack.append((element, False))
                stack.extend((child, True) for child in reversed(element))
                continue
        if tag in BLOCKS:
            found.append([])
        if element is not root:
            found[-1].append(element.tail or "")
    return [block for parts in found if (block := squeezed("".join(parts)))]


def local_name(element: Any) -> str:
    """Tag without its namespace, in lower case; empty for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def as_text(title: str | None, blocks: Iterable[str]) -> str:
    """The raw text of an article: its title first, an empty line between paragraphs.

    >>> as_text("Crue", ["Crue", "L'eau monte.", "Fin."])
    "Crue\\n\\nL'eau monte.\\n\\nFin.\\n"
    """
    lines = [block for block in blocks if block]
    if title and (not lines or squeezed(lines[0]).casefold() != squeezed(title).casefold()):
        lines.insert(0, squeezed(title))
    return "\n\n".join(lines) + "\n" if lines else ""
