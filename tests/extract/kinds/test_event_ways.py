"""What is shut, cut, buried, promised or fought on, each beside the words that make it another thing."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.extract.told import claims_of

from recoupe.record import Claim

DAY = dt.date(2019, 5, 16)  # a Thursday


def events(text: str) -> list[Claim]:
    return claims_of(text, "event", DAY)


TOLD = [
    ("Des pirates ont capturé jeudi un cargo au large de Velmar.", "hijacking"),
    ("Un commando a récupéré les douze otages vendredi.", "release"),
    ("Les trois captifs ont été exfiltrés par la gendarmerie.", "release"),
    ("L'aéroport d'Oron a été fermé jusqu'à nouvel ordre.", "closure"),
    ("Les banques ont baissé leur rideau dans toute la capitale.", "closure"),
    ("Le gouvernement a ordonné la fermeture des écoles et des marchés.", "closure"),
    ("La Sarvie a fermé le poste de Kassim.", "border closure"),
    ("Le port a repris ses activités.", "reopening"),
    ("L'armée a coupé l'accès à internet dans la province de Kassim.", "power cut"),
    ("Les pompiers ont maîtrisé le feu vers minuit.", "fire"),
    ("La rébellion a vu le jour en 2011 dans les montagnes d'Oron.", "foundation"),
    ("Des centaines de personnes ont assisté aux funérailles du chef de guerre.", "funeral"),
    ("Les victimes ont été inhumées dans des fosses communes.", "funeral"),
    ("Un pont aérien a été mis en place entre Oron et Velmar.", "aid"),
    ("Un hôpital de campagne a été installé dans le stade.", "aid"),
    ("Le Premier ministre a proclamé la victoire depuis la place centrale.", "declaration"),
    ("Une minute de silence a été observée dans tout le pays.", "mourning"),
    ("La troisième phase de l'offensive a commencé jeudi à l'aube.", "assault"),
    ("L'armée a lancé mardi, malgré les mises en garde internationales, son offensive.", "assault"),
    ("Des heurts ont opposé manifestants et policiers près du parlement.", "clash"),
    ("Les combats se poursuivaient mardi dans le quartier de Kassim.", "clash"),
    ("Des combats ont fait rage toute la nuit à Velmar.", "clash"),
    ("Deux jours après la suspension de la Sarvie par l'Union africaine, le calme revient.", "suspension"),
    ("Le pays a été suspendu de l'organisation en mai 2012.", "suspension"),
    ("L'Union africaine a suspendu le Pérou.", "suspension"),
    ("Le Pérou s'est retiré de l'Union en mai 2012.", "withdrawal"),
    ("L'opposition est descendue dans les rues d'Oron jeudi.", "protest"),
    ("Les étudiants grondent. Mardi, ils sont descendus dans les rues.", "protest"),
    ("Le Premier ministre a annoncé qu'il démissionnerait.", "resignation"),
    ("Le président va démissionner, a annoncé son porte-parole.", "resignation"),
    ("Trois ministres ont claqué la porte du gouvernement.", "resignation"),
    ("Un lycée s'est écroulé sur ses élèves.", "collapse"),
    ("Les cours ont été suspendus dans toute la province.", "closure"),
    ("La Sarvie a ordonné la fermeture des points de passage.", "border closure"),
    ("L'opposition a annulé les rassemblements prévus mardi.", "cancellation"),
    ("La police a diffusé un appel à témoins.", "appeal"),
    ("Le parquet s'est saisi des faits.", "investigation"),
    ("Le pays a relevé son niveau d'alerte.", "alert"),
    ("Le quartier a été bouclé par la police.", "closure"),
    ("Une perquisition a eu lieu chez le suspect.", "police raid"),
    ("Douze arrestations ont eu lieu dans l'est de la ville.", "arrest"),
    ("La campagne électorale a été suspendue.", "suspension"),
    ("Un rassemblement en hommage aux victimes a été organisé mardi.", "ceremony"),
    ("Les élections ont été remportées par l'opposition.", "election"),
    ("Des quartiers entiers ont été emportés par les eaux.", "flood"),
    ("Le parquet a fait écrouer huit responsables des eaux.", "arrest"),
    ("Un marin a été repêché vivant au large.", "rescue"),
    ("La Sarvie a ajouté quatorze banquiers à sa liste noire.", "sanction"),
    ("Deux hôpitaux de campagne sont entrés en service.", "aid"),
    ("Les écoles et les banques ont gardé portes closes.", "closure"),
    ("La ville a été placée en quarantaine.", "lockdown"),
    ("Les compagnies ont cloué leurs avions au sol.", "closure"),
    ("Le gouvernement a démis tout le conseil municipal.", "dismissal"),
    ("Un mur d'eau avait dévalé l'oued.", "flood"),
    ("Le procureur s'est rendu sur place vendredi.", "visit"),
    ("Le pays a lancé une force conjointe.", "creation"),
    ("Le ministre a annoncé lundi à la télévision le début de l'offensive.", "assault"),
    ("Le gouvernement a suspendu la diffusion de la radio.", "suspension"),
    ("L'ambassadeur a été prié de quitter le pays.", "expulsion"),
    ("Le choléra est réapparu.", "epidemic"),
    ("Des affrontements armés ont fait sept morts mardi.", "clash"),
    ("Les derniers défenseurs se sont rendus lundi.", "surrender"),
    ("La Sarvie a décrété un siège total de la ville.", "siege"),
    ("La Sarvie a coupé l'eau et l'électricité.", "power cut"),
    ("Un conseil civil a été mis en place.", "government formation"),
    ("La rivière est montée de trois mètres.", "flood"),
    ("Une maison a explosé mercredi à Velmar.", "explosion"),
    ("L'opération a permis de libérer 47 otages.", "release"),
    ("La police est parvenue à libérer trois otages.", "release"),
    ("La libération de vingt femmes a été obtenue mardi.", "release"),
    ("Trois femmes ont été remises à la Croix-Rouge.", "release"),
    ("Sept otages ont réussi à s'échapper.", "escape"),
    ("Un paquebot a été détourné au large de Velmar.", "hijacking"),
    ("Un commando s'est emparé du paquebot.", "hijacking"),
]


@pytest.mark.parametrize(("text", "kind"), TOLD)
def test_told(text: str, kind: str) -> None:
    assert kind in {claim.args.type for claim in events(text)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Le musée sera fermé lundi pour travaux.", "closure"),
        ("Le sommet a permis de libérer la parole.", "release"),
        ("Les secours ont récupéré douze corps vendredi.", "release"),
        ("La marine a capturé un cargo suspect.", "hijacking"),
        ("Les deux belligérants ont rejeté le texte.", "vote"),
        ("Jean Dufour a récupéré sa fille à la gare.", "release"),
        ("La libération de vingt places a été obtenue mardi.", "release"),
        ("Trois lettres ont été remises à la Croix-Rouge.", "release"),
        ("Sept otages n'ont pas réussi à s'échapper.", "escape"),
        ("Le regard a été détourné du paquebot.", "hijacking"),
        ("Le ministre a fermé la porte à toute négociation.", "closure"),
        ("Le rideau est tombé sur le festival.", "closure"),
        ("Le port a repris des couleurs.", "reopening"),
        ("Le maire a coupé l'accès du parc.", "power cut"),
        ("Il voit le jour décliner dans la vallée.", "foundation"),
        ("Un camp d'entraînement a été installé dans la forêt.", "aid"),
        ("Le candidat a annoncé la victoire de son parti aux élections.", "declaration"),
        ("La nouvelle phase du projet a commencé lundi.", "assault"),
        ("Les combats de boxe se poursuivent mardi à Velmar.", "clash"),
        ("La suspension du championnat a surpris.", "suspension"),
        ("Le dossier a été bouclé par la police.", "closure"),
        ("La police a lancé un appel d'offres.", "appeal"),
        ("Le juge s'est saisi d'un micro.", "investigation"),
        ("Le salaire a été relevé.", "alert"),
        ("Le match a été remporté par Oron.", "election"),
        ("La récolte a été emportée par les camions.", "flood"),
        ("Le parquet a fait appel de la décision.", "arrest"),
        ("Le ministre a ajouté une page à sa liste de courses.", "sanction"),
        ("Les ouvriers ont cloué une planche au sol.", "closure"),
        ("Il a gardé la porte de la mairie.", "closure"),
        ("Le mur a été repeint.", "flood"),
        ("Le pays marque lundi l'anniversaire des combats.", "clash"),
        ("Les soldats se sont rendus à Oron.", "surrender"),
        ("Le cuisinier a coupé l'eau du thé.", "power cut"),
        ("Le facteur a été prié de sonner.", "expulsion"),
        ("Les chars sont descendus dans les rues d'Oron.", "protest"),
        ("Le ministre devrait démissionner, juge un député.", "resignation"),
        ("Les négociateurs ont claqué la porte des pourparlers.", "resignation"),
    ],
)
def test_another_thing(text: str, kind: str) -> None:
    assert kind not in {claim.args.type for claim in events(text)}


def test_what_is_demanded_has_not_happened() -> None:
    (found,) = events("L'opposition exige la démission du ministre.")
    assert found.factuality == "demanded"


def test_who_lost_the_one_before_did_not_do_it() -> None:
    found = events("C'est le revers le plus lourd subi par l'armée depuis l'assaut du 3 mai.")
    assert all(claim.args.actor is None for claim in found)


def test_whoever_confirms_it_has_not_done_it() -> None:
    (found,) = events("La Norvège a confirmé l'enlèvement de Jean Dufour.")
    assert (found.args.actor, found.args.object) == (None, "Jean Dufour")


def test_what_was_put_off_has_not_happened() -> None:
    assert {c.factuality for c in events("La libération de Jean Dufour a été ajournée.")} == {"planned"}


def test_who_meets_for_talks_protests_against_nobody() -> None:
    kinds = {c.args.type for c in events("Les bailleurs, réunis à Oron mardi, ont promis deux millions.")}
    assert "protest" not in kinds
    assert "protest" in {c.args.type for c in events("Des habitants se sont réunis mardi devant la mairie.")}


def test_what_was_organised_is_no_plan() -> None:
    (found,) = events("Une marche a été organisée mardi à Oron.")
    assert found.factuality == "asserted"


def test_what_is_promised_lies_ahead() -> None:
    (found,) = events("Le Premier ministre a annoncé qu'il démissionnerait.")
    assert found.factuality == "planned"
    assert found.args.actor == "Premier ministre"


@pytest.mark.parametrize(
    ("text", "against", "place"),
    [
        ("Les manifestations de Marseille continuent.", None, "Marseille"),
        ("Les manifestations contre le régime continuent à Marseille.", "régime", "Marseille"),
        ("La bataille de Marseille a commencé lundi.", "Marseille", None),
    ],
)
def test_a_town_is_where_people_protest(text: str, against: str | None, place: str | None) -> None:
    (found,) = events(text)
    assert (found.args.object, found.place.name if place and found.place else None) == (against, place)


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Selon le procureur Brek, son arrestation a eu lieu lundi.", None),
        ("Le procureur Ivo Brek a annoncé lundi son arrestation.", None),
        ("Ivo Brek a fui Oron après son arrestation.", "Ivo Brek"),
        ("L'ancien ministre Ivo Brek a fui la ville avant son arrestation lundi.", "Ivo Brek"),
    ],
)
def test_whose_arrest_it_is(text: str, whom: str | None) -> None:
    assert [c.args.object for c in events(text) if c.args.type == "arrest"] == [whom]
