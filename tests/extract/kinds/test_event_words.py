"""More of what newsrooms tell as milestones: brawls, courts, votes, weather, desecration; and what is none."""

from __future__ import annotations

import datetime as dt

import pytest

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_article
from recoupe.record import Event

LEAD = "Une crise secoue la Narvie.\n\nLes combats ont repris près d'Ostrel, en Narvie.\n\n"


def types(text: str) -> set[str]:
    raw = RawArticle(file="a.txt", text=LEAD + text, published=dt.date(2023, 5, 10))
    claims = read_article(raw).reading.claims
    return {c.args.type for c in claims if isinstance(c.args, Event) and c.evidence[0].start >= len(LEAD)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Une bagarre a éclaté mardi dans un bar d'Orlac.", "clash"),
        ("Des voisins se sont bagarrés mardi à Orlac.", "clash"),
        ("La désignation d'Ivo Brek au poste de Premier ministre a surpris.", "appointment"),
        ("La votation de dimanche a été suivie.", "election"),
        ("La proclamation des résultats est attendue vendredi.", "election"),
        ("Une pollution au mazout a touché la plage d'Orlac.", "leak"),
        ("Deux tombes ont été profanées mardi à Orlac.", "vandalism"),
        ("La profanation d'un cimetière à Orlac a choqué.", "vandalism"),
        ("Les habitants ont brûlé des pneus sur la route d'Orlac.", "protest"),
        ("Les députés ont censuré le gouvernement mardi.", "vote"),
        ("Ivo Brek brigue un troisième mandat.", "candidacy"),
        ("Le candidat s'est désisté mardi.", "candidacy"),
        ("Le vent s'est déchaîné mardi sur Orlac.", "storm"),
        ("Un autocar s'est fracassé contre un mur à Orlac.", "accident"),
        ("L'avion a effectué un atterrissage d'urgence à Orlac.", "accident"),
        ("Le président a inauguré mardi le barrage d'Orlac.", "inauguration"),
        ("Le maire a été placé sous mandat de dépôt.", "arrest"),
        ("L'assignation à résidence d'Ivo Brek a surpris.", "arrest"),
        ("Trois policiers ont été présentés au parquet mardi.", "trial"),
        ("La police a démantelé un réseau de passeurs à Orlac.", "police raid"),
        ("La convocation de l'ambassadeur de Sarvie a surpris.", "summons"),
        ("La remise en liberté d'Ivo Brek a surpris.", "release"),
        ("La reddition d'Ivo Brek a surpris.", "surrender"),
        ("La Sarvie a ouvert mardi son point de passage avec la Narvie.", "border reopening"),
        ("Le parlement a voté l'expulsion de l'ambassadeur de Sarvie.", "expulsion"),
        ("Le général a annoncé la suspension de la Constitution.", "suspension"),
        ("Ivo Brek a été accusé de meurtre par un tribunal d'Orlac.", "indictment"),
        ("L'homme de 37 ans fait face à six chefs d'accusation.", "indictment"),
        ("Les pluies ont entraîné le débordement de plusieurs lacs.", "flood"),
        ("Deux hommes reconnus coupables de trahison ont été exécutés mardi en Narvie.", "execution"),
        ("La Narvie et la Sarvie ont entamé des patrouilles conjointes en mer.", "military exercise"),
        ("Les victimes ont été ensevelies mardi au cimetière d'Orlac.", "funeral"),
    ],
)
def test_more_words(text: str, kind: str) -> None:
    assert kind in types(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Les deux camps ont livré une bataille verbale.", "clash"),
        ("La pollution de l'air inquiète.", "leak"),
        ("Le film a été censuré.", "vote"),
        ("Il a inauguré une nouvelle ère.", "inauguration"),
        ("Le rapport a été présenté au procureur.", "trial"),
        ("La sortie de crise est proche.", "accident"),
        ("Une mission de reconnaissance a survolé l'Etat voisin.", "recognition"),
        ("La nouvelle a provoqué une tornade de rage.", "storm"),
        ("Le réseau téléphonique a été démantelé.", "police raid"),
        ("La Narvie a ouvert des négociations sur le passage des camions.", "border reopening"),
        ("Le général a été accusé de meurtre par l'opposition.", "indictment"),
        ("Le débordement de la foule a surpris la police.", "flood"),
        ("Vingt enfants ont été ensevelis mardi sous leur école.", "funeral"),
        ("Il a été condamné pour des actes visant au renversement du gouvernement.", "coup"),
        ("Le recteur et le préfet étaient mardi en cellule de crise.", "arrest"),
        ("Treize départements sont en alerte aux fortes vagues et aux crues.", "flood"),
        ("Selon le rapport de la mission, rendu public lundi, la ville est vide.", "visit"),
        ("Des pompiers appelés sur les lieux ont répondu à un appel.", "protest"),
        ("Le camp Brek compte sur l'annulation des élections par la cour.", "cancellation"),
        ("Une patrouille de police a longé la plage.", "military exercise"),
    ],
)
def test_other_senses(text: str, kind: str) -> None:
    assert kind not in types(text)
