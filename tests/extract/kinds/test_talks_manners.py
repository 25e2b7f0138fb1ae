"""Talks, truces and votes in more of the newsrooms' manners; each manner with a sentence that it must leave alone."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.extract.kinds.talks import DAY, claims

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_article


@pytest.mark.parametrize(
    ("text", "matter", "action", "actors"),
    [
        (
            "« Nous ne parlerons pas de trêve », a dit le ministre Ivo Brek.",
            "ceasefire",
            "rejects",
            ["Ivo Brek"],
        ),
        (
            "« Nous ne parlerons pas de trêve avant leur départ », a dit Ivo Brek.",
            "ceasefire",
            "conditions",
            ["Ivo Brek"],
        ),
        ("L'accord de paix, non ratifié par la Zorvie, tient mal.", "talks", "rejects", ["Zorvie"]),
        ("Les insurgés suspendent les discussions « stériles ».", "talks", "rejects", ["insurgés"]),
        ("Ce texte, paraphé par la Zorvie et la Russie, tient mal.", "talks", "agrees", ["Zorvie", "Russie"]),
        ("La Zorvie a demandé l'imposition de sanctions.", "resolution", "calls_for", ["Zorvie"]),
        ("La Zorvie a proposé un embargo.", "resolution", "proposes", ["Zorvie"]),
        ("Les délégués ne se sont pas présentés aux pourparlers.", "talks", "rejects", ["délégués"]),
        ("Nouvelle trêve à Valmourt", "ceasefire", "agrees", []),
        ("Ultimatum de la Zorvie à la junte", "talks", "calls_for", ["Zorvie"]),
        (
            "Les bus sont repartis, l'armée refusant de les laisser passer.",
            "humanitarian_access",
            "rejects",
            ["armée"],
        ),
        ("Seule une poignée de camions a été autorisée à passer.", "humanitarian_access", "accepts", []),
        ("L'évêque dénonce les entraves à l'acheminement de l'aide.", "humanitarian_access", "rejects", []),
        ("Une pause humanitaire sera observée, a dit Ivo Brek.", "ceasefire", "agrees", []),
        ("La Zorvie appelle à la désescalade.", "ceasefire", "calls_for", ["Zorvie"]),
        ("La trêve est morte, disent les habitants.", "ceasefire", "violates", []),
        ("Les médiateurs s'activent pour sauver la trêve.", "ceasefire", "calls_for", ["médiateurs"]),
        ("La Zorvie presse les insurgés d'accepter son plan.", "talks", "calls_for", ["Zorvie"]),
        ("Pour l'opposition, pas de dialogue sans son départ.", "talks", "conditions", ["opposition"]),
    ],
)
def test_manners_of_steps(text: str, matter: str, action: str, actors: list[str]) -> None:
    found = [c for c in claims(text) if (c.args.matter, c.args.action) == (matter, action)]
    assert len(found) == 1
    assert len(found[0].args.actors) == len(actors)
    assert all(any(actor in name for name in found[0].args.actors) for actor in actors)


@pytest.mark.parametrize(
    "text",
    [
        "« Nous ne parlerons pas de football », a dit Ivo Brek.",
        "Les élèves suspendent les lampions.",
        "Ce livre, paraphé par son auteur, est rare.",
        "La Zorvie a demandé l'imposition des mains.",
        "Les délégués ne se sont pas présentés au guichet.",
        "Nouvelle route à Valmourt",
        "Le garde refuse de les laisser dormir.",
        "Seule une poignée de riz a été autorisée à la vente.",
        "L'évêque dénonce les entraves des chevaux.",
        "Une minute sera observée.",
        "La rose est morte, disent les habitants.",
        "Les pompiers s'activent pour sauver le chat.",
        "La Zorvie a demandé le retrait des troupes étrangères.",
        "Pour l'opposition, pas de soupe sans sel.",
    ],
)
def test_no_step(text: str) -> None:
    assert claims(text) == []


def test_what_is_aimed_at_by_another_verb_is_no_term_of_the_truce() -> None:
    text = "La Zorvie a plaidé pour une trêve et menacé d'envoyer des soldats pour protéger ses postes."
    (found,) = claims(text)
    assert found.args.terms is None
    (found,) = claims("L'armée a accepté une trêve de dix heures pour évacuer les blessés.")
    assert found.args.terms == "évacuer les blessés"


def test_a_refusal_that_is_only_supposed() -> None:
    (found,) = claims("Le général partira si l'armée n'accepte pas de déposer les armes.")
    assert found.factuality == "hypothetical"


def test_two_camps_that_speak_meet() -> None:
    (found,) = claims("Valmourt : l'armée et les insurgés se parlent enfin", "meeting")
    assert set(found.args.participants) == {"armée", "insurgés"}
    assert claims("Les murs et les arbres se parlent.", "meeting") == []
    assert claims("Il exige son départ avant toute discussion.", "meeting") == []


@pytest.mark.parametrize(
    ("text", "matter", "action", "actors"),
    [
        ("La Zorvie a pris acte de la trêve.", "ceasefire", "agrees", []),
        ("Les ministres veulent durcir les sanctions.", "resolution", "calls_for", ["ministres"]),
        ("L'armée a garanti un passage sûr aux blessés.", "humanitarian_access", "accepts", ["armée"]),
        ("La trêve a expiré à sept heures.", "ceasefire", "violates", []),
        ("La junte se dit ouverte à la discussion.", "talks", "accepts", ["junte"]),
        ("Les chefs d'État ont entériné la création d'une force.", "resolution", "adopts", ["chefs d'État"]),
    ],
)
def test_what_is_noted_wanted_or_past(text: str, matter: str, action: str, actors: list[str]) -> None:
    (found,) = claims(text)
    assert (found.args.matter, found.args.action, list(found.args.actors)) == (matter, action, actors)


@pytest.mark.parametrize(
    "text",
    [
        "La Zorvie a pris acte de la naissance.",
        "Les ministres veulent durcir le ton.",
        "L'armée a garanti un salaire aux blessés.",
        "Le bail a expiré à sept heures.",
        "La junte se dit ouverte à la lecture.",
    ],
)
def test_nothing_noted(text: str) -> None:
    assert claims(text) == []


def test_who_says_that_they_accept_does_so_then() -> None:
    (found,) = claims("Le chef des insurgés a annoncé lundi qu'il acceptait la trêve.")
    assert found.time is not None
    assert found.time.earliest == dt.date(2021, 5, 3)
    (other,) = claims("Le maire a annoncé lundi que les insurgés avaient accepté la trêve.")
    assert other.time is None


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Le ministre a écourté sa visite à Berlin.", "held"),
        ("Une mission de la Ligue arabe est attendue jeudi à Genève.", "planned"),
        ("Le Conseil de sécurité tiendra jeudi une session spéciale.", "planned"),
    ],
)
def test_missions_and_sessions(text: str, status: str) -> None:
    assert [c.args.status for c in claims(text, "meeting")] == [status]


def test_no_mission() -> None:
    assert claims("Le ministre a écourté son discours à Berlin.", "meeting") == []
    assert claims("La mission du facteur est attendue.", "meeting") == []


def test_an_order_before_a_flood_asks_nobody_for_an_evacuation() -> None:
    text = (
        "La crue a coupé trois routes et fait deux morts. « Quittez la zone », a ordonné le préfet Ivo Brek."
    )
    reading = read_article(RawArticle(file="a.txt", text=text, published=DAY)).reading
    assert [c for c in reading.claims if c.kind == "negotiation"] == []


@pytest.mark.parametrize(
    ("text", "matter", "action", "actors"),
    [
        ("L'évêque plaide pour que les armes se taisent.", "ceasefire", "calls_for", ["évêque"]),
        ("L'armée a dit qu'elle ne négocierait pas.", "talks", "rejects", ["armée"]),
        ("Le vote a été bloqué par la Russie.", "resolution", "vetoes", ["Russie"]),
        ("La Russie a dit qu'elle mettrait son veto à toute sanction.", "resolution", "vetoes", ["Russie"]),
    ],
)
def test_pleas_and_refusals_to_come(text: str, matter: str, action: str, actors: list[str]) -> None:
    (found,) = claims(text)
    assert (found.args.matter, found.args.action, list(found.args.actors)) == (matter, action, actors)


@pytest.mark.parametrize(
    "text",
    [
        "L'évêque plaide pour que les cloches se taisent.",
        "L'armée a dit qu'elle ne défilerait pas.",
        "Le pont a été bloqué par la Russie.",
        "La Russie a dit qu'elle mettrait son drapeau au mât.",
    ],
)
def test_no_plea_and_no_refusal(text: str) -> None:
    assert claims(text) == []


@pytest.mark.parametrize(
    ("text", "matter", "action"),
    [
        ("La Zorvie a retiré sa proposition de trêve.", "ceasefire", "rejects"),
        ("Le gouvernement a mis sur la table un plan en cinq points.", "talks", "proposes"),
        ("L'opposition boycottera la conférence de réconciliation.", "talks", "rejects"),
        ("La Zorvie demande la libre circulation des convois.", "humanitarian_access", "calls_for"),
    ],
)
def test_offers_put_down_and_taken_back(text: str, matter: str, action: str) -> None:
    assert (matter, action) in {(c.args.matter, c.args.action) for c in claims(text)}


@pytest.mark.parametrize(
    "text",
    [
        "La Zorvie a retiré sa candidature.",
        "Le gouvernement a mis sur la table un vase en cinq morceaux.",
        "L'opposition boycottera la soupe.",
        "La Zorvie demande la libre circulation des capitaux.",
    ],
)
def test_nothing_put_down(text: str) -> None:
    assert claims(text) == []
