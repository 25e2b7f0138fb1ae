"""Which addresses on the network may be asked: public ones, and those that the user allows."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from recoupe.errors import RecoupeError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network
Resolve = Callable[[str, int], list[str]]


class ForbiddenAddressError(RecoupeError):
    """A name leads to an address of this machine or of a private network."""


def resolved(host: str, port: int) -> list[str]:
    """Addresses of a host, as the system knows them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(each[4][0]) for each in found))


def networks(given: Iterable[str]) -> tuple[Network, ...]:
    """Networks as the user writes them. Raises `RecoupeError`.

    >>> networks(["127.0.0.1", "10.1.0.0/16"])
    (IPv4Network('127.0.0.1/32'), IPv4Network('10.1.0.0/16'))
    """
    try:
        return tuple(ipaddress.ip_network(each, strict=False) for each in given)
    except ValueError as error:
        raise RecoupeError(f"--allow-private: {error}; write it as 10.1.0.0/16") from error


@dataclass(frozen=True, slots=True)
class Gate:
    """Checks each address that would be connected to, after its name is resolved and after each redirect."""

    allowed: tuple[Network, ...] = ()
    resolve: Resolve = resolved

    def addresses(self, host: str, port: int) -> list[str]:
        """The addresses of a host, every one of which may be asked.

        Raises `ForbiddenAddressError` where one may not: a name that leads to a public and a private address is
        a trap. Raises `OSError` where the name is unknown.
        """
        found = self.resolve(host, port)
        if not found:
            raise OSError(f"{host} is not known")
        for each in found:
            if not self._may(ipaddress.ip_address(each.partition("%")[0])):
                raise ForbiddenAddressError(
                    f"{host}: it leads to {each}, no public address; allow it with --allow-private {each}"
                )
        return found

    def _may(self, address: Address) -> bool:
        inner = getattr(address, "ipv4_mapped", None) or address
        if any(inner.version == network.version and inner in network for network in self.allowed):
            return True
        return bool(inner.is_global and not inner.is_multicast)
