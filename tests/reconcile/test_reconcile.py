"""Claims of invented newsrooms: what is one thing, how many origins, and what stands."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from recoupe.ingest.raw_article import RawArticle
from recoupe.pipeline import connect, read_articles
from recoupe.reading import Reading, Zone
from recoupe.reconcile import reconcile
from recoupe.record import (
    ARGS,
    Article,
    Claim,
    Entity,
    Extent,
    Finding,
    Place,
    Published,
    Quantity,
    Source,
    Span,
    Time,
)
from recoupe.resolve import resolve


def day(number: int) -> dt.date:
    """A day of May 2031."""
    return dt.date(2031, 5, number)


class Dossier:
    """Builds readings claim by claim: one sentence of an article's text a claim."""

    def __init__(self) -> None:
        self.articles: list[tuple[Article, list[str], list[Claim]]] = []

    def article(
        self, outlet: str | None, published: int | tuple[int, int] | None, agencies: tuple[str, ...] = ()
    ) -> None:
        """The next article; one of two days is dated by inference to between them."""
        number = len(self.articles)
        spread = isinstance(published, tuple)
        first, last = published if isinstance(published, tuple) else (published, published)
        record = Article(
            id=f"a{number}",
            file=f"{number}.txt",
            title=None,
            outlet=outlet,
            byline=None,
            credits=agencies,
            published=Published(
                earliest=day(first), latest=day(last), basis="inferred" if spread else "metadata"
            )
            if first and last
            else Published(),
            language="fr",
        )
        self.articles.append((record, [], []))

    def claim(
        self,
        sentence: str,
        kind: str = "casualties",
        value: float | None = None,
        source: str | None = None,
        place: str | None = None,
        on: tuple[int, int] | None = None,
        high: float | None = None,
        factuality: str = "asserted",
        bound: str = "exact",
        **args: Any,
    ) -> str:
        record, sentences, claims = self.articles[-1]
        start = sum(len(one) + 1 for one in sentences)
        sentences.append(sentence)
        end = start + len(sentence)
        span = (on[1] - on[0]) > 0 if on else False
        defaults = {"casualties": {"measure": "killed"}}.get(kind, {})
        claims.append(
            Claim(
                id=f"{record.id}-{len(claims)}",
                article=record.id,
                file=record.file,
                kind=kind,  # type: ignore[arg-type]
                evidence=(Span(start=start, end=end, text=sentence),),
                sentence=Extent(start=start, end=end),
                args=ARGS[kind](**{**defaults, **args}),  # type: ignore[index]
                quantity=None
                if value is None
                else Quantity(
                    value=None if bound == "vague" else value,
                    low=value,
                    high=None if bound == "at_least" else high or (None if bound == "vague" else value),
                    bound=bound,  # type: ignore[arg-type]
                    unit=None,
                    text=str(value),
                ),
                time=None
                if on is None
                else Time(
                    earliest=day(on[0]),
                    latest=day(on[1]),
                    span="period" if span else "instant",
                    open=None,
                    text=None,
                    because="",
                ),
                place=Place(name=place, text=place) if place else None,
                attribution=(Source(name=source, start=start, end=start),) if source else (),
                factuality=factuality,  # type: ignore[arg-type]
                origin=None,
                rule="test",
                confidence=1.0,
            )
        )
        return claims[-1].id

    def resolved(self) -> tuple[tuple[Entity, ...], tuple[Reading, ...]]:
        """The articles' entities, and their readings with these."""
        readings = []
        for record, sentences, claims in self.articles:
            raw = " ".join(sentences)
            zones = (Zone(start=0, end=len(raw), role="body"),)
            readings.append(
                Reading(article=record, raw=raw, url=None, zones=zones, mentions=(), claims=tuple(claims))
            )
        return resolve(readings)

    def findings(self) -> dict[frozenset[str], Finding]:
        """The findings by the claims that each holds."""
        entities, resolved = self.resolved()
        self.readings, found = reconcile(resolved, entities)
        return {frozenset(finding.claims): finding for finding in found}


