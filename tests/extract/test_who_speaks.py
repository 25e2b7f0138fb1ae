"""Whom a speaker's words belong to, by what the whole article says of its people."""

from __future__ import annotations

import pytest

from recoupe.record import Claim, Statement

NAMED = "« Tout va bien », a dit {role}, Ivo Brek.\n\nLa pluie tombe.\n\n"
OFFICES = """
le ministre de la Santé | « Restez chez vous », ajoute le ministre.
le ministre de la Santé | « Restez chez vous », ajoute le ministre de la Santé.
le Premier ministre | « Restez chez vous », ajoute le chef du gouvernement.
le président | « Restez chez vous », ajoute le chef de l'État.
l'émissaire de la Ligue | « Restez chez vous », ajoute le diplomate.
le chirurgien de l'hôpital | « Restez chez vous », ajoute le médecin.
le politologue | « Restez chez vous », ajoute le chercheur.
le maire d'Orvane | « Restez chez vous », ajoute l'édile.
le maire d'Orvane | « Restez chez vous », ajoute-t-il.
le maire d'Orvane | Selon lui, la ville tiendra.
""".strip().splitlines()

NOT_THE_SAME = """
le ministre de la Santé | « Restez chez vous », ajoute le ministre de la Défense.
le Premier ministre | « Restez chez vous », ajoute le ministre.
le maire d'Orvane | « Restez chez vous », ajoute un maire.
le maire d'Orvane | « Restez chez vous », ajoute son adjoint.
le maire d'Orvane | « Restez chez vous », ajoute-t-elle.
le maire d'Orvane | « Restez chez vous », ajoutent les maires.
""".strip().splitlines()


def statements(found: list[Claim]) -> list[Statement]:
    return [claim.args for claim in found if isinstance(claim.args, Statement)]


def last_speaker(found: list[Claim]) -> str | None:
    spoken = statements(found)
    return spoken[-1].speaker if len(spoken) > 1 else None


@pytest.mark.parametrize("line", OFFICES)
def test_an_office_or_a_pronoun_is_its_bearer(claims, line: str) -> None:
    role, _, later = (part.strip() for part in line.partition("|"))
    assert last_speaker(claims(NAMED.format(role=role) + later)) == "Ivo Brek"


@pytest.mark.parametrize("line", NOT_THE_SAME)
def test_another_office_is_another_person(claims, line: str) -> None:
    role, _, later = (part.strip() for part in line.partition("|"))
    assert last_speaker(claims(NAMED.format(role=role) + later)) != "Ivo Brek"


@pytest.mark.parametrize(
    ("text", "role", "organisation"),
    [
        ("« Partez », dit Ivo Brek, 52 ans, contremaître.", "contremaître", None),
        ("« Partez », dit le contremaître Ivo Brek.", "contremaître", None),
        ("« Partez », dit un officier de l'armée.", "officier de l'armée", "armée"),
        ("« Partez », dit l'émissaire onusien, Ivo Brek.", "émissaire", "ONU"),
        ("« Partez », dit la mairie.", None, None),
    ],
)
def test_role_and_body_of_a_speaker(claims, text: str, role: str | None, organisation: str | None) -> None:
    (args,) = statements(claims(text))
    assert (args.role, args.organisation) == (role, organisation)


@pytest.mark.parametrize(
    ("text", "medium", "addressee"),
    [
        ("« Partez », a dit Ivo Brek dans un communiqué.", "communiqué", None),
        ("« Partez », a dit Ivo Brek à la télévision publique.", "télévision publique", None),
        ("« Partez », a dit Ivo Brek à notre journal.", "notre journal", "notre journal"),
        ("« Partez », a dit Ivo Brek dans la cour.", None, None),
    ],
)
def test_where_and_to_whom(claims, text: str, medium: str | None, addressee: str | None) -> None:
    (args,) = statements(claims(text))
    assert (args.medium, args.addressee) == (medium, addressee)


