"""Shapes in which newsrooms give somebody's words, each with what looks like it and says nothing."""

from __future__ import annotations

import pytest
from tests.extract.told import spoken

from recoupe.record import Statement


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("SON — Mira Kolt, infirmière : « La rue est vide, je ne reconnais plus rien. »", "Mira Kolt"),
        ("Le maire, Ivo Brek, qui a passé dix jours à Oron : « Chacun peut rentrer chez soi. »", "Ivo Brek"),
        ("« Nous y veillons de près », s'est borné à dire le préfet d'Oron.", "préfet d'Oron"),
        ("« On ne négocie pas, mais on parle », a fait dire le président, Ivo Brek.", "Ivo Brek"),
        ("« Nous partons demain », a tenu à préciser Ivo Brek.", "Ivo Brek"),
        ("Crue d'Oron : « Nous manquons de tout depuis trois jours » (Ivo Brek)", "Ivo Brek"),
    ],
)
def test_who_says_the_quoted_words(claims, text: str, speaker: str) -> None:
    assert spoken(claims(text)) == [(speaker, "direct")]


def test_a_heading_before_a_colon_is_no_speaker(claims) -> None:
    assert spoken(claims("Seule consigne : « restez chez vous et fermez les volets ».")) == []
    assert spoken(claims("Une pancarte au mur : « restez chez vous et fermez les volets ».")) == []
    assert spoken(claims("Roman de la rentrée : « Le Dernier Phare du Nord » (Ivo Brek)")) == []


def test_who_has_done_something_says_so(claims) -> None:
    found = claims("Les ravisseurs se vantent d'avoir tué douze soldats.")
    assert [s.name for c in found if c.kind == "casualties" for s in c.attribution] == ["ravisseurs"]
    found = claims("Les habitants se défendent contre la milice, qui a tué douze soldats.")
    assert [c.attribution for c in found if c.kind == "casualties"] == [()]


@pytest.mark.parametrize(
    "text",
    [
        "Le gouvernement a invité la milice à observer une trêve.",
        "Le président propose d'ouvrir une école à Oron.",
        "Le camp a enregistré des arrivées venues du nord.",
        "Le calme était revenu, a constaté une journaliste de l'agence Kalpo.",
        "La milice revendique les îles situées au nord.",
        "Le jury a attribué le prix à Ana Kurtel.",
    ],
)
def test_what_tells_nothing_is_no_statement(claims, text: str) -> None:
    assert spoken(claims(text)) == []


@pytest.mark.parametrize(
    "text", ["La milice a revendiqué cet attentat.", "L'attentat a été revendiqué par la milice."]
)
def test_owning_up_to_a_deed_is_a_statement(claims, text: str) -> None:
    assert spoken(claims(text)) == [("milice", "indirect")]


def test_a_report_beside_while_has_its_own_source(claims) -> None:
    text = "Ivo Brek a parlé. La route est coupée, a-t-il ajouté, alors que l'agence Kalpo a fait état de 71 morts."
    assert [s.name for c in claims(text) if c.kind == "casualties" for s in c.attribution] == ["agence Kalpo"]


def test_this_official_is_who_spoke_last(claims) -> None:
    before = "Le chef du dispensaire, Anto Vell, a dit que la nuit fut calme. "
    assert (
        spoken(claims(before + "« Elle fut courte », a dit à l'agence ce responsable."))[-1][0] == "Anto Vell"
    )
    assert spoken(claims(before + "« Elle fut courte », a dit à l'agence ce soldat."))[-1][0] == "soldat"


def test_a_name_in_marks_is_no_subject(claims) -> None:
    text = "Quant à la force « Sabre », le colonel Gil Jaron a indiqué qu'elle était « prête à partir »."
    assert spoken(claims(text)) == [("Gil Jaron", "mixed")]


def test_marks_that_close_inside_a_figure(claims) -> None:
    text = '"Près de quarante" blessés ont été évacués, dont "certains sont très gravement atteints", a dit Ivo Brek.'
    assert [speaker for speaker, _ in spoken(claims(text))] == ["Ivo Brek"]


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("La morgue dit avoir reçu vingt-sept corps.", "reported"),
        ("La Cause verte parle de 220 tués.", "reported"),
        ("L'hiver a fait 220 tués.", "asserted"),
    ],
)
def test_whose_figure_it_is(claims, text: str, factuality: str) -> None:
    assert [c.factuality for c in claims(text) if c.kind == "casualties"] == [factuality]


