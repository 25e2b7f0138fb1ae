"""Camps that each keep their own count, and counts that only grow."""

from __future__ import annotations

import msgspec
import pytest
from tests.reconcile.test_reconcile import Dossier

from recoupe.record import Finding

Told = tuple[int, float, str | None]  # day of May, figure, source


def finding(kind: str, told: list[Told], **args: object) -> Finding:
    """The one finding of figures told on their days, each by a newsroom of its own, of one thing since May 1."""
    dossier = Dossier()
    for number, (day, value, source) in enumerate(told):
        dossier.article(f"Journal {chr(65 + number)}", day)
        dossier.claim(
            f"Il y en a {value:g} à Korvane.", kind, value=value, source=source, place="Korvane",
            on=(1, day), cumulative=True, **args,
        )  # fmt: skip
    found = dossier.findings()
    assert len(found) == 1, [set(claims) for claims in found]
    return next(iter(found.values()))


@pytest.mark.parametrize(
    ("told", "status", "origins"),
    [
        # Two camps on one day.
        ([(3, 15, "police"), (3, 40, "Mouvement orange")], "contradicted", 2),
        # Two camps that never speak on one day: at 40 the police stood between 15 and 21.
        ([(3, 15, "police"), (5, 40, "Mouvement orange"), (7, 21, "police")], "contradicted", 2),
        # Three camps: families, police and those who hold them.
        ([(4, 34, "police"), (4, 37, "Comité des familles"), (4, 41, "Front de Korvane")], "contradicted", 3),
        # One source counts on.
        ([(3, 5, "police"), (4, 8, "police"), (6, 11, "police")], "updated", 1),
        # Two sources that follow one another.
        ([(3, 5, "police"), (4, 8, "Croix bleue"), (6, 8, "police")], "updated", 2),
        ([(3, 15, "police"), (5, 18, "Croix bleue"), (7, 21, "police")], "updated", 2),
        # One comes round to the other's figure.
        ([(3, 15, "police"), (3, 40, "Croix bleue"), (6, 40, "police")], "updated", 2),
        # Two agree.
        ([(3, 40, "police"), (3, 40, "Croix bleue")], "corroborated", 2),
        # One source, three newsrooms.
        ([(3, 40, "police"), (3, 40, "police"), (4, 40, "police")], "single", 1),
    ],
)
def test_status_and_origins_of_several_camps(told: list[Told], status: str, origins: int) -> None:
    found = finding("casualties", told, measure="captured")
    assert (found.status, found.origins) == (status, origins), found.because


def test_a_range_spans_the_last_word_of_each_camp() -> None:
    found = finding(
        "casualties", [(3, 15, "police"), (5, 40, "Mouvement orange"), (7, 21, "police")], measure="killed"
    )
    assert found.range is not None
    assert (found.range.low, found.range.high) == (21, 40)


@pytest.mark.parametrize(
    ("first", "second", "origins"),
    [
        ("autorités kurdes", "administration locale kurde", 1),
        ("autorités kurdes", "autorités", 2),  # the state's
        ("autorités kurdes", "autorités touaregs", 2),
    ],
)
def test_authorities_of_people_without_a_state_are_one_source(first: str, second: str, origins: int) -> None:
    d = Dossier()
    for outlet, source in (("Le Phare", first), ("La Vigie", second)):
        d.article(outlet, 4)
        d.claim(
            f"On compte 26 morts à Korvane, selon {source}.",
            value=26,
            place="Korvane",
            on=(3, 3),
            source=source,
        )
    assert [finding.origins for finding in d.findings().values()] == [origins]


@pytest.mark.parametrize(
    ("first", "second", "status"),
    [(15, 150, "updated"), (15, 20, "corroborated")],
)
def test_two_open_figures_far_apart_grew(first: int, second: int, status: str) -> None:
    d = Dossier()
    for outlet, value, source in (
        ("Le Phare", first, "Croix bleue"),
        ("La Vigie", second, "Secours Sans Rivage"),
    ):
        d.article(outlet, None)
        d.claim(f"Au moins {value} morts.", value=value, source=source, place="Korvane")
    for article in d.articles:
        quantity = article[2][0].quantity
        assert quantity is not None
        article[2][0] = msgspec.structs.replace(
            article[2][0], quantity=msgspec.structs.replace(quantity, high=None, bound="at_least")
        )
    assert [finding.status for finding in d.findings().values()] == [status]


def test_an_order_to_kill_is_no_plan_that_came_true() -> None:
    d = Dossier()
    for outlet, how in (("Le Phare", "planned"), ("La Vigie", "asserted")):
        d.article(outlet, 4)
        d.claim("La mort du général.", value=1, place="Korvane", on=(3, 3), factuality=how)
    assert "updated" not in [finding.status for finding in d.findings().values()]


@pytest.mark.parametrize(("second", "status"), [("Le Phare", "single"), ("La Vigie", "updated")])
def test_a_plan_comes_true_in_another_article(second: str, status: str) -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim("800 habitants vont quitter Korvane.", "displacement", value=800, place="Korvane", measure="displaced",
            factuality="planned")  # fmt: skip
    if second != "Le Phare":
        d.article(second, 5)
    d.claim(
        "800 habitants ont quitté Korvane.", "displacement", value=800, place="Korvane", measure="displaced"
    )
    assert [finding.status for finding in d.findings().values()] == [status]