@pytest.mark.parametrize(
    ("text", "mode", "quote"),
    [
        ("« Partez, a dit Ivo Brek, et ne revenez pas. »", "direct", "Partez, et ne revenez pas."),
        ("« Tout passe, disait ma mère », dit Ivo Brek.", "direct", "Tout passe, disait ma mère"),
        ("Ivo Brek parle d'« affabulations ».", "mixed", "affabulations"),
        ("Ivo Brek a mis en cause des « éléments incontrôlés ».", "mixed", "éléments incontrôlés"),
        ("Ivo Brek y voit la main d'un clan, qui « n'obéit à personne ».", "mixed", "n'obéit à personne"),
        ("Ivo Brek a renoncé aux calculs : « On compte en bennes. »", "direct", "On compte en bennes."),
        ("Ivo Brek savoure. « Personne n'a été contraint. »", "direct", "Personne n'a été contraint."),
    ],
)
def test_what_is_quoted(claims, text: str, mode: str, quote: str) -> None:
    spoken = statements(claims(text))
    assert [(args.speaker, args.mode, args.quote) for args in spoken] == [("Ivo Brek", mode, quote)]


@pytest.mark.parametrize(
    "text",
    [
        "Ivo Brek commande l'opération « Retour au port ».",
        "Les journaliers qui déchargeaient le « Santa Rosa » ont fui.",
        "Une vidéo publiée par Ivo Brek montre que le pont est coupé.",
        "Ivo Brek n'a pas dit que le pont était coupé.",
    ],
)
def test_a_name_in_marks_and_a_picture_say_nothing(claims, text: str) -> None:
    assert statements(claims(text)) == []


def sources(found: list[Claim]) -> list[list[str]]:
    return [[source.name for source in claim.attribution] for claim in found if claim.kind == "casualties"]


def test_a_source_in_a_heading_holds_for_its_list_only(claims) -> None:
    text = (
        "BILAN (source : préfecture)\n- Décès : 12 morts\n- 30 blessés\n\nCinq soldats ont été tués lundi.\n"
    )
    found = sources(claims(text))
    assert found[-1] == []
    assert ["préfecture"] in found


def test_what_spells_out_a_count_has_its_source(claims) -> None:
    start = "Douze habitants ont été tués, selon la préfecture. "
    assert sources(claims(start + "Parmi les morts, trois enfants ont été tués.")) == [["préfecture"]] * 2
    assert sources(claims(start + "Trois soldats ont été tués à Orvane.")) == [["préfecture"], []]


def test_a_figure_added_by_another_source_is_its_own(claims) -> None:
    text = "L'armée admet avoir perdu douze hommes, le double selon un diplomate."
    assert sources(claims(text))[0] == ["armée"]


VISITED = "Le président Marek Dolan a visité le port d'Orvane.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "« Rien ne va plus », a-t-il dit.",
        "« Rien ne va plus » aujourd'hui, a-t-il dit.",
        "« Rien ne va plus », a-t-il encore écrit.",
        "Pour lui, la crue va « marquer un tournant ».",
        "Pour lui, « rien ne va plus ».",
    ],
)
def test_he_who_speaks_is_the_man_named_before(claims, text: str) -> None:
    assert [said.speaker for said in statements(claims(VISITED + text))] == ["Marek Dolan"]


@pytest.mark.parametrize(
    "text",
    [
        "Pour lui, la ville est loin.",
        "Pour lui parler, « rien ne sert de crier ».",
        "Pour elle, « rien ne va plus ».",
    ],
)
def test_for_him_is_no_saying_without_words_or_a_man(claims, text: str) -> None:
    assert statements(claims(VISITED + text)) == []


SECRETARIES = (
    "La secrétaire narvienne à la Défense, Ana Kurtel, est à Orvane. "
    "La secrétaire d'Etat, Ilse Varn, est à Velmar.\n\n"
)


@pytest.mark.parametrize(
    ("who", "speaker"),
    [
        ("La secrétaire d'Etat à la Défense", "Ana Kurtel"),
        ("La secrétaire à la Défense", "Ana Kurtel"),
        ("La secrétaire d'Etat", "Ilse Varn"),
    ],
)
def test_a_portfolio_tells_offices_of_one_rank_apart(claims, who: str, speaker: str) -> None:
    (said,) = statements(claims(SECRETARIES + f"{who} a précisé que « le pont tiendra »."))
    assert said.speaker == speaker


