"""Shapes that newsrooms repeat: who did it or said it, where, each beside a sentence where it must not be read so."""

from __future__ import annotations

import pytest

from recoupe.record import Claim


def casualties(found: list[Claim]) -> list[Claim]:
    return [c for c in found if c.kind == "casualties"]


@pytest.mark.parametrize(
    ("text", "perpetrator", "cause"),
    [
        ("Ormal, le cyclone qui balaie la côte, a fait 96 morts à Velmor.", None, "cyclone"),
        ("Les rebelles ont fait 714 morts à Velmor.", "rebelles", None),
        ("La tempête a touché Velmor. Un homme a été tué par un crocodile lundi.", None, "crocodile"),
        ("Quatre élèves ont été blessés par la chute d'un arbre.", None, "chute d'un arbre"),
        ("Un enfant a été tué par erreur.", None, None),
        ("Des tirs d'artillerie ont fait dix morts à Velmor.", None, "tirs"),
        ("Des tirs de rebelles ont fait dix morts à Velmor.", "rebelles", "tirs"),
        ("Des tirs de l'artillerie ont fait dix morts à Velmor.", "artillerie", "tirs"),
        ("Deux femmes ont été tuées par leurs voisins.", None, None),
        ("Quatre corps ont été sortis de terre à Velmor, une région de mines d'or.", None, None),
        ("Quatre civils ont été tués à Velmor, une région de mines.", None, "mines"),
    ],
)
def test_who_and_what_killed(claims, text: str, perpetrator: str | None, cause: str | None) -> None:
    (found,) = casualties(claims(text))
    assert (found.args.perpetrator, found.args.cause) == (perpetrator, cause)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Le correspondant de France 24 Ivo Brek a été blessé à Velmor.", "Ivo Brek a été blessé"),
        ("Près de 24 civils ont été blessés à Velmor.", "Près de 24 civils"),
    ],
)
def test_the_number_of_a_channel_counts_nobody(claims, text: str, words: str) -> None:
    (found,) = casualties(claims(text))
    assert found.evidence[0].text == words


def test_taken_to_task_is_no_place(claims) -> None:
    found = claims("Les agresseurs l'ont pris à partie et ont blessé deux gardes, ont dit des témoins.")
    assert [c.place for c in casualties(found)] == [None]
    found = claims("Deux gardes ont été blessés dans la partie sud de Velmor.")
    assert [c.place.name for c in casualties(found) if c.place] == ["partie sud de Velmor"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Le bilan dépasse désormais les 300 morts, ont fait savoir jeudi les secouristes.", "secouristes"),
        ("Le maire et le préfet, venus mardi, ont indiqué des chiffres provisoires de 40 morts.", "maire"),
        ("On a retrouvé 40 corps, a précisé le colonel chargé de fouiller la vallée, Ariel Tancrède.",
         "Ariel Tancrède"),
        ("L'officier nommé à la tête de la garnison, Jef Crismont, a annoncé dix morts.", "Jef Crismont"),
        ("L'officier nommé à la garnison, absent lundi, a annoncé dix morts.", "officier"),
    ],
)  # fmt: skip
def test_who_tells_of_the_dead(claims, text: str, source: str) -> None:
    found = casualties(claims(text))
    assert found
    assert [c.attribution[0].name for c in found if c.attribution] == [source] * len(found)


def test_what_is_to_be_deplored_is_said_by_nobody(claims) -> None:
    found = claims(
        "Trois morts sont à déplorer dans un raid ayant visé deux camions dans le secteur de Velmor."
    )
    assert not any(c.attribution for c in found)
    assert [c.place.name for c in casualties(found) if c.place] == ["Velmor"]


