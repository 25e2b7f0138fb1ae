"""Ask a model behind an OpenAI-compatible address: bounded answers, retries, tokens counted."""

from __future__ import annotations

import json
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from recoupe.errors import RecoupeError

MOST_TRIES = 4
SECONDS_A_TRY = 120.0
LONGEST_WAIT = 60.0
LARGEST_ANSWER = 2_000_000  # bytes
_AGAIN = (408, 409, 425, 429, 500, 502, 503, 504)


class LlmError(RecoupeError):
    """The model can't be asked; its text says why, in one line."""


@dataclass(slots=True)
class Usage:
    """What was asked and answered, in tokens as the server counts them."""

    requests: int = 0
    retries: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    kept: int = 0  # claims whose words stand in the article
    dropped: dict[str, int] = field(default_factory=dict)  # by reason
    down: str = ""  # why the server was given up; no further article waits for it

    def drop(self, reason: str) -> None:
        """Count a claim that was not kept."""
        self.dropped[reason] = self.dropped.get(reason, 0) + 1

    def cost(self, price_in: float, price_out: float) -> float:
        """What it cost, at prices for a million tokens.

        >>> Usage(tokens_in=2_000_000, tokens_out=500_000).cost(1.0, 4.0)
        4.0
        """
        return (self.tokens_in * price_in + self.tokens_out * price_out) / 1e6


@dataclass(frozen=True, slots=True)
class Client:
    """One model at one address."""

    base_url: str
    model: str
    key: str | None = None
    usage: Usage = field(default_factory=Usage)
    sleep: Callable[[float], None] = time.sleep

    def __post_init__(self) -> None:
        if not self.base_url.startswith(("http://", "https://")):
            raise LlmError(f"--base-url {self.base_url[:100]}: write it as http://127.0.0.1:8000/v1")

    def ask(self, system: str, user: str, schema: dict[str, Any]) -> Any:
        """The model's answer to a question, as the JSON that the schema describes; `None` where it is none.

        Raises `LlmError` where the server can't be reached or refuses, after as many tries as are reasonable.
        """
        answer = self._post(
            {
                "model": self.model,
                "temperature": 0,
                "messages": [{"role": "system", "content": system}, {"role": "user", "content": user}],
                "response_format": {
                    "type": "json_schema",
                    "json_schema": {"name": "claims", "strict": True, "schema": schema},
                },
            }
        )
        usage = answer.get("usage") or {}
        self.usage.tokens_in += _count(usage.get("prompt_tokens"))
        self.usage.tokens_out += _count(usage.get("completion_tokens"))
        try:
            return json.loads(answer["choices"][0]["message"]["content"])
        except (KeyError, IndexError, TypeError, ValueError, RecursionError):
            return None

    def _post(self, body: dict[str, Any]) -> dict[str, Any]:
        if self.usage.down:
            raise LlmError(self.usage.down)
        for attempt in range(MOST_TRIES):
            self.usage.requests += 1
            try:
                return self._once(json.dumps(body).encode())
            except urllib.error.HTTPError as error:
                if error.code not in _AGAIN or attempt == MOST_TRIES - 1:
                    raise self._gave_up(f"its server answers {error.code}: {_said(error)}") from error
                wait = _seconds(error.headers.get("Retry-After"), attempt)
            except (OSError, ValueError) as error:
                if attempt == MOST_TRIES - 1:
                    reason = " ".join(str(getattr(error, "reason", error)).split())[:120]
                    raise self._gave_up(f"it can't be reached ({reason})") from error
                wait = _seconds(None, attempt)
            self.usage.retries += 1
            self.sleep(wait)
        raise AssertionError("the last try returns or raises")

    def _gave_up(self, reason: str) -> LlmError:
        self.usage.down = f"{self.base_url}: {reason}"
        return LlmError(self.usage.down)

    def _once(self, body: bytes) -> dict[str, Any]:
        headers = {"Content-Type": "application/json"} | (
            {"Authorization": f"Bearer {self.key}"} if self.key else {}
        )
        request = urllib.request.Request(f"{self.base_url.rstrip('/')}/chat/completions", body, headers)
        with urllib.request.urlopen(request, timeout=SECONDS_A_TRY) as response:
            data = response.read(LARGEST_ANSWER + 1)
        found = json.loads(data[:LARGEST_ANSWER])
        if not isinstance(found, dict):
            raise ValueError("its answer is no object")
        return found


def _count(value: Any) -> int:
    return value if isinstance(value, int) and value >= 0 else 0


def _seconds(asked: str | None, attempt: int) -> float:
    """As long as the server asks to wait, within reason, else twice as long each time."""
    try:
        return min(float(asked), LONGEST_WAIT) if asked else float(2**attempt)
    except ValueError:
        return float(2**attempt)


def _said(error: urllib.error.HTTPError) -> str:
    try:
        return " ".join(error.read(300).decode("utf-8", "replace").split())[:150]
    except OSError:
        return error.reason
