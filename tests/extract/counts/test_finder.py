"""Counted people: each way of saying what became of them, and what must not be taken for one."""

from __future__ import annotations

import pytest

from recoupe.annotate.builtin import builtin
from recoupe.extract import extract
from recoupe.record import Article, Claim, Published
from recoupe.text.clean_text import CleanText, OffsetMap, Paragraph


def claims(text: str) -> list[Claim]:
    paragraphs, at = [], 0
    for line in text.split("\n"):
        paragraphs.append(Paragraph(at, at + len(line), "body"))
        at += len(line) + 1
    clean = CleanText(text, text, OffsetMap((0,), (0,), (len(text),)), tuple(paragraphs))
    article = Article(
        id="a",
        file="a.txt",
        title=None,
        outlet=None,
        byline=None,
        credits=(),
        published=Published(),
        language="fr",
    )
    found = extract(builtin().annotate(clean), (), article)
    for claim in found:
        for span in claim.evidence:
            assert text[span.start : span.end] == span.text
    return [claim for claim in found if claim.kind in ("casualties", "displacement")]


def told(text: str) -> list[tuple[str, str, float | None]]:
    """Measure, people and value of each claim."""
    return [
        (
            c.args.measure,
            getattr(c.args, "victims", None) or c.args.people,
            c.quantity.value if c.quantity else None,
        )
        for c in claims(text)
    ]


@pytest.mark.parametrize(
    ("sentence", "measure", "people", "value"),
    [
        ("L'armée a tué douze civils à Varnes.", "killed", "civilians", 12),
        ("Douze civils ont été tués à Varnes.", "killed", "civilians", 12),
        ("Douze civils auraient péri à Varnes.", "killed", "civilians", 12),
        ("L'explosion a coûté la vie à 31 personnes.", "killed", "people", 31),
        ("Au moins onze personnes ont trouvé la mort.", "killed", "people", 11),
        ("Huit soldats ont perdu la vie lundi.", "killed", "soldiers", 8),
        ("On a retrouvé 212 civils tués.", "killed", "civilians", 212),
        ("La mort de trois enfants a ému la ville.", "killed", "children", 3),
        ("L'attaque a fait 14 morts.", "killed", "people", 14),
        ("L'attaque a fait une trentaine de blessés.", "wounded", "people", 30),
        ("Un soldat a été tué par un tireur.", "killed", "soldiers", 1),
        ("Deux journalistes ont été pris en otage.", "captured", "journalists", 2),
        ("Deux employés de l'ONG sont portés disparus.", "missing", "aid_workers", 2),
        ("Une dizaine de patients restent introuvables.", "missing", "people", 10),
        ("L'armée admet avoir perdu 74 hommes.", "killed", "soldiers", 74),
        ("Le bilan s'élève à 31 morts.", "killed", "people", 31),
        ("L'attaque n'a fait aucun blessé.", "wounded", "people", 0),
        ("Au moins 23.000 personnes ont fui la ville.", "displaced", "people", 23000),
        ("Les combats ont jeté 12.000 familles sur les routes.", "displaced", "people", 12000),
        ("9.500 personnes ont été évacuées en trois jours.", "evacuated", "people", 9500),
        ("90.000 civils sont pris au piège dans la ville.", "trapped", "civilians", 90000),
        ("Plus de 9.000 personnes sont rentrées chez elles.", "returned", "people", 9000),
        ("Le pays compte 500.000 déplacés.", "displaced", "people", 500000),
    ],
)
def test_ways_to_count_people(sentence: str, measure: str, people: str, value: float) -> None:
    assert told(sentence) == [(measure, people, value)]


@pytest.mark.parametrize(
    "sentence",
    [
        "La ville comptait 210.000 habitants avant la guerre.",
        "Le ministre, 61 ans, a reçu deux ambassadeurs.",
        "La morgue est prévue pour 40 corps.",
        "La salle peut accueillir 300 personnes.",
        "Neuf de ses douze membres ont voté pour.",
        "Quelque 340 immeubles se sont effondrés.",
        "La soirée a attiré 230 personnes.",
        "Trois otages ont été libérés mardi.",
        "Il a parlé des morts de la guerre.",
        "Un homme a parlé à la radio.",
        "Le président a perdu 12 points.",
    ],
)
def test_numbers_of_something_else(sentence: str) -> None:
    assert told(sentence) == []


def test_a_subset_points_at_its_whole() -> None:
    whole, part = claims("Douze civils, dont cinq enfants, ont été tués.")
    assert part.args.subset_of == whole.id
    assert (part.args.measure, part.args.victims) == ("killed", "children")


def test_coordinated_counts_stand_for_themselves() -> None:
    assert told("Le raid a fait 14 tués, dont trois enfants, et une trentaine de blessés.") == [
        ("killed", "people", 14),
        ("killed", "children", 3),
        ("wounded", "people", 30),
    ]


def test_pronoun_resumption() -> None:
    found = told("Plus de 410 civils ont été tués à Varnes-Est et 105 civils l'ont été à Varnes-Ouest.")
    assert found == [("killed", "civilians", 410), ("killed", "civilians", 105)]


def test_a_toll_that_changed_is_two_claims() -> None:
    assert told("Le bilan est passé de 6 à 73 morts.") == [("killed", "people", 6), ("killed", "people", 73)]