def test_another_portfolio_is_another_person(claims) -> None:
    (said,) = statements(
        claims(SECRETARIES + "La secrétaire d'Etat aux Sports a dit que « le pont tiendra ».")
    )
    assert said.speaker not in ("Ana Kurtel", "Ilse Varn")


@pytest.mark.parametrize(
    "text",
    [
        "Des « contrôles de l'eau » avaient eu lieu.",
        "Le film « La rivière noire » atteint trois millions de vues.",
    ],
)
def test_what_stands_behind_quoted_words_speaks_only_if_it_can(claims, text: str) -> None:
    assert statements(claims(text)) == []


def test_what_is_said_of_a_source_is_none_of_its_words(claims) -> None:
    start = "Selon Ivo Brek, géologue et professeur à Orvane, "
    (told,) = [c for c in claims(start + "le fleuve « va tout emporter ».") if c.kind == "statement"]
    assert told.evidence[0].text.startswith("le fleuve")
    (plain,) = [c for c in claims("Selon Ivo Brek, le fleuve « va tout emporter ».") if c.kind == "statement"]
    assert plain.evidence[0].text.startswith("le fleuve")


@pytest.mark.parametrize(
    ("between", "speaker"),
    [
        ("Les appels ne touchent pas le régime de M. Nassar, qui exclut une trêve.", "Nassar"),
        ("Il a rencontré M. Nassar.", "Ivo Brek"),  # still whoever spoke
        ("Le pont est fermé.", "Ivo Brek"),
        ("M. Nassar et M. Orlu se taisent.", "Ivo Brek"),  # two whom it could be
    ],
)
def test_who_is_meant_after_a_sentence_on_somebody_else(claims, between: str, speaker: str) -> None:
    text = f"« Nous avons parlé », a dit le ministre Ivo Brek. {between} « Rien ne change », a-t-il dit."
    said = [claim.args for claim in claims(text) if claim.kind == "statement"]
    assert [args.speaker for args in said] == ["Ivo Brek", speaker]
    assert said[1].role != "M."


def test_a_caption_or_a_byline_names_nobody_who_could_be_meant(claims) -> None:
    text = "« Tout est fini », a dit Ivo Brek.\n\nPhoto : Salima Orlu / Tavora\n\n« Rien ne change », a-t-il dit."
    assert {claim.args.speaker for claim in claims(text) if claim.kind == "statement"} == {"Ivo Brek"}


def test_who_is_meant_in_the_paragraph_behind_one_on_somebody_else(claims) -> None:
    text = (
        "« Nous avons parlé », a dit le ministre Ivo Brek.\n\nLe pont est fermé depuis mardi à Oron.\n\n"
        "Les appels ne touchent pas le régime de M. Nassar, qui exclut une trêve.\n\n« Rien ne change », a-t-il dit."
    )
    assert [c.args.speaker for c in claims(text) if c.kind == "statement"] == ["Ivo Brek", "Nassar"]


STANDING = r"""
Ilse Varn est assise devant sa tente.\n\n« Je n'ai plus de maison, plus de champ et plus de travail. » | Ilse Varn
La maire, Ilse Varn, a perdu patience.\n\n« Je n'ai plus de maison, plus de champ et plus de travail. » | Ilse Varn
« Je n'ai plus de maison et plus de champ. » Ilse Varn montre les murs noircis de son étable. | Ilse Varn
« Je n'ai plus de maison et plus de champ. » Ces mots sont ceux de la bergère Ilse Varn. | Ilse Varn
« Il n'y a plus de maison à Oron. » Le constat est signé Ilse Varn, géologue. | Ilse Varn
Beaucoup attendent. C'est le cas d'Ilse Varn, mère de trois enfants : « Nous avons perdu nos champs. » | Ilse Varn
La pluie tombe, à en croire la bergère Ilse Varn : « Nous avons perdu nos champs et nos bêtes. » | Ilse Varn
""".strip().splitlines()


