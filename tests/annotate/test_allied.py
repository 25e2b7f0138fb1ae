"""Names of allied bodies, printed as acronyms with a slash or a hyphen between."""

from __future__ import annotations

import pytest

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import connect, read_articles
from recoupe.times.reading import read_text


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Les soldats du FPLN/M23 ont pris Orvane.", "FPLN/M23", "armed_group"),
        ("Le FARC-FPLN a quitté la vallée.", "FARC-FPLN", "armed_group"),
        ("La coalition de la PDU/ADK réclame un vote.", "PDU/ADK", "organisation"),
    ],
)
def test_allies_bear_one_name(text: str, name: str, kind: str) -> None:
    assert (name, kind) in [(found.text, found.kind) for found in read_text(text).names]


@pytest.mark.parametrize(
    "text",
    [
        "A. S./XPA avec KOR/LNV",  # newsrooms sign
        "Le train roule entre 18H00/19H00.",
        "Un AN-24 s'est posé à Orvane.",
        "L'accord ONU / UE a été signé.",  # with spaces two
    ],
)
def test_what_is_no_name_of_allies(text: str) -> None:
    assert not any("/" in found.text or "-" in found.text for found in read_text(text).names)


def test_their_order_tells_nobody_apart() -> None:
    told = ("Le FPLN/M23 a pris la ville.", "Les rebelles du M23-FPLN la tiennent.", "Le M23/FPLN avance.")
    texts = [f"La bataille d'Orvane\n\nLes combats ont repris à Orvane, en Sarvie. {one}" for one in told]
    record = connect(read_articles([RawArticle(file=f"{n}.txt", text=f"{t}\n") for n, t in enumerate(texts)]))
    groups = [set(e.aliases) for e in record.entities if e.kind == "armed_group"]
    assert groups == [{"FPLN/M23", "M23-FPLN", "M23/FPLN"}]
