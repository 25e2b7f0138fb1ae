"""Ask a web server for one thing, within bounds of time, size, redirects and reach."""

from __future__ import annotations

import http.client
import socket
import ssl
import time
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from urllib.parse import quote, urljoin, urlsplit

from recoupe.errors import RecoupeError
from recoupe.version import VERSION
from recoupe.watch.gate import Gate

AGENT = f"Recoupe/{VERSION} (feed reader)"
MOST_BYTES = 10_000_000
MOST_REDIRECTS = 5
SECONDS_A_STEP, SECONDS_IN_ALL = 15.0, 60.0
_PIECE = 65_536
_REDIRECTS = (301, 302, 303, 307, 308)
_SAFE = "%/:=&?~#+!$,;'@()*[]"


class FetchError(RecoupeError):
    """Something can't be fetched; its text says what and why, in one line."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered; `url` is where the last redirect led."""

    status: int
    url: str
    headers: Mapping[str, str]  # names in lower case
    body: bytes = b""


def fetch(
    url: str, gate: Gate, headers: Mapping[str, str] | None = None, *, most: int = MOST_BYTES
) -> Answer:
    """Ask for `url`, following redirects, each of which passes the gate anew.

    Raises `FetchError` and `ForbiddenAddressError`.
    """
    ends = time.monotonic() + SECONDS_IN_ALL
    for _ in range(MOST_REDIRECTS + 1):
        answer = _ask(url, gate, dict(headers or {}), most, ends)
        target = answer.headers.get("location")
        if answer.status not in _REDIRECTS or not target:
            return answer
        url = urljoin(url, target)
    raise FetchError(f"{_shown(url)}: it redirects more than {MOST_REDIRECTS} times")


def _ask(url: str, gate: Gate, headers: dict[str, str], most: int, ends: float) -> Answer:
    """One request, to an address that the gate has checked: the name isn't resolved a second time."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError as error:
        raise FetchError(f"{_shown(url)}: it is no address") from error
    if parts.scheme not in ("http", "https") or not host:
        raise FetchError(f"{_shown(url)}: it is no address of the web; it begins with http:// or https://")
    path = quote(parts.path or "/", _SAFE) + (f"?{quote(parts.query, _SAFE)}" if parts.query else "")
    try:
        addresses = gate.addresses(host.encode("idna").decode("ascii"), port)
        connection = _Connection(host, port, addresses[0], secure=parts.scheme == "https")
        try:
            connection.request(
                "GET", path, headers={"User-Agent": AGENT, "Accept-Encoding": "gzip", **headers}
            )
            return _read(connection.getresponse(), url, most, ends)
        finally:
            connection.close()
    except FetchError:
        raise
    except (OSError, http.client.HTTPException, UnicodeError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
        raise FetchError(
            f"{_shown(url)}: it can't be reached ({' '.join(str(reason).split())[:80]})"
        ) from error


def _read(response: http.client.HTTPResponse, url: str, most: int, ends: float) -> Answer:
    headers = {name.lower(): value for name, value in response.getheaders()}
    if response.status in _REDIRECTS:
        return Answer(response.status, url, headers)
    packed = headers.get("content-encoding", "").lower() in ("gzip", "x-gzip")
    unpack = zlib.decompressobj(wbits=31) if packed else None
    pieces, size = [], 0
    while piece := response.read(_PIECE):
        if unpack is not None:
            try:
                piece = unpack.decompress(piece, most + 1 - size)
            except zlib.error as error:
                raise FetchError(f"{_shown(url)}: its compression is damaged") from error
        size += len(piece)
        if size > most:
            raise FetchError(f"{_shown(url)}: it is bigger than {most // 1_000_000} MB")
        if time.monotonic() > ends:
            raise FetchError(f"{_shown(url)}: it takes more than {SECONDS_IN_ALL:.0f} s")
        pieces.append(piece)
    return Answer(response.status, url, headers, b"".join(pieces))


class _Connection(http.client.HTTPConnection):
    """A connection to an address that was checked, under the name that was asked for."""

    def __init__(self, host: str, port: int, address: str, *, secure: bool) -> None:
        super().__init__(host, port, timeout=SECONDS_A_STEP)
        self._address = address
        self._secure = secure
        if secure:
            self.default_port = 443

    def connect(self) -> None:
        """Connect to the address, and speak TLS with the name where the scheme asks for it."""
        self.sock = socket.create_connection((self._address, self.port), self.timeout)
        if self._secure:
            self.sock = _tls().wrap_socket(self.sock, server_hostname=self.host)


@cache
def _tls() -> ssl.SSLContext:
    return ssl.create_default_context()


def _shown(url: str) -> str:
    """An address fit for a line, without a user's name and password."""
    head, _, tail = url.partition("://")
    host, slash, rest = tail.partition("/")
    shown = f"{head}://{host.rpartition('@')[2]}{slash}{rest}"
    return "".join(letter for letter in shown if letter.isprintable())[:200]
