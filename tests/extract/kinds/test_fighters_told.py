"""Who attacks and who lost ground where a pronoun, a title or a noun tells it; and what only sounds like it."""

from __future__ import annotations

import pytest

from recoupe.record import Attack, Claim, Control

_AFTER = (
    "\n\nLes combats durent depuis des mois."
    " Le front a peu bougé malgré les bombardements et les tirs d'artillerie."
)


def told(claims, text: str) -> list[Claim]:
    """The claims of a text that opens an article about a war."""
    return [c for c in claims(text + _AFTER) if c.evidence[0].start < len(text)]


def attacks(claims, text: str) -> list[tuple[str, str | None, str | None]]:
    args = [c.args for c in told(claims, text)]
    return [(a.action, a.actor, a.target) for a in args if isinstance(a, Attack)]


def controls(claims, text: str) -> list[tuple[str, str | None, tuple[str, ...]]]:
    args = [c.args for c in told(claims, text)]
    return [(a.action, a.actor, a.objects) for a in args if isinstance(a, Control)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a pronoun: the only fighters told before, or those last told
        (
            "Les miliciens ont fui. Les hôtels de la côte sont fermés. Un mois plus tôt, ils avaient attaqué un bar.",
            ("strikes", "miliciens", "bar"),
        ),
        (
            "Les soldats ont fait face à des émeutiers. Ces derniers ont bombardé le commissariat.",
            ("strikes", "émeutiers", "commissariat"),
        ),
        # a noun with how and when between it and the rest
        (
            "Le détroit est le théâtre d'attaques répétées des rebelles contre des pétroliers.",
            ("strikes", "rebelles", "pétroliers"),
        ),
        ("Un hélicoptère est arrivé après l'assaut à l'aube d'un camp.", ("strikes", None, "camp")),
        (
            "Depuis la reprise, mardi, des combats entre l'armée et les rebelles, le marché est vide.",
            ("resumes", "armée", "rebelles"),
        ),
        ("La Narvie avance. L'offensive narvienne s'intensifie à Nantes.", ("strikes", "Narvie", None)),
        # verbs
        ("L'armée a pourchassé les rebelles jusque dans leurs bases.", ("strikes", "armée", "rebelles")),
        (
            "Le port est vide, les rebelles du Front attaquant des pétroliers.",
            ("strikes", "rebelles du Front", "pétroliers"),
        ),
        # told by its hour, by 'il y a eu', by what it began with
        (
            "Le convoi est passé à midi, or les frappes ont eu lieu dans la soirée.",
            ("strikes", None, None),
        ),
        ("Il y a eu une fusillade près du port.", ("strikes", None, None)),
        ("L'assaut avait commencé par un attentat au camion piégé.", ("strikes", None, None)),
        ("Des tirs ont crépité toute la nuit à Nantes.", ("strikes", None, None)),
        ("Les rebelles ont razzié deux villages.", ("strikes", "rebelles", "deux villages")),
        ("La milice a obusé le marché.", ("strikes", "milice", "marché")),
        # several offensives, a campaign, raids behind how they are flown
        ("L'armée mène depuis mai de violentes offensives autour de Nantes.", ("strikes", "armée", None)),
        ("L'armée mène de façon régulière des raids contre la base.", ("strikes", "armée", "base")),
        ("L'armée a interrompu sa campagne aérienne contre les rebelles.", ("suspends", "armée", "rebelles")),
        ("Les bombardements se sont tus à Nantes.", ("suspends", None, None)),
        ("Les hostilités ont repris mardi entre l'armée et les rebelles.", ("resumes", "armée", "rebelles")),
        ("L'armée a étendu ses frappes au nord du pays.", ("strikes", "armée", None)),
        ("Un inconnu a blessé au couteau trois passants.", ("strikes", "inconnu", "trois passants")),
        # at whom, by what it was done for; what was hit, not whose it is
        ("La police a tiré à balles réelles pour disperser la foule.", ("strikes", "police", "foule")),
        (
            "Une base de l'armée attaquée par des jihadistes près de Nantes.",
            ("strikes", "jihadistes", "base de l'armée"),
        ),
        (
            "Les miliciens ont pillé le bourg avant de mettre le feu aux maisons.",
            ("strikes", "miliciens", "maisons"),
        ),
        (
            "La vidéo montre des civils sur lesquels les hommes du colonel ont tiré.",
            ("strikes", "hommes du colonel", "civils"),
        ),
        ("L'attaque a débuté mardi par des tirs de mortier contre la gare.", ("strikes", None, "gare")),
    ],
)
def test_attacks(claims, text: str, expected: tuple[str, str | None, str | None]) -> None:
    assert expected in attacks(claims, text)


