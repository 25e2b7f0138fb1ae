"""Amnesties, ransoms, terms, councils and answers: steps of a bargain in the ways in which newsrooms tell them."""

from __future__ import annotations

import datetime as dt

import pytest

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_article
from recoupe.record import Claim, Published

CRISIS = "La guerre continue. Les rebelles et l'armée ont repris les combats près d'Ostrel. "
DAY = dt.date(2023, 5, 17)


def claims(text: str, kind: str) -> list[Claim]:
    published = Published(earliest=DAY, latest=DAY, basis="metadata", because=())
    raw = CRISIS + "\n\n" + text
    reading = read_article(RawArticle(file="a.txt", text=raw, published=published.earliest)).reading
    for claim in reading.claims:
        for span in claim.evidence:
            assert raw[span.start : span.end] == span.text
    return [c for c in reading.claims if c.kind == kind and c.sentence.start > len(CRISIS)]


def steps(text: str) -> list[tuple[str, str]]:
    return [(c.args.action, c.args.matter) for c in claims(text, "negotiation")]


@pytest.mark.parametrize(
    ("text", "action", "matter"),
    [
        ("Le président a promis une amnistie aux mutins.", "proposes", "talks"),
        ("Les mutins n'ont pas donné suite à la proposition du médiateur.", "rejects", "talks"),
        ("Le gouvernement a fait la sourde oreille à l'appel au cessez-le-feu.", "rejects", "ceasefire"),
        ("Les mutins ont ignoré l'ultimatum de l'armée.", "rejects", "talks"),
        ("Le régime a accepté le plan de l'émissaire.", "accepts", "talks"),
        ("Le Parlement a ratifié l'accord de paix.", "accepts", "talks"),
        ("La médiation de la Narvie a échoué.", "rejects", "talks"),
        ("Le Conseil de sécurité a voté l'envoi de 200 observateurs en Narvie.", "adopts", "resolution"),
        ("L'Union africaine a décidé d'envoyer des observateurs.", "adopts", "resolution"),
        ("Les mutins ont donné jusqu'à lundi au gouvernement pour partir.", "calls_for", "talks"),
        ("Un couloir humanitaire a été ouvert lundi.", "accepts", "humanitarian_access"),
        ("Le président est disposé à ouvrir un dialogue avec les mutins.", "accepts", "talks"),
        ("Les otages ont été libérés contre une rançon.", "agrees", "talks"),
        ("L'armée a relâché six captifs dans le cadre d'un échange.", "agrees", "talks"),
        ("Les rebelles exigent le départ des troupes avant toute négociation.", "conditions", "talks"),
        ("« Nous ne négocierons pas avec eux », a dit le ministre Ivo Brek.", "rejects", "talks"),
        ("« Il n'y aura pas de négociation », a dit le ministre Ivo Brek.", "rejects", "talks"),
        ("L'évacuation des blessés a été suspendue.", "rejects", "evacuation"),
        ("Paris réclame un cessez-le-feu immédiat.", "calls_for", "ceasefire"),
    ],
)
def test_a_step_of_a_bargain(text: str, action: str, matter: str) -> None:
    assert (action, matter) in steps(text)


@pytest.mark.parametrize(
    "text",
    [
        "Le Parlement a voté une amnistie fiscale.",
        "Le maire a donné suite aux plaintes des riverains.",
        "La police a libéré trois suspects après leur audition.",
        "Le maire demande des renforts avant l'été.",
        "Le Conseil de sécurité a refusé de lever l'embargo.",
        "Le magasin a été ouvert lundi.",
        "Il n'y aura pas de concert samedi, a dit le maire.",
        "Le club a ignoré la proposition du joueur.",
    ],
)
def test_what_looks_like_one(text: str) -> None:
    assert steps(text) == []


def test_a_term_is_no_day_of_the_demand() -> None:
    (asked,) = claims("L'armée a lancé un ultimatum aux mutins, qui ont jusqu'à lundi.", "negotiation")
    assert asked.time is None or asked.time.text is None


def test_a_truce_that_its_relative_describes_is_what_the_main_verb_makes_of_it() -> None:
    (step,) = claims("La trêve, qui devait expirer mardi, a été prolongée d'une semaine.", "negotiation")
    assert step.factuality == "asserted"
    assert "prolongée" in " ".join(span.text for span in step.evidence)


