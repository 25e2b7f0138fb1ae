"""Which words are finite verbs: sentences of our own, the word between stars, and look-alikes that are none."""

from collections.abc import Callable

import pytest

from recoupe.annotate.document import Document, Tokens
from recoupe.annotate.finite import FiniteForms

Annotate = Callable[[str], Document]

VERBS = """
Le camp adverse *tente* de sauver la face.
L'avancée des insurgés *inquiète* la vallée.
Si l'armée *avance* au nord, les insurgés tiennent le port.
La partie adverse *menace* de quitter la table.
Le parti rival *essaie* d'entrer au conseil.
Le secrétaire du parti *demande* au gouvernement des mesures pour la vallée.
Le Forum des pêcheurs d'Orvane *manifeste* contre la fermeture du port.
Le sort des familles prises au piège *vire* au drame.
Le nombre de victimes *augmente* et les secours manquent.
La population de Vellac *exulte* après la victoire.
Le tocsin *retentit* dans toute la vallée.
Quand l'armée *avance* vers le port, les gens prient.
La prise du port par les rebelles *inquiète* la ville.
L'état-major *fixe* les règles de l'assaut.
Le général Orval *menace* de couper l'eau.
Cependant, la Ligue *précise* que le pont tiendra.
L'opposition *réclame* des élections, le pouvoir refuse.
L'opposition réclame des élections, le pouvoir *refuse*.
La milice *contrôle* trois quartiers de la ville.
La milice *attaque* le poste de Mirzane.
L'aviation *bombarde* les faubourgs depuis l'aube.
L'artillerie *pilonne* la rive gauche.
L'armée *assiège* la citadelle depuis un mois.
L'hiver *aggrave* la situation des déplacés.
Le bilan *grimpe* à douze morts.
Le bilan *passe* de dix à quinze morts.
La Ligue des pêcheurs, présente sur place, *fait* état de douze morts.
Le Forum d'Orvane, principale force du delta, *parle* de douze morts.
Le Forum d'Orvane, principal parti du delta, *fait* état de douze morts.
La Croix-Rouge *évacue* les blessés vers l'hôpital.
La Croix-Rouge *alerte* sur le manque d'eau.
Le port *reste* fermé jusqu'à nouvel ordre.
La route *demeure* coupée en trois endroits.
Les rebelles *forcent* le barrage et entrent dans la ville.
Les rebelles *marchent* sur la capitale.
Les milices *affrontent* l'armée aux portes de Vellac.
Les soldats *fouillent* les maisons une à une.
Les secouristes *fouillent* encore les décombres.
Une lycéenne *compte* parmi les lauréats.
Les avions *larguent* des vivres sur la plaine.
Les habitants *désertent* les quartiers nord.
Les familles *campent* dans les écoles.
Les blindés *progressent* le long du fleuve.
Les snipers *tirent* sur les civils qui cherchent de l'eau.
Les civils *paient* le prix fort.
Les médecins *manquent* de tout.
Les combats *redoublent* au nord de la ville.
Les vivres *manquent* et les prix flambent.
Les vivres manquent et les prix *flambent*.
Les négociateurs *butent* sur le sort des prisonniers.
Les deux camps *campent* sur leurs positions.
Les insurgés *tiennent* encore la gare.
Les autorités *comptent* douze morts et trente blessés.
Les autorités *estiment* à deux mille le nombre de déplacés.
Les autorités en *dénombrent* deux cents.
L'état-major en *dénombrait* 4.000 en janvier.
La Ligue n'en *compte* que douze.
Si aucun train n'*entre* en gare, la ville aura faim.
Le préfet, Ana Kurtel, en *compte* plus de 900.
L'ONG y *voit* un crime de guerre.
Le maire y *habite* encore.
Le colonel les *accuse* de trahison.
Le colonel le *nomme* à la tête du bataillon.
La junte ne *commente* pas ces chiffres.
La junte n'*exclut* rien.
La présidente ne *doute* pas de la victoire.
« La ville est à nous », *martèle* le colonel.
« La ville est à nous », *martèle* Bastien Orval.
« C'est un mensonge », *rétorque* Claire Vendel.
« Nous partirons demain », *souffle* une infirmière.
« Il n'y a plus de pain », *déplore* un boulanger.
« Il n'y a plus de pain », *lâche* Paula, 41 ans.
« Personne ne viendra », *soupire* le vieil homme.
« Ils ont tiré », *raconte* une mère de famille.
« Ils ont tiré », *témoigne* Anselme Dury.
« C'est l'enfer », *résume* le docteur Vendel.
« C'est l'enfer », *confie* une source hospitalière.
« C'est faux », *tranche* le préfet.
« C'est faux », *balaie* le porte-parole.
« Tout est calme », *assure* la police.
« Tout est calme », *jure* le maire.
« Il faut partir », *insiste* Marc Delvaux.
« Il faut partir », *plaide* l'avocate.
« Il faut partir », *renchérit* son adjoint.
« Il faut partir », *abonde* son adjoint.
« Il faut partir », *poursuit* Claire Vendel.
« Il faut partir », *conclut* le rapport.
« Il faut partir », *prévient* l'OSM.
« Il faut partir », *avertit* l'UPV.
« Il faut partir », *ironise* un diplomate.
« Il faut partir », *explique* à l'agence Marc Delvaux.
Selon le maire, qui *craint* une épidémie, l'eau est coupée.
Le maire *craint* que la digue ne cède.
Le maire craint que la digue ne *cède*.
La digue *menace* de céder.
La crue *menace* trois villages.
Le séisme *frappe* la côte à l'aube.
L'épidémie *gagne* les camps.
Le feu *gagne* du terrain.
Le feu *dévore* la forêt.
La trêve *vacille*.
La trêve *tient* depuis mardi.
La ville *tombe* aux mains des rebelles.
La ville *manque* d'eau.
Le siège *dure* depuis huit mois.
Le convoi *quitte* la ville sous escorte.
Le convoi *gagne* la frontière.
Le navire *accoste* à Vellac.
Le gouvernement *dément* toute implication.
Le gouvernement *nie* les faits.
Le gouvernement *promet* une enquête.
Le gouvernement *réfute* ces accusations.
Le ministère *chiffre* à douze le nombre de morts.
Le ministère *fait* état de trois blessés.
Le Front du Perche *revendique* l'attentat.
Le Front du Perche *dispose* de deux mille hommes.
Le Front du Perche *recule* au nord.
Le régime *pose* ses conditions.
Le contrôle des routes *pose* problème.
La Dolmarie *rappelle* son ambassadeur.
La Dolmarie *ferme* sa frontière.
La Dolmarie *accueille* dix mille réfugiés.
La Dolmarie *vote* une motion.
Ostrel *accuse* Vellac de livrer des armes.
Ostrel *dément*.
Vellac *brûle*.
Vellac *manque* de tout.
À Vellac, on *enterre* les morts la nuit.
À Vellac, l'hôpital *déborde*.
Chaque nuit, des familles *traversent* le fleuve.
Chaque jour, les obus *pleuvent* sur le marché.
Dans les caves, les enfants *dorment* à même le sol.
Au nord, les combats *font* rage.
Au nord, l'armée *avance*.
Au sud, la milice *piétine*.
Depuis lundi, la population *fuit* vers les montagnes.
Selon l'ONG, la milice *enrôle* des enfants.
Une source militaire *évoque* une trentaine de morts.
Un obus *touche* une école.
Un obus *tue* trois enfants.
Un drone *frappe* le dépôt.
Deux roquettes *visent* l'aéroport.
Ses hommes *pillent* les villages.
Leur chef *ordonne* le repli.
Tandis que la milice *encercle* la gare, les habitants partent.
Quand l'armée *encerclait* la ville, les vivres manquaient.
Il y a un mois, les rebelles *encerclèrent* le bourg.
Le bourg *comptait* deux mille âmes.
Les écoles *rouvriront* lundi.
Les écoles *rouvriraient* lundi, selon le préfet.
Les casques bleus *patrouillent* dans le centre.
Les casques bleus *escortent* le convoi.
L'accord *prévoit* un retrait en trois jours.
L'accord *stipule* que les armes lourdes resteront sur place.
L'accord *achoppe* sur la question des prisonniers.
Le texte *exige* la fin des frappes.
Le texte *condamne* les frappes.
La résolution *condamne* les deux camps.
Le pape *appelle* au calme.
L'Union *sanctionne* trois généraux.
La rébellion *conteste* ce bilan.
La rébellion *capitule*.
La garnison *capitule* après trois jours.
L'étau se *resserre* autour de la ville.
Le piège se *referme* sur les assiégés.
L'armée *tente* de reprendre le pont.
L'armée *tente* une percée.
Les rebelles *tentent* de reprendre le pont.
Le chef de la milice *reproche* à l'armée ses pertes.
Un témoin *affirme* avoir vu des blindés.
La chaîne *diffuse* des images de la ville en ruine.
La presse *titre* sur la chute de la ville.
Le vent *pousse* les flammes vers le bourg.
Le pays *traverse* une crise.
L'enquête *avance*.
La panique *gagne* la ville.
Le doute *plane* sur ce bilan.
Le préfet *ordonne* l'évacuation du bourg.
La police *charge* la foule.
La foule *conspue* le ministre.
La foule *hue* le ministre.
Une cellule *recueille* les plaintes.
L'ONU *déplore* l'absence de trêve.
L'ONU *recense* douze morts.
"""