def test_a_bare_number_tells_of_those_counted_before(claims) -> None:
    text = "Selon l'hôpital d'Oron, quarante blessés ont été évacués. Trois y sont morts."
    assert [[s.name for s in c.attribution] for c in claims(text) if c.kind == "casualties"][-1] == [
        "hôpital d'Oron"
    ]
    text = (
        "Selon l'hôpital d'Oron, quarante blessés ont été évacués. Trois soldats sont morts lundi à Velmar."
    )
    assert [c.attribution for c in claims(text) if c.kind == "casualties"][-1] == ()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"Nous partons tous ce soir", a prévenu mardi M. Ardan.', "Ardan"),
        ("La Ligue a plusieurs fois dénoncé une « épuration lente et calculée ».", "Ligue"),
        (
            "Le « président » du M44, Ivo Brek, a accusé la Ligue d'avoir « menti à tout le monde ».",
            "Ivo Brek",
        ),
        (
            "Le deuil a débuté après le massacre pour lequel le gouvernement évoque « une grande folie commune ».",
            "gouvernement",
        ),
    ],
)
def test_the_speaker_is_found_past_what_stands_between(claims, text: str, speaker: str) -> None:
    assert [who for who, _ in spoken(claims(text))] == [speaker]


def test_a_byname_says_nothing(claims) -> None:
    assert (
        spoken(claims("Les gardes, dirigés par le général Anto Vell, dit Sabre, ont publié des images."))
        == []
    )


def test_advances_that_do_not_cease_are_no_denial(claims) -> None:
    found = claims("Les rebelles ne cessent de gagner du terrain dans le sud du pays.")
    assert [c.factuality for c in found if c.kind == "control"] == ["asserted"]
    found = claims("Les rebelles n'ont pas gagné de terrain dans le sud du pays.")
    assert "asserted" not in [c.factuality for c in found if c.kind == "control"]


def test_a_quotation_begins_at_its_mark(claims) -> None:
    (said,) = [
        c for c in claims("L'armée revendique la mort de quarante « rebelles ».") if c.kind == "statement"
    ]
    assert said.args.quote == "rebelles"


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "« Nous avons arrêté trois “espions” hier », a dit le maire.",
            ["Nous avons arrêté trois “espions” hier"],
        ),
        (
            "« Nous avons arrêté des “espions” hier », a dit le maire.",
            ["Nous avons arrêté des “espions” hier"],
        ),
        ('« Ce sont de vrais "espions" », a dit le maire.', ['Ce sont de vrais "espions"']),
        ('"Ils parlent de « tri » du courrier", a dit le maire.', ["Ils parlent de « tri » du courrier"]),
        ("« Il a dit : “Partez.” J'ai fui », a dit le maire.", ["Il a dit : “Partez.” J'ai fui"]),
        ("« Un “oubli », a dit le maire. Le préfet parle d'un “hasard”.", ["Un “oubli", "hasard"]),
        ("Le maire a dénoncé « un “oubli” » et des « erreurs ».", ["un “oubli” […] erreurs"]),
    ],
)
def test_marks_within_marks_stay(claims, text: str, quotes: list[str]) -> None:
    assert [c.args.quote for c in claims(text) if c.kind == "statement"] == quotes


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("« Non », a dit le maire, Ivo Brek. L'évêque Paul Talvik a vu le blessé.", "Paul Talvik"),
        ("« Non », a dit le maire, Ivo Brek. Une route a été coupée.", "Ivo Brek"),
        ("L'évêque Paul Talvik a vu le blessé. « Non », a dit le maire, Ivo Brek.", "Ivo Brek"),
    ],
)
def test_according_to_him_is_who_the_sentence_before_is_about(claims, before: str, speaker: str) -> None:
    found = claims(f"{before} Selon lui, deux hommes sont morts.")
    assert [c.attribution[0].name for c in found if c.kind == "casualties"] == [speaker]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Ana Brek a assuré que le préfet se trouvait « en lieu sûr ».", ["Ana Brek"]),
        ("Ana Brek a assuré que le préfet trouvait le délai « trop court ».", ["Ana Brek", "préfet"]),
    ],
)
def test_to_be_somewhere_is_no_opinion(claims, text: str, speakers: list[str]) -> None:
    assert [who for who, _ in spoken(claims(text))] == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Le maire, « sous le choc », a annoncé la fermeture du pont.", ["maire"]),
        ("Le maire, Ivo Brek, « très remonté » contre la Ligue, dénonce un oubli.", ["Ivo Brek"]),
        ("La ministre a « exhorté les habitants au calme ».", ["ministre"]),
        ("Dans la ville, « sous le choc », témoigne une infirmière.", ["infirmière"]),
        ("Le pire, « un enfer », raconte Ana Brek, c'était le bruit.", ["Ana Brek"]),
    ],
)
def test_who_speaks_around_marks(claims, text: str, speakers: list[str]) -> None:
    assert [who for who, _ in spoken(claims(text))] == speakers


@pytest.mark.parametrize(
    ("before", "body"),
    [
        ("L'armée a nié ces tirs.", "armée"),
        ("La Croix-Rouge est sur place.", "Croix-Rouge"),
        ("Le maire a nié cet oubli.", None),
    ],
)
def test_their_spokesman_speaks_for_who_is_told_of(claims, before: str, body: str | None) -> None:
    found = claims(f"{before} « L'ONU arrive », a dit leur porte-parole, Ivo Brek.")
    assert [c.args.organisation for c in found if c.kind == "statement" and c.args.speaker == "Ivo Brek"] == [
        body
    ]


