"""Who killed, where the words of the cause say whose it was."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Deux bergers ont été tués dans un raid péruvien à Marna.", "Pérou"),
        ("Deux bergers ont été tués par un tir de drone péruvien à Marna.", "Pérou"),
        ("Deux bergers ont été tués par des combattants assimilés au Hezbollah à Marna.", "Hezbollah"),
        ("Deux bergers ont été tués par des hommes armés affiliés à Al-Qaïda.", "Al-Qaïda"),
        ("Deux bergers ont été tués par des hommes armés liés à l'enquête.", "hommes armés"),
        ("La mort d'Ivo Brek, 13 ans, tué par l'armée à Marna, a choqué le pays.", "armée"),
        ("La mort d'Ivo Brek, 13 ans, vu par l'armée dans un accident à Marna, a choqué le pays.", None),
        ("Les hommes d'Ivo Brek ont tué deux bergers.", "hommes d'Ivo Brek"),
        ("Deux bergers ont été tués dans un accident de car péruvien à Marna.", None),
        ("Deux bergers ont été tués dans un raid à Marna.", None),
        ("Attaque d'un bateau de la Comanav : deux bergers tués.", None),
        ("Attaque de la milice du port à Marna : deux bergers tués.", "milice du port"),
        ("Deux bergers ont été abattus par les services de police.", "services de police"),
        ("Deux bergers ont été emportés par les services de l'hôpital.", None),
        ("La Légion du Nord a revendiqué le raid, affirmant que deux bergers avaient été tués.", "Légion du Nord"),
        ("La gendarmerie a tiré sur la foule. Deux bergers ont été tués.", "gendarmerie"),
        ("Un convoi a été caillassé par des inconnus. Deux bergers ont été blessés.", "inconnus"),
        ("Un convoi a été accueilli par des inconnus. Deux bergers ont été blessés.", None),
        ("La gendarmerie a défilé devant la foule. Deux bergers ont été tués.", None),
        ("La Légion du Nord a condamné le raid, affirmant que deux bergers avaient été tués.", None),
        ("Des avions péruviens ont pilonné Marna. Le bilan s'élève à douze morts.", "Pérou"),
        ("Des avions ont pilonné Marna. Le bilan s'élève à douze morts.", None),
        ("Trois hélicoptères de l'armée ont tiré sur le convoi. Six bergers sont morts.", "armée"),
        ("Les rebelles ont attaqué le poste de Marna. Six soldats ont été tués.", "rebelles"),
        ("Les rebelles ont attaqué le poste de Marna. Six rebelles ont été tués.", None),
        ("Un raid péruvien a touché une école de Marna. Vingt bergers sont morts.", "Pérou"),
        ("Un raid péruvien n'a pas touché l'école de Marna. Vingt bergers sont morts.", None),
        ("Une bombe a explosé à Marna. Dix bergers ont été tués. L'attentat a été revendiqué par la Légion du Nord.",
         "Légion du Nord"),
        ("Une bombe a explosé à Marna, tuant dix bergers. Les talibans ont revendiqué l'attaque.", "talibans"),
        ("Les corps de deux bergers, un homme et son frère, ont été repêchés à Marna.", None),
        ("Une bombe a explosé à Marna, tuant dix bergers. Aucun groupe n'a revendiqué l'attaque.", None),
        ("Une bombe a explosé à Marna, tuant dix bergers. Les talibans avaient revendiqué l'attaque du mois dernier.",
         None),
        ("Un car s'est renversé à Marna, tuant dix bergers. L'accident du car a bloqué la route. "
         "Les talibans ont revendiqué l'attaque d'un poste.", None),
    ],
)  # fmt: skip
def test_who_is_behind_the_dead(claims, text: str, who: str | None) -> None:
    found = [c.args.perpetrator for c in claims(text) if c.kind == "casualties"]
    assert set(found) <= {who}
    assert who is None or found


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Un tir de drone péruvien a visé la gare de Marna.", "Pérou"),
        ("Un tir de drone a visé la gare péruvienne de Marna.", None),
    ],
)
def test_whose_weapon_it_was(claims, text: str, who: str | None) -> None:
    assert [c.args.actor for c in claims(text) if c.kind == "attack"] == [who]


@pytest.mark.parametrize(
    ("text", "perpetrators"),
    [
        ("L'armée a donné l'assaut au lendemain d'une série d'attaques qui ont fait dix morts.", [None]),
        ("Les rebelles ont mené un raid qui a fait dix morts.", ["rebelles"]),
        ("La garde a tiré sur la foule, une attaque qui a fait dix morts.", ["garde"]),
    ],
)
def test_behind_a_happening_whose_toll_is_told(claims, text: str, perpetrators: list[str | None]) -> None:
    assert [c.args.perpetrator for c in claims(text) if c.kind == "casualties"] == perpetrators


FLOOD = "La crue a noyé la ville. La crue monte encore et la crue a fait 118 morts. "


def test_who_is_shot_in_a_flood_has_somebody_behind_it(claims) -> None:
    found = claims(FLOOD + "La gendarmerie a tiré sur la foule. Deux bergers ont été tués.")
    toll, shot = [c.args for c in found if c.kind == "casualties"]
    assert (toll.perpetrator, toll.cause) == (None, "crue")
    assert shot.perpetrator == "gendarmerie"


def test_the_toll_of_the_flood_is_not_of_those_who_shot(claims) -> None:
    found = claims(FLOOD + "La gendarmerie a tiré sur des pilleurs. Le bilan est désormais de 130 morts.")
    assert [c.args.perpetrator for c in found if c.kind == "casualties"] == [None, None]


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("On cherche encore deux bergers, dit le colonel qui dirige les opérations de secours.", None),
        ("Un berger dont la voiture a été emportée a perdu la vie.", None),
        ("Une voiture piégée a tué deux bergers à Marna.", "voiture piégée"),
        ("L'opération a fait deux morts à Marna.", "opération"),
    ],
)
def test_help_and_cars_kill_nobody(claims, text: str, cause: str | None) -> None:
    found = [c.args.cause for c in claims(text) if c.kind == "casualties"]
    assert found == [cause]
