"""Steps, meetings and ties in sentences as newsrooms build them: asides, agents side by side, who says so."""

from __future__ import annotations

import pytest
from tests.extract.kinds.talks import claims, steps
from tests.extract.kinds.ties import ties


@pytest.mark.parametrize(
    ("text", "step"),
    [
        (
            "Une trêve de dix jours, conclue en avril sous l'égide de la Ligue, a été rompue mardi.",
            ("ceasefire", "agrees", ()),
        ),
        (
            "« Nous ne reviendrons pas à la table tant que nos camarades seront en prison », a dit Jan Orn.",
            ("talks", "conditions", ("Jan Orn",)),
        ),
        (
            "Les insurgés réclament une trêve de trois mois, que le gouvernement estime inacceptable.",
            ("ceasefire", "rejects", ("gouvernement",)),
        ),
        (
            "Un émissaire a vu les ravisseurs. Ceux-ci ont réclamé deux millions d'euros.",
            ("talks", "calls_for", ("ravisseurs",)),
        ),
        ("La Sarvie a demandé la libération de M. Brek.", ("talks", "calls_for", ("Sarvie",))),
        (
            "« On ne cédera pas au chantage », a dit la ministre Ana Orn.",
            ("talks", "rejects", ("Ana Orn",)),
        ),
        (
            "Les grévistes, qui retiennent deux otages, réclament la réintégration de cent ouvriers.",
            ("talks", "calls_for", ("grévistes",)),
        ),
        (
            "La Ligue a proposé une trêve. L'armée a donné son feu vert lundi.",
            ("ceasefire", "accepts", ("armée",)),
        ),
        (
            "La Ligue a proposé une trêve. L'armée n'a pas donné suite.",
            ("ceasefire", "rejects", ("armée",)),
        ),
        (
            "La Ligue exige un retour à l'ordre constitutionnel sous sept jours.",
            ("talks", "calls_for", ("Ligue",)),
        ),
        ("L'opposition a réclamé sa libération.", ("talks", "calls_for", ("opposition",))),
        (
            "La Sarvie s'est proposée pour accueillir les pourparlers.",
            ("talks", "proposes", ("Sarvie",)),
        ),
        (
            "L'émissaire a évoqué la nécessité d'une trêve.",
            ("ceasefire", "calls_for", ("émissaire",)),
        ),
        (
            "La Croix-Rouge demande à pouvoir visiter les captifs.",
            ("humanitarian_access", "calls_for", ("Croix-Rouge",)),
        ),
        (
            "Les ravisseurs des neuf otages ont accepté le principe d'un échange.",
            ("talks", "accepts", ("ravisseurs des neuf otages",)),
        ),
    ],
)
def test_a_step(text: str, step: tuple[str, str, tuple[str, ...]]) -> None:
    assert step in steps(text)


@pytest.mark.parametrize(
    "text",
    [
        "Le maire juge inacceptable la pluie.",
        "Les grévistes réclament la réintégration de cent ouvriers.",
        "Le médecin a donné son feu vert à la sortie du joueur.",
        "Le club exige un retour au calme dans le stade.",
        "La Sarvie s'est proposée pour accueillir les Jeux.",
        "L'historien a évoqué la nécessité d'un pont.",
        "Les élèves reviendront à la table de la cantine.",
        "Les touristes demandent à visiter le port.",
        "L'armée a annoncé la libération d'Ostrel.",
    ],
)
def test_no_step(text: str) -> None:
    assert steps(text) == []


def test_who_mediates_and_says_so_announces_no_talks() -> None:
    told = steps("Les négociations ont été suspendues mardi, a annoncé la médiation sarvienne.")
    assert [action for _, action, _ in told] == ["rejects"]


def test_an_accord_enters_into_force_not_its_second_agent() -> None:
    made = claims(
        "Un accord de cessez-le-feu négocié par la Sarvie et l'ONU est entré en vigueur mardi à Ostrel."
    )
    assert [(c.args.matter, c.args.action) for c in made] == [("ceasefire", "agrees")]


def test_some_times_over_is_no_verb() -> None:
    made = claims(
        "La délégation avait rencontré à deux reprises le président Brek et le général Orn.", "meeting"
    )
    assert [c.args.participants for c in made] == [("délégation", "Brek", "Orn")]


def test_who_swears_to_another_body_is_of_it() -> None:
    told = ties("Ivo Brek, un ancien lieutenant du Front, a rompu avec lui pour faire allégeance à la Garde.")
    assert ("Ivo Brek", "part_of", "Garde") in told


def test_a_day_beside_a_tie_is_not_its_own() -> None:
    made = claims("Le Front, affilié à la Garde, détient les neuf captifs enlevés en avril.", "relation")
    assert [c.time for c in made] == [None]
    made = claims("Le Front a rejoint la Coalition de l'Aube en 2015.", "relation")
    assert [c.time.earliest.year for c in made if c.time and c.time.earliest] == [2015]


def test_who_convenes_a_summit_takes_part() -> None:
    made = claims("La Ligue a convoqué pour jeudi un sommet extraordinaire.", "meeting")
    assert [c.args.participants for c in made] == [("Ligue",)]


def test_two_sides_end_with_the_second() -> None:
    told = ties(
        "Depuis la reprise des combats entre le Front et la Garde, la Sarvie fournit des armes aux rebelles."
    )
    assert ("Sarvie", "supports", "rebelles") in told


def test_a_town_close_to_another_is_no_ally() -> None:
    assert ties("Les collines de Marseille, proches de Toulon, ont brûlé.") == []


def test_allies_of_one_whom_the_sentence_before_tells() -> None:
    told = ties("Ostrel a accepté. La Zorvie et la Sarvie, ses alliés, aussi.")
    assert ("Sarvie", "ally_of", "Zorvie") not in told


def test_a_town_leads_nobody_and_a_delegation_is_no_league() -> None:
    assert ties("Réunis mardi à Marseille, les dirigeants de la Ligue ont protesté.") == []
    told = ties("Une délégation de la Ligue arabe, conduite par Jan Orn, a protesté.")
    assert ("Jan Orn", "part_of", "Ligue arabe") not in told