def test_the_dead_whom_a_mayor_deplores_are_said_by_him(claims) -> None:
    (found,) = casualties(claims("Le maire a déploré trois morts."))
    assert [source.name for source in found.attribution] == ["maire"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Le raid d'une bande armée contre un faubourg de Velmor a fait 26 morts.", "Velmor"),
        ("Deux personnes ont péri dans les régions traversées.", None),
        ("Le cyclone a ravagé le Mali. Au Mali, on craint le pire. L'armée malienne est là. "
         "Deux enfants ont péri dans le pays.", "Mali"),
        ("Deux enfants ont péri dans le pays.", None),
    ],
)  # fmt: skip
def test_where_people_died(claims, text: str, place: str | None) -> None:
    (found,) = casualties(claims(text))
    assert (found.place.name if found.place else None) == place


@pytest.mark.parametrize(
    ("speaker", "addressee"),
    [
        ("l'ambassadeur de Sarvie à l'ONU", None),
        ("le maire à l'ONU", "ONU"),
        ("à l'AXP le porte-parole de l'armée", "AXP"),
    ],
)
def test_an_office_held_at_a_body_tells_it_nothing(claims, speaker: str, addressee: str | None) -> None:
    found = [
        c for c in claims(f"« Des civils ont été piégés », a déclaré {speaker}.") if c.kind == "statement"
    ]
    assert [c.args.addressee for c in found] == [addressee]


def test_a_sum_hoped_for_is_no_statement(claims) -> None:
    kinds = [
        c.kind for c in claims("La Ligue a ouvert une quête, dont elle espère trois millions de couronnes.")
    ]
    assert "statement" not in kinds


def test_what_is_hoped_in_a_clause_is_one(claims) -> None:
    said = claims("Le maire espère que les secours arriveront demain à Velmor.")
    assert [claim.kind for claim in said if claim.kind != "event"] == ["statement"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Les milices veulent forcer ces villageois à quitter le pays.", []),
        ("Les milices veulent quitter le pays.", ["force"]),
    ],
)
def test_who_is_made_to_leave(claims, text: str, kinds: list[str]) -> None:
    assert [c.kind for c in claims(text) if c.kind == "force"] == kinds


def test_a_body_named_by_its_parent_is_one_name_with_its_letters(claims) -> None:
    text = "Le Haut-Comité de l'ONU pour les rives (HCR) a annoncé que 300 familles ont quitté Velmor."
    found = next(c for c in claims(text) if c.kind == "displacement")
    assert [source.name for source in found.attribution] == ["Haut-Comité de l'ONU pour les rives"]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "La garde a annoncé quatre morts, ce qui porte à 29 le nombre de gardes tués cette semaine.",
            [],
        ),
        (
            "La garde a annoncé un renfort, ce qui porte à 1.700 le nombre de gardes dans les collines.",
            [1700],
        ),
        ("Trois mille soldats français sont stationnés dans la région.", [3000]),
        ("Dix soldats français sont stationnés dans la région.", []),
        ("Quelque 3.000 soldats français se trouvent dans le pays.", [3000]),
        ("Quelque 3.000 soldats français se trouvent dans l'embarras.", []),
    ],
)
def test_forces_that_stand_are_counted(claims, text: str, figures: list[int]) -> None:
    found = [c for c in claims(text) if c.kind == "force"]
    assert [c.quantity.value for c in found if c.quantity] == figures


def test_a_force_of_a_nation_is_its_states(claims) -> None:
    (found,) = [
        c for c in claims("Trois mille soldats français sont stationnés à Marna.") if c.kind == "force"
    ]
    assert found.args.actor == "France"


@pytest.mark.parametrize(
    ("text", "actor", "how"),
    [
        ("Le maire a lancé un appel au Népal pour qu'il retire ses troupes de Marna.", None, "planned"),
        ("Le Népal a promis la paix. Il retire ses troupes de Marna.", "Népal", "asserted"),
    ],
)
def test_what_is_asked_for_is_not_done(claims, text: str, actor: str | None, how: str) -> None:
    (found,) = [c for c in claims(text) if c.kind == "force"]
    assert (found.args.actor, found.factuality) == (actor, how)