@pytest.mark.parametrize(
    ("before", "who", "speaker"),
    [
        ("Le ministre de la Santé, Ivo Brek, a vu les blessés.", "Premier ministre", "Premier ministre"),
        ("Le ministre de la Santé, Ivo Brek, a vu les blessés.", "ministre", "Ivo Brek"),
        ("Le Premier ministre, Ivo Brek, a vu les blessés.", "Premier ministre", "Ivo Brek"),
        ("Le Premier ministre, Ivo Brek, a vu les blessés.", "ministre de la Santé", "ministre de la Santé"),
    ],
)
def test_a_prime_minister_is_no_minister(claims, before: str, who: str, speaker: str) -> None:
    assert [one for one, _ in spoken(claims(f"{before} « Tout va bien », a dit le {who}."))] == [speaker]


def test_his_adviser_is_a_persons(claims) -> None:
    text = "« La Ligue du Fleuve ment », a dit le maire. « Tout va bien », a dit son conseiller, Ivo Brek."
    assert [c.args.organisation for c in claims(text) if c.kind == "statement"] == [None, None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Le ministre Ivo Brek a vu Jan Orval. « Tout va bien », a dit ce dernier.", "Jan Orval"),
        ("Le ministre a vu Ivo Brek. Ce dernier affirme que la digue tient.", "Ivo Brek"),
        ("Le ministre a vu les rebelles. Ces derniers affirment que la digue tient.", "rebelles"),
        ("Le pont a fermé, avant que le préfet ne reconnaisse un « oubli ».", "préfet"),
    ],
)
def test_the_last_named(claims, text: str, speaker: str) -> None:
    assert [who for who, _ in spoken(claims(text))] == [speaker]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Le maire d'Oran, Ivo Brek, pleure. À Lille, « tout va bien », dit le maire.", ["maire"]),
        ("Le maire d'Oran, Ivo Brek, pleure. À Oran, « tout va bien », dit le maire.", ["Ivo Brek"]),
        ("Le maire d'Oran, Ivo Brek, pleure. « Tout va bien », dit le maire.", ["Ivo Brek"]),
    ],
)
def test_the_mayor_of_another_town(claims, text: str, speakers: list[str]) -> None:
    assert [who for who, _ in spoken(claims(text))] == speakers


def test_they_are_whom_the_sentence_before_tells_of(claims) -> None:
    text = "« Nous partons », ont dit les deux rivaux.\n\nDes habitants ont défilé mardi. Ils réclament des comptes."
    assert [who for who, _ in spoken(claims(text))] == ["deux rivaux", "habitants"]


@pytest.mark.parametrize("verb", ["parle, elle, de", "évoque, elle,", ", elle, évoque"])
def test_a_pronoun_between_commas_parts_nothing(claims, verb: str) -> None:
    (dead,) = [c for c in claims(f"La police {verb} dix morts.".replace(" ,", ",")) if c.kind == "casualties"]
    assert [source.name for source in dead.attribution] == ["police"]


def test_a_verb_among_the_words_said_owns_none_outside_them(claims) -> None:
    text = "« La Ligue dit qu'elle est prête » à partir, « et je la crois », a dit le maire."
    (said,) = [c for c in claims(text) if c.kind == "statement"]
    assert (said.args.speaker, said.args.quote) == (
        "maire",
        "La Ligue dit qu'elle est prête […] et je la crois",
    )


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("La rupture de la digue, lundi, a inquiété la région.", []),  # whom something moves says nothing
        ("L'attentat d'Orvane, mardi, a ému le pays.", []),
        ("La digue a été mal entretenue, s'est inquiétée la mairesse.", ["mairesse"]),
    ],
)
def test_what_moves_people_is_no_word_of_theirs(claims, text: str, speakers: list[str]) -> None:
    assert [claim.args.speaker for claim in claims(text) if claim.kind == "statement"] == speakers


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ORON, 11 mars (Agence du Nord) - L'eau baisse enfin, a dit mardi le maire.", "L'eau baisse enfin"),
        ("Le maire a reconnu samedi que l'eau baissait.", "que l'eau baissait"),
        (
            "Oron, ville martyre - et fière -, tiendra, a dit le maire.",
            "Oron, ville martyre - et fière -, tiendra",
        ),
        ("Le maire a dit : samedi sera un beau jour.", "samedi sera un beau jour"),
    ],
)
def test_what_leads_to_the_words_is_none_of_them(claims, text: str, words: str) -> None:
    (said,) = (c for c in claims(text) if isinstance(c.args, Statement))
    assert said.evidence[0].text == words
