"""Secessions, disputed votes, provinces put under rule; and what any week of politics tells."""

from __future__ import annotations

import datetime as dt

import pytest

from recoupe.extract.kinds.crisis import tells_of_crisis
from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_article
from recoupe.record import Claim, Event, Meeting, Negotiation

DAY = dt.date(2021, 5, 5)  # a Wednesday
SECESSION = (
    "L'île de Torvane a déclaré son indépendance il y a une semaine. La capitale tient le référendum pour nul "
    "et prépare une mise sous tutelle.\n\n"
)
POLITICS = (
    "La session du parlement narvien s'achève. Les élus ont débattu du budget et la coalition garde sa majorité "
    "avant les élections de juin.\n\n"
)


def told(text: str, kind: str, lead: str = SECESSION) -> list[Claim]:
    reading = read_article(RawArticle(file="a.txt", text=lead + text, published=DAY)).reading
    return [c for c in reading.claims if c.kind == kind and c.evidence[0].start >= len(lead)]


def types(text: str, lead: str = POLITICS) -> list[str]:
    return [c.args.type for c in told(text, "event", lead) if isinstance(c.args, Event)]


def steps(text: str, lead: str = SECESSION) -> list[tuple[str, str]]:
    claims = told(text, "negotiation", lead)
    return [(c.args.matter, c.args.action) for c in claims if isinstance(c.args, Negotiation)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Les élus de Torvane ont proclamé vendredi la république.", "independence"),
        ("L'île de Torvane se déclare indépendante.", "independence"),
        ("La proclamation de l'indépendance de Torvane a surpris la capitale.", "independence"),
        ("L'assemblée insulaire a voté la sécession.", "vote"),
        ("Les députés se sont prononcés mardi pour le rattachement à la Sarvie.", "vote"),
        ("La Narvie met sous tutelle la province de Torvane.", "takeover"),
        ("Le Conseil des ministres a enclenché lundi la mise sous tutelle de l'île.", "takeover"),
        ("Le gouvernement a retiré son autonomie à la province de Torvane.", "takeover"),
        ("L'île a été placée lundi sous l'administration directe de la capitale.", "takeover"),
        ("L'exécutif insulaire a été destitué vendredi par la capitale.", "dismissal"),
        ("La présidente a été destituée par le Sénat.", "dismissal"),
        ("Ivo Brek sera poursuivi pour sédition.", "indictment"),
        ("Ivo Brek a été convoqué vendredi devant la Haute Cour.", "summons"),
        ("Une marée humaine a déferlé dimanche sur la capitale.", "protest"),
        ("Des milliers de partisans massés devant le palais ont acclamé leur chef.", "protest"),
        ("L'opposition appelle à la désobéissance civile.", "protest"),
        ("Scènes de liesse à Torvane après le vote.", "celebration"),
        ("La Cour a suspendu le référendum.", "ruling"),
    ],
)
def test_milestones_of_a_crisis_of_power(text: str, kind: str) -> None:
    assert kind in types(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("La commission a proclamé mardi les résultats de la république des lettres.", "independence"),
        ("La gouverneure a rappelé l'indépendance de la banque centrale.", "independence"),
        ("Une déclaration d'indépendance éventuelle inquiète la capitale.", "independence"),
        ("Les députés ont voté l'indépendance énergétique du pays.", "independence"),
        ("Le juge a mis sous tutelle un héritier d'Oron.", "takeover"),
        ("La mise sous tutelle du club de handball a été annoncée mardi.", "takeover"),
        ("Le constructeur a limité à six heures l'autonomie de la batterie.", "takeover"),
        ("Le chien a été poursuivi pour un os.", "indictment"),
        ("Ivo Brek a été convoqué en équipe nationale.", "summons"),
        ("Une foule de touristes a rempli le stade d'Oron.", "protest"),
        ("Des partisans du projet réunis en congrès ont élu leur chef.", "protest"),
        ("La scène de liesse du film a été tournée à Oron.", "celebration"),
    ],
)
def test_what_ordinary_weeks_tell_is_none(text: str, kind: str) -> None:
    assert kind not in types(text)