@pytest.mark.parametrize(
    ("text", "objects", "place"),
    [
        ("La capitale du Nord-Kivu, Goma, a été prise mardi par les rebelles.", ("Goma",), "Goma"),
        ("Les rebelles ont pris la capitale provinciale stratégique de Goma.", ("Goma",), "Goma"),
        ("Les rebelles ont pris la capitale du Nord-Kivu.", ("capitale du Nord-Kivu",), "Nord-Kivu"),
    ],
)
def test_a_town_told_by_its_land_is_held_by_its_name(
    claims, text: str, objects: tuple[str, ...], place: str
) -> None:
    (found,) = [c for c in claims(text) if c.kind == "control"]
    assert (found.args.objects, found.place.name) == (objects, place)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Dans la capitale ougandaise, Kampala, douze civils ont été tués.", "Kampala"),
        ("Dans la ville voisine, la police patrouille et douze civils ont été tués.", "ville voisine"),
        ("Douze civils ont péri dans les quartiers assiégés.", "quartiers assiégés"),
        ("Douze civils ont péri dans les quartiers concernés.", None),
    ],
)
def test_a_place_by_its_name_or_by_what_marks_it(claims, text: str, place: str | None) -> None:
    (found,) = casualties(claims(text))
    assert (found.place.name if found.place else None) == place


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Le bureau a recensé cent-vingt et un morts.", 121),
        ("Le bureau a recensé mille-deux-cents morts.", 1200),
        ("Le bureau a recensé trente-deux morts.", 32),
    ],
)
def test_numbers_with_hyphens_throughout(claims, text: str, value: int) -> None:
    assert [c.quantity.value for c in casualties(claims(text)) if c.quantity] == [value]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("La mission a mis en garde contre des attaques contre les civils.", 0),
        ("La mission a condamné les attaques contre les civils.", 1),
    ],
)
def test_attacks_that_one_guards_against_have_not_come(claims, text: str, count: int) -> None:
    assert len([c for c in claims(text) if c.kind == "attack"]) == count


def test_what_ministers_meet_to_speak_of_has_no_source_and_has_happened(claims) -> None:
    found = claims(
        "Les ministres se sont vus à Oron pour évoquer les tensions après la chute de Marna mardi."
    )
    (fall,) = [c for c in found if c.kind == "control"]
    assert (fall.attribution, fall.factuality) == ((), "asserted")


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Le président de la Ligue (LR), Josef Kabra, a rencontré Paul Kagane.", ("Josef Kabra", "Paul Kagane")),
        ("Le chef de la Ligue (LR), absent lundi, a rencontré Paul Kagane.", ("chef de la Ligue", "Paul Kagane")),
    ],
)  # fmt: skip
def test_who_holds_an_office_is_named_past_brackets(claims, text: str, people: tuple[str, ...]) -> None:
    (found,) = [c for c in claims(text) if c.kind == "meeting"]
    assert found.args.participants == people


