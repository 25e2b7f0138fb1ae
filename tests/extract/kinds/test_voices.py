"""Who speaks in the manners of newsrooms: beside a deed, in somebody's eyes, over paragraphs, through a newsroom."""

from __future__ import annotations

import pytest
from tests.extract.told import speakers

from recoupe.record import Claim, Statement


def only(found: list[Claim]) -> Statement:
    (args,) = [c.args for c in found if isinstance(c.args, Statement)]
    return args


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("La préfète a quitté la salle, affirmant que sa ville ne paierait pas.", "préfète"),
        ("La milice a rouvert la route, assurant vouloir laisser passer les vivres.", "milice"),
        ("Veldor s'est déclaré prêt à rouvrir ses écoles.", "Veldor"),
        ("La ministre, Ana Kurtel, s'est dite favorable à une enquête.", "Ana Kurtel"),
        ("Le préfet s'est dit satisfait des travaux.", "préfet"),
        ("Le conseil se dit en faveur d'une digue.", "conseil"),
        ("Le général Brek a exclu de démissionner.", "Brek"),
        ("Le général Brek s'est engagé à protéger les moulins.", "Brek"),
        ("L'ambassadeur y voit la main d'un voisin.", "ambassadeur"),
        ("Le syndicat a demandé l'ouverture d'une enquête.", "syndicat"),
        ("La milice affirme tenir le port de Veldor.", "milice"),
        ("Si l'on en croit la préfecture, le pont rouvrira lundi.", "préfecture"),
        ("À entendre la préfète, les digues tiendront.", "préfète"),
        ("Les pêcheurs ont levé le camp lundi. Selon eux, la mairie n'a rien promis.", "pêcheurs"),
        ("L'association a envoyé un camion. Selon elle, les besoins restent immenses.", "association"),
        ("« Il faut une digue. » C'est l'appel lancé mardi par la préfète Ana Kurtel.", "Ana Kurtel"),
        ("Message de la préfète aux sinistrés : « Nous reconstruirons. »", "préfète"),
        ("Pour la Ligue des ports, les digues ne tiendront pas l'hiver.", "Ligue des ports"),
        ("Le préfet espère sortir de la crise avant juin.", "préfet"),
        ("Le préfet a dit qu'il croyait la digue sûre.", "préfet"),
        ("Un témoin dit « ne rien savoir » du moulin.", "témoin"),
        ("Le maire de Veldor dit « tout ignorer » du moulin.", "maire de Veldor"),
        ("Un témoin dit « tout ignorer » du moulin et se tait.", "témoin"),
        ("« Venez donc nous chercher », nargue le chef des rebelles.", "chef des rebelles"),
        ("Le ministre a garanti que les écoles rouvriraient.", "ministre"),
    ],
)
def test_who_says_it(claims, text: str, speaker: str) -> None:
    assert speakers(claims(text)) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Le camp dit « des Saules » a fermé.",
        "Le phénomène dit « grain blanc » a frappé la côte.",
        "Le programme dit « Des quais pour tous » nourrit dix mille élèves.",
        "Le chef rebelle dit « Vieux Loup » boit du thé.",
        "Des familles ont gagné la ville qu'elles croyaient être sûre.",
        "Deux gardes ont été touchés au barrage dit « des Saules » par des cailloux.",
        "Ana Kurtel apprend le mot « brouette ».",
        "La milice, dont le préfet espérait sortir, a levé le camp.",
        "Ils ont quitté un port qu'ils espéraient voir rouvrir.",
        "La loi garantit la liberté de la pêche.",
        "Les rebelles narguent le gouvernement.",
        "Le général Brek, dit « le Borgne », est rentré à Veldor.",
        "Un batelier, qui a requis l'anonymat, est reparti.",
        "Le témoin a requis l'anonymat.",
        "Ana Kurtel y voit très bien.",
        "Dix villes se sont engagées à payer la digue.",
        "La préfète est engagée à Veldor.",
        "Pour Lille, dix camions sont partis.",
        "Pour les pêcheurs, la saison commence.",
        "Le bruit a réveillé la ville, montrant que le port travaille.",
    ],
)
def test_nobody_says_it(claims, text: str) -> None:
    assert speakers(claims(text)) == []


def test_what_is_said_beside_a_verb_of_saying_is_part_of_it(claims) -> None:
    found = claims("La préfète a démenti la rumeur, affirmant que les digues tenaient.")
    assert speakers(found) == ["préfète"]


