"""Steps and meetings told in passing: by a noun alone, by a participle, by sides that hold no office."""

from __future__ import annotations

import datetime as dt

import pytest

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import read_article
from recoupe.record import Claim

DAY = dt.date(2021, 5, 5)  # a Wednesday
WAR = "Depuis mars, les insurgés et l'armée se livrent une guerre sans merci, et les combats font des morts. "


def claims(text: str, kind: str) -> list[Claim]:
    reading = read_article(RawArticle(file="a.txt", text=WAR + text, published=DAY)).reading
    return [claim for claim in reading.claims if claim.kind == kind]


@pytest.mark.parametrize(
    ("text", "matter", "action"),
    [
        ("Le calme est revenu après l'annonce d'un cessez-le-feu.", "ceasefire", "announces"),
        ("Le rejet par référendum de la trêve a surpris la Zorvie.", "ceasefire", "rejects"),
        ("La rupture des négociations a marqué le début de l'hiver.", "talks", "violates"),
        (
            "Ils respectent une trêve, entrée en vigueur lundi, qui tient mal.",
            "ceasefire",
            "agrees",
        ),
        ("Il salue la trêve négociée par l'ambassadeur zorvien.", "ceasefire", "agrees"),
        ("Les deux pays ont voté en faveur de la résolution.", "resolution", "votes"),
        ("L'ONU a voté une résolution. La Zorvie y a opposé son véto.", "resolution", "vetoes"),
        ("Le gouvernement a posé ses conditions.", "talks", "conditions"),
        (
            "Les insurgés se taisent après l'annonce par le gouvernement d'une « trêve illimitée ».",
            "ceasefire",
            "announces",
        ),
        ("La Zorvie exclut de « négocier avec les insurgés ».", "talks", "rejects"),
    ],
)
def test_steps_in_passing(text: str, matter: str, action: str) -> None:
    found = {(claim.args.matter, claim.args.action) for claim in claims(text, "negotiation")}
    assert (matter, action) in found


@pytest.mark.parametrize(
    "text",
    [
        "En cas de violation de la trêve, les blessés attendront.",
        "Il redoute un risque de rupture des négociations.",
        "Les deux pays négocient une trêve.",
        "Le gérant a posé une étagère.",
        "Les insurgés s'y engagent à se rassembler au sud.",
    ],
)
def test_no_step(text: str) -> None:
    assert claims(text, "negotiation") == []


@pytest.mark.parametrize(
    ("text", "status", "participants"),
    [
        ("Les pourparlers ont repris.", "held", set()),
        ("Les pourparlers doivent reprendre plus tard.", "planned", set()),
        ("L'émissaire Ivo Brek mène des consultations.", "held", {"Ivo Brek"}),
        (
            "Le gouvernement et le Mouvement du Nord pourraient se retrouver lundi à Oron.",
            "planned",
            {"gouvernement", "Mouvement du Nord"},
        ),
        (
            "Les négociations ont rassemblé lundi les chefs des insurgés et une délégation zorvienne.",
            "held",
            {"chefs des insurgés", "délégation zorvienne"},
        ),
        (
            "La trêve est née après six heures de discussions entre le président Ivo Brek et son homologue Jan Orn.",
            "held",
            {"Ivo Brek", "Jan Orn"},
        ),
        ("La dernière session des pourparlers aura lieu samedi à Oron.", "planned", set()),
        (
            "Ivo Brek, le président, a accepté de recevoir le médiateur Jan Orn.",
            "planned",
            {"Ivo Brek", "Jan Orn"},
        ),
        ("La présidence a eu un entretien téléphonique lundi avec le ministre Jan Orn.", "held", {"Jan Orn"}),
        (
            "Les présidents de la Zorvie et de l'Ostrovie, Ivo Brek et Jan Orn, se sont entretenus mardi à Oron.",
            "held",
            {"Ivo Brek", "Jan Orn"},
        ),
    ],
)
def test_meetings(text: str, status: str, participants: set[str]) -> None:
    (found,) = claims(text, "meeting")
    assert found.args.status == status
    assert participants <= set(found.args.participants)


