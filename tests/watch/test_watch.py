"""Feeds followed on a server of our own: politely, within bounds, and nowhere it shouldn't go."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from tests.ingest.made import SAMPLES
from tests.journeys.shell import recoupe as run

import recoupe
from recoupe.errors import RecoupeError
from recoupe.watch import state
from recoupe.watch.fetch import FetchError, fetch
from recoupe.watch.follow import feeds_in, one_round, rounds
from recoupe.watch.gate import ForbiddenAddressError, Gate, networks
from recoupe.watch.robots import Manners

PAGE = (SAMPLES / "page.html").read_bytes()
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>La Rive</title>{items}</channel></rss>"""
ITEM = (
    "<item><title>{title}</title><link>{link}</link><guid isPermaLink='false'>{guid}</guid>"
    "<description>{text}</description></item>"
)
HERE = Gate(networks(["127.0.0.1"]))


class Site(BaseHTTPRequestHandler):
    """Serves what `pages` says, and keeps what it was asked."""

    pages: dict[str, tuple[int, dict[str, str], bytes]] = {}  # noqa: RUF012 - one site a test
    asked: list[tuple[str, dict[str, str]]] = []  # noqa: RUF012

    def do_GET(self) -> None:
        """Answer, or say that nothing changed."""
        Site.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
        status, headers, body = Site.pages.get(self.path, (404, {}, b""))
        if headers.get("ETag") and self.headers.get("If-None-Match") == headers["ETag"]:
            status, body = 304, b""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    Site.pages, Site.asked = {}, []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def manners() -> Manners:
    return Manners(HERE, pause=0)


def paths() -> list[str]:
    return [path for path, _ in Site.asked]


def serve_feed(site: str, *titles: str, etag: str = '"1"') -> None:
    items = "".join(
        ITEM.format(
            title=title, link=f"{site}/a{n}?utm_source=rss", guid=f"g-{title}", text="Douze morts à Orsan."
        )
        for n, title in enumerate(titles)
    )
    Site.pages["/rss"] = (
        200,
        {"Content-Type": "application/rss+xml", "ETag": etag},
        FEED.format(items=items).encode(),
    )


def test_new_entries_are_read_from_their_pages_and_an_unchanged_feed_costs_nothing(
    site: str, tmp_path: Path
) -> None:
    dossier = tmp_path / "d.sqlite"
    serve_feed(site, "Un")
    Site.pages["/a0"] = (200, {"Content-Type": "text/html"}, PAGE)
    told = one_round([f"{site}/rss"], dossier, manners())
    assert (told.feeds, told.new, told.read, told.problems) == (1, 1, 1, ())
    assert paths() == ["/robots.txt", "/rss", "/a0"]
    with recoupe.open(dossier) as opened:
        (article,) = opened.articles
        assert "marché central de Kesmara" in opened.raw(article.id)
        found = opened.found(article.id)
    assert (article.file, found.url, found.identifier, article.outlet) == (
        f"{site}/a0",
        f"{site}/a0",
        "g-Un",
        "La Rive",
    )

    Site.asked.clear()
    told = one_round([f"{site}/rss"], dossier, manners())
    assert (told.new, told.read) == (0, 0)
    assert paths() == ["/robots.txt", "/rss"]
    assert Site.asked[1][1]["if-none-match"] == '"1"'

    serve_feed(site, "Deux", "Un", etag='"2"')
    Site.pages["/a0"] = (404, {}, b"")
    told = one_round([f"{site}/rss"], dossier, manners())
    assert (told.new, told.read) == (1, 1)
    assert "summary is kept" in told.problems[0]
    with recoupe.open(dossier) as opened:
        assert len(opened.articles) == 2


def test_robots_are_obeyed(site: str, tmp_path: Path) -> None:
    serve_feed(site, "Un")
    Site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /a\nCrawl-delay: 7\n")
    waited: list[float] = []
    told = one_round([f"{site}/rss"], tmp_path / "d.sqlite", Manners(HERE, sleep=waited.append))
    assert "robots.txt" in told.problems[0]
    assert "/a0" not in paths()
    Site.pages["/robots.txt"] = (503, {}, b"")
    told = one_round([f"{site}/rss"], tmp_path / "d.sqlite", manners())
    assert "robots.txt" in told.problems[0]


def test_requests_to_one_host_keep_their_distance(site: str) -> None:
    Site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nCrawl-delay: 7\n")
    waited: list[float] = []
    polite = Manners(HERE, sleep=waited.append)
    for _ in range(3):
        polite.ask(f"{site}/x")
    assert len(waited) == 2
    assert all(6 < seconds <= 7 for seconds in waited)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://2130706433/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://10.1.2.3/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data",
        "http://0.0.0.0/",
        "http://100.64.0.1/",
        "http://[fd00::1]/",
        "http://224.0.0.1/",
    ],
)
def test_addresses_that_are_not_public_are_refused(url: str) -> None:
    with pytest.raises(ForbiddenAddressError, match="no public address"):
        fetch(url, Gate())


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://larive.example/", "http:///x", "gopher://x/", "http://[/"]
)
def test_what_is_no_web_address_is_refused(url: str) -> None:
    with pytest.raises(FetchError, match="no address"):
        fetch(url, Gate())


