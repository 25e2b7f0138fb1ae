"""Shared sentences: found through cuts, edits and other spellings, and not where only a formula is shared."""

from __future__ import annotations

from recoupe.reading import Reading, Zone
from recoupe.reconcile.reuse import find_reuse
from recoupe.record import Article, Published

WIRE = "Une colonne de trente camions chargés de farine a franchi mardi le pont de Varna sous escorte."


def reading(number: int, *paragraphs: str) -> Reading:
    """An article of these paragraphs."""
    raw = "\n".join(paragraphs)
    zones, at = [], 0
    for paragraph in paragraphs:
        zones.append(Zone(start=at, end=at + len(paragraph), role="body"))
        at += len(paragraph) + 1
    article = Article(
        id=str(number),
        file=f"{number}.txt",
        title=None,
        outlet=None,
        byline=None,
        credits=(),
        published=Published(),
        language="fr",
    )
    return Reading(article=article, raw=raw, url=None, zones=tuple(zones), mentions=(), claims=())


def shares(one: str, other: str, sentence: str) -> bool:
    """Whether a sentence of the first text is found in the second article as well."""
    readings = [reading(0, one), reading(1, other)]
    reuse = find_reuse(readings)
    return reuse.shared_at(0, readings[0].raw.index(sentence)) is not None


def test_a_sentence_is_found_cut_edited_and_moved() -> None:
    edited = (
        "Le maire se tait. " + WIRE.replace("Varna", "Warna").replace(" sous escorte", "") + " La nuit tombe."
    )
    assert shares(WIRE, edited, WIRE)


def test_a_scans_hyphens_do_not_hide_it() -> None:
    assert shares(WIRE, WIRE.replace("camions", "cami-ons").replace("farine", "fari-\nne"), WIRE)


def test_other_words_on_the_same_thing_are_not_shared() -> None:
    own = "Mardi, escortés par la gendarmerie, trente poids lourds de farine sont entrés dans Varna par le pont."
    assert not shares(WIRE, own, WIRE)


def test_a_short_formula_counts_only_beside_a_copied_sentence() -> None:
    formula = "Le bilan pourrait encore s'alourdir, dit-on."
    assert not shares(formula, "Il pleut. " + formula, formula)
    assert shares(f"{WIRE} {formula}", f"{WIRE} {formula}", formula)


def test_a_sentence_repeated_within_one_article_is_not_shared() -> None:
    assert not shares(f"{WIRE} {WIRE}", "Rien de nouveau ce matin dans la vallée, où chacun attend.", WIRE)


def test_a_short_sentence_that_begins_and_ends_alike_is_no_copy() -> None:
    one = "Le ministère de la Défense narvien parle de trente soldats tués."
    other = (
        "Le ministère de la Défense narvien, longtemps muet, a fini par admettre trente soldats tués lundi."
    )
    assert not shares(one, other, one)
    assert shares(one, one.replace("narvien ", ""), one)