def test_a_meeting_is_where_it_is_held_not_what_it_is_about() -> None:
    (found,) = claims("Les pourparlers sur la situation en Zorvie ont démarré hier à Genève.", "meeting")
    assert found.place is not None
    assert found.place.name == "Genève"


def test_a_country_named_by_a_direction_is_a_place() -> None:
    (found,) = claims("Des pourparlers se sont tenus lundi au Soudan du Sud.", "meeting")
    assert found.place is not None
    assert found.place.name == "Soudan du Sud"


@pytest.mark.parametrize(
    "text",
    [
        "L'ONU a appelé les insurgés à participer aux pourparlers.",
        "Le médiateur a suspendu les négociations de paix.",
        "Le général a parlé devant ses hommes rassemblés sur la place.",
        "La dernière session du championnat aura lieu samedi à Oron.",
    ],
)
def test_no_meeting(text: str) -> None:
    assert claims(text, "meeting") == []


@pytest.mark.parametrize(
    ("text", "status", "participants"),
    [
        (
            "Au cours d'une conversation téléphonique, les présidents narvien et zorvien ont salué la trêve.",
            "held",
            {"présidents narvien et zorvien"},
        ),
        ("L'accord est un revers à l'approche d'une conférence de paix à Oron.", "planned", set()),
        ("La trêve doit déboucher sur une conférence internationale à Oron.", "planned", set()),
        (
            "Au terme de dix heures de négociations, le président Ivo Brek et le ministre Jan Orn ont conclu.",
            "held",
            {"Ivo Brek", "Jan Orn"},
        ),
        (
            "Ils ont salué la trêve lors d'une rencontre en présence du président Ivo Brek et du ministre Jan Orn.",
            "held",
            {"Ivo Brek", "Jan Orn"},
        ),
        ("Les négociations devaient s'ouvrir mardi mais ont été reportées.", "failed", set()),
        (
            "Le président Ivo Brek a rencontré une nouvelle fois le ministre Jan Orn.",
            "held",
            {"Ivo Brek", "Jan Orn"},
        ),
        ("La cérémonie d'inauguration des pourparlers a commencé à Oron.", "held", set()),
    ],
)
def test_meetings_at_a_distance(text: str, status: str, participants: set[str]) -> None:
    found = [claim for claim in claims(text, "meeting") if claim.args.status == status]
    assert found
    assert participants <= set(found[0].args.participants)


def test_where_an_attended_meeting_is() -> None:
    (found,) = claims(
        "Le président Ivo Brek participera, demain à Oron, à la conférence sur la Zorvie.", "meeting"
    )
    assert found.place is not None
    assert found.place.name == "Oron"


def test_a_conversation_needs_a_telephone_or_two_sides() -> None:
    assert claims("Une conversation animée a eu lieu lundi à Oron.", "meeting") == []


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Cette trêve, en vigueur depuis dimanche, est fragile.", "agrees"),
        ("Le calme règne depuis l'entrée en vigueur de la trêve.", "agrees"),
        ("Les insurgés ont réitéré leur engagement à respecter la trêve.", "accepts"),
        ("Les insurgés ont promis de négocier.", "accepts"),
        ("Ivo Brek a annoncé que ses forces respecteraient la trêve.", "accepts"),
        ("Les deux rivaux étaient attendus à Oron pour signer une trêve.", "agrees"),
        ("Les insurgés ont fait de cet échange une condition préalable aux pourparlers.", "conditions"),
        ("Ils se battent en violation d'une trêve négociée par l'ONU.", "violates"),
    ],
)
def test_truces_in_force_and_promised(text: str, action: str) -> None:
    assert action in {claim.args.action for claim in claims(text, "negotiation")}