def test_two_newsrooms_that_quote_one_source_are_one_origin() -> None:
    d = Dossier()
    d.article("Le Phare", 3)
    a = d.claim(
        "Le bombardement a fait 14 morts à Varna, dit la Croix bleue.",
        value=14,
        source="Croix bleue",
        place="Varna",
        on=(2, 2),
    )
    d.article("La Vigie", 4)
    b = d.claim(
        "On compte 14 tués à Varna, d'après la Croix bleue.",
        value=14,
        source="Croix bleue",
        place="Varna",
        on=(2, 2),
    )
    finding = d.findings()[frozenset({a, b})]
    assert (finding.status, finding.origins) == ("single", 1)
    assert len({claim.origin for reading in d.readings for claim in reading.claims}) == 1


def test_two_sources_that_agree_corroborate() -> None:
    d = Dossier()
    d.article("Le Phare", 3)
    a = d.claim("La mairie parle de 14 morts.", value=14, source="Croix bleue", place="Varna", on=(2, 2))
    d.article("La Vigie", 3)
    b = d.claim("Quatorze tués selon les Veilleurs.", value=14, source="Veilleurs", place="Varna", on=(2, 2))
    finding = d.findings()[frozenset({a, b})]
    assert (finding.status, finding.origins) == ("corroborated", 2)


def test_a_copied_sentence_is_the_wires_whatever_paper_prints_it() -> None:
    text = "Une salve tirée de la colline a tué six habitants du bourg de Varna lundi, et brûlé deux granges."
    d = Dossier()
    d.article("Agence Rive", 3)
    a = d.claim(text, value=6, place="Varna", on=(2, 2))
    d.article("La Vigie", 4)
    b = d.claim(
        text.replace("Varna", "Warna").replace(", et brûlé deux granges", ""),
        value=6,
        place="Varna",
        on=(2, 2),
    )
    finding = d.findings()[frozenset({a, b})]
    assert (finding.status, finding.origins) == ("single", 1)
    assert {claim.origin for reading in d.readings for claim in reading.claims} == {
        d.readings[0].claims[0].origin
    }


def test_a_later_toll_of_the_same_incident_updates_it() -> None:
    d = Dossier()
    d.article("Le Phare", 3)
    a = d.claim("Onze morts.", value=11, source="Croix bleue", place="Varna", on=(2, 2))
    d.article("La Vigie", 5)
    b = d.claim("Le bilan est passé à dix-sept.", value=17, source="Veilleurs", place="Varna", on=(2, 2))
    finding = d.findings()[frozenset({a, b})]
    assert finding.status == "updated"
    assert finding.current == b
    assert "11" in finding.because
    assert "17" in finding.because


def test_two_figures_for_one_moment_contradict() -> None:
    d = Dossier()
    d.article("Le Phare", 3)
    a = d.claim("Huit morts, dit la Croix bleue.", value=8, source="Croix bleue", place="Varna", on=(2, 2))
    d.article("La Vigie", 3)
    b = d.claim("Douze morts, disent les Veilleurs.", value=12, source="Veilleurs", place="Varna", on=(2, 2))
    finding = d.findings()[frozenset({a, b})]
    assert finding.status == "contradicted"
    assert finding.range is not None
    assert (finding.range.low, finding.range.high) == (8, 12)


def test_a_difference_that_both_later_close_is_an_update() -> None:
    d = Dossier()
    for published, other in ((3, 12), (5, 9)):
        d.article("Le Phare", published)
        d.claim(
            f"Selon la Croix bleue, {published}.",
            value=8 if published == 3 else 9,
            source="Croix bleue",
            place="Varna",
            on=(2, 2),
        )
        d.article("La Vigie", published)
        d.claim(f"Selon les Veilleurs, {other}.", value=other, source="Veilleurs", place="Varna", on=(2, 2))
    (finding,) = d.findings().values()
    assert finding.status == "updated"


def test_the_range_holds_the_claim_to_quote() -> None:
    """An article without a date repeats an older figure of the source whose newer one is quoted."""
    d = Dossier()
    for outlet, published, value in (("Le Phare", 3, 251), ("La Vigie", 5, 287), ("Le Rivage", None, 251)):
        d.article(outlet, published)
        d.claim(
            f"Depuis le 1er mai, {value} civils ont été tués à Varna, selon la Croix bleue.",
            value=value,
            source="Croix bleue",
            place="Varna",
            on=(1, published) if published else None,
            victims="civilians",
            cumulative=True,
        )
    (finding,) = d.findings().values()
    assert finding.current == "a1-0"
    assert finding.range is not None
    assert finding.range.high == 287


