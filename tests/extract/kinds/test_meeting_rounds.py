"""Talks in rounds, talks put off, and who takes part; a guild's rounds give nothing."""

from __future__ import annotations

import pytest

AROUND = (
    "La guerre du Sarland oppose l'armée aux rebelles. {} Les combats ont fait des morts, malgré la trêve."
)


@pytest.mark.parametrize(
    ("text", "status", "participants"),
    [
        (
            "Cinq séries de pourparlers ont été organisées depuis 2016 à Valmourt par le médiateur.",
            "held",
            (),
        ),
        ("La 8e séance des négociations a démarré mercredi à Valmourt.", "held", ()),
        ("La crise a donné lieu depuis mai à trois séries de négociations à Valmourt.", "held", ()),
        (
            "L'opposition a annulé une rencontre avec l'émissaire Ivo Brek.",
            "failed",
            ("Ivo Brek", "opposition"),
        ),
        (
            "Le gouvernement et les rebelles, qui mènent depuis 2012 des pourparlers à Valmourt, se taisent.",
            "held",
            ("gouvernement", "rebelles"),
        ),
        ("Les délégués étaient réunis depuis jeudi à Valmourt.", "held", ("délégués",)),
        (
            "De nouveaux pourparlers se sont tenus à Valmourt entre la Russie, le Qatar et la France.",
            "held",
            ("Russie", "Qatar", "France"),
        ),
        (
            "Les négociations entre le régime et l'opposition, qui devaient débuter lundi à Valmourt, seront longues.",
            "planned",
            ("régime", "opposition"),
        ),
    ],
)
def test_rounds_of_talks(claims, text: str, status: str, participants: tuple[str, ...]) -> None:
    (found,) = [claim for claim in claims(AROUND.format(text)) if claim.kind == "meeting"]
    assert found.args.status == status
    assert set(found.args.participants) == set(participants)


@pytest.mark.parametrize(
    "text",
    [
        "Le syndicat a ouvert lundi à Valmourt un cycle de négociations sur les salaires.",
        "La séance du conseil municipal a démarré lundi à Valmourt.",
        "Le deuxième tour de l'élection a démarré dimanche à Valmourt.",
        "Une série de cambriolages a repris à Valmourt.",
    ],
)
def test_rounds_of_other_things(claims, text: str) -> None:
    assert not [claim for claim in claims(text) if claim.kind == "meeting"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Le président Ivo Brek a accepté jeudi de recevoir Paul Orn à Valmourt.", "planned"),
        ("Le président Ivo Brek a reçu Paul Orn jeudi à Valmourt.", "held"),
        ("Après la rupture des négociations, Oron a brûlé.", None),
        ("La maison a reçu Paul Orn jeudi à Valmourt pour un dîner.", None),
    ],
)
def test_whom_somebody_receives(claims, text: str, status: str | None) -> None:
    found = [claim.args.status for claim in claims(AROUND.format(text)) if claim.kind == "meeting"]
    assert found == ([status] if status else [])


def test_both_sides_of_a_meeting_past_the_names_of_their_offices(claims) -> None:
    text = "Une rencontre entre le ministre, Ivo Brek, et la présidente, Ana Kurtel, est prévue à Valmourt."
    (found,) = [claim for claim in claims(AROUND.format(text)) if claim.kind == "meeting"]
    assert found.args.participants == ("Ivo Brek", "Ana Kurtel")
