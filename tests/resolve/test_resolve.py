"""Names of invented places and people: what is one, and what must stay two."""

from __future__ import annotations

import msgspec
import pytest

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import connect, read_article
from recoupe.reading import NamedMention, Reading
from recoupe.record import Article, EntityKind, Published
from recoupe.resolve import resolve
from recoupe.resolve.features import compare
from recoupe.resolve.lexicon import adjective_of, lexicon, speaks_for
from recoupe.resolve.profile import Profile, core_of, part_of_town
from recoupe.resolve.spelling import distance


def reading(number: int, *names: tuple[str, EntityKind], **canonical: str) -> Reading:
    """A reading that names the given names, one after the other."""
    raw, mentions = "", []
    for name, kind in names:
        start = len(raw)
        raw += name + ". "
        mentions.append(
            NamedMention(
                start=start,
                end=start + len(name),
                text=name,
                kind=kind,
                canonical=canonical.get(name.replace(" ", "_"), name),
            )
        )
    article = Article(
        id=f"a{number}",
        file=f"{number}.txt",
        title=None,
        outlet=None,
        byline=None,
        credits=(),
        published=Published(),
        language="fr",
    )
    return Reading(article=article, raw=raw, url=None, zones=(), mentions=tuple(mentions), claims=())


def together(kind: EntityKind, *names: str) -> bool:
    """Whether articles that each use one of the names speak of one entity."""
    entities, _ = resolve([reading(i, (name, kind)) for i, name in enumerate(names)])
    return len(entities) == 1


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("person", ("Loudek Orvan", "Ludek Orwan", "M. Orvan")),
        ("person", ("Tarik Belqassem", "Tariq Belkacem")),
        ("person", ("Tarik B.", "Tarik Belqassem", "Tariq B.")),
        ("organisation", ("Front riverain", "FR")),
        ("person", ("le général Osmar Tulin", "Osmar Tulin")),
        ("person", ("Osmar T.", "Osmar Tulin")),
        ("armed_group", ("Fath El Zham", "Fateh al-Zham", "Fatah al-Zham")),
        ("armed_group", ("l'ex-Front Al-Doura", "Front Al-Doura", "Al-Doura")),
        ("organisation", ("Observatoire narvien des victimes", "ONV")),
        ("organisation", ("Ligue des Etats côtiers", "Ligue côtière")),
        ("organisation", ("Nations unies", "ONU")),
        ("place", ("Qesmat", "Kesmat")),
        ("place", ("camp d'Ourzel", "Ourzel")),
        ("place", ("Alteva-Est", "l'est d'Alteva")),
        ("state", ("république d'Ozvanie", "Ozvanie")),
    ],
)
def test_one_thing_in_several_spellings(kind: EntityKind, names: tuple[str, ...]) -> None:
    assert together(kind, *names)


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("person", ("Ardo Talvin", "Oskar Talvin")),
        ("person", ("Michel Dorvas", "Michèle Dorvas")),
        ("person", ("Tarik B.", "Tarik Dorvas")),
        ("person", ("Marine P.", "Marine Le Porvas")),
        ("organisation", ("Pont riverain", "PR")),
        ("person", ("Ilka P.", "Ilka de Parm")),
        ("person", ("Osmar T.", "Osmar Belkan")),
        ("organisation", ("Front de libération du Haut-Val", "Front patriotique du Haut-Val")),
        ("organisation", ("Mission de l'ONU", "ONU")),
        ("place", ("Alteva-Est", "Alteva-Ouest")),
        ("place", ("Alteva-Est", "Alteva")),
        ("place", ("Nazoul", "Jalouz")),
        ("place", ("province de Mirva", "Mirva-ville")),
    ],
)
def test_look_alikes_stay_two(kind: EntityKind, names: tuple[str, ...]) -> None:
    assert not together(kind, *names)


def test_look_alikes_that_one_article_names_stay_two_whatever_a_third_spelling_says() -> None:
    pair = reading(0, ("Ansar al-Ghorba", "armed_group"), ("Ansar al-Ghorfa", "armed_group"))
    entities, _ = resolve([pair, reading(1, ("Ansar el Ghorba", "armed_group"))])
    assert sorted(len(entity.mentions) for entity in entities) == [1, 2]


@pytest.mark.parametrize(("office", "size"), [("secrétaire général", 1), ("maire", 2)])
def test_a_surname_that_comes_first_is_known_by_its_office(office: str, size: int) -> None:
    """`le secrétaire général, M. Tan`: his name begins with it, and he holds that office."""
    full, short = reading(0, ("Tan Ji-woon", "person")), reading(1, ("M. Tan", "person"))
    told = [
        msgspec.structs.replace(
            one, mentions=tuple(msgspec.structs.replace(m, role=role) for m in one.mentions)
        )
        for one, role in ((full, "secrétaire général"), (short, office))
    ]
    assert len(resolve(told)[0]) == size