@pytest.mark.parametrize("line", STANDING)
def test_a_quotation_that_stands_alone_is_of_whom_it_is_told(claims, line: str) -> None:
    text, speaker = line.replace("\\n", "\n").split(" | ")
    assert [said.speaker for said in statements(claims("La ville attend. La crue recule.\n\n" + text))] == [
        speaker
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Varn attend.\n\n« Tout est tombé »\n\nLes secours arrivent.",  # a heading
        "Les tentes sont pleines.\n\n« Je n'ai plus de maison, plus de champ et plus de travail. »",
        "« Je n'ai plus de maison et plus de champ. » Les habitants d'Oron montrent leurs murs.",
        "Ces mots sont ceux de la bergère Ilse Varn.",
    ],
)
def test_a_quotation_that_nobody_is_told_of_is_nobodys(claims, text: str) -> None:
    assert statements(claims("La ville attend. La crue recule.\n\n" + text)) == []


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "« Le port a brûlé », a dit l'Union des pêcheurs d'Oron (UPO). « Il reste un quai », poursuit le groupe.",
            ["Union des pêcheurs d'Oron"] * 2,
        ),
        (
            "« Le port a brûlé », a dit un responsable du port. « Il reste un quai », a dit le même responsable.",
            ["responsable du port"] * 2,
        ),
        (
            "« Le port a brûlé », a dit un pêcheur. « La milice croit que le quai est à elle », a-t-il expliqué.",
            ["pêcheur"] * 2,
        ),
        ("L'une de ces sources indique que le port est fermé et que rien ne passe.", ["sources"]),
        (
            "« Le port a brûlé », a dit l'Union des pêcheurs d'Oron (UPO). « Il reste un quai », poursuit le préfet.",
            ["Union des pêcheurs d'Oron", "préfet"],
        ),
    ],
)
def test_who_goes_on(claims, text: str, speakers: list[str]) -> None:
    assert [said.speaker for said in statements(claims(text))] == speakers


@pytest.mark.parametrize(
    ("text", "factuality", "mode"),
    [
        ("Elle subit ce que la Ligue des ports appelle « un lent étranglement ».", "reported", "mixed"),
        ("La Ligue des ports s'est dite préoccupée par la fermeture du canal.", "reported", "indirect"),
        ("La Ligue des ports se dit « atterrée ».", "reported", "mixed"),
        ("La Ligue des ports appelle le maire à « rouvrir le canal ».", "demanded", "mixed"),
    ],
)
def test_naming_and_feeling_are_told(claims, text: str, factuality: str, mode: str) -> None:
    (said,) = [claim for claim in claims(text) if claim.kind == "statement"]
    assert (said.factuality, said.args.mode) == (factuality, mode)


@pytest.mark.parametrize(
    "text",
    [
        "Il est difficile de confirmer l'information dans la ville.",
        "Pour les décès, le compte est fait.",
        "La Ligue des ports propose un second canal.",  # an act of other kinds, nothing told
        "La Ligue des ports a promis deux bateaux à la ville d'Oron.",
        "Cela se dit à Oron.",
    ],
)
def test_nothing_is_told(claims, text: str) -> None:
    assert statements(claims(text)) == []


ON = "La ville attend.\n\n« Le pont est fermé », dit Ana Kurtel, maire d'Oron. "


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Et d'ajouter : « Nous attendons les secours. »", ["Ana Kurtel"] * 2),
        ("Avant de conclure : « Il faut tenir. »", ["Ana Kurtel"] * 2),
        ("Puis de préciser que le canal est fermé lui aussi.", ["Ana Kurtel"] * 2),
        ("Et de fermer le canal.", ["Ana Kurtel"]),
    ],
)
def test_an_infinitive_of_saying_goes_on(claims, text: str, speakers: list[str]) -> None:
    assert [said.speaker for said in statements(claims(ON + text))] == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("La crue, décrite par la Ligue comme « la pire en un siècle », recule.", "Ligue"),
        ("L'accord, qualifié de « chiffon » par le maire, est signé.", "maire"),
        ("L'accord, qualifié de « chiffon », est signé.", None),
        ("Les élus disent que six gardes sont morts et accusent « les gens du nord ».", "élus"),
        ("La porte-parole Ana Kurtel a dit ne pas savoir quand le pont rouvrira.", "Ana Kurtel"),
        ("La porte-parole Ana Kurtel n'a pas dit quand le pont rouvrira.", None),
        ("Selon Ivo Brek, un garde du port, qui a vu la crue, le quai est tombé.", "Ivo Brek"),
        ("La crue, dite « du siècle », a fait dix pages.", None),
    ],
)
def test_who_says_it_in_one_sentence(claims, text: str, speaker: str | None) -> None:
    said = statements(claims("La ville attend.\n\n" + text))
    assert [one.speaker for one in said] == ([speaker] if speaker else [])