@pytest.mark.parametrize(
    ("text", "status", "participants"),
    [
        (
            "Une réunion américano-russe doit se tenir mardi à Velm.",
            "planned",
            {"Etats-Unis", "Russie"},
        ),
        (
            "Une réunion « discrète » américano-russe doit se tenir mardi à Velm.",
            "planned",
            {"Etats-Unis", "Russie"},
        ),
        (
            "Des pourparlers militaires et politiques russo-américains se tiennent mardi à Velm.",
            "planned",
            {"Russie", "Etats-Unis"},
        ),
        (
            "Une réunion doit se tenir mardi à Velm, siège du club russo-américain.",
            "planned",
            set(),
        ),
        ("Le Conseil de sécurité se réunit vendredi.", "planned", {"Conseil de sécurité"}),
        ("Ivo Brek et Jan Orn se sont parlé au téléphone dimanche.", "held", {"Ivo Brek", "Jan Orn"}),
        ("Ivo Brek et Jan Orn se sont téléphoné dimanche.", "held", {"Ivo Brek", "Jan Orn"}),
        ("Les chefs d'État sont convoqués à un sommet à Velm.", "planned", {"chefs d'État"}),
        ("Les pourparlers entre l'armée et le Front ont pris fin lundi.", "held", {"armée", "Front"}),
        ("Le président a convoqué un conseil de défense.", "planned", set()),
    ],
)
def test_a_meeting_and_who_meets(text: str, status: str, participants: set[str]) -> None:
    (meeting,) = claims(text, "meeting")
    assert meeting.args.status == status
    assert participants <= set(meeting.args.participants)


def test_a_weekday_behind_a_present_lies_ahead() -> None:
    (meeting,) = claims("Le Conseil de sécurité se réunit vendredi.", "meeting")
    assert meeting.time is not None
    assert meeting.time.earliest == dt.date(2023, 5, 19)


def test_a_day_that_leads_tells_what_was() -> None:
    (meeting,) = claims("Mercredi 10 mai : le président reçoit le roi de Sarvie.", "meeting")
    assert meeting.args.status == "held"


@pytest.mark.parametrize(
    "text", ["Un appel à témoins a été lancé mardi.", "Les échanges commerciaux ont repris lundi."]
)
def test_what_only_sounds_like_a_talk(text: str) -> None:
    assert claims(text, "meeting") == []


@pytest.mark.parametrize(
    ("text", "action", "matter"),
    [
        (
            "Le ministre a appelé à de nouvelles discussions entre le pouvoir et les mutins.",
            "calls_for",
            "talks",
        ),
        ("La Zorvie a appelé à des « mesures rapides en vue d'une trêve ».", "calls_for", "ceasefire"),
        ("L'ONU appelle les généraux à cesser immédiatement de se battre.", "calls_for", "ceasefire"),
    ],
)
def test_a_call(text: str, action: str, matter: str) -> None:
    assert (action, matter) in steps(text)


@pytest.mark.parametrize(
    "text",
    [
        "Les États-Unis ont annoncé mardi l'envoi d'une équipe de plongeurs.",
        "Cet accord nous permettra de produire des vaccins, a dit le ministre.",
        "Les discussions avec ses voisins ont duré toute la nuit.",
    ],
)
def test_no_call(text: str) -> None:
    assert steps(text) == []


@pytest.mark.parametrize(
    ("text", "action", "matter"),
    [
        ("L'armée a sommé les mutins de se rendre dans les 24 heures.", "calls_for", "surrender"),
        ("L'armée a donné aux mutins jusqu'à samedi 18 h pour se rendre.", "calls_for", "surrender"),
        ("Les deux pays ont procédé lundi à un échange de prisonniers.", "agrees", "talks"),
        (
            "Le chef des mutins exige la démission du président comme préalable à tout dialogue.",
            "conditions",
            "talks",
        ),
        ("Les pourparlers sont dans l'impasse.", "rejects", "talks"),
        ("Le Front ne participera pas aux discussions.", "rejects", "talks"),
        ("Les Vingt-Sept ont adopté lundi de nouvelles sanctions.", "adopts", "resolution"),
    ],
)
def test_a_demand_an_answer_a_deadlock(text: str, action: str, matter: str) -> None:
    assert (action, matter) in steps(text)


def test_who_blocks_by_a_veto_and_who_brokered_together() -> None:
    (blocked,) = claims("La résolution a été bloquée par le veto de la Narvie.", "negotiation")
    assert blocked.args.actors == ("Narvie",)
    (brokered,) = claims("Une trêve, négociée par la Narvie et la Sarvie, est proche.", "negotiation")
    assert brokered.args.actors == ("Narvie", "Sarvie")


