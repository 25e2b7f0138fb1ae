"""Who speaks by office, in session or by papers, by what turns of phrase; and what looks the same and says nothing."""

from __future__ import annotations

import pytest
from tests.extract.told import speakers

from recoupe.record import Statement


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("L'administrateur de la cité a indiqué que le marché est fermé.", "administrateur de la cité"),
        ("Le métropolite a rappelé que la chapelle reste ouverte.", "métropolite"),
        ("Selon l'adjoint au maire de Veldor, Ivo Brek, le pont a cédé.", "Ivo Brek"),
        ("Ivo Brek, premier adjoint au maire de Veldor, affirme que le pont tient.", "Ivo Brek"),
        ("Selon le porte-parole du Front, Ivo Brek est rentré lundi chez lui.", "porte-parole du Front"),
        ("Selon le porte-parole du Front, Ivo Brek, le pont a cédé.", "Ivo Brek"),
        ("La chefferie a fait savoir que les puits sont vides.", "chefferie"),
        ("Le sommet salue les efforts de la Ligue.", "sommet"),
        ("Les soutiens du préfet répètent qu'ils voteront.", "soutiens du préfet"),
        ("Le chef du village Kimora précise que des tracts circulent.", "chef du village Kimora"),
        ("Selon le bourgmestre, les gardes ont repris le moulin.", "bourgmestre"),
        ("Dix gardes ont fui, a annoncé la Ligue des ports.", "Ligue des ports"),
        ("La piste d'une fuite de gaz est la bonne, selon le procureur.", "procureur"),
        ("J'ai croisé des bateliers. Ils m'ont dit que le quai était fermé.", "bateliers"),
        ("Le prévenu avait expliqué à un ami resté à Veldor que les puits étaient vides.", "prévenu"),
        ("Un élu a déclaré, citant ses propres sources, que les puits étaient vides.", "élu"),
        ("Ce n'est pas un vote souligne ce militant de la Ligue.", "militant de la Ligue"),
        ("La Sarvie a rompu le silence jeudi.", "Sarvie"),
        ("Veldor prend ses voisins à témoin.", "Veldor"),
        ("Ana Kurtel a réagi, se disant « horrifiée et choquée ».", "Ana Kurtel"),
        ("Des voisins ont rapporté une restriction sévère de l'accès aux puits.", "voisins"),
        ("La Ligue est vent debout contre ce vol qu'elle qualifie de farce.", "Ligue"),
        ("L'eau manque à Veldor. C'est ce qui ressort du rapport de la Ligue des ports.", "Ligue des ports"),
        ("Il ressort du rapport de la Ligue des ports que les puits sont vides.", "Ligue des ports"),
        ("C'est ce qu'a déclaré la préfète : les écoles rouvrent.", "préfète"),
        ("L'information a été livrée par la préfète.", "préfète"),
        ("Ivo Brek a profité de la visite pour rappeler que les puits sont vides.", "Ivo Brek"),
        ("Ivo Brek a pris la parole pour dénoncer le silence de la mairie.", "Ivo Brek"),
        ("Ivo Brek n'a pas manqué de souligner que les puits sont vides.", "Ivo Brek"),
        ("L'eau manque, a affirmé mardi, dans une allocution télévisée, la préfète.", "préfète"),
        ("L'armée ne va pas partir, comme le précise Ana Kurtel : « Les chars restent. »", "Ana Kurtel"),
        ("L'armée partira, ainsi que l'explique le préfet : « Les chars rentrent. »", "préfet"),
        ("L'armée a prévenu, comme il pleuvait à Oron : « Les chars restent. »", "armée"),
        ("Le Courrier a cité des pêcheurs affirmant que les puits sont vides.", "pêcheurs"),
    ],
)
def test_who_has_spoken(claims, text: str, speaker: str) -> None:
    assert speakers(claims(text)) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Le sommet de la colline indique le nord.",
        "La ville accueille des bateliers et des pêcheurs. Ils disent la prière.",
        "Le gardien a rompu le pain.",
        "Ivo Brek a profité de la visite pour se reposer.",
        "Ivo Brek a manqué de souligner le titre.",
        "La balle ressort du mur de la mairie.",
        "Le boulanger a livré le pain par la préfète.",
        "Les élèves ont rapporté une tortue.",
        "Il a pris le bateau pour dénoncer.",
    ],
)
def test_nobody_has_spoken(claims, text: str) -> None:
    assert speakers(claims(text)) == []