@pytest.mark.parametrize(
    "text",
    [
        "Il veut réfléchir avant de s'engager sur cette trêve.",
        "Il a fait une condition de son retour.",
    ],
)
def test_no_step_yet(text: str) -> None:
    assert claims(text, "negotiation") == []


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Le Conseil de sécurité a prolongé vendredi l'embargo sur les armes.", "adopts"),
        ("Six pays ont voté pour et deux se sont abstenus sur la résolution.", "votes"),
        ("Neuf membres ont voté en faveur du texte que présentait la Zorvie.", "votes"),
        ("Ivo Brek n'a pas pour autant souhaité signer la trêve.", "rejects"),
        ("La Zorvie salue la trêve déjà signée par les insurgés.", "agrees"),
        ("Ivo Brek a révélé hier qu'il a signé «l'accord de cessez-le-feu».", "agrees"),
        ("L'ONU a souhaité « la fin des combats » lundi.", "calls_for"),
        ("Les insurgés ont exprimé leur volonté de poursuivre les pourparlers.", "accepts"),
        ("La Zorvie a confirmé son accord au plan de sortie de crise.", "accepts"),
        ("Le pont rouvre depuis l'entrée en vigueur d'une trêve précaire.", "agrees"),
    ],
)
def test_votes_and_assents(text: str, action: str) -> None:
    assert action in {claim.args.action for claim in claims(text, "negotiation")}


def test_two_sides_announce_in_one_sentence() -> None:
    text = "Les insurgés ont annoncé une trêve, après l'annonce par la Zorvie d'une « trêve illimitée »."
    found = [claim for claim in claims(text, "negotiation") if claim.args.action == "announces"]
    assert {claim.args.actors for claim in found} == {("insurgés",), ("Zorvie",)}


@pytest.mark.parametrize(
    "text",
    [
        "Une résolution doit recueillir neuf voix.",
        "Le texte n'a fait l'objet d'aucun veto des pays membres.",
        "Le club a prolongé le mandat de son trésorier.",
        "Ils se voient en vue de la prolongation de la trêve.",
    ],
)
def test_no_vote(text: str) -> None:
    assert claims(text, "negotiation") == []


@pytest.mark.parametrize(
    ("text", "status", "participants"),
    [
        (
            "La Zorvie et la Narvie, en pourparlers depuis une semaine, se taisent.",
            "held",
            {"Zorvie", "Narvie"},
        ),
        ("La veille, les deux camps avaient ouvert des pourparlers.", "held", {"deux camps"}),
        ("Les camps se taisent après l'échec d'un cycle de discussions.", "failed", set()),
        (
            "Le gouvernement et les insurgés renoueront lundi leurs contacts.",
            "planned",
            {"gouvernement", "insurgés"},
        ),
    ],
)
def test_talks_under_way_or_failed(text: str, status: str, participants: set[str]) -> None:
    (found,) = claims(text, "meeting")
    assert found.args.status == status
    assert participants <= set(found.args.participants)


def test_where_talks_are_held_that_a_relative_clause_tells_of() -> None:
    (found,) = claims("L'émissaire est à Oron, en Narvie, où se tiennent les pourparlers.", "meeting")
    assert found.place is not None
    assert found.place.name == "Oron"


@pytest.mark.parametrize(
    "text",
    ["La Zorvie réclame un dialogue direct.", "Les insurgés se disent prêts à entamer des négociations."],
)
def test_talks_asked_for_are_no_meeting(text: str) -> None:
    assert claims(text, "meeting") == []


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("La rencontre a débouché sur un accord de trêve.", ("ceasefire", "agrees")),
        ("Un deuxième cessez-le-feu a échoué en mai.", ("ceasefire", "violates")),
        ("La trêve est restée lettre morte.", ("ceasefire", "violates")),
        ("Le médiateur est revenu après l'échec de deux trêves.", ("ceasefire", "violates")),
        (
            "Le gouvernement reste ferme : pas question pour lui de négocier avec les insurgés.",
            ("talks", "rejects"),
        ),
        ("Les participants proposent lundi une feuille de route.", ("talks", "proposes")),
        ("Ils ont conclu une trêve. Elle sera signée lundi à Oron.", ("ceasefire", "agrees")),
        ("L'armée propose une trêve. Une décision que les insurgés ont rejetée.", ("ceasefire", "rejects")),
        ("Le Front s'engage à désarmer ses troupes.", ("surrender", "accepts")),
        ("Le texte demande aussi des consultations politiques.", ("talks", "calls_for")),
    ],
)
def test_how_truces_end_and_begin(text: str, step: tuple[str, str]) -> None:
    assert step in {(claim.args.matter, claim.args.action) for claim in claims(text, "negotiation")}


