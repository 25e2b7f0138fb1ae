"""Statements: who says what, in which manner."""

from __future__ import annotations

import pytest

from recoupe.record import Claim, Statement


def said(found: list[Claim]) -> list[tuple[str | None, str, str | None]]:
    return [(c.args.speaker, c.args.mode, c.args.quote) for c in found if isinstance(c.args, Statement)]


@pytest.mark.parametrize(
    "text",
    [
        "« Le pont est coupé », a déclaré Ana Kurtel.",
        "Ana Kurtel a déclaré : « Le pont est coupé ».",
        '"Le pont est coupé", explique Ana Kurtel.',
        "« Le pont est coupé », s'est désolée hier, à la radio, Ana Kurtel.",
    ],
)
def test_direct_quotation(claims, text: str) -> None:
    assert said(claims(text)) == [("Ana Kurtel", "direct", "Le pont est coupé")]


def test_quoted_words_inside_a_report(claims) -> None:
    ((speaker, mode, quote),) = said(claims("Ana Kurtel a appelé les deux camps à « épargner les écoles »."))
    assert (speaker, mode, quote) == ("Ana Kurtel", "mixed", "épargner les écoles")


def test_a_report_with_nothing_else_to_claim(claims) -> None:
    ((speaker, mode, quote),) = said(claims("Ana Kurtel a affirmé que la route était dangereuse."))
    assert (speaker, mode, quote) == ("Ana Kurtel", "indirect", None)


def test_role_and_organisation_of_the_speaker(claims) -> None:
    found = claims("« Tout est détruit », a dit Ana Kurtel, directrice de l'hôpital de Veldor.")
    (claim,) = [c for c in found if c.kind == "statement"]
    assert claim.args.role is not None
    assert claim.args.role.startswith("directrice")


def test_a_pronoun_speaker_is_who_spoke_last(claims) -> None:
    found = claims("« Le pont est coupé », a dit Ana Kurtel. « Nous attendons », a-t-elle ajouté.")
    assert [speaker for speaker, _, _ in said(found)] == ["Ana Kurtel", "Ana Kurtel"]


def test_a_quotation_over_two_sentences_is_one_statement(claims) -> None:
    found = claims("« Le pont est coupé. Nous attendons un bateau », a dit Ana Kurtel.")
    assert said(found) == [("Ana Kurtel", "direct", "Le pont est coupé. Nous attendons un bateau")]


def test_a_post_belongs_to_its_handle(claims) -> None:
    assert said(claims("@ana_k: La place est vide ce soir."))[0][0] == "@ana_k"


def test_a_report_of_another_claim_is_no_statement(claims) -> None:
    found = claims("La préfecture estime que douze civils ont été tués à Veldor.")
    assert said(found) == []
    (toll,) = [c for c in found if c.kind == "casualties"]
    assert toll.attribution[0].name == "préfecture"
    known = claims("La préfecture a annoncé que douze civils avaient été tués à Veldor.")
    assert said(known) == [("préfecture", "indirect", None)]  # who makes it known has spoken
    named = claims("Ana Kurtel a annoncé que douze civils avaient été tués à Veldor.")
    assert said(named) == [("Ana Kurtel", "indirect", None)]  # who is named has said it as well


@pytest.mark.parametrize(
    "text",
    [
        "Le livre s'intitule « La nuit de Veldor ».",
        "La situation indique une nette amélioration.",
        "Selon les besoins, des lits seront ajoutés.",
        "Le journal n'a pas confirmé la nouvelle.",
    ],
)
def test_what_nobody_says(claims, text: str) -> None:
    assert said(claims(text)) == []


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        (
            "Dans un entretien accordé à l'agence Tavora, le maire Ivo Brek a dit que « le quai va tenir ».",
            "Tavora",
        ),
        ("« Le quai va tenir », a dit Ivo Brek dans une interview à la BBC.", "BBC"),
        (
            "« Le quai va tenir », a dit Ivo Brek lors d'un entretien publié mardi par l'agence Tavora.",
            "Tavora",
        ),
        ("« Le quai va tenir », a dit Ivo Brek lors d'un entretien avec le maire.", "entretien"),
    ],
)
def test_who_asked_is_the_medium_of_an_interview(claims, text: str, medium: str) -> None:
    (said,) = [c.args for c in claims("La ville attend.\n\n" + text) if isinstance(c.args, Statement)]
    assert medium in (said.medium or "")


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("« Il était sorti », traduit Ana Kurtel, la sage-femme.", ["Ana Kurtel"]),
        ("« La Crue », écrit par Ivo Brek, est un livre.", []),
        ("La maire s'inquiète d'un « recul majeur ».", ["maire"]),
        ("La maire s'inquiète d'un recul majeur.", ["maire"]),
        ("Un géologue juge l'idée « absurde » : dix digues tenaient.", ["géologue"]),
        ("Le juge est absent : dix digues tenaient.", []),
    ],
)
def test_verbs_that_look_like_nouns_or_participles(claims, text: str, speakers: list[str]) -> None:
    assert [speaker for speaker, _, _ in said(claims("La ville attend.\n\n" + text))] == speakers
