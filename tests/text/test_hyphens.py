import pytest

from recoupe.text.clean import clean
from recoupe.text.hyphens import rejoined


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        ("le gouver-nement", "le gouvernement"),
        ("la popula-tion", "la population"),
        ("les comman-dants", "les commandants"),
        ("cette fronti-ère", "cette frontière"),
        ("la nouvel-le", "la nouvelle"),
        ("l'hydro-logie", "l'hydrologie"),
        ("dans la semai-\nne", "dans la semaine"),
        ("la vil- le", "la ville"),
        ("LE GOUVER-NEMENT", "LE GOUVERNEMENT"),
    ],
)
def test_a_cut_word_is_joined(cut: str, whole: str) -> None:
    assert clean(cut).text == whole


COMPOUNDS = """
porte-parole Alep-Est arabo-kurde sino-russe demi-million peut-être est-ce dit-il prends-le al-Qasr
Ki-moon mi-mars vice-président nord-ouest
rendez-vous vingt-sept cessez-le-feu pro-gouvernementale ex-rebelles avant-hier là-bas
lui-même celui-ci sans-abri sous-préfet franco-malien anti-drogue après-midi chef-lieu grand-mère Orsan-ville
garde-côtes contre-offensive sit-in week-end casques-bleus auto-proclamé politico-militaire moyen-âgeux
"""


@pytest.mark.parametrize("text", [*COMPOUNDS.split(), "court et moyen- terme"])
def test_a_compound_keeps_its_hyphen(text: str) -> None:
    assert rejoined(text) == []


def test_a_name_written_whole_elsewhere_is_joined_and_no_other() -> None:
    text = clean("Le village de Zar-mila est tombé. Plus tard, Zarmila a brûlé. Zar-mola aussi.")
    assert text.text == "Le village de Zarmila est tombé. Plus tard, Zarmila a brûlé. Zar-mola aussi."
