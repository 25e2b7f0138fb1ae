"""What becomes of a matter: a truce without sense, talks that begin only when, no dialogue without."""

from __future__ import annotations

import pytest

from recoupe.record import Claim, Negotiation

WAR = "Les combats entre l'armée et les insurgés font rage.\n\n"


def steps(found: list[Claim]) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(c.args.matter, c.args.action, c.args.actors) for c in found if isinstance(c.args, Negotiation)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La trêve n'a plus aucun sens, a affirmé le Front.", ("ceasefire", "rejects", ("Front",))),
        ("Ce cessez-le-feu n'a plus de raison d'être, a dit le Front.", ("ceasefire", "rejects", ("Front",))),
        ("La trêve est inapplicable, a affirmé le Front.", ("ceasefire", "rejects", ("Front",))),
        ("La trêve a volé en éclats.", ("ceasefire", "violates", ())),
        (
            "Le maire dit que les pourparlers ne pourront reprendre que si l'armée se retire.",
            ("talks", "conditions", ("maire",)),
        ),
        ("Pas de dialogue sans le retrait des chars, répète le Front.", ("talks", "conditions", ("Front",))),
        (
            "« Pas de trêve tant que l'armée avance », a averti le Front.",
            ("ceasefire", "conditions", ("Front",)),
        ),
        ("Les ministres n'ont pu s'entendre sur un calendrier.", ("talks", "rejects", ("ministres",))),
        ("Les ministres ne se sont pas entendus sur un texte.", ("talks", "rejects", ("ministres",))),
        ("Quant au maire, il a appelé à une « trêve ».", ("ceasefire", "calls_for", ("maire",))),
        (
            "Plusieurs élus se sont prononcés en faveur d'une trêve.",
            ("ceasefire", "calls_for", ("élus",)),
        ),
        ("Les soldats ont fouillé la salle, violant l'accord conclu.", ("talks", "violates", ("soldats",))),
        (
            "L'ONU a proposé une trêve. L'opposition y est favorable.",
            ("ceasefire", "accepts", ("opposition",)),
        ),
        ("L'ONU a proposé une trêve. L'opposition y est hostile.", ("ceasefire", "rejects", ("opposition",))),
        ("L'armée bloque la venue des enquêteurs.", ("humanitarian_access", "rejects", ("armée",))),
        ("Le Front exige la remise en liberté de ses chefs.", ("talks", "calls_for", ("Front",))),
        (
            "L'ONU demande à l'armée d'autoriser les vols humanitaires.",
            ("humanitarian_access", "calls_for", ("ONU",)),
        ),
    ],
)
def test_what_becomes_of_a_matter(claims, text: str, expected: tuple[str, str, tuple[str, ...]]) -> None:
    assert expected in [
        (m, a, tuple(w.removeprefix("le ") for w in who)) for m, a, who in steps(claims(WAR + text))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Le film n'a plus aucun sens, a affirmé le maire.",
        "Les vitres ont volé en éclats.",
        "La rentrée ne pourra commencer que si les salles sont prêtes.",
        "Pas de repas sans dessert, répète le maire.",
        "Nous ne voulons pas déchirer les accords, a dit le maire.",
        "L'ultimatum a été repoussé à vendredi.",
        "L'ONU a ouvert une école. Le maire y est favorable.",
        "Les ministres n'ont pu s'entendre dans le bruit.",
        "Le maire demande à la compagnie d'autoriser les vols de nuit.",
    ],
)
def test_no_step(claims, text: str) -> None:
    assert steps(claims(WAR + text)) == []


def test_terms_stop_at_a_semicolon(claims) -> None:
    text = WAR + "L'ONU a proposé une trêve ; l'opposition y est favorable à condition que l'armée se retire."
    found = {c.args.action: c.args for c in claims(text) if isinstance(c.args, Negotiation)}
    assert found["proposes"].terms is None
    assert found["accepts"].terms == "à condition que l'armée se retire"
    assert found["conditions"].actors == ("opposition",)


def test_what_an_offer_on_the_table_holds_is_proposed(claims) -> None:
    assert steps(claims(WAR + "La proposition de l'ONU prévoit une trêve de dix jours.")) == [
        ("ceasefire", "proposes", ())
    ]
    assert steps(claims(WAR + "La météo prévoit une accalmie.")) == []


def test_a_town_decreed_is_no_resolution(claims) -> None:
    assert steps(claims(WAR + "Le Conseil de défense a décrété Nantes « zone sinistrée ».")) == []


@pytest.mark.parametrize(
    ("told", "terms"),
    [
        ("par le départ de tous « les bandits », assure la radio", "le départ de tous « les bandits »"),
        ("par le départ des rebelles, « une clique », assure la radio", "le départ des rebelles"),
        ("par leur départ « car ils nous ont trahis »", "leur départ"),
    ],
)
def test_terms_hold_a_name_in_marks(claims, told: str, terms: str) -> None:
    found = claims(f"La guerre dure. L'armée et son allié conditionnent l'arrêt des combats {told}.")
    assert [c.args.terms for c in found if c.kind == "negotiation"] == [terms]