NO_VERBS = """
Une nouvelle *menace* de quitter la table a été lancée.
Le maire avait un *compte* parmi les plus suivis.
La *tente* du chef a brûlé.
Chaque *tente* abrite huit personnes.
La *plainte* contre le général a été classée.
Il a déposé une *plainte* contre X.
Le *compte* des morts n'est pas fini.
Une *attaque* contre le poste a fait deux morts.
La *marche* contre la guerre a réuni deux mille personnes.
La *marche* de mardi a été annulée.
Après une longue *marche*, ils ont atteint le col.
La *demande* d'asile a été rejetée.
Sa *demande* au gouvernement est restée sans réponse.
La *menace* de famine grandit.
Sous la *menace* des armes, ils ont fui.
Le *contrôle* de la ville a changé de mains.
Sans *contrôle*, le prix du pain double.
La *frappe* de lundi a tué trois enfants.
La double *frappe* a visé l'hôpital.
Le *siège* de la ville dure.
La *garde* nationale est arrivée.
Un *garde* a été tué.
Le *reste* de la garnison s'est rendu.
La *force* de paix est partie.
Par la *force* ou par la ruse, ils entreront.
La *charge* de police a fait dix blessés.
Une *charge* explosive a sauté.
La *porte* nord est fermée.
Le *porte*-avions est au large.
L'*offre* de trêve a été refusée.
Le comité prend en *compte* douze demandes.
Ils sont venus en *force* près du pont.
Le *manque* d'eau tue.
La *rencontre* de mardi a été reportée.
La *visite* du ministre a été annulée.
L'*annonce* de la trêve a surpris.
La *place* du marché est vide.
La *ligne* de front a bougé.
La *cause* de l'explosion reste inconnue.
Faute de *preuve*, il a été libéré.
Le *vote* de la motion a été reporté.
La *presse* locale en parle.
Le *titre* du rapport dit tout.
Le *doute* subsiste.
Le *piège* était grossier.
Le *souffle* de l'explosion a brisé les vitres.
L'*enquête* du parquet avance.
L'*offensive* contre la ville a repris.
Une *équipe* de secours est sur place.
La *baisse* des prix rassure.
La *hausse* des prix inquiète.
La *reprise* des combats inquiète.
La *fuite* des civils continue.
La *lutte* contre le feu continue.
La *chute* de la ville est proche.
La *crainte* d'une épidémie grandit.
La *recherche* des disparus se poursuit.
La *relance* des pourparlers a échoué.
La *remise* des otages aura lieu mardi.
Le *calme* est revenu.
La ville est *calme*.
Le *double* attentat de mardi a fait vingt morts.
La *ferme* du maire a brûlé.
D'un ton *ferme*, il a refusé.
La *cible* était un dépôt.
La *trace* du convoi a été perdue.
Les *restes* du bâtiment fument.
Les *comptes* du parti sont gelés.
Les *charges* contre lui sont lourdes.
Les *demandes* affluent.
Les *marches* du palais sont gardées.
Les *tentes* manquent.
Le *parachute* ne s'est pas ouvert.
La *file* d'attente fait deux rues.
Des *plaintes* contre la police ont été déposées.
La *parole* du maire compte.
Le *montant* de la rançon est secret.
Une *adresse* au peuple a été lue.
Un *accord* sur la trêve est proche.
La *relève* est arrivée.
La *note* du ministère est claire.
Le *solde* des morts est lourd.
Les *attaques* contre les convois ont cessé.
La *copie* du texte circule.
L'*aide* aux réfugiés manque.
La *fin* du siège approche.
"""