def test_what_is_said_of_a_source_in_a_clause_is_none_of_its_words(claims) -> None:
    (told,) = [
        claim
        for claim in claims("Selon Ivo Brek, un garde du port, qui a vu la crue, le quai est tombé.")
        if claim.kind == "statement"
    ]
    assert told.evidence[0].text == "le quai est tombé"


def test_a_pronoun_means_who_is_named_beside_it_before_a_body_that_spoke_earlier(claims) -> None:
    text = "« Le pont est fermé », dit la mairie.\n\nAna Kurtel rentre chez elle. « Tout est perdu », ajoute-t-elle."
    assert [said.speaker for said in statements(claims(text))] == ["mairie", "Ana Kurtel"]


def test_whoever_was_asked_is_who_spoke(claims) -> None:
    text = (
        "« Le pont est fermé », dit le maire Ivo Brek. « Il rouvrira », ajoute l'interlocuteur de la radio."
    )
    assert [said.speaker for said in statements(claims(text))] == ["Ivo Brek"] * 2


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Un porte-parole du port, Ivo Brek, a dit que le quai, selon lui, « tiendra ».", ["Ivo Brek"]),
        ("« Le quai tiendra », a dit le secrétaire général des Nations unies Ivo Brekel.", ["Ivo Brekel"]),
        ("La Ligue impute la crise des ports à la mairie, qui se tait.", ["Ligue"]),
        ("La Ligue impute le prix des billets à la mairie, qui se tait.", []),
    ],
)
def test_who_speaks_past_a_name_beside_them(claims, text: str, speakers: list[str]) -> None:
    assert [said.speaker for said in statements(claims("La ville attend.\n\n" + text))][:1] == speakers[:1]


def test_selon_lui_is_who_speaks_in_the_main_clause(claims) -> None:
    text = (
        "« Le pont est fermé », a dit un responsable du port.\n\n"
        "Un garde, Ivo Brek, a revendiqué l'attaque qui était selon lui « une réponse au maire »."
    )
    assert {said.speaker for said in statements(claims(text))} == {"responsable du port", "Ivo Brek"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("À un garde de témoigner : « Le quai a brûlé. »", "garde"),
        ("Et à Ana Kurtel de conclure : « Il faut tenir. »", "Ana Kurtel"),
        ("« Le quai a brûlé », a déclaré à la presse Ana Kurtel.", "Ana Kurtel"),
        ("« Le quai est en feu », alerte Ana Kurtel, maire d'Oron.", "Ana Kurtel"),
        (
            "Ana Kurtel, 46 ans, montre le quai. « Il a brûlé en une heure », témoigne la quadragénaire.",
            "Ana Kurtel",
        ),
        ("Ana Kurtel montre le quai. « Ivo est mort dans le feu », raconte la survivante.", "Ana Kurtel"),
        ("Cette grand-mère a fui le quai. « Il a brûlé en une heure », témoigne-t-elle.", "grand-mère"),
    ],
)
def test_turns_and_bynames(claims, text: str, speaker: str) -> None:
    assert [said.speaker for said in statements(claims("La ville attend.\n\n" + text))] == [speaker]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("À la maire de décider du sort du quai.", []),
        ("Ana Kurtel et Ilse Varn montrent le quai. « Il a brûlé », raconte une survivante.", ["survivante"]),
        ("Elle a lu « Le Quai », page douze.", []),
        ("La maire a ordonné l'envoi de gardes pour fermer le quai.", []),
        ("La maire a ordonné de fermer le quai et de partir.", ["maire"]),
    ],
)
def test_no_turn_and_no_byname(claims, text: str, speakers: list[str]) -> None:
    assert [said.speaker for said in statements(claims("La ville attend.\n\n" + text))] == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Trente marins étaient au port lors de la crue a précisé le porte-parole.", ["porte-parole"]),
        ("Les gardes qui tenaient le pont ont indiqué le soldat.", []),  # whom they pointed at
        ("La Ligue a publié une déclaration qualifiant la digue de « mur de sable ».", ["Ligue"]),
        ("Selon le récit d'un pêcheur, la digue « a cédé en une minute ».", ["pêcheur"]),
        ("Certains ont vu. Notamment un pêcheur, qui dormait : « La digue a cédé sous nos yeux. »", ["pêcheur"]),
    ],
)  # fmt: skip
def test_who_says_it_in_rarer_shapes(claims, text: str, speakers: list[str]) -> None:
    said = statements(claims("La ville attend.\n\n" + text))
    assert [one.speaker for one in said if one.quote or speakers] == speakers


