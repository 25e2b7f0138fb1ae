"""Each format read: recognised by its content, with all that it carries, and every span's text in place."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from tests.ingest.made import SAMPLES, docx, odt, pdf, warc, zipped

import recoupe
from recoupe.errors import RecoupeError
from recoupe.ingest.notice import InputNotice
from recoupe.ingest.raw_article import RawArticle
from recoupe.ingest.reader import AS_FOUND, Found, How
from recoupe.ingest.sources import format_of, read_input

PAGE = (SAMPLES / "page.html").read_bytes()


def read(path: Path, how: How = AS_FOUND) -> list[Found]:
    return list(read_input(path, how))


def articles(found: list[Found]) -> list[RawArticle]:
    return [each for each in found if isinstance(each, RawArticle)]


def refusals(found: list[Found]) -> list[str]:
    return [str(each) for each in found if not isinstance(each, RawArticle)]


def written(tmp_path: Path, name: str, data: bytes) -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("europresse.HTML", "europresse"),
        ("europresse_ancien.HTML", "europresse"),
        ("factiva.html", "factiva"),
        ("page.html", "html"),
        ("feed.xml", "feed"),
        ("atom.xml", "feed"),
        ("feeds.opml", "opml"),
        ("ninjs3.json", "ninjs"),
        ("ninjs1.json", "ninjs"),
        ("g2.xml", "newsml"),
        ("newsml12.xml", "newsml"),
        ("release.eml", "eml"),
        ("nexis.rtf", "rtf"),
    ],
)
def test_a_file_is_recognised_by_what_it_holds_not_by_its_name(
    name: str, expected: str, tmp_path: Path
) -> None:
    data = (SAMPLES / name).read_bytes()
    assert format_of(written(tmp_path, "misnamed.txt", data)) == expected


def test_binary_files_are_recognised_under_a_wrong_name(tmp_path: Path) -> None:
    made = {
        "docx": docx("Un."),
        "odt": odt("Un."),
        "pdf": pdf((72, 700, "Un.")),
        "zip": zipped(("a.txt", "Un.")),
    }
    made["warc"] = warc(("https://larive.example/", PAGE, "text/html"))
    made["wacz"] = zipped(("archive/data.warc.gz", made["warc"]), ("datapackage.json", "{}"))
    for expected, data in made.items():
        assert format_of(written(tmp_path, "misnamed.txt", data)) == expected


def test_the_user_overrides(tmp_path: Path) -> None:
    path = written(tmp_path, "page.html", PAGE)
    (article,) = articles(read(path, How(format="txt")))
    assert article.text == PAGE.decode()
    assert article.format == "txt"


def test_prose_that_begins_like_a_format_is_prose(tmp_path: Path) -> None:
    for text in (
        "De: nos envoyés à Orsan.\n\nRien.",
        "{ainsi parlait le maire}",
        "<< Halte >>, dit-il.",
        "[Vidéo] Crue",
    ):
        path = written(tmp_path, "a.txt", text.encode())
        assert format_of(path) == "txt"
        assert articles(read(path))[0].text == text


def test_europresse_of_today() -> None:
    found = read(SAMPLES / "europresse.HTML")
    first, second = articles(found)
    assert first == RawArticle(
        file="europresse.HTML",
        text="Kesmara : quarante civils tués en une nuit\n\nQuarante civils ont été tués dans la nuit de lundi à"
        " mardi à Kesmara, selon le maire de la ville.\n\nL’armée n’a pas commenté.\n\nLes secours cherchent encore.\n",
        title="Kesmara : quarante civils tués en une nuit",
        outlet="La Rive",
        byline="Ivo Tal",
        authors=("Ivo Tal",),
        published=dt.date(2020, 10, 14),  # the header's, not the day before in the identifier
        identifier="news·20201013·LR·43018x12",
        section="Monde",
        format="europresse",
    )
    assert (second.outlet, second.published, second.language, second.section) == (
        "The Harbour Post",
        dt.date(2020, 11, 13),
        "en",
        "World",
    )
    assert refusals(found) == [
        "europresse.HTML:3: the article has no text; open it in Europresse and export it again"
    ]


def test_europresse_as_it_was() -> None:
    first, second = articles(read(SAMPLES / "europresse_ancien.HTML"))
    assert first.text == (
        "Crue de la Vesle : deux disparus\n\nDeux personnes ont disparu dimanche à Ambreuse.\n\nLa préfecture a ouvert"
        " un gymnase.\n"
    )
    assert (first.outlet, first.section, first.published) == (
        "L'Écho d'Ambreuse",
        "Région",
        dt.date(2008, 3, 3),
    )
    assert second.published == dt.date(2008, 3, 4)
    assert second.text.startswith("Crue : un corps retrouvé\n\nUn corps")


def test_factiva_with_and_without_labels() -> None:
    first, second = articles(read(SAMPLES / "factiva.html"))
    assert first == RawArticle(
        file="factiva.html",
        text="Kesmara : la trêve rompue\n\nLa trêve a été rompue mercredi à Kesmara.\n\nLes deux camps s'accusent.\n\n"
        "L'ONU appelle au calme.\n",
        title="Kesmara : la trêve rompue",
        outlet="La Rive",
        byline="Mila Oren",
        authors=("Mila Oren",),
        published=dt.date(2020, 10, 14),
        section="International",
        identifier="LARIVE0020201014egae00012",
        language="fr",
        format="factiva",
    )
    assert (second.title, second.outlet, second.byline, second.published, second.language) == (
        "Orlac : le port rouvre",
        "Agence Altair",
        "Jan Sorel",
        dt.date(2020, 10, 16),
        "fr",
    )
    assert second.identifier == "ALTR000020201016ega000001"
    assert second.text.endswith("Le port d'Orlac a rouvert vendredi, a annoncé la capitainerie.\n")


def test_a_page_tells_when_it_came_out_and_when_it_was_changed() -> None:
    (article,) = articles(read(SAMPLES / "page.html"))
    assert (article.published, article.edited) == (dt.date(2020, 10, 12), dt.date(2020, 10, 14))
    assert article.title == "Kesmara : dix blessés dans un marché"
    assert article.outlet == "La Rive"
    assert article.authors == ("Mila Oren", "Ivo Tal")
    assert (article.section, article.identifier, article.language) == ("Monde", "lr-8812", "fr")
    assert article.url == "https://larive.example/monde/kesmara-dix-blesses"
    assert article.text.startswith("Kesmara : dix blessés dans un marché\n\nDix personnes ont été blessées")
    assert "n'a pas été revendiquée" in article.text
    assert "Abonnez-vous" not in article.text
    assert "Accueil" not in article.text


def test_a_page_saved_by_singlefile_keeps_its_address(tmp_path: Path) -> None:
    comment = b"<!--\n Page saved with SingleFile \n url: https://larive.example/k?id=3 \n saved date: Wed Oct 14 2020 -->"  # noqa: E501
    picture = b"<img src='data:image/png;base64," + b"iVBOR" * 400_000 + b"'>"
    data = PAGE.replace(b"<html", comment + b"<html").replace(b"<h1>", picture + b"<h1>")
    (article,) = articles(read(written(tmp_path, "save.html", data)))
    assert article.url == "https://larive.example/k?id=3"
    assert article.published == dt.date(2020, 10, 12)
    assert "iVBOR" not in article.text


@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1", "koi8-r", "zlib", "x-unknown"])
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_a_wrong_declaration_does_no_harm(declared: str, encoding: str, tmp_path: Path) -> None:
    if (declared, encoding) == ("koi8-r", "cp1252"):
        pytest.skip("a single-byte encoding that is declared can't be told from another")
    data = PAGE.decode().replace('charset="utf-8"', f'charset="{declared}"').encode(encoding)
    (article,) = articles(read(written(tmp_path, "p.html", data)))
    assert "blessées" in article.text


def test_feeds_give_an_article_an_entry() -> None:
    first, second = articles(read(SAMPLES / "feed.xml"))
    assert first.text == (
        "Kesmara : le pont est coupé\n\nLe pont de Kesmara a été coupé mercredi.\n\nLes habitants passent par Orlac.\n"
    )
    assert (first.url, first.outlet, first.byline, first.section, first.identifier) == (
        "https://larive.example/pont",
        "La Rive - Monde",
        "Ivo Tal",
        "Monde",
        "lr-9001",
    )
    assert (first.published, first.language) == (dt.date(2020, 10, 14), "fr")
    assert (
        second.text
        == "Orlac : grève au port\n\nLes dockers d'Orlac ont cessé le travail & manifesté jeudi.\n"
    )
    (entry,) = articles(read(SAMPLES / "atom.xml"))
    assert (entry.published, entry.edited, entry.outlet) == (
        dt.date(2020, 10, 14),
        dt.date(2020, 10, 16),
        "Le Fanal",
    )


def test_a_list_of_feeds_says_what_to_do_with_it() -> None:
    assert refusals(read(SAMPLES / "feeds.opml")) == [
        "feeds.opml: it lists 2 feeds and holds no article; follow them: recoupe watch feeds.opml --dossier FILE"
    ]


def test_ninjs_of_three_versions() -> None:
    (article,) = articles(read(SAMPLES / "ninjs3.json"))
    assert article == RawArticle(
        file="ninjs3.json",
        text="Séisme à Orlac : le bilan s'alourdit\n\nLe bilan du séisme d'Orlac est passé à 112 morts.\n\nLes recherches"  # noqa: E501
        " continuent.\n",
        title="Séisme à Orlac : le bilan s'alourdit",
        url="https://altair.example/items/4711",
        outlet="Agence Altair",
        byline="Jan Sorel",
        authors=("Jan Sorel",),
        published=dt.date(2020, 10, 13),
        edited=dt.date(2020, 10, 14),
        language="fr",
        section="catastrophe",
        identifier="https://altair.example/items/4711",
        format="ninjs",
    )
    found = read(SAMPLES / "ninjs1.json")
    assert [each.text for each in articles(found)] == [
        "Orlac : le port fermé\n\nLe port d'Orlac est fermé.\n\nLes ferries restent à quai.\n"
    ]
    assert ["no text" in refusals(found)[0], "withdrawn" in refusals(found)[1]] == [True, True]


def test_newsml_of_both_kinds() -> None:
    found = read(SAMPLES / "g2.xml")
    (article,) = articles(found)
    assert article == RawArticle(
        file="g2.xml",
        text="Kesmara : la trêve prolongée\n\nLa trêve a été prolongée de 72 heures à Kesmara.\n\nL'ONU s'en félicite.\n",  # noqa: E501
        title="Kesmara : la trêve prolongée",
        outlet="Agence Altair",
        byline="Par Jan Sorel",
        authors=("Jan Sorel",),
        published=dt.date(2020, 10, 14),
        edited=dt.date(2020, 10, 15),
        language="fr",
        section="conflit",
        identifier="urn:newsml:altair.example:20201014:4712",
        format="newsml",
    )
    assert "no text" in refusals(found)[0]
    (old,) = articles(read(SAMPLES / "newsml12.xml"))
    assert old.text == (
        "Kesmara: cinq otages libérés\n\nCinq otages ont été libérés mercredi à Kesmara.\n\nIls sont en bonne santé.\n"
    )
    assert (old.outlet, old.byline, old.published, old.language) == (
        "Agence Altair",
        "Par Mila Oren",
        dt.date(2020, 10, 14),
        "fr",
    )
    assert old.identifier == "urn:newsml:altair.example:20201014:TX-PAR-KES01:1"


def test_a_message_is_read_and_its_attachment_told() -> None:
    found = read(SAMPLES / "release.eml")
    (article,) = articles(found)
    assert article.text.startswith(
        "Séisme : point de situation\n\nLe bilan du séisme est de 112 morts et 340 blessés"
    )
    assert (article.byline, article.published, article.identifier) == (
        "Préfecture d'Orlac",
        dt.date(2020, 10, 14),
        "<p44@orlac.example>",
    )
    (notice,) = [each for each in found if isinstance(each, InputNotice)]
    assert "carte.pdf" in str(notice)


def test_a_message_in_html(tmp_path: Path) -> None:
    data = (
        b"From: a@b.example\r\nDate: Wed, 14 Oct 2020 10:00:00 +0000\r\nSubject: Crue\r\nMIME-Version: 1.0\r\n"
        b"Content-Type: text/html; charset=iso-8859-1\r\n\r\n<style>p{}</style><p>L'eau monte \xe0 Orsan.</p><p>Fin.</p>"  # noqa: E501
    )
    (article,) = articles(read(written(tmp_path, "m.eml", data)))
    assert article.text == "Crue\n\nL'eau monte à Orsan.\n\nFin.\n"


def test_tables_by_their_usual_headings_and_by_the_users(tmp_path: Path) -> None:
    found = read(SAMPLES / "table.csv", How(columns={"published": "Paru le"}))
    first, second = articles(found)
    assert first.text == "Kesmara : le pont\n\nLe pont de Kesmara est coupé ; les habitants attendent.\n"
    assert (first.outlet, first.byline, first.published) == ("La Rive", "Ivo Tal", dt.date(2020, 10, 14))
    assert second.text == "Deux blessés à Orlac."
    assert second.published is None
    told = refusals(found)
    assert any("pas de date" in each for each in told)
    assert any("table.csv:4: the row has no text" in each for each in told)
    path = written(tmp_path, "t.csv", "Quand,Quoi\n2020-10-14,Il pleut à Orsan.\n".encode("utf-16"))
    assert "columns: Quand, Quoi" in refusals(read(path))[0]
    (article,) = articles(read(path, How(columns={"text": "Quoi", "published": "Quand"})))
    assert (article.text, article.published) == ("Il pleut à Orsan.", dt.date(2020, 10, 14))
    assert "no column Rien" in refusals(read(path, How(columns={"text": "Rien"})))[0]


NEXIS = (
    *("Page 1 of 1", "Kesmara : le maire démissionne", "La Rive", "14 octobre 2020 mercredi 10:15 AM GMT"),
    *(
        "Copyright 2020 La Rive Tous droits réservés",
        "Rubrique: MONDE",
        "Longueur: 210 mots",
        "Auteur: Ivo Tal",
    ),
    *("Corps", "Le maire de Kesmara a démissionné mercredi.", "Son adjointe le remplace."),
    *("Date de chargement: 15 octobre 2020", "Fin du document"),
)


def test_nexis_in_word_and_in_rich_text(tmp_path: Path) -> None:
    (article,) = articles(read(written(tmp_path, "n.docx", docx(*NEXIS))))
    assert article == RawArticle(
        file="n.docx",
        text="Kesmara : le maire démissionne\n\nLe maire de Kesmara a démissionné mercredi.\n\nSon adjointe le remplace.\n",  # noqa: E501
        title="Kesmara : le maire démissionne",
        outlet="La Rive",
        byline="Ivo Tal",
        authors=("Ivo Tal",),
        published=dt.date(2020, 10, 14),
        section="MONDE",
        format="nexis",
    )
    first, second = articles(read(SAMPLES / "nexis.rtf"))
    assert (first.text, first.published) == (article.text, article.published)
    assert first.section == "MONDE; P. 4"
    assert (second.title, second.published) == ("Orlac sous la pluie", dt.date(2020, 10, 16))
    assert second.text.endswith("Il pleut à Orlac depuis lundi.\n")


def test_word_processors(tmp_path: Path) -> None:
    (word,) = articles(
        read(written(tmp_path, "a.docx", docx("Un\tdeux.", "Œdème à Orsan.", title="Le titre")))
    )
    assert (word.title, word.text) == ("Le titre", "Le titre\n\nUn deux.\n\nŒdème à Orsan.\n")
    (text,) = articles(
        read(written(tmp_path, "a.odt", odt("Un <text:s/>deux.", "Trois<text:line-break/>quatre.")))
    )
    assert text.text == "Un deux.\n\nTrois\n\nquatre.\n"


LEFT = """Les habitants de Kesmara
ont passé la nuit dans
les caves, sans lumière
ni eau, selon le maire.
Dix blessés sont soi-
gnés à Orlac depuis hier."""
RIGHT = """Le gouverneur promet des
secours avant jeudi soir.
Trois camions ont quitté
le port dans la matinée
avec des couvertures et
du pain pour la ville."""
HEADLINE = "Kesmara, la ville qui ne dort plus depuis la nuit du grand bombardement"


def lines_at(x: int, text: str) -> list[tuple[float, float, str]]:
    return [(x, 750 - 14 * index, line) for index, line in enumerate(text.splitlines())]


COLUMNS = [(72.0, 780.0, HEADLINE), *lines_at(72, LEFT), *lines_at(320, RIGHT)]


def test_columns_of_a_printed_page_are_read_one_after_the_other(tmp_path: Path) -> None:
    (article,) = articles(read(written(tmp_path, "a.pdf", pdf(*COLUMNS))))
    text = " ".join(article.text.split())
    assert text.startswith(
        "Kesmara, la ville qui ne dort plus depuis la nuit du grand bombardement Les habitants"
    )
    assert "sans lumière ni eau, selon le maire." in text
    assert "Dix blessés sont soignés à Orlac depuis hier. Le gouverneur promet" in text
    assert text.endswith("du pain pour la ville.")


def test_web_archives(tmp_path: Path) -> None:
    pages = [
        ("https://larive.example/k", PAGE, "text/html; charset=utf-8"),
        ("https://larive.example/logo.png", b"\x89PNG", "image/png"),
        ("https://larive.example/vide", b"<html><body></body></html>", "text/html"),
    ]
    for name, data in (
        ("a.warc.gz", warc(*pages)),
        ("a.warc", warc(*pages, gzip=False)),
        ("a.wacz", zipped(("archive/data.warc.gz", warc(*pages)))),
    ):
        found = read(written(tmp_path, name, data))
        (article,) = articles(found)
        assert article.url == article.file == "https://larive.example/k"
        assert article.published == dt.date(2020, 10, 12)
        assert refusals(found) == [
            f"{name}: 1 of its 2 pages hold no article; save those that should as .html"
        ]


def test_an_archive_of_files_of_all_kinds(tmp_path: Path) -> None:
    inner = zipped(("x.txt", "Un."))
    data = zipped(
        ("lot/note.txt", "Il pleut à Orsan."),
        ("lot/page.html", PAGE),
        ("lot/vide.txt", ""),
        ("lot/photo.png", b"\x89PNG\r\n"),
        ("lot/inner.zip", inner),
        ("__MACOSX/note.txt", "x"),
    )
    found = read(written(tmp_path, "lot.zip", data))
    assert sorted(each.file for each in articles(found)) == ["lot.zip/note.txt", "lot.zip/page.html"]
    assert {each.format for each in articles(found)} == {"txt", "html"}
    told = refusals(found)
    assert len(told) == 3
    assert any("lot.zip/inner.zip: it is an archive in an archive" in each for each in told)
    assert any(each.startswith("lot.zip/vide.txt: it is empty") for each in told)


def test_an_unknown_format_is_told() -> None:
    with pytest.raises(RecoupeError, match="give one of txt, html"):
        recoupe.build([SAMPLES], format="papyrus")


def test_a_page_that_a_browser_saved_in_one_file(tmp_path: Path) -> None:
    parts = (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://larive.example/k?x=1\r\nSubject: Kesmara\r\n"
        b"Date: Thu, 15 Oct 2020 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="----b"\r\n\r\n'
    )
    page = b"------b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + PAGE + b"\r\n"
    picture = b"------b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBOR\r\n------b--\r\n"
    path = written(tmp_path, "page.mhtml", parts + page + picture)
    assert format_of(path) == "mhtml"
    (article,) = articles(read(path))
    assert article.url == "https://larive.example/k?x=1"
    assert article.published == dt.date(2020, 10, 12)  # the page's, not the day on which it was saved
    assert "Abonnez-vous" not in article.text


def test_a_list_of_plain_objects_in_json(tmp_path: Path) -> None:
    data = '[{"text": "Il pleut à Orsan.", "outlet": "La Rive", "published": "2020-10-14"},\n {"text": 7}]'
    found = read(written(tmp_path, "a.json", data.encode()))
    (article,) = articles(found)
    assert (article.text, article.outlet, article.published) == (
        "Il pleut à Orsan.",
        "La Rive",
        dt.date(2020, 10, 14),
    )
    assert refusals(found)[0].startswith("a.json:2: ")


def test_what_word_wrote_before_is_told(tmp_path: Path) -> None:
    found = read(written(tmp_path, "a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)))
    assert "save it as .docx without a password" in refusals(found)[0]
