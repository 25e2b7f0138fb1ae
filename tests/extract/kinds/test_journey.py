"""Where the displaced come from and go to."""

from __future__ import annotations

import pytest

from recoupe.record import Displacement


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Six cents familles ont quitté Lille pour Rouen.", [("Lille", "Rouen")]),
        ("Six cents familles ont fui vers la montagne.", [(None, "montagne")]),
        ("Des obus tombent sur Lille. Six cents familles ont fui la ville.", [("Lille", None)]),
        ("Six cents familles ont fui en Belgique.", [(None, "Belgique")]),
        ("Six cents familles ont fui et campent à Rouen.", [(None, "Rouen")]),
        ("Six cents familles ont fui et le maire campe à Rouen.", [(None, None)]),
        ("Six cents familles ont franchi la frontière belge.", [(None, "Belgique")]),
        ("La Belgique indique que 600 familles ont franchi sa frontière.", [(None, "Belgique")]),
        ("Six cents familles ont gagné les hauteurs.", [(None, "hauteurs")]),
        ("Six cents familles ont regagné leur maison.", [(None, None)]),
        ("L'arrivée de 600 familles à Rouen inquiète le maire.", [(None, "Rouen")]),
        ("L'entrée de 600 familles en Belgique est un record.", [(None, "Belgique")]),
        ("À Rouen, où se sont réfugiées 600 familles, l'eau manque.", [(None, "Rouen")]),
        ("Des tentes sont dressées à Rouen. L'armée y a conduit 600 réfugiés.", [(None, "Rouen")]),
        ("Six cents Belges seront rapatriés.", [(None, "Belgique")]),
        ("Six cents familles ont été évacuées à Lille vers Rouen.", [("Lille", "Rouen")]),
        ("L'évacuation de 600 riverains autour de l'usine de Lille a commencé.", [("Lille", None)]),
        (
            "Deux vols au départ de Lille transportant 300 réfugiés sont arrivés à Rouen.",
            [("Lille", "Rouen")],
        ),
        (
            "Six cents personnes seront transférées en Belgique sur la base du volontariat.",
            [(None, "Belgique")],
        ),
        ("Six cents familles ont trouvé refuge à Rouen.", [(None, "Rouen")]),
        ("Six cents habitants de Lille ont fui.", [("Lille", None)]),
        ("Des obus sont tombés sur Lille, d'où six cents familles ont fui.", [("Lille", None)]),
        ("Six cents familles, dont 900 enfants, ont fui Lille.", [("Lille", None), ("Lille", None)]),
        ("Six cents familles ont fui, dont 90 en Sarvie.", [(None, None), (None, "Sarvie")]),
        ("Six cents habitants ont été relogés dans le gymnase de Lille.", [(None, "gymnase de Lille")]),
        ("Le stade de Lille a été vidé de ses 900 occupants.", [("Lille", None)]),
        # where they are hit, or hear of it, is neither
        ("Six cents familles ont été évacuées, a-t-on appris à Rouen.", [(None, None)]),
    ],
)
def test_ends(claims, text: str, ends: list[tuple[str | None, str | None]]) -> None:
    moved = [c.args for c in claims(text) if isinstance(c.args, Displacement)]
    assert [(args.origin_place, args.destination) for args in moved] == ends