def test_a_figure_that_a_body_gives_is_no_statement_of_its_own(claims) -> None:
    found = claims("Les rebelles assurent tenir encore sept quartiers de Lille.")
    assert "control" in {c.kind for c in found}
    assert speakers(found) == []


@pytest.mark.parametrize(
    "text",
    [
        "« L'eau monte. Les vivres manquent.\n\nLes ponts sont coupés », a déclaré la préfète Ana Kurtel.",
        "« L'eau monte. Les vivres manquent.\n\n« Les ponts sont coupés », a déclaré la préfète Ana Kurtel.",
    ],
)
def test_a_quotation_over_two_paragraphs_is_one(claims, text: str) -> None:
    args = only(claims(text))
    assert args.speaker == "Ana Kurtel"
    assert (args.quote or "").startswith("L'eau monte")
    assert (args.quote or "").endswith("coupés")


def test_a_quotation_left_open_ends_with_its_paragraph(claims) -> None:
    found = claims(
        "« L'eau monte, a dit la préfète Ana Kurtel.\n\nLe bac est parti. « Tout va bien », a dit le maire Ivo Brek."
    )
    assert speakers(found) == ["Ana Kurtel", "Ivo Brek"]


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("Interrogée par la BBC, la préfète a répondu que les digues tenaient.", "BBC"),
        ("« Les digues tiennent », assure la préfète, jointe par la chaîne Ondine.", "Ondine"),
        ("Sur les ondes de RFI, la préfète a reconnu que les digues cédaient.", "RFI"),
    ],
)
def test_the_newsroom_that_asked(claims, text: str, medium: str) -> None:
    assert only(claims(text)).medium == medium


def test_a_newsroom_that_asked_somebody_else(claims) -> None:
    found = claims(
        "La préfète a répondu que les digues tenaient, mais un expert interrogé par la BBC en doute."
    )
    assert only(found).medium is None


def test_quoted_infinitives_are_part_of_the_newsrooms_sentence(claims) -> None:
    assert only(claims("La préfète a appelé à « tenir les digues ».")).mode == "mixed"
    assert only(claims("« Les digues tiennent », a dit la préfète.")).mode == "direct"


@pytest.mark.parametrize(
    ("text", "speaker", "mode"),
    [
        (
            "« Les ponts sont coupés », a dit, à l'Agence des Rives (ADR), Ivo Brek, maire de Veldor.",
            "Ivo Brek",
            "direct",
        ),
        ("L'eau est « partout », selon le mot employé par la préfète Ana Kurtel.", "Ana Kurtel", "mixed"),
        ("Le bac, selon la Croix-Rouge, attend une autorisation.", "Croix-Rouge", "indirect"),
        ("Pour certains experts mais aussi plusieurs élus, la digue est trop basse.", "experts", "indirect"),
        ("Mais pour Ivo Brek, un pêcheur du port, la digue est trop basse.", "Ivo Brek", "indirect"),
        ("La mairie a jusqu'à présent assuré que la digue tiendrait.", "mairie", "indirect"),
        ("Du côté de la mairie, on assure que la digue tiendra.", "mairie", "indirect"),
        ("La ministre a évoqué la possibilité d'une seconde digue.", "ministre", "indirect"),
        ("« La digue a cédé », poursuit le communiqué.", "communiqué", "direct"),
        ("« La digue a cédé », dit une lettre trouvée au port.", "lettre", "direct"),
        ("Une crue « noierait la ville », a-t-elle estimé.", None, "mixed"),
        ("Le maire a dit que l'eau montait, jugeant « exclu » un retour.", "maire", "mixed"),
    ],
)
def test_manners_of_newsrooms(claims, text: str, speaker: str | None, mode: str) -> None:
    found = [c.args for c in claims(f"Ana Kurtel a parlé. {text}") if isinstance(c.args, Statement)]
    assert [(args.speaker, args.mode) for args in found] == [(speaker or "Ana Kurtel", mode)]


@pytest.mark.parametrize(
    "text",
    [
        "La caméra, selon les besoins, tourne la nuit.",
        "Les experts ont évoqué la digue.",
        "Les images montrent une digue rompue.",
        "Dix camions sont partis du côté de la frontière.",
        "La sonde permettra de poursuivre les travaux : « Une digue neuve ».",
    ],
)
def test_manners_that_tell_nobodys_words(claims, text: str) -> None:
    assert speakers(claims(text)) == []


