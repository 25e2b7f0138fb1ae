"""Each export, read back by its own reader or checked against its own rules."""

from __future__ import annotations

import asyncio
import csv
import datetime as dt
import io
import json
import re
import sqlite3
from pathlib import Path

import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from datasette.app import Datasette
from geojson_pydantic import FeatureCollection

import recoupe
from recoupe.dossier.dossier import TABLES, Dossier
from recoupe.errors import RecoupeError
from recoupe.publish.exports import FORMATS, export
from recoupe.publish.exports.acled import COLUMNS as ACLED_COLUMNS
from recoupe.publish.exports.acled import fatalities
from recoupe.publish.exports.cells import harmless, text_cell
from recoupe.publish.exports.rows import COLUMNS, table_rows
from recoupe.publish.exports.ucdp import date_precision
from recoupe.publish.exports.writer import Options
from recoupe.record import Quantity

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
EVIL = {
    "text": "=HYPERLINK(1)\n\nÀ Beyrouth, 12 civils ont été tués lundi par l'armée, selon le maire.\n\n"
    "« Nous avons compté douze corps dans la cour de l'école hier », a déclaré le maire, Ivo Tal.\n",
    "title": "=HYPERLINK(1)", "outlet": "+La Rive", "byline": "@tal", "published": "2019-10-16",
    "edited": "2019-10-17", "url": "https://larive.example/1", "identifier": "-4", "authors": ["Ivo Tal"],
    "section": "\tMonde",
}  # fmt: skip


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    line = tmp_path_factory.mktemp("in") / "evil.jsonl"
    line.write_text(json.dumps(EVIL), encoding="utf-8")
    return recoupe.build([EXAMPLES, line])


def exported(dossier: Dossier, table: str, format_name: str, *, hxl: bool = False) -> bytes:
    out = io.BytesIO()
    export(dossier, table, format_name, out, Options(hxl=hxl))  # type: ignore[arg-type]
    return out.getvalue()


@pytest.mark.parametrize("name", list(FORMATS))
def test_every_format_writes_every_table_that_fits_and_the_same_twice(name: str, dossier: Dossier) -> None:
    for table in FORMATS[name].tables:
        data = exported(dossier, table, name)
        assert data
        if name not in ("xlsx", "briefing-docx"):  # archives carry the time of their making
            assert exported(dossier, table, name) == data


def test_a_format_that_does_not_fit_is_told_with_those_that_do(dossier: Dossier) -> None:
    with pytest.raises(
        RecoupeError, match="it holds claims, not articles; for articles give one of jsonl, csv"
    ):
        exported(dossier, "articles", "geojson")
    with pytest.raises(RecoupeError, match="no such format"):
        exported(dossier, "articles", "papyrus")
    with pytest.raises(RecoupeError, match="no row of tags"):
        exported(dossier, "articles", "ris", hxl=True)


@pytest.mark.parametrize("table", TABLES)
def test_csv_gives_back_every_cell(table: str, dossier: Dossier) -> None:
    rows = list(csv.reader(io.StringIO(exported(dossier, table, "csv").decode(), newline="")))
    columns = COLUMNS[table]  # type: ignore[index]
    assert rows[0] == [column.name for column in columns]
    record = list(table_rows(dossier, table))  # type: ignore[arg-type]
    assert len(rows) == len(record) + 1
    for read, row in zip(rows[1:], record, strict=True):
        assert read == [text_cell(cell) for cell in row]
        for cell, text, column in zip(row, read, columns, strict=True):
            if column.type == "number" and cell is not None:
                assert float(text) == cell


def test_no_cell_is_a_formula_and_numbers_stay_numbers(dossier: Dossier) -> None:
    for name in ("csv", "csv-excel-fr"):
        data = exported(dossier, "articles", name).decode("utf-8-sig")
        rows = list(csv.reader(io.StringIO(data, newline=""), delimiter=";" if "fr" in name else ","))
        for cell in (cell for row in rows for cell in row):
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert [harmless(text) for text in ("=1", "+1", "-1", "@a", "\ta", "\ra", " =1", "a\x00b", "1-2")] == [
        *("'=1", "'+1", "'-1", "'@a", "'\ta", "'\ra", "' =1", "ab", "1-2"),
    ]
    assert [text_cell(value) for value in (-3, -3.5, 1e21, True, None)] == [
        "-3", "-3.5", "1000000000000000000000", "true", "",
    ]  # fmt: skip