def test_what_is_added_is_said_apart(claims) -> None:
    found = claims("« Le pont tient », a noté la préfète, ajoutant : « Nous le garderons ouvert. »")
    assert speakers(found) == ["préfète", "préfète"]


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        (
            "« L'eau manque », dit Isa Benja, président de la société civile Bunyara.",
            "société civile Bunyara",
        ),
        ("« L'eau manque », dit Isa Benja, chef de l'unité fluviale d'Oron.", "unité fluviale d'Oron"),
    ],
)
def test_a_local_body_keeps_what_it_is(claims, text: str, organisation: str) -> None:
    (args,) = [c.args for c in claims(text) if isinstance(c.args, Statement)]
    assert args.organisation == organisation


def test_a_un_office_keeps_what_it_is_for(claims) -> None:
    text = "Le Bureau des Nations unies pour la coordination des affaires humanitaires dit que les puits sont vides."
    (speaker,) = speakers(claims(text))
    assert speaker is not None
    assert "affaires humanitaires" in speaker


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("Dans une interview accordée à VELD7.CD, le maire a dit que la route est coupée.", "VELD7.CD"),
        ("« La route est coupée », a affirmé sur Oron24.net le maire.", "Oron24.net"),
        ("Ana Kurtel s'est dite « inquiète de la crue » dans un communiqué.", "communiqué"),
    ],
)
def test_where_it_was_said(claims, text: str, medium: str) -> None:
    (args,) = [c.args for c in claims(text) if isinstance(c.args, Statement)]
    assert args.medium == medium


def test_a_full_stop_without_its_space_is_no_site(claims) -> None:
    (args,) = [
        c.args for c in claims("Le maire a dit sur le quai.Il pleut.") if isinstance(c.args, Statement)
    ] or [None]
    assert args is None or args.medium is None


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("Ana Kurtel a raconté à la police avoir été piégée.", "police"),
        ("Ana Kurtel a dit à Veldor que les puits sont vides.", None),
    ],
)
def test_to_whom_it_was_said(claims, text: str, addressee: str | None) -> None:
    (args,) = [c.args for c in claims(text) if isinstance(c.args, Statement)]
    assert args.addressee == addressee


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("La Ligue est « très dispersée », a prédit Ana Kurtel.", "très dispersée"),
        ("Les gardes, prédit-elle, « devront partir ».", "devront partir"),
    ],
)
def test_a_few_words_in_marks_make_it_mixed(claims, text: str, quote: str) -> None:
    found = claims("Ana Kurtel se dit inquiète. " + text)
    args = [c.args for c in found if isinstance(c.args, Statement)][-1]
    assert (args.mode, args.quote) == ("mixed", quote)


def test_an_office_without_its_comma_is_his(claims) -> None:
    (args,) = [
        c.args
        for c in claims("Ana Kurtel porte-parole de la Ligue a dit que les puits sont vides.")
        if isinstance(c.args, Statement)
    ]
    assert (args.speaker, args.role, args.organisation) == ("Ana Kurtel", "porte-parole", "Ligue")


def test_whoever_is_of_the_same_body_is_who_spoke(claims) -> None:
    text = "« La route est coupée », dit Isa Benja, président de la société civile. « Rien ne va », explique cet "
    assert set(speakers(claims(text + "acteur de la société civile."))) == {"Isa Benja"}
    assert len(set(speakers(claims(text + "officier de la garde.")))) == 2


def test_powers_react_with_nothing_behind_the_verb(claims) -> None:
    assert speakers(claims("Après le vol, la Sarvie s'indigne.")) == ["Sarvie"]
    assert speakers(claims("Après le vol, la ville s'agite et le maire s'inquiète.")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Le ministère infirme la mort du garde-champêtre.",
        "Le bourgmestre a rassuré que la digue est solide.",
        "La digue tient, renseigne la même source.",
        "La digue tient, temporise le préfet.",
        "L'opposition indexe la mairie.",
        "L'opposante tacle le gouvernement.",
        "Le gestionnaire du réseau a averti les habitants contre une panne.",
        "La ministre s'est fendue d'un communiqué.",
        "Le cacique a coupé court aux rumeurs.",
        "Le sénateur a sonné l'alarme.",
        "Le sénateur loue les efforts des bateliers.",
        "Le comité a formulé des recommandations.",
        "La Ligue a multiplié les appels à la retenue.",
        "L'évêque a poussé un coup de gueule.",
        "La mairie agite le spectre d'une panne.",
        "Ivo Brek a traduit sa compassion aux familles.",
    ],
)
def test_words_of_public_speech(claims, text: str) -> None:
    assert len(speakers(claims("La Ligue des ports a dit que rien ne va. " + text))) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Le sénateur loue un appartement.",
        "Le batelier a sonné à la porte.",
        "Le libraire a indexé ses livres.",
        "Ana Kurtel remercie d'un signe de tête.",
        "La voisine a coupé le pain.",
        "Le pêcheur a poussé sa barque.",
        "Le juge a signé une lettre.",
        "Les bateliers ont marqué leur solidarité par un silence.",
        "Le préfet a traduit un livre.",
        "La pluie a formulé des flaques.",
    ],
)
def test_what_is_done_with_the_same_verbs(claims, text: str) -> None:
    assert speakers(claims(text)) == []