def test_a_declaration_that_is_suspended_is_not_made() -> None:
    assert types("Le gouverneur a suspendu mardi la déclaration d'indépendance.") == ["suspension"]


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("Le Sénat a autorisé, lundi soir, le recours à l'article 99 de la Constitution.", "adopts"),
        ("Le Parlement devrait voter demain la mise sous tutelle de l'île.", "votes"),
        ("Les députés ont rejeté mardi l'état d'urgence.", "rejects"),
        ("La réponse viendra du Sénat. Il a voté la destitution du gouvernement insulaire.", "votes"),
    ],
)
def test_a_chamber_settles_a_crisis(text: str, step: str) -> None:
    assert steps(text) == [("resolution", step)]


@pytest.mark.parametrize(
    "text",
    [
        "Le Parlement a voté mardi le budget de la défense.",
        "Les sénateurs ont voté l'article 3 de la loi de finances.",
        "Le conseil municipal a voté la dissolution du club.",
        "Le Sénat n'a pas voté la mise sous tutelle de l'île.",
        "La procureure a demandé un mandat d'arrêt contre Ivo Brek.",
    ],
)
def test_what_is_passed_at_home_is_no_step(text: str) -> None:
    assert steps(text) == []


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("L'appel au dialogue est lancé.", "calls_for"),
        ("Le gouverneur a choisi la voie du dialogue.", "calls_for"),
        ("Les insulaires attendent une médiation de l'Union.", "calls_for"),
        ("La Suisse s'est dite prête à jouer un rôle de médiateur.", "accepts"),
        ("Le gouverneur propose de suspendre la déclaration d'indépendance.", "proposes"),
        ("Le gouverneur refuse de retirer la déclaration d'indépendance.", "rejects"),
        ("La capitale fait état de « graves violations » de l'accord d'Ostrel.", "violates"),
    ],
)
def test_calls_and_refusals(text: str, step: str) -> None:
    assert ("talks", step) in steps(text)


@pytest.mark.parametrize(
    "text",
    [
        "L'appel au dialogue n'a pas été lancé.",
        "Le ministre a choisi la voie hiérarchique.",
        "Les insulaires attendent le bac de midi.",
        "Le gouverneur propose de suspendre la déclaration d'impôts en ligne.",
    ],
)
def test_what_calls_for_no_talks(text: str) -> None:
    assert steps(text) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Le Premier ministre prend part jeudi à un Conseil de l'Union à Ostrel.", "planned"),
        ("Le président a convoqué une session extraordinaire du parlement pour vendredi.", "planned"),
        ("Il a annoncé une réunion exceptionnelle avec les partis du pays.", "planned"),
        ("Le palais a annoncé l'organisation d'une session exceptionnelle entre les partis.", "planned"),
        ("Ivo Brek et le chancelier Jan Orn étaient mardi à Ostrel pour trouver une issue.", "held"),
        ("Ivo Brek et Jan Orn sont attendus au palais pour la signature de l'accord.", "planned"),
        ("Le roi prévoit un autre round de négociations dans les prochains jours.", "planned"),
        ("Tous espèrent un accord d'ici à la réunion de vendredi, à Ostrel.", "planned"),
        ("Les réunions préparatoires débuteront vendredi à Ostrel.", "planned"),
        ("Le roi et la chancelière sont venus. Ils ont retrouvé le président à Ostrel.", "held"),
        ("Une heure d'entretien téléphonique, lundi 3 mai, entre Ivo Brek et Jan Orn.", "held"),
    ],
)
def test_meetings_of_a_crisis_of_power(text: str, status: str) -> None:
    assert [c.args.status for c in told(text, "meeting") if isinstance(c.args, Meeting)] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre a reçu le soutien de ses homologues.",
        "Le parlement tiendra mardi une session ordinaire.",
        "Ivo Brek et sa femme étaient mardi à Ostrel pour leurs vacances.",
        "Un dialogue national est proposé.",
        "Le fermier a retrouvé la ministre de ses rêves à Ostrel.",
        "La boutique prévoit des soldes dans les prochains jours.",
    ],
)
def test_what_is_no_meeting(text: str) -> None:
    assert told(text, "meeting") == []


