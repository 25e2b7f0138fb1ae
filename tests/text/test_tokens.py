import pathlib
import time

import pytest

from recoupe.text.tokens import tokenize

TREEBANKS = pathlib.Path(__file__).parents[2].parent / "shared" / "data"


def words(text: str) -> list[str]:
    return [text[i:j] for i, j in zip(*tokenize(text), strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'armée d’Orsan", "L' armée d’ Orsan"),
        ("QU'IL jusqu'à lorsqu'elle", "QU' IL jusqu' à lorsqu' elle"),
        ("aujourd'hui quelqu'un presqu’île prud'homme", "aujourd'hui quelqu'un presqu’île prud'homme"),
        ("O'Brien à N'Djamena et M’Baye", "O'Brien à N'Djamena et M’Baye"),
        ("d'N'Djamena", "d' N'Djamena"),
        ("l'on dit qu'on sait lorsqu'on n'est là", "l'on dit qu' on sait lorsqu' on n' est là"),
        ("c'est-à-dire qu'est-ce n'est-il", "c'est-à-dire qu' est -ce n' est -il"),
        ("15 000-20 000 ou 200-250 000", "15_000-20_000 ou 200-250_000"),
        ("l'OSDH d'Haïti", "l' OSDH d' Haïti"),
        ("viendra-t-il, dit-on, est-ce", "viendra -t-il , dit -on , est -ce"),
        ("laissez-les-moi ces jours-là", "laissez -les -moi ces jours -là"),
        ("celui-ci rendez-vous Bar-le-Duc", "celui-ci rendez-vous Bar-le-Duc"),
        ("Alep-Est al-Qasr mi-mars porte-parole", "Alep-Est al-Qasr mi-mars porte-parole"),
        ("Villeneuve-d'Ascq main-d’œuvre", "Villeneuve-d'Ascq main-d’œuvre"),
        ("10.000 puis 300 000,5 et 1,5", "10.000 puis 300_000,5 et 1,5"),
        ("300\u00a0000 et 1\u202f200\u202f000", "300\u00a0000 et 1\u202f200\u202f000"),
        ("en 2016 300 personnes", "en 2016 300 personnes"),
        ("mars 2011 300 000 morts", "mars 2011 300_000 morts"),
        ("le 15 300 soldats", "le 15_300 soldats"),
        ("de 12 300.000 et 06 120 200", "de 12 300.000 et 06 120_200"),
        ("2e 1er 20h30 12/03/2016 1-0", "2e 1er 20h30 12/03/2016 1-0"),
        ("85% ou 12,5 %", "85 % ou 12,5 %"),
        ("M. Aro, Mme Bel, J.-C. et U.S.A.", "M. Aro , Mme Bel , J.-C. et U.S.A."),
        ("l'art. 5, une oeuvre d'art.", "l' art. 5 , une oeuvre d' art ."),
        ("M. T./Agences", "M. T. / Agences"),
        ("« Non ! », dit “X”…", "« Non ! » , dit “ X ” …"),
        ("fin... puis ?!", "fin ... puis ?!"),
        ("https://exemple.org/a?b=1. lemonde.fr", "https://exemple.org/a?b=1 . lemonde.fr"),
        ("a.b@exemple.org @toto #paix", "a.b@exemple.org @toto #paix"),
        ("armée.Le lendemain", "armée . Le lendemain"),
        ("les mort(e)s", "les mort(e)s"),
        ("الجيش الحر", "الجيش الحر"),
    ],
)
def test_tokens_follow_the_treebanks(text: str, expected: str) -> None:
    assert [word.replace(" ", "_") for word in words(text)] == expected.split(" ")


def gold_sentences(path: pathlib.Path) -> list[tuple[str, list[str]]]:
    """Text and surface tokens of a CoNLL-U file: a range line stands for the words that it covers."""
    found = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        text, tokens, covered = "", [], 0
        for line in block.splitlines():
            if line.startswith("# text = "):
                text = line[9:]
            if not line[:1].isdigit():
                continue
            number, form = line.split("\t")[:2]
            if "-" in number:
                covered = int(number.split("-")[1])
                tokens.append(form)
            elif "." not in number and int(number) > covered:
                tokens.append(form)
        if tokens:
            found.append((text, tokens))
    return found


@pytest.mark.parametrize(
    "name",
    [
        "ud_french_sequoia/fr_sequoia-ud-dev",
        "ud_french_sequoia/fr_sequoia-ud-test",
        "ud_french_gsd/fr_gsd-ud-test",
        "ud_french_pud/fr_pud-ud-test",
    ],
)
def test_boundaries_agree_with_a_treebank(name: str) -> None:
    path = TREEBANKS / f"{name}.conllu"
    if not path.exists():
        pytest.skip("the treebanks are not here")
    right = gold = made = 0
    for text, tokens in gold_sentences(path):
        at, spans = 0, set()
        for token in tokens:
            start = text.index(token, at)
            at = start + len(token)
            spans.add((start, at))
        found = set(zip(*tokenize(text), strict=True))
        right, gold, made = right + len(found & spans), gold + len(spans), made + len(found)
    assert gold > 5000
    assert 2 * right / (gold + made) >= 0.995


@pytest.mark.parametrize(
    "text",
    ["«" * 200_000, "x" * 5_000_000, "a." * 300_000, "-t-il" * 200_000, "l'" * 300_000, "1 000" * 200_000,
     "www.," * 200_000, "a-b'" * 200_000, "." * 1_000_000, "a@" * 200_000],
    ids=lambda text: text[:5],
)  # fmt: skip
def test_hostile_text_takes_time_in_proportion(text: str) -> None:
    began = time.process_time()
    starts, ends = tokenize(text)
    assert time.process_time() - began < 8
    assert "".join(text[i:j] for i, j in zip(starts, ends, strict=True)).replace(" ", "") == text.replace(
        " ", ""
    )
