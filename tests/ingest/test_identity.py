import pytest

from recoupe.ingest.identity import article_id

TEXT = "L'armée a repris Orsan. « Dix morts », dit le préfet..."


@pytest.mark.parametrize(
    "other",
    [
        TEXT.replace("'", "’"),
        TEXT.replace(" ", "\u00a0"),
        TEXT.replace(". ", ".\r\n\r\n  ") + "\n",
        TEXT.replace("é", "e\u0301"),
        TEXT.replace("...", "…"),
        "\ufeff" + TEXT,
    ],
)
def test_the_same_words_are_the_same_article(other: str) -> None:
    assert article_id(other) == article_id(TEXT)


@pytest.mark.parametrize("other", [TEXT.replace("Dix", "Onze"), TEXT + " Fin.", TEXT.lower()])
def test_other_words_are_another_article(other: str) -> None:
    assert article_id(other) != article_id(TEXT)


def test_two_newsrooms_with_one_text_are_two_articles() -> None:
    assert article_id(TEXT, "Le Fanal") != article_id(TEXT, "La Rive") != article_id(TEXT)
    assert article_id(TEXT, "Le Fanal") == article_id(TEXT, " le  fanal ")
    assert article_id(TEXT, "") == article_id(TEXT)
