"""The ways in which newsrooms tell the steps of a negotiation, and what only looks like one."""

from __future__ import annotations

import datetime as dt

import pytest

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_article
from recoupe.record import Claim

# Matter, action, actors that have to be among those named, and the words.
MANNERS = [
    ("ceasefire", "calls_for", "ONU", "L'ONU appelle à un cessez-le-feu immédiat."),
    ("ceasefire", "calls_for", "ONU", "L'ONU a lancé lundi un appel à la trêve."),
    ("ceasefire", "calls_for", "ONU", "L'appel de l'ONU à une trêve humanitaire est resté sans réponse."),
    ("ceasefire", "calls_for", "Norvège", "La Norvège a exhorté les belligérants à cesser les hostilités."),
    ("ceasefire", "calls_for", "Jean Kerl", "« Il faut un cessez-le-feu », a déclaré le ministre Jean Kerl."),
    ("ceasefire", "calls_for", "Norvège", "La Norvège plaide pour une suspension des combats."),
    ("ceasefire", "calls_for", "Norvège", "La Norvège a demandé que les bombardements cessent."),
    ("ceasefire", "calls_for", "Norvège", "La Norvège presse l'armée d'arrêter les bombardements."),
    ("ceasefire", "calls_for", "Norvège", "La Norvège a réclamé, mardi, l'arrêt immédiat des combats."),
    ("ceasefire", "proposes", "Norvège", "La Norvège a proposé une trêve de cinq jours."),
    (
        "ceasefire",
        "proposes",
        "Norvège",
        "Un cessez-le-feu de dix jours, proposé par la Norvège, entrera en vigueur demain.",
    ),
    (
        "ceasefire",
        "proposes",
        "Norvège",
        "La proposition norvégienne d'une trêve de trois jours est à l'étude. La Norvège attend.",
    ),
    (
        "ceasefire",
        "rejects",
        "milices du Sud",
        "Un cessez-le-feu de dix jours a été balayé vendredi par les milices du Sud.",
    ),
    (
        "ceasefire",
        "rejects",
        "Jean Kerl",
        "L'ONU propose une trêve. Le président Jean Kerl l'a repoussée lundi.",
    ),
    ("ceasefire", "rejects", "régime", "Le régime a opposé une fin de non-recevoir à l'offre de trêve."),
    ("ceasefire", "rejects", "régime", "Le régime ne veut pas de trêve."),
    ("ceasefire", "rejects", "rebelles", "Le rejet de la trêve par les rebelles a déçu les médiateurs."),
    (
        "ceasefire",
        "rejects",
        "rebelles",
        "Les rebelles refusent de déposer... Les rebelles refusent tout cessez-le-feu.",
    ),
    ("ceasefire", "accepts", "rebelles", "Les rebelles ont accepté le principe d'une trêve."),
    ("ceasefire", "accepts", "rebelles", "Les rebelles se sont dits prêts à une trêve."),
    ("ceasefire", "accepts", "rebelles", "Les rebelles se disent favorables à un cessez-le-feu."),
    ("ceasefire", "accepts", "régime", "Le régime a donné son accord à une trêve de trois jours."),
    ("ceasefire", "accepts", "régime", "Le régime a donné son feu vert à une trêve."),
    ("ceasefire", "agrees", "régime,rebelles", "Le régime et les rebelles ont conclu une trêve."),
    (
        "ceasefire",
        "agrees",
        "régime,rebelles",
        "Un accord de cessez-le-feu a été conclu entre le régime et les rebelles.",
    ),
    (
        "ceasefire",
        "agrees",
        "régime,rebelles",
        "L'accord de trêve conclu mardi entre le régime et les rebelles tient bon.",
    ),
    ("ceasefire", "agrees", "", "La trêve est entrée en vigueur à minuit."),
    ("ceasefire", "agrees", "", "Un cessez-le-feu est entré en vigueur mardi à Oron."),
    ("ceasefire", "agrees", "", "Un accord de cessez-le-feu a été trouvé mercredi."),
    ("ceasefire", "agrees", "rebelles", "Les rebelles ont signé l'accord de cessez-le-feu."),
    (
        "ceasefire",
        "agrees",
        "régime,rebelles",
        "Le régime et les rebelles sont tombés d'accord sur un cessez-le-feu.",
    ),
    (
        "ceasefire",
        "agrees",
        "régime,rebelles",
        "Le régime et les rebelles se sont mis d'accord sur une trêve.",
    ),
    ("ceasefire", "announces", "Norvège", "La Norvège a annoncé une trêve de 48 heures."),
    ("ceasefire", "announces", "armée", "L'armée a décrété une pause humanitaire de onze heures."),
    ("ceasefire", "announces", "armée", "La trêve de six heures, annoncée dimanche par l'armée, a tenu."),
    ("ceasefire", "violates", "armée", "L'armée a violé le cessez-le-feu."),
    ("ceasefire", "violates", "armée", "La violation de la trêve par l'armée a été dénoncée."),
    ("ceasefire", "violates", "armée,Front", "La trêve n'a été respectée ni par l'armée ni par le Front."),
    ("ceasefire", "violates", "armée", "L'armée n'a pas respecté la trêve."),
    ("ceasefire", "violates", "", "Le cessez-le-feu a été rompu mardi."),
    ("ceasefire", "violates", "", "La trêve a volé en éclats."),
    ("ceasefire", "conditions", "régime", "Le régime conditionne la trêve au départ des rebelles."),
    ("evacuation", "calls_for", "Croix-Rouge", "La Croix-Rouge demande l'évacuation des blessés."),
    (
        "evacuation",
        "calls_for",
        "Croix-Rouge",
        "La Croix-Rouge a demandé à évacuer les blessés d'Oron assiégée.",
    ),
    (
        "evacuation",
        "agrees",
        "régime,rebelles",
        "Le régime et les rebelles sont parvenus à un accord d'évacuation des civils.",
    ),
    ("evacuation", "agrees", "", "Un accord prévoyant l'évacuation des rebelles a été conclu."),
    (
        "evacuation",
        "accepts",
        "chef rebelle",
        "Le chef rebelle a accepté de laisser sortir les malades et les enfants.",
    ),
    ("humanitarian_access", "calls_for", "MSF", "MSF réclame un accès humanitaire sans entrave."),
    (
        "humanitarian_access",
        "calls_for",
        "ONU",
        "L'ONU a exhorté le régime à ouvrir les routes aux secouristes.",
    ),
    (
        "humanitarian_access",
        "calls_for",
        "HCR",
        "Le HCR a pressé la Norvège de rouvrir sa frontière aux blessés.",
    ),
    ("humanitarian_access", "calls_for", "ONU", "L'ONU demande la levée du siège d'Oron."),
    (
        "humanitarian_access",
        "calls_for",
        "ONU",
        "L'ONU exige que l'armée laisse passer les convois humanitaires.",
    ),
    ("humanitarian_access", "accepts", "régime", "Le régime a autorisé l'entrée de convois humanitaires."),
    (
        "humanitarian_access",
        "accepts",
        "Norvège",
        "La Norvège devrait autoriser dès jeudi le passage des ambulances.",
    ),
    (
        "humanitarian_access",
        "rejects",
        "régime",
        "Le régime a refusé l'accès aux convois de l'ONU dans la ville assiégée.",
    ),
    (
        "humanitarian_access",
        "rejects",
        "armée",
        "L'armée bloque l'entrée des convois humanitaires dans Oron.",
    ),
    ("humanitarian_access", "agrees", "", "Un accord a été trouvé sur l'ouverture d'un couloir humanitaire."),
    ("humanitarian_access", "announces", "armée", "L'armée a annoncé l'ouverture de couloirs humanitaires."),
    (
        "talks",
        "calls_for",
        "Norvège",
        "La Norvège appelle à la reprise des négociations de paix sur le conflit et la guerre.",
    ),
    (
        "talks",
        "rejects",
        "rebelles",
        "Les rebelles refusent de négocier tant que les bombardements et les combats continuent.",
    ),
    (
        "talks",
        "rejects",
        "gouvernement",
        "Le gouvernement exclut toute négociation avec les terroristes, après les bombardements et les combats.",
    ),
    (
        "talks",
        "accepts",
        "rebelles",
        "Les combats et les tirs durent. Les rebelles se disent prêts à négocier.",
    ),
    (
        "talks",
        "accepts",
        "rebelles",
        "Les combats et les tirs durent. Les rebelles se disent prêts à des pourparlers.",
    ),
    (
        "talks",
        "proposes",
        "Norvège",
        "Les combats et les tirs durent. La Norvège a proposé sa médiation aux rebelles.",
    ),
    (
        "talks",
        "rejects",
        "rebelles",
        "Les combats et les tirs durent. Les rebelles ont quitté la table des négociations.",
    ),
    (
        "talks",
        "rejects",
        "rebelles",
        "Les combats et les tirs durent. Les rebelles ont suspendu leur participation aux pourparlers.",
    ),
    (
        "resolution",
        "adopts",
        "Conseil de sécurité",
        "Le Conseil de sécurité a adopté une résolution exigeant une trêve.",
    ),
    (
        "resolution",
        "adopts",
        "Assemblée générale",
        "L'Assemblée générale adopte, par 121 voix contre zéro, une résolution réclamant le libre passage de l'aide.",
    ),
    (
        "resolution",
        "vetoes",
        "Norvège",
        "La Norvège a mis son veto à une résolution sur la guerre, les combats et les bombardements.",
    ),
    (
        "resolution",
        "vetoes",
        "Norvège",
        "Le veto de la Norvège à la résolution sur la guerre, les combats et les bombardements a choqué.",
    ),
    (
        "resolution",
        "votes",
        "Conseil de sécurité",
        "Le Conseil de sécurité doit voter jeudi sur un projet de résolution exigeant une trêve.",
    ),
    (
        "resolution",
        "votes",
        "Norvège",
        "Le Conseil examine une résolution sur la guerre, les combats et les bombardements. La Norvège a voté contre.",
    ),
    ("resolution", "proposes", "Norvège", "La Norvège a présenté une résolution exigeant un cessez-le-feu."),
    (
        "resolution",
        "proposes",
        "Norvège",
        "Une résolution exigeant un cessez-le-feu a été déposée par la Norvège.",
    ),
    (
        "resolution",
        "rejects",
        "Conseil de sécurité",
        "Le Conseil de sécurité a échoué à adopter une résolution exigeant une trêve.",
    ),
    (
        "resolution",
        "adopts",
        "Conseil de sécurité",
        "Le Conseil de sécurité a approuvé à l'unanimité la prorogation du mandat de la mission d'observation.",
    ),
    ("surrender", "calls_for", "armée", "L'armée a appelé les rebelles à se rendre."),
    ("surrender", "calls_for", "armée", "L'armée somme les rebelles de déposer les armes."),
    (
        "surrender",
        "rejects",
        "combattants",
        "Les combattants refusent de se rendre, malgré les bombardements et les combats.",
    ),
    ("surrender", "rejects", "Front", "Le Front rejette toute capitulation."),
    ("surrender", "accepts", "rebelles", "Les rebelles ont accepté de déposer les armes."),
    (
        "surrender",
        "agrees",
        "rebelles",
        "Les derniers rebelles se sont rendus mardi, après des semaines de bombardements et de combats.",
    ),
    ("talks", "agrees", "Front", "Un échange de prisonniers a été conclu entre l'armée et le Front."),
    ("talks", "calls_for", "Front", "Le Front du Nord exige la libération des prisonniers."),
    (
        "talks",
        "calls_for",
        "Cédéao",
        "Après le putsch et la mutinerie, la junte se tait. La Cédéao appelle au dialogue.",
    ),
    (
        "talks",
        "rejects",
        "junte",
        "Après le putsch et la mutinerie, l'armée tire. La junte a rejeté la médiation de la Cédéao.",
    ),
    (
        "talks",
        "announces",
        "Norvège",
        "La guerre, les combats et les tirs durent. La Norvège a annoncé la reprise des pourparlers.",
    ),
    (
        "talks",
        "rejects",
        "rebelles",
        "La guerre, les combats et les tirs durent. Les rebelles ont claqué la porte des négociations.",
    ),
    (
        "talks",
        "rejects",
        "rebelles",
        "La guerre, les combats et les tirs durent. Les rebelles boycottent les pourparlers.",
    ),
    ("ceasefire", "calls_for", "pape", "Le pape a imploré les belligérants d'observer une trêve."),
    (
        "ceasefire",
        "calls_for",
        "ONU,Croix-Rouge",
        "L'ONU et la Croix-Rouge ont appelé de leurs voeux une trêve.",
    ),
    (
        "ceasefire",
        "calls_for",
        "ministres",
        "Réunis à Oslo, les ministres ont réclamé un cessez-le-feu immédiat et sans condition.",
    ),
    ("ceasefire", "calls_for", "Norvège", "La Norvège insiste sur la nécessité d'un cessez-le-feu."),
    ("ceasefire", "calls_for", "Norvège", "La Norvège a souligné l'urgence d'une trêve."),
    ("ceasefire", "proposes", "émissaire", "L'émissaire de l'ONU a soumis aux parties un projet de trêve."),
    ("ceasefire", "proposes", "émissaire", "L'émissaire de l'ONU a mis sur la table une trêve de dix jours."),
    ("ceasefire", "accepts", "Damas", "Damas a accepté mardi une trêve humanitaire de trois jours."),
    ("ceasefire", "accepts", "rebelles", "Les rebelles ont dit oui à la trêve."),
    ("ceasefire", "rejects", "rebelles", "Les rebelles ont dit non à la trêve."),
    ("ceasefire", "rejects", "Moscou", "Moscou s'oppose à tout cessez-le-feu."),
    ("ceasefire", "agrees", "", "Une trêve a été instaurée mardi à Oron."),
    ("ceasefire", "agrees", "", "Une trêve négociée par la Norvège est en vigueur depuis mardi."),
    (
        "ceasefire",
        "agrees",
        "belligérants",
        "Les belligérants se sont entendus sur une cessation des hostilités.",
    ),
    ("ceasefire", "violates", "", "La trêve a été violée à plusieurs reprises."),
    ("ceasefire", "violates", "rebelles", "L'armée accuse les rebelles d'avoir violé la trêve."),
    ("ceasefire", "violates", "rebelles", "Les rebelles ont rompu la trêve, selon l'armée."),
    (
        "ceasefire",
        "announces",
        "armée",
        "L'armée a annoncé un arrêt de ses bombardements pendant huit heures.",
    ),
    ("evacuation", "accepts", "régime", "Le régime a accepté l'évacuation des malades."),
    (
        "evacuation",
        "calls_for",
        "maire",
        "Le maire a supplié l'armée d'évacuer les enfants de la ville assiégée.",
    ),
    ("humanitarian_access", "calls_for", "OCHA", "OCHA réclame l'ouverture de corridors humanitaires."),
    (
        "humanitarian_access",
        "calls_for",
        "ONU",
        "L'ONU demande un accès sûr et sans entrave aux populations assiégées.",
    ),
    (
        "humanitarian_access",
        "calls_for",
        "ONG",
        "Les ONG demandent que l'aide puisse entrer dans la ville assiégée.",
    ),
    ("humanitarian_access", "rejects", "régime", "Le régime refuse de laisser entrer l'aide humanitaire."),
    ("humanitarian_access", "rejects", "Israël", "Israël a interdit l'entrée des camions d'aide."),
    (
        "humanitarian_access",
        "agrees",
        "Israël,Hamas",
        "Israël et le Hamas ont conclu un accord sur l'entrée de l'aide humanitaire.",
    ),
    (
        "talks",
        "agrees",
        "Israël,Hamas",
        "Israël et le Hamas sont parvenus à un accord sur la libération des otages.",
    ),
    ("talks", "accepts", "Hamas", "Le Hamas a accepté de libérer vingt otages."),
    ("talks", "calls_for", "familles", "Les familles réclament la libération des otages."),
    (
        "resolution",
        "vetoes",
        "Russie,Chine",
        "La Russie et la Chine ont opposé leur veto à une résolution réclamant une trêve.",
    ),
    ("resolution", "vetoes", "Etats-Unis", "Les Etats-Unis ont bloqué une résolution réclamant une trêve."),
    (
        "resolution",
        "rejects",
        "Conseil de sécurité",
        "Le Conseil de sécurité a rejeté un projet de résolution russe.",
    ),
    ("surrender", "agrees", "combattants", "Les combattants ont capitulé mardi."),
    ("surrender", "rejects", "soldats", "Les soldats retranchés dans l'usine ont refusé de se rendre."),
    ("surrender", "calls_for", "Moscou", "Moscou a sommé les soldats ukrainiens de se rendre."),
]

