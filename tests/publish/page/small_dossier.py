"""A dossier of two short invented articles, and a hostile one, for tests that need no material."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from recoupe.dossier.earlier import Changed
from recoupe.reading import Zone
from recoupe.record import (
    Article,
    Casualties,
    Claim,
    Control,
    Entity,
    Extent,
    Finding,
    Place,
    Published,
    Quantity,
    Range,
    Source,
    Span,
    Statement,
    Time,
)

FIRST = (
    "Crue de la Lorme : huit morts\n\n"
    "Huit personnes ont péri à Valbreuse, selon la Protection civile.\n\n"
    "« Nous avons tout perdu », a dit la maire, Odile Tancrède.\n\nPhoto : Le Relais"
)
SECOND = "Valbreuse compte ses morts\n\nLe bilan est passé à douze morts, d'après la Protection civile."
ATTACK = "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">"


@dataclass(frozen=True)
class MemoryDossier:
    """A dossier in memory: `texts` by article id."""

    articles: tuple[Article, ...]
    texts: dict[str, str]
    claims: tuple[Claim, ...] = ()
    entities: tuple[Entity, ...] = ()
    findings: tuple[Finding, ...] = ()
    changed: tuple[Changed, ...] = ()
    urls: dict[str, str] = field(default_factory=dict)

    def raw(self, article: str) -> str:
        return self.texts[article]

    def url(self, article: str) -> str | None:
        return self.urls.get(article)

    def zones(self, article: str) -> tuple[Zone, ...]:
        raw, zones, at = self.texts[article], [], 0
        for number, part in enumerate(raw.split("\n\n")):
            role = "title" if number == 0 else "caption" if part.startswith("Photo") else "body"
            zones.append(Zone(start=at, end=at + len(part), role=role))
            at += len(part) + 2
        return tuple(zones)


def article(
    name: str, day: dt.date | None, outlet: str | None = "Le Relais", title: str | None = None
) -> Article:
    """An article published on that day."""
    return Article(
        id=name,
        file=f"{name}.txt",
        title=title,
        outlet=outlet,
        byline=None,
        credits=(),
        published=Published(earliest=day, latest=day, basis="stated" if day else "unknown"),
        language="fr",
    )


def claim(name: str, of: str, raw: str, words: str, kind: str, args: object, **more: object) -> Claim:
    """A claim over the first place of `words` in `raw`."""
    start = raw.index(words)
    values: dict[str, object] = {
        "quantity": None,
        "time": None,
        "place": None,
        "attribution": (),
        "factuality": "reported",
        "origin": None,
        "rule": "test@1",
        "confidence": 0.9,
    }
    return Claim(
        id=name,
        article=of,
        file=f"{of}.txt",
        kind=kind,  # type: ignore[arg-type]
        evidence=(Span(start=start, end=start + len(words), text=words),),
        sentence=Extent(start=start, end=start + len(words)),
        args=args,
        **(values | more),  # type: ignore[arg-type]
    )


def deaths(number: int) -> Quantity:
    """That many people."""
    return Quantity(value=number, low=number, high=number, bound="exact", unit="people", text=str(number))


def _on(day: int) -> Time:
    date = dt.date(2031, 3, day)
    return Time(earliest=date, latest=date, span="instant", open=None, text=None, because="test")


def _protection(raw: str) -> tuple[Source, ...]:
    at = raw.index("Protection civile")
    return (Source(name="Protection civile", cue="selon", start=at, end=at + len("Protection civile")),)


def small_dossier(**changes: object) -> MemoryDossier:
    """Two articles on an invented flood: a toll that rises and a quotation that overlaps a claim."""
    place = Place(name="Valbreuse", text="Valbreuse")
    killed = Casualties(measure="killed")
    claims = (
        claim(
            "k1", "un", FIRST, "Huit personnes ont péri", "casualties", killed,
            quantity=deaths(8), time=_on(3), place=place, attribution=_protection(FIRST),
        ),
        claim("q1", "un", FIRST, "« Nous avons tout perdu », a dit", "statement",
              Statement(speaker="Odile Tancrède", role="maire", mode="direct", quote="Nous avons tout perdu")),
        claim("r1", "un", FIRST, "tout perdu", "control", Control(action="lost"), factuality="denied"),
        claim(
            "k2", "deux", SECOND, "douze morts", "casualties", killed,
            quantity=deaths(12), time=_on(4), place=place, attribution=_protection(SECOND), confidence=0.4,
        ),
    )  # fmt: skip
    toll = Finding(
        id="toll",
        kind="casualties",
        label="tués, Valbreuse, depuis le 2031-03-03",
        claims=("k1", "k2"),
        status="updated",
        origins=1,
        current="k2",
        range=Range(low=8, high=12),
        because="8 puis 12, même source",
    )
    values: dict[str, object] = {
        "articles": (article("deux", dt.date(2031, 3, 5)), article("un", dt.date(2031, 3, 4), "La Vigie")),
        "texts": {"un": FIRST, "deux": SECOND},
        "claims": claims,
        "findings": (toll,),
    }
    return MemoryDossier(**(values | changes))  # type: ignore[arg-type]


def hostile_dossier() -> MemoryDossier:
    """Every text that an outsider can set tries to run a script or to load something."""
    raw = f"{ATTACK}\n\nSix morts {ATTACK} javascript:alert(1) </script></style>{{{{ 7*7 }}}}\n\n\"' onload=x"
    bad = Article(
        id='"><script>document.title="owned"</script>',
        file=ATTACK,
        title=ATTACK,
        outlet=ATTACK,
        byline="\" onmouseover=\"document.title='owned'",
        credits=("</script>", ATTACK),
        published=Published(basis="inferred", because=(Span(start=0, end=3, text=ATTACK),)),
        language='fr" onclick="x',
    )
    source = Source(name=ATTACK, start=0, end=len(ATTACK))
    hit = claim(
        "c'\"><b>", bad.id, raw, "Six morts", "casualties",
        Casualties(measure="killed", cause=ATTACK, perpetrator=ATTACK),
        quantity=deaths(6), place=Place(name=ATTACK, text=ATTACK), attribution=(source,), rule=ATTACK,
    )  # fmt: skip
    dispute = Finding(
        id="f'>", kind="casualties", label=ATTACK, claims=(hit.id,), status="contradicted", origins=1,
        current=hit.id, range=None, because=ATTACK,
    )  # fmt: skip
    return MemoryDossier(
        articles=(bad,),
        texts={bad.id: raw},
        claims=(hit,),
        findings=(dispute,),
        urls={bad.id: "javascript:document.title='owned'"},
    )
