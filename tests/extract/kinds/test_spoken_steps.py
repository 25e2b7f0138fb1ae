"""What those who speak say must be, is needed or can't be; what nobody says so, or what has its day, gives no step."""

from __future__ import annotations

import pytest
from tests.extract.kinds.talks import claims


@pytest.mark.parametrize(
    ("text", "matter", "action", "actor"),
    [
        (
            "« Les tirs doivent cesser dès ce soir », a dit le maire Ivo Brek.",
            "ceasefire",
            "calls_for",
            "Ivo Brek",
        ),
        ("La trêve doit être prolongée, a plaidé l'émissaire Jan Orn.", "ceasefire", "calls_for", "Jan Orn"),
        ("Cette trêve doit être inconditionnelle, a dit la Zorvie.", "ceasefire", "calls_for", "Zorvie"),
        (
            "« Le blocus doit être levé », a dit la ministre Ana Kurtel.",
            "humanitarian_access",
            "calls_for",
            "Ana Kurtel",
        ),
        ("Les captifs doivent être libérés, a dit Ivo Brek.", "talks", "calls_for", "Ivo Brek"),
        ("« Déposez les armes », a lancé le général Orn aux insurgés.", "surrender", "calls_for", "Orn"),
        ("Le moment est venu de négocier, estime la Zorvie.", "talks", "calls_for", "Zorvie"),
        ("L'heure est au dialogue, a dit la Zorvie.", "talks", "calls_for", "Zorvie"),
        ("« Il n'y a pas de solution militaire », a dit Ivo Brek.", "talks", "calls_for", "Ivo Brek"),
        ("La seule issue est le dialogue, a dit Ivo Brek.", "talks", "calls_for", "Ivo Brek"),
        ("Aucun compromis n'est possible, a dit Ivo Brek.", "talks", "rejects", "Ivo Brek"),
        (
            "Les conditions ne sont pas réunies pour une trêve, a dit Ivo Brek.",
            "ceasefire",
            "rejects",
            "Ivo Brek",
        ),
    ],
)
def test_said_to_be_needed(text: str, matter: str, action: str, actor: str) -> None:
    (found,) = claims(text)
    assert (found.args.matter, found.args.action) == (matter, action)
    assert [actor in name for name in found.args.actors] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Les tirs doivent cesser.",  # nobody says so
        "Dix captifs doivent être libérés, a dit Ivo Brek.",  # a count of those who will be
        "Les blessés doivent être évacués jeudi, a dit Ivo Brek.",  # planned
        "« Discutez avec votre médecin », a dit Ivo Brek.",
        "Le pont doit être inconditionnellement rouvert au public, a dit Ivo Brek.",
        "« Il n'y a pas de solution miracle », a dit Ivo Brek.",
        "Le moment est venu de rentrer, a dit Ivo Brek.",
        "Aucun départ n'est possible, a dit Ivo Brek.",
        "Les conditions ne sont pas réunies pour une moisson, a dit Ivo Brek.",
    ],
)
def test_not_a_step(text: str) -> None:
    assert claims(text) == []


@pytest.mark.parametrize(
    ("text", "matter", "action", "actors"),
    [
        ("La Zorvie a promis de bloquer toute résolution.", "resolution", "rejects", ["Zorvie"]),
        (
            "Le Conseil de sécurité a adopté une résolution exigeant une trêve.",
            "ceasefire",
            "calls_for",
            ["Conseil de sécurité"],
        ),
        (
            "Les insurgés réclament des garanties avant de signer la trêve.",
            "ceasefire",
            "conditions",
            ["insurgés"],
        ),
        (
            "La Zorvie réclame une trêve. L'armée exige au préalable le départ des insurgés.",
            "ceasefire",
            "conditions",
            ["armée"],
        ),
        (
            "Aucune trêve ne sera signée tant que l'armée restera, a dit Ivo Brek.",
            "ceasefire",
            "conditions",
            ["Ivo Brek"],
        ),
        ("Un appel à la trêve lancé par la Zorvie est resté vain.", "ceasefire", "calls_for", ["Zorvie"]),
        ("Les négociateurs butent sur le sort des blessés.", "talks", "rejects", ["négociateurs"]),
        (
            "Les belligérants entendent faciliter le passage des secours.",
            "humanitarian_access",
            "accepts",
            ["belligérants"],
        ),
        (
            "La Zorvie et la Russie sont convenues de libérer cent prisonniers.",
            "talks",
            "agrees",
            ["Zorvie", "Russie"],
        ),
        (
            "La Zorvie a donné 48 heures aux insurgés pour déposer les armes.",
            "surrender",
            "calls_for",
            ["Zorvie"],
        ),
        (
            "Des tirs ont retenti deux heures après l'entrée en vigueur de la trêve.",
            "ceasefire",
            "violates",
            [],
        ),
        ("Les combats ont repris, mettant fin à cinq jours de trêve.", "ceasefire", "violates", []),
        ("Le général a ordonné à ses hommes de cesser le feu.", "ceasefire", "announces", ["général"]),
        ("La Russie s'opposera à de nouvelles sanctions.", "resolution", "rejects", ["Russie"]),
        ("La Croix-Rouge a été autorisée à entrer dans l'enclave.", "humanitarian_access", "accepts", []),
        ("Couloir humanitaire ouvert à Valmourt", "humanitarian_access", "accepts", []),
        ("Le médiateur a obtenu la libération de trois enfants.", "talks", "agrees", ["médiateur"]),
        ("Le président sortant refuse de céder le pouvoir.", "talks", "rejects", ["président"]),
        (
            "Le « Quad », qui réunit la Russie, l'Inde et le Japon, a proposé une trêve.",
            "ceasefire",
            "proposes",
            ["Quad"],
        ),
    ],
)
def test_steps_of_other_shapes(text: str, matter: str, action: str, actors: list[str]) -> None:
    found = [c for c in claims(text) if (c.args.matter, c.args.action) == (matter, action)]
    assert len(found) == 1
    assert len(found[0].args.actors) == len(actors)
    assert all(any(actor in name for name in found[0].args.actors) for actor in actors)