def test_a_body_with_letters_of_another_tongue_keeps_its_head(claims) -> None:
    (found,) = [
        c for c in claims("Le gouvernement d'union nationale (GNA) siège à Oron.") if c.kind == "relation"
    ]
    assert (found.args.subject, found.args.object) == ("gouvernement d'union nationale", "GNA")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Quelque trente bergers seraient morts le 24 octobre dans un raid sur Marna.", ["2022-10-24"]),
        ("Un accord serait signé le 24 octobre à Marna.", []),
        ("L'armée a bombardé la ville, qui avait été prise lundi par les rebelles.", [None]),
        ("Douze civils ont péri dans l'attentat qui a frappé lundi la gare de Marna.", ["2023-05-15"]),
    ],
)
def test_when_it_happened(claims, text: str, days: list[str | None]) -> None:
    found = [c for c in claims(text) if c.kind in ("casualties", "attack")][:1]
    assert [str(c.time.earliest) if c.time else None for c in found] == days


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("Le séisme, le plus meurtrier depuis 80 ans, a fait 2430 morts.", "casualties", None),
        ("Le séisme a fait 2430 morts depuis lundi.", "casualties", "2023-05-15"),
        ("Huit personnes ont péri hier. La dernière attaque dans la ville remonte au 19 avril. Elle avait fait "
         "64 morts.", "casualties", "2023-04-19"),
    ],
)  # fmt: skip
def test_what_dates_a_toll(claims, text: str, kind: str, day: str | None) -> None:
    found = [c for c in claims(text) if c.kind == kind][-1]
    assert (str(found.time.earliest) if found.time else None) == day


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("« Assez », a déclaré dans un communiqué Zabi Mudar, un porte-parole des rebelles.", "Zabi Mudar"),
        ("« Assez », a affirmé lors d'une conférence de presse Anna Brun.", "Anna Brun"),
        ("« Assez », a affirmé dans un communiqué le maire.", "maire"),
    ],
)
def test_who_speaks_behind_where_it_is_said(claims, text: str, speaker: str) -> None:
    (found,) = [c for c in claims(text) if c.kind == "statement"]
    assert found.args.speaker == speaker


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Neuf passants ont été tués et six blessés hier à Marna.", ["Marna", "Marna"]),
        ("Les raids dans différents quartiers de la ville ont fait 16 morts.", [None]),
        ("Le ministre annonce la mise en place d'un plan après la mort de douze civils.", [None]),
    ],
)
def test_where_tolls_told_together_hold(claims, text: str, places: list[str | None]) -> None:
    assert [c.place.name if c.place else None for c in casualties(claims(text))] == places


def test_a_magnitude_counts_nobody(claims) -> None:
    text = (
        "Le séisme d'une magnitude de 7,8 a provoqué la mort de 1800 personnes, selon un bilan du ministère."
    )
    assert [c.quantity.value for c in casualties(claims(text)) if c.quantity] == [1800]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Douze personnes ont été tuées à Marna et trois personnes à Veldor.", [(12, "Marna"), (3, "Veldor")]),
        ("Douze personnes ont été tuées à Marna selon le maire et trois personnes à Veldor selon la police.",
         [(12, "Marna"), (3, "Veldor")]),
        ("Douze personnes ont été tuées à Marna et trois personnes vivent à Veldor.", [(12, "Marna")]),
        ("Un très grand nombre de personnes ont péri à Marna.", [(None, "Marna")]),
        ("Le nombre de personnes a doublé à Marna.", []),
        ("En Sarvie, le séisme a fait 810 morts, selon le maire et des secouristes en zones rebelles.",
         [(810, "Sarvie")]),
        ("En Sarvie, le séisme a fait 810 morts, selon le maire, en zones rebelles.", [(810, "zones rebelles")]),
    ],
)  # fmt: skip
def test_people_of_several_places(claims, text: str, told: list[tuple[int | None, str]]) -> None:
    found = [(c.quantity.value, c.place.name) for c in casualties(claims(text)) if c.quantity and c.place]
    assert found == told


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Douze personnes restaient bloquées mardi à Marna.", 1),
        ("Douze personnes se sont retrouvées piégées à Marna.", 1),
        ("Douze personnes se sont retrouvées à Marna.", 0),
        ("Douze personnes restent optimistes à Marna.", 0),
    ],
)
def test_people_who_cannot_leave(claims, text: str, count: int) -> None:
    assert len([c for c in claims(text) if c.kind == "displacement"]) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Les groupes rebelles se retrouvent désormais acculés dans le sud de Marna.", 0),
        ("Les ministres sarvien et narvien se retrouvent mardi à Marna.", 1),
    ],
)
def test_who_is_driven_back_meets_nobody(claims, text: str, count: int) -> None:
    assert len([c for c in claims(text) if c.kind == "meeting"]) == count


