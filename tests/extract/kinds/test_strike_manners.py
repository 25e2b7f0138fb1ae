"""Attacks owned up to, on crowds and by them, told after another, and operations that killed."""

from __future__ import annotations

import pytest

WAR = "L'artillerie tonne depuis un mois près de Velmar. Des raids et des tirs de mortier ont suivi en Narvie.\n\n"


def attacks(claims, text: str):
    return [claim for claim in claims(text) if claim.kind == "attack"]


def told(claims, text: str):
    """Who, by what means and on what, of the attacks told behind an opening about a war."""
    found = attacks(claims, WAR + text)
    return [(c.args.actor, c.args.means, c.args.target) for c in found if c.evidence[0].start >= len(WAR)]


@pytest.mark.parametrize(
    ("text", "actor", "target"),
    [
        (
            "Une bombe a explosé lundi devant le commissariat. Le Front l'a revendiquée.",
            "Front",
            "commissariat",
        ),
        ("Un obus a touché l'école lundi. La Ligue a revendiqué l'opération.", "Ligue", "école"),
        ("L'attentat contre la gare a été revendiqué par la Ligue.", "Ligue", "gare"),
        ("Des tirs ont visé l'ambassade lundi. Ils ont été revendiqués par la Ligue.", "Ligue", "ambassade"),
    ],
)
def test_who_owns_up_to_it(claims, text: str, actor: str, target: str) -> None:
    claimed = attacks(claims, text)[-1]
    assert claimed.rule.endswith("/claimed")
    assert actor in claimed.args.actor
    assert target in claimed.args.target


@pytest.mark.parametrize(
    "text",
    [
        "Une bombe a explosé lundi devant le commissariat. Personne ne l'a revendiquée.",
        "Une bombe a explosé lundi devant le commissariat. L'attentat n'a pas été revendiqué.",
        "Une bombe a explosé lundi devant le commissariat. Le syndicat revendique une hausse des salaires.",
    ],
)
def test_nobody_owns_up(claims, text: str) -> None:
    assert [claim.rule.rpartition("/")[2] for claim in attacks(claims, text)] == ["verb"]


@pytest.mark.parametrize(
    ("text", "target", "means"),
    [
        ("La police a dispersé la foule à coups de matraque.", "foule", None),
        ("Les gendarmes ont repoussé les étudiants avec des canons à eau.", "étudiants", None),
        ("Les manifestants ont été dispersés par des tirs de gaz lacrymogène.", "manifestants", "gas"),
        ("La garde a fait usage de gaz lacrymogène contre les étudiants.", "étudiants", "gas"),
        ("Des inconnus ont jeté des pierres sur le bus de la mission.", "bus de la mission", None),
        ("Le convoi a été caillassé par des villageois.", "convoi", None),
        ("Le convoi a été la cible de jets de pierres.", "convoi", None),
        ("Les miliciens ont mis le feu au village.", "village", "fire"),
        ("Des miliciens ont massacré douze bergers à Tessan.", "douze bergers", None),
    ],
)
def test_crowds(claims, text: str, target: str, means: str | None) -> None:
    (found,) = attacks(claims, text)
    assert (found.args.target, found.args.means) == (target, means)


@pytest.mark.parametrize(
    "text",
    [
        "La police a dispersé la foule dans le calme.",
        "Les gendarmes ont évacué les habitants avec des barques.",
        "Des enfants ont jeté des pierres dans la rivière.",
        "Le ministre a lancé la première pierre du pont.",
        "Le maire a mis le feu aux poudres.",
        "Il préfère mettre le feu au pays.",
        "Un jet de pierre sépare les deux villages.",
    ],
)
def test_no_force_on_anybody(claims, text: str) -> None:
    assert attacks(claims, text) == []


def test_another_attack_told_by_one_word(claims) -> None:
    found = attacks(
        claims, "La Ligue a revendiqué un attentat à Oron, puis un autre contre la gare de Velmar."
    )
    assert [claim.args.target for claim in found] == [None, "gare de Velmar"]
    assert {claim.args.means for claim in found} == {None}  # with bombs or with knives, nobody says


