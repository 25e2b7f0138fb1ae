import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.text.clean import STEPS, clean
from recoupe.text.tokens import tokenize

ODD = "aàéèœ AZÉ0139.,;:!?«»\"'’()|/-‐\u00ad\u200b\ufeff\u00a0\u202f\t\r\n…&;ÃÂ©¨\x92\x85\u0301ﬁâ€™"
PIECES = st.sampled_from(
    (
        *(
            "batail-le",
            "porte-parole",
            "Ã©",
            "Ã ",
            "&eacute;",
            "&amp;",
            "e\u0301",
            "\r\n",
            "\n\n",
            "-\n",
            "l’",
        ),
        *("ba\u00adteau", "\u00a0", "ﬁn", "Photo APXLes ", "AFP/APX", "10\u202f000", "Par Ivo Tal", "«", "»"),
        *(". ", "\x92", "mot", "Â«"),
    )
)
TEXTS = st.one_of(st.text(ODD, max_size=60), st.lists(PIECES, max_size=14).map("".join), st.text(max_size=40))


def origins(raw: str) -> tuple[str, list[tuple[int, int]]]:
    """The clean text and the raw range of each of its characters, by replaying every edit on a list."""
    text, ranges = raw, [(at, at + 1) for at in range(len(raw))]
    for step in STEPS:
        for edit in reversed(step(text)):
            old = ranges[edit.start : edit.end]
            if old and len(edit.text) != len(old):
                whole = (min(low for low, _ in old), max(high for _, high in old))
                old = [whole] * len(edit.text)
            ranges[edit.start : edit.end] = old or [(len(raw), 0)] * len(edit.text)
            text = text[: edit.start] + edit.text + text[edit.end :]
    return text, ranges


@settings(max_examples=500, deadline=None)
@given(TEXTS)
def test_every_token_points_to_the_raw_words_that_it_came_from(raw: str) -> None:
    text = clean(raw)
    replayed, ranges = origins(raw)
    assert text.text == replayed
    before = 0
    for start, end in zip(*tokenize(text.text), strict=True):
        raw_start, raw_end = text.to_raw(start, end)
        assert raw_start <= min(low for low, _ in ranges[start:end])
        assert raw_end >= max(high for _, high in ranges[start:end])
        assert before <= raw_start < raw_end <= len(raw)
        before = raw_start
        if not any(len(edit.text) != edit.end - edit.start for edit in text.edits):
            assert (raw_start, raw_end) == (start, end)
        if not text.edits:
            assert raw[raw_start:raw_end] == text.text[start:end]


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_paragraphs_are_in_order_and_hold_every_character_that_is_no_space(raw: str) -> None:
    text = clean(raw)
    at = 0
    for paragraph in text.paragraphs:
        assert at <= paragraph.start < paragraph.end
        assert not text.text[at : paragraph.start].strip()
        at = paragraph.end
    assert not text.text[at:].strip()


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("l’armée d‘Orsan", "l'armée d'Orsan"),
        ("10\u202f000\u00a0morts\t!", "10 000 morts !"),
        ("blessÃ©s Ã  Orsan, dit-il : Â«\u00a0nonÂ\u00a0Â»", "blessés à Orsan, dit-il : « non\u0020»"),
        ("d&eacute;part &amp; retour", "départ & retour"),
        ("e\u0301tat ﬁnal", "état final"),
        ("ba\u00adteau \ufeffbleu\u200b", "bateau bleu"),
        ("l\x92arm\u00e9e\x85", "l'armée…"),
        (
            "Les secours sont arrivés hier dans la nuit\nà Orsan.",
            "Les secours sont arrivés hier dans la nuit à Orsan.",
        ),
        ("Le Gou-\nvernement cède.", "Le Gouvernement cède."),
        ("La route d'Orsan-\nEst.", "La route d'Orsan-Est."),
    ],
)
def test_clean_text(raw: str, expected: str) -> None:
    assert clean(raw).text == expected


@pytest.mark.parametrize(
    "raw",
    ["SÃO PAULO et BRAGANÇA", "Rhône & Loire; R&D;", "Voici :\nune liste", "Fin.\nsuite de la liste"],
)
def test_text_that_is_right_stays(raw: str) -> None:
    assert clean(raw).text == raw


def test_a_token_of_a_joined_word_spans_the_hyphen() -> None:
    raw = "Dans cette batail-le, l’Obser-\r\nvatoire compte Ã©galement dix morts."
    text = clean(raw)
    found = {
        text.text[i:j]: raw[slice(*text.to_raw(i, j))] for i, j in zip(*tokenize(text.text), strict=True)
    }
    assert found["bataille"] == "batail-le"
    assert found["Observatoire"] == "Obser-\r\nvatoire"
    assert found["également"] == "Ã©galement"
    assert found["l'"] == "l’"
    assert found["morts"] == "morts"
    assert raw[slice(*text.to_raw(0, len(text.text)))] == raw


def test_wrapped_text_becomes_one_paragraph() -> None:
    raw = (
        "Les habitants du quartier nord ont quitté leurs maisons dans la nuit de\n"
        "mardi à mercredi. Orsan, que tiennent les insurgés depuis le printemps, a\n"
        "été bombardée pendant six heures. Les secours n'ont pu entrer dans la\n"
        "ville que le matin.\n\nUne trêve est annoncée.\n"
    )
    text = clean(raw)
    assert [p.role for p in text.paragraphs] == ["body", "body"]
    assert "\n" not in text.text[: text.paragraphs[0].end]
    assert len(text.text) == len(raw)


@pytest.mark.parametrize(
    "raw",
    [
        *("«" * 200_000, "x" * 5_000_000, "ab-cd " * 100_000, "a\u00ad" * 200_000, "Ã©" * 200_000),
        *("Par A\n" * 50_000, "Photo " * 100_000, "A. " * 200_000, "&amp;" * 100_000, "a-\n" * 200_000),
        *("e\u0301" * 200_000, "Photo AB" * 100_000, "Ab Cd, " * 20_000, "(" * 200_000, "M. T./" * 100_000),
        "\n" * 1_000_000,
    ],
    ids=lambda raw: repr(raw[:6]),
)
def test_hostile_text_takes_time_in_proportion(raw: str) -> None:
    began = time.process_time()
    clean(raw)
    assert time.process_time() - began < 8