def _floor(dossier: Dossier, day: int, least: int, source: str) -> None:
    dossier.article(f"Le Cap {day} {source}", day)
    dossier.claim(
        f"Au moins {least} morts, dit {source}.",
        value=least,
        bound="at_least",
        source=source,
        place="Varna",
        on=(2, 2),
    )


def test_a_range_leaves_out_a_bound_that_a_closer_figure_meets() -> None:
    d = Dossier()
    _floor(d, 3, 30, "Croix bleue")
    d.article("La Vigie", 4)
    d.claim("Il y a 41 morts, disent les Veilleurs.", value=41, source="Veilleurs", place="Varna", on=(2, 2))
    (finding,) = d.findings().values()
    assert finding.range is not None
    assert (finding.range.low, finding.range.high) == (41, 41)


@pytest.mark.parametrize(
    ("least", "most", "bound", "told"),
    [(2, None, "vague", False), (2, None, "at_least", True), (20, 99, "vague", True)],
)
def test_a_mere_plural_is_no_range(least: int, most: int | None, bound: str, told: bool) -> None:
    d = Dossier()
    d.article("La Vigie", 4)
    d.claim("Il y a des morts à Varna.", value=least, high=most, bound=bound, place="Varna", on=(2, 2))
    (finding,) = d.findings().values()
    assert (finding.range is not None) == told


def test_a_range_keeps_a_bound_that_the_other_figure_breaks() -> None:
    d = Dossier()
    _floor(d, 3, 45, "Croix bleue")
    d.article("La Vigie", 3)
    d.claim("Il y a 41 morts, disent les Veilleurs.", value=41, source="Veilleurs", place="Varna", on=(2, 2))
    (finding,) = d.findings().values()
    assert finding.range is not None
    assert (finding.range.low, finding.range.high) == (41, None)


def test_bodies_brought_out_are_no_toll_where_the_article_counts_more_dead() -> None:
    d = Dossier()
    d.article("Le Cap", 3)
    toll = d.claim("Le raid a fait 31 morts.", value=31, source="Croix bleue", place="Varna", on=(2, 2))
    found = d.claim("Dix corps ont été dégagés.", value=10, source="Croix bleue", place="Varna", on=(2, 2))
    d.article("La Vigie", 5)
    later = d.claim("Le raid a fait 26 morts.", value=26, source="Croix bleue", place="Varna", on=(2, 2))
    assert {frozenset({toll, later}), frozenset({found})} == set(d.findings())


def test_about_as_many_bodies_as_others_have_died_are_no_toll() -> None:
    text = (
        "Le raid sur l'hôpital de Varna a fait 31 morts jeudi, dit la Croix bleue. Huit civils ont péri à Belmor. "
        "Une dizaine de corps ont été dégagés à l'hôpital de Varna, dit la Croix bleue."
    )
    record = connect(read_articles([RawArticle(file="a.txt", text=text)]))
    told = {claim.id: claim.evidence[0].text for claim in record.claims}
    held = [{told[claim] for claim in finding.claims} for finding in record.findings]
    assert any("Une dizaine de corps" in one for one in held)
    assert not any({"Une dizaine de corps", "31 morts"} <= one for one in held)


def test_beside_dates_a_toll_without_one_stands_where_it_would_have_been_passed() -> None:
    d = Dossier()
    d.article("Le Cap", 3)
    later = d.claim("Le raid a fait 44 morts.", value=44, source="Croix bleue", place="Varna")
    d.article("La Vigie", None)
    first = d.claim("Le raid de jeudi a fait 27 morts.", value=27, source="Croix bleue", place="Varna")
    (finding,) = d.findings().values()
    assert finding.claims == (first, later)


def test_bodies_alone_are_the_toll() -> None:
    d = Dossier()
    d.article("Le Cap", 3)
    found = d.claim("Dix corps ont été dégagés.", value=10, source="Croix bleue", place="Varna", on=(2, 2))
    d.article("La Vigie", 5)
    later = d.claim("Le raid a fait 26 morts.", value=26, source="Croix bleue", place="Varna", on=(2, 2))
    assert {frozenset({found, later})} == set(d.findings())


def test_a_share_to_be_taken_is_no_share_held() -> None:
    d = Dossier()
    d.article("Le Phare", 3)
    taken = {
        "kind": "control",
        "action": "recaptured",
        "actor": "soldats",
        "place": "Varna",
        "of": "quartiers",
    }
    held = [
        d.claim("Les soldats ont repris 80% des quartiers.", value=80, on=(3, 3), **taken),
        d.claim("Ils en avaient repris 93% le soir.", value=93, on=(3, 3), **taken),
    ]
    d.claim("Ils veulent en reprendre 100%.", value=100, on=(3, 3), factuality="planned", **taken)
    assert frozenset(held) in d.findings()


