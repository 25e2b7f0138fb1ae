"""Quarters and markets: the town that they lie in, by the words of their article."""

from __future__ import annotations


def test_a_phrase_behind_says_the_town(claims) -> None:
    found = claims("Des obus se sont abattus mardi sur le marché de Kassim, à Beyrouth.")
    (place,) = [c.place for c in found if c.kind == "attack"]
    assert (place.name, place.within) == ("Kassim", "Beyrouth")


def test_the_town_of_the_first_sentence_holds_its_quarters(claims) -> None:
    found = claims("Combats à Beyrouth.\n\nL'armée a bombardé mardi le quartier de Kassim.")
    (place,) = [c.place for c in found if c.kind == "attack"]
    assert place.within == "Beyrouth"


def test_a_village_lies_in_no_town(claims) -> None:
    found = claims("Combats à Beyrouth.\n\nL'armée a bombardé mardi le village de Kassim.")
    (place,) = [c.place for c in found if c.kind == "attack"]
    assert place.within is None


def test_two_towns_leave_it_open(claims) -> None:
    found = claims("Combats à Beyrouth et à Tripoli.\n\nL'armée a bombardé mardi le quartier de Kassim.")
    (place,) = [c.place for c in found if c.kind == "attack"]
    assert place.within is None