@pytest.mark.parametrize(("value", "origins"), [(1, 2), (26, 1)])
def test_one_dead_is_seen_rather_than_counted(value: int, origins: int) -> None:
    d = Dossier()
    for outlet, source in (("Le Phare", None), ("La Vigie", "Croix bleue")):
        d.article(outlet, 4)
        d.claim(f"On compte {value} mort à Korvane.", value=value, place="Korvane", on=(3, 3), source=source)
    assert [finding.origins for finding in d.findings().values()] == [origins]


@pytest.mark.parametrize(
    ("second", "later", "status"),
    [
        ("L'armée, elle, en compte 31.", None, "contradicted"),
        ("L'armée en compte 31.", None, "corroborated"),  # 31 are at least 23, and nothing sets the two apart
        ("L'armée, elle, en compte 31.", "Le bilan a été revu à 31 morts.", "updated"),  # settled since
    ],
)
def test_an_open_figure_is_contradicted_where_an_article_sets_a_greater_one_against_it(
    second: str, later: str | None, status: str
) -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim("La mairie parle d'au moins 23 morts à Korvane.", value=23, source="mairie", place="Korvane", on=(3, 3),
            bound="at_least")  # fmt: skip
    d.claim(second, value=31, source="armée", place="Korvane", on=(3, 3))
    if later:
        d.article("La Vigie", 6)
        d.claim(later, value=31, source="Croix bleue", place="Korvane", on=(3, 3))
    assert [finding.status for finding in d.findings().values()] == [status]


@pytest.mark.parametrize(("other", "status"), [(15_000, "contradicted"), (9_000, "corroborated")])
def test_two_sources_that_foresee_two_figures_contradict_each_other(other: int, status: str) -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    for value, source in ((9_000, "Croix bleue"), (other, "Mouvement orange")):
        d.claim(f"{value} habitants doivent quitter Korvane.", "displacement", value=value, place="Korvane",
                measure="evacuated", source=source, factuality="planned")  # fmt: skip
    assert [finding.status for finding in d.findings().values()] == [status]


@pytest.mark.parametrize(("second", "origins"), [("parquet", 2), ("préfecture", 1)])
def test_whoever_prosecutes_speaks_for_no_ministry(second: str, origins: int) -> None:
    d = Dossier()
    for outlet, source in (("Le Phare", "ministère de l'Intérieur"), ("La Vigie", second)):
        d.article(outlet, 4)
        d.claim(
            f"Il y a 26 morts à Korvane, dit {source}.", value=26, place="Korvane", on=(3, 3), source=source
        )
    assert [finding.origins for finding in d.findings().values()] == [origins]


@pytest.mark.parametrize(
    ("source", "status"),
    [
        ("état-major", ["contradicted"]),
        ("Légion du Sud", ["single", "single"]),  # who took it holds it
    ],
)
def test_a_place_that_one_has_taken_and_the_other_holds_is_contested(source: str, status: list[str]) -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim("La Légion du Sud dit avoir pris la base d'Orvane.", "control", source="Légion du Sud", on=(4, 4),
            action="captured", actor="Légion du Sud", objects=("base d'Orvane",))  # fmt: skip
    d.claim("La base d'Orvane tient, selon l'état-major.", "control", source=source, on=(4, 4), action="holds",
            actor="état-major", objects=("base d'Orvane",))  # fmt: skip
    assert [finding.status for finding in d.findings().values()] == status


@pytest.mark.parametrize(
    ("outlet", "found"), [("Le Phare", ["contradicted"]), ("La Vigie", ["single", "single"])]
)
def test_two_camps_count_of_what_was_taken_in_one_article_is_one_thing(outlet: str, found: list[str]) -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    d.claim("L'armée dit avoir repris quatorze bourgs.", "control", value=14, source="armée", action="recaptured",
            actor="armée", on=(1, 4))  # fmt: skip
    if outlet != "Le Phare":
        d.article(outlet, 4)
    d.claim("Le Front n'en compte que six.", "control", value=6, source="Front de Korvane", action="recaptured",
            actor="armée")  # fmt: skip
    assert [finding.status for finding in d.findings().values()] == found


def test_the_claim_to_quote_is_that_of_the_text_rather_than_of_its_title() -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    title = d.claim(
        "Le maire dit que la crue monte encore", "statement", speaker="maire", quote="la crue monte encore"
    )
    body = d.claim("Le maire : « la crue monte encore »", "statement", speaker="maire", quote="la crue monte encore",
                   on=(3, 3))  # fmt: skip
    (found,) = d.findings().values()
    assert set(found.claims) == {title, body}
    assert found.current == body


@pytest.mark.parametrize(("doubt", "quoted"), [("reported", 0), ("unverified", 1)])
def test_of_two_set_against_each_other_the_first_is_quoted_unless_it_is_doubted(
    doubt: str, quoted: int
) -> None:
    d = Dossier()
    d.article("Le Phare", 4)
    told = [
        d.claim("Douze soldats auraient péri à Korvane.", value=12, source="Croix bleue", place="Korvane", on=(3, 3),
                factuality=doubt),
        d.claim("Le Front, lui, en compte six.", value=6, source="Front de Korvane", place="Korvane", on=(3, 3)),
    ]  # fmt: skip
    (found,) = d.findings().values()
    assert found.current == told[quoted]
