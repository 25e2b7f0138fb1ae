"""Milestones of a crisis by their verbs and nouns, each beside the words that make it another thing."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.extract.told import claims_of

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_article
from recoupe.record import Claim

DAY = dt.date(2019, 5, 16)  # a Thursday


def events(text: str) -> list[Claim]:
    return claims_of(text, "event", DAY)


MANNERS = [
    ("Un séisme de magnitude 6,2 a secoué mardi la province de Lurmak.", "earthquake"),
    ("Une forte réplique a été ressentie mercredi matin à Oron.", "aftershock"),
    ("Plusieurs répliques ont secoué la région d'Oron dans la nuit.", "aftershock"),
    ("Une nouvelle réplique de magnitude 5 s'est fait sentir jeudi à Velmar.", "aftershock"),
    (
        "La rivière Salve a débordé dans la nuit de mardi à mercredi, noyant les bas quartiers d'Oron.",
        "flood",
    ),
    ("Le fleuve est sorti de son lit mardi à Velmar.", "flood"),
    ("Les eaux ont envahi lundi le centre de Velmar.", "flood"),
    ("Le centre d'Oron est sous les eaux depuis lundi.", "flood"),
    ("Des pluies diluviennes se sont abattues mardi sur le sud de la Sarvie.", "storm"),
    ("Une coulée de boue a emporté mardi le hameau de Kassim.", "landslide"),
    ("Un pan de montagne s'est effondré lundi sur le village de Kassim.", "landslide"),
    ("La digue de Porsel a cédé dans la nuit de lundi à mardi.", "dam failure"),
    ("La digue s'est rompue mardi à l'aube à Velmar.", "dam failure"),
    ("Une brèche de 40 mètres s'est ouverte lundi dans la digue de Velmar.", "dam failure"),
    ("Un immeuble de six étages s'est effondré mardi à Oron.", "collapse"),
    ("Le pont de Kassim a été emporté lundi par les flots.", "collapse"),
    ("Un incendie s'est déclaré mardi dans un entrepôt d'Oron.", "fire"),
    ("Un feu de forêt ravage depuis dimanche les collines de Velmar.", "fire"),
    ("Le feu a pris mardi soir dans un hôtel d'Oron.", "fire"),
    ("Les flammes ont ravagé lundi un marché d'Oron.", "fire"),
    ("Une explosion a retenti mercredi dans le port d'Oron.", "explosion"),
    ("Le dépôt de carburant a explosé mardi à Velmar.", "explosion"),
    ("Deux détonations ont été entendues mardi soir dans le centre d'Oron.", "explosion"),
    ("Un avion de ligne s'est écrasé lundi près de Velmar.", "accident"),
    ("Deux trains sont entrés en collision mardi près d'Oron.", "accident"),
    ("Un bateau transportant des migrants a fait naufrage mardi au large de Velmar.", "accident"),
    ("Une embarcation a chaviré dans la nuit de lundi à mardi au large de la Sarvie.", "accident"),
    ("Une coupure d'électricité géante a plongé mardi la Sarvie dans le noir.", "power cut"),
    ("L'électricité a été coupée mardi à Oron.", "power cut"),
    ("Oron est privée d'eau et d'électricité depuis lundi.", "power cut"),
    ("Les réseaux de téléphonie mobile ont été coupés mardi dans la capitale.", "power cut"),
    ("L'aéroport d'Oron a été fermé mardi.", "closure"),
    ("Les écoles d'Oron resteront fermées jusqu'à lundi.", "closure"),
    ("Le gouvernement a ordonné mardi la fermeture des écoles.", "closure"),
    ("Les autorités ont fermé mardi le port de Velmar.", "closure"),
    ("La Sarvie a fermé mardi sa frontière avec la Narvie.", "border closure"),
    ("La frontière avec la Narvie est fermée depuis mardi.", "border closure"),
    (
        "La fermeture mardi de la frontière entre la Sarvie et la Narvie a bloqué des milliers de camions.",
        "border closure",
    ),
    ("Le poste-frontière de Kassim a rouvert mardi.", "border reopening"),
    ("Le marché d'Oron a réouvert mercredi.", "reopening"),
    ("L'aéroport d'Oron a rouvert mercredi.", "reopening"),
    ("La réouverture mercredi de l'aéroport d'Oron a permis l'arrivée de l'aide.", "reopening"),
    ("Un couvre-feu a été instauré mardi à Oron.", "curfew"),
    ("Le préfet a décrété mardi un couvre-feu de 20 heures à 6 heures.", "curfew"),
    ("Le couvre-feu a été levé jeudi.", "curfew"),
    ("L'état d'urgence a été proclamé mardi dans trois provinces.", "state of emergency"),
    ("L'état de catastrophe naturelle a été décrété mardi.", "state of emergency"),
    ("La région a été déclarée zone sinistrée mercredi.", "state of emergency"),
    ("La loi martiale est entrée en vigueur lundi.", "state of emergency"),
    ("Les autorités ont ordonné mardi l'évacuation de Velmar.", "evacuation"),
    ("L'ordre d'évacuation du quartier de Kassim a été donné mardi.", "evacuation"),
    ("Les élections législatives auront lieu le 3 juin.", "election"),
    ("Les Sarviens votent dimanche pour élire leur président.", "election"),
    ("Les Sarviens étaient appelés aux urnes dimanche.", "election"),
    ("Les bureaux de vote ont ouvert dimanche à 8 heures.", "election"),
    ("Le Premier ministre sarvien Ivo Brek a démissionné mardi.", "resignation"),
    ("Ivo Brek a jeté l'éponge mardi.", "resignation"),
    ("Le gouvernement a présenté mardi sa démission.", "resignation"),
    ("Ivo Brek a quitté mardi ses fonctions.", "resignation"),
    ("Le président a limogé mardi le chef d'état-major.", "dismissal"),
    ("Le préfet d'Oron a été suspendu mardi de ses fonctions.", "dismissal"),
    ("Ivo Brek a été nommé mardi Premier ministre.", "appointment"),
    ("Ivo Brek a pris mardi ses fonctions de gouverneur.", "appointment"),
    ("Le président a nommé mardi Ivo Brek à la tête du gouvernement.", "appointment"),
    ("Ivo Brek a prêté serment mardi devant le parlement.", "inauguration"),
    ("Des militaires ont pris le pouvoir mardi en Sarvie.", "coup"),
    ("L'armée sarvienne a renversé mardi le président Ivo Brek.", "coup"),
    ("Le coup d'Etat du 3 mars a porté au pouvoir le colonel Brek.", "coup"),
    ("Le président a dissous mardi le parlement.", "dissolution"),
    ("La police a arrêté mardi trois suspects à Oron.", "arrest"),
    ("Quatre hommes ont été interpellés mardi à Velmar.", "arrest"),
    ("Le directeur du barrage a été placé en garde à vue mercredi.", "arrest"),
    ("Douze manifestants ont été arrêtés lundi.", "arrest"),
    ("Ivo Brek a été mis en examen mardi pour homicide involontaire.", "indictment"),
    ("Le procès d'Ivo Brek s'est ouvert mardi à Oron.", "trial"),
    ("Ivo Brek comparaît depuis mardi devant la cour d'assises.", "trial"),
    ("Ivo Brek a été condamné mardi à vingt ans de prison.", "conviction"),
    ("Le tribunal d'Oron a condamné mardi quatre policiers à la prison à vie.", "conviction"),
    ("La cour a acquitté mardi Ivo Brek.", "acquittal"),
    ("L'Union européenne a adopté lundi de nouvelles sanctions contre la Sarvie.", "sanction"),
    ("Washington a imposé mardi des sanctions à quatre généraux sarviens.", "sanction"),
    ("Les avoirs de la banque centrale ont été gelés mardi.", "sanction"),
    ("L'ONU a décrété mardi un embargo sur les armes contre la Sarvie.", "blockade"),
    ("La marine impose depuis mardi un blocus au port de Velmar.", "blockade"),
    ("Des milliers de personnes ont manifesté mardi à Oron contre le gouvernement.", "protest"),
    ("Des manifestants ont érigé des barricades lundi dans le centre d'Oron.", "protest"),
    ("Les familles ont campé mardi devant le ministère.", "protest"),
    ("Les cheminots ont entamé mardi une grève illimitée.", "strike"),
    ("Les médecins d'Oron se sont mis en grève lundi.", "strike"),
    ("Le syndicat appelle à une grève générale jeudi.", "strike"),
    ("Les mineurs de Velmar ont cessé le travail mardi.", "strike"),
    ("Des émeutes ont éclaté mardi à Oron.", "riot"),
    ("Quarante détenus se sont évadés mardi de la prison d'Oron.", "escape"),
    (
        "Un commando a pris en otages mardi une centaine de personnes dans un théâtre d'Oron.",
        "hostage taking",
    ),
    ("Des hommes armés retiennent depuis mardi 40 personnes dans une école de Velmar.", "hostage taking"),
    ("La prise d'otages a commencé mardi à 9 heures.", "hostage taking"),
    ("Deux ingénieurs ont été enlevés mardi près de Velmar.", "kidnapping"),
    ("Les ravisseurs ont libéré mardi douze otages.", "release"),
    ("Douze otages ont été relâchés mardi.", "release"),
    ("Les deux ingénieurs enlevés ont recouvré la liberté mardi.", "release"),
    ("Les quatre marins ont été remis mardi au Croissant-Rouge.", "release"),
    ("Les forces spéciales ont donné l'assaut mardi à l'aube.", "assault"),
    ("L'assaut a été lancé mardi à 5 heures contre le théâtre.", "assault"),
    ("Les preneurs d'otages ont fixé un ultimatum à jeudi midi.", "ultimatum"),
    ("L'ultimatum expire mardi à minuit.", "ultimatum"),
    ("La Narvie a lancé mardi un ultimatum de 48 heures à la Sarvie.", "ultimatum"),
    ("Une rançon de deux millions d'euros a été versée mardi.", "ransom"),
    ("Un premier convoi humanitaire est arrivé mardi à Velmar.", "aid"),
    ("Une équipe de 60 secouristes narviens est arrivée mardi à Oron.", "aid"),
    ("Les secours ont atteint mardi le village de Kassim.", "aid"),
    ("Les recherches ont été suspendues mardi soir.", "end of search"),
    ("Les secouristes ont mis fin mardi aux recherches.", "end of search"),
    ("Les recherches de survivants ont pris fin mardi.", "end of search"),
    ("Les recherches ont repris mercredi à l'aube.", "search"),
    ("Une fillette a été retirée vivante des décombres mardi.", "rescue"),
    ("Le gouvernement a décrété trois jours de deuil national.", "mourning"),
    ("Une journée de deuil national sera observée mercredi.", "mourning"),
    ("Les drapeaux ont été mis en berne mardi.", "mourning"),
    ("Les victimes ont été inhumées mardi à Oron.", "funeral"),
    ("Les obsèques d'Ivo Brek auront lieu vendredi.", "funeral"),
    ("Des milliers de personnes ont assisté mardi aux funérailles des victimes.", "funeral"),
    ("Ivo Brek a été enterré mercredi.", "funeral"),
    ("Le président Brek s'est rendu mardi à Velmar.", "visit"),
    ("Le président Brek est arrivé mardi à Oron.", "visit"),
    ("Le ministre de l'Intérieur est attendu mercredi à Velmar.", "visit"),
    ("En visite mardi à Oron, le président Brek a promis des abris.", "visit"),
    ("Le parquet d'Oron a ouvert mardi une enquête.", "investigation"),
    ("Une enquête a été ouverte mardi après l'accident.", "investigation"),
    ("Une épidémie de choléra s'est déclarée mardi à Velmar.", "epidemic"),
    ("Les premiers cas de choléra ont été confirmés lundi à Oron.", "epidemic"),
    ("L'alerte rouge a été déclenchée mardi dans trois provinces.", "alert"),
    ("Une alerte au tsunami a été lancée mardi.", "alert"),
    ("Météo Sarvie a placé mardi deux provinces en vigilance rouge.", "alert"),
    ("L'armée a lancé mardi une vaste opération contre les rebelles dans la région d'Oron.", "assault"),
    ("La guerre a éclaté en mars 2015.", "war"),
    ("La Sarvie a proclamé mardi son indépendance.", "independence"),
    ("La Narvie a rompu mardi ses relations diplomatiques avec la Sarvie.", "reduce relations"),
    ("Oron a expulsé mardi quatre diplomates narviens.", "expulsion"),
    ("Le volcan Kerak est entré en éruption mardi.", "eruption"),
    ("Un tsunami a frappé mardi la côte de Velmar.", "tsunami"),
    ("L'ouragan Irka a touché terre mardi à Velmar.", "hurricane"),
    ("La tempête Irka a balayé mardi le sud du pays.", "storm"),
    ("Un mouvement de foule a fait douze morts mardi à Oron.", "stampede"),
    ("Le maire d'Oron a été assassiné mardi.", "assassination"),
    ("L'ancien président Ivo Brek est mort mardi à Oron.", "death"),
    ("Une cérémonie a été organisée mardi à Oron à la mémoire des victimes.", "ceremony"),
    ("Le président s'adressera mardi soir à la nation.", "speech"),
    ("Le parlement a adopté mardi la loi d'amnistie.", "legislation"),
    ("Une forte réplique, de magnitude 5,8, a semé la panique jeudi à Oron.", "aftershock"),
    ("Oron a été secouée mardi par un séisme de magnitude 6,4.", "earthquake"),
    ("Un puissant tremblement de terre, suivi d'un tsunami, a dévasté mardi la côte.", "earthquake"),
    ("La secousse, d'une magnitude de 6,1, s'est produite à 4h12 à 20 km de Velmar.", "earthquake"),
    ("Le barrage de Porsel a cédé sous la pression des eaux mardi vers 3 heures.", "dam failure"),
    ("Un glissement de terrain a enseveli lundi une vingtaine de maisons à Kassim.", "landslide"),
    ("La frontière reste fermée depuis mardi.", "border closure"),
    ("Un couvre-feu de 18 heures à 6 heures est en vigueur depuis lundi à Oron.", "curfew"),
    ("L'évacuation du quartier a commencé mardi.", "evacuation"),
    ("L'alerte au tsunami a été levée deux heures plus tard.", "alert"),
    ("Le chef de la police a été limogé mardi.", "dismissal"),
    ("Le roi a mis fin mardi aux fonctions du gouvernement.", "dismissal"),
    ("Le général Orn a été placé mardi à la tête de l'armée.", "appointment"),
    ("Une tentative de putsch a échoué mardi à Oron.", "coup"),
    ("Jan Orn sera jugé en juin.", "trial"),
    ("Le parquet a requis mardi quinze ans de prison contre Jan Orn.", "trial"),
    ("Quatre policiers ont été condamnés mardi à la prison à vie.", "conviction"),
    ("Jan Orn a écopé mardi de dix ans de prison.", "conviction"),
    ("Les Etats-Unis ont pris mardi des sanctions contre deux ministres.", "sanction"),
    ("Un rassemblement de soutien aux victimes a réuni mardi 3.000 personnes à Oron.", "protest"),
    ("Un homme armé s'est retranché mardi dans une banque avec douze otages.", "hostage taking"),
    ("L'ultimatum des ravisseurs a expiré mercredi à minuit.", "ultimatum"),
    ("Les ravisseurs réclament une rançon de trois millions de dollars.", "ransom"),
    ("Les ravisseurs ont exécuté mardi un premier otage.", "execution"),
    ("Les premiers secours sont arrivés mardi à Kassim.", "aid"),
    ("L'Union européenne a débloqué mardi 20 millions d'euros.", "aid pledge"),
    ("La Narvie a promis mardi une aide de dix millions de dollars.", "aid pledge"),
    ("Les secouristes ont abandonné mardi tout espoir et cessé les recherches.", "end of search"),
    ("Un bébé a été sauvé des décombres mercredi.", "rescue"),
    ("Les secouristes ont dégagé mardi deux survivants des décombres.", "rescue"),
    ("Trois jours de deuil national ont été décrétés mardi.", "mourning"),
    ("Une information judiciaire a été ouverte mardi pour homicide.", "investigation"),
    ("Le gouvernement a annoncé mardi l'ouverture d'une enquête.", "investigation"),
    ("Une épidémie de choléra a éclaté en juin à Velmar.", "epidemic"),
    ("Le choléra a fait son apparition mardi dans les camps.", "epidemic"),
    ("L'armée a déclenché mardi une offensive contre Velmar.", "assault"),
    ("Depuis le début du conflit, en 2014, Velmar est divisée.", "war"),
    ("La Sarvie est devenue indépendante en 1991.", "independence"),
    ("L'ambassadeur de Narvie a été expulsé mardi.", "expulsion"),
    ("L'assassinat du député Jan Orn, lundi à Oron, a ému le pays.", "assassination"),
    ("Les marchés ont rouvert mercredi à Oron.", "reopening"),
    ("Le président prononcera un discours jeudi.", "speech"),
    ("Une quarantaine de détenus se sont échappés lundi de la prison de Velmar.", "escape"),
    ("Une mutinerie à la prison de Velmar a fait trois morts mardi.", "mutiny"),
    ("Une série d'explosions a secoué mardi la raffinerie de Velmar.", "explosion"),
    ("L'effondrement d'un pont a fait dix morts mardi à Oron.", "collapse"),
    ("Des dizaines de bâtiments se sont écroulés mardi à Kassim.", "collapse"),
]


@pytest.mark.parametrize(("text", "kind"), MANNERS)
def test_a_milestone_in_its_manner(text: str, kind: str) -> None:
    assert kind in {claim.args.type for claim in events(text)}


OTHER_THINGS = [
    "Le vase a débordé mardi : la colère monte à Oron.",
    "Le stade déborde d'enthousiasme.",
    "Des produits bon marché ont inondé le pays.",
    "Une vague de froid politique a balayé le parlement.",
    "La pluie tombe souvent en automne à Velmar.",
    "Les critiques se sont abattues sur le ministre.",
    "Le ministre a ouvert une brèche dans l'accord.",
    "L'espoir brûle encore.",
    "Le bus tombe souvent en panne.",
    "Le conducteur a basculé dans la colère.",
    "Le président a coupé court aux questions mardi.",
    "La ville est plongée dans la tristesse.",
    "L'usine ferme ses volets à midi.",
    "Le pays reste une énigme.",
    "Le ministre appelle au calme.",
    "Le directeur a reporté sa décision à lundi.",
    "L'équipe a jeté l'éponge.",
    "La banque a gelé les prix lundi.",
    "La police a saisi l'occasion mardi.",
    "Le comptable a détourné deux millions d'euros.",
    "Le pianiste a exécuté mardi une sonate.",
    "La foule attend depuis mardi devant le magasin.",
    "Les jeunes ont attaqué le match mardi.",
    "Les deux équipes se sont affrontées mardi.",
    "Les enseignants ont cessé de se plaindre.",
    "L'organisation retient trois candidats.",
    "La presse a retrouvé sa liberté de ton.",
    "Le facteur a livré l'aide-mémoire.",
    "L'État a payé ses dettes mardi.",
    "Les recherches sur le cancer avancent.",
    "Le joueur est sorti du terrain mardi.",
    "Les secours ont été alertés à 6 heures.",
    "Le dossier a été déposé lundi.",
    "Le roi a enterré la hache de guerre.",
    "Le médecin a confirmé mardi deux rendez-vous.",
    "Le pays est devenu prudent.",
    "Le voleur a échappé à la police.",
    "Une alerte par courriel suffit.",
    "L'échange de courriels a eu lieu lundi.",
    "La fermeture du col de chemise tient mal.",
    "La cérémonie des Césars plaît.",
    "Le mouvement social dure.",
    "La chute des prix inquiète le gouvernement.",
    "Son exécution du budget a été saluée mardi.",
    "La minute de jeu a paru longue.",
    "Il s'agit d'une pluie d'étoiles.",
    "Une fuite dans la presse a gêné le ministre lundi.",
    "La sécheresse de sa réponse a surpris.",
    "Le char d'assaut est exposé au musée.",
    "L'état général du blessé est bon.",
    "Le coureur a brisé la glace.",
    "Pas de coupure d'électricité prévue.",
    "En cas de séisme, sortez.",
    "Un exercice d'évacuation est utile.",
    "Le ministre a évité une grève.",
    "Il n'a pas démissionné.",
    "La frontière entre les deux idées est mince.",
    "L'accident vasculaire l'a affaibli.",
    "Le roman décrit une prise d'otages.",
]


@pytest.mark.parametrize("text", OTHER_THINGS)
def test_words_of_another_thing_are_no_milestone(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    "text", ["Aucune explosion n'a été entendue.", "Les autorités n'ont pas décrété l'état d'urgence."]
)
def test_what_did_not_happen_is_denied(text: str) -> None:
    assert {claim.factuality for claim in events(text)} == {"denied"}


def test_a_march_called_for_is_demanded_for_its_day() -> None:
    (found,) = events("L'opposition appelle à manifester vendredi.")
    assert found.factuality == "demanded"
    assert found.time is not None
    assert found.time.earliest == dt.date(2019, 5, 17)


def test_what_is_shut_says_where() -> None:
    (found,) = events("L'aéroport d'Oron a été fermé mardi.")
    assert found.place is not None
    assert "Oron" in found.place.name


def test_a_headline_is_told_again_below() -> None:
    found = events("Un barrage cède en Sarvie\n\nORON - Un barrage a cédé au nord de la ville.")
    assert len(found) == 2


def test_a_weekday_of_an_undated_article_will_do() -> None:
    reading = read_article(
        RawArticle(file="a.txt", text="Le procès du 3 mai. Mardi, des jeunes ont défilé.")
    ).reading
    assert "protest" in {claim.args.type for claim in reading.claims if claim.kind == "event"}


@pytest.mark.parametrize(
    "text",
    [
        "La Narvie a lancé mercredi une offensive terrestre contre les rebelles.",
        "La Narvie a lancé, mercredi 9 octobre, une offensive militaire dans le nord.",
        "Le lancement de l'offensive a surpris Oron.",
        "L'armée a confirmé son offensive « Aurore », débutée le 9 octobre.",
    ],
)
def test_an_offensive_launched_by_nobody_known_to_bear_arms_is_a_milestone_and_no_strike(text: str) -> None:
    reading = read_article(RawArticle(file="a.txt", text=text)).reading
    kinds = [claim.kind for claim in reading.claims if claim.kind in ("attack", "event")]
    assert kinds == ["event"]


def test_who_is_all_told_stands_inside_the_verb() -> None:
    (found,) = events("Les treize hommes ont tous été mis en examen vendredi.")
    assert found.args.type == "indictment"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Des manifestations calmes se sont déroulées dans trois autres quartiers de la ville.", "protest"),
        ("Mardi a eu lieu à Oron une manifestation contre la vie chère.", "protest"),
        ("Deux Britanniques ont été condamnés à mort jeudi par la justice.", "conviction"),
        ("De nouveaux incidents ont éclaté mercredi soir à Oron.", "incident"),
        ("Des exercices militaires ont eu lieu mardi au large d'Oron.", "military exercise"),
        ("Une centaine de personnes ont défié samedi une interdiction de manifester à Oron.", "protest"),
        ("Quarante tonnes de gaz se sont échappées mardi d'une usine d'Oron.", "leak"),
        ("Le port a connu des tensions du 12 au 15 mai.", "unrest"),
        ("Le pays s'est doté jeudi d'un gouvernement.", "government formation"),
        ("Dix otages ont pu quitter mardi le bâtiment.", "release"),
        ("Une commission d'enquête a été créée mardi.", "investigation"),
        ("Le maire a été suspendu mardi.", "suspension"),
        ("Le gouvernement est tombé lundi.", "resignation"),
        ("Les donateurs ont promis deux milliards de dollars mardi.", "aid pledge"),
        ("Mardi, une foule d'étudiants ont rejoint le cortège.", "protest"),
    ],
)
def test_further_manners(text: str, kind: str) -> None:
    assert kind in {claim.args.type for claim in events(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Des exercices de mathématiques ont eu lieu mardi.",
        "Le gouvernement est tombé d'accord lundi.",
        "Les donateurs ont promis de réfléchir.",
        "La chaleur s'échappe du toit.",
        "La police a défié les pronostics.",
        "Le match a été suspendu mardi.",
        "Des tensions artérielles trop hautes ont été relevées mardi.",
    ],
)
def test_further_things_that_are_none(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Quarante hommes armés ont fait irruption mardi dans une école.", "assault"),
        ("Le délai fixé par le commando expire vendredi à l'aube.", "ultimatum"),
        ("Un premier otage a été abattu mercredi.", "execution"),
        ("Les deux otages sont rentrés mercredi à Paris.", "return"),
        ("Une marche pour la libération des otages a réuni mercredi 20.000 personnes.", "protest"),
        ("Le président a annulé jeudi son déplacement à Berlin.", "cancellation"),
        ("Les familles des otages ont manifesté vendredi sur la place.", "protest"),
    ],
)
def test_a_siege_and_its_hostages(text: str, kind: str) -> None:
    assert kind in {claim.args.type for claim in events(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Le délai de livraison expire vendredi.",
        "Les élèves ont fait irruption dans la cour.",
        "Un premier sanglier a été abattu mercredi.",
        "Le marché a ouvert mardi.",
    ],
)
def test_no_siege(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "actor", "object_"),
    [
        ("L'offensive turque lancée le 9 octobre a tout changé.", "Turquie", None),
        (
            "Le régime d'Ivo Brek gagne du terrain depuis le début de son offensive le 3 mai.",
            "régime d'Ivo",
            None,
        ),
        ("Ivo Brek gagne du terrain depuis le début de son offensive le 3 mai.", "Ivo Brek", None),
        ("La grève entamée par les commerçants mercredi s'étend.", "commerçants", None),
        ("Le couvre-feu décrété lundi par le préfet d'Oron est mal suivi.", "préfet", None),
        ("La destitution par l'armée de Mohamed Orn, mardi, a surpris.", "armée", "Mohamed Orn"),
    ],
)
def test_who_does_it(text: str, actor: str, object_: str | None) -> None:
    (found,) = events(text)
    assert actor in found.args.actor
    assert found.args.object == object_


def test_who_lives_through_it_is_where() -> None:
    (found,) = events("La Turquie a connu une tentative de coup d'Etat en 2016.")
    assert found.place is not None
    assert found.place.name == "Turquie"
