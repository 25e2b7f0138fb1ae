"""How the web app is to be served."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from pathlib import Path

from recoupe.errors import RecoupeError

LOCAL = "127.0.0.1"
SHORTEST_TOKEN = 16


@dataclass(frozen=True, slots=True)
class Settings:
    """Which dossier, at which address, for whom. `by` is the decider's name until a visitor gives another.

    `folders` are those of this machine that a visitor may have read anew; nobody types a path.
    """

    dossier: Path
    host: str = LOCAL
    port: int = 8000
    token: str | None = None
    by: str = ""
    folders: tuple[Path, ...] = ()

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}/" + (f"?token={self.token}" if self.token else "")

    @property
    def hosts(self) -> frozenset[str]:
        """The names that a request may call it by: a page elsewhere can't point its own name here."""
        names = {self.host, "localhost", "127.0.0.1", "[::1]"} if is_local(self.host) else {self.host}
        named = {f"[{name}]" if ":" in name and not name.startswith("[") else name for name in names}
        return frozenset(named | {f"{name}:{self.port}" for name in named})


def is_local(host: str) -> bool:
    """Whether only this machine can reach that address.

    >>> is_local("127.0.0.1"), is_local("0.0.0.0"), is_local("bureau.example")
    (True, False, False)
    """
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def checked(settings: Settings, *, open_to_others: bool) -> Settings:
    """The settings, if they are safe. Raises `RecoupeError` where others could reach it without being let in."""
    if is_local(settings.host):
        return settings
    if not open_to_others:
        raise RecoupeError(
            f"{settings.host}: others could reach this address; add --open and --token to allow it, or leave --host out"
        )
    if settings.host in ("0.0.0.0", "::"):
        raise RecoupeError(f"{settings.host}: give the one address that visitors use, such as 192.0.2.7")
    if not settings.token or len(settings.token) < SHORTEST_TOKEN:
        raise RecoupeError(
            f"--token: give one of at least {SHORTEST_TOKEN} characters; visitors need it to get in"
        )
    return settings
