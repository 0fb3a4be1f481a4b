"""Which network addresses a page may be fetched from: those of the public internet, and no other.

An address can hide another one inside it (IPv4 in IPv6, NAT64, 6to4, Teredo); the inner one is looked at as well.
"""

from __future__ import annotations

import ipaddress
from typing import Final

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_NAT64: Final = (ipaddress.IPv6Network("64:ff9b::/96"), ipaddress.IPv6Network("64:ff9b:1::/48"))
_COMPATIBLE: Final = ipaddress.IPv6Network("::/96")  # IPv4-compatible, given up by RFC 4291


def is_public(address: str) -> bool:
    """Whether an IP address, without brackets or zone, is one of a host on the public internet.

    >>> is_public("93.184.216.34"), is_public("127.0.0.1"), is_public("10.1.2.3"), is_public("169.254.169.254")
    (True, False, False, False)
    >>> is_public("2606:4700::1111"), is_public("::1"), is_public("fe80::1"), is_public("::ffff:192.168.0.1")
    (True, False, False, False)
    >>> is_public("64:ff9b::7f00:1"), is_public("2002:7f00:1::"), is_public("not an address")
    (False, False, False)
    """
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return False
    return all(_is_public(one) for one in (parsed, *_hidden(parsed)))


def _is_public(address: Address) -> bool:
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def _hidden(address: Address) -> list[Address]:
    """The addresses that an address stands for or goes through."""
    if isinstance(address, ipaddress.IPv4Address):
        return []
    found: list[Address] = [a for a in (address.ipv4_mapped, address.sixtofour, *(address.teredo or ())) if a]
    if any(address in network for network in (*_NAT64, _COMPATIBLE)):
        found.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    return found
