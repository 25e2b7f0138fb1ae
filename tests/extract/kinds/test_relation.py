"""Relations: who backs, fights, belongs to whom; who is listed; what else somebody is called."""

from __future__ import annotations

import datetime as dt

import pytest

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_article
from recoupe.record import Claim


def relations(text: str) -> list[Claim]:
    reading = read_article(RawArticle(file="a.txt", text=text, published=dt.date(2021, 5, 5))).reading
    return [claim for claim in reading.claims if claim.kind == "relation"]


def ties(text: str) -> set[tuple[str, str, str]]:
    return {(c.args.subject, c.args.relation, c.args.object) for c in relations(text)}


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("La Norvège, qui soutient les rebelles, a réagi.", ("Norvège", "supports", "rebelles")),
        ("Les troupes régulières, épaulées par la Norvège, avancent.", ("Norvège", "supports", "troupes régulières")),
        ("L'armée a chassé les insurgés, armés par la Norvège.", ("Norvège", "supports", "insurgés")),
        ("Les insurgés que finance la Norvège ont reculé.", ("Norvège", "supports", "insurgés")),
        ("La Suède accuse la Norvège de soutenir les rebelles.", ("Norvège", "supports", "rebelles")),
        ("La Suède reproche à la Norvège d'armer les rebelles.", ("Norvège", "supports", "rebelles")),
        ("Les rebelles avancent. Leur parrain norvégien attend. La Norvège paie.", ("Norvège", "supports", "rebelles")),
        ("La Norvège a réaffirmé à deux reprises son soutien au régime.", ("Norvège", "supports", "régime")),
        ("Les soldats, avec l'appui de la Norvège, ont pris la colline.", ("Norvège", "supports", "soldats")),
        ("Oslo, principal soutien du régime, s'est tu.", ("Oslo", "supports", "régime")),
        ("Des bandes à la solde de la Norvège ont pillé le marché.", ("Norvège", "supports", "bandes")),
        ("Le président Jean Kerl a remercié la Norvège de son soutien.", ("Norvège", "supports", "Jean Kerl")),
        ("Des milices fidèles au président tiennent la rue.", ("milices fidèles", "supports", "président")),
    ],
)  # fmt: skip
def test_who_backs_whom(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("La Suède, alliée de la Norvège, a voté contre.", ("Suède", "ally_of", "Norvège")),
        ("La Suède est une alliée de la Norvège.", ("Suède", "ally_of", "Norvège")),
        ("Le principal allié de la Norvège, la Suède, a voté.", ("Suède", "ally_of", "Norvège")),
        ("Des miliciens combattent aux côtés de l'armée.", ("miliciens", "ally_of", "armée")),
        ("La Suède est hostile au régime.", ("Suède", "opposes", "régime")),
        (
            "Le Parti du Nord, qui dispute le pouvoir au régime, a gagné.",
            ("Parti du Nord", "opposes", "régime"),
        ),
        ("Les séparatistes combattent l'armée.", ("séparatistes", "opposes", "armée")),
        ("Jean Kerl, adversaire du régime, vit en exil.", ("Jean Kerl", "opposes", "régime")),
    ],
)
def test_friends_and_foes(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Jean Kerl, membre du Parti du Nord, a été élu.", ("Jean Kerl", "part_of", "Parti du Nord")),
        ("Jean Kerl, médecin et membre du Parti du Nord, vote.", ("Jean Kerl", "part_of", "Parti du Nord")),
        ("La Suède fait partie de l'Otan.", ("Suède", "part_of", "Otan")),
        ("Le Front du Nord a prêté allégeance à Al-Qaïda.", ("Front du Nord", "part_of", "Al-Qaïda")),
        ("Le Front du Nord, affilié à Al-Qaïda, recule.", ("Front du Nord", "part_of", "Al-Qaïda")),
        (
            "Le Front du Nord est classé terroriste par la Suède.",
            ("Front du Nord", "listed_as", "terroriste"),
        ),
        (
            "Le Front du Nord figure sur la liste noire des organisations terroristes.",
            ("Front du Nord", "listed_as", "liste noire des organisations terroristes"),
        ),
        (
            "L'Unesco a inscrit la ville de Bergen au patrimoine mondial.",
            ("Bergen", "listed_as", "patrimoine mondial"),
        ),
    ],
)
def test_bodies_and_lists(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Jean Kerl, alias Karo, a été vu.", "Karo"),
        ("Jean Kerl, surnommé « le Corbeau », a été vu.", "le Corbeau"),
        ("Le Front du Nord, ex-Garde d'Oron, recule.", "Garde d'Oron"),
        ("Le Front du Nord (ex-Garde d'Oron) recule.", "Garde d'Oron"),
        ("Le Front du Nord (FDN) recule.", "FDN"),
        ("Le Front du Nord, anciennement Garde d'Oron, recule.", "Garde d'Oron"),
    ],
)
def test_other_names(text: str, other: str) -> None:
    (claim,) = relations(text)
    assert claim.args.relation == "also_known_as"
    assert claim.args.object == other


