"""What the second nets catch where no strict pattern does, and what they must let pass."""

from __future__ import annotations

import pytest
from tests.extract.told import claims_of

WAR = (
    "Depuis mars, les rebelles et l'armée se livrent une guerre de tranchées, et les combats font des morts. "
)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Un long communiqué commente le sommet de mardi à Oron.", "held"),
        ("Les deux présidents se sont ensuite serré la main.", "held"),
        ("Chacun s'est entretenu à part avec le président Ivo Brek.", "held"),
        ("Le président narvien doit rencontrer tour à tour les présidents zorvien et norvégien.", "planned"),
        ("Selon le ministre, des négociations sont toujours en cours.", "held"),
        ("Les dirigeants vont en reparler lors d'un sommet vendredi à Oron.", "planned"),
        ("L'entrevue n'a débouché sur aucun résultat.", "held"),
        ("Ivo Brek a ouvert, mardi 4 mai, à Oron, des entretiens avec les ministres narviens.", "held"),
    ],
)
def test_meetings_near_by(text: str, status: str) -> None:
    assert [c.args.status for c in claims_of(WAR + text, "meeting")] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Toute rencontre à Oron est exclue.",
        "Aucune rencontre n'est à l'agenda à Oron.",
        "Il a quitté lundi la table des négociations.",
        "Faute de rencontre lundi, les tirs continuent.",
        "Les voisins se sont serré la ceinture lundi.",
        "La réunion de parents d'élèves de lundi à Oron fut longue.",
    ],
)
def test_no_meeting_near_by(text: str) -> None:
    assert claims_of(WAR + text, "meeting") == []


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("Le Front a proposé une trêve. L'armée a d'abord refusé.", ("ceasefire", "rejects")),
        ("Le Front a proposé une trêve. Le gouvernement a dit oui.", ("ceasefire", "accepts")),
        ("L'accord prévoit l'évacuation des blessés.", ("evacuation", "agrees")),
        ("Les participants proposent une trêve de dix jours.", ("ceasefire", "proposes")),
        ("Le chef des rebelles a annoncé le prolongement de la trêve.", ("ceasefire", "announces")),
    ],
)
def test_steps_near_by(text: str, step: tuple[str, str]) -> None:
    last = claims_of(WAR + text, "negotiation")[-1]
    assert (last.args.matter, last.args.action) == step


@pytest.mark.parametrize(
    "text",
    [
        "L'armée a d'abord refusé.",  # what it answers is told nowhere
        "Le Front a proposé une trêve. L'armée a refusé de partir.",
        "Le contrat prévoit l'achat de dix camions.",
    ],
)
def test_no_step_near_by(text: str) -> None:
    assert {c.args.action for c in claims_of(WAR + text, "negotiation")} <= {"proposes"}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("La colère monte après les heurts à Oron.", "clash"),
        ("La Narvie a été secouée mardi par un puissant séisme.", "earthquake"),
        ("Le marché a été victime mardi d'une explosion.", "explosion"),
        ("La dissolution du parlement a surpris.", "dissolution"),
        ("Treize personnes ont été mises en examen mardi.", "indictment"),
        ("Un tribunal a condamné mardi un employé du consulat à neuf ans de prison.", "conviction"),
        ("Des centaines de personnes manifestent contre le loyer.", "protest"),
        ("On l'accuse d'avoir fomenté une tentative de coup d'Etat en 2016.", "coup"),
        ("L'ancien ministre Ivo Brek s'est rendu hier à la police.", "surrender"),
        ("Le roi a chargé mardi le ministre Ivo Brek de former un gouvernement.", "appointment"),
    ],
)
def test_milestones_near_by(text: str, type_: str) -> None:
    assert type_ in {c.args.type for c in claims_of(text, "event")}


@pytest.mark.parametrize(
    "text",
    [
        "Le maire craint un séisme à Oron.",
        "Le risque d'une explosion à Oron est faible.",
        "Un plan prépare Oron en cas de séisme.",
        "Les prix ont connu une explosion à Oron.",
        "La police a arrêté mardi deux voleurs.",
        "Les élèves s'exercent contre un incendie à Oron.",
    ],
)
def test_no_milestone_near_by(text: str) -> None:
    assert claims_of(text, "event") == []


def test_a_happening_has_the_place_behind_it() -> None:
    (claim,) = claims_of("Le séisme de mardi près de Kassim inquiète.", "event")
    assert claim.place is not None
    assert (claim.place.name, claim.rule) == ("Kassim", "event/1/noun")


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "Les rebelles du Nord, en conflit depuis dix ans avec l'armée, avancent.",
            ("rebelles du Nord", "opposes", "armée"),
        ),
        ("Ivo Brek et Jan Orn ont des relations étroites.", ("Ivo Brek", "ally_of", "Jan Orn")),
        ("Le Front, proche de la Norvège, a reculé.", ("Front", "ally_of", "Norvège")),
        ("Le Front, que la Norvège qualifie de terroriste, recule.", ("Front", "listed_as", "terroriste")),
        ("Le Front, dirigé par Ivo Brek, a reculé.", ("Ivo Brek", "part_of", "Front")),
        (
            "Le Front a reçu le soutien de l'ancien président Jan Orn.",
            ("Jan Orn", "supports", "Front"),
        ),
        ("La Suède et la Norvège sont en guerre.", ("Suède", "opposes", "Norvège")),
        ("La Suède et la Norvège s'opposent.", ("Suède", "opposes", "Norvège")),
        ("Le Front du Nord a fait allégeance à la Ligue noire.", ("Front du Nord", "part_of", "Ligue noire")),
    ],
)
def test_ties_near_by(text: str, tie: tuple[str, str, str]) -> None:
    found = [(c.args.subject, c.args.relation, c.args.object) for c in claims_of(text, "relation")]
    assert found == [tie]