def test_what_must_stay_apart() -> None:
    d = Dossier()
    d.article("Le Phare", 3)
    whole = d.claim(
        "138 civils tués à Varna-Est.",
        value=138,
        place="Varna-Est",
        on=(1, 9),
        cumulative=True,
        victims="civilians",
    )
    d.claim(
        "Dont 29 enfants.",
        value=29,
        place="Varna-Est",
        on=(1, 9),
        cumulative=True,
        victims="children",
        subset_of=whole,
    )
    d.claim(
        "À Varna-Ouest, 17 civils.",
        value=17,
        place="Varna-Ouest",
        on=(1, 9),
        cumulative=True,
        victims="civilians",
    )
    d.claim("La guerre a tué 46 000 personnes.", value=46000, on=(1, 9), cumulative=True, cause="guerre")
    d.claim(
        "Un tir a tué deux civils mardi à Varna-Est.",
        value=2,
        place="Varna-Est",
        on=(8, 8),
        victims="civilians",
    )
    d.claim(
        "Neuf civils sont blessés.",
        value=9,
        place="Varna-Est",
        on=(8, 8),
        victims="civilians",
        measure="wounded",
    )
    assert all(len(claims) == 1 for claims in d.findings())


def test_a_meeting_planned_then_held_is_one() -> None:
    d = Dossier()
    d.article("Le Phare", 3)
    a = d.claim(
        "Ils se verront mardi à Varna.",
        kind="meeting",
        status="planned",
        participants=("Ardo Talvin", "Ilka Vorsel"),
        place="Varna",
        on=(6, 6),
        factuality="planned",
    )
    d.article("La Vigie", 7)
    b = d.claim(
        "Ils se sont vus hier.",
        kind="meeting",
        status="held",
        participants=("Ardo Talvin", "Ilka Vorsel"),
        place="Varna",
        on=(6, 6),
    )
    d.claim(
        "Ils se reverront.",
        kind="meeting",
        status="planned",
        participants=("Ardo Talvin", "Ilka Vorsel"),
        place="Varna",
        on=(9, 9),
        factuality="planned",
    )
    finding = d.findings()[frozenset({a, b})]
    assert (finding.status, finding.current) == ("updated", b)


def test_one_quote_in_two_wordings_is_one_statement() -> None:
    d = Dossier()
    d.article("Le Phare", 3)
    a = d.claim(
        "x",
        kind="statement",
        speaker="Ilka Vorsel",
        quote="Nous n'avons pas perdu une bataille, nous avons sauvé nos vergers",
    )
    d.article("La Vigie", 3)
    b = d.claim(
        "y",
        kind="statement",
        speaker="Ilka Vorsel",
        quote="On n'a pas perdu la bataille, on a sauvé les vergers",
    )
    d.claim(
        "z",
        kind="statement",
        speaker="Ilka Vorsel",
        quote="Demain, le pont sera rouvert aux camions de farine",
    )
    found = d.findings()
    assert (found[frozenset({a, b})].status, found[frozenset({a, b})].origins) == ("single", 1)


def test_a_denial_contradicts_what_it_denies() -> None:
    d = Dossier()
    d.article("Le Phare", 3)
    a = d.claim(
        "L'armée a pris Varna.",
        kind="control",
        action="captured",
        actor="armée",
        objects=("Varna",),
        on=(2, 2),
    )
    d.article("La Vigie", 3)
    b = d.claim(
        "Personne n'a pris Varna.",
        kind="control",
        action="captured",
        objects=("Varna",),
        on=(2, 2),
        source="Veilleurs",
        factuality="denied",
    )
    assert d.findings()[frozenset({a, b})].status == "contradicted"


def test_the_same_articles_give_the_same_findings() -> None:
    def build() -> Dossier:
        d = Dossier()
        d.article("Le Phare", 3)
        d.claim("Huit morts.", value=8, source="Croix bleue", place="Varna", on=(2, 2))
        d.article("La Vigie", 4)
        d.claim("Neuf morts.", value=9, source="Croix bleue", place="Varna", on=(2, 2))
        return d

    assert build().findings() == build().findings()
