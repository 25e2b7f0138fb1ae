"""Decide on a dossier: the one way in which the terminal, the web app and scripts record what people judge.

    from recoupe.review import Review

    with Review.open("crisis.sqlite", by="Ana") as review:
        review.same("c1f0...", "c93a...", note="both count the market")   # one thing: one finding
        review.different("c1f0...", "c77b...")                            # two things, whatever the rules say
        review.same("e-12ab...", "e-98cd...")                             # two names of one person
        review.different("e-12ab...", "le colonel Belvic")                # an alias that is somebody else
        review.reject("c93a...")                                          # not said: leaves the record
        review.edit("c1f0...", "args.victims", "civilians")               # said otherwise
        review.accept("f-77aa...")                                        # a finding's claims belong together
        review.unsure("c1f0...", "c77b...")                               # asked again later
        review.undo()                                                     # takes back one's own last decision

Every call adds one line to the dossier's log, at once and for good; nothing in it is ever changed. The record is
made anew by `apply`, which leaving the `with` block calls too, so tables and exports carry the decisions; so do
all later builds, with better rules as well, since the log names claims by ids made of article, kind and span, and
entities by their names. Of two decisions that clash the later counts. A decision on an id that the record doesn't
have is refused with `RecoupeError`, and so is one between claims of two kinds.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self

import msgspec

from recoupe.amend import edited
from recoupe.dossier.store import Store
from recoupe.errors import RecoupeError
from recoupe.judgements import Decision, NameRef, Verb, standing
from recoupe.pipeline import finish
from recoupe.reconcile import doubtful
from recoupe.record import Claim, Entity, Finding, claim_from_json
from recoupe.resolve import resolve

_UNSURE_BELOW = 0.6  # a claim of less confidence is worth a look


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """Something to ask a person: are two claims about one thing, or (without `other`) is a claim right?"""

    claim: Claim
    other: Claim | None = None
    joined: bool = False  # whether the record takes the two for one thing


class Review:
    """A dossier open for deciding; `by` is the name that the log keeps. See the module's example."""

    def __init__(self, store: Store, by: str) -> None:
        if not by.strip():
            raise RecoupeError("a decision needs the name of who decides; give one with --by NAME")
        self.by = by.strip()
        self._store = store

    @classmethod
    def open(cls, dossier: str | Path, by: str) -> Self:
        """Open an existing dossier file. Raises `DossierError` where it can't be read or written."""
        if not Path(dossier).exists():
            raise RecoupeError(
                f"{dossier}: no such dossier; make it with: recoupe build SOURCE... --dossier {dossier}"
            )
        return cls(Store(dossier), by)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if error is None:
                self.apply()
        finally:
            self.close()

    def close(self) -> None:
        """Let go of the file without making the record anew; the next build or review does."""
        self._store.connection.close()

    def same(self, subject: str, other: str, *, note: str | None = None) -> Decision:
        """Two claims are about one thing, or two entities are one."""
        return self._pair("same", subject, other, note)

    def different(self, subject: str, other: str, *, note: str | None = None) -> Decision:
        """Two claims are about two things, or two entities are two; of an entity also one of its aliases."""
        return self._pair("different", subject, other, note)

    def unsure(self, subject: str, other: str | None = None, *, note: str | None = None) -> Decision:
        """Not to be told now: changes nothing, and is asked again after everything else."""
        for one in (subject, other):
            if one is not None:
                self._record(one)
        return self._store.decide("unsure", subject, by=self.by, other=other, note=note)

    def accept(self, subject: str, *, note: str | None = None) -> Decision:
        """A claim is right (its confidence becomes 1), or a finding's claims belong together."""
        found = self._record(subject)
        if isinstance(found, Entity):
            raise RecoupeError(
                f"{subject}: an entity can't be accepted; say which two are the same or different"
            )
        value = list(found.claims) if isinstance(found, Finding) else None
        return self._decide("accept", subject, self._articles_of(found), value=value, note=note)

    def reject(self, subject: str, *, note: str | None = None) -> Decision:
        """A claim is not what the article says, or no two claims of a finding belong together."""
        found = self._record(subject)
        if isinstance(found, Entity):
            raise RecoupeError(
                f"{subject}: an entity can't be rejected; say which two are the same or different"
            )
        value = list(found.claims) if isinstance(found, Finding) else msgspec.to_builtins(found)
        return self._decide("reject", subject, self._articles_of(found), value=value, note=note)

    def edit(self, claim: str, field: str, value: Any, *, note: str | None = None) -> Decision:
        """A claim's field gets another value, checked against the record: `quantity.value`, `args.victims`."""
        found = self._record(claim)
        if not isinstance(found, Claim):
            raise RecoupeError(f"{claim}: only claims can be edited")
        edited(found, field, value)
        return self._decide("edit", claim, (found.article,), field=field, value=value, note=note)

    def undo(self, decision: int | None = None, *, note: str | None = None) -> Decision:
        """Take back a decision, by default one's own last that still stands."""
        stand = standing(self._store.log())
        if decision is None:
            decision = max((one.id for one in stand if one.decided_by == self.by), default=0)
        undone = next((one for one in stand if one.id == decision), None)
        if undone is None:
            raise RecoupeError(
                "nothing to undo" if not decision else f"decision {decision}: there is none that stands"
            )
        about = {*undone.articles, *self._articles_naming(undone)}
        return self._store.decide("undo", str(decision), sorted(about), by=self.by, note=note)

    def decisions(self) -> tuple[Decision, ...]:
        """The decisions that stand, oldest first; `log` gives the undone and the undos too."""
        return tuple(standing(self.log()))

    def log(self) -> tuple[Decision, ...]:
        """Everything that was ever decided on this dossier, oldest first."""
        return self._store.log()

    def apply(self) -> None:
        """Make the record anew where something was decided since it was made."""
        if self._store.stale:
            finish(self._store)

    def questions(self) -> Iterator[Question]:
        """What is worth asking, the most doubtful first and what somebody was unsure of last.

        What was decided is not asked. The record is made anew first where it has to be.
        """
        self.apply()
        log = standing(self._store.log())
        decided = {_pair_of(one) for one in log if one.verb != "unsure"}
        unsure = {_pair_of(one) for one in log if one.verb == "unsure"}
        asked = [pair for pair in self._doubts() if pair not in decided]
        asked = [pair for pair in asked if pair not in unsure] + [pair for pair in asked if pair in unsure]
        together = {claim: number for number, claims in enumerate(self._groups()) for claim in claims}
        for one, other in asked:
            claim, second = self._claim(one), self._claim(other) if other else None
            if claim is not None and (second is not None or not other):
                joined = second is not None and together.get(one) == together.get(other)
                yield Question(claim=claim, other=second, joined=joined)

    def _doubts(self) -> Iterator[tuple[str, str]]:
        judged = self._store.judgements()
        found: list[tuple[float, str, str]] = []
        for articles in self._store.stories():
            entities, readings = resolve(self._store.readings(articles), judged)
            found += doubtful(readings, entities)
        yield from ((min(one, other), max(one, other)) for _, one, other in sorted(found))
        rows = self._store.connection.execute(
            "SELECT id FROM claims WHERE confidence < ? ORDER BY confidence, id", (_UNSURE_BELOW,)
        )
        yield from ((claim, "") for (claim,) in rows.fetchall())

    def _groups(self) -> Iterator[list[str]]:
        for (line,) in self._store.connection.execute("SELECT json FROM findings"):
            yield json.loads(line)["claims"]

    def _pair(self, verb: Verb, subject: str, other: str, note: str | None) -> Decision:
        one = self._record(subject)
        two = self._find(other)
        alias = isinstance(one, Entity) and verb == "different" and two is None and other in one.aliases
        if isinstance(one, Entity) and (isinstance(two, Entity) or alias):
            second = (two.kind, two.name) if isinstance(two, Entity) else (one.kind, other)
            names: list[NameRef] = [(one.kind, one.name), second]
            if names[0] == names[1]:
                raise RecoupeError(f"{subject} and {other}: one name; give two")
            ours = self._articles_of(one)
            theirs = self._articles_of(two) if isinstance(two, Entity) else ours
            tied = (min(ours), min(theirs))
            about = sorted({*ours, *theirs})
            return self._store.decide(
                verb, subject, about, by=self.by, other=other, value=names, note=note, tied=tied
            )
        if not (isinstance(one, Claim) and isinstance(two, Claim)):
            raise RecoupeError(f"{subject} and {other}: give two claims or two entities of this dossier")
        if one.kind != two.kind or one.id == two.id:
            raise RecoupeError(
                f"{subject} and {other}: give two claims of one kind, not {one.kind} and {two.kind}"
            )
        return self._decide(verb, subject, (one.article, two.article), other=other, note=note)

    def _decide(self, verb: Verb, subject: str, articles: tuple[str, ...], **told: Any) -> Decision:
        return self._store.decide(verb, subject, articles, by=self.by, tied=articles, **told)

    def _articles_of(self, found: Claim | Entity | Finding) -> tuple[str, ...]:
        """The articles that a claim, an entity or a finding is of."""
        if isinstance(found, Claim):
            return (found.article,)
        if isinstance(found, Entity):
            query, values = "SELECT DISTINCT article FROM mentions WHERE entity = ?", [found.id]
        else:
            marks = ", ".join("?" * len(found.claims))
            query, values = f"SELECT DISTINCT article FROM claims WHERE id IN ({marks})", list(found.claims)
        return tuple(sorted(article for (article,) in self._store.connection.execute(query, values)))

    def _articles_naming(self, decision: Decision) -> set[str]:
        """The articles with a name that a decision on entities was about."""
        if decision.verb not in ("same", "different") or not isinstance(decision.value, list):
            return set()
        names = [name for _, name in decision.value]
        rows = self._store.connection.execute(
            "SELECT DISTINCT article FROM mentions WHERE text IN (?, ?)", names
        )
        return {article for (article,) in rows}

    def _record(self, subject: str) -> Claim | Entity | Finding:
        found = self._find(subject)
        if found is None:
            raise RecoupeError(f"{subject}: the record has no such claim, entity or finding")
        return found

    def _find(self, subject: str) -> Claim | Entity | Finding | None:
        entity, finding = self._line("entities", subject), self._line("findings", subject)
        if entity is not None:
            return msgspec.json.decode(entity, type=Entity)
        if finding is not None:
            return msgspec.json.decode(finding, type=Finding)
        return self._claim(subject)

    def _claim(self, subject: str) -> Claim | None:
        line = self._line("claims", subject)
        return None if line is None else claim_from_json(line)

    def _line(self, table: Literal["claims", "entities", "findings"], subject: str) -> str | None:
        found = self._store.connection.execute(
            f"SELECT json FROM {table} WHERE id = ?", (subject,)
        ).fetchone()
        return None if found is None else str(found[0])


def _pair_of(decision: Decision) -> tuple[str, str]:
    other = decision.other or ""
    return (min(decision.subject, other), max(decision.subject, other)) if other else (decision.subject, "")