@pytest.mark.parametrize(
    "text",
    [
        "Les mutins se sont rendus dans la ville voisine.",
        "Le maire est dans l'impasse.",
        "Le ministre ne participera pas à la cérémonie.",
        "Le magasin a adopté lundi de nouveaux horaires.",
        "Les habitants resteront tant que le siège ne sera pas levé.",
    ],
)
def test_no_such_step(text: str) -> None:
    assert steps(text) == []


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        (
            "Les pourparlers, suspendus depuis mars, doivent reprendre lundi à Velm.",
            "planned",
            dt.date(2023, 5, 22),
        ),
        ("La réunion, qui devait s'achever vendredi, se poursuit ce mercredi.", "held", DAY),
        ("La rencontre entre les deux ministres a été repoussée à jeudi.", "failed", dt.date(2023, 5, 18)),
    ],
)
def test_how_a_meeting_stands_is_told_by_its_main_verb(text: str, status: str, day: dt.date) -> None:
    meeting = claims(text, "meeting")[0]
    assert meeting.args.status == status
    assert meeting.time is not None
    assert meeting.time.earliest == day


def test_the_height_of_a_career_is_no_summit() -> None:
    assert claims("Il était au sommet de sa carrière en 1984.", "meeting") == []


@pytest.mark.parametrize(
    ("text", "action", "actors"),
    [
        ("La Narvie a confirmé la suspension de son offensive.", "announces", ("Narvie",)),
        ("La Narvie a confirmé qu'elle allait suspendre son offensive.", "announces", ("Narvie",)),
        ("L'armée a suspendu ses opérations pour 48 heures.", "announces", ("armée",)),
        ("Cette suspension devrait durer cinq jours.", "agrees", ()),
        (
            "Le vice-président rencontrera le roi, avec l'objectif affiché d'obtenir une trêve.",
            "calls_for",
            ("vice-président",),
        ),
        ("L'émissaire est à Velm pour tenter d'arracher une trêve.", "calls_for", ("émissaire",)),
        ("Les diplomates redoublent d'efforts pour instaurer une trêve.", "calls_for", ("diplomates",)),
        ("« Nous ne pourrons jamais déclarer une trêve », a dit Ivo Brek.", "rejects", ("Ivo Brek",)),
        ("Ivo Brek a réitéré son refus des appels de la Narvie à une trêve.", "rejects", ("Ivo Brek",)),
    ],
)
def test_a_truce_that_is_sought_announced_or_refused(text: str, action: str, actors: tuple[str, ...]) -> None:
    found = claims(text, "negotiation")
    assert [(c.args.action, c.args.actors) for c in found if c.args.matter == "ceasefire"] == [
        (action, actors)
    ]


def test_an_agreement_under_which_something_is_done() -> None:
    (agreed,) = claims("A la faveur d'un accord avec les mutins, l'armée est revenue.", "negotiation")
    assert set(agreed.args.actors) == {"mutins", "armée"}


@pytest.mark.parametrize(
    "text",
    [
        "L'armée a suspendu le lieutenant Brek.",
        "L'armée a suspendu ses bombardements.",
        "Ils nous disent de déclarer une trêve.",
        "Le pays s'est retiré de l'accord international conclu en 2015.",
        "La Narvie n'a pas dévié des conditions qu'elle avait posées.",
        "Cette suspension du permis devrait durer cinq jours.",
    ],
)
def test_no_truce(text: str) -> None:
    assert steps(text) == []


def test_deputies_in_their_chamber_are_no_meeting() -> None:
    assert claims("Il court vers le Parlement, où sont réunis les députés et le ministre.", "meeting") == []


def test_who_exchanged_views_with_whom() -> None:
    (meeting,) = claims("Le ministre Ivo Brek a échangé lundi avec son homologue narvien.", "meeting")
    assert meeting.args.participants[0] == "Ivo Brek"


def test_two_who_ask_for_one_thing_in_one_sentence() -> None:
    text = (
        "La Narvie a réclamé une trêve, tandis que la Sarvie a appelé à des « mesures en vue d'une trêve »."
    )
    assert [c.args.actors for c in claims(text, "negotiation")] == [("Narvie",), ("Sarvie",)]


def test_a_name_inside_an_offer_does_not_make_it_trade() -> None:
    (taken,) = claims(
        "L'opposition a accepté l'initiative du Conseil de coopération du Golfe.", "negotiation"
    )
    assert taken.args.action == "accepts"
    assert claims("Le syndicat a accepté l'initiative de coopération commerciale.", "negotiation") == []


