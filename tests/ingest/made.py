"""Files in binary formats, made as their own programs make them, for the tests."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

SAMPLES = Path(__file__).parent / "samples"


def docx(*paragraphs: str, title: str | None = None) -> bytes:
    """A Word document by python-docx."""
    from docx import Document

    document = Document()
    if title:
        document.add_paragraph(title, style="Title")
    for each in paragraphs:
        document.add_paragraph(each)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def odt(*paragraphs: str) -> bytes:
    """An OpenDocument text: its type first and uncompressed, as the standard wants it."""
    office = "urn:oasis:names:tc:opendocument:xmlns"
    body = "".join(f"<text:p>{each}</text:p>" for each in paragraphs)
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="{office}:office:1.0"'
        f' xmlns:text="{office}:text:1.0"><office:body><office:text>{body}</office:text></office:body>'
        "</office:document-content>"
    )
    kind = ("mimetype", "application/vnd.oasis.opendocument.text")
    return zipped(kind, ("content.xml", content))


def zipped(*members: tuple[str, str | bytes]) -> bytes:
    """A ZIP archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data, zipfile.ZIP_STORED if name == "mimetype" else None)
    return out.getvalue()


def pdf(*lines: tuple[float, float, str]) -> bytes:
    """A PDF of one page: words at x and y (from below), in Helvetica of 10 points."""
    drawn = "".join(
        f"BT /F1 10 Tf {x} {y} Td ({text.replace('(', '').replace(')', '')}) Tj ET\n" for x, y, text in lines
    )
    stream = drawn.encode("cp1252")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    out, offsets = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return out + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)


def warc(*pages: tuple[str, bytes, str], gzip: bool = True) -> bytes:
    """A web archive by warcio: address, body and content type of each page."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = io.BytesIO()
    writer = WARCWriter(out, gzip=gzip)
    for url, body, kind in pages:
        headers = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
        record = writer.create_warc_record(url, "response", payload=io.BytesIO(body), http_headers=headers)
        writer.write_record(record)
    return out.getvalue()