@pytest.mark.parametrize(
    "text",
    [
        "L'échec du plan social pèse sur la ville.",
        "La rencontre a débouché sur un match nul.",
        "Il est question de la pluie.",
    ],
)
def test_no_truce(text: str) -> None:
    assert claims(text, "negotiation") == []


@pytest.mark.parametrize(
    ("text", "status", "place"),
    [
        ("Plusieurs chefs d'État sont à Oron ce mercredi pour discuter de la trêve.", "planned", "Oron"),
        ("Le ministre Ivo Brek était à Oron lundi pour rencontrer le médiateur Jan Orn.", "planned", "Oron"),
        ("De nouvelles discussions doivent avoir lieu lundi à Oron.", "planned", "Oron"),
        ("Le mini-sommet s'est tenu à Oron en présence des présidents Ivo Brek et Jan Orn.", "held", "Oron"),
        ("Il a été question de la trêve au cours d'un mini-sommet à Oron.", "held", "Oron"),
        ("Les présidents zorvien et narvien sont attendus dans la capitale narvienne.", "planned", None),
        (
            "C'est le thème d'une conversation entre le ministre Ivo Brek et le ministre Jan Orn.",
            "held",
            None,
        ),
        (
            "Ivo Brek, le président, a invité le ministre Jan Orn à se rendre à Oron pour une rencontre.",
            "planned",
            "Oron",
        ),
    ],
)
def test_who_comes_where(text: str, status: str, place: str | None) -> None:
    found = claims(text, "meeting")
    assert [claim.args.status for claim in found] == [status]
    if place is not None:
        assert found[0].place is not None
        assert found[0].place.name == place


def test_a_day_of_the_month_that_a_plan_gives_lies_ahead() -> None:
    (found,) = claims(
        "Le ministre Ivo Brek doit être reçu le 12 mai à Oron par le président Jan Orn.", "meeting"
    )
    assert found.time is not None
    assert found.time.earliest == dt.date(2021, 5, 12)


@pytest.mark.parametrize(
    "text",
    [
        "L'idée d'une rencontre entre le ministre Ivo Brek et le ministre Jan Orn plaît.",
        "Une conversation animée a lieu lundi à Oron.",
    ],
)
def test_no_meeting_yet(text: str) -> None:
    assert [claim for claim in claims(text, "meeting") if claim.args.participants] == []


@pytest.mark.parametrize(
    ("text", "step", "actors"),
    [
        (
            "Aux termes d'un accord avec l'armée, les insurgés quittent la ville.",
            ("talks", "agrees"),
            ("armée", "insurgés"),
        ),
        (
            "Le 4, la Narvie et la Zorvie mettent leur veto à une résolution.",
            ("resolution", "vetoes"),
            ("Narvie", "Zorvie"),
        ),
        (
            "Les camps se sont renvoyé des accusations de violation de la trêve.",
            ("ceasefire", "violates"),
            (),
        ),
    ],
)
def test_steps_by_terms_and_charges(text: str, step: tuple[str, str], actors: tuple[str, ...]) -> None:
    found = [claim for claim in claims(text, "negotiation") if (claim.args.matter, claim.args.action) == step]
    assert found
    assert found[0].args.actors == actors


@pytest.mark.parametrize(
    "text",
    [
        "Les discussions devaient déboucher sur une trêve.",
        "Cette évacuation a été permise par la météo.",
    ],
)
def test_nobody_willed_it(text: str) -> None:
    assert claims(text, "negotiation") == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("L'Union africaine a initié les négociations.", "held"),
        ("Il parle de la deuxième session des pourparlers, qui s'ouvre demain.", "planned"),
        ("Lors des négociations à Genève, le médiateur a parlé de la trêve.", "held"),
    ],
)
def test_talks_told_beside(text: str, status: str) -> None:
    (found,) = claims(text, "meeting")
    assert found.args.status == status


def test_money_opens_no_way() -> None:
    assert claims("La région a débloqué une aide d'urgence de 5 millions.", "negotiation") == []