@pytest.mark.parametrize(
    "text",
    [
        "Le village, proche de la mer, a été épargné.",
        "La Norvège a des relations avec des marchands.",
        "Le ministre n'entretient aucun lien avec la Suède.",
        "Le pays est en conflit avec ses idées.",
    ],
)
def test_no_tie_near_by(text: str) -> None:
    assert claims_of(text, "relation") == []


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("L'armée et les rebelles ont échangé cent prisonniers.", ("talks", "agrees")),
        ("Le gouvernement a d'abord refusé, avant d'accepter une trêve.", ("ceasefire", "accepts")),
        ("Les combattants ont accepté de quitter la ville.", ("evacuation", "accepts")),
        ("Le président a lancé un ultimatum aux rebelles.", ("talks", "calls_for")),
        ("Le Front a donné 48 heures au gouvernement pour libérer les détenus.", ("talks", "calls_for")),
        ("La Ligue appelle à cesser « sans délai » les combats.", ("ceasefire", "calls_for")),
        ("La Norvège réclame une cessation « immédiate » des hostilités.", ("ceasefire", "calls_for")),
        ("Les Norvégiens ont bloqué au Conseil de sécurité l'envoi de troupes.", ("resolution", "vetoes")),
        ("Le projet de résolution a été rejeté par onze voix.", ("resolution", "rejects")),
        ("Le médiateur a prévenu que le projet de trêve était inacceptable.", ("ceasefire", "rejects")),
    ],
)
def test_steps_by_other_words(text: str, step: tuple[str, str]) -> None:
    assert step in [(c.args.matter, c.args.action) for c in claims_of(WAR + text, "negotiation")]


@pytest.mark.parametrize(
    "text",
    [
        "L'armée a demandé aux habitants d'évacuer.",
        "La Norvège est prête à évacuer ses ressortissants.",
        "La marine nous a sommés de quitter la zone.",
        "Le juge a rejeté la demande de libération du journaliste Ivo Brek.",
        "Le maire a donné dix jours au comité.",
        "Oslo affirme n'avoir versé aucune rançon.",
        "L'armée réfléchit avant d'accepter une trêve.",
    ],
)
def test_no_step_by_other_words(text: str) -> None:
    assert claims_of(WAR + text, "negotiation") == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Le ministre Ivo Brek a téléphoné au président narvien.", "held"),
        ("La Norvège a appelé à une réunion d'urgence de la Ligue.", "planned"),
        ("Le ministre a annoncé la convocation d'un sommet extraordinaire.", "planned"),
        ("Le président Ivo Brek a convié les rebelles à Oslo.", "planned"),
        ("Le secrétaire général de la Ligue a rencontré les familles des otages.", "held"),
        ("Un conseil de défense s'est tenu mardi.", "held"),
        ("Les négociateurs se sont séparés sans accord.", "held"),
        ("Les ambassadeurs de la Ligue ont tenu conseil mardi.", "held"),
    ],
)
def test_meetings_by_other_words(text: str, status: str) -> None:
    assert [c.args.status for c in claims_of(WAR + text, "meeting")] == [status]


def test_no_meeting_by_other_words() -> None:
    for text in (
        "Le voisin a téléphoné au garage.",
        "Les époux se sont séparés sans accord.",
        "Le maire a convié les enfants à Oslo.",
        "Un conseil d'ami s'est imposé mardi.",
    ):
        assert claims_of(WAR + text, "meeting") == []


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("La Cour internationale de justice a tranché en 1962.", "ruling"),
        ("L'inscription du temple sur la liste du patrimoine mondial fâche.", "listing"),
        ("La Norvège a testé mardi un nouveau missile.", "weapons test"),
        ("Les otages ont été secourus mardi.", "rescue"),
        ("Ivo Brek est arrivé en tête du premier tour, le 2 mai.", "election"),
        ("Ivo Brek a remporté l'élection présidentielle.", "election"),
        ("Ivo Brek a été proclamé vainqueur du scrutin.", "election"),
        ("La guerre dure depuis 2011.", "war"),
        ("Le Parlement a adopté une loi d'amnistie.", "legislation"),
        ("Un nouveau gouvernement a été formé.", "government formation"),
        ("La Norvège a rappelé son ambassadeur.", "reduce relations"),
        ("Le juge a lancé un mandat d'arrêt contre Ivo Brek.", "arrest warrant"),
        ("Les écoles ont rouvert lundi à Oron.", "reopening"),
    ],
)
def test_milestones_by_other_words(text: str, type_: str) -> None:
    assert type_ in {c.args.type for c in claims_of(text, "event")}


def test_no_milestone_by_other_words() -> None:
    for text in (
        "Le jury a tranché.",
        "L'inscription des élèves fâche.",
        "Le chef a testé un plat.",
        "Ivo Brek a remporté la coupe.",
    ):
        assert claims_of(text, "event") == []
