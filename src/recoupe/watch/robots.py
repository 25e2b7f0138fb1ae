"""What a site lets robots ask for, and how fast: its robots.txt, asked once, and a pause between requests."""

from __future__ import annotations

import time
from collections.abc import Callable
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from recoupe.errors import RecoupeError
from recoupe.watch.fetch import AGENT, Answer, FetchError, fetch
from recoupe.watch.gate import Gate

LARGEST_FILE = 500_000
SHORTEST_PAUSE, LONGEST_PAUSE = 1.0, 30.0  # seconds between two requests to one host
_GONE = range(400, 500)


class Manners:
    """Asks only for what a site lets robots ask for, one thing after the other."""

    def __init__(
        self, gate: Gate, *, pause: float = SHORTEST_PAUSE, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._gate = gate
        self._pause = pause
        self._sleep = sleep
        self._rules: dict[str, RobotFileParser] = {}
        self._last: dict[str, float] = {}

    def ask(self, url: str, headers: dict[str, str] | None = None) -> Answer:
        """Ask for a thing in turn. Raises `FetchError`, also where the site forbids it to robots."""
        rules = self._rules_for(url)
        if not rules.can_fetch(AGENT, url):
            raise FetchError(f"{url[:200]}: its site asks robots to stay away (robots.txt)")
        delay = rules.crawl_delay(AGENT)
        self._wait(urlsplit(url).netloc, float(delay) if delay else self._pause)
        return fetch(url, self._gate, headers)

    def _rules_for(self, url: str) -> RobotFileParser:
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._rules:
            self._rules[site] = self._read(site)
        return self._rules[site]

    def _read(self, site: str) -> RobotFileParser:
        """The rules of a site: none where it has no such file, all forbidden where it can't tell now."""
        rules = RobotFileParser()
        try:
            answer = fetch(f"{site}/robots.txt", self._gate, most=LARGEST_FILE)
        except RecoupeError as error:
            if not isinstance(error, FetchError):
                raise
            rules.parse([])
            return rules
        if answer.status in _GONE:
            rules.parse([])
        elif answer.status == 200:
            rules.parse(answer.body.decode("utf-8", "replace").splitlines()[:5_000])
        else:
            rules.parse(["User-agent: *", "Disallow: /"])
        return rules

    def _wait(self, host: str, pause: float) -> None:
        since = time.monotonic() - self._last.get(host, float("-inf"))
        if since < min(pause, LONGEST_PAUSE):
            self._sleep(min(pause, LONGEST_PAUSE) - since)
        self._last[host] = time.monotonic()
