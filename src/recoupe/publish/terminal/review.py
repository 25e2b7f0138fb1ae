"""A question to a person: one claim, or two side by side, in the words of their articles."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from recoupe.dossier.dossier import Dossier
from recoupe.publish.terminal.words import held, published, safe, said, sources, table
from recoupe.record import Claim


def question_view(
    dossier: Dossier, claim: Claim, other: Claim | None, *, joined: bool
) -> Iterator[RenderableType]:
    """The question, then each claim with its sentence, so that nobody has to decide from a label."""
    if other is None:
        yield Text("\nEst-ce bien ce que dit l'article ?", style="bold cyan")
    else:
        now = "jointes" if joined else "séparées"
        yield Text.assemble(
            ("\nParlent-elles de la même chose ?", "bold cyan"), (f"  aujourd'hui {now}", "dim")
        )
    articles = {article.id: article for article in dossier.articles}
    rows = table(Quand=3, Ce_qui_est_dit=10, Selon=4, Article=4)
    for one in (claim, other):
        if one is not None:
            words = said(dossier, one)
            sentence = dossier.raw(one.article)[one.sentence.start : one.sentence.end]
            words.append(f"\n{safe(sentence)}", style="dim")
            rows.add_row(held(one), words, sources(one), published(articles[one.article]))
    yield rows
