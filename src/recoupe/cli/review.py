"""`recoupe review`: a person decides what the rules can hardly tell."""

from __future__ import annotations

import getpass
import sys
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from recoupe.cli.arguments import DossierFile

if TYPE_CHECKING:
    from rich.console import Console

    from recoupe.dossier.dossier import Dossier
    from recoupe.review import Question, Review

KEYS = "y yes   n no   h hold, ask again later   u undo   q quit"


def review(
    dossier: DossierFile,
    by: Annotated[
        str | None, typer.Option("--by", metavar="NAME", help="Who decides; by default the user's name.")
    ] = None,
    limit: Annotated[
        int | None, typer.Option("--limit", "-n", min=1, help="At most so many questions.")
    ] = None,
    history: Annotated[bool, typer.Option("--log", help="Print what was decided, and end.")] = False,
) -> None:
    """Decide what the rules can hardly tell: one thing or two, said or not.

    Asks the most doubtful first. Keys: y yes, n no, h hold (asked again later), u undo the last, q quit. Each
    answer is kept at once; the record is made anew at the end. Answers outlive later builds and better rules.

        recoupe review crisis.sqlite --by Ana

        recoupe review crisis.sqlite --log
    """
    from rich.console import Console

    import recoupe
    from recoupe.review import Review

    console = Console(width=None if sys.stdout.isatty() else 100, highlight=False)
    if history:
        with recoupe.open(dossier) as opened:
            for one in opened.decisions:
                parts = (
                    f"{one.id}",
                    one.decided_at,
                    one.decided_by,
                    one.verb,
                    one.subject,
                    one.other,
                    one.field,
                    one.note,
                )
                typer.echo("  ".join(part for part in parts if part))
        return
    with Review.open(dossier, by or getpass.getuser()) as deciding, recoupe.open(dossier) as opened:
        questions = list(deciding.questions())[:limit]
        session = Session(deciding, questions, lambda question: _show(console, opened, question))
        session.run(_keys())
        console.print(f"{session.decided} decided, {len(session.queue)} left; the record is made anew")


class Session:
    """A walk through questions: what is held comes back after the others, the last answer can be undone."""

    def __init__(
        self, review: Review, questions: list[Question], show: Callable[[Question], None] = lambda _: None
    ) -> None:
        self.queue = deque(questions)
        self.decided = 0
        self._review = review
        self._show = show
        self._answered: list[tuple[Question, int]] = []  # with the log's number of each answer
        self._held: set[tuple[str, str]] = set()

    def run(self, key: Callable[[], str]) -> None:
        """Ask until nothing is left, the user quits, or a whole round was held."""
        while self.queue:
            question = self.queue[0]
            if _name(question) in self._held and all(_name(one) in self._held for one in self.queue):
                self._held.clear()  # a new round: everything that is left was held
            self._show(question)
            pressed = key()
            if pressed == "q":
                return
            self.press(pressed)

    def press(self, key: str) -> None:
        """Take one answer to the question at the head of the queue; other keys than those told do nothing."""
        if key == "u":
            self._undo()
        elif key in ("y", "n"):
            question = self.queue.popleft()
            self._answered.append((question, self._decide(question, yes=key == "y")))
            self.decided += 1
        elif key == "h":
            question = self.queue.popleft()
            other = question.other.id if question.other else None
            if _name(question) not in self._held:
                self._held.add(_name(question))
                self._answered.append((question, self._review.unsure(question.claim.id, other).id))
            self.queue.append(question)

    def _decide(self, question: Question, *, yes: bool) -> int:
        one = question.claim.id
        if question.other is None:
            return (self._review.accept(one) if yes else self._review.reject(one)).id
        other = question.other.id
        return (self._review.same(one, other) if yes else self._review.different(one, other)).id

    def _undo(self) -> None:
        if not self._answered:
            return
        question, number = self._answered.pop()
        self._review.undo(number)
        if question in self.queue:  # it was held
            self.queue.remove(question)
            self._held.discard(_name(question))
        else:
            self.decided -= 1
        self.queue.appendleft(question)


def _name(question: Question) -> tuple[str, str]:
    return question.claim.id, question.other.id if question.other else ""


def _keys() -> Callable[[], str]:
    """Reads one key from a terminal, or one line from a pipe, whose end means to quit."""
    if sys.stdin.isatty():
        import click

        return lambda: click.getchar().lower()
    return lambda: (sys.stdin.readline() or "q").strip().lower()[:1]


def _show(console: Console, dossier: Dossier, question: Question) -> None:
    from recoupe.publish.terminal.review import question_view

    for block in question_view(dossier, question.claim, question.other, joined=question.joined):
        console.print(block)
    console.print(KEYS, style="dim")