def starred(annotate: Annotate, marked: str) -> tuple[Tokens, int]:
    before, _, rest = marked.partition("*")
    tokens = annotate(before + rest.replace("*", "")).tokens
    at = max(i for i, start in enumerate(tokens.start) if start <= len(before))
    return tokens, at


@pytest.mark.parametrize("marked", VERBS.strip().splitlines())
def test_finite_verbs(annotate: Annotate, marked: str) -> None:
    tokens, at = starred(annotate, marked)
    assert (tokens.upos[at], tokens.verbform[at]) == ("VERB", "Fin")


@pytest.mark.parametrize("marked", NO_VERBS.strip().splitlines())
def test_look_alikes(annotate: Annotate, marked: str) -> None:
    tokens, at = starred(annotate, marked)
    assert tokens.verbform[at] == ""


@pytest.mark.parametrize(
    ("marked", "lemma", "mood", "tense"),
    [
        ("L'armée en *dénombrait* 9.000.", "dénombrer", "Ind", "Imp"),
        ("Les obus *pleuvent* sur le marché.", "pleuvoir", "Ind", "Pres"),
        ("Le navire *accoste* à Vellac.", "accoster", "Ind", "Pres"),
        ("Les rebelles *encerclèrent* le bourg.", "encercler", "Ind", "Past"),
        ("Les écoles *rouvriraient* lundi.", "rouvrir", "Cnd", "Pres"),
        ("Les écoles *rouvriront* lundi.", "rouvrir", "Ind", "Fut"),
        ("Le bilan *grimpe* à douze morts.", "grimper", "Ind", "Pres"),
        ("L'armée *tente* de reprendre le pont.", "tenter", "Ind", "Pres"),
        ("Le bourg *redevient* calme.", "redevenir", "Ind", "Pres"),
    ],
)
def test_what_the_form_says(annotate: Annotate, marked: str, lemma: str, mood: str, tense: str) -> None:
    tokens, at = starred(annotate, marked)
    assert (tokens.lemma[at], tokens.mood[at], tokens.tense[at]) == (lemma, mood, tense)


