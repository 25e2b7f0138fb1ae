"""A model behind an OpenAI-compatible address: a small server of our own that answers what a test tells it to."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from tests.journeys.shell import recoupe as run

import recoupe
from recoupe.backends.llm.client import MOST_TRIES, Client, LlmError
from recoupe.backends.llm.extractor import LlmExtractor
from recoupe.backends.llm.question import LONGEST_STRETCH, schema, stretches
from recoupe.record import ARGS
from recoupe.text.clean import clean

TEXT = (
    "Au moins 12 civils ont été tués lundi 3 mars 2019 à Ambreuse, selon le maire.\n\nLe marché est fermé.\n"
)
TRUE = {
    "kind": "casualties",
    "evidence": "Au moins 12 civils ont été tués",
    "args": {
        "measure": "killed",
        "victims": "civilians",
        "perpetrator": "une armée qui n'est pas dans le texte",
    },
}


class Model(BaseHTTPRequestHandler):
    """Answers from `answers`, the last one for ever; an answer is claims, a status, or a text."""

    answers: list[Any] = []  # noqa: RUF012 - one model a test
    asked: list[dict[str, Any]] = []  # noqa: RUF012

    def do_POST(self) -> None:
        """One completion."""
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        Model.asked.append(body | {"path": self.path, "key": self.headers.get("Authorization")})
        answer = Model.answers.pop(0) if len(Model.answers) > 1 else Model.answers[0]
        status = answer if isinstance(answer, int) else 200
        said = answer if isinstance(answer, str) else json.dumps({"claims": answer})
        usage = {"prompt_tokens": 1000, "completion_tokens": 100}
        data = json.dumps({"choices": [{"message": {"content": said}}], "usage": usage}).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def model() -> Iterator[str]:
    Model.answers, Model.asked = [[]], []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Model)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/v1"
    server.shutdown()
    server.server_close()


def built(model: str, tmp_path: Path, text: str = TEXT) -> tuple[Any, LlmExtractor]:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    extractor = LlmExtractor(Client(model, "petit-modèle", "clé", sleep=lambda _: None))
    return recoupe.build([tmp_path / "a.txt"], extractor=extractor), extractor


def test_a_claim_keeps_its_words_and_our_rules_add_the_rest(model: str, tmp_path: Path) -> None:
    Model.answers = [[TRUE]]
    dossier, extractor = built(model, tmp_path)
    (claim,) = dossier.claims
    (span,) = claim.evidence
    assert TEXT[span.start : span.end] == span.text == TRUE["evidence"]
    assert (claim.args.measure, claim.args.victims) == ("killed", "civilians")
    assert claim.args.perpetrator is None  # a name that the text has not
    assert (claim.quantity.value, claim.quantity.bound) == (12, "at_least")
    assert claim.time is not None
    assert claim.time.latest.isoformat() == "2019-03-03"
    assert [source.cue for source in claim.attribution] == ["selon"]
    assert claim.rule == "llm:petit-modèle"
    assert extractor.client.usage.kept == 1
    assert Model.asked[0]["path"] == "/v1/chat/completions"
    assert Model.asked[0]["key"] == "Bearer clé"
    assert Model.asked[0]["response_format"]["json_schema"]["schema"] == schema()


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ([TRUE | {"evidence": "Au moins 13 civils ont été tués"}], "words do not stand"),
        ([TRUE | {"evidence": "au moins 12 civils ont été tués"}], "words do not stand"),
        ([TRUE | {"kind": "miracle"}], "kind or its words are missing"),
        ([TRUE | {"args": {"measure": "vanished"}}], "fields don't fit"),
        ([TRUE | {"args": "x"}], "fields don't fit"),
        ([TRUE | {"evidence": "x" * 5000}], "kind or its words are missing"),
        (["x"], "no claim"),
        ("Voici les faits :", "no list of claims"),
        ("[1, 2", "no list of claims"),
        ("[" * 50_000, "no list of claims"),
    ],
)
def test_what_the_article_does_not_carry_is_dropped_and_counted(
    answer: Any, reason: str, model: str, tmp_path: Path
) -> None:
    Model.answers = [answer]
    dossier, extractor = built(model, tmp_path)
    assert dossier.claims == ()
    assert len(dossier.articles) == 1
    ((told, count),) = extractor.client.usage.dropped.items()
    assert reason in told
    assert count == 1


def test_stretches_are_whole_paragraphs_of_one_article(model: str, tmp_path: Path) -> None:
    body = "\n\n".join(f"Paragraphe {n}. " + "Des mots de la ville. " * 60 for n in range(12))
    text = clean(body)
    found = list(stretches(text))
    assert len(found) > 1
    assert all(end - start <= LONGEST_STRETCH for start, end in found)
    assert all(before[1] <= after[0] for before, after in pairwise(found))
    joined = "".join(text.text[start:end] for start, end in found)
    assert all(f"Paragraphe {n}." in joined for n in range(12))
    long = clean("mot " * 5_000)
    assert all(end - start <= LONGEST_STRETCH for start, end in stretches(long))
    built(model, tmp_path, body)
    for each in Model.asked:
        assert each["messages"][1]["content"].count("<article>") == 1


def test_it_tries_again_and_then_gives_up_in_one_line(model: str, tmp_path: Path) -> None:
    Model.answers = [503, 429, [TRUE]]
    dossier, extractor = built(model, tmp_path)
    assert len(dossier.claims) == 1
    assert (extractor.client.usage.requests, extractor.client.usage.retries) == (3, 2)
    Model.answers, Model.asked = [500], []
    waited: list[float] = []
    client = Client(model, "m", sleep=waited.append)
    with pytest.raises(LlmError, match="answers 500"):
        client.ask("s", "u", {})
    assert len(Model.asked) == MOST_TRIES
    assert waited == [1, 2, 4]
    with pytest.raises(LlmError, match="answers 500"):
        client.ask("s", "u", {})
    assert len(Model.asked) == MOST_TRIES  # no second article waits for a server that was given up
    Model.answers, Model.asked = [401], []
    with pytest.raises(LlmError, match="answers 401"):
        Client(model, "m").ask("s", "u", {})
    assert len(Model.asked) == 1
    with pytest.raises(LlmError, match="write it as"):
        Client("file:///etc", "m")


def test_an_article_that_could_not_be_asked_about_is_refused_and_read_the_next_time(
    model: str, tmp_path: Path
) -> None:
    Model.answers = [400]
    dossier, _ = built(model, tmp_path)
    assert dossier.articles == ()
    assert "answers 400" in str(dossier.outcome.refused[0])


def test_the_schema_accepts_what_the_record_holds() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    jsonschema.validate({"claims": [TRUE]}, schema())
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"claims": [TRUE | {"kind": "miracle"}]}, schema())
    kinds = {
        each["properties"]["kind"]["const"] for each in schema()["properties"]["claims"]["items"]["anyOf"]
    }
    assert kinds == set(ARGS)


def test_from_the_shell_with_its_cost(model: str, tmp_path: Path) -> None:
    Model.answers = [[TRUE, TRUE | {"evidence": "inventé de toutes pièces"}]]
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    options = ("--extractor", "llm", "--model", "petit", "--base-url", model, "--prices", "2", "10")
    done = run("build", tmp_path / "a.txt", "-d", tmp_path / "d.sqlite", *options)
    assert done.returncode == 0, done.stderr
    assert "petit: 1 requests (0 again), 1,000 tokens in, 100 out, cost 0.0030" in done.stderr
    assert "1 claims kept, 1 dropped; 1 where its words do not stand in the article" in done.stderr
    missing = run("build", tmp_path / "a.txt", "-d", tmp_path / "d.sqlite", "--extractor", "llm")
    assert missing.returncode == 2
    assert "--model NAME" in missing.stderr
