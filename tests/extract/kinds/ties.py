"""Two sides at war as a lead, and the ties that an article tells after it."""

from __future__ import annotations

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_article

LEAD = "Les combats entre l'armée narvienne et les rebelles ont repris près d'Ostrel, en Narvie. "


def ties(text: str) -> list[tuple[str, str, str]]:
    reading = read_article(RawArticle(file="a.txt", text=LEAD + text, published=None)).reading
    found = [claim for claim in reading.claims if claim.kind == "relation"]
    for claim in found:
        for span in claim.evidence:
            assert (LEAD + text)[span.start : span.end] == span.text
    return [(claim.args.subject, claim.args.relation, claim.args.object) for claim in found]