def test_a_relayed_word_is_the_speakers_alone(claims) -> None:
    found = claims("La préfète Ana Kurtel a dit au maire que l'eau montait, selon l'agence ADR.")
    assert speakers(found) == ["Ana Kurtel"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("La crue a ruiné Ivo Brek. Cet homme de 72 ans affirme avoir tout perdu.", "Ivo Brek"),
        (
            "Deux pêcheurs, Ivo Brek et Olan Marr, ont été reçus. Le premier a assuré que la digue tenait.",
            "Ivo Brek",
        ),
        (
            "Deux pêcheurs, Ivo Brek et Olan Marr, ont été reçus. Le second a assuré que la digue tenait.",
            "Olan Marr",
        ),
        (
            "Trois rescapés sont arrivés. L'un d'entre eux, Ivo Brek, a raconté que la digue cédait.",
            "Ivo Brek",
        ),
        ("Des habitants ont fui. L'un d'eux a confié : « Nous avons tout perdu. »", "habitants"),
        ("Ana Kurtel assure que son frère est détenu à Veldor.", "Ana Kurtel"),
    ],
)
def test_whom_other_words_mean(claims, text: str, speaker: str) -> None:
    assert speakers(claims(text)) == [speaker]


def test_a_body_with_an_article_has_a_gender(claims) -> None:
    found = claims(
        "La Croix-Rouge souligne que l'eau manque. Le retraité attend. « On m'a dit de patienter », déclare-t-il."
    )
    assert speakers(found)[-1] != "Croix-Rouge"


def test_the_first_of_things_speaks_for_nobody(claims) -> None:
    assert speakers(claims("Deux digues ont cédé. La première a noyé le port.")) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("La ministre a jugé le vote honteux.", "ministre"),
        ("La préfète Ana Kurtel espère une reprise des travaux.", "Ana Kurtel"),
        ("Ivo Brek n'a cessé de dénoncer la vente du port.", "Ivo Brek"),
        ("La préfète a tenu à saluer les pompiers.", "préfète"),
        ("La vente du port a été dénoncée par la Ligue des ports.", "Ligue des ports"),
        ("Une version aussitôt démentie par la préfecture.", "préfecture"),
        ("Une thèse que conteste la préfecture.", "préfecture"),
        ("La vente a ravivé la colère de l'opposition, qui dénonce un marché truqué.", "opposition"),
        ("Le bac a coulé, a-t-on appris samedi soir de source judiciaire.", "source judiciaire"),
        ("Pas question de céder, martèle la préfète.", "préfète"),
        ("Le bac a été envoyé au port, selon la préfète, Ana Kurtel.", "Ana Kurtel"),
    ],
)
def test_public_speech_in_other_clauses(claims, text: str, speaker: str) -> None:
    assert speakers(claims(text)) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Le tribunal a jugé trois pêcheurs.",
        "La préfète espère dix bacs.",
        "Ana Kurtel a souhaité à sa mère une bonne fête.",
        "Ivo Brek a cessé de dénoncer la vente du port.",
        "Ivo Brek a été condamné par la Ligue des ports.",
        "La vente a été condamnée par le tribunal.",
        "La vente n'a pas été dénoncée par la Ligue des ports.",
        "Une maison que conteste la famille.",
    ],
)
def test_no_public_speech_in_other_clauses(claims, text: str) -> None:
    assert speakers(claims(text)) == []


def test_the_verb_of_a_long_quotation_is_part_of_its_evidence(claims) -> None:
    long = [c for c in claims("« Les ponts tiennent. Partez », a dit la préfète.") if c.kind == "statement"]
    assert [e.text for e in long[0].evidence] == ["Les ponts tiennent. Partez", "a dit"]
    short = [c for c in claims("« Les ponts tiennent », a dit la préfète.") if c.kind == "statement"]
    assert [e.text for e in short[0].evidence] == ["Les ponts tiennent"]


def test_a_strike_that_a_body_tells_of_is_the_strike(claims) -> None:
    assert speakers(claims("Des obus ont frappé le port de Lille, selon la police.")) == []
    assert speakers(claims("Le port de Lille est fermé, selon la police.")) == ["police"]


def test_words_in_marks_behind_a_setting_are_of_who_has_just_spoken(claims) -> None:
    found = claims("« Les ponts tiennent », a dit Ivo Brek. Mais, « avec cette crue, nous les fermerons ».")
    assert speakers(found) == ["Ivo Brek", "Ivo Brek"]