def test_a_french_spreadsheet_reads_it_by_a_double_click(dossier: Dossier) -> None:
    data = exported(dossier, "claims", "csv-excel-fr")
    assert data.startswith(b"\xef\xbb\xbfid;article;")
    assert b"\r\n" in data
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    placed = [row for row in rows if row["lat"]]
    assert placed
    assert all(re.fullmatch(r"-?\d+,\d+", row["lat"]) for row in placed)
    assert all(re.fullmatch(r"\d(,\d+)?", row["confidence"]) for row in rows)


def test_excel_opens_it(dossier: Dossier) -> None:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(exported(dossier, "articles", "xlsx", hxl=True)))
    sheet = book["articles"]
    rows = list(sheet.iter_rows(values_only=True))
    heads = list(rows[0])
    assert rows[1][heads.index("title")] == "#meta+title"
    evil = next(row for row in rows if row[heads.index("url")] == "https://larive.example/1")
    assert evil[heads.index("title")] == "'=HYPERLINK(1)"
    assert evil[heads.index("edited")] == dt.datetime(2019, 10, 17)
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    claims = load_workbook(io.BytesIO(exported(dossier, "claims", "xlsx")))["claims"]
    values = [row[10] for row in claims.iter_rows(min_row=2, values_only=True) if row[10] is not None]
    assert values
    assert all(isinstance(value, int | float) for value in values)


def test_parquet_keeps_types(dossier: Dossier) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    for name in TABLES:
        table = parquet.read_table(io.BytesIO(exported(dossier, name, "parquet")))
        assert table.column_names == [column.name for column in COLUMNS[name]]
        assert table.num_rows == dossier.counts()[name]
    claims = parquet.read_table(io.BytesIO(exported(dossier, "claims", "parquet"))).to_pylist()
    for row, claim in zip(claims, dossier.claims, strict=True):
        assert row["evidence"].startswith(claim.evidence[0].text)
        assert row["sources"] == [source.name for source in claim.attribution]
        assert row["earliest"] == (claim.time.earliest if claim.time else None)


def test_geojson(dossier: Dossier) -> None:
    text = exported(dossier, "claims", "geojson")
    assert all(feature.geometry for feature in FeatureCollection.model_validate_json(text).features)
    found = json.loads(text)
    placed = {
        claim.id: claim.place for claim in dossier.claims if claim.place and claim.place.lat is not None
    }
    assert placed
    assert {feature["id"] for feature in found["features"]} == set(placed)
    for feature in found["features"]:
        place = placed[feature["id"]]
        assert place.lat == pytest.approx(feature["geometry"]["coordinates"][1], abs=1e-6)