@pytest.mark.parametrize(
    ("talks", "party", "meets"),
    [
        ("de Genève", "Genève", False),
        ("entre le Mali et le Niger", "Niger", True),
    ],
)
def test_a_town_of_talks_is_no_party_to_them(claims, talks: str, party: str, meets: bool) -> None:
    crisis = "Les rebelles réclament une trêve et l'armée bombarde Marna."
    found = claims(f"{crisis} Après l'échec des pourparlers {talks}, une rencontre est envisagée à Hambourg.")
    met = {name for c in found if c.kind == "meeting" for name in c.args.participants}
    assert (party in met) == meets


@pytest.mark.parametrize(
    ("text", "actor", "target"),
    [
        ("L'armée a quitté Velmor. Les rebelles l'accusent d'avoir visé des civils.", "armée", "civils"),
        ("L'armée est à Velmor. Les rebelles l'ont accusée d'avoir « bien visé des civils ».", "armée", "civils"),
        ("Les rebelles accusent l'armée d'avoir « visé des civils ».", "armée", "civils"),
        ("Les rebelles ont « visé des civils ».", "rebelles", "civils"),
    ],
)  # fmt: skip
def test_whom_others_accuse(claims, text: str, actor: str | None, target: str) -> None:
    (found,) = [c for c in claims(text) if c.kind == "attack"]
    assert (found.args.actor, found.args.target) == (actor, target)


def test_a_pronoun_that_nobody_named_fits_stands_for_none(claims) -> None:
    found = claims("Les gardes ont quitté Velmor. Les rebelles l'accusent d'avoir visé des civils.")
    assert not [c for c in found if c.kind == "attack"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Dix personnes ont été blessées et transférées à l'hôpital de Velmor.", ["casualties"]),
        ("Dix familles ont été transférées à Velmor.", ["displacement"]),
    ],
)
def test_who_is_taken_to_a_ward_is_not_displaced(claims, text: str, kinds: list[str]) -> None:
    assert [c.kind for c in claims(text)] == kinds


def test_nearly_all_of_a_town_is_held(claims) -> None:
    (found,) = [
        c for c in claims("Les rebelles contrôlent la quasi-totalité de Velmor.") if c.kind == "control"
    ]
    assert (found.args.objects, found.quantity) == (("Velmor",), None)


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("La crue a fait 20 morts selon la mairie, le gouvernement de l'Est évoquant 30 morts.",
         [["mairie"], ["gouvernement de l'Est"]]),
        ("La crue a fait 20 morts selon la mairie, le barrage noyant 30 personnes.", [["mairie"], ["mairie"]]),
        ("Le nombre de disparus atteint 20, a déclaré depuis Tunis Lino Drasec.", [["Lino Drasec"]]),
        ("Le préfet a revu ce bilan à la hausse, à 20 morts.", [["préfet"]]),
        ("Le préfet a revu ce bilan, puis 20 personnes sont mortes.", [[]]),
    ],
)  # fmt: skip
def test_whose_figure_it_is(claims, text: str, sources: list[list[str]]) -> None:
    assert [[source.name for source in c.attribution] for c in casualties(claims(text))] == sources


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("La crue à Velmor a fait 20 morts selon un bilan de la mairie de Lucques.", ["Velmor"]),
        ("A Lucques, 20 déplacés ont été recensés, et plus de 30 à Sienne.", ["Lucques", "Sienne"]),
        ("Dix gardes ont tué vingt civils à Lucques.", ["Lucques"]),
        ("A l'aube, vingt civils ont été tués dont trois enfants à Lucques.", ["Lucques", "Lucques"]),
    ],
)
def test_where_beside_sources_and_further_counts(claims, text: str, places: list[str]) -> None:
    found = [c for c in claims(text) if c.kind in ("casualties", "displacement")]
    assert [c.place.name for c in found if c.place] == places


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (
            "Vingt personnes ont été tuées à Velmor. Parmi elles figurent quatre étrangers.",
            "quatre étrangers",
        ),
        ("Vingt personnes ont été tuées à Velmor. Parmi elles, on compte dix femmes.", "dix femmes"),
        (
            "Vingt personnes ont été tuées à Velmor. Parmi elles règne la peur; quatre étrangers attendent.",
            None,
        ),
    ],
)
def test_who_is_counted_among_them(claims, text: str, part: str | None) -> None:
    parts = [c.evidence[0].text for c in casualties(claims(text)) if c.args.subset_of]
    assert parts == ([part] if part else [])


