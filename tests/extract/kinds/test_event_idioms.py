"""Milestones told by an idiom, by a title without a verb, or by how long they have gone on."""

from __future__ import annotations

import pytest
from tests.extract.told import events


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Des milliers de Zorviens ont battu le pavé mardi à Velmar.", "protest"),
        ("Les étudiants ont repris mardi le chemin de la rue.", "protest"),
        ("Les manifestants ont été dispersés mardi par la garde.", "protest"),
        ("Le cortège s'est ébranlé mardi à 14 heures.", "protest"),
        ("Les riverains ont bloqué mardi la route du port.", "protest"),
        ("Les fonctionnaires se sont croisé les bras mardi.", "strike"),
        ("Les pilotes ont déposé un préavis de grève pour vendredi.", "strike"),
        ("Les instituteurs sont en grève depuis lundi.", "strike"),
        ("La garde a mis la main mardi sur le chef du réseau.", "arrest"),
        ("Le trésorier du réseau est tombé mardi dans les filets des gendarmes.", "arrest"),
        ("Treize hommes se trouvaient mardi en garde à vue.", "arrest"),
        ("La garde affirme avoir arrêté douze personnes.", "arrest"),
        ("L'imam s'est fait arrêter mardi à Velmar.", "arrest"),
        ("L'arrestation de l'imam a surpris le quartier.", "arrest"),
        ("Onze officiers sont passés mardi en jugement.", "trial"),
        ("Douze opposants se sont vu infliger mardi dix ans de prison.", "conviction"),
        ("Des poursuites ont été engagées mardi contre le directeur.", "indictment"),
        ("Les familles ont porté plainte mardi.", "lawsuit"),
        ("La brigade enquête depuis lundi sur la mort du gardien.", "investigation"),
        ("La loi sur la presse a été adoptée mardi.", "vote"),
        ("Le cabinet a obtenu mardi la confiance du parlement.", "vote"),
        ("Ivo Brek a recueilli dimanche 56 % des suffrages.", "election"),
        ("Le ministre de la Défense a tiré mardi sa révérence.", "resignation"),
        ("Le maire de Velmar a annoncé mardi qu'il quittait ses fonctions.", "resignation"),
        ("Le président s'est séparé mardi de son Premier ministre.", "dismissal"),
        ("Plus aucun train ne circule entre les deux villes.", "closure"),
        ("Les vols à destination du nord sont suspendus jusqu'à nouvel ordre.", "suspension"),
        ("L'usine de Velmar a été mise à l'arrêt mardi.", "closure"),
        ("30.000 foyers étaient sans électricité mardi.", "power cut"),
        ("Les robinets sont à sec depuis lundi.", "water cut"),
        ("Une grue s'est renversée mardi sur un chantier.", "collapse"),
        ("Deux autocars se sont percutés mardi.", "accident"),
        ("Un hôtel a été la proie des flammes mardi.", "fire"),
        ("Le choléra s'est répandu dans les camps.", "epidemic"),
        ("Le président a placé mardi la province sous état d'urgence.", "state of emergency"),
        ("Les sirènes ont retenti mardi.", "alert"),
        ("Vingt détenus se sont fait la belle mardi.", "escape"),
        ("L'opposant Marek Ilos a été remis en liberté mardi.", "release"),
        ("Le pays est en guerre depuis 2013.", "war"),
        ("Une fillette a été retrouvée en vie mardi sous les décombres.", "rescue"),
        ("L'épave a été localisée mardi.", "discovery"),
        ("Le personnel a débrayé.", "strike"),
        ("Les télécommunications étaient coupées.", "power cut"),
        ("La ville est plongée dans l'obscurité.", "power cut"),
        ("Le ministre, interpellé à sa descente d'avion, nie tout.", "arrest"),
        ("Une vague d'arrestations a visé l'opposition.", "arrest"),
        ("Des affrontements ont éclaté entre gardes et mineurs.", "clash"),
        ("Un hôpital a été détruit.", "destruction"),
        ("Les prix du pain ont triplé.", "price rise"),
        ("Douze wagons de l'express ont quitté les rails.", "accident"),
        ("Le député Ivo Brek a été abattu devant chez lui.", "assassination"),
        ("Un terril a cédé sur le parc.", "landslide"),
        ("Les cheminots entament une grève de trois jours.", "strike"),
        ("Un avis de tempête a été émis.", "alert"),
    ],
)
def test_idioms(text: str, kind: str) -> None:
    assert kind in [claim.args.type for claim in events(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Grève générale mardi en Zorvie", "strike"),
        ("Violent séisme au Pérou", "earthquake"),
        ("Fermeture des écoles à Lima", "closure"),
        ("Ouverture mardi à Lima du procès de six policiers", "trial"),
        ("Nuit d'émeutes à Lima", "riot"),
        ("Lima : nuit d'émeutes", "riot"),
        ("Coup d'État au Pérou", "coup"),
        ("Limogeage mardi du chef de la garde", "dismissal"),
        ("Après trois semaines d'offensive, l'armée piétine.", "assault"),
        ("Au dixième jour de la grève, les docks restaient déserts.", "strike"),
        ("La bataille de Velmar est entrée mardi dans son deuxième mois.", "assault"),
    ],
)
def test_phrases_without_a_verb_and_lengths(text: str, kind: str) -> None:
    assert kind in [claim.args.type for claim in events(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre a été remercié pour son soutien.",
        "Les députés ont interpellé mardi le ministre sur le logement.",
        "Le navire de guerre poursuit sa route.",
        "Le projet est parti en fumée mardi.",
        "Le directeur a mis la main mardi sur un stock de timbres.",
        "Le peintre a passé la main dans ses cheveux mardi.",
        "Capture d'écran de la chaîne KTV",
        "Les mises en garde de nombreux médecins ont été vaines.",
        "Dix ans de recherche en Zorvie",
        "Le marché est libre depuis mardi.",
        "Le cuisinier a coupé l'eau.",
        "Le chat a pris la clé du placard.",
        "Le maire a quitté la voie de la sagesse.",
        "Le salon rassemble les libraires.",
        "La bataille fait rage.",
        "Le prix de beauté a été décerné.",
        "L'arrivée du gardien Ivo Brek a ravi le club.",
    ],
)
def test_no_idiom(text: str) -> None:
    assert events(text) == []


def test_a_notice_of_a_strike_is_planned() -> None:
    (claim,) = events("Les pilotes ont déposé un préavis de grève pour vendredi.")
    assert claim.factuality == "planned"


def test_a_title_takes_its_place() -> None:
    (claim,) = events("Manifestation à Lima contre la vie chère")
    assert claim.place is not None
    assert claim.place.name == "Lima"