def test_an_annotation_finds_its_words_in_both_ways(dossier: Dossier) -> None:
    page = json.loads(exported(dossier, "claims", "webannotation"))
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert page["type"] == "AnnotationPage"
    assert len(page["items"]) == len(dossier.claims)
    for item, claim in zip(page["items"], dossier.claims, strict=True):
        text = dossier.raw(claim.article)
        targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
        assert len(targets) == len(claim.evidence)
        for target in targets:
            quote, position = target["selector"]
            assert (quote["type"], position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
            assert text[position["start"] : position["end"]] == quote["exact"]
            assert quote["prefix"] + quote["exact"] + quote["suffix"] in text


def test_bibliographies(dossier: Dossier) -> None:
    items = json.loads(exported(dossier, "articles", "csl-json"))
    assert len(items) == len(dossier.articles)
    (evil,) = [item for item in items if item.get("URL")]
    assert evil["type"] == "article-newspaper"
    assert evil["issued"] == {"date-parts": [[2019, 10, 16]]}
    assert (evil["container-title"], evil["author"], evil["number"]) == (
        "+La Rive",
        [{"literal": "Ivo Tal"}],
        "-4",
    )
    references = rispy.loads(exported(dossier, "articles", "ris").decode())
    assert [each["type_of_reference"] for each in references] == ["NEWS"] * len(items)
    assert not any(each.get("unknown_tag") for each in references)
    (evil,) = [each for each in references if each.get("urls")]
    assert (evil["urls"], evil["date"]) == (["https://larive.example/1"], "2019/10/16/")


def test_a_citation_processor_sets_the_bibliography(dossier: Dossier) -> None:
    items = json.loads(exported(dossier, "articles", "csl-json"))
    bibliography = CitationStylesBibliography(
        CitationStylesStyle("harvard-cite-them-right", validate=False), CiteProcJSON(items), formatter.plain
    )
    for item in items:
        bibliography.register(Citation([CitationItem(item["id"])]))
    entries = [str(entry) for entry in bibliography.bibliography()]
    assert len(entries) == len(items)
    for item in items:
        assert any(item["title"].strip() in entry for entry in entries), item["title"]


def test_timelinejs_has_its_columns_and_no_markup_of_articles(dossier: Dossier) -> None:
    rows = list(csv.DictReader(io.StringIO(exported(dossier, "claims", "timelinejs").decode(), newline="")))
    assert rows
    assert list(rows[0])[:9] == [
        *("Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date")
    ]
    assert len(rows[0]) == 18
    days = [dt.date(int(row["Year"]), int(row["Month"]), int(row["Day"])) for row in rows]
    assert days == sorted(days)
    assert all(row["Headline"] for row in rows)
    assert not any("<script" in row["Text"] for row in rows)


def test_follow_the_money_reads_it(dossier: Dossier) -> None:
    ftm = pytest.importorskip("followthemoney", reason="pip install 'recoupe[validate]'")
    ids = set()
    for table in ("articles", "entities", "claims"):
        for line in exported(dossier, table, "ftm").decode().splitlines():
            given = json.loads(line)
            entity = ftm.model.get_proxy(given, cleaned=False)
            assert entity.schema.name == given["schema"]
            assert set(given["properties"]) <= set(entity.schema.properties)
            kept = entity.to_dict()["properties"]
            for name, values in given["properties"].items():
                assert len(kept.get(name, [])) >= (1 if values else 0), (name, values)
            ids.add(given["id"])
    assert len(ids) > len(dossier.articles)


FTM_PROPERTIES = {  # of the model, those that the export uses
    "Article": {
        *("title", "fileName", "author", "publisher", "publishedAt"),
        *("modifiedAt", "language", "sourceUrl", "bodyText"),
    },
    "Person": {"name", "alias", "proof", "position"},
    "Organization": {"name", "alias", "proof"},
    "PublicBody": {"name", "alias", "proof"},
    "Address": {"name", "alias", "proof", "full"},
    "Event": {
        *("name", "summary", "notes", "startDate", "endDate"),
        *("location", "country", "involved", "proof", "sourceUrl"),
    },
}  # fmt: skip


def test_ftm_uses_properties_that_its_schemata_have_and_ids_that_are_there(dossier: Dossier) -> None:
    entities = [
        json.loads(line)
        for table in ("articles", "entities", "claims")
        for line in exported(dossier, table, "ftm").decode().splitlines()
    ]
    ids = {entity["id"] for entity in entities}
    for entity in entities:
        assert set(entity["properties"]) <= FTM_PROPERTIES[entity["schema"]]
        for name in ("proof", "involved"):
            assert set(entity["properties"].get(name, [])) <= ids
    assert {entity["schema"] for entity in entities} >= {"Article", "Event", "Person"}


def test_acled_and_ucdp_columns(dossier: Dossier) -> None:
    acled = list(csv.DictReader(io.StringIO(exported(dossier, "findings", "acled").decode(), newline="")))
    assert len(ACLED_COLUMNS) == 31
    assert acled
    assert all(len(row) == 31 for row in acled)
    assert all(row["fatalities"].isdigit() for row in acled if row["fatalities"])
    assert {row["time_precision"] for row in acled} <= {"1", "2", "3", ""}
    ucdp = list(csv.DictReader(io.StringIO(exported(dossier, "findings", "ucdp").decode(), newline="")))
    assert ucdp
    for row in ucdp:
        low, best, high = (float(row[name]) if row[name] else None for name in ("low", "best", "high"))
        assert row["best_rule"]
        assert low is None or best is None or low <= best
        assert high is None or best is None or best <= high
        assert row["number_of_sources"].isdigit()


@pytest.mark.parametrize(
    ("low", "high", "bound", "expected"),
    [
        (20, 99, "vague", 10),
        (200, 999, "vague", 100),
        (24, 120, "vague", 12),
        (90, 110, "range", 90),
        (None, 5, "at_most", None),
    ],
)  # fmt: skip
def test_vague_numbers_by_convention_only_in_acled(
    low: int | None, high: int, bound: str, expected: int | None
) -> None:
    quantity = Quantity(value=None, low=low, high=high, bound=bound, unit=None, text="")  # type: ignore[arg-type]
    assert fatalities(quantity) == expected


def test_precision_of_days() -> None:
    first = dt.date(2020, 3, 2)
    spans = [0, 4, 6, 29, 60]
    assert [date_precision(first, first + dt.timedelta(days=span)) for span in spans] == [1, 2, 3, 4, 5]
    assert date_precision(None, None) is None
    assert date_precision(first, None) == 5


def test_the_briefing_numbers_its_sources_and_fits_two_pages(dossier: Dossier) -> None:
    from docx import Document

    text = exported(dossier, "findings", "briefing-md").decode()
    cited = {int(n) for group in re.findall(r"\\\[([\d, ]+)\\\]", text) for n in group.split(",")}
    references = re.findall(r"^(\d+)\. ", text, re.M)
    assert cited == set(map(int, references)) == set(range(1, len(references) + 1))
    for heading in ("## Situation", "## Chiffres", "## Chronologie", "## Sources"):
        assert heading in text
    assert len(text.split()) < 1_400
    document = Document(io.BytesIO(exported(dossier, "findings", "briefing-docx")))
    words = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "Chiffres" in words
    assert f"[{len(references)}] " in words


def test_the_questions_for_datasette_run_and_every_table_is_described(
    tmp_path: Path,
) -> None:
    path = tmp_path / "crise.sqlite"
    with recoupe.build([EXAMPLES], path) as built:
        metadata = json.loads(exported(built, "findings", "datasette"))
        (name,) = metadata["databases"]
        assert name == "crise"
        described = metadata["databases"][name]
        assert set(described["tables"]) == set(built.table_names())
    connection = sqlite3.connect(path)
    for table, about in described["tables"].items():
        columns = {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}
        named = [*about.get("facets", []), *about.get("columns", {})]
        named += [about[key] for key in ("sort_desc", "label_column") if key in about]
        assert set(named) <= columns
    for each in described["queries"].values():
        parameters = {"mot": "civils"} if ":mot" in each["sql"] else {}
        assert connection.execute(each["sql"], parameters).description
    connection.close()


def test_datasette_shows_them(tmp_path: Path) -> None:
    path = tmp_path / "crise.sqlite"
    with recoupe.build([EXAMPLES], path) as built:
        metadata = json.loads(exported(built, "findings", "datasette"))
    shown = Datasette([str(path)], metadata=metadata)

    async def page(address: str) -> str:
        answer = await shown.client.get(address)
        assert answer.status_code == 200
        return str(answer.text)

    assert "Désaccords" in asyncio.run(page("/crise"))
    assert json.loads(asyncio.run(page("/crise/deaths.json")))["rows"]


def test_an_empty_dossier_is_written_too(tmp_path: Path) -> None:
    with recoupe.build([], tmp_path / "e.sqlite") as empty:
        for name, writer in FORMATS.items():
            for table in writer.tables:
                out = io.BytesIO()
                rows = export(empty, table, name, out).rows
                assert rows == 0 or name == "datasette"  # its rows are the tables that it describes
