"""Any heap of words is read to its end: no crash, and no claim whose words are not there."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recoupe.annotate.builtin import builtin
from recoupe.extract import extract
from recoupe.extract.rules import rules
from recoupe.record import Article, Published
from recoupe.text.clean import clean
from recoupe.times.anchor import anchor_times
from recoupe.times.find import find_times

WORDS = [
    "Selon",
    "selon",
    "d'après",
    "l'armée",
    "le",
    "maire",
    "les",
    "rebelles",
    "a",
    "ont",
    "été",
    "tué",
    "tués",
    "morts",
    "douze",
    "9.000",
    "604",
    "300",
    "000",
    "85%",
    "dont",
    "qui",
    "que",
    "où",
    "si",
    "«",
    "»",
    '"',
    "(",
    ")",
    ",",
    ".",
    ";",
    ":",
    "?",
    "!",
    "-",
    "–",
    "…",
    "et",
    "ou",
    "mais",
    "ne",
    "n'",
    "pas",
    "plus",
    "qu'",
    "en",
    "il",
    "elle",
    "a-t-il",
    "dit",
    "déclaré",
    "affirmé",
    "repris",
    "la",
    "ville",
    "de",
    "Marna",
    "Veldor",
    "Ana",
    "Kurtel",
    "ONU",
    "(ONU)",
    "hier",
    "lundi",
    "3",
    "mai",
    "depuis",
    "le",
    "début",
    "de",
    "l'offensive",
    "@ana_k",
    "#veld",
    "soldats",
    "civils",
    "enfants",
    "blessés",
    "quartiers",
    "au",
    "moins",
    "près",
    "de",
    "environ",
    "entre",
    "autres",
    "même",
    "source",
    "ONG",
    "l'organisation",
    "celle",
    "celui",
    "lui",
    "aurait",
    "auraient",
    "va",
    "pourrait",
    "bombardé",
    "tiré",
    "sur",
    "contre",
    "raid",
    "trêve",
    "dément",
    "craint",
    "annonce",
    "suspendu",
    "ses",
    "frappes",
    "\n",
    "\n\n",
]


def read(text: str) -> None:
    """Extracts the claims of a text and looks at each: its words are there, and it is sure of itself by a share."""
    published = Published()
    document = builtin().annotate(clean(text))
    times = anchor_times(document, find_times(document), published)
    article = Article(
        id="a",
        file="a.txt",
        title=None,
        outlet=None,
        byline=None,
        credits=(),
        published=published,
        language="fr",
    )
    for claim in extract(document, times, article):
        assert claim.evidence
        assert all(text[span.start : span.end] == span.text for span in claim.evidence)
        assert 0 <= claim.confidence <= 1


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(st.lists(st.sampled_from(WORDS), max_size=80))
def test_any_heap_of_words_is_read(words: list[str]) -> None:
    read(" ".join(words))


def test_a_text_may_end_anywhere() -> None:
    """The example of every rule, cut before each of its words: a line of a feed ends where it ends."""
    examples = [rule.example.split() for rule in rules()]
    assert len(examples) > 50
    for words in examples:
        for last in range(1, len(words)):
            read(" ".join(words[:last]))
            read(" ".join(words[last:]))