def test_talks_are_read_in_a_text_on_a_secession() -> None:
    refused = "Le gouvernement refuse toute médiation étrangère."
    assert steps(refused) == [("talks", "rejects")]
    assert steps(refused, POLITICS) == []


def test_cheering_partisans_are_no_fighters() -> None:
    assert not told("Dehors, des milliers de partisans écoutent le discours.", "force")


def test_partisans_who_gather_are_neither_fighters_nor_at_a_meeting() -> None:
    gathered = "Des centaines de partisans des putschistes se sont rassemblés mardi devant l'Assemblée."
    assert [told(gathered, kind) for kind in ("force", "meeting")] == [[], []]
    assert types(gathered) == ["protest"]


def test_a_peace_signed_in_blood_is_none() -> None:
    assert steps("Une paix signée dans le sang") == []


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("le parlement avoir proclamer le indépendance et refuser le dialogue", True),
        ("le indépendance de la banque et le autonomie de la commune", False),
        ("le référendum et le constitution", False),
        ("un sommet pour le paix et contre le guerre", True),
        ("le grève général tenir et le négociation reprendre avec le armée", True),
        ("le grève de le cantine et le négociation de le salaire", False),
    ],
)
def test_which_texts_are_on_a_crisis_of_power(words: str, is_one: bool) -> None:
    filler = ["mot"] * 130
    assert tells_of_crisis([*words.split(), *filler]) is is_one


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Le président a décidé de dissoudre l'Assemblée.", "dissolution"),
        ("La capitale a choisi de retirer son autonomie à l'île.", "takeover"),
        ("La junte décide de fermer les frontières.", "border closure"),
        ("Ils étaient près de 30 000 à défiler dans la capitale.", "protest"),
        ("Le non l'a emporté au référendum.", "election"),
        ("L'Assemblée a renversé le gouvernement mardi.", "vote"),
        ("La Cour suprême a levé l'immunité du président.", "ruling"),
        ("Le Parlement a levé l'immunité de deux députés.", "vote"),
        ("Devant le palais, des manifestants campent depuis une semaine.", "protest"),
        ("Le général Karl Dom a été proclamé président du Conseil.", "appointment"),
        ("Ses partisans ont laissé éclater leur joie dans les rues d'Ostrel.", "celebration"),
    ],
)
def test_what_is_decided_and_who_was_there(text: str, kind: str) -> None:
    assert kind in types(text)


@pytest.mark.parametrize(
    "text",
    [
        "Le maire a décidé de fermer la piscine.",
        "Le président n'a pas décidé de dissoudre l'Assemblée.",
        "Elles étaient trois à défiler.",
        "Ils étaient 300 à attendre le bac.",
        "Le non de la ministre a surpris.",
        "Les opposants campent sur leurs positions.",
        "Le vaccin a levé l'immunité des brebis.",
        "Le président a mis en garde lundi les dirigeants de l'île.",
        "Les habitants ont manifesté leur intérêt pour le projet.",
    ],
)
def test_what_is_decided_by_nobody_in_power(text: str) -> None:
    assert types(text) == []


def test_so_many_marched_on_a_day_that_was() -> None:
    march = told("Ils étaient près de 30 000 à défiler dimanche dans la capitale.", "event")
    assert [str(c.time.earliest) for c in march if c.time] == ["2021-05-02"]


def test_a_truce_that_takes_place() -> None:
    assert steps("La trêve est censée avoir lieu samedi.") == [("ceasefire", "agrees")]
    assert steps("Le cessez-le-feu a eu un effet.") == []
