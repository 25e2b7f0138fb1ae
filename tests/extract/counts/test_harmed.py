"""Those harmed whom no number counts: groups, somebody's kin, a body, people of whom nothing is heard."""

from __future__ import annotations

import pytest

from recoupe.record import Claim

Told = list[tuple[str, float | None]]


def counted(found: list[Claim]) -> Told:
    tolls = [c for c in found if c.kind == "casualties"]
    return [(c.args.measure, c.quantity.value if c.quantity else None) for c in tolls]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # several, told as done
        ("Les otages ont tous été tués.", [("killed", None)]),
        ("Les braqueurs ont été arrêtés samedi.", [("captured", None)]),
        ("La garde a abattu les assaillants.", [("killed", None)]),
        ("La garde affirme avoir abattu les assaillants.", [("killed", None)]),
        ("La garde a repoussé les assaillants.", []),
        ("La garde va abattre les assaillants.", []),
        ("Les civils meurent de soif.", []),
        ("Les mineurs ont vu le feu. Ils ont été tués par la fumée.", [("killed", None)]),
        ("Les mineurs ont vu le feu. Ils ont été reçus par le maire.", []),
        ("Neuf mineurs ont péri. Les mineurs ont été tués par un coup de grisou.", [("killed", 9)]),
        ("L'exécution des otages a été filmée.", [("killed", None)]),
        ("L'audition des otages a été filmée.", []),
        # an own participle after an auxiliary said once
        ("Une gérante a été tuée et son neveu blessé.", [("killed", 1), ("wounded", 1)]),
        ("Une gérante a été tuée et son neveu parle.", [("killed", 1)]),
        # beside those counted
        ("Sa femme et ses deux filles ont été enlevées.", [("captured", 2), ("captured", 1)]),
        ("Un cinéaste et son guide ont été enlevés.", [("captured", 1), ("captured", 1)]),
        ("Le chef du poste et trois gardes ont été tués.", [("killed", 3), ("killed", 1)]),
        ("Trois gardes, dont Ivo Brek, ont été tués.", [("killed", 3), ("killed", 1)]),
        ("Le couple a été enlevé mardi.", [("captured", 2)]),
        # whom an object pronoun stands for
        ("Le gérant a crié. Les bandits l'ont tué.", [("killed", 1)]),
        ("Le gérant a crié. Les bandits l'ont cru.", []),
        # the worse of two harms, and what became of them next
        ("Le pilote, touché au bras, est mort sur le coup.", [("killed", 1)]),
        ("Le pilote a été mortellement blessé.", [("killed", 1)]),
        ("Le pilote a été légèrement blessé.", [("wounded", 1)]),
        ("Deux pilotes ont été capturés puis exécutés.", [("captured", 2), ("killed", 2)]),
        ("Deux pilotes ont été capturés puis soignés.", [("captured", 2)]),
        # told beside somebody
        ("Le maire, lui-même blessé, a ouvert le gymnase.", [("wounded", 1)]),
        ("Le maire, lui-même pilote, a ouvert le gymnase.", []),
        ("Le vicaire, pris en otage samedi, a téléphoné.", [("captured", 1)]),
        ("Le vicaire, pris en photo samedi, a téléphoné.", []),
        # among others, wherever they stand
        ("Au nombre des otages se trouvait le gérant.", [("captured", 1)]),
        ("Au nombre des invités se trouvait le gérant.", []),
        (
            "Parmi les victimes figurent deux Danois, un Belge et un Turc.",
            [("casualties", 2), ("casualties", 1), ("casualties", 1)],
        ),
        # whose body, whose death, of whom nothing is heard
        ("Le vicaire avait disparu. Son corps a été retrouvé dans le port.", [("missing", 1), ("killed", 1)]),
        ("Son corps a été musclé par la nage.", []),
        ("Les corps des marins ont été repêchés.", [("killed", None)]),
        ("Le corps sans vie du gérant a été retrouvé.", [("killed", 1)]),
        ("Le corps de deux hommes a été retrouvé sous les gravats.", [("killed", 2)]),
        ("Le corps de dix enseignants a été félicité.", []),
        ("La disparition du vicaire a été signalée jeudi.", [("missing", 1)]),
        ("La disparition du franc a été annoncée jeudi.", []),
        ("La mort du jeune homme a provoqué des émeutes.", [("killed", 1)]),
        ("La mort de l'homme fascine les peintres après une émeute.", []),
        ("On est sans nouvelles du vicaire depuis jeudi.", [("missing", 1)]),
        ("On est sans nouvelles de la commande depuis jeudi.", []),
        # only wanted or in passing
        ("Ils réclament l'arrestation de trois agents.", []),
        ("La police annonce l'arrestation de trois agents.", [("captured", 3)]),
        ("Il est jugé pour l'enlèvement du vicaire.", []),
        # idioms
        ("Le tireur a retourné son arme contre lui.", [("killed", 1)]),
        ("Le tireur a retourné la carte.", []),
        ("Les bandits ont laissé pour mort un vigile.", [("wounded", 1)]),
        # one person each
        ("La ville a compté 31 homicides en avril.", [("killed", 31)]),
        ("La ville a compté 31 concerts en avril.", []),
        ("Les tirs ont causé des blessures légères à deux clients.", [("wounded", 2)]),
        ("Les tirs ont causé des soucis à deux clients.", []),
        # rates and what another kind counts
        ("La Sarvie déplore 195 morts par million d'habitants.", []),
        ("La Sarvie déplore 195 morts au large de Velmar.", [("killed", 195)]),
        ("La crue a fait 30 morts et chassé 900 habitants, dont 80 vers Oron.", [("killed", 30)]),
        ("Deux hommes qui tiraient sur des gardes ont été blessés.", [("wounded", 2)]),
    ],
)
def test_harmed(claims, text: str, told: Told) -> None:
    assert counted(claims(text)) == told


