"""Claims as French phrases: each part checked against what a copy editor would write."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from recoupe.publish.wording import caveat, figure, phrase, what
from recoupe.record import (
    ARGS,
    Attack,
    Casualties,
    Claim,
    Control,
    Displacement,
    Event,
    Extent,
    Force,
    Kind,
    Meeting,
    Negotiation,
    Place,
    Quantity,
    Relation,
    Source,
    Span,
    Statement,
    Time,
)

KIND_OF = {args: kind for kind, args in ARGS.items()}


def claim(args: Any, **fields: Any) -> Claim:
    kind: Kind = KIND_OF[type(args)]
    base: dict[str, Any] = {
        "id": "c1",
        "article": "a1",
        "file": "a.txt",
        "kind": kind,
        "evidence": (Span(start=0, end=5, text="texte"),),
        "sentence": Extent(start=0, end=9),
        "args": args,
        "quantity": None,
        "time": None,
        "place": None,
        "attribution": (),
        "factuality": "asserted",
        "origin": None,
        "rule": "t",
        "confidence": 0.5,
    }
    return Claim(**(base | fields))


def quantity(value: float | None, bound: Any = "exact", text: str = "", **fields: Any) -> Quantity:
    base: dict[str, Any] = {
        "value": value,
        "low": value,
        "high": value,
        "bound": bound,
        "unit": None,
        "text": text,
    }
    return Quantity(**(base | fields))


def source(name: str) -> Source:
    return Source(name=name, start=0, end=1)


def plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\xa0", " ")


def test_a_claim_reads_as_a_phrase_with_place_time_and_source() -> None:
    said = claim(
        Casualties(measure="killed", victims="civilians"),
        quantity=quantity(105, "at_least"),
        place=Place(name="Ombreval-Ouest", text="Ombreval-Ouest"),
        time=Time(
            earliest=dt.date(2016, 11, 15),
            latest=dt.date(2016, 12, 14),
            span="period",
            open=None,
            text="depuis le 15 novembre",
            because="",
        ),
        attribution=(source("OSDH"),),
    )
    assert phrase(said) == "au moins 105 civils tués à Ombreval-Ouest, depuis le 15 nov. 2016, selon l'OSDH"


@pytest.mark.parametrize(
    ("args", "count", "expected"),
    [
        (Casualties(measure="killed"), quantity(14), "14 morts"),
        (Casualties(measure="killed"), quantity(1), "1 mort"),
        (Casualties(measure="killed"), quantity(0), "0 mort"),
        (Casualties(measure="killed", victims="women"), quantity(2), "2 femmes tuées"),
        (Casualties(measure="captured"), quantity(12), "12 personnes capturées"),
        (
            Casualties(measure="killed", victims="children"),
            quantity(None, "vague", "des dizaines"),
            "des dizaines d'enfants tués",
        ),
        (
            Casualties(measure="killed", victims="civilians"),
            quantity(None, "vague", "plusieurs"),
            "plusieurs civils tués",
        ),
        (Casualties(measure="killed", victims="civilians"), None, "civils tués"),
        (Casualties(measure="killed", perpetrator="armée"), quantity(3), "3 morts par l'armée"),
        (Casualties(measure="casualties", victims="soldiers"), quantity(9), "9 victimes (soldats)"),
        (
            Displacement(measure="trapped", people="civilians"),
            quantity(250000),
            "250 000 civils pris au piège",
        ),
        (Displacement(measure="trapped", people="women"), quantity(3), "3 femmes prises au piège"),
        (Displacement(measure="displaced"), quantity(1_500_000), "1,5 million de déplacés"),
        (Displacement(measure="displaced"), quantity(6_600_000), "6,6 millions de déplacés"),
        (
            Displacement(measure="evacuated", origin_place="Ambreuse", destination="Turquie"),
            quantity(40),
            "40 personnes évacuées d'Ambreuse vers la Turquie",
        ),
    ],
)
def test_people_agree_with_their_number_and_gender(args: Any, count: Quantity | None, expected: str) -> None:
    assert plain(what(claim(args, quantity=count))) == expected


@pytest.mark.parametrize(
    ("args", "count", "expected"),
    [
        (
            Control(action="recaptured", actor="armée", objects=("Le Fayol", "Ambreuse")),
            None,
            "reprise du Fayol et d'Ambreuse par l'armée",
        ),
        (
            Control(action="holds", actor="rebelles", of="quartiers est"),
            quantity(85, "nearly", unit="percent"),
            "contrôle de près de 85 % des quartiers est par les rebelles",
        ),
        (
            Control(action="captured", actor="rebelles"),
            quantity(10, unit="district"),
            "prise de 10 quartiers par les rebelles",
        ),
        (
            Force(action="deploys", actor="Norvège", unit="soldiers", destination="Mali"),
            quantity(300),
            "déploiement de 300 soldats par la Norvège vers le Mali",
        ),
        (
            Force(action="numbers", actor="Brigade du Lac", unit="fighters"),
            quantity(5000, "about"),
            "effectif : environ 5 000 combattants (Brigade du Lac)",
        ),
        (
            Attack(action="strikes", actor="aviation russe", means="air", target="Ombreval"),
            None,
            "frappes aériennes sur Ombreval, par l'aviation russe",
        ),
        (
            Attack(action="suspends", actor="Moscou", means="air"),
            None,
            "suspension des frappes aériennes, par Moscou",
        ),
        (
            Negotiation(matter="resolution", action="vetoes", actors=("Chine", "Russie")),
            None,
            "résolution bloquée par le veto de la Chine et de la Russie",
        ),
        (
            Negotiation(matter="ceasefire", action="calls_for", actors=("ONU",), duration_days=5),
            None,
            "cessez-le-feu de 5 jours demandé par l'ONU",
        ),
        (
            Negotiation(matter="talks", action="proposes", actors=("Etats-Unis",)),
            None,
            "pourparlers proposés par les Etats-Unis",
        ),
        (Negotiation(matter="surrender", action="votes"), None, "reddition mise aux voix"),
        (
            Meeting(status="planned", participants=("Ada Lorme", "Paul Vey")),
            None,
            "rencontre prévue : Ada Lorme et Paul Vey",
        ),
        (
            Statement(
                speaker="Ada Lorme",
                role="directrice",
                organisation="Secours du Lac",
                mode="direct",
                quote="Nous partons.",
            ),
            None,
            "Ada Lorme (directrice, Secours du Lac) : « Nous partons. »",
        ),
        (Relation(subject="Iran", relation="supports", object="régime"), None, "Iran, soutien du régime"),
        (
            Relation(subject="FDV", relation="also_known_as", object="Forces du Val"),
            None,
            "FDV, aussi nommé « Forces du Val »",
        ),
        (Event(type="election", actor="Valmaurie"), None, "élection (Valmaurie)"),
        (Event(type="tempête"), None, "tempête"),
    ],
)
def test_every_kind_has_its_phrase(args: Any, count: Quantity | None, expected: str) -> None:
    assert plain(what(claim(args, quantity=count))) == expected


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("Syrie", "en Syrie"),
        ("Liban", "au Liban"),
        ("Iran", "en Iran"),
        ("Philippines", "aux Philippines"),
        ("Cuba", "à Cuba"),
        ("Le Caire", "au Caire"),
        ("La Haye", "à La Haye"),
        ("Ambreuse", "à Ambreuse"),
        ("quartier de Jalouz", "dans le quartier de Jalouz"),
        ("est de la ville", "dans l'est de la ville"),
    ],
)
def test_a_place_takes_its_preposition(place: str, expected: str) -> None:
    said = claim(Casualties(measure="killed"), quantity=quantity(3), place=Place(name=place, text=place))
    assert phrase(said) == f"3 morts {expected}"


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("ONU", "CICR"), "selon l'ONU, citant le CICR"),
        (("Ada Lorme",), "selon Ada Lorme"),
        (("une source militaire",), "selon une source militaire"),
        (("Observatoire du Val",), "selon l'Observatoire du Val"),
        (("Médecins sans frontières",), "selon Médecins sans frontières"),
        (("XQT",), "selon XQT"),
    ],
)
def test_a_source_takes_its_article_or_none_where_it_is_not_known(
    names: tuple[str, ...], expected: str
) -> None:
    said = claim(Casualties(measure="killed"), attribution=tuple(source(name) for name in names))
    assert phrase(said) == f"morts, {expected}"


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        (("2019-10-14", "2019-10-14", "instant", None), "le 14 oct. 2019"),
        (("2019-10-01", "2019-10-31", "instant", None), "en octobre 2019"),
        (("2019-01-01", "2019-12-31", "instant", None), "en 2019"),
        (("2019-10-03", "2019-10-07", "period", None), "du 3 au 7 oct. 2019"),
        (("2019-09-28", "2019-10-01", "period", None), "du 28 sept. au 1er oct. 2019"),
        ((None, "2019-10-07", "period", "start"), "jusqu'au 7 oct. 2019"),
        (("2019-10-07", None, "period", "end"), "depuis le 7 oct. 2019"),
    ],
)
def test_times_are_said_as_short_as_they_can_be(time: tuple[str | None, ...], expected: str) -> None:
    earliest, latest, span, side = time
    value = Time(
        earliest=dt.date.fromisoformat(earliest) if earliest else None,
        latest=dt.date.fromisoformat(latest) if latest else None,
        span=span,  # type: ignore[arg-type]
        open=side,  # type: ignore[arg-type]
        text=None,
        because="",
    )
    assert (
        phrase(claim(Casualties(measure="killed"), quantity=quantity(3), time=value))
        == f"3 morts, {expected}"
    )


def test_a_claim_that_is_not_sure_says_so() -> None:
    unsure = claim(Casualties(measure="killed"), quantity=quantity(3), factuality="unverified")
    assert phrase(unsure) == "3 morts (au conditionnel)"
    assert caveat(claim(Casualties(measure="killed"), factuality="reported")) == ""


def test_ranges_and_percentages() -> None:
    assert plain(figure(quantity(None, "range", "entre", low=90000, high=110000))) == "de 90 000 à 110 000"
    assert plain(figure(quantity(4.5, "more_than", unit="percent"))) == "plus de 4,5 %"


def test_the_words_of_the_article_tell_the_article_of_a_name() -> None:
    lost = claim(Control(action="lost", objects=("rive orientale",)))
    assert what(lost, "la chute de la rive orientale") == "perte de la rive orientale"
    taken = claim(Control(action="captured", actor="Grand-Val", objects=("Haut-Fayol",)))
    assert (
        what(taken, "Le Haut-Fayol est tombé aux mains du Grand-Val")
        == "prise du Haut-Fayol par le Grand-Val"
    )
    assert what(taken, "Ils ont pris Haut-Fayol") == "prise de Haut-Fayol par Grand-Val"


def test_vague_numbers_and_shares_of_people() -> None:
    many = quantity(None, "vague", "dizaines de milliers")
    assert what(claim(Displacement(measure="displaced", people="civilians"), quantity=many)) == (
        "des dizaines de milliers de civils déplacés"
    )
    half = quantity(50, "more_than", unit="percent")
    assert plain(what(claim(Displacement(measure="displaced"), quantity=half))) == (
        "plus de 50 % de la population (déplacés)"
    )
    assert plain(what(claim(Casualties(measure="killed", victims="children"), quantity=half))) == (
        "plus de 50 % des enfants tués"
    )


def test_an_article_is_left_out_where_no_noun_tells_it() -> None:
    assert (
        what(claim(Control(action="lost", objects=("plus grand bastion",)))) == "perte de plus grand bastion"
    )


@pytest.mark.parametrize(
    ("place", "expected"),
    [("rive ouest", "à la rive ouest"), ("bourgue", "(bourgue)"), ("stade de Ker", "au stade de Ker")],
)
def test_a_common_noun_takes_the_article_that_is_known_or_stands_apart(place: str, expected: str) -> None:
    said = claim(Casualties(measure="killed"), quantity=quantity(3), place=Place(name=place, text=place))
    assert phrase(said) == f"3 morts {expected}"


def test_a_destination_is_not_said_twice() -> None:
    moved = claim(
        Displacement(measure="displaced", destination="Ker"),
        quantity=quantity(40),
        place=Place(name="Ker", text="Ker"),
    )
    assert phrase(moved) == "40 déplacés vers Ker"


@pytest.mark.parametrize(
    ("objects", "whole", "said"),
    [
        (("Velmor",), "18 quartiers de Velmor", "contrôle de 11 quartiers sur 18 quartiers de Velmor"),
        (
            ("Ostane",),
            "18 quartiers de Velmor",
            "contrôle de 11 quartiers sur 18 quartiers de Velmor (Ostane)",
        ),
        (("Vel",), "18 quartiers de Velmor", "contrôle de 11 quartiers sur 18 quartiers de Velmor (Vel)"),
    ],
)
def test_a_whole_that_names_the_place_is_said_once(objects: tuple[str, ...], whole: str, said: str) -> None:
    held = claim(Control(action="holds", objects=objects, of=whole), quantity=quantity(11, unit="district"))
    assert plain(what(held)) == said
