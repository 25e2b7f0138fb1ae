"""Factuality: what the mood, the negation and the words around a verb say of how sure it is."""

from __future__ import annotations

import pytest

CASES = [
    ("Il n'est pas certain que douze civils aient été tués à Veldor.", "unverified"),
    ("Il est certain que douze civils ont été tués à Veldor.", "asserted"),
    ("Il est possible que douze civils aient été tués à Veldor.", "unverified"),
    ("Il n'est pas exclu que douze civils aient été tués à Veldor.", "predicted"),
    ("Douze civils ont été tués à Veldor ?", "hypothetical"),
    ("La garde a tué douze civils à Veldor, et que fait le maire ?", "asserted"),
    ("Au lieu de tuer douze civils à Veldor, la garde a attendu.", "denied"),
    ("La garde est entrée à Veldor sans tuer les douze civils.", "denied"),
    ("La garde s'apprête à tuer douze civils à Veldor.", "planned"),
    ("Douze civils ont été tués à Veldor.", "asserted"),
    ("Douze civils ont été tués à Veldor, selon le maire.", "reported"),
    ("Douze civils auraient été tués à Veldor.", "unverified"),
    ("Selon le maire, douze civils auraient été tués à Veldor.", "unverified"),
    ("On redoute la mort de douze civils à Veldor.", "predicted"),
    ("On redoute la guerre après la mort du général Talvik.", "asserted"),
    ("On craint que douze civils soient morts.", "predicted"),
    ("On craint la crue depuis que douze civils sont morts.", "asserted"),
    ("Les secouristes redoutaient que douze civils soient morts.", "predicted"),
    ("Le maire a démenti que douze civils soient morts.", "denied"),
    ("Si douze civils ont été tués, il y aura une enquête.", "hypothetical"),
    ("Si la milice assure avoir tué douze civils, le maire se tait.", "reported"),
    ("La milice a revendiqué l'attentat qui a fait douze morts à Veldor.", "asserted"),
    ("La garde a renoncé à tuer douze civils.", "denied"),
    ("À Veldor, il resterait douze soldats faits prisonniers.", "unverified"),
    ("À Veldor, il reste douze soldats faits prisonniers.", "asserted"),
    ("S'ils tuent douze civils, il y aura une enquête.", "hypothetical"),
    ("La garde n'a pu empêcher la foule de tuer douze civils à Veldor.", "asserted"),
    ("La milice a revendiqué la mort de douze civils à Veldor.", "reported"),
    ("La garde n'a pas confirmé que douze civils ont été tués.", "unverified"),
    ("Douze civils ont-ils été tués à Veldor ?", "hypothetical"),
    ("Est-ce que douze civils ont été tués à Veldor ?", "hypothetical"),
    ("« Douze civils ont-ils été tués ? », demande le maire.", "hypothetical"),
    ("Qui a tué douze civils à Veldor ?", "asserted"),
    ("Pourquoi la garde a-t-elle tué douze civils à Veldor ?", "asserted"),
    ("Ivo Brek est connu pour avoir tué douze civils.", "asserted"),
    ("Ivo Brek a été jugé pour avoir tué douze civils.", "reported"),
    ("La garde est venue pour tuer douze civils.", "planned"),
    ("On dit que douze civils sont morts à Veldor.", "reported"),
    ("On sait que douze civils sont morts à Veldor.", "asserted"),
    ("La garde n'est pas en mesure de confirmer que douze civils ont été tués.", "unverified"),
    ("La garde est en mesure de confirmer que douze civils ont été tués.", "reported"),
    ("La garde n'est pas en mesure de dire si douze civils ont été tués.", "hypothetical"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_factuality_of_a_toll(claims, text: str, expected: str) -> None:
    (claim,) = [c for c in claims(text) if c.kind == "casualties"]
    assert claim.factuality == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'armée a repris la ville de Marna.", "asserted"),
        ("L'armée va reprendre la ville de Marna.", "planned"),
        ("Si le pont cède, l'armée reprend la ville de Marna.", "hypothetical"),
        ("S'il pleut, les rebelles encerclent la ville de Marna.", "hypothetical"),
        ("Si le pont a cédé, les rebelles tiennent encore la ville de Marna.", "asserted"),
        ("Si le maire dit craindre la faim, l'armée assiège la ville de Marna.", "asserted"),
        ("L'armée reprendra la ville de Marna.", "predicted"),
        ("L'armée pourrait reprendre la ville de Marna.", "predicted"),
        ("L'armée a tenté de reprendre la ville de Marna.", "hypothetical"),
        ("L'armée a réussi à reprendre la ville de Marna.", "asserted"),
        ("Le général a annoncé que l'armée reprendrait la ville de Marna.", "planned"),
        ("L'armée tire afin de reprendre la ville de Marna.", "planned"),
        ("L'armée tire dans le but d'acter la reprise de la ville de Marna.", "planned"),
        ("L'armée a eu le mérite d'acter la reprise de la ville de Marna.", "asserted"),
        # one thing set against another, and what something else depends on
        ("Si l'armée a repris la ville de Marna, les tirs continuent au sud.", "asserted"),
        ("Si l'armée contrôle la ville de Marna, les tirs continuent au sud.", "asserted"),
        ("Si l'armée a repris la ville de Marna, le Front ripostera.", "hypothetical"),
        ("Si l'armée a repris la ville de Marna, c'est une faute.", "hypothetical"),
        ("Si l'armée reprend la ville de Marna, le Front recule.", "hypothetical"),
        ("Même si l'armée reprend la ville de Marna, rien ne change.", "hypothetical"),
    ],
)
def test_factuality_of_a_taking(claims, text: str, expected: str) -> None:
    (claim,) = [c for c in claims(text) if c.kind == "control"]
    assert claim.factuality == expected


