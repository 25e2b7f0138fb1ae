"""A toll that counts who attacked is no other toll of those whom he killed; a bridge falls once."""

from __future__ import annotations

from collections.abc import Callable

Joined = Callable[..., bool]
HEAD = "Attaque de la mairie de Velmar\n\nL'attentat a frappé la mairie de Velmar jeudi. "


def test_those_killed_and_those_killed_with_the_attacker_are_two_counts(joined: Joined) -> None:
    four = f"{HEAD}Quatre personnes ont été tuées dans l'attentat."
    five = f"{HEAD}L'attentat a fait cinq morts, dont l'assaillant présumé."
    assert not joined(four, five, kind="casualties")


def test_a_rising_toll_stays_one_where_no_attacker_makes_the_difference(joined: Joined) -> None:
    four = f"{HEAD}Quatre personnes ont été tuées dans l'attentat."
    assert joined(four, f"{HEAD}L'attentat a fait cinq morts, dont le maire.", kind="casualties")
    assert joined(four, f"{HEAD}L'attentat a fait sept morts, dont l'assaillant.", kind="casualties")


def test_a_bridge_that_fell_is_told_in_many_ways(joined: Joined) -> None:
    assert joined(
        "Effondrement d'un pont à Velmar\n\nLes recherches continuent sous le pont effondré.",
        "Le pont de Velmar\n\nLe pont qui s'est écroulé à Velmar enjambait la Sorne. On cherche sous le pont effondré.",
        "Après l'effondrement du viaduc de Velmar\n\nLe viaduc écroulé sera reconstruit.",
    )


def test_in_a_war_what_falls_is_many_things(joined: Joined) -> None:
    assert not joined(
        "Offensive sur Velmar\n\nUn pont s'est effondré à Velmar sous les obus.",
        "Offensive sur Belmare\n\nUn immeuble s'est effondré à Belmare sous les obus.",
        "Offensive sur Oron\n\nLe front d'Oron tient.\n\nUn toit s'est effondré à Oron.",
    )