TRAPS = [
    "Le participe s'accorde avec le sujet : l'accord est obligatoire.",
    "Nous sommes d'accord pour dire que la situation est grave après la guerre, les combats et les bombardements.",
    "Le club a refusé l'offre de transfert.",
    "Le syndicat a rejeté la proposition salariale de la direction.",
    "Les commerçants réclament une trêve de Noël.",
    "La trêve hivernale des expulsions commence lundi.",
    "Le maire a demandé l'évacuation des eaux usées.",
    "La banque a accepté le prêt.",
    "Le groupe a signé un accord commercial avec la Norvège.",
    "L'Assemblée a adopté une résolution sur le budget.",
    "Le juge a refusé la demande de libération du voleur.",
    "Elle a pris de bonnes résolutions.",
    "La police appelle les automobilistes à la prudence.",
    "Il a proposé un rendez-vous à sa sœur.",
    "Le pompier demande l'accès au toit.",
    "Le chef propose un menu de saison.",
    "Le président a rejeté la responsabilité de l'attaque.",
    "L'entreprise a annoncé la fin de la production.",
    "Le joueur a accepté un contrat de trois ans.",
    "Les ministres réclament des mesures contre l'inflation.",
    "Les élèves votent jeudi sur le voyage de classe.",
    "L'arrêt de bus a été déplacé.",
    "La pause déjeuner a été prolongée d'une heure.",
    "Les parents demandent l'ouverture d'une classe.",
    "Le médecin a autorisé la visite.",
    "Il s'est rendu au marché.",
    "L'architecte a ouvert un couloir dans l'immeuble.",
    "La mairie a rouvert la route après l'accident.",
    "Le témoin a accepté de parler à la presse après la guerre, les combats et les bombardements.",
    "Le ministre a refusé de commenter la trêve.",
]


def negotiations(text: str) -> list[Claim]:
    reading = read_article(RawArticle(file="a.txt", text=text, published=dt.date(2021, 5, 5))).reading
    return [claim for claim in reading.claims if claim.kind == "negotiation"]


@pytest.mark.parametrize(("matter", "action", "actors", "text"), MANNERS)
def test_a_step_is_read_in_many_manners(matter: str, action: str, actors: str, text: str) -> None:
    steps = [
        claim.args
        for claim in negotiations(text)
        if claim.args.matter == matter and claim.args.action == action
    ]
    assert len(steps) == 1
    for actor in filter(None, actors.split(",")):
        assert any(actor in name for name in steps[0].actors)


@pytest.mark.parametrize("text", TRAPS)
def test_what_only_looks_like_a_step_is_none(text: str) -> None:
    assert negotiations(text) == []