@pytest.mark.parametrize(
    "text",
    [
        "La Suède est hostile à la réforme.",
        "Le maire soutient la proposition du conseil.",
        "Le ministre a soutenu que la réforme était utile.",
        "Les pompiers combattent l'incendie.",
        "Il a été élu membre de l'Académie.",
        "L'association soutient les agriculteurs.",
        "Le député a apporté son soutien au club.",
        "Le Croissant-Rouge a apporté son aide aux sinistrés.",
        "La Suède enverra des hommes pour soutenir les rebelles.",
        "Le principal partenaire commercial de la Suède, la Norvège, achète du bois.",
        "Le film est classé parmi les meilleurs.",
        "Le juge a appelé Jean Kerl à la barre.",
        "La tempête, baptisée Karo, approche.",
        "Le ministre Jean Kerl (à gauche) a parlé.",
        "Les deux équipes s'opposent dimanche.",
        "Les soldats, appuyés par un hélicoptère, avancent.",
    ],
)
def test_no_tie(text: str) -> None:
    assert ties(text) == set()


def test_hearsay_and_denial_are_kept() -> None:
    (denied,) = relations("La Suède ne soutient pas les rebelles.")
    assert denied.factuality == "denied"
    (heard,) = relations("La Suède soutiendrait les rebelles.")
    assert heard.factuality == "unverified"


def test_what_an_acronym_stands_for_has_no_day_and_is_nobodys_word(claims) -> None:
    text = "Le maire a annoncé mardi que les Forces civiques du Nord (FCN), appuyées par la Norvège, ont pris Oron."
    found = {c.rule: c for c in claims(text) if c.kind == "relation"}
    spelt = found["relation/1/acronym"]
    assert (spelt.time, spelt.place, spelt.attribution, spelt.factuality) == (None, None, (), "asserted")
    assert [source.name for source in found["relation/1/verb"].attribution] == ["maire"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("L'assaillant, fiché S et condamné dix fois, a fui.", "assaillant"),
        ('Ivo Brek est fiché "S" par les services.', "Ivo Brek"),
        ("Le tireur était connu, et il était fiché S.", "tireur"),
    ],
)
def test_whom_the_state_keeps_a_file_on(claims, text: str, who: str) -> None:
    (found,) = [c for c in claims(text) if c.kind == "relation"]
    assert (found.args.subject, found.args.relation, found.args.object) == (who, "listed_as", "fiché S")


def test_what_is_stuck_in_the_ground_is_in_no_file(claims) -> None:
    assert not [c for c in claims("Le piquet, fiché dans le sol, a cédé.") if c.kind == "relation"]


def test_a_span_of_time_parts_no_tie(claims) -> None:
    (tie,) = [
        c
        for c in claims("Le Front du Velden a fait allégeance l'an passé à la Ligue Rouge.")
        if c.kind == "relation"
    ]
    assert (tie.args.subject, tie.args.relation, tie.args.object) == (
        "Front du Velden",
        "part_of",
        "Ligue Rouge",
    )