@pytest.mark.parametrize(
    ("text", "kind", "factuality"),
    [
        ("Si le froid dure, douze malades mourront.", "casualties", "hypothetical"),
        ("Même si le froid dure, douze malades ont été tués par les tirs.", "casualties", "asserted"),
        ("Il est faux que douze civils aient été tués.", "casualties", "denied"),
        ("Il est clair que douze civils ont été tués.", "casualties", "asserted"),
        ("Cent soldats partiront lundi pour Orvane.", "force", "planned"),
    ],
)
def test_conditions_untruths_and_plans(claims, text: str, kind: str, factuality: str) -> None:
    assert [claim.factuality for claim in claims(text) if claim.kind == kind] == [factuality]


def test_a_toll_that_may_grow_stands(claims) -> None:
    (grown,) = [c for c in claims("Le bilan de 20 morts pourrait s'alourdir.") if c.kind == "casualties"]
    (feared,) = [c for c in claims("Le bilan pourrait atteindre 20 morts.") if c.kind == "casualties"]
    assert (grown.factuality, feared.factuality) == ("asserted", "predicted")


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Le maire réclame l'évacuation de 300 habitants.", "displacement", "demanded"),
        ("Le maire a appelé au calme après un bombardement de l'armée sur Oron.", "attack", "reported"),
        ("Le maire réclame la fin du siège d'Oron, où sont piégés 3.000 civils.", "displacement", "reported"),
        ("L'armée dément tout bombardement d'Oron.", "attack", "denied"),
    ],
)
def test_what_a_demand_asks_for_and_what_stands_beside_it(
    claims, text: str, kind: str, expected: str
) -> None:
    (found,) = [claim for claim in claims(text) if claim.kind == kind]
    assert found.factuality == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'agence Tavora n'a pu confirmer ce bilan de neuf morts.", "unverified"),
        ("L'agence Tavora n'a pas pu vérifier ce bilan de neuf morts.", "unverified"),
        ("L'armée n'a pas tué neuf civils.", "denied"),
        ("L'armée ne peut avoir tué neuf civils.", "denied"),
        ("L'armée n'a tué que neuf civils.", "asserted"),
    ],
)
def test_what_nobody_could_check(claims, text: str, expected: str) -> None:
    (found,) = [claim for claim in claims(text) if claim.kind == "casualties"]
    assert found.factuality == expected


def test_who_holds_a_zone_is_not_planned_because_people_flee_to_it(claims) -> None:
    text = "Dix mille personnes ont fui pour se réfugier dans les quartiers d'Oron contrôlés par les forces du Nord."
    (held,) = [claim for claim in claims(text) if claim.kind == "control"]
    assert held.factuality == "asserted"


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("L'armée est sur le point de perdre la ville de Marna.", "control", "predicted"),
        ("Les rebelles étaient en passe de prendre le pont d'Oron.", "control", "predicted"),
        ("L'armée vient de perdre la ville de Marna.", "control", "asserted"),
        ("Aucune offre de trêve ne sera acceptée par les rebelles.", "negotiation", "predicted"),
        ("Aucune offre de trêve n'a été acceptée par les rebelles.", "negotiation", "asserted"),
    ],
)
def test_what_has_not_come_yet(claims, text: str, kind: str, expected: str) -> None:
    assert [c.factuality for c in claims(text) if c.kind == kind] == [expected]


def test_what_almost_was_is_nothing(claims) -> None:
    assert claims("La garde a failli tuer douze civils à Veldor.") == []
