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
