"""Articles that tell days of the month and no year stand in the order of those days."""

from __future__ import annotations

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import connect, read_articles
from recoupe.reconcile.month_days import past_days, turns_by_month

LAST = "Velmar : le bilan\n\nMardi 12 mai, la terre a tremblé. Le séisme de Velmar a fait plus de 800 morts."
FIRST = "Séisme à Velmar\n\nLe séisme qui a frappé Velmar samedi 25 avril a fait 18 morts, selon un premier bilan."
SECOND = (
    "Velmar, le lendemain\n\nDimanche 26 avril, les secours fouillent. Le séisme de Velmar a fait 250 morts."
)


def test_the_toll_of_the_last_day_told_is_the_current_one() -> None:
    texts = enumerate((LAST, FIRST, SECOND))
    record = connect(read_articles([RawArticle(file=f"{n}.txt", text=text) for n, text in texts]))
    toll = max((f for f in record.findings if f.kind == "casualties"), key=lambda one: len(one.claims))
    current = next(claim for claim in record.claims if claim.id == toll.current)
    assert (toll.status, current.quantity and current.quantity.value) == ("updated", 800)


def test_turns_count_days_from_the_one_most_told() -> None:
    told = [past_days(text) for text in (LAST, FIRST, SECOND, "Jeudi, la ville attend.", "La ville attend.")]
    told[2] = (*told[2], *told[1])
    assert turns_by_month(told, [set(), set(), set(), {3}, set()]) == [17, None, 1, 5, None]


def test_one_article_with_a_day_orders_nothing() -> None:
    assert turns_by_month([past_days(FIRST), ()], [{5}, {3}]) is None


def test_what_is_to_come_and_days_with_a_year_are_left_out() -> None:
    assert past_days("Elle doit rouvrir lundi 4 mai. Il est né le 3 mai 1950.") == ()