def test_one_who_goes_on_over_paragraphs(claims) -> None:
    text = (
        "« Je suis vivante », a écrit Ana Kurtel.\n\n"
        "Sauvée le soir, cette chargée de mission a expliqué que la digue « était en sable ».\n\n"
        "Elle a envoyé un message à la police demandant de l'aide.\n\n"
        "« Mais l'eau montait toujours et mon espoir fondait avec la nuit. »"
    )
    assert {said.speaker for said in statements(claims(text))} == {"Ana Kurtel"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Les pêcheurs ont dû rebrousser chemin, ont-ils indiqué mardi.", "pêcheurs"),
        ("Les gardes sont partis « pour laisser passer les blés », ont-ils expliqué.", "gardes"),
        ("Les barques ont coulé en une heure, ont-ils indiqué mardi.", "FAO"),  # barques are no « ils »
    ],
)
def test_several_who_tell_what_they_did(claims, text: str, speaker: str) -> None:
    found = claims("Selon la FAO, 400 personnes ont fui. " + text)
    assert last_speaker([*claims("« Oui », a dit Ivo Brek."), *found]) == speaker


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("La Ligue s'est dite « attachée à la digue » et a pris la route.", "attachée à la digue"),
        ("La Ligue a jugé le plan « mort-né » mais viendra à la réunion.", "le plan « mort-né »"),
        ("La Ligue a dit attendre du pain et de l'eau.", "a dit attendre du pain et de l'eau"),
    ],
)
def test_words_said_end_where_they_end(claims, text: str, words: str) -> None:
    told = [claim.evidence[0].text for claim in claims(text) if isinstance(claim.args, Statement)]
    assert told == [words]


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("L'armée, mise en cause par la Ligue Rouge, n'a pas tiré, assure son porte-parole, Ivo Brek.", "armée"),
        ("Le raid a visé un dépôt de la Ligue Rouge, a dit son porte-parole, Ivo Brek.", "Ligue Rouge"),
        ("Le maire a fermé l'école, a indiqué son porte-parole, Ivo Brek.", None),
    ],
)  # fmt: skip
def test_whose_spokesman_it_is(claims, text: str, organisation: str | None) -> None:
    assert [said.organisation for said in statements(claims(text))] == [organisation]


@pytest.mark.parametrize(
    ("office", "speaker"),
    [
        ("chef de l'opposition", "président"),
        ("dirigeant de la milice", "président"),
        ("chef de l'État", "Ivo Brek"),
        ("président de la Marnie", "Ivo Brek"),
    ],
)
def test_no_chief_of_a_party_is_the_president(claims, office: str, speaker: str) -> None:
    found = claims(f"Le {office}, Ivo Brek, a fermé le pont. Le président a dit attendre la crue.")
    assert [said.speaker for said in statements(found)] == [speaker]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Ce chiffre n'a pu être vérifié de source indépendante.", 0),
        ("Ce chiffre n'a pas été confirmé.", 0),
        ("Ce chiffre a doublé en un jour.", 1),
    ],
)
def test_that_a_figure_is_unchecked_says_the_newsroom(claims, words: str, told: int) -> None:
    found = statements(claims("Le maire, Ivo Brek, a parlé de 1.400 morts. " + words))
    assert len(found) == told


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("selon leur dernier communiqué", "ravisseurs"),
        ("à en croire leur communiqué", "ravisseurs"),
        ("selon un communiqué", "communiqué"),
        ("selon un communiqué de la Ligue", "Ligue"),
    ],
)
def test_whose_document_it_is(claims, words: str, source: str) -> None:
    (found,) = [
        claim
        for claim in claims(f"Les ravisseurs détiennent encore douze pêcheurs, {words}.")
        if claim.quantity
    ]
    assert [one.name for one in found.attribution] == [source]


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("Les insurgés refusent le plan de la Ligue Rouge. « Jamais », a dit leur porte-parole, Ivo Brek.", "insurgés"),
        ("Le plan de la Ligue Rouge divise. « Jamais », a dit son porte-parole, Ivo Brek.", "Ligue Rouge"),
    ],
)  # fmt: skip
def test_whose_spokesman_leur_tells(claims, text: str, organisation: str) -> None:
    assert statements(claims(text))[-1].organisation == organisation