@pytest.mark.parametrize(
    "text",
    [
        "L'armée en dénombrait 9.000.",
        "L'armée n'en compte que 9.000.",
        "Elle en compte à présent douze.",
        "Il en compte au moins douze.",
        "Le maire y habitait encore.",
        "Le colonel les accusait.",
    ],
)
def test_a_clitic_before_a_verb_is_a_pronoun(annotate: Annotate, text: str) -> None:
    tokens = annotate(text).tokens
    at = next(i for i, verbform in enumerate(tokens.verbform) if verbform == "Fin")
    assert tokens.upos[at - 1] == "PRON"


@pytest.fixture
def forms() -> FiniteForms:
    letters = {
        "dolmait": "G",
        "dolmeraient": "C",
        "virelle": "F",
        "titrelle": "FN",
        "fixelle": "AF",
        "dolmit": "FS",
        "volmut": "S",
    }
    return FiniteForms(letters)


def settled(forms: FiniteForms, sentence: str, labels: str) -> list[str]:
    found = labels.split()
    forms.settle(sentence.split(), found)
    return found


def test_a_form_that_is_only_a_verb(forms: FiniteForms) -> None:
    assert settled(forms, "Le maire dolmait hier .", "DET NOUN ADJ ADV PUNCT")[2] == "VERB|Fin|Ind|Imp"
    assert settled(forms, "Ils en dolmeraient dix .", "PRON ADP NOUN NUM PUNCT")[1:3] == [
        "PRON",
        "VERB|Fin|Cnd|Pres",
    ]