def test_words_in_marks_behind_a_setting_are_of_nobody_else(claims) -> None:
    assert speakers(claims("Le camp a ouvert en mai. Dans la rue, « on ne parle que de la crue ».")) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ivo Brek est arrivé mardi. Il a lui-même averti que la digue céderait.", "Ivo Brek"),
        ("Les Sarviens répètent que le pont tient.", "Sarviens"),
        ("La radio nationale annonce que le pont tient.", "radio nationale"),
        ("L'élu Ivo Brek est là. Ce dernier a salué le curé et a noté que le pont tient.", "Ivo Brek"),
        ("Le président Brek reproche à la Sarvie de ne pas soutenir sa lutte.", "Brek"),
        ("Le pont sera réparé dans la semaine a promis le préfet tarnien.", "préfet tarnien"),
        ("La bergère Ana Kurtel est assise. « Je n'ai plus rien », explique-t'elle.", "Ana Kurtel"),
        ("Faux, rétorque le ministère : ce sont des rumeurs.", "ministère"),
        ("La mort d'un docker a été confirmée mardi par son employeur.", "employeur"),
        ("AB : Et puis le préfet a déclaré que le pont tiendrait.", "préfet"),
    ],
)  # fmt: skip
def test_words_put_in_and_slips_of_the_pen(claims, text: str, speaker: str) -> None:
    assert speakers(claims(text)) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "AB : Bonjour à tous, la pluie tombe ce soir sur la côte.",
        "Ça veut dire que le pont tient.",
        "Une trappe est ouverte pour que les voleurs pensent avoir réussi.",
        "Les Sarviens ont appris que le pont tient.",
        "La radio nationale, une annonce que tous attendaient, se tait.",
        "« Je n'ai plus rien », t-shirt et bonnet trempés.",
    ],
)
def test_nobody_speaks_there(claims, text: str) -> None:
    assert speakers(claims(text)) == []


def test_quotations_in_one_breath_are_one_statement(claims) -> None:
    text = "Dans son rapport, le maire dénonce une « dérive de longue date », « un échec de tous » et « une honte »."
    assert only(claims(text)).quote == "dérive de longue date […] un échec de tous […] une honte"


def test_quotations_of_two_things_are_two(claims) -> None:
    text = "Le maire qualifie le raid de « honte pour tous » et l'accord de « chiffon de papier »."
    assert speakers(claims(text)) == ["maire", "maire"]


def test_what_is_always_in_marks_is_a_name(claims) -> None:
    named = 'Les "gilets verts" défilent. Le collectif des "gilets verts" chante. Le maire a reçu les "gilets verts". '
    found = claims(named + 'Le préfet accuse les "gilets verts" de semer la peur.')
    assert [c.args.quote for c in found if isinstance(c.args, Statement)] == [None]


def test_a_word_said_again_and_again_is_still_quoted(claims) -> None:
    text = 'Le maire parle de "trahison". La veuve parle de "trahison". Le curé parle de "trahison".'
    assert [c.args.quote for c in claims(text) if isinstance(c.args, Statement)] == ["trahison"] * 3


@pytest.mark.parametrize(
    ("before", "medium"),
    [
        ("Sur Twitter, le préfet a remercié les pompiers.", "Twitter"),
        ("Dans un communiqué, le préfet a salué les pompiers.", "communiqué"),
        ("Sur le quai, le préfet a remercié les pompiers.", None),
        ("Sur Twitter, le maire a dit que le pont tient.", None),
    ],
)
def test_the_medium_that_the_sentence_before_sets(claims, before: str, medium: str | None) -> None:
    found = claims(before + " « Vous avez donné le meilleur », a ajouté le préfet.")
    assert [c.args.medium for c in found if isinstance(c.args, Statement)][-1] == medium


def test_who_speaks_in_a_clause_about_what_is_defended_spoke_in_passing(claims) -> None:
    text = "Ana Kurtel défend ce que M. Brek décrit comme une « chance unique ». « Tout va bien », a-t-elle déclaré."
    assert speakers(claims(text)) == ["Brek", "Ana Kurtel"]


def test_an_adjective_that_ends_like_a_verb_parts_no_name_from_its_verb(claims) -> None:
    assert speakers(claims("Ivo Brek, membre éminent de la chambre, assure que le pont tient.")) == [
        "Ivo Brek"
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Le Haut-Commissariat pour les rives a dit que le pont tient.", "Haut-Commissariat pour les rives"),
        ("L'Agence des Nations unies pour l'eau a dit que le pont tient.", "Agence des Nations unies pour l'eau"),
        ("Le Fonds pour la première fois a dit que le pont tient.", "Fonds"),
        ("Le Conseil pour sa part a dit que le pont tient.", "Conseil"),
    ],
)  # fmt: skip
def test_what_a_body_is_for_is_part_of_its_name(claims, text: str, speaker: str) -> None:
    assert speakers(claims(text)) == [speaker]
