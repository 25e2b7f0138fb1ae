"""Who founded, split from, merged or sided with whom; letters that stand for a name, and a person's party."""

from __future__ import annotations

import pytest
from tests.extract.kinds.ties import ties

OCN = "Observatoire des crues narvien"


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Le Front et la Garde ont fusionné.", ("Front", "ally_of", "Garde")),
        ("Le Front s'est coalisé avec la Garde.", ("Front", "ally_of", "Garde")),
        ("Le Front a fait cause commune avec la Garde.", ("Front", "ally_of", "Garde")),
        ("La Sarvie s'est rangée derrière la Zorvie.", ("Sarvie", "supports", "Zorvie")),
        ("Les tribus du sud ont pris les armes contre le Front.", ("tribus du sud", "opposes", "Front")),
        ("Le groupe est issu de la fusion de cinq groupes rebelles.", ("cinq groupes rebelles", "part_of", "groupe")),
        ("La coalition, conduite par la Sarvie, a frappé.", ("Sarvie", "part_of", "coalition")),
        ("Le Velk, fondé par Ivo Brek, a démenti.", ("Ivo Brek", "part_of", "Velk")),
        ("Ivo Brek a fondé le Front en 2010.", ("Ivo Brek", "part_of", "Front")),
        ("Le Front, que la Sarvie est accusée de soutenir, avance.", ("Sarvie", "supports", "Front")),
        ("Les brigades, soutenues par la Sarvie, et les gardes s'affrontent.", ("Sarvie", "supports", "brigades")),
        ("Le numéro deux du Front, Ivo Brek, a été tué.", ("Ivo Brek", "part_of", "Front")),
        ("Ivo Brek, l'un des principaux chefs des rebelles, a été tué.", ("Ivo Brek", "part_of", "rebelles")),
        ("Ivo Brek, alias Karo, dirige la milice Velk.", ("Ivo Brek", "part_of", "milice Velk")),
        ("La Sarvie voit dans le Front une branche de la Garde.", ("Front", "part_of", "Garde")),
        ("La Zorvie fournit à la Sarvie une aide militaire décisive.", ("Zorvie", "supports", "Sarvie")),
        ("La Zorvie bénéficie de la protection de la Sarvie.", ("Sarvie", "supports", "Zorvie")),
        ("La Zorvie et la Sarvie, grandes rivales de la région, négocient.", ("Zorvie", "opposes", "Sarvie")),
        ("Le Front est allié des rebelles et proche de la Garde.", ("Front", "ally_of", "Garde")),
        ("Le ministre Jean Kerl (Parti du Nord) a parlé.", ("Jean Kerl", "part_of", "Parti du Nord")),
        ("Ils fuient le conflit entre les paysans et les nomades.", ("paysans", "opposes", "nomades")),
        ("Les rebelles avancent et la Sarvie les soutient.", ("Sarvie", "supports", "rebelles")),
        ("La Sarvie agit en coordination avec la Zorvie.", ("Sarvie", "ally_of", "Zorvie")),
        ("Ivo Brek, porte-parole du Front, a démenti.", ("Ivo Brek", "part_of", "Front")),
        ("Le chef du MNLA, Ivo Brek, a démenti.", ("Ivo Brek", "part_of", "MNLA")),
        ("L'émir du Front pour le sud, Ivo Brek, a été tué.", ("Ivo Brek", "part_of", "Front")),
        ("Le Front, parti du président Jan Orn, boycotte le scrutin.", ("Jan Orn", "part_of", "Front")),
        ("Le Front et la Garde se livrent une guerre sans merci.", ("Front", "opposes", "Garde")),
        ("Des miliciens pro-Kalbo ont pris le port.", ("miliciens", "supports", "Kalbo")),
        ("Le Front et la Garde, son allié, ont tiré.", ("Garde", "ally_of", "Front")),
        ("Les rebelles sont accusés de coopérer avec l'armée.", ("rebelles", "ally_of", "armée")),
        ("Le Front, réuni au sein de la Coalition, refuse.", ("Front", "part_of", "Coalition")),
        ("Le Front, rival du gouvernement sarvien, a démenti.", ("Front", "opposes", "gouvernement sarvien")),
        ("Le MVK est appuyé par la Sarvie.", ("Sarvie", "supports", "MVK")),
        ("Les soldats sarviens entraînent les milices du sud.", ("soldats sarviens", "supports", "milices du sud")),
        ("Le Front du Sel, devenu Garde du Sud, a démenti.", ("Front du Sel", "also_known_as", "Garde du Sud")),
        ("Le Front du Sel, connu sous son acronyme Velk, a démenti.", ("Front du Sel", "also_known_as", "Velk")),
        ("L'OCN, l'Observatoire des crues narvien, a parlé.", ("OCN", "also_known_as", OCN)),
    ],
)  # fmt: skip
def test_a_tie(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)


@pytest.mark.parametrize(
    "text",
    [
        "La Zorvie, dirigée par une junte, a démenti.",
        "Les deux banques ont fusionné.",
        "Le maire s'est rangé derrière la foule.",
        "Les enfants ont pris les armes contre le mur.",
        "La Sarvie voit dans la pluie une chance.",
        "Le village bénéficie de la protection de la digue.",
        "Le maire (à droite) a parlé.",
        "Ivo Brek, devenu Premier ministre, a parlé.",
        "Le maire a fait front avec courage.",
        "La Zorvie fournit à la Sarvie une aide alimentaire.",
        "La Garde, une dissidence du Front, a tiré.",
        "Le Velk, né d'une scission du Front, a démenti.",
        "Un club né d'une scission du club d'Ostrel a gagné.",
        "Ivo Brek, porte-parole de la mairie, a parlé.",
        "La réunion entre les parents et les élèves a duré.",
        "La Zorvie a suspendu son aide militaire à la Sarvie.",
        "Ivo Brek, porte-parole du parti, a parlé.",
        "Le maire affronte seul la foule.",
        "L'école coopère avec les parents.",
        "Ivo Brek fait partie du groupe.",
        "L'administration zorvienne dirige le reste de la Sarvie.",
        "Une manifestation pro-Kalbo a bloqué le port.",
        "Le maître entraîne les enfants.",
        "Le maire combat la hausse des prix.",
    ],
)
def test_no_tie(text: str) -> None:
    assert ties(text) == []


def test_each_participle_has_its_own_subject() -> None:
    text = "Les brigades, soutenues par la Sarvie, et les gardes, appuyés par la Zorvie, s'affrontent."
    assert ("gardes", "supports", "brigades") not in ties(text)