def test_redirects_pass_the_gate_anew(site: str) -> None:
    Site.pages["/out"] = (302, {"Location": "http://127.0.0.2:9/secret"}, b"")
    with pytest.raises(ForbiddenAddressError, match=r"127\.0\.0\.2"):
        fetch(f"{site}/out", HERE)
    Site.pages["/file"] = (302, {"Location": "file:///etc/passwd"}, b"")
    with pytest.raises(FetchError, match="no address of the web"):
        fetch(f"{site}/file", HERE)
    Site.pages["/round"] = (301, {"Location": "/round"}, b"")
    with pytest.raises(FetchError, match="redirects more than 5 times"):
        fetch(f"{site}/round", HERE)
    Site.pages["/from"] = (301, {"Location": "/to"}, b"")
    Site.pages["/to"] = (200, {}, b"ok")
    assert fetch(f"{site}/from", HERE).url == f"{site}/to"


def test_a_name_that_changes_its_address_is_asked_for_once(site: str) -> None:
    answers = iter([["127.0.0.1"], ["10.0.0.1"]])
    gate = Gate(HERE.allowed, resolve=lambda _host, _port: next(answers))
    Site.pages["/x"] = (200, {}, b"ok")
    port = site.rpartition(":")[2]
    assert fetch(f"http://larive.example:{port}/x", gate).body == b"ok"
    assert Site.asked[0][1]["host"] == f"larive.example:{port}"
    mixed = Gate(resolve=lambda _host, _port: ["93.184.216.34", "10.0.0.1"])
    with pytest.raises(ForbiddenAddressError):
        fetch("http://larive.example/", mixed)


def test_size_is_bounded_packed_or_not(site: str) -> None:
    Site.pages["/big"] = (200, {}, b"x" * 2_000_000)
    bomb = gzip.compress(b"x" * 200_000_000)
    Site.pages["/bomb"] = (200, {"Content-Encoding": "gzip"}, bomb)
    Site.pages["/bad"] = (200, {"Content-Encoding": "gzip"}, b"no gzip")
    Site.pages["/ok"] = (200, {"Content-Encoding": "gzip"}, gzip.compress(b"crue"))
    began = time.process_time()
    with pytest.raises(FetchError, match="bigger than 1 MB"):
        fetch(f"{site}/big", HERE, most=1_000_000)
    with pytest.raises(FetchError, match="bigger than 10 MB"):
        fetch(f"{site}/bomb", HERE)
    with pytest.raises(FetchError, match="damaged"):
        fetch(f"{site}/bad", HERE)
    assert fetch(f"{site}/ok", HERE).body == b"crue"
    assert time.process_time() - began < 10


def test_a_feed_that_fails_costs_a_line_and_the_others_go_on(site: str, tmp_path: Path) -> None:
    serve_feed(site, "Un")
    Site.pages["/a0"] = (200, {"Content-Type": "text/html"}, PAGE)
    Site.pages["/bomb"] = (200, {}, b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "x">]><rss>&a;</rss>')
    Site.pages["/busy"] = (429, {"Retry-After": "120"}, b"")
    feeds = [f"{site}/bomb", f"{site}/busy", f"{site}/gone", "http://10.0.0.1/rss", f"{site}/rss"]
    told = one_round(feeds, tmp_path / "d.sqlite", manners())
    assert (told.feeds, told.read, len(told.problems)) == (5, 1, 4)
    for said, problem in zip(
        ("entities", "wait 120", "404", "no public address"), told.problems, strict=True
    ):
        assert said in problem
        assert "\n" not in problem


def test_rounds_go_on(site: str, tmp_path: Path) -> None:
    serve_feed(site, "Un")
    waited: list[float] = []
    going = rounds(
        [f"{site}/rss"], tmp_path / "d.sqlite", manners(), every=900, pages=False, sleep=waited.append
    )
    assert [next(going).new, next(going).new] == [1, 0]
    assert len(waited) == 1
    assert 800 < waited[0] <= 900


def test_a_long_text_in_the_feed_is_the_article(site: str, tmp_path: Path) -> None:
    serve_feed(site, "Un")
    status, headers, body = Site.pages["/rss"]
    Site.pages["/rss"] = (
        status,
        headers,
        body.replace("Douze morts à Orsan.".encode(), ("Douze morts. " * 90).encode()),
    )
    assert one_round([f"{site}/rss"], tmp_path / "d.sqlite", manners()).read == 1
    assert "/a0" not in paths()


def test_lists_of_feeds(tmp_path: Path) -> None:
    assert feeds_in([str(SAMPLES / "feeds.opml"), "https://a.example/x"]) == (
        "https://larive.example/rss.xml",
        "https://fanal.example/atom.xml",
        "https://a.example/x",
    )
    lines = tmp_path / "feeds.txt"
    lines.write_text("# veille\nhttps://b.example/rss\n\n")
    assert feeds_in([str(lines)]) == ("https://b.example/rss",)
    with pytest.raises(RecoupeError, match="no such file"):
        feeds_in(["none.opml"])
    with pytest.raises(RecoupeError, match="--allow-private"):
        networks(["home"])


def test_what_was_seen_is_bounded() -> None:
    kept = state.with_seen(state.FeedState(), [f"g-{n}" for n in range(5_000)])
    assert len(kept.seen) == state.MOST_SEEN
    assert kept.knows("g-4999")
    assert not kept.knows("g-0")


def test_from_the_shell(site: str, tmp_path: Path) -> None:
    serve_feed(site, "Un")
    Site.pages["/a0"] = (200, {"Content-Type": "text/html"}, PAGE)
    refused = run("watch", f"{site}/rss", "--dossier", tmp_path / "d.sqlite", "--once")
    assert refused.returncode == 1
    assert "no public address; allow it with --allow-private 127.0.0.1" in refused.stderr
    done = run(
        "watch", f"{site}/rss", "-d", tmp_path / "d.sqlite", "--once", "--allow-private", "127.0.0.0/8"
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 feeds asked, 1 new entries, 1 articles read" in done.stdout
