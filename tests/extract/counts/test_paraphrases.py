"""The same few facts in many manners, over kinds of crisis: what must be counted, and what must not.

A case is a sentence and its claims, `measure victims value`, with the bound where it isn't exact and `part` for a
claim that is a subset of another; an empty string where nobody is counted. More of them stand in `manners.toml`.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from recoupe.annotate.builtin import builtin
from recoupe.extract import extract
from recoupe.record import Article, Published
from recoupe.text.clean_text import CleanText, OffsetMap, Paragraph

HOSTAGES = [
    ("Quatre ingénieurs ont été enlevés dimanche près de Tarval.", "captured people 4"),
    ("Trois Varquois et deux Suisses ont été enlevés.", "captured people 3; captured people 2"),
    ("Des hommes armés ont enlevé sept coopérants à Tarval.", "captured people 7"),
    ("Les ravisseurs retiennent toujours neuf otages.", "captured people 9"),
    ("Neuf personnes sont toujours retenues en otage à Tarval.", "captured people 9"),
    ("Neuf ouvriers sont encore aux mains des ravisseurs.", "captured people 9"),
    ("Neuf ouvriers demeurent aux mains de leurs ravisseurs.", "captured people 9"),
    ("Les ravisseurs détiennent encore une vingtaine d'employés.", "captured people 20 about"),
    ("Le groupe affirme détenir douze otages.", "captured people 12"),
    ("Trois religieuses séquestrées depuis lundi ont écrit au préfet.", "captured people 3"),
    ("Une famille de cinq personnes a été enlevée.", "captured people 5"),
    ("Un couple de touristes a été kidnappé dans le désert.", "captured people 2"),
    ("Deux membres de l'équipage sont toujours captifs.", "captured people 2"),
    ("Onze marins sont tombés aux mains des pirates.", "captured people 11"),
    ("Le rapt de trois techniciens inquiète la compagnie.", "captured people 3"),
    ("Cinq otages ont été tués pendant l'assaut.", "killed people 5"),
    (
        "L'assaut s'est soldé par la mort de cinq otages et de huit ravisseurs.",
        "killed people 5; killed fighters 8",
    ),
    ("Six ravisseurs ont été abattus par la police.", "killed fighters 6"),
    ("Huit preneurs d'otages ont été neutralisés.", "killed fighters 8"),
    ("L'un des otages a été exécuté mardi.", "killed people 1"),
    ("Un otage a succombé à ses blessures.", "killed people 1"),
    ("Deux des otages sont morts.", "killed people 2"),
    ("Parmi les otages figurent deux Norvégiens.", "captured people 2"),
    ("Les otages sont au nombre de dix-sept.", "captured people 17"),
    ("Ils seraient encore onze à être retenus en otage.", "captured people 11"),
    ("Le sort de sept otages reste inconnu.", "captured people 7"),
    ("Quarante clients étaient retenus dans la banque par les ravisseurs.", "captured people 40"),
    ("Plus de trente élèves ont été kidnappées dans leur dortoir.", "captured children 30 more_than"),
    ("On ignore toujours où sont détenus les quatre géologues enlevés.", "captured people 4"),
    ("Dix otages étrangers sont portés disparus.", "missing people 10"),
    (
        "Deux gendarmes et un civil ont été tués, trois autres blessés.",
        "killed soldiers 2; killed civilians 1; wounded people 3",
    ),
    ("Quatre otages ont péri, dont une infirmière.", "killed people 4; killed aid_workers 1 part"),
    (
        "Un policier a été tué et quatre autres ont été blessés lors de l'assaut.",
        "killed soldiers 1; wounded soldiers 4",
    ),
    ("Huit otages sont morts, parmi lesquels trois Danois.", "killed people 8; killed people 3 part"),
    (
        "Trois otages, parmi lesquels une fillette, y ont trouvé la mort et six gardes ont été blessés.",
        "killed people 3; killed children 1 part; wounded people 6",
    ),
    ("Le secrétaire général du syndicat a été tué.", "killed people 1"),
    (
        "La cellule compte 195 tués et 295 blessés. L'ONG en dénombre 183.",
        "killed people 195; wounded people 295; killed people 183",
    ),
    (
        "La cellule compte 195 tués et 295 blessés. L'ONG en dénombre 300.",
        "killed people 195; wounded people 295; wounded people 300",
    ),
    ("Le général du camp a été tué.", "killed soldiers 1"),
    ("Les assaillants ont capturé une quinzaine de gardes.", "captured people 15 about"),
    (
        "Vingt-deux passagers du car sont retenus par les hommes armés depuis l'enlèvement.",
        "captured people 22",
    ),
    ("Les pirates gardent en otage les dix-neuf membres de l'équipage.", "captured people 19"),
    ("Treize otages libérés ont raconté leur nuit.", ""),
    ("Les treize otages ont été relâchés sains et saufs.", ""),
    ("Quatre religieuses ont été libérées contre rançon.", ""),
    ("Dix-huit otages ont retrouvé la liberté.", ""),
    ("Sept otages ont pu s'échapper à l'aube.", ""),
    ("Sept otages sont sortis sains et saufs du bâtiment.", ""),
    ("Les ravisseurs exigent quatre millions de dollars.", ""),
    ("La libération de six otages a été annoncée.", ""),
    ("L'armée a libéré trente captifs.", ""),
    ("Deux négociateurs ont rencontré les ravisseurs.", ""),
    ("Le commando comptait une douzaine d'hommes.", ""),
    ("Le détenu de 42 ans a été jugé.", ""),
]

WATER = [
    ("Douze personnes ont été emportées par les eaux.", "killed people 12"),
    ("Deux fillettes emportées par la crue n'ont pas été retrouvées.", "missing children 2"),
    ("La crue a emporté quatre automobilistes.", "killed people 4"),
    ("Six pêcheurs sont portés disparus.", "missing people 6"),
    ("Six pêcheurs manquent à l'appel.", "missing people 6"),
    ("On est sans nouvelles de six pêcheurs.", "missing people 6"),
    ("Six pêcheurs restent à ce jour introuvables.", "missing people 6"),
    ("Trois personnes sont mortes noyées dans leur voiture.", "killed people 3"),
    ("Trois personnes se sont noyées.", "killed people 3"),
    ("Le corps d'un adolescent a été repêché.", "killed children 1"),
    ("Les corps de deux randonneurs ont été retrouvés.", "killed people 2"),
    ("Quatre cadavres ont été repêchés dans le port.", "killed people 4"),
    (
        "Les inondations ont fait 31 morts et 8 disparus, selon un dernier bilan.",
        "killed people 31; missing people 8",
    ),
    ("Le dernier bilan fait état de 31 morts.", "killed people 31"),
    ("Selon un nouveau bilan, la tempête a tué au moins 31 personnes.", "killed people 31 at_least"),
    ("Le bilan provisoire est de quatre morts et vingt blessés.", "killed people 4; wounded people 20"),
    ("La tempête n'a fait aucune victime.", "casualties people 0"),
    ("Aucune victime n'est à déplorer.", "casualties people 0"),
    ("On ne déplore aucun blessé.", "wounded people 0"),
    ("Il n'y a pas de victime.", "casualties people 0"),
    ("La coulée de boue a enseveli neuf mineurs.", "killed children 9"),
    ("Quelque 4.000 habitants ont été évacués préventivement.", "evacuated people 4000 about"),
    ("Les autorités ont ordonné l'évacuation de 4.000 habitants.", "evacuated people 4000"),
    ("Deux cents riverains ont dû quitter leur logement.", "displaced people 200"),
    ("Près de 900 sinistrés sont hébergés dans des gymnases.", "displaced people 900 nearly"),
    ("La mairie héberge 300 personnes dans un gymnase.", "displaced people 300"),
    ("La crue a chassé 5.000 familles de leurs maisons.", "displaced people 5000"),
    ("Trente mille personnes se retrouvent sans abri.", "displaced people 30000"),
    ("Le cyclone a fait 30.000 sans-abri.", "displaced people 30000"),
    ("Une centaine de campeurs ont été mis à l'abri.", "evacuated people 100 about"),
    ("Soixante randonneurs sont bloqués par la neige.", "trapped people 60"),
    ("Mille habitants sont toujours isolés par les eaux.", "trapped people 1000"),
    ("Quarante mille foyers sont privés d'électricité.", ""),
    ("Vingt mille abonnés étaient sans électricité.", ""),
    ("Deux cents pompiers ont été mobilisés.", ""),
    ("La rivière est montée de quatre mètres.", ""),
    ("Cinq cents maisons ont été détruites.", ""),
    ("Le gymnase peut héberger 300 personnes.", ""),
    ("Trois ponts ont été emportés.", ""),
    ("Deux cents moutons ont été emportés par les eaux.", ""),
    ("La région compte 40.000 habitants.", ""),
    ("Les pompiers ont secouru 80 automobilistes.", ""),
    ("Les quatre pêcheurs ont été retrouvés sains et saufs.", ""),
]

ACCIDENTS = [
    ("Le naufrage du ferry a coûté la vie à 48 passagers.", "killed people 48"),
    ("Quarante-huit passagers ont péri dans le naufrage.", "killed people 48"),
    ("Les 62 occupants de l'appareil sont morts sur le coup.", "killed people 62"),
    ("Les 62 occupants de l'avion ont tous péri.", "killed people 62"),
    ("L'avion s'est écrasé, tuant ses 62 occupants.", "killed people 62"),
    ("L'incendie de l'hôtel a fait neuf morts, tous des touristes.", "killed people 9"),
    ("Neuf clients sont morts asphyxiés.", "killed people 9"),
    ("Neuf corps calcinés ont été découverts.", "killed people 9"),
    (
        "Dix-sept personnes, dont trois pompiers, ont été intoxiquées.",
        "wounded people 17; wounded aid_workers 3 part",
    ),
    ("Une bousculade a fait 26 morts à l'entrée du stade.", "killed people 26"),
    ("Vingt-six fidèles sont morts piétinés.", "killed people 26"),
    ("Vingt-six spectateurs ont été piétinés à mort.", "killed people 26"),
    ("Quatorze mineurs de fond sont bloqués sous terre.", "trapped people 14"),
    ("Le coup de grisou a tué quatorze mineurs de fond.", "killed people 14"),
    ("L'explosion a blessé grièvement deux ouvriers.", "wounded people 2"),
    ("Deux ouvriers ont été grièvement brûlés.", "wounded people 2"),
    ("Deux ouvriers sont dans un état grave.", "wounded people 2"),
    ("Deux ouvriers luttent entre la vie et la mort.", "wounded people 2"),
    ("Le pronostic vital de deux ouvriers est engagé.", "wounded people 2"),
    ("Deux ouvriers, atteints de brûlures, ont été hospitalisés.", "wounded people 2"),
    ("Cinq blessés sont dans un état critique.", "wounded people 5"),
    ("Sur les 80 passagers, 12 sont morts.", "killed people 12"),
    ("Le déraillement a causé la mort de huit voyageurs.", "killed people 8"),
    ("Le déraillement a provoqué la mort d'une fillette.", "killed children 1"),
    ("Une fillette figure parmi les victimes.", "casualties children 1"),
    ("On compte trois enfants parmi les morts.", "killed children 3"),
    ("Il y a eu huit morts et une centaine de blessés.", "killed people 8; wounded people 100 about"),
    ("Huit morts, vingt blessés : c'est le bilan de la collision.", "killed people 8; wounded people 20"),
    ("La collision a tué huit voyageurs et en a blessé vingt.", "killed people 8; wounded people 20"),
    ("Huit voyageurs tués, vingt autres blessés.", "killed people 8; wounded people 20"),
    ("Parmi les huit morts, on compte deux enfants.", "killed people 8; killed children 2 part"),
    ("Le bilan est passé à huit morts.", "killed people 8"),
    ("Le bilan s'est alourdi à huit morts.", "killed people 8"),
    ("Un huitième voyageur est décédé.", "killed people 1"),
    ("Le ferry transportait 300 passagers.", ""),
    ("L'avion avait 62 personnes à son bord.", ""),
    ("Trois navires ont coulé.", ""),
    ("L'appareil volait à 900 mètres.", ""),
    ("L'équipage a été retrouvé sain et sauf.", ""),
    ("Quatorze mineurs de fond ont été remontés sains et saufs.", ""),
    ("La salle contenait 1.200 spectateurs.", ""),
    ("L'hôtel compte 80 chambres.", ""),
    ("Le capitaine, 53 ans, a été entendu.", ""),
]

VIOLENCE = [
    ("Un attentat sur un marché a fait 22 morts.", "killed people 22"),
    ("Un attentat suicide a tué 22 personnes et blessé 40 autres.", "killed people 22; wounded people 40"),
    ("La bombe a tué 22 passants et fait 40 blessés.", "killed civilians 22; wounded people 40"),
    ("L'attentat a fait 22 morts, en majorité des femmes.", "killed people 22"),
    ("Vingt-deux personnes ont été déchiquetées par l'explosion.", "killed people 22"),
    (
        "Vingt-deux personnes ont trouvé la mort et quarante ont été blessées.",
        "killed people 22; wounded people 40",
    ),
    ("Des obus ont tué une mère et ses trois enfants.", "killed women 1; killed children 3"),
    ("Les tirs ont fauché cinq manifestants.", "killed people 5"),
    ("Cinq manifestants sont tombés sous les balles.", "killed people 5"),
    ("Cinq manifestants ont été blessés par balles.", "wounded people 5"),
    ("Quelque 300 manifestants ont été interpellés.", "captured people 300 about"),
    ("La police a arrêté 300 manifestants.", "captured people 300"),
    ("Trois cents opposants ont été arrêtés, selon leur avocat.", "captured people 300"),
    ("Quatre opposants sont en détention.", "captured people 4"),
    ("Quatre opposants ont été placés en garde à vue.", "captured people 4"),
    ("Quatre opposants croupissent en prison.", "captured people 4"),
    ("La mutinerie a fait onze morts parmi les détenus.", "killed people 11"),
    ("Onze détenus ont été tués dans une mutinerie.", "killed people 11"),
    ("Les mutins retiennent trois gardiens en otage.", "captured people 3"),
    ("Deux gardiens ont été pris en otage par des détenus.", "captured people 2"),
    ("Le pilonnage a coûté la vie à une infirmière.", "killed aid_workers 1"),
    ("Une infirmière y a laissé la vie.", "killed aid_workers 1"),
    ("Deux soldats et un policier ont été blessés.", "wounded soldiers 2; wounded soldiers 1"),
    (
        "On compte au moins six tués et une trentaine de blessés.",
        "killed people 6 at_least; wounded people 30 about",
    ),
    (
        "Au moins six civils, dont deux enfants, ont perdu la vie.",
        "killed civilians 6 at_least; killed children 2 part",
    ),
    ("Les affrontements ont fait entre dix et quinze morts.", "killed people None range"),
    ("Jusqu'à quinze rebelles auraient été tués.", "killed fighters 15 at_most"),
    ("L'armée a perdu sept hommes.", "killed soldiers 7"),
    ("L'armée déplore sept tués dans ses rangs.", "killed people 7"),
    ("Sept militaires ont été mis hors de combat.", "casualties soldiers 7"),
    ("Trois militants ont été passés à tabac puis tués.", "killed people 3"),
    ("Les funérailles des trois soldats tués ont eu lieu.", "killed soldiers 3"),
    ("Deux enfants comptent parmi les tués.", "killed children 2"),
    ("L'attaque a causé la mort de deux Suisses.", "killed people 2"),
    ("Un Tamorien et deux Varquoises ont perdu la vie.", "killed people 1; killed people 2"),
    ("La fusillade a fait un mort et deux blessés graves.", "killed people 1; wounded people 2"),
    ("Trois mille personnes ont défilé dans le calme.", ""),
    ("Quatre cents policiers ont été déployés.", ""),
    ("Le tribunal a condamné douze opposants.", ""),
    ("La loi a été votée par 112 voix contre 40.", ""),
    ("La police a saisi quatre fusils.", ""),
    ("Dix ans après, la ville a rendu hommage aux victimes.", ""),
    ("Trois véhicules ont été brûlés.", ""),
    ("Deux avions ont été abattus.", ""),
    ("Le chef rebelle a 45 ans et quatre enfants.", ""),
]

ILLNESS = [
    ("L'épidémie a tué 210 personnes.", "killed people 210"),
    ("Le choléra a emporté 210 malades.", "killed people 210"),
    ("Deux cent dix malades ont succombé au choléra.", "killed people 210"),
    ("La fièvre a déjà fait 210 victimes.", "casualties people 210"),
    ("Les hôpitaux ont enregistré 210 décès.", "killed people 210"),
    ("Le nombre de décès atteint 210.", "killed people 210"),
    ("Le nombre des morts s'établit à 210.", "killed people 210"),
    ("On recense 210 décès, dont 40 enfants.", "killed people 210; killed children 40 part"),
    ("Quarante patients sont décédés en une semaine.", "killed people 40"),
    ("Vingt nouveaux décès ont été signalés.", "killed people 20"),
    ("La canicule a provoqué le décès de 60 personnes âgées.", "killed people 60"),
    ("Mille doses ont été livrées.", ""),
    ("Trois mille enfants ont été vaccinés.", ""),
    ("L'hôpital dispose de 80 lits.", ""),
    ("Quatre cents malades ont guéri.", ""),
    ("Le ministère a recensé 3.000 cas.", ""),
    ("Deux médecins sont arrivés lundi.", ""),
    ("La trêve permettrait d'évacuer quarante blessés.", "evacuated people 40"),
    ("Trente blessés ont été secourus par des plongeurs.", "wounded people 30"),
    ("Il n'y a ni morts oubliés ni comptes maquillés.", ""),
    ("Il n'y a pas de mort.", "killed people 0"),
]

_MANNERS = tomllib.loads(Path(__file__).with_name("manners.toml").read_text("utf-8"))
MANNERS = [case for group in _MANNERS.values() for case in group.items()]
CASES = HOSTAGES + WATER + ACCIDENTS + VIOLENCE + ILLNESS + MANNERS


def told(text: str) -> str:
    """The claims of a sentence in the cases' notation, in the order of the text."""
    paragraph = (Paragraph(0, len(text), "body"),)
    clean = CleanText(text, text, OffsetMap((0,), (0,), (len(text),)), paragraph)
    article = Article(
        id="a", file="a.txt", title=None, outlet=None, byline=None, credits=(), published=Published(), language="fr"
    )  # fmt: skip
    found = extract(builtin().annotate(clean), (), article)
    claims = [c for c in found if c.kind in ("casualties", "displacement")]
    lines = []
    for claim in sorted(claims, key=lambda c: c.evidence[0].start):
        args, quantity = claim.args, claim.quantity
        people = getattr(args, "victims", None) or args.people
        value = quantity.value if quantity else None
        bound = f" {quantity.bound}" if quantity and quantity.bound != "exact" else ""
        part = " part" if getattr(args, "subset_of", None) else ""
        lines.append(f"{args.measure} {people} {value}{bound}{part}")
    return "; ".join(lines)


@pytest.mark.parametrize(("sentence", "claims"), CASES, ids=[case[0] for case in CASES])
def test_paraphrases(sentence: str, claims: str) -> None:
    assert told(sentence) == claims
