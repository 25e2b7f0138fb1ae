"""Who is behind words that no verb gives, that a named person gives with a figure, and whom somebody speaks for."""

from __future__ import annotations

import pytest


def spoken(claims, text: str):
    return [c.args for c in claims(text) if c.kind == "statement"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("« Nous n'avons plus ni eau ni pain », Ana Kurtel, pêcheuse.", "Ana Kurtel"),
        ("« On a eu très peur » (Ana Kurtel, 12 ans)", "Ana Kurtel"),
        ("« La paix n'est pas pour demain » - Ivo Brek, ambassadeur", "Ivo Brek"),
        ("« La digue tiendra » : la promesse du maire d'Oron", "maire d'Oron"),
        ("Ivo Brek a un jour dit : « Le fleuve est un mur ».", "Ivo Brek"),
        ("« Je ne sais pas ce que c'est », n'a cessé de répéter cet animateur.", "animateur"),
        ("« Il n'y a aucune raison de paniquer », a voulu rassurer le préfet.", "préfet"),
        ("Les experts s'accordent à dire que la digue était fragile.", "experts"),
        ("Ivo Brek a émis l'espoir que la raison l'emporte.", "Ivo Brek"),
        ("Ivo Brek estime qu'environ 1.300 étudiants sont toujours bloqués à Oron.", "Ivo Brek"),
        ("Ivo Brek a confirmé la mort du chef rebelle.", "Ivo Brek"),
        ("Selon le parquet, le tireur se revendique de la Phalange.", "parquet"),
    ],
)
def test_who_spoke(claims, text: str, speaker: str) -> None:
    assert [said.speaker for said in spoken(claims, text)] == [speaker]


def test_who_is_told_of_behind_a_source_is_none(claims) -> None:
    text = "Selon le procureur, Ivo Brek, connu de la justice, a agi seul."
    assert [said.speaker for said in spoken(claims, text)] == ["procureur"]
    hurt = [
        c.args for c in claims("Blessée par un éclat, Ana Kurtel a été évacuée.") if c.kind == "casualties"
    ]
    assert [args.perpetrator for args in hurt] == [None]


def test_what_somebody_is_heard_to_shout_is_what_witnesses_tell(claims) -> None:
    assert spoken(claims, 'Des témoins ont entendu un homme crier "La terre est à nous".') == []
    assert len(spoken(claims, 'Un homme a crié : "La terre est à nous".')) == 1


@pytest.mark.parametrize(
    "text",
    [
        "« La nuit du fleuve », Ana Kurtel raconte son enfance à Oron.",
        "« On ne trie pas les noyés » : trois questions à Dora Kolvik",
        "Le préfet n'a pas dit que la digue tiendrait.",
        "La mairie estime que 1.300 étudiants sont toujours bloqués à Oron.",
    ],
)
def test_nobody_signed(claims, text: str) -> None:
    assert [said for said in spoken(claims, text) if said.mode == "direct" or "1.300" in text] == []


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        (
            "« Nous manquons de tout », dit Lina Dorff, porte-parole de l'agence onusienne à Pelk.",
            "agence onusienne",
        ),
        ("« Le barrage tient », assure Ana Kurtel, hydrologue à Velmar.", None),
        ("« Nous n'avons plus rien », soupire Ana Kurtel, mère de famille.", None),
        ("Le conseiller du président, Ivo Brek, a confirmé que la décision était prise.", None),
        ("Ana Kurtel, du HCR, affirme que les camps sont pleins.", "HCR"),
        ("Ivo Brek, ambassadeur à l'ONU, a rétorqué que la trêve tenait.", "ONU"),
        ("« C'est faux », a dit Ivo Brek, chef de la police d'Oron.", "police d'Oron"),
        (
            "« C'est faux », a dit Ivo Brek, porte-parole du ministère de la défense narvien.",
            "ministère de la défense narvien",
        ),
    ],
)
def test_whom_they_speak_for(claims, text: str, organisation: str | None) -> None:
    (said,) = spoken(claims, text)
    assert said.organisation == organisation


def test_a_day_within_the_words_dates_nothing_said(claims) -> None:
    for text in (
        "« La paix n'est pas pour demain » - Ivo Brek, ambassadeur",
        "D'après les récits des rescapés, le canot, parti dimanche, a pris l'eau.",
    ):
        (found,) = [c for c in claims(text) if c.kind == "statement"]
        assert found.time is not None
        assert found.time.earliest.isoformat() == "2023-05-17"
