"""Statements in the manners of newsrooms: who speaks behind marks, commas and appositions."""

from __future__ import annotations

import pytest

from recoupe.record import Claim, Statement


def spoken(found: list[Claim]) -> list[tuple[str | None, str]]:
    return [(c.args.speaker, c.args.mode) for c in found if isinstance(c.args, Statement)]


@pytest.mark.parametrize(
    "text",
    [
        "Les vivres manquent depuis des mois, dénonce le syndicat des pêcheurs.",
        "Les vivres manquent depuis des mois, déplore jeudi le syndicat des pêcheurs.",
    ],
)
def test_an_inverted_verb_needs_no_marks_after_a_whole_clause(claims, text: str) -> None:
    assert spoken(claims(text)) == [("syndicat des pêcheurs", "indirect")]


def test_a_row_of_deeds_is_not_inverted(claims) -> None:
    found = claims("Ana Kurtel est arrivée à Veldor, a salué le maire et est repartie.")
    assert "maire" not in [speaker for speaker, _ in spoken(found)]


def test_a_verb_in_marks_has_the_speaker_before_them(claims) -> None:
    found = claims("La garde du port « appelle les pêcheurs à rester à terre ».")
    assert spoken(found) == [("garde du port", "direct")]


def test_a_slogan_as_a_name_is_no_statement(claims) -> None:
    assert spoken(claims("Le collectif « Rendez-nous le port » a défilé dans Veldor.")) == []


def test_a_warning_has_its_speaker_behind(claims) -> None:
    ((speaker, mode),) = spoken(claims("« La digue peut céder », a mis en garde Mme Kurtel."))
    assert (speaker, mode) == ("Kurtel", "direct")


def test_custody_is_no_warning(claims) -> None:
    assert spoken(claims("La police a mis en garde à vue deux pêcheurs de Veldor.")) == []


def test_an_adjective_that_opens_the_sentence_is_nobody(claims) -> None:
    found = claims("Inquiet face à la hausse des prix, le gouverneur, Ivo Brek, a dénoncé les spéculateurs.")
    assert [speaker for speaker, _ in spoken(found)] == ["Ivo Brek"]


def test_a_name_behind_an_office_with_a_bracket(claims) -> None:
    found = claims(
        "« Le grain arrive », a dit la responsable de la logistique du Fonds des moissons (FDM) à Veldor, Ana Kurtel."
    )
    (claim,) = [c for c in found if c.kind == "statement"]
    assert claim.args.speaker == "Ana Kurtel"
    assert claim.args.role is not None
    assert claim.args.role.startswith("responsable de la logistique")


def test_a_report_is_a_statement_beside_what_a_relative_clause_tells(claims) -> None:
    found = claims(
        "Ana Kurtel a dit qu'elle avait visité une école où deux cents habitants s'étaient réfugiés."
    )
    assert [speaker for speaker, _ in spoken(found)] == ["Ana Kurtel"]


def test_a_title_before_a_name_is_the_whole_role(claims) -> None:
    found = claims(
        "La Prix Kolbe de la Paix Ana Kurtel, à la tête du conseil, a dénoncé une mascarade. Elle est partie."
    )
    roles = [c.args.role for c in found if isinstance(c.args, Statement)]
    assert all(role is None or len(role) < 40 for role in roles)