@pytest.mark.parametrize(
    ("text", "speaker", "medium"),
    [
        ("Le préfet a, dans un discours diffusé à la radio, promis des aides.", "préfet", "discours"),
        (
            "Le préfet a, lors d'une conférence de presse, annoncé la fermeture du pont.",
            "préfet",
            "conférence de presse",
        ),
        ("La Sarvie a « fermement » condamné le vol.", "Sarvie", None),
        ("Joint par Radio Kamar, le curé évoque « une nuit d'enfer ».", "curé", "Radio Kamar"),
        ("À l'issue de l'entretien, le préfet a fait état de « progrès ».", "préfet", None),
    ],
)
def test_a_verb_parted_by_what_is_set_in(claims, text: str, speaker: str, medium: str | None) -> None:
    (args,) = [c.args for c in claims(text) if isinstance(c.args, Statement)]
    assert (args.speaker, args.medium) == (speaker, medium)


def test_a_parted_verb_tells_the_past(claims) -> None:
    (found,) = [c for c in claims("Le préfet a, lundi à Oron, condamné le vol.") if c.kind == "statement"]
    assert found.time is not None
    assert str(found.time.earliest) == "2023-05-15"


def test_the_mayor_lets_it_be_known_behind_his_words(claims) -> None:
    assert speakers(claims("Une digue est encore fermée, fait savoir la mairie.")) == ["mairie"]
    assert speakers(claims("La mairie, fait rare, est fermée.")) == []


def test_figures_behind_a_colon_are_whose_the_list_is(claims) -> None:
    found = claims("La morgue d'Oron a publié vendredi des chiffres : 64 personnes ont perdu la vie.")
    (toll,) = [c for c in found if c.kind == "casualties"]
    assert [source.name for source in toll.attribution] == ["morgue d'Oron"]


def test_a_body_named_behind_what_it_is(claims) -> None:
    (toll,) = [
        c
        for c in claims("Une compagnie privée, Velmar Secours, a chiffré le nombre de blessés à 28.")
        if c.kind == "casualties"
    ]
    assert [source.name for source in toll.attribution] == ["Velmar Secours"]


def test_a_paper_says_it_on_the_day_it_came_out(claims) -> None:
    text = "Les puits sont vides. C'est ce qui ressort du bilan publié lundi par la Ligue des ports."
    (found,) = [c for c in claims(text) if c.kind == "statement"]
    assert found.time is not None
    assert str(found.time.earliest) == "2023-05-15"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Le bureau des Nations unies pour les affaires humanitaires dit que les puits sont vides.",
            "affaires humanitaires",
        ),
        ("Selon le Comité central des médecins du Soudan, les puits sont vides.", "Soudan"),
    ],
)
def test_a_body_keeps_all_of_its_name(claims, text: str, name: str) -> None:
    (speaker,) = speakers(claims(text))
    assert speaker is not None
    assert name in speaker


def test_what_is_ruled_out_is_denied(claims) -> None:
    (force,) = [
        c for c in claims("Le ministre a écarté jeudi l'envoi de 300 soldats en Sarvie.") if c.kind == "force"
    ]
    assert force.factuality == "denied"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Le compte rendu du Conseil des ports indique que le quai est fermé.", "Conseil des ports"),
        ("Le quai est fermé, laisse tomber la mairesse.", "mairesse"),
        ("Le wali a instruit les pompiers de rester.", "wali"),
    ],
)
def test_minutes_and_orders(claims, text: str, speaker: str) -> None:
    assert speakers(claims(text)) == [speaker]


@pytest.mark.parametrize(
    "text",
    ["Le compte du Conseil est vide.", "Le juge instruit une affaire de vol.", "Il laisse tomber un verre."],
)
def test_accounts_and_cases(claims, text: str) -> None:
    assert speakers(claims(text)) == []
