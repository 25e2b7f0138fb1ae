"""Control told by set turns, by what is left to somebody and by what somebody sees taken from them."""

from __future__ import annotations

import pytest
from tests.extract.told import control


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the place is the object, other words stand beside it
        ("L'armée a coupé la ville de Marna du reste du pays.", ("besieges", "armée", ("Marna",))),
        ("La ville de Marna est coupée du monde par les rebelles.", ("besieges", "rebelles", ("Marna",))),
        ("Les rebelles ont pris la ville de Marna en tenaille.", ("besieges", "rebelles", ("Marna",))),
        ("La junte a placé la ville de Marna sous son autorité.", ("captured", "junte", ("Marna",))),
        ("L'armée a ramené la ville de Marna dans son giron.", ("recaptured", "armée", ("Marna",))),
        ("Les soldats ont vidé la ville de Marna de ses défenseurs.", ("captured", "soldats", ("Marna",))),
        # the place stands behind the noun
        ("Les troupes ont entamé leur retrait de la ville de Marna.", ("withdrew", "troupes", ("Marna",))),
        ("Les soldats ont accéléré leur repli de la ville de Marna.", ("withdrew", "soldats", ("Marna",))),
        ("Les troupes ont percé les défenses de Marna.", ("advances", "troupes", ("Marna",))),
        ("La milice bloque tous les accès à la ville de Marna.", ("besieges", "milice", ("Marna",))),
        ("L'armée a brisé le siège de Marna.", ("recaptured", "armée", ("Marna",))),
        ("L'armée a rompu le siège imposé à Marna par la milice.", ("recaptured", "armée", ("Marna",))),
        ("L'armée a rétabli son autorité sur la ville de Marna.", ("recaptured", "armée", ("Marna",))),
        # the place is the subject
        ("La ville de Marna s'est rendue à l'armée.", ("captured", "armée", ("Marna",))),
        ("La ville de Marna a capitulé.", ("lost", None, ("Marna",))),
        ("La ville de Marna résiste toujours.", ("holds", None, ("Marna",))),
        # seen taken, let go
        ("L'armée s'est vu arracher la ville de Marna.", ("lost", "armée", ("Marna",))),
        ("L'armée s'est fait ravir la ville de Marna.", ("lost", "armée", ("Marna",))),
        ("Les rebelles ont laissé échapper la ville de Marna.", ("lost", "rebelles", ("Marna",))),
        # beside the verb, and what is left
        ("Maîtres de Marna depuis mai, les rebelles ont célébré l'an.", ("holds", "rebelles", ("Marna",))),
        ("Il ne reste plus aux rebelles que la ville de Marna.", ("holds", "rebelles", ("Marna",))),
        ("Les rebelles n'ont plus que la ville de Marna.", ("holds", "rebelles", ("Marna",))),
        # beaten off, opened, broken through
        ("L'armée assure avoir repoussé une attaque contre Marna.", ("holds", "armée", ("Marna",))),
        ("La coalition a percé les lignes de défense ennemies.", ("advances", "coalition", ())),
        ("L'armée a ouvert un couloir jusqu'à Marna.", ("advances", "armée", ("Marna",))),
        # what a crowd takes
        ("Les manifestants ont envahi le Parlement.", ("captured", "manifestants", ("Parlement",))),
        ("Les mutins occupent la radio nationale.", ("holds", "mutins", ("radio nationale",))),
        # lines without a verb
        ("Marna encerclée par l'armée.", ("besieges", "armée", ("Marna",))),
        ("Les miliciens chassés de Marna.", ("lost", "miliciens", ("Marna",))),
        ("Levée du siège de Marna.", ("withdrew", None, ("Marna",))),
        ("Les rebelles maîtres de Marna.", ("holds", "rebelles", ("Marna",))),
        (
            "Conquise en juin par les miliciens, Marna est leur capitale.",
            ("captured", "miliciens", ("Marna",)),
        ),
        # over a phrase, an apposition, an order
        ("La région de Marna est en grande partie contrôlée par la milice.", ("holds", "milice", ("Marna",))),
        ("Les soldats ont été contraints de se replier.", ("withdrew", "soldats", ())),
        (
            "Les soldats s'approchent d'une deuxième centrale.",
            ("advances", "soldats", ("deuxième centrale",)),
        ),
        ("Les miliciens assiègent El-Marna depuis mai.", ("besieges", "miliciens", ("El-Marna",))),
        # without a place, by whoever they are
        ("Les rebelles ont rompu l'encerclement.", ("recaptured", "rebelles", ())),
        ("L'armée a coupé la principale voie de ravitaillement.", ("besieges", "armée", ())),
        ("Ils ne contrôlent plus que 5 % du territoire.", ("holds", None, ("territoire",))),
        ("Le village a été abandonné par ses défenseurs.", ("withdrew", "défenseurs", ("village",))),
        ("L'armée a reconnu la perte de la ville de Marna.", ("lost", "armée", ("Marna",))),
        ("Les rebelles menacent la capitale.", ("advances", "rebelles", ("capitale",))),
        # as they stand
        ("Les miliciens se sont retranchés dans la citadelle.", ("holds", "miliciens", ("citadelle",))),
        ("Les miliciens sont retranchés dans la citadelle.", ("holds", "miliciens", ("citadelle",))),
        ("Les soldats entrés lundi dans Marna ont été acclamés.", ("advances", "soldats", ("Marna",))),
        ("Les rebelles sont arrivés aux abords de Marna.", ("advances", "rebelles", ("Marna",))),
        ("La colonne est parvenue à l'entrée de Marna.", ("advances", "colonne", ("Marna",))),
    ],
)
def test_a_turn_tells(claims, text: str, expected: tuple[str, str | None, tuple[str, ...]]) -> None:
    assert expected in control(claims(text))


def test_sides_behind_one_verb(claims) -> None:
    found = control(claims("L'armée tient l'est de la ville, les rebelles l'ouest."))
    assert ("holds", "rebelles", ("ouest",)) in found


def test_a_place_that_a_word_points_at(claims) -> None:
    found = control(claims("Chassés de Marna en avril, les rebelles y sont revenus dimanche."))
    assert ("advances", "rebelles", ("Marna",)) in found


@pytest.mark.parametrize(
    "text",
    [
        "La crue a coupé la ville de Marna du reste du pays.",
        "Le ministère a entamé son retrait de la ville de Marna.",
        "Les troupes n'ont pas entamé leur retrait de la ville de Marna.",
        "L'armée a pris Marna à revers.",
        "Le maire a rompu le jeûne à Marna.",
        "L'armée a coupé l'accès des abonnés à la messagerie.",
        "Le village de Marna a ramené la coupe dans le giron du club.",
        "La ville de Marna s'est rendue célèbre par ses noix.",
        "La Sarvie a résisté à la tentation.",
        "L'équipe s'est vu refuser un penalty à Marna.",
        "Il ne reste plus aux enfants que la cour de Marna.",
        "Les élèves se sont retranchés derrière leurs parents à Marna.",
        "La Sarvie menace la Narvie de sanctions.",
        "Une crue menace la ville.",
        "La ville est coupée du monde par la neige.",
        "Le maire a reconnu la perte de la ville au classement.",
        "Les policiers sont arrivés au pied du mur.",
        "L'armée a repoussé les critiques du médiateur.",
        "Le parti a repoussé l'offensive de son rival dans les sondages.",
        "Les étudiants ont envahi la piste de danse.",
        "Le maire a hissé le drapeau olympique sur la mairie de Marna.",
    ],
)
def test_other_senses_tell_nothing(claims, text: str) -> None:
    assert control(claims(text)) == []
