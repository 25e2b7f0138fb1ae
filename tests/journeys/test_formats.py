"""One folder that mixes all formats, built from the shell, with its table of counts."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from tests.ingest.made import SAMPLES, docx, odt, pdf, warc, zipped
from tests.journeys.shell import EXAMPLES, recoupe


def test_one_folder_that_mixes_them_all(tmp_path: Path) -> None:
    folder, path = tmp_path / "in", tmp_path / "d.sqlite"
    shutil.copytree(SAMPLES, folder)
    shutil.copy(EXAMPLES / "01_altair.txt", folder / "note.txt")
    page = (SAMPLES / "page.html").read_bytes()
    told = "{} civils ont péri lundi à Ambreuse, selon le maire de la ville."
    made = {
        "a.docx": docx(told.format("Deux"), title="Crue"),
        "a.odt": odt(told.format("Trois")),
        "a.pdf": pdf((72, 700, told.format("Quatre"))),
        "a.warc.gz": warc(("https://larive.example/autre", page.replace(b"Dix", b"Onze"), "text/html")),
        "a.wacz": zipped(
            ("archive/a.warc", warc(("https://larive.example/k", page, "text/html"), gzip=False))
        ),
        "a.zip": zipped(("b.txt", told.format("Cinq"))),
        "a.jsonl": json.dumps({"text": told.format("Six")}).encode(),
        "copy.txt": told.format("Six").encode(),
    }
    for name, data in made.items():
        (folder / name).write_bytes(data)
    run = recoupe("build", folder, "--dossier", path, "--counts")
    assert run.returncode == 1
    assert "Traceback" not in run.stderr
    head, *rows, summary = run.stdout.splitlines()
    assert head.split() == ["format", "read", "duplicate", "refused"]
    counts = {row[:-24].strip(): [int(number) for number in row[-24:].split()] for row in rows}
    assert set(counts) >= {
        *("Europresse", "Factiva", "Nexis", "web page", "RSS or Atom feed", "NewsML", "ninjs", "e-mail"),
        *("PDF", "Word document", "OpenDocument text", "JSON lines", "table (CSV)", "plain text"),
        *("web archive (WARC)", "web archive (WACZ)", "list of feeds"),
    }
    assert counts["Europresse"] == [3, 0, 2]  # one without text, one in English
    assert counts["plain text"][:2] == [2, 1] or counts["JSON lines"][:2] == [0, 1]
    assert sum(row[2] for row in counts.values()) == run.stderr.count("recoupe: refused ")
    assert f"{sum(row[0] for row in counts.values())} articles read" in summary
    for line in recoupe("export", path, "claims").stdout.splitlines():
        claim = json.loads(line)
        assert claim["evidence"]
    again = recoupe("build", folder, "--dossier", path, "--counts")
    assert " 0 articles read" in again.stdout