def test_one_named_behind_a_second_office(claims) -> None:
    text = (
        "Le négociateur Ana Turk a parlé. Le médiateur, l'ancien président narvien Ivo Brek, a dit attendre."
    )
    assert statements(claims(text))[-1].speaker == "Ivo Brek"


@pytest.mark.parametrize(
    ("office", "organisation"),
    [
        ("le chef de la police d'Orvane", "police d'Orvane"),
        ("le porte-parole du parquet d'Orvane", "parquet d'Orvane"),
        ("le maire d'Orvane", "Orvane"),
    ],
)
def test_a_body_of_a_town_is_told_with_its_noun(claims, office: str, organisation: str) -> None:
    (said,) = statements(claims(f"« La digue tient », a indiqué {office}, Ivo Brek."))
    assert said.organisation == organisation


@pytest.mark.parametrize(
    ("office", "speaker"),
    [
        ("commandant en chef de l'armée narvienne", "président narvien"),
        ("chef de l'État narvien", "Ivo Brek"),
        ("chef de l'État sarvien", "président narvien"),
    ],
)
def test_the_president_of_a_land_is_no_chief_of_its_army(claims, office: str, speaker: str) -> None:
    found = claims(f"Le {office}, Ivo Brek, a fermé le pont. Le président narvien a dit attendre la crue.")
    assert [said.speaker for said in statements(found)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("La Ligue Rouge est sortie de la salle, appelant les deux camps à la retenue.", ["Ligue Rouge"]),
        ("La Ligue Rouge sortira de la salle, appelant les deux camps à la retenue.", []),
    ],
)
def test_what_is_said_beside_a_deed(claims, text: str, speakers: list[str]) -> None:
    assert [said.speaker for said in statements(claims(text))] == speakers


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Le colonel Ivo Brek, chef de la Garde, selon lequel dix civils ont péri, a démissionné.", ["Ivo Brek"]),
        ("« Tenez », a dit le colonel Ivo Brek, l'un des chefs de la Garde (GN), selon qui dix civils ont péri.",
         ["Ivo Brek"]),
        ("Une note d'après laquelle dix civils ont péri circule.", ["note"]),
        ("L'idée selon laquelle dix civils ont péri est fausse.", []),
        ("La Ligue donne 40 morts, un compte que l'état-major récuse. Ce dernier n'en recense que dix.",
         ["Ligue", "état-major"]),
        ("Le maire a reçu l'opposition. Celle-ci déplore dix morts.", ["opposition"]),
    ],
)  # fmt: skip
def test_whose_figure_a_relative_or_a_demonstrative_gives(claims, text: str, sources: list[str]) -> None:
    dead = [claim for claim in claims(text) if claim.kind == "casualties"]
    assert dead
    assert [source.name for claim in dead for source in claim.attribution] == sources


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Les gardes ont fui. Quant aux miliciens, ils ont juré de rester.", ["miliciens"]),
        ("Le maire a salué l'accord. Quant à l'opposition, elle a réclamé un vote.", ["maire", "opposition"]),
        ("Le maire a salué l'accord. Quant à la pluie, il a dit qu'elle durerait.", ["maire", "maire"]),
        ("La Ligue avance un bilan que la police locale juge « gonflé ».", ["Ligue", "police locale"]),
        ("Le maire affirme que le juge « infaillible » se trompe.", ["maire"]),
        ("Des élus d'Oron, ville noyée par la crue, ont réclamé le départ du maire.", ["élus d'Oron"]),
        ("Dix élus, venus d'Oron, ont réclamé la démission du maire.", ["Dix élus"]),
    ],
)
def test_a_topic_in_front_and_a_verb_behind_que(claims, text: str, speakers: list[str]) -> None:
    assert [said.speaker for said in statements(claims(text))] == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Oron a rappelé son ambassadeur. L'hôpital a admis douze blessés.", []),
        ("L'attentat d'Oron, mardi, a ému le pays.", []),
        ("« Quelle horreur », s'est ému le maire.", ["maire"]),
        ("Le maire a rappelé son attachement à la paix. Il a admis une erreur.", ["maire", "maire"]),
    ],
)
def test_what_is_done_is_nothing_said(claims, text: str, speakers: list[str]) -> None:
    assert [said.speaker for said in statements(claims(text))] == speakers


