"""Attribution: who is behind which words, nearest first."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.extract.told import claims_of

from recoupe.extract.context import Context
from recoupe.record import Claim


def sources(found: list[Claim], kind: str = "casualties") -> list[list[str]]:
    return [[source.name for source in claim.attribution] for claim in found if claim.kind == kind]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Douze civils ont été tués, selon Ana Kurtel.", ["Ana Kurtel"]),
        ("Selon Ana Kurtel, douze civils ont été tués.", ["Ana Kurtel"]),
        ("D'après le maire, douze civils ont été tués.", ["maire"]),
        ("Douze civils ont été tués, a indiqué une source militaire.", ["source militaire"]),
        ("Douze civils ont été tués, a-t-on appris de source hospitalière.", ["source hospitalière"]),
        ("Ana Kurtel a annoncé que douze civils avaient été tués.", ["Ana Kurtel"]),
        ("Douze civils ont été tués.", []),
    ],
)
def test_sources_before_after_and_none(claims, text: str, names: list[str]) -> None:
    assert sources(claims(text)) == [names]


def test_two_sources_in_one_sentence_keep_to_their_parts(claims) -> None:
    found = claims("Selon le maire, douze civils ont été tués ; selon l'armée, cinq soldats sont morts.")
    assert sources(found) == [["maire"], ["armée"]]


def test_a_source_does_not_reach_over_a_strong_break(claims) -> None:
    found = claims("Douze civils ont été tués, selon le maire, tandis que cinq soldats sont morts.")
    assert sources(found) == [["maire"], []]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Le roi a dit que dix gardes étaient morts, où douze civils ont été tués, selon la mairie.",
            [["roi"], ["mairie", "roi"]],
        ),
        (
            "Dix gardes sont morts au port, alors que douze civils ont été tués, selon la mairie.",
            [[], ["mairie"]],
        ),
        ("Dix gardes sont morts ; douze civils ont été tués, selon la mairie.", [["mairie"], ["mairie"]]),
        (
            "Notre envoyé a vu dix gardes morts, et douze civils ont été tués, selon la mairie.",
            [[], ["mairie"]],
        ),
        (
            "Dix gardes sont morts, douze civils ont été tués, selon la mairie.",
            [["mairie"], ["mairie"]],
        ),
        (
            "Dix gardes sont morts alors que douze civils étaient tués, selon la mairie.",
            [["mairie"], ["mairie"]],
        ),
    ],
)
def test_how_far_back_a_last_source_reaches(claims, text: str, names: list[list[str]]) -> None:
    assert sources(claims(text)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Le maire fait état de 50 morts, un chiffre que l'agence n'a pu vérifier de source indépendante.", ["maire"]),
        ("Le raid a fait 50 morts, un chiffre confirmé de source militaire.", ["source militaire"]),
        ("Ivo Brek est parti. Selon le préfet, il faut noter que 50 civils ont été tués.", ["préfet"]),
        ("Ivo Brek est parti. Il convient de dire que 50 civils ont été tués.", []),
        ("Ivo Brek est parti. Il a tenu à dire que 50 civils ont été tués.", ["Ivo Brek"]),
        ("Le bilan de la crue s'établit à 50 morts, a annoncé samedi le maire.", ["maire"]),
        ("La mairie établit le bilan de la crue à 50 morts.", ["mairie"]),
    ],
)  # fmt: skip
def test_what_is_no_source(claims, text: str, names: list[str]) -> None:
    assert sources(claims(text))[0] == names


def test_the_newsroom_tells_what_stands_beside_a_text(claims) -> None:
    found = claims(
        "Le Conseil n'a pas adopté la résolution réclamant une trêve, la Norvège et l'Islande "
        "ayant opposé leur veto au texte."
    )
    assert sources(found, "negotiation") == [[], []]


def test_needs_and_calendars_are_no_sources(context: Callable[[str], Context]) -> None:
    assert context("Selon les besoins, douze lits seront ajoutés.").attributions == ()
    assert context("Selon le calendrier prévu, le vote aura lieu lundi.").attributions == ()


def test_a_negated_report_reports_nothing(claims) -> None:
    found = claims("Le maire n'a pas confirmé que douze civils avaient été tués.")
    assert sources(found) == [[]]


def test_the_same_source_points_back(claims) -> None:
    found = claims(
        "Douze civils ont été tués, a dit Ana Kurtel. Trois soldats sont morts, selon la même source."
    )
    assert sources(found) == [["Ana Kurtel"], ["Ana Kurtel"]]


def test_who_is_cited_stands_nearer_than_who_cites(claims) -> None:
    found = claims("Douze civils ont été tués, a déclaré Ana Kurtel, citée par la radio publique.")
    assert sources(found)[0][0] == "Ana Kurtel"


def test_a_document_speaks_for_its_owner(claims) -> None:
    found = claims("Un bilan de la police fait état de douze civils tués.")
    assert sources(found) == [["police"]]


def test_the_body_named_before_speaks_again(claims) -> None:
    found = claims(
        "Selon l'Observatoire marnien des prisons, douze civils ont été tués. "
        "L'organisation a recensé aussi trois morts parmi les gardes."
    )
    assert sources(found)[0] == sources(found)[-1]


def test_a_list_of_parts_does_not_announce_anything(claims) -> None:
    found = claims(
        "Le raid a fait 31 morts, dont six enfants et cinq médecins, a annoncé hier la préfecture."
    )
    assert {tuple(names) for names in sources(found)} == {("préfecture",)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("La ministre Ada Rovic est à Oron. Selon elle, douze civils ont été tués.", ["Ada Rovic"]),
        ("Les secouristes ont fouillé l'école. Dix corps ont été trouvés, selon eux.", ["secouristes"]),
        ("Douze civils ont été tués, selon elle.", []),  # nobody whom it could be
        # what she tells is what the raids aimed at, not that they killed
        ("Dix civils sont morts dans des raids de la coalition, qui visaient selon elle un dépôt.", []),
        ("Le bilan des victimes de la crue s'établit à 22 morts, a annoncé la préfecture.", None),
    ],
)
def test_whom_a_stressed_pronoun_stands_for(claims, text: str, names: list[str] | None) -> None:
    (found,) = sources(claims(text))
    if names is None:
        assert "victimes de la crue" not in found
        assert found[-1] == "préfecture"
    else:
        assert found == names


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("« C'est fini », a déclaré Ana Kurtel à l'agence Tavora.", "Tavora"),
        ("« C'est fini », a déclaré Ana Kurtel à l'issue d'une visite au ministère de l'Intérieur.", None),
        ("Reçue au ministère de l'Intérieur, Ana Kurtel a déclaré que tout était fini.", None),
    ],
)
def test_to_whom_it_was_said(claims, text: str, told: str | None) -> None:
    found = [claim.args.addressee for claim in claims(text) if claim.kind == "statement"]
    assert [told in (who or "") if told else who is None for who in found] == [True] * len(found)
    assert found


def test_a_body_told_of_in_full_is_meant_by_its_noun_alone(claims) -> None:
    text = (
        "Le comité de quartier d'Oron a démenti. La Garde du Nord (GN) a parlé. "
        "« La ville résiste », affirme le comité."
    )
    (said,) = [claim for claim in claims(text) if claim.kind == "statement" and claim.args.quote]
    assert said.args.speaker.startswith("comité de quartier")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # what a subordinate clause says ends where the main clause begins
        ("Alors que l'armée affirme « protéger la ville », les tirs ont fait neuf morts à Oron.", []),
        ("Si l'armée affirme que tout va bien, neuf civils ont été tués à Oron.", []),
        ("L'armée affirme que, quand tout allait bien, neuf civils ont été tués à Oron.", ["armée"]),
        ("Neuf soldats sont morts, selon le porte-parole militaire Udaro Nanavel.", ["Udaro Nanavel"]),
    ],
)
def test_how_far_a_source_reaches(claims, text: str, names: list[str]) -> None:
    assert sources(claims(text)) == [names]


def test_what_the_newsroom_adds_behind_a_comma(claims) -> None:
    found = claims(
        "Ivo Brek a déclaré que dix civils étaient morts, alors que cinq soldats ont été tués à Oron."
    )
    assert sources(found) == [["Ivo Brek"], []]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("La mairesse a exigé une trêve, que les rebelles ont rejetée.", [[], []]),
        ("La mairesse a demandé une enquête sur le raid, qui a fait dix morts.", [[]]),
        ("La mairesse a dit que le raid, qui a fait dix morts, visait un pont.", [["mairesse"]]),
    ],
)
def test_what_became_of_what_is_asked_is_the_newsrooms(claims, text: str, sources: list[list[str]]) -> None:
    found = [claim for claim in claims(text) if claim.kind in ("negotiation", "casualties")]
    assert [[source.name for source in claim.attribution] for claim in found] == sources


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Selon sa femme, entendue par la police, Ivo Brek a fui.", "Ivo Brek a fui"),
        ("Selon Ana Kurtel, qui dirige le port, trois marins sont partis.", "trois marins sont partis"),
        ("Selon l'adjoint au maire de Velmar, Ivo Brek, la ville a faim.", "la ville a faim"),
        ("Selon la Ligue, réunie à Oron, la trêve tient.", "la trêve tient"),
        ("Selon Ana Kurtel, tués ou blessés, tous sont rentrés.", "tués ou blessés, tous sont rentrés"),
    ],
)
def test_what_describes_a_source_is_none_of_its_words(text: str, words: str) -> None:
    spoken = claims_of(f"La crise\n\n{text}", "statement")
    assert [claim.evidence[0].text for claim in spoken] == [words]
