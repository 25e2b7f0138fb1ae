"""Who takes, holds and leaves ground, in the lines of a wire: lists, appositions, what is told beside a deed."""

from __future__ import annotations

import pytest

from recoupe.record import Control

_Told = tuple[str, str | None, tuple[str, ...]]


def told(claims, text: str) -> list[_Told]:
    found = [claim.args for claim in claims(text) if isinstance(claim.args, Control)]
    return [(one.action, one.actor, one.objects) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a bare name, past what it is called, and what befalls it
        ("Vellac, symbole de la révolte, est tombée mardi.", [("lost", None, ("Vellac",))]),
        (
            "Vellac, tombée le 10 mai, a été reprise par les troupes narviennes.",
            [("recaptured", "troupes narviennes", ("Vellac",)), ("lost", None, ("Vellac",))],
        ),
        (
            "Après avoir pris Vellac et Orno, l'armée avance.",
            [("captured", "armée", ("Vellac", "Orno")), ("advances", "armée", ())],
        ),
        # the fall of the second of a list
        (
            "L'armée a confirmé la prise de Marna, ainsi que celle de Vellac, tombée hier.",
            [("captured", "armée", ("Marna",)), ("lost", None, ("Vellac",))],
        ),
        # whose hold it was
        ("La région échappe au contrôle du pouvoir central.", [("lost", "pouvoir central", ("région",))]),
        (
            "Le port de Marna est tombé dans l'escarcelle des rebelles.",
            [("captured", "rebelles", ("Marna",))],
        ),
        ("Les milices se partagent le contrôle de Marna.", [("holds", "milices", ("Marna",))]),
        ("L'armée a revendiqué lundi la prise de Marna.", [("captured", "armée", ("Marna",))]),
        (
            "Ce revers suit la perte, lundi, de la base de Marna par l'armée.",
            [("lost", "armée", ("base de Marna",))],
        ),
        ("Revigorés par leur percée à Marna, les rebelles ont fêté.", [("advances", "rebelles", ("Marna",))]),
        # another deed told of the same place
        (
            "L'armée a perdu sa base de Marna, enlevée par les rebelles après un long siège.",
            [("lost", "armée", ("base de Marna",)), ("captured", "rebelles", ("base de Marna",))],
        ),
        (
            "Les insurgés ont pris possession de Marna, qu'ils encerclaient depuis un mois.",
            [("captured", "insurgés", ("Marna",)), ("besieges", "insurgés", ("Marna",))],
        ),
        # two sides, one gerund
        (
            "La ville est coupée en deux, l'armée tenant la rive droite et les miliciens la rive gauche.",
            [("holds", "armée", ("rive droite",)), ("holds", "miliciens", ("rive gauche",))],
        ),
        ("L'armée tient la rive est de Marna.", [("holds", "armée", ("rive est de Marna",))]),
        # by the words of who was there
        (
            "« Nous nous sommes retirés de la ville », a raconté un officier.",
            [("withdrew", None, ("ville",))],
        ),
        ("Contraints de reculer sous les bombes, les rebelles se taisent.", [("withdrew", "rebelles", ())]),
        (
            "Acculés dans les derniers secteurs sous leur contrôle, les rebelles ont réclamé une trêve.",
            [("holds", "rebelles", ("derniers secteurs",))],
        ),
        (
            "Les autorités ont dû abandonner aux rebelles l'aéroport de Marna.",
            [("withdrew", "autorités", ("aéroport de Marna",))],
        ),
        ("Le bourg d'Orno a changé de mains deux fois.", [("captured", None, ("Orno",))]),
        ("L'armée a fait sauter le verrou de Marna.", [("captured", "armée", ("Marna",))]),
        ("L'armée a progressé de deux kilomètres sur le flanc sud.", [("advances", "armée", ("flanc sud",))]),
        ("Les rebelles sont « aux portes » de Marna.", [("advances", "rebelles", ("Marna",))]),
        # counted: the figure's unit says of what
        ("Les rebelles étaient mardi en possession de six districts.", [("holds", "rebelles", ())]),
        ("Les rebelles contrôlent les points clés de la ville.", [("holds", "rebelles", ("points clés",))]),
        # a place told before, by a pronoun
        (
            "L'armée, qui avait perdu la ville en mai, l'a reprise dimanche.",
            [("lost", "armée", ("ville",)), ("recaptured", "armée", ("ville",))],
        ),
        (
            "Les rebelles, qui avaient pris la ville en mai, en ont été chassés par l'armée.",
            [("captured", "rebelles", ("ville",)), ("captured", "armée", ("ville",))],
        ),
        # two clauses, an adverb or a day between verb and object
        (
            "Le Front tient déjà la ville et les soldats progressent vers le sud.",
            [("holds", "Front", ("ville",)), ("advances", "soldats", ("sud",))],
        ),
        (
            "Les jihadistes se sont emparés l'an dernier de la ville.",
            [("captured", "jihadistes", ("ville",))],
        ),
        (
            "Des hommes armés ont pris d'assaut dans la nuit le port de Marna.",
            [("captured", "hommes armés", ("Marna",))],
        ),
        ("La ville de Marna reprise aux rebelles", [("recaptured", None, ("Marna",))]),
        ("Profitant du retrait des rebelles, les habitants sont revenus.", [("withdrew", "rebelles", ())]),
        (
            "L'armée encercle les villages encore aux mains des rebelles.",
            [("besieges", "armée", ("villages",)), ("holds", "rebelles", ("villages",))],
        ),
        ("L'armée fonce sur Vellac.", [("advances", "armée", ("Vellac",))]),
        # what a bracket, a part or a people stands between
        (
            "L'armée a bombardé la région d'Idlib (nord), dont la quasi-totalité est occupée depuis mars.",
            [("holds", None, ("Idlib",))],
        ),
        (
            "L'offensive vise la province d'Idlib, dont un vaste pan est sous le contrôle des rebelles.",
            [("holds", "rebelles", ("Idlib",))],
        ),
        ("L'armée attaque les zones tenues par les Kurdes.", [("holds", "Kurdes", ("zones",))]),
        ("Le président s'est rendu à Idlib, ville reprise aux rebelles.", [("recaptured", None, ("Idlib",))]),
        (
            "Les rebelles ont remis le contrôle des ports d'Idlib à la garde côtière.",
            [("lost", "rebelles", ("Idlib",))],
        ),
        ("Les jihadistes sont partis de la ville.", [("withdrew", "jihadistes", ("ville",))]),
        # who did it behind another verb, and a name that a participle opens for
        ("Encerclée depuis mars, Vellac est privée d'eau.", [("besieges", None, ("Vellac",))]),
        ("Les rebelles tiennent la berge nord.", [("holds", "rebelles", ("berge nord",))]),
        ("La localité d'Idlib vit sous blocus des jihadistes.", [("besieges", "jihadistes", ("Idlib",))]),
        (
            "L'armée a le contrôle opérationnel total du nord du pays.",
            [("holds", "armée", ("nord du pays",))],
        ),
        ("L'armée a chassé les Houthis de la ville.", [("captured", "armée", ("ville",))]),
        (
            "Les rebelles ont pris le contrôle d'Idlib, chef-lieu du nord et dernière grande ville de la région.",
            [("captured", "rebelles", ("Idlib",))],
        ),
        (
            "Il a tenu bon malgré la reprise en main de la région par l'armée.",
            [("recaptured", "armée", ("région",))],
        ),
        ("Sa place forte, Idlib, est tombée lundi.", [("lost", None, ("Idlib",))]),
        (
            "Le nombre de morts dans la ville, que les rebelles disent avoir libérée, reste inconnu.",
            [("recaptured", "rebelles", ("ville",))],
        ),
        (
            "L'armée a pris la ville d'Idlib, abandonnée sans combattre par les rebelles.",
            [("captured", "armée", ("Idlib",)), ("withdrew", "rebelles", ("Idlib",))],
        ),
        ("L'offensive vise à chasser les rebelles du port.", [("captured", None, ("port",))]),
        # by what a place is, or is under
        ("Idlib est le dernier bastion des rebelles.", [("holds", "rebelles", ("Idlib",))]),
        ("Idlib, sous blocus depuis février, manque de tout.", [("besieges", None, ("Idlib",))]),
        (
            "Sous blocus jihadiste depuis février, la ville de Marna est ravitaillée par hélicoptère.",
            [("besieges", "jihadistes", ("Marna",))],
        ),
        (
            "Le drapeau national flotte sur le siège du gouvernorat.",
            [("captured", None, ("siège du gouvernorat",))],
        ),
        (
            "C'est le premier quartier à être repris par l'armée.",
            [("recaptured", "armée", ("premier quartier",))],
        ),
        ("Les jihadistes sont acculés dans le stade.", [("besieges", None, ("stade",))]),
        ("Les soldats ont délogé les jihadistes du stade.", [("captured", "soldats", ("stade",))]),
        ("Les soldats ont atteint le fleuve.", [("advances", "soldats", ("fleuve",))]),
        ("L'armée fait le siège du port de Marna.", [("besieges", "armée", ("Marna",))]),
        ("La reconquête du port de Marna a été achevée lundi.", [("recaptured", None, ("Marna",))]),
        (
            "La route d'accès à la ville a été coupée par les rebelles.",
            [("besieges", "rebelles", ("ville",))],
        ),
        ("L'armée tient les cinq plus grandes villes du pays.", [("holds", "armée", ())]),
        ("La ville pourrait tomber d'un moment à l'autre.", [("lost", None, ("ville",))]),
        # the place that a word stands for
        (
            "Les paramilitaires sont entrés dans Marna, d'où l'armée s'est repliée.",
            [("advances", "paramilitaires", ("Marna",)), ("withdrew", "armée", ("Marna",))],
        ),
        (
            "Les insurgés avaient attaqué Marna, dont ils avaient pris le contrôle.",
            [("captured", "insurgés", ("Marna",))],
        ),
        (
            "Une alliance de groupes armés a pris Marna.",
            [("captured", "alliance de groupes armés", ("Marna",))],
        ),
        (
            "Des tireurs isolés tiennent encore le centre historique.",
            [("holds", "tireurs isolés", ("centre historique",))],
        ),
        ("Plus de la moitié du pays vit sous la loi des jihadistes.", [("holds", "jihadistes", ("pays",))]),
        ("Douze des 18 districts de la province sont passés à l'ennemi.", [("captured", "ennemi", ())]),
        (
            "L'armée tient l'ouest du port et les rebelles l'est.",
            [("holds", "armée", ("ouest du port",)), ("holds", "rebelles", ("est",))],
        ),
        ("L'armée s'est emparée de 300 kilomètres carrés dans le sud.", [("captured", "armée", ())]),
        (
            "Quelque 2.500 soldats, encerclés dans la poche de Marna, refusent de se rendre.",
            [("besieges", None, ("poche de Marna",))],
        ),
    ],
)
def test_a_line_of_a_wire(claims, text: str, expected: list[_Told]) -> None:
    assert [(a, w, o) for a, w, o in told(claims, text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Brek, figure de la révolte, a été libérée mardi.",
        "Brek, tombé lundi au combat, avait vingt ans.",
        "Les milices se disputent le contrôle de Marna.",
        "Marna est tombée à Bordeaux dimanche soir (2-0).",
        "La ville de Marna a été libérée de ses voitures pour la journée.",
        "L'équipe prend les trois points de la victoire.",
        "Le directeur a fait sauter le verrou de la porte.",
        "« Nous nous sommes retirés de la ville », a raconté une touriste.",
        "Lille est le bastion des socialistes.",
        "La reprise en main du club par son président a surpris.",
        "Cette victoire renforcerait leur emprise sur l'ouest du pays.",
        "Le texte a été écrit par une assemblée dominée par les islamistes.",
        "Le terroriste est entré dans un supermarché d'Idlib.",
        "La ville est tombée sous le charme de la chanteuse.",
        "Conquise par son idée, Ana Brek est repartie.",
        "Sera-t-il possible de défendre encore la ville ?",
        "Des soldats ont franchi la frontière pour se réfugier en Corse.",
        "Le maire a remis les clés du port à la garde côtière.",
        "Les touristes sont partis de la ville.",
        "La maire a perdu la ville en mars et l'a reprise six ans plus tard.",
        "L'armée a reçu la proposition et l'a reprise à son compte.",
        "Les soldats sont en retraite à Marna.",
        "Des clients ont pris d'assaut dans la nuit le magasin de Marna.",
        "Idlib était un bastion des rebelles.",
        "Le pays vit sous embargo.",
        "Les agriculteurs font le siège de la préfecture.",
        "Le pilote a perdu le contrôle de son véhicule à l'entrée de la ville.",
        "La flotte de pêche est au port de Marna.",
        "La récolte a été mauvaise, d'où la colère des paysans de Marna.",
        "Le groupe a repris 300 hectares de vignes dans le Jura.",
        "Les habitants tiennent au centre historique.",
        "Le pays vit sous la pluie et passe à l'heure d'hiver.",
        "Les soldats, encerclés par les journalistes, souriaient.",
    ],
)
def test_no_ground_is_taken(claims, text: str) -> None:
    assert told(claims, text) == []


@pytest.mark.parametrize(
    ("text", "opponent"),
    [
        ("L'armée a libéré la ville de Marna des griffes de la milice.", "milice"),
        ("La ville de Marna a été libérée des jihadistes par l'armée.", "jihadistes"),
        ("L'armée a repris le port de Marna, que les rebelles avaient pris en mai.", "rebelles"),
    ],
)
def test_who_had_it(claims, text: str, opponent: str) -> None:
    found = [claim.args for claim in claims(text) if isinstance(claim.args, Control)]
    assert found[0].opponent == opponent


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Le général a promis de reprendre Marna.", "planned"),
        ("Les rebelles ont pris le port sans tirer, alors que les soldats ont fui la ville.", "asserted"),
    ],
)
def test_how_surely(claims, text: str, factuality: str) -> None:
    found = [claim for claim in claims(text) if isinstance(claim.args, Control)]
    assert {claim.factuality for claim in found} == {factuality}
