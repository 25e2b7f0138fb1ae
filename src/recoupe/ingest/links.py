"""Links as feeds wrap them, unwrapped: counters, redirectors and tracking marks off the article's own address."""

from __future__ import annotations

import base64
import binascii
import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

_CARRIERS = {  # host ending: parameters that carry the address
    "google.com": ("url", "q"),
    "google.fr": ("url", "q"),
    "bing.com": ("url",),
    "facebook.com": ("u",),
    "feedproxy.google.com": ("url",),
    "t.umblr.com": ("z",),
}
_TRACKING = re.compile(r"utm_\w+|at_\w+|xtor|fbclid|gclid|mc_cid|mc_eid|ns_\w+|cmp|CMP|xtmc|xtcr")
_NEWS = re.compile(r"/(?:rss/)?articles/([\w-]{20,4000})")
_ADDRESS = re.compile(rb"https?://[\x21-\x7e]{4,2000}")
_MOST_LAYERS = 5


def unwrapped(url: str) -> str:
    """The address inside a redirector's link, without tracking marks; the link itself where there is none.

    >>> unwrapped("https://www.google.com/url?q=https://larive.example/a%3Fid%3D4&sa=D")
    'https://larive.example/a?id=4'
    >>> unwrapped("https://larive.example/a?id=4&utm_source=rss#xtor=RSS-1")
    'https://larive.example/a?id=4'
    """
    for _ in range(_MOST_LAYERS):
        inner = _inner(url)
        if inner is None:
            break
        url = inner
    return _clean(url)


def _inner(url: str) -> str | None:
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    host = parts.hostname or ""
    for ending, names in _CARRIERS.items():
        if host == ending or host.endswith(f".{ending}"):
            for name, value in parse_qsl(parts.query):
                if name in names and value.startswith(("http://", "https://")):
                    return value
    if host == "news.google.com" and (found := _NEWS.search(parts.path)):
        return _encoded(found[1])
    return None


def _encoded(code: str) -> str | None:
    """An address that stands as it is inside a base 64 code; newer codes hold none."""
    try:
        found = _ADDRESS.search(base64.urlsafe_b64decode(code + "=" * (-len(code) % 4)))
    except (ValueError, binascii.Error):
        return None
    return found[0].decode("ascii") if found else None


def _clean(url: str) -> str:
    """Without tracking parameters and fragments that track."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url
    if not parts.scheme.startswith("http"):
        return url
    kept = [(name, value) for name, value in parse_qsl(parts.query, True) if not _TRACKING.fullmatch(name)]
    query = parts.query if len(kept) == len(parse_qsl(parts.query, True)) else urlencode(kept)
    fragment = "" if _TRACKING.match(parts.fragment) else parts.fragment
    return urlunsplit(parts._replace(query=query, fragment=fragment))