@pytest.mark.parametrize(
    "text",
    [
        "Les insurgés ont accepté de quitter leur camp et la trêve tient.",  # no refusal
        "Le général a ordonné à ses hommes de rentrer.",
        "Les habitants entendent tirer des obus.",
        "Le négociateur bute sur une marche.",
        "Le club s'opposera à de nouvelles sanctions sportives.",
        "Les civils qui le souhaitent pourront partir.",
        "Le lycée a été autorisé à entrer dans le concours.",
    ],
)
def test_no_refusal_and_no_order(text: str) -> None:
    assert not {c.args.action for c in claims(text)} & {"rejects", "announces", "calls_for", "violates"}
    assert "humanitarian_access" not in {c.args.matter for c in claims(text)}


@pytest.mark.parametrize(
    ("text", "status", "participants"),
    [
        ("Le président a réuni son cabinet de guerre.", "held", {"président", "cabinet de guerre"}),
        ("La Ligue arabe tiendra une session extraordinaire lundi.", "planned", {"Ligue arabe"}),
        ("Les belligérants négocient depuis lundi à Genève.", "held", {"belligérants"}),
        (
            "Les discussions, auxquelles participent la Zorvie et la Russie, ont débuté lundi.",
            "held",
            {"Zorvie", "Russie"},
        ),
        ("Dans un appel téléphonique au roi, le président a salué la trêve.", "held", {"roi", "président"}),
        (
            "Des ministres ont rencontré en secret des envoyés des insurgés.",
            "held",
            {"ministres", "envoyés des insurgés"},
        ),
        (
            "Les ministres ont quitté Genève sans avoir rencontré les insurgés.",
            "failed",
            {"ministres", "insurgés"},
        ),
        (
            "Le président a proposé une rencontre aux chefs des insurgés.",
            "planned",
            {"président", "chefs des insurgés"},
        ),
        ("La réunion du G7 sera dominée par la crise.", "planned", {"G7"}),
    ],
)
def test_meetings_of_other_shapes(text: str, status: str, participants: set[str]) -> None:
    (found,) = claims(text, "meeting")
    assert (found.args.status, set(found.args.participants)) == (status, participants)


@pytest.mark.parametrize(
    "text",
    [
        "La Zorvie et la Russie planchent sur un texte.",
        "Le projet a rencontré l'opposition des élus.",
        "Les négociations sont au point mort depuis mars.",
        "La Zorvie presse les deux camps de s'asseoir à la même table.",
        "Le président a réuni ses notes.",
    ],
)
def test_no_meeting(text: str) -> None:
    assert claims(text, "meeting") == []


def test_those_who_agreed_keep_their_truce() -> None:
    text = (
        "Le gouvernement zorvien et les insurgés du Front uni sont convenus lundi à Genève d'une trêve de dix jours. "
        "Le cessez-le-feu, qui doit entrer en vigueur jeudi, prévoit l'ouverture de deux couloirs humanitaires."
    )
    found = claims(text)
    assert {c.args.matter for c in found} == {"ceasefire", "humanitarian_access"}
    assert [c.args.actors for c in found] == [("gouvernement zorvien", "insurgés du Front uni")] * 3


def test_another_truce_is_not_theirs() -> None:
    text = "La Zorvie et la Russie ont conclu une trêve. Une trêve est entrée en vigueur au Mali."
    assert [c.args.actors for c in claims(text)] == [("Zorvie", "Russie"), ()]


def test_a_meeting_offered_has_no_day_yet() -> None:
    text = "Le président zorvien a proposé lundi une rencontre avec son homologue russe."
    (found,) = claims(text, "meeting")
    assert found.time is None
    assert set(found.args.participants) == {"président zorvien", "homologue russe"}
    (offer,) = claims(text)
    assert (offer.args.matter, offer.args.action) == ("talks", "proposes")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("L'envoyé est venu à Genève pour discuter avec les autorités.", "planned"),
        ("Des ministres l'ont appris lors de discussions privées avec des responsables russes.", "held"),
        ("Les deux camps n'ont engagé aucune négociation à Genève.", "failed"),
    ],
)
def test_talks_by_the_way(text: str, status: str) -> None:
    assert [c.args.status for c in claims(text, "meeting")] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Annoncé favori, le président a tenu à voter.",
        "Pas question de négocier avec les insurgés, a dit le ministre Ivo Brek.",
    ],
)
def test_nobody_is_met(text: str) -> None:
    assert claims(text, "meeting") == []


def test_a_commitment_told_in_an_accord_is_not_to_it() -> None:
    text = "Le président s'était engagé à retirer ses soldats lors d'un accord signé en mai."
    assert "accepts" not in {c.args.action for c in claims(text)}


def test_violations_of_the_truce_that_the_line_names() -> None:
    (found,) = claims("Les garants de la trêve ont dénoncé des violations.")
    assert (found.args.matter, found.args.action) == ("ceasefire", "violates")
    assert claims("Les juristes ont dénoncé des violations.") == []