@pytest.mark.parametrize(
    "text",
    [
        "La colère s'est emparée de Velmor.",
        "Le sommet de Velmor tenu samedi est un échec.",
        "Le ministre souligne que l'organisation du vote en revenait à la Sarvie.",
        "L'aviation est entrée en action à Velmor.",
        "Plus de 400 soldats ont pris position de part et d'autre de la rue.",
        "Nous tenons la Norvège responsable du conflit.",
        "La Norvège est isolée sur la scène internationale.",
        "Ils se sont affrontés lors de deux guerres pour le contrôle de Velmor.",
        "L'agence montre un navire entrant dans le port de Velmor.",
        "Il s'en prend au quartier général sécurisé de la police lors d'une attaque.",
    ],
)
def test_nothing_is_taken_in_a_manner_of_speaking(claims, text: str) -> None:
    assert not [c for c in claims(text) if c.kind == "control"]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Le gros des rebelles s'est emparé de Velmor.", "gros des rebelles"),
        ("L'armée est entrée à Velmor.", "armée"),
        ("Le régime s'est emparé de Velmor.", "régime"),
        ("La ville est isolée par les rebelles depuis lundi.", "rebelles"),
        ("Elle ne bronche pas face à l'assaut des troupes, qui s'emparent de Velmor.", "troupes"),
    ],
)
def test_who_can_take_a_town(claims, text: str, actor: str) -> None:
    (found,) = [c for c in claims(text) if c.kind == "control"]
    assert found.args.actor == actor


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Quatre maisons ont été touchées par l'incendie à Velmor.", []),
        ("Quatre maisons ont été touchées par un obus à Velmor.", ["Quatre maisons"]),
        ("L'hôpital de Velmor a été pris d'assaut par les habitants.", []),
        ("La caserne de Velmor a été prise d'assaut par les rebelles.", ["caserne de Velmor"]),
        ("Ses missiles pourraient atteindre Velmor.", []),
        ("Des missiles ont atteint Velmor.", ["Velmor"]),
    ],
)
def test_what_is_struck_in_earnest(claims, text: str, targets: list[str]) -> None:
    assert [c.args.target for c in claims(text) if c.kind == "attack"] == targets


def test_a_plane_that_waits_is_no_group_of_people(claims) -> None:
    text = "Un avion envoyé par Paris, qui était immobilisé à Velmor depuis mardi, est arrivé."
    assert not [c for c in claims(text) if c.kind == "displacement"]
    text = "Les habitants, qui étaient bloqués à Velmor depuis mardi, sont arrivés."
    assert [c.args.people for c in claims(text) if c.kind == "displacement"]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Des colonnes de déplacés affluaient jeudi vers Velmor.", []),
        ("Des colonnes de chars affluaient jeudi vers Velmor.", ["vehicles"]),
        ("Des colonnes de soldats affluaient jeudi vers Velmor.", ["vehicles"]),
    ],
)
def test_who_walks_in_a_column(claims, text: str, units: list[str]) -> None:
    assert [c.args.unit for c in claims(text) if c.kind == "force"] == units


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Les heurts ont fait dix morts et de nombreux blessés à Velmor.", ["dix morts", "nombreux blessés"]),
        ("Il y a eu de nombreux blessés à Velmor.", ["nombreux blessés"]),
        ("Le maire a salué dix élus et de nombreux blessés de guerre.", []),
        ("Ils ont perdu trois hommes, leur chef et leur numéro deux Raul Ortez.", ["trois hommes"]),
    ],
)
def test_many_beside_a_count(claims, text: str, words: list[str]) -> None:
    assert [c.evidence[0].text for c in casualties(claims(text))] == words


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("Dix personnes ont été tuées dans un triple attentat-suicide à Velmor.", "triple attentat-suicide"),
        ("Dix personnes sont mortes dans une attaque-suicide à Velmor.", "attaque-suicide"),
    ],
)
def test_bombers_who_die_with_those_they_kill(claims, text: str, cause: str) -> None:
    found = claims(text)
    assert [c.args.cause for c in casualties(found)] == [cause]
    assert [c.args.means for c in found if c.kind == "attack"] == ["suicide"]


