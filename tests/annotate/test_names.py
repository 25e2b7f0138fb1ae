"""Names, what they are and who is who, on sentences of our own, with where each rule must not fire."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from recoupe.annotate.document import Document, Name

Annotate = Callable[[str], Document]


def named(document: Document, text: str) -> Name:
    found = [name for name in document.names if name.text == text]
    assert found, f"{text!r} not among {[name.text for name in document.names]}"
    return found[0]


def kinds(document: Document) -> dict[str, str]:
    return {name.text: name.kind for name in document.names}


def test_acronym_in_brackets_names_the_same_thing(annotate: Annotate) -> None:
    document = annotate(
        "Selon l'Observatoire dolmarien des crues (ODC), l'eau monte. L'ODC a compté 12 villages noyés.\n"
        "L'Observatoire craint le pire."
    )
    full = "Observatoire dolmarien des crues"
    assert {name.canonical for name in document.names} == {full}
    assert {name.acronym for name in document.names} == {"ODC"}
    assert len(document.names) == 4


def test_a_dateline_introduces_no_acronym(annotate: Annotate) -> None:
    document = annotate("NATIONS UNIES (KAP) - Le conseil a siégé. Selon KAP, il siégera demain.")
    assert all(name.acronym is None for name in document.names)


def test_an_armed_group_and_its_emir_are_two_names(annotate: Annotate) -> None:
    document = annotate("Il a fait allégeance à l'émir d'Aqmi Marc Delvaux et au chef des rebelles.")
    assert named(document, "Aqmi").kind == "armed_group"
    assert named(document, "Marc Delvaux").kind == "person"


def test_acronym_before_its_long_form(annotate: Annotate) -> None:
    document = annotate("L'UPV (Union des producteurs de Vellac) réclame des aides. L'UPV manifestera mardi.")
    assert {n.canonical for n in document.names if n.text == "UPV"} == {"Union des producteurs de Vellac"}


def test_brackets_that_introduce_nothing(annotate: Annotate) -> None:
    document = annotate("Le maire d'Ostrel (Syrie) a reçu Paula Vendel (AFP) hier.")
    assert named(document, "Paula Vendel").acronym is None
    assert named(document, "AFP").canonical == "AFP"
    assert named(document, "Syrie").canonical == "Syrie"


def test_the_head_of_a_name_stands_for_it_but_a_shared_word_does_not(annotate: Annotate) -> None:
    document = annotate("La Ligue des Communes libres a voté. La Ligue se réunira mardi à Ostrel.")
    assert named(document, "Ligue").canonical == "Ligue des Communes libres"
    firms = annotate("Le groupe Vellac a racheté Vellac Assurances. Le groupe Vellac emploie dix personnes.")
    assert named(firms, "Vellac").canonical == "Vellac"


def test_known_names_of_one_thing_are_joined(annotate: Annotate) -> None:
    document = annotate("Les Nations unies ont appelé au calme. L'ONU a dépêché un émissaire.")
    assert {name.canonical for name in document.names} == {"Nations unies"}


def test_surname_stands_for_the_person(annotate: Annotate) -> None:
    document = annotate(
        "Le colonel Bastien Orval a parlé mardi. M. Orval a promis une enquête. Orval est parti."
    )
    assert {name.canonical for name in document.names} == {"Bastien Orval"}
    assert {name.kind for name in document.names} == {"person"}


def test_surname_that_two_persons_share_stays_alone(annotate: Annotate) -> None:
    document = annotate("Bastien Orval et Claire Orval sont venus. Selon M. Orval, tout va bien.")
    assert {name.canonical for name in document.names} == {"Bastien Orval", "Claire Orval", "Orval"}


def test_states_places_groups_and_outlets(annotate: Annotate) -> None:
    document = annotate(
        "La France et le Japon ont condamné l'attaque. Le Hezbollah a démenti sur la chaîne Al-Manar.\n"
        "Des obus sont tombés sur la ville d'Ostrelle, selon Reuters."
    )
    assert kinds(document) == {
        "France": "state",
        "Japon": "state",
        "Hezbollah": "armed_group",
        "Al-Manar": "outlet",
        "Ostrelle": "place",
        "Reuters": "outlet",
    }


def test_an_invented_country_is_told_by_its_adjective(annotate: Annotate) -> None:
    document = annotate("La Dolmarie a fermé sa frontière. L'armée dolmarienne a pris la ville de Vessel.")
    assert named(document, "Dolmarie").kind == "state"
    assert named(document, "Vessel").kind == "place"


def test_an_armed_group_is_told_by_the_words_beside_it(annotate: Annotate) -> None:
    armed = annotate("Les combattants du Front de libération du Perche (FLP) ont attaqué. Le FLP nie.")
    assert {name.kind for name in armed.names} == {"armed_group"}
    peaceful = annotate("Les élus du Front citoyen du Perche ont voté la motion.")
    assert {name.kind for name in peaceful.names} <= {"organisation", "place"}


def test_gazetteer_gives_country_and_coordinates(annotate: Annotate) -> None:
    location = named(annotate("Le cargo a quitté Marioupol lundi pour Istanbul."), "Marioupol").location
    assert location is not None
    assert location.country == "UA"
    assert location.lat is not None
    assert abs(location.lat - 47.1) < 0.1


def test_no_coordinates_without_the_gazetteer(annotate: Annotate) -> None:
    assert (
        named(
            annotate("Dix maisons ont brûlé dans le village de Trévannec-le-Vieux."), "Trévannec-le-Vieux"
        ).location
        is None
    )


def test_words_that_are_also_towns_are_no_places(annotate: Annotate) -> None:
    document = annotate(
        "Le bilan est lourd. Un obus est tombé. Police et pompiers sont venus. Sur place, rien."
    )
    assert document.names == ()


def test_sides_and_quarters_lie_within_their_town(annotate: Annotate) -> None:
    document = annotate(
        "À Vellac, l'armée avance. Les rebelles tiennent Vellac-Est. Le quartier de Mirzane a été repris à Vellac."
    )
    east, quarter = named(document, "Vellac-Est").location, named(document, "Mirzane").location
    assert east is not None
    assert east.within == "Vellac"
    assert quarter is not None
    assert quarter.within == "Vellac"
    assert named(document, "Vellac").location is None


def test_offices_before_the_name(annotate: Annotate) -> None:
    document = annotate("Le porte-parole de l'armée, le colonel Bastien Orval, a démenti.")
    person = named(document, "Bastien Orval")
    assert (person.role, person.organisation) == ("porte-parole", "armée")
    minister = named(annotate("Le ministre de l'Intérieur, Paul Vendel, a démenti."), "Paul Vendel")
    assert minister.role == "ministre de l'Intérieur"


def test_offices_after_the_name(annotate: Annotate) -> None:
    document = annotate(
        "« C'est fini », a dit Rita Moralès, 43 ans, directrice de l'ONG Toits ouverts, à Oslo."
    )
    person = named(document, "Rita Moralès")
    assert person.role == "directrice"


def test_an_office_across_another_person_is_not_taken(annotate: Annotate) -> None:
    document = annotate("Le président Alain Dorval a reçu Rita Moralès à Oslo.")
    assert named(document, "Alain Dorval").role == "président"
    assert named(document, "Rita Moralès").role is None


def test_articles_and_titles_stay_outside(annotate: Annotate) -> None:
    document = annotate("L'Organisation mondiale de la santé s'inquiète. Mme Rita Moralès aussi.")
    assert {name.text for name in document.names} == {"Organisation mondiale de la santé", "Rita Moralès"}


def test_nationalities_are_no_names(annotate: Annotate) -> None:
    assert (
        annotate("Des soldats français et des Syriens ont été blessés. Américains et Russes négocient.").names
        == ()
    )


def test_a_town_in_capitals_is_the_town(annotate: Annotate) -> None:
    document = annotate("VELLAC, 3 mars (XPA) - Deux ponts de Vellac ont cédé. À Vellac, on attend l'armée.")
    assert {name.canonical for name in document.names if name.kind == "place"} == {"Vellac"}
    assert named(document, "XPA").kind == "outlet"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("« Partez », a-t-elle dit dans Le Veilleur.", {"Le Veilleur": "outlet"}),
        ("Interrogée par L'Écho, elle est partie.", {"L'Écho": "outlet"}),
        ("Elle est partie dans La Gorvelle.", {"La Gorvelle": "place"}),
        ("Elle s'est confiée au Parisien.", {"Parisien": "outlet"}),
        ("Elle s'est confiée au Monde des enfants.", {"Monde des enfants": "organisation"}),
        ("Elle a parlé à l'AFP Sofia, 30 ans.", {"AFP": "outlet", "Sofia": "person"}),
        ("Elle a vu l'adjoint au maire de Karsk Julien Rual.", {"Karsk": "place", "Julien Rual": "person"}),
    ],
)
def test_newsrooms_and_towns_beside_a_name(annotate: Annotate, text: str, found: dict[str, str]) -> None:
    assert kinds(annotate(text)) == found


def test_names_do_not_overlap_and_are_in_order(annotate: Annotate) -> None:
    document = annotate(
        "Le Conseil de sécurité de l'ONU, réuni à New York, a entendu John Kerry, M. Lavrov et l'OSCE.\n"
        "« ONU » (ONU) (((Paris))) Le Caire, La Haye ; Daech/EI - M. M. de."
    )
    edges = [(name.first, name.last) for name in document.names]
    assert edges == sorted(edges)
    assert all(one[1] <= other[0] for one, other in pairwise(edges))
    assert all(document.words(name.first, name.last) == name.text for name in document.names)


def test_hostile_text_is_annotated_in_time(annotate: Annotate) -> None:
    for text in ("«" * 20_000, "A" * 50_000, "(A" * 5_000, "Le " * 5_000, "X-Est " * 4_000, "M. " * 4_000):
        annotate(text)


def test_a_day_right_behind_a_name_is_no_part_of_it(annotate: Annotate) -> None:
    document = annotate(
        "Une foule a envahi le siège de la Banque jeudi à Ostrel, puis le ministère de la Pêche hier."
    )
    assert {"Banque jeudi", "ministère de la Pêche hier"}.isdisjoint(kinds(document))
    assert "Journal du dimanche" in kinds(
        annotate("Paula Vendel écrit au Journal du dimanche depuis trois ans.")
    )


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("« Oui », dit le porte-parole adjoint du directeur de la Ligue, Bastien Orval.", "porte-parole adjoint"),
        ("« Oui », dit le porte-parole du ministère Bastien Orval.", "porte-parole"),
        ("« Oui », dit l'ami du secrétaire général de la Ligue, Bastien Orval.", "secrétaire général de la Ligue"),
        ("Il loge au ministère Bastien Orval.", None),
    ],
)  # fmt: skip
def test_the_office_of_whom_an_apposition_names(annotate: Annotate, text: str, role: str | None) -> None:
    assert named(annotate(text), "Bastien Orval").role == role


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("« Rien n'arrive », a lancé Ilka Vorel devant les journalistes.", "Ilka Vorel", "person"),
        ("« On attend », souffle Danka Vorel, 34 ans, institutrice à Koumra.", "Danka Vorel", "person"),
        # A body that speaks, and one that has lasted.
        (
            "« Rien n'arrive », a lancé Caritas Monde devant les journalistes.",
            "Caritas Monde",
            "organisation",
        ),
        (
            "L'association Toits Levés, 34 ans d'existence, a distribué des tentes.",
            "Toits Levés",
            "organisation",
        ),
    ],
)
def test_two_unknown_words_that_speak_or_have_an_age_are_a_person(
    annotate: Annotate, text: str, name: str, kind: str
) -> None:
    assert named(annotate(text), name).kind == kind


def test_a_building_bears_the_name_right_behind_its_noun(annotate: Annotate) -> None:
    document = annotate("Des hommes ont attaqué l'hôtel Tal Palace, puis l'école Brek Orval.")
    assert kinds(document) == {"Tal Palace": "place", "Brek Orval": "place"}
    other = annotate("Le patron de l'hôtel, Jan Orval, a témoigné. « Jan Orval ment », dit Ana Brek.")
    assert kinds(other)["Jan Orval"] == "person"


def test_who_holds_an_office_is_a_person(annotate: Annotate) -> None:
    document = annotate("Dix gardes sont morts, parmi lesquels Hemar Tarkane, patron de la brigade.")
    assert kinds(document)["Hemar Tarkane"] == "person"


def test_the_fighters_of_a_land_are_a_group(annotate: Annotate) -> None:
    document = annotate("Un groupe inconnu, les Moudjahidines du Velden, a revendiqué le raid.")
    assert kinds(document) == {"Moudjahidines du Velden": "armed_group"}


def test_a_land_whose_name_is_an_adjective_too(annotate: Annotate) -> None:
    assert kinds(annotate("La Suisse a proposé une trêve.")) == {"Suisse": "state"}
    assert "Suisse" not in kinds(annotate("Une journaliste suisse et trois Suisses ont été tués."))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gaza : dix morts dans un raid", ("Gaza", "place")),
        ("Irak: 10 morts dans un attentat", ("Irak", "state")),
        ("Burkina : dix morts", ("Burkina", "state")),
        # what somebody said, and what a line is about
        ("Bilan : dix morts dans un raid", None),
    ],
)
def test_the_place_that_leads_a_line(annotate: Annotate, text: str, name: tuple[str, str] | None) -> None:
    found = [(n.text, n.kind) for n in annotate(text).names if n.first == 0]
    assert found == ([name] if name else [])


@pytest.mark.parametrize("verb", ["soupire", "sanglote", "gémit", "lâche", "confie", "tonne"])
def test_the_verb_before_a_speaker_is_no_part_of_the_name(annotate: Annotate, verb: str) -> None:
    document = annotate(f"« J'ai perdu ma maison », {verb} Karim, instituteur.")
    assert kinds(document) == {"Karim": "person"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("« On attend », gémit Dankor, instituteur.", {"Dankor": "person"}),
        ("« On attend », tonne Dankor, 34 ans.", {"Dankor": "person"}),
        ("« On attend », répond Moscou.", {"Moscou": "place"}),
        ("« On attend », dénonce la LDV.", {}),  # no name right behind the verb
    ],
)
def test_an_unknown_name_that_speaks(annotate: Annotate, text: str, found: dict[str, str]) -> None:
    assert {name: kind for name, kind in kinds(annotate(text)).items() if name != "LDV"} == found


def test_a_name_may_begin_with_a_small_word(annotate: Annotate) -> None:
    assert "Diego de Sarvel" in kinds(annotate("« J'attends », dit Diego de Sarvel, instituteur."))


def test_an_initial_is_part_of_a_suspect_s_name(annotate: Annotate) -> None:
    document = annotate(
        "Le suspect, Kamel L., a été arrêté lundi. Selon le parquet, Kamel L., 27 ans, a avoué."
    )
    assert {name.text for name in document.names} == {"Kamel L."}


def test_a_listed_armed_group_is_nobody(annotate: Annotate) -> None:
    document = annotate(
        "L'assaillant, Kamel Ora, se revendiquant de Daech, a été tué. Le ministre Orange a parlé."
    )
    assert kinds(document)["Daech"] == "armed_group"
    assert kinds(document).get("Orange", "person") == "person"


def test_a_title_tells_a_person_whatever_the_tagger_takes_it_for(annotate: Annotate) -> None:
    document = annotate("Le maire a promis des vivres à l'évêque d'Orvane, Mgr Tiago Lorme. Il ira à Orvane.")
    assert kinds(document)["Tiago Lorme"] == "person"


def test_a_name_ends_before_what_is_said_of_it(annotate: Annotate) -> None:
    document = annotate(
        "Selon une note de la Sécurité civile que Le Courrier des Rives a pu lire, l'eau baisse."
    )
    assert all(" que " not in name.text for name in document.names)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Le ministre a redit son soutien à A. Brek ce matin.", "A. Brek", "person"),
        ("Le ministre a parlé à B. Dufour lundi.", "B. Dufour", "person"),
        ("Le ministre a écrit à J.-P. Morvel hier.", "J.-P. Morvel", "person"),
        ("Le convoi va à Velmar. Il y reste.", "Velmar", "place"),
    ],
)
def test_who_has_an_initial_is_a_person(annotate: Annotate, text: str, name: str, kind: str) -> None:
    assert named(annotate(text), name).kind == kind
