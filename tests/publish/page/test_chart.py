from __future__ import annotations

import datetime as dt

from recoupe.publish.page.chart import BOTTOM, HEIGHT, WIDTH, Point, chart


def day(number: int) -> dt.date:
    return dt.date(2031, 3, number)


def point(held: int | None, value: float, source: str = "A", published: int = 20, **more: object) -> Point:
    values: dict[str, object] = {"low": value, "high": value} | more
    return Point(
        held=day(held) if held else None,
        published=day(published),
        value=value,
        source=source,
        claim="c-x",
        **values,  # type: ignore[arg-type]
    )


def test_one_day_makes_no_chart() -> None:
    assert chart([point(3, 8), point(3, 9)], "people", one_line=True) is None


def test_a_toll_holds_until_the_next_one() -> None:
    made = chart([point(3, 8), point(5, 12)], "people", one_line=True)
    assert made is not None
    (first, second) = made.drawn
    assert made.steps == (f"M{first.x},{first.y}H{second.x}V{second.y}H{made.right:.0f}",)
    assert second.y < first.y


def test_camps_that_contradict_each_other_have_a_line_each() -> None:
    made = chart([point(3, 8, "A"), point(5, 8, "A"), point(4, 12, "B")], "people", one_line=False)
    assert made is not None
    assert len(made.steps) == 2
    assert len({shape for _, shape in made.key}) == 2


def test_shares_start_at_zero_and_end_at_a_hundred() -> None:
    made = chart([point(3, 80), point(5, 90)], "percent", one_line=True)
    assert made is not None
    assert made.floor.fr == "0\u202f%"
    assert made.drawn[1].y > 30


def test_counts_close_together_say_where_their_axis_starts() -> None:
    made = chart([point(3, 46000), point(5, 47000)], "people", one_line=True)
    assert made is not None
    assert made.floor.fr != "0"


def test_what_the_words_leave_open_is_a_whisker() -> None:
    made = chart([point(3, 8, high=None), point(4, 10, low=None), point(5, 12)], "people", one_line=True)
    assert made is not None
    up, down, exact = (each.whisker for each in made.drawn)
    assert "V-" in up
    assert down.startswith("M0,15")
    assert exact == ""


def test_figures_of_one_day_are_drawn_by_publication() -> None:
    points = [point(3, 8, published=4), point(3, 12, published=5), point(3, 14, published=6)]
    made = chart(points, "people", one_line=True)
    assert made is not None
    assert made.clock == "published"
    assert made.published == ()


def test_everything_stays_inside_the_frame_and_labels_do_not_collide() -> None:
    points = [point(3 + i % 7, 100 + i * 7, "AB"[i % 2], published=10 + i % 5) for i in range(40)]
    made = chart(points, "people", one_line=True)
    assert made is not None
    spots = []
    for each in made.drawn:
        assert 0 <= each.x <= WIDTH
        assert 0 <= each.y <= HEIGHT - BOTTOM
        if each.label:
            half = len(each.label.fr) * 3
            spots.append((each.label_x - half, each.label_y - 9, each.label_x + half, each.label_y))
    for i, one in enumerate(spots):
        for other in spots[i + 1 :]:
            apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
            assert apart


def test_a_figure_that_never_changes_makes_no_chart() -> None:
    assert chart([point(3, 8), point(5, 8)], "people", one_line=True) is None
