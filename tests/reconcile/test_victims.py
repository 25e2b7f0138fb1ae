"""Deaths of one person told by name in one article and by rank in another."""

from __future__ import annotations

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import connect, read_articles

NAMED = "Le général Ardem Talvik a été tué vendredi à Lodrane dans une frappe narvienne."


def deaths(*texts: str) -> list[int]:
    """How many claims of deaths each finding holds, the greatest first."""
    record = connect(read_articles([RawArticle(file=f"{n}.txt", text=t) for n, t in enumerate(texts)]))
    return sorted((len(one.claims) for one in record.findings if one.kind == "casualties"), reverse=True)


def test_a_noun_of_dying_is_no_verb_behind_its_subject() -> None:
    """`mort du général` names nobody before it: not the president who speaks of it."""
    again = "Selon Oskan Verdane, la mort du général changera tout."
    assert deaths(f"{NAMED}\n\n{again}", NAMED.replace("vendredi", "hier")) == [3]


def test_a_soldier_named_as_one_is_the_soldier() -> None:
    rank = "Oskan Verdane a promis, à Belmare, de venger la mort du militaire."
    assert deaths(f"{NAMED}\n\n{rank}", NAMED.replace("vendredi", "hier")) == [3]


def test_another_soldier_is_not_the_one_named() -> None:
    other = "La mort d'un militaire à Belmare a été confirmée par Oskan Verdane."
    assert deaths(f"{NAMED}\n\n{other}", NAMED.replace("vendredi", "hier")) == [2, 1]


BLAST = (
    "Une voiture piégée a explosé mardi à Lodrane devant la gare. {} a été tué, selon les pompiers. "
    "L'attentat n'a pas été revendiqué."
)
TOLL = (
    "Attentat de Lodrane\n\nL'attentat à la voiture piégée commis mardi à Lodrane a fait quatre morts, "
    "a indiqué la police."
)


def test_the_first_dead_of_an_attack_are_among_all_whom_it_killed() -> None:
    assert deaths(BLAST.format("Un passant"), TOLL) == [2]


def test_one_told_by_name_is_no_toll_of_more() -> None:
    assert deaths(BLAST.format("Le jardinier Ardem Talvik"), TOLL) == [1, 1]


def test_a_policeman_killed_is_told_apart_from_the_toll() -> None:
    assert deaths(BLAST.format("Un policier"), TOLL) == [1, 1]


def test_in_a_war_one_dead_is_no_first_toll_of_another_strike() -> None:
    war = "La guerre continue au Narv. Une femme a été tuée mardi à Lodrane par un obus, selon les pompiers."
    later = "Combats au Narv\n\nDes bombardements ont fait quatre morts mardi à Lodrane, a indiqué la police."
    assert deaths(war, later) == [1, 1]
