"""Speakers and media as dailies and channels print them: who asked, on what channel, and whose name stands where."""

from __future__ import annotations

import pytest
from tests.extract.told import speakers

from recoupe.record import Casualties, Statement


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("« L'eau monte », a témoigné auprès de l'AFP Ana Kurtel.", "AFP"),
        ("Le syndic assure auprès de l'AFP avoir fermé la cave.", "AFP"),
        ("« L'eau monte », a redit Ana Kurtel devant les caméras de France 2.", "France 2"),
        ("« L'eau monte », a redit Ana Kurtel devant les caméras.", None),
        ("Ana Kurtel s'est emportée sur Facebook, déplorant « un échec de la ville ».", "Facebook"),
        ("Ana Kurtel est partie sur la digue, déplorant « un échec de la ville ».", None),
        ("Interrogé sur le plateau de BFMTV, le préfet a confirmé que la digue avait cédé.", "BFMTV"),
        ("« J'étais au marché », raconte un client interrogé par L'Écho.", "L'Écho"),
        ("« J'étais au marché », raconte un client interrogé par la gendarmerie.", None),
        ("Le préfet a tweeté lundi que la digue avait cédé.", "Twitter"),
        ("« L'eau monte », affirme un gradé de la gendarmerie au Parisien.", "Parisien"),
        ("« L'eau monte », a dit Ana Kurtel à France Bleu Nord.", "France Bleu Nord"),
        ("« L'eau monte », a dit Ana Kurtel avec force.", None),
    ],
)
def test_where_it_was_said(claims, text: str, medium: str | None) -> None:
    (args,) = [c.args for c in claims(text) if isinstance(c.args, Statement)]
    assert args.medium == medium


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("« L'eau monte », souffle auprès de l'AFP Sofia, une étudiante de 25 ans.", ["Sofia"]),
        ("L'adjoint au maire de Karsk Julien Rual a indiqué que la cave était fermée.", ["Julien Rual"]),
        ("Un adjoint au maire de Karsk a indiqué à Julien Rual que la cave était fermée.", ["adjoint"]),
        ("Le ministre de l'Intérieur et de la Ville, Ivo Brek, a précisé que la cave était fermée.", ["Ivo Brek"]),
        ("La maire du 1er et du 7e arrondissement, Ana Kurtel, a précisé que la cave était fermée.", ["Ana Kurtel"]),
        ("La directrice de l'école et de la crèche a précisé que la cave était fermée.", ["directrice de l'école"]),
        ("« Ils attendent la crue », explique sur place Marie Kurtel.", ["Marie Kurtel"]),
        ("La cave était fermée, a indiqué dans la soirée M. Kurtel lors d'un point presse.", ["Kurtel"]),
        ("Cependant, constate Veldor, la digue ne tient plus.", ["Veldor"]),
        ("Cependant, voit-on à Veldor, la digue ne tient plus.", []),
        ("Si la mairie a avancé l'hypothèse des pluies, les élus ont fait le lien avec la digue.", ["mairie", "élus"]),
        ("Si la mairie avance l'hypothèse des pluies, la ville sera indemnisée.", []),
        ("La mort de ce cycliste relève de la seule responsabilité du garage.", []),
    ],
)  # fmt: skip
def test_who_says_it(claims, text: str, speaker: list[str]) -> None:
    found = [name for name in speakers(claims(text)) if name is not None]
    assert [name for name in found if name in speaker or not speaker] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("À l'en croire, la digue ne tient plus.", "Ivo Brek"),
        ("La digue ne tient plus, à l'entendre.", "Ivo Brek"),
        ("La digue ne tient plus, a dit ce dernier mardi soir.", "Ivo Brek"),
        ("« La justice passera », martèle-t-il.", "Ivo Brek"),
    ],
)
def test_who_has_spoken_goes_on(claims, text: str, speaker: str) -> None:
    said = speakers(claims(f"« L'eau monte », a dit le préfet Ivo Brek. {text}"))
    assert said == [speaker, speaker]


@pytest.mark.parametrize(
    ("text", "wounded"),
    [
        ("Les quatre habitants n'ont été que légèrement blessés.", 1),
        ("Les quatre habitants n'ont pas été blessés.", 0),
        ("Les quatre habitants n'ont vu que la fumée.", 0),
    ],
)
def test_only_slightly_wounded(claims, text: str, wounded: int) -> None:
    found = [c for c in claims(text) if isinstance(c.args, Casualties) and c.factuality != "denied"]
    assert len(found) == wounded