def test_a_surname_goes_to_the_only_one_who_bears_it_in_the_article() -> None:
    entities, _ = resolve(
        [
            reading(0, ("Ilka Vorsel", "person"), ("Mme Vorsel", "person")),
            reading(1, ("Danka Vorsel", "person")),
        ]
    )
    aliases = {entity.name: entity.aliases for entity in entities}
    assert aliases == {"Ilka Vorsel": ("Ilka Vorsel", "Mme Vorsel"), "Danka Vorsel": ("Danka Vorsel",)}


def test_a_rank_tells_two_who_share_a_surname_apart() -> None:
    entities, _ = resolve(
        [
            reading(
                0,
                ("colonel Ardo Talvin", "person"),
                ("Oskar Talvin", "person"),
                ("colonel Talvin", "person"),
            )
        ]
    )
    assert {entity.name: len(entity.mentions) for entity in entities} == {"Ardo Talvin": 2, "Oskar Talvin": 1}


def test_the_head_word_alone_means_the_only_group_it_heads() -> None:
    one = reading(
        0, ("Observatoire narvien des victimes", "organisation"), ("l'Observatoire", "organisation")
    )
    other = reading(1, ("Observatoire des élections", "organisation"))
    entities, _ = resolve([one, other])
    assert sorted(len(entity.mentions) for entity in entities) == [1, 2]


def test_the_same_articles_in_any_order_give_the_same_entities() -> None:
    readings = [
        reading(0, ("Ludek Orvan", "person"), ("Kesmat", "place")),
        reading(1, ("Loudek Orwan", "person"), ("Qesmat", "place"), ("Qesmat", "place")),
        reading(2, ("M. Orvan", "person")),
    ]
    forward, _ = resolve(readings)
    backward, _ = resolve(readings[::-1])
    assert {(e.id, e.name, e.aliases) for e in forward} == {(e.id, e.name, e.aliases) for e in backward}


def test_places_that_the_gazetteer_knows_apart_stay_two() -> None:
    lex = lexicon()
    profiles = [
        Profile(cls="geo", core=("tripal",), location=(34.4, 35.8), country="LB"),
        Profile(cls="geo", core=("tripol",), location=(32.9, 13.2), country="LY"),
    ]
    score = compare(*profiles, lex)
    assert not score.same
    assert "gazetteer_apart -12.0" in score.explain()


def test_capitals_speak_for_their_state_and_stay_places() -> None:
    assert speaks_for("Moscou") == "russie"
    assert speaks_for("la Maison Blanche") == "etats unis"
    assert speaks_for("Lyon") is None
    assert not together("place", "Moscou", "Russie")


@pytest.mark.parametrize(("word", "state", "is_adjective"), [
    ("russe", "russie", True), ("libyen", "libye", True), ("libanais", "libye", False),
    ("syrienne", "syrie", True), ("syrie", "syrie", False),
])  # fmt: skip
def test_adjectives_of_states(word: str, state: str, is_adjective: bool) -> None:
    assert adjective_of(word, state) is is_adjective


def test_words_around_a_name_are_not_the_name() -> None:
    lex = lexicon()
    assert core_of("le colonel Ardo Belvic", "person", lex) == ("ardo", "belvic")
    assert core_of("l'ex-Front Altar", "group", lex) == ("front", "altar")
    assert part_of_town("la rive orientale", lex) == ("", "est")
    assert part_of_town("l'Est", lex) is None


def test_vowels_are_cheaper_than_consonants() -> None:
    assert distance("kesmara", "qasmara") < 0.1 < distance("irak", "iran")


def test_one_articles_slip_of_kind_makes_no_second_entity() -> None:
    entities, _ = resolve(
        [
            reading(0, ("Amadou Rekane", "person")),
            reading(1, ("Amadou Rekane", "person")),
            reading(2, ("Amadou Rekane", "outlet")),
        ]
    )
    assert [(entity.kind, len(entity.mentions)) for entity in entities] == [("person", 3)]


def test_a_lone_word_may_be_of_two_kinds() -> None:
    entities, _ = resolve([reading(0, ("Ardane", "place")), reading(1, ("Ardane", "organisation"))])
    assert len(entities) == 2


def test_a_tie_between_two_names_of_one_keeps_both_as_printed() -> None:
    text = "Le Front national du Nord (FNN) recule. Le FNN a perdu Oron."
    reading = read_article(RawArticle(file="a.txt", text=text)).reading
    (claim,) = [c for c in connect((reading,)).claims if c.kind == "relation"]
    assert (claim.args.subject, claim.args.object) == ("Front national du Nord", "FNN")
    assert claim.args.subject_entity is not None
    assert claim.args.subject_entity == claim.args.object_entity