@pytest.mark.parametrize(
    "text",
    [
        "Les touristes sont partis. Les hôtels de la côte restent fermés. Ils avaient attaqué la saison en mai.",
        "Depuis la reprise des combats entre les deux boxeurs, la salle est pleine.",
        "La reprise des hostilités entre les rebelles et l'armée est à craindre.",
        "Le ministre a tiré à boulets rouges sur la Sarvie.",
        "L'attaque répétée des critiques contre le film a lassé.",
        "L'offensive du froid s'intensifie à Nantes.",
        "La grêle a pourchassé les promeneurs.",
        "Le parti mène depuis mai une campagne contre la gauche.",
        "Les élus se sont tus à Nantes.",
        "Les hostilités ont repris entre les deux candidats.",
        "Le cuisinier s'est blessé au couteau.",
        "Le chasseur a tué un cerf au couteau.",
        "Il a tué sa compagne au couteau.",
        "Un jeune homme a été blessé au couteau dans une rixe.",
        "L'armée a étendu ses locaux au nord du pays.",
        "L'arbitre a tiré un ballon pour disperser les pigeons.",
        "Il veut rentrer avant de mettre le feu au barbecue.",
        "Il y a eu une fusion des deux banques.",
        "Le feu a crépité toute la nuit à Nantes.",
        "L'année a commencé par une attaque de gel.",
        "Le candidat a razzié les voix de l'ouest.",
    ],
)
def test_no_attacks(claims, text: str) -> None:
    assert attacks(claims, text) == []


def test_two_groups_leave_a_pronoun_open(claims) -> None:
    text = "Les miliciens ont fui. Les rebelles aussi. Les hôtels sont fermés. Mardi, ils ont attaqué un bar."
    assert all(actor is None for _, actor, _ in attacks(claims, text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les rebelles ont été chassés de la ville de Nantes.", ("lost", "rebelles", ("Nantes",))),
        (
            "Les rebelles ont été chassés de la ville de Nantes par l'armée.",
            ("captured", "armée", ("Nantes",)),
        ),
        (
            "L'officier a été enlevé par les miliciens. Ces derniers occupent la ville de Nantes.",
            ("holds", "miliciens", ("Nantes",)),
        ),
        (
            "Les rebelles ont été chassés des villages du nord de la Somalie.",
            ("lost", "rebelles", ("villages du nord de la Somalie",)),
        ),
        (
            "Les rebelles ont fui. Ils conservent des territoires dans la montagne.",
            ("holds", "rebelles", ("territoires",)),
        ),
        (
            "L'armée tient les villages du nord (Nantes) que la milice contrôlait.",
            ("holds", "milice", ("Nantes",)),
        ),
        ("L'armée a cadenassé la ville de Nantes.", ("besieges", "armée", ("Nantes",))),
        (
            "Les soldats ont débusqué les rebelles de la ville de Nantes.",
            ("captured", "soldats", ("Nantes",)),
        ),
        ("La milice s'est accaparé la ville de Nantes.", ("captured", "milice", ("Nantes",))),
        ("Les rebelles ont décampé de la ville de Nantes.", ("withdrew", "rebelles", ("Nantes",))),
        (
            "Les deux colonnes de soldats ont fait leur jonction à Nantes.",
            ("advances", "deux colonnes de soldats", ("Nantes",)),
        ),
        ("La Narvie a envahi la Sarvie.", ("captured", "Narvie", ("Sarvie",))),
    ],
)
def test_controls(claims, text: str, expected: tuple[str, str | None, tuple[str, ...]]) -> None:
    assert expected in controls(claims, text)


@pytest.mark.parametrize(
    "text",
    [
        "La Narvie a pris la décision d'envahir la France.",
        "Si la Narvie envahit la France, elle le paiera.",
        "Il vivait là jusqu'à ce que la Narvie envahisse la France.",
        "L'aide permet aux Narviens de défendre leur pays.",
        "L'association s'est accaparé la parole à Nantes.",
        "Les campeurs ont décampé de la plage.",
        "Les deux lignes de tramway font leur jonction à Nantes.",
        "Le maire a cadenassé la grille.",
        "La commune de Nantes n'est pas prise en charge par l'armée.",
    ],
)
def test_no_controls(claims, text: str) -> None:
    assert controls(claims, text) == []


def test_a_caption_with_its_own_day_is_told_for_itself(claims) -> None:
    text = "Les avions ont bombardé la gare.\n\nNantes – 23/09/2012 – Ruines après des tirs sur la mosquée."
    assert ("strikes", None, "mosquée") in attacks(claims, text)
