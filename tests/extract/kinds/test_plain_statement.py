"""Statements told by the verb alone: a speaker and a verb of public speech, whatever it takes."""

from __future__ import annotations

import pytest

from recoupe.record import Claim, Statement

RULE = "statement/1/plain"


def plain(found: list[Claim]) -> list[str | None]:
    return [c.args.speaker for c in found if isinstance(c.args, Statement) and c.rule == RULE]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ana Kurtel a condamné le pillage des entrepôts.", "Ana Kurtel"),
        ("Le gouverneur de Veldor salue le courage des pompiers.", "gouverneur de Veldor"),
        ("La préfecture a constaté une hausse des cambriolages.", "préfecture"),
        ("Le ministère a aussitôt démenti.", "ministère"),
        ("L'opposition exige le départ du préfet.", "opposition"),
        ("Ana Kurtel a annoncé l'ouverture d'une seconde école.", "Ana Kurtel"),
        ("La Croix-Bleue s'inquiète du sort des familles restées à Veldor.", "Croix-Bleue"),
        ("La Croix-Bleue s'est réjouie de la réouverture du dispensaire.", "Croix-Bleue"),
        ("Le syndicat des pêcheurs menace de bloquer le port.", "syndicat des pêcheurs"),
        ("La mairie a présenté ses condoléances aux familles.", "mairie"),
        ("Le président a exprimé sa vive préoccupation face à la hausse des prix.", "président"),
        ("Le ministre a mis en garde contre une nouvelle crue.", "ministre"),
        ("La directrice de l'hôpital n'exclut pas une épidémie.", "directrice de l'hôpital"),
        ("La délégation avait insisté pour que le port rouvre.", "délégation"),
        ("Veldor a rejeté la faute sur son voisin tout en promettant de l'eau.", "Veldor"),
        ("Ana Kurtel a dénoncé la fermeture du port, qui a ruiné cent familles.", "Ana Kurtel"),
        ("L'Union des ports a apporté son soutien aux pêcheurs.", "Union des ports"),
        ("Ana Kurtel a qualifié ce départ de fuite.", "Ana Kurtel"),
        ("La préfecture a confirmé la panne : douze quartiers, trois ponts.", "préfecture"),
    ],
)
def test_a_verb_of_public_speech_is_a_statement(claims, text: str, speaker: str) -> None:
    found = [c for c in claims(text) if isinstance(c.args, Statement)]
    assert [c.args.speaker for c in found] == [speaker]
    assert found[0].args.mode == "indirect"


@pytest.mark.parametrize(
    "text",
    [
        "La crue a condamné trois ponts.",  # nobody speaks
        "Ana Kurtel n'a pas condamné le pillage des entrepôts.",
        "Ana Kurtel pourrait condamner le pillage des entrepôts.",
        "Si Ana Kurtel condamne le pillage, le conseil votera.",
        "Ana Kurtel condamnera le pillage des entrepôts.",
        "Ana Kurtel doit aller reconnaître un corps.",
        "La préfecture a identifié neuf des corps que reconnaissent les autorités.",
        "Ana Kurtel présente un documentaire sur la pêche.",
        "Ana Kurtel a lancé une bouteille à la mer.",
        "Ana Kurtel s'est plainte auprès du voisin.",
        "Le tribunal a été critiqué.",
        "Le maire commente la photo ci-dessous :",  # the words themselves follow
    ],
)
def test_what_tells_no_speech_is_none(claims, text: str) -> None:
    assert plain(claims(text)) == []


def test_it_leaves_alone_what_another_claim_tells(claims) -> None:
    found = claims("Le ministère a annoncé l'évacuation de trois cents habitants de Veldor.")
    assert any(c.kind == "displacement" for c in found)
    assert plain(found) == []


def test_one_clause_makes_one_statement(claims) -> None:
    found = claims("Ana Kurtel condamne « un pillage honteux ».")
    assert len([c for c in found if c.kind == "statement"]) == 1
    assert plain(found) == []


def test_denials_and_demands_are_read_as_such(claims) -> None:
    (denied,) = [c for c in claims("Le ministère dément tout accord secret.") if c.kind == "statement"]
    (demanded,) = [c for c in claims("L'opposition exige le départ du préfet.") if c.kind == "statement"]
    assert (denied.factuality, demanded.factuality) == ("denied", "demanded")