def test_a_triple_room_is_struck_by_nobody(claims) -> None:
    found = claims("Dix personnes ont été tuées dans une chambre triple du rez-de-chaussée à Velmor.")
    assert not [c for c in found if c.kind == "attack"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Selon la ligue des digues, Tolbec, « l'eau monte encore ».", "l'eau monte encore"),
        (
            "Selon le directeur, Karl Tevrik, les pompes tournent jour et nuit.",
            "les pompes tournent jour et nuit",
        ),
        ("Selon le directeur, Velmor et Orn ont signé l'accord.", "Velmor et Orn ont signé l'accord"),
        ("Selon la ligue, Oron, capitale du Velmar, a froid.", "Oron, capitale du Velmar, a froid"),
    ],
)
def test_a_byname_of_the_source_is_no_part_of_its_words(claims, text: str, words: str) -> None:
    (found,) = [c for c in claims(text) if c.kind == "statement"]
    assert found.evidence[0].text == words


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Le parquet a ouvert mardi une information judiciaire.", "asserted"),
        ("Le président Ilan Torvez demandait mardi l'ouverture d'une enquête administrative.", "demanded"),
        ("La Banque du Fleuve a lancé mardi une campagne d'information publique.", None),
        ("Le président a prévu de revenir mardi à Velmor.", None),
    ],
)
def test_an_inquiry_is_opened_asked_for_or_none(claims, text: str, factuality: str | None) -> None:
    assert [c.factuality for c in claims(text) if c.kind == "event"] == ([factuality] if factuality else [])


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("Trente habitants ont quitté la ville de Velmor à midi.", 30),
        ("Trente coureurs ont quitté la ville de Velmor à midi.", None),
    ],
)
def test_who_races_flees_from_nothing(claims, text: str, moved: int | None) -> None:
    assert [c.quantity.value for c in claims(text) if c.kind == "displacement"] == ([moved] if moved else [])


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Le maire veut rester à Velmor malgré les frappes narviennes sur la ville.", ["asserted"]),
        ("Le maire veut empêcher des frappes narviennes sur la ville.", []),
    ],
)
def test_what_somebody_defies_has_happened(claims, text: str, factuality: list[str]) -> None:
    assert [c.factuality for c in claims(text) if c.kind == "attack"] == factuality


SLIDES = (
    "EN IMAGES. Velmor sous les eaux\n\n"
    "1/3. La digue de Velmor, mardi. Le dernier bilan fait état de 42 morts. © Ivo Tal / Tavora\n\n"
    "2/3. Le gymnase de Velmor accueille 900 sinistrés. Photo : Ivo Tal\n\n"
    "3/3. Le pont d'Oron, hier. Photo : Ivo Tal, 12 ans de métier"
)


def test_what_pictures_are_told_by_is_read(claims) -> None:
    found = claims(SLIDES)
    assert [(c.kind, c.quantity.value) for c in found if c.quantity] == [
        ("casualties", 42),
        ("displacement", 900),
    ]


def test_the_credit_of_a_picture_tells_nothing(claims) -> None:
    assert claims("Le quai est désert.\n\nPhoto : Ivo Tal et Ana Kurtel / Tavora") == []