@pytest.mark.parametrize(
    ("sentence", "measure", "people", "value"),
    [
        ("Vingt personnes ont en outre, selon lui, été blessées.", "wounded", "people", 20),
        ("La police a tiré sur la foule, tué une étudiante et pris la fuite.", "killed", "people", 1),
        ("Ils sont plus de 130.000 à avoir fui la ville.", "displaced", "people", 130000),
        ("Les autocars sont ressortis avec 380 personnes à bord.", "evacuated", "people", 380),
        ("Le camp accueille 8.000 personnes.", "displaced", "people", 8000),
        ("Quarante et un terroristes se sont rendus.", "captured", "fighters", 41),
        ("Trois bûcherons ont été tués.", "killed", "people", 3),
        ("Deux documentaristes ont été tués.", "killed", "people", 2),
        ("Dix Tamoriens ont été tués.", "killed", "people", 10),
        ("Le géologue Jan Orval a été décapité.", "killed", "people", 1),
        ("La mort de Jan Orval a été confirmée.", "killed", "people", 1),
        ("Personne n'a été touché.", "casualties", "people", 0),
        ("L'attaque n'a fait ni mort ni blessé.", "casualties", "people", 0),
        ("L'attaque n'a pas fait de victimes.", "casualties", "people", 0),
        ("On est sans nouvelles de quatre pêcheurs.", "missing", "people", 4),
        ("Décès : 701", "killed", "people", 701),
        ("Ses deux parents n'ont pas survécu.", "killed", "people", 2),
    ],
)
def test_more_ways(sentence: str, measure: str, people: str, value: float) -> None:
    assert told(sentence) == [(measure, people, value)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Quatre cents journalistes ont quitté la salle.",
        "Il menace de tuer un otage.",
        "Le directeur a exécuté deux ordres.",
        "Trois cents vaches ont péri.",
        "Le président s'est rendu à Varnes.",
        "Il vit entre la vie et la mort.",
        "Jan Orval, né en 1931 à Varnes et mort en 1999, était peintre.",
        "Elle risque la peine de mort.",
        "600 soldats partiront lundi pour Varnes.",
        "Le comité a un nombre de sièges porté à douze.",
    ],
)
def test_what_only_looks_like_it(sentence: str) -> None:
    assert told(sentence) == []


def test_the_parts_of_a_total() -> None:
    found = claims("L'attaque a fait 13 morts : trois otages, quatre soldats et six assaillants.")
    assert [c.quantity.value for c in found if c.quantity] == [13, 3, 4, 6]
    assert [c.args.measure for c in found] == ["killed"] * 4
    assert {c.args.subset_of for c in found[1:]} == {found[0].id}


def test_a_part_of_a_part() -> None:
    whole, part, inner = claims("L'attaque a fait 61 morts, dont 22 enfants, dont huit bébés.")
    assert part.args.subset_of == whole.id
    assert inner.args.subset_of == part.id


def test_en_takes_up_the_people_before() -> None:
    found = told("La mairie compte ses morts. Le gouvernement en reconnaît 604.")
    assert found == [("killed", "people", 604)]


def test_the_nearer_verb_counts() -> None:
    found = told("Six personnes ont perdu la vie et une vingtaine d'autres ont été blessées.")
    assert found == [("killed", "people", 6), ("wounded", "people", 20)]


def test_a_state_after_a_list_is_of_all() -> None:
    assert told("Dix soldats et sept civils ont péri.") == [
        ("killed", "soldiers", 10),
        ("killed", "civilians", 7),
    ]
    assert told("Deux policiers et un civil blessés") == [
        ("wounded", "soldiers", 2),
        ("wounded", "civilians", 1),
    ]


def test_who_is_behind() -> None:
    (claim,) = claims("Douze civils ont été tués par les bombardements de l'armée.")
    assert (claim.args.perpetrator, claim.args.cause) == ("armée", "bombardements")
    (claim,) = claims("Les rebelles ont tué douze civils.")
    assert claim.args.perpetrator == "rebelles"
    (claim,) = claims("La tempête a tué douze civils.")
    assert (claim.args.perpetrator, claim.args.cause) == (None, "tempête")


def test_counts_over_a_period() -> None:
    (claim,) = claims("La guerre a fait 46.000 morts.")
    assert claim.args.cumulative
    (claim,) = claims("Le raid a fait douze morts.")
    assert not claim.args.cumulative


def test_where_people_go() -> None:
    (claim,) = claims("Quelque 4.300 personnes ont quitté le quartier pour Marseille.")
    assert claim.args.destination == "Marseille"


@pytest.mark.parametrize(
    ("sentence", "perpetrator"),
    [
        ("La Garde noire a tué douze civils lundi à Oron.", "Garde noire"),
        ("Dans un rapport, l'Observatoire narvien des droits en dénombre douze parmi les civils tués.", None),
        ("L'agence Kalpo avait fait état de douze morts.", None),
        ("L'armée a perdu douze hommes à Oron.", None),
        ("Le Front altar déplore douze morts à Oron.", None),
    ],
)
def test_who_counts_or_loses_the_dead_is_not_behind_them(
    claims, sentence: str, perpetrator: str | None
) -> None:
    assert [claim.args.perpetrator for claim in claims(sentence) if claim.kind == "casualties"] == [
        perpetrator
    ]
