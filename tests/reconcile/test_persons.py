"""The many whom one attack hit, told one by one; and what an attack is called from one newsroom to another."""

from __future__ import annotations

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import connect, read_articles

LEAD = "Attentat de Lodrane\n\nAprès l'attentat de Lodrane mardi soir, l'enquête avance. {}"
OTHER = "Fusillade à Lodrane\n\nLa fusillade a eu lieu mardi soir à Lodrane. {}"


def groups(kind: str, *texts: str) -> list[list[str]]:
    """The words of the claims of each finding of a kind, the longest finding first."""
    record = connect(read_articles([RawArticle(file=f"{n}.txt", text=t) for n, t in enumerate(texts)]))
    words = {claim.id: claim.evidence[0].text for claim in record.claims}
    found = [[words[c] for c in one.claims] for one in record.findings if one.kind == kind]
    return sorted(found, key=len, reverse=True)


def test_what_one_newsroom_calls_an_attack_another_calls_a_shooting() -> None:
    texts = (LEAD.format(""), OTHER.format("L'assaillant a ouvert le feu sur des passants à Lodrane."))
    assert len(groups("attack", *texts)) == 1


def test_a_shooting_is_no_word_for_an_accident() -> None:
    blast = "Explosion à Lodrane\n\nUne explosion de gaz a détruit mardi un immeuble de Lodrane."
    again = (
        "Explosion à Lodrane\n\nL'explosion de mardi à Lodrane a soufflé un immeuble. "
        "Jeudi, une fusillade a éclaté à Belmare."
    )
    found = groups("attack", blast, again)
    assert not any("fusillade" in " ".join(one) and "explosion" in " ".join(one).lower() for one in found)


def test_two_of_those_hit_are_two_by_what_they_are() -> None:
    tourist = "Un touriste narvien en vacances à Lodrane a été grièvement blessé."
    student = "Une étudiante originaire de Belmare a été blessée à la jambe."
    assert [len(one) for one in groups("casualties", LEAD.format(tourist), OTHER.format(student))] == [1, 1]


def test_one_of_those_hit_is_one_by_what_it_is() -> None:
    tourist = "Un touriste narvien en vacances a été grièvement blessé."
    again = "Un touriste narvien, venu en vacances avec sa femme, a été blessé au ventre."
    assert [len(one) for one in groups("casualties", LEAD.format(tourist), OTHER.format(again))] == [2]


def test_the_third_victim_is_not_the_fourth() -> None:
    third = "Une troisième victime de l'attaque est morte jeudi à l'hôpital."
    fourth = "Une quatrième victime de l'attaque est morte vendredi à l'hôpital."
    assert [len(one) for one in groups("casualties", LEAD.format(third), OTHER.format(fourth))] == [1, 1]


def test_whom_the_police_brought_down_is_the_attacker() -> None:
    down = "Un homme de trente ans a été abattu par la police jeudi soir à Lodrane."
    named = "L'assaillant a été tué jeudi par les policiers."
    assert [len(one) for one in groups("casualties", LEAD.format(down), OTHER.format(named))] == [2]


def test_some_of_the_wounded_are_not_all_of_them() -> None:
    some = "L'attaque a fait treize blessés. Trois blessés sont sortis de l'hôpital."
    counted = "Douze personnes ont été blessées dans la fusillade."
    found = groups("casualties", LEAD.format(some), OTHER.format(counted))
    assert not any("Trois" in " ".join(one) and len(one) > 1 for one in found)


TWO_TOWNS = (
    "Attentat à Lodrane\n\nUn attentat a frappé mardi Lodrane, faisant treize morts. "
    "Une autre attaque a visé Belmare dans la nuit, faisant sept morts.",
    "Fusillade à Lodrane\n\nAprès la fusillade de Lodrane, qui a fait quatorze morts mardi, "
    "l'attaque de Belmare a fait sept morts.",
    "Double attentat\n\nLe double attentat de Lodrane et de Belmare a fait vingt et un morts au total, "
    "selon la police. L'attentat de Lodrane a fait quatorze morts.",
)


def test_a_town_struck_as_well_is_another_attack() -> None:
    attacks = groups("attack", *TWO_TOWNS)
    assert not any("Belmare" in " ".join(one) and "fusillade" in " ".join(one).lower() for one in attacks)
    assert ["Le double attentat de Lodrane"] in attacks


def test_each_town_and_both_together_have_a_toll_of_their_own() -> None:
    tolls = [{one.split()[0] for one in words} for words in groups("casualties", *TWO_TOWNS)]
    assert {"treize", "quatorze"} in tolls
    assert {"sept"} in tolls
    assert {"vingt"} in tolls


STORMED = (
    "Attentats de Lodrane\n\nDes hommes armés ont attaqué mercredi plusieurs sites de Lodrane, dont l'hôtel Saphir, "
    "et retiennent des otages. Les attentats ont fait soixante morts, selon la police.",
    "L'armée donne l'assaut à l'hôtel Saphir\n\nLes commandos ont donné l'assaut jeudi à l'hôtel Saphir de Lodrane, "
    "où des otages étaient retenus. Les attaques de mercredi à Lodrane ont fait quatre-vingt-dix morts. "
    "Douze corps ont été découverts à l'hôtel Saphir.",
    "Fin du siège à Lodrane\n\nLe siège de l'hôtel Saphir s'est achevé vendredi à Lodrane. "
    "Les attentats de mercredi ont fait cent dix morts, selon le ministère.",
)


def test_a_hotel_stormed_after_attacks_makes_no_war_of_them() -> None:
    tolls = [{one.split()[0] for one in words} for words in groups("casualties", *STORMED)]
    assert {"soixante", "quatre-vingt-dix", "cent"} in tolls
    assert {"Douze"} in tolls


def test_in_a_war_a_town_stormed_has_attacks_of_its_own() -> None:
    war = (
        "Guerre au Narv : combats à Lodrane\n\nLes combats ont fait soixante morts mercredi à Lodrane, "
        "où l'armée a donné l'assaut au quartier Saphir, selon la police.",
        "Guerre au Narv : siège de Belmare\n\nLe siège de Belmare, au Narv, a fait cent dix morts vendredi, "
        "selon la police de Lodrane.",
    )
    tolls = [{one.split()[0] for one in words} for words in groups("casualties", *war)]
    assert {"soixante"} in tolls
