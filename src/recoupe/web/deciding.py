"""Decisions on a dossier that others decide on too: each is written at once, the record is made anew behind them."""

from __future__ import annotations

import sys
import threading
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from recoupe.dossier.dossier import Dossier
from recoupe.judgements import Decision, standing
from recoupe.review import Question, Review

SMALL = 400  # articles; the questions of so many are gathered within a second or two
_TURN = 0.0001  # seconds that a thread keeps the interpreter while others wait
QUIET = 1.5  # seconds without a decision, after which that is done


@dataclass(frozen=True, slots=True)
class Standing:
    """Who has looked at a claim or finding: nobody, one person, or several."""

    names: tuple[str, ...]
    verbs: tuple[str, ...]

    @property
    def level(self) -> str:
        """`machine`, `reviewed` or `second`."""
        return ("machine", "reviewed", "second")[min(len(self.names), 2)]


UNSEEN = Standing((), ())


class Deciding:
    """The decisions of one dossier file. Writers take turns; nobody's decision is lost or changed."""

    def __init__(self, dossier: Path, renewed: Callable[[], None]) -> None:
        self._dossier = dossier
        self._renewed = renewed  # told once the record is made anew
        self._writing = threading.Lock()
        self._asking = threading.Lock()
        self._questions: list[Question] = []
        self._asked_of = -1
        self._gathering: threading.Thread | None = None
        self._timer: threading.Timer | None = None
        self._held = False
        self.making = False
        self.waiting = 0  # decisions that the record doesn't show yet

    def decide(self, by: str, act: Callable[[Review], Decision]) -> Decision:
        """Write one decision. Raises `RecoupeError` where the record has nothing that it could be about."""
        with self._writing:
            review = Review.open(self._dossier, by)
            try:
                made = act(review)
            finally:
                review.close()
            self.waiting += 1
        return made

    @contextmanager
    def held(self) -> Iterator[None]:
        """While articles are read and compared, decisions are written as ever; the record is made by the build."""
        with self._writing:  # a record that is being made is made to its end
            self._held = True
        try:
            yield
        finally:
            self._held = False
            self._apply_if_waiting()

    def apply(self) -> None:
        """Make the record anew, so that findings, lists and exports carry the decisions."""
        with self._writing:
            count = self.waiting
            self.making = True
            try:
                with Review.open(self._dossier, "apply"):
                    pass  # leaving it makes the record anew
                self.waiting -= count
            finally:
                self.making = False
        self._renewed()

    def apply_soon(self) -> None:
        """Make the record anew once nobody has decided for a moment: only the stories that were decided on are."""
        if self._timer is not None:
            self._timer.cancel()
        self._timer = threading.Timer(QUIET, self._apply_if_waiting)
        self._timer.daemon = True
        self._timer.start()

    def apply_behind(self) -> None:
        """Make the record anew while the app goes on answering."""
        if not self.making:
            threading.Thread(target=self._apply_if_waiting, daemon=True).start()

    def close(self) -> None:
        """Leave no decision out of the record."""
        if self._timer is not None:
            self._timer.cancel()
            self._apply_if_waiting()

    def _apply_if_waiting(self) -> None:
        if self.waiting and not self._held:
            self.apply()

    def questions(self, articles: int) -> Sequence[Question] | None:
        """What is worth asking, the most doubtful first; `None` while it is being gathered, minutes in a large dossier.

        It is gathered anew when articles came, or on `gather_anew`.
        """
        with self._asking:
            if self._asked_of == articles:
                return self._questions
            if articles <= SMALL:
                self._gather(articles)
                return self._questions
            if self._gathering is None or not self._gathering.is_alive():
                self._gathering = threading.Thread(target=self._gather, args=(articles,), daemon=True)
                self._gathering.start()
            return None

    def _gather(self, articles: int) -> None:
        with _giving_way():
            self._gather_all(articles)

    def _gather_all(self, articles: int) -> None:
        review = Review.open(self._dossier, "questions")
        try:
            with self._writing:
                review.apply()
                self.waiting = 0
            self._questions = list(review.questions())
        finally:
            review.close()
        self._asked_of = articles
        self._renewed()

    def gather_anew(self) -> None:
        """Let the next look gather the questions again: decisions raise new ones."""
        self._asked_of = -1


@contextmanager
def _giving_way() -> Iterator[None]:
    """Long work beside the app's answers: it hands over far more often, so that each answer waits little."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(_TURN)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


def open_questions(questions: Sequence[Question], log: Sequence[Decision]) -> list[Question]:
    """The questions that nobody has decided since they were gathered; those held come back at the end."""
    decided: set[frozenset[str]] = set()
    held: set[frozenset[str]] = set()
    for one in standing(log):
        pair = frozenset((one.subject, one.other or ""))
        (held if one.verb == "unsure" else decided).add(pair)
    left = [each for each in questions if pair_of(each) not in decided]
    return [each for each in left if pair_of(each) not in held] + [
        each for each in left if pair_of(each) in held
    ]


def pair_of(question: Question) -> frozenset[str]:
    """What a question is about, whichever way round."""
    return frozenset((question.claim.id, question.other.id if question.other else ""))


def standings(dossier: Dossier) -> dict[str, Standing]:
    """Who has decided on what, by id of claim or finding."""
    names: dict[str, dict[str, None]] = defaultdict(dict)
    verbs: dict[str, list[str]] = defaultdict(list)
    for one in dossier.decisions:
        if one.verb == "unsure":
            continue
        for subject in (one.subject, one.other):
            if subject:
                names[subject][one.decided_by] = None
                verbs[subject].append(one.verb)
    return {subject: Standing(tuple(who), tuple(verbs[subject])) for subject, who in names.items()}
