"""How newsrooms tell talks, truces and ties: what stands between, in marks, or behind a noun."""

from __future__ import annotations

import datetime as dt

import pytest

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_article
from recoupe.record import Claim

DAY = dt.date(2021, 5, 5)  # a Wednesday
WAR = (
    "Depuis mars, les rebelles et l'armée se livrent une guerre de tranchées, et les combats font des morts. "
)


def claims(text: str, kind: str) -> list[Claim]:
    reading = read_article(RawArticle(file="a.txt", text=WAR + text, published=DAY)).reading
    ours = (claim for claim in reading.claims if claim.evidence[0].start >= len(WAR))
    return [claim for claim in ours if claim.kind == kind]


@pytest.mark.parametrize(
    ("text", "step", "actor"),
    [
        (
            "« Nous avons accepté d'aller aux négociations », a déclaré Ivo Brek, porte-parole des rebelles.",
            ("talks", "accepts"),
            "Ivo Brek",
        ),
        ("Les insurgés se disent prêts à participer à des discussions.", ("talks", "accepts"), "insurgés"),
        ("Les insurgés vont se joindre aux pourparlers.", ("talks", "accepts"), "insurgés"),
        ("Le gouvernement a annoncé accepter un plan de paix.", ("talks", "accepts"), "gouvernement"),
        ("La Norvège a appelé dimanche à un « cessez-le-feu durable ».", ("ceasefire", "calls_for"), "Norvège"),
        (
            "La Norvège a réclamé un « accès humanitaire » aux quartiers du nord.",
            ("humanitarian_access", "calls_for"),
            "Norvège",
        ),
        ("Le gouvernement s'est engagé, mardi, dans un cessez-le-feu.", ("ceasefire", "accepts"), "gouvernement"),
        ("La Suède insiste sur la mise en œuvre de la trêve.", ("ceasefire", "calls_for"), "Suède"),
        (
            "La Suède a réclamé jeudi, par dix voix et une abstention, la levée du siège.",
            ("humanitarian_access", "calls_for"),
            "Suède",
        ),
        (
            "Le 4 mai, après trois jours de palabres au Sarland, le gouvernement et les rebelles ont conclu une trêve.",
            ("ceasefire", "agrees"),
            "gouvernement",
        ),
    ],
)  # fmt: skip
def test_steps(text: str, step: tuple[str, str], actor: str) -> None:
    found = [c for c in claims(text, "negotiation") if (c.args.matter, c.args.action) == step]
    assert len(found) == 1
    assert actor in found[0].args.actors


def test_a_relative_joined_to_a_participle_is_of_the_same_truce() -> None:
    text = "Une trêve, entrée en vigueur lundi mais qui a été violée le soir même, devait durer un mois."
    assert "violates" in {c.args.action for c in claims(text, "negotiation")}


@pytest.mark.parametrize(
    "text",
    [
        "Le maire a réclamé un « accès piéton » à la plage.",
        "Les élèves se disent prêts à participer à des discussions littéraires au printemps.",
        "La mairie insiste sur la mise en place de la fibre.",
        "Le club s'est engagé, mardi, dans un tournoi.",
    ],
)
def test_what_is_no_step(text: str) -> None:
    reading = read_article(RawArticle(file="a.txt", text=text, published=DAY)).reading
    assert not [c for c in reading.claims if c.kind == "negotiation"]


@pytest.mark.parametrize(
    ("text", "status", "place"),
    [
        ("Les deux camps ont entamé samedi à Oron des discussions directes.", "held", "Oron"),
        ("Le médiateur a annoncé le report des négociations de paix prévues hier à Oron.", "failed", "Oron"),
        ("Les dirigeants de neuf pays réunis à Oron ont promis des fonds.", "held", "Oron"),
        ("La Ligue tiendra jeudi, à Oron, un sommet sur la guerre.", "planned", "Oron"),
        ("Les deux généraux ennemis ne se rencontreront pas à Oron.", "failed", "Oron"),
        ("Le président Jean Kerl a accordé mardi une audience aux chefs de quarante villages.", "held", None),
        ("La Suède maintient sa réunion ministérielle de crise à Oron.", "planned", "Oron"),
        ("Ada Kerl et Ivo Brek se sont rencontrés à Oron.", "held", "Oron"),
        ("Le texte a été lu avant la rencontre entre Ada Kerl et Ivo Brek prévue jeudi à Oron.", "planned", "Oron"),
    ],
)  # fmt: skip
def test_meetings(text: str, status: str, place: str | None) -> None:
    found = claims(text, "meeting")
    assert [c.args.status for c in found] == [status]
    assert (found[0].place.name if found[0].place else None) == place