def test_a_draft_judged_where_a_resolution_has_been_told_of() -> None:
    text = "Le Conseil étudie un projet de résolution. La Narvie a prévenu que le projet était inacceptable."
    assert [c.args.action for c in claims(text, "negotiation")] == ["rejects"]


def test_a_meeting_in_the_wake_of_which_something_is_said() -> None:
    text = "Dans la foulée d'une réunion de crise du Conseil de sécurité, le ministre a parlé."
    (meeting,) = claims(text, "meeting")
    assert "Conseil de sécurité" in meeting.args.participants


@pytest.mark.parametrize(
    ("text", "action", "matter"),
    [
        ("La trêve, à laquelle les deux camps avaient consenti, tient.", "accepts", "ceasefire"),
        (
            "Le CICR demande l'ouverture immédiate et sans condition des points de passage.",
            "calls_for",
            "humanitarian_access",
        ),
        (
            "La Narvie propose la tenue à Velm, la semaine prochaine, de discussions directes.",
            "proposes",
            "talks",
        ),
    ],
)
def test_a_matter_apart_from_its_verb(text: str, action: str, matter: str) -> None:
    assert (action, matter) in steps(text)


@pytest.mark.parametrize(
    "text",
    [
        "La réforme, à laquelle les deux partis avaient consenti, est votée.",
        "Le maire demande l'ouverture immédiate et sans délai des magasins.",
        "La Narvie propose la tenue à Velm, la semaine prochaine, de concerts gratuits.",
    ],
)
def test_no_matter_apart(text: str) -> None:
    assert steps(text) == []


def test_two_meetings_of_one_sentence() -> None:
    text = (
        "La conférence des donateurs s'est achevée à Velm, mais les participants sont convenus de se revoir."
    )
    assert {c.args.status for c in claims(text, "meeting")} == {"held", "planned"}
    assert len(claims("Le président a rencontré le roi lors d'une réunion prévue à Velm.", "meeting")) == 1


@pytest.mark.parametrize(
    ("text", "status", "participants"),
    [
        ("Le Conseil de sécurité se penchera mardi sur la crise.", "planned", {"Conseil de sécurité"}),
        ("Le Conseil de sécurité a débattu mardi de la crise.", "held", {"Conseil de sécurité"}),
        ("Le médiateur de l'ONU se rendra lundi à Velm.", "planned", {"médiateur de l'ONU"}),
        (
            "La chancelière a appelé lundi le président pour évoquer la crise.",
            "held",
            {"chancelière", "président"},
        ),
        ("Le Premier ministre a réuni ses ministres samedi.", "held", {"Premier ministre", "ministres"}),
        ("La rencontre prévue entre le président et le roi n'aura pas lieu.", "failed", {"président", "roi"}),
        ("Un tête-à-tête entre les deux présidents n'a pas permis d'avancer.", "held", {"deux présidents"}),
        ("Il a eu des entretiens avec des responsables sarviens.", "held", {"responsables sarviens"}),
    ],
)
def test_a_meeting_by_another_verb(text: str, status: str, participants: set[str]) -> None:
    (meeting,) = claims(text, "meeting")
    assert meeting.args.status == status
    assert participants <= set(meeting.args.participants)


@pytest.mark.parametrize(
    "text",
    [
        "Le maire se penche mardi sur la fenêtre.",
        "Le médiateur s'est rendu compte lundi de son erreur à Velm.",
        "Le ministre a appelé le président à la retenue.",
        "Le président a appelé le roi à « bien réfléchir » avant de partir.",
        "La police a réuni les preuves lundi.",
        "L'appel du président a réuni 500 personnes à Velm.",
    ],
)
def test_no_meeting_by_such_a_verb(text: str) -> None:
    assert claims(text, "meeting") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Prise d'otages à Oron. L'assaillant aurait demandé la libération de Selim Abdal.", 1),
        ("Prise d'otages à Oron. Le forcené réclamait une voiture.", 1),
        ("Prise d'otages à Oron. L'assaillant a demandé un verre d'eau.", 0),
        ("Fusillade à Oron. L'assaillant réclamait une voiture.", 0),
    ],
)
def test_who_holds_hostages_bargains_for_what_they_ask(text: str, told: int) -> None:
    asked = [step for step in steps(text) if step == ("calls_for", "talks")]
    assert len(asked) == told
