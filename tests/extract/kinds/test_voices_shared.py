"""Who speaks where the verb or the name stands elsewhere: shared verbs, papers told of again, signatures, appeals."""

from __future__ import annotations

import pytest
from tests.extract.told import speakers

from recoupe.record import Statement


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Veldor. L'Albarie parle d'un « crime odieux », la Narvie d'une « faute ».", ["Albarie", "Narvie"]),
        ("L'Albarie dénonce un « coup de force », la Narvie « une provocation ».", ["Albarie", "Narvie"]),
        ("Le maire dénonce « un crime » et « une honte pour la ville ».", ["maire"]),
        ("« L'eau manque partout », constate, amer, un pêcheur de Veldor.", ["pêcheur de Veldor"]),
        ("« Ils ont tiré sur les barques » (un rescapé de Veldor)", ["rescapé de Veldor"]),
        ("« Ils ont tiré sur les barques » (dépêche de mardi)", []),
        ("Le directeur de la mine décrit « une nuit sans fin » au fond.", ["directeur de la mine"]),
        ("Un appel au calme a été lancé par la préfète Ana Kurtel.", ["Ana Kurtel"]),
        ("L'annonce a été faite mardi par la préfète Ana Kurtel.", ["Ana Kurtel"]),
        ("Un filet a été lancé par la préfète Ana Kurtel.", []),
        ("Selon toujours la préfecture, les écoles de Veldor restent fermées.", ["préfecture"]),
    ],
)
def test_who_says_it(claims, text: str, speaker: list[str]) -> None:
    assert speakers(claims(text)) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Dans un communiqué, la préfecture annonce une enquête. Le texte précise que le pont est fermé.", 2),
        ("Selon un rapport de la Ligue des ports, l'eau manque. Le document souligne que la faim gagne.", 2),
        ("La Ligue des ports a signé un accord. Le texte prévoit que les écoles rouvriront.", 0),
        ("Le rapport souligne que la faim gagne.", 0),
    ],
)
def test_a_paper_told_of_again_speaks_for_its_owner(claims, text: str, speaker: int) -> None:
    found = speakers(claims(text))
    assert len(found) == speaker
    assert len(set(found)) == min(speaker, 1)


def test_an_office_of_another_land_is_not_whoever_holds_one(claims) -> None:
    found = claims("Le président Erdogan a quitté Veldor. Le président russe assure que le pont tiendra.")
    assert speakers(found) == ["président russe"]
    found = claims("Le président Erdogan a quitté Veldor. Le président turc assure que le pont tiendra.")
    assert speakers(found) == ["Erdogan"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("La préfecture annonce que 300 soldats partiront pour Veldor.", 1),
        ("La préfecture accuse la milice d'avoir tué douze civils à Veldor.", 1),
        ("La préfecture annonce que douze civils ont été tués à Veldor.", 1),
        ("La préfecture estime que douze civils ont été tués à Veldor.", 0),
        ("La milice affirme tenir la moitié de Veldor.", 1),
        ("La milice prétend tenir la moitié de Veldor.", 0),
    ],
)
def test_a_force_or_a_blame_is_said_as_well(claims, text: str, said: int) -> None:
    assert len(speakers(claims(text))) == said


def test_what_happens_says_nothing(claims) -> None:
    found = claims("La préfète a indiqué que l'offensive commencerait « dans les semaines à venir ».")
    assert speakers(found) == ["préfète"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("La crue gagne Veldor.\n@ana_k la place du marché est sous l'eau ce matin #Veldor", ["@ana_k"]),
        ("La crue gagne Veldor.\n@ana_k a quitté la ville ce matin avec ses deux chats #Veldor", []),
        ("@ana_k est du même avis :\nLa mairie dort depuis trois jours. #Veldor", ["@ana_k"]),
        ("@ana_k est du même avis :\nLa mairie dort depuis trois jours.", []),
    ],
)
def test_a_post_has_its_author(claims, text: str, speaker: list[str]) -> None:
    assert speakers(claims(text)) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Veldor plaint ceux qui ont pitié de Radek Brek, qui disent qu'il est vieux.", []),
        ("Veldor plaint Radek Brek, qui dit qu'il est vieux.", ["Radek Brek"]),
        ("Le maire se serait montré favorable à la paix.", []),
        ("Le maire aurait dit que le pont tient.", ["maire"]),
    ],
)
def test_a_speaker_fits_the_verb_and_has_spoken(claims, text: str, speaker: list[str]) -> None:
    assert speakers(claims(text)) == speaker


def test_who_learns_says_nothing(claims) -> None:
    assert speakers(claims("Les volontaires de la garde apprennent comment tenir un fusil.")) == []
    assert speakers(claims("La préfète apprend aux journalistes que le pont est fermé.")) == ["préfète"]


def test_a_post_is_of_the_network_whose_verb_is_told(claims) -> None:
    found = claims("Ana Kurt twitte sa colère :\n@ana_k : La mairie dort depuis trois jours.")
    assert [c.args.medium for c in found if isinstance(c.args, Statement)][-1:] == ["Twitter"]


@pytest.mark.parametrize(
    ("place", "medium"),
    [
        ("sur le site du lycée", None),
        ("sur le site de la mairie", "site de la mairie"),
        ("sur son site internet", "site internet"),
    ],
)
def test_a_site_is_a_page_of_bodies_alone(claims, place: str, medium: str | None) -> None:
    found = claims(f"Le maire a déclaré {place} que « tout était détruit ».")
    assert [c.args.medium for c in found if isinstance(c.args, Statement)] == [medium]