def test_another_of_something_else_is_no_attack(claims) -> None:
    assert (
        len(attacks(claims, "Un attentat a visé la gare lundi, un autre témoin de la place a disparu.")) == 1
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Deux chefs rebelles ont été tués lors d'une opération menée par les forces spéciales.",
            "forces spéciales",
        ),
        ("Une opération militaire narvienne dans le nord a fait vingt morts.", "Narvie"),
        ("Les habitants ont fui après une offensive narvienne.", "Narvie"),
        ("Le président a dénoncé l'agression narvienne contre Tessan.", "Narvie"),
    ],
)
def test_operations_that_harmed(claims, text: str, expected: str) -> None:
    assert [actor for actor, _, _ in told(claims, text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Le chirurgien a mené une opération délicate.",
        "La Narvie a lancé mardi une opération militaire dans le nord.",
        "L'opération militaire narvienne entre dans son deuxième mois.",
        "Aucun coup de feu n'a éclaté dans la nuit.",
    ],
)
def test_operations_that_are_no_strike(claims, text: str) -> None:
    assert told(claims, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quatre gardes ont péri dans l'attaque de leur camp.", (None, None, "camp")),
        ("L'armée a bombardé « massivement » le port.", ("armée", None, "port")),
        (
            "Le ministre a dénoncé une « attaque lâche » contre un poste de la douane.",
            (None, None, "poste de la douane"),
        ),
        ("La ville a connu une nuit de bombardements.", (None, None, "ville")),
        ("« Nous avons visé un dépôt de munitions », a dit le colonel.", (None, None, "dépôt de munitions")),
        ("Deux missiles ont été interceptés au-dessus de Velmar.", (None, "rocket", None)),
        ("Des coups de feu ont éclaté près du palais.", (None, "shooting", None)),
        ("La ligue accuse le régime d'avoir utilisé des armes chimiques.", ("régime", "chemical", None)),
    ],
)
def test_further_manners(claims, text: str, expected: tuple[str | None, str | None, str | None]) -> None:
    assert told(claims, text) == [expected]


def test_what_has_not_ceased_goes_on(claims) -> None:
    (found,) = attacks(claims, "Les bombardements sur le port n'ont pas cessé.")
    assert (found.args.action, found.factuality) == ("strikes", "asserted")


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Des tireurs ont visé le marché d'Oron. Le pays pleure après l'attentat.", ["marché d'Oron"]),
        ("Fusillade d'Oron : le suspect arrêté.\n\nDes hommes ont ouvert le feu sur un café.", ["café"]),
        ("La Ligue a juré de ne pas viser le port.", []),
        ("Le suspect a été blessé par des tirs de la police.", []),
        ("Le ministre a réitéré ses attaques contre la presse.", []),
        ("Le colonel veut détruire la Suède.", []),
        ("Les rebelles ont caché les lieux d'où étaient planifiées les attaques contre la Narvie.", []),
        ("Une tentative d'assaut contre une caserne a fait deux morts.", ["caserne"]),
        ("Une tentative d'assaut contre une caserne est à craindre.", []),
        ("Les auteurs de l'attentat contre la caserne ont fui.", ["caserne"]),
        ("Les auteurs de l'attentat ont fui.", []),
        ("Des agents en tenue antiémeute ont chargé les manifestants.", ["manifestants"]),
        ("Un homme s'est attaqué au couteau à des passants.", ["passants"]),
        ("Le maire s'est attaqué à la réforme des écoles.", []),
    ],
)
def test_what_is_told_again_or_only_said(claims, text: str, targets: list[str]) -> None:
    assert [target for _, _, target in told(claims, text)] == targets


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Les miliciens ont encerclé le bourg, tiré sur la foule puis mis le feu aux greniers.",
            ["foule", "greniers"],
        ),
        (
            "Des hommes armés ont pris d'assaut deux casernes, incendié un tribunal et fui.",
            ["deux casernes", "tribunal"],
        ),
        ("Leur camion a heurté un engin explosif sur la route d'Oron.", ["camion"]),
        ("Le véhicule du maire a roulé sur une mine.", ["véhicule du maire"]),
        ("Des bandits ont attaqué le pénitencier national.", ["pénitencier national"]),
        ("Ivo Brek, tué dans un raid narvien à Oron, dirigeait la Ligue.", ["Ivo Brek"]),
        ("Le car a heurté un camion.", []),
        ("Washington a évacué par hélicoptère le personnel de son ambassade.", []),
        ("La police a abattu trois bandits lors d'une opération menée jeudi.", []),
    ],
)
def test_several_deeds_of_one_sentence_and_what_is_met(claims, text: str, expected: list[str]) -> None:
    assert [target for _, _, target in told(claims, text)] == expected


