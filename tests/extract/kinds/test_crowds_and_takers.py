"""Crowds that gather, rebels who take a town, and what they may yet do: no meeting, and no force counted."""

from __future__ import annotations

from tests.extract.kinds.test_bargains import claims, steps


def test_a_crowd_meets_nobody() -> None:
    assert claims("Quelques centaines de Russes se sont réunis dimanche à Minsk.", "meeting") == []
    (met,) = claims("Les deux camps se sont réunis dimanche à Minsk.", "meeting")
    assert met.args.participants == ("deux camps",)


def test_those_who_take_a_town_are_not_counted_by_it() -> None:
    assert claims("Des centaines de rebelles prennent la ville d'Ostrel.", "force") == []
    (posted,) = claims("Trois cents soldats ont pris position près du pont.", "force")
    assert posted.args.unit == "soldiers"


def test_what_they_may_do_counts_nobody() -> None:
    assert claims("Elle craint de voir des milliers de jihadistes profiter du chaos.", "force") == []


def test_a_participle_of_another_number_is_not_the_meetings() -> None:
    text = "Les négociations avec l'Autorité présidée par le roi viseraient à conclure la paix."
    assert claims(text, "meeting") == []


def test_the_rest_is_made_to_hang_on_something() -> None:
    assert ("conditions", "talks") in steps("Les insurgés conditionnent la suite à la levée du blocus.")
    assert steps("Les bailleurs conditionnent leur aide à des réformes.") == []


def test_a_road_sends_nobody() -> None:
    (sent,) = claims("Des renforts ont été acheminés par la route.", "force")
    assert sent.args.actor is None


def test_taken_anew() -> None:
    (taken,) = claims(
        "Il a desserré l'étau sur Kirkouk de nouveau reprise, dimanche, malgré les raids.", "control"
    )
    assert (taken.args.action, taken.args.objects) == ("recaptured", ("Kirkouk",))
    assert claims("Elle joue à Kirkouk de nouveau reprise en chœur.", "control") == []