def test_their_meeting_is_of_whom_the_sentence_is_about() -> None:
    text = "Dans un texte rendu public à l'issue de leur rencontre, Ada Kerl et le président Ivo Brek se félicitent."
    (found,) = claims(text, "meeting")
    assert set(found.args.participants) == {"Ada Kerl", "Ivo Brek"}


@pytest.mark.parametrize(
    "text",
    [
        "Le boulanger a accordé une audience de façade à ses clients.",
        "Le report de la fête des écoles a été annoncé hier à Oron.",
        "Ada Kerl et Ivo Brek se sont vus de loin.",
    ],
)
def test_what_is_no_meeting(text: str) -> None:
    assert not claims(text, "meeting")


def test_a_fight_sets_two_sides_against_each_other() -> None:
    found = claims("Le conflit oppose le gouvernement du Sarland aux miliciens du Front du Nord.", "relation")
    assert [(c.args.relation, c.args.object) for c in found] == [("opposes", "miliciens du Front du Nord")]
    assert not claims("Le match oppose le club d'Oron aux Lions du Nord.", "relation")


def test_who_claims_a_cause_belongs_to_it() -> None:
    (found,) = claims("Le groupe se réclame du Front du Nord.", "relation")
    assert (found.args.relation, found.args.object) == ("part_of", "Front du Nord")
    assert not claims("L'auteur se réclame de la liberté.", "relation")


@pytest.mark.parametrize(
    ("text", "step", "actor"),
    [
        ("Le ministre Ivo Brek a répété son appel à une trêve.", ("ceasefire", "calls_for"), "Ivo Brek"),
        ("Les milices tirent toujours, en violation de la trêve.", ("ceasefire", "violates"), "milices"),
        ("La Suède a réclamé un « arrêt des opérations » du nord.", ("ceasefire", "calls_for"), "Suède"),
        ("Le Front a boycotté l'accord.", ("talks", "rejects"), "Front"),
    ],
)
def test_steps_by_a_noun(text: str, step: tuple[str, str], actor: str) -> None:
    found = [c for c in claims(text, "negotiation") if (c.args.matter, c.args.action) == step]
    assert len(found) == 1
    assert actor in found[0].args.actors


def test_an_accord_of_peace_is_of_what_it_brings() -> None:
    (found,) = claims("Un accord de paix pour une trêve a été signé mardi.", "negotiation")
    assert (found.args.matter, found.args.action) == ("ceasefire", "agrees")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Le ministre était lundi à Oron pour une rencontre avec l'émissaire de la Ligue.", "held"),
        ("Des pourparlers de paix menés à Oron ont déçu.", "held"),
        ("L'entrevue entre Ada Kerl et le président Ivo Brek pourrait avoir lieu demain.", "planned"),
    ],
)
def test_meetings_by_a_noun(text: str, status: str) -> None:
    assert [c.args.status for c in claims(text, "meeting")] == [status]


def test_a_body_of_states_meets_in_a_text_of_one_line() -> None:
    def met(text: str) -> list[str]:
        reading = read_article(RawArticle(file="a.txt", text=text, published=DAY)).reading
        return [c.kind for c in reading.claims if c.kind == "meeting"]

    assert met("Le Conseil de sécurité s'est réuni mardi en urgence.") == ["meeting"]
    assert met("Le conseil de quartier s'est réuni mardi en urgence.") == []


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Des milliers de personnes sont descendues mardi dans les rues d'Oron.", "protest"),
        ("Les hostilités ont repris le 24 avril.", "war"),
        ("Des affrontements ont éclaté lundi au nord d'Oron.", "clash"),
        ("Depuis la déclaration de l'épidémie, le 9 avril, l'école est fermée.", "epidemic"),
    ],
)
def test_milestones(text: str, type_: str) -> None:
    assert type_ in {c.args.type for c in claims(text, "event")}
    assert not claims("Des touristes sont descendus mardi dans la grotte.", "event")


def test_who_confirms_taking_part_in_talks_accepts_them() -> None:
    (step,) = claims("Le Front du Nord a confirmé sa participation aux pourparlers d'Oron.", "negotiation")
    assert (step.args.action, step.args.matter, step.args.actors) == ("accepts", "talks", ("Front du Nord",))


def test_who_confirms_taking_part_in_something_else_does_not() -> None:
    assert not claims("Le club a confirmé sa participation au championnat d'Oron.", "negotiation")