@pytest.mark.parametrize(
    ("text", "actor", "target"),
    [
        (
            "La police a dispersé à coups de grenades lacrymogènes un rassemblement.",
            "police",
            "rassemblement",
        ),
        ("La police a répliqué à coups de gaz lacrymogène.", "police", None),
        (
            "L'assaut mené par des hommes lourdement armés contre la base d'Indel a duré.",
            "hommes",
            "base d'Indel",
        ),
        ("L'armée a coulé mardi un navire de débarquement.", "armée", "navire de débarquement"),
        (
            "Un groupe inconnu, les Moudjahidines du Delk, a revendiqué l'attaque du port.",
            "Moudjahidines du Delk",
            "port",
        ),
    ],
)
def test_who_and_what_past_other_words(claims, text: str, actor: str, target: str | None) -> None:
    assert [(who, hit) for who, _, hit in told(claims, text)] == [(actor, target)]


@pytest.mark.parametrize(
    "text", ["La police a répondu à la presse.", "Le maçon a coulé une dalle.", "Le navire a coulé mardi."]
)
def test_words_that_strike_nobody(claims, text: str) -> None:
    assert told(claims, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un drone a largué une grenade sur un poste kurde, blessant deux combattants.", ["poste kurde"]),
        ("Des mines ont tué huit civils.", ["huit civils"]),
        ("Un raid attribué à la coalition a touché un immeuble.", ["immeuble"]),
        ("Les rebelles ont contre-attaqué à l'aube.", [None]),
        ("Les tirs des forces de Bakou ont repris.", [None]),
        ("La mine a fermé en 2010.", []),
    ],
)
def test_one_deed_and_its_harm(claims, text: str, expected: list[str | None]) -> None:
    assert [target for _, _, target in told(claims, text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Une frappe a rasé un immeuble.", [(None, "air", "immeuble")]),
        (
            "Depuis l'attaque sans précédent menée le 7 mai par les rebelles, l'armée pilonne la ville.",
            [("armée", "artillery", "ville"), ("rebelles", None, None)],
        ),
        ("Des tirs de gaz lacrymogène ont visé le cortège.", [(None, "gas", "cortège")]),
        ("L'ONG a mené une opération de distribution dans le nord.", []),
        ("Le chanteur a assumé ses propos.", []),
    ],
)
def test_one_attack_for_each_that_was(claims, text: str, expected: list[tuple[str | None, ...]]) -> None:
    assert sorted(told(claims, text), key=str) == sorted(expected, key=str)


def test_an_attack_in_the_words_of_who_mourns_is_the_one_told(claims) -> None:
    told = "Un camion a foncé mardi dans la foule à Velmar. "
    quoted = "« Nos pensées vont aux victimes de l'attaque contre la gare de Velmar », a dit la reine."
    dated = "« Nos pensées vont aux victimes de l'attaque de lundi contre la gare d'Oron », a dit la reine."
    assert len(attacks(claims, told + quoted)) == 1
    assert len(attacks(claims, told + dated)) == 2
    assert len(attacks(claims, quoted)) == 1  # told nowhere else, it is told by her
