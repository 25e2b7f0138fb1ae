"""Dossiers to serve in tests: a short invented flood, the examples, and a hostile article."""

from __future__ import annotations

import json
from pathlib import Path

import recoupe

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
SEEDS = ROOT.parent / "shared" / "seeds"
ATTACK = "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">"

MONDAY = (
    "VALBREUSE, 4 mars 2031 (AXP) - Douze civils ont été tués lundi à Ambreuse, a annoncé la Protection civile.\n\n"
    "« Nous avons tout perdu », a déclaré la maire de Valbreuse, Odile Tancrède.\n"
)
TUESDAY = "LORME, 5 mars 2031 - Treize civils ont été tués lundi à Ambreuse, a déclaré la Croix bleue.\n"
WEDNESDAY = "LORME, 6 mars 2031 - Quarante soldats ont été blessés mardi à Suvaine, a affirmé Ylan Torves.\n"


def flood(folder: Path) -> Path:
    """A dossier of three articles, two of which count the same dead."""
    lines = [
        {"file": f"{name}.txt", "outlet": outlet, "title": title, "text": text}
        for name, outlet, title, text in (
            ("lundi", "La Vigie", "Crue de la Lorme", MONDAY),
            ("mardi", "Le Relais", "Ambreuse compte ses morts", TUESDAY),
            ("mercredi", "Le Relais", None, WEDNESDAY),
        )
    ]
    return built(folder, lines)


def hostile(folder: Path) -> Path:
    """A dossier of one article whose every text tries to run a script or to load something."""
    text = (
        f"{ATTACK}\n\nDouze civils ont été tués lundi à Ambreuse, a annoncé {ATTACK} la Protection civile.\n\n"
        "javascript:document.title='owned' data:text/html,<script>document.title='owned'</script> {{ 7*7 }}\n\n"
        "</script></style>\"' onload=document.title='owned' Treize civils ont été tués mardi à Suvaine.\n"
    )
    line = {
        "file": f"{ATTACK}.txt",
        "outlet": ATTACK,
        "title": f'"><{ATTACK}',
        "byline": '" onmouseover="x',
        "text": text,
    }
    return built(folder, [line | {"url": "javascript:document.title='owned'", "published": "2031-03-04"}])


def built(folder: Path, lines: list[dict[str, str | None]]) -> Path:
    """A dossier of these articles."""
    source, dossier = folder / "articles.jsonl", folder / "dossier.sqlite"
    source.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    recoupe.build(source, dossier).close()
    return dossier