@pytest.mark.parametrize(
    ("told", "speakers"),
    [
        ("L'ambassadeur de France est reçu. Il a demandé que l'on parle.", ["Ivo Brek", "ambassadeur de France"]),
        ("L'évêque est monté à bord. Il en est redescendu. Selon lui, la coque est percée.", ["Ivo Brek", "évêque"]),
        ("Il a promis des vivres à l'évêque, Mgr Tiago Lorme. Celui-ci a refusé.", ["Ivo Brek", "Ivo Brek"]),
        ("Le Premier ministre est venu lundi. La digue tiendra, a-t-il annoncé.", ["Ivo Brek", "Premier ministre"]),
        # who has come to harm, what is no person, and who has spoken in this paragraph
        ("Un homme est mort. Il a demandé que l'on parle.", ["Ivo Brek", "Ivo Brek"]),
        ("Le pont a cédé. Il a demandé que l'on parle.", ["Ivo Brek", "Ivo Brek"]),
        ("Il a tout vu, dit-il. L'évêque est là. Il a demandé que l'on parle.", ["Ivo Brek", "Ivo Brek", "Ivo Brek"]),
    ],
)  # fmt: skip
def test_he_is_who_acts_in_the_sentence_before(claims, told: str, speakers: list[str]) -> None:
    found = claims(f"Le maire, Ivo Brek, a dit que la digue tenait.\n\n{told}")
    assert [said.speaker for said in statements(found)] == speakers


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "La Ligue dispose d'informations faisant état de l'exécution de 82 civils par des miliciens.",
            "Ligue",
        ),
        ("La Ligue a recueilli des témoignages faisant état de la mort de 82 civils.", "Ligue"),
        ("Un rapport publié par la Ligue fait état de la mort de 82 civils.", "Ligue"),
    ],
)
def test_whose_information_it_is(claims, text: str, source: str) -> None:
    (dead,) = (c for c in claims(text) if c.kind == "casualties")
    assert [s.name for s in dead.attribution] == [source]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Jan Kerl a parlé d'un drame. Le préfet Ivo Brek nie la faute : « Tout va bien », répète-t-il.", "Ivo Brek"),
        ("Jan Kerl a parlé d'un drame. La nuit est longue : « Tout va bien », répète-t-il.", "Jan Kerl"),
    ],
)  # fmt: skip
def test_who_acts_before_a_colon_says_what_follows_it(claims, text: str, speaker: str) -> None:
    told = [claim for claim in claims(text) if isinstance(claim.args, Statement)]
    assert told[-1].args.speaker == speaker


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Contrairement à ce qu'avait annoncé le ministère, deux gardes sont morts.", []),
        ("Comme l'avait annoncé le ministère, deux gardes sont morts.", ["ministère"]),
        ("La section locale de la Ligue parle, elle, de sept morts.", ["section locale de la Ligue"]),
        ("La section de rugby a pleuré sept morts.", []),
    ],
)
def test_who_stands_behind_the_dead(claims, text: str, sources: list[str]) -> None:
    (dead,) = (c for c in claims(text) if c.kind == "casualties")
    assert [s.name for s in dead.attribution] == sources
