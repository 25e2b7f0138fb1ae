"""The assistant's side: the SDK's own client asks, over memory, over stdio and over HTTP."""

from __future__ import annotations

import asyncio
import json
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from tests.journeys.shell import EXAMPLES, environment

import recoupe

mcp = pytest.importorskip("mcp", reason="pip install 'recoupe[mcp]'")

from mcp.client.client import Client  # noqa: E402

from recoupe.publish.mcp.server import server_of  # noqa: E402

TOOLS = {"search_claims", "search_findings", "get_finding", "timeline", "list_articles", "list_sources"}


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("mcp") / "siege.sqlite"
    recoupe.build([EXAMPLES], path).close()
    return path


def ask(server: Any, tool: str, **arguments: Any) -> dict[str, Any]:
    """What a tool answers, as structured content."""

    async def asked() -> Any:
        async with Client(server) as client:
            return await client.call_tool(tool, arguments)

    result = asyncio.run(asked())
    assert not result.is_error, result
    found: dict[str, Any] = result.structured_content or json.loads(result.content[0].text)
    return found.get("result", found)


def refused(server: Any, tool: str, **arguments: Any) -> str:
    async def asked() -> Any:
        async with Client(server) as client:
            return await client.call_tool(tool, arguments)

    result = asyncio.run(asked())
    assert result.is_error
    return str(result.content[0].text)


def test_the_tools_are_six_read_only_and_described(dossier: Path) -> None:
    async def listed() -> Any:
        async with Client(server_of(dossier)) as client:
            return (await client.list_tools()).tools, (
                await client.list_resource_templates()
            ).resource_templates

    tools, templates = asyncio.run(listed())
    assert {tool.name for tool in tools} == TOOLS
    for tool in tools:
        assert tool.annotations.read_only_hint is True
        assert tool.description
    assert {str(each.uri_template) for each in templates} == {
        "recoupe://claim/{claim}",
        "recoupe://finding/{finding}",
        "recoupe://article/{article}",
    }


def test_how_many_civilians_were_killed_with_every_figure_its_source_and_status(dossier: Path) -> None:
    answer = ask(server_of(dossier), "search_findings", query="civils tués Kesmara-Est", kind="casualties")
    finding = answer["findings"][0]
    with recoupe.open(dossier) as opened:
        claims = {claim.id: claim for claim in opened.claims}
        (expected,) = [each for each in opened.findings if each.id == finding["id"]]
    assert finding["status"] == expected.status
    assert finding["independent_origins"] == expected.origins
    assert finding["because"] == expected.because
    shown = {each["id"]: each for each in finding["claims"]}
    assert len({each["figure"]["words"] for each in shown.values()}) > 1
    for key, each in shown.items():
        claim = claims[key]
        assert each["evidence"] == [span.text for span in claim.evidence]
        assert each["sources"] == [source.name for source in claim.attribution]
        assert each["figure"]["value"] == (claim.quantity and claim.quantity.value)
    covered = answer["coverage"]
    assert covered["articles_read"] == len(list(EXAMPLES.glob("*.txt")))
    assert any("nothing else was consulted" in each for each in covered["not_covered"])
    assert "not that it is true" in covered["caution"]


def test_every_tool_tells_what_it_leaves_out(dossier: Path) -> None:
    server = server_of(dossier)
    claims = ask(server, "search_claims", kind="statement", limit=1)
    assert len(claims["claims"]) == 1
    assert any("more match" in each for each in claims["coverage"]["not_covered"])
    placed = ask(server, "search_claims", place="Kesmara", limit=100)
    with recoupe.open(dossier) as opened:
        known = {claim.id: claim for claim in opened.claims}
    for each in placed["claims"]:
        place = known[each["id"]].place
        assert place is not None
        assert "Kesmara" in f"{place.name} {place.within}"
    none = ask(server, "search_claims", query="zeppelin")
    assert (none["claims"], none["coverage"]["matches"]) == ([], 0)
    found = ask(server, "get_finding", finding=placed["claims"][0]["finding"])
    assert any(each["id"] == placed["claims"][0]["id"] for each in found["finding"]["claims"])
    days = [
        each["holds"]["latest"] or each["holds"]["earliest"] for each in ask(server, "timeline")["happenings"]
    ]
    assert days
    assert days == sorted(days)
    early = ask(server, "timeline", until="2019-10-01", limit=100)["happenings"]
    assert all(
        each["holds"]["earliest"] is None or each["holds"]["earliest"] <= "2019-10-01" for each in early
    )
    assert ask(server, "list_articles")["coverage"]["matches"] == len(list(EXAMPLES.glob("*.txt")))
    sources = ask(server, "list_sources")["sources"]
    assert sources[0]["claims"] >= sources[-1]["claims"]
    assert sources[0]["cited_by"]


def test_wrong_questions_are_told_in_plain_words(dossier: Path) -> None:
    server = server_of(dossier)
    assert "give one of casualties" in refused(server, "search_claims", kind="deaths")
    assert "write it as 2016-12-07" in refused(server, "timeline", since="hier")
    assert "no such finding" in refused(server, "get_finding", finding="f-0")


def test_resources(dossier: Path) -> None:
    with recoupe.open(dossier) as opened:
        claim = opened.claims[0]
        text = opened.raw(claim.article)

    async def read(uri: str) -> dict[str, Any]:
        async with Client(server_of(dossier)) as client:
            answer = await client.read_resource(uri)
        found: dict[str, Any] = json.loads(answer.contents[0].text)
        return found

    found = asyncio.run(read(f"recoupe://claim/{claim.id}"))
    assert found["spans"][0]["text"] == claim.evidence[0].text
    assert found["context"] in text
    assert claim.evidence[0].text in found["context"]
    assert asyncio.run(read(f"recoupe://article/{claim.article}"))["text"] == text


def test_a_build_while_it_answers_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "d.sqlite"
    files = sorted(EXAMPLES.glob("*.txt"))
    recoupe.build(files[:3], path).close()
    server = server_of(path)
    assert ask(server, "list_articles")["coverage"]["matches"] == 3
    recoupe.build(files[3:5], path).close()
    assert ask(server, "list_articles")["coverage"]["matches"] == 5


def test_over_stdio(dossier: Path) -> None:
    from mcp import StdioServerParameters

    server = StdioServerParameters(
        command=sys.executable, args=["-m", "recoupe", "mcp", str(dossier)], env=environment()
    )
    assert ask(server, "search_findings", query="Kesmara")["findings"]


def test_over_http_on_this_machine_only(dossier: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "recoupe", "mcp", str(dossier), "--http", "--port", str(port)],
        env=environment(),
        stderr=subprocess.DEVNULL,
    )
    try:
        for _ in range(300):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        assert ask(f"http://127.0.0.1:{port}/mcp", "search_findings", query="Kesmara")["findings"]
        with socket.socket() as stranger:  # a page of another site that points its name at this machine
            stranger.connect(("127.0.0.1", port))
            stranger.sendall(b"POST /mcp HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 2\r\n\r\n{}")
            assert stranger.recv(64).split(b" ")[1].startswith(b"4")
    finally:
        process.terminate()
        process.wait(timeout=20)
