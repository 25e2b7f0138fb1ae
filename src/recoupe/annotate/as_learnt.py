"""Forms as the taggers' treebanks print them.

Curly quotation marks never occur there, and numbers in words hardly ever: what follows them was tagged by chance
(`cent vingt civils` was an adverb's, `deux cents militaires valdes` a noun of hundreds). The treebanks' figures teach
what a number's neighbours are, so words of number are shown as one.
"""

from __future__ import annotations

from collections.abc import Sequence

_MARKS = {"“": "«", "”": "»"}
_FIGURE = "300"
_NUMBER_WORDS = frozenset(
    ("onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf", "vingt", "trente",
     "quarante", "cinquante", "soixante", "soixante-dix", "septante", "huitante", "octante", "quatre-vingt",
     "quatre-vingts", "quatre-vingt-dix", "nonante", "cent", "cents")
)  # fmt: skip
_TENS = (
    "vingt",
    "trente",
    "quarante",
    "cinquante",
    "soixante",
    "septante",
    "huitante",
    "nonante",
    "quatre-vingt",
)
_UNITS = ("deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "onze", "douze", "treize", "quatorze",
          "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf", "un", "une", "dix")  # fmt: skip
_WORDS = _NUMBER_WORDS | {f"{ten}-{unit}" for ten in _TENS for unit in _UNITS}
_AT_THE_HEAD = frozenset(word.capitalize() for word in _WORDS)  # elsewhere a name's: « la Ligue des Douze »
_SHOWN = {*_MARKS, *_WORDS, *_AT_THE_HEAD}
# Behind a number, these were learnt beside words as well as figures: nothing is gained.
_MEASURES = frozenset(
    ("heures", "minutes", "secondes", "jours", "semaines", "mois", "ans", "années", "siècles", "euros", "dollars",
     "kilomètres", "mètres", "kilos", "tonnes", "degrés")
)  # fmt: skip


def as_learnt(forms: Sequence[str]) -> list[str]:
    """The forms of a sentence to tag in place of those printed, one each.

    >>> as_learnt(["Cinq", "cents", "civils", "ont", "“", "fui", "”"])
    ['300', '300', 'civils', 'ont', '«', 'fui', '»']
    >>> as_learnt(["Les", "Douze", "siègent", "douze", "heures"])
    ['Les', 'Douze', 'siègent', 'douze', 'heures']
    """
    shown = list(forms)
    if _SHOWN.isdisjoint(forms):
        return shown
    counted = ""  # what the number counts
    for at in range(len(forms) - 1, -1, -1):
        form = forms[at]
        if form in _MARKS:
            shown[at] = _MARKS[form]
        elif form in _WORDS or (not at and form in _AT_THE_HEAD):
            shown[at] = form if counted in _MEASURES else _FIGURE
            continue
        elif shown[at + 1 : at + 2] == [_FIGURE] and form.lower() in _UNITS:
            shown[at] = _FIGURE  # « cinq cents »: by itself a small number is well known
        counted = form
    return shown
