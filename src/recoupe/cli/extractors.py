"""The extractor that the options of a build name, and what it used."""

from __future__ import annotations

import os
from collections.abc import Iterator

from recoupe.backends.extractor import Extractor
from recoupe.errors import RecoupeError

KEY = "RECOUPE_LLM_KEY"  # of the environment: a key is no option, which other users of the machine could see


def extractor_of(name: str, model: str | None, base_url: str | None) -> Extractor | None:
    """The extractor, `None` for the built-in rules. Raises `RecoupeError` where something is missing."""
    if name == "builtin":
        return None
    if name != "llm":
        raise RecoupeError(f"--extractor {name}: no such extractor; give builtin, or llm")
    if not model or not base_url:
        raise RecoupeError("--extractor llm: it needs --model NAME and --base-url http://.../v1")
    from recoupe.backends.llm.client import Client
    from recoupe.backends.llm.extractor import LlmExtractor

    return LlmExtractor(Client(base_url, model, os.environ.get(KEY)))


def usage_lines(extractor: Extractor | None, prices: tuple[float, float]) -> Iterator[str]:
    """What a model was asked, what it cost, what was kept and what was dropped, and why."""
    from recoupe.backends.llm.extractor import LlmExtractor

    if not isinstance(extractor, LlmExtractor):
        return
    usage = extractor.client.usage
    cost = f", cost {usage.cost(*prices):.4f}" if any(prices) else ""
    yield (
        f"{extractor.client.model}: {usage.requests:,} requests ({usage.retries} again),"
        f" {usage.tokens_in:,} tokens in, {usage.tokens_out:,} out{cost}"
    )
    reasons = "".join(f"; {count} where {reason}" for reason, count in sorted(usage.dropped.items()))
    yield f"{usage.kept:,} claims kept, {sum(usage.dropped.values()):,} dropped{reasons}"