def test_a_form_tells_its_mood_and_tense(forms: FiniteForms) -> None:
    imperfect = "PRON VERB|Fin|Ind|Imp PUNCT"
    assert settled(forms, "Ils dolmeraient .", imperfect)[1] == "VERB|Fin|Cnd|Pres"
    past = "PRON VERB|Fin|Ind|Past PUNCT"
    assert settled(forms, "Il dolmit .", past)[1] == "VERB|Fin|Ind|Pres"  # newspapers tell in the present
    assert settled(forms, "Il dolmit et volmut .", "PRON VERB|Fin|Ind|Past CCONJ VERB|Fin|Ind|Past PUNCT")[
        1
    ] == ("VERB|Fin|Ind|Past")  # beside what can be nothing else
    assert settled(forms, "Il virelle .", "PRON VERB|Fin|Ind|Past PUNCT")[1] == "VERB|Fin|Ind|Pres"
    assert settled(forms, "Il virelle .", "PRON VERB|Fin|Sub|Pres PUNCT")[1] == "VERB|Fin|Sub|Pres"


def test_a_form_with_a_determiner_stays(forms: FiniteForms) -> None:
    assert settled(forms, "La vieille virelle dort .", "DET ADJ NOUN VERB|Fin|Ind|Pres PUNCT")[2] == "NOUN"
    assert settled(forms, "Un dolmait dort .", "DET NOUN VERB|Fin|Ind|Pres PUNCT")[1] == "NOUN"
    assert settled(forms, "Les virelle dort .", "DET NOUN VERB|Fin|Ind|Pres PUNCT")[:2] == ["DET", "NOUN"]


def test_the_verb_of_a_sentence_without_another(forms: FiniteForms) -> None:
    bare = "DET NOUN NOUN ADP NOUN PUNCT"
    assert settled(forms, "Le quotidien titrelle sur Vellac .", bare)[2] == "VERB|Fin|Ind|Pres"
    assert settled(forms, "Les quotidiens titrelle sur Vellac .", bare)[2] == "NOUN"  # no agreement
    assert settled(forms, "Le quotidien titrelle sur Vellac", bare)[2] == "NOUN"  # a heading
    other = "DET NOUN NOUN VERB|Fin|Ind|Pres NOUN PUNCT"
    assert settled(forms, "Le quotidien titrelle dit Vellac .", other)[2] == "NOUN"


def test_an_adjective_needs_an_object_to_be_a_verb(forms: FiniteForms) -> None:
    assert (
        settled(forms, "Le chef fixelle les règles .", "DET NOUN ADJ DET NOUN PUNCT")[2]
        == "VERB|Fin|Ind|Pres"
    )
    assert settled(forms, "Le chef fixelle à Vellac .", "DET NOUN ADJ ADP PROPN PUNCT")[2] == "ADJ"
