"""The extractor: claims of a model, each held to its words; time, place, source and certainty by our own rules."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Any

import msgspec

from recoupe.annotate.document import Document
from recoupe.backends.llm.client import Client
from recoupe.backends.llm.question import SYSTEM, schema, stretches
from recoupe.extract.assemble import assemble
from recoupe.extract.context import Context, Draft, read_context
from recoupe.record import ARGS, Article, Claim, Kind
from recoupe.times.expression import TimeExpression

CONFIDENCE = 0.5  # a model's claims are not calibrated
MOST_CLAIMS = 200  # of one stretch
LONGEST_EVIDENCE = 600  # characters
_NAMES_ONLY = (
    "perpetrator",
    "actor",
    "opponent",
    "objects",
    "actors",
    "participants",
    "speaker",
    "subject",
    "object",
)


class LlmExtractor:
    """Asks the model stretch by stretch, and keeps what the article's own words carry."""

    def __init__(self, client: Client) -> None:
        self.client = client

    @property
    def version(self) -> str:
        """The model's name."""
        return f"llm:{self.client.model}"

    def extract(
        self, document: Document, times: tuple[TimeExpression, ...], article: Article
    ) -> tuple[Claim, ...]:
        """Claims of one article. Raises `LlmError` where the model can't be asked."""
        context = read_context(document, times)
        drafts: list[Draft] = []
        for start, end in stretches(document.text):
            stretch = document.text.text[start:end]
            answer = self.client.ask(SYSTEM, f"<article>\n{stretch}\n</article>", schema())
            for found in self._claims(answer):
                draft = self._draft(found, context, start, end)
                if draft is not None:
                    drafts.append(draft)
        kept = list({(draft.kind, draft.evidence): draft for draft in drafts}.values())
        self.client.usage.kept += len(kept)
        return assemble(context, article, kept)

    def _claims(self, answer: Any) -> Iterator[dict[str, Any]]:
        listed = answer.get("claims") if isinstance(answer, dict) else None
        if not isinstance(listed, list):
            self.client.usage.drop("the answer is no list of claims")
            return
        for each in listed[:MOST_CLAIMS]:
            if isinstance(each, dict):
                yield each
            else:
                self.client.usage.drop("it is no claim")

    def _draft(self, found: dict[str, Any], context: Context, start: int, end: int) -> Draft | None:
        """A draft of one answer, or nothing, the reason counted."""
        kind, words = found.get("kind"), found.get("evidence")
        if kind not in ARGS or not isinstance(words, str) or not 2 <= len(words) <= LONGEST_EVIDENCE:
            self.client.usage.drop("its kind or its words are missing")
            return None
        text = context.document.text.text
        at = text.find(words, start, end)
        tokens = _tokens(context.document, at, at + len(words)) if at >= 0 else None
        if tokens is None:
            self.client.usage.drop("its words do not stand in the article")
            return None
        args = self._args(kind, found.get("args"), text[start:end])
        if args is None:
            return None
        chunk = context.view.chunk_at[tokens[0]]
        return Draft(
            kind=kind,
            args=args,
            evidence=(tokens,),
            rule=f"llm:{self.client.model}",
            confidence=CONFIDENCE,
            quantity=_quantity(context, *tokens),
            clause=context.view.owner[chunk] if chunk >= 0 else -1,
            chunk=chunk,
        )

    def _args(self, kind: Kind, given: Any, stretch: str) -> Any:
        """The kind's fields; a name that doesn't stand in the text is left out, a wrong shape drops the claim."""
        if not isinstance(given, dict):
            self.client.usage.drop("its fields don't fit its kind")
            return None
        fields = {}
        for name, value in given.items():
            if name in ARGS[kind].__struct_fields__ and not name.endswith("_entity") and value is not None:
                fields[name] = _standing(value, stretch) if name in _NAMES_ONLY else value
        fields = {name: value for name, value in fields.items() if value is not None}
        fields.pop("subset_of", None)
        fields.pop("in_addition_to", None)
        if "quote" in fields and not (isinstance(fields["quote"], str) and fields["quote"] in stretch):
            fields.pop("quote")
        try:
            return msgspec.convert(fields, type=ARGS[kind])
        except (msgspec.ValidationError, TypeError):
            self.client.usage.drop("its fields don't fit its kind")
            return None


def _standing(value: Any, stretch: str) -> Any:
    """Names that stand in the text."""
    if isinstance(value, list):
        return [each for each in value if isinstance(each, str) and each in stretch]
    return value if isinstance(value, str) and value in stretch else None


def _tokens(document: Document, start: int, end: int) -> tuple[int, int] | None:
    """The tokens that characters `[start, end)` of the clean text cover, where they lie in one sentence."""
    tokens = document.tokens
    first = bisect_right(tokens.start, start) - 1
    last = bisect_left(tokens.end, end) + 1
    if first < 0 or last > len(tokens) or first >= last:
        return None
    if tokens.end[first] <= start:  # the space between two tokens
        first += 1
    inside = any(s.first <= first and last <= s.last for s in document.sentences)
    return (first, last) if inside and first < last else None


def _quantity(context: Context, first: int, last: int) -> Any:
    """The number that our own reading finds in the words, where there is one only."""
    found = [each for each in context.quantities if first <= each.first and each.last <= last]
    counted = [each for each in found if not each.article]
    if len(counted) != 1:
        return None
    one = counted[0]
    return one.quantity(context.document, one.victims if one.unit_class == "people" else None)
