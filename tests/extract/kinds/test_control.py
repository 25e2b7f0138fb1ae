"""Control: who takes, holds and loses places, and what only looks like it."""

from __future__ import annotations

import pytest
from tests.extract.told import control


@pytest.mark.parametrize(
    ("text", "action", "actor", "objects"),
    [
        ("L'armée a repris la ville de Marna.", "recaptured", "armée", ("Marna",)),
        ("La ville de Marna a été reprise par l'armée.", "recaptured", "armée", ("Marna",)),
        ("Les rebelles se sont emparés du village de Veldor.", "captured", "rebelles", ("Veldor",)),
        ("Les insurgés ont perdu le port d'Oranel.", "lost", "insurgés", ("Oranel",)),
        ("Les miliciens se sont retirés du quartier de Tarsi.", "withdrew", "miliciens", ("Tarsi",)),
        ("L'armée assiège la ville de Marna.", "besieges", "armée", ("Marna",)),
        ("Les rebelles ont pris le contrôle de la ville de Marna.", "captured", "rebelles", ("Marna",)),
    ],
)
def test_taking_holding_and_losing(
    claims, text: str, action: str, actor: str, objects: tuple[str, ...]
) -> None:
    assert control(claims(text)) == [(action, actor, objects)]


def test_a_count_of_districts_and_the_town_it_is_in(claims) -> None:
    (claim,) = [c for c in claims("L'armée a repris six quartiers de Marna.") if c.kind == "control"]
    assert (claim.quantity.value, claim.quantity.unit) == (6, "district")
    assert claim.place.name == "Marna"


def test_a_share_names_its_whole(claims) -> None:
    (claim,) = [c for c in claims("Les rebelles contrôlent 80% des quartiers.") if c.kind == "control"]
    assert (claim.quantity.value, claim.quantity.unit, claim.args.of) == (80, "percent", "quartiers")


def test_a_share_of_places_held_by_others_is_one_claim(claims) -> None:
    found = claims("L'armée a repris 85% des quartiers tenus par les rebelles.")
    (claim,) = [c for c in found if c.kind == "control"]
    assert (claim.args.action, claim.args.opponent) == ("recaptured", "rebelles")


def test_no_longer_holding_is_losing(claims) -> None:
    assert control(claims("Les rebelles ne contrôlent plus la ville de Marna."))[0][0] == "lost"


def test_only_holding_is_holding(claims) -> None:
    assert control(claims("Les rebelles ne contrôlent plus que le quartier de Tarsi."))[0][0] == "holds"


@pytest.mark.parametrize(
    "text",
    [
        "Le président a repris la parole devant les députés.",
        "L'équipe a perdu le match à Marna.",
        "Les habitants ont quitté la ville de Marna.",
        "La conférence s'est tenue dans la ville de Marna.",
        "La pluie est tombée sur la ville.",
        "Les convois ont atteint les quartiers assiégés.",
        "Le groupe occupe la première place du classement.",
    ],
)
def test_what_only_looks_like_control(claims, text: str) -> None:
    assert control(claims(text)) == []


@pytest.mark.parametrize(
    ("text", "action", "actor"),
    [
        ("La capitale est tombée mardi aux mains des rebelles.", "captured", "rebelles"),
        ("La base est passée sous le contrôle des insurgés.", "captured", "insurgés"),
        ("La caserne est aux mains des mutins depuis vendredi.", "holds", "mutins"),
        ("Les soldats ont hissé le drapeau sur la citadelle.", "captured", "soldats"),
        ("Les insurgés se sont rendus maîtres de la caserne.", "captured", "insurgés"),
        ("La coalition a gagné du terrain dans l'est de la ville.", "advances", "coalition"),
        ("L'armée n'est plus qu'à 3 km du port de Marna.", "advances", "armée"),
        ("Les combattants se sont repliés dans la nuit.", "withdrew", "combattants"),
        ("Les rebelles n'ont lâché ni la vieille ville, ni la raffinerie.", "holds", "rebelles"),
        ("Les talibans se sont emparés dimanche du palais présidentiel.", "captured", "talibans"),
    ],
)
def test_idioms_of_control(claims, text: str, action: str, actor: str) -> None:
    assert [told[:2] for told in control(claims(text))] == [(action, actor)]


