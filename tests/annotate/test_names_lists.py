"""Names that lists hold, and the words beside a name that belong to it or don't, each with its counter-example."""

from collections.abc import Callable

import pytest

from recoupe.annotate.document import Document

Annotate = Callable[[str], Document]


def kinds(document: Document) -> dict[str, str]:
    return {name.text: name.kind for name in document.names}


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("Les secours sont partis vers la Cyrénaïque dès mardi.", "Cyrénaïque", "place"),
        ("Le convoi a longé l'Euphrate pendant deux jours.", "Euphrate", "place"),
        ("Les pluies ont touché le Val-d'Oise et la Manche.", "Val-d'Oise", "place"),
        ("Le patron de TotalEnergies a quitté le pays.", "TotalEnergies", "organisation"),
        ("Un cadre de la CFDT a été blessé.", "CFDT", "organisation"),
    ],
)
def test_listed_names_are_found(annotate: Annotate, sentence: str, name: str, kind: str) -> None:
    assert kinds(annotate(sentence)).get(name) == kind


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Il a traversé la manche de la rivière à pied.", "manche"),
        ("Marne Delvaux a été élue maire d'Ostrel.", "Marne"),
        ("Les bayer sont revenus.", "bayer"),
    ],
)
def test_a_listed_form_that_is_another_word_here_names_nothing(
    annotate: Annotate, sentence: str, name: str
) -> None:
    assert name not in kinds(annotate(sentence))


def test_a_street_has_its_noun_and_a_town_does_not(annotate: Annotate) -> None:
    found = kinds(annotate("Un incendie a ravagé la rue de Vellac. Il menaçait la ville de Vellac."))
    assert "rue de Vellac" in found
    assert "Vellac" in found
    assert "ville de Vellac" not in found


def test_a_church_of_a_town_is_no_name_by_a_bare_de(annotate: Annotate) -> None:
    assert "église d'Ostrelle" not in kinds(annotate("Le feu a pris dans l'église d'Ostrelle hier."))


def test_a_nationality_before_a_full_name_stands_outside(annotate: Annotate) -> None:
    found = kinds(annotate("L'émissaire, le Norvégien Anders Vikdal, a quitté Ostrel lundi."))
    assert found.get("Anders Vikdal") == "person"
    assert not any(name.startswith("Norvégien") for name in found)


def test_a_handle_names_by_itself(annotate: Annotate) -> None:
    found = kinds(
        annotate("« Le pont est coupé », écrit @noria_vel Mardi. D'après @ostrel_info Vellac tient.")
    )
    assert {"@noria_vel", "@ostrel_info", "Vellac"} <= found.keys()


def test_a_body_shows_by_its_shape(annotate: Annotate) -> None:
    found = kinds(annotate("Selon l'Observatoire marnien des prisons, douze civils ont été tués."))
    assert found.get("Observatoire marnien des prisons") == "organisation"


def test_a_head_of_bodies_alone_or_at_the_start_is_no_body(annotate: Annotate) -> None:
    found = kinds(annotate("Service gratuit des eaux. On le dit au Service pluvieux hier."))
    assert not any("Service" in name for name in found)


def test_a_list_of_towns_goes_on_with_de(annotate: Annotate) -> None:
    found = kinds(annotate("Les villes de Belmarane, d'Ostrelle et de Nidranne ont perdu 400 habitants."))
    assert {found.get(name) for name in ("Belmarane", "Ostrelle", "Nidranne")} == {"place"}


def test_a_list_of_people_does_not_begin_with_a_town(annotate: Annotate) -> None:
    found = kinds(annotate("La ville de Belmarane et le parti de Bastien Orval se sont tus."))
    assert found.get("Bastien Orval") == "person"
