"""`recoupe explain`: the way of one claim, and a clear line where there is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import recoupe
from recoupe.cli import app
from recoupe.errors import RecoupeError

ARTICLE = (
    "Un obus a tué deux gardes à Oron. "
    "Le ministre Jean Kerl a affirmé que les rebelles avaient rejeté le 4 mai 2021 la trêve à Oslo."
)


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("explain")
    (folder / "a.txt").write_text(ARTICLE, "utf-8")
    recoupe.build([folder / "a.txt"], dossier=folder / "d.sqlite").close()
    return folder / "d.sqlite"


def run(dossier: Path, claim: str) -> Result:
    return CliRunner().invoke(app, ["explain", str(dossier), claim])


def claim_of(dossier: Path, kind: str) -> str:
    with recoupe.open(dossier) as opened:
        return next(claim.id for claim in opened.claims if claim.kind == kind)


def test_it_tells_words_clause_rule_lexicon_day_and_source(dossier: Path) -> None:
    told = run(dossier, claim_of(dossier, "negotiation")).stdout
    for part in (
        "rejeté le 4 mai 2021 la trêve",
        "rejeter (active, finite, Past",
        "subject: les rebelles",
        "negotiation/1/verb: a verb of a step with a matter in its slot",
        "example: Les rebelles ont rejeté la trêve.",
        "rejeter in negotiation.toml: verbs.lemmas (rejects)",
        "trêve in negotiation.toml: nouns.ceasefire",
        "Jean Kerl",
        "2021-05-04 to 2021-05-04",
    ):
        assert part in told


def test_the_beginning_of_an_id_will_do(dossier: Path) -> None:
    whole = claim_of(dossier, "negotiation")
    assert whole in run(dossier, whole[:8]).stdout


@pytest.mark.parametrize("claim", ["nothing", "", "c"])  # all ids begin with c
def test_an_id_of_no_claim_or_of_several_is_told(dossier: Path, claim: str) -> None:
    result = run(dossier, claim)
    assert isinstance(result.exception, RecoupeError)


def test_an_article_cannot_steer_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Les rebelles ont rejeté \x1b[31mla trêve à Oslo mardi.", "utf-8")
    recoupe.build([tmp_path / "a.txt"], dossier=tmp_path / "d.sqlite").close()
    with recoupe.open(tmp_path / "d.sqlite") as opened:
        ids = [claim.id for claim in opened.claims]
    for one in ids:
        assert "\x1b" not in run(tmp_path / "d.sqlite", one).stdout
