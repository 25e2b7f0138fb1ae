"""The terminal's views: nothing steers the terminal, nothing collapses on a narrow one."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from rich.console import Console

import recoupe
from recoupe.dossier.dossier import Dossier
from recoupe.errors import RecoupeError
from recoupe.publish.terminal import VIEWS, Choice
from recoupe.publish.terminal.words import dated, safe

ARTICLES = {
    "a.txt": "Le maire a dit : « Au moins 12 civils ont été tués lundi à Ambreuse par l'armée. »\n\n"
    "Selon la préfecture, 300 habitants ont été évacués vers Orlac.\n",
    "b.txt": "ORLAC, 5 mars 2019 (AXP) - Vingt civils ont péri à \x1b[31mAmbreuse\x1b[0m, selon l'ONU.\n",
}


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    folder = tmp_path_factory.mktemp("articles")
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return recoupe.build(folder)


def printed(dossier: Dossier, view: str, choice: Choice, width: int) -> str:
    out = io.StringIO()
    console = Console(file=out, width=width, highlight=False)
    for block in VIEWS[view](dossier, choice):
        console.print(block)
    return out.getvalue()


@pytest.mark.parametrize("view", list(VIEWS))
@pytest.mark.parametrize("width", [60, 80, 200])
def test_every_view_fits_and_is_safe(dossier: Dossier, view: str, width: int) -> None:
    text = printed(dossier, view, Choice(), width)
    assert text.strip()
    assert "\x1b" not in text
    assert max(map(len, text.splitlines())) <= width


def test_the_summary_counts_newsrooms_that_are_known(dossier: Dossier) -> None:
    opening = printed(dossier, "summary", Choice(), 200).splitlines()[0]
    assert "2 articles · 1 rédaction · 1 sans rédaction connue · " in opening


def test_the_summary_shows_what_has_come_about(tmp_path: Path) -> None:
    feared = "Mardi, 300 habitants ont fui Ambreuse. Mercredi, 900 habitants pourraient fuir Orlac."
    (tmp_path / "a.txt").write_text(feared, encoding="utf-8")
    shown = printed(recoupe.build(tmp_path), "summary", Choice(), 200)
    assert "300" in shown
    assert "900" not in shown


def test_the_record_is_read_on_a_narrow_terminal(dossier: Dossier) -> None:
    assert dossier.claims
    lines = printed(dossier, "record", Choice(), 80).splitlines()
    assert any("12 civils tués" in line for line in lines)


def test_a_choice_narrows_and_a_wrong_kind_is_told(dossier: Dossier) -> None:
    kinds = {claim.kind for claim in Choice(kind="casualties").claims(dossier)}
    assert kinds == {"casualties"}
    assert {claim.file for claim in Choice(source="axp").claims(dossier)} == {"b.txt"}
    assert Choice(source="Nobody").claims(dossier) == []
    assert {claim.file for claim in Choice(source="onu").claims(dossier)} <= {"b.txt"}
    with pytest.raises(RecoupeError, match="casualties"):
        Choice(kind="deaths")


def test_words_of_articles_are_made_safe() -> None:
    assert safe("a\x1b[31mb\u202ec\r\nd") == "a [31mb c d"
    assert dated("tués, le 2019-10-15, voir 2019-99-99") == "tués, le 15 oct. 2019, voir 2019-99-99"
