"""Places that fall, change hands or are said to be held; forces and meetings told by the way."""

from __future__ import annotations

import pytest
from tests.extract.kinds.test_bargains import claims

from recoupe.record import Claim

PLACES = "Les combats continuent dans la ville de Marna, à Ostrel et près du village de Karmous. "


def told(text: str, kind: str) -> list[Claim]:
    return [c for c in claims(PLACES + text, kind) if c.sentence.start > 150]


@pytest.mark.parametrize(
    ("text", "action", "actor", "objects"),
    [
        (
            "De Marna, dernier fief de la rébellion tombé jeudi, montait une fumée.",
            "lost",
            None,
            "dernier fief de la rébellion",
        ),
        ("La ville de Marna devrait tomber d'elle-même, a dit le préfet.", "lost", None, "Marna"),
        ("La ville de Marna a changé de mains deux fois en un mois.", "captured", None, "Marna"),
        ("Les rebelles disent avoir chassé l'armée de la ville de Marna.", "captured", "rebelles", "Marna"),
        (
            "Des officiers des rebelles ont dit avoir évacué la ville de Marna.",
            "withdrew",
            "rebelles",
            "Marna",
        ),
        ("« Nous tenons la ville de Marna », a dit le porte-parole du M23.", "holds", "M23", "Marna"),
        ("L'armée occupe la ville de Marna.", "holds", "armée", "Marna"),
        ("Les chars, qui tenaient déjà la ville de Marna, ont tiré.", "holds", "chars", "Marna"),
        (
            "L'entrée de l'armée dans Marna n'est pas un malheur, a dit la reine.",
            "advances",
            "armée",
            "Marna",
        ),
        (
            "La mine de Marna, occupée par les rebelles depuis mars, a rouvert.",
            "holds",
            "rebelles",
            "mine de Marna",
        ),
    ],
)
def test_who_has_what(text: str, action: str, actor: str | None, objects: str) -> None:
    found = [(c.args.action, c.args.actor, c.args.objects) for c in told(text, "control")]
    assert (action, actor, (objects,)) in found


@pytest.mark.parametrize(
    "text",
    [
        "Le maire de Marna est tombé de son cheval.",
        "La propriétaire a changé de mains ses gants.",
        "« Nous tenons à la ville de Marna », a dit le porte-parole du club.",
        "La Narvie a renforcé ses contrôles à la frontière.",
        "Les grévistes ont occupé la mine de Marna.",
    ],
)
def test_nothing_is_held(text: str) -> None:
    assert told(text, "control") == []


def test_an_opponent_is_told_without_the_place_that_he_leaves() -> None:
    (taken,) = told("L'armée a chassé les rebelles de la ville de Marna.", "control")
    assert taken.args.opponent == "rebelles"


def test_who_denies_a_taking_has_not_done_it() -> None:
    (denied,) = told("L'armée dément la prise de l'aéroport de Marna.", "control")
    assert (denied.factuality, denied.args.actor) == ("denied", None)


def test_a_taking_is_denied_with_its_verb_only() -> None:
    (entry,) = told("L'entrée de l'armée dans Marna n'a pas surpris la population.", "control")
    assert entry.factuality != "denied"


def test_one_of_two_ways_is_not_in_the_other() -> None:
    (held,) = told("Ils ont fui à Ostrel ou dans les zones tenues par les insurgés.", "control")
    assert (held.args.actor, held.place) == ("insurgés", None)


def test_what_somebody_claims_is_of_the_day_on_which_he_does() -> None:
    (claimed,) = told("Les rebelles affirment avoir pris la ville de Marna.", "control")
    assert claimed.time is not None
    assert str(claimed.time.earliest) == "2023-05-17"


@pytest.mark.parametrize(
    ("text", "action", "actor", "unit"),
    [
        ("Un dispositif des forces de l'ordre est déployé à Marna.", "deploys", "forces de l'ordre", "police"),
        ("L'armée a dénoncé un déploiement « inquiétant » des miliciens à Marna.", "deploys", "miliciens", "fighters"),
        ("Des dizaines de soldats montaient vers le front.", "deploys", None, "soldiers"),
        ("460 pompiers sont mobilisés.", "deploys", "pompiers", "firefighters"),
        ("Le dispositif mobilise 300 sapeurs-pompiers.", "deploys", "sapeurs-pompiers", "firefighters"),
        ("La Turquie, qui a quatre navires dans le golfe, se tait.", "numbers", "Turquie", "ships"),
        ("Cent parachutistes ont été largués sur la ville de Marna.", "deploys", None, "soldiers"),
    ],
)  # fmt: skip
def test_forces(text: str, action: str, actor: str | None, unit: str) -> None:
    found = [(c.args.action, c.args.actor, c.args.unit) for c in told(text, "force")]
    assert (action, actor, unit) in found


@pytest.mark.parametrize(
    "text",
    [
        "Les deux hommes devraient se voir en juin.",
        "Le dispositif mobilise des capteurs.",
        "Le bloc opératoire compte quatre navires en bouteille dans la vitrine.",
    ],
)
def test_no_force(text: str) -> None:
    assert told(text, "force") == []


def test_those_called_back_are_sent_nowhere() -> None:
    back = next(
        c for c in told("La Narvie a rappelé 1.000 de ses 2.000 soldats déployés en Irak.", "force")
        if c.args.action == "withdraws"
    )  # fmt: skip
    assert back.args.destination is None


@pytest.mark.parametrize(
    ("text", "status", "participants"),
    [
        ("L'émissaire a été reçu par le numéro un de la junte, Ivo Brek.", "held", {"émissaire", "Ivo Brek"}),
        ("Mme Orn a rencontré séparément les deux hommes samedi.", "held", {"Orn", "deux hommes"}),
        ("Les ministres et les rebelles discutent à Marna depuis dimanche.", "held", {"ministres", "rebelles"}),
        ("L'émissaire a multiplié les rencontres avec les élus.", "held", {"émissaire", "élus"}),
        ("Le ministre a rendu visite au roi dimanche.", "held", {"ministre", "roi"}),
        ("Les deux ministres devraient se voir en marge du sommet.", "planned", {"deux ministres"}),
    ],
)  # fmt: skip
def test_meetings(text: str, status: str, participants: set[str]) -> None:
    found = [(c.args.status, set(c.args.participants)) for c in told(text, "meeting")]
    assert (status, participants) in found


@pytest.mark.parametrize(
    "text",
    [
        "L'absence du roi au prochain sommet a été mal comprise.",
        "Le maire et les habitants discutent du budget.",
        "Ivo Brek a rencontré les deux difficultés habituelles.",
    ],
)
def test_no_meeting(text: str) -> None:
    assert told(text, "meeting") == []


def test_one_of_two_days() -> None:
    (ahead,) = told("Une rencontre entre les deux ministres est prévue jeudi ou vendredi à Marna.", "meeting")
    assert ahead.time is not None
    assert (str(ahead.time.earliest), str(ahead.time.latest)) == ("2023-05-18", "2023-05-19")


def test_how_things_stand_is_no_refusal() -> None:
    assert told("« Sur le terrain, il n'y a pas de trêve », a dit le roi.", "negotiation") == []
    (refused,) = told("« Il n'y aura pas de trêve », a dit le roi.", "negotiation")
    assert refused.args.action == "rejects"