@pytest.mark.parametrize(
    ("text", "cumulative"),
    [
        ("Le vicaire a disparu depuis lundi.", [False]),
        ("Neuf marins ont péri depuis lundi.", [True]),
        ("En 2021, un attentat avait fait 40 morts.", [False]),
        ("En 2021, des attentats avaient fait 40 morts.", [True]),
        ("C'est le pire raid depuis celui de 2019, qui avait fait 70 morts.", [False]),
    ],
)
def test_one_person_or_one_happening_is_no_total(claims, text: str, cumulative: list[bool]) -> None:
    assert [c.args.cumulative for c in claims(text) if c.kind == "casualties"] == cumulative


def test_not_surviving_is_no_denial(claims) -> None:
    assert [c.factuality for c in claims("Le gérant n'a pas survécu.")] == ["asserted"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("L'assassinat de Jan Orval, tué par un tireur à Oron, inquiète.", [("killed", 1)]),
        ("L'assassinat du général Orval, tué lundi par un raid, inquiète.", [("killed", 1)]),
        ("Un homme a agressé un gardien et l'a poignardé.", [("wounded", 1)]),
        ("Un homme a salué un gardien et l'a quitté.", []),
        ("Trois lycéens font partie des victimes.", [("casualties", 3)]),
        ("Trois lycéens font partie des lauréats.", []),
        ("L'orage a blessé six campeurs et en a effrayé dix.", [("wounded", 6)]),
    ],
)
def test_told_once_and_by_others(claims, text: str, told: Told) -> None:
    assert counted(claims(text)) == told


@pytest.mark.parametrize(
    ("text", "causes"),
    [
        ("Un incendie a ravagé un hôtel. L'incendie est éteint. Onze clients sont morts.", ["incendie"]),
        ("Un incendie a ravagé un hôtel. Onze clients sont venus de loin puis sont morts.", [None]),
        ("Le choléra gagne. Le choléra est à Oron. Onze malades sont morts.", ["choléra"]),
    ],
)
def test_what_an_article_is_about_is_behind_its_dead(claims, text: str, causes: list[str | None]) -> None:
    assert [c.args.cause for c in claims(text) if c.kind == "casualties"] == causes


@pytest.mark.parametrize(
    ("text", "cumulative"),
    [
        ("Un commando retient depuis lundi douze otages.", [False]),
        ("Un commando a enlevé douze otages depuis lundi.", [True]),
    ],
)
def test_since_when_somebody_is_held_is_no_count(claims, text: str, cumulative: list[bool]) -> None:
    assert [c.args.cumulative for c in claims(text) if c.kind == "casualties"] == cumulative


def test_who_finds_the_dead_did_not_kill_them(claims) -> None:
    found = claims("Sept corps ont été découverts par la police.")
    assert [c.args.perpetrator for c in found if c.kind == "casualties"] == [None]
    killed = claims("Sept bergers ont été abattus par la police.")
    assert [c.args.perpetrator for c in killed if c.kind == "casualties"] == ["police"]


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("La milice se tait après la mort du général Talvik.", None),  # what somebody does after it
        ("La milice a revendiqué l'assassinat du général Talvik.", "milice"),
    ],
)
def test_who_acts_after_a_death_is_not_behind_it(claims, text: str, behind: str | None) -> None:
    (death,) = [claim for claim in claims(text) if claim.kind == "casualties"]
    assert death.args.perpetrator == behind
