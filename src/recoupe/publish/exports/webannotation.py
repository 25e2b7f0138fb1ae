"""W3C Web Annotation in JSON-LD: a claim's words in their article, by quotation and by position."""

from __future__ import annotations

import json
from typing import Any, BinaryIO

from recoupe.dossier.dossier import Dossier, Table
from recoupe.publish.exports.writer import Options, Written
from recoupe.publish.wording import phrase
from recoupe.record import Claim, Span

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32  # characters of prefix and suffix, enough to find the words again in a changed page


def write_webannotation(dossier: Dossier, table: Table, out: BinaryIO, _: Options) -> Written:
    """A page of annotations, one a claim, with a target for each of its pieces of evidence."""
    assert table == "claims"
    texts: dict[str, str] = {}
    page = {"@context": CONTEXT, "id": "urn:recoupe:claims", "type": "AnnotationPage", "startIndex": 0}
    out.write(json.dumps(page)[:-1].encode() + b', "items": [')
    count = 0
    for claim in dossier.claims:
        if claim.article not in texts:
            texts = {claim.article: dossier.raw(claim.article)}  # claims stand by article
        url = dossier.url(claim.article)
        item = json.dumps(_annotation(claim, texts[claim.article], url), ensure_ascii=False)
        out.write((",\n" if count else "\n").encode() + item.encode())
        count += 1
    out.write(b"\n]}\n")
    return Written(count)


def _annotation(claim: Claim, text: str, url: str | None) -> dict[str, Any]:
    source = url or f"urn:recoupe:article:{claim.article}"
    targets = [_target(span, text, source) for span in claim.evidence]
    return {
        "id": f"urn:recoupe:claim:{claim.id}",
        "type": "Annotation",
        "motivation": "describing",
        "body": [
            {
                "type": "TextualBody",
                "purpose": "describing",
                "format": "text/plain",
                "language": "fr",
                "value": phrase(claim),
            },
            {"type": "TextualBody", "purpose": "tagging", "value": claim.kind},
            {"type": "TextualBody", "purpose": "tagging", "value": claim.factuality},
        ],
        "target": targets if len(targets) > 1 else targets[0],
    }


def _target(span: Span, text: str, source: str) -> dict[str, Any]:
    return {
        "type": "SpecificResource",
        "source": source,
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": span.text,
                "prefix": text[max(0, span.start - AROUND) : span.start],
                "suffix": text[span.end : span.end + AROUND],
            },
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }
