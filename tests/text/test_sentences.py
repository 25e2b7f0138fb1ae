import time

import pytest

from recoupe.text.clean_text import Paragraph
from recoupe.text.sentences import split_sentences, token_ranges
from recoupe.text.tokens import tokenize


def sentences(text: str) -> list[str]:
    starts, ends = tokenize(text)
    spans = split_sentences(text, starts, ends, [Paragraph(0, len(text), "body")])
    return [text[starts[first] : ends[last]] for first, last in token_ranges(spans)]


@pytest.mark.parametrize(
    "text",
    [
        "Il est venu hier.| Elle part.",
        "M. Aro et Mme. Bel ont vu le Dr. Coste.| Rien d'autre.",
        "J. P. Ravel a parlé.| P. Le Goff aussi.",
        "Selon l'art. 5 du texte, p. 12, c'est clos.| Fin.",
        "Il cite une oeuvre d'art.| Le musée ferme.",
        "Il vit aux U.S.A.| Le lendemain, il part.",
        "Le bilan est de 10.000 morts en 2016.| 300 personnes sont parties.",
        "« Nous partons. »| Le maire a signé.",
        "« Nous partons.| Nous reviendrons », a dit le maire.",
        "« Pourquoi ? », demande-t-il.| Personne ne répond.",
        "« Quelle horreur ! » s'exclame-t-elle.",
        'Il dit : " Nous partons. "| Puis il raccroche.| " Déjà ? "| On attend.',
        'Il se tait.| " Nous partons ", dit-il.',
        "À retenir • 1.150 blessés • Trois provinces".replace(" •", "| •"),
        '"Nous partons."| Puis il a raccroché.',
        'Il se tait.| "Nous partons", dit-il.',
        "Il hésite... puis repart.| Enfin…| Le calme revient.",
        "Ils ont pris le village.Les autres ont fui.".replace(".L", ".|L"),
        "Voir lemonde.fr et www.exemple.org/Page.Html pour la suite.",
        "Le calme est revenu.| (avec APX)",
        "Des soldats à Orsan. |",
        "Des vivres, etc.| Tout manque.",
        "Des vivres, etc. pour tous.",
        "NAREST, 15 oct. 2019 (ALP) - Trois obus sont tombés.",
        "Que faire ?| Partir ?!| Non.",
    ],
)
def test_sentences_end_where_they_should(text: str) -> None:
    expected = [part.strip() for part in text.replace(" |", " ¤").split("|")]
    plain = text.replace(" |", " ¤").replace("|", "").replace("¤", "|")
    assert sentences(plain) == [part.replace("¤", "|") for part in expected]


def test_every_paragraph_ends_a_sentence_and_is_named() -> None:
    text = "Un titre sans point\nLe corps. La suite"
    starts, ends = tokenize(text)
    spans = split_sentences(text, starts, ends, [Paragraph(0, 19, "title"), Paragraph(20, len(text), "body")])
    assert [span.paragraph for span in spans] == [0, 1, 1]
    assert [(span.first, span.last) for span in spans] == [(0, 4), (4, 7), (7, 9)]


@pytest.mark.parametrize(
    "text", ["«" * 200_000, ". " * 200_000, "A. " * 200_000, '." ' * 200_000, "x" * 5_000_000]
)
def test_hostile_text_takes_time_in_proportion(text: str) -> None:
    starts, ends = tokenize(text)
    began = time.process_time()
    spans = split_sentences(text, starts, ends, [Paragraph(0, len(text), "body")])
    assert time.process_time() - began < 8
    assert spans[0].first == 0
    assert spans[-1].last == len(starts)


def test_a_giant_sentence_is_cut() -> None:
    text = "mot " * 2000
    starts, ends = tokenize(text)
    spans = split_sentences(text, starts, ends, [Paragraph(0, len(text), "body")])
    assert [span.last - span.first for span in spans] == [600, 600, 600, 200]