@pytest.mark.parametrize(
    ("text", "opponent"),
    [
        ("L'armée a arraché le port aux insurgés.", "insurgés"),
        ("Les rebelles ont été chassés de la vieille ville par l'armée.", "rebelles"),
        ("Trois quartiers ont été repris aux jihadistes.", "jihadistes"),
    ],
)
def test_who_had_it_before(claims, text: str, opponent: str) -> None:
    (claim,) = [c for c in claims(text) if c.kind == "control"]
    assert claim.args.opponent == opponent


@pytest.mark.parametrize(
    ("text", "value", "of"),
    [
        ("Les jihadistes tenaient cinq des six ponts.", 5, "six ponts"),
        ("Le Front ne contrôle plus que deux quartiers sur douze.", 2, "douze"),
        ("L'armée a repris la totalité de la ville.", 100, "ville"),
        ("Cela porte à sept le nombre de quartiers soustraits aux rebelles, sur vingt.", 7, "vingt"),
    ],
)
def test_counts_and_their_wholes(claims, text: str, value: int, of: str) -> None:
    (claim,) = [c for c in claims(text) if c.kind == "control"]
    assert (claim.quantity.value, claim.args.of) == (value, of)


def test_a_bare_share_is_of_the_whole_told_before(claims) -> None:
    found = claims(
        "L'armée tient 80% de la ville. Les rebelles en contrôlent encore 35%, soit sept quartiers."
    )
    shares = [c for c in found if c.kind == "control"]
    assert [(c.quantity.value, c.args.of) for c in shares][:2] == [(80, "ville"), (35, "ville")]
    assert len(shares) == 3


@pytest.mark.parametrize(
    ("text", "action", "factuality"),
    [
        ("La prise du port par l'armée a surpris le pays.", "captured", "asserted"),
        ("L'armée a annoncé la reprise totale de la vallée.", "recaptured", "reported"),
        ("L'état-major promet la chute de l'aéroport.", "lost", "planned"),
        ("La chute de la vieille ville paraît inéluctable.", "lost", "predicted"),
    ],
)
def test_nouns_of_control(claims, text: str, action: str, factuality: str) -> None:
    (claim,) = [c for c in claims(text) if c.kind == "control"]
    assert (claim.args.action, claim.factuality) == (action, factuality)


@pytest.mark.parametrize(
    ("text", "objects"),
    [
        ("La ville, contrôlée depuis 2014 par les rebelles, a été bombardée.", ("ville",)),
        ("Le port de Marna, conquis en avril, a été bombardé.", ("Marna",)),
    ],
)
def test_a_participle_that_says_who_or_since_when(claims, text: str, objects: tuple[str, ...]) -> None:
    assert [told[2] for told in control(claims(text))] == [objects]


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre a pris la parole dans la ville.",
        "Le candidat a conquis la région aux élections.",
        "La chute de la monnaie inquiète les marchés.",
        "L'entreprise contrôle 40% du marché.",
        "Les habitants ont quitté la ville.",
        "Les pompiers ont pris le contrôle de l'incendie.",
        "Le fleuve a envahi le quartier de Marna.",
        "L'épidémie progresse dans la capitale.",
        "La Narvie en prendra le tiers.",
        "Les miliciens exigent d'entrer dans la ville.",
        "Des civils vivent dans les quartiers assiégés par les bombardements.",
        "La libération du prisonnier a été annoncée.",
        "L'équipe de Marna a repris la première place.",
    ],
)
def test_what_is_no_control(claims, text: str) -> None:
    assert control(claims(text)) == []


@pytest.mark.parametrize(
    ("held", "objects"),
    [
        ("les quartiers occidentaux de Marna", "quartiers occidentaux de Marna"),
        ("la partie orientale de Marna", "partie orientale de Marna"),
        ("le quartier de Marna", "Marna"),
    ],
)
def test_an_area_of_a_town_is_not_the_town(claims, held: str, objects: str) -> None:
    (claim,) = [c for c in claims(f"Il pleut à Marna. L'armée contrôle {held}.") if c.kind == "control"]
    assert claim.args.objects == (objects,)
    assert claim.place.name == objects
    assert claim.place.within == ("Marna" if objects != "Marna" else None)
